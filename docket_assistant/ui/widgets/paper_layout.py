"""A court paper cut into pieces that no page breaks, set as the styles of the Word file say.

Every measure is in twentieths of a point, as in resources/templates/court-base.docx.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, zip_longest

from docket_assistant.app.papers import (
    COLUMN,
    DATED,
    EXHIBIT,
    MARK_COLUMN,
    NUMBER_INDENT,
    Block,
    Body,
    Caption,
    CaptionLine,
    Certificate,
    Continued,
    Exhibit,
    Heading,
    Labelled,
    Letterhead,
    NewPage,
    Numbered,
    PaperModel,
    Quote,
    Run,
    Signing,
    Subitem,
    Table,
    caption_lines,
)
from docket_assistant.ui.widgets.paper_type import (
    BLANK,
    BLANK_WIDTH,
    SINGLE,
    WIDTH,
    Copy,
    Ink,
    Rule,
    SetLine,
    Style,
    Typesetter,
)

_INDENT = 720
_HALF = WIDTH / 2
_COURT = Style(bold=True, centered=True)
_TITLE = Style(bold=True, centered=True, before=240, after=240, keep_lines=True)
_BODY = Style(first=_INDENT, spacing=2)
_NUMBERED = Style(first=2 * _INDENT, spacing=2)
_CONTINUED = Style(spacing=2, before=160)
_AFTER_TABLE = 160
_LETTER = Style(after=200)
_EXHIBIT_INDENT = 1260
_EXHIBIT = Style(left=_EXHIBIT_INDENT, width=WIDTH - _EXHIBIT_INDENT, after=60, keep_lines=True)
_BEFORE_EXHIBITS = 340
_STYLES: dict[type, Style] = {
    Continued: _CONTINUED,
    Body: _BODY,
    Subitem: Style(first=3 * _INDENT, spacing=2),
    Heading: Style(bold=True, centered=True, before=240, after=160, keep_lines=True),
    Labelled: Style(bold=True, before=160, after=60, keep_lines=True),
    Quote: Style(left=_INDENT, width=WIDTH - 2 * _INDENT, after=120),
}
_CERTIFICATE = Style(bold=True, centered=True, before=480, after=240, keep_lines=True)
_BEFORE_DATE = 200
_BEFORE_SIGNATURE = 600
_DATE_TAB, _SIGNATURE_TAB = 2880, 4320
_END = 20
_CELL_PADDING, _CELL_MARGIN = 30, 144
_THICK, _THIN, _GRAY = 20, 10, "#808080"


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands on one page: a line, a row of a table, a block of signature."""

    inks: tuple[Ink, ...]
    height: float
    says: tuple[str, ...] = ()
    """Its words for a reader who cannot see it; nothing where the piece before said them."""
    before: float = 0
    after: float = 0
    keep_next: bool = False
    head: "Piece | None" = None
    """What stands once more above it where it begins a page."""
    turns: bool = False
    """Whether a page begins after it."""


def pieces_of(paper: PaperModel, setter: Typesetter) -> Iterator[Piece]:
    """The pieces of the paper, in order."""
    if paper.letterhead is not None:
        yield from _letterhead(paper.letterhead, setter)
    if paper.caption is not None:
        yield from _caption(paper.caption, setter)
    if paper.title_lines and paper.letterhead is None:
        yield from _paragraph(Copy("\n".join(paper.title_lines)), _TITLE, setter, keep=True)
    yield from _blocks(paper.blocks, setter, letter=paper.letterhead is not None)
    if paper.signature is not None:
        yield from _signing(paper.signature.lines, paper.closing, DATED if paper.dated else "", setter)
    yield from _exhibits(paper.exhibits, setter)
    if paper.certificate is not None:
        yield from _certificate(paper.certificate, setter)


def _paragraph(
    copy: Copy, style: Style, setter: Typesetter, *, keep: bool = False, lead: tuple[SetLine, ...] = ()
) -> Iterator[Piece]:
    """One piece a line; neither the first nor the last line stands alone. ``lead`` stands at its left."""
    lines = setter.lines(copy, style)
    last = len(lines) - 1
    said = "".join(f"{line.text} " for line in lead) + copy.text
    for number, line in enumerate(lines):
        yield Piece(
            inks=(*lead, line) if number == 0 else (line,),
            height=line.height * style.spacing,
            says=tuple(said.split("\n")) if number == 0 else (),
            before=style.before if number == 0 else 0,
            after=style.after if number == last else 0,
            keep_next=keep if number == last else style.keep_lines or number in (0, last - 1),
        )


