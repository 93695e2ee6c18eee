"""What the timeline draws: every entry with its words, its mark and its sentence."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.chronology import Chronology, Entry, EntryKind, Gap, Lane
from docket_assistant.domain.record import Record
from docket_assistant.wording.chronology import (
    as_of_words,
    entry_day,
    entry_sentence,
    entry_short,
    entry_words,
    gap_sentence,
    gap_short,
    gap_words,
)

_LONGEST = 120


class Shape(StrEnum):
    """Shapes of a mark."""

    DOT = "dot"
    DIAMOND = "diamond"
    SQUARE = "square"


class Ink(StrEnum):
    """Colours of a mark, by what it tells of."""

    BLUE = "blue"
    GREEN = "green"
    AMBER = "amber"
    MUTED = "muted"


_DIAMONDS = frozenset({EntryKind.SUPPLEMENT, EntryKind.AMENDED, EntryKind.REWORDED, EntryKind.DUTY_DUE})
_WRITINGS = frozenset({EntryKind.MESSAGE_SENT, EntryKind.MESSAGE_RECEIVED, EntryKind.WRITTEN_CONTACT})
_HOLLOW = _WRITINGS | {EntryKind.ATTEMPT, EntryKind.DUTY_DUE}
_INKS = {
    EntryKind.SUPPLEMENT: Ink.AMBER,
    EntryKind.AMENDED: Ink.AMBER,
    EntryKind.REWORDED: Ink.AMBER,
    EntryKind.TALK: Ink.GREEN,
    **dict.fromkeys(_WRITINGS | {EntryKind.ATTEMPT}, Ink.MUTED),
}


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One entry as it is drawn and told."""

    facts: tuple[str, ...]
    lane: Lane
    on: date | None
    after: str | None
    day: str
    day_of_year: str
    """The day with its year."""
    words: str
    short: str
    sentence: str
    shape: Shape
    ink: Ink
    hollow: bool


@dataclass(frozen=True, slots=True)
class GapRow:
    """The stretch without a talk, in three lengths."""

    gap: Gap
    words: tuple[str, ...]
    """From the longest to the shortest."""
    sentence: str


@dataclass(frozen=True, slots=True)
class TimelineRows:
    """All that a timeline shows."""

    as_of: date
    as_of_words: str
    entries: tuple[TimelineRow, ...] = ()
    gap: GapRow | None = None

    @property
    def sentences(self) -> tuple[str, ...]:
        """The timeline as a list, for those who do not see it."""
        told = [row.sentence for row in self.entries]
        return (*told, *((self.gap.sentence,) if self.gap else ()), f"{self.as_of_words}.")


def timeline_rows(chronology: Chronology, record: Record, *, today: bool) -> TimelineRows:
    """The rows of a chronology; ``today`` says whether its day is the day of the clock."""
    return TimelineRows(
        chronology.as_of,
        as_of_words(chronology.as_of, today=today),
        tuple(_row(entry, record) for entry in chronology.entries),
        _gap_row(chronology.gap) if chronology.gap else None,
    )


def _row(entry: Entry, record: Record) -> TimelineRow:
    return TimelineRow(
        facts=entry.facts,
        lane=entry.lane,
        on=entry.on,
        after=entry.after,
        day=entry_day(entry),
        day_of_year=entry_day(entry, year=True),
        words=_cut(entry_words(entry, record)),
        short=_cut(entry_short(entry, record)),
        sentence=entry_sentence(entry, record),
        shape=_shape(entry),
        ink=_INKS.get(entry.kind, Ink.BLUE),
        hollow=entry.on is None or entry.after_as_of or entry.kind in _HOLLOW,
    )


def _shape(entry: Entry) -> Shape:
    if entry.kind in _DIAMONDS:
        return Shape.DIAMOND
    return Shape.SQUARE if entry.lane is Lane.COURT or entry.kind in _WRITINGS else Shape.DOT


def _gap_row(gap: Gap) -> GapRow:
    short = gap_short(gap)
    return GapRow(gap, (gap_words(gap), short, short.partition(", ")[2]), gap_sentence(gap))


def _cut(words: str) -> str:
    """Words that no label could show in full; the sentence has them all."""
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}\N{HORIZONTAL ELLIPSIS}"
