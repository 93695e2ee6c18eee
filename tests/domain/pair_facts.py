"""Facts of one scenario of conferral_pairs.json: its rule, contacts, responses, orders and motions."""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from docket_assistant.domain.conferral import (
    Attempt,
    Conferral,
    Coverage,
    ItemOutcome,
    Mode,
    Outcome,
    Participant,
    ParticipantRole,
)
from docket_assistant.domain.discovery import Response, ResponseKind
from docket_assistant.domain.ids import (
    AttemptId,
    ConferralId,
    CounselId,
    DutyId,
    ItemId,
    MotionId,
    OrderId,
    OutcomeId,
    ResponseId,
    SetId,
)
from docket_assistant.domain.matter import Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import (
    ConferralTerms,
    CourtOrder,
    Duty,
    DutyKind,
)
from docket_assistant.domain.people import Appearance, Counsel
from docket_assistant.domain.rules import (
    ConferralRule,
    CourtConference,
    LastDay,
    LastDayTrigger,
    WrittenAlone,
)
from docket_assistant.domain.service import ServiceMethod

US, THEM = Side.DEFENDANT, Side.PLAINTIFF
SIDES = {"movant": US, "opponent": THEM}
STEPS = (
    "court_teleconference_before_motion",
    "court_conference_before_motion",
    "court_conference_request",
    "court_contact_before_motion",
    "conference_request_letter",
    "informal_application_to_magistrate",
    "joint_statement",
    "joint_stipulation",
)
WRITTEN = {
    True: WrittenAlone.YES,
    False: WrittenAlone.NO,
    "ordinarily_no": WrittenAlone.ORDINARILY_NO,
    "needs_review": WrittenAlone.NEEDS_REVIEW,
    None: WrittenAlone.UNKNOWN,
}
Scenario = dict[str, Any]


def rule_of(row: Scenario) -> ConferralRule:
    last = row["deadline"]
    triggers = {t.value for t in LastDayTrigger}
    return ConferralRule(
        id=row["id"],
        district=row["district"],
        state="MO",
        cite=row["rule_cite"],
        text_seen=date(2009, 11, 19),
        confidence=3,
        sources=("test",),
        qualifying_modes=tuple(Mode(m) for m in row["qualifying_modes"]),
        non_qualifying_modes=tuple(row["non_qualifying_modes"]),
        written_alone=WRITTEN[row["written_alone_suffices"]],
        statement_elements=tuple(row["statement_elements"]),
        attempts_suffice=row["attempts_suffice"],
        elements_for_attempts=tuple(row["statement_elements_if_attempt_only"] or ()),
        statement_location=row["statement_location"] or "",
        court_conference=CourtConference(row["pre_motion_court_conference"]),
        steps=tuple(p["kind"] for p in row["prerequisites"] if p["kind"] in STEPS),
        last_day=None
        if last is None or "motion" not in last["act"]
        else LastDay(
            last["days"],
            LastDayTrigger(last["trigger"] if last["trigger"] in triggers else "other"),
            from_memory="memory" in last.get("note", ""),
        ),
    )


@dataclass
class Builder:
    """Collects the facts of one scenario."""

    scenario: Scenario
    facts: dict[str, list[Any]] = field(default_factory=dict)
    due: dict[str, date] = field(default_factory=dict)
    last_day: date | None = None
    terms: dict[str, ConferralTerms] = field(default_factory=dict)

    def add(self, collection: str, fact: object) -> None:
        self.facts.setdefault(collection, []).append(fact)

    def items(self, given: object) -> tuple[ItemId, ...]:
        names = self.scenario["disputed_items"] if given in ("all", None) else given
        assert isinstance(names, list)
        return tuple(ItemId(n) for n in names)

    def next_id(self, collection: str) -> str:
        return f"{collection}-{len(self.facts.get(collection, []))}"


def kind_of(name: str) -> str:
    return name.split("-", maxsplit=1)[0]


def people(event: Scenario, builder: Builder) -> tuple[Participant, ...] | None:
    given = event.get("participants")
    if given is None:
        return None
    found = []
    for person in given:
        role, of_record = person["role"], person.get("counsel_of_record")
        counsel = None
        if role in ("counsel", "former_counsel") and of_record is not None:
            counsel = CounselId(person["name"])
            known = {c.id for c in builder.facts.get("counsel", [])}
            if counsel not in known:
                appearances = (Appearance(),) if of_record else ()
                builder.add(
                    "counsel",
                    Counsel(counsel, person["name"], SIDES[person["side"]], appearances=appearances),
                )
        found.append(Participant(person["name"], SIDES[person["side"]], ParticipantRole(role), counsel))
    return tuple(found)


def moment(event: Scenario) -> dict[str, Any]:
    at = event.get("time")
    return {
        "on": date.fromisoformat(event["date"]) if event.get("date") else None,
        "at": time.fromisoformat(at) if at else None,
        "zone": event.get("utc_offset"),
    }


