"""Periods of hours run in real time and end at the same clock time on an open day."""

import tomllib
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.domain.calendar import NOT_COUNTED
from docket_assistant.domain.calendars.file import holidays_from
from docket_assistant.domain.deadline import NoteKind, Period, StepKind, Unit, regime_on
from docket_assistant.domain.deadlines.hours import HourDeadline, count_hours
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.resources import names, read_text

HOLIDAYS = holidays_from(*(tomllib.loads(read_text(f"holidays/{file}")) for file in names("holidays")))
CENTRAL = ZoneInfo("America/Chicago")
NEW_TEXT = date(2009, 12, 1)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def counted(
    start: datetime,
    hours: int,
    *,
    backward: bool = False,
    regime_date: date | None = None,
    closed: frozenset[date] = frozenset(),
) -> HourDeadline:
    return count_hours(
        start,
        Period(hours, Unit.HOURS, backward),
        zone=CENTRAL,
        holidays=HOLIDAYS,
        state="MO",
        regime_date=regime_date,
        closed=closed,
    )


def clock(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


def test_72_hours_over_the_end_of_daylight_saving_end_an_hour_earlier_by_the_clock() -> None:
    found = counted(at("2007-11-02 10:23"), 72, regime_date=NEW_TEXT)

    assert clock(found.due) == at("2007-11-05 09:23")
    assert found.due.isoformat() == "2007-11-05T09:23:00-06:00"


def test_hours_that_end_on_a_saturday_go_on_to_the_same_time_on_monday() -> None:
    found = counted(at("2009-12-11 14:17"), 24)

    assert clock(found.due) == at("2009-12-14 14:17")
    assert found.act_by == found.due == found.not_before
    assert [(s.date, s.step) for s in found.working] == [
        (date(2009, 12, 11), StepKind.HOURS_BEGIN),
        (date(2009, 12, 12), StepKind.HOURS_END),
        (date(2009, 12, 12), StepKind.MOVED_OFF),
        (date(2009, 12, 13), StepKind.MOVED_OFF),
        (date(2009, 12, 14), StepKind.LAST_OPEN),
    ]


@pytest.mark.parametrize(
    ("start", "hours", "backward", "due"),
    [
        (at("2019-03-06 09:00"), 1, False, at("2019-03-06 10:00")),
        (at("2019-03-06 09:00"), 1, True, at("2019-03-06 08:00")),
        (at("2019-03-06 23:30"), 1, False, at("2019-03-07 00:30")),
        (at("2019-03-11 09:00"), 48, True, at("2019-03-08 08:00")),
        (at("2019-03-09 09:00"), 24, False, at("2019-03-11 10:00")),
    ],
)
def test_hours_run_in_real_time_in_either_direction(
    start: datetime, hours: int, backward: bool, due: datetime
) -> None:
    assert clock(counted(start, hours, backward=backward).due) == due


def test_a_doubtful_holiday_makes_for_an_earlier_reading() -> None:
    found = counted(at("2021-12-23 09:00"), 24)

    assert clock(found.act_by) == at("2021-12-24 09:00")
    assert clock(found.due) == clock(found.not_before) == at("2021-12-27 09:00")


def test_a_clerks_closing_in_the_last_hour_goes_on_to_the_same_time_on_an_open_day() -> None:
    found = counted(at("2019-03-06 09:00"), 24, closed=frozenset({date(2019, 3, 7)}))

    assert clock(found.due) == at("2019-03-08 09:00")
    assert clock(found.act_by) == at("2019-03-07 09:00")


def test_a_change_of_text_makes_no_other_reading_of_hours() -> None:
    assert len(counted(at("2009-12-03 09:00"), 96).readings) == 1


def test_a_time_with_its_offset_is_taken_to_the_courts_clock() -> None:
    found = counted(datetime(2019, 3, 6, 15, 0, tzinfo=UTC), 1)

    assert found.due.isoformat() == "2019-03-06T10:00:00-06:00"


def test_a_time_that_the_clock_shows_twice_is_warned_of() -> None:
    found = counted(at("2019-11-03 01:30"), 30)

    assert clock(found.due) == at("2019-11-04 06:30")
    assert [note.kind for note in found.warnings] == [NoteKind.CLOCK_TWICE]


def test_a_time_that_the_clock_skips_is_refused() -> None:
    with pytest.raises(InvalidInput, match="the clock skips it"):
        counted(at("2019-03-10 02:30"), 24)


def test_the_texts_before_2009_have_no_rule_on_hours() -> None:
    with pytest.raises(InvalidInput, match="no rule on hours"):
        counted(at("2008-03-03 09:00"), 24)


@pytest.mark.parametrize(
    ("unit", "sentence"), [(Unit.DAYS, "runs from a day"), (Unit.WEEKS, "runs from a day")]
)
def test_other_units_are_not_counted_by_the_clock(unit: Unit, sentence: str) -> None:
    with pytest.raises(InvalidInput, match=sentence):
        count_hours(at("2019-03-04 09:00"), Period(1, unit), zone=CENTRAL, holidays=HOLIDAYS, state="MO")


def test_a_state_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidInput, match="two capital letters"):
        count_hours(
            at("2019-03-04 09:00"),
            Period(1, Unit.HOURS),
            zone=CENTRAL,
            holidays=HOLIDAYS,
            state="Missouri",
        )


@given(st.datetimes(at("2009-12-01 00:00"), at("2034-12-31 00:00")), st.integers(1, 2000))
def test_hours_end_when_they_have_run_or_on_the_next_open_day(start: datetime, hours: int) -> None:
    try:
        found = counted(start, hours)
    except InvalidInput:
        return

    run_out = start.replace(tzinfo=CENTRAL).astimezone(UTC) + timedelta(hours=hours)
    assert found.due.astimezone(UTC) >= run_out
    assert found.due.isoweekday() < 6
    closed = HOLIDAYS.court_days("MO", state_counts=True).of_year(found.due.year).get(found.due.date())
    assert closed is None or closed.kind in NOT_COUNTED
    assert found.act_by <= found.due <= found.not_before
    assert found.regime is regime_on(start.date())


@given(st.datetimes(), st.integers(1, 10**12), st.booleans())
def test_any_moment_and_any_length_give_a_moment_or_a_sentence(
    start: datetime, hours: int, backward: bool
) -> None:
    with suppress(InvalidInput):
        assert counted(start, hours, backward=backward, regime_date=NEW_TEXT).working
