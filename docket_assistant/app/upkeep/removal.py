"""Facts taken off the record and put back: nothing is deleted, the journal keeps what was taken away.

A fact goes together with those that exist only because of it: a contact with its outcomes, a set with
its items, an order with its duties. Where any other fact still names one of them, the answer is no.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import cast

from docket_assistant.domain.discovery import RequestItem
from docket_assistant.domain.dispute import DisputedItem
from docket_assistant.domain.errors import InvalidInput, NotFound, Refused
from docket_assistant.domain.ids import ItemId, MatterId
from docket_assistant.domain.office import Attachment
from docket_assistant.domain.people import Counsel, Party
from docket_assistant.domain.plain import Plain, from_plain
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.references import (
    NOUNS,
    check_record,
    collection_of,
    nouns_of,
    references,
    with_facts,
)
from docket_assistant.store.journal import Change, Entry, content, entries, standing
from docket_assistant.store.reading import Reading
from docket_assistant.store.rows import repositories_by_name
from docket_assistant.store.store import Store
from docket_assistant.store.transaction import Transaction
from docket_assistant.wording.attachments import attached_name
from docket_assistant.wording.days import long_date
from docket_assistant.wording.item_lists import court_list, series
from docket_assistant.wording.paper_names import tokens_by_item

__all__ = [
    "RemovedFact",
    "fact_name",
    "put_back",
    "put_back_several",
    "remove_fact",
    "remove_facts",
    "removed_facts",
]

_PARTS: Mapping[str, tuple[str, str]] = {
    "outcomes": ("conferrals", "conferral"),
    "items": ("sets", "set"),
    "duties": ("orders", "order"),
}
"""Facts that exist only because of another: its collection, and the field that names it."""
_DAYS = (
    "served_on", "on", "granted_on", "in_dispute_since", "held_on", "made_on", "sent_on", "filed_on",
    "signed_on", "done_on", "made_as_of",
)  # fmt: skip
"""Fields that hold the day by which a fact is known."""
_KINDS = {
    "disputed_items": "dispute",
    "other_side_words": "word of the other side",
    "rules_read": "reading of the rule",
}
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class RemovedFact:
    """A fact that an act took off the record."""

    label: str
    """What the act calls itself."""
    at: datetime
    noun: str
    """The noun's name in the journal, such as court_order."""
    fact_id: str
    plain: dict[str, Plain]
    """The fact as it last stood, in plain form."""
    entry: int
    """The act's number in the history; facts of one act were removed together, and come back together."""

    @property
    def fact(self) -> Noun:
        """The fact as it last stood."""
        cls = repositories_by_name()[self.noun].cls
        return cast("Noun", from_plain(cls, self.plain, f"{self.noun} {self.fact_id}"))


def remove_fact(
    store: Store, matter: MatterId, collection: str, fact_id: str, label: str
) -> tuple[Noun, ...]:
    """Take a fact off the record with those that exist only because of it, in one act; they are returned.

    Raises NotFound where it is not there, and Refused naming the facts that still name it.
    """
    return remove_facts(store, matter, ((collection, fact_id),), label)


def remove_facts(
    store: Store, matter: MatterId, facts: Iterable[tuple[str, str]], label: str
) -> tuple[Noun, ...]:
    """Take several facts off the record, each by its collection and id, in one act; as ``remove_fact``."""
    with store.begin(label, matter) as tx:
        record = tx.record()
        found = (noun for fact in facts for noun in _whole(record, *fact))
        going = tuple({noun.id: noun for noun in found}.values())
        refuse_where_named(record, going)
        for noun in going:
            tx.remove(type(noun), noun.id)
    return going


def _whole(record: Record, collection: str, fact_id: str) -> tuple[Noun, ...]:
    """A fact and those that exist only because of it; raises NotFound."""
    fact = next((noun for noun in getattr(record, collection) if noun.id == fact_id), None)
    if fact is None:
        kind = NOUNS[collection].replace("_", " ")
        raise NotFound(f"There is no {kind} {fact_id} on the record; it may be removed already.")
    return (fact, *_parts_of(record, collection, fact_id))


def _parts_of(record: Record, collection: str, fact_id: str) -> Iterator[Noun]:
    for parts, (owner, field) in _PARTS.items():
        if owner == collection:
            yield from (part for part in getattr(record, parts) if getattr(part, field) == fact_id)


def refuse_where_named(record: Record, going: tuple[Noun, ...]) -> None:
    """Raise Refused where facts that stay name one of those that go, in a sentence that says which."""
    ids = {noun.id for noun in going}
    naming = [
        noun for noun in nouns_of(record) if noun.id not in ids and any(r.id in ids for r in references(noun))
    ]
    if not naming:
        return
    verb, first = ("names", "that") if len(naming) == 1 else ("name", "those")
    whole = "it" if len(going) == 1 else "it or what goes with it"
    raise Refused(
        f"The {fact_name(record, going[0])} cannot be removed: {_listed(record, naming)} still"
        f" {verb} {whole}. Change or remove {first} first."
    )


