"""The chronology as rows to paste or print: the day, what happened, and the record that says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from docket_assistant.domain.chronology import Chronology, Entry
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.references import nouns_of
from docket_assistant.domain.writable import visible
from docket_assistant.wording.chronology import entry_full_day, entry_sources, entry_told
from docket_assistant.wording.days import docket_date, long_date
from docket_assistant.wording.fact_titles import fact_title

_NO_NOTE = "Private notes and counsel's own readings are not in it."


@dataclass(frozen=True, slots=True)
class ChronologyRow:
    """One row."""

    day: str
    what: str
    source: str

    @property
    def line(self) -> str:
        """As a line to paste: a table by its tabs."""
        return "\t".join((self.day, self.what, self.source))


def chronology_rows(found: Chronology, record: Record) -> tuple[ChronologyRow, ...]:
    """What happened up to the day asked about, in order, each row with its source.

    What has no date stands behind what it hangs on, as in the chronology itself.
    """
    facts = {str(noun.id): noun for noun in nouns_of(record)}
    sent = sorted((pair for pair in _sent(record) if pair[0] <= found.as_of), key=lambda pair: pair[0])
    rows: list[ChronologyRow] = []
    for entry in (e for e in found.entries if not e.after_as_of):
        while sent and entry.on is not None and sent[0][0] < entry.on:
            rows.append(sent.pop(0)[1])
        rows.append(_row(entry, record, facts))
    return (*rows, *(row for _, row in sent))


def _row(entry: Entry, record: Record, facts: dict[str, Noun]) -> ChronologyRow:
    told = entry_told(entry, record)
    named = dict.fromkeys(fact_title(facts[fact], record) for fact in entry.facts if fact in facts)
    read = entry_sources(entry, record)
    source = "; ".join(named) + (f". Read in: {'; '.join(read)}" if read else "")
    return ChronologyRow(entry_full_day(entry), f"{told[:1].upper()}{told[1:]}", f"{source}.")


def _sent(record: Record) -> Iterator[tuple[date, ChronologyRow]]:
    """Papers of ours that were served or sent."""
    for paper in record.papers:
        if paper.sent_on is not None:
            what = f"{visible(paper.title)}: served or sent"
            yield (
                paper.sent_on,
                ChronologyRow(docket_date(paper.sent_on), what, f"{fact_title(paper, record)}."),
            )


def chronology_head(caption: str, number: str, as_of: date) -> str:
    """What the chronology is of, and as of when."""
    return f"Chronology of {caption}, No. {visible(number)}, as of {long_date(as_of)}"


def chronology_note() -> str:
    """What is left out, said under the rows."""
    return _NO_NOTE
