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
from docket_assistant.domain.conferral import Attempt, Coverage, Mode
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.findings import Standing
from docket_assistant.domain.ids import DutyId, ItemId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import CourtOrder, Duty, DutyKind
from docket_assistant.domain.order_items import came_after_order, items_of, order_of
from docket_assistant.domain.order_talks import ItemTalk, OrderInquiry
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import Law
from docket_assistant.domain.verdicts.contact_tests import People, coverage_finding, people_of, side_standing
from docket_assistant.domain.verdicts.item_facts import ItemFacts, facts_by_item
from docket_assistant.domain.verdicts.layers import rule_in_force
from docket_assistant.domain.verdicts.local_rule import local_rule
from docket_assistant.domain.verdicts.rounds import rounds_of


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
    tried = {item: _tried(f, inquiry) for item, f in facts.items()}
    asked = {item: _covered(inquiry.talks_of(f)) for item, f in facts.items() if not _left_dispute(f)}
    if not asked:
        return DutyStanding(duty, order, due, DutyState.NEEDS_REVIEW)
    short = tuple(item for item, (standing, _) in asked.items() if standing is not Standing.MET)
    if not short:
        met_on = max(on for _, on in asked.values() if on is not None)
        return DutyStanding(duty, order, due, _met(met_on, due), met_on)
    if duty.efforts_suffice and all(tried[item][0] is Standing.MET for item in short):
        met_on = max(on for _, on in (*asked.values(), *(tried[i] for i in short)) if on is not None)
        return DutyStanding(duty, order, due, _met(met_on, due), met_on, short)
    hanging = any(standing is Standing.UNKNOWN for standing, _ in asked.values())
    hanging = hanging or any(_may_have_talked(facts[item], order) for item in short)
    review = hanging or _hangs(
        duty, order, [tried[item][0] for item in short], alone=len(short) == len(asked)
    )
    state = DutyState.NEEDS_REVIEW if review else DutyState.OPEN
    return DutyStanding(duty, order, due, state, outstanding=short)


def _left_dispute(facts: ItemFacts) -> bool:
    """Withdrawn or accepted: no longer in dispute, so that nobody need confer about it."""
    return bool(facts.withdrawals or facts.acceptances)


def _may_have_talked(facts: ItemFacts, order: CourtOrder) -> bool:
    """Whether a contact after the order may have been a talk about the item: how it was made is not known."""
    unknown = (c for c in facts.contacts if c.contact.mode is Mode.UNKNOWN)
    return any(
        came_after_order(c.contact, order) is not False and coverage_finding(c.contact, c.outcome) is not None
        for c in unknown
    )


def _tried(facts: ItemFacts, inquiry: OrderInquiry) -> tuple[Standing, date | None]:
    """Whether somebody who could confer was tried about the item after the order, and on which day first."""
    people, after = inquiry.people.on(facts.parties), inquiry.order.signed_on
    tries = [a for a in facts.attempts if a.made_on is not None and a.made_on > after]
    standings = {a: _attempt_standing(a, inquiry.theirs, people) for a in tries}
    days = [a.made_on for a, s in standings.items() if s is Standing.MET and a.made_on is not None]
    if days:
        return Standing.MET, min(days)
    return Standing.UNKNOWN if Standing.UNKNOWN in standings.values() else Standing.NOT_MET, None


def _attempt_standing(attempt: Attempt, theirs: Side, people: People) -> Standing:
    if attempt.directed_to is None:
        return Standing.UNKNOWN
    reached = side_standing(attempt.directed_to, theirs, attempt.made_on, people)
    covers = attempt.coverage in (Coverage.LISTED, Coverage.EVERYTHING)
    return Standing.UNKNOWN if reached is Standing.MET and not covers else reached


def _hangs(duty: Duty, order: CourtOrder, tried: Iterable[Standing], *, alone: bool) -> bool:
    """Whether attempts leave the duty for review: those alone, under an order that does not rule them out."""
    said = order.terms.attempts_suffice if duty.efforts_suffice is None else duty.efforts_suffice
    if said is False:
        return False
    found = list(tried)
    if duty.efforts_suffice:
        return Standing.NOT_MET not in found
    return alone and any(standing is not Standing.NOT_MET for standing in found)


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
