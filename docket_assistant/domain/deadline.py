"""Deadlines under Fed. R. Civ. P. 6: three dates, the readings behind them and the working.

``due`` is the prevailing reading, None where it hangs on a fact that the record does not hold. Whoever must
act works to ``act_by``, the earliest date that an honest reading gives. Whoever waits for the other side may
rely only on ``not_before``, the latest one; None where silence proves nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

from docket_assistant.domain.calendar import Holidays, checked_state
from docket_assistant.domain.deadline_notes import assumptions_of, warnings_of
from docket_assistant.domain.deadline_readings import (
    Read,
    all_readings,
    as_reading,
    in_doubt,
    method_open,
    prevailing,
)
from docket_assistant.domain.deadline_terms import (
    REGIMES,
    Asked,
    Note,
    NoteKind,
    Period,
    Reading,
    Regime,
    Step,
    StepKind,
    Unit,
    Why,
    WhyKind,
    regime_on,
)
from docket_assistant.domain.deadline_walk import Met, last_day, nominal_end
from docket_assistant.domain.errors import InvalidInput, Refused
from docket_assistant.domain.service import ServiceMethod

__all__ = [
    "REGIMES",
    "Asked",
    "Deadline",
    "Note",
    "NoteKind",
    "Period",
    "Reading",
    "Regime",
    "ServeBy",
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
_ONE_DAY = timedelta(days=1)
_SHORTEST_MONTH_LACKS = timedelta(days=3)
_LONGEST_STRETCH = 60


@dataclass(frozen=True, slots=True)
class Deadline:
    """The three dates of one act, and why."""

    due: date | None
    """Prevailing reading; None where it hangs on an unknown fact."""
    act_by: date | None
    """Earliest honest reading: for whoever must act."""
    not_before: date | None
    """Latest honest reading: only after it is silence a default. None where even that is unknown."""
    regime: Regime | None = None
    """The text of Rule 6 applied; None for a fixed date."""
    readings: tuple[Reading, ...] = ()
    """Every date that an honest reading gives, earliest first."""
    assumptions: tuple[Note, ...] = ()
    warnings: tuple[Note, ...] = ()
    asked: Asked | None = None
    """What was counted; None for a fixed date."""

    @property
    def working(self) -> tuple[Step, ...]:
        """The steps to ``due``, or to ``act_by`` where ``due`` is open; built when asked for."""
        if self.asked is None or self.regime is None:
            return ()
        steps: list[Step] = []
        variant = prevailing(self.asked, self.regime)
        on = last_day(self.asked, variant, [], steps)
        if self.regime.last_hour_named:
            steps.append(Step(on, StepKind.LAST_HOUR, None, "Fed. R. Civ. P. 6(a)(4)", self.asked.period))
        return tuple(steps)


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
) -> Deadline:
    """Count ``period`` from ``trigger`` in a court of ``state``.

    The text in force on the day of the trigger governs, or the one in force on ``regime_date``.
    ``closed`` are days on which the clerk's office was inaccessible (filing only), ``declared`` days
    declared holidays that no table knows.

    Source: Fed. R. Civ. P. 6(a), (d). Raises InvalidInput where the period cannot be counted.
    """
    regime = regime_on(regime_date or trigger)
    asked = Asked(trigger, period, service, holidays, state, regime_date, closed, declared)
    try:
        return _counted(asked, regime)
    except OverflowError:
        raise InvalidInput(
            f"{period.amount} {period.unit} from {trigger.isoformat()} leaves the calendar; check the length."
        ) from None


def _check(asked: Asked) -> None:
    """Refuse what cannot be counted: hours, what is no state, days before the holiday tables begin."""
    if asked.period.unit is Unit.HOURS:
        raise InvalidInput("A period of hours runs from a clock time, not from a day; give the time.")
    if asked.state not in asked.holidays.files:
        checked_state(asked.state)
    if asked.period.backward or asked.regime_date is not None:
        first = min(asked.trigger, nominal_end(asked.trigger, asked.period))
        if first < asked.holidays.first_day:
            raise InvalidInput(
                f"{first.isoformat()} is before {asked.holidays.first_day.isoformat()}, the first day of"
                " the holiday tables; count this period by hand."
            )


def _counted(asked: Asked, regime: Regime) -> Deadline:
    _check(asked)
    variant = prevailing(asked, regime)
    met: Met = []
    due = last_day(asked, variant, met)
    reads: tuple[Read, ...] = (Read(variant, due, met),)
    if met or in_doubt(asked, regime):
        reads = all_readings(asked, regime)
    open_ = method_open(asked)
    first, last = reads[0].on, reads[-1].on
    return Deadline(
        None if open_ else due,
        first,
        None if open_ and asked.service is ServiceMethod.EMAIL_NO_CONSENT else last,
        regime,
        tuple(as_reading(asked, read, variant) for read in reads),
        assumptions_of(asked, due),
        warnings_of(asked),
        asked,
    )


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
        steps = self.answer.working
        late = self.too_late
        if late is None or late.asked is None or late.not_before is None:
            return steps
        served = late.asked.trigger
        return (*steps, Step(late.not_before, StepKind.SERVED_LATER, period=late.asked.period, other=served))


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
) -> ServeBy:
    """Find the last day to serve so that on every honest reading the answer falls inside the cut-off.

    A cut-off is a fixed date and does not move, so this is no backward count: an answer that goes on from a
    closed day may leave the cut-off behind (Arctic Cat v. Bombardier, D. Minn. 2014: served Aug. 1, due
    Sept. 2, cut-off Sept. 1). Raises Refused where no day of service makes the answer certain.
    """
    if period.backward:
        raise InvalidInput("An answer runs forward from service; give the period without 'backward'.")
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
    try:
        day = nominal_end(cutoff, replace(period, backward=True))
        if period.unit in (Unit.MONTHS, Unit.YEARS):
            day = min(cutoff, day + _SHORTEST_MONTH_LACKS)
        for _ in range(_LONGEST_STRETCH):
            yield day
            day -= _ONE_DAY
    except OverflowError:
        raise InvalidInput(
            f"{period.amount} {period.unit} before {cutoff.isoformat()} leaves the calendar; check the"
            " length."
        ) from None
