"""Whole orders written for a test before any of them was read: what a matter takes from each.

`docs/law-figures.md` has the figures of the first runs. Parties, judges and cases are invented.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from docket_assistant.app.districts import districts
from docket_assistant.app.matters.matter_from_order import FactKind, read_order_as_matter

ORDERS: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("orders_whole_unseen.json").read_text(encoding="utf-8")
)
NOT_READ = {("W1", "motion_filed_on")}
"""“filed the motion”, which does not say what motion."""
NEVER_TWO = (
    FactKind.COURT,
    FactKind.NUMBER,
    FactKind.TALK_HELD_ON,
    FactKind.MOTION_FILED_ON,
    FactKind.RESPONSE_SERVED_ON,
    FactKind.SERVED_ON,
    FactKind.ORDER_SIGNED_ON,
)
"""Facts of which each of these orders has one value: another would be invented."""


@pytest.mark.parametrize("order", ORDERS, ids=[order["id"] for order in ORDERS])
def test_the_facts_written_down_before_are_proposed(order: dict[str, Any]) -> None:
    facts = read_order_as_matter(order["text"], districts().values()).facts
    found = {(fact.kind.value, str(fact.value)) for fact in facts}

    missed = [
        (kind, value)
        for kind, value in order["facts"]
        if not any((kind, one) in found for one in value.split("|")) and (order["id"], kind) not in NOT_READ
    ]
    assert missed == []


@pytest.mark.parametrize("order", ORDERS, ids=[order["id"] for order in ORDERS])
def test_no_second_value_is_invented(order: dict[str, Any]) -> None:
    proposed = read_order_as_matter(order["text"], districts().values())
    wanted: dict[str, set[str]] = {}
    for kind, value in order["facts"]:
        wanted.setdefault(kind, set()).update(value.split("|"))
    for kind in NEVER_TWO:
        assert {str(fact.value) for fact in proposed.of(kind)} <= wanted.get(kind.value, set()), kind
    duties = {str(fact.value) for fact in proposed.of(FactKind.DUTY_TIME)}
    assert duties <= wanted["duty_time"]


def test_a_judge_s_name_ends_with_its_line() -> None:
    text = (
        "Judge Ann Lee\n          Magistrate Judge Bo Day\n\nORDER\n\nPlaintiff shall answer by May 1, 2020."
    )

    (judge,) = read_order_as_matter(text, districts().values()).of(FactKind.JUDGE)

    assert judge.value == "Ann Lee"
