"""The statement's further forms: of both sides, of an earlier one, after its date, a side without counsel."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.papers.statement import (
    Draft,
    draft_statement,
    paper_changes,
    questions_of,
    write_statement,
)
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.documents.model import Signing, Table, run_text, text_of
from docket_assistant.domain.counsel_words import OtherSideWord, Word
from docket_assistant.domain.ids import DutyId, FilingId, OtherSideWordId, PaperAnswerId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import Filing
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.domain.record import Record
from tests.documents.family.asked import sound
from tests.documents.test_statement import ORDER, USUAL, after

LATE = date(2009, 12, 16)


def answered(record: Record, **said: str) -> Record:
    given = tuple(
        PaperAnswer(PaperAnswerId(f"a-{question}"), PaperKind.STATEMENT, question, words, USUAL, ORDER)
        for question, words in said.items()
    )
    return replace(record, paper_answers=(*record.paper_answers, *given))


def agreeing(record: Record, word: Word = Word.AGREES) -> Record:
    said = OtherSideWord(OtherSideWordId("word"), ORDER, word, date(2009, 12, 9))
    return replace(record, other_side_words=(said,))


def draft(record: Record, as_of: date = USUAL) -> Draft:
    return draft_statement(record, ORDER, as_of)


def text(record: Record, as_of: date = USUAL) -> str:
    """Title and blocks, in plain blanks."""
    model = draft(record, as_of).model
    told = [model.title]
    for block in model.blocks:
        if isinstance(block, Table):
            told += [text_of(cell) for row in block.rows for cell in row]
        else:
            told.append(text_of(block.runs))
    return "\n".join(told).replace("\u2060", "").replace("\u00a0", " ")


def filed(record: Record) -> Record:
    """The sample's statement on file with the court."""
    duty = next(d.id for d in record.duties if d.what.value == "file_statement")
    filing = Filing(FilingId("filed"), "Statement", date(2009, 12, 9), DutyId(duty), ecf_number="35")
    return replace(record, filings=(*record.filings, filing))


# Of both sides


def test_a_statement_of_both_sides_has_a_place_for_each_and_signs_for_neither() -> None:
    model = draft(answered(agreeing(after("talk-dec-7")), statement_form="joint")).model

    places = [b for b in model.blocks if isinstance(b, Signing)]
    assert model.signature is None
    assert [run_text(p.lines[0]).split(",")[0] for p in places] == ["Dana R. Example", "Lee B. Sample"]
    assert {p.dated for p in places} == {"Dated: "}
    assert "/s/" not in text(answered(agreeing(after("talk-dec-7")), statement_form="joint"))


def test_it_is_called_joint_only_once_the_other_side_agrees() -> None:
    record = answered(after("talk-dec-7"), statement_form="joint")

    assert "JOINT STATEMENT CONFIRMING COMPLIANCE" in text(agreeing(record))
    for other in (record, agreeing(record, Word.DISAGREES), agreeing(record, Word.SENT_NO_REPLY)):
        assert "JOINT" not in text(other)
        assert "[agreement of Plaintiff\u2019s counsel to a statement of both sides]" in text(other)
    assert "JOINT" not in text(agreeing(after("talk-dec-7")))


def test_of_our_side_alone_nothing_changes() -> None:
    plain = draft(after("talk-dec-7")).model
    assert draft(answered(after("talk-dec-7"), statement_form="ours")).model == plain


# One side did not join


def test_that_it_was_sent_to_join_says_the_day_and_no_reply_as_of_the_papers_day() -> None:
    said = text(answered(after("talk-dec-7"), sent_to_join_on="2009-12-08"))

    assert (
        "Plaintiff\u2019s counsel was sent this statement on December 8, 2009 to join in it; no reply as of "
        "December 10, 2009." in said
    )
    assert "to join in it" not in text(after("talk-dec-7"))


def test_a_side_that_declined_is_told_by_the_day_alone() -> None:
    said = text(answered(after("talk-dec-7"), sent_to_join_on="2009-12-08", declined_to_join_on="2009-12-09"))

    assert "Plaintiff\u2019s counsel declined on December 9, 2009." in said
    assert "no reply" not in said.split("declined")[0].split("to join in it")[1]
    for word in ("refus", "would not", "unwilling", "fail"):
        assert word not in said.casefold()


def test_declined_without_a_day_of_sending_asks_for_that_day() -> None:
    assert "to join in it on [day]." in text(answered(after("talk-dec-7"), declined_to_join_on="2009-12-09"))


def test_sent_for_review_without_reply_is_told_as_of_the_papers_day() -> None:
    said = text(agreeing(after("talk-dec-7"), Word.SENT_NO_REPLY))
    assert (
        "Plaintiff\u2019s counsel was sent it on December 9, 2009; no reply as of December 10, 2009." in said
    )


# Corrected and supplemental


