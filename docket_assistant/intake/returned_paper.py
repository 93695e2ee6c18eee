"""Reads a Word file as a sequence of places: paragraphs, and the cells of each row of its tables.

What is read is what a reader of the page sees: insertions that are marked as revisions, not deletions; no
hidden or struck words. Names of elements alone are looked at, so that both kinds of the format are read.
"""

import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docket_assistant.domain.errors import InvalidInput

Node = Any
"""An element of lxml, which ships no types."""
_BODY = "word/document.xml"
_AROUND = ("word/header", "word/footer", "word/footnotes", "word/endnotes")
_MOST = 64 << 20
"""Bytes that a part may have once it is unpacked; a paper of 3,000 requests has two million."""
_NOT_WORD = (
    "{name} is no Word file that can be read; ask for it as .docx, or open it in Word or LibreOffice and save"
    " it as .docx."
)
_SKIPPED = frozenset({"del", "moveFrom", "delText", "instrText", "Fallback", "pPr", "sdtPr", "rPr", "tblPr"})
_BREAKS = frozenset({"br", "cr"})
_BLANKS = frozenset({"tab", "ptab"})
_HIDING = frozenset({"vanish", "webHidden", "strike", "dstrike"})
_OFF = frozenset({"0", "false", "off"})
_NOTED = {
    "ins": "insertions marked as revisions",
    "del": "deletions marked as revisions",
    "moveFrom": "moves marked as revisions",
    "commentReference": "comments",
    "drawing": "pictures or drawings",
    "pict": "pictures or drawings",
    "object": "embedded objects",
    "footnoteReference": "footnotes",
    "endnoteReference": "endnotes",
    "altChunk": "parts that are not Word's own",
    "sym": "symbols of a font, which are not read",
}
_HIDDEN = "words that are hidden or struck through, which are not read"
_FAINT = "words in white or in type of at most 4 points, which a reader may not see"
_FIELD = "fields, whose words change by themselves"
_OF_PAGES = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"})
_STYLES = "word/styles.xml"
_TINY = 8
"""In half points."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one cell, or of a paragraph outside of tables."""

    text: str
    slots: tuple[str, ...] = ()
    """Names of the controls in it, where the file has kept them."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, which has one cell, or a row of a table."""

    cells: tuple[Cell, ...]
    table: int = -1
    """The table that it is a row of, from 0; -1: a paragraph."""
    row: int = 0

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.table >= 0


@dataclass(frozen=True, slots=True)
class ReturnedPaper:
    """A Word file, read."""

    units: tuple[Unit, ...]
    """The body, in reading order; paragraphs without words are left out."""
    around: tuple[str, ...]
    """Words of headers, footers and notes, a paragraph each."""
    holds: tuple[tuple[str, int], ...]
    """What else is in it that no comparison of words shows, and how often."""


def read_returned(content: bytes, name: str) -> ReturnedPaper:
    """Read a Word file; raises InvalidInput for what is none, or is too large to be one of ours."""
    parts = _parts(content, name)
    walk = _Walk(_hiding_styles(_root(parts.pop(_STYLES), name)) if _STYLES in parts else frozenset())
    body = _root(parts[_BODY], name)
    units = tuple(walk.units(body))
    around = tuple(
        text
        for part in sorted(parts)
        if part != _BODY
        for paragraph in _root(parts[part], name).iter("{*}p")
        if (text := _joined(walk.text(paragraph, fields=False)))
    )
    return ReturnedPaper(units, around, tuple(sorted(walk.noted.items())))


def _parts(content: bytes, name: str) -> dict[str, bytes]:
    """The parts that hold words; each is unpacked no further than it may be long."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            wanted = [
                n
                for n in package.namelist()
                if n in (_BODY, _STYLES) or (n.startswith(_AROUND) and n.endswith(".xml"))
            ]
            if _BODY not in wanted:
                raise InvalidInput(_NOT_WORD.format(name=name))
            return {part: _unpacked(package, part, name) for part in dict.fromkeys(wanted)}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        raise InvalidInput(_NOT_WORD.format(name=name)) from None


def _unpacked(package: zipfile.ZipFile, part: str, name: str) -> bytes:
    with package.open(part) as stream:
        read = stream.read(_MOST + 1)
    if len(read) > _MOST:
        raise InvalidInput(f"{name} is far larger than a paper of ours; it is not read.")
    return read


def _root(part: bytes, name: str) -> Node:
    """The root of a part from outside: no entity is resolved, nothing is fetched."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(part, parser)
    except etree.XMLSyntaxError:
        raise InvalidInput(_NOT_WORD.format(name=name)) from None
    if root.getroottree().docinfo.doctype:
        raise InvalidInput(_NOT_WORD.format(name=name))
    return root


def _name(element: Node) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _joined(pieces: Iterator[str]) -> str:
    return "".join(pieces).strip()


