"""Records what only counsel can say; what is said now takes the place of what was said before."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from docket_assistant.app.acts import act_of_form
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.domain.counsel_words import (
    Assertion,
    Choice,
    ChoiceKind,
    ChoiceValue,
    OtherSideWord,
    RuleRead,
    Sentence,
    Word,
)
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import (
    AssertionId,
    ChoiceId,
    CounselId,
    ItemId,
    MatterId,
    OrderId,
    OtherSideWordId,
    RuleReadId,
)
from docket_assistant.domain.order_items import items_of, order_of
from docket_assistant.store.store import Store
from docket_assistant.store.transaction import Transaction

_SENTENCES = {Sentence.GOOD_FAITH: "good faith", Sentence.SINCERE_EFFORTS: "sincere efforts"}
_QUESTIONS = {
    ChoiceKind.MOTION: "Choose on the motion",
    ChoiceKind.EXPENSES: "Choose on expenses",
    ChoiceKind.EXHIBIT: "Choose on the exhibit",
}
_OTHER_SIDE = "Record the other side's word"
_RULE_READ = "Record the reading of the rule"
_NO_WORDS = "How the other side disagrees is not recorded; the statement leaves a gap for it."


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
    """Assert a sentence for one order's paper, or take the assertion back.

    Raises NotFound for an order not on file.
    """
    label = f"{'Assert' if on else 'Take back'} {_SENTENCES[sentence]}"
    with act_of_form(store, label, matter) as tx:
        record = tx.record()
        order_of(record, order)
        before = [a for a in record.assertions if a.order == order and a.sentence is sentence]
        said = None
        if on:
            own = before[0].id if before else AssertionId(new_id("assertion"))
            said = Assertion(own, sentence, by, today, order)
            tx.put(said)
        _remove_rest(tx, before, said)
    return Change(matter, label, fact="" if said is None else said.id)


def choose(
    store: Store,
    matter: MatterId,
    order: OrderId,
    kind: ChoiceKind,
    value: ChoiceValue,
    items: tuple[ItemId, ...] | None,
    today: date,
) -> Change:
    """Choose on the motion, on expenses or on an exhibit, for all items or for those named.

    An earlier choice on other items stands. Raises NotFound for an order not on file, and InvalidInput
    for no items and for a value that is no answer to the question.
    """
    if items is not None and not items:
        raise InvalidInput("The choice names no item; name those it is for, or choose for all.")
    label = _QUESTIONS[kind]
    with act_of_form(store, label, matter) as tx:
        record = tx.record()
        all_items = items_of(record, order_of(record, order))
        before = [c for c in record.choices if c.order == order and c.kind is kind]
        same = next((c for c in before if _same(c.items, items)), None)
        own = ChoiceId(new_id("choice")) if same is None else same.id
        tx.put(Choice(own, kind, value, order, today, items))
        for earlier in (c for c in before if c.id != own):
            _narrow(tx, earlier, items, all_items)
    return Change(matter, label, fact=own)


def _same(before: tuple[ItemId, ...] | None, now: tuple[ItemId, ...] | None) -> bool:
    return before is now or (before is not None and now is not None and set(before) == set(now))


def _narrow(
    tx: Transaction, earlier: Choice, chosen: tuple[ItemId, ...] | None, all_items: tuple[ItemId, ...]
) -> None:
    """Leave an earlier choice for the items that the new one does not name; without any it is gone."""
    own = all_items if earlier.items is None else earlier.items
    left = () if chosen is None else tuple(item for item in own if item not in chosen)
    if not left:
        tx.remove(Choice, earlier.id)
    elif len(left) < len(own):
        tx.put(replace(earlier, items=left))


def other_side_says(
    store: Store, matter: MatterId, order: OrderId, word: Word, on: date, as_follows: str = ""
) -> Change:
    """Record the other side's word on the statement of one order.

    Raises NotFound for an order not on file.
    """
    with act_of_form(store, _OTHER_SIDE, matter) as tx:
        record = tx.record()
        order_of(record, order)
        before = [w for w in record.other_side_words if w.order == order]
        own = before[0].id if before else OtherSideWordId(new_id("other_side_word"))
        how = as_follows.strip() if word is Word.DISAGREES else ""
        said = tx.put(OtherSideWord(own, order, word, on, how))
        _remove_rest(tx, before, said)
    notes = (_NO_WORDS,) if word is Word.DISAGREES and not how else ()
    return Change(matter, _OTHER_SIDE, fact=own, notes=notes)


def rule_was_read(store: Store, matter: MatterId, rule: str, by: CounselId, on: date) -> Change:
    """Record that counsel read the current rule."""
    with act_of_form(store, _RULE_READ, matter) as tx:
        before = [r for r in tx.record().rules_read if r.rule == rule]
        own = before[0].id if before else RuleReadId(new_id("rule_read"))
        read = tx.put(RuleRead(own, rule, by, on))
        _remove_rest(tx, before, read)
    return Change(matter, _RULE_READ, fact=own)


_Said = Assertion | OtherSideWord | RuleRead


def _remove_rest(tx: Transaction, before: Iterable[_Said], said: _Said | None) -> None:
    """Take away what was said before on the same question."""
    for earlier in before:
        if said is None or earlier.id != said.id:
            tx.remove(type(earlier), earlier.id)
