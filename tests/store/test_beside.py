"""Others beside the writer: readers, second writers, other machines, other programs."""

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from docket_assistant.domain.errors import EnvironmentFailed, Refused
from docket_assistant.domain.ids import PartyId
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.store import connect as connecting
from docket_assistant.store.connect import connect
from docket_assistant.store.lock import WriterLock, lock_path
from docket_assistant.store.places import refuse_shared_folder
from docket_assistant.store.store import Store, open_store
from tests.store.samples import MATTER_ID, Clock, act, add_sample, record_of

PARTY = Party(PartyId("new"), "Doe", PartyRole.PLAINTIFF)


def test_a_reader_works_beside_the_writer_and_sees_what_is_saved(filled: Store) -> None:
    with open_store(filled.path, write=False, clock=Clock()) as reader:
        act(filled, MATTER_ID, PARTY)
        assert record_of(reader) == record_of(filled)
        with pytest.raises(Refused, match="reading only"), reader.begin("x", MATTER_ID):
            pass

    act(filled, MATTER_ID, Party(PARTY.id, "Roe", PartyRole.PLAINTIFF))
    assert record_of(filled).parties[-1].name == "Roe"


def test_a_second_writer_is_told_who_writes(filled: Store) -> None:
    with pytest.raises(EnvironmentFailed, match=rf"process {os.getpid()}, since 2009-09-24T15:00:0"):
        open_store(filled.path, write=True, clock=Clock())


def test_the_lock_is_free_again_when_the_writer_closes(filled: Store) -> None:
    filled.close()

    open_store(filled.path, write=True, clock=Clock()).close()


def test_a_link_to_the_store_has_the_same_lock(filled: Store, tmp_path: Path) -> None:
    link = tmp_path / "other.db"
    link.symlink_to(filled.path)

    with pytest.raises(EnvironmentFailed, match="being written"):
        open_store(link, write=True, clock=Clock())


def test_a_lock_of_another_machine_is_named(path: Path) -> None:
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        add_sample(store)
    lock_path(path).write_text(json.dumps({"host": "chambers-pc", "pid": 1, "start": "2009-09-24T15:00:00"}))

    with pytest.raises(EnvironmentFailed, match="on chambers-pc since 2009-09-24"):
        open_store(path, write=True, clock=Clock())
    with open_store(path, write=False, clock=Clock()) as reader:
        assert record_of(reader).matter.id == MATTER_ID


def test_a_lock_of_this_machine_left_by_a_dead_process_is_taken(path: Path) -> None:
    WriterLock.take(path, Clock(), host="here").close()
    lock_path(path).write_text(json.dumps({"host": "here", "pid": 1, "start": "2009"}))

    WriterLock.take(path, Clock(), host="here").close()


def test_a_lock_file_with_other_text_is_taken(path: Path) -> None:
    lock_path(path).write_bytes(b"\xff\x00 not ours")

    WriterLock.take(path, Clock()).close()


STARTER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from docket_assistant.domain.errors import DocketError
from docket_assistant.store.lock import WriterLock
print("ready", flush=True)
sys.stdin.readline()
try:
    lock = WriterLock.take(Path(sys.argv[1]), lambda: datetime.now(UTC))
    print("writes", flush=True)
except DocketError as refusal:
    print(refusal, flush=True)
