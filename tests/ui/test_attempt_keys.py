"""An attempt takes three keys at most, from every place of a matter, whatever has the keyboard there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docket_assistant.app.sample import SAMPLE
from docket_assistant.domain.conferral import AttemptResult, Mode
from docket_assistant.ui.main_window import MainWindow
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