def _caption(caption: Caption, setter: Typesetter) -> Iterator[Piece]:
    for line in (*caption.court_lines, ""):
        yield from _paragraph(Copy(line), _COURT, setter)
    for row in caption_lines(caption):
        yield _caption_row(row, setter)


def _caption_row(row: CaptionLine, setter: Typesetter) -> Piece:
    number = COLUMN + MARK_COLUMN + NUMBER_INDENT
    # Broken into lines already; a substitute font that is wider must not break them again.
    left = setter.lines(Copy(row.left), Style(left=row.part.value, width=2 * WIDTH))
    mark = setter.lines(Copy(row.mark), Style(left=COLUMN, width=MARK_COLUMN, centered=True))
    right = setter.lines(Copy(row.number), Style(left=number, width=2 * WIDTH))
    words = "  ".join(filter(None, (row.left, row.number)))
    inks = (left[0], mark[0], right[0])
    return Piece(inks, max(ink.height for ink in inks), (words,) if words else ())


def _blocks(blocks: tuple[Block, ...], setter: Typesetter, *, letter: bool) -> Iterator[Piece]:
    """The last one keeps with the signature, a paragraph with the table that it introduces."""
    before: Block | None = None
    number = 0
    for block, following in zip_longest(blocks, blocks[1:]):
        keep = following is None or (isinstance(following, Table) and not isinstance(block, Table))
        if isinstance(block, Table):
            if isinstance(before, Table):
                yield from _paragraph(Copy(""), _CONTINUED, setter)
            yield from _table(block, setter, keep_last=keep)
        elif isinstance(block, Numbered):
            number += 1
            after_table = isinstance(before, Table)
            yield from _numbered(block, number, setter, keep=keep, after_table=after_table)
        elif isinstance(block, Signing):
            yield from _signing(block.lines, block.intro, block.dated, setter)
        elif isinstance(block, NewPage):
            yield Piece((), 0, turns=True)
        else:
            style = _LETTER if letter and isinstance(block, Body) else _STYLES[type(block)]
            keep = keep or isinstance(block, Heading | Labelled)
            yield from _paragraph(setter.copy(block.runs), style, setter, keep=keep)
        before = block
    if isinstance(before, Table):
        yield Piece((), _END, keep_next=True)


def _numbered(
    block: Numbered, number: int, setter: Typesetter, *, keep: bool, after_table: bool
) -> Iterator[Piece]:
    style = replace(_NUMBERED, before=_AFTER_TABLE) if after_table else _NUMBERED
    lead = setter.lines(Copy(f"{number}."), Style(left=_INDENT))
    yield from _paragraph(setter.copy(block.runs), style, setter, keep=keep, lead=lead)


def _table(table: Table, setter: Typesetter, *, keep_last: bool) -> Iterator[Piece]:
    """The head and the rows; neither the first nor the last row stands alone."""
    widths = [column.width for column in table.columns]
    head = _row([Copy(column.head) for column in table.columns], widths, setter, bold=True)
    top = Rule(_THICK)
    head = replace(head, inks=(top, *(ink.moved(_THICK) for ink in head.inks), Rule(_THICK, y=head.height)))
    head = replace(head, height=head.height + _THICK, keep_next=True)
    yield head
    last = len(table.rows) - 1
    for number, cells in enumerate(table.rows):
        row = _row([setter.copy(cell) for cell in cells], widths, setter, bold=False)
        end = number == last
        rule = Rule(_THICK, y=row.height) if end else Rule(_THIN, _GRAY, row.height)
        keep = keep_last if end else number in (0, last - 1)
        height = row.height + rule.weight
        yield replace(row, inks=(*row.inks, rule), height=height, keep_next=keep, head=head)


