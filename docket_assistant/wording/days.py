"""Days and hours in words: as a paper writes them, as a table does, and as the docket does."""

from datetime import date, time

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_SHORT_MONTHS = (
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."
)  # fmt: skip
_NOON = 12
_ZONES = {
    "America/New_York": "Eastern",
    "America/Detroit": "Eastern",
    "America/Indiana/Indianapolis": "Eastern",
    "America/Chicago": "Central",
    "America/Denver": "Mountain",
    "America/Boise": "Mountain",
    "America/Phoenix": "Mountain",
    "America/Los_Angeles": "Pacific",
    "America/Anchorage": "Alaska",
    "Pacific/Honolulu": "Hawaii",
}


def long_date(on: date) -> str:
    """A date in a sentence of a paper: December 2, 2009."""
    return f"{_MONTHS[on.month - 1]} {on.day}, {on.year}"


def weekday_date(on: date) -> str:
    """A date with its weekday: Monday, December 7, 2009."""
    return f"{_WEEKDAYS[on.weekday()]}, {long_date(on)}"


def short_date(on: date) -> str:
    """A date as a citation has it: Dec. 7, 2009; May, June and July in full."""
    return f"{_SHORT_MONTHS[on.month - 1]} {on.day}, {on.year}"


def docket_date(on: date) -> str:
    """A date with its weekday, short: Mon Dec 14, 2009."""
    return f"{_WEEKDAYS[on.weekday()][:3]} {_MONTHS[on.month - 1][:3]} {on.day}, {on.year}"


def hour_text(at: time) -> str:
    """A clock time as a court writes it: 9:23 a.m."""
    half = "a.m." if at.hour < _NOON else "p.m."
    return f"{at.hour % _NOON or _NOON}:{at.minute:02d} {half}"


def hour(at: time, zone: str | None) -> str:
    """A clock time with its zone: 10:00 a.m. Central time; a zone without such a name in brackets."""
    if not zone:
        return hour_text(at)
    if zone in _ZONES:
        return f"{hour_text(at)} {_ZONES[zone]} time"
    return f"{hour_text(at)} ({f'UTC{zone}' if zone[0] in '+-' else zone})"


def weekday(on: date) -> str:
    """The weekday in full: Monday."""
    return _WEEKDAYS[on.weekday()]
