"""Pills: a status as colour, shape and word."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from docket_assistant.ui.icons import pixmap
from docket_assistant.ui.palettes import Colors, Tone
from docket_assistant.ui.theme import Type, font_of


class Status(NamedTuple):
    """What a pill says."""

    word: str
    tone: Tone = Tone.GREY
    shape: str = "dash"
    proposed: bool = False
    """Dashed: shown before it is set."""


def draw_pill(painter: QPainter, area: QRectF, status: Status, colors: Colors, ratio: float) -> None:
    """Draw a pill over the whole of ``area``."""
    word, ground = colors.pills[status.tone]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = area.height() / 2
    if status.proposed:
        painter.setPen(QPen(QColor(word), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)
    side = round(area.height() * 0.5)
    shape = pixmap(status.shape, word, side, ratio)
    painter.drawPixmap(round(area.x() + radius * 0.8), round(area.y() + (area.height() - side) / 2), shape)
    painter.setFont(font_of(Type.SMALL))
    painter.setPen(QColor(word))
    left = area.x() + radius * 0.8 + side + 5
    painter.drawText(
        QRectF(left, area.y(), area.right() - left, area.height()),
        int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
        status.word,
    )
    painter.restore()


def pill_size(word: str) -> QSize:
    """The room that a pill with this word needs."""
    metrics = QFontMetrics(font_of(Type.SMALL))
    height = metrics.height() + 6
    radius = height / 2
    return QSize(round(metrics.horizontalAdvance(word) + radius * 1.8 + height * 0.5 + 6), height)


class Pill(QWidget):
    """A status; read aloud as its word."""

    def __init__(self, status: Status, colors: Colors) -> None:
        super().__init__()
        self._status = status
        self._colors = colors
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_status(status, colors)

    def show_status(self, status: Status, colors: Colors) -> None:
        """Say something else."""
        self._status, self._colors = status, colors
        self.setAccessibleName(status.word)
        self.setFixedSize(pill_size(status.word))
        self.update()

    # Qt's interface

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = QPainter(self)
        draw_pill(painter, QRectF(self.rect()), self._status, self._colors, self.devicePixelRatioF())
