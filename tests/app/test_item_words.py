"""Words of a pasted paper go to the items and the round that they belong to, and nothing is dropped."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from docket_assistant.app.discovery.item_words import WhyNot, keep_words, propose_words
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ItemId, ResponseId, SetId
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import check_record
from docket_assistant.store.store import Store

ROGS = SetId("briscoe-rogs-1")
FIRST, LATER = ResponseId("briscoe-answers-0915"), ResponseId("briscoe-answers-1008")
ROG_3B, ROG_3C, ROG_7 = ItemId("briscoe-rog-3b"), ItemId("briscoe-rog-3c"), ItemId("briscoe-rog-7")
WHOLE = """\
INTERROGATORY NO. 3: Identify:
(a) your employers;
(b) your doctors; and
(c) your pharmacies.
ANSWER: See the records already produced.
SUPPLEMENTAL ANSWER TO INTERROGATORY NO. 3:
(b) Dr. Adams.
(c) None.
INTERROGATORY NO. 7: State your income.
ANSWER: Objection.
SUPPLEMENTAL ANSWER: $41,000 in 2008.
INTERROGATORY NO. 99: State your hobbies.
REQUEST FOR PRODUCTION NO. 4: Tax returns.
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the sample in it."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        yield opened


def record_of(store: Store) -> Record:
    with store.read() as view:
        record = view.record(SAMPLE)
    check_record(record)
    return record


def kept(record: Record) -> dict[tuple[ResponseId, ItemId], str]:
    return {(a.response, a.item): a.text for a in record.answers}


def test_a_supplement_that_repeats_the_first_answers_brings_each_to_its_round(store: Store) -> None:
    keep_words(store, SAMPLE, ROGS, LATER, WHOLE)

    record = record_of(store)
    assert kept(record)[FIRST, ROG_7] == "Objection."
    assert kept(record)[LATER, ROG_7] == "$41,000 in 2008."
    assert next(i.text for i in record.items if i.id == ROG_7) == "State your income."


def test_lettered_parts_go_to_their_items_with_what_stands_before_them(store: Store) -> None:
    keep_words(store, SAMPLE, ROGS, LATER, WHOLE)

    record = record_of(store)
    words = {i.id: i.text for i in record.items}
    assert words[ROG_3B] == "Identify:\n(b) your doctors; and"
    assert words[ROG_3C] == "Identify:\n(c) your pharmacies."
    assert kept(record)[LATER, ROG_3B] == "(b) Dr. Adams."
    assert kept(record)[FIRST, ROG_3B] == kept(record)[FIRST, ROG_3C] == "See the records already produced."


def test_an_answer_that_does_not_tell_its_parts_apart_is_marked_so(store: Store) -> None:
    rows = {row.item.id: row for row in propose_words(record_of(store), ROGS, LATER, WHOLE).rows}

    assert rows[ROG_3B].parts_together
    assert not rows[ROG_7].parts_together


def test_what_no_item_of_the_set_gets_is_handed_back_with_its_line_and_why(store: Store) -> None:
    left = propose_words(record_of(store), ROGS, LATER, WHOLE).not_placed

    assert [(one.line, one.why, one.text) for one in left] == [
        (1, WhyNot.NOT_IN_SET, "(a) your employers;"),
        (12, WhyNot.NOT_IN_SET, "State your hobbies."),
        (13, WhyNot.OTHER_KIND, "Tax returns."),
    ]


def test_other_words_for_the_same_request_are_left_and_equal_ones_are_not(store: Store) -> None:
    text = "INTERROGATORY NO. 7: Income.\nANSWER: None.\nINTERROGATORY NO. 8: Work.\n"
    again = propose_words(record_of(store), ROGS, FIRST, f"{text}INTERROGATORY NO. 7: Income.\n")
    other = propose_words(record_of(store), ROGS, FIRST, f"{text}INTERROGATORY NO. 7: Wages.\n")

    assert again.not_placed == ()
    assert [(one.why, one.text) for one in other.not_placed] == [(WhyNot.TWICE, "Wages.")]


def test_answers_without_their_paper_are_not_placed_and_requests_are(store: Store) -> None:
    found = propose_words(record_of(store), ROGS, None, "INTERROGATORY NO. 7: Income.\nANSWER: None.\n")

    assert (found.requests, found.answers) == (1, 0)
    assert [one.why for one in found.not_placed] == [WhyNot.NO_PAPER]


def test_a_second_supplement_that_is_not_on_file_is_no_words_of_the_first(store: Store) -> None:
    text = "SECOND SUPPLEMENTAL ANSWER TO INTERROGATORY NO. 7: $42,000."

    assert [one.why for one in propose_words(record_of(store), ROGS, LATER, text).not_placed] == [
        WhyNot.OTHER_PAPER
    ]


def test_words_that_are_pasted_again_take_the_place_of_those_before_and_undo_brings_them_back(
    store: Store,
) -> None:
    keep_words(store, SAMPLE, ROGS, FIRST, "ANSWER TO INTERROGATORY NO. 7: Objection.")
    before = record_of(store)

    change = keep_words(store, SAMPLE, ROGS, FIRST, "ANSWER TO INTERROGATORY NO. 7: None.\nVERIFICATION\n")

    assert kept(record_of(store)) == {(FIRST, ROG_7): "None."}
    assert change.notes == ("0 requests and 1 answer", "1 passage not placed")
    undo_last(store, SAMPLE)
    assert record_of(store) == before


def test_a_paste_without_a_heading_is_refused_and_says_what_is_wanted(store: Store) -> None:
    with pytest.raises(InvalidInput, match=r"No words could be placed: .*REQUEST NO. 7:"):
        keep_words(store, SAMPLE, ROGS, FIRST, "Dear counsel, our answers are attached.")
