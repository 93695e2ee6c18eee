"""The verdict on one item: the tests in their order, and which finding is the headline.

Across contacts one that passes tests 2 to 5 after the last round governs (of several the latest); else
one that fails nothing but hangs on an unknown; else our attempts after the last round; else a contact
that fails test 3 alone; else the contact that gets furthest. Every failure is listed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time

from docket_assistant.domain.conferral import Message, Outcome
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.findings import (
    Finding,
    ItemVerdict,
    Reason,
    Standing,
    Test,
    Verdict,
    Warn,
)
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.moments import Zones
from docket_assistant.domain.verdicts.contact_tests import (
    People,
    came_after,
    coverage_finding,
    mode_finding,
    people_finding,
    round_finding,
)
from docket_assistant.domain.verdicts.court_steps import CourtStepsAsked, step_finding
from docket_assistant.domain.verdicts.due import due_finding
from docket_assistant.domain.verdicts.efforts import Efforts, effort_warnings, efforts_after, efforts_finding
from docket_assistant.domain.verdicts.impasse import impasse_finding, term_missed
from docket_assistant.domain.verdicts.item_facts import ItemContact, ItemFacts
from docket_assistant.domain.verdicts.last_day import LastDayToMove
from docket_assistant.domain.verdicts.layers import RuleInForce
from docket_assistant.domain.verdicts.next_act import next_act
from docket_assistant.domain.verdicts.notes import assumptions_of, warnings_of
from docket_assistant.domain.verdicts.rounds import Round, RoundKind
from docket_assistant.domain.verdicts.rule_doubts import decides_in_doubt
from docket_assistant.domain.verdicts.statement_elements import attempts_finding, statement_finding


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What is the same for every item that is asked about."""

    day: date
    force: RuleInForce
    ours: Side
    """The movant's side."""
    theirs: Side
    people: People
    zones: Zones
    messages: tuple[Message, ...]
    done_steps: Mapping[str, date]
    """Steps logged as done, with their days."""
    assumed_judge: bool
    rule_read: bool = False


@dataclass(frozen=True, slots=True)
class ItemQuestion:
    """One item's facts and the dates that bear on it."""

    item: ItemId
    facts: ItemFacts
    due: Deadline | None
    last_day: LastDayToMove
    undated: bool
    """In dispute since a day that nobody stated."""
    overridden: bool
    set_unsigned: bool = False
    admission: bool = False
    """Whether it is a request for admission, whose answer must be signed (Rule 36(a)(3))."""


@dataclass(frozen=True, slots=True)
class ContactFindings:
    """Tests 2 to 5 of one contact for one item."""

    held: ItemContact
    findings: tuple[Finding, ...]

    @property
    def failed(self) -> tuple[Finding, ...]:
        """Definite failures."""
        return tuple(f for f in self.findings if f.standing is Standing.NOT_MET)

    @property
    def unknown(self) -> tuple[Finding, ...]:
        """What hangs on an unknown."""
        return tuple(f for f in self.findings if f.standing is Standing.UNKNOWN)

    @property
    def reach(self) -> int:
        """How many tests it passes before its first failure."""
        return next((n for n, f in enumerate(self.findings) if f.standing is Standing.NOT_MET), 9)

    @property
    def when(self) -> tuple[date, time]:
        """For the latest of several."""
        contact = self.held.contact
        return contact.held_on or date.min, contact.starts_at or time.min


@dataclass(slots=True)
class _Answer:
    """A verdict on its way: its headline findings and what governs."""

    verdict: Verdict
    findings: list[Finding]
    warnings: list[Warn] = field(default_factory=list)
    governing: str = ""


def verdict_of(question: ItemQuestion, inquiry: Inquiry) -> ItemVerdict:
    """The verdict on one item as of the inquiry's day."""
    inquiry = replace(inquiry, people=inquiry.people.on(question.facts.parties))
    answer = _answer(question, inquiry)
    findings = (*answer.findings, question.last_day.finding)
    return ItemVerdict(
        item=question.item,
        round=len(question.facts.rounds.rounds),
        verdict=answer.verdict,
        findings=tuple(dict.fromkeys(findings)),
        late=question.last_day.late,
        warnings=tuple(dict.fromkeys(_warnings(question, inquiry, answer))),
        assumptions=assumptions_of(
            question.facts.rounds, undated=question.undated, assumed_judge=inquiry.assumed_judge
        ),
        next=next_act(answer.verdict, findings[0], question.last_day.on, inquiry.day, _steps_left(inquiry)),
        governing=answer.governing,
    )


