"""Undo and redo: acts of their own, which put back what the journal recorded.

The last act that stands is undone first. Acts that cannot be undone, such as making a paper, are passed
over; where one of them stands on the act to be undone, the answer is no.
"""

from docket_assistant.domain.errors import Refused
from docket_assistant.domain.ids import MatterId
from docket_assistant.store.journal import Act, ActKind, Change, Entry, Heading, content, entries, standing
from docket_assistant.store.store import Store
from docket_assistant.store.transaction import Transaction

_PARTICIPLE = {ActKind.UNDO: "undone", ActKind.REDO: "redone"}


def undo(store: Store, matter_id: MatterId) -> Act:
    """Take back the last act that can be undone.

    Raises Refused where there is none, or where a later change stands on it.
    """
    with store.begin("Undo", matter_id) as tx:
        done, _ = standing(entries(tx.link, matter_id))
        entry = next((e for e in reversed(done) if e.heading.undoable), None)
        if entry is None:
            raise Refused("There is nothing to undo in this matter.")
        changes = _changes(tx, entry)
        _turn(tx, entry, ActKind.UNDO, list(reversed(changes)))
    assert tx.act is not None
    return tx.act


def redo(store: Store, matter_id: MatterId) -> Act:
    """Bring back the act that was undone last.

    Raises Refused where there is none, or where a later change stands in its way.
    """
    with store.begin("Redo", matter_id) as tx:
        _, undone = standing(entries(tx.link, matter_id))
        if not undone:
            raise Refused("There is nothing to redo in this matter.")
        changes = [Change(c.noun, c.fact_id, c.nth, c.after, c.before) for c in _changes(tx, undone[-1])]
        _turn(tx, undone[-1], ActKind.REDO, changes)
    assert tx.act is not None
    return tx.act


def _changes(tx: Transaction, entry: Entry) -> tuple[Change, ...]:
    found = content(tx.link, tx.matter_id, entry.n)
    if not found:
        raise Refused(f"“{entry.heading.label}” cannot be taken back: what it changed was erased.")
    return found


def _turn(tx: Transaction, entry: Entry, kind: ActKind, changes: list[Change]) -> None:
    tx.heading = Heading(entry.heading.label, kind, of_entry=entry.n)
    for change in changes:
        if tx.plain_of(change.noun, change.fact_id) != change.after:
            raise Refused(
                f"“{entry.heading.label}” cannot be {_PARTICIPLE[kind]}: {change.noun} {change.fact_id} was"
                " changed after it."
            )
        tx.restore(change)
