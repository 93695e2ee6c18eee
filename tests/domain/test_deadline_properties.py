"""What holds of every count, against a walker of days that shares nothing with the program."""

import tomllib
from collections.abc import Set as AbstractSet
from contextlib import suppress
from datetime import date, timedelta

import holidays as package
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.domain.calendar_file import holidays_from
from docket_assistant.domain.deadline import Deadline, Period, Unit, count, serve_by
from docket_assistant.domain.errors import InvalidInput, Refused
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.resources import names, read_text

HOLIDAYS = holidays_from(*(tomllib.loads(read_text(f"holidays/{file}")) for file in names("holidays")))
ONE = timedelta(days=1)
YEARS = range(2004, 2037)

FEDERAL = {
    day
    for day, name in package.country_holidays("US", years=YEARS, categories=("public", "government")).items()
    if "half-day" not in name
}


def _missouri() -> set[date]:
    found = set()
    for year in YEARS:
        for day in (date(year, 2, 12), date(year, 5, 8)):
            found.add(day + ONE if day.isoweekday() == 7 else day)
    return found


MISSOURI = _missouri()
OLD, MIDDLE, TODAY = date(2009, 11, 30), date(2016, 11, 30), date.max


def walked(
    trigger: date,
    days: int,
    *,
    backward: bool,
    service: ServiceMethod,
    text: date | None = None,
    declared: AbstractSet[date] = frozenset(),
) -> date:
    """The prevailing date, found by going through the calendar day by day."""
    text = text or trigger
    shut = FEDERAL | declared
    if not backward or text <= OLD:
        shut |= MISSOURI
    way = -ONE if backward else ONE
    day, counted = trigger, 0
    while counted < days:
        day += way
        if text > OLD or days > 10 or (day.isoweekday() < 6 and day not in shut):
            counted += 1
    while day.isoweekday() > 5 or day in shut:
        day += way
    adding = {"mail", "clerk", "other"} | ({"ecf", "email"} if text <= MIDDLE else set())
    if service.value in adding and not backward:
        day += ONE + ONE + ONE
        while day.isoweekday() > 5 or day in shut:
            day += way
    return day


TRIGGERS = st.dates(date(2005, 12, 1), date(2034, 12, 31))
AMOUNTS = st.one_of(st.integers(1, 14), st.integers(15, 200))
KNOWN = st.sampled_from(
    [m for m in ServiceMethod if m not in (ServiceMethod.UNKNOWN, ServiceMethod.EMAIL_NO_CONSENT)]
)
METHODS = st.sampled_from(list(ServiceMethod))
PERIODS = st.builds(
    Period,
    st.integers(1, 30),
    st.sampled_from([Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS]),
    st.booleans(),
)


def missouri(
    trigger: date, period: Period, service: ServiceMethod, declared: dict[date, str] | None = None
) -> Deadline:
    return count(trigger, period, service=service, holidays=HOLIDAYS, state="MO", declared=declared or {})


def due(trigger: date, days: int, service: ServiceMethod) -> date:
    found = missouri(trigger, Period(days, Unit.DAYS), service).due
    assert found is not None
    return found


@given(TRIGGERS, AMOUNTS, st.booleans(), KNOWN)
def test_due_is_what_a_walk_through_the_calendar_gives(
    trigger: date, days: int, backward: bool, service: ServiceMethod
) -> None:
    found = missouri(trigger, Period(days, Unit.DAYS, backward), service)

    assert found.due == walked(trigger, days, backward=backward, service=service)


@pytest.mark.parametrize("service", [ServiceMethod.NONE, ServiceMethod.MAIL, ServiceMethod.EMAIL])
@pytest.mark.parametrize("days", [7, 10, 11, 21, 30])
@pytest.mark.parametrize("backward", [False, True])
def test_every_day_about_a_change_of_text_and_about_christmas_agrees_with_the_walk(
    service: ServiceMethod, days: int, backward: bool
) -> None:
    for first in (date(2007, 11, 20), date(2009, 10, 25), date(2016, 10, 25), date(2021, 11, 1)):
        for trigger in (first + timedelta(n) for n in range(75)):
            found = missouri(trigger, Period(days, Unit.DAYS, backward), service)
            assert found.due == walked(trigger, days, backward=backward, service=service), trigger


@given(TRIGGERS, AMOUNTS, st.sampled_from([date(2009, 11, 30), date(2009, 12, 1), date(2016, 12, 1)]), KNOWN)
def test_a_text_that_is_named_governs_whatever_the_trigger(
    trigger: date, days: int, text: date, service: ServiceMethod
) -> None:
    found = count(
        trigger,
        Period(days, Unit.DAYS),
        service=service,
        holidays=HOLIDAYS,
        state="MO",
        regime_date=text,
    )

    assert found.due == walked(trigger, days, backward=False, service=service, text=text)


