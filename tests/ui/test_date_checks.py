"""A date is initialled in the Calendar by keys; the docket is looked at by one key of the matter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from docket_assistant.app.ids import new_id
from docket_assistant.app.matters.whole_matters import import_matter
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.references import renamed
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.settings import SettingsPage
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.inline_form import InlineForm
from tests.ui.places_walked import settle, shown

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


def dates_to_check(window: MainWindow) -> list[FactTable]:
    tables = (t for t in window.findChildren(FactTable) if t.isVisible())
    return [table for table in tables if table.accessibleName() == "Dates to be checked"]


def second_person(window: MainWindow) -> None:
    """Say in Settings that there is one, and go to Today."""
    window.go(Place("settings"))
    settle(window)
    page = window.page
    assert isinstance(page, SettingsPage)
    page.second_person.setFocus()
    QTest.keyClick(page.second_person, Qt.Key.Key_Space)
    window.go(Place("today"))
    settle(window)


def test_today_asks_for_the_second_person_once_settings_say_that_there_is_one(active: MainWindow) -> None:
    active.go(Place("today"))
    settle(active)
    assert dates_to_check(active) == []

    second_person(active)

    (table,) = dates_to_check(active)
    row = [table.model().index(0, n).data() for n in range(table.model().columnCount())]
    assert row[0] == "Mon Dec 14, 2009"
    assert row[2:] == ["Confer, then file a statement", "not checked"]


def test_several_dates_of_several_matters_are_checked_in_one_act(active: MainWindow) -> None:
    other = import_matter(active.desk.store, renamed(active.desk.record(SAMPLE), new_id), as_copy=False)
    second_person(active)
    QTest.keyClick(active, Qt.Key.Key_K, CTRL | SHIFT)
    (table,) = dates_to_check(active)
    assert QApplication.focusWidget() is table
    QTest.keyClick(table, Qt.Key.Key_A, CTRL)
    assert len(table.marked_rows()) == 2

    (field,) = (w for w in shown(active, QLineEdit) if w.accessibleName() == "Checked by")
    field.setFocus()
    typed("JD")
    settle(active)

    checks = [c.checked_by for one in (SAMPLE, other) for c in active.desk.record(one).date_checks]
    assert set(checks) == {"JD"}
    assert dates_to_check(active) == []
    assert "Saved: Check of 2 dates." in told(active)

    QTest.keyClick(active, Qt.Key.Key_Z, CTRL)
    settle(active)
    assert [active.desk.record(one).date_checks for one in (SAMPLE, other)] == [(), ()]


def test_a_check_of_several_by_the_one_who_entered_them_is_refused_where_it_is_typed(
    active: MainWindow,
) -> None:
    import_matter(active.desk.store, renamed(active.desk.record(SAMPLE), new_id), as_copy=False)
    second_person(active)
    (table,) = dates_to_check(active)
    QTest.keyClick(table, Qt.Key.Key_A, CTRL)
    (entered,) = (w for w in shown(active, QLineEdit) if w.accessibleName() == "Entered by")
    (field,) = (w for w in shown(active, QLineEdit) if w.accessibleName() == "Checked by")
    field.setFocus()

    typed(entered.text())  # type: ignore[attr-defined]  # a line
    settle(active)

    assert "a second person checks" in told(active)
    assert active.desk.record(SAMPLE).date_checks == ()
    assert field.text(), "what was typed stays"  # type: ignore[attr-defined]  # a line


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

    (looked,) = (b for b in shown(active, QPushButton) if b.text() == "I looked today")  # type: ignore[attr-defined]
    looked.click()  # type: ignore[attr-defined]  # a button
    settle(active)
    assert active.desk.record(SAMPLE).matter.docket_looked_on == active.desk.today
    assert "docket last looked at" not in told(active)
