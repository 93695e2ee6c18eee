"""Every date that an honest reading gives, against a walker of days that shares nothing with the program.

The walker tries each text, each direction, each way to take the three days and each set of doubtful days,
without asking which of them matter; the program must show exactly the dates that come out.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, combinations

import holidays as package
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.domain.calendars.file import holidays_from
from docket_assistant.domain.deadline import Deadline, Period, Unit, count
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.resources import names, read_text

HOLIDAYS = holidays_from(*(tomllib.loads(read_text(f"holidays/{file}")) for file in names("holidays")))
ONE = timedelta(days=1)
YEARS = range(2004, 2037)
CHANGES = (date(2009, 12, 1), date(2016, 12, 1))
WINDOWS = (
    date(2009, 1, 20),  # Lincoln Day in either direction
    date(2009, 10, 28),
    date(2016, 10, 28),
    date(2018, 11, 1),  # two closings by the President
    date(2021, 11, 28),  # Christmas and New Year on Saturdays
)
METHODS = st.sampled_from(list(ServiceMethod))


def _sure_and_doubtful() -> tuple[set[date], dict[str, set[date]]]:
    """Federal days that every reading counts, and those that one may leave out, by what is doubted."""
    sure: set[date] = set()
    doubtful: dict[str, set[date]] = {"friday": set(), "monday": set(), "closing": set()}
    for day, name in package.country_holidays("US", years=YEARS, categories=("public",)).items():
        if "(observed)" not in name:
            sure.add(day)
        else:
            doubtful["friday" if day.isoweekday() == 5 else "monday"].add(day)
    for day, name in package.country_holidays("US", years=YEARS, categories=("government",)).items():
        if "half-day" not in name:
            doubtful["closing"].add(day)
    doubtful["closing"] -= sure | doubtful["friday"] | doubtful["monday"]
    return sure, doubtful


SURE, DOUBTFUL = _sure_and_doubtful()
OFFICES_CLOSED = {date(2018, 12, 24), date(2020, 11, 27), date(2020, 12, 24), date(2022, 11, 25)}
"""Missouri closed its offices; not all of these are federal closings too."""
MISSOURI = {
    day + ONE if day.isoweekday() == 7 else day
    for year in YEARS
    for day in (date(year, 2, 12), date(year, 5, 8))
}


@dataclass(frozen=True)
class Way:
    """One way to count."""

    text: int
    """0: before Dec. 1, 2009; 1: until Nov. 30, 2016; 2: since."""
    shut: frozenset[date]
    adds: bool
    towards_event: bool = False


def _shut_days(*, state: bool, state_doubtful: bool) -> Iterator[frozenset[date]]:
    kinds = dict(DOUBTFUL)
    if state_doubtful:
        kinds["state"] = OFFICES_CLOSED - set().union(*DOUBTFUL.values())
    for some in chain.from_iterable(combinations(kinds.values(), n) for n in range(len(kinds) + 1)):
        yield frozenset(SURE.union(*some, MISSOURI if state else set()))


def _texts(trigger: date) -> set[int]:
    here = sum(trigger >= change for change in CHANGES)
    near = {n for n, change in enumerate(CHANGES) if abs((trigger - change).days) <= 31}
    return {here} | near | {n + 1 for n in near}


def _adds(service: ServiceMethod, text: int, *, backward: bool) -> set[bool]:
    if backward:
        return {False}
    electronic = text < 2
    return {
        "mail": {True},
        "clerk": {True},
        "other": {True},
        "ecf": {electronic},
        "email": {electronic},
        "unknown": {True, False},
        "email_no_consent": {False, electronic},
    }.get(service.value, {False})


SHUT = {
    (state, doubtful): tuple(_shut_days(state=state, state_doubtful=doubtful))
    for state in (True, False)
    for doubtful in (True, False)
}


def ways(trigger: date, service: ServiceMethod, *, backward: bool) -> Iterator[Way]:
    for text in _texts(trigger):
        state = not backward or text == 0
        for shut in SHUT[state, state]:
            for adds in _adds(service, text, backward=backward):
                for towards in {False, backward and text == 0}:
                    yield Way(text, shut, adds, towards)


def walked(trigger: date, days: int, way: Way, *, backward: bool) -> date:
    def closed(day: date) -> bool:
        return day.isoweekday() > 5 or day in way.shut

    step = -ONE if backward else ONE
    day, left = trigger, days
    while left:
        day += step
        left -= not (way.text == 0 and days < 11 and closed(day))
    while closed(day):
        day += ONE if way.towards_event else step
    if way.adds:
        day += 3 * ONE
        while closed(day):
            day += ONE
    return day


def every_date(trigger: date, days: int, service: ServiceMethod, *, backward: bool) -> list[date]:
    found = {walked(trigger, days, w, backward=backward) for w in ways(trigger, service, backward=backward)}
    return sorted(found)


def counted(trigger: date, days: int, service: ServiceMethod, *, backward: bool) -> Deadline:
    period = Period(days, Unit.DAYS, backward)
    return count(trigger, period, service=service, holidays=HOLIDAYS, state="MO")


def check(trigger: date, days: int, service: ServiceMethod, *, backward: bool) -> None:
    dates = every_date(trigger, days, service, backward=backward)

    found = counted(trigger, days, service, backward=backward)

    said = f"{trigger} {days} {service} {backward}"
    assert [reading.date for reading in found.readings] == dates, said
    assert found.act_by == dates[0], said
    unknown = service is ServiceMethod.EMAIL_NO_CONSENT and not backward
    assert found.not_before == (None if unknown else dates[-1]), said


@given(
    st.dates(date(2005, 12, 1), date(2030, 6, 30)),  # Missouri's own days are known until 2030
    st.one_of(st.integers(1, 14), st.integers(15, 120)),
    METHODS,
    st.booleans(),
)
def test_the_readings_are_all_dates_that_any_way_of_counting_gives(
    trigger: date, days: int, service: ServiceMethod, backward: bool
) -> None:
    check(trigger, days, service, backward=backward)


@pytest.mark.parametrize("service", list(ServiceMethod))
@pytest.mark.parametrize("backward", [False, True])
def test_they_are_so_about_each_change_of_text_and_about_doubtful_days(
    service: ServiceMethod, backward: bool
) -> None:
    for first in WINDOWS:
        for offset in range(0, 68, 3):
            for days in (7, 10, 21):
                check(first + timedelta(offset), days, service, backward=backward)
