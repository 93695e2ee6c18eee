"""Responses typed into a form, and what they do to a dispute: items contested, withdrawn, accepted."""

from dataclasses import dataclass
from datetime import date, time

from docket_assistant.app.change import Change
from docket_assistant.domain.discovery import ResponseKind
from docket_assistant.domain.ids import ItemId, MatterId, ResponseId, SetId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.store.store import Store


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
    source: str = ""


def proposed_kind(record: Record, sets: tuple[SetId, ...]) -> ResponseKind:
    """What the next paper on these sets probably is: a response first, a supplement afterwards."""
    raise NotImplementedError


def record_answers(store: Store, matter: MatterId, answers: Answers, draft: str = "") -> Change:
    """Record one response for each set that the paper answers; the fact of the change is the first.

    Raises InvalidInput where no set is named, where an item is of none of the sets or of several, or where
    the hour has no zone.
    """
    raise NotImplementedError


def mark_disputed(
    store: Store,
    matter: MatterId,
    items: tuple[ItemId, ...],
    since: date | None,
    deficiency: str = "",
    draft: str = "",
) -> Change:
    """Put items in dispute; of those that are, the day and the deficiency are amended where given."""
    raise NotImplementedError


def withdraw(store: Store, matter: MatterId, items: tuple[ItemId, ...], on: date) -> Change:
    """Record that the propounder no longer presses items."""
    raise NotImplementedError


def accept(
    store: Store, matter: MatterId, items: tuple[ItemId, ...], response: ResponseId, on: date
) -> Change:
    """Record that the propounder accepts a response on items."""
    raise NotImplementedError
