"""The command line as a script uses it: JSON on standard output, sentences on standard error, four exits."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from docket_assistant import resources
from docket_assistant.cli.main import COMMANDS, run

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample"
SEED = "Interrogatories Nos. 3b, 3c, 7-15, 17, 19-22, and 24 as well as Request for Production No. 4"


class Docket:
    """The command line on a store of its own."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[bytes]) -> None:
        self.folder, self._capture = folder, capture

    def __call__(self, *words: str) -> tuple[int, Any, str]:
        """Exit status, the JSON answered (None for nothing) and standard error."""
        status = run([*words, "--store", str(self.folder / "docket.db"), "--json"])
        out, err = self._capture.readouterr()
        return status, json.loads(out) if out.strip() else None, err.decode()

    def step(self, name: str, *, command: str = "record") -> dict[str, int]:
        path = SAMPLE / "steps" / f"{name}.json"
        status, answer, err = self(command, "briscoe", "--facts", str(path), "--today", "2009-12-08")
        assert status == 0, err
        counts: dict[str, int] = answer["counts"]
        return counts


@pytest.fixture
def docket(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Docket:
    return Docket(tmp_path, capfdbinary)


@pytest.fixture
def seed(docket: Docket) -> Docket:
    """The seed's case entered as it happened, from an empty store."""
    files = sorted((SAMPLE / "by-command").iterdir())
    assert docket("new", "--facts", str(files[0]))[0] == 0
    for file in files[1:]:
        status, _, err = docket("record", "briscoe", "--facts", str(file))
        assert status == 0, err
    return docket


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        ("2009-10-07", {"NEEDS_REVIEW": 18}),
        ("2009-10-09", {"STALE_CONFERRAL": 18}),
        ("2009-12-02", {"STALE_CONFERRAL": 18}),
    ],
)
def test_the_seed_entered_by_command_has_the_verdicts_of_each_day(
    seed: Docket, day: str, counts: dict[str, int]
) -> None:
    status, answer, _ = seed("ripeness", "briscoe", "--as-of", day)

    assert status == 1
    assert answer["counts"] == counts
    assert {d["due"] for d in answer["duties"]} <= {"2009-12-14"}
    assert {(r["due"], r["act_by"], r["not_before"]) for r in answer["responses"]} == {
        (None, "2009-09-14", "2009-09-17")
    }


def test_before_anything_was_done_under_the_order_the_statement_is_refused(seed: Docket) -> None:
    out = seed.folder / "early.docx"

    status, answer, _ = seed(
        "statement", "briscoe", "--order", "2009-12-02", "--as-of", "2009-12-03", "--out", str(out)
    )

    assert (status, answer["refused"][0]["test"]) == (1, "nothing_to_report")
    assert not out.exists()


def test_the_talk_of_december_7_gives_the_partial_statement_and_a_supplement_makes_it_stale(
    seed: Docket,
) -> None:
    out = seed.folder / "statement.docx"
    counts = seed.step("talk-dec-7", command="log-conferral")
    assert counts == {"NOT_RIPE": 9, "RIPE": 7, "RESOLVED": 2}

    status, answer, _ = seed(
        "statement", "briscoe", "--order", "1", "--as-of", "2009-12-08", "--out", str(out)
    )
    assert (status, answer["variant"], answer["withheld"]) == (0, "partial", [])
    assert {"where", "question"} == set(answer["gaps"][0])
    assert seed("show", "briscoe", "--today", "2009-12-08")[1]["papers"][0]["matches"] is True

    assert seed.step("supplement-dec-9-no-12")["RIPE"] == 7
    shown = seed("show", "briscoe", "--today", "2009-12-09")[1]["papers"][0]
    assert shown["matches"] is False
    assert any(change["is"] == "supplemented" for change in shown["changed"])


def test_a_statement_that_the_user_changed_is_left_alone(seed: Docket) -> None:
    out = seed.folder / "statement.docx"
    seed.step("talk-dec-7", command="log-conferral")
    words = ("statement", "briscoe", "--order", "1", "--as-of", "2009-12-08", "--out", str(out))
    assert seed(*words)[0] == 0
    out.write_bytes(out.read_bytes() + b"mine")

    status, answer, _ = seed(*words)

    assert (status, answer["refused"][0]["test"]) == (1, "file_changed")
    assert out.read_bytes().endswith(b"mine")


def test_a_talk_on_nine_items_leaves_nine_stale(seed: Docket) -> None:
    assert seed.step("talk-7-15-only", command="log-conferral") == {"STALE_CONFERRAL": 9, "RIPE": 9}


def test_a_message_to_a_wrong_address_is_flagged_from_the_file_alone(seed: Docket) -> None:
    seed.step("talk-dec-7", command="log-conferral")
    eml = str(SAMPLE / "steps" / "sent-wrong-address.eml")

    status, answer, _ = seed("record-message", "briscoe", "--eml", eml, "--confirms", "2009-12-07")

    wrong = next(a for a in answer["addresses"] if a["on_record"] == "no")
    assert status == 0
    assert wrong["nearest"] == "lee.sample@sample-law.example"
    assert answer["warnings"]