@pytest.mark.parametrize(
    ("answer", "title", "verb"),
    [("corrects", "CORRECTED STATEMENT", "corrects"), ("adds", "SUPPLEMENTAL STATEMENT", "supplements")],
)
def test_a_statement_after_a_filed_one_names_it(answer: str, title: str, verb: str) -> None:
    record = filed(after("talk-dec-7"))
    bare = text(answered(record, earlier_statement=answer))
    assert f"DEFENDANTS\u2019 {title} CONFIRMING COMPLIANCE" in bare
    assert (
        f"This statement {verb} the statement filed December 9, 2009 (ECF No. 35) as follows: [what is new]."
        in bare
    )

    said = text(answered(record, earlier_statement=answer, what_is_new="No. 12 is still open."))
    assert "as follows: No. 12 is still open." in said
    assert title.split(maxsplit=1)[0] not in text(record)


def test_without_a_filed_statement_there_is_nothing_to_correct() -> None:
    record = answered(after("talk-dec-7"), earlier_statement="corrects")

    assert "CORRECTED" not in text(record)
    assert "This statement corrects" not in text(record)
    assert "earlier_statement" not in {q.name for q in questions_of(draft(record))}
    assert "earlier_statement" in {q.name for q in questions_of(draft(filed(record)))}


# After its date


def test_after_its_date_counsel_chooses_whether_the_day_is_said() -> None:
    record = after("talk-dec-7")
    said = "The period for this statement ended on Monday, December 14, 2009."

    assert "[counsel to choose: that the period ended on December 14, 2009]" in text(record, LATE)
    assert said in text(answered(record, after_its_date="say"), LATE)
    left = text(answered(record, after_its_date="leave"), LATE)
    assert "period" not in left
    for word in ("late", "untimely", "overdue"):
        assert f" {word}" not in text(answered(record, after_its_date="say"), LATE).casefold()


def test_up_to_its_date_nothing_is_said_of_it() -> None:
    for day in (USUAL, date(2009, 12, 14)):
        assert "period" not in text(answered(after("talk-dec-7"), after_its_date="say"), day)
        assert "after_its_date" not in {q.name for q in questions_of(draft(after("talk-dec-7"), day))}


def test_a_day_that_the_first_paragraph_has_is_not_said_twice() -> None:
    said = text(answered(after("talk-dec-15"), after_its_date="say"), LATE)
    assert said.count("December 14, 2009") == 1


# A side without counsel


def alone(*steps: str) -> Record:
    record = after(*steps)
    plaintiff = replace(record.parties[0], self_represented=True)
    return replace(
        record,
        parties=(plaintiff, *record.parties[1:]),
        counsel=tuple(c for c in record.counsel if c.side is not Side.PLAINTIFF),
    )


def test_a_party_without_counsel_is_never_given_one() -> None:
    for steps in (("talk-dec-7",), ("three-calls",), ("talk-not-read-back",), ("email-only",)):
        said = text(alone(*steps)).replace("Plaintiff\u2019s counsel confirmed", "")
        assert "Plaintiff\u2019s counsel" not in said
        assert "counsel for Plaintiff" not in said.replace("Counsel for", "counsel for")


def test_its_last_word_is_its_own() -> None:
    said = text(agreeing(alone("three-calls")))
    assert "Plaintiff reviewed this statement and agrees that it is accurate." in said
    sent = text(agreeing(alone("three-calls"), Word.SENT_NO_REPLY))
    assert "Plaintiff was sent it on December 9, 2009; no reply as of December 10, 2009." in sent


def test_the_place_to_sign_of_a_party_without_counsel_is_its_own() -> None:
    model = draft(answered(alone("three-calls"), statement_form="joint")).model
    lines = [b for b in model.blocks if isinstance(b, Signing)][1].lines
    assert [run_text(line) for line in lines] == ["JOHNNY BRISCOE", "Plaintiff, pro se"]


# The file, and what changes


@pytest.mark.parametrize(
    "record",
    [
        answered(agreeing(after("talk-dec-7")), statement_form="joint"),
        answered(after("talk-dec-7"), statement_form="joint", sent_to_join_on="2009-12-08"),
        answered(filed(after("talk-dec-7")), earlier_statement="adds", what_is_new="<b>&amp;</b> No. 12."),
        alone("three-calls"),
    ],
    ids=["joint", "joint not agreed", "supplemental", "alone"],
)
def test_the_file_is_sound(record: Record, tmp_path: Path) -> None:
    assert sound(draft(record).model, tmp_path)


def test_an_answer_that_changes_is_told_of_the_paper_made_from_it(tmp_path: Path) -> None:
    with writing(tmp_path / "docket.db") as store:
        put_sample(store)
        with store.begin("Add", SAMPLE) as tx:
            step = after("talk-dec-7")
            known = tx.record()
            for talk in step.conferrals[len(known.conferrals) :]:
                tx.put(talk)
            for outcome in step.outcomes:
                tx.put(outcome)
            tx.put(answered(known, sent_to_join_on="2009-12-08").paper_answers[0])
        written = write_statement(store, SAMPLE, ORDER, tmp_path / "s.docx", USUAL)
        with store.begin("Change", SAMPLE) as tx:
            tx.put(replace(tx.record().paper_answers[0], answer="2009-12-09"))
            changed = paper_changes(tx.record(), written.paper, USUAL)
    assert [c.fact for c in changed] == ["paper answer a-sent_to_join_on: answer"]
