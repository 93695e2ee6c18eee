"""The dates of a rule of discovery in a court, from the triggers that are known.

A day that hangs on a trigger which nobody gave stays unknown: what can still be said of it without that
trigger is said. Near a change of the rule the other text's days are a reading, each text's days counted by
the Rule 6 of its time.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from docket_assistant.domain.calendar import Holidays
from docket_assistant.domain.deadline import Deadline, Period, Stated, Unit, count
from docket_assistant.domain.deadlines.fixed import fixed
from docket_assistant.domain.deadlines.last_hours import CourtHours
from docket_assistant.domain.deadlines.terms import WhyKind
from docket_assistant.domain.periods import Choice, Leg, Limit, PeriodRule, PeriodText, Trigger, Whom
from docket_assistant.domain.service import ServiceMethod

_ONE_DAY = timedelta(days=1)
_MONTH = timedelta(days=31)


class CountFrom(Protocol):
    """Counts a period of days under Rule 6 in the matter's court."""

    def __call__(
        self, start: date, days: int, *, before: bool, after_service: bool, regime_date: date | None = None
    ) -> Deadline:
        """The dates of a period that runs from ``start``, or back from it; 0 days: that very day."""


@dataclass(frozen=True, slots=True)
class CourtCount:
    """Rule 6(a) and (d) in one court, for papers served by one method."""

    holidays: Holidays
    state: str | None
    service: ServiceMethod = ServiceMethod.UNKNOWN
    hours: CourtHours | None = None

    def __call__(
        self, start: date, days: int, *, before: bool, after_service: bool, regime_date: date | None = None
    ) -> Deadline:
        """Count; raises InvalidInput where the texts of Rule 6 on file do not reach."""
        if days == 0:
            return fixed(start, holidays=self.holidays, state=self.state, hours=self.hours)
        return count(
            start,
            Period(days, Unit.DAYS, before),
            service=self.service if after_service else ServiceMethod.NONE,
            holidays=self.holidays,
            state=self.state,
            regime_date=regime_date,
            hours=self.hours,
        )


@dataclass(frozen=True, slots=True)
class PeriodDates:
    """The dates of one rule for the triggers given."""

    rule: PeriodRule
    text: PeriodText
    deadline: Deadline | None
    """None where no day can be told from what was given."""
    missing: tuple[Trigger, ...] = ()
    """Triggers that the text names and nobody gave."""
    other_text: PeriodText | None = None
    """A text that came or went within a month of the trigger and gives another day."""

    @property
    def due(self) -> date | None:
        """The prevailing reading; for an act that must wait, the first day on which it can be done."""
        return self._of(None if self.deadline is None else self.deadline.due, 0)

    @property
    def act_by(self) -> date | None:
        """The earliest reading, for whoever must act; the day before where the text says "before"."""
        return self._of(None if self.deadline is None else self.deadline.act_by, 1)

    @property
    def not_before(self) -> date | None:
        """The latest reading, for whoever waits."""
        return self._of(None if self.deadline is None else self.deadline.not_before, 0)

    def _of(self, day: date | None, strict: int) -> date | None:
        if day is None or self.text.limit is Limit.BY:
            return day
        if self.text.limit is Limit.AFTER:
            return day + _ONE_DAY
        return day - _ONE_DAY * strict


def period_dates(
    rule: PeriodRule,
    triggers: Mapping[Trigger, date],
    count_from: CountFrom,
    whom: frozenset[Whom] = frozenset(),
) -> PeriodDates | None:
    """The dates of ``rule`` by the text in force on the last trigger given that it names.

    Courts may apply a new text to a pending case as far as just and practicable, so a text that came
    or went within a month of the trigger is another reading: ``due`` stays with the text of the day.
    None where no trigger was given or no text of that day is on file.
    """
    given = [triggers[name] for name in rule.triggers() if name in triggers]
    text = rule.text_on(max(given)) if given else None
    if text is None:
        return None
    deadline, missing = _dates_of(text, triggers, count_from, whom)
    other = _neighbor(rule, text, max(given))
    if other is None or other.legs == text.legs or deadline is None:
        return PeriodDates(rule, text, deadline, missing)
    second, _ = _dates_of(other, triggers, count_from, whom, _edge(other, max(given)))
    if second is None or _three(second) == _three(deadline):
        return PeriodDates(rule, text, deadline, missing)
    return PeriodDates(rule, text, _either(_own(deadline), _own(second)), missing, other)


