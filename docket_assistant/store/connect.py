"""Connections to a store: the driver, its settings and the pools."""

from collections.abc import Callable
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, QueuePool, StaticPool, create_engine

from docket_assistant.domain.errors import EnvironmentFailed
from docket_assistant.store.sql import Link

BUSY_SECONDS = 5.0
_OLDEST = (3, 51, 3)
"""Older ones can lose the end of a write-ahead log when two connections reset it at once."""
_SETTINGS = (
    "PRAGMA cipher_log_level=NONE",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA synchronous=FULL",
)
_READING = "PRAGMA query_only=ON"


def connect(path: Path, mode: str, *, reading: bool = False) -> Link:
    """A connection with the program's settings; ``mode`` is SQLite's: ro, rw or immutable.

    No transaction begins by itself: with the driver's own control a script that dies half way leaves
    half of its changes behind.
    """
    if driver.sqlite_version_info < _OLDEST:
        raise EnvironmentFailed(f"SQLite {driver.sqlite_version} is too old for a store; update sqlcipher3.")
    query = "immutable=1" if mode == "immutable" else f"mode={mode}"
    link: Link = driver.connect(
        f"{path.absolute().as_uri()}?{query}",
        uri=True,
        isolation_level=None,
        timeout=BUSY_SECONDS,
        check_same_thread=False,
        cached_statements=512,
    )
    try:
        for setting in (*_SETTINGS, *((_READING,) if reading else ())):
            link.execute(setting).fetchall()
    except BaseException:
        link.close()
        raise
    return link


def writing_engine(make: Callable[[], Link]) -> Engine:
    """The one connection that writes, kept for the life of the store."""
    return create_engine("sqlite://", creator=make, module=driver, poolclass=StaticPool, hide_parameters=True)


def reading_engine(make: Callable[[], Link]) -> Engine:
    """A few connections that read."""
    return create_engine(
        "sqlite://",
        creator=make,
        module=driver,
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=8,
        hide_parameters=True,
    )
