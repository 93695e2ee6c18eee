"""Does an address go by the name of a party? A lawyer writes to counsel, not to a party who has one.

The record keeps addresses of counsel alone, so that a party's own address is known by the name shown beside
it, or by its own first part: jbriscoe@ for Johnny Briscoe. What is on record for a lawyer is the lawyer's.

Source: ABA Model Rule of Professional Conduct 4.2.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from docket_assistant.domain.people import Party
from docket_assistant.domain.record import Record

_WORD = re.compile(r"[^\W\d_]{2,}")
_NO_NAMES = frozenset({"jr", "sr", "ii", "iii", "iv", "mr", "mrs", "ms", "dr", "the"})


@dataclass(frozen=True, slots=True)
class NamedAddress:
    """An address of a message with the name shown beside it."""

    address: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class NamedParty:
    """An address that goes by the name of a party, and how the party stands to us."""

    address: str
    party: Party
    ours: bool
    """Whether the party is on our side."""
    represented: bool
    """Whether counsel of record for the party is on file."""


def parties_named(
    addresses: Iterable[NamedAddress], record: Record, day: date | None
) -> tuple[NamedParty, ...]:
    """Addresses that go by the name of a party with a lawyer, each once; one on record for counsel is not.

    A party who acts without counsel is written to, and is not among them.
    """
    owners = _owners(record)
    found: dict[str, NamedParty] = {}
    for one in addresses:
        folded = one.address.strip().casefold()
        party = owners[folded] if folded in owners else _party_of(one, record)
        if party is not None:
            ours = party.side is record.matter.our_side
            found.setdefault(folded, NamedParty(one.address, party, ours, is_represented(party, record, day)))
    return tuple(found.values())


def _owners(record: Record) -> dict[str, Party | None]:
    """Addresses on record: None for a lawyer's, the party where one stands on file as if a lawyer."""
    owners: dict[str, Party | None] = {}
    for lawyer in record.counsel:
        party = party_called(lawyer.name, record)
        for address in lawyer.addresses:
            folded = address.value.strip().casefold()
            owners[folded] = party or owners.get(folded)
    return owners


def party_called(name: str, record: Record) -> Party | None:
    """The party of this name who does not act without counsel; None: there is none."""
    wanted = _words(name)
    return next((p for p in _with_lawyer(record) if wanted and _words(p.name) == wanted), None)


def is_represented(party: Party, record: Record, day: date | None) -> bool:
    """Whether counsel of record for the party is on file; on ``day``, where it is known."""
    return any(
        lawyer.side is party.side
        and (not lawyer.parties or party.id in lawyer.parties)
        and (day is None or lawyer.of_record_on(day))
        for lawyer in record.counsel
    )


def _party_of(one: NamedAddress, record: Record) -> Party | None:
    return next((p for p in _with_lawyer(record) if _goes_by(p, one)), None)


def _with_lawyer(record: Record) -> Iterator[Party]:
    return (party for party in record.parties if not party.self_represented)


def _goes_by(party: Party, one: NamedAddress) -> bool:
    words = _words(party.name)
    shown = set(_words(one.name))
    if words and (set(words) <= shown if len(words) > 1 else shown == set(words)):
        return True
    return len(words) == 2 and _first_part(one.address) in _spellings(*words)


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in _WORD.findall(name.casefold()) if word not in _NO_NAMES)


def _first_part(address: str) -> str:
    """The letters before the @."""
    return "".join(c for c in address.casefold().partition("@")[0] if c.isalpha())


def _spellings(first: str, last: str) -> frozenset[str]:
    return frozenset({first + last, last + first, first[0] + last, last + first[0]})
