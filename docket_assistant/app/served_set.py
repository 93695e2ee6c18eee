"""Served discovery typed into a form: a set with its items, and when its responses come due."""

from dataclasses import dataclass
from datetime import date

from docket_assistant.app.change import Change
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.store.store import Store


@dataclass(frozen=True, slots=True)
class ServedSet:
    """A set of requests as it was typed."""

    kind: ItemKind
    ordinal: int | None
    """1 for the first set of its kind; None: the next."""
    by: Side
    """Whose parties served it; those of the opposing side must answer."""
    served_on: date | None
    method: ServiceMethod
    items: tuple[ItemToken, ...]
    signed: bool | None = None
    source: str = ""


def next_ordinal(record: Record, kind: ItemKind, by: Side) -> int:
    """The number of the next set of a kind that a side serves."""
    raise NotImplementedError


def serve_set(store: Store, matter: MatterId, served: ServedSet, draft: str = "") -> Change:
    """Record a served set with its items; the fact of the change is the set.

    Raises InvalidInput where it names no item or one twice, where a side has no party, or where that side's
    set of this kind and number is on file.
    """
    raise NotImplementedError


def due_preview(record: Record, served: ServedSet) -> Deadline | None:
    """When the responses would be due, counted as after saving; None where the period cannot be counted."""
    raise NotImplementedError
