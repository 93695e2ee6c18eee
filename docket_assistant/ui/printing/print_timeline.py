"""The picture of a timeline for paper: laid out as in the window, drawn in the ink of the light look."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontInfo, QPagedPaintDevice, QPainter
from PySide6.QtWidgets import QApplication

from docket_assistant.ui.palettes import LIGHT
from docket_assistant.ui.printing.print_pages import Picture
from docket_assistant.ui.theme import Type, font_of
from docket_assistant.ui.widgets.timeline_paint import TimelineColors, draw_timeline
from docket_assistant.ui.widgets.timeline_places import places_of
from docket_assistant.ui.widgets.timeline_rows import TimelineRows

_INCHES = 9.4
_POINTS = 8.5
"""Body text of the picture on paper, whatever size it has in the window."""


def timeline_picture(rows: TimelineRows) -> Picture | None:
    """The picture; None where there is nothing to draw, so that the list stands alone.

    It always fits: a lane has three rows at most, and what is crowded stands under one mark, which the list
    tells apart.
    """
    if not rows.entries:
        return None
    body = QApplication.font()
    pixels = QFontInfo(body).pixelSize()
    width = round(_INCHES * 72 * pixels / _POINTS)
    places = places_of(rows, width)
    colors = TimelineColors.of(LIGHT)

    def height(dots: float, _device: QPagedPaintDevice) -> float:
        return dots * places.height / places.width

    def draw(painter: QPainter, area: QRectF) -> None:
        painter.save()
        painter.translate(area.topLeft())
        scale = area.width() / places.width
        painter.scale(scale, scale)
        draw_timeline(painter, places, rows, colors, None, _font_in_pixels)
        painter.restore()

    return Picture(height, draw)


def _font_in_pixels(use: Type) -> QFont:
    """A font that keeps its size against the lines, whatever the device makes of points.

    Figures of one width have no names of their own in a PDF: whoever copies or searches would miss them.
    """
    font = QFont(font_of(use))
    font.unsetFeature(QFont.Tag("tnum"))
    font.setPixelSize(QFontInfo(font).pixelSize())
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
