"""Contents of attached files beside the store, each under its digest: kept once, whole or not at all.

They lie in ``<store>.files/<first two of the digest>/<digest>``, for their owner only. A content stays for as
long as an entry of any journal names it, since undo, redo and the trash may bring the file back; it goes when
the matter is erased whose entries were the only ones.
"""

import errno
import hashlib
import os
import re
import stat
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from docket_assistant.domain.errors import EnvironmentFailed, InvalidInput, NotFound, Refused
from docket_assistant.domain.office import ContentStanding
from docket_assistant.store.files import put_in_place

_CHUNK = 1 << 20
_DIGEST = re.compile(r"[0-9a-f]{64}")
_UNFINISHED = ".unfinished"
_LEFT_BEHIND_SECONDS = 3600
"""After it an unfinished copy belongs to nobody who still runs."""
_LONGEST_SHOWN = 160
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_KINDS = (
    (stat.S_ISDIR, "is a folder; attach the files in it"),
    (stat.S_ISFIFO, "is a pipe between programs, not a file; save what it holds to a file first"),
    (stat.S_ISCHR, "is a device, not a file; attach a file"),
    (stat.S_ISBLK, "is a device, not a file; attach a file"),
    (stat.S_ISSOCK, "is a connection between programs, not a file; attach a file"),
)


@dataclass(frozen=True, slots=True)
class Taken:
    """A content that was taken in."""

    sha256: str
    size: int
    is_new: bool
    """False: the same content was kept already."""


class KeptFiles:
    """The contents kept beside one store."""

    def __init__(self, store: Path) -> None:
        self.folder = store.with_name(f"{store.name}.files")

    def path_of(self, sha256: str) -> Path:
        """Where a content lies; raises InvalidInput for what is no digest: no name leads elsewhere."""
        if _DIGEST.fullmatch(sha256) is None:
            raise InvalidInput(f"“{sha256[:20]}” is not the digest of a file.")
        return self.folder / sha256[:2] / sha256

    def take_in(self, source: Path) -> Taken:
        """Copy a file in and hash it on the way.

        Raises NotFound, InvalidInput for what is no file or has nothing in it, EnvironmentFailed where it
        cannot be read, changes meanwhile, or the disk has no room; then nothing is kept.
        """
        with _opened(source) as file, _told(source, self.folder):
            self._make_folder(self.folder)
            self.sweep()
            unfinished = self.folder / f".{uuid.uuid4().hex}{_UNFINISHED}"
            try:
                digest, size = _copied(file, source, unfinished)
                return Taken(digest, size, self._put(unfinished, digest))
            finally:
                with suppress(OSError):
                    unfinished.unlink()

    def _put(self, unfinished: Path, digest: str) -> bool:
        """Give a copy its name; a sound content of that name stays, a damaged one gives way."""
        target = self.path_of(digest)
        self._make_folder(target.parent)
        standing = self.standing(digest)
        if standing is ContentStanding.AS_KEPT:
            return False
        if standing is not ContentStanding.MISSING:
            target.unlink()
        put_in_place(unfinished, target)
        return standing is ContentStanding.MISSING

    def drop(self, taken: Taken) -> None:
        """Take back a content that no act came to name."""
        if taken.is_new:
            with suppress(OSError):
                self.path_of(taken.sha256).unlink()

    def erase(self, sha256: str) -> None:
        """Take a content away that nothing names any more; raises EnvironmentFailed where it cannot be."""
        kept = self.path_of(sha256)
        try:
            kept.unlink(missing_ok=True)
        except NotADirectoryError:
            return
        except OSError as trouble:
            raise EnvironmentFailed(
                f"An attached file of an erased matter could not be removed from {self.folder}"
                f" ({_reason(trouble)}); it is tried again at the next start."
            ) from trouble

    def is_there(self, sha256: str) -> bool:
        """Whether a content lies there, sound or not."""
        return self.path_of(sha256).exists()

    def standing(self, sha256: str) -> ContentStanding:
        """Whether a content is there, as it was taken in."""
        try:
            with self.path_of(sha256).open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except (FileNotFoundError, NotADirectoryError):
            return ContentStanding.MISSING
        except OSError:
            return ContentStanding.UNREADABLE
        return ContentStanding.AS_KEPT if found == sha256 else ContentStanding.CHANGED

    def copy_out(self, sha256: str, target: Path) -> None:
        """Copy a content to ``target``, which must not exist; it bears that name only if it is whole.

        Raises NotFound where the content is missing, EnvironmentFailed where it changed or the disk stands
        in the way, Refused where something bears the name.
        """
        kept = self.path_of(sha256)
        if os.path.lexists(target):
            raise Refused(f"{target} exists already; choose another name.")
        unfinished = target.with_name(f".{uuid.uuid4().hex}{_UNFINISHED}")
        try:
            with _told(target, target.parent), kept_opened(kept) as file:
                digest, _ = _copied(file, kept, unfinished)
                if digest != sha256:
                    raise EnvironmentFailed(
                        f"The file that is kept as {sha256[:12]} was changed by another program; it is not"
                        " opened. Attach the original again, or take it from a copy of the store."
                    )
                put_in_place(unfinished, target)
        except FileExistsError:
            raise Refused(f"{target} exists already; choose another name.") from None
        finally:
            with suppress(OSError):
                unfinished.unlink()

    def digests(self) -> Iterator[str]:
        """Every content that lies there, by its name."""
        for path in sorted(self.folder.glob("??/*")):
            if _DIGEST.fullmatch(path.name):
                yield path.name

    def _make_folder(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, exist_ok=True)

    def sweep(self) -> None:
        """Remove what a killed program left unfinished."""
        old = time.time() - _LEFT_BEHIND_SECONDS
        for path in self.folder.glob(f".*{_UNFINISHED}"):
            with suppress(OSError):
                if path.stat().st_mtime < old:
                    path.unlink()