class _Walk:
    """Walks a part once and notes what words do not show."""

    def __init__(self, hiding: frozenset[str]) -> None:
        self.noted: Counter[str] = Counter()
        self._tables = 0
        self._hiding = hiding
        """Styles whose words nobody sees."""

    def units(self, inside: Node) -> Iterator[Unit]:
        """Paragraphs and rows below an element, also inside controls and revisions."""
        for child in inside:
            name = _name(child)
            if name == "p":
                cell = Cell(_joined(self.text(child)), self._slots(child))
                if cell.text or cell.slots:
                    yield Unit((cell,))
            elif name == "tbl":
                yield from self._rows(child)
            elif name in _SKIPPED:
                self._note(child)
            else:
                self._note(child)
                yield from self.units(child)

    def _rows(self, table: Node) -> Iterator[Unit]:
        number, self._tables = self._tables, self._tables + 1
        for row, found in enumerate(_inner(table, "tr")):
            cells = tuple(self._cell(cell) for cell in _inner(found, "tc"))
            yield Unit(cells, number, row)

    def _cell(self, cell: Node) -> Cell:
        paragraphs = (self.text(p) for p in cell.iter("{*}p") if not _in_box(p, cell))
        return Cell("\n".join(map("".join, paragraphs)).strip(), self._slots(cell))

    def text(self, inside: Node, *, fields: bool = True) -> Iterator[str]:
        """What a reader sees of it; without ``fields`` what a field shows, such as the page, is left out."""
        shown = True
        unseen = self._styled_away(inside)
        for child in inside:
            name = _name(child)
            if name == "r" and unseen:
                self._note_hidden(child)
            elif name == "r":
                shown = _after_field(child, shown=shown) if not fields else True
                if shown and not self._is_hidden(child):
                    yield from self._run(child)
            elif name in _SKIPPED or (name == "fldSimple" and not fields):
                self._note(child)
            elif name == "fldSimple":
                self._note_field(next(iter(child.attrib.values()), ""))
                yield from self.text(child)
            else:
                self._note(child)
                yield from self.text(child, fields=fields)

    def _run(self, run: Node) -> Iterator[str]:
        for child in run:
            name = _name(child)
            if name == "t":
                self._note_faint(run)
                yield child.text or ""
            elif name == "instrText":
                self._note_field(child.text or "")
            elif name in _BREAKS:
                yield "\n"
            elif name in _BLANKS:
                yield "\t"
            elif name == "noBreakHyphen":
                yield "-"
            elif name not in _SKIPPED:
                self._note(child)
                yield from self.text(child)

    def _is_hidden(self, run: Node) -> bool:
        hidden = any(
            (_name(mark) in _HIDING and _value(mark) not in _OFF)
            or (_name(mark) == "rStyle" and _value(mark) in self._hiding)
            for mark in _marks(run)
        )
        if hidden:
            self._note_hidden(run)
        return hidden

    def _styled_away(self, paragraph: Node) -> bool:
        """Whether the style of a paragraph hides its words."""
        if not self._hiding:
            return False
        found = (m for props in paragraph if _name(props) == "pPr" for m in props if _name(m) == "pStyle")
        return any(_value(mark) in self._hiding for mark in found)

    def _note_hidden(self, run: Node) -> None:
        if any(_name(child) == "t" for child in run):
            self.noted[_HIDDEN] += 1

    def _note_faint(self, run: Node) -> None:
        if any(_is_faint(mark) for mark in _marks(run)):
            self.noted[_FAINT] += 1

    def _note_field(self, instruction: str) -> None:
        """A field beside those that count pages."""
        first = next(iter(instruction.split()), "").upper()
        if first and first not in _OF_PAGES:
            self.noted[_FIELD] += 1

    def _note(self, element: Node) -> None:
        said = _NOTED.get(_name(element))
        if said is not None:
            self.noted[said] += 1

    @staticmethod
    def _slots(inside: Node) -> tuple[str, ...]:
        tags = (_value(tag) for properties in inside.iter("{*}sdtPr") for tag in properties.iter("{*}tag"))
        return tuple(tag for tag in tags if tag)


def _marks(run: Node) -> Iterator[Node]:
    """What is said of a run's type."""
    return (mark for properties in run if _name(properties) == "rPr" for mark in properties)


def _is_faint(mark: Node) -> bool:
    if _name(mark) == "color":
        return _value(mark).upper() == "FFFFFF"
    return _name(mark) == "sz" and _value(mark).isdigit() and int(_value(mark)) <= _TINY


def _hiding_styles(styles: Node) -> frozenset[str]:
    """Ids of the styles that hide their words, by themselves or by the one they are based on."""
    hides: dict[str, bool] = {}
    based: dict[str, str] = {}
    for style in styles.iter("{*}style"):
        own = next((v for k, v in style.attrib.items() if k.rpartition("}")[2] == "styleId"), "")
        marks = [m for m in _marks(style) if _name(m) in _HIDING]
        if marks:
            hides[own] = any(_value(m) not in _OFF for m in marks)
        based |= dict.fromkeys([own], next((_value(m) for m in style if _name(m) == "basedOn"), ""))

    def hidden(style: str, deep: int = 0) -> bool:
        if style in hides or deep > len(based) or style not in based:
            return hides.get(style, False)
        return hidden(based[style], deep + 1)

    return frozenset(style for style in (*hides, *based) if hidden(style))


def _inner(element: Node, wanted: str) -> Iterator[Node]:
    """Rows of a table or cells of a row, also inside controls and revisions, never of a table within."""
    for child in element:
        name = _name(child)
        if name == wanted:
            yield child
        elif name not in ("tbl", "tc", *_SKIPPED):
            yield from _inner(child, wanted)


def _in_box(paragraph: Node, cell: Node) -> bool:
    """Whether a paragraph stands inside another one of the cell, which tells it already."""
    for above in paragraph.iterancestors():
        if above is cell:
            return False
        if _name(above) in ("p", "Fallback"):
            return True
    return False


def _value(element: Node) -> str:
    return next((str(v) for k, v in element.attrib.items() if k.rpartition("}")[2] == "val"), "")


def _after_field(run: Node, *, shown: bool) -> bool:
    """Whether what follows is outside of a field."""
    for mark in run.iter("{*}fldChar"):
        kind = next((v for k, v in mark.attrib.items() if k.rpartition("}")[2] == "fldCharType"), "")
        shown = kind == "end"
    return shown
