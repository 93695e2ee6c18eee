"""Contacts of unknown kind in a statement: none is called a writing, and no conference is denied."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.app.papers.statement import draft_statement
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.documents.model import Gap, Table, text_of
from docket_assistant.domain.conferral import Conferral, Coverage, Mode
from docket_assistant.domain.ids import ConferralId
from docket_assistant.domain.matter import Side
from docket_assistant.wording.contacts import contact_title
from docket_assistant.wording.modes import contact_noun
from docket_assistant.wording.runs import Mend

ORDER = sample_record().orders[0].id
DENIED = "no conference of counsel has been held"


def told(mode: Mode, by: Side | None = Side.DEFENDANT) -> tuple[str, list[Gap]]:
    """The words of the statement with one contact after the order, and its gaps that lead to a contact."""
    record = sample_record()
    items = tuple(d.item for d in record.disputed_items)
    contact = Conferral(
        ConferralId("c"), mode, date(2009, 12, 7), coverage=Coverage.LISTED, items=items, started_by=by
    )
    record = replace(record, conferrals=(*record.conferrals, contact))
    blocks = draft_statement(record, ORDER, date(2009, 12, 10)).model.blocks
    lines = [
        runs
        for block in blocks
        for runs in ([c for row in block.rows for c in row] if isinstance(block, Table) else [block.runs])
    ]
    gaps = [run for runs in lines for run in runs if isinstance(run, Gap) and run.mend is Mend.TALK]
    return "\n".join(map(text_of, lines)), gaps


def test_a_letter_is_a_written_contact_and_no_conference_was_held() -> None:
    words, gaps = told(Mode.LETTER)

    assert "the one written contact" in words
    assert "Letter (written contact)" in words
    assert DENIED in words
    assert gaps == []


def test_a_voicemail_logged_as_a_contact_is_told_as_the_attempt_that_it_is() -> None:
    words, _ = told(Mode.VOICEMAIL)

    assert "the one attempt to confer" in words
    assert "Voicemail message left" in words
    assert "written contact" not in words


def test_a_contact_of_unknown_manner_is_asked_about_and_no_conference_is_denied() -> None:
    words, gaps = told(Mode.UNKNOWN)

    assert "the one contact listed" in words
    assert "written contact" not in words
    assert DENIED not in words
    assert {gap.label for gap in gaps} == {"whether counsel conferred", "manner"}


@pytest.mark.parametrize("mode", [Mode.LETTER, Mode.VOICEMAIL])
def test_what_came_from_a_side_that_nobody_named_is_asked_about(mode: Mode) -> None:
    words, gaps = told(mode, by=None)

    assert [gap.label for gap in gaps] == ["sender"]
    assert "Sent" not in words


def test_the_window_calls_each_by_the_same_word() -> None:
    assert [contact_noun(m) for m in (Mode.TELEPHONE, Mode.EMAIL, Mode.VOICEMAIL, Mode.UNKNOWN)] == [
        "talk",
        "written contact",
        "attempt",
        "contact",
    ]
    assert contact_title(Conferral(ConferralId("c"), Mode.VOICEMAIL)) == "Attempt by voicemail"
