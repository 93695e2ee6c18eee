"""Words of the agenda for a call: whom to ring, what the rule asks, and what is open on each item."""

from collections.abc import Sequence
from datetime import date

from docket_assistant.domain.answered import ItemReview
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.people import AddressKind, Counsel
from docket_assistant.domain.rules import ConferralRule
from docket_assistant.domain.writable import visible
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.modes import by_mode
from docket_assistant.wording.reviews import review_line
from docket_assistant.wording.rule_words import element_words

_WORDS = 14
"""Words of a request or an answer that tell which one it is."""

ABOUT = (
    "Counsel's own sheet for the call: positions stand in it, private notes do not. Write what each item came"
    " to, and read it back before the call ends."
)
NOTHING_OPEN = "No disputed item is open as of this day."
TO_FILL = "_" * 50
"""To be written by hand."""
NOT_ON_FILE = "words not on file"


def lawyer_words(lawyer: Counsel, day: date) -> str:
    """A lawyer with the telephone numbers of record, or that none is on record."""
    firm = f", {visible(lawyer.firm)}" if lawyer.firm else ""
    numbers = lawyer.addresses_on(day, AddressKind.TELEPHONE)
    told = " or ".join(map(visible, numbers)) or "no telephone number on record"
    return f"{visible(lawyer.name)}{firm}: {told}"


def modes_words(modes: Sequence[Mode]) -> str:
    """In which live modes the talk counts."""
    if not modes:
        return "The rule names no live mode."
    return f"The rule names: {series([by_mode(mode) for mode in modes])}."


def recital_words(rule: ConferralRule) -> str:
    """What the statement will have to recite, to be noted during the call."""
    elements = [element_words(name) for name in rule.statement_elements]
    return f"The statement recites: {'; '.join(elements)}." if elements else "What it recites is not known."


def first_words(text: str) -> str:
    """The first words of a request or an answer."""
    words = visible(text).split()
    if not words:
        return NOT_ON_FILE
    return " ".join(words[:_WORDS]) + (" ..." if len(words) > _WORDS else "")


def wanted_words(deficiency: str, review: ItemReview | None, kind: ItemKind, answered_on: date | None) -> str:
    """What is wanted, by counsel's own position; empty where none is on file."""
    said = [" ".join(visible(deficiency).split())] if deficiency.strip() else []
    if review is not None and not review.adequate:
        said.append(review_line(review, kind, answered_on))
    return "\n".join(said)
