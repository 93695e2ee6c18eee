"""The last day to serve, at every edge, against a search through the calendar by the slow counter."""

import random
from datetime import date, time, timedelta

import pytest

from docket_assistant.domain.deadline import NoteKind, Period, ServeBy, StepKind, Unit, serve_by
from docket_assistant.domain.deadlines.last_hours import Act, CourtHour, CourtHours
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.service import ServiceMethod as By
from tests.domain.deadline_cases import CALENDAR, MADE_UP
from tests.domain.deadline_walker import Case, Found, last_service, walked

EDGES = (
    date(1971, 1, 1), date(1985, 8, 1), date(2001, 12, 1), date(2005, 12, 1), date(2009, 12, 1),
    date(2010, 1, 1), date(2016, 12, 1), date(2017, 1, 1), date(2018, 12, 1), date(2023, 12, 1),
)  # fmt: skip


def ours(
    cutoff: date, amount: int, by: By, *, unit: Unit = Unit.DAYS, state: str | None = MADE_UP
) -> ServeBy:
    return serve_by(cutoff, Period(amount, unit), service=by, holidays=CALENDAR, state=state)


def searched(cutoff: date, amount: int, by: By, *, unit: str = "days", in_state: bool = True) -> date | None:
    def answer(served: date) -> Found:
        return walked(Case(served, amount, unit, backward=False, method=by.value, in_state=in_state))

    return last_service(cutoff, answer)


@pytest.mark.parametrize("edge", EDGES)
@pytest.mark.parametrize(("by", "amount"), [(By.HAND, 10), (By.MAIL, 30), (By.ECF, 14), (By.UNKNOWN, 7)])
def test_every_cut_off_about_a_change_has_the_day_that_a_search_finds(
    edge: date, by: By, amount: int
) -> None:
    for offset in range(-5, 36, 2):
        cutoff = edge + timedelta(amount + offset)
        assert ours(cutoff, amount, by).serve_by == searched(cutoff, amount, by), cutoff


@pytest.mark.parametrize("seed", range(3))
def test_random_cut_offs_have_the_day_that_a_search_finds(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # no secret
    for _ in range(40):
        cutoff = date(1966, 1, 1) + timedelta(chance.randrange(28_000))
        by = chance.choice([m for m in By if m is not By.EMAIL_NO_CONSENT])
        unit = chance.choice([Unit.DAYS, Unit.DAYS, Unit.WEEKS, Unit.MONTHS])
        amount = chance.randint(1, {Unit.DAYS: 60, Unit.WEEKS: 6, Unit.MONTHS: 3}[unit])
        found = ours(cutoff, amount, by, unit=unit)
        assert found.serve_by == searched(cutoff, amount, by, unit=unit.value), (cutoff, amount, unit, by)


@pytest.mark.parametrize(
    ("cutoff", "amount", "by", "last"),
    [
        (date(2014, 9, 1), 30, By.HAND, date(2014, 7, 30)),  # Labor Day: Arctic Cat v. Bombardier
        (date(2014, 9, 2), 30, By.HAND, date(2014, 8, 3)),
        (date(2010, 1, 12), 10, By.HAND, date(2010, 1, 2)),  # the first day with one text only
        (date(2017, 1, 17), 14, By.ECF, date(2017, 1, 3)),  # Jan. 16 was a holiday
        (date(2017, 1, 16), 14, By.ECF, date(2016, 12, 27)),
        (date(2017, 1, 18), 14, By.MAIL, date(2016, 12, 30)),
    ],
)
def test_known_edges(cutoff: date, amount: int, by: By, last: date) -> None:
    assert ours(cutoff, amount, by, state=None).serve_by == last
    assert searched(cutoff, amount, by, in_state=False) == last


def test_where_another_text_may_govern_an_earlier_day_is_warned_of() -> None:
    across, plain = ours(date(2010, 1, 12), 10, By.HAND), ours(date(2014, 9, 2), 30, By.HAND)

    assert [(n.kind, n.on) for n in across.warnings] == [(NoteKind.EARLIER_SERVICE, date(2010, 1, 1))]
    assert plain.warnings == ()


def test_the_hour_at_which_service_ends_stands_beside_the_last_day_to_serve() -> None:
    hour = CourtHour(
        "ded", (Act.SERVICE,), time(17), "America/New_York", "an order", "a page", date(2024, 1, 2), 3
    )
    period, hours = Period(30, Unit.DAYS), CourtHours(("America/New_York",), (hour,))

    found = serve_by(date(2024, 3, 1), period, service=By.HAND, holidays=CALENDAR, state=None, hours=hours)

    first = found.working[0]
    assert (first.step, first.date, first.citation) == (StepKind.SERVICE_HOUR, found.serve_by, "an order")


@pytest.mark.parametrize("period", [Period(24, Unit.HOURS), Period(30, Unit.DAYS, backward=True)])
def test_an_answer_in_hours_or_counted_back_has_no_last_day_to_serve(period: Period) -> None:
    with pytest.raises(InvalidInput, match=r"leave hours out|without 'backward'"):
        serve_by(date(2024, 3, 1), period, service=By.HAND, holidays=CALENDAR, state=None)
