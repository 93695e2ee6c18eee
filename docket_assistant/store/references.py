"""Which reference broke: the sentence for an act that leaves a fact naming one that is not there."""

from functools import cache

from sqlalchemy import ForeignKeyConstraint, Table, bindparam, select

from docket_assistant.domain.errors import DocketError, InvalidInput, Refused
from docket_assistant.store.sql import Link, Statement, finished
from docket_assistant.store.tables import METADATA


@cache
def _lookups() -> tuple[tuple[str, str, Statement], ...]:
    """For every key of two columns: the table that names, the table named, and its broken references."""
    keys = [
        (table, key)
        for table in METADATA.sorted_tables
        for key in table.foreign_key_constraints
        if len(key.column_keys) > 1
    ]
    return tuple((table.name, key.referred_table.name, _lookup(table, key)) for table, key in keys)


def _lookup(table: Table, key: ForeignKeyConstraint) -> Statement:
    column = table.c[key.column_keys[1]]
    owner = table.c.get("owner", table.c.get("id", column))
    target = key.referred_table.alias("target")
    named = target.c[key.elements[1].column.name]
    there = select(named).where(target.c.matter_id == table.c.matter_id, named == column).exists()
    return finished(
        select(owner, column).where(table.c.matter_id == bindparam("matter_id"), column.is_not(None), ~there)
    )


def broken_reference(link: Link, matter_id: str, removed: frozenset[str] = frozenset()) -> DocketError | None:
    """The first reference of the matter that names nothing: Refused where what it names was removed."""
    for table, target, lookup in _lookups():
        for owner, named in lookup.rows(link, matter_id=matter_id):
            noun = target.replace("_", " ")
            if named in removed:
                return Refused(
                    f"The {noun} {named} cannot be removed: {owner} ({table}) still names it."
                    " Change that first."
                )
            return InvalidInput(
                f"{owner} ({table}) names the {noun} {named}, which this matter does not hold."
            )
    return None
