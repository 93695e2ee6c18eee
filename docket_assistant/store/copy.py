"""A copy of the store while it is in use: checked before it gets its name, never over another file."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from docket_assistant.domain.errors import EnvironmentFailed, NotFound, Refused
from docket_assistant.domain.matter import Matter
from docket_assistant.store.checked_copy import copy_pages
from docket_assistant.store.files import make_private, put_in_place, remove, temporary
from docket_assistant.store.store import Store
from docket_assistant.store.tables import table_name
from docket_assistant.store.trouble import translated


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
    """Copy the pages of one snapshot; answers with the number of matters."""
    with store.read() as reading:
        return copy_pages(reading.link, unfinished, store.path)[table_name(Matter)]


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
