"""Court days: which days are Saturdays, Sundays or legal holidays, by whose authority, and how surely.

Fed. R. Civ. P. 6(a)(6) knows three kinds of legal holiday: days set aside by statute (A), days that the
President or Congress declared (B), and days that the state of the district court declared (C). The last
count in periods that run forward; before Dec. 1, 2009 they counted in both directions.

Some days are holidays on one honest reading and not on another. Such a kind is *contested*, and whoever
counts shows both dates.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum

from docket_assistant.domain.errors import InvalidInput

FEDERAL = "US"
_ONE_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6
_WEEK = 7
_TWO_CAPITALS = re.compile("[A-Z]{2}")


class DayKind(StrEnum):
    """Why a day may be closed; the values are those of the holiday files."""

    WEEKEND = "weekend"
    STATUTE = "statute"
    """Set aside by 5 U.S.C. 6103(a): 6(a)(6)(A)."""
    OBSERVED_FRIDAY = "observed_friday"
    """Friday before a federal holiday on a Saturday: 6103(b) speaks of pay and leave."""
    OBSERVED_MONDAY = "observed_monday"
    """Monday after a federal holiday on a Sunday: an executive order, not the statute."""
    CLOSING = "closing"
    """The President closed the executive departments for the whole day."""
    STATE = "state"
    """Declared by the state where the district court sits: 6(a)(6)(C)."""
    STATE_UNSURE = "state_unsure"
    """A state's act of which it is not settled that it declares a holiday."""
    DECLARED = "declared"
    """Entered by the user as declared a holiday, with a reason."""
    DECLARED_BACKWARD = "declared_backward"
    """The same in a period that runs backward, where it counts unless a state declared it."""


CONTESTED = frozenset(
    {
        DayKind.OBSERVED_FRIDAY,
        DayKind.OBSERVED_MONDAY,
        DayKind.CLOSING,
        DayKind.STATE_UNSURE,
        DayKind.DECLARED_BACKWARD,
    }
)
"""Kinds that one honest reading counts and another does not."""

NOT_COUNTED = frozenset({DayKind.STATE_UNSURE})
"""Contested kinds that the prevailing reading does not count; it counts all others."""

_FEDERAL_KINDS = frozenset(
    {DayKind.STATUTE, DayKind.OBSERVED_FRIDAY, DayKind.OBSERVED_MONDAY, DayKind.CLOSING}
)
ONCE_KINDS = frozenset({DayKind.CLOSING, DayKind.STATE, DayKind.STATE_UNSURE})
"""Kinds that a day closed once can have."""
_SUREST_FIRST = tuple(DayKind)


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """Why one day is closed, or may be."""

    kind: DayKind
    name: str = ""
    authority: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class YearlyDay:
    """A holiday that comes back: a date of the month, or the nth weekday (-1: the last)."""

    closed: ClosedDay
    month: int
    day: int = 0
    weekday: int = 0
    nth: int = 0
    since: date = date.min
    until: date = date.max

    def in_year(self, year: int) -> date | None:
        """The day in ``year``, or None where it is not a holiday then."""
        on = date(year, self.month, self.day) if self.day else self._nth_weekday(year)
        return on if self.since <= on <= self.until else None

    def _nth_weekday(self, year: int) -> date:
        first = date(year, self.month, 1)
        on = first + timedelta((self.weekday - first.weekday()) % _WEEK)
        if self.nth > 0:
            return on + timedelta(_WEEK * (self.nth - 1))
        while (on + timedelta(_WEEK)).month == self.month:
            on += timedelta(_WEEK)
        return on


@dataclass(frozen=True, slots=True)
class HolidayFile:
    """What one file of the holiday tables says of one jurisdiction."""

    jurisdiction: str
    name: str
    since_year: int
    until_year: int
    yearly: tuple[YearlyDay, ...]
    once: tuple[tuple[date, ClosedDay], ...]
    saturday: ClosedDay | None = None
    """Authority that keeps a Saturday's holiday on the Friday, where there is one."""
    sunday: ClosedDay | None = None
    """Authority that keeps a Sunday's holiday on the Monday, where there is one."""

    def days(self, year: int) -> Iterable[tuple[date, ClosedDay]]:
        """Every closed day that falls in ``year``, and some about it: a day may move over New Year."""
        for day in self.yearly:
            for of_year in range(max(MINYEAR, year - 1), min(MAXYEAR, year + 1) + 1):
                on = day.in_year(of_year)
                if on is not None:
                    yield from self._kept(on, day.closed)
        yield from self.once

    def _kept(self, on: date, closed: ClosedDay) -> Iterable[tuple[date, ClosedDay]]:
        yield on, closed
        if on.weekday() == _SATURDAY and self.saturday is not None:
            yield on - _ONE_DAY, _moved(self.saturday, closed)
        if on.weekday() == _SUNDAY and self.sunday is not None:
            yield on + _ONE_DAY, _moved(self.sunday, closed)


def _moved(rule: ClosedDay, closed: ClosedDay) -> ClosedDay:
    return ClosedDay(rule.kind, closed.name, rule.authority, rule.source)


class CourtDays:
    """The days of one court in periods of one direction; years are worked out once and kept."""

    __slots__ = ("_files", "_state_counts", "_years")

    def __init__(self, files: Iterable[HolidayFile], *, state_counts: bool) -> None:
        self._files = tuple(files)
        self._state_counts = state_counts
        self._years: dict[int, Mapping[date, ClosedDay]] = {}

    def of_year(self, year: int) -> Mapping[date, ClosedDay]:
        """Days of ``year`` that are or may be closed, each with the surest ground for it."""
        known = self._years.get(year)
        if known is None:
            known = self._years[year] = self._worked_out(year)
        return known

    def _worked_out(self, year: int) -> Mapping[date, ClosedDay]:
        found: dict[date, ClosedDay] = {}
        for file in self._files:
            for on, closed in file.days(year):
                if on.year == year and (self._state_counts or closed.kind in _FEDERAL_KINDS):
                    known = found.get(on)
                    if known is None or _surer(closed, known):
                        found[on] = closed
        return found


def _surer(one: ClosedDay, other: ClosedDay) -> bool:
    return _rank(one.kind) < _rank(other.kind)


def _rank(kind: DayKind) -> tuple[bool, bool, int]:
    return kind in NOT_COUNTED, kind in CONTESTED, _SUREST_FIRST.index(kind)


@dataclass(frozen=True, slots=True)
class Holidays:
    """The holiday tables of the program as one value."""

    files: Mapping[str, HolidayFile]
    """By jurisdiction."""
    _courts: dict[tuple[str | None, bool], CourtDays] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def court_days(self, state: str | None, *, state_counts: bool) -> CourtDays:
        """Days of the courts in ``state``, with its own days or without them."""
        days = self._courts.get((state, state_counts))
        if days is None:
            files = [file for name, file in self.files.items() if name in (FEDERAL, state)]
            days = self._courts[state, state_counts] = CourtDays(files, state_counts=state_counts)
        return days

    @property
    def first_day(self) -> date:
        """First day that the federal table knows."""
        federal = self.files.get(FEDERAL)
        return date.min if federal is None else date(federal.since_year, 1, 1)


WEEKEND_DAY = ClosedDay(DayKind.WEEKEND)


def checked_state(state: str | None) -> str | None:
    """A state as its two letters, or none; a sentence for anything else."""
    if state is None or (state != FEDERAL and _TWO_CAPITALS.fullmatch(state)):
        return state
    raise InvalidInput(f"'{state}' is no state: write two capital letters, such as MO.")
