"""Files that appear whole or not at all."""

import os
import uuid
from contextlib import suppress
from pathlib import Path


def temporary(path: Path, ending: str) -> Path:
    """A name beside ``path`` for a file that is not finished."""
    return path.with_name(f".{path.name}.{uuid.uuid4().hex}.{ending}")


def make_private(path: Path) -> None:
    """Make an empty file that only its owner may read; the files that SQLite puts beside it follow it."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def put_in_place(finished: Path, path: Path) -> None:
    """Give a finished file its name, on disk before this returns; an existing file is never replaced.

    Raises FileExistsError.
    """
    sync(finished, os.O_RDWR)
    if os.name == "nt":
        finished.rename(path)
        return
    try:
        os.link(finished, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        finished.rename(path)
    else:
        finished.unlink()
    sync(path.parent, os.O_RDONLY)


def sync(path: Path, flags: int) -> None:
    """Wait until a file or a folder is on disk."""
    file = os.open(path, flags)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def remove(path: Path) -> None:
    """Remove an unfinished store or copy with what SQLite put beside it."""
    for ending in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink()
