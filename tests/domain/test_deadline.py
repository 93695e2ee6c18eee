"""Deadlines of the cases that the program must get right, with every reading behind them."""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise

import pytest

from docket_assistant.domain.calendars.file import holidays_from
from docket_assistant.domain.deadline import (
    REGIMES,
    Deadline,
    NoteKind,
    Period,
    Reading,
    StepKind,
    Unit,
    WhyKind,
    count,
    regime_on,
)
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.service import ServiceMethod as By
from docket_assistant.resources import names, read_text

HOLIDAYS = holidays_from(*(tomllib.loads(read_text(f"holidays/{file}")) for file in names("holidays")))
SERVED = date(2009, 8, 14)
ORDER = date(2009, 12, 2)
NEW_TEXT, NEWEST_TEXT = date(2009, 12, 1), date(2016, 12, 1)


def counted(
    trigger: date,
    amount: int,
    unit: Unit = Unit.DAYS,
    *,
    by: By = By.NONE,
    backward: bool = False,
    state: str | None = "MO",
    regime_date: date | None = None,
    closed: frozenset[date] = frozenset(),
    declared: Mapping[date, str] | None = None,
) -> Deadline:
    return count(
        trigger,
        Period(amount, unit, backward),
        service=by,
        holidays=HOLIDAYS,
        state=state,
        regime_date=regime_date,
        closed=closed,
        declared=declared or {},
    )


def three(deadline: Deadline) -> tuple[date | None, date | None, date | None]:
    return deadline.act_by, deadline.due, deadline.not_before


def whys(reading: Reading) -> list[WhyKind]:
    return [why.kind for why in reading.because]


def test_ten_days_from_the_order_of_december_2_2009_end_on_december_14() -> None:
    deadline = counted(ORDER, 10)

    assert three(deadline) == (date(2009, 12, 14), date(2009, 12, 14), date(2009, 12, 16))
    assert deadline.regime is regime_on(NEW_TEXT)


def test_the_older_text_gives_the_other_reading_of_the_order() -> None:
    first, other = counted(ORDER, 10).readings

    assert (first.date, whys(first)) == (date(2009, 12, 14), [WhyKind.TEXT_IN_FORCE])
    assert (other.date, whys(other)) == (date(2009, 12, 16), [WhyKind.OTHER_TEXT])
    assert other.because[0].regime is regime_on(date(2009, 11, 30))


@pytest.mark.parametrize("method", [By.HAND, By.OFFICE, By.NONE])
def test_requests_handed_over_on_august_14_2009_are_to_be_answered_by_september_14(method: By) -> None:
    assert set(three(counted(SERVED, 30, by=method))) == {date(2009, 9, 14)}


@pytest.mark.parametrize("method", [By.MAIL, By.CLERK, By.OTHER, By.ECF, By.EMAIL])
def test_three_days_are_added_after_the_period_has_run_out(method: By) -> None:
    assert set(three(counted(SERVED, 30, by=method))) == {date(2009, 9, 17)}


def test_while_the_method_is_unknown_no_date_is_due_but_both_are_shown() -> None:
    deadline = counted(SERVED, 30, by=By.UNKNOWN)

    assert three(deadline) == (date(2009, 9, 14), None, date(2009, 9, 17))
    assert [note.kind for note in deadline.warnings] == [NoteKind.METHOD_UNKNOWN]
    assert [whys(r)[-1] for r in deadline.readings] == [WhyKind.NO_THREE_DAYS, WhyKind.THREE_DAYS]


def test_silence_after_an_email_without_consent_proves_nothing() -> None:
    deadline = counted(SERVED, 30, by=By.EMAIL_NO_CONSENT)

    assert three(deadline) == (date(2009, 9, 14), None, None)


@pytest.mark.parametrize("method", [By.ECF, By.EMAIL])
def test_todays_text_adds_nothing_for_electronic_service(method: By) -> None:
    assert counted(SERVED, 30, by=method, regime_date=NEWEST_TEXT).due == date(2009, 9, 14)


