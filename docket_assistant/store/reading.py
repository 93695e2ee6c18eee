"""Reading: one snapshot of the store, which never turns into a write."""

import typing
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from sqlalchemy import ColumnElement, Text, bindparam, func, literal_column, or_, select

from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.people import Counsel, Party, PartyRole
from docket_assistant.domain.plain import element_type, plain_type, to_plain
from docket_assistant.domain.record import Record
from docket_assistant.store.journal import Act, Verified, history, last_act, last_recorded, verify
from docket_assistant.store.rows import AnyNoun, canonical, repositories, repositories_by_name
from docket_assistant.store.search_query import Hit, named, search
from docket_assistant.store.sql import Link, Statement, finished
from docket_assistant.store.tables import FACT, TABLES, fields_of

_COLLECTIONS = tuple(
    plain_type(element) for field in fields_of(Record) if (element := element_type(field.base)) is not None
)
"""Nouns in the order of the record's fields."""

_EXISTS = finished(select(FACT.c.id).where(FACT.c.id == bindparam("id")))
_MATTER = TABLES[Matter].table
_PARTY = TABLES[Party].table
_COUNSEL = TABLES[Counsel].table
(_ADDRESS,) = (child.table for child in TABLES[Counsel].children if child.field.name == "addresses")
_MATTERS = finished(
    select(
        _MATTER.c.id, _MATTER.c.number, _MATTER.c.court, _MATTER.c.closed_on, _MATTER.c.trashed_on
    ).order_by(_MATTER.c.nth, _MATTER.c.id)
)
_PARTIES = finished(
    select(_PARTY.c.matter_id, *(_PARTY.c[field.name] for field in fields_of(Party))).order_by(
        _PARTY.c.matter_id, _PARTY.c.position, _PARTY.c.nth
    )
)


@cache
def _counsel_everywhere(*, ours: bool | None, named: bool) -> Statement:
    """Which counsel of which matter, that of the matter recorded last first."""
    chosen = select(_COUNSEL.c.matter_id, _COUNSEL.c.id, _MATTER.c.our_side).join(
        _MATTER, _MATTER.c.id == _COUNSEL.c.matter_id
    )
    if ours is not None:
        is_ours = _COUNSEL.c.side == _MATTER.c.our_side
        chosen = chosen.where(is_ours if ours else ~is_ours)
    if named:
        chosen = chosen.where(_has_words())
    newest = chosen.order_by(_MATTER.c.nth.desc(), _COUNSEL.c.nth)
    return finished(newest.limit(bindparam("limit")).offset(literal_column("0")))


def _has_words() -> ColumnElement[bool]:
    """Counsel of that name, or with an address that ends in it."""
    words = func.lower(bindparam("words", type_=Text))
    end = func.substr(func.lower(_ADDRESS.c.value), -func.length(bindparam("words")))
    own = (_ADDRESS.c.matter_id == _COUNSEL.c.matter_id, _ADDRESS.c.owner == _COUNSEL.c.id)
    return or_(
        func.lower(_COUNSEL.c.name) == words, select(_ADDRESS.c.owner).where(*own, end == words).exists()
    )


@dataclass(frozen=True, slots=True)
class MatterRow:
    """A matter in the list of all matters."""

    id: MatterId
    number: str
    court: str
    parties: tuple[Party, ...]
    """In the order of the caption."""
    closed_on: date | None = None
    trashed_on: date | None = None


class CounselRow(typing.NamedTuple):
    """Counsel of one of the matters."""

    matter_id: MatterId
    our_side: Side
    """The side that we act for in that matter."""
    counsel: Counsel


def read_record(link: Link, matter_id: MatterId) -> Record:
    """All facts of a matter.

    Raises NotFound where there is no such matter.
    """
    known = repositories()
    found = known[Matter].of_matter(link, matter_id)
    if not found:
        raise NotFound(f"There is no matter {matter_id} in this store.")
    collections = (known[cls].of_matter(link, matter_id) for cls in _COLLECTIONS)
    return Record(*typing.cast("typing.Any", (found[0], *collections)))


def _strangers(link: Link, matter_id: MatterId) -> tuple[str, ...]:
    recorded = last_recorded(link, matter_id)
    now = {
        (repository.name, str(noun.id)): canonical(to_plain(noun))
        for repository in repositories().values()
        for noun in repository.of_matter(link, matter_id)
    }
    return tuple(sorted(key[1] for key in recorded.keys() | now.keys() if recorded.get(key) != now.get(key)))


