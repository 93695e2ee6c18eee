"""Kills, full disks and damage: nothing saved is lost, nothing is there by half."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

import pytest
import sqlcipher3.dbapi2 as driver

from docket_assistant.domain.conferral import Conferral, Mode
from docket_assistant.domain.errors import DocketError, EnvironmentFailed
from docket_assistant.domain.ids import ConferralId, PartyId
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.store import store as opening
from docket_assistant.store.connect import connect
from docket_assistant.store.copy import copy_store
from docket_assistant.store.journal import Verified
from docket_assistant.store.open import check_is_store
from docket_assistant.store.rows import repositories
from docket_assistant.store.sql import Link
from docket_assistant.store.store import Store, open_store
from docket_assistant.store.undo import undo
from tests.campaigns.kill_writers import campaign
from tests.store.forgeries import forge
from tests.store.samples import MATTER_ID, Clock, act, add_sample, record_of

PARTY = Party(PartyId("new"), "Doe", PartyRole.PLAINTIFF)


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_a_killed_writer_loses_nothing_and_leaves_nothing_half(path: Path) -> None:
    tally = campaign(path, kills=8, seed=8)

    assert (tally.kills, tally.faults) == (8, [])


@pytest.mark.campaign
@pytest.mark.timeout(1200)
def test_two_hundred_killed_writers(path: Path) -> None:
    assert campaign(path, kills=200, seed=200).faults == []


FILLS = """
import resource, sys
from pathlib import Path
from docket_assistant.domain.errors import EnvironmentFailed
from docket_assistant.store.store import open_store
from tests.store.samples import MATTER_ID, Clock, act, record_of
from tests.store.test_faults import talk
path = Path(sys.argv[1])
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
with open_store(path, write=True, clock=Clock()) as store:
    limit = path.stat().st_size + int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    saved = 0
    try:
        for n in range(10_000):
            act(store, MATTER_ID, talk(n))
            saved = n + 1
    except EnvironmentFailed as failure:
        print(failure)
    there = len(record_of(store).conferrals)
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    act(store, MATTER_ID, talk(saved))
    with store.read() as reading:
        whole = reading.verify(MATTER_ID).broken is None
    print(saved, there, len(record_of(store).conferrals), whole)
"""


def talk(n: int) -> Conferral:
    return Conferral(ConferralId(f"talk-{n}"), Mode.TELEPHONE, said="x" * 3000)


@pytest.mark.skipif(os.name == "nt", reason="limits of POSIX")
@pytest.mark.parametrize("room", [0, 4096, 70_000, 300_001])
def test_a_full_disk_is_told_and_the_store_works_on_when_there_is_room(path: Path, room: int) -> None:
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        add_sample(store)
        start = len(record_of(store).conferrals)
    done = subprocess.run(
        [sys.executable, "-c", FILLS, str(path), str(room)], capture_output=True, text=True, check=True
    )
    sentence, counts = done.stdout.splitlines()
    saved, there, after, whole = counts.split()

    assert str(path) in sentence
    assert "could not be written" in sentence or "could not be read or written" in sentence
    assert (int(there), int(after), whole) == (start + int(saved), start + int(saved) + 1, "True")


def log_until_refused(store: Store) -> None:
    for n in range(1000):
        act(store, MATTER_ID, talk(n))


@pytest.mark.root
def test_a_disk_without_room_is_told(tmp_path: Path) -> None:
    mounted = tmp_path / "small"
    mounted.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", mounted], capture_output=True
    ).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        with open_store(mounted / "docket.db", write=True, create=True, clock=Clock()) as store:
            add_sample(store)
            with pytest.raises(EnvironmentFailed, match=r"disk is full: .*docket\.db"):
                log_until_refused(store)
            kept = len(record_of(store).conferrals)
            with pytest.raises(EnvironmentFailed, match=r"full|written"):
                copy_store(store, mounted / "copy.db")
            assert [file.name for file in mounted.iterdir() if "copy" in file.name] == []
        with open_store(mounted / "docket.db", write=True, clock=Clock()) as store:
            assert len(record_of(store).conferrals) == kept
    finally:
        subprocess.run(["umount", mounted], check=True)


class SavesAndFails:
    """A writer's connection that saves and then says that it could not."""

    failing = True

    def __init__(self, link: Link) -> None:
        self._link = link

    def __getattr__(self, name: str) -> object:
        return getattr(self._link, name)

    def execute(self, sql: str, *values: Sequence[object]) -> object:
        done = self._link.execute(sql, *values)
        if sql == "COMMIT" and SavesAndFails.failing:
            error = driver.OperationalError("disk I/O error")
            error.sqlite_errorcode = 10
            raise error
        return done


