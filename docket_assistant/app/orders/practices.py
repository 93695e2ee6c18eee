"""A judge's own practice, or an order's, on conferral: written by counsel, kept as an order of the record.

What it would change is worked out from the record as it would be, so that it is seen before it is kept.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.change import Change
from docket_assistant.app.discovery.disputes import items_named
from docket_assistant.app.ids import new_id
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.findings import ItemVerdict
from docket_assistant.domain.ids import ItemId, MatterId, OrderId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.order import ConferralTerms, CourtOrder, OrderLayer
from docket_assistant.domain.order_items import order_of
from docket_assistant.domain.record import Record
from docket_assistant.domain.rule_parts import WrittenAlone
from docket_assistant.store.store import Store
from docket_assistant.wording.days import long_date
from docket_assistant.wording.modes import by_mode
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.rule_words import STEPS, step_words
from docket_assistant.wording.standing import answer_words

LABEL = "Record the judge's practice"
AMEND = "Amend the judge's practice"
_T = TypeVar("_T")
_WRITING = {None: None, True: WrittenAlone.YES, False: WrittenAlone.NO}
_SAID_OF_WRITING = {written: said for said, written in _WRITING.items()}
KNOWN_STEPS = tuple((name, step_words(name)) for name in STEPS)
"""Steps that can be asked for before a motion, each with its words."""


@dataclass(frozen=True, slots=True)
class PracticeTyped:
    """A practice as the form has it; what is not typed stays as the rule has it."""

    dated: date
    judge: str = ""
    in_case: bool = False
    """Whether it is an order in this case; else the judge's standing practice."""
    modes: tuple[Mode, ...] = ()
    """Ways of conferring that qualify; none: as the rule has it."""
    efforts: bool | None = None
    writing: bool | None = None
    """Whether a letter or an e-mail alone does."""
    lifted: bool | None = None
    steps: tuple[str, ...] = ()
    last_day: date | None = None
    words: str = ""
    source: str = ""
    lifts: tuple[str, ...] = ()
    """Steps that are no longer needed before a motion."""
    only_items: tuple[ItemId, ...] = ()
    """Items for which conferral is lifted, or needed again; none: all."""
    other_modes: tuple[Mode, ...] = ()
    """Ways of conferring that do not count; none: as the rule has it."""
    positions: bool = False
    """Whether each side's position is asked for."""


def record_practice(
    store: Store, matter: MatterId, typed: PracticeTyped, today: date, draft: str = ""
) -> Change:
    """Keep the practice as an order that sets terms on conferral.

    Raises InvalidInput for a day after ``today``, for a practice that changes nothing and for one that
    contradicts itself.
    """
    order = _checked(_order(typed, None), typed, today)
    with act_of_form(store, LABEL, matter, draft) as tx:
        tx.put(order)
    return Change(matter, LABEL, fact=order.id)


def amend_practice(
    store: Store, matter: MatterId, order: OrderId, typed: PracticeTyped, today: date, draft: str = ""
) -> Change:
    """Make the terms of an order what the form says; its duties and times stay.

    Raises as record_practice, and NotFound for an order not on file.
    """
    with act_of_form(store, AMEND, matter, draft) as tx:
        tx.put(_checked(_order(typed, order_of(tx.record(), order)), typed, today))
    return Change(matter, AMEND, fact=order)


def items_of_terms(
    record: Record, tokens: Sequence[ItemToken], order: OrderId | None = None
) -> tuple[ItemId, ...]:
    """The items that a list names: those that the order has under that name, else the one in dispute.

    Raises InvalidInput for a name that several sets have, where neither tells which is meant.
    """
    names = tokens_by_item(record)
    on_file = () if order is None else order_of(record, order).terms.lifted_items or ()
    own = {names[item] for item in on_file}
    disputed = {d.item for d in record.disputed_items}
    counted = Counter(names[item] for item in disputed)
    first = (*on_file, *(i for i in disputed if names[i] not in own and counted[names[i]] == 1))
    return items_named(record, tokens, names, first)


