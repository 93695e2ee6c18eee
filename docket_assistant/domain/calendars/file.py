"""Holiday tables as read from their files, turned into the calendar's values.

Each file speaks for one jurisdiction and names for every day who set it aside, where that was read, how and
when, and how sure that is. A file that leaves one of these out, names a day that no calendar has, or says
two things of one day is refused with a sentence for each mistake: a wrong holiday is a wrong date.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from docket_assistant.domain.calendar import (
    FEDERAL,
    ClosedDay,
    DayKind,
    HolidayFile,
    Holidays,
    Move,
    YearlyDay,
)
from docket_assistant.domain.calendars.mistakes import mistakes_of
from docket_assistant.domain.calendars.plain import (
    WEEKDAYS,
    Counts,
    DayTable,
    FileTable,
    MoveTable,
    OnceTable,
    rule_of,
)
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.plain import from_plain

_STATE_KINDS = {
    Counts.YES: DayKind.STATE,
    Counts.LIKELY: DayKind.STATE_UNSURE,
    Counts.UNCERTAIN: DayKind.STATE_UNSURE,
}
_MOVED_BY_PRESIDENT = {"friday": DayKind.OBSERVED_FRIDAY, "monday": DayKind.OBSERVED_MONDAY}
_WEEK = 7


def holidays_from(*tables: Mapping[str, object]) -> Holidays:
    """The calendar of the parsed holiday files; the federal one must be among them.

    Raises InvalidInput naming the file and the day where something is missing, unknown or impossible.
    """
    files = tuple(holiday_file(table) for table in tables)
    named = [file.jurisdiction for file in files]
    if FEDERAL not in named:
        raise InvalidInput("The holiday tables have no federal file; add the one with jurisdiction 'US'.")
    twice = next((name for name in named if named.count(name) > 1), None)
    if twice is not None:
        raise InvalidInput(f"Two holiday files speak for {twice!r}; keep one.")
    return Holidays(MappingProxyType({file.jurisdiction: file for file in files}))


def holiday_file(table: Mapping[str, object]) -> HolidayFile:
    """One parsed file. Raises InvalidInput with a sentence for each mistake in it."""
    where = f"The holiday file of {table.get('jurisdiction', 'an unnamed jurisdiction')}"
    file = from_plain(FileTable, _iso_dates(table), where)
    mistakes = mistakes_of(file, where)
    if mistakes:
        raise InvalidInput(" ".join(mistakes))
    return _file(file)


def _iso_dates(content: object) -> object:
    """The same table with its dates as ISO text, which is what plain values hold."""
    if isinstance(content, date):
        return content.isoformat()
    if isinstance(content, Mapping):
        return {key: _iso_dates(value) for key, value in content.items()}
    if isinstance(content, list):
        return [_iso_dates(value) for value in content]
    return content


def _file(file: FileTable) -> HolidayFile:
    federal = file.jurisdiction == FEDERAL
    moves = {move.on: _move(move, federal=federal) for move in file.move}
    rules_until = file.on_file_until or date.max.year
    counted = (day for day in file.day if day.counts is not Counts.NO)
    return HolidayFile(
        file.jurisdiction,
        file.name,
        file.on_file_since,
        file.list_until or rules_until,
        tuple(_yearly(day, moves, federal=federal) for day in counted),
        tuple(_once(once, federal=federal) for once in file.once if once.counts is not Counts.NO),
        tuple(moves.values()),
        rules_until,
    )


def _move(move: MoveTable, *, federal: bool) -> Move:
    weekday, to = WEEKDAYS.index(move.on), WEEKDAYS.index(move.to)
    plus = -1 if move.to == "friday" else (to - weekday) % _WEEK
    kind = _MOVED_BY_PRESIDENT[move.to] if federal else _STATE_KINDS[move.counts]
    days = frozenset((int(day[:2]), int(day[3:])) for day in move.federal)
    return Move(weekday, plus, ClosedDay(kind, "", move.authority, move.source), days)


def _yearly(day: DayTable, moves: Mapping[str, Move], *, federal: bool) -> YearlyDay:
    rule = rule_of(day)
    assert rule is not None, "a day without a rule is a mistake in its file"
    kind = DayKind.STATUTE if federal else _STATE_KINDS[day.counts]
    closed = ClosedDay(kind, day.name, day.authority, day.source)
    moved = tuple(moves[weekday] for weekday in day.moves)
    return YearlyDay(closed, rule, day.since or date.min, day.until or date.max, moved)


def _once(once: OnceTable, *, federal: bool) -> tuple[date, ClosedDay]:
    kind = DayKind.CLOSING if federal else _STATE_KINDS[once.counts]
    return once.date, ClosedDay(kind, once.name, once.authority, once.source)
