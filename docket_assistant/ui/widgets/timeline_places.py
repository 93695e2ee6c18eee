"""Where everything of a timeline stands, worked out before a pixel is drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from docket_assistant.domain.chronology import Lane
from docket_assistant.ui.theme import Type, font_of
from docket_assistant.ui.widgets.timeline_lane import Room, Spot, Stretch
from docket_assistant.ui.widgets.timeline_marks import Letters, entry_xs, hangs_free, lane_spots
from docket_assistant.ui.widgets.timeline_rows import TimelineRows
from docket_assistant.ui.widgets.timeline_scale import Head, Scale, heads_of, scale_of, span_of
from docket_assistant.wording.chronology import lane_words

_PAD = 8.0


class Use(Enum):
    """What a text is; its font and colour follow."""

    HEAD = Type.SECONDARY
    NAME = Type.LEAD
    DAY = Type.TINY
    GAP = Type.SMALL
    AS_OF = Type.CARD


@dataclass(frozen=True, slots=True)
class Text:
    """A text and the room that it has."""

    area: QRectF
    words: str
    use: Use
    day: str = ""
    """For the label of a mark: its first line."""
    ends: bool = False
    """Whether it ends at its right, towards its mark."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark in its place, with the entries that it stands for."""

    area: QRectF
    entries: tuple[int, ...]
    label: QRectF


@dataclass(frozen=True, slots=True)
class Places:
    """A timeline, laid out."""

    width: float
    height: float
    lines: tuple[float, ...]
    """Heights of the hairlines between the lanes."""
    heads: tuple[Head, ...]
    texts: tuple[Text, ...]
    dots: tuple[Dot, ...]
    band: QRectF | None
    links: tuple[tuple[QPointF, QPointF], ...]
    line: float
    """Where the day stands that is asked about."""

    @property
    def top(self) -> float:
        """The first hairline."""
        return self.lines[0]

    @property
    def bottom(self) -> float:
        """The last hairline."""
        return self.lines[-1]


class Sizes:
    """Sizes of everything, from the fonts in use."""

    def __init__(self) -> None:
        self.of = {use: QFontMetricsF(font_of(use.value)) for use in Use}
        words, day = self.of[Use.NAME], self.of[Use.DAY]
        self.half = round(words.height() * 0.32)
        self.row = round(day.height() + words.height() + 8)
        self.head = round(self.of[Use.HEAD].height() + 8)
        self.foot = round(self.of[Use.AS_OF].height() + 6)
        names = (words.horizontalAdvance(lane_words(lane)) for lane in Lane)
        self.names = round(max(names) + 2 * _PAD)

    def letters(self, *, years: bool) -> Letters:
        """How wide labels are."""
        words, day = self.of[Use.NAME], self.of[Use.DAY]
        em = words.averageCharWidth()
        return Letters(day.horizontalAdvance, words.horizontalAdvance, self._cut, em, years)

    @property
    def narrowest(self) -> float:
        """The width below which nothing can be read."""
        return self.names + self.of[Use.AS_OF].averageCharWidth() * 24

    def width(self, use: Use, words: str) -> float:
        """Width of a text."""
        return self.of[use].horizontalAdvance(words)

    def _cut(self, words: str, width: float) -> str:
        return self.of[Use.NAME].elidedText(words, Qt.TextElideMode.ElideRight, width)


def places_of(rows: TimelineRows, width: float) -> Places:
    """Lay a timeline out over ``width`` pixels; its height follows."""
    return _Plan(rows, max(width, Sizes().narrowest)).places()


