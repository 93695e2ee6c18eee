"""A count as a printed page: letter size, plain type, and a line for whoever checks it to initial."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPageLayout, QPageSize, QPainter, QPdfWriter

_INCH = 1.0
_DOTS = 300
_BODY_POINTS = 11.0
_TITLE_POINTS = 15.0
_INITIALS = "Checked with a calendar by ____________________   on ____________________"
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


def printed_page(title: str, paragraphs: Sequence[str]) -> bytes:
    """The PDF of a page or more; text is drawn as it stands, never read as markup."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setTitle(title)
    margins = QMarginsF(_INCH, _INCH, _INCH, _INCH)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.Letter),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Inch,
        )
    )
    painter = QPainter(writer)
    _Sheet(writer, painter).draw(title, paragraphs)
    painter.end()
    return bytes(buffer.data().data())


class _Sheet:
    """Draws one paragraph under another, over as many pages as they take."""

    def __init__(self, writer: QPdfWriter, painter: QPainter) -> None:
        self._writer = writer
        self._painter = painter
        self._top = 0

    def draw(self, title: str, paragraphs: Sequence[str]) -> None:
        self._write(title, _TITLE_POINTS, bold=True)
        for paragraph in (*paragraphs, "", _INITIALS):
            self._write(paragraph, _BODY_POINTS, bold=False)

    def _write(self, text: str, points: float, *, bold: bool) -> None:
        font = QFont("Liberation Serif")
        font.setPointSizeF(points)
        font.setBold(bold)
        metrics = QFontMetrics(font, self._writer)
        room = QRect(0, 0, self._writer.width(), self._writer.height())
        needed = metrics.boundingRect(room, _WRAPPED, text or " ").height()
        if self._top and self._top + needed > self._writer.height():
            self._writer.newPage()
            self._top = 0
        self._painter.setFont(font)
        self._painter.drawText(QRect(0, self._top, self._writer.width(), needed), _WRAPPED, text)
        self._top += needed + metrics.height() // 2
