"""A range of numbers stamped on produced pages, as it is typed: DEF 000120-144."""

import re
from dataclasses import dataclass

from docket_assistant.domain.errors import InvalidInput

_RANGE = re.compile(
    r"\s*(.*?\d)\s*(?:\s-\s|[\u2013\u2014]|\bto\b|\bthrough\b|-(?=\s*\S*\d+\s*$))\s*(.*\d.*?)\s*",
    re.IGNORECASE,
)
_STAMP = re.compile(r"(.*?)(\d+)(\D*)")


@dataclass(frozen=True, slots=True)
class Bates:
    """The first and the last number, as they stand on the pages."""

    first: str = ""
    last: str = ""


def read_bates(text: str) -> Bates:
    """The range that text says; one number is first and last.

    A last number that leaves out its letters or leading figures takes them from the first. Raises
    InvalidInput where there is no number, or where the last comes before the first.
    """
    whole = " ".join(text.split())
    if not whole:
        return Bates()
    found = _RANGE.fullmatch(whole)
    first, last = (found[1].strip(), found[2].strip()) if found is not None else (whole, whole)
    start, end = _STAMP.fullmatch(first), _STAMP.fullmatch(last)
    if start is None or end is None:
        raise InvalidInput(f"\u201c{whole[:60]}\u201d has no number; type the range as DEF 000120-000144.")
    figures = end[2]
    if not end[1].strip():
        short = len(figures) < len(start[2])
        figures = start[2][: len(start[2]) - len(figures)] + figures if short else figures
        last = f"{start[1]}{figures}{end[3]}"
    if start[1] == (end[1] or start[1]) and int(figures) < int(start[2]):
        raise InvalidInput(f"The range ends at {last}, before it begins at {first}; correct one of them.")
    return Bates(first, last)
