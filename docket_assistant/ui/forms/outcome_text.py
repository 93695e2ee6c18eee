"""Outcomes as lines that can be typed again, and as sentences to read aloud."""

from typing import TYPE_CHECKING

from docket_assistant.app.outcomes import OutcomeTyped
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.outcome_line import MARK_LETTERS, OUTCOME_OF
from docket_assistant.wording.confirming import ReadBackPart, read_back
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.parties import side_word

if TYPE_CHECKING:
    from docket_assistant.domain.record import Record
    from docket_assistant.ui.forms.outcome_lines import OutcomeLines


def line_of(outcome: OutcomeTyped, token_of: dict[ItemId, ItemToken]) -> str:
    """An outcome as it could have been typed."""
    letters = {mark: letter for letter, mark in MARK_LETTERS.items()}
    mark = next(mark for mark, own in OUTCOME_OF.items() if own is outcome.outcome)
    items = court_list([token_of[i] for i in outcome.items if i in token_of], plain=True)
    by = f" {outcome.by.isoformat()}" if outcome.by else ""
    terms = f" {outcome.terms}" if outcome.terms else ""
    return f"{items} {letters[mark]}{by}{terms}"


def read_back_sentences(
    lines: "OutcomeLines", item_of: dict[ItemToken, ItemId], record: "Record"
) -> tuple[str, ...]:
    """What is read aloud before hanging up."""
    token_of = {item: token for token, item in item_of.items()}
    theirs = Side.PLAINTIFF if record.matter.our_side is Side.DEFENDANT else Side.DEFENDANT
    listener = side_word(record, theirs)
    parts = [
        ReadBackPart(tuple(token_of[i] for i in o.items), o.outcome, o.terms, o.by, listener=listener)
        for o in lines.outcomes(item_of)
    ]
    return read_back(parts)
