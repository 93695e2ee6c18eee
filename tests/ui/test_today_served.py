"""Today says of each matter through which day nothing else was served on us, and takes the word for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from docket_assistant.app.ids import new_id
from docket_assistant.app.matters.whole_matters import import_matter
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.references import renamed
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.fact_table import FactTable
from tests.ui.places_walked import settle, shown

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def words(window: MainWindow) -> str:
    return "\n".join(w.text() for w in shown(window, QLabel))  # type: ignore[attr-defined]  # labels


def table(window: MainWindow) -> FactTable:
    name = "Served on us, by matter"
    (found,) = (t for t in window.findChildren(FactTable) if t.isVisible() and t.accessibleName() == name)
    return found


def told(window: MainWindow, row: int = 0) -> list[str]:
    model = table(window).model()
    return [str(model.index(row, n).data()) for n in range(model.columnCount())]


@pytest.fixture
def today(window: MainWindow) -> MainWindow:
    window.activateWindow()
    window.go(Place("today"))
    settle(window)
    return window


@pytest.fixture
def two(today: MainWindow) -> tuple[str, str]:
    """Two matters on the list."""
    other = import_matter(today.desk.store, renamed(today.desk.record(SAMPLE), new_id), as_copy=False)
    today.desk.changed.emit("")
    settle(today)
    return SAMPLE, other


def press(window: MainWindow, text: str) -> None:
    next(b for b in window.findChildren(QPushButton) if b.isVisible() and b.text() == text).click()
    settle(window)


def confirmed(window: MainWindow, matters: tuple[str, ...]) -> list[bool]:
    return [window.desk.record(one).matter.all_service_seen_on is not None for one in matters]


def test_a_matter_that_was_never_confirmed_offers_to_be(today: MainWindow) -> None:
    assert told(today)[1:] == ["not confirmed", "not recorded"]
    assert "0 of 1 confirmed as of today" in words(today)

    QTest.keyClick(today, Qt.Key.Key_N, CTRL | ALT)
    assert today.desk.record(SAMPLE).matter.all_service_seen_on is None, "the key only leads there"
    assert QApplication.focusWidget() is table(today)
    QTest.keyClick(today, Qt.Key.Key_B, CTRL | SHIFT)
    settle(today)

    assert today.desk.record(SAMPLE).matter.all_service_seen_on == today.desk.today
    assert told(today)[1] == "Thu Dec 3, 2009"
    assert "1 of 1 confirmed as of today" in words(today)
    assert "Saved: Confirm that nothing else was served on us. Johnny Briscoe v. St. Louis County." in words(
        today
    )
    assert QApplication.focusWidget() is table(today), "the keyboard stays on the list"


def test_the_word_is_taken_back_in_one_step(today: MainWindow) -> None:
    press(today, "Confirm as of today")

    press(today, "Undo")

    assert today.desk.record(SAMPLE).matter.all_service_seen_on is None
    assert told(today)[1] == "not confirmed"


def test_several_are_confirmed_in_one_act_and_one_undo_takes_it_back(
    today: MainWindow, two: tuple[str, str]
) -> None:
    table(today).setFocus()
    QTest.keyClick(table(today), Qt.Key.Key_A, CTRL)
    press(today, "Confirm 2 as of today")
    assert confirmed(today, two) == [True, True]
    assert "Saved: Confirm that nothing else was served on us in 2 matters." in words(today)
    assert len(table(today).marked_rows()) == 2, "they stay chosen"

    QTest.keyClick(today, Qt.Key.Key_Z, CTRL)
    settle(today)

    assert confirmed(today, two) == [False, False]


def test_of_several_those_confirmed_today_are_left_as_they_are(
    today: MainWindow, two: tuple[str, str]
) -> None:
    def acts() -> list[int]:
        with today.desk.reading() as view:
            return sorted(len(view.history(MatterId(one))) for one in two)

    press(today, "Confirm as of today")
    one_more = acts()

    QTest.keyClick(table(today), Qt.Key.Key_A, CTRL)
    press(today, "Confirm 2 as of today")

    assert confirmed(today, two) == [True, True]
    assert sum(acts()) == sum(one_more) + 1


def test_the_dockets_of_several_are_looked_at_in_one_act(today: MainWindow, two: tuple[str, str]) -> None:
    def looked() -> list[bool]:
        return [today.desk.record(one).matter.docket_looked_on is not None for one in two]

    QTest.keyClick(table(today), Qt.Key.Key_A, CTRL)
    QTest.keyClick(today, Qt.Key.Key_O, CTRL | ALT)
    settle(today)
    assert looked() == [True, True]

    press(today, "Undo")
    assert looked() == [False, False]


def test_in_courtroom_view_nothing_is_confirmed(window: MainWindow) -> None:
    window.activateWindow()
    window.desk.turn_courtroom()
    window.go(Place("today"))
    settle(window)

    press(window, "Confirm as of today")

    assert window.desk.record(SAMPLE).matter.all_service_seen_on is None
