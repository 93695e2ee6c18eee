"""The marks of each lane along the line of days, crowded ones drawn together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from docket_assistant.domain.chronology import Lane
from docket_assistant.ui.widgets.timeline_lane import Form, Marked, Room, Spot, elided_place, places
from docket_assistant.ui.widgets.timeline_rows import TimelineRow, TimelineRows
from docket_assistant.ui.widgets.timeline_scale import Scale
from docket_assistant.wording.chronology import days_words, entries_words

_ROWS = 3


@dataclass(frozen=True, slots=True)
class Letters:
    """How wide texts are, and how to cut them."""

    day: Callable[[str], float]
    words: Callable[[str], float]
    cut: Callable[[str, float], str]
    """A text of the words' font cut to a width."""
    em: float
    """Width of an average letter of the words' font."""
    years: bool
    """Whether days are written with their years."""

    def form(self, day: str, words: str) -> Form:
        """A label with its width."""
        return Form(day, words, max(self.day(day), self.words(words)))


def lane_spots(
    rows: TimelineRows, lane: Lane, xs: Sequence[float], room: Room, letters: Letters
) -> tuple[Spot, ...]:
    """Every entry of a lane in its place; what found none stands with its neighbour."""
    own = sorted((n for n, row in enumerate(rows.entries) if row.lane is lane), key=lambda n: (xs[n], n))
    groups = _bundled([(n,) for n in own], xs, _capacity(room, letters))
    marks = [_marked(group, rows.entries, xs, letters) for group in groups]
    while marks:
        found = places(marks, room)
        if not isinstance(found, int):
            return found
        if len(marks) == 1:
            return elided_place(_cut_to_room(marks[0], room, letters), room)
        second = _nearer(marks, found)
        both = marks[second - 1].entries + marks[second].entries
        marks[second - 1 : second + 1] = [_marked(both, rows.entries, xs, letters)]
    return ()


def entry_xs(rows: TimelineRows, scale: Scale, step: float, undated: float) -> tuple[float, ...]:
    """Where each entry stands: on its day, a step behind what it hangs on, else at ``undated``."""
    at: dict[str, float] = {}
    behind: dict[float, int] = {}
    xs: list[float] = []
    for row in rows.entries:
        x = scale.x(row.on) if row.on else at.get(row.after or "", undated)
        if row.on is None and x != undated:
            behind[x] = behind.get(x, 0) + 1
            x = min(x + step * behind[x], scale.left + scale.width)
        at.update(dict.fromkeys(row.facts, x))
        xs.append(x)
    return tuple(xs)


def hangs_free(rows: TimelineRows) -> bool:
    """Whether an entry has no day and hangs on none that has a place."""
    known: set[str] = set()
    for row in rows.entries:
        if row.on is None and row.after not in known:
            return True
        known.update(row.facts)
    return False


def _capacity(room: Room, letters: Letters) -> int:
    """More marks than this can never bear a label each."""
    width = room.ends.right - room.ends.left
    return max(1, int(_ROWS * width / (letters.em * 6 + 2 * room.half)))


def _bundled(groups: list[tuple[int, ...]], xs: Sequence[float], most: int) -> list[tuple[int, ...]]:
    """Join the nearest neighbours until there are no more than ``most``."""
    steps = sorted(range(1, len(groups)), key=lambda n: xs[groups[n][0]] - xs[groups[n - 1][-1]])
    joined = set(steps[: max(0, len(groups) - most)])
    bundled: list[tuple[int, ...]] = []
    for n, group in enumerate(groups):
        if n in joined:
            bundled[-1] += group
        else:
            bundled.append(group)
    return bundled


def _nearer(marks: Sequence[Marked], stuck: int) -> int:
    """Which of two neighbours to join: the place of the second of the nearer pair."""
    if stuck == 0:
        return 1
    if stuck == len(marks) - 1:
        return stuck
    before = marks[stuck].x - marks[stuck - 1].x
    return stuck if before <= marks[stuck + 1].x - marks[stuck].x else stuck + 1


def _marked(
    group: tuple[int, ...], entries: Sequence[TimelineRow], xs: Sequence[float], letters: Letters
) -> Marked:
    x = (xs[group[0]] + xs[group[-1]]) / 2
    if len(group) == 1:
        return Marked(group, x, _forms(entries[group[0]], letters))
    days = [on for on in (entries[n].on for n in group) if on is not None]
    day = days_words(min(days), max(days), year=letters.years) if days else entries[group[0]].day
    return Marked(group, x, (letters.form(day, entries_words(len(group))),))


def _forms(row: TimelineRow, letters: Letters) -> tuple[Form, ...]:
    """A label in full, short and cut, each only where it differs."""
    full = letters.cut(row.words, letters.em * 26)
    words = dict.fromkeys(
        (full, letters.cut(row.short, letters.em * 18), letters.cut(row.short, letters.em * 9))
    )
    day = row.day_of_year if letters.years else row.day
    return tuple(letters.form(day, said) for said in words)


def _cut_to_room(marked: Marked, room: Room, letters: Letters) -> Marked:
    """A mark whose label is cut to the wider side of a narrow lane."""
    side = max(marked.x - room.ends.left, room.ends.right - marked.x) - room.half - 8
    last = marked.forms[-1]
    cut = letters.form(letters.cut(last.day, side), letters.cut(last.words, side))
    return Marked(marked.entries, marked.x, (Form(cut.day, cut.words, min(cut.width, max(side, 0.0))),))
