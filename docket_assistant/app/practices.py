"""A judge's own practice, or an order's, on conferral: written by counsel, kept as an order of the record.

What it would change is worked out from the record as it would be, so that it is seen before it is kept.
"""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.findings import ItemVerdict
from docket_assistant.domain.ids import ItemId, MatterId, OrderId
from docket_assistant.domain.order import ConferralTerms, CourtOrder, OrderLayer
from docket_assistant.domain.record import Record
from docket_assistant.domain.rule_parts import WrittenAlone
from docket_assistant.store.store import Store
from docket_assistant.wording.rule_words import STEPS, step_words
from docket_assistant.wording.standing import answer_words

LABEL = "Record the judge's practice"
_WRITING = {None: None, True: WrittenAlone.YES, False: WrittenAlone.NO}
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


def record_practice(
    store: Store, matter: MatterId, typed: PracticeTyped, today: date, draft: str = ""
) -> Change:
    """Keep the practice as an order that sets terms on conferral.

    Raises InvalidInput for a day after ``today`` and for a practice that changes nothing.
    """
    refuse_future(typed.dated, today, "The practice")
    order = _order(typed)
    if order.terms == ConferralTerms():
        raise InvalidInput("Nothing is changed yet; say at least one thing that differs from the rule.")
    with act_of_form(store, LABEL, matter, draft) as tx:
        tx.put(order)
    return Change(matter, LABEL, fact=order.id)


def what_changes(record: Record, typed: PracticeTyped, day: date) -> tuple[str, ...]:
    """What the verdicts of ``day`` would become, a line for items that change alike."""
    kept = replace(record, orders=(*record.orders, _order(typed)))
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


def _order(typed: PracticeTyped) -> CourtOrder:
    return CourtOrder(
        OrderId(new_id("order")),
        typed.dated,
        judge=typed.judge.strip(),
        text=typed.words,
        layer=OrderLayer.IN_CASE if typed.in_case else OrderLayer.STANDING,
        terms=ConferralTerms(
            qualifying_modes=typed.modes or None,
            attempts_suffice=typed.efforts,
            lifted=typed.lifted,
            requires_steps=tuple(dict.fromkeys(typed.steps)),
            last_day_to_move=typed.last_day,
            written_alone=_WRITING[typed.writing],
        ),
        source=typed.source.strip(),
    )
