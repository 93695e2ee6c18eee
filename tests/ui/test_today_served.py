"""Today says of each matter through which day nothing else was served on us, and takes the word for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from docket_assistant.app.sample import SAMPLE
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from tests.ui.places_walked import settle, shown

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def words(window: MainWindow) -> str:
    return "\n".join(w.text() for w in shown(window, QLabel))  # type: ignore[attr-defined]  # labels


@pytest.fixture
def today(window: MainWindow) -> MainWindow:
    window.activateWindow()
    window.go(Place("today"))
    settle(window)
    return window


def press(window: MainWindow, text: str) -> None:
    next(b for b in window.findChildren(QPushButton) if b.isVisible() and b.text() == text).click()
    settle(window)


def test_a_matter_that_was_never_confirmed_offers_to_be(today: MainWindow) -> None:
    assert "Whether anything else was served on us is not confirmed" in words(today)
    assert "Last look at the docket not recorded" in words(today)
    assert "0 of 1 confirmed as of today" in words(today)

    QTest.keyClick(today, Qt.Key.Key_N, CTRL_ALT)
    assert today.desk.record(SAMPLE).matter.all_service_seen_on is None, "the key only leads there"
    held = QApplication.focusWidget()
    assert isinstance(held, QPushButton)
    QTest.keyClick(held, Qt.Key.Key_Space)
    settle(today)

    assert today.desk.record(SAMPLE).matter.all_service_seen_on == today.desk.today
    assert "Nothing else served on us: confirmed on Thu Dec 3, 2009" in words(today)
    assert "1 of 1 confirmed as of today" in words(today)
    assert "Saved: Confirm that nothing else was served on us. Johnny Briscoe v. St. Louis County." in words(
        today
    )


def test_the_word_is_taken_back_in_one_step(today: MainWindow) -> None:
    press(today, "Confirm as of today")

    press(today, "Undo")

    assert today.desk.record(SAMPLE).matter.all_service_seen_on is None
    assert "is not confirmed" in words(today)


def test_in_courtroom_view_nothing_is_confirmed(window: MainWindow) -> None:
    window.activateWindow()
    window.desk.turn_courtroom()
    window.go(Place("today"))
    settle(window)

    press(window, "Confirm as of today")

    assert window.desk.record(SAMPLE).matter.all_service_seen_on is None
