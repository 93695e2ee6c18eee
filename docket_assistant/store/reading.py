"""Reading: one snapshot of the store, which never turns into a write."""

import typing
from dataclasses import dataclass, replace

from sqlalchemy import bindparam, select

from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.plain import element_type, plain_type, to_plain
from docket_assistant.domain.record import Record
from docket_assistant.store.journal import Act, Verified, history, last_recorded, verify
from docket_assistant.store.rows import canonical, repositories
from docket_assistant.store.sql import Link, finished
from docket_assistant.store.tables import FACT, TABLES, fields_of

_COLLECTIONS = tuple(
    plain_type(element) for field in fields_of(Record) if (element := element_type(field.base)) is not None
)
"""Nouns in the order of the record's fields."""

_EXISTS = finished(select(FACT.c.id).where(FACT.c.id == bindparam("id")))
_MATTER = TABLES[Matter].table
_PARTY = TABLES[Party].table
_MATTERS = finished(
    select(_MATTER.c.id, _MATTER.c.number, _MATTER.c.court).order_by(_MATTER.c.nth, _MATTER.c.id)
)
_PARTIES = finished(
    select(_PARTY.c.matter_id, *(_PARTY.c[field.name] for field in fields_of(Party))).order_by(
        _PARTY.c.matter_id, _PARTY.c.position, _PARTY.c.nth
    )
)


@dataclass(frozen=True, slots=True)
class MatterRow:
    """A matter in the list of all matters."""

    id: MatterId
    number: str
    court: str
    parties: tuple[Party, ...]
    """In the order of the caption."""


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
        """All matters, as they were recorded."""
        caption: dict[object, list[Party]] = {}
        for matter_id, *values in _PARTIES.rows(self.link):
            party_id, name, role, position, alone = typing.cast("list[typing.Any]", values)
            caption.setdefault(matter_id, []).append(
                Party(party_id, name, PartyRole(role), position, bool(alone))
            )
        rows = typing.cast("list[tuple[MatterId, str, str]]", _MATTERS.rows(self.link))
        return tuple(
            MatterRow(matter_id, number, court, tuple(caption.get(matter_id, ())))
            for matter_id, number, court in rows
        )

    def history(self, matter_id: MatterId) -> tuple[Act, ...]:
        """What happened in a matter, first to last."""
        return history(self.link, matter_id)

    def verify(self, matter_id: MatterId) -> Verified:
        """Whether the matter's journal is as it was written, and the facts are as it left them."""
        verified = verify(self.link, matter_id)
        return replace(verified, strangers=_strangers(self.link, matter_id))

    def exists(self, fact_id: str) -> bool:
        """Whether an id names a matter or a fact of any matter."""
        return bool(_EXISTS.rows(self.link, id=fact_id))
