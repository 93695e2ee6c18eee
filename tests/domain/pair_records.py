"""Turns a scenario of conferral_pairs.json into a record, a rule and counted due dates."""

from collections.abc import Iterable
from datetime import date, timedelta

from docket_assistant.domain.conferral import (
    Conferral,
    Coverage,
    ItemOutcome,
    Mode,
    Outcome,
)
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.discovery import RequestItem, RequestSet, ResponseKind, Rewording
from docket_assistant.domain.dispute import DisputedItem, Withdrawal
from docket_assistant.domain.ids import (
    ConferralId,
    CourtStepId,
    DisputeId,
    FilingId,
    ItemId,
    MatterId,
    OrderId,
    OutcomeId,
    PartyId,
    RewordingId,
    SetId,
    WithdrawalId,
)
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import (
    ConferralTerms,
    CourtOrder,
    CourtStep,
    DutyKind,
    Filing,
    OrderLayer,
)
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import Law
from docket_assistant.domain.service import ServiceMethod
from tests.domain.pair_facts import (
    STEPS,
    US,
    Builder,
    Scenario,
    add_contact,
    add_motion,
    add_order,
    add_response,
    kind_of,
    rule_of,
)


def add_event(event: Scenario, builder: Builder) -> None:
    kind = event["type"]
    on = date.fromisoformat(event["date"]) if event.get("date") else None
    if kind == "conferral_attempt":
        add_contact(event, builder)
    elif kind == "responses":
        add_response(event, builder, ResponseKind.RESPONSE)
    elif kind == "supplemental_responses":
        add_response(event, builder, ResponseKind.SUPPLEMENTAL)
    elif kind == "court_order":
        add_order(event, builder)
    elif kind == "motion_filed":
        add_motion(event, builder)
    elif on is not None:
        add_other(kind, on, event, builder)


def add_other(kind: str, on: date, event: Scenario, builder: Builder) -> None:
    if kind == "judge_requirement":
        terms = ConferralTerms(requires_steps=(event["step"],))
        layer = OrderLayer.STANDING if event["layer"] == "standing_order" else OrderLayer.IN_CASE
        builder.add("orders", CourtOrder(OrderId(f"step-{on}"), on, layer=layer, terms=terms))
    elif kind in ("court_conference", "joint_statement_filed"):
        steps = [s for s in STEPS if (s.startswith("joint") == (kind == "joint_statement_filed"))]
        for step in steps:
            builder.add("court_steps", CourtStep(CourtStepId(f"{step}-{on}"), step, on))
    elif kind == "statement_filed":
        duty = next(d.id for d in builder.facts["duties"] if d.what is DutyKind.FILE_STATEMENT)
        builder.add("filings", Filing(FilingId(f"filed-{on}"), "statement", on, duty))
    elif kind == "items_changed" and event["change"] == "withdrawn":
        builder.add("withdrawals", Withdrawal(WithdrawalId(f"w-{on}"), builder.items(event["items"]), on))
    elif kind == "items_changed":
        builder.add("rewordings", Rewording(RewordingId(f"r-{on}"), builder.items(event["items"]), on))
    elif kind == "agreement" and event["kind"] == "resolved":
        contact = ConferralId(f"stipulation-{on}")
        items = builder.items(event["items"])
        builder.add("conferrals", Conferral(contact, Mode.LETTER, on, coverage=Coverage.LISTED, items=items))
        builder.add("outcomes", ItemOutcome(OutcomeId(f"o-{on}"), contact, items, Outcome.RESOLVED))
    else:
        add_date(kind, on, event, builder)


def add_date(kind: str, on: date, event: Scenario, builder: Builder) -> None:
    if kind == "agreement":
        for request_set in ("INT", "RFP"):
            builder.due[request_set] = date.fromisoformat(event["new_due"])
    elif (kind == "deadline" and "move" in event.get("what", "")) or "motion" in event.get("what", ""):
        builder.last_day = on
    elif kind == "deadline":
        for request_set in ("INT", "RFP"):
            builder.due[request_set] = on
    elif kind == "motion_withdrawn":
        builder.facts["motions"] = [
            replace_withdrawn(m, on) if m.id == event["motion"] else m for m in builder.facts["motions"]
        ]
    elif kind != "served" and kind != "conference_scheduled":
        raise AssertionError(f"no adapter for {kind}")


def replace_withdrawn(motion: Motion, on: date) -> Motion:
    from dataclasses import replace

    return replace(motion, withdrawn_on=on)


def build(scenario: Scenario, rules: dict[str, Scenario]) -> tuple[Record, Law, Builder]:
    """The record, the law and the builder of one scenario."""
    builder = Builder(scenario)
    for event in scenario["events"]:
        add_event(event, builder)
    served = next(e for e in scenario["events"] if e["type"] == "served")
    items = dict.fromkeys([*scenario["disputed_items"], *_all_named(builder.facts.get("conferrals", []))])
    sets = dict.fromkeys(kind_of(i) for i in items)
    record = Record(
        Matter(MatterId("m"), "moed", "1", US, last_day_for_discovery_motions=builder.last_day),
        parties=(
            Party(PartyId("p"), "P", PartyRole.PLAINTIFF),
            Party(PartyId("d"), "D", PartyRole.DEFENDANT),
        ),
        sets=tuple(
            RequestSet(
                SetId(s),
                ItemKind.INTERROGATORY if s == "INT" else ItemKind.PRODUCTION,
                1,
                (PartyId("d"),),
                (PartyId("p"),),
                date.fromisoformat(served["date"]),
                ServiceMethod.HAND,
            )
            for s in sets
        ),
        items=tuple(
            RequestItem(ItemId(i), SetId(kind_of(i)), i.split("-")[1], n, ItemKind.INTERROGATORY)
            for n, i in enumerate(items)
        ),
        disputed_items=tuple(
            DisputedItem(DisputeId(f"d-{i}"), ItemId(i)) for i in scenario["disputed_items"]
        ),
        **{name: tuple(found) for name, found in builder.facts.items()},
    )
    return record, _law(scenario, rules, builder, date.fromisoformat(served["date"])), builder


def _all_named(contacts: Iterable[Conferral]) -> list[str]:
    return [i for c in contacts for i in c.items]


def _law(scenario: Scenario, rules: dict[str, Scenario], builder: Builder, served: date) -> Law:
    named = scenario["rule"]
    rule = rule_of(rules[named] if isinstance(named, str) else named)
    due = {}
    for request_set in ("INT", "RFP"):
        day = builder.due.get(request_set, served + timedelta(days=30))
        due[SetId(request_set)] = fixed(day)
    return Law(rule, due, {}, lambda day, days: day + timedelta(days=days))


def fixed(day: date) -> Deadline:
    """A deadline known to be on one day."""
    return Deadline(due=day, act_by=day, not_before=day)
