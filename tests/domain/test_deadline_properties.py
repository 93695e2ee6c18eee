"""What holds of every count, whatever the text, the method and the holidays."""

from contextlib import suppress
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from docket_assistant.domain.deadline import (
    REGIMES,
    Deadline,
    Period,
    Regime,
    Step,
    StepKind,
    Unit,
    count,
    regime_on,
    serve_by,
)
from docket_assistant.domain.errors import InvalidInput, Refused
from docket_assistant.domain.service import ServiceMethod
from tests.domain.deadline_cases import CALENDAR, MADE_UP
from tests.domain.deadline_walker import Case, View, is_closed

ONE, THREE = timedelta(days=1), timedelta(days=3)
FIRST, LAST = date(1963, 9, 1), date(2050, 12, 31)
TRIGGERS = st.one_of(
    st.dates(FIRST, LAST),
    st.builds(
        lambda text, days: max(FIRST, text.since + timedelta(days)),
        st.sampled_from(REGIMES),
        st.integers(-60, 45),
    ),
)
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
OFFSETS = st.lists(st.integers(0, 210), max_size=6)


def counted(
    trigger: date,
    period: Period,
    service: ServiceMethod,
    *,
    named: date | None = None,
    declared: dict[date, str] | None = None,
    closed: frozenset[date] = frozenset(),
) -> Deadline:
    return count(
        trigger,
        period,
        service=service,
        holidays=CALENDAR,
        state=MADE_UP,
        regime_date=named,
        declared=declared or {},
        closed=closed,
    )


def due(trigger: date, days: int, service: ServiceMethod, named: date | None = None) -> date:
    found = counted(trigger, Period(days, Unit.DAYS), service, named=named).due
    assert found is not None
    return found


def shut(day: date, text: date, *, backward: bool = False) -> bool:
    """Whether the slow counter takes a day for closed on the prevailing reading."""
    return is_closed(day, Case(day, 1, "days", backward, "none"), View(text))


@given(TRIGGERS, PERIODS, METHODS)
def test_act_by_is_never_after_due_nor_due_after_not_before(
    trigger: date, period: Period, service: ServiceMethod
) -> None:
    try:
        found = counted(trigger, period, service)
    except InvalidInput:
        return

    assert found.act_by is not None
    dates = [d for d in (found.act_by, found.due, found.not_before) if d is not None]
    assert dates == sorted(dates)
    assert [reading.date for reading in found.readings] == sorted({r.date for r in found.readings})
    assert found.act_by == found.readings[0].date
    assert found.not_before in (None, found.readings[-1].date)
    assert found.due is None or found.due in [reading.date for reading in found.readings]


def replayed(steps: tuple[Step, ...]) -> date:
    """The date that a working comes to, each of its steps taken by itself."""
    on = steps[0].date
    assert steps[0].step is StepKind.EVENT
    for before, step in pairwise(steps):
        if step.step in (StepKind.LEFT_OUT, StepKind.PERIOD_ENDS):
            on = step.date
        elif step.step is StepKind.MOVED_OFF:
            assert before.step is StepKind.MOVED_OFF or step.date == on
            assert step.because is not None
        elif step.step is StepKind.LAST_OPEN:
            assert before.step is StepKind.MOVED_OFF
            assert abs(step.date - before.date) == ONE
            on = step.date
        elif step.step is StepKind.THREE_DAYS:
            assert step.date == on + THREE
            on = step.date
        else:
            assert step.date == on
            on = on if step.step is StepKind.LAST_HOUR else on + ONE
    return steps[-1].date


@given(TRIGGERS, PERIODS, METHODS)
def test_the_working_replayed_step_by_step_comes_to_the_date(
    trigger: date, period: Period, service: ServiceMethod
) -> None:
    try:
        found = counted(trigger, period, service)
    except InvalidInput:
        return

    steps = found.working
    assert steps[0].date == trigger
    assert replayed(steps) in (found.due, *(r.date for r in found.readings if found.due is None))


@given(TRIGGERS, AMOUNTS, st.booleans(), KNOWN)
def test_due_is_never_a_day_on_which_courts_are_closed(
    trigger: date, days: int, backward: bool, service: ServiceMethod
) -> None:
    try:
        found = counted(trigger, Period(days, Unit.DAYS, backward), service)
    except InvalidInput:
        return

    assert found.due is not None
    assert not shut(found.due, trigger, backward=backward)


@given(TRIGGERS, PERIODS)
def test_a_backward_period_ends_before_its_event(trigger: date, period: Period) -> None:
    try:
        found = counted(trigger, Period(period.amount, period.unit, backward=True), ServiceMethod.NONE)
    except InvalidInput:
        return

    assert found.due is not None
    assert found.due < trigger


