"""Pages of a court paper: pieces put one below the other until a page is full; and how a page is drawn."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from docket_assistant.app.papers.shown import (
    GRID,
    HEADER_FROM_EDGE,
    NUMBERS_END,
    NUMBERS_WIDTH,
    PAPER_HEIGHT,
    PAPER_WIDTH,
    SPECIMEN,
    Measures,
    PaperModel,
)
from docket_assistant.ui.widgets.paper_layout import Piece, pieces_of
from docket_assistant.ui.widgets.paper_type import (
    SPECIMEN_INK,
    WIDTH,
    Copy,
    Ink,
    Rule,
    SetLine,
    Style,
    Typesetter,
)

__all__ = ["GAP_GROUND", "PAPER_HEIGHT", "PAPER_WIDTH", "LaidOut", "Laying", "Page", "Spot", "laid_out"]

GAP_GROUND = "#ffe08a"
_HEADER, _FOOTER = 720, 620
_BEFORE_SPECIMEN = 80
_EDGE = Style(centered=True)
_SPECIMEN = Style(centered=True, bold=True, points=9, spaced=True, ink=SPECIMEN_INK)
_FOOT_TITLE = Style(centered=True, points=10)
_HAIR, _FROM_WORDS, _BETWEEN = 10, 110, 40
"""Rules beside numbered lines: how thick, how far from the words, how far apart the two at the left."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a gap, or words that state facts, or the part of them in one line, stands on the page's text."""

    gap: int
    """Its number; below nought for words that state facts."""
    area: QRectF


@dataclass(frozen=True, slots=True)
class Page:
    """One page; its places count from the corner of the margins."""

    inks: tuple[Ink, ...]
    spots: tuple[Spot, ...]
    corner: QPointF

    def paint(self, painter: QPainter) -> None:
        """Draw what stands on the page; the painter counts in twentieths of a point from its corner."""
        painter.save()
        painter.translate(self.corner)
        for spot in (one for one in self.spots if one.gap >= 0):
            painter.fillRect(spot.area, QColor(GAP_GROUND))
        for ink in self.inks:
            ink.paint(painter)
        painter.restore()


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A paper in pages, and its words for a reader who cannot see them."""

    pages: tuple[Page, ...]
    lines: tuple[str, ...]
    stated: tuple[tuple[str, ...], ...] = ()
    """Facts behind the words numbered -1, -2 and on."""


class Laying:
    """Sets a paper in pages, a stretch at a time: one of hundreds of pages takes most of a second."""

    def __init__(self, paper: PaperModel) -> None:
        self._paper = paper
        self._measures = Measures(paper.look)
        self._setter = Typesetter(paper.look.size)
        self._pieces: list[Piece] = []
        self._pages: list[Page] = []
        self._coming = self._set()

    def go_on(self, seconds: float) -> bool:
        """Set more of it for about so long; answers whether all is set."""
        end = time.monotonic() + seconds
        return not any(time.monotonic() > end for _ in self._coming)

    def pages(self) -> LaidOut:
        """The pages, once all is set."""
        said = (line for piece in self._pieces for line in piece.says)
        lines = (SPECIMEN, *said) if self._paper.specimen else tuple(said)
        return LaidOut(tuple(self._pages), lines, tuple(self._setter.stated))

    def _set(self) -> Iterator[None]:
        """Set the pieces one by one, then the pages."""
        for piece in pieces_of(self._paper, self._setter):
            self._pieces.append(piece)
            yield
        measures = self._measures
        corner = QPointF(measures.left, measures.top)
        beside = tuple(_beside(measures, self._setter))
        for number, inks in enumerate(_filled(self._pieces, measures), 1):
            edges = _edges(self._paper, number, self._setter)
            self._pages.append(Page((*inks, *beside, *edges), tuple(_spots(inks)), corner))
            yield


def laid_out(paper: PaperModel) -> LaidOut:
    """The pages of a paper."""
    laying = Laying(paper)
    while not laying.go_on(1):
        pass
    return laying.pages()


def _beside(measures: Measures, setter: Typesetter) -> Iterator[Ink]:
    """Numbers of the lines, a double rule at their right, a single one at the right of the words."""
    if not measures.form.numbered:
        return
    style = Style(left=-NUMBERS_END - NUMBERS_WIDTH, width=NUMBERS_WIDTH, at_right=True, exact=GRID)
    for number in range(measures.form.lines):
        yield setter.lines(Copy(str(number + 1)), style)[0].moved(number * GRID)
    top = HEADER_FROM_EDGE - measures.top
    for left in (-_FROM_WORDS - _BETWEEN, -_FROM_WORDS, WIDTH + _FROM_WORDS):
        yield Rule(PAPER_HEIGHT - 2 * HEADER_FROM_EDGE, y=top, left=left, width=_HAIR)


def _spots(inks: Iterable[Ink]) -> Iterator[Spot]:
    for ink in inks:
        if isinstance(ink, SetLine):
            for span in ink.gaps:
                top, height = ink.area
                area = QRectF(span.left, top, span.right - span.left, height)
                yield Spot(span.gap, area)


def _edges(paper: PaperModel, number: int, setter: Typesetter) -> Iterator[Ink]:
    """Header and footer."""
    measures = Measures(paper.look)
    header, footer = (HEADER_FROM_EDGE,) * 2 if paper.look.pleading else (_HEADER, _FOOTER)
    mark = setter.lines(Copy(SPECIMEN), _SPECIMEN)[0]
    end: float = PAPER_HEIGHT - measures.top - footer
    if paper.specimen:
        yield mark.moved(header - measures.top + _BEFORE_SPECIMEN)
        yield mark.moved(end - mark.height)
        end -= mark.height + _BEFORE_SPECIMEN
    if paper.look.footer_title and paper.title:
        lines = setter.lines(Copy(paper.title), _FOOT_TITLE)
        for line in reversed(lines):
            yield line.moved(end - line.height)
            end -= line.height
        yield Rule(_HAIR, y=end)
    yield setter.lines(Copy(str(number)), _EDGE)[0].moved(end - setter.single)


def _filled(pieces: Iterable[Piece], measures: Measures) -> list[list[Ink]]:
    """The ink of each page."""
    filling = _Filling(measures.depth, measures.rise)
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

    def __init__(self, depth: float, rise: float) -> None:
        self.pages: list[list[Ink]] = [[]]
        self._every, self._rise = depth, rise
        self._y = 0.0
        self._after = 0.0

    @property
    def _depth(self) -> float:
        """How deep the page is that is being filled; the first may end higher."""
        return self._every - (self._rise if len(self.pages) == 1 else 0)

    def put_together(self, chain: Sequence[Piece]) -> None:
        """Put the pieces on one page, on the next if they do not fit; on several if no page holds them."""
        depth = sum(self._least(piece) + piece.before for piece in chain)
        if self._y + depth > self._depth and self._y > 0:
            self._turn()
        for piece in chain:
            self._put(piece)
            if piece.turns and self._y > 0:
                self._turn()

    def _put(self, piece: Piece) -> None:
        if self._y > 0 and self._y + self._space(piece) + self._least(piece) > self._depth:
            self._turn()
        if self._y == 0 and piece.head is not None:
            self._place(piece.head)
        room = self._depth - self._y - self._space(piece)
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

    def _least(self, piece: Piece) -> float:
        """What of a piece a page must have room for: its first line, if it may break."""
        if not piece.breaks:
            return piece.height
        return min((ink.bottom for ink in piece.inks if isinstance(ink, SetLine)), default=piece.height)

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
