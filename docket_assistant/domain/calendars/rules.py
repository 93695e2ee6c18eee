"""How a holiday comes back: rules that give its days in a year, before any weekend is looked at.

Statutes name a date, a weekday of a month, a day counted from Easter or from another holiday, or leave the
day to whoever proclaims it each year; the last are listed one by one.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

_WEEK = 7
_TERM = 4


class Years(StrEnum):
    """In which years a holiday comes; presidential elections are held in years that four divides."""

    EVERY = "every"
    EVEN = "even"
    PRESIDENTIAL = "presidential"
    AFTER_PRESIDENTIAL = "after_presidential"

    def has(self, year: int) -> bool:
        """Whether ``year`` is one of them."""
        if self is Years.EVEN:
            return year % 2 == 0
        if self is Years.PRESIDENTIAL:
            return year % _TERM == 0
        return self is Years.EVERY or year % _TERM == 1


class YearlyRule(Protocol):
    """What gives the days of a year."""

    def in_year(self, year: int) -> tuple[date, ...]:
        """The days in ``year``; none where the holiday does not come."""


@dataclass(frozen=True, slots=True)
class FixedDate:
    """A date of the month that every year has."""

    month: int
    day: int
    years: Years = Years.EVERY

    def in_year(self, year: int) -> tuple[date, ...]:
        """That date."""
        return (date(year, self.month, self.day),) if self.years.has(year) else ()


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """A weekday of a month (-1: the last), or so many days after it."""

    month: int
    weekday: int
    nth: int
    plus: int = 0
    years: Years = Years.EVERY

    def in_year(self, year: int) -> tuple[date, ...]:
        """That weekday, or the day counted from it."""
        if not self.years.has(year):
            return ()
        first = date(year, self.month, 1)
        on = first + timedelta((self.weekday - first.weekday()) % _WEEK)
        if self.nth > 0:
            return (on + timedelta(_WEEK * (self.nth - 1) + self.plus),)
        while (on + timedelta(_WEEK)).month == self.month:
            on += timedelta(_WEEK)
        return (on + timedelta(self.plus),)


@dataclass(frozen=True, slots=True)
class FromEaster:
    """So many days from Easter Sunday: -2 is Good Friday."""

    plus: int

    def in_year(self, year: int) -> tuple[date, ...]:
        """That day."""
        return (easter(year) + timedelta(self.plus),)


@dataclass(frozen=True, slots=True)
class ByWeekday:
    """Days counted from a date, by the weekday it falls on; a weekday not named gives none."""

    month: int
    day: int
    plus: tuple[tuple[int, tuple[int, ...]], ...]

    def in_year(self, year: int) -> tuple[date, ...]:
        """The days that the weekday of the date gives."""
        on = date(year, self.month, self.day)
        given = (plus for weekday, plus in self.plus if weekday == on.weekday())
        return tuple(on + timedelta(days) for days in next(given, ()))


@dataclass(frozen=True, slots=True)
class Listed:
    """Days named one by one: a governor, a table or the moon fixes them."""

    dates: tuple[date, ...]

    def in_year(self, year: int) -> tuple[date, ...]:
        """Those in ``year``."""
        return tuple(on for on in self.dates if on.year == year)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous computus that Meeus prints."""
    century, of_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % _WEEK
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
