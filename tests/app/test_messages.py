"""Messages looked at before they are kept, and kept once, by the form."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from docket_assistant import resources
from docket_assistant.app.conferrals.messages import keep_message, look_at_message
from docket_assistant.app.record import record_facts
from docket_assistant.app.upkeep.sample import put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.addresses import OnRecord
from docket_assistant.domain.conferral import Direction, Reply
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ConferralId, ItemId, MatterId
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store

BRISCOE = MatterId("briscoe")
TALK = ConferralId("briscoe-call-1207")
ITEM = ItemId("briscoe-rog-7")


def step(name: str) -> bytes:
    return resources.read_bytes(f"sample/steps/{name}")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the sample and the talk of December 7 in it."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        record_facts(opened, BRISCOE, step("talk-dec-7.json"))
        yield opened


def record_in(store: Store) -> Record:
    with store.read() as view:
        return view.record(BRISCOE)


def test_a_message_is_looked_at_and_nothing_is_kept(store: Store) -> None:
    before = record_in(store)

    seen = look_at_message(before, step("sent-right-address.eml"))

    assert (seen.direction, seen.on_file, seen.warnings) == (Direction.SENT, None, ())
    assert [a.on_record for a in seen.addresses] == [OnRecord.YES, OnRecord.YES]
    assert record_in(store) == before


def test_the_newest_talk_without_a_confirmation_that_arrived_is_proposed(store: Store) -> None:
    assert look_at_message(record_in(store), step("sent-wrong-address.eml")).confirms == TALK

    keep_message(store, BRISCOE, step("sent-wrong-address.eml"), TALK)
    assert look_at_message(record_in(store), step("sent-right-address.eml")).confirms == TALK

    keep_message(store, BRISCOE, step("sent-right-address.eml"), TALK)
    later = step("sent-right-address.eml") + b"\nOne more line.\n"
    assert look_at_message(record_in(store), later).confirms is None


def test_a_talk_after_the_message_or_long_before_it_is_not_proposed(store: Store) -> None:
    content = step("sent-right-address.eml")
    dated = next(line for line in content.splitlines() if line.lower().startswith(b"date:"))

    def proposed(day: str) -> ConferralId | None:
        return look_at_message(record_in(store), content.replace(dated, f"Date: {day}".encode())).confirms

    assert proposed("Sat, 05 Dec 2009 10:00:00 -0600") is None
    assert proposed("Mon, 07 Dec 2009 18:00:00 -0600") == TALK
    assert proposed("Fri, 12 Mar 2010 10:00:00 -0600") is None


def test_a_reply_is_about_the_talk_that_the_answered_message_confirms(store: Store) -> None:
    keep_message(store, BRISCOE, step("sent-right-address.eml"), TALK)

    seen = look_at_message(record_in(store), step("reply-acknowledged.eml"))

    sent = record_in(store).messages[-1].id
    assert (seen.direction, seen.answers, seen.confirms) == (Direction.RECEIVED, sent, TALK)


def test_the_same_file_again_is_the_same_message(store: Store) -> None:
    first = keep_message(store, BRISCOE, step("sent-right-address.eml"))
    again = keep_message(store, BRISCOE, step("sent-right-address.eml"), TALK)

    seen = look_at_message(record_in(store), step("sent-right-address.eml"))
    assert first.fact == again.fact == seen.on_file
    assert seen.confirms == TALK


def test_a_wrong_address_is_told_beside_the_kept_message(store: Store) -> None:
    change = keep_message(store, BRISCOE, step("sent-wrong-address.eml"), TALK)

    assert any("not an address of record on December" in note for note in change.notes)


def test_a_reply_keeps_the_items_that_it_speaks_of(store: Store) -> None:
    keep_message(store, BRISCOE, step("sent-right-address.eml"), TALK)

    keep_message(store, BRISCOE, step("reply-acknowledged.eml"), None, Reply.ACKNOWLEDGED, (ITEM,))

    message = record_in(store).messages[-1]
    assert (message.sent_on, message.reply_items) == (date(2009, 12, 8), (ITEM,))
    assert len(message.terms_acknowledged) == 1


def test_an_acknowledgement_of_no_outcome_is_told_without_an_option_of_the_command_line(store: Store) -> None:
    change = keep_message(store, BRISCOE, step("reply-acknowledged.eml"), None, Reply.ACKNOWLEDGED)

    assert change.notes[-1].startswith("No outcome on file is acknowledged")
    assert "--" not in change.notes[-1]


def test_items_without_a_reply_and_a_reply_by_our_side_are_refused(store: Store) -> None:
    before = record_in(store)
    content = step("sent-right-address.eml")

    with pytest.raises(InvalidInput, match="without what the reply says"):
        keep_message(store, BRISCOE, content, TALK, items=(ITEM,))
    with pytest.raises(InvalidInput, match="sent by our side"):
        keep_message(store, BRISCOE, content, TALK, Reply.DISPUTED)

    assert record_in(store) == before


def test_a_message_to_a_party_is_warned_of_in_one_sentence_before_it_is_kept(store: Store) -> None:
    to = b"To: "
    sent = step("sent-right-address.eml").replace(to, b"To: Johnny Briscoe <x1@mail.example>, ", 1)

    seen = look_at_message(record_in(store), sent)

    (said,) = (warning for warning in seen.warnings if "Briscoe" in warning)
    assert said == (
        "x1@mail.example goes by the name of Johnny Briscoe, a party on the other side with counsel of"
        " record: Model Rule 4.2 asks for the consent of the party's lawyer, a law or an order before counsel"
        " writes to a represented party."
    )
    assert said in keep_message(store, BRISCOE, sent, TALK).notes, "it is let through, and said again"


def test_a_copy_to_our_client_says_that_an_answer_to_all_reaches_the_client(store: Store) -> None:
    sent = step("sent-right-address.eml").replace(
        b"To: ", b"Cc: St. Louis County <it@county.example>\nTo: ", 1
    )

    seen = look_at_message(record_in(store), sent)

    assert any(
        warning == "it@county.example goes by the name of St. Louis County, a party on our side:"
        " whoever answers to all writes to our client directly."
        for warning in seen.warnings
    )
