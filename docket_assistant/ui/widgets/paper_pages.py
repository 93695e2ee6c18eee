"""Pages of a court paper: pieces put one below the other until a page is full; and how a page is drawn."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from docket_assistant.app.papers import SPECIMEN, PaperModel
from docket_assistant.ui.widgets.paper_layout import Piece, pieces_of
from docket_assistant.ui.widgets.paper_type import (
    SINGLE,
    SPECIMEN_INK,
    Copy,
    Ink,
    SetLine,
    Style,
    Typesetter,
)

PAPER_WIDTH, PAPER_HEIGHT = 12240, 15840
MARGIN = 1440
GAP_GROUND = "#ffe08a"
_BODY_HEIGHT = PAPER_HEIGHT - 2 * MARGIN
_HEADER, _FOOTER = 720, 620
_BEFORE_SPECIMEN = 80
_EDGE = Style(centered=True)
_SPECIMEN = Style(centered=True, small=True, ink=SPECIMEN_INK)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a gap, or the part of it in one line, stands on the page's text."""

    gap: int
    area: QRectF


@dataclass(frozen=True, slots=True)
class Page:
    """One page; its places count from the corner of the margins."""

    inks: tuple[Ink, ...]
    spots: tuple[Spot, ...]

    def paint(self, painter: QPainter) -> None:
        """Draw what stands on the page; the painter counts in twentieths of a point from its corner."""
        painter.save()
        painter.translate(MARGIN, MARGIN)
        for spot in self.spots:
            painter.fillRect(spot.area, QColor(GAP_GROUND))
        for ink in self.inks:
            ink.paint(painter)
        painter.restore()


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A paper in pages, and its words for a reader who cannot see them."""

    pages: tuple[Page, ...]
    lines: tuple[str, ...]


def laid_out(paper: PaperModel) -> LaidOut:
    """The pages of a paper."""
    setter = Typesetter()
    pieces = tuple(pieces_of(paper, setter))
    filled = _filled(pieces)
    pages = tuple(
        Page((*inks, *_edges(number, setter, specimen=paper.specimen)), tuple(_spots(inks)))
        for number, inks in enumerate(filled, 1)
    )
    said = (line for piece in pieces for line in piece.says)
    return LaidOut(pages, (SPECIMEN, *said) if paper.specimen else tuple(said))


def _spots(inks: Iterable[Ink]) -> Iterator[Spot]:
    for ink in inks:
        if isinstance(ink, SetLine):
            for span in ink.gaps:
                area = QRectF(span.left, ink.y, span.right - span.left, ink.height)
                yield Spot(span.gap, area)


def _edges(number: int, setter: Typesetter, *, specimen: bool) -> Iterator[SetLine]:
    """Header and footer."""
    mark = setter.lines(Copy(SPECIMEN), _SPECIMEN)[0]
    end: float = PAPER_HEIGHT - MARGIN - _FOOTER
    if specimen:
        yield mark.moved(_HEADER - MARGIN + _BEFORE_SPECIMEN)
        yield mark.moved(end - mark.height)
        end -= mark.height + _BEFORE_SPECIMEN
    yield setter.lines(Copy(str(number)), _EDGE)[0].moved(end - SINGLE)


def _filled(pieces: Iterable[Piece]) -> list[list[Ink]]:
    """The ink of each page."""
    filling = _Filling()
    for chain in _chains(pieces):
        filling.put_together(chain)
    return filling.pages


def _chains(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces that want to stand on one page."""
    chain: list[Piece] = []
    for piece in pieces:
        chain.append(piece)
        if not piece.keep_next:
            yield chain
            chain = []
    if chain:
        yield chain


class _Filling:
    """The pages so far."""

    def __init__(self) -> None:
        self.pages: list[list[Ink]] = [[]]
        self._y = 0.0
        self._after = 0.0

    def put_together(self, chain: Sequence[Piece]) -> None:
        """Put the pieces on one page, on the next if they do not fit; on several if no page holds them."""
        depth = sum(piece.height + piece.before for piece in chain)
        if self._y + depth > _BODY_HEIGHT and self._y > 0:
            self._turn()
        for piece in chain:
            self._put(piece)
            if piece.turns and self._y > 0:
                self._turn()

    def _put(self, piece: Piece) -> None:
        if self._y > 0 and self._y + self._space(piece) + piece.height > _BODY_HEIGHT:
            self._turn()
        if self._y == 0 and piece.head is not None:
            self._place(piece.head)
        room = _BODY_HEIGHT - self._y - self._space(piece)
        if piece.height > room:
            self._put_in_parts(piece, room)
        else:
            self._place(piece)

    def _put_in_parts(self, piece: Piece, room: float) -> None:
        """A row taller than a page breaks between its lines: no words are lost."""
        stay = tuple(ink for ink in piece.inks if ink.bottom <= room)
        go = tuple(ink for ink in piece.inks if ink.bottom > room)
        if not stay or not go:
            self._place(piece)
            return
        up = min(ink.y for ink in go)
        self._place(replace(piece, inks=stay, height=room))
        self._turn()
        self._put(replace(piece, inks=tuple(i.moved(-up) for i in go), height=piece.height - up, before=0))

    def _place(self, piece: Piece) -> None:
        top = self._y + self._space(piece)
        self.pages[-1] += [ink.moved(top) for ink in piece.inks]
        self._y = top + piece.height
        self._after = piece.after

    def _space(self, piece: Piece) -> float:
        """The larger of what the two ask for; nothing at the top of a page."""
        return max(self._after, piece.before) if self._y > 0 else 0

    def _turn(self) -> None:
        self.pages.append([])
        self._y = self._after = 0.0
