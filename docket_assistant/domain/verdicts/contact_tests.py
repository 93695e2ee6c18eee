"""Tests 2 to 5, asked of one and the same contact: mode, round, coverage, people.

Within a contact a definite failure beats an unknown, since answering the unknown would not help.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from docket_assistant.domain.conferral import (
    LIVE_MODES,
    WRITTEN_MODES,
    Conferral,
    Coverage,
    ItemOutcome,
    Mode,
    Outcome,
    Participant,
    ParticipantRole,
)
from docket_assistant.domain.findings import Finding, Reason, Standing, Test
from docket_assistant.domain.ids import CounselId, PartyId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.moments import Moment, Zones, is_after
from docket_assistant.domain.people import Counsel, Party
from docket_assistant.domain.rules import WrittenAlone
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.domain.verdicts.layers import RuleInForce, accepts_live
from docket_assistant.domain.verdicts.rounds import Round, RoundKind

_MAIL = frozenset({ServiceMethod.MAIL, ServiceMethod.CLERK})
_MAIL_DAYS = timedelta(days=3)


def mode_finding(mode: Mode, contact: str, on: date | None, force: RuleInForce) -> Finding:
    """Test 2: does the rule accept this mode?

    In person, telephone and video by the modes that the rule names; a writing by its own line alone.
    """
    standing, reason = _mode(mode, force)
    cited = force.exclusion_citation if reason is Reason.MODE_EXCLUDED else force.citation
    if mode in WRITTEN_MODES:
        cited = force.writing_citation
    return Finding(Test.LIVE_MODE, standing, reason, on, contact, detail=mode.value, citation=cited)


def _mode(mode: Mode, force: RuleInForce) -> tuple[Standing, Reason]:
    if mode is Mode.UNKNOWN:
        return Standing.UNKNOWN, Reason.MODE_UNKNOWN
    if mode in WRITTEN_MODES:
        return _WRITTEN[force.rule.written_alone]
    if mode not in LIVE_MODES:
        return Standing.NOT_MET, Reason.MODE_EXCLUDED
    accepted = accepts_live(force.rule, mode)
    if accepted is None:
        return Standing.UNKNOWN, Reason.MODE_NOT_NAMED
    if not accepted:
        return Standing.NOT_MET, Reason.MODE_EXCLUDED
    named = mode in force.rule.qualifying_modes
    return Standing.MET, Reason.MODE_NAMED if named else Reason.MODE_FREE


_WRITTEN = {
    WrittenAlone.YES: (Standing.MET, Reason.WRITTEN_ACCEPTED),
    WrittenAlone.NO: (Standing.NOT_MET, Reason.WRITTEN_REFUSED),
    WrittenAlone.ORDINARILY_NO: (Standing.NOT_MET, Reason.WRITTEN_REFUSED),
    WrittenAlone.NEEDS_REVIEW: (Standing.UNKNOWN, Reason.WRITTEN_REVIEW),
    WrittenAlone.UNKNOWN: (Standing.UNKNOWN, Reason.WRITTEN_REVIEW),
}


def round_finding(contact: Conferral, last: Round, zones: Zones) -> Finding:
    """Test 3: did the contact come after the item's last round?

    A round served by mail or through the clerk and a talk within three days of it (a house reading):
    met only where the talk names that response as on the table or its receipt is logged.
    """
    on, other = contact.held_on, last.moment.on
    after = came_after(contact.moment, last, zones)
    if after is None:
        reason = Reason.ORDER_UNKNOWN
        reason = Reason.CONTACT_UNDATED if on is None else reason
        reason = Reason.ROUND_UNDATED if other is None else reason
        return Finding(Test.AFTER_LAST_ROUND, Standing.UNKNOWN, reason, on, contact.id, other)
    if not after:
        return Finding(
            Test.AFTER_LAST_ROUND,
            Standing.NOT_MET,
            Reason.BEFORE_ROUND,
            on,
            contact.id,
            other,
            last.kind.value,
        )
    if _may_not_have_arrived(contact, last):
        return Finding(
            Test.AFTER_LAST_ROUND, Standing.UNKNOWN, Reason.MAIL_WITHIN_THREE_DAYS, on, contact.id, other
        )
    return Finding(
        Test.AFTER_LAST_ROUND, Standing.MET, Reason.AFTER_ROUND, on, contact.id, other, last.kind.value
    )


def came_after(moment: Moment, last: Round, zones: Zones) -> bool | None:
    """Whether ``moment`` is after a round; a default opens at the end of its day."""
    if last.kind is RoundKind.DEFAULT and moment.on is not None and last.moment.on is not None:
        return moment.on > last.moment.on
    return is_after(moment, last.moment, zones)


def _may_not_have_arrived(contact: Conferral, last: Round) -> bool:
    if last.method not in _MAIL or contact.held_on is None or last.moment.on is None:
        return False
    if contact.held_on > last.moment.on + _MAIL_DAYS:
        return False
    if any(response == last.record for response in contact.responses_on_table):
        return False
    return last.received_on is None or last.received_on > contact.held_on


def coverage_finding(contact: Conferral, outcome: ItemOutcome | None) -> Finding | None:
    """Test 4: did the contact cover the item? None: known not to, so it is no contact for the item.

    Only contacts that list the item, have an outcome on it or name no items are asked; "everything"
    counts where counsel said so and is shown as such, a talk "in general" is not known to cover it.
    """
    if outcome is not None:
        taken_up = outcome.outcome is not Outcome.NOT_TAKEN_UP
        return _covers(contact, Standing.MET, Reason.COVERED) if taken_up else None
    return _covers(contact, *_COVERAGE[contact.coverage])


_COVERAGE = {
    Coverage.LISTED: (Standing.MET, Reason.COVERED),
    Coverage.EVERYTHING: (Standing.MET, Reason.COVERED_IN_GENERAL),
    Coverage.GENERAL: (Standing.UNKNOWN, Reason.COVERAGE_GENERAL),
    Coverage.UNKNOWN: (Standing.UNKNOWN, Reason.COVERAGE_UNKNOWN),
}


def _covers(contact: Conferral, standing: Standing, reason: Reason) -> Finding:
    return Finding(Test.COVERS_ITEM, standing, reason, contact.held_on, contact.id)


@dataclass(frozen=True, slots=True)
class People:
    """Who may confer in this matter."""

    counsel: dict[CounselId, Counsel]
    self_represented: frozenset[Side]
    alone: frozenset[PartyId] = frozenset()
    """Parties that act without counsel."""
    sides: Mapping[PartyId, Side] = field(default_factory=dict)

    def on(self, parties: frozenset[PartyId]) -> "People":
        """Who may confer on a set between ``parties``: a lawyer of none of them does not appear there.

        Where nobody says for whom a lawyer acts, or who the parties are, the lawyer acts for the whole side.
        """
        if not self.alone and not any(c.parties for c in self.counsel.values()):
            return self
        named = {self.sides[p] for p in parties if p in self.sides}
        alone = frozenset(self.sides[p] for p in parties & self.alone)
        return People(
            {c.id: c if _acts_for(c, parties, named) else _absent(c) for c in self.counsel.values()},
            alone | (self.self_represented - named),
            self.alone,
            self.sides,
        )


def _acts_for(lawyer: Counsel, parties: frozenset[PartyId], named: set[Side]) -> bool:
    return not lawyer.parties or lawyer.side not in named or not parties.isdisjoint(lawyer.parties)


def _absent(lawyer: Counsel) -> Counsel:
    """Still of the firm, which may be of record for the party by a colleague, unless the lawyer has left."""
    left = any(appearance.until is not None for appearance in lawyer.appearances)
    return replace(lawyer, appearances=(), firm="" if left else lawyer.firm)


def people_of(counsel: Iterable[Counsel], parties: Iterable[Party]) -> People:
    """Gather who may confer."""
    known = tuple(parties)
    alone = [p for p in known if p.self_represented]
    return People(
        {c.id: c for c in counsel},
        frozenset(p.side for p in alone),
        frozenset(p.id for p in alone),
        {p.id: p.side for p in known},
    )


def people_finding(
    contact: Conferral, ours: Side, theirs: Side, people: People, *, lead_counsel: bool
) -> Finding:
    """Test 5: counsel of record (or of a firm of record) on each side; the party where self-represented."""

    def found(standing: Standing, reason: Reason, detail: str = "") -> Finding:
        return Finding(Test.RIGHT_PEOPLE, standing, reason, contact.held_on, contact.id, detail=detail)

    if contact.participants is None:
        return found(Standing.UNKNOWN, Reason.PEOPLE_UNKNOWN)
    on = contact.held_on
    us = side_standing(contact.participants, ours, on, people, lead_counsel=lead_counsel)
    them = side_standing(contact.participants, theirs, on, people, lead_counsel=lead_counsel)
    if Standing.NOT_MET in (us, them):
        reason = Reason.PEOPLE_NOT_OURS if us is Standing.NOT_MET else Reason.PEOPLE_NOT_THEIRS
        return found(Standing.NOT_MET, reason)
    if Standing.UNKNOWN in (us, them):
        return found(Standing.UNKNOWN, Reason.PEOPLE_UNKNOWN)
    return found(Standing.MET, _met_reason(contact.participants, on, people))


def _met_reason(participants: tuple[Participant, ...], on: date | None, people: People) -> Reason:
    of_record = [p for p in participants if _of_record(p, on, people)]
    sides = {p.side for p in of_record}
    return Reason.PEOPLE_RIGHT if len(sides) > 1 else Reason.PEOPLE_RIGHT_BY_FIRM


def side_standing(
    participants: Iterable[Participant],
    side: Side,
    on: date | None,
    people: People,
    *,
    lead_counsel: bool = False,
) -> Standing:
    """Whether somebody who can confer for ``side`` is among ``participants``."""
    standings = [
        _person(person, on, people, lead_counsel=lead_counsel)
        for person in participants
        if person.side is side
    ]
    for standing in (Standing.MET, Standing.UNKNOWN):
        if standing in standings:
            return standing
    return Standing.NOT_MET


def _person(person: Participant, on: date | None, people: People, *, lead_counsel: bool) -> Standing:
    if person.role is ParticipantRole.PARTY:
        return Standing.MET if person.side in people.self_represented else Standing.NOT_MET
    if person.role is not ParticipantRole.COUNSEL:
        return Standing.NOT_MET
    lawyer = people.counsel.get(person.counsel) if person.counsel else None
    if lawyer is None:
        return Standing.UNKNOWN
    if not (_of_record(person, on, people) or _of_firm(lawyer, on, people)):
        return Standing.NOT_MET
    if lead_counsel and lawyer.lead is not True:
        return Standing.UNKNOWN if lawyer.lead is None else Standing.NOT_MET
    return Standing.MET


def _of_record(person: Participant, on: date | None, people: People) -> bool:
    lawyer = people.counsel.get(person.counsel) if person.counsel else None
    if lawyer is None or person.role is not ParticipantRole.COUNSEL:
        return False
    return _appears(lawyer, on)


def _appears(lawyer: Counsel, on: date | None) -> bool:
    return bool(lawyer.appearances) if on is None else lawyer.of_record_on(on)


def _of_firm(lawyer: Counsel, on: date | None, people: People) -> bool:
    """A lawyer who never appeared, of a firm whose other lawyer is of record that day.

    One whose own appearance ended is former counsel, whatever the firm.
    """
    if not lawyer.firm or lawyer.appearances:
        return False
    colleagues = (c for c in people.counsel.values() if c.firm.lower() == lawyer.firm.lower())
    return any(c.side is lawyer.side and _appears(c, on) for c in colleagues)
