"""Turns a published ruling of conferral_rulings.json into a record and its law, by its fields alone.

What a ruling does not state stays unknown. One thing is taken for granted where nothing is said of it:
that a response was served before the first contact, since these rulings turn on conferral; but never
before the year in which the case was opened, which its number tells.

Where no talk is described there was none if the court missed the talk or the paper that would have shown
it. If the court turned the motion back over a step of its own and does not list the talk among what was
missing, or granted the motion, then it says nothing of a talk, and one of which nothing is known is put
down. What a talk covered is not known where it is told only as described, or as one side says.
``strict`` reads the first as none and the second as stated, so that it can be told what hangs on these.
"""

import re
import tomllib
from datetime import date, time, timedelta
from typing import Any

from docket_assistant import resources
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
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.discovery import RequestItem, RequestSet, Response, ResponseKind, Rewording
from docket_assistant.domain.dispute import DisputedItem
from docket_assistant.domain.ids import (
    AttemptId,
    ConferralId,
    CounselId,
    CourtStepId,
    DisputeId,
    ItemId,
    MatterId,
    MotionId,
    OrderId,
    OutcomeId,
    PartyId,
    ResponseId,
    RewordingId,
    SetId,
)
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import ConferralTerms, CourtOrder, CourtStep, OrderLayer
from docket_assistant.domain.people import Counsel, Party, PartyRole
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import Law
from docket_assistant.domain.rules import ConferralRule, rule_from
from docket_assistant.domain.service import ServiceMethod

Ruling = dict[str, Any]
US, THEM = Side.DEFENDANT, Side.PLAINTIFF
ITEM, OTHER_ITEM, SET = ItemId("INT-1"), ItemId("INT-2"), SetId("INT")
LAWYERS = {US: CounselId("ours"), THEM: CounselId("theirs")}
MODES = {"correspondence": Mode.LETTER, "email_or_letter": Mode.LETTER, None: Mode.UNKNOWN}
NOBODY_REACHED = re.compile(r"not be reached|no response|no answer|unavailable|assumed opposed")
COURT_STEP = re.compile(r"court_(?:tele|telephone_)?conference|leave|joint_stipulation")
"""What ``statement_missing`` names that only the court, or a paper made with the other side, can give."""
TALK = re.compile(r"conference|conferral|personal_consultation|.*meet_and_confer|telephone_or_in_person")
HEDGED = re.compile(r"\bas (?:described|\w+ says)\b")
"""Words by which ``items_covered`` says whose account it is."""
WRITTEN = (Mode.LETTER, Mode.EMAIL)


def rule_of(court: str | None) -> ConferralRule:
    name = f"{court}.toml" if f"{court}.toml" in resources.names("rules") else "frcp.toml"
    return rule_from(tomllib.loads(resources.read_text(f"rules/{name}")), name)


def day_of(ruling: Ruling) -> date:
    """The day of the ruling; of one that shows only a month or a year, its last day."""
    given = ruling.get("as_of") or ruling["date"]
    dated = [date.fromisoformat(e["date"]) for e in ruling["events"] if e.get("date")]
    found = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", given or "")
    if found is None:
        return max(dated, default=date(2020, 12, 31))
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    last = date(year, month or 12, day or 28)
    return max([last, *dated]) if day is None else last


def opened(ruling: Ruling) -> date:
    """The first day of the year in the case's number: nothing was served in the case before."""
    found = re.search(r"(?<!\d)(\d\d)(?:-(?=c|\d)|\s?C)", ruling.get("docket") or "", re.I)
    year = int(found[1]) if found else 0
    return date(year + (1900 if year > 60 else 2000), 1, 1) if found else date(1960, 1, 1)


def says_nothing_of_a_talk(ruling: Ruling) -> bool:
    """Whether the court passed over a talk: it missed a step of its own alone, or granted the motion."""
    if {e["type"] for e in ruling["events"]} & {"conferral_attempt", "agreement", "supplementation_promised"}:
        return False
    missing = ruling["statement_missing"]
    granted = any("granted" in e.get("what", "") for e in ruling["events"] if e["type"] == "court_order")
    step = any(COURT_STEP.fullmatch(m) for m in missing)
    return granted or (step and not any(TALK.fullmatch(m) for m in missing))


