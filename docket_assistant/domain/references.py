"""References between the facts of a record: found by the declared type of an id, checked, renamed.

Every id has a type of its own, so a field says by its type what it names. Nothing here is listed by
hand but what each noun is called; a noun that is added to the record is covered by its types.
"""

import dataclasses
import re
import typing
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.impossible import check_possible, check_values
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.office import Attachment, DateCheck, TimeEntry
from docket_assistant.domain.paper import FactUsed, Paper
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.domain.plain import FieldType, element_type, field_types
from docket_assistant.domain.record import Noun, Record

NOUNS: Mapping[str, str] = {
    "parties": "party",
    "counsel": "counsel",
    "sets": "set",
    "items": "item",
    "responses": "response",
    "rewordings": "rewording",
    "extensions": "extension",
    "disputed_items": "disputed_item",
    "withdrawals": "withdrawal",
    "acceptances": "acceptance",
    "conferrals": "conferral",
    "outcomes": "outcome",
    "attempts": "attempt",
    "messages": "message",
    "motions": "motion",
    "orders": "order",
    "duties": "duty",
    "filings": "filing",
    "court_steps": "court_step",
    "assertions": "assertion",
    "choices": "choice",
    "other_side_words": "other_side_word",
    "rules_read": "rule_read",
    "overrides": "override",
    "papers": "paper",
    "answers": "answer",
    "productions": "production",
    "reviews": "review",
    "attachments": "attachment",
    "date_checks": "date_check",
    "time_entries": "time_entry",
    "paper_answers": "paper_answer",
    "positions": "position",
}
"""What one fact of each collection is called."""

_ABOUT_ANY = (Attachment, DateCheck, TimeEntry, Paper, PaperAnswer)
"""Nouns that may be about a fact of any kind."""
_ID = re.compile(r"[A-Za-z0-9_.-]{1,80}")
_ID_OF_PLACE = re.compile(r"(?<= )[A-Za-z0-9_.-]{1,80}(?=:)")

V = typing.TypeVar("V")


@dataclass(frozen=True, slots=True)
class Reference:
    """One place in a fact that names another fact."""

    field: str
    """Place in the fact, such as participants 2, counsel."""
    collection: str
    """The collection of the record in which the named fact must stand."""
    id: str


@cache
def noun_classes() -> Mapping[str, type]:
    """The class of the facts in each collection of the record, in the record's order."""
    return {
        field.name: typing.cast("type", element_type(field.base))
        for field in field_types(Record)
        if field.name in NOUNS
    }


@cache
def _collections_by_class() -> Mapping[type, str]:
    return {cls: collection for collection, cls in noun_classes().items()}


def collection_of(noun: Noun) -> str:
    """The collection of the record in which a fact stands."""
    return _collections_by_class()[type(noun)]


def nouns_of(record: Record) -> Iterator[Noun]:
    """Every fact of the record, collection by collection."""
    for collection in NOUNS:
        yield from getattr(record, collection)


def with_facts(record: Record, nouns: Iterable[Noun]) -> Record:
    """The record with facts laid in: one whose id is there replaces it, any other comes last."""
    laid: dict[str, dict[str, Noun]] = {}
    for noun in nouns:
        collection = collection_of(noun)
        if collection not in laid:
            laid[collection] = {fact.id: fact for fact in getattr(record, collection)}
        laid[collection][noun.id] = noun
    content = {field.name: getattr(record, field.name) for field in field_types(Record)}
    return Record(**content | {collection: tuple(facts.values()) for collection, facts in laid.items()})


@cache
def _collections_by_id_type() -> Mapping[object, str]:
    own = {_id_field(cls).base: collection for collection, cls in noun_classes().items()}
    assert len(own) == len(NOUNS), "every noun has an id type of its own"
    return own


def _id_field(cls: type) -> FieldType:
    return next(f for f in field_types(typing.cast("Hashable", cls)) if f.name == "id")


@dataclass(frozen=True, slots=True)
class Place:
    """A field that names facts, or holds values that may."""

    name: str
    collection: str
    """Collection of the facts that it names; empty for a value class to look into."""
    many: bool
    inner: type | None = None
    """The value class to look into."""


@cache
def places(cls: Hashable) -> tuple[Place, ...]:
    """The fields of a noun or value class that name facts, also inside the value classes they hold."""
    found = (_place(field) for field in field_types(cls))
    return tuple(place for place in found if place is not None)


def _place(field: FieldType) -> Place | None:
    element = element_type(field.base)
    base = field.base if element is None else element
    collection = _collections_by_id_type().get(base)
    if collection is not None:
        return None if field.name == "id" else Place(field.name, collection, element is not None)
    if isinstance(base, type) and dataclasses.is_dataclass(base) and places(base):
        return Place(field.name, "", element is not None, base)
    return None


