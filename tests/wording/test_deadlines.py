"""Sentences on deadlines: exact, complete, and silent on whether an act was in time."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, time

import pytest

from docket_assistant.domain.calendar import ClosedDay, DayKind
from docket_assistant.domain.calendars.file import holidays_from
from docket_assistant.domain.deadline import (
    REGIMES,
    Deadline,
    Note,
    NoteKind,
    Period,
    Reading,
    Step,
    StepKind,
    Unit,
    Why,
    WhyKind,
    count,
    serve_by,
)
from docket_assistant.domain.deadlines.fixed import extended, fixed
from docket_assistant.domain.service import ServiceMethod as By
from docket_assistant.resources import names, read_text
from docket_assistant.wording.days import hour_text
from docket_assistant.wording.deadlines import (
    because_text,
    closed_text,
    day_text,
    days_past,
    last_hours_text,
    note_text,
    period_text,
    reading_text,
    regime_text,
    step_text,
)

HOLIDAYS = holidays_from(*(tomllib.loads(read_text(f"holidays/{file}")) for file in names("holidays")))
NEVER = re.compile(r"\b(late|overdue|timely|untimely|missed|deadline passed)\b", re.IGNORECASE)


def counted(trigger: date, days: int, by: By = By.NONE, *, backward: bool = False) -> Deadline:
    return count(trigger, Period(days, Unit.DAYS, backward), service=by, holidays=HOLIDAYS, state="MO")


def test_the_other_reading_of_the_order_says_which_text_it_follows_and_why() -> None:
    first, other = counted(date(2009, 12, 2), 10).readings

    assert reading_text(first) == "Mon Dec 14, 2009: text in force from Dec. 1, 2009 to Nov. 30, 2015"
    assert reading_text(other) == (
        "Wed Dec 16, 2009: text in force before Dec. 1, 2009, if it governs: amendments reach pending"
        " cases as far as just and practicable"
    )


def test_the_readings_of_an_unknown_method_say_on_what_they_hang() -> None:
    first, other = counted(date(2009, 8, 14), 30, By.UNKNOWN).readings

    assert because_text(first).endswith("if served in a way that adds no days")
    assert because_text(other).endswith(
        "3 days added for service by mail, by leaving it with the clerk, electronically or by"
        " other consented means"
    )


def test_todays_text_names_no_electronic_service_among_the_methods_that_add_days() -> None:
    assert because_text(counted(date(2019, 3, 4), 30, By.MAIL).readings[0]).endswith(
        "3 days added for service by mail, by leaving it with the clerk or by other consented means"
    )


def test_a_doubtful_day_is_named_with_its_authority() -> None:
    left_out, kept = counted(date(2021, 11, 24), 30).readings

    assert because_text(left_out).endswith(
        "Fri Dec 24, 2021, Christmas Day as kept on the Friday (5 U.S.C. 6103(b)(1)), not taken as a"
        " legal holiday"
    )
    assert because_text(kept).endswith("taken as a legal holiday")


def test_the_working_of_the_mailing_reads_step_by_step() -> None:
    rule, three_days = "former Fed. R. Civ. P. 6(a)", "former Fed. R. Civ. P. 6(d)"

    assert [step_text(step) for step in counted(date(2009, 8, 14), 30, By.MAIL).working] == [
        f"Fri Aug 14, 2009: the day of the event, which is not counted ({rule}).",
        f"Sun Sep 13, 2009: end of 30 days ({rule}).",
        f"Sun Sep 13, 2009 is a Sunday, so the period goes on ({rule}).",
        f"Mon Sep 14, 2009: the open day on which it ends ({rule}).",
        f"Thu Sep 17, 2009: 3 days added for the method of service, after the period has run ({three_days}).",
        f"Thu Sep 17, 2009: the text then in force names no hour at which the last day ends ({rule}).",
    ]


def test_a_backward_period_is_said_to_run_before_the_event() -> None:
    steps = [step_text(s) for s in counted(date(2014, 9, 22), 21, backward=True).working]

    assert steps[1].startswith("Mon Sep 1, 2014: end of 21 days before the event")
    assert steps[2].startswith("Mon Sep 1, 2014 is Labor Day (5 U.S.C. 6103(a)), so the period goes on")


def test_a_last_day_to_serve_says_what_a_day_more_would_do() -> None:
    found = serve_by(date(2014, 9, 1), Period(30, Unit.DAYS), service=By.HAND, holidays=HOLIDAYS, state="MO")

    assert step_text(found.working[-1]) == (
        "Served a day later, on Thu Jul 31, 2014, the answer may fall on Tue Sep 2, 2014."
    )


def test_the_last_hour_is_cited() -> None:
    found = counted(date(2019, 3, 4), 30)
    last = step_text(found.working[-1])

    assert last.startswith("Wed Apr 3, 2019: electronic filing is open until midnight in the court's time")
    assert last.endswith("another hour (Fed. R. Civ. P. 6(a)(4)).")
    assert last_hours_text(found.last_hours).startswith("Electronic filing is open until midnight")
    assert last_hours_text(found.last_hours).endswith("another hour.")


def test_a_fixed_date_is_said_to_stay_though_it_is_a_saturday() -> None:
    found = fixed(date(2021, 1, 9), holidays=HOLIDAYS, state="TX")

    assert step_text(found.working[0]).startswith(
        "Sat Jan 9, 2021: set by the court, so it is not computed and does not move, although it is a"
        " Saturday ("
    )
    assert note_text(found.warnings[0]) == (
        "Sat Jan 9, 2021 is a Saturday on which the court is closed; a date that was set does not move."
    )


def test_the_fifth_circuits_reading_is_said() -> None:
    found = fixed(date(2008, 8, 30), holidays=HOLIDAYS, state="TX")

    assert because_text(found.readings[1]) == (
        "Sat Aug 30, 2008, a Saturday, moved a fixed date in the Fifth Circuit before Dec. 1, 2009"
    )


def test_an_extension_says_to_when() -> None:
    found = extended(
        counted(date(2009, 8, 14), 30),
        date(2009, 9, 28),
        confirmed_in_writing=False,
        court_order_needed=False,
        ordered=False,
    )

    assert because_text(found.readings[-1]) == "extended to Mon Sep 28, 2009"
    assert step_text(found.working[-1]) == (
        "Mon Sep 28, 2009: the day to which the time was extended (Fed. R. Civ. P. 29(b))."
    )
    assert note_text(found.warnings[-1]).startswith("The extension to Mon Sep 28, 2009 is not confirmed")


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2009, 9, 17), "3 days past the date counted"),
        (date(2009, 9, 15), "1 day past the date counted"),
        (date(2009, 9, 14), "on the date counted"),
        (date(2009, 9, 13), "1 day to the date counted"),
        (date(2009, 9, 4), "10 days to the date counted"),
    ],
)
def test_days_past_gives_the_number_and_no_judgment(today: date, said: str) -> None:
    assert days_past(date(2009, 9, 14), today) == said


def test_texts_are_called_by_the_time_in_which_they_were_in_force() -> None:
    assert [regime_text(regime) for regime in REGIMES] == [
        "text in force from July 1, 1963 to July 31, 1985",
        "text in force from Aug. 1, 1985 to Nov. 30, 2001",
        "text in force from Dec. 1, 2001 to Nov. 30, 2005",
        "text in force from Dec. 1, 2005 to Nov. 30, 2007",
        "text in force before Dec. 1, 2009",
        "text in force from Dec. 1, 2009 to Nov. 30, 2015",
        "text in force from Dec. 1, 2015 to Nov. 30, 2016",
        "text in force from Dec. 1, 2016 to Nov. 30, 2018",
        "text in force from Dec. 1, 2018 to Nov. 30, 2023",
        "text in force since Dec. 1, 2023",
    ]


@pytest.mark.parametrize(("amount", "said"), [(1, "1 week"), (2, "2 weeks")])
def test_a_period_agrees_with_its_number(amount: int, said: str) -> None:
    assert period_text(Period(amount, Unit.WEEKS)) == said


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (time(0, 0), "12:00 a.m."),
        (time(9, 5), "9:05 a.m."),
        (time(12, 0), "12:00 p.m."),
        (time(23, 59), "11:59 p.m."),
    ],
)
def test_a_clock_time_is_said_by_halves_of_the_day(at: time, said: str) -> None:
    assert hour_text(at) == said


def test_a_date_has_its_weekday() -> None:
    assert day_text(date(2009, 12, 4)) == "Fri Dec 4, 2009"


def sentences() -> Iterator[str]:
    """Everything that can be said, kind by kind."""
    day, period = date(2009, 12, 4), Period(10, Unit.DAYS)
    closed = [ClosedDay(kind, "Some Day", "an act") for kind in DayKind]
    for one in closed:
        yield closed_text(one, day)
    for kind in NoteKind:
        yield note_text(Note(kind, day, "MO"))
    for regime in REGIMES:
        for why in WhyKind:
            of_day = why in (WhyKind.DAY_COUNTED, WhyKind.DAY_LEFT_OUT, WhyKind.FIXED_ROLLS)
            on = day if of_day or why is WhyKind.NEW_DATE else None
            yield reading_text(Reading(day, (Why(why, regime, on, closed[1] if of_day else None),)))
    for step in StepKind:
        yield step_text(Step(day, step, closed[1], "a rule", period, day, time(9, 5), 11))


def test_every_kind_has_its_words_and_none_judges_an_act() -> None:
    said = list(sentences())

    assert all(said)
    assert not [text for text in said if NEVER.search(text) or "{" in text or "  " in text]