def test_a_method_of_service_never_lengthens_a_backward_period() -> None:
    for method in By:
        assert counted(date(2019, 5, 20), 14, by=method, backward=True).due == date(2019, 5, 6)


def test_the_working_shows_each_step_of_the_seeds_mailing() -> None:
    steps = counted(SERVED, 30, by=By.MAIL).working

    assert [(step.date, step.step) for step in steps] == [
        (SERVED, StepKind.EVENT),
        (date(2009, 9, 13), StepKind.PERIOD_ENDS),
        (date(2009, 9, 13), StepKind.MOVED_OFF),
        (date(2009, 9, 14), StepKind.LAST_OPEN),
        (date(2009, 9, 17), StepKind.THREE_DAYS),
        (date(2009, 9, 17), StepKind.LAST_HOUR),
    ]
    assert all(step.citation for step in steps)


@pytest.mark.parametrize(("served", "rule"), [(date(2007, 11, 30), "6(e)"), (date(2007, 12, 1), "6(d)")])
def test_the_rule_on_the_three_days_is_cited_by_the_number_it_had(served: date, rule: str) -> None:
    steps = counted(served, 30, by=By.MAIL).working

    assert [s.citation for s in steps if s.step is StepKind.THREE_DAYS] == [f"former Fed. R. Civ. P. {rule}"]


def test_a_short_period_of_the_older_text_names_every_day_that_it_leaves_out() -> None:
    steps = counted(ORDER, 10, regime_date=date(2009, 11, 30)).working
    left_out = [s.date for s in steps if s.step is StepKind.LEFT_OUT]

    assert left_out == [date(2009, 12, 5), date(2009, 12, 6), date(2009, 12, 12), date(2009, 12, 13)]


@pytest.mark.parametrize(
    ("trigger", "shown"),
    [
        (date(2009, 10, 30), 1),
        (date(2009, 10, 31), 2),
        (date(2010, 1, 1), 2),
        (date(2010, 1, 2), 1),
        (date(2010, 1, 4), 1),
    ],
)
def test_the_other_text_is_shown_for_triggers_within_31_days_of_the_change(trigger: date, shown: int) -> None:
    assert len({r.because[0].regime for r in counted(trigger, 10).readings}) == shown


def test_the_change_of_2016_shows_both_dates_of_an_electronic_service() -> None:
    before, after = counted(date(2016, 11, 17), 21, by=By.ECF), counted(date(2016, 12, 9), 14, by=By.ECF)

    assert three(before) == (date(2016, 12, 8), date(2016, 12, 12), date(2016, 12, 12))
    assert three(after) == (date(2016, 12, 23), date(2016, 12, 23), date(2016, 12, 27))


def test_a_friday_kept_for_a_saturdays_holiday_counts_but_is_not_relied_on() -> None:
    deadline = counted(date(2021, 11, 24), 30)

    assert three(deadline) == (date(2021, 12, 24), date(2021, 12, 27), date(2021, 12, 27))
    assert [whys(r)[-1] for r in deadline.readings] == [WhyKind.DAY_LEFT_OUT, WhyKind.DAY_COUNTED]


def test_a_monday_kept_for_a_sundays_holiday_counts_but_is_not_relied_on() -> None:
    assert three(counted(date(2021, 6, 5), 30)) == (date(2021, 7, 5), date(2021, 7, 6), date(2021, 7, 6))


def test_a_presidents_closing_counts_but_is_not_relied_on() -> None:
    assert three(counted(date(2018, 11, 5), 30)) == (date(2018, 12, 5), date(2018, 12, 6), date(2018, 12, 6))


def test_a_doubtful_holiday_at_the_end_of_a_backward_period_makes_for_a_later_reading() -> None:
    deadline = counted(date(2022, 1, 21), 21, backward=True)

    assert three(deadline) == (date(2021, 12, 30), date(2021, 12, 30), date(2021, 12, 31))


