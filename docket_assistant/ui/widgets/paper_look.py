"""The styles of a paper in a court's form, as the Word file has them; measures in twentieths of a point."""

from dataclasses import replace

from docket_assistant.app.papers.shown import (
    GRID,
    Block,
    Body,
    Continued,
    Heading,
    Labelled,
    Measures,
    PaperModel,
    Quote,
    Subitem,
)
from docket_assistant.ui.widgets.paper_type import WIDTH, Style

INDENT = 720
EXHIBIT_INDENT = 1260
_HANGING = Style(left=EXHIBIT_INDENT, width=WIDTH - EXHIBIT_INDENT, keep_lines=True)


class Look:
    """How each part of one paper is set."""

    def __init__(self, paper: PaperModel) -> None:
        self.form = paper.look
        self.measures = Measures(self.form)
        self.is_letter = paper.letterhead is not None
        self._on_lines = self.form.pleading
        spacing = self.form.spacing
        self.plain = self._set(Style())
        self.court = self._set(Style(bold=True, centered=True))
        self.close = Style(exact=self.measures.close if self._on_lines else None)
        """A line of counsel's block or of the caption."""
        self.title = self._set(Style(bold=True, centered=True, before=240, after=240, keep_lines=True))
        self.body = self._set(Style(first=INDENT, spacing=spacing))
        self.numbered = self._set(Style(first=2 * INDENT, spacing=spacing))
        self.continued = self._set(Style(spacing=spacing, before=160))
        self.exhibit = self._set(replace(_HANGING, after=60))
        self.certificate = self._set(Style(bold=True, centered=True, before=480, after=240, keep_lines=True))
        self.letter = Style(after=200)
        self.letter_numbered = Style(left=INDENT, width=WIDTH - INDENT, after=200)
        self.cell = self._set(Style())
        self.after_table = 0 if self._on_lines else 160
        self.before_exhibits = GRID if self._on_lines else 340
        self.before_date = 0 if self._on_lines else 200
        self.before_signature = GRID if self._on_lines else 600
        self.cell_padding = 0 if self._on_lines else 30
        self.rule = 0 if self._on_lines else 1
        """What a rule of a table adds to the height of its row, of its weight."""
        self._blocks: dict[type, Style] = {
            Continued: self.continued,
            Body: self.letter if self.is_letter else self.body,
            Subitem: self._set(Style(first=3 * INDENT, spacing=spacing)),
            Labelled: self._set(Style(bold=True, before=160, after=60, keep_lines=True)),
            Quote: self._set(
                Style(left=INDENT, width=WIDTH - 2 * INDENT, after=120, points=self.form.quote_size)
            ),
        }
        self._headings = (
            self._set(Style(bold=True, centered=True, before=240, after=160, keep_lines=True)),
            self._set(Style(bold=True, before=200, after=120, keep_lines=True)),
        )

    def of(self, block: Block) -> Style:
        """The style of a block of words."""
        if isinstance(block, Heading):
            return self._headings[min(block.level, 2) - 1]
        return self._blocks[type(block)]

    def of_label(self) -> Style:
        """A line that says what follows."""
        return self._blocks[Labelled]

    def _set(self, style: Style) -> Style:
        """On pleading paper every line has a place of its own, and nothing stands between two."""
        return replace(style, exact=GRID, spacing=1, before=0, after=0) if self._on_lines else style