def _edge(other: PeriodText, day: date) -> date:
    """The day of ``other`` that is nearest to ``day``: its days were counted by the Rule 6 of its time."""
    return other.since if day < other.since else other.until or day


def _own(one: Deadline) -> Deadline:
    """Without readings that count the days of one time by the Rule 6 of another."""
    kept = [r for r in one.readings if not any(why.kind is WhyKind.OTHER_TEXT for why in r.because)]
    if len(kept) == len(one.readings) or not kept:
        return one
    last = None if one.not_before is None else kept[-1].date
    stated = Stated(tuple(kept), one.warnings, one.working)
    return Deadline(one.due, kept[0].date, last, stated=stated)


def _neighbor(rule: PeriodRule, text: PeriodText, day: date) -> PeriodText | None:
    return next(
        (
            other
            for other in rule.texts
            if other is not text and (other.holds_on(day - _MONTH) or other.holds_on(day + _MONTH))
        ),
        None,
    )


def _dates_of(
    text: PeriodText,
    triggers: Mapping[Trigger, date],
    count_from: CountFrom,
    whom: frozenset[Whom],
    regime_date: date | None = None,
) -> tuple[Deadline | None, tuple[Trigger, ...]]:
    legs = legs_for(text, whom)
    counted = [
        count_from(
            triggers[leg.trigger],
            leg.days,
            before=leg.before,
            after_service=leg.after_service,
            regime_date=regime_date,
        )
        for leg in legs
        if leg.trigger in triggers
    ]
    missing = tuple(leg.trigger for leg in legs if leg.trigger not in triggers)
    if not counted:
        return None, missing
    chosen = _chosen(counted, text.choice)
    if missing and text.choice is Choice.EARLIEST:
        return chosen._replace(due=None, act_by=None), missing
    if missing:
        return chosen._replace(due=None, not_before=None), missing
    return chosen, missing


def _chosen(counted: list[Deadline], choice: Choice) -> Deadline:
    """The one deadline of several that counts; date by date where no one of them has all three."""
    if len(counted) == 1:
        return counted[0]
    pick = min if choice is Choice.EARLIEST else max
    due = _picked(pick, [one.due for one in counted])
    act_by = _picked(pick, [one.act_by for one in counted])
    not_before = _picked(pick, [one.not_before for one in counted])
    whole = next((one for one in counted if _three(one) == (due, act_by, not_before)), None)
    return whole or _set_dates(due, act_by, not_before, counted)


def _picked(pick: Callable[[list[date]], date], dates: Iterable[date | None]) -> date | None:
    known = list(dates)
    return None if None in known else pick([day for day in known if day is not None])


def _three(one: Deadline) -> tuple[date | None, date | None, date | None]:
    return one.due, one.act_by, one.not_before


def _set_dates(
    due: date | None, act_by: date | None, not_before: date | None, of: Iterable[Deadline]
) -> Deadline:
    readings = {reading.date: reading for one in of for reading in one.readings}
    steps = tuple(step for one in of for step in one.working)
    warnings = tuple(note for one in of for note in one.warnings)
    stated = Stated(tuple(readings[day] for day in sorted(readings)), warnings, steps)
    return Deadline(due, act_by, not_before, stated=stated)


def _either(first: Deadline, second: Deadline) -> Deadline:
    """Two readings of which ``first`` prevails."""
    both = (first, second)
    acts = [one.act_by for one in both]
    waits = [one.not_before for one in both]
    return _set_dates(first.due, _picked(min, acts), _picked(max, waits), both)


def two_readings(first: Deadline, second: Deadline) -> Deadline:
    """Two figures of which nobody can say which holds: no prevailing day where they differ."""
    if _three(first) == _three(second):
        return first
    found = _either(first, second)
    return found._replace(due=first.due if first.due == second.due else None)


def legs_for(text: PeriodText, whom: frozenset[Whom]) -> tuple[Leg, ...]:
    """The parts of a text that are for someone: his own where it has any, else those for anyone.

    A text of which the latest day counts keeps the others beside his own.
    """
    own = tuple(leg for leg in text.legs if leg.whom in whom)
    general = tuple(leg for leg in text.legs if leg.whom is Whom.ANYONE)
    if text.choice is Choice.ONLY:
        return own or general
    return general + own
