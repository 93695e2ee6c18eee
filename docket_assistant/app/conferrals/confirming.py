"""The message that confirms a talk, drafted to the addresses of record, and written unsent."""

from collections.abc import Iterator
from datetime import date

from docket_assistant.app.conferrals.addressing import (
    Addressee,
    MailDraft,
    addressed,
    addressees,
    counsel_across,
    write_draft,
)
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.conferral import Conferral
from docket_assistant.domain.ids import ConferralId
from docket_assistant.domain.people import Counsel
from docket_assistant.domain.record import Record
from docket_assistant.domain.writable import visible
from docket_assistant.wording.confirming import confirming_text
from docket_assistant.wording.days import long_date

__all__ = ["Addressee", "MailDraft", "draft_confirming", "write_draft"]


def draft_confirming(record: Record, conferral: ConferralId, today: date) -> MailDraft:
    """The message to counsel of the other side who took part, else to all their counsel of record.

    Raises NotFound where the contact is not on file.
    """
    message = confirming_text(record, conferral)
    contact = next(c for c in record.conferrals if c.id == conferral)
    known = record_as_of(record, today)
    across = addressed(_their_counsel(contact, known, today), known, today)
    warnings = (*across.left_out, *_gone(contact, known, today), *across.doubts)
    sender = next(iter(addressees(_took_part(contact, known, today, ours=True), today)), None)
    return MailDraft(across.to, message.subject, message.text, warnings, sender)


def _took_part(contact: Conferral, record: Record, today: date, *, ours: bool) -> list[Counsel]:
    """Lawyers of our side, or of the others, who took part and are of record today."""
    present = {p.counsel for p in contact.participants or ()}
    found = [c for c in record.counsel if c.id in present and (c.side is record.matter.our_side) is ours]
    return [lawyer for lawyer in found if lawyer.of_record_on(today)]


def _their_counsel(contact: Conferral, record: Record, today: date) -> list[Counsel]:
    return _took_part(contact, record, today, ours=False) or counsel_across(record, today)


def _gone(contact: Conferral, record: Record, today: date) -> Iterator[str]:
    """Who of the other side took part and is not of record today."""
    present = {p.counsel for p in contact.participants or ()}
    for lawyer in record.counsel:
        theirs = lawyer.side is not record.matter.our_side
        if theirs and lawyer.id in present and not lawyer.of_record_on(today):
            yield (
                f"{visible(lawyer.name)} took part and is not on file as counsel of record on"
                f" {long_date(today)}."
            )
