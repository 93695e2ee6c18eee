"""The order form: beside a proposed duty what its words leave open, and its words marked in the text."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.order import DutyKind
from docket_assistant.ui.forms.order import OrderForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.marked_words import places_of
from tests.ui.places_walked import settle

SAMPLE_ORDER = "briscoe-order-1202"
TEXT = """  Plaintiff shall serve answers to Interrogatories Nos. 7 and 8 no later than December 18, 2009.

If no accord is reached, the parties shall file a joint status report
within seven days of the conference. \U0001d54f Defendants may file a reply by December 30, 2009.
"""
REPORT = "file a joint status report within seven days of the conference"
OPEN = (
    "The order names \u201cthe parties\u201d, which is not one side; our side is proposed.",
    "It runs from an event whose day the order does not give: “within seven days of the conference”.",
    "On a condition: \u201cIf no accord is reached\u201d.",
)


@pytest.fixture
def form(window: MainWindow) -> OrderForm:
    """The form with an order pasted that leaves much open."""
    form = at_order(window)
    form.text.restore(TEXT)
    return form


def at_order(window: MainWindow, order: str = "") -> OrderForm:
    window.go(Place("order", SAMPLE, fact=order))
    assert isinstance(window.page, OrderForm)
    return window.page


def marked(form: OrderForm) -> list[str]:
    assert form.rows  # those still to come are marked as they come
    return [" ".join(mark.cursor.selectedText().split()) for mark in form.text.box.extraSelections()]


def test_what_the_words_leave_open_stands_beside_the_proposed_duty(form: OrderForm) -> None:
    first, report, reply = form.rows

    assert report.notes.text().split("\n") == list(OPEN)
    assert first.notes.text() == "Who must act, in the order's words: \u201cPlaintiff\u201d."
    assert "The order permits it; it does not command it." in reply.notes.text()
    assert [row.notes.property("role") for row in form.rows] == ["muted", "amber", "amber"]


def test_a_screen_reader_reads_it_with_the_duty(form: OrderForm) -> None:
    report = form.rows[1]

    interface = QAccessible.queryAccessibleInterface(report.what.editor)
    assert interface.text(QAccessible.Text.Description) == "\n".join(OPEN)
    assert report.notes.accessibleName().startswith(
        "Duty 2: what the order's words leave open: The order names"
    )


def test_it_goes_once_counsel_changes_the_duty(form: OrderForm) -> None:
    report = form.rows[1]

    report.period.restore("7")

    assert report.notes.isHidden()
    assert report.what.editor.accessibleDescription() == ""
    assert not form.rows[2].notes.isHidden()


def test_it_is_there_again_with_the_draft(form: OrderForm, window: MainWindow) -> None:
    form.rows[2].period.restore("14")
    form.keep_draft()
    window.go(Place("people"))

    again = at_order(window)

    assert again.rows[1].notes.text().split("\n") == list(OPEN)
    assert again.rows[1].notes.property("role") == "amber"
    assert again.rows[2].notes.isHidden()
    assert again.rows[2].period.text() == "14"


def test_the_words_of_each_duty_are_marked_and_found_in_the_text(form: OrderForm) -> None:
    assert marked(form) == [" ".join(row.words.text().split()) for row in form.rows]

    form.rows[2].show_words.click()

    assert form.text.box.textCursor().selectedText() == "file a reply by December 30, 2009"


def test_a_dropped_duty_is_not_marked_and_no_number_comes_twice(form: OrderForm) -> None:
    form.rows[0].dropped.emit()
    form.add_duty()

    assert marked(form)[0] == REPORT
    assert [row.number for row in form.rows] == [2, 3, 4]
    assert form.rows[-1].show_words.isHidden()


def test_duties_on_file_are_not_replaced_by_what_a_mended_text_says(window: MainWindow) -> None:
    form = at_order(window, window.desk.record(SAMPLE).orders[0].id)
    assert len(marked(form)) == 2

    form.text.restore(TEXT)

    assert [row.duty().what for row in form.rows] == [DutyKind.CONFER, DutyKind.FILE_STATEMENT]
    assert marked(form) == []


def test_words_that_come_twice_are_found_at_both_places() -> None:
    text = "shall file a\nreport; they shall file a report"

    assert places_of(text, ["file a report", "confer", "file  a report", ""]) == (
        (6, 19),
        None,
        (32, 45),
        None,
    )


def test_whether_efforts_suffice_is_asked_of_a_duty_to_confer_alone(window: MainWindow) -> None:
    form = at_order(window, SAMPLE_ORDER)
    row = next(r for r in form.rows if r.what.value() == DutyKind.CONFER)
    assert row.efforts.isVisible()

    row.what.choose(DutyKind.SERVE)
    assert not row.efforts.isVisible()
    row.what.choose(DutyKind.CONFER)
    row.efforts.choose("yes")
    form.save()
    settle(window)

    (duty,) = (d for d in window.desk.record(SAMPLE).duties if d.what is DutyKind.CONFER)
    assert duty.efforts_suffice is True


@pytest.mark.parametrize(("said", "choice"), [(True, "yes"), (False, "no"), (None, "")])
def test_what_is_on_file_of_efforts_is_shown_and_kept(
    window: MainWindow, said: bool | None, choice: str
) -> None:
    duty = next(d for d in window.desk.record(SAMPLE).duties if d.what is DutyKind.CONFER)
    with window.desk.store.begin("Change", SAMPLE) as tx:
        tx.put(replace(duty, efforts_suffice=said))
    form = at_order(window, SAMPLE_ORDER)
    row = next(r for r in form.rows if r.what.value() == DutyKind.CONFER)
    assert row.efforts.value() == choice

    form.save()
    settle(window)

    after = next(d for d in window.desk.record(SAMPLE).duties if d.id == duty.id)
    assert after == replace(duty, efforts_suffice=said)
