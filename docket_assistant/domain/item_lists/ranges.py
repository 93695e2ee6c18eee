"""What a range in an item list stands for: numbers, decimals or subparts from one end to the other."""

from dataclasses import dataclass, field
from typing import NamedTuple

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.items import ItemKind, part_key

LONGEST_RANGE = 500
"""More than this in one range is a misreading, not a set of requests."""

_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_LONE_NUMERALS = frozenset("ivx")


class Raw(NamedTuple):
    """A number with its subparts as the text gives it; the kind may come from elsewhere."""

    kind: ItemKind | None
    number: str
    parts: tuple[str, ...]

    @property
    def label(self) -> str:
        """The number and its subparts: 7(a)."""
        return self.number + "".join(f"({part})" for part in self.parts)


class Span(NamedTuple):
    """Words that qualify the entries of a group from first up to, not including, end."""

    first: int
    end: int
    words: str


@dataclass(slots=True)
class Group:
    """Numbers that share a noun, or that share having none."""

    kind: ItemKind | None
    set_words: str = ""
    entries: list[list[Raw]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    minus: list[Raw] = field(default_factory=list)
    """Items that the text takes out again."""
    everything: bool = False
    """Whether the group is all known items but those taken out."""
    loose: bool = False
    """Whether a mark, and no noun, stands ahead of its numbers: "and No. 4 of their First Request"."""
    sets_until: int = 0
    """How many entries stand up to the last set named in brackets: "3 and 4 (First Set)"."""
    set_from: int = 0
    """From which entry on that set could hold."""
    shared_parts: bool = False
    """Whether subparts named ahead of the first number were given to it."""


def _backwards(first: Raw, last: Raw) -> InvalidInput:
    return InvalidInput(
        f"The range {first.label}-{last.label} does not rise: write the lower end first, both in full."
    )


def _unclear(first: Raw, last: Raw) -> InvalidInput:
    return InvalidInput(
        f"The range {first.label}-{last.label} does not say which items it takes in: write each of them."
    )


def number_range(first: Raw, last: Raw) -> list[Raw]:
    """Every item from first to last, both ends included."""
    if last.kind is not None and last.kind != first.kind:
        raise _unclear(first, last)
    if first.number == last.number and first.parts and last.parts:
        return part_range(first, last.parts)
    if first.parts or last.parts or ("." in first.number) != ("." in last.number):
        raise _unclear(first, last)
    if "." in first.number:
        return _decimal_range(first, last)
    low, high = int(first.number), int(last.number)
    _check_length(first, last, low, high)
    return [Raw(first.kind, str(number), ()) for number in range(low, high + 1)]


def _check_length(first: Raw, last: Raw, low: int, high: int) -> None:
    if high <= low:
        raise _backwards(first, last)
    if high - low >= LONGEST_RANGE:
        raise InvalidInput(
            f"The range {first.label}-{last.label} has more than {LONGEST_RANGE} items: check both ends."
        )


def _decimal_range(first: Raw, last: Raw) -> list[Raw]:
    (whole, low), (other, high) = first.number.split("."), last.number.split(".")
    if whole != other or (len(low) != len(high) and (low.startswith("0") or high.startswith("0"))):
        raise _unclear(first, last)
    _check_length(first, last, int(low), int(high))
    width = len(low) if low.startswith("0") else 0
    return [Raw(first.kind, f"{whole}.{number:0{width}d}", ()) for number in range(int(low), int(high) + 1)]


def part_range(first: Raw, to: tuple[str, ...]) -> list[Raw]:
    """Subparts of one number from the last part of first to the last part of ``to``."""
    last = Raw(first.kind, first.number, (*first.parts[:-1], *to) if len(to) == 1 else to)
    if len(last.parts) != len(first.parts) or last.parts[:-1] != first.parts[:-1]:
        raise _unclear(first, last)
    names = _names(first, last)
    return [Raw(first.kind, first.number, (*first.parts[:-1], name)) for name in names]


def _names(first: Raw, last: Raw) -> list[str]:
    low, high = first.parts[-1], last.parts[-1]
    if low.isdigit() and high.isdigit():
        _check_length(first, last, int(low), int(high))
        return [str(number) for number in range(int(low), int(high) + 1)]
    scale = _scale(low.lower(), high.lower())
    if not scale:
        raise _unclear(first, last)
    start, end = scale.index(low.lower()), scale.index(high.lower())
    if end <= start:
        raise _backwards(first, last)
    return [name.upper() if low.isupper() else name for name in scale[start : end + 1]]


def _scale(low: str, high: str) -> tuple[str, ...]:
    """The series that both ends belong to; (i)-(v) is numerals, (h)-(j) letters."""
    numerals = low in _NUMERALS and high in _NUMERALS
    if numerals and (len(low + high) > 2 or {low, high} <= _LONE_NUMERALS):
        return _NUMERALS
    if len(low) == len(high) == 1 and (low + high).isalpha():
        return tuple("abcdefghijklmnopqrstuvwxyz")
    return ()


def follows(part: str, previous: str) -> bool:
    """Whether a bare letter goes on from the previous subpart, as c does from b."""
    alike = len(part) == len(previous) == 1 and part.isalpha() and previous.isalpha()
    return alike and part_key(part) > part_key(previous)


def goes_deeper(part: str, previous: str) -> bool:
    """Whether a subpart set apart by a space lies inside the previous one, as (ii) does in (b) (ii)."""
    return part_key(part)[0] != part_key(previous)[0] or (part in _NUMERALS and previous not in _NUMERALS)
