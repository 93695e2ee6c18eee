"""Days as people type them: every form, the year that is not typed, and what cannot be a day."""

import contextlib
from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.typed.dates import Lean, as_typed, date_in_form, read_date

TODAY = date(2009, 12, 10)
"""A Thursday."""
OCTOBER_8 = date(2009, 10, 8)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
MIDDLE_DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
LEANS = st.sampled_from(Lean)


def refusal(text: str, lean: Lean = Lean.PAST) -> str:
    with pytest.raises(InvalidInput) as refused:
        read_date(text, TODAY, lean)
    return str(refused.value)


@pytest.mark.parametrize(
    "typed",
    [
        *("10/8/09", "10/8/2009", "10-8-09", "10.8.2009", "2009-10-08", "2009/10/8", "10/08/2009"),
        *("Oct 8 2009", "Oct. 8, 2009", "October 8th, 2009", "8 Oct 2009", "8th October 2009", "OCT 8, 2009"),
        *("Oct 8, '09", "8-Oct-2009", "oct8 2009", "Thu Oct 8 2009", "Thursday, October 8, 2009"),
        *("Thurs. 10/8/09", "  10/8/09\u00a0", "Oct\u00a08,\u00a02009", "10\u20118\u201109"),
    ],
)
@pytest.mark.parametrize("lean", Lean)
def test_a_day_with_its_year_is_the_same_in_every_form(typed: str, lean: Lean) -> None:
    assert read_date(typed, TODAY, lean) == OCTOBER_8


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(
            ("today", "2009-12-10"),
            ("T", "2009-12-10"),
            ("Yesterday", "2009-12-09"),
            ("tomorrow", "2009-12-11"),
        ),
        *(("+10d", "2009-12-20"), ("-3d", "2009-12-07"), ("+2w", "2009-12-24"), ("\u22123d", "2009-12-07")),
        *(
            ("+1m", "2010-01-10"),
            ("-12m", "2008-12-10"),
            ("+10 days", "2009-12-20"),
            ("-1 week", "2009-12-03"),
        ),
    ],
)
def test_days_counted_from_today(typed: str, meant: str) -> None:
    assert read_date(typed, TODAY, Lean.PAST) == date.fromisoformat(meant)


@pytest.mark.parametrize(
    ("today", "typed", "meant"),
    [
        (date(2010, 1, 31), "+1m", date(2010, 2, 28)),
        (date(2012, 3, 31), "-1m", date(2012, 2, 29)),
        (date(2010, 8, 31), "+1m", date(2010, 9, 30)),
        (date(2009, 11, 30), "+3m", date(2010, 2, 28)),
    ],
)
def test_a_month_ends_where_the_shorter_month_ends(today: date, typed: str, meant: date) -> None:
    assert read_date(typed, today, Lean.FUTURE) == meant


@pytest.mark.parametrize(
    ("typed", "before", "after"),
    [
        ("mon", "2009-12-07", "2009-12-14"),
        ("Monday", "2009-12-07", "2009-12-14"),
        ("wed.", "2009-12-09", "2009-12-16"),
        ("Thursday", "2009-12-03", "2009-12-17"),
        ("fri", "2009-12-04", "2009-12-11"),
        ("12/18", "2009-12-18", "2009-12-18"),
        ("Dec 18", "2009-12-18", "2009-12-18"),
        ("18 Dec", "2009-12-18", "2009-12-18"),
        ("12/10", "2009-12-10", "2009-12-10"),
        ("Dec. 9th", "2009-12-09", "2010-12-09"),
        ("2/29", "2008-02-29", "2012-02-29"),
        ("12/25", "2008-12-25", "2009-12-25"),
        ("Thu Dec 25", "2008-12-25", ""),
    ],
)
def test_what_has_no_year_is_looked_for_where_the_field_leans(typed: str, before: str, after: str) -> None:
    assert read_date(typed, TODAY, Lean.PAST) == date.fromisoformat(before)
    if after:
        assert read_date(typed, TODAY, Lean.FUTURE) == date.fromisoformat(after)
    else:
        assert "is a Friday" in refusal(typed, Lean.FUTURE)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "No date is typed: write it as 10/8/09, Oct 8 2009, 2009-10-08, today or +10d"),
        ("soon", "“soon” is not a date: write it as 10/8/09"),
        ("Oct 2009", "“Oct 2009” is not a date"),
        ("10", "“10” is not a date"),
        ("50/50", "“50/50” is not a date"),
        ("10/8/9", "is not a date"),
        ("ma 5", "is not a date"),
        ("Monday today", "is not a date"),
        ("2/30", "February has at most 29 days"),
        ("2/29/2009", "February 2009 has 28 days"),
        ("April 31, 2009", "April 2009 has 30 days"),
        ("10/0/09", "October 2009 has 31 days"),
        ("18/12/09", "there is no month 18, so write the month before the day"),
        ("0/5/09", "there is no month 0"),
        ("10/8/1909", "“10/8/1909” does not fall in a year from 1990 to 2100"),
        ("10/8/2101", "does not fall in a year from 1990 to 2100"),
        ("+9999m", "does not fall in a year from 1990 to 2100"),
        ("-9999w", "does not fall in a year from 1990 to 2100"),
        ("Fri Oct 8 2009", "10/8/2009 is a Thursday"),
        ("x" * 500, "x..." + "” is not a date"),
    ],
)
def test_what_cannot_be_a_day_is_refused_in_one_sentence(typed: str, told: str) -> None:
    said = refusal(typed)
    assert told in said
    assert said.endswith(".")
    assert len(said) < 160


