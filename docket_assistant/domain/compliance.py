"""The paper that an order asks for: which variant and title the record supports, and what is withheld.

Titles and sentences are withheld, never the paper: once anything was done under the order there is a
truthful one to file; before that the answer is a request for more time (Fed. R. Civ. P. 6(b)).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.accord import replies_to
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.conferral import Attempt, Conferral, Direction, Message
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.errors import Refused
from docket_assistant.domain.gate import GateResult, gate_of, gate_passes
from docket_assistant.domain.ids import DutyId, OrderId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import CourtOrder, Duty, DutyKind
from docket_assistant.domain.order_items import duty_of, items_of, motion_of, order_of
from docket_assistant.domain.order_talks import OrderInquiry, conferences, governing_talk
from docket_assistant.domain.paper_items import (
    SETTLED,
    UNFINISHED,
    ItemStands,
    PaperItem,
    paper_item,
)
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import Law
from docket_assistant.domain.verdicts.contact_tests import people_of
from docket_assistant.domain.verdicts.item_facts import ItemFacts, facts_by_item, voicemails_as_attempts
from docket_assistant.domain.verdicts.layers import RuleInForce, rule_in_force
from docket_assistant.domain.verdicts.local_rule import local_rule
from docket_assistant.domain.verdicts.rounds import rounds_of


class Variant(StrEnum):
    """The five papers."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"
    ATTEMPTED = "attempted"
    INCOMPLETE = "incomplete"


class Title(StrEnum):
    """The titles that the record may support."""

    CONFIRMING_COMPLIANCE = "confirming_compliance"
    UNDER_THE_ORDER = "under_the_order"
    REPORT_ON_CONFERENCE = "report_on_conference"
    EFFORTS_TO_CONFER = "efforts_to_confer"


class NothingToReport(Refused):
    """Nothing was done under the order yet; a request for more time (Rule 6(b)) is what there is."""

    test = "nothing_to_report"


@dataclass(frozen=True, slots=True)
class ComplianceStatement:
    """Plain facts of the paper as of its day; every sentence is made from these and nothing else."""

    record: Record
    """The record as of the paper's day."""
    as_of: date
    order: CourtOrder
    motion: Motion | None
    side: Side
    """The filing side."""
    duty: Duty | None
    """The duty to confer."""
    due: Deadline | None
    """Of the duty to confer."""
    variant: Variant
    title: Title
    items: tuple[PaperItem, ...]
    conferences: tuple[Conferral, ...]
    """Talks after the order with counsel on both sides, oldest first."""
    attempts: tuple[Attempt, ...]
    written: tuple[Conferral, ...]
    messages: tuple[Message, ...]
    """Messages of ours after the order that confirm no talk."""
    gate: tuple[GateResult, ...]
    force: RuleInForce
    file_due: Deadline | None = None
    """Of the duty to file the statement itself."""

    def standing(self, *stands: ItemStands) -> tuple[PaperItem, ...]:
        """Items that stand in one of these ways, in their order."""
        return tuple(item for item in self.items if item.stands in stands)

    @property
    def confirms_compliance(self) -> bool:
        """Whether the gate passes, so that the words of compliance may stand."""
        return gate_passes(self.gate)

    @property
    def talk_after_due(self) -> bool:
        """Whether a governing talk came after the date counted for the duty to confer."""
        due = self.due.due if self.due is not None else None
        talks = (i.talk.held.contact.held_on for i in self.items if i.talk is not None)
        return due is not None and any(held is not None and held > due for held in talks)

    @property
    def ended_on(self) -> date | None:
        """The day counted for the statement itself, where the paper's day lies after it."""
        due = self.file_due.due if self.file_due is not None else None
        return due if due is not None and self.as_of > due else None


