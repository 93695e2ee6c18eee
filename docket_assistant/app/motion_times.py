"""The shipped local times, and the dates of a recorded motion in its court."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache

from docket_assistant import resources
from docket_assistant.app.last_hours import court_hours
from docket_assistant.app.law import holidays, state_of
from docket_assistant.domain.deadline_last_hours import CourtHour
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.motion_dates import MotionDate, OrderedTime, motion_dates
from docket_assistant.domain.motion_times import MotionEvent, MotionPaper, MotionTimes, motion_times_from
from docket_assistant.domain.order import Filing
from docket_assistant.domain.period_dates import CourtCount
from docket_assistant.domain.record import Record

_FOLDER = "motion_times"
_NOT_SAID: Mapping[MotionEvent, date] = {}
_NO_ORDERS: Mapping[MotionPaper, OrderedTime] = {}
_OPPOSITION = "opposition"


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


def times_of_motion(
    record: Record,
    motion: Motion,
    *,
    events: Mapping[MotionEvent, date] = _NOT_SAID,
    ordered: Mapping[MotionPaper, OrderedTime] = _NO_ORDERS,
) -> tuple[MotionDate, ...]:
    """The dates of a discovery motion; ``events`` adds days that the record does not hold.

    A paper filed with the court is taken as served on the day of its filing. The other side's paper counts
    as the opposition only where one motion and one filing of that name leave no doubt.
    """
    times = motion_times(record.matter.court)
    if times is None:
        return ()
    known = _events(record, motion) | dict(events)
    return motion_dates(times, known, court_count(record), ordered=ordered)


def court_count(record: Record) -> CourtCount:
    """Rule 6 in the matter's court, for papers served as counsel agreed."""
    court, hours = record.matter.court, court_hours(record.matter.court, record.matter.division)
    return CourtCount(holidays(), state_of(court), record.matter.service_method, hours)


def opposition_to(record: Record, motion: Motion) -> Filing | None:
    """The opposition on record; None where there is none, or more than one could be it."""
    named = [f for f in record.filings if _OPPOSITION in f.what.casefold() and f.filed_on >= motion.filed_on]
    return named[0] if len(named) == 1 and len(record.motions) == 1 else None


def _events(record: Record, motion: Motion) -> dict[MotionEvent, date]:
    known = {MotionEvent.FILED: motion.filed_on, MotionEvent.SERVED: motion.filed_on}
    opposition = opposition_to(record, motion)
    if opposition is not None:
        known[MotionEvent.OPPOSITION_FILED] = opposition.filed_on
        known[MotionEvent.OPPOSITION_SERVED] = opposition.filed_on
    if record.matter.discovery_closes is not None:
        known[MotionEvent.DISCOVERY_CLOSES] = record.matter.discovery_closes
    return known
