"""What an order asks to be told beyond the usual, as counsel ticks it; our side without counsel of record."""

from dataclasses import replace
from datetime import date

from docket_assistant.app.papers.points import Met, order_point_questions
from docket_assistant.app.papers.statement import draft_statement, points_of, questions_of
from docket_assistant.documents.model import Gap, Mend
from docket_assistant.domain.ids import PositionId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.paper_words import ItemPosition
from docket_assistant.domain.people import Appearance
from tests.documents.test_statement import ORDER, USUAL, after
from tests.documents.test_statement_variants import answered, draft, text

TALK = "talk-dec-7"


def met(record: object, name: str) -> Met:
    found = points_of(draft(record)).points  # type: ignore[arg-type]
    return next(p.met for p in found if p.wanted.name == name)


def test_every_statement_has_what_every_such_order_asks() -> None:
    points = points_of(draft(after(TALK)))
    assert {p.wanted.name: p.met for p in points.points} == {
        "order_recital": Met.GAP,  # its ECF number is not on file
        "conferral_after_order": Met.ON_RECORD,
        "conferral_after_latest_response": Met.ON_RECORD,
        "accord_status": Met.ON_RECORD,
    }


def test_what_is_not_ticked_is_neither_asked_nor_told() -> None:
    plain = draft(after(TALK))
    assert "discussed" not in {q.name for q in questions_of(plain)}
    assert "In the conference:" not in text(after(TALK))
    assert len(order_point_questions()) == 6


def test_a_ticked_point_gains_a_sentence_or_a_gap() -> None:
    record = answered(after(TALK), asks_conference_narrative="yes")
    assert "discussed" in {q.name for q in questions_of(draft(record))}
    assert "[what counsel discussed]" in text(record)
    assert met(record, "conference_narrative") is Met.OWN
    said = answered(record, discussed="The answers one by one.")
    assert "In the conference: The answers one by one." in text(said)
    assert met(said, "conference_narrative") is Met.STATED
    (cited,) = (p.wanted.by for p in points_of(draft(said)).points if p.wanted.name == "conference_narrative")
    assert cited == ("the Order of December 2, 2009",)


def test_how_far_a_ruling_is_needed_is_counsels_beside_the_items_left() -> None:
    record = answered(after(TALK), asks_extent_ruling_still_needed="yes")
    assert "No agreement is on record on Interrogatories Nos. 13\u201315 and 19\u201322. [how" in text(record)
    assert "[how far a ruling is still needed]" in text(record)
    assert met(record, "extent_ruling_still_needed") is Met.OWN


def test_positions_stand_only_where_the_order_is_ticked_to_ask_for_them() -> None:
    record = after(TALK)
    item = draft(record).statement.items[0].item
    theirs = ItemPosition(
        PositionId("p"),
        item,
        Side.PLAINTIFF,
        date(2009, 12, 8),
        "The years are too many.",
        "",
        "Lee B. Sample",
    )
    record = replace(record, positions=(theirs,))
    assert "too many" not in text(record)
    asked = answered(record, asks_final_position_each_side="yes")
    assert ": \u201cThe years are too many.\u201d (Lee B. Sample)." in text(asked)
    assert "Plaintiff\u2019s final position on Interrogatory No. 3b: \u201cThe years" in text(asked)
    assert "position on" in " ".join(gap.label for gap in draft(asked).model.gaps)
    assert met(asked, "final_position_each_side") is Met.OWN
    assert "p" in draft(asked).model.facts


def test_an_accord_of_a_talk_without_our_counsel_of_record_is_never_called_one_in_writing() -> None:
    """Who spoke for us was of record no more: no conference of counsel, and no letter either."""
    record = after(TALK)
    left = Appearance(until=date(2009, 12, 1))
    ours = record.matter.our_side
    counsel = tuple(replace(c, appearances=(left,)) if c.side is ours else c for c in record.counsel)
    record = replace(record, counsel=counsel)
    told = text(record)

    assert "in writing" not in told
    assert "no conference of counsel has been held" in told
    assert "An accord has been reached on Interrogatories Nos. 3b, 3c, 7\u201312, 17, and 24" in told
    assert "[between whom]" in told
    signature = draft_statement(record, ORDER, USUAL).model.signature
    assert signature is not None
    (name,) = (line for line in signature.lines if isinstance(line, Gap))
    assert name.mend is Mend.SIGNATURE
    assert name.question.startswith("Who signs for Defendants? No counsel of record on December ")
