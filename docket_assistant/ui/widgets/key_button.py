"""A word with the key that means it, drawn as a key: a letter in a small box."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen

from docket_assistant.ui.palettes import Colors
from docket_assistant.ui.theme import Type, font_of, line_height
from docket_assistant.ui.widgets.buttons import Button


class KeyButton(Button):
    """Pressing it does what the key does."""

    def __init__(
        self, key: str, word: str, colors: Callable[[], Colors], action: Callable[[], object]
    ) -> None:
        super().__init__(word, action, role="key", name=word)
        self.setMinimumHeight(line_height() + 8)
        self.setAccessibleDescription(f"Key {key}")
        self._key = key
        self._colors = colors

    def _side(self) -> int:
        """Of the key, in pixels."""
        return line_height() + 3

    # Qt's interface

    def sizeHint(self) -> QSize:
        """The key, its word, and a little room."""
        return QSize(
            self._side() + 8 + self.fontMetrics().horizontalAdvance(self.text()) + 4, line_height() + 8
        )

    def enterEvent(self, event: QEnterEvent) -> None:
        """The word answers to the pointer."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the key and its word."""
        colors = self._colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side()
        key = QRectF(0.5, (self.height() - side) / 2 + 0.5, side - 1, side - 1)
        painter.setPen(QPen(QColor(colors.border), 1))
        painter.setBrush(QColor(colors.window))
        painter.drawRoundedRect(key, 5, 5)
        painter.setFont(font_of(Type.SMALL))
        painter.setPen(QColor(colors.text))
        painter.drawText(key, int(Qt.AlignmentFlag.AlignCenter), self._key)
        painter.setFont(self.font())
        painter.setPen(QColor(colors.text if self.underMouse() else colors.muted))
        metrics = QFontMetrics(self.font())
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(side + 8, base), self.text())
