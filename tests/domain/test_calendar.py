"""The holiday tables: the days they give, and the files they refuse."""

import copy
import tomllib
from collections.abc import Mapping
from datetime import date
from typing import cast

import holidays as oracle
import pytest

from docket_assistant.domain.calendar import FEDERAL, ClosedDay, DayKind, checked_state
from docket_assistant.domain.calendar_file import holidays_from
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.resources import names, read_text

Table = dict[str, object]


def shipped(name: str) -> Table:
    return tomllib.loads(read_text(f"holidays/{name}.toml"))


HOLIDAYS = holidays_from(*(shipped(file.removesuffix(".toml")) for file in names("holidays")))

DIFFERENCES = {
    date(1986, 12, 26): "ours: Exec. Order No. 12577; the package has no closings before 2001",
    date(1994, 4, 27): "ours: day of mourning, 59 Fed. Reg. 21915; the package has no closings before 2001",
    date(1997, 12, 26): "ours: Exec. Order No. 13068; the package has no closings before 2001",
    date(2002, 12, 24): "the package's: a half-day closing, no holiday",
    date(2009, 12, 24): "the package's: a half-day closing, no holiday; dockets did not roll it",
    date(2015, 12, 24): "the package's: a half-day closing, no holiday",
}
"""Every day from 1971 to 2035 on which the federal table and the ``holidays`` package disagree."""


def days(year: int, state: str | None = None, *, state_counts: bool = True) -> Mapping[date, ClosedDay]:
    return HOLIDAYS.court_days(state, state_counts=state_counts).of_year(year)


def test_the_federal_table_agrees_with_the_holidays_package_but_for_the_days_reviewed() -> None:
    years = range(1971, 2036)
    theirs = set(oracle.country_holidays("US", years=years, categories=("public", "government")))

    ours = {day for year in years for day in days(year)}

    assert ours ^ {day for day in theirs if day.year in years} == set(DIFFERENCES)


def test_no_year_leans_on_another_for_the_days_that_move_over_new_year() -> None:
    assert days(2021)[date(2021, 12, 31)].kind is DayKind.OBSERVED_FRIDAY
    assert date(2022, 1, 1) in days(2022)
    assert date(2021, 12, 31) not in days(2022)


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2021, 6, 18), DayKind.OBSERVED_FRIDAY),
        (date(2021, 7, 5), DayKind.OBSERVED_MONDAY),
        (date(2018, 12, 5), DayKind.CLOSING),
        (date(2021, 9, 6), DayKind.STATUTE),
        (date(2020, 2, 12), DayKind.STATE),
        (date(2020, 11, 27), DayKind.STATE_UNSURE),
        (date(1993, 1, 11), DayKind.STATE),
    ],
)
def test_a_day_is_known_by_the_ground_on_which_it_is_closed(day: date, kind: DayKind) -> None:
    assert days(day.year, "MO")[day].kind is kind


def test_the_surest_ground_is_kept_where_a_day_has_two() -> None:
    assert days(2018, "MO")[date(2018, 12, 24)].kind is DayKind.CLOSING


def test_a_day_that_a_state_declared_is_surer_than_the_presidents_closing_of_it() -> None:
    state = shipped("missouri")
    for day in cast("list[Table]", state["once"]):
        day["kind"] = "state"

    both = holidays_from(shipped("federal"), state).court_days("MO", state_counts=True)

    assert both.of_year(2018)[date(2018, 12, 24)].kind is DayKind.STATE


def test_missouri_moves_a_sunday_to_monday_and_no_saturday() -> None:
    assert date(2017, 2, 13) in days(2017, "MO")
    assert date(2016, 5, 9) in days(2016, "MO")
    assert date(2010, 5, 7) not in days(2010, "MO")
    assert date(2021, 5, 7) not in days(2021, "MO")


def test_a_states_days_are_left_out_where_they_do_not_count() -> None:
    assert date(2020, 2, 12) not in days(2020, "MO", state_counts=False)
    assert date(2020, 2, 12) not in days(2020)


def test_juneteenth_is_no_holiday_before_it_was_enacted() -> None:
    assert date(2020, 6, 19) not in days(2020)


def test_veterans_day_was_a_monday_in_october_until_1977() -> None:
    assert days(1977)[date(1977, 10, 24)].name == "Veterans Day"
    assert date(1977, 11, 11) not in days(1977)
    assert days(1978)[date(1978, 11, 10)].name == "Veterans Day"


@pytest.mark.parametrize("year", [1, 9999])
def test_the_ends_of_the_calendar_have_days_too(year: int) -> None:
    assert all(day.year == year for day in days(year, "MO"))


@pytest.mark.parametrize("table", ["federal", "missouri"])
def test_every_day_on_file_names_its_authority_and_where_it_was_read(table: str) -> None:
    content = shipped(table)

    entries = cast(
        "list[Table]", [*cast("list[Table]", content["day"]), *cast("list[Table]", content["once"])]
    )
    assert all(entry["authority"] and entry["source"] and entry["seen"] for entry in entries)


@pytest.mark.parametrize("state", ["Missouri", "mo", "M", "", FEDERAL, "MÖ"])
def test_what_is_no_state_is_refused(state: str) -> None:
    with pytest.raises(InvalidInput, match="two capital letters"):
        checked_state(state)


def changed(table: Table, **change: object) -> Table:
    first = cast("list[Table]", table["day"])[0]
    first.update(change)
    for name in [name for name, value in first.items() if value is None]:
        del first[name]
    return table


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"authority": None}, "lacks 'authority'"),
        ({"day": 31, "month": 4}, "must have a month"),
        ({"day": 29, "month": 2}, "must have a month"),
        ({"day": None, "weekday": "someday", "nth": 1}, "must have a month"),
        ({"day": None, "weekday": "monday", "nth": 5}, "must have a month"),
        ({"day": None, "weekday": "monday", "nth": 1, "month": 13}, "must have a month"),
        ({"weekday": "monday"}, "must have a month"),
        ({"day": 0}, "must have a month"),
        ({"dya": 1}, "has no field 'dya'"),
    ],
)
def test_a_day_that_no_calendar_has_is_refused(change: Table, sentence: str) -> None:
    table = changed(copy.deepcopy(shipped("federal")), **change)

    with pytest.raises(InvalidInput, match=sentence):
        holidays_from(table)


def test_a_weekend_moves_only_to_the_day_beside_it() -> None:
    table = shipped("federal")
    cast("Table", table["saturday"])["moves_to"] = "monday"

    with pytest.raises(InvalidInput, match="can move to 'friday'"):
        holidays_from(table)


@pytest.mark.parametrize(
    ("name", "kind"), [("federal", "state"), ("missouri", "closing"), ("missouri", "statute")]
)
def test_a_day_closed_once_has_a_kind_that_its_jurisdiction_can_declare(name: str, kind: str) -> None:
    table = shipped(name)
    cast("list[Table]", table["once"])[0]["kind"] = kind

    with pytest.raises(InvalidInput, match="cannot be of the kind"):
        holidays_from(shipped("federal"), table) if name != "federal" else holidays_from(table)


def test_the_federal_file_must_be_there_and_each_file_once() -> None:
    with pytest.raises(InvalidInput, match="no federal file"):
        holidays_from(shipped("missouri"))
    with pytest.raises(InvalidInput, match="Two holiday files"):
        holidays_from(shipped("federal"), shipped("federal"))
