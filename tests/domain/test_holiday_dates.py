"""Dates worked by hand from the words of five statutes, each with where the words were read."""

import tomllib
from datetime import date, timedelta

import pytest

from docket_assistant.domain.calendars.file import holidays_from
from docket_assistant.domain.deadline import Deadline, Period, Unit, count
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.resources import read_text

FORTNIGHT = timedelta(days=14)

DC = "D.C. Code 28-2701, http://dccode.elaws.us/code?no=28-27|I&e=8"
"""April 16 and the day of the inauguration are holidays for all purposes; other than the inauguration, a
Saturday goes to the next preceding day; a Sunday to the next succeeding one."""
MO = "RSMo 9.010, https://law.justia.com/codes/missouri/title-ii/chapter-9/section-9-010/"
"""The eighth day of May; when on Sunday, the Monday next following shall be considered the holiday."""
SC = "S.C. Code 53-5-10, -30, https://law.justia.com/codes/south-carolina/title-53/chapter-5/section-53-5-10/"
"""The tenth day of May; Dec. 24, 25 and 26; Sunday to Monday, Saturday to the Friday next preceding."""
UT = "Utah Code 63G-1-301, https://writingpartners.net/documents/10600?scroll_to=56470&show_comment=com_56470"
"""July 24, Saturday to Friday. June 19: Tuesday to Friday to the preceding Monday, a weekend to the next."""
WA = "RCW 1.16.050, https://law.justia.com/codes/washington/title-1/chapter-1-16/section-1-16-050/"
"""The Friday immediately following the fourth Thursday in November."""

BY_HAND = [
    # April 16, 2011 is a Saturday, so Friday the 15th is the holiday.
    ("DC", date(2011, 4, 15), date(2011, 4, 18), DC),
    # The inauguration of Friday, January 20, 2017.
    ("DC", date(2017, 1, 20), date(2017, 1, 23), DC),
    # January 20, 2029 is a Saturday, and an inauguration is not moved to the Friday.
    ("DC", date(2029, 1, 19), date(2029, 1, 19), DC),
    # May 8, 2016 is a Sunday.
    ("MO", date(2016, 5, 9), date(2016, 5, 10), MO),
    # May 8, 2021 is a Saturday, of which the statute says nothing.
    ("MO", date(2021, 5, 7), date(2021, 5, 7), MO),
    # May 10, 2020 is a Sunday.
    ("SC", date(2020, 5, 11), date(2020, 5, 12), SC),
    # December 24, 2022 is a Saturday: Friday is a holiday, and so is Monday the 26th.
    ("SC", date(2022, 12, 23), date(2022, 12, 27), SC),
    # July 24, 2021 is a Saturday.
    ("UT", date(2021, 7, 23), date(2021, 7, 26), UT),
    # June 19, 2024 is a Wednesday, so Monday the 17th is a holiday.
    ("UT", date(2024, 6, 17), date(2024, 6, 18), UT),
    # June 19, 2027 is a Saturday, so Monday the 21st is one.
    ("UT", date(2027, 6, 21), date(2027, 6, 22), UT),
    # Thanksgiving of 2019 is November 28.
    ("WA", date(2019, 11, 29), date(2019, 12, 2), WA),
]


def fortnight_to(
    end: date, state: str | None, *, backward: bool = False, text: date | None = None
) -> Deadline:
    tables = [tomllib.loads(read_text(f"holidays/{name.lower()}.toml")) for name in ("US", state or "MO")]
    return count(
        end + FORTNIGHT if backward else end - FORTNIGHT,
        Period(14, Unit.DAYS, backward),
        service=ServiceMethod.NONE,
        holidays=holidays_from(*tables),
        state=state,
        regime_date=text,
    )


@pytest.mark.parametrize(("state", "end", "due", "source"), BY_HAND)
def test_a_fortnight_ends_where_the_statute_lets_it(state: str, end: date, due: date, source: str) -> None:
    found = fortnight_to(end, state)

    assert (found.due, found.act_by, found.not_before) == (due, due, due), source


@pytest.mark.parametrize(("state", "end", "due", "source"), BY_HAND)
def test_a_period_that_runs_backward_does_not_see_the_states_day(
    state: str, end: date, due: date, source: str
) -> None:
    assert fortnight_to(end, state, backward=True).due == end, source


@pytest.mark.parametrize(
    ("state", "end", "due"),
    [("MO", date(2016, 5, 9), date(2016, 5, 6)), ("WA", date(2019, 11, 29), date(2019, 11, 27))],
)
def test_before_december_2009_it_counted_both_ways(state: str, end: date, due: date) -> None:
    assert fortnight_to(end, state, backward=True, text=date(2009, 11, 30)).due == due


@pytest.mark.parametrize(("state", "end", "due", "source"), [row for row in BY_HAND if row[1] != row[2]])
def test_another_states_court_does_not_keep_the_day(state: str, end: date, due: date, source: str) -> None:
    assert fortnight_to(end, "WY").due == end, source


def test_a_day_of_which_the_state_is_not_sure_has_two_readings_and_moves_only_the_later_date() -> None:
    """Florida calls April 26 a legal holiday, and its offices stay open."""
    found = fortnight_to(date(2019, 4, 26), "FL")

    assert (found.due, found.act_by, found.not_before) == (
        date(2019, 4, 26),
        date(2019, 4, 26),
        date(2019, 4, 29),
    )
    assert len(found.readings) == 2
