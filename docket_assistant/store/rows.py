"""Values to rows and back: one repository a noun, which translates and does nothing else.

The transaction belongs to the caller. Rows of a matter are turned into values a column at a time:
each word, day and hour is made once and shared.
"""

import json
import typing
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache, cached_property
from operator import attrgetter

from sqlalchemy import Table, bindparam, delete, func, select, update

from docket_assistant.domain.errors import EnvironmentFailed, InvalidInput
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.plain import Plain, from_plain, plain_type, to_plain
from docket_assistant.domain.record import Noun
from docket_assistant.store.sql import Link, Row, Statement, finished, insertion
from docket_assistant.store.tables import NOUNS, TABLES, Child, NounTable, fields_of, is_nested, table_name

AnyNoun = Noun | Matter
ToColumn = Callable[[object], object]


def canonical(plain: Plain) -> str:
    """The one JSON text of a plain value: what is stored, compared and hashed."""
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class _Read(dict[object, object]):
    """Column contents to values; each is made once a reading."""

    def __init__(self, make: Callable[[str], object]) -> None:
        super().__init__({None: None})
        self._make = make

    def __missing__(self, content: object) -> object:
        try:
            value = self._make(typing.cast("str", content))
        except (ValueError, TypeError, InvalidInput):
            raise EnvironmentFailed(
                "The store holds a value that this program cannot read; the file is damaged or was"
                " changed by another program. Restore a backup."
            ) from None
        self[content] = value
        return value


@dataclass(frozen=True, slots=True)
class Converter:
    """How one column's content is made and read."""

    write: ToColumn | None
    """None: as it is."""
    make: Callable[[str], object] | None
    """None: as it is."""

    def read(self, column: Iterable[object]) -> Iterable[object]:
        """Values of a whole column."""
        return column if self.make is None else map(_Read(self.make).__getitem__, column)


_BOOLEANS = {0: False, 1: True}


def _boolean(content: object) -> bool:
    if content not in _BOOLEANS:
        raise ValueError
    return content == 1


def _converter(base: object) -> Converter:
    cls = plain_type(base)
    if is_nested(base):
        return Converter(
            lambda value: canonical(to_plain(value)),
            lambda text: from_plain(cls, json.loads(text), table_name(cls)),
        )
    if issubclass(cls, StrEnum):
        return Converter(str, cls)
    kinds = {
        bool: Converter(lambda value: int(value is True), _boolean),
        date: Converter(str, date.fromisoformat),
        time: Converter(lambda value: typing.cast("time", value).isoformat("minutes"), time.fromisoformat),
    }
    return kinds.get(cls, Converter(None, None))


def _written(converter: Converter, value: object) -> object:
    return value if value is None or converter.write is None else converter.write(value)


