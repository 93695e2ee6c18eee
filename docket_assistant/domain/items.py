"""Kinds and tokens of requests: what an item is called, how it is written short, how it sorts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from docket_assistant.domain.errors import InvalidInput


class ItemKind(StrEnum):
    """Kinds of item; the values are the letters of their tokens."""

    INTERROGATORY = "I"
    PRODUCTION = "P"
    ADMISSION = "A"
    REQUEST = "R"
    CATEGORY = "C"
    GENERAL_OBJECTION = "G"
    DISCLOSURE = "D"
    PRIVILEGE_LOG = "L"
    TOPIC = "T"
    SUBPOENA = "S"
    WHOLE_SET = "X"


NUMBERED_KINDS = tuple(kind for kind in ItemKind if kind is not ItemKind.WHOLE_SET)
"""Kinds whose items bear numbers; a matter of the whole set bears a word."""

_ORDER = {kind: place for place, kind in enumerate(ItemKind)}
_NUMBER = re.compile(r"[1-9][0-9]{0,5}(?:\.[0-9]{1,4})?")
_WORD = re.compile(r"(?=.{1,40}\Z)[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_ROMAN = re.compile(r"(?=.)(?:x[lc]|l?x{0,3})(?:i[xv]|v?i{0,3})")
_PART = re.compile(r"[a-z]|([a-z])\1|" + _ROMAN.pattern + "|[1-9][0-9]{0,2}")
_LETTERS = "".join(kind.value + kind.value.lower() for kind in ItemKind)
_WRITTEN = re.compile(
    rf"([{_LETTERS}])-([0-9]+(?:\.[0-9]+)?|[A-Za-z][A-Za-z0-9-]*)((?:\([A-Za-z0-9]{{1,9}}\))*)"
)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_TWO_WAYS = frozenset("ivx")
_DEEPEST = 8
_CAPITALS_FROM = 2

_PartKey = tuple[int, int, int, bool]
TokenKey = tuple[int, int, int, int, str, tuple[_PartKey, ...]]
"""What tokens are sorted by."""


def is_part(text: str) -> bool:
    """Whether text is a subpart's name: a letter, a doubled letter, a roman numeral or a figure."""
    return _PART.fullmatch(text.lower()) is not None and text.isascii()


def normal_parts(parts: Sequence[str]) -> tuple[str, ...]:
    """Subparts as tokens hold them: capitals count only from the third level on, as in 26(a)(1)(A)."""
    return tuple(part if level >= _CAPITALS_FROM else part.lower() for level, part in enumerate(parts))


def _roman_value(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(value if value >= after else -value for value, after in zip(values, following, strict=True))


def _roman_place(value: int) -> int:
    anchor = "i" if value < _ROMAN_VALUES["v"] else "v" if value < _ROMAN_VALUES["x"] else "x"
    return ord(anchor)


def part_key(part: str) -> _PartKey:
    """Natural order of subparts: figures, then letters, then doubled letters.

    A lone i, v or x may be a letter or a numeral. Each numeral sorts at its own leading letter, by its
    value, so that a to z and i to xx both come out in order.
    """
    low, capital = part.lower(), part != part.lower()
    if low.isdigit():
        return (0, int(low), 0, capital)
    if low in _TWO_WAYS or (len(low) > 1 and _ROMAN.fullmatch(low)):
        value = _roman_value(low)
        return (1, _roman_place(value), value, capital)
    return (len(low), ord(low[0]), 0, capital)


def _refusal(text: str) -> InvalidInput:
    shown = text if len(text) <= 60 else text[:57] + "..."
    return InvalidInput(
        f"“{shown}” is not an item: write its kind, a hyphen and a number, as I-12, P-3(b) or X-verification."
    )


@dataclass(frozen=True, slots=True)
class ItemToken:
    """One item, or one subpart of it, as the program writes it: I-3(b)."""

    kind: ItemKind
    number: str
    """Figures, or figures with a decimal as in 2.09; a word for a matter of the whole set."""
    parts: tuple[str, ...] = ()
    """Subparts from the outermost in: ("a", "ii")."""

    def __post_init__(self) -> None:
        pattern = _WORD if self.kind is ItemKind.WHOLE_SET else _NUMBER
        whole = pattern.fullmatch(self.number) and len(self.parts) <= _DEEPEST
        named = all(is_part(part) for part in self.parts) and normal_parts(self.parts) == self.parts
        if not whole or not named or (self.parts and self.kind is ItemKind.WHOLE_SET):
            raise _refusal(str(self))

    @classmethod
    def parse(cls, text: str) -> Self:
        """The token that text spells; leading zeros and the case of its letter do not count."""
        written = _WRITTEN.fullmatch(text.strip())
        if written is None:
            raise _refusal(text)
        kind = ItemKind(written[1].upper())
        number = written[2].lower() if kind is ItemKind.WHOLE_SET else written[2].lstrip("0")
        try:
            return cls(kind, number, normal_parts(re.findall(r"\((\w+)\)", written[3])))
        except InvalidInput:
            raise _refusal(text) from None

    def __str__(self) -> str:
        return f"{self.kind.value}-{self.label}"

    def __lt__(self, other: "ItemToken") -> bool:
        return self.key < other.key

    @property
    def label(self) -> str:
        """The token without its kind: 3(b)."""
        return self.number + "".join(f"({part})" for part in self.parts)

    @property
    def plain_number(self) -> int | None:
        """The number where the token is a whole number without subparts; only those make ranges."""
        return int(self.number) if self.number.isdigit() and not self.parts else None

    @property
    def key(self) -> TokenKey:
        """Total natural order: kind, number, decimal, subparts; 2.09 before 2.10, 7 before 7(a) before 8."""
        whole, _, decimal = self.number.partition(".")
        figures = int(whole) if whole.isdigit() else 0
        after = int(decimal) if decimal.isdigit() else -1
        inner = tuple(part_key(part) for part in self.parts)
        return (_ORDER[self.kind], figures, after, len(decimal), self.number, inner)


def court_label(token: ItemToken) -> str:
    """The label as a court writes it: 3b, but 6(i), where a letter could be taken for a numeral."""
    if len(token.parts) == 1 and len(token.parts[0]) == 1 and token.parts[0].isalpha():
        return token.label if token.parts[0] in _TWO_WAYS else token.number + token.parts[0]
    return token.label
