"""A copy of a store's pages that is compared with what it was copied from before anybody relies on it."""

from contextlib import closing
from pathlib import Path
from typing import cast

import sqlcipher3.dbapi2 as driver

from docket_assistant.domain.errors import EnvironmentFailed
from docket_assistant.store.connect import connect
from docket_assistant.store.sql import Link

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"


def copy_pages(source: Link, unfinished: Path, of: Path) -> dict[str, int]:
    """Copy what ``source`` sees into the empty file ``unfinished``; answers with the rows of each table.

    ``source`` is inside a transaction, so that both sides of the comparison are one moment. Raises
    EnvironmentFailed where the copy does not hold together, which means that ``of`` is damaged.
    """
    counts = row_counts(source)
    with closing(connect(unfinished, "rw")) as link:
        cast("driver.Connection", source).backup(link)
    with closing(connect(unfinished, "rw")) as link:
        whole = link.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not whole or link.execute("PRAGMA foreign_key_check").fetchall() or row_counts(link) != counts:
            raise EnvironmentFailed(
                f"{of} is damaged: its copy does not hold together, and none was kept. Keep the"
                " file and earlier copies, and restore a backup."
            )
    return counts


def row_counts(link: Link) -> dict[str, int]:
    """How many rows each table has."""
    names = [cast("str", name) for (name,) in link.execute(_TABLES).fetchall()]
    return {
        name: cast("int", link.execute(f'SELECT count(*) FROM "{name}"').fetchall()[0][0]) for name in names
    }
