"""What is in dispute, and what takes an item out of dispute."""

from dataclasses import dataclass
from datetime import date

from docket_assistant.domain.fields import Position, Private
from docket_assistant.domain.ids import AcceptanceId, DisputeId, ItemId, ResponseId, WithdrawalId


@dataclass(frozen=True, slots=True)
class DisputedItem:
    """An item that the propounder does not accept as answered."""

    id: DisputeId
    item: ItemId
    in_dispute_since: date | None = None
    """Not known: from the item's first response, carried as an assumption."""
    deficiency: Position[str] = ""
    """What is wrong with the answer, in the words of the side that says so."""
    private_notes: Private[str] = ""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Items that the propounder no longer presses."""

    id: WithdrawalId
    items: tuple[ItemId, ...]
    on: date


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A later response accepted by the propounder: a fact of its own, never inferred."""

    id: AcceptanceId
    items: tuple[ItemId, ...]
    response: ResponseId
    on: date