def add_contact(event: Scenario, builder: Builder) -> None:
    when, covered = moment(event), event.get("items_covered")
    coverage = {"all": Coverage.EVERYTHING, "general": Coverage.GENERAL, None: Coverage.UNKNOWN}.get(
        covered if not isinstance(covered, list) else "", Coverage.LISTED
    )
    listed = tuple(ItemId(i) for i in covered) if isinstance(covered, list) else ()
    side = US if event.get("direction", "movant_to_opponent") == "movant_to_opponent" else THEM
    mode = Mode(event["mode"]) if event.get("mode") else Mode.UNKNOWN
    if event.get("outcome") == "not_reached":
        builder.add(
            "attempts",
            Attempt(
                AttemptId(builder.next_id("attempts")),
                side,
                when["on"],
                when["at"],
                when["zone"],
                mode,
                people(event, builder),
                coverage,
                listed,
            ),
        )
        return
    contact = Conferral(
        ConferralId(builder.next_id("conferrals")),
        mode,
        when["on"],
        when["at"],
        when["zone"],
        minutes=event.get("duration_min"),
        place=event.get("place") or "",
        participants=people(event, builder),
        coverage=coverage,
        items=listed,
        started_by=side,
    )
    builder.add("conferrals", contact)
    add_outcomes(event, contact, builder)


def add_outcomes(event: Scenario, contact: Conferral, builder: Builder) -> None:
    own = event.get("item_outcomes") or {}
    covered = contact.items if contact.coverage is Coverage.LISTED else builder.items("all")
    if contact.coverage in (Coverage.UNKNOWN, Coverage.GENERAL):
        return
    for item in covered:
        result = own.get(item, event.get("outcome"))
        if result in (None, "no_response"):
            continue
        promised = event.get("promise_by")
        builder.add(
            "outcomes",
            ItemOutcome(
                OutcomeId(builder.next_id("outcomes")),
                contact.id,
                (item,),
                Outcome(result),
                by=date.fromisoformat(promised) if promised else None,
            ),
        )


def add_response(event: Scenario, builder: Builder, kind: ResponseKind) -> None:
    when, given = moment(event), event.get("items")
    for request_set in sorted({kind_of(i) for i in builder.scenario["disputed_items"]}):
        named = [i for i in given if kind_of(i) == request_set] if isinstance(given, list) else None
        if named == []:
            continue
        builder.add(
            "responses",
            Response(
                ResponseId(builder.next_id("responses")),
                SetId(request_set),
                kind,
                None
                if named is None and given is None
                else builder.items(named or _own(builder, request_set)),
                when["on"],
                when["at"],
                when["zone"],
                method=ServiceMethod.HAND,
            ),
        )


def _own(builder: Builder, request_set: str) -> list[str]:
    return [i for i in builder.scenario["disputed_items"] if kind_of(i) == request_set]


def add_order(event: Scenario, builder: Builder) -> None:
    given, on = event.get("overrides") or {}, date.fromisoformat(event["date"])
    order = OrderId(event["date"])
    lifted_items = given.get("exempt_items")
    modes, other = given.get("qualifying_modes"), given.get("non_qualifying_modes")
    last = given.get("last_day_to_move")
    builder.add(
        "orders",
        CourtOrder(
            order,
            on,
            terms=ConferralTerms(
                qualifying_modes=None if modes is None else tuple(Mode(m) for m in modes),
                non_qualifying_modes=None if other is None else tuple(Mode(m) for m in other),
                attempts_suffice=given.get("attempts_suffice"),
                lifted=given.get("exempt"),
                lifted_items=None if lifted_items in (None, "all") else builder.items(lifted_items),
                lifts_steps=tuple(given.get("lift_steps", ())),
                last_day_to_move=date.fromisoformat(last) if last else None,
                written_alone=WRITTEN[given["written_alone_suffices"]]
                if "written_alone_suffices" in given
                else None,
            ),
        ),
    )
    duty = event.get("duty")
    if duty is None:
        return
    items = builder.items(duty.get("items"))
    efforts = duty.get("efforts_expressly")
    due = duty.get("statement_due")
    fixed = date.fromisoformat(due) if due else None
    if duty.get("confer"):
        builder.add(
            "duties",
            Duty(
                DutyId(f"{order}-confer"),
                order,
                DutyKind.CONFER,
                US,
                fixed_on=fixed,
                items=items,
                efforts_suffice=efforts,
            ),
        )
    if due:
        builder.add(
            "duties", Duty(DutyId(f"{order}-file"), order, DutyKind.FILE_STATEMENT, US, fixed_on=fixed)
        )


def add_motion(event: Scenario, builder: Builder) -> None:
    statement = event.get("statement")
    builder.add(
        "motions",
        Motion(
            MotionId(event.get("motion", "M")),
            US,
            date.fromisoformat(event["date"]),
            items=builder.items(event.get("items")),
            has_statement=None if statement is None else True,
            statement_elements=tuple(statement["elements"]) if statement else (),
            statement_location=statement["location"] if statement else "",
        ),
    )
