"""Undo and redo: acts of their own, which put back what the journal recorded.

The last act that stands is undone first. Acts that cannot be undone, such as making a paper, are passed
over; where one of them stands on the act to be undone, the answer is no.

The act that opened a matter is undone by putting the matter in the trash, since its journal stands on it:
nothing is lost, the history goes on, and redo takes it out again. Whatever else stands in the matter, a
paper too, keeps it open.
"""

import json
from collections.abc import Iterable

from docket_assistant.domain.errors import Refused
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.matter import Matter
from docket_assistant.store.journal import Act, ActKind, Change, Entry, Heading, content, entries, standing
from docket_assistant.store.rows import canonical
from docket_assistant.store.store import Store
from docket_assistant.store.tables import table_name
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
        opening = _opening(changes)
        if opening is None:
            back = list(reversed(changes))
        else:
            _refuse_what_stands(entry, done)
            back = [Change(*_fact(opening), _laid_aside(opening, store.today().isoformat()), opening.after)]
        _turn(tx, entry, ActKind.UNDO, back)
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
        changes = _changes(tx, undone[-1])
        opening = _opening(changes)
        if opening is None:
            again = [Change(*_fact(c), c.after, c.before) for c in changes]
        else:
            again = [Change(*_fact(opening), opening.after, _laid_aside(opening, _since(tx, opening)))]
        _turn(tx, undone[-1], ActKind.REDO, again)
    assert tx.act is not None
    return tx.act


def _opening(changes: Iterable[Change]) -> Change | None:
    """The coming of the matter itself, where an act opened it."""
    return next((c for c in changes if c.noun == table_name(Matter) and c.before is None), None)


def _fact(change: Change) -> tuple[str, str, int]:
    return change.noun, change.fact_id, change.nth


def _laid_aside(opening: Change, since: str) -> str:
    """The matter as it was opened, in the trash."""
    assert opening.after is not None, "an act that opened a matter left it there"
    return canonical({**json.loads(opening.after), "trashed_on": since})


def _since(tx: Transaction, opening: Change) -> str:
    """The day on which the matter was put in the trash; empty where it is not there."""
    return str(json.loads(tx.plain_of(*_fact(opening)[:2]) or "{}").get("trashed_on", ""))


def _refuse_what_stands(entry: Entry, done: Iterable[Entry]) -> None:
    later = next((e for e in done if e.n != entry.n), None)
    if later is not None:
        raise Refused(
            f"“{entry.heading.label}” cannot be undone: “{later.heading.label}” stands in the matter. Put the"
            " matter in the trash instead."
        )


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
