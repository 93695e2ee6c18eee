"""Dates counted by hand from the rules' texts before the program was asked, row by row of a table.

`expected` names what the row asks for; a local time of a motion is its day, or due/act_by/not_before.
"""

import csv
from pathlib import Path
from typing import Any

import pytest

from tests.cli.docket import Docket

with Path(__file__).with_name("deadlines_by_hand.csv").open(encoding="utf-8", newline="") as table:
    ROWS = tuple(csv.DictReader(table))

THREE = ("due", "act_by", "not_before")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["command"])
def test_the_date_counted_by_hand(row: dict[str, str], empty: Docket) -> None:
    said = empty.bare(*row["command"].split(), "--json")

    assert said.status == 0, said.err
    for part in row["expected"].split():
        name, _, day = part.partition("=")
        assert _told(said.json, name, day) == day, row["why"]


def _told(answer: dict[str, Any], name: str, expected: str) -> str:
    if "dates" not in answer:
        return _day(answer[name])
    found = next(one for one in answer["dates"] if one["paper"] == name)
    return "/".join(_day(found[n]) for n in THREE) if "/" in expected else _day(found["due"])


def _day(told: str | None) -> str:
    """A day, or a moment to the minute with its offset; null where it hangs on an unknown."""
    if told is None:
        return "null"
    return told.replace(":00-", "-", 1) if "T" in told else told


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("--from 0206-03-01 --days 14", "Is the year of 0206-03-01 meant?"),
        ("--from 9999-12-01 --days 60", "Is the year of 9999-12-01 meant?"),
        ("--from 2024-06-31 --days 14", "'2024-06-31' is no date"),
        ("--from 2023-02-29 --days 14", "'2023-02-29' is no date"),
        ("--from 3/1/2024 --days 14", "is no date"),
        ("--from 20240301 --days 3", "is no date"),
        ("--from 2024-W10-5 --days 3", "is no date"),
        ("--from 2024-03-01T10:00 --days 3", "is no date"),
        ("--from 2024-03-01 --days -5", "'-5' is no length of time"),
        ("--from 2024-03-01 --days 14.5", "is no length of time"),
        ("--from 2024-03-01 --days \u0663", "is no length of time"),
        ("--from 2024-03-01 --days 0", "counts nothing"),
        ("--from 2024-03-01 --days 36600", "a hundred years at most"),
        ("--from 2024-03-01 --years 101", "a hundred years at most"),
        ("--from 2024-03-01 --days 99999999999999", "a hundred years at most"),
        ("--from 2024-03-01", "How long is the period?"),
        ("--serve-by 2024-03-01", "How long is the period?"),
        ("--serve-by 2024-03-01 --hours 3", "leave --hours out"),
        ("--serve-by 2024-03-01 --days 30 --backward", "runs forward from service"),
        ("--from 2024-03-01 --fixed 2024-03-04", "not allowed with"),
        ("--from 2024-03-01 --days 14 --weeks 2", "not allowed with"),
        ("--from 2024-03-01 --days 14 --court moed --state MO", "not allowed with"),
        ("--fixed 2024-03-01 --days 3", "leave --days out"),
        ("--from 2024-03-01 --days 14 --zone America/Chicago", "leave --zone out"),
        ("--from 2024-03-01 --hours 24", "give --at HH:MM and --zone NAME"),
        ("--from 2024-03-01 --hours 24 --at 25:00 --zone America/Chicago", "'25:00' is no hour"),
        ("--from 2024-03-01 --hours 24 --at 10:00 --zone Chicago", "There is no zone 'Chicago'"),
        ("--from 2024-03-01 --hours 24 --at 10:00 --zone America/Chicago --service mail", "leave --service"),
        ("--from 2024-03-10 --hours 1 --at 02:30 --zone America/New_York", "does not exist"),
        ("--from 2008-03-05 --hours 24 --at 10:00 --zone America/Chicago", "count this period by hand"),
        ("--from 2024-03-01 --days 14 --service pigeon", "is no method of service"),
        ("--from 2024-03-01 --days 14 --court xxxx", "No court 'xxxx' is on file"),
        ("--from 1963-06-30 --days 14", "count this period by hand"),
        ("--from 2024-03-01 --days 14 --regime-date 1950-01-01", "count this period by hand"),
        ("--from 2024-03-01 --days 14 --closed tomorrow", "'tomorrow' is no date"),
        ("--from 2024-03-01 --days 14 --holiday 2024-13-01=x", "'2024-13-01' is no date"),
        ("--today 2024-02-30 --from 2024-03-01 --days 3", "'2024-02-30' is no date"),
        ("", "is required"),
        ("--from --days 14", "expected one argument"),
        ("--from 2024-03-01 --days", "expected one argument"),
    ],
)
def test_what_cannot_be_counted_is_said_in_one_sentence(words: str, sentence: str, empty: Docket) -> None:
    said = empty.bare("deadline", *words.split())

    assert (said.status, said.out) == (2, b"")
    assert sentence in said.err
    assert said.err.count("\n") == 1


def test_a_period_counted_back_says_that_service_adds_nothing(empty: Docket) -> None:
    back = "deadline --from 2024-03-15 --days 14 --backward --service mail --state MO --json"
    told = empty.bare(*back.split()).json

    assert told["due"] == "2024-03-01"
    assert told["assumptions"] == ["A period that is counted back takes no days for the way of service."]
