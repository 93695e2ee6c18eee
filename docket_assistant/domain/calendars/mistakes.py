"""What is wrong with a holiday file, one plain sentence for each mistake."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from docket_assistant.domain.calendar import FEDERAL
from docket_assistant.domain.calendars.plain import (
    Counts,
    DayTable,
    FileTable,
    MoveTable,
    OnceTable,
    rule_of,
)
from docket_assistant.domain.calendars.rules import FixedDate, Listed

_MOVES = frozenset({("saturday", "friday"), ("saturday", "monday"), ("sunday", "monday")})
_CONFIDENCE = range(1, 4)
_MONTH_AND_DAY = re.compile(r"(?:01-01|06-19|07-04|11-11|12-25)")
_TWO_CAPITALS = re.compile("[A-Z]{2}")


def mistakes_of(file: FileTable, where: str) -> tuple[str, ...]:
    """Each mistake in a file; none where it can be used."""
    return (
        *_in_head(file, where),
        *(said for move in file.move for said in _in_move(move, where)),
        *(said for day in file.day for said in _in_day(day, file, where)),
        *_overlaps(file, where),
        *(said for once in file.once for said in _in_once(once, file, where)),
        *_twice(file, where),
    )


def _in_head(file: FileTable, where: str) -> Iterator[str]:
    if not _TWO_CAPITALS.fullmatch(file.jurisdiction):
        yield f"{where} must name its jurisdiction by two capital letters, such as MO."
    until = file.on_file_until
    if until is not None and until < file.on_file_since:
        yield f"{where} is on file until {until}, before it begins in {file.on_file_since}; mend one."
    listed = file.list_until
    if listed is not None and not (file.on_file_since <= listed <= (until or date.max.year)):
        yield f"{where}: 'list_until' is {listed}, which is not one of the years on file."


def _in_move(move: MoveTable, where: str) -> Iterator[str]:
    if (move.on, move.to) not in _MOVES:
        yield (
            f"{where} moves a holiday on {move.on!r} to {move.to!r}; a Saturday can move to 'friday' or"
            " 'monday', a Sunday to 'monday'."
        )
    if move.counts is Counts.NO:
        yield f"{where}: a move that never counts says nothing; leave the one of {move.on!r} out."
    for day in move.federal:
        if not _MONTH_AND_DAY.fullmatch(day):
            yield f"{where}: {day!r} is no federal holiday of a fixed date; write one as '07-04'."
    yield from _in_source(move, f"{where}: the move of {move.on!r}")


def _in_day(day: DayTable, file: FileTable, where: str) -> Iterator[str]:
    about = f"{where}: {day.name!r}"
    rule = rule_of(day)
    if rule is None:
        yield (
            f"{about} must have one rule: a month with either a day of it, or a weekday and which one of the"
            " month (nth 1 to 4, or -1 for the last); days from Easter; a date with 'by_weekday'; or dates in"
            " order."
        )
    if day.since is not None and day.until is not None and day.until < day.since:
        yield f"{about} ends on {day.until}, before it begins on {day.since}; turn them round."
    known = [move.on for move in file.move]
    for weekday in day.moves:
        if weekday not in known:
            yield f"{about} moves on {weekday!r}, of which no [[move]] of the file speaks; add one."
    if day.moves and rule is not None and not isinstance(rule, FixedDate | Listed):
        yield f"{about} always falls on a weekday that its rule gives; leave 'moves' out."
    if file.jurisdiction == FEDERAL and day.counts is not Counts.YES:
        yield f"{about} is set aside by Congress, so it counts; leave 'counts' out."
    yield from _in_source(day, about)


def _in_once(once: OnceTable, file: FileTable, where: str) -> Iterator[str]:
    about = f"{where}: {once.name!r} of {once.date}"
    if file.jurisdiction == FEDERAL and once.counts is Counts.YES:
        yield f"{about} is the President's closing, which is contested; it counts 'likely' or 'no'."
    yield from _in_source(once, about)


def _in_source(entry: MoveTable | DayTable | OnceTable, about: str) -> Iterator[str]:
    for field in ("authority", "source"):
        if not getattr(entry, field).strip():
            yield f"{about} has an empty {field!r}; name it."
    if not isinstance(entry, MoveTable) and not entry.name.strip():
        yield f"{about} has no name; give the one that the statute uses."
    if entry.confidence not in _CONFIDENCE:
        yield f"{about} has the confidence {entry.confidence}; it goes from 1 to 3."


def _overlaps(file: FileTable, where: str) -> Iterator[str]:
    for one, other in combinations(file.day, 2):
        rule = rule_of(one)
        same = one.name == other.name or (rule is not None and rule == rule_of(other))
        since = max(one.since or date.min, other.since or date.min)
        if same and since <= min(one.until or date.max, other.until or date.max):
            on = "the beginning" if since == date.min else since.isoformat()
            yield (
                f"{where}: {one.name!r} and {other.name!r} overlap from {on} on; end the first with 'until'"
                " or begin the second with 'since'."
            )


def _twice(file: FileTable, where: str) -> Iterator[str]:
    for on in _repeated(move.on for move in file.move):
        yield f"{where} moves {on!r} twice; keep one [[move]]."
    for day in _repeated(once.date.isoformat() for once in file.once):
        yield f"{where} closes {day} twice; keep one [[once]]."


def _repeated(words: Iterable[str]) -> list[str]:
    return [word for word, times in Counter(words).items() if times > 1]
