"""Facts that a paper lacks and that are filled in beside it: ECF numbers, and what becomes an order."""

from dataclasses import replace

from docket_assistant.app.acts import act_of_form
from docket_assistant.app.change import Change
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.ids import ConferralId, MatterId, MotionId, OrderId
from docket_assistant.store.store import Store


def number_order(store: Store, matter: MatterId, order: OrderId, number: str) -> Change:
    """Record the ECF number of an order; raises NotFound for one not on file."""
    with act_of_form(store, "Record the order's ECF number", matter) as tx:
        found = next((o for o in tx.record().orders if o.id == order), None)
        if found is None:
            raise NotFound(f"There is no order {order} in this matter.")
        tx.put(replace(found, ecf_number=number.strip()))
    return Change(matter, "Record the order's ECF number", fact=order)


def number_motion(store: Store, matter: MatterId, motion: MotionId, number: str) -> Change:
    """Record the ECF number of a motion; raises NotFound for one not on file."""
    with act_of_form(store, "Record the motion's ECF number", matter) as tx:
        found = next((m for m in tx.record().motions if m.id == motion), None)
        if found is None:
            raise NotFound(f"There is no motion {motion} in this matter.")
        tx.put(replace(found, ecf_number=number.strip()))
    return Change(matter, "Record the motion's ECF number", fact=motion)


def stipulate_terms(store: Store, matter: MatterId, conferral: ConferralId, *, ordered: bool) -> Change:
    """Record whether the terms of a talk are to become a stipulated order, where nobody said so yet."""
    label = "Record what becomes of the terms"
    with act_of_form(store, label, matter) as tx:
        for outcome in tx.record().outcomes:
            if outcome.conferral == conferral and outcome.stipulated_order is None:
                tx.put(replace(outcome, stipulated_order=ordered))
    return Change(matter, label)
