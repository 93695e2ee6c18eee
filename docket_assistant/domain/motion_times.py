"""Local times that a motion meets: what a district gives for each paper, and the dates that follow.

A figure counts only where a source with it was seen. Where none was, or only a docket shows a pattern, the
answer is no date and the user is asked. An order that sets a day beats the rule, which is kept as the one
that lost. Whether Rule 6(d) adds its three days to a local period is a fact of each district: where it was
not seen, both dates are readings and the earlier one is safe.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.plain import from_plain

SURE = 3
_PATTERN_ONLY = 1
_GRADES = (1, 2, 3)
FIGURES_BEGIN = date(2009, 12, 1)
"""Local periods were set anew with the Rule 6 of that day: a figure seen later says nothing of earlier."""


class MotionPaper(StrEnum):
    """Papers and steps for which a district gives a time."""

    NOTICE = "notice"
    """The motion before its hearing or motion day."""
    SUPPORTING_BRIEF = "supporting_brief"
    HEARING_SET = "hearing_set"
    """A hearing set for the motion, or it counts as withdrawn."""
    JOINT_STATEMENT = "joint_statement"
    OPPOSITION = "opposition"
    REPLY = "reply"
    LAST_DAY = "last_day"
    """The last day to make a discovery motion."""


class MotionEvent(StrEnum):
    """Days from which a local time runs."""

    FILED = "filed"
    SERVED = "served"
    ENTERED = "entered"
    BRIEF_SERVED = "brief_served"
    HEARING = "hearing"
    """The hearing, or the motion day, submission day or noting day."""
    OPPOSITION_FILED = "opposition_filed"
    OPPOSITION_SERVED = "opposition_served"
    OPPOSITION_ENTERED = "opposition_entered"
    OPPOSITION_DUE = "opposition_due"
    DISCOVERY_CLOSES = "discovery_closes"
    RESPONSE_SERVED = "response_served"
    RESPONSE_DUE = "response_due"
    OBJECTION_SERVED = "objection_served"


BY_SERVICE = frozenset(
    {
        MotionEvent.SERVED,
        MotionEvent.BRIEF_SERVED,
        MotionEvent.OPPOSITION_SERVED,
        MotionEvent.RESPONSE_SERVED,
        MotionEvent.OBJECTION_SERVED,
    }
)
"""Events after which Rule 6(d), by its words, can add three days."""

OF_THE_OPPOSITION = frozenset(
    {
        MotionEvent.OPPOSITION_FILED,
        MotionEvent.OPPOSITION_SERVED,
        MotionEvent.OPPOSITION_ENTERED,
        MotionEvent.OPPOSITION_DUE,
    }
)


class Motions(StrEnum):
    """The motions for which a time is."""

    ANY = "any"
    DISCOVERY = "discovery"
    OTHER = "other"


class How(StrEnum):
    """Whether a paper is filed at all."""

    OF_RIGHT = "of_right"
    LEAVE = "leave"
    """Only by leave of the court."""
    ANNOUNCED = "announced"
    """Only where the notice of motion announced it."""
    JOINT = "joint"
    """One joint paper stands in its place."""
    COURT_SETS = "court_sets"
    """No time of the district: the judge or the clerk sets one."""


@dataclass(frozen=True, slots=True)
class LocalTime:
    """What a district gives for one paper in one stretch of days."""

    paper: MotionPaper
    days: int | None = None
    """None: no figure was seen, so the user is asked."""
    trigger: MotionEvent | None = None
    before: bool = False
    """Counted back from the trigger."""
    or_days: int | None = None
    """Another figure that may have been in force in its place."""
    working: bool = False
    """Counted in working days."""
    or_close: bool = False
    """Whether the close of discovery counts instead where it is later."""
    at: time | None = None
    """Hour at which the last day ends for this paper."""
    motions: Motions = Motions.ANY
    how: How = How.OF_RIGHT
    since: date | None = None
    """First day in force, where it is known."""
    until: date | None = None
    """Last day in force; not given: still in force as far as known."""
    ever: bool = False
    """Whether it may be shown, with a warning, for motions before local periods were set anew in 2009."""
    seen_from: date | None = None
    """First day of which a text with the figure was seen; not given: the text bears no day."""
    seen_to: date | None = None
    source: str = ""
    """Empty: the sources of the file."""
    confidence: int | None = None
    """Not given: that of the file."""
    says: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether it was in force on ``day``, as far as known."""
        begun = self.since <= day if self.since else self.ever or day >= FIGURES_BEGIN
        return begun and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Pages:
    """Limits of briefs."""

    opening: int | None = None
    opposition: int | None = None
    reply: int | None = None
    words: str = ""
    """A limit in words or of another kind, and where it was seen."""

    def of(self, paper: MotionPaper) -> int | None:
        """The pages of a paper; None where no figure was seen."""
        if paper is MotionPaper.OPPOSITION:
            return self.opposition
        return self.reply if paper is MotionPaper.REPLY else None


