"""Dates that are set: a court's date certain, an extension, and the last day to serve before a cut-off."""

import tomllib
from datetime import date

import pytest

from docket_assistant.domain.calendars.file import holidays_from
from docket_assistant.domain.deadline import (
    Deadline,
    NoteKind,
    Period,
    ServeBy,
    StepKind,
    Unit,
    count,
    serve_by,
)
from docket_assistant.domain.deadlines.fixed import extended, fixed
from docket_assistant.domain.errors import InvalidInput, Refused
from docket_assistant.domain.service import ServiceMethod as By
from docket_assistant.resources import names, read_text

HOLIDAYS = holidays_from(*(tomllib.loads(read_text(f"holidays/{file}")) for file in names("holidays")))
THIRTY_DAYS = Period(30, Unit.DAYS)
SERVED, AGREED = date(2009, 8, 14), date(2009, 9, 28)
NEW_TEXT = date(2009, 12, 1)


def answers(by: By) -> Deadline:
    return count(SERVED, THIRTY_DAYS, service=by, holidays=HOLIDAYS, state="MO")


def three(deadline: Deadline) -> tuple[date | None, date | None, date | None]:
    return deadline.act_by, deadline.due, deadline.not_before


def last_service(cutoff: date, by: By, period: Period = THIRTY_DAYS) -> ServeBy:
    return serve_by(cutoff, period, service=by, holidays=HOLIDAYS, state="MO")


def test_a_paper_must_be_served_by_july_30_to_be_answered_before_labor_day_2014() -> None:
    found = last_service(date(2014, 9, 1), By.HAND)

    assert (found.serve_by, found.answer.due) == (date(2014, 7, 30), date(2014, 8, 29))
    assert found.working[-1].step is StepKind.SERVED_LATER
    assert (found.working[-1].other, found.working[-1].date) == (date(2014, 7, 31), date(2014, 9, 2))


def test_the_last_day_to_serve_looks_to_the_latest_honest_reading() -> None:
    cutoff = date(2019, 4, 1)

    assert last_service(cutoff, By.HAND).serve_by == date(2019, 3, 2)
    assert last_service(cutoff, By.MAIL).serve_by == date(2019, 2, 27)
    assert last_service(cutoff, By.UNKNOWN).serve_by == date(2019, 2, 27)


def test_several_days_of_service_may_lead_to_the_end_of_a_short_month() -> None:
    found = last_service(date(2019, 2, 28), By.HAND, Period(1, Unit.MONTHS))

    assert found.serve_by == date(2019, 1, 31)


def test_a_last_day_to_serve_with_nothing_to_say_of_the_next_shows_the_count_alone() -> None:
    found = last_service(date(2019, 4, 5), By.HAND)

    assert found.working == found.answer.working


def test_no_day_of_service_is_safe_by_email_without_consent() -> None:
    with pytest.raises(Refused, match="get the consent"):
        last_service(date(2019, 4, 1), By.EMAIL_NO_CONSENT)


def test_an_answer_does_not_run_backward() -> None:
    with pytest.raises(InvalidInput, match="forward from service"):
        last_service(date(2019, 4, 1), By.HAND, Period(30, Unit.DAYS, backward=True))


def test_a_cut_off_before_any_day_of_the_calendar_is_refused() -> None:
    with pytest.raises(InvalidInput, match="Is the year of 0001-01-15 meant"):
        last_service(date(1, 1, 15), By.HAND)


def test_a_fixed_date_is_warned_of_and_never_moved() -> None:
    saturday = fixed(date(2021, 1, 9), holidays=HOLIDAYS, state="CA")

    assert set(three(saturday)) == {date(2021, 1, 9)}
    assert [n.kind for n in saturday.warnings] == [NoteKind.FIXED_ON_CLOSED_DAY]
    assert [s.step for s in saturday.working] == [StepKind.FIXED]
    assert fixed(date(2021, 1, 8), holidays=HOLIDAYS, state="CA").warnings == ()


@pytest.mark.parametrize(
    ("day", "state", "declared", "warned"),
    [
        (date(2019, 9, 2), "MO", {}, ["Labor Day"]),
        (date(2019, 2, 12), "MO", {}, ["Lincoln Day"]),
        (date(2019, 2, 12), None, {}, []),
        (date(2020, 11, 27), "MO", {}, []),
        (date(2019, 5, 6), "MO", {date(2019, 5, 6): "day of mourning"}, ["day of mourning"]),
    ],
)
def test_a_fixed_date_on_a_holiday_is_warned_of_by_its_name(
    day: date, state: str | None, declared: dict[date, str], warned: list[str]
) -> None:
    found = fixed(day, holidays=HOLIDAYS, state=state, declared=declared)

    assert [note.about for note in found.warnings] == warned


def test_the_fifth_circuit_moved_a_fixed_date_before_december_2009() -> None:
    saturday = date(2008, 8, 30)

    texas = fixed(saturday, holidays=HOLIDAYS, state="TX")

    assert three(texas) == (saturday, saturday, date(2008, 9, 2))
    assert three(fixed(saturday, holidays=HOLIDAYS, state=None)) == three(texas)
    assert set(three(fixed(saturday, holidays=HOLIDAYS, state="MO"))) == {saturday}
    assert set(three(fixed(saturday, holidays=HOLIDAYS, state="TX", regime_date=NEW_TEXT))) == {saturday}


ANSWERS = answers(By.UNKNOWN)


@pytest.mark.parametrize(
    ("confirmed", "needed", "ordered", "act_by", "due"),
    [
        (True, False, False, AGREED, AGREED),
        (False, False, False, date(2009, 9, 14), None),
        (True, True, False, date(2009, 9, 14), None),
        (False, True, False, date(2009, 9, 14), None),
        (False, True, True, AGREED, AGREED),
        (True, True, True, AGREED, AGREED),
    ],
)
def test_an_extension_binds_us_only_once_it_is_proved(
    confirmed: bool, needed: bool, ordered: bool, act_by: date, due: date | None
) -> None:
    found = extended(
        ANSWERS, AGREED, confirmed_in_writing=confirmed, court_order_needed=needed, ordered=ordered
    )

    assert three(found) == (act_by, due, AGREED)
    assert found.working[-1].step is StepKind.EXTENDED
    assert found.readings[-1].date == AGREED


def test_an_unproved_extension_says_what_it_lacks() -> None:
    oral = extended(ANSWERS, AGREED, confirmed_in_writing=False, court_order_needed=False, ordered=False)
    late = extended(ANSWERS, AGREED, confirmed_in_writing=True, court_order_needed=True, ordered=False)

    assert oral.warnings[-1].kind is NoteKind.NOT_CONFIRMED
    assert late.warnings[-1].kind is NoteKind.ORDER_NEEDED


def test_an_oral_extension_after_an_email_without_consent_still_proves_nothing_by_silence() -> None:
    base = answers(By.EMAIL_NO_CONSENT)

    found = extended(base, AGREED, confirmed_in_writing=False, court_order_needed=False, ordered=False)

    assert three(found) == (date(2009, 9, 14), None, None)


def test_an_extension_to_a_closed_day_stays_there_and_is_warned_of() -> None:
    for base in (ANSWERS, Deadline(SERVED, SERVED, SERVED)):
        found = extended(
            base, date(2009, 9, 27), confirmed_in_writing=True, court_order_needed=False, ordered=False
        )

        assert set(three(found)) == {date(2009, 9, 27)}
        assert [n.kind for n in found.warnings] == [NoteKind.FIXED_ON_CLOSED_DAY]
