"""Which items an order is about, and which facts came after it."""

from datetime import date

from docket_assistant.domain.conferral import Conferral
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.ids import ItemId, OrderId
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import CourtOrder, Duty, DutyKind
from docket_assistant.domain.record import Record


def order_of(record: Record, order: OrderId) -> CourtOrder:
    """The order by its id; raises NotFound."""
    found = next((o for o in record.orders if o.id == order), None)
    if found is None:
        raise NotFound(f"No order {order} is on file in this matter.")
    return found


def motion_of(record: Record, order: CourtOrder) -> Motion | None:
    """The motion that the order names."""
    return next((m for m in record.motions if m.id == order.motion), None)


def duty_of(record: Record, order: CourtOrder, what: DutyKind) -> Duty | None:
    """The order's duty of one kind."""
    return next((d for d in record.duties if d.order == order.id and d.what is what), None)


def items_of(record: Record, order: CourtOrder, duty: Duty | None = None) -> tuple[ItemId, ...]:
    """Items that an order's duty or paper is about.

    Those that the duty names, else those of the motion that the order names, else those in dispute on
    the order's day.
    """
    if duty is not None and duty.items is not None:
        return duty.items
    motion = motion_of(record, order)
    if motion is not None:
        return motion.items
    return in_dispute_on(record, order.signed_on)


def in_dispute_on(record: Record, day: date) -> tuple[ItemId, ...]:
    """Items in dispute on a day; a dispute without a date counts from the first response (assumption)."""
    sets = {item.id: item.set for item in record.items}
    answered = {
        r.set for r in record.responses if r.items is None and r.served_on is not None and r.served_on <= day
    }
    named = {
        item
        for r in record.responses
        if r.items is not None and r.served_on is not None and r.served_on <= day
        for item in r.items
    }
    return tuple(
        d.item
        for d in record.disputed_items
        if (
            d.in_dispute_since <= day
            if d.in_dispute_since is not None
            else d.item in named or sets.get(d.item) in answered
        )
    )


def came_after_order(contact: Conferral, order: CourtOrder) -> bool | None:
    """Whether a contact came after the order; on the order's own day nobody can tell, orders bear no hour."""
    if contact.held_on is None or contact.held_on == order.signed_on:
        return None
    return contact.held_on > order.signed_on
