"""What the clerk's screen asks when a paper is filed, each answer from the record or marked as not known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docket_assistant.app.dates.last_hours import court_hours
from docket_assistant.app.districts import district_name
from docket_assistant.app.law import duty_deadlines
from docket_assistant.app.matters.overview import caption_of, our_word
from docket_assistant.app.papers.exhibits import exhibits_of
from docket_assistant.app.papers.standing import PaperStanding, papers_standing
from docket_assistant.app.printed.printed_from import printed_from
from docket_assistant.app.printed.printout import Printout, PrintPair
from docket_assistant.domain.deadline import Deadline, regime_on
from docket_assistant.domain.deadlines.last_hours import LastHour, last_hours
from docket_assistant.domain.record import Record
from docket_assistant.store.reading import Reading
from docket_assistant.wording.attachments import shown_name
from docket_assistant.wording.days import short_date
from docket_assistant.wording.filing_slip import (
    EVENT_NOT_KNOWN,
    FLATTENED,
    exhibit_words,
    hour_words,
    main_document_words,
    related_words,
)
from docket_assistant.wording.printed import head_words


@dataclass(frozen=True, slots=True)
class FilingSlip:
    """The slip of one paper: its title and rows of a name with its words."""

    title: str
    rows: tuple[tuple[str, str], ...]
    exhibits: tuple[tuple[str, str], ...] = ()
    """The files attached to it, each by its id and in words, in their order."""

    @property
    def text(self) -> str:
        """The slip as lines to paste."""
        return "\n".join(
            (self.title, *(f"{name}: {words}" if name else f"  {words}" for name, words in self.rows))
        )


def papers_for_slips(record: Record) -> tuple[tuple[str, str], ...]:
    """Papers that a slip can be made for, the newest first: id, file and day."""
    return tuple(
        (str(p.id), f"{shown_name(Path(p.path).name)}, made as of {short_date(p.made_as_of)}")
        for p in reversed(record.papers)
    )


def filing_slip(record: Record, paper: str, today: date, event: str = "") -> FilingSlip | None:
    """The slip of a paper; None where it is not on record.

    ``event`` is what the court's own list calls the filing; the record does not know that list.
    """
    standing = next((s for s in papers_standing(record, today) if s.paper.id == paper), None)
    if standing is None:
        return None
    exhibits = enumerate(exhibits_of(record, standing.paper.id))
    return FilingSlip(
        f"Filing slip: {standing.paper.title}",
        tuple(_rows(record, standing, today, event)),
        tuple((str(exhibit.id), exhibit_words(at, exhibit)) for at, exhibit in exhibits),
    )


def filing_slip_sheet(view: Reading, record: Record, slip: FilingSlip, today: date) -> Printout:
    """The slip for paper."""
    return Printout(
        slip.title,
        head_words(caption_of(record), record.matter),
        tuple(PrintPair(name, words) for name, words in slip.rows),
        printed_from(view, today, record.matter.id),
        specimen=record.matter.specimen,
    )


def _rows(record: Record, standing: PaperStanding, today: date, event: str) -> Iterator[tuple[str, str]]:
    matter, paper = record.matter, standing.paper
    yield "Court", district_name(matter.court) or matter.court
    yield "Case", f"No. {matter.number}, {caption_of(record)}"
    yield "Filed by", our_word(record)
    yield "Event", event.strip() or EVENT_NOT_KNOWN
    order = next((o for o in record.orders if o.id == paper.order), None)
    motion = next((m for m in record.motions if order is not None and m.id == order.motion), None)
    yield "Relates to", related_words(order, motion, record)
    yield "Main document", main_document_words(paper, Path(paper.path).name, len(standing.changes))
    exhibits = exhibits_of(record, paper.id)
    if not exhibits:
        yield "Exhibits", "None is attached to this paper."
    for n, exhibit in enumerate(exhibits):
        yield ("Exhibits, in order" if n == 0 else ""), exhibit_words(n, exhibit)
    due = duty_deadlines(record).get(standing.duty) if standing.duty is not None else None
    yield "Day and hour", hour_words(due, _hours(record, due, today), today)
    yield "Before it is sent", FLATTENED


def _hours(record: Record, due: Deadline | None, today: date) -> tuple[LastHour, ...]:
    """When the day ends on which it is filed: the day counted, else today."""
    if due is not None:
        return due.last_hours
    hours = court_hours(record.matter.court, record.matter.division)
    return last_hours(hours, today, midnight=regime_on(today).last_hour_named)
