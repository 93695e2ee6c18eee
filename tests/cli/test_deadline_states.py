"""`deadline --state` takes every jurisdiction on file, and says so of one that is not."""

import json
from typing import Any

import pytest

from docket_assistant.app.dates.agenda import states_on_file
from docket_assistant.cli.main import run


def asked(words: str, capture: pytest.CaptureFixture[bytes]) -> dict[str, Any]:
    assert run(["deadline", *words.split(), "--json"]) == 0
    answer: dict[str, Any] = json.loads(capture.readouterr().out)
    return answer


@pytest.mark.parametrize("state", states_on_file())
def test_every_jurisdiction_on_file_is_counted(state: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    for spelled in (state, state.lower()):
        answer = asked(f"--from 2024-07-10 --days 30 --state {spelled}", capfdbinary)

        assert answer["due"] == "2024-08-09", answer
        assert not [said for said in answer["assumptions"] if "on file" in said], answer


@pytest.mark.parametrize("state", ["ZZ", "AS", "US", "M", "Missouri", "\u00b5o"])
def test_a_state_without_a_district_court_is_a_slip(state: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["deadline", "--from", "2024-03-01", "--days", "30", "--state", state]) == 2

    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "such as MO" in err


def test_the_district_counts_emancipation_day_and_names_its_code(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    answer = asked("--from 2024-04-02 --days 14 --court dcd", capfdbinary)

    assert answer["due"] == answer["act_by"] == "2024-04-17"
    assert [step for step in answer["working"] if "D.C. Code 28-2701" in json.dumps(step)]
