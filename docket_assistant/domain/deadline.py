"""Deadlines under Fed. R. Civ. P. 6: three dates, the readings behind them and the working.

``due`` is the prevailing reading, None where it hangs on a fact that the record does not hold. Whoever must
act works to ``act_by``, the earliest date that an honest reading gives. Whoever waits for the other side may
rely only on ``not_before``, the latest one; None where silence proves nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from docket_assistant.domain.calendar import Holidays
from docket_assistant.domain.deadlines.last_hours import Act, CourtHours, LastHour, last_hours
from docket_assistant.domain.deadlines.notes import assumptions_of, warnings_of
from docket_assistant.domain.deadlines.plain import plain_dates, plain_reads
from docket_assistant.domain.deadlines.readings import (
    all_readings,
    as_reading,
    prevailing,
)
from docket_assistant.domain.deadlines.terms import (
    Asked,
    Note,
    NoteKind,
    Period,
    Reading,
    Step,
    StepKind,
    Unit,
    Why,
    WhyKind,
)
from docket_assistant.domain.deadlines.texts import REGIMES, Regime, likely_day, regime_on
from docket_assistant.domain.deadlines.walk import last_day, method_open, nominal_end
from docket_assistant.domain.errors import InvalidInput, Refused
from docket_assistant.domain.service import ServiceMethod

__all__ = [
    "REGIMES",
    "Asked",
    "Deadline",
    "LastHour",
    "Note",
    "NoteKind",
    "Period",
    "Reading",
    "Regime",
    "ServeBy",
    "Stated",
    "Step",
    "StepKind",
    "Unit",
    "Why",
    "WhyKind",
    "count",
    "regime_on",
    "serve_by",
]

_NO_DAYS: frozenset[date] = frozenset()
_NONE_DECLARED: Mapping[date, str] = MappingProxyType({})
_LAST_HOUR = "Fed. R. Civ. P. 6(a)(4)"
_ONE_DAY = timedelta(days=1)
_IN_HOURS = Unit.HOURS
_SHORTEST_MONTH_LACKS = timedelta(days=3)
_LONGEST_STRETCH = 60
_UNSAFE_STRETCH = 45
"""Closed days left out of ten, and three days more, stretch a period no further."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What is said of a date that was set rather than counted."""

    readings: tuple[Reading, ...]
    warnings: tuple[Note, ...] = ()
    steps: tuple[Step, ...] = ()
    """Steps that follow on those of the count, where there was one."""
    hours: CourtHours | None = None
    """The court's clock and its own last hours, where the court is known and nothing was counted."""


_NOTHING_STATED = Stated(())


