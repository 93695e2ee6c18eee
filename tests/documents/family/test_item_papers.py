"""Appendix of items and our own answers: each sentence on its fact and off it, and the files sound."""

import io
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from docket_assistant.app.papers.family import NothingToSay, ask, drawn, family_paper
from docket_assistant.documents.model import (
    Body,
    Gap,
    Labelled,
    PaperModel,
    Quote,
    Signing,
    run_text,
    text_of,
)
from docket_assistant.documents.word.xml import q
from docket_assistant.domain.ids import ItemId, PaperAnswerId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Side
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.domain.record import Record
from tests.documents.family.asked import facts_known, gap_labels, plain, sound, written
from tests.documents.family.letter_records import (
    DEC_9,
    RFPS,
    ROGS,
    THEIRS,
    alone,
    asked_for,
    bare,
    items_of,
    lines,
    nine,
    paper,
    reads,
    rich,
)
from tests.documents.test_write_docx import findings

APPENDIX, RESPONSES = PaperKind.ITEM_APPENDIX, PaperKind.RESPONSES


def said(record: Record, kind: PaperKind, about: str, /, **answers: str) -> Record:
    """The record with counsel's answers; a double underline in a name is a colon."""
    more = tuple(
        PaperAnswer(PaperAnswerId(f"said-{n}"), kind, question.replace("__", ":"), words, DEC_9, about)
        for n, (question, words) in enumerate(answers.items())
    )
    return replace(record, paper_answers=(*record.paper_answers, *more))


# Appendix


def test_each_request_stands_with_every_answer_word_for_word_in_its_order() -> None:
    record = rich()
    item = items_of(record, ROGS)[0]
    own = [a for a in record.answers if a.item == item]
    model = paper(record, APPENDIX)
    at = next(n for n, b in enumerate(model.blocks) if isinstance(b, Labelled))
    labels = [plain(b.label) for b in model.blocks[at : at + 6 : 2] if isinstance(b, Labelled)]
    quotes = [b.text for b in model.blocks[at + 1 : at + 6 : 2] if isinstance(b, Quote)]

    assert labels == [
        "INTERROGATORY NO. 3(b):",
        "ANSWER (SEPTEMBER 15, 2009):",
        "SUPPLEMENTAL ANSWER (OCTOBER 8, 2009):",
    ]
    assert quotes == [next(i.text for i in record.items if i.id == item), *(a.text for a in own)]
    assert {item, *(a.id for a in own)} <= set(model.facts)


def test_an_item_is_one_block_that_no_page_ends_inside() -> None:
    content = written(paper(rich(), APPENDIX))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = fromstring(package.read("word/document.xml"))[0]  # noqa: S314  # just written
    quotes = [p for p in body.iter(q("p")) if p[0][0].get(q("val")) == "FilingQuote"]
    kept = [p[0].find(q("keepNext")) is not None for p in quotes]

    assert all(p[0].find(q("keepLines")) is not None for p in quotes)
    assert kept == [True, True, False] * 18


def test_what_is_not_on_file_is_a_gap() -> None:
    record = rich()
    first, *rest = record.answers
    items = tuple(replace(i, text="") if i.id == first.item else i for i in record.items)
    model = paper(replace(record, items=items, answers=tuple(rest)), APPENDIX)

    assert list(gap_labels(model)) == ["words of the request", "words of the answer"]
    assert len(model.gaps) == 2
    assert list(gap_labels(paper(record, APPENDIX))) == []


def test_an_answer_under_a_protective_order_says_so_and_asks_before_it_is_quoted() -> None:
    record = rich()
    first, *rest = record.answers
    record = replace(record, answers=(replace(first, designation="Confidential", text="the recipe"), *rest))
    model = paper(record, APPENDIX)

    assert "the recipe" not in reads(model)
    assert "ANSWER (SEPTEMBER 15, 2009), MARKED CONFIDENTIAL:" in lines(model)
    (gap,) = model.gaps
    ticked = paper(said(record, APPENDIX, "", **{gap.asks: "yes"}), APPENDIX)
    assert "the recipe" in reads(ticked)
    assert "MARKED CONFIDENTIAL" in reads(ticked)


def test_a_response_that_nobody_served_is_no_answer() -> None:
    record = replace(rich(), responses=(), answers=(), reviews=(), extensions=())
    words = reads(paper(record, APPENDIX))

    assert words.count("As of December 9, 2009, none is on our file.") == 18


def test_positions_and_private_notes_reach_no_appendix() -> None:
    record = rich()
    noted = tuple(
        replace(d, deficiency="secretly weak", private_notes="never say") for d in record.disputed_items
    )
    words = reads(paper(replace(record, disputed_items=noted), APPENDIX))

    assert "secretly" not in words
    assert "never say" not in words


# Our answers


def theirs() -> Record:
    return rich()


