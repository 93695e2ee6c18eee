"""100,000 deadlines against date + timedelta: the date alone, and with readings, working and notes."""

import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest

from docket_assistant.app.dates.last_hours import court_hours
from docket_assistant.app.law import holidays
from docket_assistant.domain.deadline import Deadline, Period, Unit, count
from docket_assistant.domain.service import ServiceMethod

HOW_MANY = 100_000
REPEATS = 5
PERIODS = [Period(days, Unit.DAYS) for days in (7, 14, 21, 30, 45, 60)]
KNOWN = [m for m in ServiceMethod if m not in (ServiceMethod.UNKNOWN, ServiceMethod.EMAIL_NO_CONSENT)]

Question = tuple[date, Period, ServiceMethod]


def questions(first: date, days: int, methods: list[ServiceMethod]) -> list[Question]:
    chance = random.Random(7)  # noqa: S311  # no secret
    return [
        (first + timedelta(chance.randrange(days)), chance.choice(PERIODS), chance.choice(methods))
        for _ in range(HOW_MANY)
    ]


def counted(asked: list[Question]) -> Iterator[Deadline]:
    table, hours = holidays(), court_hours("moed")
    for trigger, period, by in asked:
        yield count(trigger, period, service=by, holidays=table, state="MO", hours=hours)


def dates(asked: list[Question]) -> list[date | None]:
    return [found.act_by for found in counted(asked)]


def with_working(asked: list[Question]) -> int:
    said = 0
    for found in counted(asked):
        said += len(found.readings) + len(found.working) + len(found.assumptions) + len(found.warnings)
    return said


def best(work: Callable[[], object]) -> float:
    """The least of several runs, in microseconds of CPU for each question."""
    found = []
    for _ in range(REPEATS):
        begun = time.process_time()
        work()
        found.append((time.process_time() - begun) * 1e6 / HOW_MANY)
    return min(found)


@pytest.mark.benchmark
@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("what", "first", "days", "methods"),
    [
        ("periods of 2017 to 2030, method known", date(2017, 2, 1), 5_000, KNOWN),
        ("periods of 2017 to 2030, any method", date(2017, 2, 1), 5_000, list(ServiceMethod)),
        ("periods of 2000 to 2030, any method", date(2000, 1, 1), 11_000, list(ServiceMethod)),
        ("periods of 1964 to 2030, any method", date(1964, 1, 1), 24_000, list(ServiceMethod)),
    ],
)
def test_100_000_deadlines_against_date_plus_timedelta(
    what: str, first: date, days: int, methods: list[ServiceMethod]
) -> None:
    asked = questions(first, days, methods)
    lengths = [timedelta(period.amount) for _, period, _ in asked]
    dates(asked)

    floor = best(lambda: [on + length for (on, _, _), length in zip(asked, lengths, strict=True)])
    alone = best(lambda: dates(asked))
    kept = best(lambda: list(counted(asked)))
    working = best(lambda: with_working(asked))

    print(f"\n{what}: {alone:.2f} us a date, {alone / floor:.0f} x date + timedelta ({floor:.3f} us)")
    print(f"  the deadlines themselves kept in a list: {kept:.2f} us, {kept / floor:.0f} x")
    print(f"  with readings, working and notes: {working:.1f} us, {working / floor:.0f} x")
