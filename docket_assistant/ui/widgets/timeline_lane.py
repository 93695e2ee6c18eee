"""Places for the marks and labels of one lane, so that no label touches another.

A label stands right of its mark, else left of it, else shorter, else in a further row; where three rows
do not do, neighbours become one mark that says how many entries it stands for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_ROWS = 3
_CLEAR = 5.0
"""Pixels kept free between texts."""
_MARK_TO_LABEL = 5.0
_FULL, _ANY, _SHORT = slice(1), slice(None), slice(1, None)
_TRIES = ((1, _FULL), (1, _ANY), (1, _SHORT), (2, _ANY), (2, _SHORT), (_ROWS, _ANY), (_ROWS, _SHORT))
"""How many rows, and which forms of the labels, one after the other."""
_PER_ROW, _PER_FORM, _LEFT, _OVER_LINE, _OVER_MARK = 10, 3, 1, 4, 5


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a row from one x to another."""

    left: float
    right: float

    def meets(self, other: "Stretch") -> bool:
        """Whether the two come closer than what is kept free."""
        return self.left < other.right + _CLEAR and other.left < self.right + _CLEAR

    def holds(self, x: float) -> bool:
        """Whether a point lies within."""
        return self.left <= x <= self.right


@dataclass(frozen=True, slots=True)
class Form:
    """One of the ways to write a label, with the width of its wider line."""

    day: str
    words: str
    width: float


@dataclass(frozen=True, slots=True)
class Marked:
    """A mark to be placed: the entries that it stands for and the labels that it may bear."""

    entries: tuple[int, ...]
    x: float
    forms: tuple[Form, ...]
    """The best first."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark in its place."""

    marked: Marked
    row: int
    form: Form
    label: Stretch


@dataclass(frozen=True, slots=True)
class Room:
    """What a lane has: its ends, the half of a mark, what is taken in the first row, and the day's line."""

    ends: Stretch
    half: float
    taken: tuple[Stretch, ...]
    line: float

    def mark(self, marked: Marked) -> Stretch:
        """What the mark itself takes."""
        return Stretch(marked.x - self.half, marked.x + self.half)


def places(marks: Sequence[Marked], room: Room) -> tuple[Spot, ...] | int:
    """Places for all marks in as few rows as do; else the mark that found none."""
    stuck = 0
    for rows, shortened in _TRIES:
        found = _attempt(marks, room, rows, shortened)
        if not isinstance(found, int):
            return found
        stuck = found
    return stuck


def elided_place(marked: Marked, room: Room) -> tuple[Spot, ...]:
    """The place of a lone mark for which there is hardly room: beside it, in the first free row."""
    form = marked.forms[-1]
    right = marked.x - room.ends.left < room.ends.right - marked.x
    return (Spot(marked, 1 if room.taken else 0, form, _beside(marked, form, room, right=right)),)


def _attempt(marks: Sequence[Marked], room: Room, rows: int, shortened: slice) -> tuple[Spot, ...] | int:
    taken: list[list[Stretch]] = [list(room.taken), *([] for _ in range(rows - 1))]
    spots: list[Spot] = []
    for n, marked in enumerate(marks):
        ahead = marks[n + 1 : n + 4]
        forms = marked.forms[shortened] or marked.forms[-1:]
        free = [(c, s) for c, s in _candidates(marked, forms, room, ahead, rows) if _is_free(s, room, taken)]
        if not free:
            return n
        spot = min(free, key=lambda candidate: candidate[0])[1]
        taken[spot.row] += [spot.label, room.mark(marked)]
        spots.append(spot)
    return tuple(spots)


def _is_free(spot: Spot, room: Room, taken: list[list[Stretch]]) -> bool:
    if spot.label.left < room.ends.left or spot.label.right > room.ends.right:
        return False
    mark = room.mark(spot.marked)
    return not any(t.meets(spot.label) or t.meets(mark) for t in taken[spot.row])


def _candidates(
    marked: Marked, forms: Sequence[Form], room: Room, ahead: Sequence[Marked], rows: int
) -> Iterator[tuple[int, Spot]]:
    """Every way to place a mark, with what speaks against it."""
    for nth, form in enumerate(forms):
        for right in (True, False):
            label = _beside(marked, form, room, right=right)
            cost = _PER_FORM * nth + (0 if right else _LEFT)
            cost += _OVER_LINE if _reach(marked, label).holds(room.line) else 0
            cost += _OVER_MARK if any(label.meets(room.mark(later)) for later in ahead) else 0
            for row in range(rows):
                yield cost + _PER_ROW * row, Spot(marked, row, form, label)


def _reach(marked: Marked, label: Stretch) -> Stretch:
    """From the mark to the far end of its label."""
    return Stretch(min(marked.x, label.left), max(marked.x, label.right))


def _beside(marked: Marked, form: Form, room: Room, *, right: bool) -> Stretch:
    gap = room.half + _MARK_TO_LABEL
    if right:
        return Stretch(marked.x + gap, marked.x + gap + form.width)
    return Stretch(marked.x - gap - form.width, marked.x - gap)
