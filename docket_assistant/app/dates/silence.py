"""Requests for admission served on us and not answered: silence admits them (Rule 36(a)(3))."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from docket_assistant.app.acts import act_of_form
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.app.law import response_deadlines
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.counsel_words import Override, OverrideReason
from docket_assistant.domain.discovery import Extension, RequestSet
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ItemId, MatterId, OverrideId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store


@dataclass(frozen=True, slots=True)
class Unanswered:
    """One set of requests for admission on us with requests that nobody answered."""

    set: RequestSet
    items: tuple[ItemId, ...]
    act_by: date | None
    """The date to act by, extensions read; none: it cannot be counted."""
    extension: Extension | None = None
    """The last extension given."""

    @property
    def is_extended(self) -> bool:
        """Whether the extension moved the date that we act by: in writing, or ordered where it must be."""
        return self.extension is not None and self.act_by == self.extension.new_due


def unanswered_admissions(record: Record, day: date) -> tuple[Unanswered, ...]:
    """The sets of requests for admission on us with requests unanswered as of ``day``, soonest first.

    Requests that were withdrawn, or for which counsel set the warning aside, are left out.
    """
    known = record_as_of(record, day)
    sides = {party.id: party.side for party in known.parties}
    on_us = [
        s
        for s in known.sets
        if s.kind is ItemKind.ADMISSION
        and (s.served_on is None or s.served_on <= day)
        and any(sides.get(p) is known.matter.our_side for p in s.responders)
    ]
    if not on_us:
        return ()
    due = response_deadlines(known)
    found = [_of(known, s, due[s.id].act_by if s.id in due else None) for s in on_us]
    return tuple(sorted((one for one in found if one.items), key=lambda one: one.act_by or date.min))


def _of(record: Record, served: RequestSet, act_by: date | None) -> Unanswered:
    given = sorted((e for e in record.extensions if e.set == served.id), key=lambda e: e.granted_on)
    return Unanswered(served, _open_items(record, served), act_by, given[-1] if given else None)


def _open_items(record: Record, served: RequestSet) -> tuple[ItemId, ...]:
    members = [i.id for i in sorted(record.items, key=lambda i: i.position) if i.set == served.id]
    gone = {item for w in record.withdrawals for item in w.items}
    gone |= {item for o in record.overrides for item in o.items}
    for response in record.responses:
        if response.set == served.id:
            gone.update(members if response.items is None else response.items)
    return tuple(item for item in members if item not in gone)


def set_warning_aside(
    store: Store, matter: MatterId, set_id: SetId, reason: OverrideReason, today: date
) -> Change:
    """Keep counsel's decision that the warning on a set is not needed; it is never printed in a filing.

    Raises InvalidInput where nothing of the set is unanswered.
    """
    with act_of_form(store, "Set the warning aside", matter) as tx:
        items = _items_of(unanswered_admissions(tx.record(), today), set_id)
        if not items:
            raise InvalidInput("No request of this set is unanswered; there is no warning to set aside.")
        made = Override(OverrideId(new_id("override")), items, reason, today)
        tx.put(made)
    return Change(matter, "Set the warning aside", fact=made.id)


def _items_of(found: Iterable[Unanswered], set_id: SetId) -> tuple[ItemId, ...]:
    return next((one.items for one in found if one.set.id == set_id), ())
