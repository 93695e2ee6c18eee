"""Where a date on a list comes from, what else it may be, and how it was counted."""

from collections.abc import Iterable, Iterator

from docket_assistant.domain.chains import DatedFact
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.motion_dates import MotionDate, TimesNote
from docket_assistant.domain.motion_times import How, MotionPaper
from docket_assistant.domain.writable import visible
from docket_assistant.wording.days import docket_date, short_date
from docket_assistant.wording.deadlines import because_text, note_text, step_text
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.local_times import event_words, length_words, paper_words, times_note_text

_NAMED = 2
"""Other readings of which each is named in a line; the working names all."""
MAY_BE_FILED = "a paper of that name is on record, but more than one motion was pending on its day"


def paper_source(one: MotionDate, cite: str) -> str:
    """From what the day of a motion's paper is counted: 7 days after the motion is served, Dec. 3, 2009."""
    if one.ordered is not None:
        said = f"set by the {one.ordered.order}"
        return f"{said}, counted from {short_date(one.start)}" if one.start else said
    assert one.local is not None, "a date that no order sets comes from the district"
    length = length_words(one.local)
    if one.start is not None:
        length = f"{length}, {short_date(one.start)}"
    elif TimesNote.FROM_THE_DUE_DATE in one.notes:
        length = f"{length}, counted from the day on which it is due"
    return f"{length}; {cite}"


def other_days(dated: DatedFact) -> str:
    """The other dates that an honest reading gives; empty where there is one only."""
    others = sorted({r.date for r in dated.deadline.readings} - {dated.on})
    if not others:
        return ""
    if len(others) > _NAMED:
        return f"{len(others)} other readings, {docket_date(others[0])} to {docket_date(others[-1])}"
    word = "another reading" if len(others) == 1 else "other readings"
    return f"{word}: {series([docket_date(on) for on in others])}"


def working_lines(dated: DatedFact) -> Iterator[str]:
    """How a date was counted, a step a line, and what to look at before relying on it."""
    yield from (step_text(step) for step in dated.working)
    yield from (note_text(note) for note in dated.deadline.warnings)
    if dated.local is not None:
        yield from (times_note_text(note) for note in dated.local.notes)


def reading_lines(dated: DatedFact) -> Iterator[str]:
    """Every date that an honest reading gives, with its reasons."""
    yield from (f"{docket_date(r.date)}: {because_text(r)}" for r in dated.deadline.readings)


def whose_words(what: str, *, ours: bool) -> str:
    """What a line is about, and that it is theirs where it is."""
    return what if ours else f"{what} (theirs)"


def look_up_words(
    motion: Motion, court: str, unknown: Iterable[tuple[MotionPaper, MotionDate | None]]
) -> str:
    """For which papers of a motion no date can be counted, and where to look."""
    asked = tuple(unknown)
    head = f"{visible(motion.title)} of {short_date(motion.filed_on)}"
    gaps = (_missing(one) for _, one in asked if one is not None and one.missing is not None)
    unsaid = [paper for paper, one in asked if one is None or one.missing is None]
    said = [*gaps, *([_none_on_file(unsaid, asked, court)] if unsaid else [])]
    return f"{head[:1].upper()}{head[1:]}: {'; '.join(said)}"


def _missing(one: MotionDate) -> str:
    assert one.missing is not None
    named = paper_words(one.paper).lower()
    when = length_words(one.local) if one.local is not None else event_words(one.missing)
    return f"the {named} counts {when}, a day that is not on record"


def _none_on_file(
    papers: list[MotionPaper], asked: tuple[tuple[MotionPaper, MotionDate | None], ...], court: str
) -> str:
    named = series([f"the {paper_words(paper).lower()}" for paper in papers])
    if all(one is not None and one.how is How.COURT_SETS for paper, one in asked if paper in papers):
        return f"the judge or the clerk sets the day of {named}; look at the docket"
    return f"no time for {named} is on file for {court}; look at the local rule and the judge's orders"
