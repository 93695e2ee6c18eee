"""Periods of discovery as data: what must be done, within how long, from which day, by which text.

A rule keeps every text that it had; the one in force on the day of its trigger governs. A text may name
one day or several, of which the earlier or the latest counts. A day that hangs on a trigger which nobody
gave stays unknown: what can still be said of it without that trigger is said.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from docket_assistant.domain.calendar import Holidays
from docket_assistant.domain.deadline import Deadline, Period, Stated, Unit, count
from docket_assistant.domain.deadline_fixed import fixed
from docket_assistant.domain.deadline_last_hours import CourtHours
from docket_assistant.domain.service import ServiceMethod

_ONE_DAY = timedelta(days=1)
_MONTH = timedelta(days=31)


class Trigger(StrEnum):
    """Days from which a period runs, by the names of the files and of the command line."""

    SERVICE = "service"
    """The paper to be answered was served."""
    REQUEST_SENT = "request_sent"
    """A request to waive service was sent."""
    COMPLAINT_SERVED = "complaint_served"
    """Summons and complaint were served."""
    PLEADING_RECEIVED = "pleading_received"
    """The initial pleading was received, through service or otherwise."""
    SUMMONS_SERVED = "summons_served"
    """The summons for an initial pleading on file was served."""
    REMOVAL = "removal"
    """The notice of removal was filed."""
    COURT_ACTION = "court_action"
    """Notice was given that the court denied or postponed a motion."""
    DEFINITE_STATEMENT = "definite_statement"
    """A more definite statement was served."""
    CONFERENCE = "conference"
    """The first conference under Rule 26(f) was held."""
    SCHEDULING = "scheduling"
    """A scheduling conference is held, or a scheduling order is due."""
    JOINED = "joined"
    """A party was served or joined later."""
    TRANSCRIPT = "transcript"
    """The deponent was told that the transcript is available."""
    COMPLIANCE = "compliance"
    """The time that a subpoena names for compliance."""
    HEARING = "hearing"
    """The time named for a hearing."""


class Choice(StrEnum):
    """Which of several days counts."""

    ONLY = "only"
    EARLIEST = "earliest"
    LATEST = "latest"


class Severity(StrEnum):
    """What hangs on a period."""

    HIGHEST = "highest"
    """Silence decides the matter by itself."""
    ORDINARY = "ordinary"
    REMINDER = "reminder"
    """The text names no number of days."""
    CONDITION = "condition"
    """Not a period: something that must stand before an act counts."""


class Limit(StrEnum):
    """How an act lies to the last day of its period."""

    BY = "by"
    """On that day at the latest."""
    BEFORE = "before"
    """By its words before that day; practice takes the day itself."""
    AFTER = "after"
    """Not until that day is over."""


class Whom(StrEnum):
    """Whom a part of a text is for."""

    ANYONE = "anyone"
    DEFENDANT = "defendant"
    UNITED_STATES = "united_states"
    ABROAD = "abroad"
    """A defendant to whom the request was sent outside any judicial district of the United States."""
    JOINED_LATER = "joined_later"
    REQUESTED_EARLY = "requested_early"
    """The request was delivered before the conference, under Rule 26(d)(2)."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One day that a text names: so many days from a trigger, or the day of the trigger itself."""

    trigger: Trigger
    days: int = 0
    """0: the very day, which nothing moves."""
    before: bool = False
    """Counted back from the trigger."""
    after_service: bool = False
    """Whether the three days of Rule 6(d) can come on top."""
    whom: Whom = Whom.ANYONE


