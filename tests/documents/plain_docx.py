"""A ruled table the plain way, element by element with a library for XML: what the quick way must equal."""

from xml.etree.ElementTree import Element, SubElement, tostring

from docket_assistant.documents.model import Gap, Run, Table, Text
from docket_assistant.documents.word.type_widths import width
from docket_assistant.documents.word.xml import MAIN, q

SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def table_xml(model: Table, keeps: list[bool]) -> str:
    """The table as text, without the name of its namespace."""
    table = Element(q("tbl"))
    properties = _in(table, "tblPr")
    _in(properties, "tblStyle", val="FilingRuled")
    _in(properties, "tblW", w=str(sum(c.width for c in model.columns)), type="dxa")
    _in(properties, "tblLayout", type="fixed")
    off = dict.fromkeys(("lastRow", "firstColumn", "lastColumn", "noHBand", "noVBand"), "0")
    _in(properties, "tblLook", val="0020", firstRow="1", **off)
    _in(properties, "tblCaption", val=model.title)
    _in(properties, "tblDescription", val=model.description)
    grid = _in(table, "tblGrid")
    for column in model.columns:
        _in(grid, "gridCol", w=str(column.width))
    drawing = _Cells(model)
    drawing.head(table)
    for row, keep in zip(model.rows, keeps, strict=True):
        drawing.row(table, row, keep=keep)
    return tostring(table, encoding="unicode").replace(f' xmlns:w="{MAIN}"', "")


class _Cells:
    def __init__(self, model: Table) -> None:
        self._model, self._gaps = model, 0

    def head(self, table: Element) -> None:
        row = _in(table, "tr")
        marks = _in(row, "trPr")
        _in(marks, "cantSplit")
        _in(marks, "tblHeader")
        for number, column in enumerate(self._model.columns):
            cell = _in(row, "tc")
            own = self._cell(cell, number)
            below = Element(q("tcBorders"))
            _in(below, "bottom", val="single", sz="8", space="0", color="000000")
            own.insert(1, below)
            _in(own, "vAlign", val="bottom")
            paragraph = _paragraph(cell, "FilingTableHead")
            if column.head:
                _words(_in(paragraph, "r"), column.head)

    def row(self, table: Element, cells: tuple[tuple[Run, ...], ...], *, keep: bool) -> None:
        row = _in(table, "tr")
        if not self._model.breaking:
            _in(_in(row, "trPr"), "cantSplit")
        for number, runs in enumerate(cells):
            cell = _in(row, "tc")
            self._cell(cell, number)
            paragraph = _paragraph(cell, "FilingTable")
            if keep:
                _in(paragraph[0], "keepNext")
            last = number == len(cells) - 1
            room = self._model.columns[number].width - (0 if last else 144)
            for one in runs:
                self._run(paragraph, one, room)

    def _cell(self, cell: Element, number: int) -> Element:
        own = _in(cell, "tcPr")
        _in(own, "tcW", w=str(self._model.columns[number].width), type="dxa")
        if number == len(self._model.columns) - 1:
            _in(_in(own, "tcMar"), "right", w="0", type="dxa")
        return own

    def _run(self, paragraph: Element, one: Run, room: float) -> None:
        if isinstance(one, Text):
            _words(_in(paragraph, "r"), one.text)
            return
        assert isinstance(one, Gap)
        self._gaps += 1
        control = _in(paragraph, "sdt")
        own = _in(control, "sdtPr")
        _in(own, "alias", val=" ".join(one.question.split())[:64])
        _in(own, "tag", val=f"gap-{self._gaps}")
        _in(own, "id", val=str(self._gaps))
        choices = [c for c in dict.fromkeys(one.choices) if c]
        _in(own, "showingPlcHdr")
        if choices:
            listed = _in(own, "dropDownList")
            for choice in choices:
                _in(listed, "listItem", displayText=choice, value=choice)
        else:
            own.insert(3, Element(q("temporary")))
            _in(own, "richText")
        run = _in(_in(control, "sdtContent"), "r")
        _in(_in(run, "rPr"), "rStyle", val="FilingGap")
        words = f"[{one.label}]"
        whole = len(one.label) < 24 and width(words) <= room
        _words(run, words.replace(" ", "\N{NO-BREAK SPACE}") if whole else words)


def _in(parent: Element, tag: str, /, **attributes: str) -> Element:
    return SubElement(parent, q(tag), {q(name): value for name, value in attributes.items()})


def _paragraph(cell: Element, style: str) -> Element:
    paragraph = _in(cell, "p")
    _in(_in(paragraph, "pPr"), "pStyle", val=style)
    return paragraph


def _words(run: Element, text: str) -> None:
    held = ""
    for character in [*text, ""]:
        if character in ("\n", "\t", ""):
            if held:
                SubElement(run, q("t"), {SPACE: "preserve"}).text = held
            held = ""
            if character:
                _in(run, "br" if character == "\n" else "tab")
        else:
            held += character
