"""The facts that bear on each item, gathered in one pass over the record.

Items with the same facts share one value, so that a rule is asked once for all of them: work grows with
the facts, not with items times contacts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from docket_assistant.domain.conferral import (
    Attempt,
    AttemptResult,
    Conferral,
    Coverage,
    Direction,
    ItemOutcome,
    Mode,
)
from docket_assistant.domain.dispute import Acceptance, Withdrawal
from docket_assistant.domain.ids import AttemptId, ConferralId, ItemId, PartyId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.rounds import ItemRounds

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class ItemContact:
    """A contact that may concern an item, with what it came to on that item."""

    contact: Conferral
    outcome: ItemOutcome | None


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """All facts of the record that bear on one item."""

    rounds: ItemRounds
    contacts: tuple[ItemContact, ...]
    attempts: tuple[Attempt, ...]
    withdrawals: tuple[Withdrawal, ...]
    acceptances: tuple[Acceptance, ...]
    motions: tuple[Motion, ...]
    """Motions by the movant's side that ask for the item."""
    movant: Side | None = None
    sent: Direction = Direction.SENT
    """What a message of the movant is to the file: sent by us, or received."""
    parties: frozenset[PartyId] = frozenset()
    """Who served the item's set and who must answer it."""


def facts_by_item(
    record: Record, rounds: Mapping[ItemId, ItemRounds], items: Iterable[ItemId], movant: Side
) -> dict[ItemId, ItemFacts]:
    """Facts of each of ``items``; equal facts are one and the same value."""
    links = _Links(record, movant)
    shared: dict[tuple[object, ...], ItemFacts] = {}
    return {item: links.facts(item, rounds[item], shared) for item in items}


def voicemails(record: Record) -> tuple[Attempt, ...]:
    """Voicemails logged as contacts: they reached nobody, so each is an attempt of the side that left it.

    One in which something was agreed, or of which nobody says who left it, stays the contact that was logged.
    """
    agreed = {o.conferral for o in record.outcomes}
    return tuple(
        Attempt(
            AttemptId(c.id),
            c.started_by,
            c.held_on,
            c.starts_at,
            c.zone,
            c.mode,
            c.participants,
            c.coverage,
            c.items,
            AttemptResult.VOICEMAIL_LEFT,
        )
        for c in record.conferrals
        if c.mode is Mode.VOICEMAIL and c.id not in agreed and c.started_by is not None
    )


def voicemails_as_attempts(record: Record) -> Record:
    """The record as a paper tells it: each of these voicemails is an attempt, and no contact."""
    left = voicemails(record)
    if not left:
        return record
    names = {str(a.id) for a in left}
    kept = tuple(c for c in record.conferrals if str(c.id) not in names)
    return replace(record, conferrals=kept, attempts=(*record.attempts, *left))


class _Links:
    """Facts by the items that they name; facts that name none stand for every item."""

    def __init__(self, record: Record, movant: Side) -> None:
        outcomes = _by_item((o.items, o) for o in record.outcomes)
        self._outcomes = {item: {o.conferral: o for o in found} for item, found in outcomes.items()}
        record = voicemails_as_attempts(record)
        contacts = record.conferrals
        self._conferrals = {c.id: c for c in contacts}
        general = [c for c in contacts if c.coverage is not Coverage.LISTED]
        self._general = tuple(c.id for c in general)
        listed = [c for c in contacts if c.coverage is Coverage.LISTED]
        self._listed = _by_item((c.items, c.id) for c in listed)
        ours = [a for a in record.attempts if a.by is movant]
        self._attempts = _by_item((a.items, a) for a in ours if a.coverage is Coverage.LISTED)
        self._general_attempts = tuple(a for a in ours if a.coverage is not Coverage.LISTED)
        self._withdrawals = _by_item((w.items, w) for w in record.withdrawals)
        self._acceptances = _by_item((a.items, a) for a in record.acceptances)
        self._motions = _by_item((m.items, m) for m in record.motions if m.by is movant)
        self._movant = movant
        self._sent = Direction.SENT if movant is record.matter.our_side else Direction.RECEIVED
        self._set_of = {item.id: item.set for item in record.items}
        self._parties = {s.id: frozenset((*s.propounders, *s.responders)) for s in record.sets}

    def facts(
        self, item: ItemId, rounds: ItemRounds, shared: dict[tuple[object, ...], ItemFacts]
    ) -> ItemFacts:
        outcomes = self._outcomes.get(item, {})
        listed = self._listed.get(item, ())
        attempts = self._attempts.get(item, ())
        withdrawals, acceptances = self._withdrawals.get(item, ()), self._acceptances.get(item, ())
        motions = self._motions.get(item, ())
        parties = self._parties_of(item)
        key = (
            id(rounds),
            listed,
            tuple((contact, o.id) for contact, o in outcomes.items()),
            tuple(a.id for a in attempts),
            tuple(w.id for w in withdrawals),
            tuple(a.id for a in acceptances),
            tuple(m.id for m in motions),
            parties,
        )
        if key not in shared:
            shared[key] = ItemFacts(
                rounds,
                self._contacts(listed, outcomes),
                (*self._general_attempts, *attempts),
                withdrawals,
                acceptances,
                motions,
                self._movant,
                self._sent,
                parties,
            )
        return shared[key]

    def _parties_of(self, item: ItemId) -> frozenset[PartyId]:
        request_set = self._set_of.get(item)
        return frozenset() if request_set is None else self._parties.get(request_set, frozenset())

    def _contacts(
        self, listed: tuple[ConferralId, ...], outcomes: Mapping[ConferralId, ItemOutcome]
    ) -> tuple[ItemContact, ...]:
        every = dict.fromkeys((*self._general, *listed, *outcomes))
        return tuple(
            ItemContact(self._conferrals[contact], outcomes.get(contact))
            for contact in every
            if contact in self._conferrals
        )


def _by_item(links: Iterable[tuple[tuple[ItemId, ...], F]]) -> dict[ItemId, tuple[F, ...]]:
    gathered: dict[ItemId, list[F]] = {}
    for items, fact in links:
        for item in items:
            gathered.setdefault(item, []).append(fact)
    return {item: tuple(found) for item, found in gathered.items()}
