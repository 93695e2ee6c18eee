"""Days and hours in words."""

from datetime import date, time

import pytest

from docket_assistant.wording.days import docket_date, hour, long_date, short_date, weekday_date


def test_long_date() -> None:
    assert long_date(date(2009, 12, 2)) == "December 2, 2009"


def test_weekday_date() -> None:
    assert weekday_date(date(2009, 12, 7)) == "Monday, December 7, 2009"


def test_docket_date() -> None:
    assert docket_date(date(2009, 12, 14)) == "Mon Dec 14, 2009"


def test_short_months_as_courts_abbreviate_them() -> None:
    said = [short_date(date(2009, month, 7)).split(" 7")[0] for month in range(1, 13)]
    assert said == [
        "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."
    ]  # fmt: skip


def test_short_date() -> None:
    assert short_date(date(2009, 12, 7)) == "Dec. 7, 2009"


@pytest.mark.parametrize(
    ("at", "zone", "said"),
    [
        (time(10), "America/Chicago", "10:00 a.m. Central time"),
        (time(14, 5), "America/New_York", "2:05 p.m. Eastern time"),
        (time(0, 30), "America/Denver", "12:30 a.m. Mountain time"),
        (time(12), "America/Phoenix", "12:00 p.m. Mountain time"),
        (time(9), "America/Los_Angeles", "9:00 a.m. Pacific time"),
        (time(9), "America/Anchorage", "9:00 a.m. Alaska time"),
        (time(9), "Pacific/Honolulu", "9:00 a.m. Hawaii time"),
        (time(10), "-06:00", "10:00 a.m. (UTC-06:00)"),
        (time(10), "+01:00", "10:00 a.m. (UTC+01:00)"),
        (time(10), "Europe/London", "10:00 a.m. (Europe/London)"),
        (time(10), None, "10:00 a.m."),
        (time(10), "", "10:00 a.m."),
    ],
)
def test_hour_names_its_zone(at: time, zone: str | None, said: str) -> None:
    assert hour(at, zone) == said
