"""Dates that a change would move, in words: what, from which day, to which."""

from collections.abc import Iterable
from dataclasses import dataclass

from docket_assistant.domain.chains import Moved
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.record import Record
from docket_assistant.wording.dated import DateWords
from docket_assistant.wording.days import docket_date

_NO_DATE = "no date"
_OPEN = "no date that can be counted"


@dataclass(frozen=True, slots=True)
class MoveWords:
    """One date that moves: what is due by it, the day that stood, and the day that would stand."""

    what: str
    was: str
    """Empty where there was no such date."""
    now: str

    @property
    def days(self) -> str:
        """Both days: Mon Sep 14, 2009 → Thu Sep 17, 2009; a day that is new alone."""
        return f"{self.was} → {self.now}" if self.was else self.now

    @property
    def whole(self) -> str:
        """The move in a line."""
        return f"{self.what}: {self.days}"


def move_words(moves: Iterable[Moved], before: Record, after: Record) -> tuple[MoveWords, ...]:
    """Each move in words; what is new is named by the record after, what is gone by the one before."""
    old, new = DateWords(before), DateWords(after)
    return tuple(_words(one, new if one.now is not None else old) for one in moves)


def _words(one: Moved, words: DateWords) -> MoveWords:
    what = words.act(one.dated)
    whose = "" if one.dated.ours else " (theirs)"
    was, now = (_days(deadline) for deadline in (one.was, one.now))
    if was == now:
        now = f"{now}; which of them prevails changes"
    return MoveWords(f"{what[:1].upper()}{what[1:]}{whose}", was if one.was is not None else "", now)


def _days(deadline: Deadline | None) -> str:
    if deadline is None:
        return _NO_DATE
    first, last = deadline.act_by, deadline.not_before
    if first is None or last is None:
        known = first or last
        return docket_date(known) if known else _OPEN
    return docket_date(first) if first == last else f"{docket_date(first)} or {docket_date(last)}"
