"""A copy of the store while it is in use: checked before it gets its name, never over another file.

The contents of attached files go with it, beside it as they lie beside the store.
"""

import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from docket_assistant.domain.errors import EnvironmentFailed, NotFound, Refused
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.office import ContentStanding
from docket_assistant.store.checked_copy import copy_pages
from docket_assistant.store.files import make_private, put_in_place, remove, temporary
from docket_assistant.store.kept_files import KeptFiles
from docket_assistant.store.store import Store
from docket_assistant.store.tables import table_name
from docket_assistant.store.trouble import translated


@dataclass(frozen=True, slots=True)
class Copied:
    """A finished copy."""

    path: Path
    matters: int
    sha256: str
    files: int = 0
    """Contents of attached files that were copied."""
    damaged: tuple[str, ...] = ()
    """Digests of contents that are not what they were, and were left out."""


def copy_store(store: Store, target: Path) -> Copied:
    """Copy the store as it is now to ``target``, with what is attached; the copy can be opened as a store.

    Raises Refused where ``target`` exists, NotFound where its folder does not, EnvironmentFailed where
    the disk stands in the way or the store itself is damaged; then nothing bears the name.
    """
    target = target.expanduser().absolute()
    if os.path.lexists(target):
        raise Refused(f"{target} exists already; a copy never replaces a file. Name another one.")
    beside = KeptFiles(target)
    if os.path.lexists(beside.folder):
        raise Refused(f"{beside.folder} exists already; a copy never mixes with another. Name another one.")
    if not target.parent.is_dir():
        raise NotFound(f"There is no folder {target.parent}; make it or name another.")
    unfinished = temporary(target, "part")
    try:
        with translated(unfinished):
            make_private(unfinished)
            matters = _fill(store, unfinished)
            digest = _sha256(unfinished)
            files, damaged = _copy_contents(KeptFiles(store.path), beside)
            put_in_place(unfinished, target)
    except FileExistsError:
        raise Refused(f"{target} exists already; a copy never replaces a file. Name another one.") from None
    except OSError as error:
        raise EnvironmentFailed(f"{target} could not be written ({error.strerror}).") from error
    finally:
        remove(unfinished)
        if not target.exists():
            shutil.rmtree(beside.folder, ignore_errors=True)
    return Copied(target, matters, digest, files, damaged)


def _copy_contents(kept: KeptFiles, beside: KeptFiles) -> tuple[int, tuple[str, ...]]:
    """Copy every content that is as it was taken in; answers with their number and the digests of others."""
    damaged = []
    copied = 0
    for digest in kept.digests():
        if kept.standing(digest) is not ContentStanding.AS_KEPT:
            damaged.append(digest)
            continue
        beside.take_in(kept.path_of(digest))
        copied += 1
    return copied, tuple(damaged)


def _fill(store: Store, unfinished: Path) -> int:
    """Copy the pages of one snapshot; answers with the number of matters."""
    with store.read() as reading:
        return copy_pages(reading.link, unfinished, store.path)[table_name(Matter)]


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
