"""How much a store holds: rows of each table, and nothing of what stands in them."""

from collections.abc import Mapping

from sqlalchemy import func, select

from docket_assistant.store.sql import Link, finished
from docket_assistant.store.tables import METADATA


def row_counts(link: Link) -> Mapping[str, int]:
    """Rows of every table that has any."""
    counts = {}
    for table in METADATA.sorted_tables:
        ((count,),) = finished(select(func.count()).select_from(table)).rows(link)
        if isinstance(count, int) and count:
            counts[table.name] = count
    return counts


def driver_version(link: Link) -> str:
    """SQLite's own version, and SQLCipher's."""
    ((sqlite,),) = link.execute("SELECT sqlite_version()").fetchall()
    cipher = link.execute("PRAGMA cipher_version").fetchall()
    return f"{sqlite}, SQLCipher {cipher[0][0]}" if cipher else str(sqlite)
