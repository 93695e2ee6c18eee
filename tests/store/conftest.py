"""What the tests of the store share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from docket_assistant.store.store import Store, open_store
from tests.store.samples import Clock, add_sample


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "docket.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """An empty store, open for writing."""
    with open_store(path, write=True, create=True, clock=Clock()) as opened:
        yield opened


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with the sample matter in it."""
    add_sample(store)
    return store
