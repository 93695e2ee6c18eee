"""Two texts compared word by word: what stayed, what is gone, what is new."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"\S+\s*")
_SAME = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"}
)
_MOST = 4_000
"""Words that are compared one by one; beyond them a comparison would take seconds."""


class Change(StrEnum):
    """What became of words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that became the same thing."""

    change: Change
    text: str


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same words; blanks and the looks of quotes and dashes do not count."""
    return _bare(one.split()) == _bare(other.split())


def compared(before: str, after: str) -> tuple[Passage, ...]:
    """The later text with the words of the earlier one that are gone, each at its place."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) + len(new) > 2 * _MOST:
        return _whole(before, after)
    matcher = SequenceMatcher(None, _bare(old), _bare(new), autojunk=False)
    found: list[Passage] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            found.append(Passage(Change.SAME, "".join(new[start:end])))
            continue
        if last > first:
            found.append(Passage(Change.GONE, _apart("".join(old[first:last]), more=start < len(new))))
        if end > start:
            found.append(Passage(Change.NEW, "".join(new[start:end])))
    return tuple(found)


def _whole(before: str, after: str) -> tuple[Passage, ...]:
    """Very long texts: the same, or one in the place of the other."""
    if same_words(before, after):
        return (Passage(Change.SAME, after),)
    return tuple(p for p in (Passage(Change.GONE, before), Passage(Change.NEW, after)) if p.text)


def _apart(text: str, *, more: bool) -> str:
    """A blank keeps the last word of the earlier text from running into what follows."""
    return f"{text} " if more and text == text.rstrip() else text


def _bare(words: Sequence[str]) -> list[str]:
    return [word.strip().translate(_SAME) for word in words]