class _ChildRows:
    """The parts of one tuple field, for all owners of a matter at once."""

    def __init__(self, child: Child) -> None:
        self.name = child.field.name
        self.get = attrgetter(child.field.name)
        self._table: Table = child.table
        cls = plain_type(child.element)
        self._cls = cls if is_nested(child.element) else None
        parts = fields_of(cls) if self._cls else ()
        self._names = [part.name for part in parts] or ["value"]
        self._converters = [_converter(part.base) for part in parts] or [_converter(child.element)]

    @cached_property
    def all(self) -> Statement:
        """Parts of all owners, each owner's in order."""
        table = self._table
        return finished(
            select(table.c.owner, *(table.c[name] for name in self._names))
            .where(table.c.matter_id == bindparam("matter_id"))
            .order_by(table.c.owner, table.c.nth)
        )

    @cached_property
    def of_one(self) -> Statement:
        """Parts of one owner, in order."""
        table = self._table
        return finished(
            select(table.c.owner, *(table.c[name] for name in self._names))
            .where(table.c.matter_id == bindparam("matter_id"), table.c.owner == bindparam("id"))
            .order_by(table.c.nth)
        )

    @cached_property
    def _delete(self) -> Statement:
        table = self._table
        return finished(
            delete(table).where(table.c.matter_id == bindparam("matter_id"), table.c.owner == bindparam("id"))
        )

    def statements(self) -> tuple[object, ...]:
        """Every statement, compiled."""
        return (self.all, self.of_one, self._delete, insertion(self._table))

    def tuples(self, rows: list[Row]) -> dict[object, tuple[object, ...]]:
        """Rows as tuples by owner."""
        if not rows:
            return {}
        owners, *columns = zip(*rows, strict=True)
        found: dict[object, list[object]] = {}
        for owner, value in zip(owners, self._values(columns), strict=True):
            if owner in found:
                found[owner].append(value)
            else:
                found[owner] = [value]
        return {owner: tuple(values) for owner, values in found.items()}

    def _values(self, columns: Sequence[Sequence[object]]) -> Iterable[object]:
        read = [converter.read(column) for converter, column in zip(self._converters, columns, strict=True)]
        return read[0] if self._cls is None else map(self._cls, *read)

    def insert(self, link: Link, matter_id: str, owner: str, parts: Iterable[object]) -> None:
        rows = [(matter_id, owner, nth, *self._row(part)) for nth, part in enumerate(parts)]
        if rows:
            link.executemany(insertion(self._table), rows)

    def _row(self, part: object) -> Iterator[object]:
        if self._cls is None:
            yield _written(self._converters[0], part)
            return
        for name, converter in zip(self._names, self._converters, strict=True):
            yield _written(converter, getattr(part, name))

    def delete(self, link: Link, matter_id: str, owner: str) -> None:
        self._delete.rows(link, matter_id=matter_id, id=owner)


@dataclass(frozen=True, slots=True)
class Kept:
    """A fact as the store holds it, with its place in the order of recording."""

    nth: int
    noun: AnyNoun


