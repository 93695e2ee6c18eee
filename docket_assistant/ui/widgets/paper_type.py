"""Type of a court paper: fonts, and words set in lines; every measure in twentieths of a point.

Lines are broken once, whatever the zoom: a paper of the same words has the same lines.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextLine, QTextOption

from docket_assistant.app.papers.shown import TEXT_WIDTH, Gap, Run, Text, gap_text, run_text

WIDTH = TEXT_WIDTH
"""Of the words on a page."""
BLANK = "_"
INK = "#000000"
SPECIMEN_INK = "#9b1c1c"
_FAMILIES = ["Times New Roman", "Liberation Serif", "Tinos", "Times"]
_TAB = 720
_NATURAL = 23
"""The height of a line for each point of its type."""
_LIFT = 60
"""How far above the end of its place a line of pleading paper stands, clear of a rule there."""
_LINE_SEPARATOR = "\u2028"


@dataclass(frozen=True, slots=True)
class Copy:
    """Words to be set, and where gaps and stated facts stand in them: number, start and end.

    Gaps count from 0 up; words that state facts of the record count from -1 down.
    """

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
    """How far its first line is set in; less than nought: how far it stands out."""
    spacing: float = 1
    before: float = 0
    after: float = 0
    keep_lines: bool = False
    points: float | None = None
    """Size of the type; None: that of the body."""
    exact: float | None = None
    """The height of a line, whatever stands in it; None: as the type is high."""
    at_right: bool = False
    spaced: bool = False
    """Whether its letters stand apart, as in the mark of a specimen."""
    ink: str = INK


@dataclass(frozen=True, slots=True)
class GapSpan:
    """The part of a gap, or of words that state facts, that stands in one line."""

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

    @property
    def area(self) -> tuple[float, float]:
        """Where its words begin and how high they are: less than a line that has a place of its own."""
        slack = self.height - self.line.height()
        return self.y + slack - (_LIFT if slack > 2 * _LIFT else 0), self.line.height()

    def moved(self, down: float) -> "SetLine":
        """The line further down."""
        return replace(self, y=self.y + down)

    def paint(self, painter: QPainter) -> None:
        """Draw the words; the ground of gaps is drawn before."""
        painter.setPen(QColor(self.ink))
        self.line.draw(painter, QPointF(0, self.area[0]))


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: of a table from edge to edge, or of another width and height."""

    weight: float
    """Its height."""
    ink: str = INK
    y: float = 0
    left: float = 0
    width: float = WIDTH

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.weight

    def moved(self, down: float) -> "Rule":
        """The rule further down."""
        return replace(self, y=self.y + down)

    def paint(self, painter: QPainter) -> None:
        """Draw it; a thin one is a hair line at every zoom."""
        across = self.width >= self.weight
        pen = QPen(QColor(self.ink), self.weight if across else self.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        start = QPointF(self.left, self.y)
        end = QPointF(self.left + self.width, self.y) if across else QPointF(self.left, self.bottom)
        painter.drawLine(start, end)


Ink = SetLine | Rule


class Typesetter:
    """Sets words in lines; counts the gaps of one paper."""

    def __init__(self, points: float = 12) -> None:
        self.points = points
        """Size of the body."""
        self._gaps = 0
        self.stated: list[tuple[str, ...]] = []
        """The facts of each run of words that states some, in reading order."""
        self._fonts: dict[tuple[float, bool, bool], QFont] = {}

    @property
    def single(self) -> float:
        """The height of a line of the body."""
        return self.points * _NATURAL

    def copy(self, runs: Iterable[Run], room: float = WIDTH) -> Copy:
        """The words of some runs as the paper prints them in lines of a width."""
        text, gaps, end = [], [], 0
        for run in runs:
            words = gap_text(run, room, self.points) if isinstance(run, Gap) else run_text(run)
            start, end = end, end + _units(words)
            text.append(words)
            if isinstance(run, Gap):
                gaps.append((self._gaps, start, end))
                self._gaps += 1
            elif isinstance(run, Text) and run.facts:
                self.stated.append(run.facts)
                gaps.append((-len(self.stated), start, end))
        return Copy("".join(text), tuple(gaps))

    def width(self, text: str) -> float:
        """How wide the text is in one line of the body."""
        return QFontMetricsF(self._font(Style())).horizontalAdvance(text)

    def lines(self, copy: Copy, style: Style) -> tuple[SetLine, ...]:
        """The lines of a paragraph, each with its top at nought; a paragraph without words is one line."""
        layout = QTextLayout(copy.text.replace("\n", _LINE_SEPARATOR), self._font(style))
        layout.setTextOption(_option(style))
        layout.setCacheEnabled(True)
        layout.beginLayout()
        broken = tuple(_broken(layout, style))
        layout.endLayout()
        return tuple(
            SetLine(layout, line, self._height(line, style), style.ink, tuple(_spans(line, copy)))
            for line in broken
        )

    def _height(self, line: QTextLine, style: Style) -> float:
        if style.exact is not None:
            return style.exact
        return max((style.points or self.points) * _NATURAL, line.height())

    def _font(self, style: Style) -> QFont:
        key = (style.points or self.points, style.bold, style.spaced)
        if key not in self._fonts:
            self._fonts[key] = _font(*key)
        return self._fonts[key]


def _font(points: float, bold: bool, spaced: bool) -> QFont:  # noqa: FBT001 - a key of three
    """Without what Word does not do unasked: hinting, kerning, ligatures."""
    font = QFont(_FAMILIES)
    font.setStyleHint(QFont.StyleHint.Times)
    font.setPixelSize(round(points * 20))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(False)
    font.setFeature(QFont.Tag("liga"), 0)
    if spaced:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 20)
    return font


def _option(style: Style) -> QTextOption:
    option = QTextOption(_alignment(style))
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(_TAB)
    return option


def _alignment(style: Style) -> Qt.AlignmentFlag:
    if style.centered:
        return Qt.AlignmentFlag.AlignHCenter
    return Qt.AlignmentFlag.AlignRight if style.at_right else Qt.AlignmentFlag.AlignLeft


def _broken(layout: QTextLayout, style: Style) -> Iterator[QTextLine]:
    first = style.first
    while (line := layout.createLine()).isValid():
        line.setLineWidth(style.width - first)
        line.setPosition(QPointF(style.left + first, 0))
        yield line
        first = 0


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
