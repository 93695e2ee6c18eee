"""The first page shows what the record would, at once, and leaves the file as it is."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docket_assistant.app.find import caption_of
from docket_assistant.domain.ids import MatterId, PartyId
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.store.connect import connect
from docket_assistant.store.first_page import STATEMENTS, FirstRow, first_matters
from docket_assistant.store.store import Store, open_store
from tests.store.samples import MATTER_ID, Clock, act, add_sample, sample_matter

PARTIES = st.lists(
    st.tuples(
        st.sampled_from(PartyRole), st.integers(0, 3), st.text(st.characters(codec="ascii"), max_size=5)
    ),
    max_size=6,
)


def add_matters(store: Store, *ids: str) -> None:
    for matter_id in ids:
        act(store, MatterId(matter_id), sample_matter(MatterId(matter_id)))


def ids_on(path: Path, limit: int = 60) -> list[str]:
    return [row.id for row in first_matters(path, limit)]


def files_in(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {file.name: (file.stat().st_mtime_ns, file.read_bytes()) for file in folder.iterdir()}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(PARTIES)
def test_a_row_says_what_the_list_of_matters_says(
    tmp_path_factory: pytest.TempPathFactory, drawn: list[tuple[PartyRole, int, str]]
) -> None:
    path = tmp_path_factory.mktemp("store") / "docket.db"
    parties = [Party(PartyId(f"p{n}"), name, role, at) for n, (role, at, name) in enumerate(drawn)]
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        act(store, MATTER_ID, sample_matter(), *parties)
        with store.read() as reading:
            (listed,) = reading.matters()

        rows = first_matters(path)

    assert rows == (FirstRow(listed.id, caption_of(listed), listed.number, listed.court),)
    assert first_matters(path) == rows


def test_the_matter_with_the_latest_act_comes_first(store: Store) -> None:
    add_matters(store, "one", "two", "three")
    act(store, MatterId("two"), Party(PartyId("new"), "Doe", PartyRole.PLAINTIFF))

    assert ids_on(store.path) == ["two", "three", "one"]
    assert ids_on(store.path, limit=2) == ["two", "three"]


def test_many_acts_on_one_matter_do_not_hide_the_others(store: Store) -> None:
    add_matters(store, "one", "two")
    store.close()
    with closing(connect(store.path, "rw")) as link:
        link.executemany(
            "INSERT INTO journal_entry SELECT 'one', ?, at, label, kind, undoable, of_entry, previous_hash,"
            " content_digest, hash FROM journal_entry WHERE matter_id = 'one' AND n = 1",
            [(n,) for n in range(2, 1103)],
        )

    assert ids_on(store.path) == ["one", "two"]


def test_what_stands_in_the_log_alone_is_on_the_page(store: Store) -> None:
    add_matters(store, "one")

    assert store.path.with_name("docket.db-wal").stat().st_size > 0
    assert ids_on(store.path) == ["one"]


def test_nothing_is_left_beside_the_file(filled: Store, tmp_path: Path) -> None:
    filled.close()
    before = files_in(tmp_path)

    assert ids_on(filled.path) == [MATTER_ID]
    assert files_in(tmp_path) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from docket_assistant.store.store import open_store
from tests.store.samples import Clock, add_sample
add_sample(open_store(Path(sys.argv[1]), write=True, create=True, clock=Clock()))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
@pytest.mark.parametrize("left", ["", "-shm"], ids=["as it lies", "without the index of its log"])
def test_the_log_of_a_killed_writer_is_read_or_left_to_the_opening(path: Path, left: str) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)])
    assert killed.returncode == -signal.SIGKILL
    if left:
        path.with_name(path.name + left).unlink()
    before = files_in(path.parent)

    assert ids_on(path) == ([] if left else [MATTER_ID])
    assert files_in(path.parent) == before


def newer(path: Path) -> None:
    with closing(connect(path, "rw")) as link:
        link.execute("PRAGMA user_version=99")


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE matter (id)")


def without_a_table(path: Path) -> None:
    with closing(connect(path, "rw")) as link:
        link.execute("PRAGMA foreign_keys=OFF")
        link.execute("DROP TABLE party")


def with_a_stranger(path: Path) -> None:
    with closing(connect(path, "rw")) as link:
        link.execute("PRAGMA foreign_keys=OFF")
        link.execute("UPDATE journal_entry SET matter_id = 'nobody'")


def with_bytes(path: Path) -> None:
    with closing(connect(path, "rw")) as link:
        link.execute("UPDATE party SET name = x'ff'")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    "spoil",
    [
        Path.unlink,
        a_folder,
        newer,
        foreign,
        without_a_table,
        with_a_stranger,
        with_bytes,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_text("Briscoe v. St. Louis County\n" * 400),
        lambda path: path.write_bytes(path.read_bytes()[: 4096 * 3]),
    ],
    ids=["missing", "folder", "newer", "foreign", "table", "stranger", "bytes", "empty", "text", "cut"],
)
def test_what_is_no_store_gives_an_empty_page(path: Path, spoil: Callable[[Path], object]) -> None:
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        add_sample(store)
    spoil(path)

    assert first_matters(path) == ()


def test_no_statement_looks_at_all_rows_of_a_table(filled: Store) -> None:
    """A table is walked only backwards by place, where a LIMIT ends the walk."""
    with filled.read() as reading:
        for statement in STATEMENTS:
            rows = reading.link.execute(f"EXPLAIN QUERY PLAN {statement}", [1]).fetchall()
            plan = [str(row[-1]) for row in rows]
            walked = [step for step in plan if re.match("SCAN (matter|party|journal_entry)", step)]

            assert plan
            assert not walked or "ORDER BY rowid DESC LIMIT" in statement, (statement, plan)


def steps(path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """How much work the database does for a page, in units of ten steps of its machine."""
    counted = 0

    def count() -> int:
        nonlocal counted
        counted += 1
        return 0

    def counting(*args: object, **kwargs: object) -> driver.Connection:
        link = connect_for_real(*args, **kwargs)
        link.set_progress_handler(count, 10)
        return link

    connect_for_real = driver.connect
    with monkeypatch.context() as patch:
        patch.setattr(driver, "connect", counting)
        assert len(first_matters(path, limit=10)) == 10
    return counted


def grow(path: Path, first: int, last: int) -> None:
    """Matters with a party and an entry each, straight into the tables."""
    with closing(connect(path, "rw")) as link:
        link.execute("BEGIN")
        link.execute("PRAGMA defer_foreign_keys=ON")
        for table in ("matter", "party", "journal_entry"):
            kept = {"matter": "id = 'm0'", "party": "id = 'p0'", "journal_entry": "matter_id = 'm0'"}[table]
            columns = [str(row[1]) for row in link.execute(f"PRAGMA table_info({table})").fetchall()]
            own = {"id": f"'{table[0]}' || ?1", "matter_id": "'m' || ?1"}
            chosen = ", ".join(own.get(column, column) for column in columns)
            link.executemany(
                f"INSERT INTO {table} SELECT {chosen} FROM {table} WHERE {kept}",  # noqa: S608
                [(n,) for n in range(first, last)],
            )
        link.execute("COMMIT")


def test_the_page_costs_the_same_at_twelve_thousand_matters_as_at_fifteen_hundred(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        party = Party(PartyId("p0"), "Doe", PartyRole.PLAINTIFF)
        act(store, MatterId("m0"), sample_matter(MatterId("m0")), party)
    grow(path, 1, 1500)
    few = steps(path, monkeypatch)
    grow(path, 1500, 12_000)

    assert ids_on(path, limit=2) == ["m11999", "m11998"]
    assert steps(path, monkeypatch) <= few * 1.05


LOADED = """
import sys
from pathlib import Path
from docket_assistant.app.matters.first_page import first_matters
print([row.id for row in first_matters(Path(sys.argv[1]))])
heavy = ("sqlalchemy", "docx", "lxml", "asyncio", "tomllib", "zoneinfo", "dataclasses", "PySide6")
print(sorted(name for name in sys.modules if name.split(".")[0] in heavy))
print(sorted(name for name in sys.modules if name.startswith("docket_assistant.domain")))
"""


def test_nothing_heavy_is_loaded_for_the_page(filled: Store) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, str(filled.path)], capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines() == [f"['{MATTER_ID}']", "[]", "[]"]
    assert done.stderr == ""
