"""Court days: which days are Saturdays, Sundays or legal holidays, by whose authority, and how surely.

Fed. R. Civ. P. 6(a)(6) knows three kinds of legal holiday: days set aside by statute (A), days that the
President or Congress declared (B), and days that the state of the district court declared (C). The last
count in periods that run forward; before Dec. 1, 2009 they counted in both directions.

Some days are holidays on one honest reading and not on another. Such a kind is *contested*, and whoever
counts shows both dates.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum

from docket_assistant.domain.calendars.rules import YearlyRule
from docket_assistant.domain.errors import InvalidInput

FEDERAL = "US"
_SATURDAY = 5
_ONE_DAY = timedelta(days=1)
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
_MOVED_KINDS = frozenset({DayKind.OBSERVED_FRIDAY, DayKind.OBSERVED_MONDAY})
_SUREST_FIRST = tuple(DayKind)


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """Why one day is closed, or may be."""

    kind: DayKind
    name: str = ""
    authority: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """Where a holiday is kept besides when it falls on one day of the weekend."""

    weekday: int
    plus: int
    closed: ClosedDay
    """By whose authority; the name is that of the holiday."""
    federal: frozenset[tuple[int, int]] = frozenset()
    """Month and day of the federal holidays that a state's own text moves too."""


@dataclass(frozen=True, slots=True)
class YearlyDay:
    """A holiday that comes back."""

    closed: ClosedDay
    rule: YearlyRule
    since: date = date.min
    until: date = date.max
    moves: tuple[Move, ...] = ()

    def in_year(self, year: int) -> tuple[date, ...]:
        """Its days in ``year``, none where it is not a holiday then."""
        return tuple(on for on in self.rule.in_year(year) if self.since <= on <= self.until)

    def kept(self, on: date) -> Iterable[tuple[date, ClosedDay]]:
        """The day and where a weekend moves it."""
        yield on, self.closed
        for move in self.moves:
            if on.weekday() == move.weekday:
                yield on + timedelta(move.plus), self._moved(move.closed)

    def _moved(self, rule: ClosedDay) -> ClosedDay:
        """A day of which it is not settled that it is a holiday is none the surer for being moved."""
        kind = self.closed.kind if self.closed.kind in NOT_COUNTED else rule.kind
        return ClosedDay(kind, self.closed.name, rule.authority, rule.source)


@dataclass(frozen=True, slots=True)
class HolidayFile:
    """What one file of the holiday tables says of one jurisdiction."""

    jurisdiction: str
    name: str
    since_year: int
    until_year: int
    """Last year whose list is known in full."""
    yearly: tuple[YearlyDay, ...]
    once: tuple[tuple[date, ClosedDay], ...]
    moves: tuple[Move, ...] = ()
    rules_until: int = MAXYEAR
    """Last year for which its rules were read; an earlier ``until_year`` is that of a yearly list."""

    def days(self, year: int) -> Iterable[tuple[date, ClosedDay]]:
        """Every closed day that falls in ``year``, and some about it: a day may move over New Year."""
        for day in self.yearly:
            for of_year in range(max(MINYEAR, year - 1), min(MAXYEAR, year + 1) + 1):
                for on in day.in_year(of_year):
                    yield from ((kept, self._as_known(closed, on)) for kept, closed in day.kept(on))
        yield from self.once

    def _as_known(self, closed: ClosedDay, on: date) -> ClosedDay:
        """In a year for which the state's rules were not read, they are only a reading."""
        if closed.kind is not DayKind.STATE or self.since_year <= on.year <= self.rules_until:
            return closed
        return replace(closed, kind=DayKind.STATE_UNSURE)

    def also_keeps(self, on: date, closed: ClosedDay) -> ClosedDay:
        """A federal holiday that was moved, with the state's own text where that moves it too.

        The day stays contested: whoever must act by it looks to the earlier date in every state.
        """
        for move in self.moves:
            of = on - timedelta(move.plus)
            sure = move.closed.kind is DayKind.STATE
            if sure and of.weekday() == move.weekday and (of.month, of.day) in move.federal:
                return replace(
                    closed, authority=f"{closed.authority}; {self.name} too: {move.closed.authority}"
                )
        return closed