sys.stdin.readline()
"""


def test_of_fifty_that_start_at_once_one_writes(path: Path) -> None:
    asked = [sys.executable, "-S", "-c", STARTER, str(path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    started = [subprocess.Popen(asked, **pipes, cwd=Path.cwd()) for _ in range(50)]  # type: ignore[call-overload] # keywords by name
    for process in started:
        assert process.stdout.readline() == "ready\n"
    for process in started:
        process.stdin.write("\n")
        process.stdin.flush()
    said = [process.stdout.readline() for process in started]
    for process in started:
        process.communicate("\n")

    assert sum(line == "writes\n" for line in said) == 1
    assert all(line == "writes\n" or "is being written by another" in line for line in said)


def test_two_that_create_at_once_share_one_store(path: Path) -> None:
    won: list[Store] = []
    lost: list[EnvironmentFailed] = []

    def start() -> None:
        try:
            won.append(open_store(path, write=True, create=True, clock=Clock()))
        except EnvironmentFailed as refusal:
            lost.append(refusal)

    threads = [threading.Thread(target=start) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (len(won), len(lost)) == (1, 5)
    won[0].close()


def test_acts_of_two_threads_wait_for_each_other(filled: Store) -> None:
    def write(name: str) -> None:
        for n in range(10):
            act(filled, MATTER_ID, Party(PartyId(f"{name}{n}"), name, PartyRole.PLAINTIFF))

    threads = [threading.Thread(target=write, args=(name,)) for name in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(record_of(filled).parties) == 32
    with filled.read() as reading:
        assert reading.verify(MATTER_ID).broken is None


def test_an_act_inside_another_is_a_defect_not_a_hang(filled: Store) -> None:
    with pytest.raises(AssertionError, match="inside another"), filled.begin("x", MATTER_ID):
        act(filled, MATTER_ID, PARTY)


def test_a_store_locked_by_another_program_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "BUSY_SECONDS", 0.3)
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        add_sample(store)
        other = connect(path, "rw")
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        with pytest.raises(EnvironmentFailed, match="locked by another program"):
            act(store, MATTER_ID, PARTY)
        assert 0.2 < time.monotonic() - began < 5
        other.close()

        act(store, MATTER_ID, PARTY)
        assert record_of(store).parties[-1] == PARTY


def test_a_store_that_was_replaced_takes_no_edit(filled: Store, tmp_path: Path) -> None:
    filled.path.rename(tmp_path / "away.db")

    with pytest.raises(EnvironmentFailed, match="moved, removed or replaced"):
        act(filled, MATTER_ID, PARTY)


MOUNTS = """\
/dev/vda / ext4 rw 0 0
//server/share /mnt/share cifs rw 0 0
nas:/cases /mnt/nas\\040drive nfs4 rw 0 0
me@host: /home/me/far fuse.sshfs rw 0 0
/dev/sdb1 /media/usb fuseblk rw 0 0
tmpfs /mnt/share/local tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("/home/me/OneDrive - Firm LLP/docket.db", "OneDrive"),
        ("/home/me/Dropbox/cases/docket.db", "Dropbox"),
        ("/Users/me/Library/Mobile Documents/docket.db", "Mobile Documents"),
        ("/Users/me/Library/CloudStorage/Box-Box/docket.db", "CloudStorage"),
        ("/home/me/Google Drive/docket.db", "Google Drive"),
        ("/srv/moved/here/docket.db", "OneDrive"),
        ("/mnt/share/docket.db", "cifs"),
        ("/mnt/nas drive/a/docket.db", "nfs4"),
        ("/home/me/far/docket.db", "fuse.sshfs"),
    ],
)
def test_a_shared_folder_is_refused_with_a_better_one(place: str, why: str) -> None:
    with pytest.raises(EnvironmentFailed, match=f"{why}.*Keep it in a folder of this computer"):
        refuse_shared_folder(Path(place), {"OneDriveCommercial": "/srv/moved"}, MOUNTS)


@pytest.mark.parametrize(
    "place", ["/home/me/docket.db", "/media/usb/docket.db", "/mnt/share/local/docket.db", "/srv/onedrive.db"]
)
def test_a_local_folder_is_taken(place: str) -> None:
    refuse_shared_folder(Path(place), {"OneDrive": ""}, MOUNTS)


def test_a_store_in_a_synced_folder_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailed, match="Dropbox"):
        open_store(tmp_path / "Dropbox" / "docket.db", write=True, create=True, clock=Clock())

    assert list(tmp_path.iterdir()) == []
