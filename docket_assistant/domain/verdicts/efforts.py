"""Test 7: do documented attempts suffice, where the rule has such a limb?

An attempt is a try by the movant's side to confer about the item, after its last round, with somebody
who could, that reached nobody. No rule seen fixes a number: few attempts warn, they never fail. Where
the sources of a rule name a single message or call among what does not count, one such attempt with
nothing beside it is a definite failure, whatever else of it is not known.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from docket_assistant.domain.conferral import WRITTEN_MODES, Attempt, Coverage, Mode
from docket_assistant.domain.findings import Finding, Reason, Standing, Test, Warn
from docket_assistant.domain.matter import Side
from docket_assistant.domain.moments import Zones
from docket_assistant.domain.verdicts.contact_tests import People, came_after, side_standing
from docket_assistant.domain.verdicts.layers import RuleInForce
from docket_assistant.domain.verdicts.rounds import Round


@dataclass(frozen=True, slots=True)
class Efforts:
    """Attempts that bear on an item, by how well they are known."""

    counted: tuple[Attempt, ...]
    unclear: tuple[Attempt, ...]
    """Attempts of which it is not known whether they came after the round, on which items, or to whom."""


def efforts_after(
    attempts: Iterable[Attempt], last: Round, theirs: Side, people: People, zones: Zones
) -> Efforts:
    """Attempts after the last round; those that definitely do not count are left out."""
    counted: list[Attempt] = []
    unclear: list[Attempt] = []
    for attempt in attempts:
        standings = _standings(attempt, last, theirs, people, zones)
        if Standing.NOT_MET in standings:
            continue
        (unclear if Standing.UNKNOWN in standings else counted).append(attempt)
    return Efforts(tuple(counted), tuple(unclear))


def _standings(
    attempt: Attempt, last: Round, theirs: Side, people: People, zones: Zones
) -> tuple[Standing, ...]:
    after = came_after(attempt.moment, last, zones)
    placed = Standing.UNKNOWN if after is None else Standing.MET if after else Standing.NOT_MET
    if attempt.made_on is None and last.moment.on is not None:
        placed = Standing.MET  # what it lacks is a day in the statement, which then is incomplete
    covers = attempt.coverage in (Coverage.LISTED, Coverage.EVERYTHING)
    if attempt.directed_to is None:
        reached = Standing.UNKNOWN
    else:
        reached = side_standing(attempt.directed_to, theirs, attempt.made_on, people)
    return placed, Standing.MET if covers else Standing.UNKNOWN, reached


def efforts_finding(efforts: Efforts, force: RuleInForce, *, alone: bool = True) -> Finding:
    """Whether the rule lets these attempts stand for a conference.

    ``alone`` is False where another contact after the last round stands beside them.
    """
    tried = (*efforts.counted, *efforts.unclear)
    latest = max(efforts.counted or efforts.unclear, key=lambda a: a.made_on or date.min)

    def found(standing: Standing, reason: Reason) -> Finding:
        number = str(len(tried if reason is Reason.EFFORTS_LONE else efforts.counted))
        return Finding(
            Test.EFFORTS,
            standing,
            reason,
            latest.made_on,
            latest.id,
            detail=number,
            citation=force.rule.citation,
        )

    if force.rule.attempts_suffice is False:
        return found(Standing.NOT_MET, Reason.EFFORTS_REFUSED)
    if alone and len(tried) == 1 and force.rule.refuses_alone(latest.mode):
        return found(Standing.NOT_MET, Reason.EFFORTS_LONE)
    if not efforts.counted:
        return found(Standing.UNKNOWN, Reason.EFFORTS_UNCLEAR)
    if force.rule.attempts_suffice is None:
        return found(Standing.UNKNOWN, Reason.EFFORTS_REVIEW)
    return found(Standing.MET, Reason.EFFORTS_ACCEPTED)


def effort_warnings(efforts: Efforts, day: date, people: People, theirs: Side) -> tuple[Warn, ...]:
    """House readings that warn, never pass or fail."""
    counted = efforts.counted
    last_day = max((a.made_on for a in counted if a.made_on), default=None)
    said = {
        Warn.EFFORTS_ONLY: bool(counted),
        Warn.FEW_ATTEMPTS: len(counted) < 2,
        Warn.NO_TELEPHONE_ATTEMPT: not any(a.mode in (Mode.TELEPHONE, Mode.VOICEMAIL) for a in counted),
        Warn.SHORT_WAIT: last_day is not None and business_days_between(last_day, day) < 3,
        Warn.ADDRESS_NOT_VERIFIED: any(_address_unverified(a, people, theirs) for a in counted),
        Warn.KNOWN_AWAY: any(a.known_away for a in counted),
    }
    return tuple(warning for warning, holds in said.items() if holds)


def _address_unverified(attempt: Attempt, people: People, theirs: Side) -> bool:
    """Whether an attempt in writing went to an address that was not on record for them that day."""
    if attempt.mode not in WRITTEN_MODES or not attempt.address_used or attempt.made_on is None:
        return False
    used = attempt.address_used.strip().casefold()
    known = (a for c in people.counsel.values() if c.side is theirs for a in c.addresses)
    return not any(a.value.strip().casefold() == used and a.holds_on(attempt.made_on) for a in known)


def business_days_between(first: date, last: date) -> int:
    """Weekdays after ``first`` up to and with ``last``; holidays are not looked at (a house reading)."""
    whole, rest = divmod(max((last - first).days, 0), 7)
    tail = (first + timedelta(days=n) for n in range(1, rest + 1))
    return whole * 5 + sum(day.weekday() < 5 for day in tail)