class _Plan:
    """The layout of one timeline in one width."""

    def __init__(self, rows: TimelineRows, width: float) -> None:
        self.rows, self.width, self.sizes = rows, width, Sizes()
        inner = self.sizes.half + _PAD / 2
        left, right = self.sizes.names + inner, width - inner
        if hangs_free(rows):
            right -= min(self.sizes.width(Use.NAME, "0" * 12) + 4 * inner, (right - left) / 3)
        days = [row.on for row in rows.entries if row.on]
        days += [rows.as_of, *((rows.gap.gap.since,) if rows.gap else ())]
        self.span = span_of(days)
        self.scale: Scale = scale_of(self.span, left, right - left)
        self.line = self.scale.x(rows.as_of)

    def places(self) -> Places:
        sizes, band = self.sizes, self._band()
        lanes = self._spots(band)
        lines = [float(sizes.head)]
        for spots in lanes.values():
            rows = max([1, *(spot.row + 1 for spot in spots)])
            lines.append(lines[-1] + rows * sizes.row + 4)
        drawn = [
            self._dot(spot, top) for spots, top in zip(lanes.values(), lines, strict=False) for spot in spots
        ]
        dots = tuple(dot for dot, _ in drawn)
        labels = tuple(label for _, label in drawn)
        heads = heads_of(self.span, self.scale, lambda words: sizes.width(Use.HEAD, words) + 6)
        area = None if band is None else self._band_area(band[0], lines[1])
        return Places(
            self.width,
            lines[-1] + sizes.foot,
            tuple(lines),
            heads,
            (*self._frame(heads, lines), *labels, *self._gap_text(band, lines[1])),
            dots,
            area,
            self._links(dots, labels),
            self.line,
        )

    def _spots(self, band: tuple[Stretch, Stretch, str] | None) -> dict[Lane, tuple[Spot, ...]]:
        sizes = self.sizes
        step = 2 * sizes.half + 5
        undated = self.scale.left + self.scale.width + step
        xs = entry_xs(self.rows, self.scale, step, undated)
        ends = Stretch(float(sizes.names), self.width)
        letters = sizes.letters(years=self.span.is_long)
        spots = {}
        for lane in Lane:
            taken = band[:2] if band and lane is Lane.CONFERRAL else ()
            room = Room(ends, sizes.half, taken, self.line)
            spots[lane] = lane_spots(self.rows, lane, xs, room, letters)
        return spots

    def _band(self) -> tuple[Stretch, Stretch, str] | None:
        """The stretch without a talk, where its words stand, and how many of them."""
        if self.rows.gap is None:
            return None
        band = Stretch(self.scale.x(self.rows.gap.gap.since), self.line)
        for words in self.rows.gap.words:
            width = self.sizes.width(Use.GAP, words) + 2
            if width + 2 * _PAD <= band.right - band.left:
                middle = (band.left + band.right) / 2
                return band, Stretch(middle - width / 2, middle + width / 2), words
        return self._beside_band(band, self.rows.gap.words)

    def _beside_band(self, band: Stretch, words: tuple[str, ...]) -> tuple[Stretch, Stretch, str]:
        for said in words:
            width = self.sizes.width(Use.GAP, said) + 2
            if band.right + _PAD + width <= self.width:
                return band, Stretch(band.right + _PAD, band.right + _PAD + width), said
            if band.left - _PAD - width >= self.sizes.names:
                return band, Stretch(band.left - _PAD - width, band.left - _PAD), said
        return band, Stretch(band.left, band.right), ""

    def _band_area(self, band: Stretch, top: float) -> QRectF:
        return QRectF(band.left, top + 5, max(band.right - band.left, 2.0), self.sizes.row - 8)

    def _gap_text(self, band: tuple[Stretch, Stretch, str] | None, top: float) -> tuple[Text, ...]:
        if band is None or not band[2]:
            return ()
        height = self.sizes.of[Use.GAP].height()
        y = top + 1 + (self.sizes.row - height) / 2
        return (Text(QRectF(band[1].left, y, band[1].right - band[1].left, height), band[2], Use.GAP),)

    def _dot(self, spot: Spot, top: float) -> tuple[Dot, Text]:
        sizes = self.sizes
        middle = top + 2 + sizes.row * (spot.row + 0.5)
        height = sizes.of[Use.NAME].height() + (sizes.of[Use.DAY].height() if spot.form.day else 0)
        label = QRectF(spot.label.left, middle - height / 2, spot.label.right - spot.label.left, height)
        x, half = spot.marked.x, sizes.half
        dot = Dot(QRectF(x - half, middle - half, 2 * half, 2 * half), spot.marked.entries, label)
        text = Text(label, spot.form.words, Use.DAY, spot.form.day, ends=spot.label.right < x)
        return dot, text

    def _frame(self, heads: tuple[Head, ...], lines: list[float]) -> Iterator[Text]:
        """Heads, the names of the lanes, and the day that is asked about."""
        sizes = self.sizes
        for head in heads:
            if head.words:
                width = sizes.width(Use.HEAD, head.words)
                yield Text(QRectF(head.x + 6, 2, width, sizes.of[Use.HEAD].height()), head.words, Use.HEAD)
        height = sizes.of[Use.NAME].height()
        for lane, top, below in zip(Lane, lines, lines[1:], strict=False):
            area = QRectF(0, (top + below - height) / 2, sizes.names - _PAD, height)
            yield Text(area, lane_words(lane), Use.NAME)
        width = sizes.width(Use.AS_OF, self.rows.as_of_words) + 2
        left = min(max(self.line - width / 2, 0.0), self.width - width)
        area = QRectF(left, lines[-1] + 4, width, sizes.of[Use.AS_OF].height())
        yield Text(area, self.rows.as_of_words, Use.AS_OF)

    def _links(self, dots: tuple[Dot, ...], labels: tuple[Text, ...]) -> tuple[tuple[QPointF, QPointF], ...]:
        """Lines from an order to the day counted for it, where nothing stands between."""
        entries = self.rows.entries
        alone = {dot.entries[0]: dot.area for dot in dots if len(dot.entries) == 1}
        at = {fact: area for n, area in alone.items() for fact in entries[n].facts}
        found = []
        for n, area in alone.items():
            source = at.get(entries[n].after or "")
            if source is None or entries[n].on is None or source.center().y() != area.center().y():
                continue
            between = QRectF(source.topRight(), area.bottomLeft())
            marks = [dot.area for dot in dots if dot.area not in (source, area)]
            if between.width() > 4 and not any(
                between.intersects(o) for o in (*marks, *(t.area for t in labels))
            ):
                ends = (QPointF(source.right(), source.center().y()), QPointF(area.left(), area.center().y()))
                found.append(ends)
        return tuple(found)
