"""A paper of the other side on the docket: typed on the Documents tab, shown there, amended and removed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.order import Filing
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.fields import TextField
from docket_assistant.ui.widgets.inline_form import InlineForm
from tests.ui.places_walked import settle

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
OPPOSITION = "Plaintiff\u2019s opposition to Defendants\u2019 motion to compel"


@pytest.fixture
def documents(window: MainWindow) -> MainWindow:
    window.activateWindow()
    window.go(Place("matter", SAMPLE, "documents"))
    settle(window)
    return window


def form_in(window: MainWindow) -> InlineForm:
    (form,) = (one for one in window.findChildren(InlineForm) if one.isVisible())
    return form


def field(form: InlineForm, label: str) -> TextField:
    return next(one for one in form.findChildren(TextField) if one.label.text() == label)


def words(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def filings(window: MainWindow) -> tuple[Filing, ...]:
    return window.desk.record(SAMPLE).filings


def record(window: MainWindow) -> None:
    """By keys: the form, a proposed name, the day, Enter."""
    QTest.keyClick(window, Qt.Key.Key_A, CTRL | SHIFT)
    settle(window)
    form = form_in(window)
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClick(held, Qt.Key.Key_Down)
    assert field(form, "What was filed").text() == OPPOSITION
    day = field(form, "Filed on")
    QTest.keyClicks(day.line, "10/20/09")
    QTest.keyClick(day.line, Qt.Key.Key_Return)
    settle(window)


def test_an_opposition_is_recorded_by_keys_and_says_what_runs_from_it(documents: MainWindow) -> None:
    record(documents)

    (filing,) = filings(documents)
    assert (filing.what, filing.duty, filing.filed_on.isoformat()) == (OPPOSITION, None, "2009-10-20")
    assert words(documents).count("It stands as the opposition to Defendants\u2019 motion to compel") == 2
    assert "Tue Oct 20, 2009" in words(documents)


def test_a_day_that_is_missing_is_asked_for_and_what_is_typed_stays(documents: MainWindow) -> None:
    QTest.keyClick(documents, Qt.Key.Key_A, CTRL | SHIFT)
    settle(documents)
    form = form_in(documents)
    what = field(form, "What was filed")
    QTest.keyClicks(what.line, "Plaintiff's notice")

    QTest.keyClick(what.line, Qt.Key.Key_Return)

    assert filings(documents) == ()
    assert "Filed on is needed" in words(documents)
    assert what.text() == "Plaintiff's notice"


def test_the_chosen_filing_is_amended_and_removed_by_keys(documents: MainWindow) -> None:
    record(documents)
    QTest.keyClick(documents, Qt.Key.Key_F2)
    settle(documents)
    number = field(form_in(documents), "ECF number")
    QTest.keyClicks(number.line, "33")
    QTest.keyClick(number.line, Qt.Key.Key_Return)
    settle(documents)
    assert [one.ecf_number for one in filings(documents)] == ["33"]

    QTest.keyClick(documents, Qt.Key.Key_Delete, CTRL)
    settle(documents)

    assert filings(documents) == ()


def test_a_filing_that_is_found_is_shown_on_the_tab(documents: MainWindow) -> None:
    record(documents)
    (filing,) = filings(documents)
    documents.go(Place("matter", SAMPLE, "overview"))
    documents.go(Place("matter", SAMPLE, "documents", str(filing.id)))
    settle(documents)

    assert "It stands as the opposition" in words(documents)