def references(value: object) -> Iterator[Reference]:
    """Every reference in a fact, also inside its value classes and lists."""
    for place in places(typing.cast("Hashable", type(value))):
        content = getattr(value, place.name)
        if content is None:
            continue
        if not place.many:
            yield from _named(place, content, place.name)
            continue
        for n, part in enumerate(content, 1):
            yield from _named(place, part, f"{place.name} {n}")


def _named(place: Place, content: object, where: str) -> Iterator[Reference]:
    if place.collection:
        yield Reference(where, place.collection, typing.cast("str", content))
        return
    for inner in references(content):
        yield Reference(f"{where}, {inner.field}", inner.collection, inner.id)


def called(noun: Noun | Matter) -> str:
    """A fact as a sentence names it: outcome out-1."""
    kind = "matter" if isinstance(noun, Matter) else NOUNS[collection_of(noun)]
    return f"{kind.replace('_', ' ')} {noun.id}"


def check_record(record: Record) -> None:
    """Refuse a record that cannot be: its ids, its references, its values and what contradicts itself.

    Raises InvalidInput with one sentence for the first fault found. What is lawful but unusual passes.
    """
    named = _ids_by_collection(record)
    for noun in nouns_of(record):
        check_values(noun, called(noun))
        for reference in references(noun):
            if reference.id not in named[reference.collection]:
                kind = NOUNS[reference.collection].replace("_", " ")
                raise InvalidInput(
                    f"{_capital(called(noun))}, {reference.field}: there is no {kind} {reference.id!r} "
                    "in this matter; record it first or correct the id."
                )
    check_values(record.matter, called(record.matter))
    check_possible(record)


def _ids_by_collection(record: Record) -> dict[str, set[str]]:
    seen: dict[str, str] = {}
    named: dict[str, set[str]] = {collection: set() for collection in NOUNS}
    _check_id(record.matter.id, "matter", seen)
    for noun in nouns_of(record):
        collection = collection_of(noun)
        _check_id(noun.id, NOUNS[collection].replace("_", " "), seen)
        named[collection].add(noun.id)
    return named


def _check_id(given: object, kind: str, seen: dict[str, str]) -> None:
    """One id names one fact in the whole record, so that a name alone is enough to find it."""
    if not isinstance(given, str) or _ID.fullmatch(given) is None:
        shown = repr(given) if len(repr(given)) <= 100 else repr(given)[:97] + "..."
        raise InvalidInput(
            f"The id {shown} of {_a(kind)} is not 1 to 80 of A-Z, a-z, 0-9, dot, hyphen and underscore."
        )
    if given in seen:
        raise InvalidInput(
            f"The id {given} is used twice, by {_a(seen[given])} and {_a(kind)}; every fact needs its own."
        )
    seen[given] = kind


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def renamed(record: Record, new_id: Callable[[str], str]) -> Record:
    """The same record with every id replaced, also where it is named, and in the places of papers' facts.

    Raises InvalidInput where ``record`` or the new ids cannot stand (check_record).
    """
    check_record(record)
    old_ids: list[str] = [record.matter.id, *(noun.id for noun in nouns_of(record))]
    ids = {old: new_id(old) for old in old_ids}
    copy = _renamed(record, ids)
    check_record(copy)
    return copy


def _renamed(value: V, ids: Mapping[str, str]) -> V:
    """A value with the ids in it replaced."""
    if isinstance(value, FactUsed):
        place = _ID_OF_PLACE.sub(lambda found: ids.get(found[0], found[0]), value.fact)
        return typing.cast("V", dataclasses.replace(value, fact=place))
    content = {
        field.name: _renamed_content(field, getattr(value, field.name), ids)
        for field in field_types(typing.cast("Hashable", type(value)))
    }
    if isinstance(value, _ABOUT_ANY):
        content["about"] = ids.get(value.about, value.about)
    return type(value)(**content)


def _renamed_content(field: FieldType, content: object, ids: Mapping[str, str]) -> object:
    element = element_type(field.base)
    if element is not None and content is not None:
        parts = typing.cast("tuple[object, ...]", content)
        return tuple(_renamed_part(element, part, ids) for part in parts)
    return _renamed_part(field.base, content, ids)


def _renamed_part(base: object, part: object, ids: Mapping[str, str]) -> object:
    if part is not None and (base is MatterId or base in _collections_by_id_type()):
        return ids[typing.cast("str", part)]
    return _renamed(part, ids) if dataclasses.is_dataclass(part) else part
