"""The dispute table of a matter for paper: items by group, what the log supports for each, and why."""

from collections.abc import Iterator
from datetime import date

from docket_assistant.app.matters.overview import assumptions, caption_of, court_of, groups, warnings
from docket_assistant.app.printed.dispute_rows import DisputeRows
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
from docket_assistant.domain.findings import Warn
from docket_assistant.domain.record import Record
from docket_assistant.store.reading import Reading
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.findings import assumption_sentence, citation_words, warning_sentence
from docket_assistant.wording.printed import head_words
from docket_assistant.wording.standing import items_word, lanes_words

_COLUMNS = (
    PrintColumn("Item", 18),
    PrintColumn("Last response", 14),
    PrintColumn("Last talk", 14),
    PrintColumn("The log supports", 13),
    PrintColumn("Reason", 28),
    PrintColumn("Next act", 13),
)


def dispute_sheet(view: Reading, ripeness: Ripeness, today: date) -> Printout:
    """Every disputed item as of the day looked at."""
    record, day = ripeness.record, ripeness.assessment.as_of
    return Printout(
        f"Disputed items as of {docket_date(day)}",
        head_words(caption_of(record), record.matter),
        tuple(_parts(ripeness, record)),
        printed_from(view, today, record.matter.id, day),
        specimen=record.matter.specimen,
        sideways=True,
    )


def _parts(ripeness: Ripeness, record: Record) -> Iterator[PrintPart]:
    counts = ripeness.assessment.counts
    cited = citation_words(ripeness.assessment.force.rule.citation)
    yield PrintText(f"{court_of(record)}. Rule on conferral: {cited}.", PrintUse.NOTE)
    if not counts:
        yield PrintText("No item is in dispute.")
        return
    yield PrintText(f"{items_word(len(ripeness.assessment.items))}: {lanes_words(counts)}.")
    cells = DisputeRows(record)
    told_of = (cells.item, cells.response, cells.talk, cells.verdict, cells.reason, cells.next_act)
    yield PrintTable(_COLUMNS, tuple(tuple(cell(g) for cell in told_of) for g in groups(ripeness)))
    assumed = [f"Assumed: {assumption_sentence(one)}" for one in assumptions(ripeness)]
    # what counsel reads otherwise is counsel's own and stays in the window
    told = (one for one in warnings(ripeness) if one is not Warn.OVERRIDDEN)
    noted = [f"Note: {warning_sentence(one)}" for one in told]
    yield from (PrintText(line, PrintUse.NOTE) for line in (*assumed, *noted))
