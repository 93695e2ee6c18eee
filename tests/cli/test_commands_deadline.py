"""`deadline` and the options before the command: nothing said is left aside in silence."""

import json
from typing import Any

import pytest

from docket_assistant.cli.main import run
from docket_assistant.domain.service import ServiceMethod


def _asked(words: str, capture: pytest.CaptureFixture[bytes]) -> dict[str, Any]:
    assert run(["deadline", *words.split(), "--json"]) == 0
    answer: dict[str, Any] = json.loads(capture.readouterr().out)
    return answer


@pytest.mark.parametrize("method", list(ServiceMethod))
def test_every_method_of_the_contract_is_counted(
    method: ServiceMethod, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    answer = _asked(f"--from 2024-01-02 --days 30 --service {method.value} --court moed", capfdbinary)

    assert {
        "due",
        "act_by",
        "not_before",
        "readings",
        "regime",
        "last_hour",
        "assumptions",
        "working",
    } <= set(answer)
    assert answer["act_by"]
    assert {"date", "step", "because", "citation"} == set(answer["working"][0])


def test_without_a_method_the_answer_says_what_it_took_for_granted(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    for words in (
        "--from 2024-01-02 --days 30",
        "--serve-by 2024-02-01 --days 30",
        "--from 2024-01-02 --hours 48 --at 09:30 --zone America/Chicago",
    ):
        answer = _asked(words, capfdbinary)
        assert any("not running from service" in said for said in answer["assumptions"]), words


def test_an_unknown_method_gives_more_than_one_reading(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    answer = _asked("--from 2024-01-02 --days 30 --service unknown --state MO", capfdbinary)

    assert answer["due"] is None
    assert answer["act_by"] < answer["not_before"]
    assert len(answer["readings"]) > 1


def test_the_last_day_to_serve_allows_for_the_method(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    by_hand = _asked("--serve-by 2024-03-01 --days 30 --service hand", capfdbinary)
    by_mail = _asked("--serve-by 2024-03-01 --days 30 --service mail", capfdbinary)

    assert by_mail["serve_by"] < by_hand["serve_by"] == "2024-01-31"


def test_hours_are_due_at_a_clock_time_with_its_offset(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    answer = _asked("--from 2024-01-02 --hours 24 --at 09:30 --zone America/Chicago", capfdbinary)

    assert answer["due"] == "2024-01-03T09:30:00-06:00"


def test_a_fixed_date_is_warned_of_and_stays(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    answer = _asked("--fixed 2024-07-04 --state MO", capfdbinary)

    assert (answer["due"], answer["act_by"], answer["not_before"]) == ("2024-07-04",) * 3
    assert answer["warnings"]


def test_a_declared_holiday_and_a_closed_office_move_the_day(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    declared = "--from 2024-01-02 --days 14 --holiday 2024-01-16=snow"
    closed = "--from 2024-01-02 --days 14 --closed 2024-01-16 --closed 2024-01-17"

    assert _asked(declared, capfdbinary)["due"] == "2024-01-17"
    assert _asked(closed, capfdbinary)["due"] == "2024-01-18"


@pytest.mark.parametrize(
    "words",
    [
        "--from 2024-01-02 --days 5 --at 09:30",
        "--from 2024-01-02 --days 5 --zone America/Chicago",
        "--from 2024-01-02 --hours 5",
        "--from 2024-01-02 --hours 5 --at 25:00 --zone America/Chicago",
        "--from 2024-01-02 --hours 5 --at 09:30 --zone Nowhere/Here",
        "--from 2024-01-02 --hours 5 --at 09:30 --zone America/Chicago --service mail",
        "--fixed 2024-01-02 --days 5",
        "--fixed 2024-01-02 --service mail",
        "--fixed 2024-01-02 --backward",
        "--fixed 2024-01-02 --closed 2024-01-02",
        "--serve-by 2024-01-02",
        "--serve-by 2024-01-02 --hours 5",
        "--serve-by 2024-01-02 --days 5 --backward",
        "--from 2024-01-02 --days 0",
        "--from 2024-01-02 --days ٣",
        "--from 2024-01-02 --days 5 --weeks 1",
        "--from 2024-01-02 --days 999999 --backward",
        "--from 2024-01-02 --days 5 --service pigeon",
        "--from 2024-01-02 --days 5 --state MO --court moed",
        "--from 2024-01-02 --days 5 --court nowhere",
        "--from 2024-01-02 --days 5 --state Missouri",
        "--from 2024-01-02 --days 5 --state=",
        "--from 2024-01-02 --days 5 --holiday soon",
        "--from 2024-01-02 --fixed 2024-01-02",
        "--days 5",
    ],
)
def test_what_cannot_be_counted_is_one_sentence(
    words: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    status = run(["deadline", *words.split(), "--json"])

    out, err = capfdbinary.readouterr()
    assert (status, out) == (2, b"")
    assert len(err.decode().strip().splitlines()) == 1


@pytest.mark.parametrize("name", ["copy", "story", "items"])
def test_a_store_may_bear_the_name_of_a_command(name: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["--store", name, "--today", "2024-01-02", "courts", "moed", "--json"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["id"] == "moed"


@pytest.mark.parametrize("words", [["--help"], ["deadline", "--help"], ["--json", "record", "--help"]])
def test_help_is_an_answer(words: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(words) == 0
    assert capfdbinary.readouterr().out


def test_the_day_after_thanksgiving_counts_only_where_the_state_declares_it(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    plain = _asked("--from 2023-10-25 --days 30", capfdbinary)
    california = _asked("--from 2023-10-25 --days 30 --state CA", capfdbinary)

    assert (plain["due"], california["due"]) == ("2023-11-24", "2023-11-27")


def test_a_courts_own_last_hour_stands_in_the_answer_and_in_the_working(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    delaware = _asked("--from 2025-03-03 --days 14 --court ded", capfdbinary)
    to_serve = _asked("--serve-by 2025-03-17 --days 14 --court ded --service hand", capfdbinary)
    missouri = _asked("--from 2025-03-03 --days 14 --court moed", capfdbinary)
    old = _asked("--from 2008-03-03 --days 14 --court moed", capfdbinary)

    assert [(hour["act"], hour["at"], hour["since"]) for hour in delaware["last_hours"]] == [
        ("filing", "17:00", "2022-09-01"),
        ("service", "17:00", "2022-09-01"),
    ]
    assert [step["step"] for step in delaware["working"][-2:]] == ["last_hour", "last_hour"]
    assert to_serve["working"][0]["step"] == "service_hour"
    assert missouri["last_hours"][0]["zones"] == ["America/Chicago"]
    assert "midnight Central time" in missouri["last_hour"]
    assert (old["last_hour"], old["last_hours"]) == (None, [])
    assert old["working"][-1]["step"] == "last_hour"


def test_the_text_applied_is_named_with_what_it_changed(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    told = _asked("--from 2025-03-03 --days 14", capfdbinary)
    named = _asked("--from 2025-03-03 --days 5 --regime-date 1970-06-01", capfdbinary)

    assert told["regime"] == "text in force since Dec. 1, 2023"
    assert "Juneteenth" in told["regime_change"]
    assert named["regime"] == "text in force from July 1, 1963 to July 31, 1985"
    assert named["due"] == "2025-03-10"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("--from 0206-08-14 --days 30", b"Is the year of 0206-08-14 meant?"),
        ("--fixed 0206-08-14", b"Is the year of 0206-08-14 meant?"),
        ("--serve-by 0206-08-14 --days 30", b"Is the year of 0206-08-14 meant?"),
        ("--from 2019-03-04 --years 101", b"Is a period of 101 years meant?"),
        ("--from 2019-03-04 --days 99999999", b"Is a period of 99999999 days meant?"),
        ("--from 1963-06-28 --days 30", b"before 1963-07-01"),
        ("--from 2019-03-04 --days 30 --holiday 0219-03-05", b"Is the year of 0219-03-05 meant?"),
    ],
)
def test_what_is_hardly_meant_is_asked_about_in_one_sentence(
    words: str, sentence: bytes, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["deadline", *words.split(), "--json"]) == 2

    out, err = capfdbinary.readouterr()
    assert out == b""
    assert sentence in err
    assert len(err.decode().strip().splitlines()) == 1