def plaintiffs() -> Record:
    """The same from the side that answers the interrogatories."""
    record = rich()
    return replace(record, matter=replace(record.matter, our_side=Side.PLAINTIFF))


def test_only_a_set_that_we_are_to_answer_calls_for_it() -> None:
    subjects = family_paper(RESPONSES).subjects
    assert [s.fact for s in subjects(theirs())] == [THEIRS]
    assert [s.fact for s in subjects(plaintiffs())] == [ROGS, RFPS]


def test_nothing_is_answered_by_a_default() -> None:
    model = paper(theirs(), RESPONSES, THEIRS)

    assert list(gap_labels(model)) == ["counsel to say: whether documents are produced"] * 2
    assert [b.text for b in model.blocks if isinstance(b, Quote)] == ["Produce lot 1.", "Produce lot 2."]
    assert "object" not in " ".join(text_of(b.runs) for b in model.blocks if isinstance(b, Body))


WITHHELD = {
    "held": "Responsive materials are being withheld on the basis of this objection.",
    "none": "No responsive materials are being withheld on the basis of this objection.",
}


@pytest.mark.parametrize("choice", ["", "held", "none", "limits"])
def test_an_objection_says_whether_anything_is_withheld_on_it(choice: str) -> None:
    answers = {"objection__theirs-1": "The lot was sold in 2001, before the complaint."}
    if choice:
        answers["withheld__theirs-1"] = choice
    model = paper(said(theirs(), RESPONSES, THEIRS, **answers), RESPONSES, THEIRS)
    words = reads(model)

    assert "The lot was sold in 2001, before the complaint." in words
    assert {c for c, sentence in WITHHELD.items() if sentence in words} == ({choice} & set(WITHHELD))
    labels = list(gap_labels(model))
    assert ("counsel to say: whether anything is withheld" in labels) == (choice == "")
    assert ("limits of the search" in labels) == (choice == "limits")


def test_limits_of_a_search_stand_in_counsels_words() -> None:
    model = paper(
        said(
            theirs(),
            RESPONSES,
            THEIRS,
            **{
                "objection:theirs-1": "Too broad.",
                "withheld:theirs-1": "limits",
                "limits:theirs-1": "2003 to 2008",
            },
        ),
        RESPONSES,
        THEIRS,
    )
    assert "The search for responsive materials is limited as follows: 2003 to 2008." in reads(model)


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"produced__theirs-1": "nothing"}, "No documents are produced in response to this request."),
        ({"produced__theirs-1": "produce"}, "Production will be completed by [day]."),
        (
            {"produced__theirs-1": "produce", "produced_by__theirs-1": "2009-12-30"},
            "Production will be completed by December 30, 2009.",
        ),
    ],
)
def test_production_is_told_with_its_day(answers: dict[str, str], sentence: str) -> None:
    words = reads(paper(said(theirs(), RESPONSES, THEIRS, **answers), RESPONSES, THEIRS))

    assert sentence in words
    assert sentence not in reads(paper(theirs(), RESPONSES, THEIRS))


def test_the_line_on_withholding_is_of_production_alone() -> None:
    item = items_of(plaintiffs(), ROGS)[0]
    record = said(plaintiffs(), RESPONSES, ROGS, **{f"objection__{item}": "Overbroad in time."})

    names = {
        question.name for question in family_paper(RESPONSES).questions(asked_for(record, RESPONSES, ROGS))
    }
    assert f"answer:{item}" in names
    assert not [name for name in names if name.startswith(("withheld", "produced"))]
    assert "withheld" not in reads(paper(record, RESPONSES, ROGS))


def test_interrogatories_have_the_oath_on_a_page_of_its_own_unsigned() -> None:
    model = paper(plaintiffs(), RESPONSES, ROGS)
    oath = [b for b in model.blocks if isinstance(b, Signing)]

    assert model.signature is None
    assert [b.dated for b in oath] == ["Dated: ", "Executed on: "]
    assert [run_text(line) for line in oath[1].lines] == ["[name of who answers]"]
    assert "penalty of perjury" not in reads(model).replace("28 U.S.C.", "")
    assert "VERIFICATION" in lines(model)

    answered = said(
        plaintiffs(),
        RESPONSES,
        ROGS,
        answered_by="Johnny Briscoe",
        signed_where="within",
        answered_as="the plaintiff",
    )
    words = reads(paper(answered, RESPONSES, ROGS))
    assert "I am the plaintiff. I make for it the answers above to Interrogatories Nos. 3b" in words
    assert "I declare under penalty of perjury that the foregoing is true and correct." in words
    assert "Johnny Briscoe" in words
    assert "/s/" not in words


def test_requests_for_production_have_no_oath_and_are_signed_at_the_end() -> None:
    model = paper(theirs(), RESPONSES, THEIRS)

    assert model.signature is not None
    assert "VERIFICATION" not in lines(model)


