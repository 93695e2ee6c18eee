"""Opens the store for one job: for reading beside any writer, or for writing as the only one."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from docket_assistant.store.reading import Reading
from docket_assistant.store.store import Store, open_store

__all__ = ["Reading", "Store", "now", "open_for_window", "reading", "writing"]


def now() -> datetime:
    """The clock of this computer, with its zone."""
    return datetime.now().astimezone()


@contextmanager
def reading(path: Path) -> Iterator[Reading]:
    """A consistent view of the store at ``path``."""
    with open_store(path, write=False, clock=now) as store, store.read() as view:
        yield view


@contextmanager
def writing(path: Path, *, create: bool = True) -> Iterator[Store]:
    """The store at ``path`` for writing; with ``create`` it is made where there is none."""
    with open_store(path, write=True, create=create, clock=now) as store:
        yield store


def open_for_window(path: Path) -> Store:
    """The store at ``path`` for as long as the window is open; made where there is none."""
    return open_store(path, write=True, create=True, clock=now)
