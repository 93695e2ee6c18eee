"""Type of printed pages: fonts that are embedded, and words broken into lines as the paper has them."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPagedPaintDevice, QTextLayout, QTextOption

_FAMILIES = ["Arial", "Liberation Sans", "Arimo", "Helvetica"]
_BEYOND = 1e6
"""Wider than any line."""


class Face(Enum):
    """Sizes in points and weights, by use."""

    TITLE = (15.0, True)
    HEADING = (11.0, True)
    BODY = (9.5, False)
    STRONG = (9.5, True)
    HEAD = (8.5, True)
    NOTE = (8.5, False)


class PrintType:
    """The fonts of one device, each measured there."""

    def __init__(self, device: QPagedPaintDevice) -> None:
        self._device = device
        self.fonts = {face: _font(*face.value) for face in Face}
        self._metrics = {face: QFontMetricsF(font, device) for face, font in self.fonts.items()}
        self.point = device.logicalDpiY() / 72

    def line(self, face: Face) -> float:
        """From one line to the next."""
        return self._metrics[face].height() * 1.08

    def ascent(self, face: Face) -> float:
        """From the top of a line to where its letters stand."""
        return self._metrics[face].ascent() * 1.04

    def width(self, text: str, face: Face) -> float:
        """How wide a text is on one line."""
        return self._metrics[face].horizontalAdvance(text)

    def elided(self, text: str, face: Face, width: float) -> str:
        """A text cut to one line."""
        return self._metrics[face].elidedText(
            " ".join(text.split()), Qt.TextElideMode.ElideRight, max(0.0, width)
        )

    def broken(self, text: str, face: Face, width: float) -> tuple[str, ...]:
        """The lines of a text; a word that is too long for one is broken anywhere."""
        return tuple(line for part in text.split("\n") for line in self._lines(part, face, width))

    def _lines(self, text: str, face: Face, width: float) -> tuple[str, ...]:
        text = text.replace("\t", "    ").rstrip()
        if not text or self.width(text, face) <= width:
            return (text,)
        layout = QTextLayout(text, self.fonts[face], self._device)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        units = text.encode("utf-16-le")  # Qt counts so
        found = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(min(max(1.0, width), _BEYOND))
            start = line.textStart()
            found.append(units[2 * start : 2 * (start + line.textLength())].decode("utf-16-le", "replace"))
        layout.endLayout()
        return tuple(line.rstrip() for line in found)


def _font(points: float, bold: bool) -> QFont:  # noqa: FBT001  # a pair of the table above
    font = QFont(_FAMILIES)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPointSizeF(points)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
