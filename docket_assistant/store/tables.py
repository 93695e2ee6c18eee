"""The tables of a store, built from the declarations of the nouns.

One typed table a noun: plain fields are columns, references are foreign keys, tuples are child tables
keyed by owner and place. All keys begin with the matter: a reference cannot leave its matter, the rows
of a matter lie together, and the check before a removal looks at one matter only. ``nth`` keeps the
order in which facts were recorded, and of parts in their tuple.

Types and keys are portable; what only SQLite understands is marked ``sqlite_`` and ignored elsewhere.
"""

import dataclasses
import re
import typing
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeEngine

from docket_assistant.domain.matter import Matter
from docket_assistant.domain.plain import FieldType, element_type, field_types, plain_type
from docket_assistant.domain.record import Noun

NOUNS: tuple[type, ...] = (Matter, *typing.get_args(Noun))
METADATA = MetaData()

_TARGETS = {field_types(typing.cast("Hashable", cls))[0].base: cls for cls in NOUNS}


@dataclass(frozen=True, slots=True)
class Child:
    """The table of a field that is a tuple."""

    field: FieldType
    element: object
    """What the tuple holds: a value class, or the declared type of one column named ``value``."""
    table: Table


@dataclass(frozen=True, slots=True)
class NounTable:
    """The tables of one noun."""

    cls: type
    table: Table
    children: tuple[Child, ...]
    mentions: tuple[Child, ...]
    """References inside a nested value, kept beside its JSON only so that the keys hold for them too."""


def fields_of(cls: type) -> tuple[FieldType, ...]:
    """The declared fields of a noun or value class."""
    return field_types(typing.cast("Hashable", cls))


def table_name(cls: type) -> str:
    """A noun's name in the store: court_order for CourtOrder."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()


def is_nested(base: object) -> bool:
    """Whether a field is one value class, kept as JSON."""
    return element_type(base) is None and dataclasses.is_dataclass(plain_type(base))


def _target(base: object) -> type | None:
    return _TARGETS.get(base) if isinstance(base, Hashable) else None


def _column_type(base: object) -> TypeEngine[typing.Any]:
    cls = plain_type(base)
    if issubclass(cls, StrEnum):
        return Text()
    kinds: dict[type, TypeEngine[typing.Any]] = {bool: Boolean(), int: Integer(), date: Date()}
    return kinds.get(cls, Text())


def _column(name: str, base: object, *, optional: bool) -> "Column[typing.Any]":
    return Column(name, _column_type(base), nullable=optional)


def _points_to(columns: list[str], target: list[str]) -> ForeignKeyConstraint:
    """A key that is checked when the act is complete: facts of one act may come in any order."""
    return ForeignKeyConstraint(columns, target, deferrable=True, initially="DEFERRED")


def _reference(column: str, base: object) -> list[ForeignKeyConstraint]:
    target = _target(base)
    if target is None:
        return []
    name = table_name(target)
    return [_points_to(["matter_id", column], [f"{name}.matter_id", f"{name}.id"])]


def _noun_table(cls: type) -> Table:
    columns: list[Column[typing.Any]] = []
    keys: list[ForeignKeyConstraint] = []
    for field in fields_of(cls):
        if element_type(field.base) is None:
            columns.append(_column(field.name, field.base, optional=field.optional))
            keys += _reference(field.name, field.base) if field.name != "id" else []
        elif field.optional:
            columns.append(Column(f"{field.name}_said", Boolean, nullable=False))
    own: list[PrimaryKeyConstraint | UniqueConstraint | ForeignKeyConstraint] = (
        [PrimaryKeyConstraint("id"), UniqueConstraint("matter_id", "id")]
        if cls is Matter
        else [PrimaryKeyConstraint("matter_id", "id"), _points_to(["matter_id"], ["matter.id"])]
    )
    return Table(
        table_name(cls),
        METADATA,
        Column("matter_id", Text, nullable=False),
        Column("nth", Integer, nullable=False),
        *columns,
        *own,
        *keys,
    )


def _child_table(owner: type, name: str, element: object) -> Table:
    columns: list[Column[typing.Any]] = []
    keys: list[ForeignKeyConstraint] = []
    for column, base, optional in _parts(element):
        columns.append(_column(column, base, optional=optional))
        keys += _reference(column, base)
    noun = table_name(owner)
    return Table(
        f"{noun}_{name}",
        METADATA,
        Column("matter_id", Text, nullable=False),
        Column("owner", Text, nullable=False),
        Column("nth", Integer, nullable=False),
        *columns,
        PrimaryKeyConstraint("matter_id", "owner", "nth"),
        _points_to(["matter_id", "owner"], [f"{noun}.matter_id", f"{noun}.id"]),
        *keys,
        sqlite_with_rowid=False,
    )


def _parts(element: object) -> list[tuple[str, object, bool]]:
    cls = plain_type(element)
    if dataclasses.is_dataclass(cls):
        return [(field.name, field.base, field.optional) for field in fields_of(cls)]
    return [("value", element, False)]


def _tables_of(cls: type) -> NounTable:
    table = _noun_table(cls)
    children: list[Child] = []
    mentions: list[Child] = []
    for field in fields_of(cls):
        element = element_type(field.base)
        if element is not None:
            children.append(Child(field, element, _child_table(cls, field.name, element)))
        elif is_nested(field.base):
            mentions += _mentions(cls, field)
    return NounTable(cls, table, tuple(children), tuple(mentions))


def _mentions(owner: type, nested: FieldType) -> list[Child]:
    found = []
    for field in fields_of(plain_type(nested.base)):
        element = element_type(field.base)
        assert _target(field.base) is None, "a nested value holds references in tuples only"
        if element is not None and _target(element) is not None:
            name = f"{nested.name}_{field.name}"
            found.append(
                Child(
                    dataclasses.replace(field, name=f"{nested.name}.{field.name}"),
                    element,
                    _child_table(owner, name, element),
                )
            )
    return found


TABLES: dict[type, NounTable] = {cls: _tables_of(cls) for cls in NOUNS}
"""Every noun's tables."""

