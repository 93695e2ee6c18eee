"""Hours as people type them, and which half of the day was only supposed."""

import contextlib
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.typed.hours import TypedHour, read_hour

MINUTES = st.builds(time, st.integers(0, 23), st.integers(0, 59))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(
            ("10a", time(10)),
            ("10am", time(10)),
            ("10 a.m.", time(10)),
            ("10 A.M", time(10)),
            ("10 a. m.", time(10)),
        ),
        *(
            ("2:30p", time(14, 30)),
            ("2.30 pm", time(14, 30)),
            ("230p", time(14, 30)),
            ("14:30", time(14, 30)),
        ),
        *(("1430", time(14, 30)), ("14", time(14)), ("0930", time(9, 30)), ("06:30", time(6, 30))),
        *(
            ("noon", time(12)),
            ("12 Noon", time(12)),
            ("12p", time(12)),
            ("12 a.m.", time(0)),
            ("00:15", time(0, 15)),
        ),
        *(("\u00a010\u00a0a.m. ", time(10)), ("11:59 p.m.", time(23, 59))),
    ],
)
def test_an_hour_that_says_its_half_of_the_day_is_taken_as_it_is(typed: str, meant: time) -> None:
    assert read_hour(typed) == TypedHour(meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(
            ("10:00", time(10)),
            ("10", time(10)),
            ("7", time(7)),
            ("11:45", time(11, 45)),
            ("930", time(9, 30)),
        ),
        *(("1", time(13)), ("2:30", time(14, 30)), ("6", time(18)), ("630", time(18, 30)), ("12", time(12))),
    ],
)
def test_a_bare_hour_is_one_of_the_office_and_said_to_be_inferred(typed: str, meant: time) -> None:
    assert read_hour(typed) == TypedHour(meant, inferred=True)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "No hour is typed: write it as 10 a.m., 2:30p, 14:30 or noon"),
        ("later", "“later” is not an hour"),
        ("0", "is not an hour"),
        ("10:5", "is not an hour"),
        ("10/5", "is not an hour"),
        ("midnight", "write 12:00 a.m. or 11:59 p.m"),
        ("12 midnight", "which end of the day"),
        ("24:00", "hours end at 23"),
        ("10:75", "minutes at 59"),
        ("2575", "is not on the clock"),
        ("14:30 pm", "24-hour clock and says p.m. too"),
        ("0 am", "24-hour clock and says a.m. too"),
        ("٣", "is not an hour"),
        ("9" * 400, "9...” is not an hour"),
    ],
)
def test_what_is_no_hour_is_refused_in_one_sentence(typed: str, told: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_hour(typed)
    said = str(refused.value)
    assert told in said
    assert said.endswith(".")
    assert len(said) < 140


@given(MINUTES.filter(lambda at: not 1 <= at.hour <= 12))
def test_the_24_hour_clock_is_never_inferred(at: time) -> None:
    assert read_hour(at.isoformat("minutes")) == read_hour(at.strftime("%H%M")) == TypedHour(at)


@given(MINUTES)
def test_an_hour_as_it_is_stored_or_said_is_read_back(at: time) -> None:
    half = "a.m." if at.hour < 12 else "p.m."
    assert read_hour(at.isoformat("minutes")).at == at
    assert read_hour(f"{at.hour % 12 or 12}:{at.minute:02d} {half}") == TypedHour(at)


@given(st.one_of(st.text(max_size=20), st.from_regex(r"[0-9:. apm]{0,9}", fullmatch=True)))
def test_any_text_is_an_hour_or_refused(text: str) -> None:
    with contextlib.suppress(InvalidInput):
        assert isinstance(read_hour(text).at, time)
