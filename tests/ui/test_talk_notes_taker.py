"""A second person of ours as note-taker: asked only where there is one, kept, and brought back."""

import pytest

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.conferral import Participant, ParticipantRole
from docket_assistant.domain.matter import Side
from docket_assistant.ui.forms.conferral import ConferralForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from tests.ui.places_walked import settle


@pytest.fixture
def form(window: MainWindow) -> ConferralForm:
    return opened(window, "")


def opened(window: MainWindow, fact: str) -> ConferralForm:
    window.go(Place("conferral", SAMPLE, fact=fact))
    settle(window)
    assert isinstance(window.page, ConferralForm)
    return window.page


def tick_ours(form: ConferralForm) -> None:
    for tick, person in form.panel._people:
        tick.setChecked(person.side is Side.DEFENDANT)


def logged(window: MainWindow, form: ConferralForm) -> tuple[Participant, ...]:
    form.save()
    settle(window)
    return window.desk.record(SAMPLE).conferrals[-1].participants or ()


def test_who_took_notes_is_asked_only_where_two_of_ours_were_there(form: ConferralForm) -> None:
    assert form.panel.notes_by.isHidden()

    tick_ours(form)
    assert form.panel.notes_by.isHidden()

    form.panel.staff.restore("Pat Doe")
    assert not form.panel.notes_by.isHidden()
    form.panel.staff.restore("")
    assert form.panel.notes_by.isHidden()


def test_staff_of_ours_is_kept_as_the_one_who_took_notes(window: MainWindow, form: ConferralForm) -> None:
    tick_ours(form)
    form.panel.staff.restore("Pat Doe; Kim Roe")
    form.panel.other.restore("Sam Poe")
    form.panel.notes_by.choose("Pat Doe")

    there = logged(window, form)

    assert {(p.name, p.side, p.role, p.took_notes) for p in there if p.counsel is None} == {
        ("Pat Doe", Side.DEFENDANT, ParticipantRole.STAFF, True),
        ("Kim Roe", Side.DEFENDANT, ParticipantRole.STAFF, False),
        ("Sam Poe", Side.PLAINTIFF, ParticipantRole.OTHER, False),
    }
    assert [p.took_notes for p in there if p.counsel is not None] == [False]


def test_amending_keeps_everybody_and_who_took_notes(window: MainWindow, form: ConferralForm) -> None:
    tick_ours(form)
    form.panel.staff.restore("Pat Doe")
    form.panel.other.restore("Sam Poe")
    form.panel.notes_by.choose("Pat Doe")
    before = logged(window, form)

    again = opened(window, str(window.desk.record(SAMPLE).conferrals[-1].id))
    assert again.panel.notes_by.value() == "Pat Doe"

    assert set(logged(window, again)) == set(before)


def test_a_draft_brings_back_who_took_notes(window: MainWindow, form: ConferralForm) -> None:
    tick_ours(form)
    form.panel.staff.restore("Pat Doe")
    form.panel.notes_by.choose("Pat Doe")
    window.go(Place("today"))
    settle(window)

    again = opened(window, "")

    assert again.panel.staff.text() == "Pat Doe"
    assert again.panel.notes_by.value() == "Pat Doe"


def test_the_next_talk_starts_without_the_staff_of_the_last(window: MainWindow, form: ConferralForm) -> None:
    tick_ours(form)
    form.panel.staff.restore("Pat Doe")
    logged(window, form)

    again = opened(window, "")

    assert again.panel.staff.text() == ""
    assert again.panel.notes_by.isHidden()
