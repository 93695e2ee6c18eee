"""Served discovery typed into a form: a set with its items, and when its responses come due."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.app.law import response_deadlines
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.discovery import RequestItem, RequestSet
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ItemId, MatterId, PartyId, SetId
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.store.store import Store
from docket_assistant.wording.days import short_date
from docket_assistant.wording.item_lists import court_list, noun
from docket_assistant.wording.paper_names import tokens_by_item

_FACING = {Side.PLAINTIFF: Side.DEFENDANT, Side.DEFENDANT: Side.PLAINTIFF}
_LONGEST_NUMBER = 4
_PREVIEWED = SetId("previewed")


@dataclass(frozen=True, slots=True)
class ServedSet:
    """A set of requests as it was typed."""

    kind: ItemKind
    ordinal: int | None
    """1 for the first set of its kind; None: the next."""
    by: Side
    """Whose parties served it; those of the opposing side must answer."""
    served_on: date | None
    method: ServiceMethod
    items: tuple[ItemToken, ...]
    signed: bool | None = None
    source: str = ""


def set_name(request_set: RequestSet) -> str:
    """What a sentence calls a set: set 1 of the Interrogatories."""
    return _named(request_set.kind, request_set.ordinal)


def _named(kind: ItemKind, ordinal: int) -> str:
    return f"set {ordinal} of the {noun(kind, plural=True)}"


def next_ordinal(record: Record, kind: ItemKind, by: Side) -> int:
    """The number of the next set of a kind that a side serves."""
    return max((s.ordinal for s in _sets_of(record, kind, by)), default=0) + 1


def requests_up_to(record: Record, kind: ItemKind, by: Side, text: str) -> str:
    """A list of requests, where a number alone stands for the run that it ends.

    The run goes on from the last number of the side's earlier sets of the kind, where that is lower.
    """
    if not (text.isascii() and text.isdecimal()) or len(text) > _LONGEST_NUMBER:
        return text
    earlier = {s.id for s in _sets_of(record, kind, by)}
    tokens = tokens_by_item(record)
    numbers = (tokens[i.id].plain_number for i in record.items if i.set in earlier)
    last = max((n for n in numbers if n is not None), default=0)
    first = last + 1 if last < int(text) else 1
    return text if int(text) <= first else f"{first}-{int(text)}"


def serve_set(store: Store, matter: MatterId, served: ServedSet, draft: str = "") -> Change:
    """Record a served set with its items; the fact of the change is the set.

    Raises InvalidInput where it names no item or one twice, where a side has no party, or where that side's
    set of this kind and number is on file.
    """
    with store.begin("Record served set", matter) as tx:
        record = tx.record()
        made = _set(record, served, SetId(new_id("set")))
        _check(record, served, made)
        tx.put(made)
        for position, token in enumerate(served.items):
            tx.put(_item(made.id, position, token))
        if draft:
            tx.forget_draft(draft)
    return Change(matter, tx.heading.label, fact=made.id, notes=_again(record, served))


def due_preview(record: Record, served: ServedSet) -> Deadline | None:
    """When the responses would be due, counted as after saving; None where the period cannot be counted."""
    made = _set(record, served, _PREVIEWED)
    return response_deadlines(replace(record, sets=(made,), extensions=())).get(made.id)


def _set(record: Record, served: ServedSet, set_id: SetId) -> RequestSet:
    ordinal = served.ordinal
    return RequestSet(
        set_id,
        served.kind,
        next_ordinal(record, served.kind, served.by) if ordinal is None else ordinal,
        _parties(record, served.by),
        _responders(record, served.by),
        served.served_on,
        served.method,
        served.signed,
        served.source,
    )


def _item(of_set: SetId, position: int, token: ItemToken) -> RequestItem:
    return RequestItem(ItemId(new_id("item")), of_set, token.label, position, token.kind)


def _parties(record: Record, side: Side) -> tuple[PartyId, ...]:
    return tuple(party.id for party in record.parties if party.side is side)


def _responders(record: Record, by: Side) -> tuple[PartyId, ...]:
    """Who must answer: we do, what was not served by us; else the facing side, or all others without one."""
    if by is not record.matter.our_side:
        return _parties(record, record.matter.our_side)
    facing = _parties(record, _FACING[by]) if by in _FACING else ()
    return facing or tuple(party.id for party in record.parties if party.side is not by)


def _sets_of(record: Record, kind: ItemKind, by: Side) -> tuple[RequestSet, ...]:
    own = set(_parties(record, by))
    return tuple(s for s in record.sets if s.kind is kind and not own.isdisjoint(s.propounders))


def _check(record: Record, served: ServedSet, made: RequestSet) -> None:
    """Refuse a set without items, parties or a number of its own."""
    _check_items(served.items)
    if served.kind is ItemKind.WHOLE_SET:
        raise InvalidInput(
            "A matter of the whole set is no set; name the kind of the requests and put it among the items."
        )
    if made.ordinal < 1:
        raise InvalidInput(f"Set {made.ordinal} cannot be; the first set of its kind is 1.")
    for parties, what in ((made.propounders, "served the set"), (made.responders, "must answer it")):
        if not parties:
            raise InvalidInput(
                f"No party on file {what}; add the party to the matter or change who served it."
            )
    before = next((s for s in _sets_of(record, made.kind, served.by) if s.ordinal == made.ordinal), None)
    if before is not None:
        day = (
            f"served on {short_date(before.served_on)}" if before.served_on else "its day of service unknown"
        )
        name = set_name(before)
        raise InvalidInput(
            f"{name[:1].upper()}{name[1:]} of this side is on file already, {day}; give another number."
        )


def _check_items(items: tuple[ItemToken, ...]) -> None:
    if not items:
        raise InvalidInput("The set names no item; write its requests, such as 1-25 or 3(b), 7, 12.")
    twice = next((token for token, times in Counter(items).items() if times > 1), None)
    if twice is not None:
        raise InvalidInput(f"{twice} stands twice in the set; write it once.")


def _again(record: Record, served: ServedSet) -> tuple[str, ...]:
    """Numbers that an earlier set of the side has too: what names them later fits both."""
    tokens = tokens_by_item(record)
    earlier = {s.id for s in _sets_of(record, served.kind, served.by)}
    on_file = {tokens[i.id] for i in record.items if i.set in earlier}
    shared = [t for t in served.items if t in on_file and t.kind is not ItemKind.WHOLE_SET]
    return (f"An earlier set of this side has {court_list(shared)} too",) if shared else ()
