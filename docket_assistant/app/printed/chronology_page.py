"""The chronology of a matter to paste or to print; no private text is read for it."""

from dataclasses import dataclass
from datetime import date

from docket_assistant.app.matters.overview import caption_of, timeline
from docket_assistant.app.printed.printed_from import printed_from
from docket_assistant.app.printed.printout import (
    PrintColumn,
    Printout,
    PrintPart,
    PrintTable,
    PrintText,
    PrintUse,
)
from docket_assistant.app.ripeness import Ripeness
from docket_assistant.store.reading import Reading
from docket_assistant.wording.chronology_rows import (
    ChronologyRow,
    chronology_head,
    chronology_note,
    chronology_rows,
)
from docket_assistant.wording.printed import head_words

COLUMNS = (PrintColumn("Day", 16), PrintColumn("What happened", 44), PrintColumn("Source", 40))
NOTHING_DATED = "Nothing dated is on file."


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


def chronology_sheet(view: Reading, ripeness: Ripeness, today: date) -> Printout:
    """The chronology of a matter for paper, as of the day looked at."""
    return sheet_of(view, ripeness, chronology_page(ripeness), today)


def sheet_of(view: Reading, ripeness: Ripeness, page: ChronologyPage, today: date) -> Printout:
    """Rows with their sources for paper, and what is left out beneath them."""
    matter, rows = ripeness.record.matter, tuple((row.day, row.what, row.source) for row in page.rows)
    table: PrintPart = PrintTable(COLUMNS, rows) if rows else PrintText(NOTHING_DATED)
    return Printout(
        page.title,
        head_words(caption_of(ripeness.record), matter),
        (table, PrintText(page.note, PrintUse.NOTE)),
        printed_from(view, today, matter.id, ripeness.assessment.as_of),
        specimen=matter.specimen,
        sideways=True,
    )
