"""Draws a court paper as the Word file will look, its gaps to be clicked or walked through by keyboard."""

from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from docket_assistant.app.papers.shown import Gap, PaperModel
from docket_assistant.ui.palettes import LIGHT, Colors
from docket_assistant.ui.widgets.paper_pages import PAPER_HEIGHT, PAPER_WIDTH, LaidOut, Laying, Page

_DESK = 20
"""Ground around each page, in pixels."""
_NARROWEST = 120
_CLEAR = 360
"""Room left above and below a gap that is brought into view."""
_STEP = 48
_BEFORE = (Qt.Key.Key_Left, Qt.Key.Key_P)
_AFTER = (Qt.Key.Key_Right, Qt.Key.Key_N)
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_NOTHING = LaidOut((), ())
_FIRST_STRETCH, _STRETCH = 0.06, 0.02
"""Seconds for which a paper is set in pages at once, and in each turn after that."""
_STATED = "These words state facts of the record: click to look at them."


class PaperPreview(QAbstractScrollArea):
    """The pages of a paper below each other, as wide as the widget; white in both themes."""

    gap_chosen = Signal(object)
    """A Gap that was clicked, or activated by Enter."""
    facts_chosen = Signal(object)
    """Ids of the facts that the words clicked on state."""
    shown = Signal()
    """A paper stands in its pages now; one of hundreds is set in them beside the window."""
    page_changed = Signal(int, int)
    """The page in view, and how many there are."""

    def __init__(self, colors: Colors) -> None:
        super().__init__()
        self._colors = colors
        self._paper: PaperModel | None = None
        self._wanted: PaperModel | None = None
        self._laid_out = _NOTHING
        self._gaps: tuple[Gap, ...] = ()
        self._current: int | None = None
        self._hovered: int | None = None
        self._pressed: int | None = None
        self._told = (0, 0)
        self._pitch_before = 0.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        # As a bar that comes and goes would change the width, and with it whether a bar is needed.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName("Paper")
        self.setAccessibleDescription("No paper yet.")

    def show_paper(self, paper: PaperModel) -> None:
        """Draw this paper; the same paper drafted anew stays at the place that was in view."""
        if paper == self._paper:
            self._wanted = None
            return
        if paper == self._wanted:
            return
        self._wanted = paper
        self._go_on(paper, Laying(paper), _FIRST_STRETCH)

    def _go_on(self, paper: PaperModel, laying: Laying, seconds: float = _STRETCH) -> None:
        """Set more of a paper in pages, a stretch a turn, unless another is wanted meanwhile."""
        if paper is not self._wanted:
            return
        if laying.go_on(seconds):
            self._take(paper, laying.pages())
        else:
            QTimer.singleShot(0, self, partial(self._go_on, paper, laying))

    def _take(self, paper: PaperModel, set_in_pages: LaidOut) -> None:
        """Show a paper that is set in pages."""
        before, self._paper, self._wanted = self._paper, paper, None
        self._laid_out = set_in_pages
        self._gaps = paper.gaps
        self._hovered = self._pressed = None
        another = before is None or (before.caption, before.title) != (paper.caption, paper.title)
        if another or (self._current is not None and self._current >= len(self._gaps)):
            self._current = None
        count = len(self._gaps)
        self.setAccessibleDescription(f"{paper.title}. {count} {'gap' if count == 1 else 'gaps'}.")
        self._measure()
        if another:
            self._go_to_page(1)
        self._tell_page()
        self.viewport().update()
        self.shown.emit()

    def shows(self, paper: PaperModel) -> bool:
        """Whether this paper stands in its pages."""
        return paper == self._paper

    def show_colors(self, colors: Colors) -> None:
        """Take the colors of another theme for the ground around the pages."""
        self._colors = colors
        self.viewport().update()

    def lines(self) -> tuple[str, ...]:
        """The paper as text, one line a paragraph, row of a table or line of a block."""
        return self._laid_out.lines

    def sheets(self) -> tuple[Page, ...]:
        """Its pages, to be printed."""
        return self._laid_out.pages

    def plain_text(self) -> str:
        """The paper as text."""
        return "\n".join(self.lines())

    def page(self) -> int:
        """The page in view, from 1; 0 without a paper."""
        looked_at = min(self.viewport().height() / 3, self._page_size().height() / 2)
        above = int((self._scrolled() + looked_at - _DESK) // self._pitch()) + 1
        return min(max(above, 1), self.pages()) if self.pages() else 0

    def pages(self) -> int:
        """How many pages there are."""
        return len(self._laid_out.pages)

    def next_page(self) -> None:
        """Show the page after this one from its top."""
        self._go_to_page(self.page() + 1)

    def previous_page(self) -> None:
        """Show the page before this one from its top."""
        self._go_to_page(self.page() - 1)

    def current_gap(self) -> int | None:
        """The number of the gap that the keyboard is at, from 0."""
        return self._current

    def go_to_gap(self, index: int) -> None:
        """Make a gap the current one, in reading order from 0, and bring it into view."""
        if not 0 <= index < len(self._gaps):
            return
        self._current = index
        self._bring_into_view(self._areas(index)[0])
        self.viewport().update()
        self._announce(f"Gap {index + 1} of {len(self._gaps)}: {self._gaps[index].question}")

    def gap_areas(self, index: int) -> tuple[QRect, ...]:
        """Where a gap stands in the viewport, one area a line; also where it is scrolled out of view."""
        up = self._scrolled()
        return tuple(area.translated(0, -up).toAlignedRect() for area in self._areas(index))

    def stated_facts(self) -> tuple[tuple[str, ...], ...]:
        """The facts behind each run of words that states some, in reading order."""
        return self._laid_out.stated

    def stated_areas(self, index: int) -> tuple[QRect, ...]:
        """Where words that state facts stand in the viewport, by their place among all such."""
        return self.gap_areas(-index - 1)

    # Measures, in pixels from the top of the first page's ground

    def _page_size(self) -> QSize:
        width = max(_NARROWEST, self.viewport().width() - 2 * _DESK)
        return QSize(width, round(width * PAPER_HEIGHT / PAPER_WIDTH))

    def _zoom(self) -> float:
        return self._page_size().width() / PAPER_WIDTH

    def _pitch(self) -> int:
        """From the top of a page to the top of the next."""
        return self._page_size().height() + _DESK

    def _page_area(self, number: int) -> QRectF:
        return QRectF(QPointF(_DESK, _DESK + number * self._pitch()), self._page_size())

    def _scrolled(self) -> int:
        return self.verticalScrollBar().value()

    def _areas(self, gap: int) -> tuple[QRectF, ...]:
        return tuple(
            self._on_desk(number, spot.area)
            for number, page in enumerate(self._laid_out.pages)
            for spot in page.spots
            if spot.gap == gap
        )

    def _on_desk(self, number: int, area: QRectF) -> QRectF:
        zoom, corner = self._zoom(), self._page_area(number).topLeft()
        words = self._laid_out.pages[number].corner
        left, top = corner.x() + (words.x() + area.x()) * zoom, corner.y() + (words.y() + area.y()) * zoom
        return QRectF(left, top, area.width() * zoom, area.height() * zoom)

    def _gap_at(self, position: QPoint) -> int | None:
        at = QPointF(position.x(), position.y() + self._scrolled())
        found = (
            spot.gap
            for number, page in enumerate(self._laid_out.pages)
            if self._page_area(number).contains(at)
            for spot in page.spots
            if self._on_desk(number, spot.area).adjusted(-1, -2, 1, 2).contains(at)
        )
        return next(found, None)

    # Scrolling

    def _measure(self) -> None:
        """Give the scroll bar its range: the last page can be brought to the top like every other."""
        height, pitch = self.viewport().height(), self._pitch()
        bar = self.verticalScrollBar()
        last = (self.pages() - 1) * pitch
        bar.setRange(0, max(0, last, self.pages() * pitch + _DESK - height) if self.pages() else 0)
        bar.setPageStep(max(_STEP, height - _STEP))
        bar.setSingleStep(_STEP)
        self._pitch_before = pitch

    def _go_to_page(self, page: int) -> None:
        self.verticalScrollBar().setValue((page - 1) * self._pitch())

    def _bring_into_view(self, area: QRectF) -> None:
        room = _CLEAR * self._zoom()
        top, bottom = self._scrolled(), self._scrolled() + self.viewport().height()
        if area.top() - room < top or area.bottom() + room > bottom:
            self.verticalScrollBar().setValue(round(area.center().y() - self.viewport().height() / 2))

    def _tell_page(self) -> None:
        now = (self.page(), self.pages())
        if now != self._told:
            self._told = now
            self.page_changed.emit(*now)

    # Gaps

    def _step(self, by: int) -> None:
        """Go to the next or previous gap; from none, to the first or last of the page in view."""
        if self._current is not None:
            self.go_to_gap(self._current + by)
            return
        page = self._laid_out.pages[self.page() - 1] if self.pages() else None
        shown = [spot.gap for spot in page.spots if spot.gap >= 0] if page is not None else []
        start = (shown[0] if by > 0 else shown[-1]) if shown else 0
        self.go_to_gap(start)

    def _choose(self, gap: int) -> None:
        if gap < 0:
            self.facts_chosen.emit(self._laid_out.stated[-gap - 1])
        else:
            self.gap_chosen.emit(self._gaps[gap])

    def _announce(self, words: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _hover(self, gap: int | None) -> None:
        if gap == self._hovered:
            return
        self._hovered = gap
        shape = Qt.CursorShape.ArrowCursor if gap is None else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)
        self.viewport().update()

    # Drawing

    def _paint_page(self, painter: QPainter, number: int, page: Page) -> None:
        area = self._page_area(number).translated(0, -self._scrolled())
        self._paint_sheet(painter, area, focused=self.hasFocus() and number == self.page() - 1)
        painter.save()
        painter.translate(area.topLeft())
        painter.scale(self._zoom(), self._zoom())
        page.paint(painter)
        painter.restore()

    def _paint_sheet(self, painter: QPainter, area: QRectF, *, focused: bool) -> None:
        """White paper, its border and a soft edge below; the ring of the keyboard lies on the paper."""
        edge = QColor(0, 0, 0, 22)
        painter.fillRect(area.adjusted(1, 1, 2, 3), edge)
        painter.fillRect(area.adjusted(-1, -1, 1, 1), QColor(self._colors.hairline))
        painter.fillRect(area, Qt.GlobalColor.white)
        if focused:
            painter.setPen(_pen(2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))

    def _paint_outlines(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlined = {self._hovered: 1.0}
        if self.hasFocus():
            outlined[self._current] = 1.5
        for gap, width in outlined.items():
            if gap is None:
                continue
            painter.setPen(_pen(width))
            for area in self._areas(gap):
                painter.drawRoundedRect(area.translated(0, -self._scrolled()).adjusted(-1, -1, 1, 1), 2, 2)

    # Qt's interface

    def sizeHint(self) -> QSize:
        """Room for a page that can be read."""
        return QSize(560, 760)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._colors.desk))
        shown = QRectF(event.rect()).translated(0, self._scrolled())
        for number, page in enumerate(self._laid_out.pages):
            if self._page_area(number).adjusted(-1, -1, 2, 3).intersects(shown):
                self._paint_page(painter, number, page)
        self._paint_outlines(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what was at the top there."""
        before, scrolled = self._pitch_before, self._scrolled()
        self._measure()
        if before:
            self.verticalScrollBar().setValue(round(scrolled * self._pitch() / before))
        self._tell_page()
        super().resizeEvent(event)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Draw anew; say which page is in view."""
        self.viewport().update()
        self._tell_page()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right, or p and n, walk through the gaps; Enter chooses; Home and End go to the ends."""
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _BEFORE or key in _AFTER:
            self._step(1 if key in _AFTER else -1)
        elif key in _CHOOSE and self._current is not None:
            self._choose(self._current)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to_page(1 if key == Qt.Key.Key_Home else self.pages())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Outline the gap under the pointer."""
        self._hover(self._gap_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the gap that is pressed."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._gap_at(event.position().toPoint()) if left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the gap, or the words that state facts, that were pressed, if the pointer is still there."""
        gap, self._pressed = self._pressed, None
        if gap is not None and gap == self._gap_at(event.position().toPoint()):
            self._current = gap if gap >= 0 else self._current
            self.viewport().update()
            self._choose(gap)

    def viewportEvent(self, event: QEvent) -> bool:
        """Ask the gap's question beside the pointer; forget the gap when the pointer leaves."""
        if isinstance(event, QHelpEvent):
            gap = self._gap_at(event.pos())
            # Escaped, as a tip guesses from its words whether they are HTML.
            words = "" if gap is None else _STATED if gap < 0 else self._gaps[gap].question
            asked = f"<p>{escape(words)}</p>" if words else ""
            QToolTip.showText(event.globalPos(), asked, self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()


def _pen(width: float) -> QPen:
    """The accent of the light theme, in both: it lies on white paper."""
    pen = QPen(QColor(LIGHT.accent), width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