def _steps_left(inquiry: Inquiry) -> int:
    return sum(step not in inquiry.done_steps for step in inquiry.force.steps)


def _warnings(question: ItemQuestion, inquiry: Inquiry, answer: _Answer) -> tuple[Warn, ...]:
    governing = next((c.contact for c in question.facts.contacts if c.contact.id == answer.governing), None)
    notes = warnings_of(
        question.facts,
        inquiry.force,
        inquiry.messages,
        question.last_day,
        governing,
        answer.verdict,
        inquiry.day,
    )
    own = {
        Warn.SET_UNSIGNED: question.set_unsigned,
        Warn.OVERRIDDEN: question.overridden,
        Warn.RULE_NOT_READ: not inquiry.rule_read,
        Warn.POINT_NOT_VERIFIED: decides_in_doubt(inquiry.force.rule, answer.findings),
    }
    return (*answer.warnings, *notes, *(warning for warning, holds in own.items() if holds))


def _answer(question: ItemQuestion, inquiry: Inquiry) -> _Answer:
    facts = question.facts
    settled = _settled(facts, inquiry)
    if settled is not None:
        return _Answer(Verdict.RESOLVED, [settled], governing=settled.record)
    due = due_finding(facts, question.due, inquiry.day, admission=question.admission)
    if due.standing is not Standing.MET:
        unknown = due.standing is Standing.UNKNOWN
        return _Answer(Verdict.NEEDS_REVIEW if unknown else Verdict.NOT_RIPE, [due])
    step = step_finding(_steps_asked(facts, inquiry), inquiry.done_steps)
    if inquiry.force.lifts(question.item):
        return _lifted(question.item, inquiry, due, step)
    last = facts.rounds.last
    assert last is not None, "what is due has a round"
    return _by_contacts(facts, last, inquiry, [due, *([step] if step else [])])


def _steps_asked(facts: ItemFacts, inquiry: Inquiry) -> CourtStepsAsked:
    first = facts.rounds.first_answer
    unanswered = first is not None and first is facts.rounds.last and first.kind is RoundKind.DEFAULT
    talked = any(c.contact.is_talk for c in facts.contacts)
    filed = any(m.by is inquiry.ours and m.pending_on(inquiry.day) for m in facts.motions)
    return CourtStepsAsked(inquiry.force, inquiry.day, unanswered=unanswered, talked=talked, filed=filed)


def _lifted(item: ItemId, inquiry: Inquiry, due: Finding, step: Finding | None) -> _Answer:
    order = inquiry.force.lifting_order(item)
    assert order is not None
    lifted = Finding(Test.LIVE_MODE, Standing.NOT_ASKED, Reason.LIFTED, order.signed_on, order.id)
    if step is not None and step.standing is Standing.NOT_MET:
        return _Answer(Verdict.BLOCKED_BY_COURT_STEP, [step, lifted, due])
    return _Answer(Verdict.NOT_REQUIRED, [lifted, due])


def _settled(facts: ItemFacts, inquiry: Inquiry) -> Finding | None:
    """Withdrawn, accepted, or resolved with a term that holds: nothing is left in dispute."""
    if facts.withdrawals:
        last = max(facts.withdrawals, key=lambda w: w.on)
        return Finding(Test.IMPASSE, Standing.MET, Reason.WITHDRAWN, last.on, last.id)
    for acceptance in facts.acceptances:
        later = _after_response(facts, acceptance.response)
        if not any(not r.assumed for r in later):
            return Finding(Test.IMPASSE, Standing.MET, Reason.ACCEPTED, acceptance.on, acceptance.id)
    return _resolved(facts, inquiry)


def _after_response(facts: ItemFacts, response: str) -> tuple[Round, ...]:
    rounds = facts.rounds.rounds
    place = next((n for n, r in enumerate(rounds) if r.record == response), len(rounds) - 1)
    return rounds[place + 1 :]


