"""The two tables of a paper: the caption without a rule, and the ruled one of the body.

A row of the body is a prepared row with its words put in: nothing else of it is written anew.
"""

from collections.abc import Iterable, Sequence

from docket_assistant.documents.caption import COLUMN, MARK_COLUMN, CaptionLine, CaptionPart
from docket_assistant.documents.model import Runs, Table, text_of
from docket_assistant.documents.word.type_widths import wrapped
from docket_assistant.documents.word.xml import RunDrawer, Xml, checked, joined, keep_next, paragraph, run, w

CELL_MARGIN = 144
"""At the right of every cell but the last, as the style of ruled tables has it."""
_MOST_LINES = 6
_PLACE = Xml("\0")
"""Where the words of a prepared row go: a character that no file can hold, so that no words hold it."""
_HALF = 4680
_STYLES = {
    CaptionPart.PARTY: "FilingCaption",
    CaptionPart.PARTY_GOES_ON: "FilingCaptionGoesOn",
    CaptionPart.VERSUS: "FilingCaptionVersus",
    CaptionPart.ROLE: "FilingCaptionRole",
}


def caption_table(lines: Sequence[CaptionLine]) -> Xml:
    """The caption: parties, mark and number, one row a line; none of its pages ends inside."""
    widths = (COLUMN, MARK_COLUMN, COLUMN)
    return _table(
        "FilingLayout",
        widths,
        _look(head=False),
        ("Caption", "Parties at the left, number at the right"),
        (_caption_row(line, widths) for line in lines),
    )


def _caption_row(line: CaptionLine, widths: Sequence[int]) -> Xml:
    number = "FilingCaptionTitle" if line.title else "FilingCaptionNumber"
    styles = (_STYLES[line.part], "FilingCaptionMark", number)
    cells = [
        paragraph(style, *((run(text),) if text else ()))
        for style, text in zip(styles, (line.left, line.mark, line.number), strict=True)
    ]
    return _row(widths, cells, first_box=_box(ends=line.ends) if line.ruled else None)


def _box(*, ends: bool) -> Xml:
    """A rule at the right of the parties, and beneath the last line of them."""
    sides = ("bottom", "right") if ends else ("right",)
    return w("tcBorders", *(w(side, val="single", sz=8, space=0, color="000000") for side in sides))


def ruled_table(model: Table, draw: RunDrawer, *, keep_last: bool) -> Xml:
    """A table of the body; the head is repeated, no row breaks, none stands alone at its top or end."""
    widths = tuple(column.width for column in model.columns)
    prepared = {keep: _prepared(widths, keep=keep, breaking=model.breaking) for keep in (False, True)}
    kept = rows_kept(model, draw.points, keep_last=keep_last)
    rooms = cell_rooms(widths)
    rows = (
        _filled(prepared[keep], [draw(runs, room) for runs, room in zip(cells, rooms, strict=True)])
        for cells, keep in zip(model.rows, kept, strict=True)
    )
    told = (model.title, model.description)
    return _table("FilingRuled", widths, _look(head=True), told, [_head(model, widths), *rows])


def _prepared(widths: Sequence[int], *, keep: bool, breaking: bool) -> list[str]:
    """A row without its words: what stands before, between and behind them."""
    own = [keep_next()] if keep else []
    cells = [paragraph("FilingTable", _PLACE, own=own) for _ in widths]
    return _row(widths, cells, breaking=breaking).split(_PLACE)


def _filled(prepared: list[str], cells: Iterable[Xml]) -> Xml:
    begin, *after = prepared
    return Xml(begin + "".join([part for pair in zip(cells, after, strict=True) for part in pair]))


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


def signature_table(*places: tuple[Xml, Sequence[Xml]]) -> Xml:
    """Date at the left, signature at the right, each place in one row that no page breaks.

    A chain of paragraphs kept together is not enough: LibreOffice leaves the first one behind.
    """
    widths = (_HALF, _HALF)
    rows = [_row(widths, (date, joined(signature))) for date, signature in places]
    told = ("Signature", "Date at the left, signature at the right")
    return _table("FilingLayout", widths, _look(head=False), told, rows)


def _head(model: Table, widths: Sequence[int]) -> Xml:
    words = ((run(column.head),) if column.head else () for column in model.columns)
    return _row(widths, [paragraph("FilingTableHead", *content) for content in words], head=True)


def _table(style: str, widths: Sequence[int], look: Xml, told: tuple[str, str], rows: Iterable[Xml]) -> Xml:
    """A table; ``told`` are its title and description, for readers who cannot see it."""
    title, description = told
    properties = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        look,
        w("tblCaption", val=checked(title)),
        w("tblDescription", val=checked(description)),
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)), *rows)


def _look(*, head: bool) -> Xml:
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
    widths: Sequence[int],
    cells: Sequence[Xml],
    *,
    head: bool = False,
    breaking: bool = False,
    first_box: Xml | None = None,
) -> Xml:
    marks = (w("cantSplit"), w("tblHeader")) if head else () if breaking else (w("cantSplit"),)
    last = len(widths) - 1
    drawn = [
        w("tc", _cell(width, head=head, last=number == last, box=None if number else first_box), content)
        for number, (width, content) in enumerate(zip(widths, cells, strict=True))
    ]
    return w("tr", *((w("trPr", *marks),) if marks else ()), *drawn)


def _cell(width: int, *, head: bool, last: bool, box: Xml | None) -> Xml:
    """What a cell alone has: rules, such as the one under the head; no margin at the edge of the text."""
    if head:
        box = w("tcBorders", w("bottom", val="single", sz=8, space=0, color="000000"))
    return w(
        "tcPr",
        w("tcW", w=width, type="dxa"),
        *((box,) if box is not None else ()),
        *((w("tcMar", w("right", w=0, type="dxa")),) if last else ()),
        *((w("vAlign", val="bottom"),) if head else ()),
    )
