"""Type of a court paper: fonts, and words set in lines; every measure in twentieths of a point.

Lines are broken once, whatever the zoom: a paper of the same words has the same lines.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextLine, QTextOption

from docket_assistant.app.papers import Gap, Run, gap_text, run_text

WIDTH = 9360
"""Of the words on a page."""
SINGLE = 276
"""The height of a line of 12 points."""
BLANK = "_"
BLANK_WIDTH = 120
INK = "#000000"
SPECIMEN_INK = "#9b1c1c"
_FAMILIES = ["Times New Roman", "Liberation Serif", "Tinos", "Times"]
_TAB = 720
_LINE_SEPARATOR = "\u2028"


@dataclass(frozen=True, slots=True)
class Copy:
    """Words to be set, and where the gaps stand in them: number of the gap, start and end."""

    text: str
    gaps: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set."""

    bold: bool = False
    centered: bool = False
    left: float = 0
    width: float = WIDTH
    first: float = 0
    """How far its first line is set in."""
    spacing: int = 1
    before: float = 0
    after: float = 0
    keep_lines: bool = False
    small: bool = False
    ink: str = INK


@dataclass(frozen=True, slots=True)
class GapSpan:
    """The part of a gap that stands in one line."""

    gap: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line of words at its place; ``layout`` owns what ``line`` points into."""

    layout: QTextLayout
    line: QTextLine
    height: float
    ink: str
    gaps: tuple[GapSpan, ...] = ()
    y: float = 0

    @property
    def text(self) -> str:
        """The words of the line, as they are drawn."""
        start = self.line.textStart()
        return _part(self.layout.text(), start, start + self.line.textLength())

    @property
    def bottom(self) -> float:
        """Where the next line begins."""
        return self.y + self.height

    def moved(self, down: float) -> "SetLine":
        """The line further down."""
        return replace(self, y=self.y + down)

    def paint(self, painter: QPainter) -> None:
        """Draw the words; the ground of gaps is drawn before."""
        painter.setPen(QColor(self.ink))
        self.line.draw(painter, QPointF(0, self.y + self.height - self.line.height()))


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a table, from edge to edge."""

    weight: float
    ink: str = INK
    y: float = 0

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.weight

    def moved(self, down: float) -> "Rule":
        """The rule further down."""
        return replace(self, y=self.y + down)

    def paint(self, painter: QPainter) -> None:
        """Draw it a pixel thick at least, so that no zoom loses it."""
        scale = painter.transform().m11()
        pen = QPen(QColor(self.ink), max(1.0, self.weight * scale), Qt.PenStyle.SolidLine)
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(0, self.y), QPointF(WIDTH, self.y))


Ink = SetLine | Rule


class Typesetter:
    """Sets words in lines; counts the gaps of one paper."""

    def __init__(self) -> None:
        self._gaps = 0
        self._fonts = {bold: _font(240, bold=bold) for bold in (False, True)}
        self._small = _font(180, bold=True)
        self._small.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 20)

    def copy(self, runs: Iterable[Run]) -> Copy:
        """The words of some runs as the paper prints them."""
        text, gaps, end = [], [], 0
        for run in runs:
            words = gap_text(run) if isinstance(run, Gap) else run_text(run)
            start, end = end, end + _units(words)
            text.append(words)
            if isinstance(run, Gap):
                gaps.append((self._gaps, start, end))
                self._gaps += 1
        return Copy("".join(text), tuple(gaps))

    def width(self, text: str) -> float:
        """How wide the text is in one line of the body."""
        return QFontMetricsF(self._fonts[False]).horizontalAdvance(text)

    def lines(self, copy: Copy, style: Style) -> tuple[SetLine, ...]:
        """The lines of a paragraph, each with its top at nought; a paragraph without words is one line."""
        font = self._small if style.small else self._fonts[style.bold]
        layout = QTextLayout(copy.text.replace("\n", _LINE_SEPARATOR), font)
        layout.setTextOption(_option(style))
        layout.setCacheEnabled(True)
        layout.beginLayout()
        broken = tuple(_broken(layout, style))
        layout.endLayout()
        return tuple(
            SetLine(layout, line, _height(line, style), style.ink, tuple(_spans(line, copy)))
            for line in broken
        )


def _font(size: int, *, bold: bool) -> QFont:
    """Without what Word does not do unasked: hinting, kerning, ligatures."""
    font = QFont(_FAMILIES)
    font.setStyleHint(QFont.StyleHint.Times)
    font.setPixelSize(size)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(False)
    font.setFeature(QFont.Tag("liga"), 0)
    return font


def _option(style: Style) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter if style.centered else Qt.AlignmentFlag.AlignLeft)
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(_TAB)
    return option


def _broken(layout: QTextLayout, style: Style) -> Iterator[QTextLine]:
    first = style.first
    while (line := layout.createLine()).isValid():
        line.setLineWidth(style.width - first)
        line.setPosition(QPointF(style.left + first, 0))
        yield line
        first = 0


def _height(line: QTextLine, style: Style) -> float:
    return line.height() if style.small else max(SINGLE, line.height())


def _spans(line: QTextLine, copy: Copy) -> Iterator[GapSpan]:
    begin, end = line.textStart(), line.textStart() + line.textLength()
    for gap, start, stop in copy.gaps:
        if start < end and stop > begin:
            inked = line.naturalTextRect()  # without the blank at which the line breaks
            edges = sorted(_x(line, at) for at in (max(start, begin), min(stop, end)))
            yield GapSpan(gap, max(edges[0], inked.left()), min(edges[1], inked.right()))


def _x(line: QTextLine, at: int) -> float:
    """Where a character begins; PySide6 gives the place in the text with it."""
    found: tuple[float, int] | float = line.cursorToX(at)  # type: ignore[assignment]
    return found[0] if isinstance(found, tuple) else found


def _units(text: str) -> int:
    """How long the text is as Qt counts: in units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _part(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
