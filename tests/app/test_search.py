"""What the box for everything says of each fact that it finds."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.courtroom import CourtroomReading
from docket_assistant.app.search import Found, Known, Result, heading_of, opened_again, search
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import Reading, Store, writing
from docket_assistant.domain.conferral import Conferral, ItemOutcome, Mode, Outcome
from docket_assistant.domain.ids import ConferralId, ItemId, MatterId, OutcomeId
from docket_assistant.domain.references import nouns_of
from docket_assistant.store.search_words import group_of
from docket_assistant.wording.found import found_line

TALK = ConferralId("talk")
ROG_7 = ItemId("briscoe-rog-7")
SAID = (
    "We went through the set. " * 20 + "Treating providers will be listed by name. " + "So it was left. " * 20
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with writing(Path(tmp_path_factory.mktemp("search")) / "docket.db") as opened:
        put_sample(opened)
        with opened.begin("Log conferral", MatterId(SAMPLE)) as tx:
            tx.put(
                Conferral(
                    TALK, Mode.TELEPHONE, date(2009, 12, 7), said=SAID, private_notes="He sounded unsure."
                )
            )
            tx.put(ItemOutcome(OutcomeId("out"), TALK, (ROG_7,), Outcome.RESOLVED, "Lists wages by year."))
        yield opened


@pytest.fixture
def view(store: Store) -> Iterator[Reading]:
    with store.read() as opened:
        yield opened


def lines(view: Reading, text: str) -> list[tuple[str, str]]:
    return [(heading_of(one.group), one.line) for one in search(view, text, Known())]


def only(view: Reading, text: str) -> Result:
    (one,) = search(view, text, Known())
    return one


def test_a_matter_and_its_people_are_told_by_name_and_number(view: Reading) -> None:
    assert lines(view, "johnny") == [
        ("Matters", "Johnny Briscoe v. St. Louis County"),
        ("People", "Johnny Briscoe, plaintiff"),
    ]
    assert [one.caption for one in search(view, "johnny", Known())] == [
        "4:08-CV-1717 (CEJ)",
        "Johnny Briscoe v. St. Louis County",
    ]


def test_an_item_is_told_as_a_court_lists_it_with_its_set(view: Reading) -> None:
    found = only(view, "briscoe rog 7")

    assert found.line == "Interrogatory No.\N{NO-BREAK SPACE}7, First Interrogatories"
    assert found.about == found.fact == ROG_7


def test_what_belongs_to_another_fact_is_shown_in_its_place(view: Reading) -> None:
    found = only(view, "lists wages")

    assert (found.group, found.fact, found.about) == (Found.NOTE, "out", TALK)
    assert found.line == "Outcome of talk by telephone, Dec. 7, 2009"
    assert found.excerpt == "Lists wages by year."


def test_an_excerpt_shows_the_words_found_in_a_long_text(view: Reading) -> None:
    found = only(view, "provid")

    assert found.excerpt.startswith("\N{HORIZONTAL ELLIPSIS}")
    assert "Treating providers will be listed" in found.excerpt
    assert len(found.excerpt) < 200
    assert not found.is_private


def test_words_of_private_text_are_marked_as_private_and_can_be_left_alone(view: Reading) -> None:
    found = only(view, "unsure")

    assert (found.excerpt, found.is_private) == ("He sounded unsure.", True)
    assert search(view, "unsure", Known(), with_private=False) == ()
    assert not any(one.is_private for one in search(view, "treating", Known(), with_private=False))


def test_a_slip_in_a_name_still_finds_the_matter(view: Reading) -> None:
    assert lines(view, "birscoe")[0] == ("Matters", "Johnny Briscoe v. St. Louis County")


def test_what_was_opened_is_told_again_in_that_order_and_what_is_gone_is_not(view: Reading) -> None:
    told = opened_again(view, [ROG_7, "nothing", SAMPLE, "briscoe-order-1202"], Known())

    assert [one.fact for one in told] == [ROG_7, SAMPLE, "briscoe-order-1202"]
    assert told[2].line == "Order of December 2, 2009"


def test_a_line_is_told_alike_when_it_is_known_from_the_letter_before(view: Reading) -> None:
    known = Known()

    assert search(view, "briscoe rog 7", known) == search(view, "briscoe rog 7", known)
    assert search(view, "lists wages", known) == search(view, "lists wages", Known())


def test_every_fact_of_the_sample_has_a_line_and_a_heading(view: Reading) -> None:
    record = view.record(MatterId(SAMPLE))
    told = [found_line(noun, record) for noun in (record.matter, *nouns_of(record))]

    assert all(told)
    assert not any("\n" in line for line in told)
    assert all(heading_of(group_of(type(noun))) for noun in nouns_of(record))


def test_courtroom_view_finds_nothing_by_words(view: Reading) -> None:
    seen = CourtroomReading(view, MatterId(SAMPLE))

    assert search(view, "unsure", Known()) != ()
    assert search(seen, "unsure", Known()) == ()
    assert search(seen, "briscoe", Known()) == ()
    assert opened_again(seen, [SAMPLE], Known()) == ()
