"""Is each disputed item ripe for a motion to compel: what does the log support, as of a day?

The heart of the program. The unit is a disputed item and its last round; tests 2 to 6 are asked of one
and the same contact. The same function tests our motion and theirs.

Source: Fed. R. Civ. P. 37(a)(1); E.D. Mo. L.R. 3.04(A); Briscoe v. St. Louis County, No. 4:08-CV-1717
(E.D. Mo. Dec. 2, 2009): a conference about the first answers is none about the supplemental ones.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.checklists import Checklist
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.findings import ItemVerdict, Verdict, worst
from docket_assistant.domain.ids import ItemId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Side
from docket_assistant.domain.moments import Zones
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.record import Record
from docket_assistant.domain.rules import ConferralRule
from docket_assistant.domain.verdicts.contact_tests import people_of
from docket_assistant.domain.verdicts.item_facts import ItemFacts, facts_by_item
from docket_assistant.domain.verdicts.item_verdict import Inquiry, ItemQuestion, verdict_of
from docket_assistant.domain.verdicts.last_day import CountDays, last_day_to_move
from docket_assistant.domain.verdicts.layers import RuleInForce, rule_in_force
from docket_assistant.domain.verdicts.local_rule import local_rule
from docket_assistant.domain.verdicts.rounds import rounds_of


@dataclass(frozen=True, slots=True)
class Law:
    """What the caller brings to a matter: the rule, counted due dates, zones by name, Rule 6(a)."""

    rule: ConferralRule
    due: Mapping[SetId, Deadline]
    zones: Zones
    count_days: CountDays
    floor: ConferralRule | None = None
    """Fed. R. Civ. P. 37(a)(1) alone, for whom a local rule's own text exempts."""
    checklists: tuple[Checklist, ...] = ()
    """Points that texts on file for the court want papers to recite, whether they count or not."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """The verdict on every item asked about, as of one day."""

    as_of: date
    items: tuple[ItemVerdict, ...]
    force: RuleInForce
    cutoff: date | None
    """Last day to move, where one is on file."""

    @property
    def worst(self) -> Verdict | None:
        """The worst verdict of all; None of none."""
        return worst({item.verdict for item in self.items})

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many items have each verdict, the worst first."""
        counted = Counter(item.verdict for item in self.items)
        return {verdict: counted[verdict] for verdict in Verdict if counted[verdict]}

    def of(self, item: ItemId) -> ItemVerdict:
        """The verdict on one item."""
        return next(v for v in self.items if v.item == item)


def assess(record: Record, law: Law, day: date, *, motion: Motion | None = None) -> Assessment:
    """Assess every disputed item, or the items of ``motion`` (ours or theirs), as of ``day``."""
    known = record_as_of(record, day)
    movant = motion.by if motion is not None else record.matter.our_side
    items = motion.items if motion is not None else tuple(d.item for d in record.disputed_items)
    local = local_rule(law.rule, law.floor, known.parties, movant, motion.filed_on if motion else day)
    force = local.lay_under(rule_in_force(local.rule, record.matter, known.orders, law.checklists))
    facts = facts_by_item(known, rounds_of(known, law.due, day), items, movant)
    inquiry = _inquiry(known, law, force, day, movant)
    verdicts = _verdicts(items, facts, inquiry, known, law)
    return Assessment(day, verdicts, force, force.last_day_to_move)


def _inquiry(record: Record, law: Law, force: RuleInForce, day: date, movant: Side) -> Inquiry:
    return Inquiry(
        day=day,
        force=force,
        ours=movant,
        theirs=movant.facing,
        people=people_of(record.counsel, record.parties),
        zones=law.zones,
        messages=record.messages,
        done_steps={s.step: s.done_on for s in record.court_steps},
        assumed_judge=not record.matter.discovery_judge,
        rule_read=any(r.rule == law.rule.id and (day - r.on).days <= 90 for r in record.rules_read),
    )


def _verdicts(
    items: Iterable[ItemId], facts: Mapping[ItemId, ItemFacts], inquiry: Inquiry, record: Record, law: Law
) -> tuple[ItemVerdict, ...]:
    """One verdict for each distinct set of facts, then told of each item that has them."""
    of_item = {item.id: item.set for item in record.items}
    admissions = {s.id for s in record.sets if s.kind is ItemKind.ADMISSION}
    unsigned = {s.id for s in record.sets if s.signed is False}
    undated = {d.item for d in record.disputed_items if d.in_dispute_since is None}
    overridden = {item for o in record.overrides for item in o.items}
    told: dict[tuple[object, ...], ItemVerdict] = {}
    result = []
    for item in items:
        own, request_set = facts[item], of_item[item]
        lifting = inquiry.force.lifting_order(item)
        key = (id(own), request_set, item in undated, item in overridden, lifting and lifting.id)
        if key not in told:
            question = ItemQuestion(
                item=item,
                facts=own,
                due=law.due.get(request_set),
                last_day=last_day_to_move(
                    own, inquiry.force, record.matter, inquiry.day, law.count_days, law.due.get(request_set)
                ),
                undated=item in undated,
                overridden=item in overridden,
                set_unsigned=request_set in unsigned,
                admission=request_set in admissions,
            )
            told[key] = verdict_of(question, inquiry)
        result.append(told[key].told_of(item))
    return tuple(result)
