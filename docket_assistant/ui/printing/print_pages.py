"""Sets a printout on Letter pages: a head and a foot on each, tables whose head repeats, rows kept whole.

The one look of everything that is printed or saved as PDF.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from docket_assistant.app.printed.printout import SPECIMEN, Printout
from docket_assistant.ui.printing.print_blocks import Block, blocks_of, cut, title_block
from docket_assistant.ui.printing.print_type import Face, PrintType

_DOTS = 600
_MARGIN = 0.8
"""Inches on every side."""
_HEAD, _FOOT = 26.0, 26.0
"""Points that the head and the foot of a page take."""
_LINES_OF_A_CUT = 4
_INK, _MUTED, _RULE, _SPECIMEN_INK = "#000000", "#444444", "#888888", "#9b1c1c"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture at the beginning: how high it is at a width in dots, and how it is drawn there."""

    height: Callable[[float, QPagedPaintDevice], float]
    draw: Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class ToPrint:
    """A printout, with the picture where it has one."""

    printout: Printout
    picture: Picture | None = None


@dataclass(slots=True)
class _Page:
    placed: list[tuple[float, Block]] = field(default_factory=list)
    picture: QRectF | None = None


def page_layout(*, sideways: bool) -> QPageLayout:
    """Letter with its margins."""
    turned = QPageLayout.Orientation.Landscape if sideways else QPageLayout.Orientation.Portrait
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    return QPageLayout(QPageSize(QPageSize.PageSizeId.Letter), turned, margins, QPageLayout.Unit.Inch)


def pdf_of(paper: ToPrint) -> bytes:
    """The paper as a PDF file with its fonts in it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setTitle(paper.printout.title)
    writer.setCreator("Docket Assistant")
    writer.setPageLayout(page_layout(sideways=paper.printout.sideways))
    paint(paper, writer)
    return bytes(buffer.data().data())


def paint(paper: ToPrint, device: QPagedPaintDevice) -> None:
    """Draw every page on a printer or into a PDF file; its page layout is set already."""
    setter = _Setter(paper, device)
    pages = setter.pages()
    painter = QPainter(device)
    for n, page in enumerate(pages):
        if n:
            device.newPage()
        setter.draw(painter, page, n + 1, len(pages))
    painter.end()


class _Setter:
    """Puts blocks on pages and draws them."""

    def __init__(self, paper: ToPrint, device: QPagedPaintDevice) -> None:
        self._paper = paper
        self._device = device
        self._type = PrintType(device)
        self._width, self._height = float(device.width()), float(device.height())
        self._top = _HEAD * self._type.point
        self._bottom = self._height - _FOOT * self._type.point

    # Places

    def pages(self) -> list[_Page]:
        """Every page with what stands on it."""
        pages = [_Page()]
        title, *rest = self._blocks()
        y = self._put(pages[0], title, self._top)
        picture = self._paper.picture
        if picture is not None:
            high = min(picture.height(self._width, self._device), self._bottom - y)
            pages[0].picture = QRectF(0, y, self._width, high)
            y += high + 8 * self._type.point
        for at, block in enumerate(rest):
            kept = self._kept_with(rest, at)
            if y + kept > self._bottom and y > self._top and block.words:
                pages.append(_Page())
                y = self._put_head(pages[-1], block)
            y = self._put_whole(pages, block, y)
        return pages

    def _blocks(self) -> Iterator[Block]:
        printout = self._paper.printout
        yield title_block(printout.title, self._type, self._width)
        for part in printout.parts:
            yield from blocks_of(part, self._type, self._width)

    def _kept_with(self, blocks: list[Block], at: int) -> float:
        """The room that a block needs, with those that must not begin another page."""
        height = self._needed(blocks[at])
        while blocks[at].with_next and at + 1 < len(blocks):
            at += 1
            height += self._needed(blocks[at])
        return height

    def _needed(self, block: Block) -> float:
        """Its height; of one that no page holds, a few lines, since it is cut in any case."""
        head = block.head.height if block.head is not None else 0.0
        fits = block.height <= self._bottom - self._top - head
        return block.height if fits else _LINES_OF_A_CUT * block.step

    def _put(self, page: _Page, block: Block, y: float) -> float:
        page.placed.append((y, block))
        return y + block.height

    def _put_head(self, page: _Page, block: Block) -> float:
        return self._put(page, block.head, self._top) if block.head is not None else self._top

    def _put_whole(self, pages: list[_Page], block: Block, y: float) -> float:
        """Put a block; one that no page holds goes on over the next."""
        while y + block.height > self._bottom and max((len(w.lines) for w in block.words), default=0) > 1:
            first, block = cut(block, self._bottom - y, self._type)
            self._put(pages[-1], first, y)
            pages.append(_Page())
            y = self._put_head(pages[-1], block)
        return self._put(pages[-1], block, y)

    # Ink

    def draw(self, painter: QPainter, page: _Page, number: int, count: int) -> None:
        """One page."""
        self._furniture(painter, number, count)
        if page.picture is not None and self._paper.picture is not None:
            self._paper.picture.draw(painter, page.picture)
        for y, block in page.placed:
            self._block(painter, block, y)

    def _furniture(self, painter: QPainter, number: int, count: int) -> None:
        """The head and the foot."""
        printout, kind, face = self._paper.printout, self._type, Face.NOTE
        said = f"Page {number} of {count}"
        left = self._width - kind.width(said, face)
        self._line(painter, said, face, left, 0, _MUTED)
        if printout.specimen:
            left -= kind.width(SPECIMEN, Face.HEAD) + 12 * kind.point
            self._line(painter, SPECIMEN, Face.HEAD, left, 0, _SPECIMEN_INK)
        caption = kind.elided(printout.caption, face, left - 12 * kind.point)
        self._line(painter, caption, face, 0, 0, _MUTED)
        self._rule(painter, kind.line(face) + 3 * kind.point, _RULE)
        below = self._bottom + (_FOOT * kind.point - kind.line(face))
        self._line(painter, kind.elided(printout.printed, face, self._width), face, 0, below, _MUTED)

    def _block(self, painter: QPainter, block: Block, y: float) -> None:
        for words in block.words:
            for n, text in enumerate(words.lines):
                top = y + words.top + n * self._type.line(words.face)
                ink = _MUTED if words.face is Face.NOTE else _INK
                self._line(painter, text, words.face, words.left, top, ink)
        painter.setPen(QPen(QColor(_INK), 0.5 * self._type.point))
        for to_fill in block.to_fill:
            at = y + to_fill.y
            painter.drawLine(QPointF(to_fill.left, at), QPointF(to_fill.left + to_fill.width, at))
        if block.ruled:
            self._rule(painter, y + block.height, _RULE)

    def _line(self, painter: QPainter, text: str, face: Face, x: float, top: float, ink: str) -> None:
        painter.setFont(self._type.fonts[face])
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(x, top + self._type.ascent(face)), text)

    def _rule(self, painter: QPainter, y: float, ink: str) -> None:
        painter.setPen(QPen(QColor(ink), 0.5 * self._type.point))
        painter.drawLine(QPointF(0, y), QPointF(self._width, y))
