"""What is learnt of a contact after it, on the conferral tab: a message came back, a term is disputed."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from docket_assistant.app.conferrals.learnt_later import record_disputed, record_returned
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.conferral import (
    Conferral,
    Direction,
    ItemOutcome,
    Message,
    Mode,
    Outcome,
)
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import ConferralId, ItemId, MessageId, OutcomeId
from docket_assistant.store.undo import undo
from docket_assistant.ui.facts_tab import FactsTab
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.matter import MatterPage
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.fields import ChoiceField
from docket_assistant.ui.widgets.inline_form import InlineForm
from docket_assistant.ui.widgets.typed_fields import DateField
from tests.ui.places_walked import settle, shown

NOV_30, DEC_1, DEC_2 = date(2009, 11, 30), date(2009, 12, 1), date(2009, 12, 2)
TALK = Conferral(ConferralId("talk"), Mode.TELEPHONE, DEC_1)
SEVEN = ItemOutcome(OutcomeId("seven"), TALK.id, (ItemId("briscoe-rog-7"),), Outcome.RESOLVED)
EIGHT = ItemOutcome(
    OutcomeId("eight"), TALK.id, (ItemId("briscoe-rog-8"),), Outcome.AGREED_TO_SUPPLEMENT, "Name each."
)
LETTER = Message(MessageId("letter"), Direction.SENT, Mode.EMAIL, DEC_1)
ANSWER = Message(MessageId("answer"), Direction.RECEIVED, Mode.EMAIL, DEC_2)


def put(window: MainWindow, *facts: Conferral | ItemOutcome | Message) -> None:
    with window.desk.store.begin("Change", SAMPLE) as tx:
        for fact in facts:
            tx.put(fact)
    window.desk.changed.emit(SAMPLE)


@pytest.fixture
def talked(window: MainWindow) -> MainWindow:
    """The window on a sample with a talk, its outcomes and its messages."""
    put(window, TALK, SEVEN, EIGHT, LETTER, ANSWER)
    return window


def tab_on(window: MainWindow, fact: str) -> FactsTab:
    window.activateWindow()
    window.go(Place("matter", SAMPLE, "conferral", fact))
    settle(window)
    assert isinstance(window.page, MatterPage)
    tab = window.page.tabs["conferral"]
    assert isinstance(tab, FactsTab)
    return tab


def form_in(tab: FactsTab) -> InlineForm:
    (form,) = (f for f in shown(tab, InlineForm) if isinstance(f, InlineForm))
    return form


def press(window: MainWindow, name: str) -> None:
    button = next(b for b in shown(window, QAbstractButton) if b.accessibleName() == name)
    assert isinstance(button, QAbstractButton)
    button.click()
    settle(window)


def key(window: MainWindow) -> None:
    QTest.keyClick(
        window, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    settle(window)


def said(window: MainWindow) -> str:
    return "\n".join(label.text() for label in shown(window, QLabel) if isinstance(label, QLabel))


def outcomes(window: MainWindow) -> dict[str, ItemOutcome]:
    return {o.id: o for o in window.desk.record(SAMPLE).outcomes}


def letter(window: MainWindow) -> Message:
    return next(m for m in window.desk.record(SAMPLE).messages if m.id == LETTER.id)


def test_a_message_that_came_back_is_said_to_have_and_no_longer_to(talked: MainWindow) -> None:
    tab = tab_on(talked, "letter")
    press(talked, "Whether this message came back")
    form = form_in(tab)
    form.restore({"returned": "yes"})
    form.save()
    settle(talked)
    assert letter(talked) == replace(LETTER, bounced=True)
    assert not shown(tab, InlineForm)

    key(talked)
    assert form_in(tab).states() == {"returned": "yes"}
    form_in(tab).restore({"returned": ""})
    form_in(tab).save()

    assert letter(talked) == LETTER


def test_the_day_of_a_dispute_is_kept_with_the_outcome_that_is_chosen(talked: MainWindow) -> None:
    tab = tab_on(talked, "talk")
    press(talked, "The other side disputed what it came to")
    form = form_in(tab)
    which, on = (w for w in shown(form) if isinstance(w, ChoiceField | DateField))
    assert isinstance(which, ChoiceField)
    assert isinstance(on, DateField)
    assert [which.box.itemText(n) for n in range(which.box.count())] == [
        "Resolved: Interrogatory No. 7",
        "Will supplement: Interrogatory No. 8",
    ]
    which.choose("eight")
    on.restore("12/2/2009")

    form.save()
    settle(talked)

    assert outcomes(talked)["eight"] == replace(EIGHT, disputed_on=DEC_2)
    assert outcomes(talked)["seven"] == SEVEN


def test_a_dispute_on_file_is_shown_also_as_of_an_earlier_day_and_can_be_taken_back(
    talked: MainWindow,
) -> None:
    put(talked, replace(SEVEN, disputed_on=DEC_2))
    tab = tab_on(talked, "talk")
    talked.desk.look_as_of(SAMPLE, DEC_1)
    settle(talked)
    assert "disputed or corrected it Dec. 2" not in said(talked)
    key(talked)
    form = form_in(tab)
    assert form.states() == {"which": "seven", "on": "12/2/2009"}

    form.restore({"on": ""})
    form.save()

    assert outcomes(talked)["seven"] == SEVEN


def test_a_day_before_the_talk_is_refused_and_stays(talked: MainWindow) -> None:
    tab = tab_on(talked, "talk")
    key(talked)
    form = form_in(tab)
    form.restore({"on": "11/30/2009"})

    form.save()

    assert form.problem.text() == (
        "It is disputed on November 30, 2009, before the contact of December 1, 2009; correct the day."
    )
    assert form.states()["on"] == "11/30/2009"
    assert outcomes(talked)["seven"] == SEVEN


def test_another_contact_chosen_meanwhile_puts_the_form_away(talked: MainWindow) -> None:
    tab = tab_on(talked, "answer")
    told: list[str] = []
    talked.desk.said.connect(lambda message: told.append(message.text))
    key(talked)
    assert told == ["Choose a talk that has an outcome, or a message that was sent."]
    (table,) = (w for w in shown(tab) if isinstance(w, FactTable))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    settle(talked)
    key(talked)
    assert form_in(tab)

    table = next(w for w in shown(tab) if isinstance(w, FactTable))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Up)
    settle(talked)
    tab.redraw()

    assert not shown(tab, InlineForm)


def test_what_is_not_on_file_or_was_received_is_refused_and_undo_takes_it_back(talked: MainWindow) -> None:
    store = talked.desk.store
    with pytest.raises(NotFound):
        record_returned(store, SAMPLE, MessageId("none"), returned=True)
    with pytest.raises(InvalidInput, match="was received"):
        record_returned(store, SAMPLE, ANSWER.id, returned=True)
    with pytest.raises(NotFound):
        record_disputed(store, SAMPLE, OutcomeId("none"), DEC_2, DEC_2)
    with pytest.raises(InvalidInput, match="after today"):
        record_disputed(store, SAMPLE, SEVEN.id, DEC_2, DEC_1)

    record_disputed(store, SAMPLE, SEVEN.id, DEC_2, DEC_2)
    undo(store, SAMPLE)

    assert outcomes(talked)["seven"] == SEVEN
