"""Contents of attached files beside the store: kept once, whole or not at all, and told in a sentence."""

import hashlib
import os
import socket
import stat
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from docket_assistant.domain.errors import DocketError, EnvironmentFailed, InvalidInput, NotFound, Refused
from docket_assistant.domain.office import ContentStanding
from docket_assistant.store.copy import copy_store
from docket_assistant.store.kept_files import KeptFiles
from docket_assistant.store.store import Store

WORDS = b"%PDF-1.7 responses to interrogatories" * 40_000
DIGEST = hashlib.sha256(WORDS).hexdigest()


@pytest.fixture
def kept(tmp_path: Path) -> KeptFiles:
    return KeptFiles(tmp_path / "docket.db")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "responses.pdf"
    path.write_bytes(WORDS)
    return path


def everything_in(kept: KeptFiles) -> list[str]:
    """Names of all files in the folder beside the store."""
    return sorted(path.name for path in kept.folder.rglob("*") if not path.is_dir())


def test_a_file_is_kept_by_its_digest_for_its_owner_only(kept: KeptFiles, source: Path) -> None:
    taken = kept.take_in(source)

    assert (taken.sha256, taken.size, taken.is_new) == (DIGEST, len(WORDS), True)
    path = kept.folder / DIGEST[:2] / DIGEST
    assert path.read_bytes() == WORDS
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.folder.stat().st_mode) == 0o700
    assert everything_in(kept) == [DIGEST]


def test_the_same_content_is_kept_once_whatever_it_is_called(kept: KeptFiles, source: Path) -> None:
    again = source.with_name("copy of responses.pdf")
    again.write_bytes(WORDS)
    kept.take_in(source)

    assert kept.take_in(again).is_new is False
    assert everything_in(kept) == [DIGEST]


def test_a_damaged_content_gives_way_to_the_sound_one(kept: KeptFiles, source: Path) -> None:
    kept.take_in(source)
    kept.path_of(DIGEST).write_bytes(b"damaged")
    assert kept.standing(DIGEST) is ContentStanding.CHANGED

    kept.take_in(source)

    assert kept.standing(DIGEST) is ContentStanding.AS_KEPT


def test_a_content_that_is_gone_or_changed_is_not_opened(
    kept: KeptFiles, source: Path, tmp_path: Path
) -> None:
    kept.take_in(source)
    kept.path_of(DIGEST).write_bytes(b"changed")

    with pytest.raises(EnvironmentFailed, match="changed by another program"):
        kept.copy_out(DIGEST, tmp_path / "opened.pdf")
    kept.path_of(DIGEST).unlink()
    with pytest.raises(NotFound, match="is missing from"):
        kept.copy_out(DIGEST, tmp_path / "opened.pdf")

    assert kept.standing(DIGEST) is ContentStanding.MISSING
    assert [path.name for path in tmp_path.iterdir() if "opened" in path.name or path.name[0] == "."] == []


def test_a_copy_never_replaces_a_file(kept: KeptFiles, source: Path, tmp_path: Path) -> None:
    kept.take_in(source)
    mine = tmp_path / "mine.pdf"
    mine.write_bytes(b"mine")

    with pytest.raises(Refused, match="exists already"):
        kept.copy_out(DIGEST, mine)

    assert mine.read_bytes() == b"mine"


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def loop(folder: Path) -> Path:
    (folder / "loop").symlink_to(folder / "loop")
    return folder / "loop"


def connection(folder: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(folder / "s"))
    return folder / "s"


def empty(folder: Path) -> Path:
    (folder / "empty.pdf").touch()
    return folder / "empty.pdf"


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda folder: folder, "is a folder"),
        (pipe, "is a pipe between programs"),
        (lambda _folder: Path("/dev/zero"), "is a device"),
        (connection, "cannot be read"),
        (loop, "cannot be read"),
        (empty, r"is empty \(0 bytes\)"),
        (lambda folder: folder / "nobody.pdf", "There is no file"),
        (lambda folder: folder / ("x" * 300), "cannot be read"),
        (lambda folder: folder / "a\0b", "cannot be read"),
    ],
)
@pytest.mark.timeout(10)
def test_what_is_no_file_is_refused_in_a_sentence(
    kept: KeptFiles, tmp_path: Path, make: object, said: str
) -> None:
    assert callable(make)
    source = make(tmp_path)

    with pytest.raises(DocketError, match=said):
        kept.take_in(source)

    assert everything_in(kept) == []


def test_a_file_that_changes_while_it_is_read_is_refused(
    kept: KeptFiles, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is written once more just as its copy goes to disk: after the reading began, before it ends."""
    to_disk = os.fsync

    def write(descriptor: int) -> None:
        with source.open("ab") as file:
            file.write(b"more")
        to_disk(descriptor)

    monkeypatch.setattr(os, "fsync", write)

    with pytest.raises(EnvironmentFailed, match="changed while it was read"):
        kept.take_in(source)
    assert everything_in(kept) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 kB."""
    folder = tmp_path / "small"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder]).returncode:
        pytest.skip("needs the right to mount")
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.mark.root
def test_a_full_disk_leaves_nothing_behind(small_disk: Path, source: Path) -> None:
    kept = KeptFiles(small_disk / "docket.db")

    with pytest.raises(EnvironmentFailed, match=r"the disk of .* is full; make room"):
        kept.take_in(source)

    assert everything_in(kept) == []


def test_what_a_killed_program_left_is_swept_in_time(kept: KeptFiles, source: Path) -> None:
    kept.folder.mkdir()
    old, new = kept.folder / ".a.unfinished", kept.folder / ".b.unfinished"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 7_200, time.time() - 7_200))

    kept.take_in(source)

    assert everything_in(kept) == [".b.unfinished", DIGEST]


@pytest.mark.parametrize("digest", ["", "..", "../../etc/passwd", "A" * 64, "0" * 63])
def test_only_a_digest_names_a_content(kept: KeptFiles, digest: str) -> None:
    with pytest.raises(InvalidInput):
        kept.path_of(digest)


def test_a_copy_of_the_store_has_what_is_attached(filled: Store, source: Path, tmp_path: Path) -> None:
    kept = KeptFiles(filled.path)
    kept.take_in(source)
    other = tmp_path / "letter.txt"
    other.write_bytes(b"a letter")
    lost = kept.take_in(other)
    kept.path_of(lost.sha256).write_bytes(b"changed")
    (tmp_path / "backup").mkdir()

    copied = copy_store(filled, tmp_path / "backup" / "copy.db")

    assert (copied.files, copied.damaged) == (1, (lost.sha256,))
    assert everything_in(KeptFiles(copied.path)) == [DIGEST]
    assert KeptFiles(copied.path).standing(DIGEST) is ContentStanding.AS_KEPT


def test_a_copy_that_fails_leaves_no_files_either(
    filled: Store, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    KeptFiles(filled.path).take_in(source)
    (tmp_path / "backup").mkdir()

    def no_room(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("docket_assistant.store.copy.put_in_place", no_room)
    with pytest.raises(EnvironmentFailed):
        copy_store(filled, tmp_path / "backup" / "copy.db")

    assert list((tmp_path / "backup").iterdir()) == []
