"""Rounds of an item side by side, and supplements that say on it what was said before."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time

from docket_assistant.app.acts import act_of_form
from docket_assistant.app.amendments import response_of
from docket_assistant.app.change import Change
from docket_assistant.domain.compared import Passage, compared, same_words
from docket_assistant.domain.discovery import Response, ResponseKind
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ItemId, MatterId, ResponseId, SetId
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.paper_names import tokens_by_item


@dataclass(frozen=True, slots=True)
class WordsOfRound:
    """What one response says on an item, against the one before whose words are on file."""

    response: Response
    text: str
    """Empty: its words are not on file."""
    changes: tuple[Passage, ...] = ()
    """None for the first."""


@dataclass(frozen=True, slots=True)
class Untouched:
    """Items on which a supplement says what was said before, although it is logged as touching them."""

    response: Response
    items: tuple[ItemId, ...]
    all_of_them: bool
    """Every item that it touches: then it is no supplement at all, and nothing is proposed."""


def rounds_compared(record: Record, item: ItemId) -> tuple[WordsOfRound, ...]:
    """The responses that touch an item, oldest first, each with its words and what changed in them."""
    of_set = next(i.set for i in record.items if i.id == item)
    said = _said(record)
    found: list[WordsOfRound] = []
    before = ""
    for response in _papers(record, of_set):
        if response.items is not None and item not in response.items:
            continue
        text = said.get((response.id, item), "")
        changes = compared(before, text) if before and text else ()
        found.append(WordsOfRound(response, text, changes))
        before = text or before
    return tuple(found)


def untouched(record: Record, set_id: SetId) -> tuple[Untouched, ...]:
    """Supplements of a set that repeat the earlier answer on items that they are logged as touching."""
    said = _said(record)
    members = [i.id for i in sorted(record.items, key=lambda i: i.position) if i.set == set_id]
    latest: dict[ItemId, str] = {}
    found = []
    for response in _papers(record, set_id):
        touched = [i for i in members if response.items is None or i in response.items]
        worded = [i for i in touched if (response.id, i) in said]
        if response.kind is not ResponseKind.RESPONSE:
            same = tuple(i for i in worded if i in latest and same_words(latest[i], said[response.id, i]))
            if same:
                found.append(Untouched(response, same, len(same) == len(touched)))
        latest |= {i: said[response.id, i] for i in worded}
    return tuple(found)


def leave_untouched(
    store: Store, matter: MatterId, response: ResponseId, items: tuple[ItemId, ...]
) -> Change:
    """Take items out of those that a supplement touches; their rounds before it stand as their last.

    Raises InvalidInput where it would touch nothing, NotFound for a response not on file.
    """
    label = "Take items out of the supplement"
    with act_of_form(store, label, matter) as tx:
        record = tx.record()
        paper = response_of(record, response)
        members = [i.id for i in sorted(record.items, key=lambda i: i.position) if i.set == paper.set]
        touched = paper.items if paper.items is not None else tuple(members)
        left = tuple(i for i in touched if i not in items)
        if not left:
            raise InvalidInput("The supplement would touch no item; remove the supplement instead.")
        tx.put(replace(paper, items=left))
        tokens = tokens_by_item(record)
    return Change(
        matter, label, fact=response, notes=(f"Not touched: {court_list(tokens[i] for i in items)}",)
    )


def _papers(record: Record, set_id: SetId) -> list[Response]:
    own = [r for r in record.responses if r.set == set_id]
    return sorted(own, key=lambda r: (r.served_on or date.max, r.served_at or time.max))


def _said(record: Record) -> Mapping[tuple[ResponseId, ItemId], str]:
    return {(a.response, a.item): a.text for a in record.answers}
