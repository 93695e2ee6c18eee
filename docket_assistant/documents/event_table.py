"""The chronology of facts as a table of a paper: day, event, source; no private text, no position."""

from docket_assistant.documents.asked import PaperAsked
from docket_assistant.documents.model import Column, Table
from docket_assistant.domain.chronology import chronology
from docket_assistant.wording.chronology_paper import event_rows
from docket_assistant.wording.runs import sentence, told

_COLUMNS = (Column("Date", 1640), Column("Event", 4720), Column("Source", 3000))


def event_table(asked: PaperAsked) -> Table:
    """Every dated fact up to the day of the paper."""
    zones = asked.law.zones if asked.law is not None else {}
    rows = tuple(
        (
            sentence(told(row.day, *row.facts)),
            sentence(told(f"{row.event}.", *row.facts)),
            sentence(told(row.source, *row.facts)),
        )
        for row in event_rows(chronology(asked.record, asked.as_of, zones), asked.record)
    )
    return Table("Chronology", "The events of the matter, each with its day and its source", _COLUMNS, rows)