def _row(copies: Sequence[Copy], widths: Sequence[int], setter: Typesetter, *, bold: bool) -> Piece:
    """The cells of a row beside each other; those of a head end at the same line."""
    lefts = [0, *accumulate(widths[:-1])]
    margins = [*[_CELL_MARGIN] * (len(widths) - 1), 0]
    cells = [
        _stacked(setter.lines(copy, Style(bold=bold, left=left, width=width - margin)))
        for copy, left, width, margin in zip(copies, lefts, widths, margins, strict=True)
    ]
    depth = max(cell[-1].bottom for cell in cells)
    inks = [
        line.moved(_CELL_PADDING + (depth - cell[-1].bottom if bold else 0))
        for cell in cells
        for line in cell
    ]
    said = " | ".join(" ".join(copy.text.split("\n")) for copy in copies)
    return Piece(tuple(inks), depth + 2 * _CELL_PADDING, (said,))


def _stacked(lines: Sequence[SetLine]) -> list[SetLine]:
    tops = accumulate((line.height for line in lines), initial=0.0)
    return [line.moved(top) for line, top in zip(lines, tops, strict=False)]


def _signing(lines: Sequence[Run], closing: str, dated: str, setter: Typesetter) -> Iterator[Piece]:
    """Blanks for date and signature with who signs: one piece."""
    style = Style(left=_HALF, width=_HALF)
    submitted = setter.lines(Copy(closing), style)
    copies = [setter.copy((line,)) for line in lines]
    words = [line for copy in copies for line in setter.lines(copy, style)]
    top = _BEFORE_DATE + submitted[0].height
    rule = _blank("", _SIGNATURE_TAB, _HALF, setter).moved(top + _BEFORE_SIGNATURE)
    below = [line.moved(rule.bottom) for line in _stacked(words)]
    date = (_blank(dated, _DATE_TAB, 0, setter).moved(_BEFORE_DATE),) if dated else ()
    said = (*(d.text for d in date), closing, rule.text, *(copy.text for copy in copies))
    inks = (*date, submitted[0].moved(_BEFORE_DATE), rule, *below)
    yield Piece(inks, inks[-1].bottom + _END, said)


def _letterhead(head: Letterhead, setter: Typesetter) -> Iterator[Piece]:
    """Everything above the words of a letter."""
    for line in head.sender:
        yield from _paragraph(setter.copy((line,)), Style(), setter)
    date = _blank("", _DATE_TAB, 0, setter).moved(_BEFORE_DATE)
    yield Piece((date,), date.bottom, (date.text,), after=SINGLE)
    if head.delivery:
        yield from _paragraph(Copy(head.delivery), _STYLES[Labelled], setter, keep=True)
    for addressee in head.addressees:
        for line in addressee:
            yield from _paragraph(setter.copy((line,)), Style(), setter)
        yield from _paragraph(Copy(""), Style(), setter)
    for number, line in enumerate(head.re_lines):
        lead = () if number else setter.lines(Copy("Re:"), Style())
        yield from _paragraph(setter.copy((line,)), _EXHIBIT, setter, lead=lead)
    if head.salutation:
        yield from _paragraph(Copy(head.salutation), replace(_LETTER, before=SINGLE), setter)


def _blank(words: str, end: float, left: float, setter: Typesetter) -> SetLine:
    """A line to be written on, up to a tab."""
    blanks = int((end - setter.width(words)) / BLANK_WIDTH + 0.01)
    return setter.lines(Copy(words + BLANK * blanks), Style(left=left))[0]


def _exhibits(exhibits: tuple[Exhibit, ...], setter: Typesetter) -> Iterator[Piece]:
    for number, exhibit in enumerate(exhibits):
        mark = f"{EXHIBIT}{exhibit.mark}"
        over = max(0.0, setter.width(mark + " ") - _EXHIBIT_INDENT)
        style = replace(_EXHIBIT, before=0 if number else _BEFORE_EXHIBITS, first=over)
        yield from _paragraph(Copy(exhibit.title), style, setter, lead=setter.lines(Copy(mark), Style()))


def _certificate(certificate: Certificate, setter: Typesetter) -> Iterator[Piece]:
    yield from _paragraph(Copy(certificate.heading), _CERTIFICATE, setter, keep=True)
    last = len(certificate.paragraphs)
    for number, text in enumerate(certificate.paragraphs, 1):
        yield from _paragraph(Copy(text), _BODY, setter, keep=number == last)
    date = _blank(DATED, _DATE_TAB, 0, setter).moved(_BEFORE_DATE)
    rule = _blank("", _SIGNATURE_TAB, _HALF, setter).moved(_BEFORE_SIGNATURE)
    yield Piece((date, rule), rule.bottom + _END, (date.text, rule.text))
