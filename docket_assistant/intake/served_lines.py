"""The lines of a pasted paper: what is of the page and not of the paper is told apart, nothing is lost."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from docket_assistant.intake.served_headings import cut_at_headings

_STAMP = re.compile(
    r"\s*case\s*:?\s*\S*\d.*\b(?:document|doc\.|filed|page\s*id).*|\s*page\s*id\s*#?\s*:?\s*\d+\s*",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\s*(?:-\s*)?\d{1,4}(?:\s*-)?\s*|\s*page\s+\d+(?:\s+of\s+\d+)?\s*", re.IGNORECASE)
_LEAD = re.compile(r"\s{0,8}(\d{1,2})(?:\s+|$)(.*)")
_MOST_LINES_OF_A_PAGE = 28
_FEWEST = 10
_NEARLY_ALL = 0.8
_LIST = re.compile(
    r"\s*(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s|[\u2022\u00b7\u25cf\u25e6\u2013-]\s)", re.IGNORECASE
)
_BROKEN = re.compile(r"\w-$")
_END = re.compile(r"[.:;?!\u201d\")]\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the paste, or a part of one that a heading cut."""

    number: int
    """From 1."""
    text: str
    furniture: bool = False
    """A page number, the court's stamp: of the page, not of the paper."""


def lines_of(text: str) -> tuple[Line, ...]:
    """Every line; the column of line numbers that pleading paper has is taken off where it is one."""
    raw = re.split(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", text)
    bare = _without_numbers(raw)
    found: list[Line] = []
    for number, line in enumerate(bare, 1):
        furniture = bool(line.strip()) and (_STAMP.fullmatch(line) or _PAGE.fullmatch(line)) is not None
        if furniture:
            found.append(Line(number, line.strip(), furniture=True))
        elif not line.strip() and raw[number - 1].strip():
            found.append(Line(number, raw[number - 1].strip(), furniture=True))
        else:
            found.extend(Line(number, part) for part in cut_at_headings(line))
    return tuple(found)


def _without_numbers(lines: Sequence[str]) -> Sequence[str]:
    """Lines without the numbers before them, where nearly all have one and they count up page by page."""
    written = [line for line in lines if line.strip()]
    led = [found for line in written if (found := _LEAD.fullmatch(line)) is not None]
    if len(written) < _FEWEST or len(led) < _NEARLY_ALL * len(written):
        return lines
    numbers = [int(found[1]) for found in led]
    steps = sum(b == a + 1 or b == 1 for a, b in pairwise(numbers))
    if steps < _NEARLY_ALL * (len(numbers) - 1) or max(numbers) > _MOST_LINES_OF_A_PAGE:
        return lines
    return [found[2] if (found := _LEAD.fullmatch(line)) is not None else line for line in lines]


def joined(parts: Sequence[str]) -> str:
    """Lines as paragraphs: a line that ends within a sentence runs on, unless a list starts after it."""
    made: list[str] = []
    before = ""
    for part in (p.strip() for p in parts):
        if part:
            made += [_between(before, part) if made else "", part]
        elif before:
            made.append("\n")
        before = part
    return "".join(made).strip()


def _between(before: str, part: str) -> str:
    """What stands between two lines: a new line, a blank, or nothing where a word was broken."""
    if not before or _END.search(before[-20:]) or _LIST.match(part):
        return "\n"
    return "" if _BROKEN.search(before[-3:]) and part[0].islower() else " "
