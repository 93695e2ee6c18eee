"""The two tables of a paper: the caption without a rule, and the ruled one of the body.

Rows are copies of a prepared row: looking up a cell through a library takes longer with every row.
"""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from xml.etree.ElementTree import Element

from docket_assistant.documents.caption import COLUMN, MARK_COLUMN, CaptionLine, CaptionPart
from docket_assistant.documents.docx_xml import RunDrawer, checked, keep_next, paragraph, q, run, w
from docket_assistant.documents.model import Runs, Table, Text, text_of
from docket_assistant.documents.type_widths import wrapped

CELL_MARGIN = 144
"""At the right of every cell but the last, as the style of ruled tables has it."""
_MOST_LINES = 6
_HALF = 4680
_STYLES = {
    CaptionPart.PARTY: "FilingCaption",
    CaptionPart.PARTY_GOES_ON: "FilingCaptionGoesOn",
    CaptionPart.VERSUS: "FilingCaptionVersus",
    CaptionPart.ROLE: "FilingCaptionRole",
}


def caption_table(lines: Sequence[CaptionLine]) -> Element:
    """The caption: parties, mark and number, one row a line; none of its pages ends inside."""
    widths = (COLUMN, MARK_COLUMN, COLUMN)
    table = _table(
        "FilingLayout", widths, _look(head=False), "Caption", "Parties at the left, number at the right"
    )
    prepared = _row(widths, ("FilingCaption", "FilingCaptionMark", "FilingCaptionNumber"))
    for line in lines:
        row = deepcopy(prepared)
        left, mark, number = list(row.iter(q("p")))
        left[0][0].set(q("val"), _STYLES[line.part])
        if line.title:
            number[0][0].set(q("val"), "FilingCaptionTitle")
        if line.ruled:
            _box(next(row.iter(q("tcPr"))), ends=line.ends)
        for cell, text in ((left, line.left), (mark, line.mark), (number, line.number)):
            if text:
                cell.append(run(text))
        table.append(row)
    return table


def _box(cell: Element, *, ends: bool) -> None:
    """A rule at the right of the parties, and beneath the last line of them."""
    sides = ("bottom", "right") if ends else ("right",)
    borders = w("tcBorders", *(w(side, val="single", sz=8, space=0, color="000000") for side in sides))
    cell.insert(1, borders)


def ruled_table(model: Table, draw: RunDrawer, *, keep_last: bool) -> Element:
    """A table of the body; the head is repeated, no row breaks, none stands alone at its top or end."""
    widths = tuple(column.width for column in model.columns)
    table = _table("FilingRuled", widths, _look(head=True), model.title, model.description)
    table.append(_head(model, widths))
    prepared = _row(widths, ("FilingTable",) * len(widths), breaking=model.breaking)
    kept = rows_kept(model, draw.points, keep_last=keep_last)
    for cells, keep in zip(model.rows, kept, strict=True):
        row = deepcopy(prepared)
        for cell, runs, room in zip(list(row.iter(q("p"))), cells, cell_rooms(widths), strict=True):
            _fill(cell, draw(runs, room), keep=keep)
        table.append(row)
    return table


def rows_kept(model: Table, points: float, *, keep_last: bool) -> list[bool]:
    """Which rows keep with the next: the first and the last but one, unless they fill much of a page.

    A page has no room for two of those and their heading: they would leave it empty.
    """
    last = len(model.rows) - 1
    rooms = cell_rooms([column.width for column in model.columns])

    def tall(row: tuple[Runs, ...]) -> bool:
        cells = zip(row, rooms, strict=True)
        return any(len(wrapped(text_of(c), room, points=points)) > _MOST_LINES for c, room in cells)

    ends = (number in (0, last - 1) and not tall(row) for number, row in enumerate(model.rows[:-1]))
    return [*ends, keep_last] if model.rows else []


def cell_rooms(widths: Sequence[int]) -> list[int]:
    """How wide the lines of each cell are: all but the last have a margin at the right."""
    return [*(width - CELL_MARGIN for width in widths[:-1]), widths[-1]]


def signature_table(date: Element, signature: Sequence[Element]) -> Element:
    """Date at the left, signature at the right, in one row that no page breaks.

    A chain of paragraphs kept together is not enough: LibreOffice leaves the first one behind.
    """
    widths = (_HALF, _HALF)
    table = _table(
        "FilingLayout", widths, _look(head=False), "Signature", "Date at the left, signature at the right"
    )
    row = _row(widths, ("FilingDate", "FilingSignature"))
    for cell, content in zip(list(row.iter(q("tc"))), ((date,), signature), strict=True):
        cell[1:] = content
    table.append(row)
    return table


def _head(model: Table, widths: Sequence[int]) -> Element:
    row = _row(widths, ("FilingTableHead",) * len(widths), head=True)
    for cell, column in zip(list(row.iter(q("p"))), model.columns, strict=True):
        _fill(cell, (run(part.text) for part in _words(column.head)), keep=False)
    return row


def _words(text: str) -> tuple[Text, ...]:
    return (Text(text),) if text else ()


def _fill(cell: Element, content: Iterator[Element], *, keep: bool) -> None:
    if keep:
        cell[0].append(keep_next())
    cell.extend(content)


def _table(style: str, widths: Sequence[int], look: Element, title: str, description: str) -> Element:
    properties = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        look,
        w("tblCaption", val=checked(title)),
        w("tblDescription", val=checked(description)),
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)))


def _look(*, head: bool) -> Element:
    """Which parts of the table's style apply: in both spellings of the schema."""
    return w(
        "tblLook",
        val="0020" if head else "0000",
        firstRow=int(head),
        lastRow=0,
        firstColumn=0,
        lastColumn=0,
        noHBand=0,
        noVBand=0,
    )


def _row(
    widths: Sequence[int], styles: Sequence[str], *, head: bool = False, breaking: bool = False
) -> Element:
    marks = (w("cantSplit"), w("tblHeader")) if head else () if breaking else (w("cantSplit"),)
    last = len(widths) - 1
    cells = [
        w("tc", _cell(width, head=head, last=number == last), paragraph(style))
        for number, (width, style) in enumerate(zip(widths, styles, strict=True))
    ]
    return w("tr", *((w("trPr", *marks),) if marks else ()), *cells)


def _cell(width: int, *, head: bool, last: bool) -> Element:
    """What a cell alone has: the rule under the head, no margin at the edge of the page's text."""
    properties = w("tcPr", w("tcW", w=width, type="dxa"))
    if head:
        properties.append(w("tcBorders", w("bottom", val="single", sz=8, space=0, color="000000")))
    if last:
        properties.append(w("tcMar", w("right", w=0, type="dxa")))
    if head:
        properties.append(w("vAlign", val="bottom"))
    return properties