@contextmanager
def kept_opened(kept: Path) -> Iterator[BinaryIO]:
    """A content for reading; raises NotFound where it is missing."""
    try:
        file = kept.open("rb")
    except (FileNotFoundError, NotADirectoryError):
        raise NotFound(
            f"The file that is kept as {kept.name[:12]} is missing from {kept.parent.parent}; take it from a"
            " copy of the store, or attach the original again."
        ) from None
    with file:
        yield file


@contextmanager
def _opened(source: Path) -> Iterator[BinaryIO]:
    """A regular file for reading, without waiting for a pipe; raises what take_in says."""
    try:
        number = os.open(source, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (FileNotFoundError, NotADirectoryError):
        raise NotFound(f"There is no file {_shown(source)}; it may have been moved.") from None
    except IsADirectoryError:
        raise InvalidInput(f"{_shown(source)} is a folder; attach the files in it.") from None
    except PermissionError:
        if source.is_dir():  # as Windows says it
            raise InvalidInput(f"{_shown(source)} is a folder; attach the files in it.") from None
        raise EnvironmentFailed(f"{_shown(source)} may not be read by you; nothing was attached.") from None
    except (OSError, ValueError) as trouble:
        raise EnvironmentFailed(
            f"{_shown(source)} cannot be read ({_reason(trouble)}); nothing was attached."
        ) from trouble
    mode = os.fstat(number).st_mode
    kind = next((said for is_kind, said in _KINDS if is_kind(mode)), "")
    if kind:
        os.close(number)
        raise InvalidInput(f"{_shown(source)} {kind}.")
    with open(number, "rb", closefd=True) as file:  # noqa: PTH123  # a number, not a path
        yield file


def _copied(file: BinaryIO, source: Path, target: Path) -> tuple[str, int]:
    """Copy and hash; the file must be the same before and after, and as long as it said."""
    before = os.fstat(file.fileno())
    if before.st_size == 0:
        raise InvalidInput(f"{_shown(source)} is empty (0 bytes); there is nothing to keep.")
    digest, size = hashlib.sha256(), 0
    number = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with open(number, "wb", closefd=True) as copy:  # noqa: PTH123  # a number, not a path
        while size <= before.st_size and (part := file.read(_CHUNK)):
            digest.update(part)
            size += len(part)
            copy.write(part)
        copy.flush()
        os.fsync(copy.fileno())
    after = os.fstat(file.fileno())
    if (size, after.st_mtime_ns, after.st_size) != (before.st_size, before.st_mtime_ns, before.st_size):
        raise EnvironmentFailed(
            f"{_shown(source)} changed while it was read; nothing was kept. Close it where it is being"
            " written, then try again."
        )
    return digest.hexdigest(), size


@contextmanager
def _told(what: Path, where: Path) -> Iterator[None]:
    """Say in a sentence what the disk did."""
    try:
        yield
    except FileExistsError:
        raise
    except OSError as trouble:
        if trouble.errno in _FULL:
            said = f"the disk of {where} is full; make room and try again"
        else:
            said = f"{where} cannot be written or {what.name} not read ({_reason(trouble)})"
        raise EnvironmentFailed(f"{_shown(what)} was not copied: {said}.") from trouble


def _reason(trouble: Exception) -> str:
    return getattr(trouble, "strerror", None) or str(trouble) or type(trouble).__name__


def _shown(path: Path) -> str:
    """A path in a sentence; bytes of its name that are no text are marked, and a very long one is cut."""
    text = os.fsencode(path).decode(errors="replace").replace("\0", "\ufffd")
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}..."