def _resolved(facts: ItemFacts, inquiry: Inquiry) -> Finding | None:
    """The latest outcome is an accord that holds; only a supplement naming the item re-opens it."""
    told = [
        c for c in facts.contacts if c.outcome is not None and c.outcome.outcome is not Outcome.NOT_TAKEN_UP
    ]
    latest = max(told, key=_contact_when, default=None)
    if latest is None or latest.outcome is None or latest.outcome.outcome is not Outcome.RESOLVED:
        return None
    if term_missed(latest.outcome, inquiry.day):
        return None
    moment = latest.contact.moment
    later = [r for r in facts.rounds.rounds if not r.assumed and r.kind is not RoundKind.DEFAULT]
    if any(came_after(moment, opened, inquiry.zones) is not True for opened in later):
        return None
    return Finding(Test.IMPASSE, Standing.MET, Reason.RESOLVED, latest.contact.held_on, latest.contact.id)


def _contact_when(held: ItemContact) -> tuple[date, time]:
    return held.contact.held_on or date.min, held.contact.starts_at or time.min


def _by_contacts(facts: ItemFacts, last: Round, inquiry: Inquiry, ground: list[Finding]) -> _Answer:
    asked = [found for held in facts.contacts if (found := _ask(held, last, inquiry))]
    good = [a for a in asked if not a.failed and not a.unknown]
    if good:
        return _governed(max(good, key=lambda a: a.when), facts, inquiry, asked, ground)
    hanging = [a for a in asked if not a.failed]
    if hanging:
        return _hanging(max(hanging, key=lambda a: a.when), facts, inquiry, asked, ground)
    efforts = efforts_after(facts.attempts, last, inquiry.theirs, inquiry.people, inquiry.zones)
    if efforts.counted or efforts.unclear:
        answer = _on_efforts(efforts, inquiry, asked, ground)
        if answer is not None:
            return answer
    return _failed(asked, ground, efforts, inquiry)


def _ask(held: ItemContact, last: Round, inquiry: Inquiry) -> ContactFindings | None:
    """Tests 2 to 5 of one contact; None where it is known not to cover the item."""
    contact = held.contact
    covers = coverage_finding(contact, held.outcome)
    if covers is None:
        return None
    people = people_finding(
        contact,
        inquiry.ours,
        inquiry.theirs,
        inquiry.people,
        lead_counsel=inquiry.force.rule.lead_counsel,
    )
    mode = mode_finding(contact.mode, contact.id, contact.held_on, inquiry.force)
    after = round_finding(contact, last, inquiry.zones)
    cited = tuple(_cited(f, inquiry.force) for f in (mode, after, covers, people))
    return ContactFindings(held, cited)


def _cited(finding: Finding, force: RuleInForce) -> Finding:
    """Every test of a contact cites the rule; a house reading cites nothing."""
    if finding.citation is not None or finding.reason is Reason.MAIL_WITHIN_THREE_DAYS:
        return finding
    return replace(finding, citation=force.rule.citation)


def _others(asked: Iterable[ContactFindings], heading: ContactFindings | None) -> list[Finding]:
    """Failures of the contacts that do not head the answer."""
    return [f for a in asked if a is not heading for f in a.failed]


def _governed(
    governing: ContactFindings,
    facts: ItemFacts,
    inquiry: Inquiry,
    asked: list[ContactFindings],
    ground: list[Finding],
) -> _Answer:
    """A contact passes tests 2 to 5: the first failure among 6, 8 and 10 is the headline."""
    contact = governing.held.contact
    impasse = impasse_finding(governing.held, facts, inquiry.messages, inquiry.day)
    statement = statement_finding(contact, facts.motions, inquiry.force, inquiry.day)
    steps = [f for f in ground if f.test is Test.COURT_STEPS]
    headline = next((f for f in (impasse, *steps, statement) if f.standing is not Standing.MET), None)
    verdict = Verdict.RIPE if headline is None else _verdict_of_failure(headline)
    findings = [f for f in (headline, impasse, *governing.findings, statement, *ground) if f]
    return _Answer(verdict, [*findings, *_others(asked, governing)], governing=contact.id)


