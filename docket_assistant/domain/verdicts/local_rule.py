"""Which text governs a motion: the district's rule of its day, or the federal rule where that rule exempts.

An exemption counts only as the rule's own text has it, for the side that it names; nothing is inferred
from custody or from acting without counsel. Whether a party is in custody is a fact of the record; where it
is not known of a party without counsel, the exemption is told and not used. It lifts the local rule alone:
Fed. R. Civ. P. 37(a)(1) asks for its certification in any case.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import Party
from docket_assistant.domain.rule_parts import Exemption, ExemptParty, ExemptSide
from docket_assistant.domain.rules import ConferralRule, rule_on
from docket_assistant.domain.verdicts.layers import Layer, LayerKind, RuleInForce

_NAMED_BY_A_TEXT = 2
"""Confidence from which an exemption may decide; general knowledge only warns."""


@dataclass(frozen=True, slots=True)
class LocalRule:
    """The rule that governs, and an exemption that made it so or may yet do so."""

    rule: ConferralRule
    exempted: Exemption | None = None
    lost: ConferralRule | None = None
    """The local rule that an exemption set aside."""
    possible: Exemption | None = None
    """An exemption that hangs on what the record does not hold, such as custody."""

    def lay_under(self, force: RuleInForce) -> RuleInForce:
        """The rule in force with what the exemption did to its layers."""
        if self.lost is None:
            return replace(force, possible_exemption=self.possible)
        beaten = Layer(
            LayerKind.RULE,
            None,
            self.lost.text_seen,
            ("local rule",),
            self.lost.cite,
            self.lost.citation.source,
        )
        return replace(force, exempted=self.exempted, layers=(beaten, *force.layers))


def local_rule(
    rule: ConferralRule, floor: ConferralRule | None, parties: Iterable[Party], movant: Side, day: date
) -> LocalRule:
    """The text that governs a motion of ``movant`` on ``day``; ``floor`` is the federal rule alone."""
    today = rule_on(rule, day)
    known = tuple(parties)
    told = [(x, _holds(x, known, movant)) for x in today.exemptions if x.confidence >= _NAMED_BY_A_TEXT]
    sure = next((x for x, holds in told if holds), None)
    if sure is not None and floor is not None:
        return LocalRule(floor, sure, today)
    return LocalRule(today, possible=next((x for x, holds in told if holds is not False), None))


def _holds(exemption: Exemption, parties: Iterable[Party], movant: Side) -> bool | None:
    """Whether a party on a side that it names is whom it exempts; None where the record does not tell."""
    sides = _sides(exemption, movant)
    answers = {_is_exempt(exemption.party, party) for party in parties if party.side in sides}
    return True if True in answers else None if None in answers else False


def _is_exempt(whom: ExemptParty, party: Party) -> bool | None:
    if whom is ExemptParty.SELF_REPRESENTED:
        return party.self_represented
    if whom is ExemptParty.PRISONER and party.incarcerated:
        return True
    return party.incarcerated if party.self_represented else False


def _sides(exemption: Exemption, movant: Side) -> frozenset[Side]:
    opponent = movant.facing
    return {
        ExemptSide.MOVANT: frozenset({movant}),
        ExemptSide.OPPONENT: frozenset({opponent}),
        ExemptSide.EITHER: frozenset({movant, opponent}),
    }[exemption.side]
