"""Duties of orders as dates for another calendar: one date a duty, the one to act by."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from docket_assistant.app.outputs import put_file
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.domain.duties import DutyState
from docket_assistant.domain.record import Record
from docket_assistant.exchange.calendar_file import CalendarEvent, write_calendar
from docket_assistant.wording.duties import duty_words


def write_duties(records: Iterable[Record], out: Path, today: date) -> int:
    """Write open duties of every record to an .ics file; returns how many."""
    events = [event for record in records for event in _events(record, today)]
    put_file(out, write_calendar(events, today))
    return len(events)


def _events(record: Record, today: date) -> Iterator[CalendarEvent]:
    for standing in ripeness_of(record, today).duties:
        if standing.state in (DutyState.MET, DutyState.MET_AFTER_DUE) or standing.due is None:
            continue
        if standing.due.act_by is not None:
            yield CalendarEvent(
                standing.duty.id,
                standing.due.act_by,
                f"{record.matter.number}: {duty_words(standing.duty.what)}",
                f"Order of {standing.order.signed_on.isoformat()}. {standing.duty.words}",
            )
