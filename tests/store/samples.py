"""A matter with two of every noun, and strategies that draw any noun and any record."""

import dataclasses
import itertools
import typing
from collections.abc import Hashable, Mapping
from dataclasses import MISSING
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from hypothesis import strategies as st

from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.plain import FieldType, element_type, field_types, plain_type
from docket_assistant.domain.record import Noun, Record
from docket_assistant.store.rows import AnyNoun
from docket_assistant.store.store import Store
from docket_assistant.store.transaction import Transaction

MATTER_ID = MatterId("m-sample")
NOUNS: tuple[type[Noun], ...] = typing.get_args(Noun)
COLLECTIONS = {
    plain_type(element): field.name
    for field in field_types(typing.cast("Hashable", Record))
    if (element := element_type(field.base)) is not None
}
Ids = Mapping[object, list[str]]
"""Ids that may be named, by their type."""


class Clock:
    """A second passes at every look."""

    def __init__(self, start: datetime = datetime(2009, 9, 24, 15, 0, tzinfo=UTC)) -> None:
        self.now = start

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def id_type(cls: type) -> object:
    return field_types(typing.cast("Hashable", cls))[0].base


def sample_ids() -> dict[object, list[str]]:
    return {id_type(cls): [f"{cls.__name__.lower()}-{n}" for n in (1, 2)] for cls in NOUNS}


def plain_noun(cls: type, own_id: str, ids: Ids) -> AnyNoun:
    """A noun with its required fields only, every reference to the first id there is."""
    required = {f.name: _simplest(f, ids) for f in field_types(typing.cast("Hashable", cls)) if f.required}
    return typing.cast("AnyNoun", cls(**{**required, "id": own_id}))


def _simplest(field: FieldType, ids: Ids) -> object:
    element = element_type(field.base)
    if element is not None:
        return (ids[element][0],) if element in ids else ()
    if field.base in ids:
        return ids[field.base][0]
    cls = plain_type(field.base)
    if issubclass(cls, StrEnum):
        return next(iter(cls))
    simplest: dict[type, object] = {str: field.name, int: 1, date: date(2009, 9, 24)}
    return simplest[cls]


def sample_matter(matter_id: MatterId = MATTER_ID) -> Matter:
    return Matter(matter_id, "moed", "4:08-CV-1717 (CEJ)", Side.PLAINTIFF)


def sample_nouns() -> list[AnyNoun]:
    ids = sample_ids()
    return [plain_noun(cls, own_id, ids) for cls in NOUNS for own_id in ids[id_type(cls)]]


def add_sample(store: Store) -> None:
    """The sample matter, in one act."""
    with store.begin("Add sample", MATTER_ID, undoable=False) as tx:
        tx.add_matter(sample_matter())
        for noun in sample_nouns():
            tx.put(noun)


def act(store: Store, matter_id: MatterId, *nouns: AnyNoun) -> Transaction:
    """One act that puts these nouns; a matter among them is added."""
    with store.begin("Put", matter_id) as tx:
        for noun in nouns:
            if isinstance(noun, Matter):
                tx.add_matter(noun)
            else:
                tx.put(noun)
    return tx


def record_of(store: Store, matter_id: MatterId = MATTER_ID) -> Record:
    with store.read() as reading:
        return reading.record(matter_id)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["", "e\u0301", "\x00a", "a\u202eb", "\ufffe", "line\r\nline", "Brown & Sons <b>", "'; DROP", "🧷"]
)
DATES = st.dates(date(1800, 1, 1), date(9999, 12, 31))
TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
_SCALARS: dict[type, st.SearchStrategy[object]] = {
    str: TEXTS,
    int: st.integers(-(10**9), 10**9),
    bool: st.booleans(),
    date: DATES,
    time: TIMES,
}


def _any_of(base: object, ids: Ids) -> st.SearchStrategy[object]:
    element = element_type(base)
    if element is not None:
        if element in ids and not ids[element]:
            return st.just(())
        return st.lists(_any_of(element, ids), max_size=3).map(tuple)
    if base in ids:
        return st.sampled_from(ids[base])
    cls = plain_type(base)
    if dataclasses.is_dataclass(cls):
        return any_value(cls, ids)
    if issubclass(cls, StrEnum):
        return st.sampled_from(cls)
    return _SCALARS[cls]


def _any_field(field: FieldType, ids: Ids) -> st.SearchStrategy[object]:
    if field.base in ids and not ids[field.base]:
        return st.none()
    drawn = _any_of(field.base, ids)
    drawn = st.none() | drawn if field.optional else drawn
    return drawn if field.default is MISSING else st.just(field.default) | drawn


def any_value(cls: type, ids: Ids, own_id: str | None = None) -> st.SearchStrategy[object]:
    """Any value of a noun or value class that names only ``ids``."""
    fields = field_types(typing.cast("Hashable", cls))
    drawn = {f.name: _any_field(f, ids) for f in fields if f.name != "id" or own_id is None}
    return st.builds(cls, **drawn, **({} if own_id is None else {"id": st.just(own_id)}))


_FRESH = itertools.count()


def _can_be(cls: type, ids: Ids) -> bool:
    """Whether everything that the noun must name is there."""
    bases = (f.base for f in field_types(typing.cast("Hashable", cls)) if f.required and f.name != "id")
    return all(ids[base] for base in bases if base in ids)


@st.composite
def any_facts(draw: st.DrawFn) -> tuple[Matter, list[AnyNoun]]:
    """A matter of its own and facts that name only each other."""
    prefix = f"r{next(_FRESH)}"
    counts = draw(st.lists(st.integers(0, 2), min_size=len(NOUNS), max_size=len(NOUNS)))
    ids = {
        id_type(cls): [f"{prefix}-{cls.__name__}-{n}" for n in range(count)]
        for cls, count in zip(NOUNS, counts, strict=True)
    }
    for _ in NOUNS:
        for cls in NOUNS:
            if not _can_be(cls, ids):
                ids[id_type(cls)] = []
    matter = typing.cast("Matter", draw(any_value(Matter, ids, prefix)))
    nouns = [draw(any_value(cls, ids, own_id)) for cls in NOUNS for own_id in ids[id_type(cls)]]
    return matter, typing.cast("list[AnyNoun]", draw(st.permutations(nouns)))


def record_from(matter: Matter, nouns: list[AnyNoun]) -> Record:
    """The record of these facts, each collection in their order."""
    collections: dict[str, list[AnyNoun]] = {name: [] for name in COLLECTIONS.values()}
    for noun in nouns:
        collections[COLLECTIONS[type(noun)]].append(noun)
    return Record(matter, **typing.cast("typing.Any", {k: tuple(v) for k, v in collections.items()}))
