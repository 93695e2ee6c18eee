"""Periods of discovery as data: what must be done, within how long, from which day, by which text.

A rule keeps every text that it had; the one in force on the day of its trigger governs. A text may name
one day or several, of which the earlier or the latest counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.deadline import Deadline


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
    """3: words of the text seen; 2: from the notes, or described; 1: general knowledge, to be checked."""
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
