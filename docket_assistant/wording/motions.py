"""Motions as the window names them."""

from docket_assistant.domain.motion import Motion
from docket_assistant.domain.record import Record
from docket_assistant.domain.writable import visible
from docket_assistant.wording.days import short_date
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.standing import items_word


def motion_title(motion: Motion, record: Record) -> str:
    """A motion with whose it is and how much it asks for: Defendants' motion to compel, 18 items."""
    whose = side_word(record, motion.by, possessive=True)
    number = f", ECF No. {visible(motion.ecf_number)}" if motion.ecf_number else ""
    return f"{whose} {visible(motion.title) or 'motion'}, {items_word(len(motion.items))}{number}"


def motion_state(motion: Motion) -> str:
    """What became of it, as far as the file says."""
    if motion.withdrawn_on is not None:
        return f"withdrawn {short_date(motion.withdrawn_on)}"
    if motion.decided_on is not None:
        return f"decided {short_date(motion.decided_on)}"
    return "no decision on file"
