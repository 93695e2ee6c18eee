"""Messages to the other side: to addresses of record, with what is to be looked at, and written unsent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docket_assistant.app.outputs import put_file
from docket_assistant.domain.addresses import OnRecord, compared
from docket_assistant.domain.conferral import AddressUsed
from docket_assistant.domain.matter import Side
from docket_assistant.domain.named_parties import NamedAddress, parties_named
from docket_assistant.domain.people import AddressKind, Counsel
from docket_assistant.domain.record import Record
from docket_assistant.domain.writable import visible
from docket_assistant.exchange.mail_draft import Addressee, write_mail
from docket_assistant.wording.days import long_date
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.messages import left_out, party_warning
from docket_assistant.wording.parties import side_word

__all__ = [
    "Addressed",
    "Addressee",
    "MailDraft",
    "addressed",
    "addressees",
    "counsel_across",
    "other_side",
    "write_draft",
]


@dataclass(frozen=True, slots=True)
class MailDraft:
    """A message to look through, with what is to be looked at before it is sent."""

    to: tuple[Addressee, ...]
    """Empty where no e-mail address of record is on file."""
    subject: str
    text: str
    warnings: tuple[str, ...]
    sender: Addressee | None = None
    """Our counsel who sends it, where an e-mail address of record is on file."""


def write_draft(draft: MailDraft, out: Path) -> None:
    """Write the draft to ``out`` as a message that a mail program opens unsent.

    Raises InvalidInput where an address is none, Refused where another file stands there.
    """
    put_file(out, write_mail(draft.to, (), draft.sender, draft.subject, draft.text))


def other_side(record: Record) -> Side:
    """The side that our messages go to."""
    return record.matter.our_side.facing


def counsel_across(record: Record, today: date) -> list[Counsel]:
    """Counsel of record of the other side."""
    other = other_side(record)
    return [c for c in record.counsel if c.side is other and c.of_record_on(today)]


@dataclass(frozen=True, slots=True)
class Addressed:
    """Whom a message goes to, and what is to be looked at about that."""

    to: tuple[Addressee, ...]
    left_out: tuple[str, ...]
    """Who is not filled in, and why."""
    doubts: tuple[str, ...]
    """What lacks an address, and which address is to be looked at."""


def addressed(lawyers: list[Counsel], record: Record, today: date) -> Addressed:
    """The addresses of record of some lawyers of the other side."""
    to, kept_out = _without_parties(addressees(lawyers, today), record, today)
    return Addressed(to, kept_out, (*_without_address(lawyers, record, today), *_doubtful(to, record, today)))


def addressees(lawyers: Iterable[Counsel], today: date) -> tuple[Addressee, ...]:
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


def _without_address(lawyers: list[Counsel], record: Record, today: date) -> Iterator[str]:
    them = side_word(record, other_side(record))
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
