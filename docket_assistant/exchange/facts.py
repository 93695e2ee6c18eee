"""Facts files: what the command line records, in the open format or in the shorter way people write it.

A file holds collections of the format, or one noun with its name in "noun". Ids may be left out. An
object whose id is on file amends that fact: the fields given replace, the others stay, null empties.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import cast

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.plain import from_plain, to_plain
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.references import NOUNS, check_record, noun_classes, nouns_of, with_facts
from docket_assistant.exchange.fact_fills import filled, people_as_objects, people_from_file
from docket_assistant.exchange.fact_names import Names
from docket_assistant.exchange.json_text import in_one_sentence, read_json
from docket_assistant.exchange.matter_format import check_schema
from docket_assistant.exchange.zones import check_zones

_WHAT = "The facts file"
_LATE = ("extensions", "papers", "filings", "messages")
_ORDER = (*(collection for collection in NOUNS if collection not in _LATE), *_LATE)
"""Collections in an order in which facts name only facts before them, or in their own collection."""
_COLLECTIONS = {noun: collection for collection, noun in NOUNS.items()}

Plainly = dict[str, object]
NewId = Callable[[str], str]
"""Makes an id for a noun, which it is told by name."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a facts file says, checked against the record that it was read for."""

    nouns: tuple[Noun, ...]
    """The facts, new or amended, each after the facts that it names."""
    record: Record
    """The record with them laid in; its matter too may be amended."""


def read_facts(content: bytes, record: Record, new_id: NewId, *, noun: str = "") -> Facts:
    """The facts of a file, to be laid into ``record``; ``noun`` is what a lone object without "noun" is.

    Raises InvalidInput with one sentence where the file cannot be read, a name in it means nothing on
    file or more than one fact, or the record with these facts could not be.
    """
    try:
        return _facts(_object(content), record, new_id, noun)
    except InvalidInput as refusal:
        raise in_one_sentence(refusal) from None


def read_new_matter(content: bytes, new_id: NewId) -> Record:
    """The record of a new matter from a facts file: the matter itself and whatever else it says.

    Raises InvalidInput as read_facts does, and where the file has no matter.
    """
    try:
        plain = _object(content)
        given = plain.pop("matter", None)
        if not isinstance(given, dict):
            raise InvalidInput(f"{_WHAT} has no object 'matter'; give court, number and our_side in it.")
        matter = from_plain(Matter, {"id": new_id("matter"), **given}, "Matter")
        return _facts(plain, Record(matter), new_id, "").record
    except InvalidInput as refusal:
        raise in_one_sentence(refusal) from None


def _object(content: bytes) -> Plainly:
    plain = read_json(content, _WHAT)
    if not isinstance(plain, dict):
        raise InvalidInput(f"{_WHAT} must be an object: collections of the format, or one noun.")
    return plain


def _facts(plain: Plainly, record: Record, new_id: NewId, noun: str) -> Facts:
    said = _collections(plain, noun)
    amended = _matter(said.pop("matter", None), record)
    reading = _Reading(_with_ids(said, record, new_id), amended)
    nouns = tuple(reading.nouns())
    check_record(reading.record)
    check_zones(reading.record)
    return Facts(nouns, reading.record)


def _collections(plain: Plainly, noun: str) -> dict[str, object]:
    """What the file says, by collection."""
    if "noun" in plain or (noun and _COLLECTIONS[noun] not in plain):
        single = {name: content for name, content in plain.items() if name != "noun"}
        named = plain.get("noun", noun)
        if not isinstance(named, str) or named not in _COLLECTIONS:
            raise InvalidInput(f"There is no noun {named!r}; it is one of {', '.join(_COLLECTIONS)}.")
        return {_COLLECTIONS[named]: [single]}
    if "schema" in plain:
        check_schema(plain, _WHAT)
    said = {name: content for name, content in plain.items() if name != "schema"}
    for name in said:
        if name not in NOUNS and name != "matter":
            raise InvalidInput(f"{_WHAT} has no collection {name!r}; it may have {', '.join(NOUNS)}.")
    if not said:
        raise InvalidInput(f"{_WHAT} says nothing; it may have {', '.join(NOUNS)}.")
    return said


