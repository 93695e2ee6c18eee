"""The command line run in this process, on a store of its own; and the facts of the seed's case."""

import json
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from docket_assistant.cli.main import run

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample"
STEPS = SAMPLE / "steps"
OPENING = ("matter", "parties", "counsel")
"""What a matter is opened with; the rest happens in it."""

TODAY = date(2009, 12, 8)


class Said(NamedTuple):
    """What a command answered."""

    status: int
    out: bytes
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one JSON object on standard output."""
        answer: dict[str, Any] = json.loads(self.out)
        return answer

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The one JSON list on standard output."""
        listed: list[dict[str, Any]] = json.loads(self.out)
        return listed


class Docket:
    """The command line on the store ``docket.db`` of one folder."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[bytes]) -> None:
        self.folder, self.store, self._capture = folder, folder / "docket.db", capture

    def bare(self, *words: str) -> Said:
        """Run exactly these words."""
        self._capture.readouterr()
        status = run(words)
        out, err = self._capture.readouterr()
        said = Said(status, out, err.decode())
        assert "Traceback" not in said.err
        if status in (2, 3):
            assert out == b""
            assert len(said.err.strip().splitlines()) == 1
        return said

    def say(self, *words: str) -> Said:
        """Run the words on the store, for people."""
        return self.bare(*words, "--store", str(self.store), *_on_the_day(words))

    def ask(self, *words: str) -> Said:
        """Run the words on the store, for a program."""
        return self.say(*words, "--json")

    def done(self, *words: str) -> dict[str, Any]:
        """The JSON of a command that must succeed."""
        said = self.ask(*words)
        assert said.status == 0, said.err
        return said.json

    def step(self, name: str, command: str = "record") -> dict[str, Any]:
        """Enter one of the shipped steps."""
        return self.done(command, "briscoe", "--facts", str(STEPS / f"{name}.json"))

    def facts(self, name: str, facts: object) -> str:
        """Write a facts file."""
        path = self.folder / name
        path.write_text(json.dumps(facts), encoding="utf-8")
        return str(path)

    def file(self, name: str) -> str:
        """A path in the folder."""
        return str(self.folder / name)


def _on_the_day(words: tuple[str, ...]) -> tuple[str, ...]:
    return () if "--today" in words else ("--today", TODAY.isoformat())


def sample_facts() -> tuple[dict[str, Any], dict[str, Any]]:
    """The seed's case as two facts files: what opens the matter, and what happened in it."""
    whole = json.loads((SAMPLE / "briscoe.json").read_bytes())
    for made in ("schema", "papers"):
        whole.pop(made, None)
    opening = {name: whole.pop(name) for name in OPENING}
    return opening, whole


def enter_sample(docket: Docket) -> None:
    """Enter the seed's case into an empty store by commands."""
    opening, happened = sample_facts()
    assert docket.done("new", "--facts", docket.facts("opening.json", opening)) == {"matter": "briscoe"}
    docket.done("record", "briscoe", "--facts", docket.facts("happened.json", happened))