def test_undo_and_redo_go_through_the_journal(seed: Docket) -> None:
    before = seed("ripeness", "briscoe", "--as-of", "2009-12-08")[1]["counts"]
    seed.step("talk-dec-7", command="log-conferral")
    after = seed("ripeness", "briscoe", "--as-of", "2009-12-08")[1]["counts"]

    assert seed("undo", "briscoe")[0] == 0
    assert seed("ripeness", "briscoe", "--as-of", "2009-12-08")[1]["counts"] == before
    assert seed("redo", "briscoe")[0] == 0
    assert seed("ripeness", "briscoe", "--as-of", "2009-12-08")[1]["counts"] == after
    assert [act["n"] for act in seed("history", "briscoe")[1]] == list(range(1, 11))


def test_export_and_import_give_the_same_bytes_and_an_id_on_file_is_refused(docket: Docket) -> None:
    first, second = docket.folder / "first.json", docket.folder / "second.json"
    assert docket("sample")[1] == {"matter": "briscoe"}
    assert docket("sample")[0] == 0
    assert docket("export", "briscoe", "--out", str(first))[0] == 0
    assert first.read_bytes() == resources.read_bytes("sample/briscoe.json")

    status, _, err = docket("import", str(first))
    assert status == 1
    assert "on file" in err
    copied = docket("import", str(first), "--as-copy")[1]["matter"]
    assert docket("export", copied, "--out", str(second))[0] == 0
    assert len(docket("matters")[1]) == 2


def test_copy_and_calendar(seed: Docket) -> None:
    copy, ics = seed.folder / "copy.db", seed.folder / "dates.ics"

    assert seed("copy", str(copy))[1]["matters"] == 1
    assert seed("calendar", "--out", str(ics), "--today", "2009-12-03")[1]["events"] == 2
    assert b"DTSTART;VALUE=DATE:20091214\r\n" in ics.read_bytes()


def test_items_deadline_and_courts_answer_without_a_store(docket: Docket) -> None:
    items = docket("items", SEED)[1]
    deadline = docket("deadline", "--from", "2009-12-02", "--days", "10", "--court", "moed")[1]

    assert len(items["tokens"]) == 18
    assert items["tokens"][0] == "I-3(b)"
    assert (deadline["due"], deadline["not_before"]) == ("2009-12-14", "2009-12-16")
    assert docket("courts", "moed")[1]["conferral"]["modes"] == ["in_person", "telephone"]
    assert docket("courts", "nowhere")[0] == 1


@pytest.mark.parametrize(
    "words",
    [
        ("deadline", "--from", "2009-12-2", "--days", "10"),
        ("deadline", "--from", "2009-12-02"),
        ("items", "nothing here"),
        ("ripeness",),
        ("frobnicate",),
        ("items", SEED, "--frobnicate"),
        ("sample", "--today", "soon"),
        ("deadline", "--from", "1961-12-02", "--days", "10"),
    ],
)
def test_wrong_input_is_one_sentence_and_exit_2(
    words: tuple[str, ...], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    status = run(words)

    out, err = capfdbinary.readouterr()
    assert (status, out) == (2, b"")
    assert b"Traceback" not in err
    assert len(err.decode().strip().splitlines()) == 1


def test_a_damaged_store_is_exit_3_and_untouched(docket: Docket) -> None:
    path = docket.folder / "docket.db"
    path.write_bytes(b"not a store at all")

    status, answer, err = docket("matters")

    assert (status, answer) == (3, None)
    assert err.strip()
    assert path.read_bytes() == b"not a store at all"


def test_options_stand_before_or_after_the_command(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    store = str(tmp_path / "a.db")

    assert run(["--store", store, "--json", "--today", "2009-12-03", "sample"]) == 0
    assert json.loads(capfdbinary.readouterr().out) == {"matter": "briscoe"}
    assert run(["--today", "2009-12-03", "ripeness", "briscoe", "--store", store, "--json"]) == 1
    assert json.loads(capfdbinary.readouterr().out)["as_of"] == "2009-12-03"


def test_the_story_prints_each_step_and_writes_the_statement(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["story", "--out", str(tmp_path), "--json"]) == 0
    told = json.loads(capfdbinary.readouterr().out)

    assert Path(told["statement"]).read_bytes().startswith(b"PK")
    assert told["steps"][0]["counts"] == {"NEEDS_REVIEW": 18}
    assert run(["story", "--out", str(tmp_path)]) == 0
    assert [p.name for p in tmp_path.iterdir()] == ["Briscoe statement.docx"]


def test_no_command_imports_qt_and_items_imports_no_store() -> None:
    program = (
        "import sys; from docket_assistant.cli.main import run; run(['items', 'Nos. 1-3 of RFP', '--json']);"
        "sys.exit(any(m.split('.')[0] in ('PySide6', 'sqlalchemy', 'docx') for m in sys.modules))"
    )

    assert subprocess.run([sys.executable, "-c", program], capture_output=True, cwd=ROOT).returncode == 0


def test_every_command_is_listed_and_explains_itself(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run([]) == 0
    overview = capfdbinary.readouterr().out.decode()

    assert all(f"  {name}" in overview for name in COMMANDS)
    assert "python3 run.py story" in overview
