"""Core statements as text and parameters, made once, and run by the driver itself.

Core builds every statement and knows the dialect; running them through it costs more than the whole
work of reading a matter, so the driver's connection runs the finished text.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from sqlalchemy import ClauseElement, Insert, Table, bindparam, insert
from sqlalchemy.dialects import sqlite

Row = tuple[object, ...]


class Cursor(Protocol):
    """What is used of a driver's cursor."""

    def fetchall(self) -> list[Row]:
        """All rows."""


class Link(Protocol):
    """What is used of a driver's connection."""

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""

    def execute(self, sql: str, values: Sequence[object] = ..., /) -> Cursor:
        """Run one statement."""

    def executemany(self, sql: str, rows: Iterable[Sequence[object]], /) -> Cursor:
        """Run one statement for many rows."""

    def close(self) -> None:
        """Close the connection."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A finished statement with the order of its parameters."""

    text: str
    order: tuple[str, ...]

    def rows(self, link: Link, **values: object) -> list[Row]:
        """Run it and fetch all its rows."""
        return link.execute(self.text, [values[name] for name in self.order]).fetchall()


def finished(element: ClauseElement) -> Statement:
    """Compile a Core statement; its named parameters become positions."""
    compiled = element.compile(dialect=sqlite.dialect(paramstyle="qmark"))
    order = getattr(compiled, "positiontup", None) or ()
    return Statement(str(compiled), tuple(order))


@cache
def insertion(table: Table) -> str:
    """The text that inserts one row, its values in the order of the table's columns."""
    statement: Insert = insert(table).values({c.name: bindparam(c.name) for c in table.columns})
    made = finished(statement)
    assert made.order == tuple(c.name for c in table.columns)
    return made.text
