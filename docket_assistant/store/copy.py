"""A copy of the store while it is in use: checked before it gets its name, never over another file."""

import hashlib
import os
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import sqlcipher3.dbapi2 as driver
from sqlalchemy import func, select

from docket_assistant.domain.errors import EnvironmentFailed, NotFound, Refused
from docket_assistant.domain.matter import Matter
from docket_assistant.store.connect import connect
from docket_assistant.store.files import make_private, put_in_place, remove, temporary
from docket_assistant.store.sql import Link, finished
from docket_assistant.store.store import Store
from docket_assistant.store.tables import METADATA, table_name
from docket_assistant.store.trouble import translated

_COUNTS = {name: finished(select(func.count()).select_from(table)) for name, table in METADATA.tables.items()}


@dataclass(frozen=True, slots=True)
class Copied:
    """A finished copy."""

    path: Path
    matters: int
    sha256: str


def copy_store(store: Store, target: Path) -> Copied:
    """Copy the store as it is now to ``target``; the copy is a store that can be opened.

    Raises Refused where ``target`` exists, NotFound where its folder does not, EnvironmentFailed where
    the disk stands in the way or the store itself is damaged; then nothing bears the name.
    """
    target = target.expanduser().absolute()
    if os.path.lexists(target):
        raise Refused(f"{target} exists already; a copy never replaces a file. Name another one.")
    if not target.parent.is_dir():
        raise NotFound(f"There is no folder {target.parent}; make it or name another.")
    unfinished = temporary(target, "part")
    try:
        with translated(unfinished):
            make_private(unfinished)
            matters = _fill(store, unfinished)
            digest = _sha256(unfinished)
            put_in_place(unfinished, target)
    except FileExistsError:
        raise Refused(f"{target} exists already; a copy never replaces a file. Name another one.") from None
    except OSError as error:
        raise EnvironmentFailed(f"{target} could not be written ({error.strerror}).") from error
    finally:
        remove(unfinished)
    return Copied(target, matters, digest)


def _fill(store: Store, unfinished: Path) -> int:
    """Copy pages and check them against the same snapshot; answers with the number of matters."""
    with store.read() as reading:
        counts = _counts(reading.link)
        with closing(connect(unfinished, "rw")) as link:
            cast("driver.Connection", reading.link).backup(link)
    with closing(connect(unfinished, "rw")) as link:
        whole = link.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not whole or link.execute("PRAGMA foreign_key_check").fetchall() or _counts(link) != counts:
            raise EnvironmentFailed(
                f"{store.path} is damaged: its copy does not hold together, and none was kept. Keep the"
                " file and earlier copies, and restore a backup."
            )
    return counts[table_name(Matter)]


def _counts(link: Link) -> dict[str, int]:
    return {name: cast("int", count.rows(link)[0][0]) for name, count in _COUNTS.items()}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
