"""Before a lawyer is kept: whether the name is a party's, and whether an address is somebody else's."""

from collections.abc import Iterator

from docket_assistant.domain.ids import CounselId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.named_parties import NamedAddress, parties_named, party_called
from docket_assistant.domain.people import AddressKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.messages import also_on_record, party_as_counsel, party_warning
from docket_assistant.wording.parties import side_word


def guard_of_counsel(
    record: Record, counsel: CounselId, name: str, side: Side, emails: tuple[str, ...]
) -> tuple[str, ...]:
    """Sentences on what would address messages to a party, or to a lawyer across; nothing is refused."""
    party = party_called(name, record)
    called = () if party is None else (party_as_counsel(party),)
    named = parties_named((NamedAddress(email) for email in emails), record, None)
    by_name = () if party is not None else tuple(map(party_warning, named))
    return (*called, *by_name, *_across(record, counsel, side, emails))


def _across(record: Record, counsel: CounselId, side: Side, emails: tuple[str, ...]) -> Iterator[str]:
    """Addresses that are on record for counsel of another side."""
    for lawyer in record.counsel:
        if lawyer.id == counsel or lawyer.side is side:
            continue
        theirs = {a.value.strip().casefold() for a in lawyer.addresses if a.kind is AddressKind.EMAIL}
        for email in emails:
            if email.casefold() in theirs:
                yield also_on_record(email, lawyer.name, side_word(record, lawyer.side))
