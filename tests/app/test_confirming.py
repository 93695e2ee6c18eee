"""The confirming draft goes to addresses of record, says what is in doubt about them, and stays unsent."""

from dataclasses import replace
from datetime import date
from email import message_from_bytes
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant import resources
from docket_assistant.app.conferrals.confirming import Addressee, MailDraft, draft_confirming, write_draft
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.conferral import AddressUsed, Direction, Message, Mode
from docket_assistant.domain.errors import InvalidInput, NotFound, Refused
from docket_assistant.domain.ids import ConferralId, CounselId, MessageId
from docket_assistant.domain.people import AddressKind, AddressOfRecord, Appearance, Counsel
from docket_assistant.domain.record import Record
from docket_assistant.exchange.facts import read_facts
from docket_assistant.intake.sent_message import read_sent_message
from tests.exchange.records import records
from tests.wording.canary import poisoned

CALL = ConferralId("briscoe-call-1207")
STEP = resources.read_bytes("sample/steps/talk-dec-7.json")
TALKED = read_facts(STEP, sample_record(), lambda noun: noun).record
TODAY = date(2009, 12, 8)
DANA, LEE = TALKED.counsel
TO_LEE = Addressee("Lee B. Sample", "lee.sample@sample-law.example")


def email(value: str, since: date | None = None, until: date | None = None) -> AddressOfRecord:
    return AddressOfRecord(AddressKind.EMAIL, value, since, until)


def drafted(*counsel: Counsel, record: Record = TALKED, today: date = TODAY) -> MailDraft:
    return draft_confirming(replace(record, counsel=counsel or record.counsel), CALL, today)


def test_it_goes_from_our_counsel_to_theirs_who_took_part_with_nothing_in_doubt() -> None:
    draft = drafted()

    assert draft.to == (TO_LEE,)
    assert draft.sender == Addressee("Dana R. Example", "dre@example.test")
    assert draft.warnings == ()
    assert "by telephone on Monday, December 7, 2009" in draft.text


def test_the_address_is_the_one_of_record_on_the_day_of_the_draft() -> None:
    moved = replace(LEE, addresses=(email("old@a.test", until=TODAY), email("new@a.test", date(2009, 12, 9))))

    assert drafted(DANA, moved).to == (Addressee(LEE.name, "old@a.test"),)
    assert drafted(DANA, moved, today=date(2009, 12, 9)).to == (Addressee(LEE.name, "new@a.test"),)


def test_a_colleague_who_took_no_part_is_left_out_unless_nobody_is_named() -> None:
    other = replace(LEE, id=CounselId("other"), name="Pat Other", addresses=(email("pat@a.test"),))
    calls = tuple(replace(c, participants=None) for c in TALKED.conferrals)

    assert drafted(DANA, LEE, other).to == (TO_LEE,)
    assert drafted(DANA, LEE, other, record=replace(TALKED, conferrals=calls)).to == (
        TO_LEE,
        Addressee("Pat Other", "pat@a.test"),
    )


def test_without_an_address_of_record_nobody_is_addressed_and_it_says_whose() -> None:
    draft = drafted(DANA, replace(LEE, addresses=()))

    assert draft.to == ()
    (warning,) = draft.warnings
    assert warning == (
        "No e-mail address of record for Lee B. Sample is on file on December 8, 2009; look it up and add it."
    )


def test_without_counsel_of_record_it_says_for_whom() -> None:
    gone = replace(LEE, appearances=(Appearance(until=date(2009, 12, 7)),))

    assert drafted(DANA, gone).to == ()
    assert drafted(DANA, gone).warnings == (
        "Lee B. Sample took part and is not on file as counsel of record on December 8, 2009.",
        "No counsel of record for Plaintiff is on file on December 8, 2009; add who appears and where.",
    )


def test_an_address_that_is_our_own_side_s_too_is_named() -> None:
    ours = replace(DANA, addresses=(email(" LEE.sample@sample-law.example"),))
    assert drafted(ours, LEE).warnings == (
        (
            "lee.sample@sample-law.example is also on record for Dana R. Example, counsel for Defendants;"
            " look at it once more."
        ),
    )