def test_a_doubtful_day_after_the_three_days_is_seen_too() -> None:
    deadline = counted(date(2021, 11, 21), 30, by=By.MAIL)

    assert three(deadline) == (date(2021, 12, 24), date(2021, 12, 27), date(2021, 12, 27))


def test_the_presidents_closings_about_one_christmas_stand_or_fall_together() -> None:
    deadline = counted(date(2025, 12, 1), 23)

    assert three(deadline) == (date(2025, 12, 24), date(2025, 12, 29), date(2025, 12, 29))
    assert len(deadline.readings) == 2


def test_a_day_on_which_state_offices_closed_is_a_reading_and_never_the_date_due() -> None:
    deadline = counted(date(2020, 10, 28), 30)

    assert three(deadline) == (date(2020, 11, 27), date(2020, 11, 27), date(2020, 11, 30))


@pytest.mark.parametrize(("state", "due"), [("MO", date(2019, 2, 13)), (None, date(2019, 2, 12))])
def test_a_states_holiday_counts_forward(state: str | None, due: date) -> None:
    assert counted(date(2019, 1, 13), 30, state=state).due == due


def test_a_states_holiday_counts_backward_only_under_the_older_text() -> None:
    event = date(2019, 2, 26)

    assert counted(event, 14, backward=True).due == date(2019, 2, 12)
    assert counted(event, 14, backward=True, regime_date=date(2009, 11, 30)).due == date(2019, 2, 11)


def test_a_backward_period_of_the_older_text_has_two_readings_and_the_earlier_is_due() -> None:
    deadline = counted(date(2007, 9, 22), 21, backward=True)

    assert three(deadline) == (date(2007, 8, 31), date(2007, 8, 31), date(2007, 9, 4))
    assert whys(deadline.readings[-1])[-1] is WhyKind.ROLLS_TO_EVENT


def test_a_backward_period_goes_on_backward_since_2009() -> None:
    assert three(counted(date(2014, 9, 22), 21, backward=True)) == (date(2014, 8, 29),) * 3


def test_a_week_of_the_older_text_may_or_may_not_leave_days_out() -> None:
    forward = counted(date(2009, 3, 2), 1, Unit.WEEKS)
    back = counted(date(2009, 3, 23), 1, Unit.WEEKS, backward=True)

    assert three(forward) == (date(2009, 3, 9), date(2009, 3, 9), date(2009, 3, 11))
    assert three(back) == (date(2009, 3, 12), date(2009, 3, 12), date(2009, 3, 16))


@pytest.mark.parametrize(
    ("trigger", "amount", "unit", "due"),
    [
        (date(2019, 3, 4), 2, Unit.WEEKS, date(2019, 3, 18)),
        (date(2019, 1, 31), 1, Unit.MONTHS, date(2019, 2, 28)),
        (date(2019, 11, 15), 2, Unit.MONTHS, date(2020, 1, 15)),
        (date(2018, 4, 24), 1, Unit.YEARS, date(2019, 4, 24)),
        (date(2020, 2, 29), 1, Unit.YEARS, date(2021, 3, 1)),
    ],
)
def test_weeks_months_and_years_end_on_the_same_day_and_go_on_from_a_closed_one(
    trigger: date, amount: int, unit: Unit, due: date
) -> None:
    assert counted(trigger, amount, unit).due == due


def test_a_month_without_that_day_is_warned_of() -> None:
    assert [n.kind for n in counted(date(2019, 1, 31), 1, Unit.MONTHS).warnings] == [NoteKind.SHORT_MONTH]
    assert counted(date(2019, 1, 30), 2, Unit.MONTHS).warnings == ()


def test_a_clerks_closing_goes_forward_even_from_a_backward_period() -> None:
    deadline = counted(
        date(2007, 9, 22), 21, backward=True, regime_date=NEW_TEXT, closed=frozenset({date(2007, 8, 31)})
    )

    assert three(deadline) == (date(2007, 8, 31), date(2007, 9, 4), date(2007, 9, 4))
    assert whys(deadline.readings[0])[-1] is WhyKind.SERVED_NOT_FILED


