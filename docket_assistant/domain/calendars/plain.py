"""The form of a holiday file as it stands on disk, and the rule that one of its days spells."""

import datetime as dt
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.calendars.rules import (
    ByWeekday,
    FixedDate,
    FromEaster,
    Listed,
    NthWeekday,
    YearlyRule,
    Years,
)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LAST = -1
_MOST_IN_A_MONTH = 4
_COMMON_YEAR = 2001
_EASTER_REACH = 70
_FEW_DAYS = 7


class Counts(StrEnum):
    """Whether a day is a legal holiday of Rule 6(a)(6); a reading of ours, not a holding."""

    YES = "yes"
    """Statewide by statute with courts or offices closed, or counted by a federal court."""
    LIKELY = "likely"
    """Called a legal holiday while offices stay open, or offices close under another statute."""
    UNCERTAIN = "uncertain"
    """One county, one branch, one option, a choice made each year."""
    NO = "no"
    """Part of a day, a commemoration, or held not to be one: on file so that nobody adds it."""


class Basis(StrEnum):
    """What was read to learn of a day."""

    TEXT = "text"
    QUOTED = "quoted in an order"
    SECONDARY = "secondary page"
    KNOWLEDGE = "general knowledge"


@dataclass(frozen=True, slots=True)
class MoveTable:
    """Where a holiday that falls on one day of the weekend is kept."""

    on: str
    to: str
    authority: str
    source: str
    seen: date
    basis: Basis
    confidence: int
    counts: Counts = Counts.YES
    federal: tuple[str, ...] = ()
    """Federal holidays of a fixed date, as 07-04, that the state's own text moves too."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class WeekdayTable:
    """The days that a date gives when it falls on one weekday."""

    on: str
    plus: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DayTable:
    """A day that comes back every year."""

    name: str
    authority: str
    source: str
    seen: date
    basis: Basis
    confidence: int
    counts: Counts = Counts.YES
    month: int | None = None
    day: int | None = None
    weekday: str | None = None
    nth: int | None = None
    plus: int | None = None
    easter: int | None = None
    by_weekday: tuple[WeekdayTable, ...] = ()
    dates: tuple[date, ...] = ()
    years: Years = Years.EVERY
    since: date | None = None
    until: date | None = None
    moves: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class OnceTable:
    """A day that was closed once."""

    date: dt.date
    name: str
    counts: Counts
    authority: str
    source: str
    seen: dt.date
    basis: Basis
    confidence: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class FileTable:
    """One file."""

    jurisdiction: str
    name: str
    on_file_since: int
    on_file_until: int | None = None
    list_until: int | None = None
    """Last year whose proclaimed days are on file, where the list is made anew each year."""
    move: tuple[MoveTable, ...] = ()
    day: tuple[DayTable, ...] = ()
    once: tuple[OnceTable, ...] = ()


def rule_of(day: DayTable) -> YearlyRule | None:
    """The rule that a day spells; None unless it spells exactly one that a calendar can follow."""
    spelled = {
        (True, False, False, False): _of_month,
        (False, True, False, False): _from_easter,
        (True, False, True, False): _by_weekday,
        (False, False, False, True): _listed,
    }
    given = (day.month is not None, day.easter is not None, bool(day.by_weekday), bool(day.dates))
    read = spelled.get(given)
    return None if read is None else read(day)


def _of_month(day: DayTable) -> YearlyRule | None:
    month = day.month or 0
    if day.day is not None:
        alone = day.weekday is None and day.nth is None and day.plus is None
        return FixedDate(month, day.day, day.years) if alone and _in_every_year(month, day.day) else None
    which = day.nth is not None and (day.nth == _LAST or 1 <= day.nth <= _MOST_IN_A_MONTH)
    near = abs(day.plus or 0) <= _FEW_DAYS
    if not (which and near and day.weekday in WEEKDAYS and month in range(1, 13)):
        return None
    return NthWeekday(month, WEEKDAYS.index(day.weekday or ""), day.nth or 0, day.plus or 0, day.years)


def _from_easter(day: DayTable) -> YearlyRule | None:
    plain = not _fields_of_month(day) and day.years is Years.EVERY
    reach = day.easter is not None and abs(day.easter) <= _EASTER_REACH
    return FromEaster(day.easter or 0) if plain and reach else None


def _by_weekday(day: DayTable) -> YearlyRule | None:
    named = [row.on for row in day.by_weekday]
    fits = len(set(named)) == len(named) and set(named) <= set(WEEKDAYS)
    near = all(row.plus and abs(days) <= _FEW_DAYS for row in day.by_weekday for days in row.plus or (0,))
    alone = day.weekday is None and day.nth is None and day.plus is None and day.years is Years.EVERY
    month, of_month = day.month or 0, day.day or 0
    if not (fits and near and alone and _in_every_year(month, of_month)):
        return None
    plus = tuple((WEEKDAYS.index(row.on), row.plus) for row in day.by_weekday)
    return ByWeekday(month, of_month, plus)


def _listed(day: DayTable) -> YearlyRule | None:
    plain = not _fields_of_month(day) and day.years is Years.EVERY
    in_order = list(day.dates) == sorted(set(day.dates))
    return Listed(day.dates) if plain and in_order else None


def _fields_of_month(day: DayTable) -> bool:
    return (day.month, day.day, day.weekday, day.nth, day.plus) != (None,) * 5


def _in_every_year(month: int, day: int) -> bool:
    try:
        date(_COMMON_YEAR, month, day)
    except (ValueError, OverflowError):
        return False
    return True
