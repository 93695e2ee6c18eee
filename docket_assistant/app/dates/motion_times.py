"""The shipped local times, and the dates of a recorded motion in its court."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from docket_assistant import resources
from docket_assistant.app.dates.last_hours import court_hours
from docket_assistant.app.law import holidays, state_of
from docket_assistant.domain.deadlines.last_hours import CourtHour
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import MotionId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.motion_dates import MotionDate, OrderedTime, motion_dates
from docket_assistant.domain.motion_times import MotionEvent, MotionPaper, MotionTimes, motion_times_from
from docket_assistant.domain.order import CourtOrder, Filing
from docket_assistant.domain.period_dates import CourtCount
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import short_date

_FOLDER = "motion_times"
_NOTHING_LOCAL = MotionTimes("", "", 1, "", "", (), "")
"""Stands for a district without times on file where an order sets some."""


@cache
def _on_file() -> frozenset[str]:
    return frozenset(name.removesuffix(".toml") for name in resources.names(_FOLDER))


@cache
def motion_times(court: str) -> MotionTimes | None:
    """The local times of a district; None where none are on file. Only that one file is read."""
    if court not in _on_file():
        return None
    table = tomllib.loads(resources.read_text(f"{_FOLDER}/{court}.toml"))
    return motion_times_from(table, f"The motion times of {court}")


def courts_with_times() -> tuple[str, ...]:
    """The districts with local times on file."""
    return tuple(sorted(_on_file()))


def hours_of(court: str) -> tuple[CourtHour, ...]:
    """Hours that a court set for filing or service; none: midnight for filing, by Rule 6(a)(4)."""
    found = court_hours(court)
    return () if found is None else found.set


@dataclass(frozen=True, slots=True)
class FiledPaper:
    """A paper on record that answers a motion by its name."""

    filing: Filing
    sure: bool
    """Whether one motion alone was pending on its day; else it may be for another."""


@dataclass(frozen=True, slots=True)
class MotionPapers:
    """The papers of one motion: what its district gives for each, and what was filed."""

    motion: Motion
    times: MotionTimes | None
    """None where nothing is on file for the district."""
    dates: tuple[MotionDate, ...]
    filed: Mapping[MotionPaper, tuple[FiledPaper, ...]]


def papers_of_motions(record: Record) -> Iterator[MotionPapers]:
    """The papers of every motion on record; a motion of a time whose Rule 6 is not on file has no dates."""
    times = motion_times(record.matter.court)
    filed = _papers_filed(record)
    for motion in record.motions:
        own, ordered = filed[motion.id], _ordered(record, motion)
        try:
            dates = _dates(record, motion, times or _NOTHING_LOCAL, own, ordered) if times or ordered else ()
        except InvalidInput:
            dates = ()
        yield MotionPapers(motion, times, dates, own)


def _dates(
    record: Record,
    motion: Motion,
    times: MotionTimes,
    filed: Mapping[MotionPaper, tuple[FiledPaper, ...]],
    ordered: Mapping[MotionPaper, OrderedTime],
) -> tuple[MotionDate, ...]:
    known = _events(record, motion, opposition_among(filed))
    return motion_dates(times, known, court_count(record), ordered=ordered, served_by=motion.method)


def _ordered(record: Record, motion: Motion) -> dict[MotionPaper, OrderedTime]:
    """What orders set for the papers of a motion; one on this motion beats one on any, a later an earlier."""
    setting = [o for o in record.orders if o.briefing and o.motion in (None, motion.id)]
    nearest = sorted(setting, key=lambda o: (o.motion is not None, o.signed_on))
    return {
        one.paper: OrderedTime(_cited(order), one.on, one.days, one.trigger, one.before)
        for order in nearest
        for one in order.briefing
    }


def _cited(order: CourtOrder) -> str:
    return f"Order of {short_date(order.signed_on)}"


def court_count(record: Record) -> CourtCount:
    """Rule 6 in the matter's court, for papers served as counsel agreed."""
    court, hours = record.matter.court, court_hours(record.matter.court, record.matter.division)
    return CourtCount(holidays(), state_of(court), record.matter.service_method, hours)


def opposition_among(filed: Mapping[MotionPaper, tuple[FiledPaper, ...]]) -> Filing | None:
    """The opposition on record; None where there is none, or more than one could be it."""
    found = filed.get(MotionPaper.OPPOSITION, ())
    return found[0].filing if len(found) == 1 and found[0].sure else None


def _papers_filed(record: Record) -> Mapping[MotionId, dict[MotionPaper, tuple[FiledPaper, ...]]]:
    """Oppositions and replies on record, by the motions that were pending on their day."""
    found: dict[MotionId, dict[MotionPaper, tuple[FiledPaper, ...]]] = {m.id: {} for m in record.motions}
    for filing in record.filings:
        paper = _paper_named(filing.what)
        if paper is None:
            continue
        pending = [m.id for m in record.motions if m.pending_on(filing.filed_on)]
        for motion in pending:
            before = found[motion].get(paper, ())
            found[motion][paper] = (*before, FiledPaper(filing, sure=len(pending) == 1))
    return found


def _paper_named(what: str) -> MotionPaper | None:
    """Which paper of a motion a filing is by its name: a reply names the opposition that it answers, too."""
    name = what.casefold()
    if name.startswith("motion") or "surreply" in name or "sur-reply" in name:
        return None
    if "reply" in name:
        return MotionPaper.REPLY
    opposes = "opposition" in name or ("response" in name and "motion" in name)
    return MotionPaper.OPPOSITION if opposes else None


def _events(record: Record, motion: Motion, opposition: Filing | None) -> dict[MotionEvent, date]:
    """The days of a motion that are known, each on its own: what the record does not hold is left out.

    Who is served through the court's system is served by the filing, Fed. R. Civ. P. 5(b)(2)(E); a party
    without counsel may not be, so that the day of service on one is asked for.
    """
    told = {
        MotionEvent.FILED: motion.filed_on,
        MotionEvent.SERVED: motion.served_on or _by_filing(record, motion.by.facing, motion.filed_on),
        MotionEvent.ENTERED: motion.entered_on,
        MotionEvent.BRIEF_SERVED: motion.brief_served_on,
        MotionEvent.HEARING: motion.hearing_on,
        MotionEvent.DISCOVERY_CLOSES: record.matter.discovery_closes,
    }
    if opposition is not None:
        filed_on = opposition.filed_on
        told[MotionEvent.OPPOSITION_FILED] = filed_on
        told[MotionEvent.OPPOSITION_SERVED] = opposition.served_on or _by_filing(record, motion.by, filed_on)
        told[MotionEvent.OPPOSITION_ENTERED] = opposition.entered_on
    return {event: on for event, on in told.items() if on is not None}


def _by_filing(record: Record, served: Side, filed_on: date) -> date | None:
    """The day of filing, where it served that side; None where somebody there has no counsel."""
    alone = any(p.self_represented and p.side is served for p in record.parties)
    return None if alone else filed_on


DAYS_OF_A_MOTION = (
    MotionEvent.SERVED,
    MotionEvent.ENTERED,
    MotionEvent.BRIEF_SERVED,
    MotionEvent.HEARING,
)
"""Days of a motion that are asked for where something runs from them."""


def days_asked(record: Record) -> frozenset[MotionEvent]:
    """The days of a motion, beside that of filing, from which a time of its court or of an order runs."""
    times = motion_times(record.matter.court) or _NOTHING_LOCAL
    running = {local.trigger for local in times.times}
    running |= {one.trigger for order in record.orders for one in order.briefing}
    return frozenset(event for event in DAYS_OF_A_MOTION if event in running)
