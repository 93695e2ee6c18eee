"""The chronology of a matter to paste or to print; no private text is read for it."""

from dataclasses import dataclass

from docket_assistant.app.overview import caption_of, timeline
from docket_assistant.app.ripeness import Ripeness
from docket_assistant.wording.chronology_rows import (
    ChronologyRow,
    chronology_head,
    chronology_note,
    chronology_rows,
)


@dataclass(frozen=True, slots=True)
class ChronologyPage:
    """A heading, rows, and what is left out."""

    title: str
    rows: tuple[ChronologyRow, ...]
    note: str

    @property
    def text(self) -> str:
        """Lines to paste, day, event and source apart by tabs."""
        return "\n".join((self.title, *(row.line for row in self.rows), self.note))


def chronology_page(ripeness: Ripeness) -> ChronologyPage:
    """Every dated fact of a matter as of the day looked at, each with its source."""
    record = ripeness.record
    head = chronology_head(caption_of(record), record.matter.number, ripeness.assessment.as_of)
    return ChronologyPage(head, chronology_rows(timeline(ripeness), record), chronology_note())
