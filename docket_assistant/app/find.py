"""Finds what a user names: a matter, an order, a motion, a contact."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from docket_assistant.domain.conferral import Conferral
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import CourtOrder
from docket_assistant.domain.record import Record
from docket_assistant.store.reading import MatterRow, Reading


def caption_of(row: MatterRow) -> str:
    """The caption in short: the first party of each side."""
    names: dict[object, str] = {}
    for party in row.parties:
        names.setdefault(party.side, party.name)
    return " v. ".join(names.values())


def find_matter(view: Reading, text: str) -> MatterId:
    """The matter named by its id, its number or enough of its caption.

    Raises NotFound where nothing fits and InvalidInput where more than one does.
    """
    rows = view.matters()
    wanted = text.strip().casefold()
    exact = [r for r in rows if wanted in (r.id.casefold(), r.number.casefold())]
    fitting = exact or [r for r in rows if wanted and wanted in f"{r.number} {caption_of(r)}".casefold()]
    if not fitting:
        raise NotFound(f"No matter is called {text!r}; the command matters lists them.")
    if len(fitting) > 1:
        choices = "; ".join(f"{r.number} ({caption_of(r)}), id {r.id}" for r in fitting[:5])
        raise InvalidInput(f"{text!r} fits more than one matter: {choices}. Give the id.")
    return fitting[0].id


class _Dated(Protocol):
    @property
    def id(self) -> str: ...


D = TypeVar("D", bound=_Dated)


def _find(facts: Sequence[D], days: Sequence[str], ref: str, what: str) -> D:
    by_id = [f for f in facts if f.id == ref]
    by_day = [f for f, day in zip(facts, days, strict=True) if day == ref]
    if ref.isdecimal() and 1 <= int(ref) <= len(facts) and not by_id:
        return facts[int(ref) - 1]
    fitting = by_id or by_day
    if not fitting:
        known = ", ".join(f"{n} ({day})" for n, day in enumerate(days, 1)) or "none"
        raise NotFound(f"No {what} {ref!r} is on file; on file: {known}.")
    if len(fitting) > 1:
        raise InvalidInput(
            f"More than one {what} is of {ref}; give its id: {', '.join(f.id for f in fitting)}."
        )
    return fitting[0]


def find_order(record: Record, ref: str) -> CourtOrder:
    """An order by id, date or place in the list (1 is the first)."""
    return _find(record.orders, [o.signed_on.isoformat() for o in record.orders], ref, "order")


def find_motion(record: Record, ref: str) -> Motion:
    """A motion, ours or theirs, by id, date or place in the list."""
    return _find(record.motions, [m.filed_on.isoformat() for m in record.motions], ref, "motion")


def find_conferral(record: Record, ref: str) -> Conferral:
    """A contact by id, date or place in the list."""
    days = [c.held_on.isoformat() if c.held_on else "" for c in record.conferrals]
    return _find(record.conferrals, days, ref, "conferral")