class Facts:
    """Collects the facts of one ruling."""

    def __init__(self, ruling: Ruling, *, strict: bool) -> None:
        self.ruling, self.day, self.strict = ruling, day_of(ruling), strict
        dated = [date.fromisoformat(e["date"]) for e in ruling["events"] if e.get("date")]
        self.start = max(min([self.day, *dated]) - timedelta(days=60), opened(ruling))
        self.facts: dict[str, list[Any]] = {}
        self.silent = any(e["type"] == "no_response" for e in ruling["events"])
        alone = ruling["self_represented"]
        self.alone = {US} if alone == ["movant"] else {THEM} if alone == ["opponent"] else set()
        for event in ruling["events"]:
            self.add(event)
        if not strict and says_nothing_of_a_talk(ruling):
            self.contact({}, None)

    def put(self, collection: str, fact: object) -> None:
        self.facts.setdefault(collection, []).append(fact)

    def name(self, collection: str) -> str:
        return f"{collection}-{len(self.facts.get(collection, []))}"

    def add(self, event: Ruling) -> None:
        on = date.fromisoformat(event["date"]) if event.get("date") else None
        kind, what = event["type"], event.get("what", "")
        if kind == "conferral_attempt":
            self.contact(event, on)
        elif kind in ("agreement", "supplementation_promised"):
            self.contact({"items_covered": "all", "outcome": f"promised {what}"}, on)
        elif kind == "responses":
            self.response(on, ResponseKind.RESPONSE)
        elif kind == "supplemental_responses":
            self.response(on, ResponseKind.SUPPLEMENTAL)
        elif kind == "items_changed":
            self.put("rewordings", Rewording(RewordingId(self.name("rewordings")), (ITEM,), on or self.day))
        elif kind in ("judge_requirement", "court_order"):
            self.order(kind, what, on)
        elif kind in ("joint_statement_filed", "court_conference"):
            step = "joint_statement" if kind.startswith("joint") else "court_conference"
            self.put("court_steps", CourtStep(CourtStepId(self.name("court_steps")), step, on or self.day))

    def response(self, on: date | None, kind: ResponseKind) -> None:
        told = ResponseId(self.name("responses"))
        self.put("responses", Response(told, SET, kind, (ITEM,), on, method=ServiceMethod.HAND))

    def order(self, kind: str, what: str, on: date | None) -> None:
        steps = ("leave" if "without leave" in what else "court_conference",)
        required = kind == "judge_requirement"
        terms = ConferralTerms(
            lifted=True if "exempt" in what else None,
            lifts_steps=rule_of(self.ruling["court"]).steps if "exempt" in what else (),
            requires_steps=steps if required else (),
        )
        layer = OrderLayer.STANDING if required else OrderLayer.IN_CASE
        order = OrderId(self.name("orders"))
        self.put("orders", CourtOrder(order, on or self.start, layer=layer, terms=terms))

    def contact(self, event: Ruling, on: date | None) -> None:
        mode = MODES.get(event.get("mode")) or Mode(event["mode"])
        covered = event.get("items_covered")
        if covered and HEDGED.search(covered) and not self.strict:
            covered = None
        if covered == "earlier wording":
            on = on or self.changed() - timedelta(days=1)
        elsewhere = covered is not None and covered.split()[0] in ("none", "different")
        listed = (OTHER_ITEM if elsewhere else ITEM,) if covered else ()
        coverage = Coverage.LISTED if covered else Coverage.UNKNOWN
        outcome = event.get("outcome", "")
        by = THEM if event.get("direction") == "opponent_to_movant" else US
        at = time.fromisoformat(event["time"]) if event.get("time") else None
        zone = "-06:00" if at else None
        people = self.people(event.get("participants"))
        if mode not in WRITTEN and NOBODY_REACHED.search(outcome):
            made = AttemptId(self.name("attempts"))
            self.put("attempts", Attempt(made, by, on, at, zone, mode, people, coverage, listed))
            return
        held = ConferralId(self.name("conferrals"))
        self.put(
            "conferrals",
            Conferral(
                held, mode, on, at, zone, participants=people, coverage=coverage, items=listed, started_by=by
            ),
        )
        result, promised = self.outcome(outcome)
        if result is not None and listed:
            told = OutcomeId(self.name("outcomes"))
            self.put("outcomes", ItemOutcome(told, held, listed, result, by=promised))

    def changed(self) -> date:
        """The day on which the requests were reworded: a talk about their earlier wording came before it."""
        days = [e.get("date") for e in self.ruling["events"] if e["type"] == "items_changed"]
        return date.fromisoformat(days[-1]) if days and days[-1] else self.day

    def outcome(self, words: str) -> tuple[Outcome | None, date | None]:
        promised = re.search(r"\d{4}-\d{2}-\d{2}", words)
        if "promise" in words or "agreement to continue" in words:
            return Outcome.AGREED_TO_SUPPLEMENT, date.fromisoformat(promised[0]) if promised else None
        named = {"no accord": Outcome.NO_ACCORD, "narrowed": Outcome.NARROWED}
        return named.get(words), None

    def people(self, given: list[str] | None) -> tuple[Participant, ...] | None:
        if given is None:
            return None
        if given == ["counsel"] or given == ["secretaries of both counsel"]:
            given = [f"movant {given[0]}", f"opposing {given[0]}"]
        return tuple(self.person(words, n) for n, words in enumerate(given))

    def person(self, words: str, n: int) -> Participant:
        theirs = n > 0 or words.startswith("opposing")
        side = THEM if theirs else US
        role = ParticipantRole.COUNSEL
        if "secretar" in words:
            role = ParticipantRole.STAFF
        elif "former" in words:
            role = ParticipantRole.FORMER_COUNSEL
        elif side in self.alone and "counsel" not in words:
            role = ParticipantRole.PARTY
        counsel = LAWYERS[side] if role is ParticipantRole.COUNSEL else None
        return Participant(words, side, role, counsel)

    def motion(self, rule: ConferralRule) -> Motion:
        """The latest motion; what the ruling says of its statement is what the statement says."""
        days = [e.get("date") for e in self.ruling["events"] if e["type"] == "motion_filed"]
        on = date.fromisoformat(days[-1]) if days and days[-1] else self.day
        missing = self.ruling["statement_missing"]
        lacks = [m for m in missing if m in rule.statement_elements]
        none = any(m in ("certification", "certificate", "statement") for m in missing)
        has = False if none else True if lacks else None
        told = tuple(e for e in rule.statement_elements if e not in lacks) if has else ()
        filed = MotionId("motion")
        return Motion(filed, US, on, items=(ITEM,), has_statement=has, statement_elements=told)


