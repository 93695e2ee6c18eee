"""Items of a talk as chips, each row with what the talk came to; painted, so that 500 items stay quick."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from docket_assistant.domain.items import ItemKind, ItemToken, court_label
from docket_assistant.ui.theme import Theme, Type, font_of, line_height
from docket_assistant.ui.widgets.pill import Status, draw_pill, pill_size
from docket_assistant.wording.item_lists import noun

_GAP = 5
_NARROW = 44
"""In heights of a line."""


@dataclass(frozen=True, slots=True)
class BoardRow:
    """Neighbouring items that stand alike."""

    items: tuple[ItemToken, ...]
    status: Status
    terms: str = ""


class OutcomeBoard(QWidget):
    """The items and their outcomes; a click on a chip marks the item for the next outcome."""

    marked = Signal(tuple)
    """The items marked, in their order."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[BoardRow, ...] = ()
        self._marked: set[ItemToken] = set()
        self._chips: list[tuple[QRectF, ItemToken]] = []
        self._tops: list[tuple[float, float, float]] = []
        """Of each row: its top, the end of its chips, and the height of the terms beneath."""
        self._height = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Items and outcomes")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_rows(self, rows: Sequence[BoardRow]) -> None:
        """Show the items as they stand."""
        self._rows = tuple(rows)
        told = (f"{' '.join(court_label(t) for t in r.items)}: {r.status.word} {r.terms}" for r in rows)
        self.setAccessibleDescription("; ".join(told)[:2000])
        self._lay_out()

    def mark(self, items: Sequence[ItemToken]) -> None:
        """Mark the items that a typed line names."""
        self._marked = set(items)
        self.update()

    def chip_area(self, token: ItemToken) -> QRectF:
        """Where an item's chip stands."""
        return next(area for area, own in self._chips if own == token)

    def _columns(self) -> tuple[float, float, float, float]:
        """Left edges of the kind, the chips, the pill and the terms."""
        metrics = QFontMetrics(font_of(Type.BODY))
        kind = max((metrics.horizontalAdvance(_kind(r.items[0].kind)) for r in self._rows), default=0) + 16
        pill = max((pill_size(r.status.word).width() for r in self._rows), default=0)
        pill = max(pill, pill_size("Will supplement").width())
        rest = max(0.0, self.width() - kind - pill - 16)
        if self._is_narrow():
            return 0.0, kind, kind + rest + 16, kind
        share = 0.5 if any(r.terms for r in self._rows) else 0.7
        return 0.0, kind, kind + rest * share, kind + rest * share + pill + 12

    def _is_narrow(self) -> bool:
        """Whether terms stand under the chips instead of beside them."""
        return self.width() < line_height() * _NARROW

    def _lay_out(self) -> None:
        metrics = QFontMetrics(font_of(Type.LEAD))
        chip_height = metrics.height() + 8
        _, left, right, _ = self._columns()
        self._chips, self._tops = [], []
        top = 0.0
        for row in self._rows:
            x, y = left, top + 7
            for token in row.items:
                width = metrics.horizontalAdvance(court_label(token)) + 18
                if x + width > right - 6 and x > left:
                    x, y = left, y + chip_height + _GAP
                self._chips.append((QRectF(x, y, width, chip_height), token))
                x += width + _GAP
            middle = y + chip_height + 7
            beneath = self._terms_height(row) + 8 if row.terms and self._is_narrow() else 0
            beside = 0 if self._is_narrow() else self._terms_height(row) + 8
            self._tops.append((top, max(middle, top + beside), beneath))
            top = max(middle, top + beside) + beneath
        self._height = round(top)
        self.updateGeometry()
        self.setFixedHeight(max(self._height, line_height() * 2))
        self.update()

    def _terms_height(self, row: BoardRow) -> int:
        _, _, _, terms = self._columns()
        metrics = QFontMetrics(font_of(Type.BODY))
        room = max(60, round(self.width() - terms))
        area = metrics.boundingRect(0, 0, room, 10_000, int(Qt.TextFlag.TextWordWrap), row.terms[:400])
        return area.height()

    # Qt's interface

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(420, max(self._height, line_height() * 2))

    def minimumSizeHint(self) -> QSize:
        """Narrower windows wrap the chips."""
        return QSize(300, max(self._height, line_height() * 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._lay_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark or unmark an item."""
        at = QPointF(event.position())
        token = next((own for area, own in self._chips if area.contains(at)), None)
        if token is None:
            return
        self._marked ^= {token}
        ordered = tuple(own for _, own in self._chips if own in self._marked)
        self.marked.emit(ordered)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw every row."""
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        kind_left, _, pill_left, terms_left = self._columns()
        before: ItemKind | None = None
        for row, (top, bottom, beneath) in zip(self._rows, self._tops, strict=True):
            if top:
                painter.setPen(QColor(colors.row_line))
                edge = round(top) + 0.5  # between pixels an edge would be smeared over two
                painter.drawLine(QPointF(0, edge), QPointF(self.width(), edge))
            middle = QRectF(kind_left, top, pill_left, bottom - top)
            if row.items[0].kind is not before:
                before = row.items[0].kind
                painter.setFont(font_of(Type.BODY))
                painter.setPen(QColor(colors.muted))
                painter.drawText(middle, int(Qt.AlignmentFlag.AlignVCenter), _kind(before))
            size = pill_size(row.status.word)
            pill = QRectF(pill_left, (top + bottom - size.height()) / 2, size.width(), size.height())
            draw_pill(painter, pill, row.status, colors, self.devicePixelRatioF())
            painter.setFont(font_of(Type.BODY))
            painter.setPen(QColor(colors.text))
            words = QRectF(terms_left, top, self.width() - terms_left, bottom - top)
            if self._is_narrow():
                words = QRectF(terms_left, bottom - 1, self.width() - terms_left, beneath)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap if self._is_narrow() else flags
            painter.drawText(words, int(flags), row.terms[:400])
        self._draw_chips(painter)

    def _draw_chips(self, painter: QPainter) -> None:
        colors = self._theme.colors
        painter.setFont(font_of(Type.LEAD))
        for area, token in self._chips:
            chosen = token in self._marked
            painter.setPen(QPen(QColor(colors.accent if chosen else colors.border), 1))
            painter.setBrush(QColor(colors.selection if chosen else colors.card))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(QColor(colors.text))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), court_label(token))


def _kind(kind: ItemKind) -> str:
    """The kind as a row's head: Interrogatories, Production."""
    if kind is ItemKind.PRODUCTION:
        return "Production"
    if kind is ItemKind.ADMISSION:
        return "Admissions"
    return noun(kind, True)  # noqa: FBT003
