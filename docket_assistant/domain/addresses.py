"""Are the addresses of a message those on record that day? In the seed case they were not.

An address is compared letter by letter but for capitals; one that only resembles an address of record
is not it, and the one that it resembles is named.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum

from docket_assistant.domain.conferral import AddressUsed, Direction
from docket_assistant.domain.ids import CounselId
from docket_assistant.domain.people import AddressKind, Counsel
from docket_assistant.domain.record import Record

_ALIKE = 0.6
"""How alike the nearest address must be to be worth naming."""


class OnRecord(StrEnum):
    """How an address stands to the record of a day."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    SAID_WRONG = "said_wrong"


@dataclass(frozen=True, slots=True)
class ComparedAddress:
    """An address of a message, compared with the record."""

    line: str
    address: str
    on_record: OnRecord
    counsel: CounselId | None = None
    """Whose address it is or was, where the record says so."""
    of: str | None = None
    """The name of that lawyer."""
    nearest: str | None = None
    """The address of record that it most resembles, where it is not on record itself."""


def compared(
    addresses: Iterable[AddressUsed], record: Record, day: date | None
) -> tuple[ComparedAddress, ...]:
    """Each address compared with counsel's e-mail addresses of record on ``day``.

    Unknown where the day is, or where no e-mail address is on record to compare with.
    """
    register = _Register(record, day)
    return tuple(register.compare(used) for used in addresses)


class _Register:
    """The e-mail addresses that the record knows, as of a day."""

    def __init__(self, record: Record, day: date | None) -> None:
        self._day = day
        self._known: dict[str, list[Counsel]] = {}
        self._holding: dict[str, Counsel] = {}
        self._spelled: dict[str, str] = {}
        for lawyer in record.counsel:
            for address in lawyer.addresses:
                if address.kind is AddressKind.EMAIL:
                    folded = _folded(address.value)
                    self._known.setdefault(folded, []).append(lawyer)
                    self._spelled[folded] = address.value
                    if day is not None and address.holds_on(day):
                        self._holding.setdefault(folded, lawyer)
        self._said_wrong = {
            _folded(used.address)
            for message in record.messages
            for used in message.addresses
            if used.said_wrong_by and used.address
        }

    def compare(self, used: AddressUsed) -> ComparedAddress:
        folded = _folded(used.address)
        lawyer = self._holding.get(folded)
        if used.said_wrong_by or folded in self._said_wrong:
            return self._compared(used, OnRecord.SAID_WRONG, None)
        if not folded or not self._known or self._day is None:
            return self._compared(used, OnRecord.UNKNOWN, self._former(folded))
        if lawyer is not None:
            return self._compared(used, OnRecord.YES, lawyer)
        return self._compared(used, OnRecord.NO, self._former(folded))

    def _former(self, folded: str) -> Counsel | None:
        """Whose address it is on another day."""
        return next(iter(self._known.get(folded, ())), None)

    def _compared(self, used: AddressUsed, standing: OnRecord, lawyer: Counsel | None) -> ComparedAddress:
        nearest = self._nearest(used.address) if standing in (OnRecord.NO, OnRecord.SAID_WRONG) else None
        if lawyer is None:
            return ComparedAddress(used.line, used.address, standing, nearest=nearest)
        return ComparedAddress(used.line, used.address, standing, lawyer.id, lawyer.name, nearest)

    def _nearest(self, address: str) -> str | None:
        folded = _folded(address)
        if "@" not in folded:  # no e-mail address: unknown, or hidden from whoever reads
            return None
        others = [known for known in self._holding if known != folded]
        alike = get_close_matches(folded[:320], others, n=1, cutoff=_ALIKE)
        return self._spelled[alike[0]] if alike else None


def _folded(address: str) -> str:
    return address.strip().casefold()


def direction_of(addresses: Iterable[ComparedAddress], record: Record) -> Direction | None:
    """Whether the message was sent by our side or received from another; None: its sender is not known."""
    ours = {lawyer.id: lawyer.side is record.matter.our_side for lawyer in record.counsel}
    senders = [ours[a.counsel] for a in addresses if a.line == "from" and a.counsel is not None]
    if not senders:
        return None
    return Direction.SENT if senders[0] else Direction.RECEIVED


def reaches_other_side(addresses: Iterable[ComparedAddress], record: Record) -> bool:
    """Whether one of the addresses that it went to is on record for counsel of another side."""
    theirs = {lawyer.id for lawyer in record.counsel if lawyer.side is not record.matter.our_side}
    good = (a for a in addresses if a.line != "from" and a.on_record is OnRecord.YES)
    return any(a.counsel in theirs for a in good)
