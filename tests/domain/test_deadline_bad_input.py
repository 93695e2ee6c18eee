"""What is hardly meant is asked about in one sentence, and nothing runs off the calendar."""

import tomllib
from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.domain.calendars.file import holidays_from
from docket_assistant.domain.deadline import Period, Unit, count, serve_by
from docket_assistant.domain.deadlines.fixed import fixed
from docket_assistant.domain.deadlines.hours import count_hours
from docket_assistant.domain.deadlines.walk import nominal_end
from docket_assistant.domain.errors import InvalidInput, Refused
from docket_assistant.domain.service import ServiceMethod as By
from docket_assistant.resources import read_text

HOLIDAYS = holidays_from(tomllib.loads(read_text("holidays/us.toml")))
ZONE = ZoneInfo("America/Chicago")
GOOD = date(2019, 3, 4)
TEN = Period(10, Unit.DAYS)
HUNDRED_YEARS = {
    Unit.DAYS: 36_525,
    Unit.WEEKS: 5_218,
    Unit.MONTHS: 1_200,
    Unit.YEARS: 100,
    Unit.HOURS: 876_576,
}

Ask = Callable[[date], object]


def counted(
    trigger: date, named: date | None = None, shut: date | None = None, declared: date | None = None
) -> object:
    return count(
        trigger,
        TEN,
        service=By.NONE,
        holidays=HOLIDAYS,
        state=None,
        regime_date=named,
        closed=frozenset({shut} if shut else ()),
        declared={declared: "why"} if declared else {},
    )


def hours(start: date) -> object:
    begun = datetime(start.year, start.month, start.day, 9)  # noqa: DTZ001  # the court's clock
    return count_hours(begun, Period(48, Unit.HOURS), zone=ZONE, holidays=HOLIDAYS, state=None)


ASKED: dict[str, Ask] = {
    "trigger": counted,
    "backward": lambda day: count(
        day, Period(10, Unit.DAYS, backward=True), service=By.NONE, holidays=HOLIDAYS, state=None
    ),
    "text": lambda day: counted(GOOD, named=day),
    "clerk": lambda day: counted(GOOD, shut=day),
    "holiday": lambda day: counted(GOOD, declared=day),
    "fixed": lambda day: fixed(day, holidays=HOLIDAYS, state=None),
    "cut-off": lambda day: serve_by(day, TEN, service=By.NONE, holidays=HOLIDAYS, state=None),
    "hours": hours,
}


@pytest.mark.parametrize("day", [date(206, 8, 14), date(1, 1, 1), date(2909, 12, 2), date(9999, 12, 31)])
@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED.keys())
def test_a_year_that_is_hardly_meant_is_asked_about(ask: Ask, day: date) -> None:
    with pytest.raises(InvalidInput) as refused:
        ask(day)

    assert str(refused.value).startswith(f"Is the year of {day.isoformat()} meant? ")
    assert "\n" not in str(refused.value)
    assert ask(GOOD)


@pytest.mark.parametrize("unit", list(Unit))
def test_a_period_of_a_hundred_years_is_counted_and_a_longer_one_asked_about(unit: Unit) -> None:
    longest = HUNDRED_YEARS[unit]
    period = Period(longest, unit)

    if unit is Unit.HOURS:
        start = datetime(2199, 12, 31, 9)  # noqa: DTZ001  # the court's clock
        assert count_hours(start, period, zone=ZONE, holidays=HOLIDAYS, state=None).due.year == 2300
    else:
        found = count(date(2199, 12, 31), period, service=By.MAIL, holidays=HOLIDAYS, state=None)
        assert found.due is not None
        assert found.due.year in (2299, 2300)
    for amount in (longest + 1, 10**7, 10**40):
        with pytest.raises(InvalidInput, match=f"^Is a period of {amount} {unit} meant"):
            Period(amount, unit)


@given(
    st.dates(date(1963, 7, 1), date(2199, 12, 31)),
    st.integers(1, 36_525),
    st.sampled_from([Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS]),
    st.booleans(),
    st.sampled_from(list(By)),
)
def test_between_the_first_text_and_the_last_year_nothing_overflows(
    trigger: date, amount: int, unit: Unit, backward: bool, by: By
) -> None:
    period = Period(min(amount, HUNDRED_YEARS[unit]), unit, backward)
    if backward and nominal_end(trigger, period) < HOLIDAYS.first_day:
        with pytest.raises(InvalidInput, match="first day of the holiday tables"):
            count(trigger, period, service=by, holidays=HOLIDAYS, state=None)
        return

    found = count(trigger, period, service=by, holidays=HOLIDAYS, state=None)

    assert found.act_by is not None
    assert found.working


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.integers(1, 36_525), st.sampled_from(list(By)))
def test_a_cut_off_has_a_day_or_a_sentence(cutoff: date, amount: int, by: By) -> None:
    try:
        found = serve_by(cutoff, Period(amount, Unit.DAYS), service=by, holidays=HOLIDAYS, state=None)
    except Refused:
        assert by is By.EMAIL_NO_CONSENT
        return
    except InvalidInput:
        assert cutoff - timedelta(amount) < date(1963, 9, 1)
        return

    assert found.serve_by < cutoff
    assert found.answer.not_before is not None
    assert found.answer.not_before <= cutoff
    assert found.serve_by >= cutoff - timedelta(amount + 60)