def compliance_statement(
    record: Record, law: Law, duties: Mapping[DutyId, Deadline], order_id: OrderId, day: date
) -> ComplianceStatement:
    """The paper that the order asks for, as of ``day``.

    Raises NotFound for an unknown order and NothingToReport where nothing was done under it yet.
    """
    order = order_of(record, order_id)
    known = voicemails_as_attempts(record_as_of(record, day))
    duty = duty_of(record, order, DutyKind.CONFER)
    side = duty.who if duty is not None else record.matter.our_side
    inquiry = _order_inquiry(known, law, order, side)
    wanted = items_of(known, order, duty)
    facts = facts_by_item(known, rounds_of(known, law.due, day), wanted, side)
    talks = {item: governing_talk(inquiry.talks_of(facts[item])) for item in wanted}
    replies = {str(contact): found for contact, found in replies_to(known).items()}
    items = tuple(paper_item(item, facts[item], talks[item], replies, day) for item in wanted)
    held = conferences(talks)
    done = _Done(known, order, side, facts.values())
    if not (held or done.anything or _settled_after(items, order)):
        raise NothingToReport(
            "Nothing was done under the order yet: no talk, no attempt, no written contact, "
            "no resolution, acceptance or withdrawal is logged after it."
        )
    due = duties.get(duty.id) if duty is not None else None
    gate = gate_of(items, due, _talks_after(record, day))
    variant = _variant(items, held=bool(held))
    filing = duty_of(known, order, DutyKind.FILE_STATEMENT)
    return ComplianceStatement(
        record=known,
        as_of=day,
        order=order,
        motion=motion_of(known, order),
        side=side,
        duty=duty,
        due=due,
        variant=variant,
        title=_title(variant, gate, listed=done.anything),
        items=items,
        conferences=tuple(c for contact in held for c in known.conferrals if c.id == contact),
        attempts=done.attempts,
        written=done.written,
        messages=done.messages,
        gate=gate,
        force=inquiry.force,
        file_due=duties.get(filing.id) if filing is not None else None,
    )


def _order_inquiry(known: Record, law: Law, order: CourtOrder, side: Side) -> OrderInquiry:
    local = local_rule(law.rule, law.floor, known.parties, side, order.signed_on).rule
    return OrderInquiry(
        order=order,
        force=rule_in_force(local, known.matter, known.orders, law.checklists),
        ours=side,
        theirs=side.facing,
        people=people_of(known.counsel, known.parties),
        zones=law.zones,
    )


class _Done:
    """What was done under the order short of a talk."""

    def __init__(self, known: Record, order: CourtOrder, side: Side, facts: Iterable[ItemFacts]) -> None:
        signed = order.signed_on
        relevant = {a.id for f in facts for a in f.attempts}
        self.attempts = tuple(
            a
            for a in known.attempts
            if a.by is side and a.made_on is not None and a.made_on > signed and a.id in relevant
        )
        self.written = tuple(
            c
            for c in known.conferrals
            if not c.is_talk and c.started_by in (side, None) and c.held_on is not None and c.held_on > signed
        )
        self.messages = tuple(
            m
            for m in known.messages
            if m.direction is Direction.SENT
            and m.confirms is None
            and m.sent_on is not None
            and m.sent_on > signed
        )

    @property
    def anything(self) -> bool:
        """Whether there is an attempt or a written contact of ours to list."""
        return bool(self.attempts or self.written or self.messages)


def _settled_after(items: Iterable[PaperItem], order: CourtOrder) -> bool:
    """A resolution, acceptance or withdrawal after the order."""
    signed = order.signed_on
    for item in items:
        if item.settled_on is not None and item.settled_on > signed:
            return True
        held = item.contact.held_on if item.contact is not None else None
        if item.resolved and held is not None and held > signed:
            return True
    return False


def _talks_after(record: Record, day: date) -> tuple[Conferral, ...]:
    """Talks that the file dates after the paper's day: shown on the screen, never in the paper."""
    return tuple(c for c in record.conferrals if c.is_talk and c.held_on is not None and c.held_on > day)


def _variant(items: tuple[PaperItem, ...], *, held: bool) -> Variant:
    """The first that fits, over the items not withdrawn."""
    open_items = [i for i in items if i.stands is not ItemStands.WITHDRAWN]
    if not held and any(i.stands not in SETTLED and not i.resolved for i in open_items):
        return Variant.ATTEMPTED
    if any(i.stands in UNFINISHED for i in open_items):
        return Variant.INCOMPLETE
    counted = [i for i in open_items if i.stands is not ItemStands.ACCEPTED or i.accord_counted]
    if all(i.is_accord for i in counted):
        return Variant.FULL
    if all(i.stands in (ItemStands.NO_ACCORD, ItemStands.LEFT_OPEN) for i in counted):
        return Variant.NONE
    return Variant.PARTIAL


def _title(variant: Variant, gate: tuple[GateResult, ...], *, listed: bool) -> Title:
    if variant is Variant.ATTEMPTED:
        return Title.EFFORTS_TO_CONFER if listed else Title.UNDER_THE_ORDER
    if variant is Variant.INCOMPLETE:
        return Title.REPORT_ON_CONFERENCE
    return Title.CONFIRMING_COMPLIANCE if gate_passes(gate) else Title.UNDER_THE_ORDER
