"""`record-message`: the message as it went, every address against the record of its day."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from docket_assistant.cli.main import run

STEPS = Path(__file__).parents[2] / "resources" / "sample" / "steps"
RIGHT, WRONG, REPLY = (
    str(STEPS / name)
    for name in ("sent-right-address.eml", "sent-wrong-address.eml", "reply-acknowledged.eml")
)

Command = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def command(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Command:
    """Runs a command on the sample with the talk of December 7 in it."""

    def call(*words: str) -> tuple[int, Any, str]:
        status = run([*words, "--store", str(tmp_path / "docket.db"), "--json"])
        out, err = capfdbinary.readouterr()
        return status, json.loads(out) if out.strip() else None, err.decode()

    assert call("sample")[0] == 0
    assert call("log-conferral", "briscoe", "--facts", str(STEPS / "talk-dec-7.json"))[0] == 0
    return call


def _message(command: Command, message: str) -> dict[str, Any]:
    exported = command("export", "briscoe")[1]
    return next(m for m in exported["messages"] if m["id"] == message)


def test_a_wrong_address_is_flagged_with_the_nearest_on_record(command: Command) -> None:
    status, answer, _ = command("record-message", "briscoe", "--eml", WRONG, "--confirms", "2009-12-07")

    assert status == 0
    assert {"address", "of", "on_record", "nearest"} == set(answer["addresses"][0])
    assert [a["on_record"] for a in answer["addresses"] if a["nearest"]] == ["no"]
    assert answer["warnings"]


def test_a_right_address_is_not(command: Command) -> None:
    _, answer, _ = command("record-message", "briscoe", "--eml", RIGHT, "--confirms", "2009-12-07")

    assert [a["on_record"] for a in answer["addresses"]] == ["yes", "yes"]
    assert answer["warnings"] == []


def test_a_received_message_acknowledges_only_what_counsel_says(command: Command) -> None:
    command("record-message", "briscoe", "--eml", RIGHT, "--confirms", "2009-12-07")
    first = command("record-message", "briscoe", "--eml", REPLY)[1]["message"]
    assert "reply" not in _message(command, first)

    again = command("record-message", "briscoe", "--eml", REPLY, "--reply", "acknowledged")[1]

    assert again["message"] == first
    assert len(_message(command, first)["terms_acknowledged"]) == 5


@pytest.mark.parametrize("reply", ["corrected", "disputed"])
def test_a_reply_that_does_not_agree_acknowledges_nothing(command: Command, reply: str) -> None:
    command("record-message", "briscoe", "--eml", RIGHT, "--confirms", "2009-12-07")
    command("record-message", "briscoe", "--eml", REPLY, "--reply", "acknowledged")

    answer = command("record-message", "briscoe", "--eml", REPLY, "--reply", reply)[1]

    message = _message(command, answer["message"])
    assert message["reply"] == reply
    assert "terms_acknowledged" not in message


def test_a_reply_may_speak_of_some_items(command: Command) -> None:
    command("record-message", "briscoe", "--eml", RIGHT, "--confirms", "2009-12-07")
    words = ("record-message", "briscoe", "--eml", REPLY, "--reply", "acknowledged")

    answer = command(*words, "--items", "Interrogatories Nos. 3b and 3c")[1]

    message = _message(command, answer["message"])
    assert len(message["reply_items"]) == 2
    assert len(message["terms_acknowledged"]) == 1


def test_an_acknowledgement_of_nothing_on_file_is_warned_of(command: Command) -> None:
    answer = command("record-message", "briscoe", "--eml", REPLY, "--reply", "acknowledged")[1]

    assert any("--confirms" in warning for warning in answer["warnings"])


def test_the_same_file_twice_is_one_message_and_one_act(command: Command) -> None:
    words = ("record-message", "briscoe", "--eml", RIGHT, "--confirms", "2009-12-07")
    first = command(*words)[1]
    acts = command("history", "briscoe")[1]

    assert command(*words)[1] == first
    assert command("record-message", "briscoe", "--eml", RIGHT)[1] == first
    assert command("history", "briscoe")[1] == acts


def test_a_sender_who_is_not_on_record_is_said(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "stranger.eml"
    file.write_bytes(
        Path(REPLY).read_bytes().replace(b"lee.sample@sample-law.example", b"x@elsewhere.example")
    )

    sent = command("record-message", "briscoe", "--eml", str(file))[1]
    assert any("taken as sent" in warning for warning in sent["warnings"])
    assert command("undo", "briscoe")[0] == 0

    words = ("record-message", "briscoe", "--eml", str(file), "--reply", "disputed")
    received = command(*words, "--confirms", "2009-12-07")[1]
    assert any("taken as received" in warning for warning in received["warnings"])


def test_doubts_about_the_file_itself_are_told(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "undated.eml"
    lines = Path(RIGHT).read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(line for line in lines if not line.startswith(b"Date:")))

    assert command("record-message", "briscoe", "--eml", str(file))[1]["warnings"]


@pytest.mark.parametrize(
    "words",
    [
        ("--eml", REPLY, "--items", "I-12"),
        ("--eml", REPLY, "--reply", "disputed", "--items", "I-99"),
        ("--eml", REPLY, "--reply", "perhaps"),
        ("--eml", RIGHT, "--reply", "acknowledged"),
        ("--eml", str(STEPS)),
        (),
    ],
)
def test_what_cannot_be_recorded_is_exit_2_and_leaves_nothing(
    command: Command, words: tuple[str, ...]
) -> None:
    before = command("history", "briscoe")

    assert command("record-message", "briscoe", *words)[:2] == (2, None)
    assert command("history", "briscoe") == before


def test_a_contact_or_file_that_is_not_there_is_exit_1(command: Command) -> None:
    assert command("record-message", "briscoe", "--eml", RIGHT, "--confirms", "2009-12-08")[0] == 1
    assert command("record-message", "briscoe", "--eml", RIGHT + ".txt")[0] == 1
