"""The timeline of a matter for paper: the same facts as rows, each with its source, under the picture."""

from datetime import date

from docket_assistant.app.matters.overview import caption_of, timeline
from docket_assistant.app.printed.chronology_page import COLUMNS, NOTHING_DATED, chronology_page
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
from docket_assistant.wording.chronology import entry_full_day, entry_told, gap_sentence
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.printed import head_words

_AHEAD = (PrintColumn("Day", 16), PrintColumn("What is dated", 84))


def timeline_sheet(view: Reading, ripeness: Ripeness, today: date) -> Printout:
    """The list that stands under the picture of a timeline."""
    record, day = ripeness.record, ripeness.assessment.as_of
    found, page = timeline(ripeness), chronology_page(ripeness)
    parts: list[PrintPart] = []
    if found.gap is not None:
        parts.append(PrintText(gap_sentence(found.gap)))
    if page.rows:
        parts.append(PrintTable(COLUMNS, tuple((row.day, row.what, row.source) for row in page.rows)))
    else:
        parts.append(PrintText(NOTHING_DATED))
    ahead = [entry for entry in found.entries if entry.after_as_of]
    if ahead:
        parts.append(PrintText(f"After {docket_date(day)}", PrintUse.HEADING))
        told = [(entry_full_day(entry), entry_told(entry, record)) for entry in ahead]
        rows = tuple((on, f"{what[:1].upper()}{what[1:]}") for on, what in told)
        parts.append(PrintTable(_AHEAD, rows))
    parts.append(PrintText(page.note, PrintUse.NOTE))
    return Printout(
        f"Timeline as of {docket_date(day)}",
        head_words(caption_of(record), record.matter),
        tuple(parts),
        printed_from(view, today, record.matter.id, day),
        specimen=record.matter.specimen,
        sideways=True,
    )
