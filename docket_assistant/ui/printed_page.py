"""Printed pages: letter size, plain type; a count has a line for whoever checks it to initial."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPageLayout, QPageSize, QPainter, QPdfWriter

_INCH = 1.0
_DOTS = 300
_BODY_POINTS = 11.0
_TITLE_POINTS = 15.0
_INITIALS = "Checked with a calendar by ____________________   on ____________________"
_LEAD_SHARE = 0.27
"""Of the width, for what stands at the left of a row."""
_GAP_SHARE = 0.03
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


class PrintedRow(NamedTuple):
    """A row of a printed page: a name or day at the left, and its words beside it."""

    lead: str
    words: str


def printed_page(title: str, paragraphs: Sequence[str | PrintedRow], *, initials: bool = True) -> bytes:
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
    _Sheet(writer, painter).draw(title, (*paragraphs, "", _INITIALS) if initials else paragraphs)
    painter.end()
    return bytes(buffer.data().data())


class _Sheet:
    """Draws one paragraph under another, over as many pages as they take."""

    def __init__(self, writer: QPdfWriter, painter: QPainter) -> None:
        self._writer = writer
        self._painter = painter
        self._top = 0

    def draw(self, title: str, paragraphs: Sequence[str | PrintedRow]) -> None:
        self._write(title, _TITLE_POINTS, bold=True)
        for paragraph in paragraphs:
            if isinstance(paragraph, PrintedRow):
                self._row(paragraph)
            else:
                self._write(paragraph, _BODY_POINTS, bold=False)

    def _row(self, row: PrintedRow) -> None:
        """The lead and its words side by side; a row that does not fit begins the next page."""
        metrics = self._dress(_BODY_POINTS, bold=False)
        left = round(self._writer.width() * _LEAD_SHARE)
        right = left + round(self._writer.width() * _GAP_SHARE)
        columns = ((row.lead, 0, left), (row.words, right, self._writer.width() - right))
        most = self._writer.height()
        heights = [
            metrics.boundingRect(QRect(0, 0, wide, most), _WRAPPED, text or " ").height()
            for text, _, wide in columns
        ]
        self._make_room(max(heights))
        for (text, at, wide), height in zip(columns, heights, strict=True):
            self._painter.drawText(QRect(at, self._top, wide, height), _WRAPPED, text)
        self._top += max(heights) + metrics.height() // 2

    def _dress(self, points: float, *, bold: bool) -> QFontMetrics:
        font = QFont("Liberation Serif")
        font.setPointSizeF(points)
        font.setBold(bold)
        self._painter.setFont(font)
        return QFontMetrics(font, self._writer)

    def _make_room(self, needed: int) -> None:
        if self._top and self._top + needed > self._writer.height():
            self._writer.newPage()
            self._top = 0

    def _write(self, text: str, points: float, *, bold: bool) -> None:
        metrics = self._dress(points, bold=bold)
        room = QRect(0, 0, self._writer.width(), self._writer.height())
        needed = metrics.boundingRect(room, _WRAPPED, text or " ").height()
        self._make_room(needed)
        self._painter.drawText(QRect(0, self._top, self._writer.width(), needed), _WRAPPED, text)
        self._top += needed + metrics.height() // 2
