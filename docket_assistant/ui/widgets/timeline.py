"""The timeline of a matter: three lanes, the stretch without a talk, and the day that is asked about."""

from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from docket_assistant.ui.widgets.timeline_paint import TimelineColors, draw_timeline
from docket_assistant.ui.widgets.timeline_places import Dot, Places, Sizes, places_of
from docket_assistant.ui.widgets.timeline_rows import TimelineRows

_REACH = 3.0
_USUAL_WIDTH = 700
_WIDTHS_KEPT = 4


class Timeline(QLabel):
    """One still picture of a matter; its sentences are the description that a screen reader gives.

    A label that holds a picture is the one plain widget that Qt calls a graphic to screen readers.
    """

    entry_chosen = Signal(tuple)
    """Ids of the facts of an entry, by Enter or a click."""

    def __init__(self, rows: TimelineRows, colors: TimelineColors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._rows, self._colors = rows, colors
        self._chosen: int | None = None
        self._laid_out: dict[int, Places] = {}
        empty = QPixmap(1, 1)
        empty.fill(Qt.GlobalColor.transparent)
        self.setPixmap(empty)
        self.setAccessibleName("Timeline")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_chronology(rows)

    def show_chronology(self, rows: TimelineRows) -> None:
        """Show another chronology."""
        self._rows, self._chosen = rows, None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rows.entries else Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self._describe()

    def show_colors(self, colors: TimelineColors) -> None:
        """Change with the theme."""
        self._colors = colors
        self.update()

    def label_rects(self) -> tuple[QRectF, ...]:
        """Where every text stands."""
        return tuple(text.area for text in self._laid().texts)

    def mark_rects(self) -> tuple[QRectF, ...]:
        """Where every mark stands."""
        return tuple(dot.area for dot in self._laid().dots)

    def _lay_out(self) -> None:
        """Lay everything out anew, and ask for the height that it takes."""
        self._laid_out.clear()
        self.updateGeometry()
        self.update()

    def _laid(self, width: int | None = None) -> Places:
        """The layout for a width, its own where none is named; layouts ask for several, again and again."""
        width = self.width() if width is None else width
        if width not in self._laid_out:
            if len(self._laid_out) >= _WIDTHS_KEPT:
                self._laid_out.clear()
            self._laid_out[width] = places_of(self._rows, width)
        return self._laid_out[width]

    def _describe(self) -> None:
        """Tell the chosen entry, or all of it."""
        if self._chosen is None:
            self.setAccessibleDescription(" ".join(self._rows.sentences))
        else:
            self.setAccessibleDescription(self._rows.entries[self._chosen].sentence)

    def _choose(self, entry: int | None) -> None:
        self._chosen = entry
        self._describe()
        self.update()

    def _dot_at(self, point: QPointF) -> Dot | None:
        """The mark at a point, or the one whose label is there."""
        areas = ((dot, dot.area.adjusted(-_REACH, -_REACH, _REACH, _REACH)) for dot in self._laid().dots)
        return next((dot for dot, area in areas if area.contains(point) or dot.label.contains(point)), None)

    def _stepped(self, key: int) -> int | None:
        """The entry that a key leads to; None for any other key."""
        last = len(self._rows.entries) - 1
        if last < 0:
            return None
        at = self._chosen
        reached = {
            Qt.Key.Key_Right: 0 if at is None else min(at + 1, last),
            Qt.Key.Key_Left: last if at is None else max(at - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        return reached.get(Qt.Key(key))

    # Qt's interface

    def hasHeightForWidth(self) -> bool:
        """Crowded entries take further rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height for a width."""
        return round(self._laid(width).height)

    def sizeHint(self) -> QSize:
        """As wide as it now is, with the height for that."""
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else _USUAL_WIDTH
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrower than this nothing can be read."""
        return QSize(round(Sizes().narrowest), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another layout."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Another font is another layout."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture."""
        painter = QPainter(self)
        chosen = self._chosen if self.hasFocus() else None
        draw_timeline(painter, self._laid(), self._rows, self._colors, chosen)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go from entry to entry; Enter chooses."""
        reached = self._stepped(event.key())
        if reached is not None:
            self._choose(reached)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen is not None:
            self.entry_chosen.emit(self._rows.entries[self._chosen].facts)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the entries under it."""
        dot = self._dot_at(event.position()) if event.button() is Qt.MouseButton.LeftButton else None
        if dot is None:
            super().mousePressEvent(event)
            return
        self._choose(dot.entries[0])
        self.entry_chosen.emit(tuple(f for n in dot.entries for f in self._rows.entries[n].facts))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys stand on an entry at once, so that the focus is seen."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and self._rows.entries:
            self._choose(self._chosen or 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Without the focus all of it is told again."""
        super().focusOutEvent(event)
        self._choose(None)

    def event(self, event: QEvent) -> bool:
        """Tell the sentences of the mark under the pointer."""
        if event.type() is not QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().event(event)
        dot = self._dot_at(QPointF(event.pos()))
        told = [self._rows.entries[n].sentence for n in dot.entries[:12]] if dot else []
        QToolTip.showText(event.globalPos(), "".join(f"<p>{escape(line)}</p>" for line in told), self)
        return True
