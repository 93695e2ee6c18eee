"""Test 9: the last day to move, by an order, the schedule or the district's rule.

A flag beside the verdict, never a verdict. It is counted from the first response; a supplement does not
restart it, and a motion filed in time stops it. A value from memory may warn, never date.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.findings import Finding, Reason, Standing, Test
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.rules import Citation, ConferralRule, LastDay, LastDayTrigger
from docket_assistant.domain.verdicts.item_facts import ItemFacts
from docket_assistant.domain.verdicts.layers import RuleInForce
from docket_assistant.domain.verdicts.rounds import RoundKind

CountDays = Callable[[date, int], date]
"""Counts days forward from a day under Rule 6(a) in the matter's court."""


@dataclass(frozen=True, slots=True)
class LastDayToMove:
    """The last day for one item and whether it has passed."""

    on: date | None
    late: bool | None
    """True, false, or None where the day that a rule names cannot be counted."""
    finding: Finding
    from_memory: bool = False


def last_day_to_move(
    facts: ItemFacts,
    force: RuleInForce,
    matter: Matter,
    day: date,
    count: CountDays,
    due: Deadline | None = None,
) -> LastDayToMove:
    """The last day to move on an item and the flag that goes with it, as of ``day``."""
    last, uncounted = _last_day(facts, force, matter, count, due)
    memory = force.rule.last_day is not None and force.rule.last_day.from_memory
    if last is None:
        reason = Reason.CUTOFF_UNCOUNTED if uncounted else Reason.NO_CUTOFF
        standing = Standing.UNKNOWN if uncounted else Standing.NOT_ASKED
        return LastDayToMove(
            None, None if uncounted else False, Finding(Test.DEADLINE, standing, reason), memory
        )
    filed = _filed_by(facts.motions, last, day)
    late = not filed and day > last
    if late and _may_be_later(force, matter):
        return LastDayToMove(last, None, Finding(Test.DEADLINE, Standing.UNKNOWN, Reason.CUTOFF_UNCOUNTED))
    finding = Finding(
        Test.DEADLINE,
        Standing.NOT_MET if late else Standing.MET,
        Reason.PAST_LAST_DAY if late else Reason.WITHIN_LAST_DAY,
        last,
        force.last_day_from or "",
        day,
        citation=None
        if force.last_day_from or matter.last_day_for_discovery_motions
        else last_day_citation(force.rule),
    )
    return LastDayToMove(last, late, finding, memory)


def last_day_citation(rule: ConferralRule) -> Citation:
    """Where the rule names its last day to move."""
    last = rule.last_day
    if last is None or not last.cite:
        return rule.citation
    return Citation(last.cite, last.text_seen.isoformat() if last.text_seen else "", last.source)


def _last_day(
    facts: ItemFacts, force: RuleInForce, matter: Matter, count: CountDays, due: Deadline | None
) -> tuple[date | None, bool]:
    """The day and whether a rule names one that cannot be counted."""
    if force.last_day_to_move is not None:
        return force.last_day_to_move, False
    named = force.rule.last_day
    if named is None:
        return None, False
    start = None if named.from_memory else _trigger(named.trigger, facts, matter, due)
    return (None, True) if start is None else (_counted(start, named, matter, count), False)


def _counted(start: date, named: LastDay, matter: Matter, count: CountDays) -> date:
    """The day; no days after the trigger is that very day, which nothing moves."""
    last = count(start, named.days) if named.days else start
    closes = matter.discovery_closes if named.or_discovery_cutoff else None
    return last if closes is None else max(last, closes)


def _may_be_later(force: RuleInForce, matter: Matter) -> bool:
    """Whether the rule also lets a motion be made until discovery closes, on a day that is not on file."""
    named = force.rule.last_day if force.last_day_to_move is None else None
    return named is not None and named.or_discovery_cutoff and matter.discovery_closes is None


def _trigger(trigger: LastDayTrigger, facts: ItemFacts, matter: Matter, due: Deadline | None) -> date | None:
    if trigger is LastDayTrigger.DISCOVERY_CUTOFF:
        return matter.discovery_closes
    if trigger is LastDayTrigger.OTHER:
        return None
    if trigger is LastDayTrigger.RESPONSE_DUE:
        return None if due is None else due.act_by
    first = facts.rounds.first_answer
    if first is None or (first.kind is RoundKind.DEFAULT and trigger is LastDayTrigger.SERVICE_OF_RESPONSE):
        return None
    return first.moment.on


def _filed_by(motions: Iterable[Motion], last: date, day: date) -> bool:
    return any(m.filed_on <= last and (m.withdrawn_on is None or m.withdrawn_on > day) for m in motions)
