"""How each element that a rule may name is known in a certificate, read apart from the program."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.app.checklists import checklists_of
from docket_assistant.app.law import rule_of, rules
from docket_assistant.app.orders.overlays import overlays_of
from docket_assistant.domain.checklists import Checklist
from docket_assistant.domain.ids import CourtStepId, OrderId
from docket_assistant.domain.order import CourtOrder, CourtStep, OrderLayer
from docket_assistant.domain.overlays import adopted_source
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.domain.rules import ConferralRule, rule_on
from tests.documents.family.asked import TALK, TODAY, answered, in_person, moved, paper, record_of, words

FLOOR = {"good_faith_assertion", "conferred_or_attempted"}
"""Named by Fed. R. Civ. P. 37(a)(1), in every court."""
CORE = {"conferred", "date", "manner", "items", "when_and_how_specific"}
"""The talk itself: told of every talk in every court."""

_CONFERRED = r"counsel for Defendants conferred with counsel for Plaintiff"
_UNABLE = r"counsel were unable to reach an accord on Interrogatories Nos\. 13"
_COMPLIANCE = r"certif(?:y|ies) that the requirement of .* to confer was met"
_STEPS = r"took these steps to confer"
MARKS: dict[str, str] = {
    "good_faith_assertion": r"states? that counsel conferred in good faith",
    "conferred_or_attempted": _CONFERRED,
    "conferred": _CONFERRED,
    "conference_held": _CONFERRED,
    "personal_consultation": r"conferred with counsel for Plaintiff in person",
    "conferred_all_disputed_issues": r"on Interrogatories Nos\. 3b, 3c, 7.15, and 19.22 and Request",
    "specific_issues_conferred": r"on Interrogatories Nos\. 3b, 3c, 7.15, and 19.22 and Request",
    "issues_identified": r"on Interrogatories Nos\. 3b, 3c, 7.15, and 19.22 and Request",
    "items": r"on Interrogatories Nos\. 3b, 3c, 7.15, and 19.22 and Request",
    "date": r" on Sunday, December 7, 2025",
    "manner": r"conferred with counsel for Plaintiff in person",
    "time": r"at about 10:00 a\.m\. Central time",
    "place": r"at 100 Market Street, St\. Louis",
    "duration": r"lasted about 35 minutes",
    "participants": r"Dana R\. Example took part for Defendants and Lee B\. Sample for Plaintiff",
    "sincere_efforts_no_accord": r"After sincere efforts, " + _UNABLE,
    "unable_to_resolve": _UNABLE,
    "sincere_attempts": r"states? that sincere attempts were made",
    "reasonable_effort": r"states? that a reasonable effort was made",
    "extrajudicial_means_exhausted": r"states? that extrajudicial means .* exhausted",
    "certificate_of_compliance": _COMPLIANCE,
    "certify_compliance": _COMPLIANCE,
    "certification_of_duty_to_confer": _COMPLIANCE,
    "certify_steps_1_and_2": r"Step one, .* step two, ",
    "concurrence_sought": r"to concur in the motion; concurrence was not given",
    "concurrence_requested_not_obtained": r"to concur in the motion; concurrence was not given",
    "explained_nature_and_basis": r"explained the nature of the motion and its legal basis",
    "impasse_stated": r"an impasse had been reached was said in the conference",
    "issues_resolved": r"An accord was reached on Interrogatories",
    "issues_unresolved": r"issues that are not resolved are those on Interrogatories Nos\. 13",
    "issues_itemised": r"issues for decision are those on Interrogatories Nos\. 13",
    "details_and_results_per_request": r"What was discussed on each request",
    "position_of_opponent": r"Plaintiff opposes the motion \(by e-mail of Dec\. 8\)",
    "opposed_or_not": r"Plaintiff opposes the motion \(by e-mail of Dec\. 8\)",
    "reason_no_agreement": r"Agreement was not reached for this reason: The years",
    "request_letter_served": r"served the letter that asks for the conference on November 20",
    "correspondence_attached": r"The correspondence listed is attached",
    "joint_statement": r"The statement of both sides was completed on December 8",
    "efforts": _STEPS,
    "specific_efforts": _STEPS,
    "steps_taken_with_particularity": r"these are the steps taken by each lawyer",
    "facts_showing_good_faith_conferencing": r"In the conference: The answers one by one",
    "conference_narrative": r"In the conference: The answers one by one",
    "when_and_how_specific": r"conferred with counsel for Plaintiff in person on Sunday, December 7, 2025",
}
"""A pattern for each element, in a certificate of the record made here."""

SHARED = {
    "sincere_efforts_no_accord": {"unable_to_resolve"},
    "steps_taken_with_particularity": {"efforts", "specific_efforts"},
}
"""Elements whose sentence holds that of another."""

_ANSWERS = {
    "good_faith": "yes",
    "sincere_efforts": "yes",
    "sincere_attempts": "yes",
    "reasonable_effort": "yes",
    "exhausted": "yes",
    "compliance": "yes",
    "no_fault": "yes",
    "explained": "yes",
    "complete": "yes",
    "attached": "yes",
    "rule_read": "yes",
    "concurrence": "not_given",
    "opposed": "opposes",
    "opposed_source": "by e-mail of Dec. 8",
    "no_agreement": "The years asked for.",
    "discussed": "The answers one by one.",
    "not_held": "The calls were not returned.",
    "signed_where": "within",
    "own_attempts": "yes",
}


def checklists_in_force(court: str, adopted: str = "") -> tuple[Checklist, ...]:
    """Checklists of the certificate that count in a court: of its rule, and of an overlay adopted."""
    return tuple(
        c
        for c in checklists_of(court)
        if PaperKind.CERTIFICATE in c.kinds and (c.rule or (adopted and c.overlay == adopted))
    )


def rich(court: str, step: str = TALK, adopted: str = "") -> Record:
    """A record that holds everything a rule may ask, with every question answered."""
    record = record_of(step, court=court)
    record = moved(in_person(record) if step == TALK else record)
    done = {
        "court_conference": "2025-12-09",
        "conference_request_letter": "2025-11-20",
        "joint_statement": "2025-12-08",
    }
    steps = tuple(
        CourtStep(CourtStepId(f"step-{name}"), name, TODAY.fromisoformat(on)) for name, on in done.items()
    )
    details = {f"details-{item.id}": "The years asked for." for item in record.items}
    lead = tuple(replace(c, lead=True) for c in record.counsel)
    record = replace(record, court_steps=steps, counsel=lead)
    if adopted:
        (overlay,) = (o for o in overlays_of(court) if o.id == adopted)
        standing = CourtOrder(
            OrderId("standing"), date(2025, 1, 2), layer=OrderLayer.STANDING, source=adopted_source(overlay)
        )
        record = replace(record, orders=(*record.orders, standing))
    return answered(record, PaperKind.CERTIFICATE, TODAY, "", **_ANSWERS, **details)


@dataclass(frozen=True)
class Row:
    """What one rule names, and what the certificate for it holds."""

    court: str
    rule: ConferralRule
    named: set[str]
    held: set[str]
    text: str

    @property
    def missing(self) -> set[str]:
        """Named and not held."""
        return self.named - self.held

    @property
    def more(self) -> set[str]:
        """Held though neither named, nor of the talk itself, nor part of a sentence that is named."""
        same = {MARKS[e] for e in self.named | FLOOR | CORE}
        part = {p for e in self.named for p in SHARED.get(e, ())}
        return {e for e in self.held - self.named - part if MARKS[e] not in same}


def row(court: str, adopted: str = "") -> Row:
    """The certificate of one district, and of one practice adopted in it."""
    record = rich(court, adopted=adopted)
    text = words(paper(record, PaperKind.CERTIFICATE, as_of=TODAY))
    rule = rule_on(rule_of(court), TODAY)
    held = {e for e, pattern in MARKS.items() if re.search(pattern, text, re.IGNORECASE)}
    named = {e for c in checklists_in_force(court, adopted) for e in c.points}
    return Row(court, rule, set(rule.statement_elements) | named | FLOOR, held, text)


def rows(courts: Iterable[str]) -> Iterator[Row]:
    """Every district's, in order."""
    return map(row, courts)


