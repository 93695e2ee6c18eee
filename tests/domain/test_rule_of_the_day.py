"""A motion is tested by the rule as it was in force on its day."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.domain.findings import Verdict
from docket_assistant.domain.ids import MotionId
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.ripeness import assess
from tests.domain.ruling_records import ITEM, US, Ruling, build

LETTER = {
    "type": "conferral_attempt",
    "date": "2023-06-20",
    "mode": "letter",
    "direction": "movant_to_opponent",
    "participants": ["counsel"],
    "items_covered": "all",
    "outcome": "no accord",
}
RULING: Ruling = {
    "court": "mdd",
    "date": "2023-07-20",
    "self_represented": [],
    "statement_missing": [],
    "events": [LETTER],
}


@pytest.mark.parametrize(
    ("filed", "verdict"),
    [(date(2023, 6, 30), Verdict.NEEDS_REVIEW), (date(2023, 7, 1), Verdict.NOT_RIPE)],
)
def test_an_amendment_counts_from_its_first_day(filed: date, verdict: Verdict) -> None:
    record, law, day = build(RULING)
    motion = Motion(MotionId("m"), US, filed, items=(ITEM,))

    found = assess(replace(record, motions=(motion,)), law, day, motion=motion)

    assert found.items[0].verdict is verdict


def test_without_a_motion_the_day_asked_about_counts() -> None:
    record, law, _ = build(RULING)
    assert assess(record, law, date(2023, 6, 25)).items[0].verdict is Verdict.NEEDS_REVIEW
    assert assess(record, law, date(2023, 7, 5)).items[0].verdict is Verdict.NOT_RIPE