def test_an_act_that_was_saved_though_the_disk_failed_can_be_repeated(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        add_sample(store)
    monkeypatch.setattr(opening, "connect", lambda *a, **k: SavesAndFails(connect(*a, **k)))

    with open_store(path, write=True, clock=Clock()) as store:
        with pytest.raises(EnvironmentFailed, match="look whether the edit is there"):
            act(store, MATTER_ID, PARTY)
        monkeypatch.setattr(SavesAndFails, "failing", False)
        again = act(store, MATTER_ID, PARTY)

        assert again.act is None
        assert record_of(store).parties[-1] == PARTY
        with store.read() as reading:
            assert reading.verify(MATTER_ID) == Verified(2, None)


def test_a_value_that_no_version_wrote_is_told_as_damage(path: Path) -> None:
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        add_sample(store)
    forge(path, "UPDATE party SET role='juror'")

    with (
        open_store(path, write=False, clock=Clock()) as store,
        pytest.raises(EnvironmentFailed, match="damaged"),
    ):
        record_of(store)


def test_a_damaged_page_is_told_when_it_is_read(path: Path) -> None:
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        add_sample(store)
    content = bytearray(path.read_bytes())
    for start in range(4096 * 60, len(content), 4096):
        content[start : start + 8] = b"\xff" * 8
    path.write_bytes(content)

    with (
        pytest.raises(EnvironmentFailed, match="damaged"),
        open_store(path, write=False, clock=Clock()) as store,
    ):
        record_of(store)


def test_a_copy_is_a_store_with_the_same_record(filled: Store, tmp_path: Path) -> None:
    act(filled, MATTER_ID, PARTY)

    copied = copy_store(filled, tmp_path / "copy.db")
    act(filled, MATTER_ID, Party(PARTY.id, "Roe", PartyRole.PLAINTIFF))

    assert copied.matters == 1
    check_is_store(copied.path)
    with open_store(copied.path, write=True, clock=Clock()) as other:
        assert record_of(other).parties[-1] == PARTY
        undo(other, MATTER_ID)
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []


def test_a_copy_never_replaces_a_file(filled: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("mine")

    with pytest.raises(DocketError, match="exists already"):
        copy_store(filled, target)
    with pytest.raises(DocketError, match="no folder"):
        copy_store(filled, tmp_path / "nowhere" / "copy.db")

    assert target.read_text() == "mine"


def test_a_copy_of_a_damaged_store_is_not_kept(path: Path, tmp_path: Path) -> None:
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        add_sample(store)
    forge(path, "DELETE FROM request_set WHERE id='requestset-1'")

    with (
        open_store(path, write=False, clock=Clock()) as store,
        pytest.raises(EnvironmentFailed, match="damaged"),
    ):
        copy_store(store, tmp_path / "copy.db")

    assert not (tmp_path / "copy.db").exists()


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    with caplog.at_level(logging.DEBUG):
        yield caplog


def test_no_text_of_a_client_is_in_the_log(store: Store, logged: pytest.LogCaptureFixture) -> None:
    canary = "CANARY-Briscoe"
    add_sample(store)
    with store.begin(f"{canary} label", MATTER_ID) as tx:
        tx.put(Party(PARTY.id, canary, PartyRole.PLAINTIFF))
        tx.put(Conferral(ConferralId("c"), Mode.TELEPHONE, said=canary, private_notes=canary))
    undo(store, MATTER_ID)
    with pytest.raises(DocketError), store.begin(canary, MATTER_ID) as tx:
        tx.put(Party(PARTY.id, canary + "\ud800", PartyRole.PLAINTIFF))

    assert "entry" in logged.text
    assert canary not in logged.text
    assert str(store.path.parent) not in logged.text


def test_a_matter_is_read_by_its_keys(filled: Store) -> None:
    statements = [s for repository in repositories().values() for s in repository.statements()]
    scans = []
    with filled.read() as reading:
        for statement in statements:
            scans += [row for row in _plan(reading.link, statement.text) if "SCAN" in row]

    assert len(statements) > 50
    assert scans == []


def _plan(link: Link, text: str) -> list[str]:
    rows = link.execute(f"EXPLAIN QUERY PLAN {text}", ["m"] * text.count("?")).fetchall()
    return [cast("str", row[3]) for row in rows]