class Repository:
    """One noun's rows."""

    def __init__(self, tables: NounTable) -> None:
        self.cls = tables.cls
        self.name = table_name(tables.cls)
        self.table = tables.table
        self._children = [_ChildRows(child) for child in tables.children]
        self._mentions = [_ChildRows(child) for child in tables.mentions]
        tuples = {child.name for child in self._children}
        self._fields = fields_of(tables.cls)
        self._said = [field.name for field in self._fields if field.name in tuples and field.optional]
        self._scalars = [field.name for field in self._fields if field.name not in tuples]
        self._converters = {f.name: _converter(f.base) for f in self._fields if f.name not in tuples}
        self._columns = [*self._scalars, *(f"{name}_said" for name in self._said)]

    @cached_property
    def all(self) -> Statement:
        """All facts of a matter as they were recorded."""
        return finished(
            select(*(self.table.c[name] for name in self._columns))
            .where(self.table.c.matter_id == bindparam("matter_id"))
            .order_by(self.table.c.nth, self.table.c.id)
        )

    @cached_property
    def one(self) -> Statement:
        """One fact, its place last."""
        return finished(
            select(*(self.table.c[name] for name in self._columns), self.table.c.nth).where(
                self.table.c.matter_id == bindparam("matter_id"), self.table.c.id == bindparam("id")
            )
        )

    @cached_property
    def _last(self) -> Statement:
        highest = select(func.max(self.table.c.nth))
        if self.cls is Matter:  # places of matters are among all matters
            return finished(highest)
        return finished(highest.where(self.table.c.matter_id == bindparam("matter_id")))

    @cached_property
    def _update(self) -> Statement:
        key = (self.table.c.matter_id == bindparam("key_matter"), self.table.c.id == bindparam("key_id"))
        return finished(
            update(self.table).where(*key).values({name: bindparam(name) for name in self._columns})
        )

    @cached_property
    def _delete(self) -> Statement:
        return finished(
            delete(self.table).where(
                self.table.c.matter_id == bindparam("matter_id"), self.table.c.id == bindparam("id")
            )
        )

    def statements(self) -> tuple[Statement, ...]:
        """The statements that read a matter."""
        return (self.all, *(child.all for child in self._children))

    def compile(self) -> None:
        """Compile every statement now; else each is compiled by the first act that needs it."""
        _ = (self.all, self.one, self._last, self._update, self._delete, insertion(self.table))
        for child in (*self._children, *self._mentions):
            child.statements()

    def of_matter(self, link: Link, matter_id: str) -> tuple[AnyNoun, ...]:
        """All facts of a matter, in the order in which they were recorded."""
        rows = self.all.rows(link, matter_id=matter_id)
        if not rows:
            return ()
        parts = {c.name: c.tuples(c.all.rows(link, matter_id=matter_id)) for c in self._children}
        return tuple(self._values(rows, parts))

    def find(self, link: Link, matter_id: str, fact_id: str) -> Kept | None:
        """One fact, or None."""
        rows = self.one.rows(link, matter_id=matter_id, id=fact_id)
        if not rows:
            return None
        key = {"matter_id": matter_id, "id": fact_id}
        parts = {child.name: child.tuples(child.of_one.rows(link, **key)) for child in self._children}
        (noun,) = self._values([rows[0][:-1]], parts)
        return Kept(typing.cast("int", rows[0][-1]), noun)

    def _values(
        self, rows: list[Row], parts: dict[str, dict[object, tuple[object, ...]]]
    ) -> Iterable[AnyNoun]:
        columns = dict(zip(self._columns, zip(*rows, strict=True), strict=True))
        read: list[Iterable[object]] = []
        for field in self._fields:
            if field.name not in parts:
                read.append(self._converters[field.name].read(columns[field.name]))
                continue
            found = parts[field.name]
            said = columns.get(f"{field.name}_said")
            read.append(_tuples(found, columns["id"], said))
        return map(self.cls, *read)

    def next_place(self, link: Link, matter_id: str) -> int:
        """The place after the last fact of the matter."""
        last = self._last.rows(link, matter_id=matter_id)[0][0]
        return 0 if last is None else typing.cast("int", last) + 1

    def insert(self, link: Link, matter_id: str, nth: int, noun: AnyNoun) -> None:
        """Write a fact that is not there yet."""
        link.execute(insertion(self.table), self._row(matter_id, nth, noun))
        for child in (*self._children, *self._mentions):
            child.insert(link, matter_id, noun.id, child.get(noun) or ())

    def _row(self, matter_id: str, nth: int, noun: AnyNoun) -> list[object]:
        values = {"matter_id": matter_id, "nth": nth, **self._contents(noun)}
        return [values[column.name] for column in self.table.columns]

    def _contents(self, noun: AnyNoun) -> dict[str, object]:
        contents = {name: _written(self._converters[name], getattr(noun, name)) for name in self._scalars}
        for name in self._said:
            contents[f"{name}_said"] = int(getattr(noun, name) is not None)
        return contents

    def replace(self, link: Link, matter_id: str, before: AnyNoun, after: AnyNoun) -> None:
        """Write a fact over the one with its id; tuples that did not change stay."""
        self._update.rows(link, key_matter=matter_id, key_id=after.id, **self._contents(after))
        for child in (*self._children, *self._mentions):
            if child.get(before) != child.get(after):
                child.delete(link, matter_id, after.id)
                child.insert(link, matter_id, after.id, child.get(after) or ())

    def delete(self, link: Link, matter_id: str, fact_id: str) -> None:
        """Take a fact away with its parts."""
        for child in (*self._children, *self._mentions):
            child.delete(link, matter_id, fact_id)
        self._delete.rows(link, matter_id=matter_id, id=fact_id)


def _tuples(
    found: dict[object, tuple[object, ...]], ids: Sequence[object], said: Sequence[object] | None
) -> Iterable[object]:
    if said is None:
        return [found.get(owner, ()) for owner in ids]
    return [found.get(owner, ()) if is_said else None for owner, is_said in zip(ids, said, strict=True)]


@cache
def repositories() -> dict[type, Repository]:
    """The repository of every noun."""
    return {cls: Repository(TABLES[cls]) for cls in NOUNS}


@cache
def repositories_by_name() -> dict[str, Repository]:
    """The repository of every noun, by the noun's name in the store."""
    return {repository.name: repository for repository in repositories().values()}
