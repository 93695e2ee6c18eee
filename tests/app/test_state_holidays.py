"""Courts and their states' holidays: every district has its state, and only that state's file is read."""

import time
from datetime import date

import pytest

from docket_assistant.app import law
from docket_assistant.app.districts import districts
from docket_assistant.app.law import holidays, state_of
from docket_assistant.domain.deadline import Period, Unit, count
from docket_assistant.domain.deadlines.terms import NoteKind
from docket_assistant.domain.service import ServiceMethod

_OF_STATE = {NoteKind.NO_STATE, NoteKind.STATE_NOT_ON_FILE, NoteKind.STATE_YEARS_NOT_ON_FILE}


def notes(state: str | None, trigger: date) -> set[NoteKind]:
    found = count(
        trigger,
        Period(30, Unit.DAYS),
        service=ServiceMethod.NONE,
        holidays=holidays(),
        state=state,
    )
    return {note.kind for note in found.assumptions} & _OF_STATE


@pytest.mark.parametrize("court", sorted(districts()))
def test_every_district_has_a_state_whose_holidays_are_on_file(court: str) -> None:
    state = state_of(court)

    assert state == districts()[court].state
    assert notes(state, date(2024, 3, 1)) == set()


def test_what_is_no_district_has_no_state() -> None:
    assert state_of("frcp") is None
    assert state_of("atlantis") is None


@pytest.mark.parametrize(
    ("state", "trigger", "said"),
    [
        (None, date(2024, 3, 1), NoteKind.NO_STATE),
        ("AS", date(2024, 3, 1), NoteKind.STATE_NOT_ON_FILE),
        ("MO", date(1999, 3, 1), NoteKind.STATE_YEARS_NOT_ON_FILE),
        ("MO", date(2031, 3, 3), NoteKind.STATE_YEARS_NOT_ON_FILE),
        ("GA", date(2027, 3, 1), NoteKind.STATE_YEARS_NOT_ON_FILE),
        ("IN", date(2027, 3, 1), NoteKind.STATE_YEARS_NOT_ON_FILE),
    ],
)
def test_what_is_not_known_of_a_states_days_is_said(state: str | None, trigger: date, said: NoteKind) -> None:
    assert notes(state, trigger) == {said}


def test_a_states_days_need_two_files_read_in_a_moment() -> None:
    law.holidays.cache_clear()
    try:
        started = time.perf_counter()
        days = holidays().court_days("FL", state_counts=True).of_year(2024)
        took = time.perf_counter() - started
    finally:
        law.holidays.cache_clear()

    assert date(2024, 4, 26) in days
    assert took < 1, "an open matter must not wait for its calendar"
