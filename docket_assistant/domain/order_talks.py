"""Talks after an order, asked item by item: what a court order to confer again turns on.

Talks after the order count together, each item by its own governing talk: of those that covered it the
latest that fails neither mode nor people, else the latest.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time

from docket_assistant.domain.findings import Finding, Standing
from docket_assistant.domain.ids import ConferralId, ItemId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.moments import Zones
from docket_assistant.domain.order import CourtOrder
from docket_assistant.domain.order_items import came_after_order
from docket_assistant.domain.verdicts.contact_tests import (
    People,
    came_after,
    coverage_finding,
    mode_finding,
    people_finding,
    round_finding,
)
from docket_assistant.domain.verdicts.item_facts import ItemContact, ItemFacts
from docket_assistant.domain.verdicts.layers import RuleInForce
from docket_assistant.domain.verdicts.rounds import Round


@dataclass(frozen=True, slots=True)
class TalkTest:
    """How one test of a talk came out for an order's duty or paper."""

    test: str
    standing: Standing
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class ItemTalk:
    """A talk after the order that covered an item, with tests 2 to 5 of that contact."""

    held: ItemContact
    after_order: Standing
    mode: Finding
    people: Finding
    covers: Finding
    since_last: Finding | None
    """Test 3 against the item's last round; None where the item has none."""
    on_its_day: Standing
    """Test 3 against the rounds that stood on the talk's own day."""

    @property
    def when(self) -> tuple[date, time]:
        """For the latest of several."""
        contact = self.held.contact
        return contact.held_on or date.min, contact.starts_at or time.min

    @property
    def sound(self) -> bool:
        """Whether it fails neither mode nor people."""
        return Standing.NOT_MET not in (self.mode.standing, self.people.standing)


@dataclass(frozen=True, slots=True)
class OrderInquiry:
    """What is the same for every item of an order."""

    order: CourtOrder
    force: RuleInForce
    ours: Side
    theirs: Side
    people: People
    zones: Zones

    def talks_of(self, facts: ItemFacts) -> tuple[ItemTalk, ...]:
        """Talks after the order (or on its day) that are not known to leave the item out."""
        found = (self._talk(held, facts) for held in facts.contacts if held.contact.is_talk)
        return tuple(talk for talk in found if talk is not None)

    def _talk(self, held: ItemContact, facts: ItemFacts) -> ItemTalk | None:
        after = came_after_order(held.contact, self.order)
        covers = coverage_finding(held.contact, held.outcome)
        if after is False or covers is None:
            return None
        contact, last = held.contact, facts.rounds.last
        return ItemTalk(
            held,
            Standing.UNKNOWN if after is None else Standing.MET,
            mode_finding(contact.mode, contact.id, contact.held_on, self.force),
            people_finding(
                contact,
                self.ours,
                self.theirs,
                self.people.on(facts.parties),
                lead_counsel=self.force.rule.lead_counsel,
            ),
            covers,
            None if last is None else round_finding(contact, last, self.zones),
            _on_its_day(held, facts.rounds.rounds, self.zones),
        )


def _on_its_day(held: ItemContact, rounds: Iterable[Round], zones: Zones) -> Standing:
    """Every round of the talk's day or before must have come before the talk; later ones do not undo it."""
    moment = held.contact.moment
    if moment.on is None:
        return Standing.UNKNOWN
    standing = Standing.MET
    for opened in rounds:
        if opened.moment.on is not None and opened.moment.on > moment.on:
            continue
        after = came_after(moment, opened, zones)
        if after is None:
            standing = Standing.UNKNOWN
        elif not after and opened.moment.on is not None and opened.moment.on < moment.on:
            return Standing.NOT_MET
    return standing


def governing_talk(talks: Iterable[ItemTalk]) -> ItemTalk | None:
    """The talk that speaks for an item: the latest sound one, else the latest of all."""
    every = tuple(talks)
    sound = [t for t in every if t.sound]
    return max(sound or every, key=lambda t: t.when, default=None)


Talks = Mapping[ItemId, ItemTalk | None]
"""The governing talk of each item after an order."""


def conferences(talks: Talks) -> tuple[ConferralId, ...]:
    """Contacts that were a conference: counsel on both sides, as far as the file knows; oldest first."""
    held = {
        talk.held.contact.id: talk
        for talk in talks.values()
        if talk is not None and talk.people.standing is not Standing.NOT_MET
    }
    return tuple(sorted(held, key=lambda contact: held[contact].when))
