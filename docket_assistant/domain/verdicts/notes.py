"""Warnings and assumptions that stand beside a verdict; none of them changes it."""

from collections.abc import Iterable
from datetime import date, timedelta

from docket_assistant.domain.conferral import Conferral, Message
from docket_assistant.domain.findings import Assumed, Verdict, Warn
from docket_assistant.domain.rules import FALLBACK, CourtConference, RulePoint
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.domain.verdicts.item_facts import ItemFacts
from docket_assistant.domain.verdicts.last_day import LastDayToMove
from docket_assistant.domain.verdicts.layers import RuleInForce
from docket_assistant.domain.verdicts.rounds import ItemRounds, RoundKind

_OLD = timedelta(days=90)
"""Age at which a contact warns (a house reading)."""


def assumptions_of(rounds: ItemRounds, *, undated: bool, assumed_judge: bool) -> tuple[Assumed, ...]:
    """What the verdict takes for granted until a fact replaces it."""
    supplements = [r for r in rounds.rounds if r.kind in (RoundKind.SUPPLEMENTAL, RoundKind.AMENDED)]
    responses = [r for r in rounds.rounds if r.kind is RoundKind.RESPONSE]
    said = {
        Assumed.DISPUTE_SINCE_FIRST_RESPONSE: undated,
        Assumed.RESPONSE_COVERS_ALL: any(r.assumed for r in responses),
        Assumed.SUPPLEMENT_TOUCHES_ALL: any(r.assumed for r in supplements),
        Assumed.DISCOVERY_JUDGE_IS_PRESIDING: assumed_judge,
    }
    return tuple(assumed for assumed, holds in said.items() if holds)


def warnings_of(
    facts: ItemFacts,
    force: RuleInForce,
    messages: Iterable[Message],
    last_day: LastDayToMove,
    governing: Conferral | None,
    verdict: Verdict,
    day: date,
) -> tuple[Warn, ...]:
    """Warnings that the facts of the item, its governing contact and the rule give."""
    sent = [m for m in messages if governing is not None and m.confirms == governing.id]
    said = {
        Warn.SERVICE_METHOD_UNKNOWN: _method_unknown(facts.rounds),
        Warn.NOT_VERIFIED: facts.rounds.last is not None and facts.rounds.last.verified is False,
        Warn.RULE_NOT_CERTAIN: force.rule.confidence < 3,
        Warn.JUDGE_DEPENDENT: not force.steps and force.rule.court_conference in _DEPENDENT,
        Warn.OLD_TALK: _is_old(governing, verdict, day),
        Warn.WRONG_ADDRESS: any(a.said_wrong_by for m in sent for a in m.addresses)
        or any(m.bounced for m in sent),
        Warn.UNCONFIRMED_UNDERSTANDING: _unconfirmed(governing, sent),
        Warn.NO_CUTOFF: last_day.on is None and last_day.late is False,
        Warn.LAST_DAY_FROM_MEMORY: last_day.from_memory,
        **_on_the_rule(force),
    }
    return tuple(warning for warning, holds in said.items() if holds)


def _on_the_rule(force: RuleInForce) -> dict[Warn, bool]:
    exempts = force.exempted is not None
    return {
        Warn.NO_LOCAL_RULE: force.rule.id == FALLBACK and not exempts,
        Warn.RULE_EXEMPTS: exempts,
        Warn.EXEMPTION_MAY_APPLY: force.possible_exemption is not None,
        Warn.SEQUENCE_NOT_TESTED: any(f.of is RulePoint.SEQUENCE for f in force.rule.facts),
    }


_DEPENDENT = (CourtConference.JUDGE_DEPENDENT, CourtConference.ENCOURAGED)


def _method_unknown(rounds: ItemRounds) -> bool:
    return rounds.last is not None and rounds.last.method is ServiceMethod.UNKNOWN


def _is_old(governing: Conferral | None, verdict: Verdict, day: date) -> bool:
    if governing is None or governing.held_on is None or verdict is Verdict.RESOLVED:
        return False
    return day - governing.held_on > _OLD


def _unconfirmed(governing: Conferral | None, sent: Iterable[Message]) -> bool:
    """An agreement in general that no message to a good address confirmed."""
    if governing is None or not governing.understanding:
        return False
    good = [m for m in sent if not m.bounced and not any(a.said_wrong_by for a in m.addresses)]
    return not good
