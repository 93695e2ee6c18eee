"""Exemptions count as the rule's own text has them; the federal certification stays."""

import tomllib
from dataclasses import replace
from datetime import date

import pytest

from docket_assistant import resources
from docket_assistant.domain.findings import Reason
from docket_assistant.domain.ids import MatterId, PartyId
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.rule_parts import ExemptSide
from docket_assistant.domain.rules import ConferralRule, rule_from
from docket_assistant.domain.verdicts.court_steps import CourtStepsAsked, step_finding
from docket_assistant.domain.verdicts.layers import LayerKind, rule_in_force
from docket_assistant.domain.verdicts.local_rule import local_rule

DAY = date(2025, 3, 3)
MATTER = Matter(MatterId("m"), "ded", "1", Side.DEFENDANT)


def rule(court: str) -> ConferralRule:
    return rule_from(tomllib.loads(resources.read_text(f"rules/{court}.toml")), court)


FLOOR = rule("frcp")


def parties(alone: Side | None) -> tuple[Party, ...]:
    both = {Side.PLAINTIFF: PartyRole.PLAINTIFF, Side.DEFENDANT: PartyRole.DEFENDANT}
    return tuple(Party(PartyId(s), s, r, self_represented=s is alone) for s, r in both.items())


@pytest.mark.parametrize("alone", [Side.PLAINTIFF, Side.DEFENDANT])
def test_a_rule_that_exempts_self_represented_parties_leaves_the_federal_rule(alone: Side) -> None:
    found = local_rule(rule("ded"), FLOOR, parties(alone), Side.DEFENDANT, DAY)

    force = found.lay_under(rule_in_force(found.rule, MATTER, ()))
    assert force.rule == FLOOR
    assert [layer.kind for layer in force.layers] == [LayerKind.RULE, LayerKind.FEDERAL_RULE]
    assert force.layers[0].overridden == ("local rule",)
    assert force.layers[0].cite == rule("ded").cite


@pytest.mark.parametrize("court", ["moed", "caed", "ksd", "tnwd"])
def test_acting_without_counsel_exempts_from_nothing_where_the_rule_does_not_say_so(court: str) -> None:
    found = local_rule(rule(court), FLOOR, parties(Side.PLAINTIFF), Side.DEFENDANT, date(2009, 12, 2))

    assert found.rule.id == court
    assert (found.exempted, found.possible) == (None, None)


@pytest.mark.parametrize("court", ["ord", "pamd", "nhd"])
@pytest.mark.parametrize("custody", [True, False])
def test_a_party_said_to_be_in_custody_is_exempted_and_one_said_not_to_be_is_not(
    court: str, custody: bool
) -> None:
    told = tuple(
        replace(p, incarcerated=custody) if p.self_represented else p for p in parties(Side.PLAINTIFF)
    )

    found = local_rule(rule(court), FLOOR, told, Side.DEFENDANT, DAY)

    assert found.rule.id == ("frcp" if custody else court)
    assert found.possible is None


def test_a_prisoner_with_counsel_is_exempted_only_where_the_rule_does_not_ask_for_acting_alone() -> None:
    told = tuple(replace(p, incarcerated=True) for p in parties(None))

    assert local_rule(rule("nhd"), FLOOR, told, Side.DEFENDANT, DAY).rule == FLOOR
    assert local_rule(rule("ord"), FLOOR, told, Side.DEFENDANT, DAY).rule.id == "ord"


def test_an_exemption_of_prisoners_is_told_and_not_used() -> None:
    found = local_rule(rule("ord"), FLOOR, parties(Side.PLAINTIFF), Side.DEFENDANT, DAY)

    assert found.rule.id == "ord"
    assert found.possible is not None


def test_an_exemption_holds_only_for_the_side_that_it_names() -> None:
    ded = rule("ded")
    one_sided = replace(ded, exemptions=(replace(ded.exemptions[0], side=ExemptSide.MOVANT),))

    assert local_rule(one_sided, FLOOR, parties(Side.PLAINTIFF), Side.PLAINTIFF, DAY).rule == FLOOR
    assert local_rule(one_sided, FLOOR, parties(Side.PLAINTIFF), Side.DEFENDANT, DAY).rule == one_sided


def steps(court: str, done: dict[str, date], **more: bool) -> Reason | None:
    asked = {"unanswered": False, "talked": False} | more
    force = rule_in_force(rule(court), MATTER, ())
    finding = step_finding(CourtStepsAsked(force, DAY, **asked), done)
    return None if finding is None else finding.reason


def test_a_letter_gives_the_other_side_its_days_unless_they_talked() -> None:
    done = {"conference_request_letter": date(2025, 2, 21), "joint_stipulation": date(2025, 3, 1)}

    assert steps("cacd", done) is Reason.STEP_WAIT
    assert steps("cacd", done, talked=True) is Reason.STEP_DONE
    assert steps("cacd", done | {"conference_request_letter": date(2025, 2, 20)}) is Reason.STEP_DONE


def test_a_joint_statement_falls_away_where_no_response_at_all_was_served() -> None:
    assert steps("caed", {}) is Reason.STEP_MISSING
    assert steps("caed", {}, unanswered=True) is None


def test_a_conference_that_the_rule_leaves_to_the_judge_is_no_step() -> None:
    assert steps("moed", {}) is None
    assert steps("insd", {}) is None
    assert steps("mowd", {}) is Reason.STEP_MISSING