def test_a_form_that_is_no_days_is_none_and_one_that_cannot_be_is_refused() -> None:
    assert date_in_form("identify each provider", TODAY, Lean.FUTURE) is None
    assert date_in_form("5", TODAY, Lean.FUTURE) is None
    with pytest.raises(InvalidInput):
        date_in_form("2/30", TODAY, Lean.FUTURE)


@given(DAYS, DAYS, LEANS)
def test_a_day_written_in_full_is_read_back_whatever_today_is(day: date, today: date, lean: Lean) -> None:
    weekday, month = day.strftime("%a"), day.strftime("%B")
    for typed in (
        *(
            day.isoformat(),
            as_typed(day),
            f"{month} {day.day}, {day.year}",
            f"{day.day} {month[:3]} {day.year}",
        ),
        f"{weekday}, {month[:3]}. {day.day}, {day.year}",
    ):
        assert read_date(typed, today, lean) == day


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), DAYS)
def test_two_figures_of_a_year_are_of_this_century(day: date, today: date) -> None:
    assert read_date(f"{day.month}/{day.day}/{day.year % 100:02d}", today, Lean.PAST) == day


@given(DAYS, MIDDLE_DAYS)
def test_a_day_without_a_year_is_the_nearest_one_in_its_direction(day: date, today: date) -> None:
    typed = f"{day.month}/{day.day}"
    before, after = (read_date(typed, today, lean) for lean in (Lean.PAST, Lean.FUTURE))
    if 0 < (after - today).days <= 14:
        assert before == after
        return
    assert before <= today <= after
    assert {(found.month, found.day) for found in (before, after)} == {(day.month, day.day)}
    between = range(before.year, after.year + 1)
    possible = [year for year in between if day.day <= monthrange(year, day.month)[1]]
    assert possible == sorted({before.year, after.year})


@given(st.integers(0, 6), MIDDLE_DAYS)
def test_a_weekday_is_the_nearest_one_and_never_today(weekday: int, today: date) -> None:
    name = (date(2009, 12, 7) + timedelta(weekday)).strftime("%A")
    before, after = (read_date(name, today, lean) for lean in (Lean.PAST, Lean.FUTURE))
    assert before.weekday() == after.weekday() == weekday
    assert timedelta(1) <= today - before <= timedelta(7)
    assert timedelta(1) <= after - today <= timedelta(7)


@given(
    st.one_of(st.text(max_size=40), st.from_regex(r"[a-z0-9/., +\-']{0,20}", fullmatch=True)),
    st.dates(),
    LEANS,
)
def test_any_text_on_any_day_is_read_or_refused(text: str, today: date, lean: Lean) -> None:
    with contextlib.suppress(InvalidInput):
        assert 1990 <= read_date(text, today, lean).year <= 2100 or text.strip().lower() in {"t", "today"}
