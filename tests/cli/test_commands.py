"""Whole matters, the journal and files by command: what is refused leaves nothing behind."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from docket_assistant import resources
from docket_assistant.cli.main import run

ROOT = Path(__file__).parents[2]
STEPS = ROOT / "resources" / "sample" / "steps"

Said = tuple[int, Any, str]
Command = Callable[..., Said]


@pytest.fixture
def command(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Command:
    """Runs a command on a store of its own; answers with the status, the JSON and standard error."""

    def call(*words: str) -> Said:
        status = run([*words, "--store", str(tmp_path / "docket.db"), "--json"])
        out, err = capfdbinary.readouterr()
        return status, json.loads(out) if out.strip() else None, err.decode()

    return call


@pytest.fixture
def sample(command: Command) -> Command:
    assert command("sample")[0] == 0
    return command


@pytest.mark.parametrize(
    "words",
    [
        ("undo", "briscoe"),
        ("redo", "briscoe"),
        ("record", "briscoe", "--facts", str(STEPS / "talk-dec-7.json")),
        ("log-conferral", "briscoe", "--facts", str(STEPS / "talk-dec-7.json")),
        ("record-message", "briscoe", "--eml", str(STEPS / "sent-right-address.eml")),
        ("matters",),
        ("export", "briscoe"),
        ("history", "briscoe"),
    ],
)
def test_without_a_store_the_answer_is_no_and_none_is_made(
    command: Command, tmp_path: Path, words: tuple[str, ...]
) -> None:
    status, answer, err = command(*words)

    assert (status, answer) == (1, None)
    assert "no store" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [("import",), ("new", "--facts")])
def test_a_file_that_is_no_matter_makes_no_store(
    command: Command, tmp_path: Path, words: tuple[str, ...]
) -> None:
    file = tmp_path / "bad.json"
    file.write_text("{}", encoding="utf-8")

    assert command(*words, str(file))[0] == 2
    assert command(*words, str(tmp_path))[0] == 2
    assert command(*words, str(tmp_path / "nowhere.json"))[0] == 1
    assert list(tmp_path.iterdir()) == [file]


def test_export_and_import_through_the_command_line_give_the_same_bytes(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    here, there = str(tmp_path / "here.db"), str(tmp_path / "there.db")
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    run(["sample", "--store", here])
    run(["log-conferral", "briscoe", "--facts", str(STEPS / "talk-dec-7.json"), "--store", here])

    assert run(["export", "briscoe", "--out", str(first), "--store", here]) == 0
    assert run(["import", str(first), "--store", there]) == 0
    assert run(["export", "briscoe", "--out", str(second), "--store", there]) == 0
    capfdbinary.readouterr()
    assert run(["export", "briscoe", "--store", there]) == 0

    assert first.read_bytes() == second.read_bytes() == capfdbinary.readouterr().out


def test_a_refused_import_names_the_id_and_changes_nothing(sample: Command, tmp_path: Path) -> None:
    file = tmp_path / "briscoe.json"
    file.write_bytes(resources.read_bytes("sample/briscoe.json"))
    before = (tmp_path / "docket.db").read_bytes()

    status, _, err = sample("import", str(file))

    assert status == 1
    assert "briscoe is on file already" in err
    assert (tmp_path / "docket.db").read_bytes() == before


def test_a_copy_makes_the_number_mean_two_matters_until_the_id_is_given(
    sample: Command, tmp_path: Path
) -> None:
    file = tmp_path / "briscoe.json"
    file.write_bytes(resources.read_bytes("sample/briscoe.json"))
    copied = sample("import", str(file), "--as-copy")[1]["matter"]

    status, answer, err = sample("history", "Johnny Briscoe")

    assert (status, answer) == (2, None)
    assert copied in err
    assert sample("history", copied)[0] == 0
    assert sample("history", "Nobody v. Nothing")[0] == 1


def test_opening_a_matter_with_an_id_on_file_is_refused(command: Command) -> None:
    facts = str(ROOT / "resources" / "sample" / "by-command" / "1-matter.json")

    assert command("new", "--facts", facts) == (0, {"matter": "briscoe"}, "")
    status, _, err = command("new", "--facts", facts)

    assert status == 1
    assert "on file already" in err


def test_the_sample_again_changes_nothing(sample: Command) -> None:
    before = sample("history", "briscoe")

    assert sample("sample") == (0, {"matter": "briscoe"}, "")
    assert sample("history", "briscoe") == before


def test_the_sample_needs_a_store_of_its_own(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["sample", "--json"]) == 2
    assert capfdbinary.readouterr().out == b""


@pytest.mark.parametrize(("words", "name"), [(("export", "briscoe"), "m.json"), (("calendar",), "d.ics")])
def test_a_file_is_written_twice_as_once_and_never_over_another(
    sample: Command, tmp_path: Path, words: tuple[str, ...], name: str
) -> None:
    out = tmp_path / name
    words = (*words, "--out", str(out), "--today", "2009-12-03")
    assert sample(*words)[0] == 0
    made = out.read_bytes()
    assert sample(*words)[0] == 0
    assert out.read_bytes() == made

    out.write_bytes(b"mine")
    status, answer, _ = sample(*words)

    assert (status, answer["refused"][0]["test"]) == (1, "file_changed")
    assert out.read_bytes() == b"mine"


def test_a_file_in_no_folder_is_exit_3(sample: Command, tmp_path: Path) -> None:
    assert sample("export", "briscoe", "--out", str(tmp_path / "none" / "m.json"))[:2] == (3, None)


def test_the_calendar_has_an_alarm_a_stable_uid_and_short_lines(sample: Command, tmp_path: Path) -> None:
    first, later = tmp_path / "first.ics", tmp_path / "later.ics"
    assert sample("calendar", "briscoe", "--out", str(first), "--today", "2009-12-03")[1]["events"] == 2
    assert sample("calendar", "--out", str(later), "--today", "2009-12-04")[1]["events"] == 2

    def uids(file: Path) -> list[bytes]:
        return [line for line in file.read_bytes().split(b"\r\n") if line.startswith(b"UID:")]

    assert len(set(uids(first))) == 2
    assert uids(first) == uids(later)
    assert first.read_bytes().count(b"BEGIN:VALARM") == 10
    assert max(map(len, first.read_bytes().split(b"\r\n"))) <= 75


def test_matters_gives_the_next_date_of_ours(sample: Command) -> None:
    (listed,) = sample("matters", "--today", "2009-12-03")[1]

    assert set(listed) == {"id", "caption", "number", "next"}
    assert (listed["id"], listed["next"]) == ("briscoe", "2009-12-14")


def test_record_is_one_act_with_its_label(sample: Command) -> None:
    facts = str(STEPS / "talk-dec-7.json")

    status, answer, _ = sample("record", "briscoe", "--facts", facts, "--today", "2009-12-08")

    acts = sample("history", "briscoe")[1]
    assert status == 0
    assert answer["recorded"][0] == "briscoe-call-1207"
    assert answer["counts"] == sample("ripeness", "briscoe", "--as-of", "2009-12-08")[1]["counts"]
    assert [a["act"] for a in acts] == ["Open the sample", "Record 1 conferral and 5 outcomes"]
    assert [a["undone"] for a in acts] == [False, False]


def test_what_cannot_be_recorded_leaves_the_journal_alone(sample: Command, tmp_path: Path) -> None:
    facts = tmp_path / "facts.json"
    facts.write_text('{"conferrals": [{"mode": "telepathy"}]}', encoding="utf-8")

    assert sample("record", "briscoe", "--facts", str(facts))[:2] == (2, None)
    assert len(sample("history", "briscoe")[1]) == 1


def test_undo_and_redo_name_the_act_and_end_in_no(sample: Command) -> None:
    sample("log-conferral", "briscoe", "--facts", str(STEPS / "talk-dec-7.json"))
    label = "Record 1 conferral and 5 outcomes"

    assert sample("undo", "briscoe")[:2] == (0, {"act": label, "n": 3})
    assert [a["undone"] for a in sample("history", "briscoe")[1]] == [False, True, False]
    assert sample("undo", "briscoe")[:2] == (1, None)
    assert sample("redo", "briscoe")[:2] == (0, {"act": label, "n": 4})
    assert sample("redo", "briscoe")[:2] == (1, None)


def test_a_copy_is_a_store_and_never_over_a_file(sample: Command, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"

    status, answer, _ = sample("copy", str(copy))

    assert (status, answer["path"], answer["matters"]) == (0, str(copy), 1)
    assert len(answer["sha256"]) == 64
    assert sample("copy", str(copy))[0] == 1
    assert run(["history", "briscoe", "--store", str(copy)]) == 0


def test_people_read_the_modes_of_a_court_and_what_nobody_verified(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert run(["courts", "moed"]) == 0
    said = capfdbinary.readouterr().out.decode()

    assert "Qualifies: in person, telephone" in said
    assert "Not verified: a video call is not named in the rule" in said


def test_the_module_answers_in_utf_8_whatever_the_system_speaks(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "docket_assistant", "items", "-", "--json"]
    env = {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0", "PATH": ""}

    done = subprocess.run(words, input="RFP Nos. 3–5".encode(), capture_output=True, cwd=ROOT, env=env)
    wrong = subprocess.run(words, input=b"RFP \xff 3", capture_output=True, cwd=ROOT, env=env)

    assert (done.returncode, json.loads(done.stdout)["tokens"]) == (0, ["P-3", "P-4", "P-5"])
    assert (wrong.returncode, wrong.stdout) == (2, b"")
    assert b"Traceback" not in wrong.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither pipe of this kind")
def test_a_reader_that_went_away_is_no_failure_and_a_full_disk_is(tmp_path: Path) -> None:
    program = f"'{sys.executable}' -m docket_assistant courts"
    gone = subprocess.run(["sh", "-c", f"{program} | true"], capture_output=True, cwd=ROOT)

    assert (gone.returncode, gone.stderr) == (0, b"")
    if Path("/dev/full").exists():
        full = subprocess.run(["sh", "-c", f"{program} > /dev/full"], capture_output=True, cwd=ROOT)
        assert full.returncode == 3
        assert len(full.stderr.splitlines()) == 1
