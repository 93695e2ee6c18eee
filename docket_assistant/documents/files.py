"""Puts a finished paper where the user wants it: whole or not at all, and never over words of others."""

import errno
import hashlib
import os
import re
import unicodedata
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from docket_assistant.domain.errors import EnvironmentFailed, Refused

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])(?:\s*\..*)?", re.IGNORECASE)
_MOST_BYTES = 200
"""What leaves room for an ending where names have at most 255 bytes."""
_NAMELESS = "paper"


class FileChanged(Refused):
    """Another file, or one that was changed since it was written, stands where the paper would go."""

    test = "file_changed"


def write_atomically(path: Path, content: bytes, *, replaces_sha256: str | None) -> None:
    """Write a file, on disk before this returns; one that stands there only if it is the one expected.

    ``replaces_sha256`` is the SHA-256 of the file that may be replaced; None: no file may.
    Raises FileChanged, EnvironmentFailed.
    """
    with _told(path):
        target = Path(os.path.realpath(path))
        _refuse_changed(target, path, replaces_sha256)
        unfinished = target.with_name(f".{uuid.uuid4().hex}.unfinished")
        try:
            _write(unfinished, content)
            _keep_mode(target, unfinished)
            _refuse_changed(target, path, replaces_sha256)
            os.replace(unfinished, target)  # noqa: PTH105 - says what it does
        finally:
            with suppress(OSError):
                unfinished.unlink()
        _sync_folder(target.parent)


def safe_name(text: str, limit: int = 120) -> str:
    """A name for a file, without its ending, that every system takes; at most ``limit`` characters."""
    plain = unicodedata.normalize("NFC", text)
    shown = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in plain)
    shown = "".join(c for c in shown if unicodedata.category(c) not in ("Cf", "Cs", "Cn"))
    name = " ".join(_NOT_IN_NAMES.sub("-", shown).split()).lstrip(". ")
    if _RESERVED.fullmatch(name.rstrip(". ")):
        name = f"_{name}"
    short = name[:limit].encode()[:_MOST_BYTES].decode(errors="ignore")
    return short.rstrip(". ") or _NAMELESS


def _refuse_changed(target: Path, path: Path, expected: str | None) -> None:
    if not os.path.lexists(target):
        return
    if target.is_dir():
        raise FileChanged(f"{path} is a folder; choose another name.")
    if expected is None:
        raise FileChanged(f"{path} exists already; choose another name, or move that file away first.")
    if hashlib.sha256(target.read_bytes()).hexdigest() != expected.lower():
        raise FileChanged(
            f"{path} was changed after it was last written here; choose another name, or move that file away."
        )


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _keep_mode(target: Path, unfinished: Path) -> None:
    with suppress(FileNotFoundError):
        unfinished.chmod(target.stat().st_mode & 0o777)


def _sync_folder(folder: Path) -> None:
    """Make the name last; Windows opens no folders and needs none."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as failed:
        if failed.errno not in (errno.EINVAL, errno.ENOTSUP):  # file systems that cannot
            raise
    finally:
        os.close(opened)


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_LOCKED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say in a sentence what stood in the way."""
    try:
        yield
    except OSError as failed:
        raise EnvironmentFailed(_sentence(path, failed)) from failed


def _sentence(path: Path, failed: OSError) -> str:
    if failed.errno in (errno.ENOENT, errno.ENOTDIR):
        return f"{path} was not written because there is no folder {path.parent}; make it or choose another."
    if failed.errno in _FULL:
        return f"{path} was not written because the disk is full; make room or choose another disk."
    if failed.errno in _LOCKED:
        return (
            f"{path} was not written because writing there is not allowed; close the file if it is open "
            "elsewhere, or choose another folder."
        )
    reason = failed.strerror or type(failed).__name__
    return f"{path} was not written ({reason}); choose another name or folder."
