"""Everyone met as counsel in any matter, with addresses and where each was read."""

from dataclasses import dataclass
from datetime import date

from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.people import AddressKind
from docket_assistant.store.reading import Reading


@dataclass(frozen=True, slots=True)
class PersonAddress:
    """An address of a lawyer, in the matter that has it."""

    kind: AddressKind
    value: str
    since: date | None
    until: date | None
    source: str
    read_on: date | None
    matter: MatterId


@dataclass(frozen=True, slots=True)
class AddressDifference:
    """Two addresses of one kind that hold at the same time and were read in different places."""

    first: PersonAddress
    second: PersonAddress


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A lawyer, by name and firm."""

    name: str
    firm: str
    side: str
    """Such as: our side (defendant)."""
    matters: tuple[tuple[MatterId, str], ...]
    """Id and caption, newest first."""
    addresses: tuple[PersonAddress, ...]
    differences: tuple[AddressDifference, ...]


def everyone(view: Reading, limit: int = 500) -> tuple[PersonRow, ...]:
    """Lawyers of all matters, those of the newest matter first; at most ``limit``."""
    raise NotImplementedError