@dataclass(frozen=True, slots=True)
class MotionTimes:
    """The local times of one district."""

    id: str
    cite: str
    confidence: int
    """3: operative words seen; 2: described, older or partial; 1: a pattern or docket, never computed."""
    seen: str
    text_seen: str
    """When the texts were in use, in words."""
    sources: tuple[str, ...]
    summary: str
    times: tuple[LocalTime, ...] = ()
    six_d_included: bool | None = None
    """Whether a period already holds the three days of Rule 6(d); None: not seen."""
    sur_reply_by_leave: bool = False
    on_discovery_motions: str = ""
    hours: str = ""
    """What was seen of an hour for filing or service, in words."""
    unverified: tuple[str, ...] = ()
    pages: Pages = Pages()

    def on(self, paper: MotionPaper, day: date, *, discovery: bool) -> LocalTime | None:
        """What holds for ``paper`` of a motion of ``day``; its own words for such motions come first."""
        kinds = (Motions.DISCOVERY if discovery else Motions.OTHER, Motions.ANY)
        held = [one for one in self.times if one.paper is paper and one.holds_on(day)]
        return next((one for kind in kinds for one in held if one.motions is kind), None)

    def sureness(self, local: LocalTime) -> int:
        """The confidence of one time."""
        return self.confidence if local.confidence is None else local.confidence

    def computes(self, local: LocalTime) -> bool:
        """Whether a date may be counted from it."""
        known = local.days is not None and local.trigger is not None
        return known and self.sureness(local) > _PATTERN_ONLY


def motion_times_from(table: Mapping[str, object], where: str) -> MotionTimes:
    """The times of a district from their parsed TOML table.

    Raises InvalidInput naming the file and the field where something is missing, unknown or wrong.
    """
    # Here, not above: with it comes all that counts days, and the nouns of the record need none of it.
    from docket_assistant.domain.period_file import iso_dates

    times = from_plain(MotionTimes, iso_dates(table), where)
    for said in _mistakes(times):
        raise InvalidInput(f"{where}: {said}")
    return times


def _mistakes(times: MotionTimes) -> Iterable[str]:
    """What the types allow and a file must not say, each as the end of a sentence."""
    if not times.sources:
        yield "it names no source; times are not shipped without one."
    grades = [times.confidence, *(one.confidence for one in times.times if one.confidence is not None)]
    yield from (f"confidence must be 1, 2 or 3, not {grade}." for grade in grades if grade not in _GRADES)
    for one in times.times:
        yield from (f"the {one.paper.value.replace('_', ' ')} {said}" for said in _mistakes_of(one))
    for n, one in enumerate(times.times):
        if any(_overlap(one, other) for other in times.times[:n]):
            yield f"two times for the {one.paper} hold on one day; end the first before the second begins."


def _mistakes_of(one: LocalTime) -> Iterable[str]:
    if one.since and one.until and one.until < one.since:
        yield f"ends on {one.until}, before it begins."
    if one.days is not None and not 0 <= one.days <= 366:
        yield f"has {one.days} days; a number from 0 to 366 is meant."
    if one.days is None and (one.or_days is not None or one.before or one.working):
        yield "has no days, so nothing can be said of how they are counted."
    if one.how is not How.OF_RIGHT and one.days is not None:
        yield f"has days though it is filed by {one.how}; say one or the other."
    if one.seen_from and one.seen_to and one.seen_to < one.seen_from:
        yield "was last seen before it was first seen."


def _overlap(one: LocalTime, other: LocalTime) -> bool:
    same = one.paper is other.paper and one.motions is other.motions
    ends = (one.until or date.max) >= (other.since or date.min)
    return same and ends and (other.until or date.max) >= (one.since or date.min)
