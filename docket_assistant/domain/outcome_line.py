"""One line typed during a talk: the items, what came of them, the day and the term.

Such as “13-15,19-22 n”, “3b,3c s 12/18 identify each provider by name” or “rest n”. A line is read on
every keystroke; what cannot be read is refused in one sentence.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.conferral import Outcome
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.item_lists.words import clean
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.outcome_items import named_items
from docket_assistant.domain.typed.dates import Lean, as_typed, date_in_form, shortened


class Mark(StrEnum):
    """What a line says of its items."""

    RESOLVED = "resolved"
    WILL_SUPPLEMENT = "will_supplement"
    NARROWED = "narrowed"
    NO_ACCORD = "no_accord"
    LEFT_OPEN = "left_open"
    NOT_TAKEN_UP = "not_taken_up"
    WITHDRAWN = "withdrawn"
    CLEAR = "clear"


OUTCOME_OF: Mapping[Mark, Outcome] = {
    Mark.RESOLVED: Outcome.RESOLVED,
    Mark.WILL_SUPPLEMENT: Outcome.AGREED_TO_SUPPLEMENT,
    Mark.NARROWED: Outcome.NARROWED,
    Mark.NO_ACCORD: Outcome.NO_ACCORD,
    Mark.LEFT_OPEN: Outcome.LEFT_OPEN,
    Mark.NOT_TAKEN_UP: Outcome.NOT_TAKEN_UP,
}
"""Marks that are outcomes of a talk; a withdrawn item and a cleared one are none."""

MARK_LETTERS: Mapping[str, Mark] = {
    "r": Mark.RESOLVED,
    "s": Mark.WILL_SUPPLEMENT,
    "w": Mark.NARROWED,
    "n": Mark.NO_ACCORD,
    "o": Mark.LEFT_OPEN,
    "x": Mark.NOT_TAKEN_UP,
    "d": Mark.WITHDRAWN,
    "-": Mark.CLEAR,
}
"""The letter of each mark."""

_MARK_WORDS: Mapping[str, Mark] = {
    "resolved": Mark.RESOLVED,
    **dict.fromkeys(("will supplement", "agreed to supplement"), Mark.WILL_SUPPLEMENT),
    **dict.fromkeys(("supplement", "supplements", "supp"), Mark.WILL_SUPPLEMENT),
    **dict.fromkeys(("narrowed", "narrow"), Mark.NARROWED),
    **dict.fromkeys(("no accord", "no agreement"), Mark.NO_ACCORD),
    **dict.fromkeys(("open", "left open"), Mark.LEFT_OPEN),
    **dict.fromkeys(("not taken up", "not reached", "not discussed"), Mark.NOT_TAKEN_UP),
    **dict.fromkeys(("withdrawn", "withdraw", "dropped"), Mark.WITHDRAWN),
    **dict.fromkeys(("clear", "clears", "cleared"), Mark.CLEAR),
}
_LETTERS_TOLD = (
    "r resolved, s will supplement, w narrowed, n no accord, o left open, x not taken up, d withdrawn,"
    " - clears"
)
_LONGEST_MARK = 3
_LONGEST_DATE = 5
_ENDS_ITEMS = re.compile(r".*[0-9].*|.*\)|[a-z][,;:]*|rest|all|\*|x-[a-z][a-z0-9-]*", re.DOTALL)
_NOT_A_DATE_ALONE = re.compile(r"[^0-9]*|[0-9]+-[0-9]+|[0-9]+ may")
_STOPS = ".,;:"


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """What one line says."""

    tokens: tuple[ItemToken, ...]
    mark: Mark
    terms: str = ""
    """The term as it was typed."""
    by: date | None = None
    """Day by which the term is to be performed."""
    warnings: tuple[str, ...] = ()
    """Sentences on what was left out or should be looked at."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the mark of a line stands among its words."""

    start: int
    end: int
    mark: Mark


def read_outcome_line(
    text: str, known: Sequence[ItemToken], open_items: Sequence[ItemToken], held_on: date
) -> OutcomeLine:
    """What a line says of the known items; ``rest`` and ``*`` are the open ones, ``all`` every one.

    Raises InvalidInput where no item or no outcome is named, an item is not known, or the day lies
    before the talk.
    """
    words = text.split()
    plain = [clean(word).lower() for word in words]
    place = _mark_place(plain)
    found = named_items(" ".join(words[: place.start]), known, open_items)
    by, after = _day_at(words, place.end, held_on)
    terms = " ".join(words[after:]).lstrip(" ,;:-–—")
    if place.mark is Mark.CLEAR and (terms or by):
        raise InvalidInput("Clearing an outcome takes no term: leave out what follows “clear”.")
    return OutcomeLine(found.tokens, place.mark, terms, by, found.warnings)


def _mark_place(plain: Sequence[str]) -> _Place:
    """The first mark behind something that can end a list of items."""
    if not plain:
        raise InvalidInput("No item is named: write the items and a letter, as 13-15 n or rest n.")
    if _mark_at(plain, 0):
        raise InvalidInput(f"“{plain[0]}” names no item: write the items before it, as 13-15 {plain[0]}.")
    for start in range(1, len(plain)):
        place = _mark_at(plain, start) if _ENDS_ITEMS.fullmatch(plain[start - 1]) else None
        if place is not None:
            _check_only_mark(plain, place)
            return place
    raise InvalidInput(f"“{shortened(' '.join(plain))}” says no outcome: end the items with {_LETTERS_TOLD}.")


def _mark_at(plain: Sequence[str], start: int) -> _Place | None:
    """The longest mark whose words begin here; a hyphen is one only at the end, else it joins a range."""
    if plain[start] == "-":
        return _Place(start, start + 1, Mark.CLEAR) if start + 1 == len(plain) else None
    for end in range(min(start + _LONGEST_MARK, len(plain)), start, -1):
        written = " ".join(plain[start:end]).rstrip(_STOPS)
        mark = _MARK_WORDS.get(written) or MARK_LETTERS.get(written)
        if mark is not None:
            return _Place(start, end, mark)
    return None


def _check_only_mark(plain: Sequence[str], place: _Place) -> None:
    """A second letter shows that the first may have been a subpart: 3 d n."""
    written = plain[place.start]
    after = plain[place.end] if place.end < len(plain) else ""
    if len(written) == 1 and after in MARK_LETTERS and after != "-":
        raise InvalidInput(
            f"“{written} {after}” gives two outcomes: keep one, and write a subpart against its number,"
            " as 3d."
        )


def _day_at(words: Sequence[str], start: int, held_on: date) -> tuple[date | None, int]:
    """The day that the words from here on begin with, and the place behind it."""
    led = start < len(words) and words[start].lower() == "by"
    first = start + led
    for end in range(min(first + _LONGEST_DATE, len(words)), first, -1):
        written = " ".join(words[first:end]).rstrip(_STOPS)
        if not led and _is_term(written, words[end : end + 1]):
            continue
        day = date_in_form(written, held_on, Lean.FUTURE)
        if day is not None:
            return _checked(day, held_on), end
    return None, start


def _is_term(written: str, after: Sequence[str]) -> bool:
    """Whether words without “by” are no day although they could be: 3-5 days, 1/2 of them, tomorrow."""
    return after == ["of"] or _NOT_A_DATE_ALONE.fullmatch(clean(written).lower()) is not None


def _checked(day: date, held_on: date) -> date:
    if day < held_on:
        raise InvalidInput(
            f"{as_typed(day)} lies before the talk of {as_typed(held_on)}: write the day by which it is to be"
            " done, or none."
        )
    return day
