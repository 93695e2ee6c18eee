"""Their motion against our record, item by item: what the record holds that the rule's tests do not pass.

Only what the record definitely says is a point. What hangs on an unknown is kept apart, to be asked of
counsel; what the record supports is left out. A house reading is no point.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from docket_assistant.documents.asked import PaperAsked
from docket_assistant.documents.certificate.conferred import covered_by
from docket_assistant.domain.accord import ACCORDS, confirmation_of, replies_to
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.conferral import Conferral, ItemOutcome, Outcome
from docket_assistant.domain.findings import Finding, ItemVerdict, Reason, Standing, Test, Verdict
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.motion import Motion, StatementElement
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import Assessment, assess
from docket_assistant.domain.verdicts.item_facts import ItemFacts, facts_by_item, voicemails_as_attempts
from docket_assistant.domain.verdicts.layers import RuleInForce
from docket_assistant.domain.verdicts.rounds import Round, RoundKind, rounds_of

SUPPORTED = frozenset({Verdict.RIPE, Verdict.RIPE_ON_EFFORTS, Verdict.NOT_REQUIRED})
_OF_CONTACT = frozenset(
    {
        Reason.BEFORE_ROUND,
        Reason.WRITTEN_REFUSED,
        Reason.MODE_EXCLUDED,
        Reason.PEOPLE_NOT_OURS,
        Reason.PEOPLE_NOT_THEIRS,
    }
)
_ALONE = frozenset(
    {
        Reason.NO_CONTACT,
        Reason.NOT_YET_DUE,
        Reason.STEP_MISSING,
        Reason.PROMISE_NOT_DUE,
        Reason.LEFT_OPEN,
        Reason.WITHDRAWN,
        Reason.ACCEPTED,
        Reason.RESOLVED,
    }
)


@dataclass(frozen=True, slots=True)
class Point:
    """One finding that a sentence can be made from, for one item."""

    item: ItemId
    reason: Reason
    finding: Finding

    @property
    def group(self) -> tuple[object, ...]:
        """Items with the same point are told together."""
        f = self.finding
        return self.reason, f.record, f.on, f.other, f.detail


@dataclass(frozen=True)
class TheirMotion:
    """Their motion as of the day on which it was filed or last amended."""

    asked: PaperAsked
    motion: Motion

    @property
    def filed(self) -> date:
        """The day as of which it is tested."""
        amended = self.motion.amended_on
        return max(self.motion.filed_on, amended) if amended is not None else self.motion.filed_on

    @cached_property
    def record(self) -> Record:
        """Our record as of that day."""
        return voicemails_as_attempts(record_as_of(self.asked.record, self.filed))

    @cached_property
    def assessment(self) -> Assessment:
        """The same tests as for a motion of ours, with the movant's side as ours."""
        assert self.asked.law is not None, "a paper that tests a motion is asked for with the law"
        motion, record = self.motion, self.asked.record
        others = tuple(m for m in record.motions if m.filed_on < self.filed or m.by is not motion.by)
        motions = (*(m for m in others if m.id != motion.id), motion)
        tested = replace(record, motions=motions)
        return assess(tested, self.asked.law, self.filed, motion=motion)

    @property
    def force(self) -> RuleInForce:
        """The rule in force on that day."""
        return self.assessment.force

    @cached_property
    def verdicts(self) -> dict[ItemId, ItemVerdict]:
        """The verdict on each item that the paper takes up."""
        return {v.item: v for v in self.assessment.items if v.item in self.asked.items}

    @cached_property
    def facts(self) -> dict[ItemId, ItemFacts]:
        """What bears on each item."""
        rounds = rounds_of(self.record, self.asked.due, self.filed)
        return facts_by_item(self.record, rounds, self.verdicts, self.motion.by)

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """Every point, in the order of the items."""
        return tuple(p for item, verdict in self.verdicts.items() for p in self._points(item, verdict))

    @property
    def items(self) -> tuple[ItemId, ...]:
        """Items with a point; of a statement that lacks something, all that the record does not support."""
        own = {p.item for p in self.points}
        if self.lacking:
            own |= {i for i, v in self.verdicts.items() if v.verdict is Verdict.STATEMENT_INCOMPLETE}
        return tuple(item for item in self.verdicts if item in own)

    @property
    def in_doubt(self) -> dict[ItemId, Finding]:
        """Items on which the record does not say enough, each with what is not known."""
        return {
            item: next(f for f in v.findings if f.standing is Standing.UNKNOWN)
            for item, v in self.verdicts.items()
            if v.verdict is Verdict.NEEDS_REVIEW and any(f.standing is Standing.UNKNOWN for f in v.findings)
        }

    def _points(self, item: ItemId, verdict: ItemVerdict) -> tuple[Point, ...]:
        if verdict.verdict in SUPPORTED or verdict.verdict is Verdict.NEEDS_REVIEW:
            return ()
        found = [f for f in verdict.findings if self._tells(f, verdict)]
        if verdict.verdict is Verdict.RESOLVED:
            found = [f for f in verdict.findings if f.test is Test.IMPASSE and f.reason in _ALONE]
        return tuple(Point(item, f.reason, f) for f in found)

    def _tells(self, finding: Finding, verdict: ItemVerdict) -> bool:
        if finding.standing is not Standing.NOT_MET:
            return False
        if finding.reason in _ALONE:
            return True
        return finding.reason in _OF_CONTACT and not covered_by(verdict)

    @property
    def lacking(self) -> tuple[str, ...]:
        """Elements that their statement was read for and does not recite; none where it was not read."""
        motion = self.motion
        known = {e.value for e in StatementElement}
        if motion.has_statement is not True or not motion.statement_elements:
            return ()
        wanted = self.force.rule.statement_elements
        return tuple(e for e in wanted if e in known and e not in motion.statement_elements)

    @property
    def has_no_statement(self) -> bool:
        """Whether counsel read the motion and it carries none."""
        return self.motion.has_statement is False

    # What a sentence asks of the record

    def contact(self, fact: str) -> Conferral | None:
        """A contact by its id."""
        return next((c for c in self.record.conferrals if c.id == fact), None)

    def last(self, item: ItemId) -> Round | None:
        """The latest response to an item before the motion; None for a default."""
        last = self.facts[item].rounds.last
        return None if last is None or last.kind is RoundKind.DEFAULT else last

    def talks(self, item: ItemId) -> tuple[Conferral, ...]:
        """Talks on record that are not known to leave the item out."""
        held = self.facts[item].contacts
        untold = (Outcome.NOT_TAKEN_UP,)
        return tuple(
            h.contact
            for h in held
            if h.contact.is_talk and (h.outcome is None or h.outcome.outcome not in untold)
        )

    def talked_since(self, item: ItemId) -> bool:
        """Whether a talk on record came, or may have come, on or after the day of the latest response."""
        last = self.last(item)
        if last is None or last.moment.on is None:
            return bool(self.talks(item))
        return any(t.held_on is None or t.held_on >= last.moment.on for t in self.talks(item))

    def outcome(self, item: ItemId, contact: str) -> ItemOutcome | None:
        """What a contact came to on an item."""
        held = (h for h in self.facts[item].contacts if h.contact.id == contact)
        return next((h.outcome for h in held), None)

    def is_confirmed(self, outcome: ItemOutcome, item: ItemId) -> bool:
        """Whether a term is more than one side's understanding."""
        replies = replies_to(self.record).get(outcome.conferral, ())
        return confirmation_of(outcome, item, replies).standing in ACCORDS

    @property
    def claimed_not_on_record(self) -> tuple[date, ...]:
        """Days of talks that the motion claims and on which our record has none."""
        days = {c.held_on for c in self.record.conferrals if c.is_talk}
        return tuple(on for on in self.motion.talks_claimed if on not in days)
