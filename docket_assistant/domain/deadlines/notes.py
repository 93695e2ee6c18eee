"""What a count took for granted, and what whoever relies on it must look at."""

from collections.abc import Iterator
from datetime import date, timedelta

from docket_assistant.domain.deadlines.terms import Asked, Note, NoteKind, Unit
from docket_assistant.domain.deadlines.texts import Regime, regime_on
from docket_assistant.domain.deadlines.walk import nominal_end
from docket_assistant.domain.service import ServiceMethod

_TAKEN_FOR_GRANTED = {
    ServiceMethod.NONE: (Note(NoteKind.NOT_FROM_SERVICE),),
    ServiceMethod.EMAIL: (Note(NoteKind.CONSENT_ASSUMED, about=ServiceMethod.EMAIL.value),),
    ServiceMethod.OTHER: (Note(NoteKind.CONSENT_ASSUMED, about=ServiceMethod.OTHER.value),),
}
_BACKWARD = (Note(NoteKind.BACKWARD_ADDS_NONE),)
_BY_ECF = (Note(NoteKind.ECF_CONSENT_ASSUMED),)
# Python 3.11 looks up a member of an enum by a call, which is dear where 100,000 dates are counted.
_ECF, _NOT_SERVED = ServiceMethod.ECF, ServiceMethod.NONE
_IN_MONTHS = frozenset({Unit.MONTHS, Unit.YEARS})
_CLOSINGS_COMPLETE_SINCE = 2001
_DECEMBER = 12
_ABOUT_CHRISTMAS = range(23, 30)
_STATE_FUNERALS = (
    date(1963, 11, 25),
    date(1969, 3, 31),
    date(1972, 12, 28),
    date(1973, 1, 25),
    date(1994, 4, 27),
)
"""Days of mourning for Presidents before 2001; whether each closed the departments must be looked up."""
_NEXT_TO_A_FUNERAL = frozenset(day + timedelta(by) for day in _STATE_FUNERALS for by in (-1, 0, 1))
_OPEN = {
    ServiceMethod.UNKNOWN: (Note(NoteKind.METHOD_UNKNOWN),),
    ServiceMethod.EMAIL_NO_CONSENT: (Note(NoteKind.NO_CONSENT),),
}


def assumptions_of(asked: Asked, due: date) -> tuple[Note, ...]:
    """What the count took for granted: how it was served, which days are on file, what the user entered."""
    service = _TAKEN_FOR_GRANTED.get(asked.service, ())
    if asked.service is _ECF and _text(asked).ecf_by_consent:
        service = _BY_ECF
    if asked.period.backward and asked.service is not _NOT_SERVED:
        service = _BACKWARD
    if due.year < _CLOSINGS_COMPLETE_SINCE and not asked.period.backward and _near_a_closing(due):
        service = (*service, Note(NoteKind.CLOSINGS_NOT_COMPLETE, due))
    if _nothing_entered(asked) and asked.state is not None and _state_known(asked, due):
        return service
    return (*service, *_state(asked, due), *_entered(asked))


def _text(asked: Asked) -> Regime:
    return regime_on(asked.regime_date or asked.trigger)


def _near_a_closing(due: date) -> bool:
    """Whether a day stands next to Christmas or to the state funeral of a President."""
    return (due.month == _DECEMBER and due.day in _ABOUT_CHRISTMAS) or due in _NEXT_TO_A_FUNERAL


def _nothing_entered(asked: Asked) -> bool:
    return not (asked.declared or asked.closed or asked.regime_date)


def _state_known(asked: Asked, due: date) -> bool:
    file = asked.holidays.files.get(asked.state or "")
    return file is not None and file.since_year <= due.year <= file.until_year


def _state(asked: Asked, due: date) -> Iterator[Note]:
    if asked.state is None:
        yield Note(NoteKind.NO_STATE)
    elif asked.state not in asked.holidays.files:
        yield Note(NoteKind.STATE_NOT_ON_FILE, about=asked.state)
    elif not _state_known(asked, due):
        yield Note(NoteKind.STATE_YEARS_NOT_ON_FILE, due, asked.state)


def _entered(asked: Asked) -> Iterator[Note]:
    if asked.regime_date is not None:
        yield Note(NoteKind.TEXT_NAMED, asked.regime_date)
    for on, why in sorted(asked.declared.items()):
        yield Note(NoteKind.DAY_DECLARED, on, why)
    for on in sorted(asked.closed):
        yield Note(NoteKind.CLERK_CLOSED, on)


def warnings_of(asked: Asked) -> tuple[Note, ...]:
    """What whoever relies on the date must look at."""
    method = () if asked.period.backward else _OPEN.get(asked.service, ())
    if asked.service not in _text(asked).served_by:
        method = (*method, Note(NoteKind.METHOD_NOT_IN_TEXT, about=asked.service.value))
    if asked.period.unit in _IN_MONTHS and _short_month(asked):
        return (*method, Note(NoteKind.SHORT_MONTH, asked.trigger))
    return method


def _short_month(asked: Asked) -> bool:
    """Whether the month that the period ends in has no such day."""
    return nominal_end(asked.trigger, asked.period).day != asked.trigger.day
