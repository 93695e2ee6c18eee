"""Is this file a store that this program may open? And how a store is born.

What a file is gets decided by reading it through SQLite with what stands in its write-ahead log, before
anything is written: after a kill the file's own first bytes may not yet tell. A file that is refused
keeps every byte.
"""

import stat
from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy.schema import CreateTable

from docket_assistant.domain.errors import DocketError, EnvironmentFailed, NotFound
from docket_assistant.store.connect import connect
from docket_assistant.store.files import make_private, put_in_place, remove, temporary
from docket_assistant.store.mark import APPLICATION_ID, VERSION
from docket_assistant.store.search_table import MAKE_SEARCH_WORD, SEARCH_WORD, SHADOWS
from docket_assistant.store.sql import Link, finished
from docket_assistant.store.tables import METADATA
from docket_assistant.store.trouble import environment_failed, translated
from docket_assistant.store.upgrades import UPGRADES, made_since

_SHAPE = "SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"


def check_is_store(path: Path) -> None:
    """Pass where ``path`` is a store of this version.

    Raises NotFound where nothing is there, EnvironmentFailed where it is something else, newer, damaged or
    cannot be read: none of these is an answer about a matter.
    """
    _check_kind(path)
    logged = has_log(path)
    try:
        _check_content(path, logged=logged)
    except EnvironmentFailed:
        if logged or not has_log(path):
            raise
        _check_content(path, logged=True)  # a writer began while the file was read without its log


def older_version(path: Path) -> int | None:
    """The version of a store that must be brought up to date first; None for one of this version.

    Raises as check_is_store does.
    """
    try:
        check_is_store(path)
    except OlderStore as older:
        return older.version
    return None


def _check_content(path: Path, *, logged: bool) -> None:
    """Look without leaving anything behind: without a log the file alone is the whole truth."""
    try:
        with closing(connect(path, "ro" if logged else "immutable", reading=True)) as link:
            _check_identity(link, path)
            if not logged:
                _check_length(link, path)
    except driver.DatabaseError as error:
        raise _refusal(error, path) from error


def _check_kind(path: Path) -> None:
    try:
        found = path.stat()
    except FileNotFoundError:
        missing = path if path.parent.is_dir() else path.parent
        what = "There is no store" if missing == path else "There is no folder"
        raise NotFound(f"{what} {missing}; check the name, or create a store.") from None
    except OSError as error:
        raise EnvironmentFailed(f"{path} cannot be reached ({error.strerror}).") from error
    if stat.S_ISDIR(found.st_mode):
        raise EnvironmentFailed(f"{path} is a folder; name the store's file in it.")
    if not stat.S_ISREG(found.st_mode):
        raise EnvironmentFailed(f"{path} is not a file that can hold a store.")
    if found.st_size == 0:
        raise EnvironmentFailed(f"{path} is empty; it is no store. Remove it or name another file.")


def has_log(path: Path) -> bool:
    """Whether a write-ahead log with something in it lies beside the store."""
    try:
        return path.with_name(path.name + "-wal").stat().st_size > 0
    except OSError:
        return False


class OlderStore(EnvironmentFailed):
    """A store of an earlier version, which this program can bring up to date."""

    def __init__(self, path: Path, version: int) -> None:
        super().__init__(
            f"{path} was written by an earlier Docket Assistant (store version {version}, this one uses"
            f" {VERSION}). Open it in the window once to bring it up to date; a copy of it is kept."
        )
        self.version = version


def _check_identity(link: Link, path: Path) -> None:
    application = link.execute("PRAGMA application_id").fetchall()[0][0]
    version = link.execute("PRAGMA user_version").fetchall()[0][0]
    shape = set(link.execute(_SHAPE).fetchall())
    if application != APPLICATION_ID:
        raise EnvironmentFailed(f"{path} is a database of another program; it was not changed.")
    if not isinstance(version, int) or version > VERSION:
        raise EnvironmentFailed(
            f"{path} was written by a newer Docket Assistant (store version {version}, this one knows"
            f" {VERSION}); it was not changed. Update the program."
        )
    if version in UPGRADES and shape == _shape_of(version):
        raise OlderStore(path, version)
    if version < VERSION or shape != _shape_of(VERSION):
        raise EnvironmentFailed(
            f"{path} does not have the tables of a store: it is damaged or was changed by another program."
            " It was not changed now. Keep it and restore a backup."
        )


def _shape_of(version: int) -> set[tuple[str, str]]:
    """Names of the tables that a store of ``version`` has."""
    later = made_since(version)
    virtual = () if SEARCH_WORD in later else (SEARCH_WORD, *SHADOWS)
    return {("table", name) for name in (*(METADATA.tables.keys() - later), *virtual)}


def _check_length(link: Link, path: Path) -> None:
    pages = link.execute("PRAGMA page_count").fetchall()[0][0]
    size = link.execute("PRAGMA page_size").fetchall()[0][0]
    assert isinstance(pages, int)
    assert isinstance(size, int)
    if path.stat().st_size < pages * size:
        raise EnvironmentFailed(f"{path} is cut short; it was not changed. Keep it and restore a backup.")


def _refusal(error: Exception, path: Path) -> DocketError:
    """What a file is that SQLite cannot read.

    Only now are its bytes looked at: to open and close a store's file beside SQLite would drop its locks.
    """
    not_a_database = 26
    if getattr(error, "sqlite_errorcode", 0) == not_a_database and _is_text(path):
        return EnvironmentFailed(f"{path} is a text file, not a store; it was not changed.")
    if getattr(error, "sqlite_errorcode", 0) == not_a_database:
        return EnvironmentFailed(
            f"{path} is not a store, or is too damaged to be known as one; it was not changed. Name another"
            " file or restore a backup."
        )
    return environment_failed(error, path) or EnvironmentFailed(f"{path} cannot be read ({error}).")


def _is_text(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(4096)
        head[: max(head.rfind(b"\n"), len(head) - 4)].decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    return b"\0" not in head


def schema() -> tuple[str, ...]:
    """The statements that make the tables of a store."""
    made = [finished(CreateTable(table)).text for table in METADATA.sorted_tables]
    return tuple(text.strip() for text in (*made, MAKE_SEARCH_WORD))


def create_store(path: Path) -> None:
    """Make an empty store; it appears whole or not at all. The caller holds its lock.

    Schema and identity are written before the write-ahead log is switched on: otherwise they may stand
    in the log alone, and after a kill a good store looks foreign.

    Raises EnvironmentFailed where the name is taken or the folder cannot be written.
    """
    for left in path.parent.glob(f".{path.name}.*.new*"):
        remove(left)
    unfinished = temporary(path, "new")
    try:
        with translated(path):
            make_private(unfinished)
            _fill(unfinished)
            put_in_place(unfinished, path)
    except FileExistsError:
        raise EnvironmentFailed(f"{path} exists already; name another file.") from None
    except OSError as error:
        raise EnvironmentFailed(f"{path} could not be made ({error.strerror}).") from error
    finally:
        remove(unfinished)


def _fill(path: Path) -> None:
    with closing(connect(path, "rw")) as link:
        link.execute("BEGIN IMMEDIATE")
        for statement in schema():
            link.execute(statement)
        link.execute(f"PRAGMA application_id={APPLICATION_ID}")
        link.execute(f"PRAGMA user_version={VERSION}")
        link.execute("COMMIT")
        link.execute("PRAGMA journal_mode=WAL").fetchall()


def make_folder(folder: Path) -> None:
    """Make the folder of a store, for its owner alone; one that is there stays as it is."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentFailed(f"The folder {folder} could not be made ({error.strerror}).") from error
