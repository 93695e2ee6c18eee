"""Served sets, responses and motions made what their forms now say; each one act."""

from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.change import Change
from docket_assistant.app.discovery.answers import Answers, read_answers
from docket_assistant.app.discovery.served_set import ServedSet, set_name
from docket_assistant.app.ids import new_id
from docket_assistant.app.orders.motions import MotionTyped, as_typed, refuse_days_ahead
from docket_assistant.app.upkeep.removal import refuse_where_named
from docket_assistant.domain.discovery import RequestItem, RequestSet, Response
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import ItemId, MatterId, MotionId, ResponseId, SetId
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.wording.days import short_date
from docket_assistant.wording.paper_names import tokens_by_item


def amend_set(store: Store, matter: MatterId, set_id: SetId, served: ServedSet, draft: str = "") -> Change:
    """Make a served set what the form says; who served it and its kind stay.

    Items are added or struck. Raises NotFound for a set not on file, InvalidInput where no item is left or
    where its number is another set's, Refused where an item that is struck is named by another fact.
    """
    with act_of_form(store, "Amend served set", matter, draft) as tx:
        record = tx.record()
        made = set_as_typed(set_of(record, set_id), served)
        _check_number(record, made)
        if not served.items:
            raise InvalidInput("The set names no item; write its requests, such as 1-25 or 3(b), 7, 12.")
        tx.put(made)
        tokens = tokens_by_item(record)
        kept = {tokens[item.id]: item for item in record.items if item.set == set_id}
        struck = tuple(item for token, item in kept.items() if token not in served.items)
        for item in struck:
            refuse_where_named(record, (item,))
            tx.remove(RequestItem, item.id)
        for position, token in enumerate(served.items):
            new = RequestItem(ItemId(new_id("item")), set_id, token.label, position, token.kind)
            tx.put(replace(kept.get(token, new), position=position))
    return Change(matter, "Amend served set", fact=set_id)


def set_of(record: Record, set_id: SetId) -> RequestSet:
    """A served set on file; raises NotFound."""
    found = next((s for s in record.sets if s.id == set_id), None)
    if found is None:
        raise NotFound(f"There is no set {set_id} in this matter.")
    return found


def set_as_typed(before: RequestSet, served: ServedSet) -> RequestSet:
    """A set on file, made what the form says; who served it and its kind stay."""
    return replace(
        before,
        ordinal=before.ordinal if served.ordinal is None else served.ordinal,
        served_on=served.served_on,
        method=served.method,
        signed=served.signed,
        source=served.source,
    )


def _check_number(record: Record, made: RequestSet) -> None:
    same = (
        s
        for s in record.sets
        if s.id != made.id and s.kind is made.kind and set(s.propounders) & set(made.propounders)
    )
    taken = next((s for s in same if s.ordinal == made.ordinal), None)
    if taken is not None:
        name = set_name(taken)
        raise InvalidInput(
            f"{name[:1].upper()}{name[1:]} of this side is on file already; give another number."
        )


def amend_response(
    store: Store, matter: MatterId, response: ResponseId, answers: Answers, draft: str = ""
) -> Change:
    """Make a response what the form says; the set that it answers stays.

    Raises NotFound for one not on file, and InvalidInput as record_answers does.
    """
    with act_of_form(store, "Amend responses", matter, draft) as tx:
        record = tx.record()
        before = response_of(record, response)
        made, disputes = read_answers(record, replace(answers, sets=(before.set,)))
        tx.put(response_as_typed(before, made[0]))
        for dispute in disputes:
            tx.put(dispute)
    return Change(matter, "Amend responses", fact=response)


def response_as_typed(before: Response, made: Response) -> Response:
    """A response on file, made what the form says; what the form does not ask for stays."""
    signed = before.signed if made.signed is None else made.signed
    dated = before.dated if made.moment.on == before.moment.on else made.dated
    return replace(made, id=before.id, signed=signed, dated=dated)


def response_of(record: Record, response: ResponseId) -> Response:
    """A response on file; raises NotFound."""
    found = next((r for r in record.responses if r.id == response), None)
    if found is None:
        raise NotFound(f"There is no response {response} in this matter.")
    return found


@dataclass(frozen=True, slots=True)
class MotionDays:
    """What became of a motion, and which day it is."""

    today: date
    amended_on: date | None = None
    withdrawn_on: date | None = None
    decided_on: date | None = None


def amend_motion(
    store: Store,
    matter: MatterId,
    motion: MotionId,
    typed: MotionTyped,
    days: MotionDays,
    draft: str = "",
) -> Change:
    """Make a motion what the form says, with the days on which it was amended, withdrawn or decided.

    Raises NotFound for one not on file, and InvalidInput for a day after today or an amendment before
    the filing.
    """
    refuse_days_ahead(typed, days.today)
    for what, on in (
        ("The amendment", days.amended_on),
        ("The withdrawal", days.withdrawn_on),
        ("The decision", days.decided_on),
    ):
        refuse_future(on, days.today, what)
    if days.amended_on is not None and days.amended_on < typed.filed_on:
        raise InvalidInput(
            f"The motion is amended on {short_date(days.amended_on)}, before it was filed on"
            f" {short_date(typed.filed_on)}; correct one of the days."
        )
    with act_of_form(store, "Amend motion", matter, draft) as tx:
        tx.put(motion_as_typed(motion_of(tx.record(), motion), typed, days))
    return Change(matter, "Amend motion", fact=motion)


def motion_of(record: Record, motion: MotionId) -> Motion:
    """A motion on file; raises NotFound."""
    found = next((m for m in record.motions if m.id == motion), None)
    if found is None:
        raise NotFound(f"There is no motion {motion} in this matter.")
    return found


def motion_as_typed(before: Motion, typed: MotionTyped, days: MotionDays) -> Motion:
    """A motion on file, made what the form says."""
    return replace(
        as_typed(before, typed),
        amended_on=days.amended_on,
        withdrawn_on=days.withdrawn_on,
        decided_on=days.decided_on,
    )