@dataclass(frozen=True, slots=True)
class PeriodText:
    """One text of a rule, with the span in which it was in force."""

    cite: str
    since: date
    says: str
    """What it asks, in our own words."""
    source: str
    seen: date
    confidence: int
    """3: words of the text seen; 2: from the notes, or described."""
    until: date | None = None
    """Last day in force; not given: still in force."""
    choice: Choice = Choice.ONLY
    limit: Limit = Limit.BY
    legs: tuple[Leg, ...] = ()
    """None: the text names no number of days."""

    def holds_on(self, day: date) -> bool:
        """Whether it was in force on ``day``."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class PeriodRule:
    """A rule of discovery, or one that discovery meets, with all its texts on file."""

    id: str
    cite: str
    """As it is cited now."""
    what: str
    """The act, such as answers to interrogatories."""
    texts: tuple[PeriodText, ...]
    """Oldest first."""
    severity: Severity = Severity.ORDINARY
    says: str = ""
    """What follows from it, where something does."""

    @property
    def now(self) -> PeriodText:
        """The text still in force, or the last one."""
        return self.texts[-1]

    def text_on(self, day: date) -> PeriodText | None:
        """The text in force on ``day``; None where none is on file."""
        return next((text for text in self.texts if text.holds_on(day)), None)

    def triggers(self) -> tuple[Trigger, ...]:
        """Every trigger that one of its texts names, in order."""
        return tuple(dict.fromkeys(leg.trigger for text in self.texts for leg in text.legs))


def legs_for(text: PeriodText, whom: frozenset[Whom]) -> tuple[Leg, ...]:
    """The parts of a text that are for someone: his own where it has any, else those for anyone.

    A text of which the latest day counts keeps the others beside his own.
    """
    own = tuple(leg for leg in text.legs if leg.whom in whom)
    general = tuple(leg for leg in text.legs if leg.whom is Whom.ANYONE)
    if text.choice is Choice.ONLY:
        return own or general
    return general + own


class CountFrom(Protocol):
    """Counts a period of days under Rule 6 in the matter's court."""

    def __call__(self, start: date, days: int, *, before: bool, after_service: bool) -> Deadline:
        """The dates of a period that runs from ``start``, or back from it; 0 days: that very day."""


@dataclass(frozen=True, slots=True)
class CourtCount:
    """Rule 6(a) and (d) in one court, for papers served by one method."""

    holidays: Holidays
    state: str | None
    service: ServiceMethod = ServiceMethod.UNKNOWN
    hours: CourtHours | None = None

    def __call__(self, start: date, days: int, *, before: bool, after_service: bool) -> Deadline:
        """Count; raises InvalidInput where the texts of Rule 6 on file do not reach."""
        if days == 0:
            return fixed(start, holidays=self.holidays, state=self.state, hours=self.hours)
        return count(
            start,
            Period(days, Unit.DAYS, before),
            service=self.service if after_service else ServiceMethod.NONE,
            holidays=self.holidays,
            state=self.state,
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
    second, _ = _dates_of(other, triggers, count_from, whom)
    if second is None or _three(second) == _three(deadline):
        return PeriodDates(rule, text, deadline, missing)
    return PeriodDates(rule, text, _either(deadline, second), missing, other)


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
    text: PeriodText, triggers: Mapping[Trigger, date], count_from: CountFrom, whom: frozenset[Whom]
) -> tuple[Deadline | None, tuple[Trigger, ...]]:
    legs = legs_for(text, whom)
    counted = [
        count_from(triggers[leg.trigger], leg.days, before=leg.before, after_service=leg.after_service)
        for leg in legs
        if leg.trigger in triggers
    ]
    missing = tuple(leg.trigger for leg in legs if leg.trigger not in triggers)
    if not counted:
        return None, missing
    chosen = _chosen(counted, text.choice)
    if missing and text.choice is Choice.EARLIEST:
        return replace(chosen, due=None, act_by=None), missing
    if missing:
        return replace(chosen, due=None, not_before=None), missing
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
    return replace(found, due=first.due if first.due == second.due else None)


class Silence(StrEnum):
    """What silence to requests for admission stands for on a day (Rule 36(a)(3))."""

    RUNNING = "running"
    AGAINST_US = "against_us"
    """The earliest reading is past: the matter may be admitted."""
    FOR_US = "for_us"
    """The latest reading is past: silence admits the matter."""
    UNKNOWN = "unknown"


def silence_on(day: date, due: Deadline, *, ours: bool) -> Silence:
    """What silence stands for: against us after ``act_by``, for us only after ``not_before``."""
    last = due.act_by if ours else due.not_before
    if last is None:
        return Silence.UNKNOWN
    if day <= last:
        return Silence.RUNNING
    return Silence.AGAINST_US if ours else Silence.FOR_US


def touches(new_due: date, dates: Iterable[date | None]) -> bool:
    """Whether more time until ``new_due`` reaches past a date for which Rule 29(b) wants approval."""
    return any(day is not None and new_due > day for day in dates)
