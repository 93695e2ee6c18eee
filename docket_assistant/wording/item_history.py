"""What happened to one item, in rows: its rounds, talks, outcomes, attempts, readings and steps."""

from datetime import date

from docket_assistant.domain.conferral import Outcome
from docket_assistant.domain.record import Record
from docket_assistant.domain.writable import visible
from docket_assistant.wording.captions import short_caption
from docket_assistant.wording.days import long_date

_OUTCOMES = {
    Outcome.RESOLVED: "Resolved",
    Outcome.AGREED_TO_SUPPLEMENT: "Agreed to supplement",
    Outcome.NARROWED: "Narrowed",
    Outcome.NO_ACCORD: "No accord",
    Outcome.LEFT_OPEN: "Left open",
    Outcome.NOT_TAKEN_UP: "Not taken up",
}
NO_HISTORY = "Nothing is logged for this item yet."
LEFT_OUT = (
    "Counsel's own readings of answers and verdicts stay in the window; they are not copied or printed."
)


def outcome_word(outcome: Outcome) -> str:
    """What a talk came to on an item."""
    return _OUTCOMES[outcome]


def item_history_title(name: str, record: Record, as_of: date) -> str:
    """The item, its matter and the day looked at: History of Interrogatory No. 7, Johnny Briscoe v. ..."""
    told = (name, visible(short_caption(record.parties)), f"No. {visible(record.matter.number)}")
    return f"History of {', '.join(filter(None, told))}, as of {long_date(as_of)}"
