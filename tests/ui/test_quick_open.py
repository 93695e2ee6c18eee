"""Ctrl+K, as it is typed into."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.quick_open import QuickOpen
from docket_assistant.ui.widgets.quick_rows import Entry, QuickLines, QuickRows

OVERVIEW = Place("matter", SAMPLE, "overview")


@pytest.fixture
def box(window: MainWindow, qtbot: QtBot) -> QuickOpen:
    window.go(OVERVIEW)
    return opened(window, qtbot)


def opened(window: MainWindow, qtbot: QtBot) -> QuickOpen:
    window.quick_open()
    box = window.findChild(QuickOpen)
    assert isinstance(box, QuickOpen)
    qtbot.waitUntil(lambda: not box.is_waiting)
    return box


def typed(box: QuickOpen, text: str, qtbot: QtBot) -> list[str]:
    box.line.clear()
    QTest.keyClicks(box.line, text)
    qtbot.waitUntil(lambda: not box.is_waiting)
    return shown(box)


def shown(box: QuickOpen) -> list[str]:
    return [row.text if isinstance(row, Entry) else f"[{row}]" for row in box.rows.rows]


def test_an_item_of_a_matter_opens_with_enter_and_is_chosen(
    box: QuickOpen, window: MainWindow, qtbot: QtBot
) -> None:
    assert typed(box, "briscoe rog 7", qtbot) == [
        "[Items]",
        "Interrogatory No.\N{NO-BREAK SPACE}7, First Interrogatories",
    ]

    QTest.keyClick(box.line, Qt.Key.Key_Return)

    assert window.place == Place("matter", SAMPLE, "discovery", "briscoe-rog-7")
    assert window.desk.view(SAMPLE).selected["discoveryitem"] == "briscoe-rog-7"
    assert not box.isVisible()


def test_enter_waits_for_what_is_typed_and_opens_nothing_older(
    box: QuickOpen, window: MainWindow, qtbot: QtBot
) -> None:
    typed(box, "order dec 2", qtbot)
    box.line.clear()
    QTest.keyClicks(box.line, "briscoe rog 7")
    QTest.keyClick(box.line, Qt.Key.Key_Return)
    assert box.is_waiting
    assert window.place == OVERVIEW

    qtbot.waitUntil(lambda: not box.isVisible())

    assert window.place == Place("matter", SAMPLE, "discovery", "briscoe-rog-7")


def test_leaving_while_it_waits_opens_nothing(box: QuickOpen, window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(box.line, "briscoe rog 7")
    QTest.keyClick(box.line, Qt.Key.Key_Return)
    QTest.keyClick(box.line, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: not box.is_waiting)

    assert not box.isVisible()
    assert window.place == OVERVIEW


def test_of_letters_typed_fast_the_last_has_its_answer(box: QuickOpen, qtbot: QtBot) -> None:
    assert typed(box, "briscoe", qtbot)[1] == "Johnny Briscoe v. St. Louis County"

    for text in ("rfp", "zzzz", "compel"):
        box.line.setText(text)
    qtbot.waitUntil(lambda: not box.is_waiting)
    qtbot.wait(100)

    assert shown(box)[0] == "[Motions]"


def test_commands_are_found_with_their_keys_and_given(
    box: QuickOpen, window: MainWindow, qtbot: QtBot
) -> None:
    assert typed(box, "log a c", qtbot)[:2] == ["[Commands]", "Log a conferral"]
    first = box.rows.entries[0]
    assert first.key == "Ctrl+L"

    QTest.keyClick(box.line, Qt.Key.Key_Return)

    assert window.place.page == "conferral"


def test_a_slow_answer_keeps_no_command_waiting(box: QuickOpen, qtbot: QtBot) -> None:
    asked: list[str] = []
    box._search = lambda text, _answer: not asked.append(text)  # type: ignore[func-returns-value]  # an answer that never comes
    QTest.keyClicks(box.line, "quit")

    qtbot.waitUntil(lambda: shown(box)[:2] == ["[Commands]", "Quit"])

    assert box.is_waiting
    assert asked[-1] == "quit"


def test_empty_it_lists_what_was_opened_last_and_not_where_one_is(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Place("matter", SAMPLE, "orders", "briscoe-order-1202"))
    window.go(Place("matter", SAMPLE, "discovery", "briscoe-rog-12"))
    window.go(Place("today"))

    rows = shown(opened(window, qtbot))

    assert rows[:4] == [
        "[Recent]",
        "Interrogatory No.\N{NO-BREAK SPACE}12, First Interrogatories",
        "Johnny Briscoe v. St. Louis County",
        "Order of December 2, 2009",
    ]
    assert "[Commands]" in rows


def test_arrows_pass_over_headings_and_go_round(box: QuickOpen, qtbot: QtBot) -> None:
    typed(box, "briscoe", qtbot)
    texts = []
    for _ in range(len(box.rows.entries) + 1):
        row = box.rows.entry_at(box.list.currentIndex().row())
        assert row is not None
        texts.append(row.text)
        QTest.keyClick(box.line, Qt.Key.Key_Down)

    assert texts[:-1] == [entry.text for entry in box.rows.entries]
    assert texts[-1] == texts[0]
    QTest.keyClick(box.line, Qt.Key.Key_Up)
    QTest.keyClick(box.line, Qt.Key.Key_Up)
    assert box.list.currentIndex().row() == box.rows.rowCount() - 1


def test_a_screen_reader_hears_kind_words_and_caption(box: QuickOpen, qtbot: QtBot) -> None:
    typed(box, "briscoe rog 7", qtbot)
    said = box.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)

    item = "Interrogatory No.\N{NO-BREAK SPACE}7, First Interrogatories"
    assert said == f"Items: {item}, Johnny Briscoe v. St. Louis County"


def test_what_fits_nothing_is_said_once_it_is_known(box: QuickOpen, qtbot: QtBot) -> None:
    assert typed(box, "zzzz", qtbot) == []
    assert any("Nothing fits" in label.text() for label in box.findChildren(type(box._none)))
    assert box._none.isVisible()


def test_in_courtroom_view_it_lists_the_one_matter_from_memory(window: MainWindow, qtbot: QtBot) -> None:
    window.go(OVERVIEW)
    window.desk.turn_courtroom()
    box = opened(window, qtbot)

    rows = typed(box, "order of", qtbot)

    assert rows[:2] == ["[Orders]", "Order of Dec. 2, 2009"]
    assert typed(box, "providers", qtbot) == []


def test_the_rows_are_a_sound_model(qtmodeltester: object) -> None:
    rows = QuickRows()
    rows.show_entries([Entry("A", "One", int), Entry("B", "Two", int), Entry("C", "One", int)])

    assert [row if isinstance(row, str) else row.text for row in rows.rows] == ["One", "A", "C", "Two", "B"]
    qtmodeltester.check(rows)  # type: ignore[attr-defined]  # pytest-qt gives it no type


def test_no_line_is_drawn_over_another_at_twenty_points(box: QuickOpen, window: MainWindow) -> None:
    long = Entry("Interrogatory " * 30, "Items", int, beside="Caption " * 30, excerpt="words " * 80)
    drawn: list[tuple[int, int]] = []

    class Painter:
        """Notes where text would be drawn."""

        def __getattr__(self, _name: str) -> object:
            return lambda *_args: None

        def drawText(self, area: object, flags: int, text: str) -> None:  # noqa: N802
            width = box.fontMetrics().horizontalAdvance(text)
            left, right = area.left(), area.right()  # type: ignore[attr-defined]
            drawn.append(
                (right - width, right) if flags & int(Qt.AlignmentFlag.AlignRight) else (left, left + width)
            )

    lines = QuickLines(window.desk.colors, box.list)
    lines._draw_entry(Painter(), box.list.rect(), long)  # type: ignore[arg-type]

    (aside, text, *rest) = drawn
    assert text[1] <= aside[0]
    assert all(text[1] <= one[0] and one[1] <= aside[0] for one in rest)
