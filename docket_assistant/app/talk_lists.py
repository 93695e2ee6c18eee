"""What the form for a talk lists to be ticked: people and responses; nothing is ticked for counsel."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from docket_assistant.domain.conferral import Participant, ParticipantRole
from docket_assistant.domain.discovery import Response, ResponseKind
from docket_assistant.domain.ids import ResponseId
from docket_assistant.domain.record import Record

_LABELS = {
    ResponseKind.RESPONSE: "Responses",
    ResponseKind.SUPPLEMENTAL: "Supplemental responses",
    ResponseKind.AMENDED: "Amended responses",
}


@dataclass(frozen=True, slots=True)
class OnTable:
    """Responses of one kind served on one day, to tick together."""

    label: str
    """Such as Supplemental responses."""
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
    """Responses served by ``day``, those of one kind and day together, the latest first."""
    served = [r for r in record.responses if r.served_on is None or r.served_on <= day]
    return tuple(
        OnTable(_LABELS[kind], on, responses)
        for (on, kind), responses in sorted(_grouped(served).items(), key=_latest_first)
    )


_Key = tuple[date | None, ResponseKind]


def _grouped(responses: Iterable[Response]) -> dict[_Key, tuple[ResponseId, ...]]:
    grouped: dict[_Key, tuple[ResponseId, ...]] = {}
    for response in responses:
        key = (response.served_on, response.kind)
        grouped[key] = (*grouped.get(key, ()), response.id)
    return grouped


def _latest_first(entry: tuple[_Key, tuple[ResponseId, ...]]) -> int:
    on = entry[0][0]
    return 0 if on is None else -on.toordinal()