@given(TRIGGERS, PERIODS, METHODS)
def test_act_by_is_never_after_due_nor_due_after_not_before(
    trigger: date, period: Period, service: ServiceMethod
) -> None:
    try:
        found = missouri(trigger, period, service)
    except InvalidInput:
        return

    assert found.act_by is not None
    dates = [d for d in (found.act_by, found.due, found.not_before) if d is not None]
    assert dates == sorted(dates)
    assert [reading.date for reading in found.readings] == sorted({r.date for r in found.readings})
    assert found.act_by == found.readings[0].date
    assert found.not_before in (None, found.readings[-1].date)


@given(TRIGGERS, PERIODS, METHODS)
def test_the_working_ends_on_the_date_that_it_explains(
    trigger: date, period: Period, service: ServiceMethod
) -> None:
    try:
        found = missouri(trigger, period, service)
    except InvalidInput:
        return

    steps = found.working
    assert steps[0].date == trigger
    assert steps[-1].date in (found.due, *(r.date for r in found.readings if found.due is None))


@given(TRIGGERS, AMOUNTS, st.booleans(), KNOWN)
def test_due_is_never_a_day_on_which_courts_are_closed(
    trigger: date, days: int, backward: bool, service: ServiceMethod
) -> None:
    found = missouri(trigger, Period(days, Unit.DAYS, backward), service).due

    assert found is not None
    assert found.isoweekday() < 6
    assert found not in FEDERAL
    assert found not in MISSOURI or (backward and trigger > OLD)


@given(TRIGGERS, PERIODS)
def test_a_backward_period_ends_before_its_event(trigger: date, period: Period) -> None:
    back = Period(period.amount, period.unit, backward=True)
    try:
        found = missouri(trigger, back, ServiceMethod.NONE)
    except InvalidInput:
        return

    assert found.due is not None
    assert found.due < trigger


@given(TRIGGERS, AMOUNTS, KNOWN)
def test_a_longer_period_or_a_later_event_never_ends_earlier_under_one_text(
    trigger: date, days: int, service: ServiceMethod
) -> None:
    here = due(trigger, days, service)
    text_changes = trigger in (OLD, MIDDLE)
    threshold = trigger <= OLD and days == 10

    assert threshold or due(trigger, days + 1, service) >= here
    assert text_changes or due(trigger + ONE, days, service) >= here


@given(TRIGGERS, AMOUNTS, KNOWN, st.lists(st.integers(0, 210), max_size=6))
def test_a_holiday_more_never_makes_a_forward_date_earlier(
    trigger: date, days: int, service: ServiceMethod, offsets: list[int]
) -> None:
    declared = {trigger + timedelta(n): "a day of mourning" for n in offsets}
    period = Period(days, Unit.DAYS)

    without = missouri(trigger, period, service)
    found = missouri(trigger, period, service, declared)

    assert without.due is not None
    assert found.due is not None
    assert found.due >= without.due
    assert found.due == walked(trigger, days, backward=False, service=service, declared=frozenset(declared))


@given(TRIGGERS, AMOUNTS, st.sets(st.integers(0, 30), max_size=5))
def test_a_clerks_closing_moves_a_filing_forward_in_either_direction(
    trigger: date, days: int, offsets: set[int]
) -> None:
    for backward in (False, True):
        period = Period(days, Unit.DAYS, backward)
        plain = missouri(trigger, period, ServiceMethod.NONE)
        assert plain.due is not None
        shut = frozenset(plain.due + timedelta(n) for n in offsets)

        found = count(trigger, period, service=ServiceMethod.NONE, holidays=HOLIDAYS, state="MO", closed=shut)

        assert found.due is not None
        assert found.due >= plain.due
        assert found.due not in shut
        assert found.act_by == plain.act_by


@given(st.dates(date(2006, 6, 1), date(2034, 12, 31)), AMOUNTS, METHODS)
def test_the_last_day_to_serve_is_the_last(cutoff: date, days: int, service: ServiceMethod) -> None:
    period = Period(days, Unit.DAYS)
    if service is ServiceMethod.EMAIL_NO_CONSENT:
        with pytest.raises(Refused):
            serve_by(cutoff, period, service=service, holidays=HOLIDAYS, state="MO")
        return
    try:
        found = serve_by(cutoff, period, service=service, holidays=HOLIDAYS, state="MO")
    except InvalidInput:
        return

    inside = missouri(found.serve_by, period, service).not_before
    assert inside is not None
    assert inside <= cutoff
    for later in range(1, 40):
        day = found.serve_by + timedelta(later)
        answer = missouri(day, period, service).not_before
        assert answer is not None
        assert answer > cutoff


@given(st.dates(), st.integers(1, 10**12), st.sampled_from(list(Unit)), st.booleans(), METHODS)
def test_any_day_of_the_calendar_and_any_length_give_a_date_or_a_sentence(
    trigger: date, amount: int, unit: Unit, backward: bool, service: ServiceMethod
) -> None:
    with suppress(InvalidInput):
        period = Period(amount, unit, backward)
        assert missouri(trigger, period, service).act_by is not None
    with suppress(InvalidInput, Refused):
        period = Period(amount, unit, backward)
        assert serve_by(trigger, period, service=service, holidays=HOLIDAYS, state=None).working
