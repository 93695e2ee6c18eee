"""Pairs of scenarios that differ in one fact: the verdict must change exactly where the fact matters."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.duties import duties_as_of, worst_state
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.ripeness import assess
from tests.domain.pair_facts import Scenario
from tests.domain.pair_records import build, fixed

PAIRS: dict[str, Any] = json.loads((Path(__file__).parent / "conferral_pairs.json").read_text("utf-8"))
SCENARIOS: list[Scenario] = PAIRS["scenarios"]
DAY = {s["id"]: date.fromisoformat(s["as_of"][:10]) for s in SCENARIOS}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: s["id"])
def test_each_side_of_a_pair_has_the_verdict_that_its_facts_support(scenario: Scenario) -> None:
    record, law, _ = build(scenario, PAIRS["rules"])

    found = assess(record, law, DAY[scenario["id"]])

    expected = {item: row["expected"] for item, row in scenario["items"].items()}
    assert {v.item: v.verdict.value for v in found.items} == expected


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: s["id"])
def test_each_side_of_a_pair_has_the_late_flag_of_its_last_day(scenario: Scenario) -> None:
    record, law, _ = build(scenario, PAIRS["rules"])

    found = assess(record, law, DAY[scenario["id"]])

    assert {v.late for v in found.items} == {scenario.get("expected_late")}


@pytest.mark.parametrize(
    "scenario", [s for s in SCENARIOS if s.get("expected_duties")], ids=lambda s: s["id"]
)
def test_an_order_shows_the_state_of_its_worst_duty(scenario: Scenario) -> None:
    record, law, _ = build(scenario, PAIRS["rules"])
    due: dict[Any, Deadline] = {d.id: fixed(d.fixed_on) for d in record.duties if d.fixed_on}

    standings = duties_as_of(record, law, due, DAY[scenario["id"]])

    state = worst_state(standings)
    assert state is not None
    assert state.value == scenario["expected_duties"][0]["expected"].lower()


@pytest.mark.parametrize(
    "scenario", [s for s in SCENARIOS if s.get("expected_motions")], ids=lambda s: s["id"]
)
def test_a_motion_shows_its_worst_item(scenario: Scenario) -> None:
    record, law, _ = build(scenario, PAIRS["rules"])

    worst = {
        str(m.id): assess(record, law, DAY[scenario["id"]], motion=m).worst
        for m in record.motions
        if m.pending_on(DAY[scenario["id"]])
    }

    assert worst == scenario["expected_motions"]


def test_the_verdict_flips_between_the_sides_of_a_pair_exactly_where_the_fact_matters() -> None:
    verdicts = {}
    for scenario in SCENARIOS:
        record, law, _ = build(scenario, PAIRS["rules"])
        found = assess(record, law, DAY[scenario["id"]])
        verdicts[scenario["id"]] = {v.item: v.verdict for v in found.items}

    for scenario in SCENARIOS:
        if not scenario["id"].endswith("a"):
            continue
        first, second = verdicts[scenario["id"]], verdicts[scenario["id"][:-1] + "b"]
        changed = {item for item in first if first[item] != second[item]}
        assert changed == {ItemId(i) for i in scenario.get("flip_items", [])}, scenario["id"]
