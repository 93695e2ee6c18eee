"""The holiday tables: the days they give, and the files they refuse."""

import tomllib
from collections.abc import Mapping
from datetime import date
from typing import cast

import pytest

from docket_assistant.domain.calendar import FEDERAL, ClosedDay, DayKind, checked_state
from docket_assistant.domain.calendars.file import holidays_from
from docket_assistant.domain.calendars.rules import easter
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.resources import names, read_text

Table = dict[str, object]


def shipped(name: str) -> Table:
    return tomllib.loads(read_text(f"holidays/{name}.toml"))


HOLIDAYS = holidays_from(*(shipped(file.removesuffix(".toml")) for file in names("holidays")))


def days(year: int, state: str | None = None, *, state_counts: bool = True) -> Mapping[date, ClosedDay]:
    return HOLIDAYS.court_days(state, state_counts=state_counts).of_year(year)


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
    state = shipped("mo")
    for day in cast("list[Table]", state["once"]):
        day["counts"] = "yes"

    both = holidays_from(shipped("us"), state).court_days("MO", state_counts=True)

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


@pytest.mark.parametrize("state", ["Missouri", "mo", "M", "", FEDERAL, "MÖ"])
def test_what_is_no_state_is_refused(state: str) -> None:
    with pytest.raises(InvalidInput, match="two capital letters"):
        checked_state(state)


@pytest.mark.parametrize(
    ("state", "day", "kind"),
    [
        ("CA", date(2002, 11, 29), DayKind.STATE),
        ("CA", date(2016, 9, 23), DayKind.STATE_UNSURE),
        ("CA", date(2022, 9, 23), DayKind.STATE),
        ("FL", date(2019, 4, 26), DayKind.STATE_UNSURE),
        ("DC", date(2025, 4, 16), DayKind.STATE),
        ("DC", date(2021, 1, 20), DayKind.STATE),
        ("UT", date(2024, 6, 17), DayKind.STATE),
        ("RI", date(2020, 7, 6), DayKind.STATE_UNSURE),
        ("OK", date(2010, 12, 23), DayKind.STATE),
        ("OK", date(2018, 12, 24), DayKind.CLOSING),
        ("OK", date(2018, 12, 26), DayKind.STATE_UNSURE),
        ("PR", date(2020, 7, 27), DayKind.STATE_UNSURE),
    ],
)
def test_a_states_day_counts_or_is_a_reading_as_its_file_says(state: str, day: date, kind: DayKind) -> None:
    assert days(day.year, state)[day].kind is kind


@pytest.mark.parametrize(
    ("state", "day"),
    [
        ("MO", date(2009, 1, 12)),
        ("MO", date(2019, 12, 23)),
        ("KS", date(2019, 11, 29)),
        ("TX", date(2019, 4, 19)),
        ("NY", date(2028, 2, 11)),
        ("DC", date(2001, 4, 16)),
        ("MD", date(2005, 1, 20)),
        ("AZ", date(2019, 9, 17)),
    ],
)
def test_a_day_that_is_no_holiday_of_a_state_stays_open(state: str, day: date) -> None:
    assert day not in days(day.year, state)


def test_inauguration_day_is_kept_on_a_monday_but_not_on_a_friday() -> None:
    assert days(2013, "DC")[date(2013, 1, 21)].kind is DayKind.STATUTE
    assert date(2029, 1, 19) not in days(2029, "DC")
    assert date(2029, 1, 20) in days(2029, "DC")


def test_each_state_moves_a_weekends_holiday_by_its_own_text() -> None:
    assert days(2022, "CT")[date(2022, 2, 11)].kind is DayKind.STATE
    assert date(2022, 2, 11) not in days(2022, "NY")
    assert days(2017, "NY")[date(2017, 2, 13)].kind is DayKind.STATE
    assert date(2019, 8, 26) not in days(2019, "TX")
    assert date(2017, 8, 28) not in days(2017, "TX")


def test_a_move_that_binds_only_the_employees_of_a_state_is_a_reading() -> None:
    assert days(2014, "AK")[date(2014, 10, 17)].kind is DayKind.STATE_UNSURE
    assert days(2015, "AK")[date(2015, 10, 19)].kind is DayKind.STATE


def test_a_moved_federal_day_names_the_states_own_text_and_stays_contested() -> None:
    of_alabama = days(2021, "AL")[date(2021, 12, 24)]
    of_missouri = days(2021, "MO")[date(2021, 12, 24)]

    assert of_alabama.kind is of_missouri.kind is DayKind.OBSERVED_FRIDAY
    assert of_alabama.authority == "5 U.S.C. 6103(b)(1); Alabama too: Ala. Code 1-3-8"
    assert of_missouri.authority == "5 U.S.C. 6103(b)(1)"
    assert days(2021, "AL", state_counts=False)[date(2021, 12, 24)].authority == "5 U.S.C. 6103(b)(1)"


@pytest.mark.parametrize("year", [1999, 2031])
def test_before_and_after_the_years_on_file_a_states_rule_is_only_a_reading(year: int) -> None:
    assert {closed.kind for closed in days(year, "MO").values() if closed.name == "Lincoln Day"} == {
        DayKind.STATE_UNSURE
    }


@pytest.mark.parametrize(
    ("year", "sunday"),
    [(1583, (4, 10)), (1818, (3, 22)), (1943, (4, 25)), (2000, (4, 23)), (2019, (4, 21)), (2038, (4, 25))],
)
def test_easter_falls_where_the_church_tables_put_it(year: int, sunday: tuple[int, int]) -> None:
    assert easter(year) == date(year, *sunday)


def test_the_federal_file_must_be_there_and_each_file_once() -> None:
    with pytest.raises(InvalidInput, match="no federal file"):
        holidays_from(shipped("mo"))
    with pytest.raises(InvalidInput, match="Two holiday files"):
        holidays_from(shipped("us"), shipped("us"))
