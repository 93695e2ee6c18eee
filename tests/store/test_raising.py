"""A second start finds the first one and calls it, without disturbing it."""

import json
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from docket_assistant.domain.errors import EnvironmentFailed
from docket_assistant.store.lock import Owner, lock_path
from docket_assistant.store.raising import ask_to_raise, message_path, raise_asked, writer_of
from docket_assistant.store.store import Store, open_store
from tests.store.samples import Clock

WRITES = """
import sys
from pathlib import Path
from docket_assistant.store.store import open_store
from tests.store.samples import Clock
with open_store(Path(sys.argv[1]), write=True, create=True, clock=Clock()):
    print("open", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def writer(path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Another process that has the store open for writing."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITES, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"open\n"
        try:
            yield process
        finally:
            process.communicate(b"\n")


def test_a_message_is_heard_once_however_often_it_was_left(path: Path) -> None:
    assert not raise_asked(path)

    ask_to_raise(path)
    ask_to_raise(path)

    assert [raise_asked(path), raise_asked(path)] == [True, False]
    assert list(path.parent.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="rights of Windows")
def test_a_message_is_private_and_says_nothing(path: Path) -> None:
    ask_to_raise(path)

    assert stat.S_IMODE(message_path(path).stat().st_mode) == 0o600
    assert message_path(path).read_bytes() == b""


def test_a_message_by_way_of_a_link_reaches_the_same_window(path: Path, tmp_path: Path) -> None:
    path.touch()
    link = tmp_path / "other.db"
    link.symlink_to(path)

    ask_to_raise(link)

    assert raise_asked(path)


def test_a_message_for_one_store_is_not_heard_by_another(path: Path) -> None:
    ask_to_raise(path.with_name("other.db"))

    assert not raise_asked(path)


def test_a_message_that_cannot_be_left_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailed, match="switch to it yourself"):
        ask_to_raise(tmp_path / "nowhere" / "docket.db")


def test_a_message_that_cannot_be_taken_is_not_heard(path: Path) -> None:
    message_path(path).mkdir()

    assert not raise_asked(path)


def test_a_live_writer_is_named(path: Path) -> None:
    with writer(path) as other:
        assert writer_of(path) == Owner(socket.gethostname(), other.pid, "2009-09-24T15:00:01+00:00")
        assert writer_of(path) is not None

    assert writer_of(path) is None


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_a_killed_writer_writes_no_more_though_its_text_stays(path: Path) -> None:
    with writer(path) as other:
        other.kill()
        other.wait()

        assert lock_path(path).read_bytes() != b""
        assert writer_of(path) is None


def test_no_lock_file_is_made_by_looking(path: Path) -> None:
    assert writer_of(path) is None
    assert not lock_path(path).exists()


def test_this_process_is_not_another(store: Store) -> None:
    assert writer_of(store.path) is None


def test_a_writer_on_another_machine_is_believed(path: Path) -> None:
    lock_path(path).write_text(json.dumps({"host": "chambers-pc", "pid": 1, "start": "2009-09-24T15:00:00"}))

    assert writer_of(path) == Owner("chambers-pc", 1, "2009-09-24T15:00:00")


def test_looking_leaves_the_store_to_the_next_writer(path: Path) -> None:
    text = Owner(socket.gethostname(), os.getppid(), "2009-09-24T15:00:00").text()
    lock_path(path).write_bytes(text)

    assert writer_of(path) is None
    assert lock_path(path).read_bytes() == text
    open_store(path, write=True, create=True, clock=Clock()).close()
