"""The store: where the record lives. One transaction is one act of a user."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, cast

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine

from docket_assistant.domain.errors import EnvironmentFailed, Refused
from docket_assistant.domain.ids import MatterId
from docket_assistant.store.clean import clean_text
from docket_assistant.store.connect import BUSY_SECONDS, connect, reading_engine, writing_engine
from docket_assistant.store.journal import Heading
from docket_assistant.store.lock import WriterLock
from docket_assistant.store.mark import VERSION
from docket_assistant.store.open import check_is_store, create_store, has_log, make_folder, older_version
from docket_assistant.store.places import refuse_shared_folder
from docket_assistant.store.reading import Reading
from docket_assistant.store.references import broken_reference
from docket_assistant.store.search_terms import with_terms
from docket_assistant.store.sql import Link
from docket_assistant.store.transaction import Transaction, check_label
from docket_assistant.store.trouble import code_of, translated
from docket_assistant.store.upgrade import upgrade_store

_NO_ROOM_BESIDE = frozenset({8, 14})
"""SQLite's codes where its side files may not be made: read-only, cannot open."""
_STEPS_BEFORE_A_LOOK = 1000
"""Steps of SQLite after which work on the whole file looks whether somebody waits: a few microseconds."""
_LOG = logging.getLogger(__name__)


def open_store(path: Path, *, write: bool, clock: Callable[[], datetime], create: bool = False) -> "Store":
    """Open a store, for writing or for reading only; ``create`` makes one where there is none.

    Opened for writing, a store of an earlier version is brought up to date; a copy of it is kept beside it.

    Raises NotFound where nothing is there, EnvironmentFailed where the file is something else, newer or
    damaged, lies in a shared folder, is being written by another, or cannot be opened.
    """
    path = path.expanduser().resolve()
    refuse_shared_folder(path)
    if create and write:
        make_folder(path.parent)
    if not write:
        check_is_store(path)
        return Store(path, None, clock)
    if not create or path.exists():
        older_version(path)
    lock = WriterLock.take(path, clock)
    try:
        if create and not path.exists():
            create_store(path)
        version = older_version(path)
        if version is not None:
            _LOG.info("store of version %d brought up to date; a copy was kept", version)
            upgrade_store(path, version)
            check_is_store(path)
        return Store(path, lock, clock)
    except BaseException:
        lock.close()
        raise


@dataclass(frozen=True, slots=True)
class Aside:
    """A write beside the acts: its connection, and when it happens."""

    link: Link
    at: datetime


