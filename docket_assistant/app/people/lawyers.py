"""Adds or amends counsel; an address that is replaced keeps the days on which it held."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from docket_assistant.app.acts import act_of_form
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import CounselId, MatterId
from docket_assistant.domain.people import AddressKind, AddressOfRecord, Counsel
from docket_assistant.store.store import Store
from docket_assistant.wording.days import short_date

_ONE_DAY = timedelta(days=1)


def amend_counsel(
    store: Store,
    matter: MatterId,
    counsel: Counsel,
    today: date,
    draft: str = "",
    *,
    corrects: bool = False,
) -> Change:
    """Add a lawyer, or make one of the file what the form now says; an empty id is a new lawyer's.

    An address that is no longer there ends the day before the one in its place begins, today where no
    day is said; with ``corrects`` it was never right and goes without a trace. Raises InvalidInput for
    an empty name and for an address that ends before it begins.
    """
    if not counsel.name.strip():
        raise InvalidInput("The lawyer's name is empty; write it as in the signature block.")
    typed = replace(counsel, id=counsel.id or CounselId(new_id("counsel")), addresses=_filled(counsel))
    _check_days(typed)
    with store.read() as view:
        before = next((c for c in view.record(matter).counsel if c.id == typed.id), None)
    label = "Add counsel" if before is None else "Amend counsel"
    with act_of_form(store, label, matter, draft) as tx:
        known = () if before is None else before.addresses
        if corrects:
            known = tuple(a for a in known if a.until is not None or _key(a) in _keys(typed.addresses))
        amended = replace(typed, addresses=_addresses(known, typed.addresses, today))
        tx.put(amended)
    return Change(matter, label, fact=amended.id, notes=_ended(known, amended.addresses))


def _filled(counsel: Counsel) -> tuple[AddressOfRecord, ...]:
    """The addresses typed; an empty line of the form is none."""
    return tuple(replace(a, value=a.value.strip()) for a in counsel.addresses if a.value.strip())


def _check_days(counsel: Counsel) -> None:
    for address in counsel.addresses:
        if address.since is not None and address.until is not None and address.until < address.since:
            raise InvalidInput(
                f"{address.value} ends on {short_date(address.until)}, before it begins on"
                f" {short_date(address.since)}; correct one of the days."
            )


def _addresses(
    before: Sequence[AddressOfRecord], typed: Sequence[AddressOfRecord], today: date
) -> tuple[AddressOfRecord, ...]:
    """The addresses typed, each new one in place of one that is gone, and those that held before them."""
    gone = [a for a in before if _key(a) not in _keys(typed)]
    known = _keys(before)
    now: list[AddressOfRecord] = []
    past = [a for a in gone if a.until is not None]
    leaving = [a for a in gone if a.until is None]
    for address in typed:
        replaced = None if _key(address) in known else _first(leaving, address.kind)
        if replaced is None:
            now.append(address)
            continue
        since = address.since or today
        leaving.remove(replaced)
        past.extend(_until(replaced, since - _ONE_DAY))
        now.append(replace(address, since=since))
    for address in leaving:
        past.extend(_until(address, today - _ONE_DAY))
    return (*now, *past)


def _key(address: AddressOfRecord) -> tuple[AddressKind, str]:
    value = address.value.strip()
    return address.kind, value.casefold() if address.kind is AddressKind.EMAIL else value


def _keys(addresses: Iterable[AddressOfRecord]) -> set[tuple[AddressKind, str]]:
    return {_key(a) for a in addresses}


def _first(addresses: Iterable[AddressOfRecord], kind: AddressKind) -> AddressOfRecord | None:
    return next((a for a in addresses if a.kind is kind), None)


def _until(address: AddressOfRecord, last: date) -> tuple[AddressOfRecord, ...]:
    """The address with its last day; none where it would have held on no day."""
    if address.since is not None and last < address.since:
        return ()
    return (replace(address, until=last),)


def _ended(before: Iterable[AddressOfRecord], after: Iterable[AddressOfRecord]) -> tuple[str, ...]:
    """A sentence on each address that now has a last day."""
    held = _keys(a for a in before if a.until is None)
    return tuple(
        f"{a.value.splitlines()[0]} stays on file as the address of record to {short_date(a.until)}."
        for a in after
        if a.until is not None and _key(a) in held
    )