def _listed(record: Record, nouns: list[Noun]) -> str:
    """Such as: the response of December 2, 2009 and the motion of January 4, 2010."""
    names = [f"the {fact_name(record, noun)}" for noun in nouns[:_SHOWN]]
    left = len(nouns) - _SHOWN
    return series([*names, f"{left} more"] if left > 0 else names)


def fact_name(record: Record, noun: Noun) -> str:
    """A fact by its kind and its day, or by its name where it has none: response of December 2, 2009."""
    collection = collection_of(noun)
    kind = _KINDS.get(collection, NOUNS[collection].replace("_", " "))
    if isinstance(noun, Party | Counsel):
        return f"{kind} {noun.name}"
    if isinstance(noun, Attachment):
        return f"file {attached_name(noun)}"
    if isinstance(noun, RequestItem):
        return f"item {_item_name(record, noun.id)}"
    if isinstance(noun, DisputedItem):
        return f"{kind} about {_item_name(record, noun.item)}"
    day = _own_day(noun) or _day_of_whole(record, noun)
    return f"{kind} of {long_date(day)}" if day else f"{kind} without a date"


def _item_name(record: Record, item: ItemId) -> str:
    token = tokens_by_item(record).get(item)
    return str(item) if token is None else court_list([token], typographic=True)


def _own_day(noun: Noun) -> date | None:
    days = (getattr(noun, field, None) for field in _DAYS)
    return next((day for day in days if day is not None), None)


def _day_of_whole(record: Record, part: Noun) -> date | None:
    """The day of the fact because of which this one exists."""
    owner, field = _PARTS.get(collection_of(part), ("", ""))
    whole = next((noun for noun in getattr(record, owner, ()) if noun.id == getattr(part, field)), None)
    return None if whole is None else _own_day(whole)


def removed_facts(view: Reading, matter: MatterId) -> tuple[RemovedFact, ...]:
    """Facts that acts took off the record and that are not on it now, the last removed first.

    What undo took back was never removed; it comes again with redo.
    """
    found: dict[str, RemovedFact] = {}
    done, _ = standing(entries(view.link, matter))
    for entry in sorted(done, key=lambda entry: entry.n):
        for change in content(view.link, matter, entry.n):
            found.pop(change.fact_id, None)
            if change.before is not None and change.after is None:
                found[change.fact_id] = _removed(entry, change, change.before)
    gone = [removed for removed in found.values() if not view.exists(removed.fact_id)]
    return tuple(reversed(gone))


def _removed(entry: Entry, change: Change, before: str) -> RemovedFact:
    at = datetime.fromisoformat(entry.at)
    return RemovedFact(entry.heading.label, at, change.noun, change.fact_id, json.loads(before), entry.n)


def put_back(store: Store, matter: MatterId, fact_id: str) -> tuple[Noun, ...]:
    """Put a removed fact back in its place, with what the same act took away; they are returned.

    Raises NotFound where no such fact was removed, and Refused where the record as it now stands has no
    place for it.
    """
    return put_back_several(store, matter, (fact_id,))


def put_back_several(store: Store, matter: MatterId, fact_ids: Sequence[str]) -> tuple[Noun, ...]:
    """Put several removed facts back in one act, each with what went with it; as ``put_back``."""
    with store.begin("Put back", matter) as tx:
        removed = removed_facts(Reading(tx.link), matter)
        wanted = tuple(_wanted(removed, fact_id) for fact_id in dict.fromkeys(fact_ids))
        entries_back = {one.entry for one in wanted}
        coming = tuple(one.fact for one in removed if one.entry in entries_back)
        record = with_facts(tx.record(), coming)
        name = fact_name(record, wanted[0].fact)
        _refuse_where_naming(record, coming, removed, name)
        for entry in sorted(entries_back, reverse=True):
            _restore(tx, entry, {one.fact_id for one in removed if one.entry == entry})
        _refuse_impossible(tx.record(), name)
        what = name if len(wanted) == 1 else f"{len(wanted)} facts"
        tx.heading = replace(tx.heading, label=f"Put back {what}")
    return coming


def _wanted(removed: Iterable[RemovedFact], fact_id: str) -> RemovedFact:
    found = next((one for one in removed if one.fact_id == fact_id), None)
    if found is None:
        raise NotFound(f"No removed fact {fact_id} is to be put back; it may be on the record again.")
    return found


def _restore(tx: Transaction, entry: int, ids: set[str]) -> None:
    for change in content(tx.link, tx.matter_id, entry):
        if change.fact_id in ids:
            tx.restore(change)


def _refuse_where_naming(
    record: Record, coming: Iterable[Noun], removed: tuple[RemovedFact, ...], name: str
) -> None:
    """A fact whose own references are gone waits for them."""
    there = {noun.id for noun in nouns_of(record)}
    missing = next((r.id for noun in coming for r in references(noun) if r.id not in there), None)
    if missing is None:
        return
    gone = next((one.fact for one in removed if one.fact_id == missing), None)
    what = "a fact that is not on the record" if gone is None else f"the removed {fact_name(record, gone)}"
    raise Refused(f"The {name} cannot be put back: it names {what}. Put that back first.")


def _refuse_impossible(record: Record, name: str) -> None:
    try:
        check_record(record)
    except InvalidInput as wrong:
        raise Refused(f"The {name} cannot be put back as the record now stands. {wrong}") from wrong
