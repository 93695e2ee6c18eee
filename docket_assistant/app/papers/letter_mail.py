"""A letter of the family as a message: to the addresses of record, with its warnings, written unsent."""

from datetime import date

from docket_assistant.app.conferrals.addressing import (
    MailDraft,
    addressed,
    addressees,
    counsel_across,
    other_side,
)
from docket_assistant.app.papers.family import PaperAsked, drawn
from docket_assistant.documents.plain_letter import plain_letter
from docket_assistant.documents.signature import counsel_of
from docket_assistant.domain.people import AddressKind
from docket_assistant.domain.writable import visible
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.runs import run_text


def draft_letter(asked: PaperAsked, today: date) -> MailDraft:
    """The message that says what the letter says.

    A party without counsel is written to by counsel's own act: no address of a party is on file, and none is
    filled in. Raises NothingToSay where the letter has nothing to say.
    """
    model = drawn(asked)
    assert model.letterhead is not None, f"{asked.kind} is no letter"
    record = asked.record
    lawyers = counsel_across(record, today)
    alone = [p for p in record.parties if p.side is other_side(record) and p.self_represented]
    across = addressed(lawyers, record, today)
    doubts = across.doubts if lawyers or not alone else ()
    own = tuple(
        f"{visible(p.name)} acts without counsel; write the party's own address in before it is sent."
        for p in alone
    )
    subject = ": ".join(run_text(line) for line in model.letterhead.re_lines)
    sender = counsel_of(record, asked.side, today)
    return MailDraft(
        across.to,
        subject,
        plain_letter(model),
        (*across.left_out, *own, *doubts, *_open(len(model.gaps)), *_without_sender(asked, today)),
        next(iter(addressees([sender], today)), None) if sender is not None else None,
    )


def _open(gaps: int) -> tuple[str, ...]:
    """How many places in brackets are still to be filled."""
    if not gaps:
        return ()
    return (f"{gaps} {'place' if gaps == 1 else 'places'} in brackets: fill or strike before it is sent.",)


def _without_sender(asked: PaperAsked, today: date) -> tuple[str, ...]:
    sender = counsel_of(asked.record, asked.side, today)
    if sender is not None and sender.addresses_on(today, AddressKind.EMAIL):
        return ()
    us = side_word(asked.record, asked.side)
    return (f"No e-mail address of record of counsel for {us} is on file; the draft names no sender.",)
