"""A paper's file appears whole or not at all, never over words of others, and has a name all systems take."""

import errno
import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.documents import files
from docket_assistant.documents.files import FileChanged, safe_name, write_atomically
from docket_assistant.domain.errors import EnvironmentFailed, Refused


def sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def only(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / "p.docx", b"one", replaces_sha256=None)
    write_atomically(tmp_path / "q.docx", b"two", replaces_sha256=sha(b"gone"))
    assert (tmp_path / "p.docx").read_bytes() == b"one"
    assert only(tmp_path) == ["p.docx", "q.docx"]


def test_the_file_that_is_expected_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "p.docx"
    file.write_bytes(b"one")
    file.chmod(0o640)
    write_atomically(file, b"two", replaces_sha256=sha(b"one").upper())
    assert file.read_bytes() == b"two"
    assert os.name == "nt" or file.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("expected", [None, sha(b"other")])
def test_a_file_that_was_changed_is_left_alone(tmp_path: Path, expected: str | None) -> None:
    file = tmp_path / "p.docx"
    file.write_bytes(b"words of counsel")
    with pytest.raises(FileChanged, match="choose another name") as caught:
        write_atomically(file, b"new", replaces_sha256=expected)
    assert isinstance(caught.value, Refused)
    assert file.read_bytes() == b"words of counsel"
    assert only(tmp_path) == ["p.docx"]


def test_a_file_that_changes_while_the_new_one_is_written_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "p.docx"
    file.write_bytes(b"one")
    write = files._write

    def slow(path: Path, content: bytes) -> None:
        write(path, content)
        file.write_bytes(b"saved in Word meanwhile")

    monkeypatch.setattr(files, "_write", slow)
    with pytest.raises(FileChanged):
        write_atomically(file, b"two", replaces_sha256=sha(b"one"))
    assert file.read_bytes() == b"saved in Word meanwhile"
    assert only(tmp_path) == ["p.docx"]


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    with pytest.raises(FileChanged, match="is a folder"):
        write_atomically(tmp_path, b"x", replaces_sha256=None)


def test_a_link_leads_to_the_file_that_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"one")
    link = tmp_path / "link"
    try:
        link.symlink_to(tmp_path / "real")
    except OSError:
        pytest.skip("no links here")
    write_atomically(link, b"two", replaces_sha256=sha(b"one"))
    assert link.is_symlink()
    assert (tmp_path / "real").read_bytes() == b"two"


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailed, match="there is no folder"):
        write_atomically(tmp_path / "none" / "p.docx", b"x", replaces_sha256=None)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "not allowed"),
        (errno.EROFS, "not allowed"),
        (errno.EIO, "choose another name or folder"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_what_stands_in_the_way_is_said_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str, step: str
) -> None:
    file = tmp_path / "p.docx"
    file.write_bytes(b"one")

    def fails(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, step, fails)
    with pytest.raises(EnvironmentFailed, match=said):
        write_atomically(file, b"two", replaces_sha256=sha(b"one"))
    assert file.read_bytes() == b"one"
    assert only(tmp_path) == ["p.docx"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Defendants\u2019 Statement, Dec. 2", "Defendants\u2019 Statement, Dec. 2"),
        ("4:08-CV-1717 (CEJ)", "4-08-CV-1717 (CEJ)"),
        ('a/b\\c<d>e"f|g?h*i', "a-b-c-d-e-f-g-h-i"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("  ..hidden. . ", "hidden"),
        ("CON", "_CON"),
        ("com1.docx", "_com1.docx"),
        ("Conference", "Conference"),
        ("line\none\ttwo\x00", "line one two"),
        ("\u202egpj.exe", "gpj.exe"),
        ("", "paper"),
        ("...", "paper"),
        ("x" * 300, "x" * 120),
    ],
)
def test_names(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(st.text(), st.integers(1, 120))
def test_any_words_become_a_name_that_can_be_written(text: str, limit: int) -> None:
    name = safe_name(text, limit)
    assert name
    assert len(name) <= max(limit, len("paper"))
    assert len(name.encode()) <= 200
    assert not set('<>:"/\\|?*\n\0') & set(name)
    assert not name.startswith((".", " "))
    assert not name.endswith((".", " "))