FACT = Table(
    "fact",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("matter_id", Text, nullable=False),
    Column("noun", Text, nullable=False),
    _points_to(["matter_id"], ["matter.id"]),
    sqlite_with_rowid=False,
)
"""Whose each id is: one id, one fact, in one matter."""

JOURNAL_ENTRY = Table(
    "journal_entry",
    METADATA,
    Column("matter_id", Text, nullable=False),
    Column("n", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("undoable", Boolean, nullable=False),
    Column("of_entry", Integer, nullable=True),
    Column("previous_hash", Text, nullable=False),
    Column("content_digest", Text, nullable=False),
    Column("hash", Text, nullable=False),
    PrimaryKeyConstraint("matter_id", "n"),
    _points_to(["matter_id"], ["matter.id"]),
)

JOURNAL_CONTENT = Table(
    "journal_content",
    METADATA,
    Column("matter_id", Text, nullable=False),
    Column("n", Integer, nullable=False),
    Column("line", Integer, nullable=False),
    Column("noun", Text, nullable=False),
    Column("fact_id", Text, nullable=False),
    Column("nth", Integer, nullable=False),
    Column("before", Text, nullable=True),
    Column("after", Text, nullable=True),
    PrimaryKeyConstraint("matter_id", "n", "line"),
    _points_to(["matter_id", "n"], ["journal_entry.matter_id", "journal_entry.n"]),
)

JOURNAL_HEAD = Table(
    "journal_head",
    METADATA,
    Column("matter_id", Text, primary_key=True),
    Column("n", Integer, nullable=False),
    Column("hash", Text, nullable=False),
    _points_to(["matter_id"], ["matter.id"]),
    sqlite_with_rowid=False,
)
"""Where each chain ends: without it the last entries could be cut off unseen."""

DRAFT = Table(
    "draft",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("matter_id", Text, nullable=True),
    Column("form", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
)
"""Half-typed forms: not journaled, not exported."""

FIRM_TEMPLATE = Table(
    "firm_template",
    METADATA,
    Column("name", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("added_on", Date, nullable=False),
    Column("content", LargeBinary, nullable=False),
    PrimaryKeyConstraint("name", "version"),
)
"""Templates of the firm, each with all its versions: of no matter, not journaled."""
