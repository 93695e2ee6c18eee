"""Counsel as the form has one: addresses as lines of text, made into addresses with their days."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.ids import CounselId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import AddressKind, AddressOfRecord, Counsel
from docket_assistant.domain.record import Record


@dataclass(frozen=True, slots=True)
class AddressesTyped:
    """Addresses of one kind; a street is one of several lines."""

    values: tuple[str, ...] = ()
    since: date | None = None
    """Of those that are new; where none is, of all."""


@dataclass(frozen=True, slots=True)
class CounselTyped:
    """A lawyer as the form has one."""

    name: str
    side: Side
    firm: str = ""
    bar_number: str = ""
    lead: bool | None = None
    addresses: Mapping[AddressKind, AddressesTyped] = field(default_factory=dict)
    read_where: str = ""
    """The paper or page from which new addresses were taken."""


def find_counsel(record: Record, counsel: str) -> Counsel:
    """A lawyer on file; raises NotFound."""
    found = next((c for c in record.counsel if c.id == counsel), None)
    if found is None:
        raise NotFound("This lawyer is not on file any more; look in the matter's history.")
    return found


def addresses_now(lawyer: Counsel, kind: AddressKind) -> tuple[AddressOfRecord, ...]:
    """Addresses of one kind that have no last day, as the form shows them."""
    held = tuple(a for a in lawyer.addresses if a.kind is kind and a.until is None)
    return held[-1:] if kind is AddressKind.STREET else held


def counsel_from(typed: CounselTyped, before: Counsel | None, today: date) -> Counsel:
    """The lawyer that the form now describes; what it does not ask stays as it was."""
    known = before if before is not None else Counsel(CounselId(""), "", typed.side)
    return replace(
        known,
        name=typed.name,
        side=typed.side,
        firm=typed.firm,
        bar_number=typed.bar_number,
        lead=typed.lead,
        addresses=tuple(_addresses(typed, known, today)),
    )


def _addresses(typed: CounselTyped, known: Counsel, today: date) -> Iterator[AddressOfRecord]:
    for kind in AddressKind:
        shown = addresses_now(known, kind)
        yield from (a for a in known.addresses if a.kind is kind and a.until is None and a not in shown)
        lines = typed.addresses.get(kind, AddressesTyped())
        fresh = [value for value in lines.values if _same(shown, value) is None]
        for value in lines.values:
            same = _same(shown, value)
            if same is None:
                yield AddressOfRecord(kind, value, lines.since, None, typed.read_where, today)
            else:
                since = lines.since if lines.since is not None and not fresh else same.since
                yield replace(same, value=value, since=since)


def _same(shown: Iterable[AddressOfRecord], value: str) -> AddressOfRecord | None:
    """The address that was typed again; in an e-mail address capitals do not count."""
    for address in shown:
        is_email = address.kind is AddressKind.EMAIL
        if address.value == value or (is_email and address.value.casefold() == value.casefold()):
            return address
    return None
