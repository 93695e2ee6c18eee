"""What only counsel can say: the latest answer to a question is the only one on file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.papers.counsel_words import choose, other_side_says, rule_was_read, tick
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.counsel_words import ChoiceKind, ChoiceValue, Sentence, Word
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import CounselId, ItemId, MatterId, OrderId
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store

BRISCOE = MatterId("briscoe")
ORDER = OrderId("briscoe-order-1202")
US, THEM = CounselId("briscoe-example"), CounselId("briscoe-sample")
DEC_8, DEC_10 = date(2009, 12, 8), date(2009, 12, 10)
SEVEN, EIGHT = ItemId("briscoe-rog-7"), ItemId("briscoe-rog-8")
PENDING, WITHDRAWN = ChoiceValue.PENDING_UNTIL_PERFORMANCE, ChoiceValue.WITHDRAWN


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the sample in it."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        yield opened


def record_in(store: Store) -> Record:
    with store.read() as view:
        return view.record(BRISCOE)


def on_motion(store: Store, value: ChoiceValue, *items: ItemId) -> str:
    return choose(store, BRISCOE, ORDER, ChoiceKind.MOTION, value, items or None, DEC_8).fact


def chosen(store: Store) -> dict[ChoiceValue, int | None]:
    """How many items each choice on the motion is for; None: all."""
    return {c.value: None if c.items is None else len(c.items) for c in record_in(store).choices}


def test_a_sentence_is_asserted_once_and_taken_back_whole(store: Store) -> None:
    for day in (DEC_8, DEC_10):
        tick(store, BRISCOE, ORDER, Sentence.GOOD_FAITH, on=True, by=US, today=day)
    tick(store, BRISCOE, ORDER, Sentence.SINCERE_EFFORTS, on=True, by=US, today=DEC_8)
    assert [(a.sentence, a.on) for a in record_in(store).assertions] == [
        (Sentence.GOOD_FAITH, DEC_10),
        (Sentence.SINCERE_EFFORTS, DEC_8),
    ]

    change = tick(store, BRISCOE, ORDER, Sentence.GOOD_FAITH, on=False, by=US, today=DEC_10)

    assert change.label == "Take back good faith"
    assert [a.sentence for a in record_in(store).assertions] == [Sentence.SINCERE_EFFORTS]
    undo_last(store, BRISCOE)
    assert len(record_in(store).assertions) == 2


def test_the_same_question_chosen_anew_has_one_answer(store: Store) -> None:
    first = on_motion(store, PENDING)
    second = on_motion(store, WITHDRAWN)

    assert (first, chosen(store)) == (second, {WITHDRAWN: None})


def test_a_choice_for_some_items_leaves_the_earlier_one_for_the_rest(store: Store) -> None:
    on_motion(store, PENDING)
    on_motion(store, WITHDRAWN, SEVEN, EIGHT)
    assert chosen(store) == {PENDING: 16, WITHDRAWN: 2}

    on_motion(store, ChoiceValue.WITHDRAWN_ON_STIPULATED_ORDER, EIGHT)
    assert chosen(store) == {PENDING: 16, WITHDRAWN: 1, ChoiceValue.WITHDRAWN_ON_STIPULATED_ORDER: 1}

    on_motion(store, PENDING)
    assert chosen(store) == {PENDING: None}


def test_a_choice_on_one_question_leaves_the_other_alone(store: Store) -> None:
    on_motion(store, PENDING)

    choose(store, BRISCOE, ORDER, ChoiceKind.EXPENSES, ChoiceValue.RESERVED, None, DEC_8)

    assert [c.kind for c in record_in(store).choices] == [ChoiceKind.MOTION, ChoiceKind.EXPENSES]


@pytest.mark.parametrize(
    ("value", "items", "why"),
    [(ChoiceValue.RESERVED, None, "no answer on motion"), (PENDING, (), "names no item")],
)
def test_a_choice_that_answers_nothing_is_refused(
    store: Store, value: ChoiceValue, items: tuple[ItemId, ...] | None, why: str
) -> None:
    with pytest.raises(InvalidInput, match=why):
        choose(store, BRISCOE, ORDER, ChoiceKind.MOTION, value, items, DEC_8)

    assert record_in(store).choices == ()


def test_the_other_side_has_one_word_on_a_statement(store: Store) -> None:
    other_side_says(store, BRISCOE, ORDER, Word.SENT_NO_REPLY, DEC_8)
    change = other_side_says(store, BRISCOE, ORDER, Word.DISAGREES, DEC_10, " No. 7 was not reached. ")

    (word,) = record_in(store).other_side_words
    assert (word.word, word.on, word.as_follows) == (Word.DISAGREES, DEC_10, "No. 7 was not reached.")
    assert change.notes == ()
    assert "gap" in other_side_says(store, BRISCOE, ORDER, Word.DISAGREES, DEC_10).notes[0]


def test_a_rule_has_one_latest_reading(store: Store) -> None:
    rule_was_read(store, BRISCOE, "moed", US, DEC_8)
    rule_was_read(store, BRISCOE, "frcp", US, DEC_8)
    rule_was_read(store, BRISCOE, "moed", THEM, DEC_10)

    assert [(r.rule, r.by, r.on) for r in record_in(store).rules_read] == [
        ("moed", THEM, DEC_10),
        ("frcp", US, DEC_8),
    ]


def test_an_order_that_is_not_on_file_has_no_words(store: Store) -> None:
    none = OrderId("none")

    with pytest.raises(NotFound):
        tick(store, BRISCOE, none, Sentence.GOOD_FAITH, on=False, by=US, today=DEC_8)
    with pytest.raises(NotFound):
        other_side_says(store, BRISCOE, none, Word.AGREES, DEC_8)
