"""The message that confirms a talk, drafted to the addresses of record, and written unsent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docket_assistant.app.outputs import put_file
from docket_assistant.domain.addresses import OnRecord, compared
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.conferral import AddressUsed, Conferral
from docket_assistant.domain.ids import ConferralId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.named_parties import NamedAddress, parties_named
from docket_assistant.domain.people import AddressKind, Counsel
from docket_assistant.domain.record import Record
from docket_assistant.domain.writable import visible
from docket_assistant.exchange.mail_draft import Addressee, write_mail
from docket_assistant.wording.confirming import confirming_text
from docket_assistant.wording.days import long_date
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.messages import left_out, party_warning
from docket_assistant.wording.parties import side_word

__all__ = ["Addressee", "ConfirmingDraft", "draft_confirming", "write_draft"]


@dataclass(frozen=True, slots=True)
class ConfirmingDraft:
    """A message to look through, with what is to be looked at before it is sent."""

    to: tuple[Addressee, ...]
    """Empty where no e-mail address of record is on file."""
    subject: str
    text: str
    warnings: tuple[str, ...]
    sender: Addressee | None = None
    """Our counsel who took part, where an e-mail address of record is on file."""


def draft_confirming(record: Record, conferral: ConferralId, today: date) -> ConfirmingDraft:
    """The message to counsel of the other side who took part, else to all their counsel of record.

    Raises NotFound where the contact is not on file.
    """
    message = confirming_text(record, conferral)
    contact = next(c for c in record.conferrals if c.id == conferral)
    known = record_as_of(record, today)
    lawyers = _their_counsel(contact, known, today)
    to, kept_out = _without_parties(_addressees(lawyers, today), known, today)
    warnings = (
        *kept_out,
        *_gone(contact, known, today),
        *_without_address(lawyers, known, today),
        *_doubtful(to, known, today),
    )
    sender = next(iter(_addressees(_took_part(contact, known, today, ours=True), today)), None)
    return ConfirmingDraft(to, message.subject, message.text, warnings, sender)


def write_draft(draft: ConfirmingDraft, out: Path) -> None:
    """Write the draft to ``out`` as a message that a mail program opens unsent.

    Raises InvalidInput where an address is none, Refused where another file stands there.
    """
    put_file(out, write_mail(draft.to, (), draft.sender, draft.subject, draft.text))


def _took_part(contact: Conferral, record: Record, today: date, *, ours: bool) -> list[Counsel]:
    """Lawyers of our side, or of the others, who took part and are of record today."""
    present = {p.counsel for p in contact.participants or ()}
    found = [c for c in record.counsel if c.id in present and (c.side is record.matter.our_side) is ours]
    return [lawyer for lawyer in found if lawyer.of_record_on(today)]


def _their_counsel(contact: Conferral, record: Record, today: date) -> list[Counsel]:
    present = _took_part(contact, record, today, ours=False)
    other = _other_side(record)
    return present or [c for c in record.counsel if c.side is other and c.of_record_on(today)]


def _other_side(record: Record) -> Side:
    return record.matter.our_side.facing


def _addressees(lawyers: Iterable[Counsel], today: date) -> tuple[Addressee, ...]:
    """Each address once, under the first name that it is on record for."""
    found: dict[str, Addressee] = {}
    for lawyer in lawyers:
        for address in lawyer.addresses_on(today, AddressKind.EMAIL):
            found.setdefault(_folded(address), Addressee(lawyer.name, address.strip()))
    return tuple(found.values())


def _without_parties(
    to: Iterable[Addressee], record: Record, today: date
) -> tuple[tuple[Addressee, ...], tuple[str, ...]]:
    """The addressees but those that go by the name of a party with a lawyer, and a sentence on each of these.

    Our client's address is never filled in, nor is a represented party's: who writes there decides it.
    """
    every = tuple(to)
    named = parties_named((NamedAddress(a.address, a.name) for a in every), record, today)
    theirs = {_folded(one.address) for one in named}
    kept = tuple(a for a in every if _folded(a.address) not in theirs)
    return kept, tuple(left_out(party_warning(one)) for one in named)


def _folded(address: str) -> str:
    return address.strip().casefold()


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


def _without_address(lawyers: list[Counsel], record: Record, today: date) -> Iterator[str]:
    them = side_word(record, _other_side(record))
    if not lawyers:
        yield f"No counsel of record for {them} is on file on {long_date(today)}; add who appears and where."
    for lawyer in lawyers:
        if not lawyer.addresses_on(today, AddressKind.EMAIL):
            yield (
                f"No e-mail address of record for {visible(lawyer.name)} is on file on {long_date(today)};"
                " look it up and add it."
            )


def _doubtful(to: Iterable[Addressee], record: Record, today: date) -> Iterator[str]:
    """Addresses that are our own side's too, or that a message on file says were wrong."""
    for addressee in to:
        shown = visible(addressee.address)
        owners = _owners(addressee.address, record)
        if owners:
            us = side_word(record, record.matter.our_side)
            yield f"{shown} is also on record for {series(owners)}, counsel for {us}; look at it once more."
        (used,) = compared([AddressUsed(addressee.address)], record, today)
        if used.on_record is OnRecord.SAID_WRONG:
            yield (
                f"{shown} is on record for {visible(addressee.name)}, and a message on file says that it was"
                " wrong; ask which address is right."
            )


def _owners(address: str, record: Record) -> list[str]:
    """Names of our own counsel for whom an address is on record, on any day."""
    ours = [lawyer for lawyer in record.counsel if lawyer.side is record.matter.our_side]
    return [visible(c.name) for c in ours if any(_folded(a.value) == _folded(address) for a in c.addresses)]
