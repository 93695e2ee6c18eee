"""Brings a store of an earlier version up to date: all of it, or nothing.

A copy of the store as it was is kept beside it first. Then every statement runs in one transaction, which
is saved only when each earlier table has the rows that it had and every reference still holds. The index of
words is made anew.
"""

import glob
from contextlib import closing
from pathlib import Path

from docket_assistant.domain.errors import EnvironmentFailed
from docket_assistant.store.checked_copy import copy_pages, row_counts
from docket_assistant.store.connect import connect
from docket_assistant.store.files import make_private, put_in_place, remove, temporary
from docket_assistant.store.mark import VERSION
from docket_assistant.store.search_index import rebuild
from docket_assistant.store.sql import Link
from docket_assistant.store.trouble import translated
from docket_assistant.store.upgrades import UPGRADES


def upgrade_store(path: Path, version: int) -> Path:
    """Bring the store at ``path`` from ``version`` to this program's; answers with the copy that was kept.

    The caller holds the store's lock. Raises EnvironmentFailed where the disk stands in the way or the
    store is damaged; then it is as it was.
    """
    kept = _keep_copy(path, version)
    with translated(path), closing(connect(path, "rw")) as link:
        link.execute("PRAGMA foreign_keys=OFF")  # has no effect inside a transaction
        link.execute("BEGIN IMMEDIATE")
        try:
            _upgrade(link, path, version)
        except BaseException:
            link.execute("ROLLBACK")
            raise
        link.execute("COMMIT")
        link.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return kept


def _upgrade(link: Link, path: Path, version: int) -> None:
    before = row_counts(link)
    for step in range(version, VERSION):
        for statement in UPGRADES[step]:
            link.execute(statement)
    after = row_counts(link)
    if any(after[name] != rows for name, rows in before.items()) or (
        link.execute("PRAGMA foreign_key_check").fetchall()
    ):
        raise EnvironmentFailed(f"{path} could not be brought up to date; it was left as it was.")
    rebuild(link)
    link.execute(f"PRAGMA user_version={VERSION}")


def _keep_copy(path: Path, version: int) -> Path:
    unfinished = temporary(path, "part")
    try:
        with translated(unfinished):
            make_private(unfinished)
            with closing(connect(path, "rw", reading=True)) as link:
                link.execute("BEGIN")
                copy_pages(link, unfinished, path)
            return _named(unfinished, path, version)
    except OSError as error:
        raise EnvironmentFailed(
            f"{path} is to be brought up to date, but a copy could not be kept ({error.strerror})."
        ) from error
    finally:
        remove(unfinished)


def kept_copies(path: Path) -> tuple[Path, ...]:
    """The copies that were kept beside a store when it was brought up to date."""
    beside = path.parent.glob(f"{glob.escape(path.stem)} of version *{glob.escape(path.suffix)}")
    return tuple(sorted(beside))


def _named(unfinished: Path, path: Path, version: int) -> Path:
    """Give the copy the first free name beside the store."""
    n = 1
    while True:
        number = "" if n == 1 else f" ({n})"
        kept = path.with_name(f"{path.stem} of version {version}{number}{path.suffix}")
        try:
            put_in_place(unfinished, kept)
        except FileExistsError:
            n += 1
        else:
            return kept