def build(ruling: Ruling, *, strict: bool = False) -> tuple[Record, Law, date]:
    """The record, the law and the day of one ruling."""
    told = Facts(ruling, strict=strict)
    rule = rule_of(ruling["court"])
    due = told.start + timedelta(days=30)
    if not told.silent and not any(r.kind is ResponseKind.RESPONSE for r in told.facts.get("responses", ())):
        told.response(told.start + timedelta(days=20), ResponseKind.RESPONSE)
    filed = "certification_filed" in ruling.get("statement_present", ())
    if filed or any(e["type"] == "motion_filed" for e in ruling["events"]):
        told.put("motions", told.motion(rule))
    parties = {
        THEM: Party(PartyId("p"), "P", PartyRole.PLAINTIFF, self_represented=THEM in told.alone),
        US: Party(PartyId("d"), "D", PartyRole.DEFENDANT, self_represented=US in told.alone),
    }
    record = Record(
        Matter(MatterId("m"), ruling["court"] or "", "1", US),
        parties=tuple(parties.values()),
        counsel=tuple(Counsel(who, who, side) for side, who in LAWYERS.items() if side not in told.alone),
        sets=(
            RequestSet(
                SET,
                ItemKind.INTERROGATORY,
                1,
                (PartyId("d"),),
                (PartyId("p"),),
                told.start,
                ServiceMethod.HAND,
            ),
        ),
        items=tuple(
            RequestItem(item, SET, item[-1], n, ItemKind.INTERROGATORY)
            for n, item in enumerate((ITEM, OTHER_ITEM))
        ),
        disputed_items=(DisputedItem(DisputeId("d"), ITEM),),
        **{name: tuple(found) for name, found in told.facts.items()},
    )
    law = Law(
        rule,
        {SET: Deadline(due=due, act_by=due, not_before=due)},
        {},
        lambda day, days: day + timedelta(days=days),
        rule_of("frcp"),
    )
    return record, law, told.day


def counterfactual(change: Ruling, base: Ruling) -> Ruling:
    """A ruling with one thing changed; what was said of the filed statement is kept unless changed."""
    gone = change.get("without", ())
    dates = change.get("dates", {})
    kept = [e for e in base["events"] if e["type"] not in gone]
    events = [{**e, **({"date": dates[e["type"]]} if e["type"] in dates else {})} for e in kept]
    events += change["add"]
    over: Ruling = {k: change[k] for k in ("court", "as_of", "statement_missing") if k in change}
    return {**base, **over, "events": events}
