"""Rounds of an item: service, the first response or default, supplements and rewordings.

A talk about one round is not talk about the next (Briscoe v. St. Louis County, No. 4:08-CV-1717
(E.D. Mo. Dec. 2, 2009)). A supplement opens a round only for the items that it touches; where nobody
has said which, for all items of the set, carried as an assumption.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.discovery import RequestItem, RequestSet, Response
from docket_assistant.domain.ids import ItemId, SetId
from docket_assistant.domain.moments import Dated, Moment
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod


class RoundKind(StrEnum):
    """What opened a round."""

    RESPONSE = "response"
    SUPPLEMENTAL = "supplemental"
    AMENDED = "amended"
    DEFAULT = "default"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Round:
    """A state of one item that a talk can be about."""

    kind: RoundKind
    moment: Moment
    record: str = ""
    """Id of the response or rewording; empty for a default."""
    method: ServiceMethod = ServiceMethod.NONE
    received_on: date | None = None
    assumed: bool = False
    """True where it touches the item only by assumption."""
    verified: bool | None = None
    signed: bool | None = None


@dataclass(frozen=True, slots=True)
class ItemRounds:
    """The rounds of one item as of a day, oldest first; none while nothing is due or served."""

    rounds: tuple[Round, ...]
    served_on: date | None

    @property
    def last(self) -> Round | None:
        """The round that a talk must be about."""
        return self.rounds[-1] if self.rounds else None

    @property
    def first_answer(self) -> Round | None:
        """The first response or default."""
        return next((r for r in self.rounds if r.kind is not RoundKind.REWORDED), None)


def rounds_of(record: Record, due: Mapping[SetId, Deadline], day: date) -> dict[ItemId, ItemRounds]:
    """Rounds of every item as of ``day``; ``record`` must already be the record as of that day.

    Items of a set with equal rounds share one value, so that what follows can be asked once.
    """
    opened = _opened(record)
    sets = {s.id: s for s in record.sets}
    shared: dict[tuple[object, ...], ItemRounds] = {}
    result: dict[ItemId, ItemRounds] = {}
    for item in record.items:
        own = opened.get(item.id, ())
        key = (item.set, *(id(r) for r in own))
        if key not in shared:
            shared[key] = _item_rounds(sets[item.set], own, due.get(item.set), day)
        result[item.id] = shared[key]
    return result


def _opened(record: Record) -> dict[ItemId, tuple[Round, ...]]:
    """Rounds opened by a paper, per item, in no order yet."""
    opened: dict[ItemId, list[Round]] = {}
    members: dict[SetId, list[ItemId]] = {}
    for item in record.items:
        members.setdefault(item.set, []).append(item.id)
    for response in record.responses:
        opening = _response_round(response)
        for touched in members.get(response.set, []) if response.items is None else response.items:
            opened.setdefault(touched, []).append(opening)
    for rewording in record.rewordings:
        reworded = Round(RoundKind.REWORDED, Moment(rewording.on), rewording.id)
        for touched in rewording.items:
            opened.setdefault(touched, []).append(reworded)
    return {item: tuple(found) for item, found in opened.items()}


def _response_round(response: Response) -> Round:
    return Round(
        RoundKind(response.kind.value),
        response.moment,
        response.id,
        response.method,
        response.received_on,
        assumed=response.items is None,
        verified=response.verified,
        signed=response.signed,
    )


def _item_rounds(
    request_set: RequestSet, own: tuple[Round, ...], due: Deadline | None, day: date
) -> ItemRounds:
    served = request_set.served_on
    if served is None or served > day:
        return ItemRounds(tuple(sorted(own, key=_round_order)), None if served is None else served)
    rounds = [*own, *_default(own, due, day)]
    return ItemRounds(tuple(sorted(rounds, key=_round_order)), served)


def _default(own: tuple[Round, ...], due: Deadline | None, day: date) -> tuple[Round, ...]:
    """The default that silence makes: opened at the end of ``not_before``, a day after which it counts.

    Only where no response came by then; one that came later opens a round of its own after it.
    """
    if due is None or due.not_before is None or day <= due.not_before:
        return ()
    answers = [r.moment.on for r in own if r.kind is not RoundKind.REWORDED]
    if any(on is None or on <= due.not_before for on in answers):
        return ()
    return (Round(RoundKind.DEFAULT, Moment(due.not_before)),)


def _round_order(opened: Round) -> tuple[date, bool, time]:
    """Oldest first; an undated round last, since it may be the newest."""
    moment = opened.moment
    return moment.on or date.max, moment.dated is Dated.ON_OR_AFTER, moment.at or time.max


def label_of(item: RequestItem) -> str:
    """The token of an item, such as I-3(b)."""
    return f"{item.kind.value}-{item.label}"
