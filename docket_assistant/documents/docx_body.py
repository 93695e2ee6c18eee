"""The body of a paper, from its caption to the certificate of service."""

from collections.abc import Iterator
from itertools import zip_longest
from xml.etree.ElementTree import Element

from docket_assistant.documents.caption import caption_lines
from docket_assistant.documents.docx_table import caption_table, ruled_table, signature_table
from docket_assistant.documents.docx_xml import RunDrawer, keep_next, paragraph, run, w
from docket_assistant.documents.model import (
    Block,
    Caption,
    Certificate,
    Continued,
    Exhibit,
    Numbered,
    PaperModel,
    SignatureBlock,
    Table,
)

DATED = "Dated: "
SUBMITTED = "Respectfully submitted,"
EXHIBIT = "Exhibit "
_END = "FilingEnd"
"""Almost no height: where Word wants a paragraph after a table, or between two."""
_AFTER_TABLE = 160
_BEFORE_EXHIBITS = 340


def body(paper: PaperModel) -> Iterator[Element]:
    """Everything between the sides of the page, in order."""
    draw = RunDrawer()
    yield from _caption(paper.caption)
    yield paragraph("Title", run("\n".join(paper.title_lines)))
    yield from _blocks(paper.blocks, draw)
    yield from _signature(paper.signature, draw)
    yield from _exhibits(paper.exhibits)
    if paper.certificate is not None:
        yield from _certificate(paper.certificate)


def _caption(caption: Caption) -> Iterator[Element]:
    for line in caption.court_lines:
        yield paragraph("FilingCourt", run(line))
    yield paragraph("FilingCourt")
    yield caption_table(caption_lines(caption))


def _blocks(blocks: tuple[Block, ...], draw: RunDrawer) -> Iterator[Element]:
    """The last one keeps with the signature, a paragraph with the table that it introduces."""
    before: Block | None = None
    for block, following in zip_longest(blocks, blocks[1:]):
        keep = following is None or (isinstance(following, Table) and not isinstance(block, Table))
        if isinstance(block, Table):
            if isinstance(before, Table):
                yield paragraph("FilingContinued")
            yield ruled_table(block, draw, keep_last=keep)
        else:
            yield _words(block, draw, keep=keep, after_table=isinstance(before, Table))
        before = block
    if isinstance(before, Table):
        yield paragraph(_END, own=[keep_next()])


def _words(block: Numbered | Continued, draw: RunDrawer, *, keep: bool, after_table: bool) -> Element:
    own = [keep_next()] if keep else []
    if isinstance(block, Numbered) and after_table:
        own.append(w("spacing", before=_AFTER_TABLE))
    style = "FilingNumbered" if isinstance(block, Numbered) else "FilingContinued"
    return paragraph(style, *draw(block.runs), own=own)


def _signature(block: SignatureBlock, draw: RunDrawer) -> Iterator[Element]:
    """Blanks for date and signature with the block: one row, so that no page ends inside."""
    lines = [paragraph("FilingSignature", *draw((line,))) for line in block.lines]
    yield signature_table(_date(), [paragraph("FilingDate", run(SUBMITTED)), _rule(), *lines])
    yield paragraph(_END)


def _date() -> Element:
    return paragraph("FilingDate", run(f"{DATED}\t"))


def _rule() -> Element:
    return paragraph("FilingSignatureLine", run("\t"))


def _exhibits(exhibits: tuple[Exhibit, ...]) -> Iterator[Element]:
    for number, exhibit in enumerate(exhibits):
        own = [] if number else [w("spacing", before=_BEFORE_EXHIBITS)]
        yield paragraph("FilingExhibit", run(f"{EXHIBIT}{exhibit.mark}\t{exhibit.title}"), own=own)


def _certificate(certificate: Certificate) -> Iterator[Element]:
    yield paragraph("FilingCertificate", run(certificate.heading))
    last = len(certificate.paragraphs)
    for number, text in enumerate(certificate.paragraphs, 1):
        yield paragraph("FilingBody", run(text), own=[keep_next()] if number == last else [])
    yield signature_table(_date(), [_rule()])
    yield paragraph(_END)
