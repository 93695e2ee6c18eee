"""Items of a paper by the set that they belong to, and what answers them."""

from collections.abc import Collection, Iterable

from docket_assistant.domain.discovery import RequestItem, RequestSet, Response
from docket_assistant.domain.ids import ItemId, SetId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.wording.item_lists import court_list


def by_set(record: Record, items: Collection[ItemId]) -> list[tuple[RequestSet, tuple[ItemId, ...]]]:
    """Each set with those of its items that are among ``items``, in the record's order."""
    found = [(s, tuple(i.id for i in record.items if i.set == s.id and i.id in items)) for s in record.sets]
    return [(s, own) for s, own in found if own]


def listed(record: Record, items: Iterable[ItemId]) -> str:
    """Items as a court lists them, in typographic characters."""
    wanted = frozenset(items)
    tokens = (ItemToken.parse(f"{i.kind.value}-{i.label}") for i in record.items if i.id in wanted)
    return court_list(tokens, typographic=True)


def item_of(record: Record, item: ItemId) -> RequestItem:
    """An item of the record."""
    return next(i for i in record.items if i.id == item)


def responses_to(record: Record, served: SetId) -> tuple[Response, ...]:
    """The responses to a set, in the order in which they were recorded."""
    return tuple(r for r in record.responses if r.set == served)


def answering(record: Record, item: ItemId) -> tuple[Response, ...]:
    """The responses that answer an item, oldest first; one that names no items is of all of its set."""
    own = item_of(record, item).set
    found = (r for r in responses_to(record, own) if r.items is None or item in r.items)
    return tuple(sorted(found, key=lambda r: (r.served_on is None, r.served_on)))


def sides_of_set(record: Record, served: RequestSet) -> tuple[Side | None, Side | None]:
    """The side that served a set and the one that answers it; None where parties of both did, or none."""
    return _side(record, served.propounders), _side(record, served.responders)


def _side(record: Record, parties: Collection[str]) -> Side | None:
    sides = {p.side for p in record.parties if p.id in parties}
    return sides.pop() if len(sides) == 1 else None


def in_dispute(record: Record) -> tuple[ItemId, ...]:
    """Items in dispute on sets that our side served, or nobody says who: neither withdrawn nor accepted."""
    gone = {i for w in record.withdrawals for i in w.items} | {i for a in record.acceptances for i in a.items}
    theirs = record.matter.our_side.facing
    ours = {s.id for s in record.sets if sides_of_set(record, s)[0] is not theirs}
    of_set = {i.id: i.set for i in record.items}
    return tuple(d.item for d in record.disputed_items if d.item not in gone and of_set[d.item] in ours)