def test_a_clerks_closing_before_the_three_days_is_only_a_later_reading() -> None:
    deadline = counted(date(2019, 3, 4), 30, by=By.MAIL, closed=frozenset({date(2019, 4, 3)}))

    assert three(deadline) == (date(2019, 4, 8), date(2019, 4, 8), date(2019, 4, 8))
    wider = counted(date(2019, 3, 5), 30, by=By.MAIL, closed=frozenset({date(2019, 4, 4), date(2019, 4, 5)}))
    assert three(wider) == (date(2019, 4, 8), date(2019, 4, 8), date(2019, 4, 11))


def test_a_declared_holiday_counts_forward_and_in_doubt_backward() -> None:
    mourning = {date(2019, 5, 6): "day of mourning"}

    forward = counted(date(2019, 4, 22), 14, declared=mourning)
    back = counted(date(2019, 5, 20), 14, backward=True, declared=mourning)

    assert set(three(forward)) == {date(2019, 5, 7)}
    assert three(back) == (date(2019, 5, 3), date(2019, 5, 3), date(2019, 5, 6))
    assert [n.about for n in forward.assumptions if n.kind is NoteKind.DAY_DECLARED] == ["day of mourning"]


@pytest.mark.parametrize(
    ("state", "trigger", "note"),
    [
        (None, date(2019, 3, 1), NoteKind.NO_STATE),
        ("AS", date(2019, 3, 1), NoteKind.STATE_NOT_ON_FILE),
        ("MO", date(2031, 3, 3), NoteKind.STATE_YEARS_NOT_ON_FILE),
    ],
)
def test_what_is_not_known_of_a_states_days_is_said(state: str | None, trigger: date, note: NoteKind) -> None:
    assert note in [n.kind for n in counted(trigger, 30, by=By.HAND, state=state).assumptions]


def test_every_text_follows_on_the_one_before_it() -> None:
    for older, newer in pairwise(REGIMES):
        assert older.until + timedelta(days=1) == newer.since


@pytest.mark.parametrize("amount", [0, -3])
def test_a_period_of_nothing_is_refused(amount: int) -> None:
    with pytest.raises(InvalidInput, match="write 1 or more"):
        Period(amount, Unit.DAYS)


@pytest.mark.parametrize(("trigger", "backward"), [(date(1960, 1, 4), False), (date(2019, 1, 1), True)])
def test_days_before_the_holiday_tables_are_refused(trigger: date, backward: bool) -> None:
    with pytest.raises(InvalidInput, match="first day of the holiday tables"):
        counted(trigger, 100, Unit.YEARS, backward=backward, regime_date=NEW_TEXT)


def test_a_deadline_is_a_value() -> None:
    assert counted(ORDER, 10) == counted(ORDER, 10)
    assert len({counted(ORDER, 10), counted(ORDER, 10), counted(ORDER, 11)}) == 2


def test_a_date_is_explained_by_the_reading_that_departs_least() -> None:
    explained = {r.date: whys(r) for r in counted(date(2009, 12, 3), 7, by=By.UNKNOWN).readings}

    assert explained == {
        date(2009, 12, 10): [WhyKind.TEXT_IN_FORCE, WhyKind.NO_THREE_DAYS],
        date(2009, 12, 14): [WhyKind.TEXT_IN_FORCE, WhyKind.THREE_DAYS],
        date(2009, 12, 17): [WhyKind.OTHER_TEXT, WhyKind.THREE_DAYS],
    }


def test_a_doubtful_day_that_was_declared_a_holiday_is_in_doubt_no_more() -> None:
    declared = {date(2021, 12, 24): "order of the chief judge"}

    assert set(three(counted(date(2021, 11, 24), 30, declared=declared))) == {date(2021, 12, 27)}
