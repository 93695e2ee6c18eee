"""Measures of a page in a court's form, in twentieths of a point: for the Word file and the preview."""

from dataclasses import dataclass
from math import ceil

from docket_assistant.domain.court_forms.form import CourtForm

PAPER_WIDTH, PAPER_HEIGHT = 12240, 15840
TEXT_WIDTH = 9360
GRID = 480
"""A line of pleading paper: 24 points."""
NUMBERS_WIDTH, NUMBERS_END = 720, 220
"""The column of line numbers, and from its end to the words: the double rule stands between."""
_INCH = 1440
_NATURAL = 23
"""The height of a line of Times New Roman for each point of its size."""
_CLOSE, _CLOSE_LARGE = 240, 320
"""Single spaced lines of pleading paper: two, or for larger type three, that fill whole lines of the page."""
_LARGEST_CLOSE = 12.5


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of one form."""

    form: CourtForm

    @property
    def top(self) -> int:
        """The margin above."""
        return round(self.form.margins.top * _INCH)

    @property
    def bottom(self) -> int:
        """The margin below."""
        return round(self.form.margins.bottom * _INCH)

    @property
    def left(self) -> int:
        """The margin at the left."""
        return round(self.form.margins.left * _INCH)

    @property
    def right(self) -> int:
        """The margin at the right."""
        return round(self.form.margins.right * _INCH)

    @property
    def depth(self) -> int:
        """The height of the words on a page."""
        return PAPER_HEIGHT - self.top - self.bottom

    @property
    def drop(self) -> int:
        """How much lower the words of the first page begin."""
        first = self.form.margins.first_top
        return 0 if first is None else max(0, round(first * _INCH) - self.top)

    @property
    def rise(self) -> int:
        """How much higher the words of the first page end."""
        first = self.form.margins.first_bottom
        return 0 if first is None else max(0, round(first * _INCH) - self.bottom)

    @property
    def single(self) -> int:
        """The height of a line of the body, single spaced, where no page has lines of its own."""
        return round(self.form.size * _NATURAL)

    @property
    def close(self) -> int:
        """The height of a single spaced line of counsel's block and caption."""
        if not self.form.pleading:
            return self.single
        return _CLOSE if self.form.size <= _LARGEST_CLOSE else _CLOSE_LARGE

    @property
    def close_lines(self) -> int:
        """How many close lines fill whole lines of the page; 1 where pages have none."""
        return {_CLOSE: 2, _CLOSE_LARGE: 3}[self.close] if self.form.pleading else 1

    @property
    def counsel_from(self) -> int:
        """How deep counsel's block must at least be, so that the court's name stands where the rule says."""
        return (self.form.court_on_line - 1) * (GRID if self.form.pleading else 2 * self.single)

    def counsel_depth(self, lines: int) -> int:
        """The height of counsel's block of so many lines, with what fills it up; 0 for none at all."""
        needed = lines * self.close
        if self.form.pleading:
            return max(self.counsel_from, ceil(needed / GRID) * GRID)
        return max(self.counsel_from, needed + self.single) if lines else self.counsel_from
