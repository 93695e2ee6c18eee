"""Outcomes as lines that can be typed again, and as sentences to read aloud."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docket_assistant.app.conferrals.outcomes import OutcomeTyped
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.outcome_line import MARK_LETTERS, OUTCOME_OF, OutcomeLine
from docket_assistant.wording.confirming import ReadBackPart, read_back
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.parties import side_word

if TYPE_CHECKING:
    from docket_assistant.domain.record import Record
    from docket_assistant.ui.forms.outcome_lines import OutcomeLines


def line_of(outcome: OutcomeTyped, token_of: dict[ItemId, ItemToken]) -> str:
    """An outcome as it could have been typed."""
    mark = next(mark for mark, own in OUTCOME_OF.items() if own is outcome.outcome)
    items = tuple(token_of[i] for i in outcome.items if i in token_of)
    return line_for(items, OutcomeLine(items, mark, outcome.terms, outcome.by))


def line_for(items: Sequence[ItemToken], said: OutcomeLine) -> str:
    """What a line says of its items, said of ``items``."""
    letter = next(letter for letter, mark in MARK_LETTERS.items() if mark is said.mark)
    by = f" {said.by.isoformat()}" if said.by else ""
    terms = f" {said.terms}" if said.terms else ""
    return f"{court_list(items, plain=True)} {letter}{by}{terms}"


def read_back_sentences(
    lines: "OutcomeLines", item_of: dict[ItemToken, ItemId], record: "Record"
) -> tuple[str, ...]:
    """What is read aloud before hanging up."""
    token_of = {item: token for token, item in item_of.items()}
    theirs = record.matter.our_side.facing
    listener = side_word(record, theirs)
    parts = [
        ReadBackPart(tuple(token_of[i] for i in o.items), o.outcome, o.terms, o.by, listener=listener)
        for o in lines.outcomes(item_of)
    ]
    return read_back(parts)