@pytest.mark.parametrize(("sent", "told"), [(date(2009, 12, 8), 1), (date(2009, 12, 9), 0)])
def test_an_address_that_was_said_to_be_wrong_is_named_from_that_day(sent: date, told: int) -> None:
    wrong = AddressUsed(TO_LEE.address, said_wrong_by="a reply")
    message = Message(MessageId("m"), Direction.SENT, Mode.EMAIL, sent, addresses=(wrong,))

    draft = drafted(record=replace(TALKED, messages=(message,)))

    assert draft.to == (TO_LEE,)
    assert len([w for w in draft.warnings if "says that it was wrong" in w]) == told


def test_two_lawyers_of_one_address_are_written_to_once() -> None:
    twin = replace(LEE, id=CounselId("twin"), name="Pat Twin")
    calls = tuple(replace(c, participants=None) for c in TALKED.conferrals)
    assert drafted(DANA, LEE, twin, record=replace(TALKED, conferrals=calls)).to == (TO_LEE,)


def test_a_contact_that_is_not_on_file_is_refused() -> None:
    with pytest.raises(NotFound, match="No contact 'none'"):
        draft_confirming(TALKED, ConferralId("none"), TODAY)


def test_the_file_opens_unsent_and_reads_back(tmp_path: Path) -> None:
    out, draft = tmp_path / "draft.eml", drafted()
    write_draft(draft, out)
    write_draft(draft, out)

    read = read_sent_message(out.read_bytes())

    assert [(a.line, a.address) for a in read.addresses] == [
        ("from", "dre@example.test"),
        ("to", TO_LEE.address),
    ]
    assert (read.subject, read.text, read.sent) == (draft.subject, draft.text, None)
    assert message_from_bytes(out.read_bytes())["X-Unsent"] == "1"


def test_a_file_that_stands_there_is_never_written_over(tmp_path: Path) -> None:
    out = tmp_path / "draft.eml"
    out.write_text("mine", encoding="utf-8")

    with pytest.raises(Refused):
        write_draft(drafted(), out)
    assert out.read_text(encoding="utf-8") == "mine"


def test_an_address_that_is_none_is_refused_and_nothing_written(tmp_path: Path) -> None:
    out = tmp_path / "draft.eml"
    with pytest.raises(InvalidInput, match="is not an e-mail address"):
        write_draft(drafted(DANA, replace(LEE, addresses=(email("see the docket"),))), out)
    assert not out.exists()


@given(records(), st.dates(date(1801, 1, 1)))
def test_of_any_record_only_other_counsel_is_addressed_and_nothing_private_told(
    record: Record, today: date
) -> None:
    theirs = {c.name for c in record.counsel if c.side is not record.matter.our_side}
    for contact in record.conferrals:
        draft = draft_confirming(record, contact.id, today)
        assert {a.name for a in draft.to} <= theirs
        assert draft.to or draft.warnings
        assert draft == draft_confirming(poisoned(record), contact.id, today)


def test_an_address_of_a_party_is_never_filled_in() -> None:
    theirs = replace(LEE, id=CounselId("party"), name="Johnny Briscoe", addresses=(email("jb@mail.test"),))
    client = replace(DANA, id=CounselId("us"), name="St. Louis County", addresses=(email("it@county.test"),))
    mixed = replace(LEE, addresses=(*LEE.addresses, email("it@county.test")))
    calls = tuple(replace(c, participants=None) for c in TALKED.conferrals)

    draft = drafted(DANA, mixed, theirs, client, record=replace(TALKED, conferrals=calls))

    assert draft.to == (TO_LEE,)
    assert [w for w in draft.warnings if "jb@mail.test" in w and w.endswith("It is left out of the draft.")]
    assert [w for w in draft.warnings if "it@county.test" in w and "a party on our side" in w]
