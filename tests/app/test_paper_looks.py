"""The looks over a finished paper: no private number prints undecided, no decision holds one; warnings."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from docket_assistant import resources
from docket_assistant.app.matters.whole_matters import add_record
from docket_assistant.app.papers.family import answer, ask, drawn, private_of, questions_of, strike
from docket_assistant.app.papers.family_out import GapsLeft, write_paper
from docket_assistant.app.papers.looks import looked_for, text_without_private, warned
from docket_assistant.app.papers.statement import draft_statement
from docket_assistant.app.papers.statement import questions_of as statement_questions_of
from docket_assistant.app.papers.templates import item_words
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.documents.asked import PaperAsked
from docket_assistant.documents.model import Body, PaperModel, Quote, text_of
from docket_assistant.documents.privacy.redaction import ACCEPT, REDACT
from docket_assistant.domain.ids import PaperAnswerId, PositionId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.paper_words import ItemPosition, PaperAnswer
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from tests.documents.family.letter_records import DEC_9, ROGS, items_of, reads, rich
from tests.documents.test_statement import ORDER, USUAL, after

SSN, OTHER = "123-45-6789", "987-65-6789"
KINDS = (PaperKind.ITEM_APPENDIX, PaperKind.JOINT_STATEMENT, PaperKind.DISPUTE_CHART)
APPENDIX = PaperKind.ITEM_APPENDIX
MINOR = "Timothy Briscoe"


def with_private(record: Record, words: str) -> Record:
    """The first answer on file says something private."""
    first, *rest = record.answers
    return replace(record, answers=(replace(first, text=f"{words} and no more."), *rest))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with writing(tmp_path / "docket.db") as opened:
        add_record(opened, with_private(rich(), f"His number is {SSN}"), "Begin")
        yield opened


def asked(store: Store, kind: PaperKind = APPENDIX) -> PaperAsked:
    with store.read() as view:
        return ask(view.record(rich().matter.id), kind, "", DEC_9)


def decide(store: Store, decision: str) -> None:
    (hit,) = private_of(asked(store))
    answer(store, rich().matter.id, asked(store), hit.question, decision, DEC_9)


def whole(model: PaperModel) -> str:
    return reads(model) + "".join(b.text for b in model.blocks if isinstance(b, Quote))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_decided_is_a_gap_and_never_prints(kind: PaperKind, store: Store, tmp_path: Path) -> None:
    model = drawn(asked(store, kind))
    gaps = [g for g in model.gaps if g.asks.startswith("privacy:")]

    assert SSN not in whole(model)
    assert [g.label for g in gaps] == ["***-**-6789: counsel to decide"]
    assert gaps[0].asks in {q.name for q in questions_of(asked(store, kind))}
    write_paper(store, rich().matter.id, asked(store, kind), tmp_path / "paper.docx")
    body = docx.Document(str(tmp_path / "paper.docx")).element.body
    assert SSN not in "".join(t.text or "" for t in body.iter(qn("w:t")))


def test_redacted_it_prints_the_last_four_in_its_quotation(store: Store) -> None:
    decide(store, REDACT)
    model = drawn(asked(store))

    assert [b.text for b in model.blocks if isinstance(b, Quote) and "6789" in b.text] == [
        "His number is ***-**-6789 and no more."
    ]
    assert not [g for g in model.gaps if g.asks.startswith("privacy:")]


def test_accepted_it_prints_as_it_is_and_the_decision_holds_no_number(store: Store) -> None:
    decide(store, ACCEPT)
    said = asked(store).record.paper_answers[-1]

    assert SSN in whole(drawn(asked(store)))
    assert "12345" not in f"{said.question}{said.answer}".replace("-", "")
    assert "6789" in said.question


def test_another_number_in_its_place_is_asked_about_anew(store: Store) -> None:
    decide(store, ACCEPT)
    with store.begin("Change", rich().matter.id) as tx:
        first = tx.record().answers[0]
        tx.put(replace(first, text="His number is 123-45-1111."))

    model = drawn(asked(store))
    assert "123-45-1111" not in whole(model)
    assert [h.decided for h in private_of(asked(store))] == [""]


def test_two_numbers_that_end_alike_are_decided_each(store: Store) -> None:
    with store.begin("Change", rich().matter.id) as tx:
        tx.put(replace(tx.record().answers[0], text=f"{SSN} or {OTHER} or {SSN}"))
    first, second = private_of(asked(store))
    answer(store, rich().matter.id, asked(store), first.question, ACCEPT, DEC_9)

    words = whole(drawn(asked(store)))
    assert words.count(SSN) == 2
    assert OTHER not in words
    assert second.decided == ""


def test_the_paper_is_not_ready_before_it_is_decided(store: Store, tmp_path: Path) -> None:
    def write() -> PaperModel:
        return write_paper(store, rich().matter.id, asked(store), tmp_path / "ready.docx", ready=True).model

    for gap in [g for g in drawn(asked(store)).gaps if not g.asks.startswith("privacy:")]:
        strike(store, rich().matter.id, asked(store), gap, DEC_9, out=True)
    with pytest.raises(GapsLeft):
        write()
    decide(store, REDACT)
    assert write().gaps == ()


def with_minor(record: Record) -> Record:
    party = replace(record.parties[0], name=MINOR, printed_as=MINOR.upper())
    return replace(
        record,
        parties=(party, *record.parties[1:]),
        matter=replace(record.matter, minors=f"{MINOR}\n\nJane Quincy Smith\n"),
    )


def test_a_minor_stands_in_the_caption_by_initials_until_counsel_says_otherwise(
    tmp_path: Path,
) -> None:
    with writing(tmp_path / "docket.db") as store:
        add_record(store, with_minor(rich()), "Begin")
        model = drawn(asked(store))
        assert model.caption is not None
        assert model.caption.first.names == ("T.B.",)
        hits = private_of(asked(store))
        assert {h.where for h in hits} >= {"the caption"}
        for gap in model.gaps:
            strike(store, rich().matter.id, asked(store), gap, DEC_9, out=True)
        with pytest.raises(GapsLeft, match="in the caption"):
            write_paper(store, rich().matter.id, asked(store), tmp_path / "a.docx", ready=True)

        hit = next(h for h in hits if h.where == "the caption")
        answer(store, rich().matter.id, asked(store), hit.question, ACCEPT, DEC_9)
        named = drawn(asked(store)).caption
        assert named is not None
        assert named.first.names == (MINOR.upper(),)


def test_no_name_of_a_minor_reaches_the_paper_by_the_list_itself() -> None:
    record = replace(rich(), matter=replace(rich().matter, minors="Zacharias Quimby"))
    for kind in KINDS:
        assert "Quimby" not in reads(drawn(ask(record, kind, "", DEC_9)))


def test_a_template_of_the_firm_gets_no_private_number_and_no_marked_answer() -> None:
    record = with_private(rich(), f"His number is {SSN}")
    second = replace(record.answers[1], designation="CONFIDENTIAL", text="a secret recipe")
    record = replace(record, answers=(record.answers[0], second, *record.answers[2:]))
    found = ask(record, APPENDIX, "", DEC_9)

    told = "\n".join(a.text for item in item_words(found) for a in item.answers)
    assert "***-**-6789" in told
    assert SSN not in told
    assert "secret recipe" not in told
    assert "[marked CONFIDENTIAL; not quoted]" in told
    assert text_without_private(found, f"see {SSN}", "x") == "see ***-**-6789"


def test_what_was_looked_for_is_said() -> None:
    record = rich()
    assert "No name of a minor is on file, so none was looked for." in looked_for(record.matter)
    assert "the 2 names of minors on file" in looked_for(with_minor(record).matter)
    for matter in (record.matter, with_minor(record).matter):
        assert looked_for(matter).endswith("is not found: read the paper.")


def test_phrases_are_shown_in_our_own_words_alone() -> None:
    record = rich()
    item = items_of(record, ROGS)[0]
    ours, theirs = record.matter.our_side, record.matter.our_side.facing
    positions = (
        ItemPosition(PositionId("p-1"), item, ours, DEC_9, "Plaintiff refused to answer. It is late."),
        ItemPosition(PositionId("p-2"), item, theirs, DEC_9, "Defendants ignored every letter.", source="x"),
    )
    answers = tuple(replace(a, text="Plaintiff refuses; the question is frivolous.") for a in record.answers)
    record = replace(record, positions=positions, answers=answers)

    (said,) = warned(record, drawn(ask(record, PaperKind.JOINT_STATEMENT, "", DEC_9)))

    assert (said.words, said.sentence, said.fact) == ("refused", "Plaintiff refused to answer.", "p-1")
    assert said.why


def test_the_list_is_the_one_that_the_papers_are_tested_by() -> None:
    shipped = json.loads(resources.read_bytes("papers/never_say.json"))
    tested = json.loads((Path(__file__).parents[1] / "documents/never_say.json").read_text(encoding="utf-8"))

    assert [(e["id"], e["severity"], e["regex"]) for e in shipped] == [
        (e["id"], e["severity"], e["regex"]) for e in tested
    ]
    assert all(e["why"] for e in shipped)


def test_a_gap_in_place_of_a_number_keeps_the_words_around_it(store: Store) -> None:
    blocks = [b for b in drawn(asked(store)).blocks if isinstance(b, Body)]
    (told,) = [text_of(b.runs) for b in blocks if "6789" in text_of(b.runs)]

    assert told == "His number is [***-**-6789: counsel to decide] and no more."


def test_the_statement_under_an_order_is_looked_over_too() -> None:
    record = after("talk-dec-7")
    outcomes = tuple(
        replace(o, terms=f"{o.terms} Plaintiff is {SSN}.") if o.terms else o for o in record.outcomes
    )
    record = replace(record, outcomes=outcomes)
    draft = draft_statement(record, ORDER, USUAL)
    said = reads(draft.model)

    assert SSN not in said
    assert "***-**-6789: counsel to decide" in said
    names = {hit.name for hit in draft.private}
    assert names
    assert names <= {question.name for question in statement_questions_of(draft)}
    given = tuple(
        PaperAnswer(PaperAnswerId(f"p-{n}"), PaperKind.STATEMENT, name, ACCEPT, USUAL, ORDER)
        for n, name in enumerate(sorted(names))
    )
    decided = draft_statement(replace(record, paper_answers=given), ORDER, USUAL)
    assert SSN in reads(decided.model)
    assert "counsel to decide" not in reads(decided.model)
