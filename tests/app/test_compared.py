"""Rounds of an item side by side, and a supplement that says what was said before."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from docket_assistant.app.discovery.compared import leave_untouched, rounds_compared, untouched
from docket_assistant.app.discovery.item_words import keep_words
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.compared import Change
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ItemId, ResponseId, SetId
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store

ROGS = SetId("briscoe-rogs-1")
FIRST, LATER = ResponseId("briscoe-answers-0915"), ResponseId("briscoe-answers-1008")
ROG_7, ROG_8, ROG_9 = (ItemId(f"briscoe-rog-{n}") for n in (7, 8, 9))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The sample, with the words of Nos. 7 to 9 in both rounds; No. 8 says the same in both."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        for paper, words in (
            (FIRST, ("None.", "See\nthe bills.", "")),
            (LATER, ("One.", "See the bills.", "New.")),
        ):
            text = "\n".join(
                f"ANSWER TO INTERROGATORY NO. {n}: {w}" for n, w in zip((7, 8, 9), words, strict=True)
            )
            keep_words(opened, SAMPLE, ROGS, paper, text)
        yield opened


def record_of(store: Store) -> Record:
    with store.read() as view:
        return view.record(SAMPLE)


def test_each_round_is_compared_with_the_words_before_it(store: Store) -> None:
    first, later = rounds_compared(record_of(store), ROG_7)

    assert (first.response.id, first.changes) == (FIRST, ())
    assert [(p.change, p.text.strip()) for p in later.changes] == [
        (Change.GONE, "None."),
        (Change.NEW, "One."),
    ]


def test_a_round_whose_words_are_not_on_file_is_shown_so_and_compared_with_nothing(store: Store) -> None:
    first, later = rounds_compared(record_of(store), ROG_9)

    assert (first.text, later.text, later.changes) == ("", "New.", ())


def test_an_answer_said_again_is_proposed_as_not_touched_and_stays_until_counsel_says_so(
    store: Store,
) -> None:
    before = record_of(store)

    (found,) = untouched(before, ROGS)

    assert (found.response.id, found.items, found.all_of_them) == (LATER, (ROG_8,), False)
    assert record_of(store) == before


def test_taken_out_the_earlier_round_is_the_last(store: Store) -> None:
    leave_untouched(store, SAMPLE, LATER, (ROG_8,))

    record = record_of(store)
    assert [one.response.id for one in rounds_compared(record, ROG_8)] == [FIRST]
    assert [one.response.id for one in rounds_compared(record, ROG_7)] == [FIRST, LATER]
    assert untouched(record, ROGS) == ()


def test_a_supplement_that_would_touch_nothing_is_not_made_so(store: Store) -> None:
    leave_untouched(
        store, SAMPLE, LATER, tuple(i.id for i in record_of(store).items if i.set == ROGS and i.id != ROG_8)
    )
    (found,) = untouched(record_of(store), ROGS)

    assert found.all_of_them
    with pytest.raises(InvalidInput, match="remove the supplement instead"):
        leave_untouched(store, SAMPLE, LATER, (ROG_8,))
