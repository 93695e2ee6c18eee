"""A court paper cut into pieces that no page breaks, set as the styles of the Word file say.

Every measure is in twentieths of a point, as in the template of court papers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, zip_longest

from docket_assistant.app.papers.shown import (
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
    cell_rooms,
    counsel_rows,
    rows_kept,
    signing_kept,
)
from docket_assistant.ui.widgets.paper_look import EXHIBIT_INDENT, INDENT, Look
from docket_assistant.ui.widgets.paper_type import (
    BLANK,
    WIDTH,
    Copy,
    Ink,
    Rule,
    SetLine,
    Style,
    Typesetter,
)

_HALF = WIDTH / 2
_DATE_TAB, _SIGNATURE_TAB = 2880, 4320
_END = 20
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
    breaks: bool = False
    """Whether it may go on over the page, as a row of long cells may."""
    turns: bool = False
    """Whether a page begins after it."""


def pieces_of(paper: PaperModel, setter: Typesetter) -> Iterator[Piece]:
    """The pieces of the paper, in order."""
    return _Pieces(paper, setter).all()


class _Pieces:
    """Sets one paper."""

    def __init__(self, paper: PaperModel, setter: Typesetter) -> None:
        self._paper, self._setter = paper, setter
        self._look = Look(paper)
        self._number = 0

    def all(self) -> Iterator[Piece]:
        paper, look = self._paper, self._look
        if look.measures.drop:
            yield Piece((), look.measures.drop)
        if paper.letterhead is not None:
            yield from self._letterhead(paper.letterhead)
        if paper.caption is not None:
            yield from self._counsel()
            yield from self._caption(paper.caption)
        if paper.title_lines and paper.letterhead is None and not paper.title_in_caption:
            yield from self._paragraph(Copy("\n".join(paper.title_lines)), look.title, keep=True)
        until = paper.before_exhibit
        yield from self._blocks(paper.blocks[:until])
        if paper.signature is not None:
            yield from self._signing(paper.signed_by, paper.closing, DATED if paper.dated else "")
        yield from self._exhibits(paper.exhibits)
        if paper.certificate is not None:
            yield from self._certificate(paper.certificate)
        yield from self._blocks(paper.blocks[until:])

    def _paragraph(
        self, copy: Copy, style: Style, *, keep: bool = False, lead: tuple[SetLine, ...] = ()
    ) -> Iterator[Piece]:
        """One piece a line; neither the first nor the last stands alone. ``lead`` stands at its left."""
        lines = self._setter.lines(copy, style)
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

    def _counsel(self) -> Iterator[Piece]:
        """Counsel above the court's name, and the blank below that fills it up."""
        measures = self._look.measures
        rows = [row for line in self._paper.counsel_above for row in counsel_rows(line, measures)]
        for row in rows:
            yield from self._paragraph(self._setter.copy((row,)), self._look.close)
        rest = measures.counsel_depth(len(rows)) - len(rows) * measures.close
        if rest:
            yield Piece((), rest)

    def _caption(self, caption: Caption) -> Iterator[Piece]:
        for line in (*caption.court_lines, ""):
            yield from self._paragraph(Copy(line), self._look.court)
        title = self._paper.title_lines if self._paper.title_in_caption else ()
        for row in caption_lines(caption, self._look.form, title):
            yield self._caption_row(row)
        if title:
            yield from self._paragraph(Copy(""), self._look.court, keep=True)

    def _caption_row(self, row: CaptionLine) -> Piece:
        setter, close = self._setter, self._look.close
        number = COLUMN + MARK_COLUMN + NUMBER_INDENT
        # Broken into lines already; a substitute font that is wider must not break them again.
        left = setter.lines(Copy(row.left), replace(close, left=row.part.value, width=2 * WIDTH))
        mark = setter.lines(Copy(row.mark), replace(close, left=COLUMN, width=MARK_COLUMN, centered=True))
        right = setter.lines(Copy(row.number), replace(close, left=number, width=2 * WIDTH, bold=row.title))
        words = "  ".join(filter(None, (row.left, row.number)))
        inks: tuple[Ink, ...] = (left[0], mark[0], right[0])
        height = max(ink.bottom for ink in inks)
        if row.ruled:
            inks = (*inks, Rule(height, left=COLUMN, width=_THICK))
        if row.ends:
            inks = (*inks, Rule(_THICK, y=height - _THICK, width=COLUMN))
        return Piece(inks, height, (words,) if words else ())

    def _blocks(self, blocks: tuple[Block, ...]) -> Iterator[Piece]:
        """The last one keeps with the signature, a paragraph with the table that it introduces."""
        before: Block | None = None
        for at, (block, following) in enumerate(zip_longest(blocks, blocks[1:])):
            keep = following is None or isinstance(following, Signing)
            keep = keep or (isinstance(following, Table) and not isinstance(block, Table))
            keep = signing_kept(blocks, at) if isinstance(block, Signing) else keep
            yield from self._block(block, keep=keep, after_table=isinstance(before, Table))
            before = block
        if isinstance(before, Table):
            yield Piece((), _END, keep_next=True)

    def _block(self, block: Block, *, keep: bool, after_table: bool) -> Iterator[Piece]:
        match block:
            case Table():
                if after_table:
                    yield from self._paragraph(Copy(""), self._look.continued)
                yield from self._table(block, keep_last=keep)
            case Numbered():
                self._number += 1
                yield from self._numbered(block, self._number, keep=keep, after_table=after_table)
            case Signing():
                yield from self._signing(block.lines, block.intro, block.dated, keep=keep)
            case NewPage():
                yield Piece((), 0, turns=True)
            case Quote():
                yield from self._quoted(block)
            case _:
                yield from self._words(block, keep=keep, after_table=after_table)

    def _words(
        self, block: Body | Continued | Subitem | Heading | Labelled, *, keep: bool, after_table: bool
    ) -> Iterator[Piece]:
        style = self._look.of(block)
        keep = keep or isinstance(block, Heading | Labelled)
        if isinstance(block, Body):
            keep = keep or block.with_next
            style = replace(style, keep_lines=block.whole)
            if after_table:
                style = replace(style, before=self._look.after_table)
        yield from self._paragraph(self._setter.copy(block.runs, style.width), style, keep=keep)

    def _quoted(self, block: Quote) -> Iterator[Piece]:
        """A paragraph a line."""
        style = replace(self._look.of(block), keep_lines=block.whole)
        lines = block.text.split("\n")
        for number, line in enumerate(lines, 1):
            keep = block.with_next if number == len(lines) else block.whole
            yield from self._paragraph(Copy(line), style, keep=keep)

    def _numbered(self, block: Numbered, number: int, *, keep: bool, after_table: bool) -> Iterator[Piece]:
        look = self._look
        style = look.letter_numbered if look.is_letter else look.numbered
        if after_table:
            style = replace(style, before=look.after_table)
        at = 0 if look.is_letter else INDENT
        lead = self._setter.lines(Copy(f"{number}."), replace(look.plain, left=at))
        yield from self._paragraph(self._setter.copy(block.runs), style, keep=keep, lead=lead)

    def _table(self, table: Table, *, keep_last: bool) -> Iterator[Piece]:
        """The head and the rows; neither the first nor the last row stands alone."""
        widths, room = [column.width for column in table.columns], self._look.rule
        head = self._row([Copy(column.head) for column in table.columns], widths, bold=True)
        down = _THICK * room
        inks = (Rule(_THICK), *(ink.moved(down) for ink in head.inks), Rule(_THICK, y=head.height))
        head = replace(head, inks=inks, height=head.height + down, keep_next=True)
        yield head
        last = len(table.rows) - 1
        rooms = cell_rooms(widths)
        kept = rows_kept(table, self._setter.points, keep_last=keep_last)
        for number, (cells, keep) in enumerate(zip(table.rows, kept, strict=True)):
            copies = [self._setter.copy(cell, wide) for cell, wide in zip(cells, rooms, strict=True)]
            row = self._row(copies, widths, bold=False)
            end = number == last
            rule = Rule(_THICK, y=row.height) if end else Rule(_THIN, _GRAY, row.height)
            height = row.height + rule.weight * room
            yield replace(
                row,
                inks=(*row.inks, rule),
                height=height,
                keep_next=keep,
                head=head,
                breaks=table.breaking,
            )

    def _row(self, copies: Sequence[Copy], widths: Sequence[int], *, bold: bool) -> Piece:
        """The cells of a row beside each other; those of a head end at the same line."""
        lefts = [0, *accumulate(widths[:-1])]
        padding, cell = self._look.cell_padding, self._look.cell
        cells = [
            _stacked(self._setter.lines(copy, replace(cell, bold=bold, left=left, width=room)))
            for copy, left, room in zip(copies, lefts, cell_rooms(widths), strict=True)
        ]
        depth = max(cell[-1].bottom for cell in cells)
        inks = [
            line.moved(padding + (depth - cell[-1].bottom if bold else 0)) for cell in cells for line in cell
        ]
        said = " | ".join(" ".join(copy.text.split("\n")) for copy in copies)
        return Piece(tuple(inks), depth + 2 * padding, (said,))

    def _signing(
        self, lines: Sequence[Run], closing: str, dated: str, *, keep: bool = False
    ) -> Iterator[Piece]:
        """Blanks for date and signature with who signs: one piece."""
        setter, look = self._setter, self._look
        style = replace(look.plain, left=_HALF, width=_HALF)
        submitted = setter.lines(Copy(closing), style)
        copies = [setter.copy((line,), _HALF) for line in lines]
        words = [line for copy in copies for line in setter.lines(copy, style)]
        top = look.before_date + submitted[0].height if closing else 0
        rule = self._blank("", _SIGNATURE_TAB, _HALF).moved(top + look.before_signature)
        below = [line.moved(rule.bottom) for line in _stacked(words)]
        date = (self._blank(dated, _DATE_TAB, 0).moved(look.before_date),) if dated else ()
        above = (submitted[0].moved(look.before_date),) if closing else ()
        said = (*(d.text for d in date), *filter(None, (closing,)), rule.text, *(c.text for c in copies))
        inks = (*date, *above, rule, *below)
        yield Piece(inks, inks[-1].bottom + _END, said, keep_next=keep)

    def _letterhead(self, head: Letterhead) -> Iterator[Piece]:
        """Everything above the words of a letter."""
        setter, look = self._setter, self._look
        for line in head.sender:
            yield from self._paragraph(setter.copy((line,)), look.plain)
        date = self._blank("", _DATE_TAB, 0).moved(look.before_date)
        yield Piece((date,), date.bottom, (date.text,), before=setter.single, after=setter.single)
        if head.delivery:
            yield from self._paragraph(Copy(head.delivery), look.of_label(), keep=True)
        for addressee in head.addressees:
            for line in addressee:
                yield from self._paragraph(setter.copy((line,)), look.plain)
            yield from self._paragraph(Copy(""), look.plain)
        for number, line in enumerate(head.re_lines):
            lead = () if number else setter.lines(Copy("Re:"), look.plain)
            yield from self._paragraph(setter.copy((line,)), look.exhibit, lead=lead)
        if head.salutation:
            style = replace(look.letter, before=setter.single)
            yield from self._paragraph(Copy(head.salutation), style)

    def _blank(self, words: str, end: float, left: float) -> SetLine:
        """A line to be written on, up to a tab."""
        room = end - self._setter.width(words)
        blanks = int(room / self._setter.width(BLANK) + 0.01)
        return self._setter.lines(Copy(words + BLANK * blanks), replace(self._look.plain, left=left))[0]

    def _exhibits(self, exhibits: tuple[Exhibit, ...]) -> Iterator[Piece]:
        setter, look = self._setter, self._look
        for number, exhibit in enumerate(exhibits):
            mark = f"{EXHIBIT}{exhibit.mark}"
            over = max(0.0, setter.width(mark + " ") - EXHIBIT_INDENT)
            before = look.exhibit.before if number else look.before_exhibits
            style = replace(look.exhibit, before=before, first=over)
            yield from self._paragraph(Copy(exhibit.title), style, lead=setter.lines(Copy(mark), look.plain))

    def _certificate(self, certificate: Certificate) -> Iterator[Piece]:
        look = self._look
        yield from self._paragraph(Copy(certificate.heading), look.certificate, keep=True)
        last = len(certificate.paragraphs)
        for number, text in enumerate(certificate.paragraphs, 1):
            yield from self._paragraph(Copy(text), look.body, keep=number == last)
        date = self._blank(DATED, _DATE_TAB, 0).moved(look.before_date)
        rule = self._blank("", _SIGNATURE_TAB, _HALF).moved(look.before_signature)
        yield Piece((date, rule), rule.bottom + _END, (date.text, rule.text))


def _stacked(lines: Sequence[SetLine]) -> list[SetLine]:
    tops = accumulate((line.height for line in lines), initial=0.0)
    return [line.moved(top) for line, top in zip(lines, tops, strict=False)]
