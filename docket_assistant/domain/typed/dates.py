"""Days as people type them into a form: 10/8/09, Oct 8, today, +10d, Monday."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.item_lists.words import clean


class Lean(StrEnum):
    """Where a day without a year, or a bare weekday, is looked for."""

    PAST = "past"
    FUTURE = "future"


FIRST_YEAR = 1990
LAST_YEAR = 2100
"""Years outside of these are slips of the hand."""

_ALMOST_HERE = timedelta(days=14)

_EXAMPLE = "write it as 10/8/09, Oct 8 2009, 2009-10-08, today or +10d"
_SHOWN = 40
_SHORTEST_NAME = 3
_YEARS_TO_A_LEAP_DAY = 8
_LEAP_YEAR = 2000
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEAR = {"today": 0, "t": 0, "yesterday": -1, "tomorrow": 1}
_OFFSET = re.compile(r"([+-])\s?([0-9]{1,4})\s?(?:(d|days?)|(w|weeks?)|(?:m|months?))")
_WEEKDAY_AHEAD = re.compile(r"([a-z]{3,9})(?:\.,|[.,])?\s(.+)")

_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_NAME = r"(?P<month>[a-z]{3,9})\.?"
_YEAR = r"(?:(?:,\s?|\s|-)(?P<year>[0-9]{4}|'[0-9]{2}))?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<month>[0-9]{1,2})(?P<gap>[/.-])(?P<day>[0-9]{1,2})(?P=gap)(?P<year>[0-9]{4}|[0-9]{2})",
        r"(?P<month>[0-9]{1,2})[/-](?P<day>[0-9]{1,2})(?P<year>)",
        r"(?P<year>[0-9]{4})(?P<gap>[/.-])(?P<month>[0-9]{1,2})(?P=gap)(?P<day>[0-9]{1,2})",
        rf"{_NAME}[\s-]?{_DAY}{_YEAR}",
        rf"{_DAY}[\s-]?{_NAME}{_YEAR}",
    )
)


def read_date(text: str, today: date, lean: Lean) -> date:
    """The day that was typed; raises InvalidInput where it is none or cannot be."""
    day = date_in_form(text, today, lean)
    if day is not None:
        return day
    shown = shortened(text)
    if not shown:
        raise InvalidInput(f"No date is typed: {_EXAMPLE}.")
    raise InvalidInput(f"“{shown}” is not a date: {_EXAMPLE}.")


def date_in_form(text: str, today: date, lean: Lean) -> date | None:
    """The day where the text has the form of one, None where it has not.

    Raises InvalidInput where the form is there but the day cannot be: 2/30, a weekday that does not fit.
    """
    plain = " ".join(clean(text).split()).lower()
    reading = _Reading(shortened(text), today, lean)
    ahead = _WEEKDAY_AHEAD.fullmatch(plain)
    weekday = _named(ahead[1], _WEEKDAYS) if ahead else None
    if ahead is None or weekday is None:
        near = reading.near(plain)
        return reading.written(plain) if near is None else near
    day = reading.written(ahead[2])
    if day is not None and day.weekday() != weekday:
        raise InvalidInput(
            f"“{reading.shown}” does not fit: {as_typed(day)} is a {_WEEKDAYS[day.weekday()]}, so mend the"
            " weekday or the day."
        )
    return day


def as_typed(day: date) -> str:
    """The day in figures with its full year: 10/8/2009."""
    return f"{day.month}/{day.day}/{day.year}"


def shortened(text: str) -> str:
    """What was typed, in one line and short enough for a sentence."""
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 3] + "..."


def _named(word: str, names: tuple[str, ...]) -> int | None:
    """Place of the name that the word is, or that it cuts short after three letters or more."""
    if len(word) < _SHORTEST_NAME:
        return None
    return next((place for place, name in enumerate(names) if name.lower().startswith(word)), None)


def _month_in(written: str) -> int | None:
    if written.isdigit():
        return int(written)
    place = _named(written, _MONTHS)
    return None if place is None else place + 1


@dataclass(frozen=True, slots=True)
class _Reading:
    """One text being read: how it is shown, and from where it is counted."""

    shown: str
    today: date
    lean: Lean

    def near(self, plain: str) -> date | None:
        """A day counted from today, or the nearest weekday that is not today."""
        if plain in _NEAR:
            return self._moved(_NEAR[plain])
        if offset := _OFFSET.fullmatch(plain):
            return self._offset(offset)
        weekday = _named(plain.rstrip("."), _WEEKDAYS)
        if weekday is None:
            return None
        if self.lean is Lean.PAST:
            return self._moved(-((self.today.weekday() - weekday - 1) % 7 + 1))
        return self._moved((weekday - self.today.weekday() - 1) % 7 + 1)

    def _offset(self, offset: re.Match[str]) -> date:
        count = int(offset[1] + offset[2])
        if offset[3] or offset[4]:
            return self._moved(count if offset[3] else 7 * count)
        months = self.today.year * 12 + self.today.month - 1 + count
        year, month = self._checked(months // 12), months % 12 + 1
        return date(year, month, min(self.today.day, monthrange(year, month)[1]))

    def _moved(self, days: int) -> date:
        try:
            day = self.today + timedelta(days)
        except OverflowError:
            raise self._off_the_calendar() from None
        self._checked(day.year)
        return day

    def written(self, plain: str) -> date | None:
        """A day written by month and day, in figures or words, with its year or without."""
        for form in _FORMS:
            found = form.fullmatch(plain)
            month = _month_in(found["month"]) if found else None
            if found and month is not None:
                return self._dated(month, int(found["day"]), found["year"] or "")
        return None

    def _dated(self, month: int, day: int, year: str) -> date | None:
        if not 1 <= month <= len(_MONTHS):
            if not year and not 1 <= day <= len(_MONTHS):
                return None  # as in 50/50, where neither can be a month
            raise self._without_month(month)
        if not year:
            return self._nearest(month, day)
        figures = year.lstrip("'")
        full = self._checked(int(figures) + (2000 if len(figures) == 2 else 0))
        most = monthrange(full, month)[1]
        if not 1 <= day <= most:
            raise self._impossible(f"{_MONTHS[month - 1]} {full}", most)
        return date(full, month, day)

    def _nearest(self, month: int, day: int) -> date:
        most = monthrange(_LEAP_YEAR, month)[1]
        if not 1 <= day <= most:
            raise self._impossible(_MONTHS[month - 1], most)
        soon = self._soon(month, day)
        if self.lean is Lean.PAST and soon is not None:
            return soon
        step = -1 if self.lean is Lean.PAST else 1
        for count in range(_YEARS_TO_A_LEAP_DAY + 1):
            year = self._checked(self.today.year + step * count)
            if day > monthrange(year, month)[1]:
                continue
            found = date(year, month, day)
            if (found - self.today).days * step >= 0:
                return found
        raise self._off_the_calendar()

    def _soon(self, month: int, day: int) -> date | None:
        """The day if it is almost here: nobody who types it then means the one almost a year ago.

        A form that asks for what has happened refuses it in words, where a day of last year would pass.
        """
        for year in (self.today.year, self.today.year + 1):
            if year > LAST_YEAR or day > monthrange(year, month)[1]:
                continue
            if timedelta(0) < date(year, month, day) - self.today <= _ALMOST_HERE:
                return date(year, month, day)
        return None

    def _checked(self, year: int) -> int:
        if FIRST_YEAR <= year <= LAST_YEAR:
            return year
        raise self._off_the_calendar()

    def _off_the_calendar(self) -> InvalidInput:
        return InvalidInput(
            f"“{self.shown}” does not fall in a year from {FIRST_YEAR} to {LAST_YEAR}: check the year."
        )

    def _impossible(self, month: str, days: int) -> InvalidInput:
        at_most = "at most " if month == "February" else ""
        return InvalidInput(f"“{self.shown}” cannot be: {month} has {at_most}{days} days, so mend the day.")

    def _without_month(self, month: int) -> InvalidInput:
        return InvalidInput(
            f"“{self.shown}” cannot be: there is no month {month}, so write the month before the day, as"
            " 10/8/09."
        )
