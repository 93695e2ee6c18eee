"""An attempt takes three keys at most, from every place of a matter, whatever has the keyboard there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.conferral import AttemptResult, Mode
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.matter_choice import MatterChoice
from docket_assistant.ui.places import TABS, Place
from tests.ui.places_walked import settle

MOST = 3


class Keys:
    """The keys that the test pressed, each a real event to whatever has the keyboard."""

    def __init__(self) -> None:
        self.count = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        held = QApplication.focusWidget()
        assert held is not None
        QTest.keyClick(held, key, modifier)
        self.count += 1


PLACES = (
    *(Place("matter", SAMPLE, tab) for tab in TABS),
    Place("conferral", SAMPLE),
    Place("order", SAMPLE),
    Place("statement", SAMPLE),
)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place.page} {place.tab}".strip())
@pytest.mark.parametrize(
    ("letter", "result"),
    [(Qt.Key.Key_V, AttemptResult.VOICEMAIL_LEFT), (Qt.Key.Key_N, AttemptResult.NO_ANSWER)],
)
def test_opening_and_the_result_log_it(
    window: MainWindow, place: Place, letter: Qt.Key, result: AttemptResult
) -> None:
    keys = Keys()
    window.activateWindow()
    window.go(place)
    settle(window)

    keys.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    keys.press(letter)
    settle(window)

    (attempt,) = window.desk.record(SAMPLE).attempts
    assert keys.count <= MOST
    assert attempt.result is result
    assert attempt.mode is Mode.TELEPHONE
    assert attempt.made_on == window.desk.today
    assert [p.name for p in attempt.directed_to or ()] == ["Lee B. Sample"]


def test_from_a_page_of_no_matter_the_matter_is_chosen_first(window: MainWindow) -> None:
    keys = Keys()
    window.activateWindow()
    window.go(Place("today"))
    settle(window)

    keys.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    (box,) = window.findChildren(MatterChoice)
    assert [entry.text for entry in box.rows.entries] == ["Johnny Briscoe v. St. Louis County"]
    assert box.line.accessibleName() == "Log an attempt: in which matter?"
    keys.press(Qt.Key.Key_Return)
    settle(window)
    keys.press(Qt.Key.Key_N)
    settle(window)

    (attempt,) = window.desk.record(SAMPLE).attempts
    assert (keys.count, attempt.result) == (MOST, AttemptResult.NO_ANSWER)


def test_esc_leaves_the_choice_and_letters_narrow_it(window: MainWindow) -> None:
    window.activateWindow()
    window.go(Place("people"))
    settle(window)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    (box,) = window.findChildren(MatterChoice)

    QTest.keyClicks(box.line, "1717 briscoe")
    settle(window)
    assert len(box.rows.entries) == 1
    QTest.keyClicks(box.line, " log")
    settle(window)
    assert not list(box.rows.entries)
    QTest.keyClick(box.line, Qt.Key.Key_Escape)
    settle(window)

    assert not box.isVisible()
    assert window.place == Place("people")
    window.quick_open()
    assert box.isHidden(), "the box for everything is another"
