"""What the driver says, as one sentence that names the file and how to mend it.

Only what the environment does is translated; a wrong statement stays the defect that it is.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError

from docket_assistant.domain.errors import EnvironmentFailed

_SENTENCES = {
    3: "{path} may not be read or written by you; ask for the rights to the file and its folder.",
    5: "{path} is locked by another program, such as a backup or a virus scanner; nothing was changed."
    " Wait for it or close it, then try again.",
    6: "{path} is locked by another part of this program; nothing was changed. Try again.",
    7: "There is not enough memory for {path}; nothing was changed. Close other programs and try again.",
    8: "{path} is read-only; nothing was changed. Open it for reading, or ask for the right to write.",
    10: "{path} could not be read or written (the disk reports an error, or allows no larger file;"
    " {free} free); nothing was changed. Check the disk and try again.",
    11: "{path} is damaged; nothing was changed. Keep the file and restore a backup.",
    13: "The disk is full: {path} could not be written ({free} free); nothing was changed."
    " Make room and try again.",
    14: "{path} could not be opened; check that its folder is there and may be read and written.",
    26: "{path} is damaged or no longer a store; nothing was changed. Keep the file and restore a backup.",
}
_WORDS = {
    "database is locked": 5,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}
"""The driver's backup gives SQLite's words without the code."""
_UNKNOWN_WHEN_SAVING = frozenset({10})
_SAVING = (
    "{path} could not be written while saving (the disk reports an error, or allows no larger file;"
    " {free} free). Check the disk, look whether the edit is there, and repeat it if it is not."
)


def code_of(error: BaseException) -> int:
    """SQLite's primary result code; 0 where the driver gives none."""
    code = getattr(error, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else _WORDS.get(str(error), 0)


def environment_failed(error: BaseException, path: Path, *, saving: bool = False) -> EnvironmentFailed | None:
    """The sentence for a failure that the environment caused, else None.

    A disk error while saving leaves open whether the edit is on disk: it may come back after a crash.
    """
    code = code_of(error)
    sentence = _SAVING if saving and code in _UNKNOWN_WHEN_SAVING else _SENTENCES.get(code)
    return None if sentence is None else EnvironmentFailed(sentence.format(path=path, free=_free(path)))


def _free(path: Path) -> str:
    try:
        free = shutil.disk_usage(path.parent).free
    except OSError:
        return "an unknown amount of space"
    return f"{free // 1_000_000:,} MB" if free >= 1_000_000 else f"{free:,} bytes"


@contextmanager
def translated(path: Path, *, saving: bool = False) -> Iterator[None]:
    """Raise EnvironmentFailed in place of the driver's errors that the environment caused."""
    try:
        yield
    except (driver.Error, DBAPIError) as error:
        said = error.orig if isinstance(error, DBAPIError) else error
        failure = None if said is None else environment_failed(said, path, saving=saving)
        if failure is None:
            raise
        raise failure from error
    except MemoryError as error:
        raise EnvironmentFailed(_SENTENCES[7].format(path=path)) from error
