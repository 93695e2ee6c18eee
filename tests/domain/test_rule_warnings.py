"""A verdict that hangs on words of a rule that were not seen says so, and one that does not is silent."""

import pytest

from docket_assistant.domain.findings import Verdict, Warn
from docket_assistant.domain.ripeness import assess
from docket_assistant.domain.rules import RulePoint
from tests.domain.ruling_records import Ruling, build, rule_of


def ruling(court: str | None, mode: str = "telephone", **more: object) -> Ruling:
    talk = {
        "type": "conferral_attempt",
        "date": "2025-02-12",
        "time": "10:00",
        "mode": mode,
        "direction": "movant_to_opponent",
        "participants": ["counsel"],
        "items_covered": "all",
        "outcome": "no accord",
    }
    base: Ruling = {"court": court, "date": "2025-02-20", "self_represented": [], "statement_missing": []}
    return base | {"events": [talk]} | more


def found(told: Ruling) -> tuple[Verdict, frozenset[Warn]]:
    record, law, day = build(told)
    verdict = assess(record, law, day).items[0]
    return verdict.verdict, frozenset(verdict.warnings)


def test_a_rule_read_whole_does_not_warn() -> None:
    verdict, warned = found(ruling("ctd"))
    assert verdict is Verdict.RIPE
    assert not warned & {Warn.POINT_NOT_VERIFIED, Warn.RULE_NOT_CERTAIN, Warn.NO_LOCAL_RULE}


@pytest.mark.parametrize("court", ["cand", "mad", "dcd", "wawd"])
def test_a_point_in_doubt_warns_where_it_decides(court: str) -> None:
    assert rule_of(court).doubts(RulePoint.MODES)
    assert Warn.POINT_NOT_VERIFIED in found(ruling(court))[1]
    assert Warn.POINT_NOT_VERIFIED not in found(ruling(court, events=[]))[1]


def test_a_district_without_a_rule_on_file_falls_back_in_words() -> None:
    verdict, warned = found(ruling("hid"))
    assert verdict is Verdict.RIPE
    assert Warn.NO_LOCAL_RULE in warned


def test_the_local_rule_that_exempts_a_party_without_counsel_gives_way_to_the_federal_one() -> None:
    verdict, warned = found(ruling("ncwd", self_represented=["opponent"], events=[]))
    assert verdict is Verdict.NOT_RIPE
    assert Warn.RULE_EXEMPTS in warned
    assert Warn.NO_LOCAL_RULE not in warned


def test_an_exemption_of_prisoners_warns_and_waives_nothing() -> None:
    verdict, warned = found(ruling("ord", self_represented=["opponent"], events=[]))
    assert verdict is Verdict.NOT_RIPE
    assert Warn.EXEMPTION_MAY_APPLY in warned


def test_an_order_of_papers_that_the_log_cannot_test_is_told() -> None:
    assert Warn.SEQUENCE_NOT_TESTED in found(ruling("mdd"))[1]
    assert Warn.SEQUENCE_NOT_TESTED not in found(ruling("ctd"))[1]


@pytest.mark.parametrize("court", ["mowd", "caed"])
def test_a_step_not_done_blocks_whatever_the_answer_to_an_unknown_is(court: str) -> None:
    told = ruling(court)
    told["events"][0]["participants"] = None
    assert found(told)[0] is Verdict.BLOCKED_BY_COURT_STEP


def test_an_unknown_alone_is_for_review() -> None:
    told = ruling("ctd")
    told["events"][0]["participants"] = None
    assert found(told)[0] is Verdict.NEEDS_REVIEW


@pytest.mark.parametrize(
    ("court", "mode", "expected"),
    [
        ("moed", "video", Verdict.NEEDS_REVIEW),
        ("cacd", "video", Verdict.BLOCKED_BY_COURT_STEP),
        ("ctd", "letter", Verdict.NOT_RIPE),
        ("nhd", "letter", Verdict.NEEDS_REVIEW),
        ("okwd", "telephone", Verdict.NEEDS_REVIEW),
        ("okwd", "in_person", Verdict.RIPE),
        ("sdd", "video", Verdict.RIPE),
    ],
)
def test_each_district_judges_the_mode_by_its_own_words(court: str, mode: str, expected: Verdict) -> None:
    told = ruling(court, mode)
    if mode == "in_person":
        told["events"][0]["place"] = "the courthouse"
    assert found(told)[0] is expected
