"""The body of a paper, from its caption or letterhead to the certificate of service."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from docket_assistant.documents.caption import caption_lines
from docket_assistant.documents.model import (
    Block,
    Body,
    Caption,
    Certificate,
    Continued,
    Exhibit,
    Heading,
    Labelled,
    NewPage,
    Numbered,
    PaperModel,
    Quote,
    Run,
    Signing,
    Subitem,
    Table,
    Text,
    WordBlock,
    text_of,
)
from docket_assistant.documents.signings import signing_kept
from docket_assistant.documents.word.letter import letter_head
from docket_assistant.documents.word.measures import GRID, TEXT_WIDTH, Measures
from docket_assistant.documents.word.table import caption_table, ruled_table, signature_table
from docket_assistant.documents.word.type_widths import wrapped
from docket_assistant.documents.word.xml import RunDrawer, Xml, keep_next, marked, paragraph, run, w

DATED = "Dated: "
SUBMITTED = "Respectfully submitted,"
EXHIBIT = "Exhibit "
_END = "FilingEnd"
"""Almost no height: where Word wants a paragraph after a table, or between two."""
_AFTER_TABLE = 160
_BEFORE_EXHIBITS = 340
_STYLES = {
    Subitem: "FilingSubitem",
    Continued: "FilingContinued",
    Body: "FilingBody",
    Labelled: "FilingLabel",
}


def body(paper: PaperModel) -> Iterator[Xml]:
    """Everything between the sides of the page, in order."""
    draw = RunDrawer(paper.look.size)
    measures, on_lines = Measures(paper.look), paper.look.pleading
    if measures.drop:
        yield paragraph("FilingDrop")
    if paper.letterhead is not None:
        yield from letter_head(paper.letterhead, draw)
    if paper.caption is not None:
        yield from _counsel(paper.counsel_above, measures, draw)
        yield from _caption(paper.caption, paper)
    if paper.title_lines and paper.letterhead is None and not paper.title_in_caption:
        yield paragraph("Title", run("\n".join(paper.title_lines)))
    blocks, until = _Blocks(draw, paper), paper.before_exhibit
    yield from blocks.drawn(paper.blocks[:until])
    if paper.signature is not None:
        yield from _signature(
            paper.signed_by, draw, closing=paper.closing, dated=paper.dated, on_lines=on_lines
        )
    yield from _exhibits(paper.exhibits, GRID if on_lines else _BEFORE_EXHIBITS)
    if paper.certificate is not None:
        yield from _certificate(paper.certificate, on_lines=on_lines)
    yield from blocks.drawn(paper.blocks[until:])


def _counsel(lines: tuple[Run, ...], measures: Measures, draw: RunDrawer) -> Iterator[Xml]:
    """Counsel at the left above the court's name, which begins on the line that the rule says or below."""
    rows: list[Run] = [row for line in lines for row in counsel_rows(line, measures)]
    depth = measures.counsel_depth(len(rows))
    if depth and not rows:
        rows = [Text("")]
    rest = depth - len(rows) * measures.close
    for number, row in enumerate(rows, 1):
        own = [w("spacing", after=rest)] if number == len(rows) and rest else []
        yield paragraph("FilingCounsel", draw((row,)), own=own)


def counsel_rows(line: Run, measures: Measures) -> Iterator[Run]:
    """A line of counsel's block in rows that fit left of the middle; a gap is never cut."""
    if not isinstance(line, Text):
        yield line
        return
    rows = wrapped(text_of((line,)), TEXT_WIDTH / 2 - 20, points=measures.form.size)
    yield from (Text(row, line.facts) for row in rows)


def _caption(caption: Caption, paper: PaperModel) -> Iterator[Xml]:
    for line in caption.court_lines:
        yield paragraph("FilingCourt", run(line))
    yield paragraph("FilingCourt")
    title = paper.title_lines if paper.title_in_caption else ()
    yield caption_table(caption_lines(caption, paper.look, title))
    if title:
        yield paragraph("FilingCourt", own=[keep_next()])


