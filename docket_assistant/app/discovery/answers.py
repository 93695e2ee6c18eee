"""Responses typed into a form: which sets and items they answer, and which of them are not accepted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from docket_assistant.app.change import Change
from docket_assistant.app.discovery.contested import accept, disputes, mark_disputed, withdraw
from docket_assistant.app.discovery.served_set import set_name
from docket_assistant.app.districts import zone_of
from docket_assistant.app.ids import new_id
from docket_assistant.domain.discovery import RequestSet, Response, ResponseKind
from docket_assistant.domain.dispute import DisputedItem
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import ItemId, MatterId, ResponseId, SetId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.store.store import Store
from docket_assistant.wording.days import short_date
from docket_assistant.wording.paper_names import tokens_by_item

__all__ = ["Answers", "accept", "mark_disputed", "proposed_kind", "record_answers", "withdraw"]

_LABELS = {
    ResponseKind.RESPONSE: "Record responses",
    ResponseKind.SUPPLEMENTAL: "Record supplemental responses",
    ResponseKind.AMENDED: "Record amended responses",
}


@dataclass(frozen=True, slots=True)
class Answers:
    """A response or supplement to one or more sets, as it was typed."""

    sets: tuple[SetId, ...]
    kind: ResponseKind
    served_on: date | None
    served_at: time | None = None
    """Hour by the clock of the court."""
    method: ServiceMethod = ServiceMethod.UNKNOWN
    items: tuple[ItemToken, ...] | None = None
    """Items touched; None: not said."""
    not_accepted: tuple[ItemToken, ...] = ()
    """Items that the propounder does not accept as answered: in dispute from the day of service."""
    verified: bool | None = None
    signed: bool | None = None
    received_on: date | None = None
    """Day on which a mailed paper is logged as received."""
    source: str = ""


def proposed_kind(record: Record, sets: tuple[SetId, ...]) -> ResponseKind:
    """What the next paper on these sets probably is: a response first, a supplement where all have one."""
    answered = {response.set for response in record.responses}
    return ResponseKind.SUPPLEMENTAL if sets and answered.issuperset(sets) else ResponseKind.RESPONSE


def record_answers(store: Store, matter: MatterId, answers: Answers, draft: str = "") -> Change:
    """Record one response for each set that the paper answers; the fact of the change is the first.

    Raises InvalidInput where no set is named, where an item is of none of the sets or of several, where a
    set is left without an item, where the hour has no day or no zone, or where the paper was received before
    it was served; NotFound for a set not on file.
    """
    with store.begin(_LABELS[answers.kind], matter) as tx:
        record = tx.record()
        reading = _Reading(record, answers)
        made = reading.responses()
        for response in made:
            tx.put(response)
        for dispute in disputes(record, reading.not_accepted(), answers.served_on):
            tx.put(dispute)
        if draft:
            tx.forget_draft(draft)
    return Change(matter, tx.heading.label, fact=made[0].id, notes=tuple(reading.notes()))


_Made = tuple[tuple[Response, ...], tuple[DisputedItem, ...]]


def read_answers(record: Record, answers: Answers) -> _Made:
    """The responses and new disputes that a paper makes; raises as record_answers."""
    reading = _Reading(record, answers)
    return reading.responses(), tuple(disputes(record, reading.not_accepted(), answers.served_on))


class _Reading:
    """What was typed, read against the record."""

    def __init__(self, record: Record, answers: Answers) -> None:
        self._record = record
        self._answers = answers
        self._sets = _sets(record, answers.sets)
        wanted = {request_set.id for request_set in self._sets}
        tokens = tokens_by_item(record)
        self._set_of = {item.id: item.set for item in record.items if item.set in wanted}
        self._by_token: dict[ItemToken, list[ItemId]] = {}
        for item in self._set_of:
            self._by_token.setdefault(tokens[item], []).append(item)

    def responses(self) -> tuple[Response, ...]:
        items = None if self._answers.items is None else self._items(self._answers.items)
        self._check_receipt()
        zone = self._zone()
        return tuple(self._response(s, self._own(s, items), zone) for s in self._sets)

    def not_accepted(self) -> tuple[ItemId, ...]:
        return self._items(self._answers.not_accepted)

    def notes(self) -> Iterable[str]:
        """What is lawful but unusual in a paper of that day."""
        day, kind = self._answers.served_on, self._answers.kind
        for request_set in self._sets:
            name = set_name(request_set)
            served = request_set.served_on
            if day is not None and served is not None and day < served:
                yield f"They are dated before {name} was served on {short_date(served)}"
            before = (r for r in self._record.responses if r.set == request_set.id and r.kind is kind)
            if day is not None and any(r.served_on == day for r in before):
                yield f"Responses of that kind and day to {name} were on file already"

    def _response(
        self, request_set: RequestSet, items: tuple[ItemId, ...] | None, zone: str | None
    ) -> Response:
        typed = self._answers
        return Response(
            ResponseId(new_id("response")),
            request_set.id,
            typed.kind,
            items,
            typed.served_on,
            typed.served_at,
            zone,
            method=typed.method,
            signed=typed.signed,
            verified=typed.verified,
            received_on=typed.received_on,
            source=typed.source,
        )

    def _items(self, tokens: Iterable[ItemToken]) -> tuple[ItemId, ...]:
        return tuple(dict.fromkeys(self._item(token) for token in tokens))

    def _item(self, token: ItemToken) -> ItemId:
        found = self._by_token.get(token, [])
        if not found:
            names = " or ".join(set_name(s) for s in self._sets)
            raise InvalidInput(f"{token} is not in {names}; correct it, or tick the set that has it.")
        if len(found) > 1:
            raise InvalidInput(f"{token} is in more than one of these sets; record each set on its own.")
        return found[0]

    def _own(self, request_set: RequestSet, items: tuple[ItemId, ...] | None) -> tuple[ItemId, ...] | None:
        """The items of one set among those named; None where none were."""
        if items is None:
            return None
        own = tuple(item for item in items if self._set_of[item] == request_set.id)
        if not own:
            raise InvalidInput(
                f"None of the items is in {set_name(request_set)}; name one that is, or leave that set out."
            )
        return own

    def _check_receipt(self) -> None:
        served, received = self._answers.served_on, self._answers.received_on
        if served is not None and received is not None and received < served:
            raise InvalidInput(
                f"The paper was received on {short_date(received)}, before it was served on"
                f" {short_date(served)}; correct one of the days."
            )

    def _zone(self) -> str | None:
        """The zone of the hour, by the court's clock."""
        if self._answers.served_at is None:
            return None
        if self._answers.served_on is None:
            raise InvalidInput("The hour of service needs its day; give the day, or leave the hour out.")
        zone = zone_of(self._record.matter.court, self._record.matter.division)
        if zone is None:
            raise InvalidInput(
                "By whose clock the hour is, the court and division on file do not tell; name the division"
                " in the matter, or leave the hour out."
            )
        return zone


def _sets(record: Record, ids: Iterable[SetId]) -> tuple[RequestSet, ...]:
    by_id = {s.id: s for s in record.sets}
    wanted = tuple(dict.fromkeys(ids))
    if not wanted:
        raise InvalidInput("No set is named; tick the set that the responses answer.")
    missing = next((i for i in wanted if i not in by_id), None)
    if missing is not None:
        raise NotFound(f"There is no set {missing} in this matter; choose one that is on file.")
    return tuple(by_id[i] for i in wanted)
