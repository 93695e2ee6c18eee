"""One count under one reading: from the event to the last day, noting contested days that it met.

Order of the steps: count the period, go on from a closed last day, add the three days, go on again, and
only then the clerk's closing. Adding 33 days at once and then going on is wrong by one to three days.

Source: Fed. R. Civ. P. 6(a), (d); 2005 Committee Note (the three days come after the period has expired).
"""

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from docket_assistant.domain.calendar import CONTESTED, NOT_COUNTED, WEEKEND_DAY, ClosedDay, DayKind
from docket_assistant.domain.deadlines.terms import Asked, Period, Step, StepKind, Unit
from docket_assistant.domain.deadlines.texts import Regime
from docket_assistant.domain.service import ServiceMethod

Met = list[tuple[date, ClosedDay]]
"""Contested days that a count came upon."""

# Python 3.11 looks up a member of an enum by a call, which is dear where 100,000 dates are counted.
_EVENT, _PERIOD_ENDS, _LEFT_OUT = StepKind.EVENT, StepKind.PERIOD_ENDS, StepKind.LEFT_OUT
_MOVED_OFF, _LAST_OPEN, _THREE_ADDED = StepKind.MOVED_OFF, StepKind.LAST_OPEN, StepKind.THREE_DAYS
_IN_DAYS, _IN_WEEKS = Unit.DAYS, Unit.WEEKS
_SATURDAY = 5
_DAYS_A_WEEK = 7
_MONTHS_A_YEAR = 12
_FORWARD, _BACK = timedelta(days=1), timedelta(days=-1)
_THREE = 3
_THREE_DAYS = timedelta(_THREE)
_OPEN_METHODS = frozenset({ServiceMethod.UNKNOWN, ServiceMethod.EMAIL_NO_CONSENT})
_NO_KINDS: frozenset[DayKind] = frozenset()


class Variant(NamedTuple):
    """One way to read the rule on the facts; a tuple, since many are made from one another."""

    regime: Regime
    adds_three: bool
    turned: frozenset[DayKind] = _NO_KINDS
    """Contested kinds of days taken the other way than the prevailing one."""
    rolls_to_event: bool = False
    """A backward period leaves a closed last day forward."""
    clerk_extends: bool = True
    """The clerk's closing moves the last day."""
    clerk_before_three: bool = False
    """It moves the last day before the three days are added, too."""
    three_within: bool = False
    """The three days lengthen the period itself, which is then counted as one."""
    skips: bool = False
    """Closed days inside the period are left out of the count."""


def skips(period: Period, regime: Regime) -> bool:
    """Whether the text leaves closed days out of a period of days as short as this one."""
    return period.unit is _IN_DAYS and period.amount < regime.skips_under


def last_day(asked: Asked, variant: Variant, met: Met, trace: list[Step] | None = None) -> date:
    """The last day under one reading; the contested days that mattered are added to ``met``.

    Raises OverflowError where the count leaves the calendar.
    """
    walk = _Walk(asked, variant, met, trace)
    on = walk.period_end(asked.trigger, asked.period)
    on = walk.open_day(on, _BACK if asked.period.backward and not variant.rolls_to_event else _FORWARD)
    if variant.adds_three and not variant.three_within:
        if variant.clerk_before_three:
            on = walk.clerk_day(on)
        on += _THREE_DAYS
        walk.note(on, _THREE_ADDED, variant.regime.cites.three)
        on = walk.open_day(on, _FORWARD)
    if asked.closed and variant.clerk_extends:
        on = walk.clerk_day(on)
    return on


def method_open(asked: Asked) -> bool:
    """Whether the date hangs on how the paper was served, which the record does not say."""
    return asked.service in _OPEN_METHODS and not asked.period.backward


def three_days_unsettled(asked: Asked, text: Regime) -> bool:
    """Whether the text adds the three days without saying how."""
    return not text.three_days_settled and (method_open(asked) or asked.service in text.three_days_for)


