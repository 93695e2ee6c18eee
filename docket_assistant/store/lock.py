"""One writer a store: a lock file beside it says who writes, and since when.

The lock belongs to the open file, so the system frees it however its owner dies; the text in it is only
for the sentence. A text left by another machine is believed: its lock may not be visible here.
"""

import json
import os
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from docket_assistant.domain.errors import EnvironmentFailed
from docket_assistant.store.mark import LOCK_SUFFIX

_BEYOND = 1 << 30
"""Byte that Windows locks: far behind the text, which others must be able to read."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Who writes."""

    host: str
    pid: int
    start: str

    @classmethod
    def read(cls, text: bytes) -> "Owner | None":
        """The owner that a lock file names, None where it names none."""
        try:
            said = json.loads(text)
            return cls(str(said["host"]), int(said["pid"]), str(said["start"]))
        except (ValueError, KeyError, TypeError):
            return None

    def text(self) -> bytes:
        """The lock file's content."""
        return json.dumps({"host": self.host, "pid": self.pid, "start": self.start}).encode()


def lock_path(store: Path) -> Path:
    """The lock file of a store."""
    return store.with_name(store.name + LOCK_SUFFIX)


class WriterLock:
    """The right to write one store, held until closed or until the process ends."""

    def __init__(self, file: int) -> None:
        self._file = file

    @classmethod
    def take(cls, store: Path, clock: Callable[[], datetime], host: str | None = None) -> Self:
        """Take the lock.

        Raises EnvironmentFailed where another writer has it, naming it, and where no lock file can be made.
        """
        path = lock_path(store)
        host = socket.gethostname() if host is None else host
        try:
            file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        except OSError as error:
            raise EnvironmentFailed(
                f"{path} could not be made ({error.strerror}); a store is written only with its lock file."
                " Open the store for reading, or ask for the right to write in its folder."
            ) from error
        try:
            cls._claim(file, store, path, host, clock)
        except BaseException:
            os.close(file)
            raise
        return cls(file)

    @classmethod
    def _claim(cls, file: int, store: Path, path: Path, host: str, clock: Callable[[], datetime]) -> None:
        taken = try_lock(file)
        os.lseek(file, 0, os.SEEK_SET)
        owner = Owner.read(os.read(file, 4096))
        if not taken:
            raise EnvironmentFailed(_sentence(store, owner, host))
        if owner is not None and owner.host != host:
            raise EnvironmentFailed(
                f"{store} is written by Docket Assistant on {owner.host} since {owner.start}. Close it"
                f" there; if it is not running there, remove {path}."
            )
        with suppress(OSError):  # on a full disk the lock holds all the same, only without its text
            _write(file, Owner(host, os.getpid(), clock().isoformat(timespec="seconds")).text())

    def close(self) -> None:
        """Give the right back."""
        if self._file >= 0:
            file, self._file = self._file, -1
            with suppress(OSError):
                os.ftruncate(file, 0)
            os.close(file)


def _sentence(store: Path, owner: Owner | None, host: str) -> str:
    if owner is None:
        return f"{store} is being written by another Docket Assistant; close that one first."
    there = "" if owner.host == host else f" on {owner.host}"
    return (
        f"{store} is being written by another Docket Assistant{there} (process {owner.pid},"
        f" since {owner.start}); close that one first."
    )


def _write(file: int, text: bytes) -> None:
    os.ftruncate(file, 0)
    os.lseek(file, 0, os.SEEK_SET)
    os.write(file, text)


def try_lock(file: int, *, shared: bool = False) -> bool:
    """Lock an open lock file if nobody has it; shared, as far as the system can, only against a writer."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(file, _BEYOND, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
