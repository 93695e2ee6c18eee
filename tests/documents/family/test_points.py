"""Checklists of judges and orders: what they ask stands in a paper as a fact, a gap or counsel's own."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant import resources
from docket_assistant.app.checklists import checklists_of
from docket_assistant.app.law import rules
from docket_assistant.app.orders.overlays import overlays_of
from docket_assistant.app.papers.family import ask, questions_of
from docket_assistant.app.papers.points import Met, PaperPoints, points_of
from docket_assistant.app.papers.statement import draft_statement
from docket_assistant.app.papers.statement import points_of as statement_of
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.documents.checklist.recited_points import POINTS
from docket_assistant.documents.model import Slot
from docket_assistant.domain.checklists import Checklist, PointKind, checklists_from, kind_of_point
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.findings import Finding, Standing, Test
from docket_assistant.domain.ids import OrderId
from docket_assistant.domain.order import CourtOrder, OrderLayer
from docket_assistant.domain.overlays import adopted_source
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.rule_words import ELEMENTS
from tests.documents.family.asked import (
    TALK,
    TODAY,
    answered,
    facts_known,
    gap_labels,
    in_person,
    moved,
    paper,
    plain,
    record_of,
    sound,
    with_talk,
    words,
    written,
)
from tests.documents.family.certificate_marks import MARKS, rich, row
from tests.documents.test_statement import ORDER, USUAL
from tests.documents.test_write_docx import findings

COURTS = [name.removesuffix(".toml") for name in resources.names("checklists")]
EVERY = [one for court in COURTS for one in checklists_of(court)]
_OF_A_TALK = {"date", "time", "manner", "place", "duration", "participants"}
JOINT = PaperKind.JOINT_STATEMENT


def adopted(record: Record, overlay: str) -> Record:
    """The record with a practice on file adopted as counsel would."""
    (found,) = (o for o in overlays_of(record.matter.court) if o.id == overlay)
    order = CourtOrder(
        OrderId("standing"), date(2025, 1, 2), layer=OrderLayer.STANDING, source=adopted_source(found)
    )
    return replace(record, orders=(*record.orders, order))


def talked(court: str) -> Record:
    return moved(in_person(record_of(TALK, court=court)))


def seen(record: Record, kind: PaperKind = JOINT) -> PaperPoints:
    found = points_of(ask(record, kind, "", TODAY))
    assert found is not None
    return found


def stands(record: Record, name: str, kind: PaperKind = JOINT) -> Met:
    return next(p.met for p in seen(record, kind).points if p.wanted.name == name)


def test_twenty_six_checklists_are_on_file_and_each_has_a_source_and_a_place() -> None:
    assert len(EVERY) == 26
    assert len({one.id for one in EVERY}) == 26
    for court in COURTS:
        offered = {o.id for o in overlays_of(court)}
        for one in checklists_of(court):
            assert one.source
            assert not one.overlay or one.overlay in offered
            assert not one.rule or rules()[one.rule].id == court


@pytest.mark.parametrize("one", EVERY, ids=lambda c: c.id)
def test_every_point_has_words_and_a_sentence_or_is_one_of_form(one: Checklist) -> None:
    named = {*one.points, *one.points_for_attempts, *one.form_points}
    assert named - _OF_A_TALK <= set(ELEMENTS)
    if one.overlay or one.rule:
        assert {n for n in named if kind_of_point(n) is not PointKind.FORM} <= set(POINTS)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"confidence": 9}, "confidence"),
        ({"points": []}, "its points"),
        ({"rule": "moed"}, "one of overlay, rule and not_applied"),
        ({"overlay": ""}, "one of overlay, rule and not_applied"),
        ({"mood": "stern"}, "has no field 'mood'"),
    ],
)
def test_a_bad_checklist_is_refused_in_one_sentence(change: dict[str, object], said: str) -> None:
    good: dict[str, object] = {
        "id": "x",
        "overlay": "y",
        "paper": "letter",
        "points": ["date"],
        "cite": "c",
        "source": "http://s",
        "seen": "text",
        "confidence": 3,
    }
    assert checklists_from({"checklists": [good]}, "f")
    with pytest.raises(InvalidInput, match=said):
        checklists_from({"checklists": [good | change]}, "f")


@pytest.mark.parametrize(
    ("court", "overlay"),
    [
        (c.overlay.partition("-")[0], c.overlay)
        for c in EVERY
        if PaperKind.CERTIFICATE in c.kinds and c.overlay
    ],
)
def test_a_certificate_holds_the_points_of_an_adopted_practice_and_no_more(court: str, overlay: str) -> None:
    found = row(court, overlay)
    assert (found.missing, found.more) == (set(), set()), found.text


def test_a_practice_that_is_only_offered_asks_for_nothing() -> None:
    record = rich("nmd")
    without = words(paper(record, PaperKind.CERTIFICATE, as_of=TODAY))
    assert MARKS["conference_narrative"] not in without
    assert "In the conference:" not in without
    assert "In the conference:" in row("nmd", "nmd-botz").text
    asked = ask(talked("nmd"), PaperKind.CERTIFICATE, "", TODAY)
    assert "discussed" not in {q.name for q in questions_of(asked)}
    asked = ask(adopted(talked("nmd"), "nmd-botz"), PaperKind.CERTIFICATE, "", TODAY)
    assert "discussed" in {q.name for q in questions_of(asked)}


def _statement(record: Record) -> list[Finding]:
    found = ripeness_of(record, TODAY).assessment.items
    return [f for v in found for f in v.findings if f.test is Test.STATEMENT]


def test_only_what_decides_of_a_statement_changes_a_verdict() -> None:
    """S.D.N.Y.: the practice names the place of a talk in person, which this talk's record lacks."""
    record = with_talk(rich("nysd"), place="")
    assert {f.standing for f in _statement(record)} == {Standing.MET}
    lacking = _statement(adopted(record, "nysd-rivera"))
    assert {(f.standing, f.detail) for f in lacking} == {(Standing.NOT_MET, "place")}
    assert {f.standing for f in _statement(adopted(rich("nysd"), "nysd-rivera"))} == {Standing.MET}
    record = rich("nmd")
    before = {v.item: v.verdict for v in ripeness_of(record, TODAY).assessment.items}
    after = {v.item: v.verdict for v in ripeness_of(adopted(record, "nmd-botz"), TODAY).assessment.items}
    assert after == before, "what was discussed is counsel's to write and decides nothing"


