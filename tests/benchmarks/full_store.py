"""A store of many matters, filled by plain SQL: the matter in it is copied, row by row."""

from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as driver


def fill(path: Path, matters: int) -> None:
    """Copy the one matter of the store, its parties and its acts, until there are ``matters``."""
    with closing(driver.connect(str(path), isolation_level=None)) as link:
        link.execute("PRAGMA foreign_keys=OFF")
        link.execute("BEGIN")
        link.execute(
            "CREATE TEMP TABLE copy AS WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n"
            " WHERE n < ?) SELECT n FROM n",
            [matters - 1],
        )
        for table, key in (("matter", "id"), ("party", "matter_id"), ("journal_entry", "matter_id")):
            _copy(link, table, key)
        link.execute("COMMIT")


def _copy(link: driver.Connection, table: str, key: str) -> None:
    columns = [row[1] for row in link.execute(f"PRAGMA table_info({table})")]
    values = [f"t.{c} || '-' || copy.n" if c == key else f"t.{c}" for c in columns]
    link.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)} FROM copy, {table} t"  # noqa: S608
    )
