"""Draws a timeline that has been laid out."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPolygonF

from docket_assistant.ui.palettes import Colors, Tone
from docket_assistant.ui.theme import Type, font_of
from docket_assistant.ui.widgets.timeline_places import Dot, Places, Text, Use
from docket_assistant.ui.widgets.timeline_rows import Ink, Shape, TimelineRow, TimelineRows

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
_ONE_LINE = int(Qt.TextFlag.TextSingleLine)


@dataclass(frozen=True, slots=True)
class TimelineColors:
    """Colours of a timeline, as #rrggbb."""

    text: str
    muted: str
    hairline: str
    blue: str
    green: str
    amber: str
    red_text: str
    red_ground: str
    accent: str
    card: str

    @classmethod
    def of(cls, colors: Colors) -> "TimelineColors":
        """The timeline's colours in a theme."""
        return cls(
            text=colors.text,
            muted=colors.muted,
            hairline=colors.hairline,
            blue=colors.pills[Tone.BLUE][0],
            green=colors.pills[Tone.GREEN][0],
            amber=colors.pills[Tone.AMBER][0],
            red_text=colors.pills[Tone.RED][0],
            red_ground=colors.pills[Tone.RED][1],
            accent=colors.accent,
            card=colors.card,
        )

    def ink(self, ink: Ink) -> QColor:
        """The colour of a mark."""
        named = {Ink.BLUE: self.blue, Ink.GREEN: self.green, Ink.AMBER: self.amber, Ink.MUTED: self.muted}
        return QColor(named[ink])

    def of_text(self, use: Use) -> QColor:
        """The colour of a text."""
        named = {Use.DAY: self.text, Use.GAP: self.red_text, Use.AS_OF: self.accent}
        return QColor(named.get(use, self.muted))


def draw_timeline(
    painter: QPainter,
    places: Places,
    rows: TimelineRows,
    colors: TimelineColors,
    chosen: int | None,
    fonts: Callable[[Type], QFont] = font_of,
) -> None:
    """Draw all of it; ``chosen`` is the entry that the keys stand on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_lines(painter, places, colors)
    if places.band is not None:
        _draw_band(painter, places.band, colors)
    painter.setPen(QPen(QColor(colors.accent), 1.5))
    painter.drawLine(QPointF(places.line, places.top - 3), QPointF(places.line, places.bottom + 3))
    painter.setPen(QPen(QColor(colors.blue), 1.5))
    for start, end in places.links:
        painter.drawLine(start, end)
    for text in places.texts:
        _draw_text(painter, text, colors, fonts)
    for dot in places.dots:
        _draw_dot(painter, dot, [rows.entries[n] for n in dot.entries], colors)
        if chosen in dot.entries:
            _draw_ring(painter, dot, colors)


def _draw_lines(painter: QPainter, places: Places, colors: TimelineColors) -> None:
    painter.setPen(QPen(QColor(colors.hairline), 1))
    for y in places.lines:
        painter.drawLine(QPointF(0, round(y) + 0.5), QPointF(places.width, round(y) + 0.5))
    last = float("-inf")
    for n, head in enumerate(places.heads):
        if n and head.x - last >= 6:
            top = 4.0 if head.words else places.top
            x = round(head.x) + 0.5
            painter.drawLine(QPointF(x, top), QPointF(x, places.bottom))
            last = head.x


def _draw_band(painter: QPainter, area: QRectF, colors: TimelineColors) -> None:
    """The stretch without a talk: a ground, a hatch and a dashed border."""
    radius = min(5.0, area.width() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.red_ground))
    painter.drawRoundedRect(area, radius, radius)
    hatch = QColor(colors.red_text)
    hatch.setAlphaF(0.14)
    painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
    border = QColor(colors.red_text)
    border.setAlphaF(0.6)
    pen = QPen(border, 1)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _draw_text(painter: QPainter, text: Text, colors: TimelineColors, fonts: Callable[[Type], QFont]) -> None:
    align = (_RIGHT if text.ends else _LEFT) | _ONE_LINE
    if text.use is not Use.DAY:
        painter.setFont(fonts(text.use.value))
        _write(painter, text.area, text.words, colors.of_text(text.use), align)
        return
    painter.fillRect(text.area.adjusted(-2, 0, 2, 0), QColor(colors.card))
    first, second = _two_lines(text)
    if text.day:
        painter.setFont(fonts(Use.DAY.value))
        _write(painter, first, text.day, QColor(colors.muted), align)
    painter.setFont(fonts(Use.NAME.value))
    _write(painter, second, text.words, QColor(colors.text), align)


def _two_lines(text: Text) -> tuple[QRectF, QRectF]:
    """The label cut where its day ends and its words begin."""
    area = text.area
    share = area.height() * 0.46 if text.day else 0.0
    return area.adjusted(0, 0, 0, share - area.height()), area.adjusted(0, share, 0, 0)


def _write(painter: QPainter, area: QRectF, words: str, color: QColor, align: int) -> None:
    painter.setPen(color)
    painter.drawText(area, align, words)


def _draw_dot(painter: QPainter, dot: Dot, entries: list[TimelineRow], colors: TimelineColors) -> None:
    """The mark of one entry in its own shape; of several, a ring around a dot."""
    first = entries[0]
    ink = colors.ink(first.ink) if len(entries) == 1 else QColor(colors.text)
    painter.setPen(QPen(ink, 1.8))
    several = len(entries) > 1
    painter.setBrush(QColor(colors.card) if several or first.hollow else ink)
    inset = 1.5 if several or first.shape is Shape.DIAMOND else 2.0
    area = dot.area.adjusted(inset, inset, -inset, -inset)
    _draw_shape(painter, area, Shape.DOT if several else first.shape)
    if several:
        painter.setBrush(ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(area.center(), area.width() / 5, area.width() / 5)


def _draw_shape(painter: QPainter, area: QRectF, shape: Shape) -> None:
    if shape is Shape.DOT:
        painter.drawEllipse(area)
    elif shape is Shape.SQUARE:
        painter.drawRoundedRect(area, 1.5, 1.5)
    else:
        middle = area.center()
        corners = (
            QPointF(middle.x(), area.top() - 0.5),
            QPointF(area.right() + 0.5, middle.y()),
            QPointF(middle.x(), area.bottom() + 0.5),
            QPointF(area.left() - 0.5, middle.y()),
        )
        painter.drawPolygon(QPolygonF(corners))


def _draw_ring(painter: QPainter, dot: Dot, colors: TimelineColors) -> None:
    painter.setPen(QPen(QColor(colors.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(dot.area.united(dot.label).adjusted(-4, -1, 4, 1), 5, 5)
