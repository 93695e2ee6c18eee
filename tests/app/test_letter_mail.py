"""A letter as a message: the same words, to addresses of record, with what is to be looked at first."""

import email
from dataclasses import replace
from datetime import date
from email.policy import default
from pathlib import Path

import pytest

from docket_assistant.app.conferrals.addressing import MailDraft, write_draft
from docket_assistant.app.papers.family import ask
from docket_assistant.app.papers.letter_mail import draft_letter
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from tests.documents.family.letter_records import DEC_9, alone, answered, bare, nine, rich
from tests.documents.test_statement import after

REQUEST, LACKS = PaperKind.REQUEST_TO_CONFER, PaperKind.DEFICIENCY_LETTER


def drafted(record: Record, kind: PaperKind = REQUEST, day: date = DEC_9) -> MailDraft:
    return draft_letter(ask(record, kind, "", day), day)


def filled(record: Record) -> Record:
    return answered(record, REQUEST, slot_1_day="2009-12-14", slot_1_hour="10a", dial_in="(555) 010-0199")


def test_the_message_says_what_the_letter_says() -> None:
    draft = drafted(filled(after()))

    case = "Johnny Briscoe v. St. Louis County, No. 4:08-CV-1717 (CEJ)"
    assert draft.subject == f"{case}: Request to confer on discovery in dispute"
    assert draft.text.startswith("Dear Lee B. Sample:\n\nI ask for a conference on the requests below.\n\n")
    assert "Interrogatories Nos. 3b, 3c, 7\u201315, 17, 19\u201322, and 24" in draft.text
    assert "To join: (555) 010-0199.\n\nMonday, December 14, 2009 | 10:00 a.m. Central time" in draft.text
    assert draft.text.endswith("Sincerely,\nDana R. Example\nAttorney for Defendants")
    assert "\u2060" not in draft.text
    assert "\u00a0" not in draft.text


def test_it_goes_to_the_address_of_record_from_ours() -> None:
    draft = drafted(filled(after()))
    assert [a.address for a in draft.to] == ["lee.sample@sample-law.example"]
    assert draft.sender is not None
    assert draft.sender.address == "dre@example.test"
    assert draft.warnings == ()


def test_an_exhibit_follows_behind_who_writes() -> None:
    record = answered(rich(), LACKS, exhibit="full")
    text = drafted(record, LACKS).text
    assert text.index("Sincerely,\nDana R. Example") < text.index("EXHIBIT A\n\nINTERROGATORY NO. 3(b):")
    assert "    State every fact on subject 3(b)." in text


def test_places_in_brackets_are_counted() -> None:
    assert "2 places in brackets: fill or strike before it is sent." in drafted(after()).warnings
    one = answered(after(), REQUEST, slot_1_day="2009-12-14")
    assert "1 place in brackets: fill or strike before it is sent." in drafted(one).warnings


def test_no_address_of_a_party_is_filled_in() -> None:
    draft = drafted(filled(alone(after())))
    assert draft.to == ()
    (own, *_) = draft.warnings
    assert own.startswith("JOHNNY BRISCOE acts without counsel; write the party's own address in")
    assert not any("No counsel of record" in warning for warning in draft.warnings)


def test_what_is_not_on_file_is_warned_of() -> None:
    warnings = drafted(bare()).warnings
    assert any(w.startswith("No counsel of record for Plaintiff is on file") for w in warnings)
    assert any("counsel for Defendants is on file; the draft names no sender" in w for w in warnings)


def test_an_address_by_the_name_of_a_represented_party_is_left_out() -> None:
    record = after()
    briscoe = tuple(
        replace(c, name="Johnny Briscoe", parties=()) if c.name.startswith("Lee") else c
        for c in record.counsel
    )
    draft = drafted(filled(replace(record, counsel=briscoe)))
    assert draft.to == ()
    assert any("It is left out of the draft." in warning for warning in draft.warnings)


@pytest.mark.parametrize("record", [filled(after()), filled(nine(after()))])
def test_it_is_written_unsent(record: Record, tmp_path: Path) -> None:
    write_draft(drafted(record), tmp_path / "request.eml")

    read = email.message_from_bytes((tmp_path / "request.eml").read_bytes(), policy=default)
    assert read["X-Unsent"] == "1"
    assert read["Date"] is None
    assert read["To"] == '"Lee B. Sample" <lee.sample@sample-law.example>'
    assert "I ask for a conference" in read.get_content()
