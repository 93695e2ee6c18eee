"""Everyone met as counsel in any matter, with addresses and where each was read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from docket_assistant.app.find import caption_of
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.people import AddressKind
from docket_assistant.store.reading import CounselRow, Reading


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
    """Lawyers of all matters but those in the trash, those of the newest matter first.

    At most ``limit`` appearances are read.
    """
    people: dict[tuple[str, str], list[CounselRow]] = {}
    captions = {row.id: caption_of(row) for row in view.matters()}
    for row in view.counsel_everywhere(limit):
        if row.matter_id in captions:
            people.setdefault((row.counsel.name.casefold(), row.counsel.firm.casefold()), []).append(row)
    return tuple(_person(rows, captions) for rows in people.values())


def _person(rows: Sequence[CounselRow], captions: dict[MatterId, str]) -> PersonRow:
    addresses = tuple(_addresses(rows))
    matters = dict.fromkeys(row.matter_id for row in rows)
    return PersonRow(
        rows[0].counsel.name,
        rows[0].counsel.firm,
        ", ".join(dict.fromkeys(_side(row) for row in rows)),
        tuple((matter, captions[matter]) for matter in matters),
        addresses,
        tuple(differences(addresses)),
    )


def _side(row: CounselRow) -> str:
    side = row.counsel.side
    return f"our side ({side.value})" if side is row.our_side else f"other side ({side.value})"


def _addresses(rows: Iterable[CounselRow]) -> Iterator[PersonAddress]:
    """Every address once: what two matters say alike is of the newest."""
    told: set[tuple[object, ...]] = set()
    for row in rows:
        for a in row.counsel.addresses:
            said = (a.kind, a.value.casefold(), a.since, a.until, a.read_where)
            if said not in told:
                told.add(said)
                yield PersonAddress(a.kind, a.value, a.since, a.until, a.read_where, a.read_on, row.matter_id)


def differences(addresses: Iterable[PersonAddress]) -> Iterator[AddressDifference]:
    """Pairs of one kind that may hold on one day and do not say the same, from different places."""
    for first, second in combinations(addresses, 2):
        if first.kind is second.kind and _differ(first, second) and _overlap(first, second):
            yield AddressDifference(first, second)


def _differ(first: PersonAddress, second: PersonAddress) -> bool:
    """Whether they are not the same address and were read in different places: two matters are two."""
    alike = " ".join(first.value.split()).casefold() == " ".join(second.value.split()).casefold()
    one_place = (first.source, first.read_on, first.matter) == (second.source, second.read_on, second.matter)
    return not alike and not one_place


def _overlap(first: PersonAddress, second: PersonAddress) -> bool:
    """Whether some day may lie within both; an end that is not known is open."""
    starts = [a.since for a in (first, second) if a.since is not None]
    ends = [a.until for a in (first, second) if a.until is not None]
    return not starts or not ends or max(starts) <= min(ends)
