"""Papers on the docket in words: what they are called, and as which paper of a motion one stands."""

from collections.abc import Iterator

from docket_assistant.domain.motion import Motion
from docket_assistant.domain.motion_times import MotionPaper
from docket_assistant.domain.order import Filing
from docket_assistant.domain.record import Record
from docket_assistant.domain.writable import visible
from docket_assistant.wording.days import docket_date, long_date, short_date
from docket_assistant.wording.parties import side_word

_PAPERS = {MotionPaper.OPPOSITION: "opposition to", MotionPaper.REPLY: "reply in support of"}
_PROPOSED_MOTIONS = 3


def names_proposed(record: Record) -> tuple[str, ...]:
    """Names of the papers that the newest motions would get, by their sides; then a notice of either side."""
    newest = sorted(record.motions, key=lambda motion: motion.filed_on, reverse=True)
    return tuple(dict.fromkeys((*_of_motions(record, newest[:_PROPOSED_MOTIONS]), *_notices(record))))


def _of_motions(record: Record, motions: list[Motion]) -> Iterator[str]:
    for motion in motions:
        theirs = side_word(record, motion.by.facing, possessive=True)
        ours = side_word(record, motion.by, possessive=True)
        title = visible(motion.title) or "motion"
        yield f"{theirs} opposition to {ours} {title}"
        yield f"{ours} reply in support of {ours} {title}"


def _notices(record: Record) -> Iterator[str]:
    ours = record.matter.our_side
    for side in (ours.facing, ours):
        yield f"{side_word(record, side, possessive=True)} notice"


def stands_as_words(paper: MotionPaper, motion: Motion, record: Record) -> str:
    """That times of a motion run from it."""
    return f"It stands as the {_of(paper, motion, record)}: times of that motion run from its days"


def not_counted_words(paper: MotionPaper, motion: Motion, record: Record, *, sure: bool) -> str:
    """That it may be a paper of a motion, and why no time runs from it."""
    why = (
        "another paper on record may be it as well" if sure else "more than one motion was pending on its day"
    )
    return f"It may be the {_of(paper, motion, record)}; no time is counted from it, since {why}"


def _of(paper: MotionPaper, motion: Motion, record: Record) -> str:
    whose = side_word(record, motion.by, possessive=True)
    title = visible(motion.title) or "motion"
    return f"{_PAPERS[paper]} {whose} {title} of {short_date(motion.filed_on)}"


def filing_pairs(filing: Filing) -> tuple[tuple[str, str], ...]:
    """What is recorded of a filing, as names with their words."""
    served = docket_date(filing.served_on) if filing.served_on else "Not recorded"
    return (
        ("Filed", docket_date(filing.filed_on)),
        ("ECF number", visible(filing.ecf_number) or "Not recorded"),
        ("Served", served),
        ("Entered on the docket", docket_date(filing.entered_on) if filing.entered_on else "Not recorded"),
    )


def entered_before_filed(filing: Filing) -> str:
    """That the days typed exclude one another."""
    assert filing.entered_on is not None
    return (
        f"The filing is said to be entered on {long_date(filing.entered_on)}, before it was filed on"
        f" {long_date(filing.filed_on)}; correct one of the days."
    )
