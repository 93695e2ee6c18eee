"""The local times of a motion as JSON and as lines."""

from collections.abc import Iterable, Iterator
from datetime import date

from docket_assistant.cli.frame import Json
from docket_assistant.domain.deadlines.last_hours import CourtHours
from docket_assistant.domain.motion_dates import MotionDate
from docket_assistant.domain.motion_times import MotionTimes
from docket_assistant.domain.plain import to_plain
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.deadlines import step_text
from docket_assistant.wording.local_times import date_lines, length_words, paper_words, times_note_text


def motion_json(times: MotionTimes, dates: Iterable[MotionDate], hours: CourtHours | None) -> Json:
    """What a district gives, and the dates that follow."""
    return {
        "court": times.id,
        "cite": times.cite,
        "confidence": times.confidence,
        "seen": times.seen,
        "text_seen": times.text_seen,
        "sources": list(times.sources),
        "summary": times.summary,
        "six_d_included": times.six_d_included,
        "pages": to_plain(times.pages),
        "hours": times.hours or None,
        "last_hours": [] if hours is None else [to_plain(hour) for hour in hours.set],
        "unverified": list(times.unverified),
        "dates": [_date_json(one) for one in dates],
    }


def _date_json(one: MotionDate) -> Json:
    deadline = one.deadline
    return {
        "paper": one.paper.value,
        "how": one.how.value,
        "gives": None if one.local is None else length_words(one.local),
        "says": one.local.says if one.local is not None else "",
        "due": None if deadline is None else _iso(deadline.due),
        "act_by": None if deadline is None else _iso(deadline.act_by),
        "not_before": None if deadline is None else _iso(deadline.not_before),
        "missing": None if one.missing is None else one.missing.value,
        "pages": one.pages,
        "notes": [times_note_text(note) for note in one.notes],
        "working": [] if deadline is None else [step_text(step) for step in deadline.working],
    }


def motion_lines(times: MotionTimes, dates: Iterable[MotionDate]) -> Iterator[str]:
    """The same for people."""
    yield f"{times.cite} ({times.seen}; confidence {times.confidence})"
    for one in dates:
        gives = length_words(one.local) if one.local is not None else "nothing on file for this day"
        yield f"{paper_words(one.paper)}: {gives}"
        if one.deadline is not None:
            act, wait = one.deadline.act_by, one.deadline.not_before
            later = f", at the latest {docket_date(wait)}" if wait and wait != act else ""
            yield f"  {docket_date(act)}{later}" if act else "  hangs on what is not known"
        yield from (f"  {line}" for line in date_lines(one))
    yield from (f"To check: {said}" for said in times.unverified)
    yield from (f"Source: {source}" for source in times.sources)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
