"""Names that people write in a facts file, to the ids of the facts that they mean.

A person writes "Interrogatories Nos. 7-15", a lawyer's name or the day of an order. Each must mean
exactly one fact (in a list: each part of it), else it is refused with the choices there are.
"""

import re
import typing
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from docket_assistant.domain.discovery import RequestItem
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.item_lists.reader import read_items
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.people import PartyRole
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.references import NOUNS, Place, places
from docket_assistant.wording.item_lists import court_list

_DAYS = {
    "sets": "served_on",
    "responses": "served_on",
    "conferrals": "held_on",
    "messages": "sent_on",
    "motions": "filed_on",
    "orders": "signed_on",
}
"""The day by which a fact of each collection may be named."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOST_CHOICES = 12


@dataclass
class _Around:
    """What the fact that is being read has said already; it narrows what its other fields can mean."""

    sets: set[str] = field(default_factory=set)
    """Sets that the fact is about; empty: not said."""


class Names:
    """What can be named: the facts of a record, and facts of the file by the ids given there."""

    def __init__(self, record: Record, declared: Mapping[str, Iterable[str]]) -> None:
        self._record = record
        self._ids = {
            collection: {fact.id for fact in getattr(record, collection)} | set(declared.get(collection, ()))
            for collection in NOUNS
        }
        self._sets: dict[str, str] = {item.id: item.set for item in record.items}
        self._disputed: set[str] = {d.item for d in record.disputed_items}
        self._by_label: dict[str, list[RequestItem]] = {}
        for item in record.items:
            self._by_label.setdefault(item.label, []).append(item)

    def with_ids(self, cls: type, plain: Mapping[str, object], where: str) -> dict[str, object]:
        """The plain form of a fact with every name in it replaced by the id of the fact meant.

        Raises InvalidInput for a name that means nothing on file, or more than one fact.
        """
        return self._with_ids(cls, plain, where, _Around())

    def _with_ids(
        self, cls: type, plain: Mapping[str, object], where: str, around: _Around
    ) -> dict[str, object]:
        found = dict(plain)
        for place in places(typing.cast("Hashable", cls)):
            if found.get(place.name) is not None:
                found[place.name] = self._content(place, found[place.name], f"{where}, {place.name}", around)
        return found

    def _content(self, place: Place, content: object, where: str, around: _Around) -> object:
        if place.inner is not None:
            return self._inner(place.inner, content, where, around)
        if place.many:
            return self._list(place.collection, content, where, around)
        return self._one(place.collection, content, where, around)

    def _inner(self, cls: type, content: object, where: str, around: _Around) -> object:
        if isinstance(content, list):
            return [self._inner(cls, part, f"{where} {n}", around) for n, part in enumerate(content, 1)]
        return self._with_ids(cls, content, where, around) if isinstance(content, dict) else content

    def _one(self, collection: str, content: object, where: str, around: _Around) -> object:
        if not isinstance(content, str):
            return content
        ids = self._named(collection, content, where, around)
        if len(ids) != 1:
            raise InvalidInput(f"{where}: {_shown(content)} means {len(ids)} facts; name one: {_some(ids)}.")
        self._note(collection, ids, around)
        return ids[0]

    def _list(self, collection: str, content: object, where: str, around: _Around) -> object:
        parts = [content] if isinstance(content, str) else content
        if not isinstance(parts, list):
            return content
        ids: dict[object, None] = {}
        for part in parts:
            named = self._named(collection, part, where, around) if isinstance(part, str) else [part]
            ids.update(dict.fromkeys(named))
        self._note(collection, [i for i in ids if isinstance(i, str)], around)
        return list(ids)

    def _note(self, collection: str, ids: Iterable[str], around: _Around) -> None:
        if collection == "sets":
            around.sets = set(ids)
        elif collection == "items" and not around.sets:
            around.sets = {self._sets[i] for i in ids if i in self._sets}

    def _named(self, collection: str, text: str, where: str, around: _Around) -> Sequence[str]:
        if text in self._ids[collection]:
            return (text,)
        if collection == "items":
            return [self._item(token, where, around) for token in self._tokens(text, where, around)]
        if collection == "parties":
            return self._parties(text, where)
        if collection == "counsel":
            return (self._lawyer(text, where),)
        return (self._dated(collection, text, where, around),)

    def _item(self, token: ItemToken, where: str, around: _Around) -> str:
        labelled = self._by_label.get(token.label, [])
        kindless = token.kind is ItemKind.REQUEST
        meant = [i for i in labelled if i.kind is token.kind or kindless]
        meant = [i for i in meant if i.set in around.sets] if around.sets else meant
        if len(meant) > 1:
            meant = [i for i in meant if i.id in self._disputed] or meant
        if len(meant) > 1:
            choices = [f"{i.id} (of {i.set})" for i in meant]
            raise InvalidInput(f"{where}: {token} means more than one item; name it by id: {_some(choices)}.")
        if not meant:
            raise InvalidInput(f"{where}: {token} is not among the items on file, {self._on_file()}.")
        return meant[0].id

    def _tokens(self, text: str, where: str, around: _Around) -> Sequence[ItemToken]:
        """The items that a text names; a doubt of the reader's is refused, a file has nobody to ask."""
        items = [i for i in self._record.items if not around.sets or i.set in around.sets]
        try:
            reading = read_items(text, known=[_token(item) for item in items])
        except InvalidInput as refusal:
            raise InvalidInput(f"{where}: {refusal}") from None
        doubts = [*reading.warnings, *(f"“{q.words}” narrows it" for q in reading.qualifiers)]
        if doubts:
            raise InvalidInput(f"{where}: {_shown(text)} is not clear: {doubts[0]} Name the items by id.")
        return reading.tokens

    def _on_file(self) -> str:
        return court_list({_token(item) for item in self._record.items})

    def _parties(self, text: str, where: str) -> Sequence[str]:
        exact = [p.id for p in self._record.parties if p.name.casefold() == text.casefold()]
        role = text.casefold().removesuffix("s").replace(" ", "_")
        found = exact or [p.id for p in self._record.parties if p.role.value == role]
        if len(exact) > 1:
            raise InvalidInput(f"{where}: {_shown(text)} is more than one party; name one: {_some(exact)}.")
        if not found:
            roles = {r.value for r in PartyRole} & {p.role.value for p in self._record.parties}
            names = [*(p.name for p in self._record.parties), *sorted(roles)]
            raise InvalidInput(f"{where}: no party on file is called {_shown(text)}; write {_some(names)}.")
        return found

    def _lawyer(self, text: str, where: str) -> str:
        found = [c.id for c in self._record.counsel if c.name.casefold() == text.casefold()]
        if not found:
            names = [c.name for c in self._record.counsel]
            raise InvalidInput(f"{where}: no counsel on file is called {_shown(text)}; write {_some(names)}.")
        if len(found) > 1:
            raise InvalidInput(f"{where}: {_shown(text)} is more than one lawyer; write {_some(found)}.")
        return found[0]

    def _dated(self, collection: str, text: str, where: str, around: _Around) -> str:
        on_file: tuple[Noun, ...] = getattr(self._record, collection)
        noun = NOUNS[collection].replace("_", " ")
        if collection not in _DAYS or _DAY.fullmatch(text) is None:
            raise InvalidInput(
                f"{where}: no {noun} on file has the id {_shown(text)}; write {self._choices(collection)}."
            )
        found = [f.id for f in on_file if _day(collection, f) == text and _fits(f, around)]
        if len(found) == 1:
            return found[0]
        if found:
            raise InvalidInput(f"{where}: more than one {noun} has the day {text}; write {_some(found)}.")
        raise InvalidInput(
            f"{where}: no {noun} on file has the day {text}; write {self._choices(collection)}."
        )

    def _choices(self, collection: str) -> str:
        facts: tuple[Noun, ...] = getattr(self._record, collection)
        days = [_day(collection, fact) for fact in facts]
        return _some([f"{f.id} ({day})" if day else f.id for f, day in zip(facts, days, strict=True)])


def _fits(fact: Noun, around: _Around) -> bool:
    """Whether a fact belongs to the sets spoken of, where it belongs to one and they are known."""
    own = getattr(fact, "set", None)
    return not around.sets or own is None or own in around.sets


def _day(collection: str, fact: Noun) -> str:
    day: date | None = getattr(fact, _DAYS[collection]) if collection in _DAYS else None
    return "" if day is None else day.isoformat()


def _token(item: RequestItem) -> ItemToken:
    return ItemToken.parse(f"{item.kind.value}-{item.label}")


def _shown(text: str) -> str:
    return f"“{text if len(text) <= 60 else text[:57] + '...'}”"


def _some(choices: Sequence[str]) -> str:
    if not choices:
        return "one after it is on file; there is none yet"
    shown = [choice[:80] for choice in choices[:_MOST_CHOICES]]
    return ", ".join(shown) + (", ..." if len(choices) > _MOST_CHOICES else "")
