"""What the form for a talk lists to be ticked: people and responses; nothing is ticked for counsel."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from docket_assistant.domain.conferral import Participant, ParticipantRole
from docket_assistant.domain.discovery import ResponseKind
from docket_assistant.domain.ids import ResponseId
from docket_assistant.domain.record import Record

_LABELS = {
    ResponseKind.RESPONSE: "Responses",
    ResponseKind.SUPPLEMENTAL: "Supplemental responses",
    ResponseKind.AMENDED: "Amended responses",
}


@dataclass(frozen=True, slots=True)
class OnTable:
    """Responses of one kind that one side served on one day, to tick together."""

    label: str
    """Such as Supplemental responses; our own say so."""
    served_on: date | None
    responses: tuple[ResponseId, ...]


def people_to_list(record: Record, day: date) -> tuple[Participant, ...]:
    """Counsel of record on ``day``, ours first; who took part is for counsel to tick."""
    there = (lawyer for lawyer in record.counsel if lawyer.of_record_on(day))
    ours_first = sorted(there, key=lambda lawyer: lawyer.side is not record.matter.our_side)
    return tuple(
        Participant(lawyer.name, lawyer.side, ParticipantRole.COUNSEL, lawyer.id) for lawyer in ours_first
    )


def responses_to_list(record: Record, day: date) -> tuple[OnTable, ...]:
    """Responses served by ``day``, those of one side, kind and day together.

    The other side's come first, the latest before the earlier: a tick must never put our own responses on the
    table as well, only because they were served on the same day.
    """
    sides = {party.id: party.side for party in record.parties}
    ours = {s.id for s in record.sets if any(sides[p] is record.matter.our_side for p in s.responders)}
    grouped: dict[_Key, tuple[ResponseId, ...]] = {}
    for response in record.responses:
        if response.served_on is None or response.served_on <= day:
            key = _Key(response.set in ours, response.served_on, response.kind)
            grouped[key] = (*grouped.get(key, ()), response.id)
    return tuple(
        OnTable(_label(key), key.served_on, responses)
        for key, responses in sorted(grouped.items(), key=lambda entry: _theirs_then_latest(entry[0]))
    )


class _Key(NamedTuple):
    ours: bool
    served_on: date | None
    kind: ResponseKind


def _label(key: _Key) -> str:
    label = _LABELS[key.kind]
    return f"Our {label.lower()}" if key.ours else label


def _theirs_then_latest(key: _Key) -> tuple[bool, int]:
    return key.ours, 0 if key.served_on is None else -key.served_on.toordinal()