class Deadline(NamedTuple):
    """The three dates of one act; why they are so is worked out when someone asks.

    A tuple, since one is made for each date and a frozen dataclass costs three times as much.
    """

    due: date | None
    """Prevailing reading; None where it hangs on an unknown fact."""
    act_by: date | None
    """Earliest honest reading: for whoever must act."""
    not_before: date | None
    """Latest honest reading: only after it is silence a default. None where even that is unknown."""
    regime: Regime | None = None
    """The text of Rule 6 applied; None where no period was counted."""
    asked: Asked | None = None
    """What was counted; None for a date that a court set."""
    stated: Stated = _NOTHING_STATED
    """What is said of a date that was set: fixed by a court or agreed as an extension."""

    def __hash__(self) -> int:
        """Without what was asked, which holds the tables."""
        return hash((self.due, self.act_by, self.not_before, self.regime, self.stated))

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Every date that an honest reading gives, earliest first."""
        if self.stated.readings or self.asked is None or self.regime is None:
            return self.stated.readings
        first = prevailing(self.asked, self.regime)
        reads = plain_reads(self.asked, self.regime) or all_readings(self.asked, self.regime)
        return tuple(as_reading(self.asked, read, first) for read in reads)

    @property
    def assumptions(self) -> tuple[Note, ...]:
        """What the count took for granted."""
        if self.asked is None or self.regime is None:
            return ()
        if self.due is not None and not self.stated.readings:
            return assumptions_of(self.asked, self.due)
        return assumptions_of(self.asked, last_day(self.asked, prevailing(self.asked, self.regime), []))

    @property
    def warnings(self) -> tuple[Note, ...]:
        """What whoever relies on the dates must look at."""
        return (() if self.asked is None else warnings_of(self.asked)) + self.stated.warnings

    @property
    def last_hours(self) -> tuple[LastHour, ...]:
        """When the last day ends, for filing and for service, where the text or the court says so."""
        on = self.due or self.act_by
        return () if on is None else self._hours_of(on)

    def _hours_of(self, on: date) -> tuple[LastHour, ...]:
        hours = self.stated.hours if self.asked is None else self.asked.hours
        return last_hours(hours, on, midnight=self.regime is not None and self.regime.last_hour_named)

    @property
    def working(self) -> tuple[Step, ...]:
        """The steps to ``due``, or to ``act_by`` where ``due`` is open."""
        steps: list[Step] = []
        if self.asked is not None and self.regime is not None:
            on = last_day(self.asked, prevailing(self.asked, self.regime), [], steps)
            steps.extend(_hour_steps(on, self._hours_of(on)))
            if steps[-1].hour is None:
                steps.append(Step(on, StepKind.LAST_HOUR, citation=self.regime.cites.count))
        elif self.due is not None:
            return (*self.stated.steps, *_hour_steps(self.due, self._hours_of(self.due)))
        return (*steps, *self.stated.steps)


def _hour_steps(on: date, hours: Iterable[LastHour], kind: StepKind = StepKind.LAST_HOUR) -> tuple[Step, ...]:
    return tuple(
        Step(on, kind, citation=hour.set.authority if hour.set else _LAST_HOUR, hour=hour) for hour in hours
    )


def count(
    trigger: date,
    period: Period,
    *,
    service: ServiceMethod,
    holidays: Holidays,
    state: str | None,
    regime_date: date | None = None,
    closed: frozenset[date] = _NO_DAYS,
    declared: Mapping[date, str] = _NONE_DECLARED,
    hours: CourtHours | None = None,
) -> Deadline:
    """Count ``period`` from ``trigger`` in a court of ``state``.

    The text in force on the day of the trigger governs, or the one in force on ``regime_date``.
    ``closed`` are days on which the clerk's office was inaccessible (filing only), ``declared`` days
    declared holidays that no table knows, ``hours`` the court's clock and the hours that it set.

    Source: Fed. R. Civ. P. 6(a), (d). Raises InvalidInput where the period cannot be counted.
    """
    regime = regime_on(regime_date or trigger)
    asked = Asked(trigger, period, service, holidays, state, regime_date, closed, declared, hours)
    return _counted(asked, regime)


def _check(asked: Asked) -> None:
    """Refuse what cannot be counted: hours, days before the holiday tables begin."""
    if asked.period.unit is _IN_HOURS:
        raise InvalidInput("A period of hours runs from a clock time, not from a day; give the time.")
    if asked.closed or asked.declared or asked.regime_date is not None:
        for day in (asked.trigger, *asked.closed, *asked.declared):
            likely_day(day)
    if asked.period.backward or asked.regime_date is not None:
        first = min(asked.trigger, nominal_end(asked.trigger, asked.period))
        if first < asked.holidays.first_day:
            raise InvalidInput(
                f"{first.isoformat()} is before {asked.holidays.first_day.isoformat()}, the first day of"
                " the holiday tables; count this period by hand."
            )


def _counted(asked: Asked, regime: Regime) -> Deadline:
    period = asked.period
    if period.backward or period.unit is _IN_HOURS or asked.regime_date or asked.closed or asked.declared:
        _check(asked)
    plain = plain_dates(asked, regime)
    if plain is not None:
        return Deadline(*plain, regime, asked)
    reads = all_readings(asked, regime)
    first, last = reads[0].on, reads[-1].on
    if not method_open(asked):
        usual = prevailing(asked, regime)
        due = next((read.on for read in reads if read.variant is usual), None)
        return Deadline(due or last_day(asked, usual, []), first, last, regime, asked)
    proves_nothing = asked.service is ServiceMethod.EMAIL_NO_CONSENT
    return Deadline(None, first, None if proves_nothing else last, regime, asked)


@dataclass(frozen=True, slots=True)
class ServeBy:
    """The last day to serve so that the answer falls on or before a cut-off."""

    serve_by: date
    cutoff: date
    answer: Deadline
    """The answer of a paper served on that day."""
    too_late: Deadline | None
    """The answer of a paper served a day later, where it falls past the cut-off only by a closed day."""

    @property
    def working(self) -> tuple[Step, ...]:
        """The steps from the last day to serve to the answer, and what a day more would do."""
        hours = self.answer._hours_of(self.serve_by)  # noqa: SLF001  # the hour of another day than its own
        of_service = (hour for hour in hours if hour.act is Act.SERVICE)
        steps = (
            *_hour_steps(self.serve_by, of_service, StepKind.SERVICE_HOUR),
            *self.answer.working,
        )
        late = self.too_late
        if late is None or late.asked is None or late.not_before is None:
            return steps
        served = late.asked.trigger
        return (*steps, Step(late.not_before, StepKind.SERVED_LATER, period=late.asked.period, other=served))

    @property
    def warnings(self) -> tuple[Note, ...]:
        """What whoever serves must look at: where the text changed, an earlier day can be less safe."""
        asked = self.answer.asked
        assert asked is not None
        for back in range(1, _UNSAFE_STRETCH):
            day = self.serve_by - timedelta(back)
            if day < REGIMES[0].since:
                break
            answer = _counted(asked._replace(trigger=day), regime_on(asked.regime_date or day))
            if answer.not_before is not None and answer.not_before > self.cutoff:
                return (*self.answer.warnings, Note(NoteKind.EARLIER_SERVICE, day))
        return self.answer.warnings


def serve_by(
    cutoff: date,
    period: Period,
    *,
    service: ServiceMethod,
    holidays: Holidays,
    state: str | None,
    regime_date: date | None = None,
    closed: frozenset[date] = _NO_DAYS,
    declared: Mapping[date, str] = _NONE_DECLARED,
    hours: CourtHours | None = None,
) -> ServeBy:
    """Find the last day to serve so that on every honest reading the answer falls inside the cut-off.

    A cut-off is a fixed date and does not move, so this is no backward count: an answer that goes on from a
    closed day may leave the cut-off behind (Arctic Cat v. Bombardier, D. Minn. 2014: served Aug. 1, due
    Sept. 2, cut-off Sept. 1). Raises Refused where no day of service makes the answer certain.
    """
    if period.backward:
        raise InvalidInput("An answer runs forward from service; give the period without 'backward'.")
    if period.unit is _IN_HOURS:
        raise InvalidInput("The last day to serve is found for an answer in days or longer; leave hours out.")
    likely_day(cutoff)
    too_late: Deadline | None = None
    for day in _candidates(cutoff, period):
        answer = count(
            day,
            period,
            service=service,
            holidays=holidays,
            state=state,
            regime_date=regime_date,
            closed=closed,
            declared=declared,
            hours=hours,
        )
        if answer.not_before is None:
            raise Refused(
                "Without written consent to e-mail no day of service makes the answer certain; serve in"
                " another way or get the consent."
            )
        if answer.not_before <= cutoff:
            return ServeBy(day, cutoff, answer, too_late)
        too_late = answer
    raise Refused(f"No day of service makes the answer fall on or before {cutoff.isoformat()}.")


def _candidates(cutoff: date, period: Period) -> Iterator[date]:
    """Days of service from the last that could do, going back."""
    day = nominal_end(cutoff, replace(period, backward=True))
    if period.unit in (Unit.MONTHS, Unit.YEARS):
        day = min(cutoff, day + _SHORTEST_MONTH_LACKS)
    for _ in range(_LONGEST_STRETCH):
        yield day
        day -= _ONE_DAY
