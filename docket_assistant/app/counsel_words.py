"""Records what only counsel can say; what is said now takes the place of what was said before."""

from datetime import date

from docket_assistant.app.change import Change
from docket_assistant.domain.counsel_words import ChoiceKind, ChoiceValue, Sentence, Word
from docket_assistant.domain.ids import CounselId, ItemId, MatterId, OrderId
from docket_assistant.store.store import Store


def tick(
    store: Store,
    matter: MatterId,
    order: OrderId,
    sentence: Sentence,
    *,
    on: bool,
    by: CounselId,
    today: date,
) -> Change:
    """Assert a sentence for one order's paper, or take the assertion back."""
    raise NotImplementedError


def choose(
    store: Store,
    matter: MatterId,
    order: OrderId,
    kind: ChoiceKind,
    value: ChoiceValue,
    items: tuple[ItemId, ...] | None,
    today: date,
) -> Change:
    """Choose on the motion, on expenses or on an exhibit, for all items or for those named."""
    raise NotImplementedError


def other_side_says(
    store: Store, matter: MatterId, order: OrderId, word: Word, on: date, as_follows: str = ""
) -> Change:
    """Record the other side's word on the statement of one order."""
    raise NotImplementedError


def rule_was_read(store: Store, matter: MatterId, rule: str, by: CounselId, on: date) -> Change:
    """Record that counsel read the current rule."""
    raise NotImplementedError
