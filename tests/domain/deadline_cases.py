"""Random periods for the program and for the slow counter, and what each says of them."""

import random
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from types import MappingProxyType

from docket_assistant.domain.calendar import ClosedDay, DayKind, HolidayFile, Holidays
from docket_assistant.domain.calendars.file import holidays_from
from docket_assistant.domain.deadline import Deadline, Period, Unit, count
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.resources import read_text
from tests.domain.deadline_walker import STATE_UNSURE, Case, Found, by_the_state, walked

MADE_UP = "ZZ"
_DAY = ClosedDay(DayKind.STATE, "Day of the State", "an act", "made up")
_OFFICES_CLOSED = ClosedDay(DayKind.STATE_UNSURE, "Offices closed", "a memorandum", "made up")
_CHANGES = [
    date(year, month, 1)
    for year, month in (
        (1963, 8), (1971, 1), (1985, 8), (2001, 12), (2005, 12), (2007, 12), (2009, 12), (2015, 12),
        (2016, 12), (2018, 12), (2021, 6), (2023, 12),
    )
]  # fmt: skip
_FIRST, _LAST = date(1965, 7, 1), date(2045, 12, 31)


def calendar() -> Holidays:
    """The federal days with those of a made-up state."""
    federal = holidays_from(tomllib.loads(read_text("holidays/us.toml"))).files["US"]
    span = (date(1963, 1, 1) + timedelta(n) for n in range(36_000))
    sure = tuple((day, _DAY) for day in span if by_the_state(day))
    unsure = tuple((day, _OFFICES_CLOSED) for day in sorted(STATE_UNSURE))
    state = HolidayFile(MADE_UP, "Made-up State", 1963, 2059, (), (*sure, *unsure))
    return Holidays(MappingProxyType({"US": federal, MADE_UP: state}))


CALENDAR = calendar()


def counted(case: Case) -> Deadline:
    """What the program says."""
    return count(
        case.trigger,
        Period(case.amount, Unit(case.unit), case.backward),
        service=ServiceMethod(case.method),
        holidays=CALENDAR,
        state=MADE_UP if case.in_state else None,
        regime_date=case.named,
        closed=case.closed,
        declared=dict.fromkeys(case.declared, "declared"),
    )


def difference(case: Case) -> str:
    """Where the program and the slow counter differ; empty where they agree."""
    ours, theirs = counted(case), walked(case)
    found = Found(ours.due, ours.act_by or date.min, ours.not_before, tuple(r.date for r in ours.readings))
    return "" if found == theirs else f"{case}\n  program {found}\n  walker  {theirs}"


def cases(how_many: int, seed: int) -> Iterator[Case]:
    """Periods of every kind, one in two begun about a change of text or about Christmas."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    for _ in range(how_many):
        yield _case(chance)


def _case(chance: random.Random) -> Case:
    trigger = _trigger(chance)
    unit = chance.choice(["days"] * 6 + ["weeks", "months", "years"])
    most = {"days": chance.choice([14, 14, 45, 200]), "weeks": 8, "months": 14, "years": 2}[unit]
    backward = chance.random() < 0.3
    about = trigger + timedelta((-1 if backward else 1) * chance.randint(1, 45))
    return Case(
        trigger,
        chance.randint(1, most),
        unit,
        backward,
        chance.choice([method.value for method in ServiceMethod]),
        named=chance.choice([*_CHANGES, *(day - timedelta(1) for day in _CHANGES[2:])])
        if chance.random() < 0.2
        else None,
        in_state=chance.random() < 0.6,
        closed=_some_days(chance, about) if chance.random() < 0.25 else frozenset(),
        declared=_some_days(chance, about) if chance.random() < 0.25 else frozenset(),
    )


def _trigger(chance: random.Random) -> date:
    if chance.random() < 0.5:
        return _FIRST + timedelta(chance.randrange((_LAST - _FIRST).days))
    if chance.random() < 0.7:
        return max(_FIRST, chance.choice(_CHANGES) + timedelta(chance.randint(-75, 45)))
    return date(chance.randint(1965, 2040), 12, 1) + timedelta(chance.randint(-30, 30))


def _some_days(chance: random.Random, about: date) -> frozenset[date]:
    return frozenset(about + timedelta(chance.randint(-4, 12)) for _ in range(chance.randint(1, 5)))
