"""Which talk on record covers each item after its latest response, as the assessment found it.

A talk is said to cover an item only where mode, day, coverage and people all pass for that item. What does
not pass is kept with the reason, so that a paper can ask for it and never paper it over.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.documents.asked import PaperAsked
from docket_assistant.domain.accord import ACCORDS, Confirmation, confirmation_of, replies_to
from docket_assistant.domain.conferral import Attempt, Conferral, ItemOutcome, Outcome
from docket_assistant.domain.findings import Finding, ItemVerdict, Reason, Standing, Test, Verdict
from docket_assistant.domain.ids import ConferralId, ItemId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import Counsel
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import Assessment, assess
from docket_assistant.domain.verdicts.contact_tests import people_of
from docket_assistant.domain.verdicts.efforts import efforts_after
from docket_assistant.domain.verdicts.item_facts import ItemContact, ItemFacts, facts_by_item
from docket_assistant.domain.verdicts.layers import RuleInForce
from docket_assistant.domain.verdicts.rounds import Round, rounds_of

_ASKED_OF_A_TALK = frozenset({Test.LIVE_MODE, Test.AFTER_LAST_ROUND, Test.COVERS_ITEM, Test.RIGHT_PEOPLE})


@dataclass(frozen=True, slots=True)
class TalkedItem:
    """One item that a contact covers after its latest response, and what the contact came to on it."""

    item: ItemId
    outcome: ItemOutcome | None
    confirmation: Confirmation | None
    """How far the term is confirmed; None without an outcome."""
    last: Round | None
    """The latest response, which the contact came after."""

    @property
    def is_confirmed(self) -> bool:
        """Whether the term is more than our own understanding."""
        return self.confirmation is not None and self.confirmation.standing in ACCORDS


@dataclass(frozen=True, slots=True)
class Talked:
    """A contact that governs some items."""

    contact: Conferral
    items: tuple[TalkedItem, ...]

    @property
    def ids(self) -> tuple[ItemId, ...]:
        """The items that it covers."""
        return tuple(i.item for i in self.items)


@dataclass(frozen=True, slots=True)
class Conferred:
    """Every item asked about, by what the record supports on it."""

    force: RuleInForce
    talks: tuple[Talked, ...]
    """Contacts that govern, oldest first."""
    tried: tuple[ItemId, ...]
    """Items on which attempts stand in for a talk, as the rule has it."""
    attempts: tuple[Attempt, ...]
    """Those attempts, oldest first."""
    in_doubt: tuple[ItemId, ...]
    """Items with attempts of which it is not known whether the rule takes them."""
    lifted: tuple[ItemId, ...]
    """Items for which an order lifts conferral."""
    settled: tuple[tuple[ItemId, str], ...]
    """Resolved, withdrawn or accepted items, each with the fact that settled it."""
    open: tuple[tuple[ItemId, Finding], ...]
    """Items for which no talk qualifies, each with the finding that says why."""
    outside: tuple[ItemId, ...] = ()
    """Items that counsel chose though they are not in dispute, or not of the motion."""

    @property
    def all_talked(self) -> tuple[TalkedItem, ...]:
        """Items covered by some talk."""
        return tuple(i for t in self.talks for i in t.items)


def assessed(asked: PaperAsked) -> Assessment:
    """The findings on the items of the motion that the paper is about, else on those in dispute."""
    motion = next((m for m in asked.record.motions if m.id == asked.about), None)
    if motion is None or asked.law is None:
        return asked.assessment
    return assess(asked.record, asked.law, asked.as_of, motion=motion)


def conferred_of(asked: PaperAsked) -> Conferred:
    """Sort the items of the paper by what the record supports as of its day."""
    record, found = asked.record, assessed(asked)
    verdicts = {v.item: v for v in found.items}
    items = tuple(i for i in asked.items if i in verdicts)
    rounds = rounds_of(record, asked.due, asked.as_of)
    facts = facts_by_item(record, rounds, items, asked.side)
    sorted_ = _Sorted(asked, facts)
    for item in items:
        sorted_.place(verdicts[item], found.force)
    outside = tuple(i for i in asked.items if i not in verdicts)
    return replace(sorted_.conferred(found.force), outside=outside)


class _Sorted:
    """The items on their way to where they belong."""

    def __init__(self, asked: PaperAsked, facts: dict[ItemId, ItemFacts]) -> None:
        self._asked, self._facts = asked, facts
        self._replies = replies_to(asked.record)
        self._people = people_of(asked.record.counsel, asked.record.parties)
        self._talks: dict[str, list[TalkedItem]] = {}
        self._lists: dict[str, list[ItemId]] = {"tried": [], "in_doubt": [], "lifted": []}
        self._settled: list[tuple[ItemId, str]] = []
        self._attempts: dict[str, Attempt] = {}
        self._open: list[tuple[ItemId, Finding]] = []

    def place(self, verdict: ItemVerdict, force: RuleInForce) -> None:
        """Put one item where its findings put it."""
        if verdict.verdict is Verdict.RESOLVED:
            self._settled.append((verdict.item, verdict.governing))
        elif force.lifts(verdict.item) and not _waits(verdict):
            self._lists["lifted"].append(verdict.item)
        elif covered_by(verdict):
            self._talks.setdefault(verdict.governing, []).append(self._talked(verdict))
        else:
            self._attempted(verdict)

    def _talked(self, verdict: ItemVerdict) -> TalkedItem:
        facts = self._facts[verdict.item]
        held = next(c for c in facts.contacts if c.contact.id == verdict.governing)
        outcome = None if _changed_since(held, facts.contacts) else held.outcome
        replies = self._replies.get(held.contact.id, ())
        confirmed = confirmation_of(outcome, verdict.item, replies) if outcome is not None else None
        return TalkedItem(verdict.item, outcome, confirmed, facts.rounds.last)

    def _attempted(self, verdict: ItemVerdict) -> None:
        effort = next((f for f in verdict.findings if f.test is Test.EFFORTS), None)
        if effort is None or effort.standing is Standing.NOT_MET or _waits(verdict):
            self._open.append((verdict.item, verdict.findings[0]))
            return
        attempts = self._tried(verdict.item)
        if not attempts:
            self._open.append((verdict.item, effort))
            return
        known = effort.standing is Standing.MET
        self._lists["tried" if known else "in_doubt"].append(verdict.item)
        self._attempts |= {attempt.id: attempt for attempt in attempts}

    def _tried(self, item: ItemId) -> tuple[Attempt, ...]:
        facts, law = self._facts[item], self._asked.law
        last = facts.rounds.last
        if last is None or law is None:
            return ()
        people = self._people.on(facts.parties)
        return efforts_after(facts.attempts, last, self._asked.side.facing, people, law.zones).counted

    def conferred(self, force: RuleInForce) -> Conferred:
        """The whole."""
        contacts = {c.id: c for c in self._asked.record.conferrals}
        talks = [Talked(contacts[ConferralId(c)], tuple(items)) for c, items in self._talks.items()]
        return Conferred(
            force,
            tuple(sorted(talks, key=lambda t: t.contact.held_on or date.max)),
            tuple(self._lists["tried"]),
            tuple(sorted(self._attempts.values(), key=lambda a: a.made_on or date.max)),
            tuple(self._lists["in_doubt"]),
            tuple(self._lists["lifted"]),
            tuple(self._settled),
            tuple(self._open),
        )


def _changed_since(held: ItemContact, contacts: Iterable[ItemContact]) -> bool:
    """Whether a later contact came to something else on the item, so that the talk's result may not stand."""
    talk = held.contact.held_on or date.max
    return any(
        other.outcome is not None
        and other.outcome.outcome not in (Outcome.NO_ACCORD, Outcome.NOT_TAKEN_UP)
        and (other.contact.held_on or date.max) >= talk
        for other in contacts
        if other.contact.id != held.contact.id
    )


def _waits(verdict: ItemVerdict) -> bool:
    """Whether nothing is due yet on the item: there is nothing to confer about."""
    due = (f for f in verdict.findings if f.test is Test.DUE)
    return any(f.standing is not Standing.MET and f.reason is not Reason.ANSWER_UNSIGNED for f in due)


def covered_by(verdict: ItemVerdict) -> bool:
    """Whether the contact that governs passes every test of a talk for this item."""
    if not verdict.governing:
        return False
    own = [f for f in verdict.findings if f.record == verdict.governing and f.test in _ASKED_OF_A_TALK]
    passed = {f.test for f in own if f.standing is Standing.MET}
    return passed == _ASKED_OF_A_TALK and all(f.standing is Standing.MET for f in own)


def lawyers_in(record: Record, contact: Conferral, side: Side) -> tuple[Counsel, ...]:
    """The lawyers of a side on file who took part."""
    took_part = {p.counsel for p in contact.participants or () if p.side is side}
    return tuple(c for c in record.counsel if c.id in took_part)
