"""The matters of the first paint: drawn by one widget, as they stand only until the store is open."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from docket_assistant.app.matters.first_page import FirstRow
from docket_assistant.ui.palettes import Colors
from docket_assistant.ui.theme import Type, font_of, line_height

_LEAD = 8
"""Room of the number, in heights of a line."""


class FirstRows(QWidget):
    """Number and caption of each matter; a hairline between two."""

    def __init__(self, rows: tuple[FirstRow, ...], colors: Colors) -> None:
        super().__init__()
        self.rows = rows
        self._colors = colors
        self._height = line_height() + 18
        self.setFixedHeight(self._height * len(rows))
        self.setAccessibleName("Matters: " + "; ".join(f"{row.number}, {row.caption}" for row in rows))

    # Qt's interface

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self)
        for n, row in enumerate(self.rows):
            area = QRect(0, n * self._height, self.width(), self._height)
            if n:
                painter.setPen(QColor(self._colors.row_line))
                painter.drawLine(0, area.y(), area.width() - 1, area.y())  # a first fillRect takes 6 ms
            painter.setPen(QColor(self._colors.text))
            lead = line_height() * _LEAD
            self._draw(painter, area.adjusted(0, 0, lead - area.width(), 0), row.number, Type.LEAD)
            self._draw(painter, area.adjusted(lead + 12, 0, 0, 0), row.caption, Type.BODY)
        painter.end()

    def _draw(self, painter: QPainter, area: QRect, text: str, use: Type) -> None:
        font = font_of(use)
        painter.setFont(font)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