def practice_of(record: Record, order: OrderId) -> PracticeTyped:
    """The terms of an order on file as the form shows them; raises NotFound."""
    on_file = order_of(record, order)
    terms = on_file.terms
    return PracticeTyped(
        on_file.signed_on,
        on_file.judge,
        on_file.layer is OrderLayer.IN_CASE,
        terms.qualifying_modes or (),
        terms.attempts_suffice,
        _SAID_OF_WRITING.get(terms.written_alone),
        terms.lifted,
        terms.requires_steps,
        terms.last_day_to_move,
        on_file.text,
        on_file.source,
        terms.lifts_steps,
        terms.lifted_items or (),
        terms.non_qualifying_modes or (),
        terms.positions_asked,
    )


def _checked(order: CourtOrder, typed: PracticeTyped, today: date) -> CourtOrder:
    """The order, unless its day has not come, it changes nothing, or it says a thing and its contrary."""
    refuse_future(typed.dated, today, "The practice")
    if order.entered_on is not None and order.entered_on < typed.dated:
        raise InvalidInput(
            f"The order was entered on {long_date(order.entered_on)}, before {long_date(typed.dated)};"
            " correct the day."
        )
    if order.terms == ConferralTerms():
        raise InvalidInput("Nothing is changed yet; say at least one thing that differs from the rule.")
    if typed.only_items and typed.lifted is None:
        raise InvalidInput(
            "Items are named without what holds for them alone; choose whether conferral is needed, or"
            " leave the items out."
        )
    step = next((s for s in typed.steps if s in typed.lifts), None)
    if step is not None:
        words = step_words(step)
        raise InvalidInput(
            f"{words[:1].upper()}{words[1:]} is both asked for and no longer needed; keep one of them."
        )
    mode = next((m for m in typed.modes if m in typed.other_modes), None)
    if mode is not None:
        raise InvalidInput(f"A talk {by_mode(mode)} both counts and does not count; keep one of them.")
    return order


def what_changes(
    record: Record, typed: PracticeTyped, day: date, order: OrderId | None = None
) -> tuple[str, ...]:
    """What the verdicts of ``day`` would become, a line for items that change alike."""
    made = _order(typed, None if order is None else order_of(record, order))
    kept = replace(record, orders=(*(o for o in record.orders if o.id != made.id), made))
    before, after = _verdicts(record, day), _verdicts(kept, day)
    moved = [(before[item], after[item]) for item in before if _differ(before[item], after[item])]
    alike = Counter((answer_words(was, 1), answer_words(now, 1)) for was, now in moved)
    shown = {(answer_words(was, 1), answer_words(now, 1)): (was, now) for was, now in moved}
    return tuple(
        f"Now {answer_words(shown[key][0], count)}; then {answer_words(shown[key][1], count)}."
        for key, count in alike.items()
    )


def _verdicts(record: Record, day: date) -> dict[ItemId, ItemVerdict]:
    return {one.item: one for one in ripeness_of(record, day).assessment.items}


def _differ(was: ItemVerdict, now: ItemVerdict) -> bool:
    return (was.verdict, was.findings[0].reason) != (now.verdict, now.findings[0].reason)


def _order(typed: PracticeTyped, before: CourtOrder | None) -> CourtOrder:
    base = before or CourtOrder(OrderId(new_id("order")), typed.dated)
    writing = _WRITING[typed.writing]
    if writing is None and base.terms.written_alone not in _SAID_OF_WRITING:
        writing = base.terms.written_alone  # known to be open, which no choice says
    return replace(
        base,
        signed_on=typed.dated,
        judge=typed.judge.strip(),
        text=typed.words,
        layer=OrderLayer.IN_CASE if typed.in_case else OrderLayer.STANDING,
        terms=ConferralTerms(
            qualifying_modes=typed.modes or _none_at_all(base.terms.qualifying_modes),
            non_qualifying_modes=typed.other_modes or _none_at_all(base.terms.non_qualifying_modes),
            attempts_suffice=typed.efforts,
            lifted=typed.lifted,
            lifted_items=tuple(dict.fromkeys(typed.only_items)) or _none_at_all(base.terms.lifted_items),
            lifts_steps=tuple(dict.fromkeys(typed.lifts)),
            requires_steps=tuple(dict.fromkeys(typed.steps)),
            last_day_to_move=typed.last_day,
            positions_asked=typed.positions,
            written_alone=writing,
        ),
        source=typed.source.strip(),
    )


def _none_at_all(on_file: tuple[_T, ...] | None) -> tuple[_T, ...] | None:
    """A list on file that names none stays one: that none is named is another thing than nothing said."""
    return on_file if on_file == () else None
