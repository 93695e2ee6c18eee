"""The caption, one line a row: parties broken into lines here, so that no row grows and ")" never gaps."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from docket_assistant.documents.model import Caption, PartyLines
from docket_assistant.documents.word.measures import Measures
from docket_assistant.documents.word.type_widths import width, wrapped
from docket_assistant.domain.court_forms.form import PLAIN, CourtForm, Separator

COLUMN = 4536
"""Width of the left and of the right column, in twentieths of a point."""
MARK_COLUMN = 288
NUMBER_INDENT = 144
_SPARE = 20  # what rounding may take
_BOLD = 0.93
"""How much of a column bold words may take by the widths of the regular face."""
_HEARD = ("hearing", "date", "time", "courtroom", "before", "trial")
"""How lines begin that say when and where a motion is heard."""
_DASH, _DASH_END = "-", "X"


class CaptionPart(Enum):
    """What a line at the left is; its value is how far it is set in."""

    PARTY = 0
    PARTY_GOES_ON = 288
    """The rest of a name that is broken, where another name stands beside it."""
    VERSUS = 720
    ROLE = 1440


@dataclass(frozen=True, slots=True)
class CaptionLine:
    """One row of the caption."""

    part: CaptionPart
    left: str
    number: str = ""
    """The case number, or a line of it; what stands under it."""
    mark: str = Separator.PARENTHESIS.value
    title: bool = False
    """Whether the right column has a line of the title."""
    ruled: bool = False
    """Whether a rule stands at the right of the parties."""
    ends: bool = False
    """Whether a rule stands beneath them."""


def caption_lines(
    caption: Caption, form: CourtForm = PLAIN, title: Sequence[str] = ()
) -> tuple[CaptionLine, ...]:
    """The rows of the caption; the number stands in the middle, or above the title where it stands there."""
    left = list(_left(caption, form.size))
    if form.separator is Separator.DASHES:
        dashes = (CaptionPart.PARTY, _dashes(form.size))
        left = [dashes, *left, dashes]
    right = list(_right(caption, form.size, title))
    short = max(len(right) - len(left), 0)
    rows = len(left) + short
    # On pleading paper a caption fills whole lines of the page.
    rows += -rows % Measures(form).close_lines
    left = _filled(left, rows, before_last=form.separator is Separator.DASHES)
    start = 0 if title else min(len(left) // 2 - (len(right) - 1) // 2, len(left) - len(right))
    at = dict(enumerate(right, start))
    box = form.separator is Separator.BOX
    mark = "" if form.separator in (Separator.BOX, Separator.DASHES) else form.separator.value
    lines = []
    for row, (part, text) in enumerate(left):
        number, bold = at.get(row, ("", False))
        ends = box and row == rows - 1
        lines.append(CaptionLine(part, text, number, mark, title=bold, ruled=box, ends=ends))
    return tuple(lines)


_Line = tuple[CaptionPart, str]
_Right = tuple[str, bool]
_BLANK: _Line = (CaptionPart.PARTY, "")


def _left(caption: Caption, size: float) -> Iterator[_Line]:
    """Parties and their roles; a matter of one party, such as In re, has no word between."""
    sides = [side for side in (caption.first, caption.second, *caption.further) if side.names or side.role]
    for number, side in enumerate(sides):
        if number and side is caption.second:
            yield _BLANK
            yield from _broken(CaptionPart.VERSUS, caption.versus, size)
        if number:
            yield _BLANK
        yield from _side(side, "." if number == len(sides) - 1 else ",", size)


def _right(caption: Caption, size: float, title: Sequence[str]) -> Iterator[_Right]:
    """Number and cases under it; the title where it stands here; when and where it is heard, below that."""
    most = COLUMN - NUMBER_INDENT - _SPARE

    def plain(lines: Iterable[str]) -> Iterator[_Right]:
        return ((part, False) for line in lines for part in wrapped(line, most, points=size))

    heard = [line for line in caption.more if title and line.casefold().startswith(_HEARD)]
    yield from plain((caption.number, *(line for line in caption.more if line not in heard)))
    if title:
        yield "", False
        for line in wrapped(" ".join(title), most * _BOLD, points=size):
            yield line, True
    if heard:
        yield "", False
        yield from plain(heard)


def _filled(left: list[_Line], rows: int, *, before_last: bool) -> list[_Line]:
    blanks = [_BLANK] * (rows - len(left))
    return [*left[:-1], *blanks, left[-1]] if before_last else [*left, *blanks]


def _dashes(size: float) -> str:
    """A dashed line as wide as the parties."""
    room = COLUMN - _SPARE - width(_DASH_END, points=size)
    return _DASH * int(room / width(_DASH, points=size)) + _DASH_END


def _side(side: PartyLines, end: str, size: float) -> Iterator[_Line]:
    rest = CaptionPart.PARTY_GOES_ON if len(side.names) > 1 else CaptionPart.PARTY
    for number, name in enumerate(side.names, 1):
        own = "\n" in name  # a party under a role of its own
        last = end if number == len(side.names) else ","
        after = "," if side.role else last if own else ""
        words = _ended(name, after, (",", ";"))
        first = next(_broken(CaptionPart.PARTY, words, size))
        yield first
        left = words[len(first[1]) :]
        if left:
            yield from _broken(rest, left[1:] if left[0] in " \n" else left, size)
    if side.role:
        yield _BLANK
        yield from _broken(CaptionPart.ROLE, _ended(side.role, end, (",", ";", ".")), size)


def _ended(text: str, end: str, ends: tuple[str, ...]) -> str:
    """The text with the caption's comma or full stop, unless it brings one."""
    return text if not text or text.endswith(ends) else text + end


def _broken(part: CaptionPart, text: str, size: float) -> Iterator[_Line]:
    for line in wrapped(text, COLUMN - part.value - _SPARE, points=size):
        yield part, line