class _Walk:
    """The days of one court as one reading sees them."""

    __slots__ = ("_asked", "_declared", "_declared_kind", "_met", "_of_year", "_trace", "_variant")

    def __init__(self, asked: Asked, variant: Variant, met: Met, trace: list[Step] | None) -> None:
        backward = asked.period.backward
        state_counts = not backward or variant.regime.state_days_backward
        days = asked.holidays.court_days(asked.state, state_counts=state_counts)
        self._of_year: Callable[[int], Mapping[date, ClosedDay]] = days.of_year
        self._declared = asked.declared
        self._declared_kind = DayKind.DECLARED if state_counts else DayKind.DECLARED_BACKWARD
        self._asked, self._variant, self._met, self._trace = asked, variant, met, trace

    def note(self, on: date, kind: StepKind, citation: str, closed: ClosedDay | None = None) -> None:
        if self._trace is not None:
            under = self._variant.regime.skips_under
            self._trace.append(Step(on, kind, closed, citation, self._asked.period, None, None, under))

    def period_end(self, trigger: date, period: Period) -> date:
        """Where the period itself ends, be that day open or closed."""
        cites = self._variant.regime.cites
        self.note(trigger, _EVENT, cites.event)
        within = _THREE if self._variant.adds_three and self._variant.three_within else 0
        if self._variant.skips and _in_days(period) + within < self._variant.regime.skips_under:
            on = self._skipping(trigger, _in_days(period) + within, _BACK if period.backward else _FORWARD)
        else:
            on = nominal_end(trigger, period) + timedelta(within)
        self.note(on, _PERIOD_ENDS, cites.count)
        return on

    def _skipping(self, on: date, left: int, step: timedelta) -> date:
        while left:
            on += step
            closed = self._closed(on)
            if closed is None:
                left -= 1
            else:
                self.note(on, _LEFT_OUT, self._variant.regime.cites.count, closed)
        return on

    def open_day(self, on: date, step: timedelta) -> date:
        """The day itself where it is open, else the next open one in the direction of ``step``."""
        cite = self._variant.regime.cites.roll
        closed = self._closed(on)
        if closed is None:
            return on
        while closed is not None:
            self.note(on, _MOVED_OFF, cite, closed)
            on += step
            closed = self._closed(on)
        self.note(on, _LAST_OPEN, cite)
        return on

    def clerk_day(self, on: date) -> date:
        """The first open day on which the clerk's office is accessible: always forward, 6(a)(3)."""
        shut = self._asked.closed
        while on in shut:
            self.note(on, StepKind.CLERK_CLOSED, self._variant.regime.cites.clerk)
            on = self.open_day(on + _FORWARD, _FORWARD)
        return on

    def _closed(self, day: date) -> ClosedDay | None:
        """Why ``day`` is closed on this reading, or None."""
        if day.weekday() >= _SATURDAY:
            return WEEKEND_DAY
        found = self._of_year(day.year).get(day)
        if self._declared and day in self._declared and (found is None or found.kind in CONTESTED):
            found = ClosedDay(self._declared_kind, self._declared[day])
        if found is None:
            return None
        if found.kind in CONTESTED:
            self._met.append((day, found))
            turned = found.kind in self._variant.turned
            return found if turned == (found.kind in NOT_COUNTED) else None
        return found


def _in_days(period: Period) -> int:
    """The length of a period of days or weeks, the only ones that a text can shorten to open days."""
    return period.amount * (_DAYS_A_WEEK if period.unit is _IN_WEEKS else 1)


def nominal_end(trigger: date, period: Period) -> date:
    """The day that a calendar gives: no day is left out and none is moved.

    A month or year ends on the same day of the month, or on the last one where the month is shorter.
    """
    amount = -period.amount if period.backward else period.amount
    if period.unit is _IN_DAYS:
        return trigger + timedelta(days=amount)
    if period.unit is _IN_WEEKS:
        return trigger + timedelta(weeks=amount)
    if period.unit is Unit.YEARS:
        amount *= _MONTHS_A_YEAR
    year, month = divmod(trigger.year * _MONTHS_A_YEAR + trigger.month - 1 + amount, _MONTHS_A_YEAR)
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(year)
    return date(year, month + 1, min(trigger.day, monthrange(year, month + 1)[1]))
