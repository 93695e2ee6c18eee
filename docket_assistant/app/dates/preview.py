"""What a form would move once it is kept, counted before it is: the record as it would be against as it is.

Each answer is empty where nothing moves. Raises what the act of the form raises for what it cannot read.
"""

from collections.abc import Iterable
from dataclasses import replace

from docket_assistant.app.amendments import (
    MotionDays,
    motion_as_typed,
    motion_of,
    response_as_typed,
    response_of,
    set_as_typed,
    set_of,
)
from docket_assistant.app.dates.moves import what_moves
from docket_assistant.app.discovery.answers import Answers, read_answers
from docket_assistant.app.discovery.served_set import ServedSet
from docket_assistant.app.orders.motions import MotionTyped, new_motion
from docket_assistant.app.orders.orders import OrderTyped, record_with_order
from docket_assistant.domain.chains import Moved
from docket_assistant.domain.discovery import Extension
from docket_assistant.domain.ids import MotionId, OrderId, ResponseId, SetId
from docket_assistant.domain.record import Record
from docket_assistant.wording.moves import MoveWords, move_words

Moves = tuple[MoveWords, ...]


def moved_by_set(record: Record, set_id: SetId, served: ServedSet) -> Moves:
    """The dates that move if a set becomes what the form says."""
    made = set_as_typed(set_of(record, set_id), served)
    return _said(record, replace(record, sets=tuple(made if s.id == made.id else s for s in record.sets)))


def moved_by_answers(record: Record, answers: Answers, response: ResponseId | None) -> Moves:
    """The dates that stand and move with responses, new ones or one on file."""
    if response is None:
        made, disputes = read_answers(record, answers)
        kept = record.responses
    else:
        before = response_of(record, response)
        read, disputes = read_answers(record, replace(answers, sets=(before.set,)))
        made = (response_as_typed(before, read[0]),)
        kept = tuple(r for r in record.responses if r.id != before.id)
    disputed = (*record.disputed_items, *disputes)
    changed = replace(record, responses=(*kept, *made), disputed_items=disputed)
    return _said(record, changed, new_too=False)


def moved_by_extension(record: Record, extension: Extension) -> Moves:
    """The dates that move with more time for the responses to a set."""
    kept = (e for e in record.extensions if e.id != extension.id)
    return _said(record, replace(record, extensions=(*kept, extension)))


def moved_by_motion(record: Record, typed: MotionTyped, motion: MotionId | None, days: MotionDays) -> Moves:
    """The dates that a motion brings, moves or takes away."""
    made = new_motion(typed) if motion is None else motion_as_typed(motion_of(record, motion), typed, days)
    motions = (*(m for m in record.motions if m.id != made.id), made)
    return _said(record, replace(record, motions=motions))


def moved_by_order(record: Record, order: OrderTyped, order_id: OrderId | None) -> Moves:
    """The dates that stand and move with an order; its new duties show their own days."""
    return _said(record, record_with_order(record, order, order_id), new_too=False)


def _said(record: Record, changed: Record, *, new_too: bool = True) -> Moves:
    moves: Iterable[Moved] = what_moves(record, changed)
    return move_words((one for one in moves if new_too or one.was is not None), record, changed)
