"""Every command with and without JSON, the shared options in both places, and the four exits."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from docket_assistant.app.upkeep.stores import writing
from docket_assistant.cli.main import COMMANDS
from tests.cli.docket import ROOT, SAMPLE, STEPS, Docket, sample_facts

EML = str(STEPS / "sent-right-address.eml")
TALK = str(STEPS / "talk-dec-7.json")
EVERY: dict[str, tuple[str, ...]] = {
    "items": ("Nos. 1-3 of RFP",),
    "deadline": ("--from", "2009-12-02", "--days", "10"),
    "periods": ("answer", "--from", "complaint_served=2010-06-01"),
    "courts": (),
    "sample": (),
    "story": ("--out", "{folder}"),
    "matters": (),
    "show": ("briscoe",),
    "new": ("--facts", "{new}"),
    "import": (str(SAMPLE / "briscoe.json"), "--as-copy"),
    "export": ("briscoe", "--out", "{folder}/out.json"),
    "ripeness": ("briscoe", "--as-of", "2009-12-02"),
    "statement": ("briscoe", "--order", "1", "--out", "{folder}/paper.docx"),
    "record": ("briscoe", "--facts", str(STEPS / "supplement-dec-9-no-12.json")),
    "record-message": ("briscoe", "--eml", EML),
    "log-conferral": ("briscoe", "--facts", TALK),
    "history": ("briscoe",),
    "undo": ("briscoe",),
    "redo": ("briscoe",),
    "calendar": ("--out", "{folder}/dates.ics"),
    "copy": ("{folder}/copy.db",),
}
NO_IS_AN_ANSWER = {"ripeness": 1}


def test_no_command_is_left_out() -> None:
    assert set(EVERY) == set(COMMANDS)


@pytest.mark.parametrize("as_json", [True, False], ids=["json", "people"])
@pytest.mark.parametrize("name", list(EVERY))
def test_every_command_answers_programs_and_people(briscoe: Docket, name: str, *, as_json: bool) -> None:
    if name == "statement":
        briscoe.step("talk-dec-7", "log-conferral")
    if name in ("undo", "redo"):
        briscoe.step("talk-dec-7", "log-conferral")
    if name == "redo":
        briscoe.done("undo", "briscoe")
    words = [word.format(folder=briscoe.folder, new=_other_matter(briscoe)) for word in EVERY[name]]

    said = (briscoe.ask if as_json else briscoe.say)(name, *words)

    assert said.status == NO_IS_AN_ANSWER.get(name, 0), said.err
    assert said.out.strip()
    assert said.err == ""
    if as_json:
        assert isinstance(json.loads(said.out), list if name in ("matters", "history", "courts") else dict)
    else:
        with pytest.raises(json.JSONDecodeError):
            json.loads(said.out)


def _other_matter(docket: Docket) -> str:
    opening, _ = sample_facts()
    for noun in (opening["matter"], *opening["parties"], *opening["counsel"]):
        del noun["id"]
    opening["matter"]["number"] = "4:09-CV-1 (CEJ)"
    return docket.facts("other.json", opening)


@pytest.mark.parametrize("places", range(8))
def test_each_shared_option_stands_before_or_after(briscoe: Docket, places: int) -> None:
    shared = (("--store", str(briscoe.store)), ("--json",), ("--today", "2009-12-02"))
    before = [w for n, words in enumerate(shared) if places >> n & 1 for w in words]
    after = [w for n, words in enumerate(shared) if not places >> n & 1 for w in words]

    said = briscoe.bare(*before, "ripeness", "briscoe", *after)

    assert said.status == 1
    assert said.json["as_of"] == "2009-12-02"
    assert said.json["counts"] == {"STALE_CONFERRAL": 18}


@pytest.mark.parametrize(
    "words",
    [
        ("ripeness", "briscoe", "--frobnicate"),
        ("ripeness", "briscoe", "--as-of", "December 2"),
        ("ripeness", "briscoe", "--as-of", "2009-02-30"),
        ("matters", "--today", "20091202"),
        ("items", "Q-7"),
        ("items", ""),
        ("deadline", "--from", "2009-12-02", "--days", "-1"),
        ("deadline", "--from", "2009-12-02", "--days", "10", "--service", "pigeon"),
        ("deadline", "--from", "2009-12-02", "--days", "10", "--court", "nowhere"),
        ("deadline", "--from", "2009-12-02", "--hours", "5"),
        ("deadline", "--from", "2009-12-02", "--hours", "5", "--at", "10:00", "--zone", "Mars/Base"),
        ("record-message", "briscoe", "--eml", EML, "--reply", "nodded"),
        ("record-message", "briscoe", "--eml", EML, "--reply", "acknowledged"),
        ("record-message", "briscoe", "--eml", EML, "--items", "I-7"),
        ("record", "briscoe", "--facts", EML),
        ("import", EML),
        ("export",),
        ("mattres",),
    ],
)
def test_wrong_input_is_exit_2_with_nothing_on_standard_output(
    briscoe: Docket, words: tuple[str, ...]
) -> None:
    before = briscoe.store.read_bytes()

    assert briscoe.ask(*words).status == 2

    assert briscoe.store.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ("show", "nobody"),
        ("ripeness", "nobody"),
        ("ripeness", "gone.json"),
        ("history", "nobody"),
        ("undo", "nobody"),
        ("statement", "nobody", "--order", "1", "--out", "x.docx"),
        ("statement", "briscoe", "--order", "9", "--out", "x.docx"),
        ("record", "briscoe", "--facts", "gone.json"),
        ("courts", "nowhere"),
        ("redo", "briscoe"),
    ],
)
def test_what_is_not_there_is_exit_1(briscoe: Docket, words: tuple[str, ...]) -> None:
    said = briscoe.ask(*words)

    assert said.status == 1
    assert said.err.strip() or "refused" in said.json


def test_the_sample_needs_a_store_of_its_own(empty: Docket) -> None:
    assert empty.bare("sample", "--json").status == 2


@pytest.mark.parametrize("command", [("matters",), ("undo", "briscoe"), ("copy", "copy.db")])
def test_a_damaged_store_is_exit_3_and_left_as_it_is(briscoe: Docket, command: tuple[str, ...]) -> None:
    content = bytearray(briscoe.store.read_bytes())
    content[:100] = bytes(100)
    briscoe.store.write_bytes(content)

    assert briscoe.ask(*command).status == 3

    assert briscoe.store.read_bytes() == content


@pytest.mark.parametrize("name", ["sample", "record", "undo", "statement"])
def test_a_store_that_another_writer_holds_is_exit_3(briscoe: Docket, name: str) -> None:
    words = [word.format(folder=briscoe.folder) for word in EVERY[name]]

    with writing(briscoe.store):
        assert briscoe.ask(name, *words).status == 3
        assert briscoe.ask("matters").status == 0, "readers do not wait for a writer"

    assert briscoe.ask("matters").status == 0


@pytest.mark.parametrize(
    ("words", "status"),
    [(("items", "Nos. 1-3 of RFP", "--json"), 0), (("items", "nothing here"), 2)],
)
def test_the_program_itself_ends_with_the_same_exits(words: tuple[str, ...], status: int) -> None:
    program = [sys.executable, "-m", "docket_assistant", *words]

    ended = subprocess.run(program, capture_output=True, cwd=ROOT, env=dict(os.environ))

    assert ended.returncode == status
    assert b"Traceback" not in ended.stderr
    assert bool(ended.stdout) is (status == 0)


def test_no_command_imports_qt(briscoe: Docket, tmp_path: Path) -> None:
    briscoe.step("talk-dec-7", "log-conferral")
    new = _other_matter(briscoe)
    lines = [
        [name, *(w.format(folder=tmp_path, new=new) for w in words), "--store", str(briscoe.store)]
        for name, words in EVERY.items()
    ]
    program = (
        "import json, sys; from docket_assistant.cli.main import run\n"
        "lines = json.load(sys.stdin)\n"
        "print([run(line) for line in lines], file=sys.stderr)\n"
        "sys.exit(any('PySide' in m or 'PyQt' in m or 'shiboken' in m for m in sys.modules))"
    )

    ended = subprocess.run(
        [sys.executable, "-c", program], input=json.dumps(lines).encode(), capture_output=True, cwd=ROOT
    )

    assert ended.returncode == 0, ended.stderr.decode()
    assert set(json.loads(ended.stderr.decode().splitlines()[-1])) <= {0, 1}


def test_items_imports_no_database() -> None:
    program = (
        "import sys; from docket_assistant.cli.main import run; run(['items', 'Nos. 1-3 of RFP']);"
        "sys.exit(any(m in sys.modules for m in ('sqlalchemy', 'sqlcipher3', 'docx', 'lxml')))"
    )

    assert subprocess.run([sys.executable, "-c", program], capture_output=True, cwd=ROOT).returncode == 0
