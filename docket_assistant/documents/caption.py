"""The caption, one line a row: parties broken into lines here, so that no row grows and ")" never gaps."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from docket_assistant.documents.model import Caption, PartyLines
from docket_assistant.documents.type_widths import wrapped

COLUMN = 4536
"""Width of the left and of the right column, in twentieths of a point."""
MARK_COLUMN = 288
MARK = ")"
_SPARE = 20  # what rounding may take


class CaptionPart(Enum):
    """What a line at the left is; its value is how far it is set in."""

    PARTY = 0
    VERSUS = 720
    ROLE = 1440


NUMBER_INDENT = 144


@dataclass(frozen=True, slots=True)
class CaptionLine:
    """One row of the caption."""

    part: CaptionPart
    left: str
    number: str = ""
    """The case number, or a line of it."""
    mark: str = MARK


def caption_lines(caption: Caption) -> tuple[CaptionLine, ...]:
    """The rows of the caption; the number stands in the middle."""
    left = [
        *_side(caption.first, ","),
        _BLANK,
        *_broken(CaptionPart.VERSUS, caption.versus),
        _BLANK,
        *_side(caption.second, "."),
    ]
    number = wrapped(caption.number, COLUMN - NUMBER_INDENT - _SPARE)
    left += [_BLANK] * (len(number) - len(left))
    start = min(len(left) // 2 - (len(number) - 1) // 2, len(left) - len(number))
    at = dict(enumerate(number, start))
    return tuple(CaptionLine(part, text, at.get(row, "")) for row, (part, text) in enumerate(left))


_Line = tuple[CaptionPart, str]
_BLANK: _Line = (CaptionPart.PARTY, "")


def _side(side: PartyLines, end: str) -> Iterator[_Line]:
    for name in side.names:
        yield from _broken(CaptionPart.PARTY, _ended(name, ",", (",", ";")))
    yield _BLANK
    yield from _broken(CaptionPart.ROLE, _ended(side.role, end, (",", ";", ".")))


def _ended(text: str, end: str, ends: tuple[str, ...]) -> str:
    """The text with the caption's comma or full stop, unless it brings one."""
    return text if not text or text.endswith(ends) else text + end


def _broken(part: CaptionPart, text: str) -> Iterator[_Line]:
    for line in wrapped(text, COLUMN - part.value - _SPARE):
        yield part, line
