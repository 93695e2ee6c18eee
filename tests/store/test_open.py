"""What may be opened as a store; everything else is told apart and left as it is."""

import os
import re
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from docket_assistant.domain.errors import EnvironmentFailed, NotFound
from docket_assistant.store import connect as connecting
from docket_assistant.store.connect import connect
from docket_assistant.store.open import schema
from docket_assistant.store.store import Store, open_store
from tests.store.samples import MATTER_ID, Clock, act, add_sample, record_of, sample_matter

SNAPSHOT = Path(__file__).parent / "schema-3.sql"


def snapshot() -> str:
    return "".join(re.sub(r"\s*\n\s*", "\n  ", text).replace("\n  )", "\n)") + ";\n" for text in schema())


def test_the_schema_is_the_one_that_was_shipped() -> None:
    shipped = SNAPSHOT.read_text("utf-8")

    assert snapshot() == shipped, (
        "the tables changed, so a migration is needed: stores that exist have the tables of schema-3.sql"
    )


def newer(path: Path) -> None:
    link = connect(path, "rw")
    link.execute("PRAGMA user_version=99")
    link.close()


def foreign(path: Path) -> None:
    path.unlink()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE fact (id)")
    other.commit()
    other.close()


def with_a_trigger(path: Path) -> None:
    link = connect(path, "rw")
    link.execute("CREATE TRIGGER t AFTER INSERT ON party BEGIN DELETE FROM party; END")
    link.close()


def without_a_table(path: Path) -> None:
    link = connect(path, "rw")
    link.execute("DROP TABLE draft")
    link.close()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("Briscoe v. St. Louis County\n" * 400)


def noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 4096 * 20 + 100])


def cut_to_a_stub(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def overwritten(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 3996 + path.read_bytes()[4096:])


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


BAD: list[tuple[Callable[[Path], None], str]] = [
    (newer, "newer Docket Assistant"),
    (foreign, "another program"),
    (with_a_trigger, "does not have the tables"),
    (without_a_table, "does not have the tables"),
    (empty, "is empty"),
    (text, "is a text file"),
    (noise, "is not a store"),
    (cut_short, "damaged|cut short"),
    (cut_to_a_stub, "is damaged"),
    (overwritten, "damaged"),
    (folder, "is a folder"),
    (pipe, "is not a file"),
]


def everything(folder_: Path) -> dict[str, tuple[bytes, int, int]]:
    """All files with bytes, time of change and mode."""
    found = {}
    for file in folder_.iterdir():
        seen = file.stat()
        whole = file.read_bytes() if stat.S_ISREG(seen.st_mode) else b""
        found[file.name] = (whole, seen.st_mtime_ns, seen.st_mode)
    return found


@pytest.fixture
def closed(path: Path) -> Path:
    """A store with a matter in it, closed."""
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        add_sample(store)
    path.with_name("docket.db.lock").unlink()
    return path


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize(("spoil", "said"), BAD, ids=[b[0].__name__ for b in BAD])
def test_a_file_that_is_no_store_is_refused_and_left_as_it_is(
    closed: Path, spoil: Callable[[Path], None], said: str, write: bool
) -> None:
    spoil(closed)
    before = everything(closed.parent)

    with pytest.raises(EnvironmentFailed, match=said) as refused:
        open_store(closed, write=write, create=write, clock=Clock())

    assert str(closed) in str(refused.value)
    assert everything(closed.parent) == before


KILLED = """
import os, sys
from pathlib import Path
from docket_assistant.store.connect import connect
link = connect(Path(sys.argv[1]), "rw")
link.execute(sys.argv[2])
os.kill(os.getpid(), 9)
"""


def killed_after(path: Path, statement: str) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(path), statement])
    assert done.returncode == -signal.SIGKILL


@pytest.mark.parametrize(
    ("statement", "said"),
    [("PRAGMA user_version=99", "newer"), ("PRAGMA application_id=7", "another program")],
)
def test_what_only_the_log_says_after_a_kill_is_believed(closed: Path, statement: str, said: str) -> None:
    killed_after(closed, statement)
    before = everything(closed.parent)

    with pytest.raises(EnvironmentFailed, match=said):
        open_store(closed, write=True, create=True, clock=Clock())

    after = everything(closed.parent)
    for name in ("docket.db", "docket.db-wal"):
        assert after[name] == before[name]


