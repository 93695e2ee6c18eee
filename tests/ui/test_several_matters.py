"""Several matters are chosen with Shift and Ctrl; one act takes them all, one undo takes it back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from docket_assistant.app.ids import new_id
from docket_assistant.app.matters.matter_life import hold_matter
from docket_assistant.app.matters.whole_matters import import_matter
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.references import renamed
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.matters import MattersPage
from docket_assistant.ui.places import Place
from tests.ui.places_walked import settle, shown

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(window: MainWindow) -> MattersPage:
    """The list, with three matters."""
    for _ in range(2):
        import_matter(window.desk.store, renamed(window.desk.record(SAMPLE), new_id), as_copy=False)
    window.activateWindow()
    window.go(Place("matters"))
    settle(window)
    found = window.page
    assert isinstance(found, MattersPage)
    found.table.setFocus()
    return found


def words(window: MainWindow) -> str:
    return "\n".join(w.text() for w in shown(window, QLabel))  # type: ignore[attr-defined]  # labels


def press(window: MainWindow, text: str) -> None:
    next(b for b in shown(window, QPushButton) if b.text() == text).click()  # type: ignore[attr-defined]
    settle(window)


def choose_all(page: MattersPage) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_A, CTRL)


def matters(window: MainWindow) -> list[MatterId]:
    with window.desk.reading() as view:
        return [row.id for row in (*view.matters(), *view.trash())]


def closed(window: MainWindow) -> int:
    return sum(window.desk.record(one).matter.closed_on is not None for one in matters(window))


def test_several_are_closed_in_one_act_and_one_undo_reopens_them(
    window: MainWindow, page: MattersPage
) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Home, CTRL)
    QTest.keyClick(page.table, Qt.Key.Key_Down, SHIFT)
    assert page.close_or_reopen.accessibleName() == "Close 2 matters: 2 matters"

    QTest.keyClick(page.table, Qt.Key.Key_K, CTRL | SHIFT)
    settle(window)
    assert closed(window) == 2
    assert "Saved: Close 2 matters." in words(window)

    press(window, "Undo")
    assert closed(window) == 0
    assert "Undone: Close 2 matters." in words(window)

    press(window, "Redo")
    assert closed(window) == 2


def test_the_keys_of_undo_and_redo_take_it_as_well(window: MainWindow, page: MattersPage) -> None:
    choose_all(page)
    page.close_or_reopen.click()
    settle(window)
    assert window.menus is not None
    assert "Undo: Close 3 matters" in [action.text() for action in window.menus.actions()]

    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle(window)
    assert closed(window) == 0
    assert "Redo: Close 3 matters" in [action.text() for action in window.menus.actions()]

    QTest.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
    settle(window)
    assert closed(window) == 3


def test_undo_in_a_matter_is_about_that_matter_alone(window: MainWindow, page: MattersPage) -> None:
    choose_all(page)
    page.close_or_reopen.click()
    settle(window)

    window.go(Place("matter", SAMPLE, "overview"))
    settle(window)
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    settle(window)

    assert closed(window) == 2


def test_several_that_are_closed_are_reopened(window: MainWindow, page: MattersPage) -> None:
    choose_all(page)
    page.close_or_reopen.click()
    settle(window)
    page.lists.choose("closed")
    choose_all(page)
    assert page.close_or_reopen.text() == "Reopen 3 matters"

    page.close_or_reopen.click()
    settle(window)

    assert closed(window) == 0


def test_a_hold_is_put_on_those_that_have_none_and_released_from_all(
    window: MainWindow, page: MattersPage
) -> None:
    def held() -> int:
        return sum(window.desk.record(one).matter.held_since is not None for one in matters(window))

    hold_matter(window.desk.store, SAMPLE, window.desk.today)
    page.reload()
    settle(window)
    choose_all(page)
    assert page.hold.text() == "Put a hold on 2 matters"

    page.hold.click()
    settle(window)
    assert held() == 3
    choose_all(page)
    assert page.hold.text() == "Release 3 holds"

    QTest.keyClick(page.table, Qt.Key.Key_H, CTRL | SHIFT)
    settle(window)
    assert held() == 0


def test_several_go_to_the_trash_and_come_back(window: MainWindow, page: MattersPage) -> None:
    choose_all(page)
    QTest.keyClick(page.table, Qt.Key.Key_Delete, CTRL)
    settle(window)
    assert "Saved: Move 3 matters to Trash." in words(window)
    page.lists.choose("trash")
    assert page.table.model().rowCount() == 3

    choose_all(page)
    assert not page.dates.isVisible(), "what is in the trash gives no dates"
    page.trash.click()
    settle(window)

    assert "Saved: Put back 3 matters." in words(window)
    assert page.table.model().rowCount() == 0


def test_the_dates_of_those_chosen_go_into_one_file(
    window: MainWindow, page: MattersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "chosen.ics"
    monkeypatch.setattr("docket_assistant.ui.files.choose_save", lambda *_asked: target)
    dates_of: Callable[[], int] = lambda: len(Calendar.from_ical(target.read_bytes()).events)  # noqa: E731
    QTest.keyClick(page.table, Qt.Key.Key_Home, CTRL)
    QTest.keyClick(page.table, Qt.Key.Key_X, CTRL | SHIFT)
    of_one = dates_of()
    target.unlink()

    choose_all(page)
    QTest.keyClick(page.table, Qt.Key.Key_X, CTRL | SHIFT)

    assert dates_of() == 3 * of_one > 0
    assert "written to chosen.ics" in words(window)


def test_several_stay_chosen_while_the_list_is_read_again(window: MainWindow, page: MattersPage) -> None:
    choose_all(page)

    page.reload()
    settle(window)

    assert page.table.marked_rows() == [0, 1, 2]
