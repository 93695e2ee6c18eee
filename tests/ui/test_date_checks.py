"""A date is initialled in the Calendar by keys; the docket is looked at by one key of the matter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from docket_assistant.app.sample import SAMPLE
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.settings import SettingsPage
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.inline_form import InlineForm
from tests.ui.places_walked import settle

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def active(window: MainWindow) -> MainWindow:
    window.activateWindow()
    settle(window)
    return window


def told(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def check_next(window: MainWindow) -> None:
    window.go(Place("calendar"))
    settle(window)
    QTest.keyClick(window, Qt.Key.Key_K, CTRL | SHIFT)
    settle(window)


def typed(words: str) -> None:
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClicks(held, words)
    QTest.keyClick(held, Qt.Key.Key_Return)


def test_a_second_person_initials_the_next_date_by_keys(active: MainWindow) -> None:
    check_next(active)
    typed("JD")
    settle(active)

    checks = active.desk.record(SAMPLE).date_checks
    assert {(c.entered_by != "", c.checked_by, c.date_checked.isoformat()) for c in checks} == {
        (True, "JD", "2009-12-14")
    }
    assert "checked by JD on Dec. 3, 2009." in told(active)
    assert [form for form in active.findChildren(InlineForm) if form.isVisible()] == []
    check_next(active)
    assert "Every date of ours that is still due is checked by a second person." in told(active)


def test_what_cannot_be_kept_is_said_where_it_is_typed(active: MainWindow) -> None:
    check_next(active)
    (entered,) = (w for w in active.findChildren(QLineEdit) if w.accessibleName() == "Entered by")
    assert entered.text()
    typed(entered.text())
    settle(active)

    assert active.desk.record(SAMPLE).date_checks == ()
    assert "a second person checks" in told(active)


def test_undo_takes_a_check_back(active: MainWindow) -> None:
    check_next(active)
    typed("JD")
    settle(active)

    active.desk.undo(SAMPLE)
    settle(active)

    assert active.desk.record(SAMPLE).date_checks == ()
    assert "checked by JD" not in told(active)


def test_today_asks_for_the_second_person_once_settings_say_that_there_is_one(active: MainWindow) -> None:
    line = "Confer, then file a statement, Mon Dec 14, 2009: date entered, not checked by a second person"
    active.go(Place("today"))
    settle(active)
    assert line not in told(active)

    active.go(Place("settings"))
    settle(active)
    page = active.page
    assert isinstance(page, SettingsPage)
    page.second_person.setFocus()
    QTest.keyClick(page.second_person, Qt.Key.Key_Space)
    active.go(Place("today"))
    settle(active)

    assert line in told(active)


def test_one_key_keeps_that_the_docket_was_looked_at(active: MainWindow) -> None:
    active.go(Place("matter", SAMPLE, "overview"))
    settle(active)
    assert "last look at the docket not recorded" in told(active)

    QTest.keyClick(active, Qt.Key.Key_O, CTRL | ALT)
    settle(active)
    assert "docket last looked at Dec. 3, 2009" in told(active)

    active.desk.stop_clock(active.desk.today.replace(day=12))
    active.go(Place("today"))
    settle(active)
    assert "docket last looked at 9 days ago" in told(active)