class Reading:
    """What one reading sees: the store as it was when it began."""

    def __init__(self, link: Link) -> None:
        self.link = link

    def record(self, matter_id: MatterId) -> Record:
        """All facts of a matter.

        Raises NotFound where there is no such matter.
        """
        return read_record(self.link, matter_id)

    def matters(self) -> tuple[MatterRow, ...]:
        """All matters but those in the trash, as they were recorded."""
        return tuple(row for row in self._matters() if row.trashed_on is None)

    def trash(self) -> tuple[MatterRow, ...]:
        """The matters in the trash, as they were recorded."""
        return tuple(row for row in self._matters() if row.trashed_on is not None)

    def _matters(self) -> Iterator[MatterRow]:
        caption: dict[object, list[Party]] = {}
        for matter_id, *values in _PARTIES.rows(self.link):
            party_id, name, role, position, alone, *_ = typing.cast("list[typing.Any]", values)
            caption.setdefault(matter_id, []).append(
                Party(party_id, name, PartyRole(role), position, bool(alone))
            )
        for found in _MATTERS.rows(self.link):
            matter_id, number, court, *days = typing.cast("list[typing.Any]", found)
            closed, trashed = (date.fromisoformat(day) if day else None for day in days)
            yield MatterRow(matter_id, number, court, tuple(caption.get(matter_id, ())), closed, trashed)

    def counsel_everywhere(
        self, limit: int, *, ours: bool | None = None, words: str = ""
    ) -> tuple[CounselRow, ...]:
        """Counsel of all matters, those of the matter recorded last first; at most ``limit``.

        ``ours`` asks for our own side or for the others. With ``words``, those of that name, or with an
        address that ends so; only from A to Z does case not count.
        """
        assert limit >= 0, "SQLite takes a negative limit for none"
        statement = _counsel_everywhere(ours=ours, named=bool(words))
        found = statement.rows(self.link, limit=limit, words=words)
        rows = typing.cast("list[tuple[MatterId, str, str]]", found)
        return tuple(
            CounselRow(matter_id, Side(our_side), self._counsel(matter_id, counsel_id))
            for matter_id, counsel_id, our_side in rows
        )

    def _counsel(self, matter_id: MatterId, counsel_id: str) -> Counsel:
        found = repositories()[Counsel].find(self.link, matter_id, counsel_id)
        assert found is not None, "a snapshot holds still"
        return typing.cast("Counsel", found.noun)

    def search(self, text: str, limit: int, *, with_private: bool = True) -> tuple[Hit, ...]:
        """Facts with all the words of ``text``, at most ``limit`` of a group, the newest of each first.

        Words may stand in the caption of the matter, one at least in the fact. Matters in the trash are
        not found. Without private text, that is neither looked at nor shown.
        """
        return search(self.link, text, limit, with_private=with_private)

    def named(self, fact_id: str) -> Hit | None:
        """The fact with this id as a search would find it; None where there is none."""
        return named(self.link, fact_id)

    def fact(self, matter_id: MatterId, noun: str, fact_id: str) -> AnyNoun | None:
        """One fact, by the noun's name in the store; None where it is not there."""
        kept = repositories_by_name()[noun].find(self.link, matter_id, fact_id)
        return None if kept is None else kept.noun

    def parties(self, matter_id: MatterId) -> tuple[Party, ...]:
        """The parties of a matter as they were recorded."""
        return typing.cast("tuple[Party, ...]", repositories()[Party].of_matter(self.link, matter_id))

    def history(self, matter_id: MatterId) -> tuple[Act, ...]:
        """What happened in a matter, first to last."""
        return history(self.link, matter_id)

    def last_act(self, matter_id: MatterId) -> Act | None:
        """What happened last in a matter; None where it has no history."""
        return last_act(self.link, matter_id)

    def verify(self, matter_id: MatterId) -> Verified:
        """Whether the matter's journal is as it was written, and the facts are as it left them."""
        verified = verify(self.link, matter_id)
        return replace(verified, strangers=_strangers(self.link, matter_id))

    def exists(self, fact_id: str) -> bool:
        """Whether an id names a matter or a fact of any matter."""
        return bool(_EXISTS.rows(self.link, id=fact_id))
