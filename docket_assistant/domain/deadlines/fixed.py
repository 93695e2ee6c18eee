"""Dates that were set rather than counted: a court's date certain, and an extension of a counted date.

A date certain is not computed and does not move (2009 Committee Note to Rule 6, adopting Violette v. P.A.
Days, 6th Cir. 2005); the Fifth Circuit moved one before Dec. 1, 2009. An extension that nobody confirmed in
writing protects no one: alleged verbal extensions did not save objections (Allen v. Gallery).
"""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from docket_assistant.domain.calendar import (
    NOT_COUNTED,
    WEEKEND_DAY,
    ClosedDay,
    DayKind,
    Holidays,
    checked_state,
)
from docket_assistant.domain.deadline import Deadline, Stated
from docket_assistant.domain.deadlines.last_hours import CourtHours
from docket_assistant.domain.deadlines.terms import (
    Note,
    NoteKind,
    Reading,
    Step,
    StepKind,
    Why,
    WhyKind,
)
from docket_assistant.domain.deadlines.texts import likely_day

_NONE_DECLARED: Mapping[date, str] = MappingProxyType({})
_NOTE = "Fed. R. Civ. P. 6(a), 2009 Committee Note"
_STIPULATION = "Fed. R. Civ. P. 29(b)"
_FIFTH_CIRCUIT = frozenset({"LA", "MS", "TX"})  # 28 U.S.C. 41
_MAY_BE_FIFTH = _FIFTH_CIRCUIT | {None}
_FIFTH_MOVED_UNTIL = date(2009, 11, 30)
_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


def fixed(
    day: date,
    *,
    holidays: Holidays,
    state: str | None,
    regime_date: date | None = None,
    declared: Mapping[date, str] = _NONE_DECLARED,
    hours: CourtHours | None = None,
) -> Deadline:
    """A date certain: it stays where the court put it, and a closed day is warned of.

    Where the court is not known it may be one of the Fifth Circuit, which moved such a date before Dec. 1,
    2009: then that is a reading too.
    """
    if state not in holidays.files:
        checked_state(state)
    for said in (day, regime_date or day, *declared):
        likely_day(said)
    closed = _closed(day, holidays, state, declared)
    readings = [Reading(day, (Why(WhyKind.FIXED),))]
    moved = (regime_date or day) <= _FIFTH_MOVED_UNTIL and state in _MAY_BE_FIFTH
    if closed is not None and moved:
        to = _next_open(day, holidays, state, declared)
        readings.append(Reading(to, (Why(WhyKind.FIXED_ROLLS, on=day, closed=closed),)))
    step = Step(day, StepKind.FIXED, closed, _NOTE)
    warnings = () if closed is None else (_on_closed(day, closed),)
    return Deadline(day, day, readings[-1].date, stated=Stated(tuple(readings), warnings, (step,), hours))


def extended(
    base: Deadline, new_due: date, *, confirmed_in_writing: bool, court_order_needed: bool, ordered: bool
) -> Deadline:
    """``base`` as an extension to ``new_due`` leaves it.

    Confirmed in writing, or ordered, it sets every date. Not confirmed, our ``act_by`` keeps the old date
    while their ``not_before`` takes the new one. Where a court must order it (a date past the close of
    discovery, or touching a hearing or trial: Rule 29(b)) nothing but the order moves ``act_by``.
    """
    closed = _closed_where_counted(base, new_due)
    warnings = () if closed is None else (_on_closed(new_due, closed),)
    new = Reading(new_due, (Why(WhyKind.NEW_DATE, on=new_due),))
    step = Step(new_due, StepKind.EXTENDED, closed, _STIPULATION)
    if ordered or (confirmed_in_writing and not court_order_needed):
        stated = Stated((new,), warnings, (*_counted_steps(base), step), _hours(base))
        return Deadline(new_due, new_due, new_due, stated=stated)
    doubt = Note(NoteKind.ORDER_NEEDED if court_order_needed else NoteKind.NOT_CONFIRMED, new_due)
    stated = Stated(
        tuple(sorted((*base.readings, new), key=lambda reading: reading.date)),
        (*base.stated.warnings, *warnings, doubt),
        (*base.stated.steps, step),
        base.stated.hours,
    )
    act_by, not_before = base.act_by, base.not_before
    return base._replace(
        act_by=None if act_by is None else min(act_by, new_due),
        not_before=None if not_before is None else max(not_before, new_due),
        stated=stated,
    )


def _hours(base: Deadline) -> CourtHours | None:
    return base.stated.hours if base.asked is None else base.asked.hours


def _counted_steps(base: Deadline) -> tuple[Step, ...]:
    """The steps to the date that was extended; its last hour is that of another day."""
    return tuple(step for step in base.working if step.step is not StepKind.LAST_HOUR)


def _on_closed(day: date, closed: ClosedDay) -> Note:
    return Note(NoteKind.FIXED_ON_CLOSED_DAY, day, closed.name)


def _closed_where_counted(base: Deadline, day: date) -> ClosedDay | None:
    """Whether ``day`` is closed in the court of ``base``; only a weekend is known where none was named."""
    if base.asked is None:
        return WEEKEND_DAY if day.weekday() >= _SATURDAY else None
    return _closed(day, base.asked.holidays, base.asked.state, base.asked.declared)


def _closed(
    day: date, holidays: Holidays, state: str | None, declared: Mapping[date, str]
) -> ClosedDay | None:
    """Why ``day`` is closed on the prevailing reading, or None."""
    if day.weekday() >= _SATURDAY:
        return WEEKEND_DAY
    if day in declared:
        return ClosedDay(DayKind.DECLARED, declared[day])
    found = holidays.court_days(state, state_counts=True).of_year(day.year).get(day)
    return None if found is None or found.kind in NOT_COUNTED else found


def _next_open(day: date, holidays: Holidays, state: str | None, declared: Mapping[date, str]) -> date:
    while _closed(day, holidays, state, declared) is not None:
        day += _ONE_DAY
    return day