@pytest.mark.parametrize("side", [theirs, plaintiffs])
def test_the_certificate_of_service_is_there_and_blank(side: object) -> None:
    assert callable(side)
    model = paper(side(), RESPONSES, THEIRS if side is theirs else ROGS)

    assert model.certificate is not None
    assert all("____" in line for line in model.certificate.paragraphs)
    assert not re.search(r"20\d\d", " ".join(model.certificate.paragraphs))


def test_a_supplement_shows_what_was_answered_before() -> None:
    record = said(plaintiffs(), RESPONSES, ROGS, kind="supplemental")
    model = paper(record, RESPONSES, ROGS)
    item = items_of(record, ROGS)[0]

    assert "SUPPLEMENTAL OBJECTIONS AND RESPONSES" in model.title
    assert all(a.text in reads(model) for a in record.answers if a.item == item)
    assert "SUPPLEMENTAL ANSWER:" in lines(model)
    assert [a.text for a in record.answers if a.text in reads(paper(plaintiffs(), RESPONSES, ROGS))] == []


def test_answers_come_from_counsel_and_carry_their_fact() -> None:
    item = items_of(plaintiffs(), ROGS)[0]
    record = said(plaintiffs(), RESPONSES, ROGS, **{f"answer__{item}": "In 2004, at home.\nAnd in 2005."})
    model = paper(record, RESPONSES, ROGS)

    assert [w for w in lines(model) if w.endswith(("home.", "2005."))] == [
        "In 2004, at home.",
        "And in 2005.",
    ]
    assert record.paper_answers[-1].id in model.facts
    assert sum(label == "answer" for label in gap_labels(model)) == len(items_of(record, ROGS)) - 1


# Both


def hard_records() -> list[Record]:
    many = nine(rich())
    return [rich(), many, alone(many), alone(bare()), bare()]


@pytest.mark.parametrize("kind", [APPENDIX, RESPONSES])
@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("court", ["moed", "cacd", "nysd"])
def test_the_files_are_sound_for_rich_and_poor_records(
    kind: PaperKind, number: int, court: str, tmp_path: Path
) -> None:
    record = hard_records()[number]
    record = replace(record, matter=replace(record.matter, court=court))
    subjects = family_paper(kind).subjects(record)
    for subject in subjects:
        model = paper(record, kind, subject.fact)
        assert findings(written(model), tmp_path) == []
        assert model.title_in_caption or sound(
            model, tmp_path
        )  # a title in the caption is cut into its lines
        assert facts_known(record, model)
    assert subjects or kind is RESPONSES


def generated(record: Record, model: PaperModel) -> str:
    """The words that are neither quoted nor counsel's."""
    others = {
        *(a.id for a in record.answers),
        *(i.id for i in record.items if i.text),
        *(a.id for a in record.paper_answers),
    }
    runs = (
        run for run in model.runs() if not (set(getattr(run, "facts", ())) & others) or isinstance(run, Gap)
    )
    return plain("\n".join([model.title, *(run_text(run) for run in runs)]))


PHRASES = json.loads((Path(__file__).parents[1] / "never_say.json").read_text(encoding="utf-8"))
ALLOWED = {
    "ns49": "the words of the statute for whoever signs, or the gap that asks for them",
    "ns57": "a gap, which nobody can file unanswered",
}


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("kind", [APPENDIX, RESPONSES])
def test_no_phrase_stands_in_what_the_program_says(kind: PaperKind, number: int) -> None:
    record = hard_records()[number]
    for side in (Side.DEFENDANT, Side.PLAINTIFF):
        seen = replace(record, matter=replace(record.matter, our_side=side))
        for subject in family_paper(kind).subjects(seen):
            answers = {"signed_where": "within", "kind": "supplemental"} if kind is RESPONSES else {}
            told = said(seen, kind, subject.fact, **answers)
            words = generated(told, paper(told, kind, subject.fact))
            hits = [(p["id"], m[0]) for p in PHRASES for m in re.finditer(p["regex"], words, re.IGNORECASE)]
            assert {number for number, _ in hits} <= set(ALLOWED), hits


def test_a_paper_without_items_is_refused() -> None:
    for kind, about in ((APPENDIX, ""), (RESPONSES, THEIRS)):
        with pytest.raises(NothingToSay):
            drawn(ask(rich(), kind, about, DEC_9, ()))


def test_a_matter_of_the_whole_set_is_not_answered_as_a_request() -> None:
    record = theirs()
    whole = replace(record.items[-1], id=ItemId("whole"), label="timing", kind=ItemKind.WHOLE_SET)
    record = replace(record, items=(*record.items, whole))

    (subject,) = family_paper(RESPONSES).subjects(record)
    assert "whole" not in subject.items
