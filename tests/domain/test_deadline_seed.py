"""Briscoe v. St. Louis County (E.D. Mo. 4:08-CV-1717): every date of the case worked out, and none of the
answers that come out when the rule is misread."""

import tomllib
from datetime import date, timedelta
from itertools import product

import pytest

from docket_assistant.domain.calendars.file import holidays_from
from docket_assistant.domain.deadline import Deadline, NoteKind, Period, StepKind, Unit, WhyKind, count
from docket_assistant.domain.deadlines.fixed import extended
from docket_assistant.domain.service import ServiceMethod as By
from docket_assistant.resources import names, read_text
from docket_assistant.wording.deadlines import days_past, last_hours_text

HOLIDAYS = holidays_from(*(tomllib.loads(read_text(f"holidays/{file}")) for file in names("holidays")))
SERVED, ANSWERED, ORDER = date(2009, 8, 14), date(2009, 9, 15), date(2009, 12, 2)
MONDAY, THURSDAY = date(2009, 9, 14), date(2009, 9, 17)
THREE_DAYS_ADDED_FIRST, NOT_ROLLED = date(2009, 9, 16), date(2009, 9, 13)
BUSINESS_DAYS = date(2009, 9, 28)
ORDERED, BY_THE_OLD_TEXT, ORDER_NOT_ROLLED = date(2009, 12, 14), date(2009, 12, 16), date(2009, 12, 12)
TODAYS_TEXT = date(2024, 1, 2)


def answers(by: By, text: date | None = None) -> Deadline:
    return count(SERVED, Period(30, Unit.DAYS), service=by, holidays=HOLIDAYS, state="MO", regime_date=text)


def order(text: date | None = None, by: By = By.NONE, state: str | None = "MO") -> Deadline:
    return count(ORDER, Period(10, Unit.DAYS), service=by, holidays=HOLIDAYS, state=state, regime_date=text)


@pytest.mark.parametrize(
    ("by", "due"),
    [
        (By.HAND, MONDAY),
        (By.OFFICE, MONDAY),
        (By.MAIL, THURSDAY),
        (By.CLERK, THURSDAY),
        (By.OTHER, THURSDAY),
        (By.EMAIL, THURSDAY),
        (By.ECF, THURSDAY),
    ],
)
def test_the_answers_are_due_by_the_method_of_service(by: By, due: date) -> None:
    found = answers(by)

    assert (found.act_by, found.due, found.not_before) == (due, due, due)
    assert days_past(due, ANSWERED) == (
        "1 day past the date counted" if due == MONDAY else "2 days to the date counted"
    )


def test_an_unknown_method_leaves_the_date_open_between_two() -> None:
    found = answers(By.UNKNOWN)

    assert (found.act_by, found.due, found.not_before) == (MONDAY, None, THURSDAY)
    assert [reading.date for reading in found.readings] == [MONDAY, THURSDAY]
    assert [note.kind for note in found.warnings] == [NoteKind.METHOD_UNKNOWN]


def test_email_without_consent_is_acted_on_by_the_earlier_date_and_its_silence_proves_nothing() -> None:
    found = answers(By.EMAIL_NO_CONSENT)

    assert (found.act_by, found.due, found.not_before) == (MONDAY, None, None)
    assert NoteKind.NO_CONSENT in [note.kind for note in found.warnings]


def test_a_stipulation_in_writing_sets_the_agreed_date() -> None:
    agreed = date(2009, 9, 25)
    for by in By:
        found = extended(
            answers(by), agreed, confirmed_in_writing=True, court_order_needed=False, ordered=False
        )
        assert (found.act_by, found.due, found.not_before) == (agreed, agreed, agreed)


def test_under_todays_text_email_by_consent_gives_monday() -> None:
    assert answers(By.EMAIL, TODAYS_TEXT).due == MONDAY
    assert answers(By.ECF, TODAYS_TEXT).due == MONDAY
    assert answers(By.MAIL, TODAYS_TEXT).due == THURSDAY


@pytest.mark.parametrize(("by", "text"), list(product(By, [None, TODAYS_TEXT])))
def test_no_reading_adds_the_days_first_stays_on_sunday_or_counts_business_days(
    by: By, text: date | None
) -> None:
    found = {reading.date for reading in answers(by, text).readings}

    assert not found & {THREE_DAYS_ADDED_FIRST, NOT_ROLLED, BUSINESS_DAYS}
    assert found <= {MONDAY, THURSDAY}


def test_labor_day_inside_the_period_is_counted() -> None:
    assert StepKind.LEFT_OUT not in [step.step for step in answers(By.MAIL).working]


def test_the_order_is_due_on_monday_and_the_older_text_is_only_the_other_reading() -> None:
    found = order()

    assert (found.act_by, found.due, found.not_before) == (ORDERED, ORDERED, BY_THE_OLD_TEXT)
    assert [(r.date, r.because[0].kind) for r in found.readings] == [
        (ORDERED, WhyKind.TEXT_IN_FORCE),
        (BY_THE_OLD_TEXT, WhyKind.OTHER_TEXT),
    ]
    assert "midnight" in last_hours_text(found.last_hours)


def test_the_older_text_leaves_out_two_weekends_of_the_orders_ten_days() -> None:
    found = order(date(2009, 11, 30))
    counted = [ORDER + timedelta(n) for n in range(1, 15)]
    left_out = [step.date for step in found.working if step.step is StepKind.LEFT_OUT]

    assert found.due == BY_THE_OLD_TEXT
    assert [day for day in counted if day not in left_out] == [
        date(2009, 12, day) for day in (3, 4, 7, 8, 9, 10, 11, 14, 15, 16)
    ]


@pytest.mark.parametrize("text", [None, date(2009, 11, 30), TODAYS_TEXT])
@pytest.mark.parametrize("state", ["MO", None])
def test_no_three_days_run_from_the_date_of_an_order_and_saturday_is_never_its_day(
    text: date | None, state: str | None
) -> None:
    found = {reading.date for reading in order(text, state=state).readings}

    assert found <= {ORDERED, BY_THE_OLD_TEXT}
    assert ORDER_NOT_ROLLED not in found


def test_the_supplement_and_the_motion_fell_on_the_days_that_the_order_tells() -> None:
    supplement, motion = date(2009, 10, 8), date(2009, 10, 9)

    assert (supplement.strftime("%A"), motion.strftime("%A")) == ("Thursday", "Friday")
    assert days_past(supplement, motion) == "1 day past the date counted"
