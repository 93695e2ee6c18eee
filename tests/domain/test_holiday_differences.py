"""The holiday tables beside the ``holidays`` package: each difference is reviewed in one list."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple, cast

import holidays as package
import pytest

from docket_assistant.domain.calendar import FEDERAL, Holidays
from docket_assistant.domain.calendars.file import holidays_from
from docket_assistant.resources import names, read_text

FEDERAL_YEARS = range(1990, 2031)
_SATURDAY = 5
_REVIEWED = tomllib.loads(Path(__file__).with_name("holiday_differences.toml").read_text(encoding="utf-8"))


class Difference(NamedTuple):
    """A day that only one of the two has, under the name that it has there."""

    state: str
    on: date
    ours: str
    theirs: str


@cache
def calendar() -> Holidays:
    return holidays_from(*(tomllib.loads(read_text(f"holidays/{file}")) for file in names("holidays")))


STATES = sorted(set(calendar().files) - {FEDERAL})


def reviewed() -> Iterator[tuple[Difference, str]]:
    for entry in _REVIEWED["difference"]:
        for on in entry["dates"]:
            yield Difference(entry["state"], on, entry["ours"], entry["theirs"]), entry["why"]


def of_state(state: str) -> set[Difference]:
    """Days beyond the federal ones, on weekdays of the years on file: the package drops some of those."""
    file = calendar().files[state]
    years = range(file.since_year, file.until_year + 1)
    theirs = package.country_holidays("US", subdiv=state, years=range(years.start, years.stop + 1))
    federal = our_days(None, years)
    return {
        found
        for found in compared(state, our_days(state, years), theirs)
        if found.on.year in years and found.on.weekday() < _SATURDAY and found.on not in federal
    }


def of_the_federal_table() -> set[Difference]:
    years = range(FEDERAL_YEARS.start - 1, FEDERAL_YEARS.stop + 1)
    theirs = package.country_holidays("US", years=years, categories=("public", "government"))
    found = compared(FEDERAL, our_days(None, FEDERAL_YEARS), theirs)
    return {difference for difference in found if difference.on.year in FEDERAL_YEARS}


def our_days(state: str | None, years: range) -> Mapping[date, str]:
    days = calendar().court_days(state, state_counts=True)
    return {on: closed.name for on, closed in chain(*(days.of_year(year).items() for year in years))}


def compared(state: str, ours: Mapping[date, str], theirs: Mapping[date, str]) -> Iterator[Difference]:
    yield from (Difference(state, on, name, "") for on, name in ours.items() if on not in theirs)
    yield from (Difference(state, on, "", name) for on, name in theirs.items() if on not in ours)


def listed(state: str) -> set[Difference]:
    return {found for found, _ in reviewed() if found.state == state}


def test_the_federal_table_differs_from_the_package_only_where_the_list_says_why() -> None:
    found = of_the_federal_table()

    assert found - listed(FEDERAL) == set(), "not explained in holiday_differences.toml"
    assert listed(FEDERAL) - found == set(), "explained, but no longer so"


@pytest.mark.parametrize("state", STATES)
def test_a_state_differs_from_the_package_only_where_the_list_says_why(state: str) -> None:
    found = of_state(state)

    assert found - listed(state) == set(), "not explained in holiday_differences.toml"
    assert listed(state) - found == set(), "explained, but no longer so"


def test_the_list_speaks_of_jurisdictions_on_file_and_of_each_day_once() -> None:
    everything = [found for found, _ in reviewed()]

    assert {found.state for found in everything} <= {FEDERAL, *STATES}
    assert [found for found, times in Counter(everything).items() if times > 1] == []


def test_each_reason_is_a_sentence_about_one_side() -> None:
    for found, why in reviewed():
        assert bool(found.ours) != bool(found.theirs), found
        assert why.endswith("."), found
        assert len(why) > len("It differs."), found


def test_a_difference_that_nobody_reviewed_and_a_reason_out_of_date_would_both_show() -> None:
    state = "MO"
    gone = Difference(state, date(2004, 5, 7), "", "Truman Day (observed)")
    theirs = cast("Mapping[date, str]", {date(2004, 5, 6): "A day of nobody"})

    assert gone in listed(state)
    assert set(compared(state, {}, theirs)) - listed(state) == {
        Difference(state, date(2004, 5, 6), "", "A day of nobody")
    }