ATTEMPT_MARKS: dict[str, str] = {
    "good_faith_assertion": r"states? that counsel for Defendants tried in good faith to confer",
    "conferred_or_attempted": r"made these attempts to confer on Interrogatories",
    "specific_efforts": r"Dec\. 3, 2025,\s10:00 a\.m\. Central time\sTelephone \(attempt\)\sLee B\. Sample\s"
    r"Unanswered",
    "date": r"Dec\. 4, 2025",
    "time": r"2:30 p\.m\. Central time",
    "place": r"Telephone \(attempt\)",
    "participants": r"Lee B\. Sample",
    "opponent_non_cooperation": r"As of December 10, 2025, .* no conference on",
    "reason_not_held": r"No conference was held for this reason: The calls",
    "no_fault_of_movant": r"not held through no fault of counsel for Defendants",
    "sincere_efforts_no_accord": r"states that after sincere efforts counsel were unable to reach an "
    r"accord on Interrogatories",
}
"""A pattern for each element where attempts stand in for a talk."""


def attempts(court: str) -> tuple[set[str], set[str]]:
    """What the rule names where there were attempts only, and what the certificate lacks of it."""
    rule = rule_on(rule_of(court), TODAY)
    text = words(paper(rich(court, "three-calls"), PaperKind.CERTIFICATE, as_of=TODAY))
    more = {e for c in checklists_in_force(court) for e in c.points_for_attempts}
    named = FLOOR | set(rule.elements_for_attempts or ("specific_efforts",)) | more
    assert "conferred" not in text
    return named, {e for e in named if not re.search(ATTEMPT_MARKS[e], text)}


def take_attempts() -> Iterator[str]:
    """Districts whose rule is known to take attempts in place of a conference."""
    return (court for court, rule in rules().items() if rule_on(rule, TODAY).attempts_suffice)