class FilesAsAsked(Mapping[str, HolidayFile]):
    """Holiday files by jurisdiction, each read when it is first asked for."""

    __slots__ = ("_known", "_names", "_read")

    def __init__(self, names: Iterable[str], read: Callable[[str], HolidayFile]) -> None:
        self._names = frozenset(names)
        self._read = read
        self._known: dict[str, HolidayFile] = {}

    def __getitem__(self, name: str) -> HolidayFile:
        """The file of a jurisdiction; KeyError where there is none."""
        if name not in self._names:
            raise KeyError(name)
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._read(name)
        return known

    def __contains__(self, name: object) -> bool:
        """Whether there is such a file; nothing is read."""
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._names))

    def __len__(self) -> int:
        return len(self._names)


class CourtDays:
    """The days of one court in periods of one direction; years are worked out once and kept."""

    __slots__ = ("_files", "_open_after", "_state_counts", "_years")

    def __init__(self, files: Iterable[HolidayFile], *, state_counts: bool) -> None:
        self._files = tuple(files)
        self._state_counts = state_counts
        self._years: dict[int, Mapping[date, ClosedDay]] = {}
        self._open_after: dict[date, date | None] = {}

    def open_after(self, day: date) -> date | None:
        """The first open day after ``day``; None where a contested day stands before it."""
        try:
            return self._open_after[day]
        except KeyError:
            self._open_after.update(self._opens(day.year))
            return self._open_after[day]

    def _opens(self, year: int) -> Iterator[tuple[date, date | None]]:
        """For each day of ``year`` the first open day after it, from the last day back."""
        on, closed = date(year, 12, 31), self.of_year(year)
        opens = self._first_open(year + 1)
        while on.year == year:
            yield on, opens
            if on.weekday() < _SATURDAY:
                here = closed.get(on)
                if here is None:
                    opens = on
                elif here.kind in CONTESTED:
                    opens = None
            on -= _ONE_DAY

    def _first_open(self, year: int) -> date | None:
        on, closed = date(year, 1, 1), self.of_year(year)
        while on.weekday() >= _SATURDAY or on in closed:
            if on.weekday() < _SATURDAY and closed[on].kind in CONTESTED:
                return None
            on += _ONE_DAY
        return on

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
        return self._with_footing(found) if self._state_counts else found

    def _with_footing(self, found: dict[date, ClosedDay]) -> Mapping[date, ClosedDay]:
        for on, closed in found.items():
            if closed.kind in _MOVED_KINDS:
                for file in self._files:
                    found[on] = file.also_keeps(on, found[on])
        return found


def _surer(one: ClosedDay, other: ClosedDay) -> bool:
    return _rank(one.kind) < _rank(other.kind)


def _rank(kind: DayKind) -> tuple[bool, bool, int]:
    return kind in NOT_COUNTED, kind in CONTESTED, _SUREST_FIRST.index(kind)


@dataclass(frozen=True, slots=True)
class Holidays:
    """The holiday tables of the program as one value."""

    files: Mapping[str, HolidayFile]
    """By jurisdiction; a state's file may be read only when it is asked for."""
    _courts: dict[tuple[str | None, bool], CourtDays] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def court_days(self, state: str | None, *, state_counts: bool) -> CourtDays:
        """Days of the courts in ``state``, with its own days or without them.

        Raises InvalidInput for what is no state.
        """
        days = self._courts.get((state, state_counts))
        if days is None:
            if state not in self.files:
                checked_state(state)
            files = [self.files[name] for name in (FEDERAL, state) if name is not None and name in self.files]
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