def _verdict_of_failure(headline: Finding) -> Verdict:
    if headline.standing is Standing.UNKNOWN:
        return Verdict.NEEDS_REVIEW
    return {
        Test.COURT_STEPS: Verdict.BLOCKED_BY_COURT_STEP,
        Test.STATEMENT: Verdict.STATEMENT_INCOMPLETE,
    }.get(headline.test, Verdict.NOT_RIPE)


def _hanging(
    heading: ContactFindings,
    facts: ItemFacts,
    inquiry: Inquiry,
    asked: list[ContactFindings],
    ground: list[Finding],
) -> _Answer:
    """A contact fails nothing but hangs on an unknown: every unknown of it is named.

    What fails whatever the answer is heads the verdict, since answering the unknown would not help: a court
    step not done, else a statement already filed that lacks what the rule wants.
    """
    contact = heading.held.contact
    impasse = impasse_finding(heading.held, facts, inquiry.messages, inquiry.day)
    statement = statement_finding(contact, facts.motions, inquiry.force, inquiry.day)
    rest = [f for f in heading.findings if f.standing is not Standing.UNKNOWN]
    sure = [f for f in ground if f.test is Test.COURT_STEPS and f.standing is Standing.NOT_MET]
    if not sure and statement.reason is Reason.FILED_STATEMENT_LACKS:
        sure = [statement]
    verdict = _verdict_of_failure(sure[0]) if sure else Verdict.NEEDS_REVIEW
    findings = [*sure, *heading.unknown, impasse, statement, *rest, *ground]
    return _Answer(verdict, [*findings, *_others(asked, heading)], governing=contact.id)


def _alone(asked: list[ContactFindings]) -> bool:
    """Whether no contact about the item may have come after its last round, so that attempts stand alone."""
    return all(any(f.test is Test.AFTER_LAST_ROUND for f in a.failed) for a in asked)


def _on_efforts(
    efforts: Efforts, inquiry: Inquiry, asked: list[ContactFindings], ground: list[Finding]
) -> _Answer | None:
    """Our attempts after the last round; None where the rule does not let efforts suffice."""
    found = efforts_finding(efforts, inquiry.force, alone=_alone(asked))
    rest = [*ground, *_others(asked, None)]
    if found.standing is Standing.NOT_MET:
        return None
    steps = [f for f in ground if f.test is Test.COURT_STEPS]
    if found.standing is Standing.UNKNOWN:
        missing = [f for f in steps if f.standing is Standing.NOT_MET]
        verdict = Verdict.BLOCKED_BY_COURT_STEP if missing else Verdict.NEEDS_REVIEW
        return _Answer(verdict, [*missing, found, *rest])
    statement = attempts_finding((*efforts.counted, *efforts.unclear), inquiry.force)
    headline = next((f for f in (*steps, statement) if f.standing is not Standing.MET), None)
    verdict = Verdict.RIPE_ON_EFFORTS if headline is None else _verdict_of_failure(headline)
    findings = [f for f in (headline, found, statement) if f]
    warned = effort_warnings(efforts, inquiry.day, inquiry.people, inquiry.theirs)
    return _Answer(verdict, [*findings, *rest], list(warned))


def _failed(
    asked: list[ContactFindings], ground: list[Finding], efforts: Efforts, inquiry: Inquiry
) -> _Answer:
    """No contact and no effort supports the item: stale where only the round fails."""
    tried = efforts.counted or efforts.unclear
    refused = [efforts_finding(efforts, inquiry.force, alone=_alone(asked))] if tried else []
    stale = [a for a in asked if all(f.test is Test.AFTER_LAST_ROUND for f in a.failed)]
    heading = max(stale or asked, key=lambda a: (a.reach, a.when), default=None)
    if heading is None:
        none = Finding(Test.LIVE_MODE, Standing.NOT_MET, Reason.NO_CONTACT, citation=inquiry.force.citation)
        return _Answer(Verdict.NOT_RIPE, [*refused, none, *ground] if refused else [none, *ground])
    first = heading.failed[0]
    rest = [f for f in heading.findings if f is not first]
    findings = [first, *refused, *rest, *ground, *_others(asked, heading)]
    verdict = Verdict.STALE_CONFERRAL if stale else Verdict.NOT_RIPE
    return _Answer(verdict, findings, governing=heading.held.contact.id)
