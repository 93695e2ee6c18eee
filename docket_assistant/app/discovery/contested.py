"""What the propounder says of requests: contested, no longer pressed, accepted, or reworded."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.domain.discovery import Rewording
from docket_assistant.domain.dispute import Acceptance, DisputedItem, Withdrawal
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import (
    AcceptanceId,
    DisputeId,
    ItemId,
    MatterId,
    ResponseId,
    RewordingId,
    WithdrawalId,
)
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.store.transaction import Transaction
from docket_assistant.wording.days import short_date
from docket_assistant.wording.paper_names import tokens_by_item


def disputes(record: Record, items: Iterable[ItemId], since: date | None) -> tuple[DisputedItem, ...]:
    """New facts that put into dispute those of ``items`` that are not.

    Raises InvalidInput for an item that was withdrawn: no dispute on it would count.
    """
    wanted = tuple(dict.fromkeys(items))
    _refuse_withdrawn(record, wanted)
    contested = {dispute.item for dispute in record.disputed_items}
    return tuple(
        DisputedItem(DisputeId(new_id("disputed_item")), item, since)
        for item in wanted
        if item not in contested
    )


def mark_disputed(
    store: Store,
    matter: MatterId,
    items: tuple[ItemId, ...],
    since: date | None,
    deficiency: str = "",
) -> Change:
    """Put items in dispute; of those that are, the day and the deficiency are amended where given.

    Raises InvalidInput where no item is named or one was withdrawn, NotFound for an item not on file.
    """
    with store.begin("Mark as disputed", matter) as tx:
        record = tx.record()
        _check_items(record, items)
        kept = [d for d in record.disputed_items if d.item in items]
        for dispute in (*kept, *disputes(record, items, since)):
            tx.put(
                replace(
                    dispute,
                    in_dispute_since=since or dispute.in_dispute_since,
                    deficiency=deficiency or dispute.deficiency,
                )
            )
    return _change(tx, "They were in dispute already")


def withdraw(store: Store, matter: MatterId, items: tuple[ItemId, ...], on: date) -> Change:
    """Record that the propounder no longer presses items; those let go before stay as they are.

    Raises InvalidInput where no item is named, NotFound for an item not on file.
    """
    with store.begin("Withdraw items", matter) as tx:
        record = tx.record()
        _check_items(record, items)
        before = _withdrawn(record)
        left = tuple(item for item in dict.fromkeys(items) if item not in before)
        made = Withdrawal(WithdrawalId(new_id("withdrawal")), left, on)
        if left:
            tx.put(made)
    return _change(tx, "They were withdrawn already", made.id)


def accept(
    store: Store, matter: MatterId, items: tuple[ItemId, ...], response: ResponseId, on: date
) -> Change:
    """Record that the propounder accepts a response on items.

    Raises InvalidInput where no item is named, where the response does not touch one, or where it was
    served after ``on``; NotFound for an item or response not on file.
    """
    with store.begin("Accept responses", matter) as tx:
        record = tx.record()
        _check_items(record, items)
        _check_accepted(record, items, response, on)
        made = Acceptance(AcceptanceId(new_id("acceptance")), tuple(dict.fromkeys(items)), response, on)
        if not any(_same(made, before) for before in record.acceptances):
            tx.put(made)
    return _change(tx, "They were accepted already", made.id)


def reword(
    store: Store, matter: MatterId, items: tuple[ItemId, ...], on: date, wording: str, today: date
) -> Change:
    """Record that the propounder reworded items: a round opens for these alone, on that day.

    The new words are those of one request: several reworded together are recorded without, or one by one.
    Raises InvalidInput where no item is named, where words are given for several, where the day has not
    come or lies before the service of the set; NotFound for an item not on file.
    """
    wanted, said = tuple(dict.fromkeys(items)), wording.strip()
    with act_of_form(store, "Record a rewording", matter) as tx:
        record = tx.record()
        _check_items(record, wanted)
        refuse_future(on, today, "The rewording")
        _check_reworded(record, wanted, on, said)
        made = Rewording(RewordingId(new_id("rewording")), wanted, on, said)
        if not any(replace(made, id=before.id) == before for before in record.rewordings):
            tx.put(made)
    return _change(tx, "They were reworded on this day already", made.id)


def _change(tx: Transaction, unchanged: str, fact: str = "") -> Change:
    """What the act came to; one that changed nothing is not to be undone: undo would take another."""
    if tx.act is None:
        return Change(tx.matter_id, tx.heading.label, undoable=False, notes=(unchanged,))
    return Change(tx.matter_id, tx.heading.label, fact=fact)


def _same(one: Acceptance, other: Acceptance) -> bool:
    return replace(one, id=other.id) == other


def _check_items(record: Record, items: Collection[ItemId]) -> None:
    if not items:
        raise InvalidInput("No item is named; select at least one.")
    on_file = {item.id for item in record.items}
    missing = next((item for item in items if item not in on_file), None)
    if missing is not None:
        raise NotFound(f"There is no item {missing} in this matter; select items that are on file.")


def _withdrawn(record: Record) -> dict[ItemId, date]:
    return {item: withdrawal.on for withdrawal in record.withdrawals for item in withdrawal.items}


def _refuse_withdrawn(record: Record, items: Iterable[ItemId]) -> None:
    gone = _withdrawn(record)
    item = next((item for item in items if item in gone), None)
    if item is not None:
        raise InvalidInput(
            f"{tokens_by_item(record)[item]} was withdrawn on {short_date(gone[item])}; remove the withdrawal"
            " to contest it again."
        )


def _check_accepted(record: Record, items: Iterable[ItemId], response: ResponseId, on: date) -> None:
    found = next((r for r in record.responses if r.id == response), None)
    if found is None:
        raise NotFound(f"There is no response {response} in this matter; choose one that is on file.")
    of_set = {item.id for item in record.items if item.set == found.set}
    touched = of_set if found.items is None else set(found.items)
    other = next((item for item in items if item not in touched), None)
    if other is not None:
        raise InvalidInput(
            f"The response does not touch {tokens_by_item(record)[other]}; select the items that it answers."
        )
    if found.served_on is not None and on < found.served_on:
        raise InvalidInput(
            f"The response was served on {short_date(found.served_on)}, after the day on which it is said to"
            " be accepted; correct the day."
        )


def _check_reworded(record: Record, items: Collection[ItemId], on: date, wording: str) -> None:
    if wording and len(items) > 1:
        raise InvalidInput(
            "The new words are those of one request; name one item, or leave the words empty for several."
        )
    served = {one.id: one.served_on for one in record.sets}
    of = {item.id: served[item.set] for item in record.items}
    early = next((day for item in items if (day := of[item]) is not None and on < day), None)
    if early is not None:
        raise InvalidInput(
            f"The set was served on {short_date(early)}, after the day on which a request of it is said to be"
            " reworded; correct the day."
        )
