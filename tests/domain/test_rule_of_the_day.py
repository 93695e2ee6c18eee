"""A motion is tested by the rule as it was in force on its day."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.domain.findings import Verdict
from docket_assistant.domain.ids import CourtStepId, MotionId
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import CourtStep
from docket_assistant.domain.record import Record
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
EXCHANGED = CourtStep(CourtStepId("step"), "motion_papers_exchanged", date(2023, 6, 1))
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

    found = assess(replace(record, motions=(motion,), court_steps=(EXCHANGED,)), law, day, motion=motion)

    assert found.items[0].verdict is verdict


def test_a_motion_that_is_filed_where_its_papers_go_to_counsel_first_asks_for_that() -> None:
    """D. Md. Local Rule 104.8: before it is filed nothing is asked; then the exchange must be logged."""
    record, law, day = build({**RULING, "events": [{**LETTER, "mode": "telephone"}]})
    motion = Motion(MotionId("m"), US, date(2023, 7, 10), items=(ITEM,))
    filed = replace(record, motions=(motion,))

    def verdict(of: Record) -> Verdict:
        return assess(of, law, day).items[0].verdict

    assert verdict(record) is not Verdict.BLOCKED_BY_COURT_STEP
    assert verdict(filed) is Verdict.BLOCKED_BY_COURT_STEP
    assert verdict(replace(filed, court_steps=(EXCHANGED,))) is not Verdict.BLOCKED_BY_COURT_STEP


def test_without_a_motion_the_day_asked_about_counts() -> None:
    record, law, _ = build(RULING)
    assert assess(record, law, date(2023, 6, 25)).items[0].verdict is Verdict.NEEDS_REVIEW
    assert assess(record, law, date(2023, 7, 5)).items[0].verdict is Verdict.NOT_RIPE
