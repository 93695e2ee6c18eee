"""A printed sheet as a Word file: the same words as a plain note on letter paper, to be written on."""

from collections.abc import Iterable, Iterator
from datetime import date

from docket_assistant import resources
from docket_assistant.app.printed.printout import Printout, PrintPair, PrintTable, PrintText, PrintUse
from docket_assistant.documents.model import (
    Block,
    Body,
    Column,
    Heading,
    Labelled,
    PaperModel,
    Runs,
    Table,
    Text,
)
from docket_assistant.documents.word.table import CELL_MARGIN
from docket_assistant.documents.word.type_widths import width
from docket_assistant.documents.word.write_docx import write
from docket_assistant.wording.printed import made_words

_TEMPLATE = "templates/court-base.docx"
_WIDTH = 9360
_BOLD = 1.08
"""How much wider than regular type bold type is, at most."""
_ROOM = "\n\n"
"""Two lines more, where a cell is to be filled by hand."""


def word_of(sheet: Printout, on: date) -> bytes:
    """The Word file of a sheet as of the day on which it is made; the same bytes for the same sheet."""
    return write(_note(sheet, on), resources.read_bytes(_TEMPLATE))


def _note(sheet: Printout, on: date) -> PaperModel:
    return PaperModel(
        caption=None,
        title_lines=(sheet.title,),
        blocks=(_said(f"{sheet.caption}\n{made_words(sheet.printed)}"), *_blocks(sheet)),
        signature=None,
        exhibits=(),
        certificate=None,
        specimen=sheet.specimen,
        author="",
        made_as_of=on,
        note=True,
    )


def _blocks(sheet: Printout) -> Iterator[Block]:
    for part in sheet.parts:
        match part:
            case PrintText(text, PrintUse.HEADING):
                yield Heading(text, 2)
            case PrintText(text):
                yield _said(text)
            case PrintPair(lead, words):
                if lead:
                    yield Labelled(lead)
                yield _said(words)
            case PrintTable():
                yield _table(part, sheet.title)


def _said(words: str) -> Body:
    return Body((Text(words),))


def _table(table: PrintTable, title: str) -> Table:
    widths = _widths(table)
    columns = tuple(Column(c.title, width) for c, width in zip(table.columns, widths, strict=True))
    empty = _ROOM if table.roomy else ""
    rows = tuple(tuple(_cell(words or empty) for words in row) for row in table.rows)
    return Table(title, f"The table of the sheet: {title}", columns, rows)


def _widths(table: PrintTable) -> list[int]:
    """The width of each column by its weight, but no word is cut that the page has room for."""
    weights = sum(column.weight for column in table.columns)
    shares = [_WIDTH * column.weight / weights for column in table.columns]
    columns = zip(*table.rows, strict=True) if table.rows else [()] * len(shares)
    words = [(one.title, *cells) for one, cells in zip(table.columns, columns, strict=True)]
    least = [min(_widest(column), _WIDTH / len(shares)) for column in words]
    lent = [max(share - low, 0) for share, low in zip(shares, least, strict=True)]
    short = sum(max(low - share, 0) for share, low in zip(shares, least, strict=True))
    part = min(short / sum(lent), 1) if short else 0
    found = [int(max(share, low) - lend * part) for share, low, lend in zip(shares, least, lent, strict=True)]
    return [*found[:-1], _WIDTH - sum(found[:-1])]


def _widest(cells: Iterable[str]) -> float:
    """Room for the widest word of some cells, in the bold type of a head."""
    return max((width(word) for cell in cells for word in cell.split()), default=0) * _BOLD + CELL_MARGIN


def _cell(words: str) -> Runs:
    return (Text(words),) if words else ()