class _Blocks:
    """Draws the blocks; counts the paragraphs that others refer to."""

    def __init__(self, draw: RunDrawer, paper: PaperModel) -> None:
        self._draw, self._letter = draw, paper.letterhead is not None or paper.note
        self._on_lines = paper.look.pleading
        self._after_table = 0 if self._on_lines else _AFTER_TABLE
        self._marks = 0

    def drawn(self, blocks: tuple[Block, ...]) -> Iterator[Xml]:
        """The last one keeps with the signature, a paragraph with the table that it introduces."""
        before: Block | None = None
        places: list[tuple[Xml, list[Xml]]] = []
        for at, (block, following) in enumerate(zip_longest(blocks, blocks[1:])):
            keep = following is None or isinstance(following, Signing)
            keep = keep or (isinstance(following, Table) and not isinstance(block, Table))
            if isinstance(block, Table):
                if isinstance(before, Table):
                    yield paragraph("FilingContinued")
                yield ruled_table(block, self._draw, keep_last=keep)
            elif isinstance(block, Signing):
                kept = signing_kept(blocks, at)
                places.append(_signing(block, self._draw, on_lines=self._on_lines, keep=kept))
                if not kept:
                    yield signature_table(*places)
                    yield paragraph(_END)
                    places = []
            else:
                yield from self._words(block, keep=keep, after_table=isinstance(before, Table))
            before = block
        if isinstance(before, Table):
            yield paragraph(_END, own=[keep_next()])

    def _words(self, block: WordBlock, *, keep: bool, after_table: bool) -> Iterator[Xml]:
        spaced = [w("spacing", before=self._after_table)] if after_table else []
        if isinstance(block, Numbered):
            own = [*([keep_next()] if keep else []), *spaced]
            yield paragraph("FilingNumbered", self._marked(block), own=own)
        elif isinstance(block, NewPage):
            yield paragraph(_END, own=[w("pageBreakBefore")])
        elif isinstance(block, Quote):
            yield from _quoted(block)
        else:
            assert not isinstance(block, Signing), "places to sign are drawn together"
            own = [*_kept(block, keep=keep), *(spaced if isinstance(block, Body) else [])]
            yield paragraph(self._style(block), self._draw(block.runs), own=own)

    def _style(self, block: Subitem | Continued | Body | Heading | Labelled) -> str:
        if isinstance(block, Heading):
            return f"Heading{min(block.level, 2)}"
        if isinstance(block, Body) and self._letter:
            return "FilingLetterBody"
        return _STYLES[type(block)]

    def _marked(self, block: Numbered) -> Xml:
        if not block.key:
            return self._draw(block.runs)
        self._marks += 1
        return marked(block.key, self._marks, self._draw(block.runs))


def _quoted(block: Quote) -> Iterator[Xml]:
    """A paragraph a line; all but the last one hold to the next where it is kept whole."""
    *before, last = block.text.split("\n")
    keep = [keep_next()] if block.whole else []
    lines = [w("keepLines")] if block.whole else []
    for line in before:
        yield paragraph("FilingQuote", run(line), own=[*keep, *lines])
    end = [keep_next()] if block.with_next else []
    yield paragraph("FilingQuote", run(last), own=[*end, *lines])


def _kept(block: WordBlock, *, keep: bool) -> list[Xml]:
    """What holds a paragraph together, and to the next."""
    with_next = keep or (isinstance(block, Body) and block.with_next)
    whole = isinstance(block, Body) and block.whole
    return [*([keep_next()] if with_next else []), *([w("keepLines")] if whole else [])]


def _signature(
    signed_by: tuple[Run, ...], draw: RunDrawer, *, closing: str, dated: bool, on_lines: bool
) -> Iterator[Xml]:
    """Blanks for date and signature with the block: one row, so that no page ends inside."""
    lines = [paragraph("FilingSignature", draw((line,))) for line in signed_by]
    above = [paragraph("FilingDate", run(closing))] if closing else []
    yield signature_table(
        (_date() if dated else paragraph("FilingDate"), [*above, _rule(on_lines=on_lines), *lines])
    )
    yield paragraph(_END)


def _signing(place: Signing, draw: RunDrawer, *, on_lines: bool, keep: bool) -> tuple[Xml, list[Xml]]:
    """Blanks for date and signature with who signs; ``keep``: on one page with the next place."""
    own = [keep_next()] if keep else []  # said of each paragraph: LibreOffice takes it from no style
    lines = [paragraph("FilingSignature", draw((line,)), own=own) for line in place.lines]
    above = [paragraph("FilingDate", run(place.intro), own=own)] if place.intro else []
    date = _date(place.dated, own) if place.dated else paragraph("FilingDate", own=own)
    return date, [*above, _rule(on_lines=on_lines, own=own), *lines]


def _date(words: str = DATED, own: Sequence[Xml] = ()) -> Xml:
    return paragraph("FilingDate", run(f"{words}\t"), own=own)


def _rule(*, on_lines: bool, own: Sequence[Xml] = ()) -> Xml:
    """The rule to sign on; LibreOffice sets a line without a character lower than pleading paper has it."""
    return paragraph("FilingSignatureLine", run(" \t" if on_lines else "\t"), own=own)


def _exhibits(exhibits: tuple[Exhibit, ...], above: int) -> Iterator[Xml]:
    for number, exhibit in enumerate(exhibits):
        own = [] if number else [w("spacing", before=above)]
        yield paragraph("FilingExhibit", run(f"{EXHIBIT}{exhibit.mark}\t{exhibit.title}"), own=own)


def _certificate(certificate: Certificate, *, on_lines: bool) -> Iterator[Xml]:
    yield paragraph("FilingCertificate", run(certificate.heading))
    last = len(certificate.paragraphs)
    for number, text in enumerate(certificate.paragraphs, 1):
        yield paragraph("FilingBody", run(text), own=[keep_next()] if number == last else [])
    yield signature_table((_date(), [_rule(on_lines=on_lines)]))
    yield paragraph(_END)