def test_a_good_store_opens_right_after_a_kill(closed: Path) -> None:
    killed_after(closed, "UPDATE matter SET division='Eastern'")

    with open_store(closed, write=True, clock=Clock()) as store:
        assert record_of(store).matter.division == "Eastern"


def test_a_store_that_is_not_there_is_named(path: Path) -> None:
    with pytest.raises(NotFound, match=r"no store .*docket\.db"):
        open_store(path, write=True, clock=Clock())
    with pytest.raises(NotFound, match="no store"):
        open_store(path, write=False, create=True, clock=Clock())
    with pytest.raises(NotFound, match=r"no folder .*below"):
        open_store(path.parent / "below" / "docket.db", write=False, clock=Clock())

    assert list(path.parent.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_a_new_store_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "docket.db"
    before = os.umask(0)
    try:
        with open_store(path, write=True, create=True, clock=Clock()) as store:
            act(store, MATTER_ID, sample_matter())
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    finally:
        os.umask(before)

    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert modes == dict.fromkeys(["docket.db", "docket.db-wal", "docket.db-shm", "docket.db.lock"], 0o600)


@pytest.mark.parametrize("name", ["a b#c?d%20e.db", "é&=.db", "x" * 200])
def test_any_name_serves(tmp_path: Path, name: str) -> None:
    with open_store(tmp_path / name, write=True, create=True, clock=Clock()) as store:
        add_sample(store)
    with open_store(tmp_path / name, write=False, clock=Clock()) as store:
        assert record_of(store).matter.id == MATTER_ID


def test_what_a_birth_that_died_left_behind_is_removed(path: Path) -> None:
    left = path.with_name(".docket.db.0123.new")
    left.write_bytes(b"half")

    open_store(path, write=True, create=True, clock=Clock()).close()

    assert sorted(file.name for file in path.parent.iterdir()) == ["docket.db", "docket.db.lock"]


def test_settings_are_those_that_lose_nothing(store: Store) -> None:
    wanted = {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "trusted_schema": 0, "query_only": 0
    }  # fmt: skip
    with store.begin("Look", MATTER_ID) as tx:
        found = {name: tx.link.execute(f"PRAGMA {name}").fetchall()[0][0] for name in wanted}
    with store.read() as reading:
        reading_only = reading.link.execute("PRAGMA query_only").fetchall()

    assert found == wanted
    assert reading_only == [(1,)]


def test_an_old_library_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "_OLDEST", (99, 0, 0))

    with pytest.raises(EnvironmentFailed, match="too old"):
        open_store(path, write=True, create=True, clock=Clock())


AS_NOBODY = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from docket_assistant.domain.errors import DocketError
from docket_assistant.store.store import open_store
path, write = Path(sys.argv[1]), sys.argv[2] == "write"
open_store(path, write=False, clock=lambda: datetime.now(UTC)).close()  # imports, while it may
os.setuid(65534)
try:
    with open_store(path, write=write, clock=lambda: datetime.now(UTC)) as store, store.read() as reading:
        print(len(reading.matters()))
except DocketError as refusal:
    print(type(refusal).__name__, refusal)
"""


def as_nobody(path: Path, how: str) -> str:
    """Root ignores modes, so somebody else must try."""
    asked = [sys.executable, "-c", AS_NOBODY, str(path), how]
    done = subprocess.run(asked, capture_output=True, text=True)
    return done.stdout + done.stderr


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A closed store in a folder that anybody may enter; pytest's own are closed to others."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "docket.db"
        with open_store(path, write=True, create=True, clock=Clock()) as store:
            add_sample(store)
        path.with_name("docket.db.lock").unlink()
        yield path


@pytest.mark.root
@pytest.mark.parametrize("folder_mode", [0o555, 0o777])
def test_a_read_only_store_is_read_and_not_written(reachable: Path, folder_mode: int) -> None:
    reachable.parent.chmod(folder_mode)
    reachable.chmod(0o444)
    before = reachable.read_bytes()

    assert as_nobody(reachable, "read") == "1\n"
    assert "EnvironmentFailed" in as_nobody(reachable, "write")
    assert reachable.read_bytes() == before
    assert not reachable.with_name("docket.db-wal").exists() or folder_mode == 0o777


@pytest.mark.root
def test_a_store_that_may_not_be_read_is_named(reachable: Path) -> None:
    reachable.chmod(0)

    assert as_nobody(reachable, "read").startswith("EnvironmentFailed")