def test_a_joint_paper_tells_the_points_of_an_adopted_order_or_has_a_gap_for_each() -> None:
    record = talked("cand")
    assert "CONFERENCE OF COUNSEL" not in words(paper(record, JOINT, as_of=TODAY))
    model = paper(adopted(record, "cand-ryu"), JOINT, as_of=TODAY)
    told = words(model)
    assert (
        "Counsel for Defendants conferred with counsel for Plaintiff in person on Sunday, December 7" in told
    )
    assert "lead counsel for Defendants" in " ".join(gap_labels(model)), "the file does not say who leads"
    lead = replace(record, counsel=tuple(replace(c, lead=True) for c in record.counsel))
    model = paper(adopted(lead, "cand-ryu"), JOINT, as_of=TODAY)
    assert "Lead counsel of each side, Dana R. Example and Lee B. Sample, took part" in words(model)
    assert facts_known(adopted(lead, "cand-ryu"), model)


def test_a_call_does_not_meet_a_judge_who_takes_only_video_and_meetings() -> None:
    record = adopted(talked("cand"), "cand-cisneros")
    assert stands(record, "video_or_in_person_only") is Met.ON_RECORD
    by_phone = with_talk(record, mode=Mode.TELEPHONE)
    assert stands(by_phone, "video_or_in_person_only") is Met.GAP


def test_a_point_that_only_counsel_can_state_is_theirs_until_they_state_it() -> None:
    record = adopted(talked("cand"), "cand-lee")
    assert stands(record, "conference_narrative") is Met.OWN
    said = answered(record, JOINT, TODAY, "", discussed="The years asked for.")
    assert stands(said, "conference_narrative") is Met.STATED
    assert "In the conference: The years asked for." in words(paper(said, JOINT, as_of=TODAY))
    assert stands(record, "joint_statement") is Met.FORM
    limited = seen(record).page_limit
    assert limited is not None
    assert (limited.page_limit, limited.id) == (5, "cand-jl")