@given(TRIGGERS, AMOUNTS, KNOWN)
def test_a_longer_period_never_ends_earlier_but_where_it_becomes_long_enough_to_count_every_day(
    trigger: date, days: int, service: ServiceMethod
) -> None:
    threshold = days + 1 == regime_on(trigger).skips_under

    assert threshold or due(trigger, days + 1, service) >= due(trigger, days, service)


@given(TRIGGERS, AMOUNTS, KNOWN, st.sampled_from(REGIMES))
def test_a_later_event_never_leads_to_an_earlier_date_under_one_text(
    trigger: date, days: int, service: ServiceMethod, text: Regime
) -> None:
    named = text.since

    assert due(trigger + ONE, days, service, named) >= due(trigger, days, service, named)


@given(st.dates(date(2010, 1, 2), LAST), AMOUNTS)
def test_forward_and_backward_are_inverse_between_two_open_days(trigger: date, days: int) -> None:
    text = date(2009, 12, 1)
    on = trigger + timedelta(days)
    assume(not any(shut(day, text, backward=way) for day in (trigger, on) for way in (False, True)))

    assert due(trigger, days, ServiceMethod.NONE) == on
    assert counted(on, Period(days, Unit.DAYS, backward=True), ServiceMethod.NONE).due == trigger


@given(st.dates(date(1964, 1, 1), date(2008, 6, 1)), st.integers(1, 10))
def test_open_days_counted_forward_and_back_come_to_the_same_day(trigger: date, days: int) -> None:
    assume(days < regime_on(trigger).skips_under)
    assume(not shut(trigger, trigger))
    named = regime_on(trigger).since

    there = due(trigger, days, ServiceMethod.NONE, named)
    back = counted(there, Period(days, Unit.DAYS, backward=True), ServiceMethod.NONE, named=named)

    assert back.due == trigger


@given(TRIGGERS, AMOUNTS, KNOWN, OFFSETS)
def test_a_holiday_more_never_makes_a_forward_date_earlier(
    trigger: date, days: int, service: ServiceMethod, offsets: list[int]
) -> None:
    declared = {trigger + timedelta(n): "a day of mourning" for n in offsets}
    period = Period(days, Unit.DAYS)

    without = counted(trigger, period, service)
    found = counted(trigger, period, service, declared=declared)

    assert without.due is not None
    assert found.due is not None
    assert found.due >= without.due
    assert found.due not in declared


@given(TRIGGERS, AMOUNTS, st.sets(st.integers(0, 30), max_size=5))
def test_a_clerks_closing_moves_a_filing_forward_in_either_direction(
    trigger: date, days: int, offsets: set[int]
) -> None:
    for backward in (False, True):
        period = Period(days, Unit.DAYS, backward)
        try:
            plain = counted(trigger, period, ServiceMethod.NONE)
        except InvalidInput:
            return
        assert plain.due is not None
        closed = frozenset(plain.due + timedelta(n) for n in offsets)

        found = counted(trigger, period, ServiceMethod.NONE, closed=closed)

        assert found.due is not None
        assert found.not_before is not None
        assert found.due >= plain.due
        if regime_on(trigger).clerk_named:
            assert found.due not in closed
        else:
            assert found.due == plain.due
        assert plain.due not in closed or found.not_before > plain.due
        assert found.act_by == plain.act_by


@given(st.dates(date(1966, 1, 1), date(2040, 12, 31)), AMOUNTS, METHODS)
def test_the_last_day_to_serve_is_the_last(cutoff: date, days: int, service: ServiceMethod) -> None:
    period = Period(days, Unit.DAYS)
    if service is ServiceMethod.EMAIL_NO_CONSENT:
        with pytest.raises(Refused):
            serve_by(cutoff, period, service=service, holidays=CALENDAR, state=MADE_UP)
        return
    found = serve_by(cutoff, period, service=service, holidays=CALENDAR, state=MADE_UP)

    assert found.answer.not_before is not None
    assert found.answer.not_before <= cutoff
    for later in range(1, 40):
        answer = counted(found.serve_by + timedelta(later), period, service).not_before
        assert answer is not None
        assert answer > cutoff


@given(st.dates(), st.integers(1, 10**12), st.sampled_from(list(Unit)), st.booleans(), METHODS)
def test_any_day_of_the_calendar_and_any_length_give_a_date_or_a_sentence(
    trigger: date, amount: int, unit: Unit, backward: bool, service: ServiceMethod
) -> None:
    with suppress(InvalidInput):
        period = Period(amount, unit, backward)
        assert counted(trigger, period, service).act_by is not None
    with suppress(InvalidInput, Refused):
        period = Period(amount, unit, backward)
        assert serve_by(trigger, period, service=service, holidays=CALENDAR, state=None).working
