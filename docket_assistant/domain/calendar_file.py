"""Holiday tables as read from their files, turned into the calendar's values.

Each file speaks for one jurisdiction and names for every day who set it aside, where that was read and
when. A file that leaves one of these out, or names a day that no calendar has, is refused with a sentence:
a wrong holiday is a wrong date.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from docket_assistant.domain.calendar import (
    FEDERAL,
    ONCE_KINDS,
    ClosedDay,
    DayKind,
    HolidayFile,
    Holidays,
    YearlyDay,
)
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.plain import from_plain

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LAST = -1
_MOST_IN_A_MONTH = 4
_COMMON_YEAR = 2001


@dataclass(frozen=True, slots=True)
class _Move:
    """What the table says of a holiday on a Saturday or a Sunday."""

    moves_to: str
    authority: str
    source: str
    seen: date


@dataclass(frozen=True, slots=True)
class _Day:
    """A day that comes back every year."""

    name: str
    month: int
    authority: str
    source: str
    seen: date
    day: int | None = None
    weekday: str | None = None
    nth: int | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class _Once:
    """A day that was closed once."""

    date: dt.date
    name: str
    kind: DayKind
    authority: str
    source: str
    seen: dt.date


@dataclass(frozen=True, slots=True)
class _File:
    """One file as it stands."""

    jurisdiction: str
    name: str
    on_file_since: int
    day: tuple[_Day, ...]
    once: tuple[_Once, ...] = ()
    on_file_until: int | None = None
    saturday: _Move | None = None
    sunday: _Move | None = None


def holidays_from(*tables: Mapping[str, object]) -> Holidays:
    """The calendar of the parsed holiday files; the federal one must be among them.

    Raises InvalidInput naming the file and the day where something is missing, unknown or impossible.
    """
    files = tuple(_file(from_plain(_File, _iso_dates(table), _where(table))) for table in tables)
    named = [file.jurisdiction for file in files]
    if FEDERAL not in named:
        raise InvalidInput("The holiday tables have no federal file; add the one with jurisdiction 'US'.")
    twice = next((name for name in named if named.count(name) > 1), None)
    if twice is not None:
        raise InvalidInput(f"Two holiday files speak for {twice!r}; keep one.")
    return Holidays(MappingProxyType({file.jurisdiction: file for file in files}))


def _where(table: Mapping[str, object]) -> str:
    return f"The holiday file of {table.get('jurisdiction', 'an unnamed jurisdiction')}"


def _iso_dates(content: object) -> object:
    """The same table with its dates as ISO text, which is what plain values hold."""
    if isinstance(content, date):
        return content.isoformat()
    if isinstance(content, Mapping):
        return {key: _iso_dates(value) for key, value in content.items()}
    if isinstance(content, list):
        return [_iso_dates(value) for value in content]
    return content


def _file(file: _File) -> HolidayFile:
    where = f"The holiday file of {file.jurisdiction}"
    federal = file.jurisdiction == FEDERAL
    kind = DayKind.STATUTE if federal else DayKind.STATE
    return HolidayFile(
        file.jurisdiction,
        file.name,
        file.on_file_since,
        file.on_file_until or date.max.year,
        tuple(_yearly(day, kind, where) for day in file.day),
        tuple((once.date, _closed_once(once, where, federal=federal)) for once in file.once),
        _moved(file.saturday, DayKind.OBSERVED_FRIDAY if federal else kind, "friday", where),
        _moved(file.sunday, DayKind.OBSERVED_MONDAY if federal else kind, "monday", where),
    )


def _moved(move: _Move | None, kind: DayKind, to: str, where: str) -> ClosedDay | None:
    if move is None:
        return None
    if move.moves_to != to:
        raise InvalidInput(f"{where} moves a weekend's holiday to {move.moves_to!r}; it can move to {to!r}.")
    return ClosedDay(kind, "", move.authority, move.source)


def _yearly(day: _Day, kind: DayKind, where: str) -> YearlyDay:
    closed = ClosedDay(kind, day.name, day.authority, day.source)
    since, until = day.since or date.min, day.until or date.max
    if _is_date(day):
        return YearlyDay(closed, day.month, day=day.day or 0, since=since, until=until)
    if _is_weekday(day):
        weekday = _WEEKDAYS.index(day.weekday or "")
        return YearlyDay(closed, day.month, weekday=weekday, nth=day.nth or 0, since=since, until=until)
    raise InvalidInput(
        f"{where}: {day.name!r} must have a month with either a day of it, or a weekday and which one of"
        " the month (nth 1 to 4, or -1 for the last)."
    )


def _is_date(day: _Day) -> bool:
    """Whether it is a date of the month that every year has."""
    if day.day is None or day.weekday is not None or day.nth is not None:
        return False
    try:
        date(_COMMON_YEAR, day.month, day.day)
    except (ValueError, OverflowError):
        return False
    return True


def _is_weekday(day: _Day) -> bool:
    which = day.nth is not None and (day.nth == _LAST or 1 <= day.nth <= _MOST_IN_A_MONTH)
    return which and day.day is None and day.weekday in _WEEKDAYS and day.month in range(1, 13)


def _closed_once(once: _Once, where: str, *, federal: bool) -> ClosedDay:
    if once.kind not in ONCE_KINDS or federal != (once.kind is DayKind.CLOSING):
        raise InvalidInput(f"{where}: {once.name!r} of {once.date} cannot be of the kind '{once.kind}'.")
    return ClosedDay(once.kind, once.name, once.authority, once.source)
