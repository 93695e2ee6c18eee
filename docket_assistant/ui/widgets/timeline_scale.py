"""Days along a line: where a day stands, and the months, quarters or years above it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from docket_assistant.wording.days import docket_date, long_date

_MONTHS_AT_MOST = 18
_QUARTERS_AT_MOST = 24 * 3
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_ROOM = 6.0
"""Clear pixels beside a head."""

Measure = Callable[[str], float]
"""Width of a text in pixels."""


@dataclass(frozen=True, slots=True)
class Head:
    """A period's first day with its name; without one where there is no room for it."""

    x: float
    words: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight line of days from ``left`` over ``width`` pixels."""

    first: int
    last: int
    left: float
    width: float

    def x(self, on: date) -> float:
        """Where a day stands."""
        return self.left + self.width * (on.toordinal() - self.first) / (self.last - self.first)


@dataclass(frozen=True, slots=True)
class Span:
    """Whole months from one to another; a month is its number since the year 0."""

    first: int
    end: int
    """The month after the last."""

    @property
    def months(self) -> int:
        """How many."""
        return self.end - self.first

    @property
    def is_long(self) -> bool:
        """Whether its heads are no longer months, so that a day needs its year beside it."""
        return self.months > _MONTHS_AT_MOST


def span_of(days: Iterable[date]) -> Span:
    """The whole months, quarters or years around some days."""
    counted = [on.year * 12 + on.month - 1 for on in days]
    first, end = min(counted), max(counted) + 1
    if end - first <= _MONTHS_AT_MOST:
        return Span(first, end)
    whole = 3 if end - first <= _QUARTERS_AT_MOST else 12
    return Span(first - first % whole, end + -end % whole)


def scale_of(span: Span, left: float, width: float) -> Scale:
    """The line of a span."""
    return Scale(_ordinal(span.first), _ordinal(span.end), left, width)


def heads_of(span: Span, scale: Scale, measure: Measure) -> tuple[Head, ...]:
    """Heads of a span, none over another: in full, else short, else some without words."""
    right = scale.left + scale.width
    for name in (_full, _short):
        named = [
            (_at(scale, month), name(span, month)) for month in _ticks(span, _step(span, scale, measure))
        ]
        ends = [*(x for x, _ in named[1:]), right]
        if all(x + measure(words) + _ROOM <= end for (x, words), end in zip(named, ends, strict=True)):
            return tuple(Head(x, words) for x, words in named)
    return tuple(_thinned(named, right, measure))


def _thinned(named: list[tuple[float, str]], right: float, measure: Measure) -> Iterator[Head]:
    free = float("-inf")
    for x, words in named:
        end = x + measure(words) + _ROOM
        shown = x >= free and end <= right
        free = end if shown else free
        yield Head(x, words if shown else "")


def _step(span: Span, scale: Scale, measure: Measure) -> int:
    """Months from head to head."""
    if not span.is_long:
        return 1
    if span.months <= _QUARTERS_AT_MOST:
        return 3
    wanted = measure("0000") + 2 * _ROOM
    years = span.months / 12
    return 12 * next((n for n in _STEPS if scale.width * n / years >= wanted), _STEPS[-1])


def _ticks(span: Span, step: int) -> Iterator[int]:
    return (month for month in range(span.first - span.first % step, span.end, step) if month >= span.first)


def _full(span: Span, month: int) -> str:
    on = date(month // 12, month % 12 + 1, 1)
    if span.months > _QUARTERS_AT_MOST:
        return str(on.year)
    if span.is_long:
        return f"{on.year} Q{on.month // 3 + 1}"
    name, _, year = long_date(on).replace(" 1,", "").partition(" ")
    return f"{name} {year}" if month == span.first or on.month == 1 else name


def _short(span: Span, month: int) -> str:
    on = date(month // 12, month % 12 + 1, 1)
    if span.months > _QUARTERS_AT_MOST:
        return str(on.year)
    begins = month == span.first or on.month == 1
    if span.is_long:
        return str(on.year) if begins else f"Q{on.month // 3 + 1}"
    name = docket_date(on)[4:7]
    return f"{name} {on.year}" if begins else name


def _at(scale: Scale, month: int) -> float:
    return scale.left + scale.width * (_ordinal(month) - scale.first) / (scale.last - scale.first)


def _ordinal(month: int) -> int:
    """The first day of a month by its number; of the month after the last that there is, too."""
    if month >= (date.max.year + 1) * 12:
        return date.max.toordinal() + 1
    return date(month // 12, month % 12 + 1, 1).toordinal()