def _matter(given: object, record: Record) -> Record:
    """The record with its matter amended."""
    if given is None:
        return record
    if not isinstance(given, dict) or given.get("id", record.matter.id) != record.matter.id:
        raise InvalidInput(f"'matter' must be an object of fields to amend in {record.matter.id}.")
    matter = from_plain(Matter, _amended(to_plain(record.matter), given), "Matter")
    return replace(record, matter=matter)


def _amended(before: Mapping[str, object], given: Mapping[str, object]) -> Plainly:
    """The fields given replace, null empties, the others stay."""
    return {name: content for name, content in {**before, **given}.items() if content is not None}


def _with_ids(said: Mapping[str, object], record: Record, new_id: NewId) -> dict[str, list[Plainly]]:
    """The objects by collection, each with an id of its own; outcomes taken out of their conferrals."""
    taken: set[str] = {fact.id for fact in nouns_of(record)}
    made: dict[str, list[Plainly]] = {}
    for collection in NOUNS:
        for plain in _objects(said.get(collection, []), collection):
            fact = _with_id(plain, collection, new_id, taken)
            if collection == "conferrals":
                embedded = _objects(fact.pop("outcomes", None) or [], "outcomes")
                made.setdefault("outcomes", []).extend(
                    _with_id({**o, "conferral": fact["id"]}, "outcomes", new_id, taken) for o in embedded
                )
            made.setdefault(collection, []).append(fact)
    return made


def _objects(given: object, collection: str) -> list[Plainly]:
    if not isinstance(given, list) or not all(isinstance(plain, dict) for plain in given):
        raise InvalidInput(f"{collection!r} must be a list of objects.")
    return cast("list[Plainly]", given)


def _with_id(plain: Plainly, collection: str, new_id: NewId, taken: set[str]) -> Plainly:
    fact = dict(plain)
    if fact.get("id") is None:
        fact["id"] = new_id(NOUNS[collection])
        if fact["id"] in taken:
            raise InvalidInput(f"The id {fact['id']!r} made for a new fact is taken; try again.")
    if not isinstance(fact["id"], str):
        raise InvalidInput(f"An id in {collection!r} is not text.")
    return fact


class _Reading:
    """Facts of a file read one collection after another, each laid in before the next is read."""

    def __init__(self, said: Mapping[str, list[Plainly]], record: Record) -> None:
        self.record = record
        self._said = said
        self._before: dict[str, Noun] = {fact.id: fact for fact in nouns_of(record)}
        self._declared = {
            collection: [cast("str", fact["id"]) for fact in facts] for collection, facts in said.items()
        }

    def nouns(self) -> Iterator[Noun]:
        """The facts, in an order in which each comes after those that it names."""
        for collection in _ORDER:
            if collection in self._said:
                found = self._collection(collection, noun_classes()[collection])
                self.record = with_facts(self.record, found)
                yield from found

    def _collection(self, collection: str, cls: type) -> list[Noun]:
        names = Names(self.record, self._declared)
        seen: set[str] = set()
        found: list[Noun] = []
        for n, plain in enumerate(self._said[collection], 1):
            where = f"{NOUNS[collection].replace('_', ' ').capitalize()} {n}"
            fact = self._fact(cls, plain, names, where)
            if fact.id in seen:
                raise InvalidInput(f"{where}: the file says {fact.id!r} twice.")
            seen.add(fact.id)
            found.append(fact)
        return found

    def _fact(self, cls: type, plain: Plainly, names: Names, where: str) -> Noun:
        named = names.with_ids(cls, people_as_objects(plain), where)
        given = people_from_file(named, self.record.counsel)
        before = self._before.get(cast("str", plain["id"]))
        before = before if isinstance(before, cls) else None
        whole = _amended({} if before is None else to_plain(before), given)
        noun: Noun = from_plain(cls, whole, where)
        return filled(noun, before, frozenset(given), self.record)
