"""Periods of hours: they begin at once, run in real time, and end at the same clock time on an open day.

The text has a rule on hours since Dec. 1, 2009; before, none was written. 72 hours from Fri Nov 2, 2007,
10:23 end Mon Nov 5, 09:23, because daylight saving ended in between (2009 Committee Note).

Source: Fed. R. Civ. P. 6(a)(2), (3)(B), (5). Nothing there adds the three days of service to hours.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from docket_assistant.domain.calendar import Holidays, checked_state
from docket_assistant.domain.deadlines.notes import assumptions_of
from docket_assistant.domain.deadlines.readings import all_readings, as_reading, prevailing
from docket_assistant.domain.deadlines.terms import (
    Asked,
    Note,
    NoteKind,
    Period,
    Step,
    StepKind,
    Unit,
    Why,
)
from docket_assistant.domain.deadlines.texts import Regime, likely_day, regime_on
from docket_assistant.domain.deadlines.walk import last_day
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.service import ServiceMethod

_NONE_DECLARED: Mapping[date, str] = MappingProxyType({})
_NO_DAYS: frozenset[date] = frozenset()
_ONE_DAY = timedelta(days=1)
_BEGIN, _COUNT = "Fed. R. Civ. P. 6(a)(2)(A)", "Fed. R. Civ. P. 6(a)(2)(B)"
_ROLL = "Fed. R. Civ. P. 6(a)(2)(C), (5)"
_ON_A_CLOSED_DAY = {
    StepKind.MOVED_OFF: _ROLL,
    StepKind.LAST_OPEN: _ROLL,
    StepKind.CLERK_CLOSED: "Fed. R. Civ. P. 6(a)(3)(B)",
}


@dataclass(frozen=True, slots=True)
class HourReading:
    """A moment that an honest reading gives, with what sets it apart."""

    date: datetime
    because: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class HourDeadline:
    """The three moments of an act that is due within hours, on the court's clock."""

    due: datetime
    act_by: datetime
    not_before: datetime
    regime: Regime
    readings: tuple[HourReading, ...]
    assumptions: tuple[Note, ...]
    warnings: tuple[Note, ...]
    working: tuple[Step, ...]


def count_hours(
    start: datetime,
    period: Period,
    *,
    zone: ZoneInfo,
    holidays: Holidays,
    state: str | None,
    regime_date: date | None = None,
    closed: frozenset[date] = _NO_DAYS,
    declared: Mapping[date, str] = _NONE_DECLARED,
) -> HourDeadline:
    """Count hours from ``start``, a time on the court's clock in ``zone`` (naive, or with its offset).

    A clock time that comes twice, when daylight saving ends, is taken as the earlier one and warned of.
    Raises InvalidInput for a text without a rule on hours, and for a time that the clock skips.
    """
    if period.unit is not Unit.HOURS:
        raise InvalidInput(f"A period of {period.unit} runs from a day; count it without a clock time.")
    if state not in holidays.files:
        checked_state(state)
    for day in (start.date(), *closed, *declared):
        likely_day(day)
    regime = _regime(start, regime_date)
    begun = _on_the_clock(start, zone)
    end = _elapsed(begun, period, zone)
    asked = _as_days(
        begun.date(),
        end.date(),
        Asked(begun.date(), period, ServiceMethod.NONE, holidays, state, regime_date, closed, declared),
    )
    return _deadline(begun, end, period, regime, asked)


def _regime(start: datetime, regime_date: date | None) -> Regime:
    regime = regime_on(likely_day(regime_date or start.date()))
    if not regime.last_hour_named:
        raise InvalidInput(
            "The text of Rule 6 in force before 2009-12-01 had no rule on hours; count this period by hand."
        )
    return regime


def _on_the_clock(start: datetime, zone: ZoneInfo) -> datetime:
    """``start`` in the court's zone; refused where the clock skips that time."""
    if start.tzinfo is not None:
        return start.astimezone(zone)
    begun = start.replace(tzinfo=zone)
    if begun.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != start:
        raise InvalidInput(f"{start} does not exist in {zone.key}: the clock skips it; give another time.")
    return begun


def _comes_twice(begun: datetime) -> bool:
    return begun.utcoffset() != begun.replace(fold=1 - begun.fold).utcoffset()


def _elapsed(begun: datetime, period: Period, zone: ZoneInfo) -> datetime:
    """The moment when so many real hours have run."""
    hours = timedelta(hours=-period.amount if period.backward else period.amount)
    return (begun.astimezone(UTC) + hours).astimezone(zone)


def _as_days(begun: date, end: date, asked: Asked) -> Asked:
    """The question on which open day the hours end, as a count of days whose last day is ``end``.

    It starts a day off, so that hours which end on the day they began are a count of one day.
    """
    off = _ONE_DAY if asked.period.backward else -_ONE_DAY
    days = abs((end - begun).days) + 1
    return asked._replace(trigger=begun + off, period=Period(days, Unit.DAYS, asked.period.backward))


def _deadline(begun: datetime, end: datetime, period: Period, regime: Regime, asked: Asked) -> HourDeadline:
    first = prevailing(asked, regime)
    steps: list[Step] = []
    due = last_day(asked, first, [], steps)
    reads = [read for read in all_readings(asked, regime) if read.variant.regime is regime]
    readings = tuple(
        HourReading(_same_hour(end, read.on), as_reading(asked, read, first).because) for read in reads
    )
    twice = (Note(NoteKind.CLOCK_TWICE, begun.date()),) if _comes_twice(begun) else ()
    return HourDeadline(
        _same_hour(end, due),
        readings[0].date,
        readings[-1].date,
        regime,
        readings,
        assumptions_of(asked, due),
        twice,
        (
            Step(begun.date(), StepKind.HOURS_BEGIN, None, _BEGIN, period, at=begun.time()),
            Step(end.date(), StepKind.HOURS_END, None, _COUNT, period, at=end.time()),
            *(s._replace(citation=_ON_A_CLOSED_DAY[s.step]) for s in steps if s.step in _ON_A_CLOSED_DAY),
        ),
    )


def _same_hour(end: datetime, on: date) -> datetime:
    """The clock time of ``end`` on another day: 6(a)(2)(C)."""
    return end if on == end.date() else end.replace(year=on.year, month=on.month, day=on.day, fold=0)
