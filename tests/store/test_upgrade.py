"""A store of an earlier version is brought up to date whole, with a copy kept, or left as it was."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from docket_assistant.domain.answered import ItemAnswer
from docket_assistant.domain.errors import EnvironmentFailed
from docket_assistant.store import upgrade
from docket_assistant.store.connect import connect
from docket_assistant.store.mark import APPLICATION_ID, VERSION
from docket_assistant.store.sql import Link
from docket_assistant.store.store import Store, open_store
from docket_assistant.store.tables import table_name
from docket_assistant.store.undo import undo
from docket_assistant.store.upgrades import UPGRADES
from tests.store.samples import MATTER_ID, Clock, act, record_of, sample_matter, sample_nouns

EARLIER_VERSIONS = tuple(range(1, VERSION))


def schema_of(version: int) -> str:
    return (Path(__file__).parent / f"schema-{version}.sql").read_text("utf-8")


def tables_of(version: int) -> list[str]:
    return re.findall(r"CREATE TABLE (\w+)", schema_of(version))


def columns(link: Link, table: str) -> set[tuple[object, ...]]:
    return {row[1:3] for row in link.execute(f"PRAGMA table_info('{table}')").fetchall()}


def make_version(path: Path, version: int) -> None:
    """A store as an earlier version made it, with the facts of today's sample that it could hold."""
    tables = tables_of(version)
    with open_store(path.with_name("now.db"), write=True, clock=Clock(), create=True) as now:
        with now.begin("New matter", MATTER_ID) as tx:
            tx.add_matter(sample_matter())
        act(now, MATTER_ID, *(n for n in sample_nouns() if table_name(type(n)) in tables))
    with closing(connect(path.with_name("now.db"), "rw")) as source:
        source.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    path.touch()
    with closing(connect(path, "rw")) as link:
        for statement in schema_of(version).split(";\n"):
            link.execute(statement)
        link.execute(f"ATTACH '{path.with_name('now.db')}' AS now")
        link.execute("BEGIN")
        for table in tables:
            names = ", ".join(f'"{name}"' for name, _ in columns(link, table))
            link.execute(f'INSERT INTO main."{table}" ({names}) SELECT {names} FROM now."{table}"')  # noqa: S608
        link.execute("COMMIT")
        link.execute(f"PRAGMA application_id={APPLICATION_ID}")
        link.execute(f"PRAGMA user_version={version}")
        link.execute("PRAGMA journal_mode=WAL").fetchall()


@pytest.fixture(params=EARLIER_VERSIONS)
def version(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def earlier(tmp_path: Path, version: int) -> Path:
    path = tmp_path / "docket.db"
    make_version(path, version)
    return path


@pytest.fixture
def brought_up(earlier: Path) -> Iterator[Store]:
    with open_store(earlier, write=True, clock=Clock()) as store:
        yield store


def test_it_has_the_tables_of_a_new_store(brought_up: Store, tmp_path: Path) -> None:
    with (
        open_store(tmp_path / "new.db", write=True, clock=Clock(), create=True) as new,
        new.read() as fresh,
        brought_up.read() as upgraded,
    ):
        tables = [str(r[0]) for r in fresh.link.execute("SELECT name FROM sqlite_schema").fetchall()]

        for table in tables:
            assert columns(upgraded.link, table) == columns(fresh.link, table), table
            keys = f"PRAGMA foreign_key_list('{table}')"
            assert sorted(map(str, (r[2:] for r in upgraded.link.execute(keys).fetchall()))) == sorted(
                map(str, (r[2:] for r in fresh.link.execute(keys).fetchall()))
            ), table


def test_every_fact_is_there_and_the_last_act_can_be_undone(
    brought_up: Store, tmp_path: Path, version: int
) -> None:
    with open_store(tmp_path / "now.db", write=False, clock=Clock()) as now:
        wanted = record_of(now)
    found = record_of(brought_up)

    assert found.matter == wanted.matter
    assert found.conferrals == wanted.conferrals
    assert found.papers == wanted.papers
    assert found.answers == wanted.answers
    assert bool(wanted.answers) is (table_name(ItemAnswer) in tables_of(version))
    undo(brought_up, MATTER_ID)
    assert record_of(brought_up) != found


def test_new_facts_can_be_recorded_in_it(brought_up: Store) -> None:
    with brought_up.read() as view:
        assert view.link.execute("PRAGMA user_version").fetchall() == [(VERSION,)]
    with brought_up.begin("Close", MATTER_ID) as tx:
        matter = tx.record().matter
        tx.put(matter)
    assert record_of(brought_up).matter == matter


def test_a_copy_of_it_is_kept_beside_it(earlier: Path, version: int) -> None:
    for _ in range(2):
        with open_store(earlier, write=True, clock=Clock()):
            pass
    kept = [p.name for p in earlier.parent.glob("* of version*")]

    assert kept == [f"docket of version {version}.db"]
    with closing(connect(earlier.with_name(kept[0]), "ro")) as link:
        assert link.execute("PRAGMA user_version").fetchall() == [(version,)]


def test_a_reader_leaves_it_and_says_what_to_do(earlier: Path) -> None:
    before = earlier.read_bytes()

    with pytest.raises(EnvironmentFailed, match="Open it in the window once"):
        open_store(earlier, write=False, clock=Clock())

    assert earlier.read_bytes() == before


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_an_upgrade_that_fails_half_way_leaves_it_as_it_was(
    earlier: Path, version: int, share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = UPGRADES[version]
    at = int(len(steps) * share)
    broken = (*steps[:at], "CREATE TABLE matter (id)", *steps[at:])
    monkeypatch.setattr(upgrade, "UPGRADES", {**UPGRADES, version: broken})
    with closing(connect(earlier, "ro")) as link:
        before = {table: columns(link, table) for table in tables_of(version)}

    with pytest.raises(Exception, match="already exists"):
        open_store(earlier, write=True, clock=Clock())

    with closing(connect(earlier, "ro")) as link:
        assert link.execute("PRAGMA user_version").fetchall() == [(version,)]
        assert {table: columns(link, table) for table in tables_of(version)} == before
        made = [
            str(r[0]) for r in link.execute("SELECT name FROM sqlite_schema WHERE type='table'").fetchall()
        ]
    assert {t for t in made if not t.startswith("search_word")} == set(tables_of(version))


def test_rows_that_go_missing_are_noticed(
    earlier: Path, version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    losing = (*UPGRADES[version], "DELETE FROM draft", "DELETE FROM paper")
    monkeypatch.setattr(upgrade, "UPGRADES", {**UPGRADES, version: losing})

    with pytest.raises(EnvironmentFailed, match="left as it was"):
        open_store(earlier, write=True, clock=Clock())
