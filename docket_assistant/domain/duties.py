"""Duties of an order and their state; a duty never changes an item's verdict.

Confer: met by talks after the order that together cover every item then in dispute, each passing mode
and people and, on its own day, the round; a later supplement does not undo it. Attempts alone, under an
order that says "confer": review. File: met by the filing that is logged.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.contact_tests import people_of
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.findings import Standing
from docket_assistant.domain.ids import DutyId, ItemId
from docket_assistant.domain.item_facts import ItemFacts, facts_by_item
from docket_assistant.domain.layers import rule_in_force
from docket_assistant.domain.local_rule import local_rule
from docket_assistant.domain.order import CourtOrder, Duty, DutyKind
from docket_assistant.domain.order_items import items_of, order_of
from docket_assistant.domain.order_talks import ItemTalk, OrderInquiry
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import Law
from docket_assistant.domain.rounds import rounds_of


class DutyState(StrEnum):
    """The state of one duty."""

    OPEN = "open"
    MET = "met"
    MET_AFTER_DUE = "met_after_due"
    NEEDS_REVIEW = "needs_review"


STILL_TO_DO = frozenset({DutyState.OPEN, DutyState.NEEDS_REVIEW})
_WORST = (DutyState.NEEDS_REVIEW, DutyState.OPEN, DutyState.MET_AFTER_DUE, DutyState.MET)


@dataclass(frozen=True, slots=True)
class DutyStanding:
    """A duty as of a day: what, until when, and what the record shows."""

    duty: Duty
    order: CourtOrder
    due: Deadline | None
    """None where the order states no day."""
    state: DutyState
    met_on: date | None = None
    outstanding: tuple[ItemId, ...] = ()
    """Items that no talk after the order is shown to have covered."""


def duties_as_of(
    record: Record, law: Law, due: Mapping[DutyId, Deadline], day: date
) -> tuple[DutyStanding, ...]:
    """Every duty of the orders on file as of ``day``."""
    known = record_as_of(record, day)
    return tuple(_standing(known, law, due.get(duty.id), duty, day) for duty in known.duties)


def worst_state(standings: tuple[DutyStanding, ...]) -> DutyState | None:
    """The state that an order shows: that of its worst duty."""
    states = {s.state for s in standings}
    return next((state for state in _WORST if state in states), None)


def _standing(known: Record, law: Law, due: Deadline | None, duty: Duty, day: date) -> DutyStanding:
    order = order_of(known, duty.order)
    if duty.what is DutyKind.CONFER:
        return _conferring(known, law, due, duty, order, day)
    filed = min((f.filed_on for f in known.filings if f.duty == duty.id), default=None)
    state = DutyState.OPEN if filed is None else _met(filed, due)
    return DutyStanding(duty, order, due, state, filed)


def _met(on: date, due: Deadline | None) -> DutyState:
    if due is None:
        return DutyState.MET
    if due.due is None:
        return DutyState.NEEDS_REVIEW
    return DutyState.MET if on <= due.due else DutyState.MET_AFTER_DUE


def _conferring(
    known: Record, law: Law, due: Deadline | None, duty: Duty, order: CourtOrder, day: date
) -> DutyStanding:
    items = items_of(known, order, duty)
    local = local_rule(law.rule, law.floor, known.parties, duty.who, order.signed_on).rule
    inquiry = OrderInquiry(
        order=order,
        force=rule_in_force(local, known.matter, known.orders),
        ours=duty.who,
        theirs=duty.who.facing,
        people=people_of(known.counsel, known.parties),
        zones=law.zones,
    )
    facts = facts_by_item(known, rounds_of(known, law.due, day), items, duty.who)
    tried = _tried(facts.values(), order)
    asked = {item: _covered(inquiry.talks_of(f)) for item, f in facts.items() if not _left_dispute(f)}
    if not asked:
        return DutyStanding(duty, order, due, DutyState.NEEDS_REVIEW)
    short = tuple(item for item, (standing, _) in asked.items() if standing is not Standing.MET)
    if not short:
        met_on = max(on for _, on in asked.values() if on is not None)
        return DutyStanding(duty, order, due, _met(met_on, due), met_on)
    if duty.efforts_suffice and tried:
        tried_on = max(a.made_on for f in facts.values() for a in f.attempts if a.made_on is not None)
        return DutyStanding(duty, order, due, _met(tried_on, due), tried_on, short)
    review = any(standing is Standing.UNKNOWN for standing, _ in asked.values()) or (
        tried and len(short) == len(asked)
    )
    state = DutyState.NEEDS_REVIEW if review else DutyState.OPEN
    return DutyStanding(duty, order, due, state, outstanding=short)


def _left_dispute(facts: ItemFacts) -> bool:
    """Withdrawn or accepted: no longer in dispute, so that nobody need confer about it."""
    return bool(facts.withdrawals or facts.acceptances)


def _tried(facts: Iterable[ItemFacts], order: CourtOrder) -> bool:
    attempts = (a for f in facts for a in f.attempts)
    return any(a.made_on is not None and a.made_on > order.signed_on for a in attempts)


def _covered(talks: tuple[ItemTalk, ...]) -> tuple[Standing, date | None]:
    """Whether a talk after the order covered the item as the duty wants it, and on which day first."""
    standings = {t: _talk_standing(t) for t in talks}
    met = [t.held.contact.held_on for t, s in standings.items() if s is Standing.MET]
    days = [on for on in met if on is not None]
    if days:
        return Standing.MET, min(days)
    if Standing.UNKNOWN in standings.values():
        return Standing.UNKNOWN, None
    return Standing.NOT_MET, None


def _talk_standing(talk: ItemTalk) -> Standing:
    asked = (
        talk.after_order,
        talk.mode.standing,
        talk.people.standing,
        talk.covers.standing,
        talk.on_its_day,
    )
    if Standing.NOT_MET in asked:
        return Standing.NOT_MET
    return Standing.UNKNOWN if Standing.UNKNOWN in asked else Standing.MET