class Store:
    """An open store. Close it, or use it in a with statement."""

    def __init__(self, path: Path, lock: WriterLock | None, clock: Callable[[], datetime]) -> None:
        self.path = path
        self._lock = lock
        self._clock = clock
        self._turn = threading.Lock()
        self._waiting: list[int] = []
        """Threads that wait for their turn to write: work on the whole file gives way to them."""
        self._writing_thread: int | None = None
        self._is_open = True
        self._mode = "rw"
        with translated(path):
            self._mode = _reading_mode(path)
        self._readers: Engine = reading_engine(lambda: with_terms(connect(path, self._mode, reading=True)))
        self._writer: Engine | None = None
        if lock is not None:
            self._writer = writing_engine(lambda: connect(path, "rw"))
            with translated(path):
                self._check_writable()
        self._file = _identity(path)

    def _check_writable(self) -> None:
        """A write that changes nothing: a read-only file is told now, not at the first edit."""
        with self._link(self._writer) as link:
            link.execute("BEGIN IMMEDIATE")  # alone it succeeds on a read-only file too
            try:
                link.execute(f"PRAGMA user_version={VERSION}")
            finally:
                link.execute("ROLLBACK")

    @property
    def can_write(self) -> bool:
        """Whether it was opened for writing."""
        return self._writer is not None

    def today(self) -> date:
        """The day by the store's clock."""
        return self._clock().date()

    @contextmanager
    def begin(self, label: str, matter_id: MatterId, *, undoable: bool = True) -> Iterator[Transaction]:
        """One act on one matter: all of it is saved with its journal entry, or nothing.

        An act that changed nothing leaves no entry. ``undoable=False`` for acts such as making a paper,
        which undo passes over.

        Raises Refused where the store is open for reading only or a removed fact is still named,
        InvalidInput where a fact names one that is not in the matter, EnvironmentFailed where the disk
        or another program stands in the way; after that the record is to be read again.
        """
        check_label(label)
        heading = Heading(clean_text(label, "The label of an act"), undoable=undoable)
        with self._writing() as link:
            tx = Transaction(link, matter_id, heading)
            try:
                with translated(self.path):
                    yield tx
                    tx.finish(self._clock())
                self._save(link, tx)
            except BaseException:
                tx.act = None
                raise
            finally:
                tx.end()

    @contextmanager
    def begin_aside(self) -> Iterator[Aside]:
        """A write that is no act and stands in no journal, such as a draft: saved whole or not at all.

        Raises Refused and EnvironmentFailed as begin does.
        """
        with self._writing() as link:
            with translated(self.path):
                yield Aside(link, self._clock())
            with translated(self.path, saving=True):
                link.execute("COMMIT")

    @contextmanager
    def _writing(self) -> Iterator[Link]:
        """The writing connection inside a transaction, for one thread at a time."""
        if self._writer is None:
            raise Refused(f"{self.path} is open for reading only; open it for writing to change it.")
        assert self._writing_thread != threading.get_ident(), "an act is begun inside another"
        with self._own_turn():
            self._writing_thread = threading.get_ident()
            try:
                with self._link(self._writer) as link:
                    yield from self._transaction(link)
            finally:
                self._writing_thread = None

    @contextmanager
    def _own_turn(self) -> Iterator[None]:
        self._waiting.append(threading.get_ident())
        with self._turn:
            self._waiting.pop()
            yield

    @property
    def is_wanted(self) -> bool:
        """Whether somebody waits to write."""
        return bool(self._waiting)

    @contextmanager
    def on_the_file(self) -> Iterator[Link]:
        """The writing connection outside a transaction, for work on the file itself that changes no fact.

        Somebody who wants to write breaks a statement off, which then raises the driver's "interrupted"; it
        waits for no reader. Raises EnvironmentFailed as begin does.
        """
        assert self._writer is not None, "the store is open for reading only"
        assert self._writing_thread != threading.get_ident(), "the file is worked on inside an act"
        with self._turn, self._link(self._writer) as link, translated(self.path):
            self._check_in_place()
            connection = cast("driver.Connection", link)
            connection.set_progress_handler(lambda: self.is_wanted, _STEPS_BEFORE_A_LOOK)
            link.execute("PRAGMA busy_timeout=0").fetchall()
            try:
                yield link
            finally:
                connection.set_progress_handler(None, 0)
                link.execute(f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}").fetchall()

    def _transaction(self, link: Link) -> Iterator[Link]:
        self._check_in_place()
        with translated(self.path):
            link.execute("BEGIN IMMEDIATE")
        try:
            yield link
        finally:
            if link.in_transaction:
                with suppress(driver.Error):
                    link.execute("ROLLBACK")

    def _save(self, link: Link, tx: Transaction) -> None:
        if tx.act is None and not tx.forgot_draft:
            return
        try:
            with translated(self.path, saving=True):
                link.execute("COMMIT")
        except driver.IntegrityError as error:
            refusal = broken_reference(link, tx.matter_id, tx.removed())
            if refusal is None:
                raise
            raise refusal from error
        if tx.act is None:
            return
        _LOG.info("matter %s: entry %d (%s)", tx.matter_id, tx.act.n, tx.act.kind.value)

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """One snapshot of the store."""
        with translated(self.path), self._link(self._readers) as link:
            link.execute("BEGIN")
            try:
                yield Reading(link)
            finally:
                with suppress(driver.Error):
                    link.execute("ROLLBACK")

    @contextmanager
    def _link(self, engine: Engine | None) -> Iterator[Link]:
        assert self._is_open, "the store is closed"
        assert engine is not None
        pooled = engine.raw_connection()
        try:
            yield cast("Link", pooled.driver_connection)
        finally:
            pooled.close()

    def _check_in_place(self) -> None:
        """A file moved or replaced under an open store would take edits that nobody finds again."""
        if _identity(self.path) != self._file:
            raise EnvironmentFailed(
                f"{self.path} was moved, removed or replaced while it was open; nothing was changed."
                " Save a copy of what is open, then open the store again."
            )

    def close(self) -> None:
        """Close all connections and give the lock back."""
        if not self._is_open:
            return
        assert self._writing_thread != threading.get_ident(), "the store is closed inside an act"
        with self._own_turn():
            self._is_open = False
            self._readers.dispose()
            if self._writer is not None:
                self._writer.dispose()
            if self._lock is not None:
                self._lock.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _reading_mode(path: Path) -> str:
    """How readers open the file: in a folder where nothing may be written, without a log, as it lies."""
    try:
        link = connect(path, "rw", reading=True)
        try:
            link.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        finally:
            link.close()
    except driver.OperationalError as error:
        if code_of(error) not in _NO_ROOM_BESIDE or has_log(path):
            raise
        return "immutable"
    return "rw"