def test_the_checklist_of_a_certificate_cites_each_text_that_wants_a_point() -> None:
    points = {
        p.wanted.name: p for p in seen(adopted(talked("nysd"), "nysd-rivera"), PaperKind.CERTIFICATE).points
    }
    assert points["good_faith_assertion"].wanted.by == ("Fed. R. Civ. P. 37(a)(1)",)
    assert points["good_faith_assertion"].met is Met.OWN
    assert len(points["duration"].wanted.by) == 2, "the rule and the practice"
    assert points["place"].wanted.by == ("Rivera v. Pratt & Quality Carton (S.D.N.Y.), practice applied",)
    assert points["place"].met is Met.ON_RECORD
    short = with_talk(adopted(talked("nysd"), "nysd-rivera"), minutes=None)
    assert stands(short, "duration", PaperKind.CERTIFICATE) is Met.GAP


def test_after_attempts_alone_sincere_efforts_are_counsels_to_state_where_the_rule_has_them() -> None:
    record = replace(rich("moed", "three-calls"), paper_answers=())
    model = paper(record, PaperKind.CERTIFICATE, as_of=TODAY)
    assert "after sincere efforts" not in words(model)
    assert "sincere efforts" in " ".join(gap_labels(model))
    elsewhere = paper(
        replace(rich("ned", "three-calls"), paper_answers=()), PaperKind.CERTIFICATE, as_of=TODAY
    )
    assert "sincere efforts" not in " ".join(gap_labels(elsewhere))


_OF_EACH = ("final_position_each_side", "last_compromise")
_OWN = ("conference_narrative", "extent_ruling_still_needed")
JOINT_LISTS = [c for c in EVERY if JOINT in c.kinds and (c.overlay or c.rule)]


@pytest.mark.parametrize("one", JOINT_LISTS, ids=lambda c: c.id)
@pytest.mark.parametrize("step", [TALK, "three-calls"])
def test_a_paper_of_both_sides_has_each_point_or_a_gap_for_it(
    one: Checklist, step: str, tmp_path: Path
) -> None:
    court = one.rule or one.overlay.partition("-")[0]
    record = moved(record_of(step, court=court))
    record = adopted(record, one.overlay) if one.overlay else record
    model = paper(record, JOINT, as_of=TODAY)
    assert facts_known(record, model)
    assert findings(written(model), tmp_path) == []
    asked = {plain(gap.question) for gap in model.gaps} | {gap.asks for gap in model.gaps if gap.asks}
    slots = any(isinstance(run, Slot) for run in model.runs())
    for point in seen(record).points:
        if point.met is Met.ON_RECORD:
            assert set(point.facts) & set(model.facts), point.wanted.name
        elif point.gap is not None and point.wanted.name not in (
            "final_position_each_side",
            "last_compromise",
        ):
            assert plain(point.gap.question) in asked or point.gap.asks in asked, point.wanted.name
        elif point.gap is not None:
            assert point.gap.asks in asked, "the first of our own"
            assert slots, "their places are empty in a copy to be sent"


STATEMENT_LISTS = [c for c in EVERY if PaperKind.STATEMENT in c.kinds and c.overlay]


@pytest.mark.parametrize("one", STATEMENT_LISTS, ids=lambda c: c.id)
@pytest.mark.parametrize("step", [TALK, "three-calls", "talk-not-read-back"])
def test_a_statement_has_each_point_or_a_gap_for_it(one: Checklist, step: str, tmp_path: Path) -> None:
    record = record_of(step, court=one.overlay.partition("-")[0])
    (found,) = (o for o in overlays_of(record.matter.court) if o.id == one.overlay)
    standing = CourtOrder(
        OrderId("standing"), date(2009, 12, 2), layer=OrderLayer.STANDING, source=adopted_source(found)
    )
    record = replace(record, orders=(*record.orders, standing))
    draft = draft_statement(record, ORDER, USUAL)
    assert sound(draft.model, tmp_path)
    assert {p.wanted.name for p in statement_of(draft).points} >= {*one.points, *one.form_points}
    asked = {gap.question for gap in draft.model.gaps}
    for point in statement_of(draft).points:
        if point.gap is not None and point.wanted.name in (
            "conference_narrative",
            "extent_ruling_still_needed",
        ):
            assert point.gap.question in asked
        if point.met is Met.ON_RECORD:
            assert set(point.facts) & set(draft.model.facts), point.wanted.name
