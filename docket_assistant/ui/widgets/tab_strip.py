"""The tabs of a matter, with how many facts stand under each."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar

from docket_assistant.ui.palettes import Tone
from docket_assistant.ui.theme import Theme, Type, font_of, line_height


class TabStrip(QTabBar):
    """Tabs under the header; the count is a chip beside the word."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setFont(font_of(Type.LEAD))
        self.setAccessibleName("Parts of the matter")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_tabs(self, tabs: Sequence[tuple[str, str, int | None]]) -> None:
        """Show (name, word, count) for each tab."""
        for at, (name, word, count) in enumerate(tabs):
            if at >= self.count():
                self.addTab(word)
            if self.tabData(at) == (name, count) and self.tabText(at) == word:
                continue  # each change has every tab laid out anew
            self.setTabData(at, (name, count))  # before the word: Qt asks for the width of both with that
            self.setTabText(at, word)
            self.setAccessibleTabName(at, word if count is None else f"{word}, {count}")
        self.updateGeometry()
        self.update()

    def name_at(self, at: int) -> str:
        """The tab's own name."""
        found = self.tabData(at)
        return str(found[0]) if found else ""

    def choose(self, name: str) -> None:
        """Mark a tab."""
        for at in range(self.count()):
            if self.name_at(at) == name:
                self.setCurrentIndex(at)

    def _chip(self, at: int) -> str:
        found = self.tabData(at)
        return str(found[1]) if found and found[1] is not None else ""

    # Qt's interface

    def tabSizeHint(self, at: int) -> QSize:
        """Room for the word and the chip."""
        metrics = QFontMetrics(self.font())
        chip = self._chip(at)
        width = metrics.horizontalAdvance(self.tabText(at)) + (
            metrics.horizontalAdvance(chip) + 22 if chip else 0
        )
        return QSize(width + line_height() + 10, line_height() + 20)

    def minimumTabSizeHint(self, at: int) -> QSize:
        """Tabs scroll before they shrink."""
        return self.tabSizeHint(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw words, chips and the bar under the chosen tab."""
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colors.hairline))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        metrics = QFontMetrics(self.font())
        for at in range(self.count()):
            area = self.tabRect(at)
            chosen = at == self.currentIndex()
            font = self.font()
            font.setBold(chosen)
            painter.setFont(font)
            painter.setPen(QColor(colors.text if chosen else colors.muted))
            left = area.x() + 4
            painter.drawText(
                QRectF(left, area.y(), area.width(), area.height() - 4),
                int(Qt.AlignmentFlag.AlignVCenter),
                self.tabText(at),
            )
            chip = self._chip(at)
            if chip:
                self._draw_chip(
                    painter,
                    left + QFontMetrics(font).horizontalAdvance(self.tabText(at)) + 8,
                    area.center().y(),
                    chip,
                    metrics,
                )
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colors.accent))
                painter.drawRoundedRect(QRectF(area.x(), self.height() - 4, area.width() - 12, 4), 2, 2)

    def _draw_chip(
        self, painter: QPainter, left: float, middle: int, chip: str, metrics: QFontMetrics
    ) -> None:
        colors = self._theme.colors
        height = metrics.height() + 1
        area = QRectF(left, middle - height / 2 - 1, metrics.horizontalAdvance(chip) + 14, height)
        word, ground = colors.pills[Tone.GREY]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, height / 2 - 0.5, height / 2 - 0.5)
        painter.setPen(QColor(word))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), chip)
