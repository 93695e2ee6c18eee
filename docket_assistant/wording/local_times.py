"""Local motion times in words: what a district gives, and what whoever relies on it must look at."""

from collections.abc import Iterator

from docket_assistant.domain.motion_dates import MotionDate, TimesNote
from docket_assistant.domain.motion_times import How, LocalTime, MotionEvent, MotionPaper
from docket_assistant.domain.order import BriefingTime
from docket_assistant.wording.days import long_date

_PAPERS = {
    MotionPaper.NOTICE: "Motion, before its hearing",
    MotionPaper.SUPPORTING_BRIEF: "Brief in support",
    MotionPaper.HEARING_SET: "Hearing to be set",
    MotionPaper.JOINT_STATEMENT: "Joint statement",
    MotionPaper.OPPOSITION: "Opposition",
    MotionPaper.REPLY: "Reply",
    MotionPaper.LAST_DAY: "Last day to move",
}
_EVENTS = {
    MotionEvent.FILED: "the motion is filed",
    MotionEvent.SERVED: "the motion is served",
    MotionEvent.ENTERED: "the motion is entered in the docket",
    MotionEvent.BRIEF_SERVED: "the movant's brief is served",
    MotionEvent.HEARING: "the hearing or motion day",
    MotionEvent.OPPOSITION_FILED: "the opposition is filed",
    MotionEvent.OPPOSITION_SERVED: "the opposition is served",
    MotionEvent.OPPOSITION_ENTERED: "the opposition is entered in the docket",
    MotionEvent.OPPOSITION_DUE: "the opposition is due",
    MotionEvent.DISCOVERY_CLOSES: "discovery closes",
    MotionEvent.RESPONSE_SERVED: "the discovery response is served",
    MotionEvent.RESPONSE_DUE: "the discovery response is due",
    MotionEvent.OBJECTION_SERVED: "the objection is served",
}
_HOW = {
    How.LEAVE: "only by leave of the court",
    How.ANNOUNCED: "only where the notice of motion announced it",
    How.JOINT: "none of its own: one joint paper stands in its place",
    How.COURT_SETS: "set by the judge or the clerk",
}
_NOTES = {
    TimesNote.ASK: "No figure was seen for this day: enter the date that the rule or the court gives.",
    TimesNote.PATTERN_ONLY: "Only a docket or a table shows a figure, so no date is counted; read the rule.",
    TimesNote.DESCRIBED: "The words of the rule were not seen; read the rule before relying on the date.",
    TimesNote.SEEN_LATER: "The figure was seen in a later text only; it may have been another on this day.",
    TimesNote.SEEN_EARLIER: "The figure was last seen in an earlier text; read the rule as it stands.",
    TimesNote.EITHER_FIGURE: "One of two figures was in force, which is not known; the earlier is safe.",
    TimesNote.SIX_D_NOT_SEEN: (
        "Whether the three days of Rule 6(d) come on top was not seen; the earlier date is safe."
    ),
    TimesNote.FROM_THE_DUE_DATE: (
        "The opposition is not on record, so its due date stands in for it; the date moves with it."
    ),
    TimesNote.ORDER_SETS: "An order sets this time; the rule gives way to it.",
}


def paper_words(paper: MotionPaper) -> str:
    """What a paper is called at the head of a line."""
    return _PAPERS[paper]


def event_words(event: MotionEvent) -> str:
    """The event from which a time runs."""
    return _EVENTS[event]


def times_note_text(note: TimesNote) -> str:
    """What to look at, in a sentence."""
    return _NOTES[note]


def length_words(local: LocalTime) -> str:
    """What the district gives: 14 days after the motion is served."""
    if local.how is not How.OF_RIGHT:
        return _HOW[local.how]
    if local.days is None:
        return "no figure seen"
    if local.trigger is None:
        return f"{local.days} days from an event that was not seen"
    if not local.days:
        return f"the day on which {_EVENTS[local.trigger]}"
    unit = "working days" if local.working else "days" if local.days != 1 else "day"
    either = f" or {local.or_days}" if local.or_days is not None else ""
    side = "before" if local.before else "after"
    return f"{local.days}{either} {unit} {side} {_EVENTS[local.trigger]}"


def briefing_words(time: BriefingTime) -> str:
    """A time that an order sets for a paper, with its own words."""
    if time.on is not None:
        when = f"by {long_date(time.on)}"
    else:
        assert time.trigger is not None, "days run from an event"
        unit = "day" if time.days == 1 else "days"
        when = f"{time.days} {unit} {'before' if time.before else 'after'} {_EVENTS[time.trigger]}"
    quoted = f": “{time.words}”" if time.words else ""
    return f"{_PAPERS[time.paper]} {when}{quoted}"


def date_lines(one: MotionDate) -> Iterator[str]:
    """What is to be looked at with a date, a line each."""
    if one.missing is not None:
        yield f"Give the day on which {_EVENTS[one.missing]}."
    yield from (_NOTES[note] for note in one.notes)
    if one.pages is not None:
        yield f"{one.pages} pages."
