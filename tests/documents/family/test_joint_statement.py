"""The paper of both sides: its form by court, what stands in it and what never rides along."""

import io
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from docket_assistant.documents.model import PaperModel, Signing, Slot, Table, run_text, text_of
from docket_assistant.domain.ids import PositionId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.paper_words import ItemPosition
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import nouns_of
from tests.documents.family.asked import facts_known, gap_labels, plain, written
from tests.documents.family.letter_records import (
    DEC_9,
    ROGS,
    alone,
    answered,
    asked_for,
    bare,
    items_of,
    nine,
    paper,
    reads,
    rich,
)
from tests.documents.test_write_docx import findings

JOINT = PaperKind.JOINT_STATEMENT
OURS = "The request is limited to 2003 through 2008."
OFFER = "We offered to take 2005 alone."
THEIRS = "Plaintiff stands on the objection."


def at(record: Record, court: str) -> Record:
    return replace(record, matter=replace(record.matter, court=court))


def with_positions(record: Record) -> Record:
    """Both sides' words on the first interrogatory, and an earlier position of ours."""
    item = items_of(record, ROGS)[0]
    ours = record.matter.our_side
    early = DEC_9.replace(day=1)
    return replace(
        record,
        positions=(
            ItemPosition(PositionId("old"), item, ours, early, "An earlier thought.", "An earlier offer."),
            ItemPosition(PositionId("ours"), item, ours, DEC_9, OURS, OFFER),
            ItemPosition(PositionId("theirs"), item, ours.facing, DEC_9, THEIRS, "None.", "Lee B. Sample"),
        ),
    )


def rows(model: PaperModel, number: int = 0) -> list[tuple[str, str]]:
    """The rows of the table of one item, as they read."""
    tables = [b for b in model.blocks if isinstance(b, Table) and len(b.columns) == 2 and b.breaking]
    return [(plain(text_of(a)), plain(text_of(b))) for a, b in tables[number].rows]


@pytest.mark.parametrize(
    ("court", "chosen", "title", "letter"),
    [
        ("cacd", "", "JOINT STIPULATION UNDER L.R. 37-2", False),
        ("caed", "", "JOINT STATEMENT RE DISCOVERY DISAGREEMENT", False),
        ("cand", "", "JOINT LETTER ON DISCOVERY IN DISPUTE", True),
        ("moed", "", "JOINT STATEMENT ON DISCOVERY IN DISPUTE", False),
        ("moed", "stipulation", "JOINT STIPULATION ON DISCOVERY IN DISPUTE", False),
        ("cand", "statement", "JOINT STATEMENT ON DISCOVERY IN DISPUTE", False),
        ("cacd", "stipulation", "JOINT STIPULATION UNDER L.R. 37-2", False),
        ("caed", "letter", "JOINT LETTER ON DISCOVERY IN DISPUTE", True),
    ],
)
def test_its_form_is_the_courts_unless_counsel_chooses(
    court: str, chosen: str, title: str, letter: bool
) -> None:
    record = at(rich(), court)
    model = paper(answered(record, JOINT, form=chosen) if chosen else record, JOINT)

    assert model.title == title
    assert (model.letterhead is not None) is letter
    assert (model.caption is None) is letter


def test_a_rule_is_named_only_where_its_own_form_is_used() -> None:
    assert reads(paper(at(rich(), "cacd"), JOINT)).count("Under L.R. 37-2, this paper") == 1
    assert "Under L.R. 251(c), this paper" in reads(paper(at(rich(), "caed"), JOINT))
    assert "Under" not in reads(paper(rich(), JOINT))
    assert "Under" not in reads(paper(answered(at(rich(), "cacd"), JOINT, form="statement"), JOINT))


def test_each_item_has_request_answers_our_words_and_empty_places() -> None:
    assert rows(paper(with_positions(rich()), JOINT)) == [
        ("Request", next(i.text for i in rich().items if i.label == "3(b)")),
        ("Answer, Sept. 15, 2009", "Objection; overbroad as to 3(b)."),
        ("Supplemental answer, Oct. 8, 2009", "Objection; overbroad as to 3(b)."),
        ("Defendants\u2019 position", OURS),
        ("Defendants\u2019 last compromise", OFFER),
        ("Plaintiff\u2019s position", "[Plaintiff\u2019s position on Interrogatory No. 3b]"),
        ("Plaintiff\u2019s last compromise", "[Plaintiff\u2019s last compromise on Interrogatory No. 3b]"),
    ]


def test_a_position_that_is_not_on_file_is_asked_for_and_never_made_up() -> None:
    model = paper(with_positions(rich()), JOINT)
    assert rows(model, 1)[3:5] == [
        ("Defendants\u2019 position", "[our position]"),
        ("Defendants\u2019 last compromise", "[our last compromise]"),
    ]
    item = items_of(rich(), ROGS)[1]
    gap = next(g for g in model.gaps if g.asks == f"position:{item}")
    told = paper(answered(with_positions(rich()), JOINT, **{gap.asks: "Ours on 3c."}), JOINT)
    assert rows(told, 1)[3] == ("Defendants\u2019 position", "Ours on 3c.")


def test_both_sides_sign_and_neither_has() -> None:
    model = paper(rich(), JOINT)
    (place,) = [b for b in model.blocks if isinstance(b, Signing)]

    assert run_text(place.lines[0]).startswith("Lee B. Sample")
    assert model.signature is not None
    assert run_text(model.signature.lines[0]).startswith("Dana R. Example")
    assert "/s/" not in reads(model)


def test_nothing_of_ours_rides_along_in_the_file_that_is_sent() -> None:
    record = with_positions(rich())
    noted = tuple(
        replace(d, deficiency="a weak point", private_notes="a private thought")
        for d in record.disputed_items
    )
    record = replace(record, disputed_items=noted)
    content = written(paper(record, JOINT))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {
            name: package.read(name).decode()
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }
    everything = "\n".join(parts.values())

    assert not [n for n in parts if re.search(r"comment|custom|people|footnote|glossary", n)]
    assert not re.search(r"<w:(ins|del|vanish|comment\w*|moveFrom|rsid\w*)\b|w:rsid", everything)
    for secret in ("An earlier", THEIRS, "a weak point", "a private thought"):
        assert secret not in everything
    ids = [str(n.id) for n in nouns_of(record) if len(str(n.id)) > 6]
    assert [own for own in ids if own in everything] == []
    assert "docket" not in parts["docProps/core.xml"].lower()
    assert set(re.findall(r'w:tag w:val="([a-z]+)-\d+"', everything)) == {"position", "compromise", "gap"}


def test_the_copy_to_be_filed_holds_their_words_as_theirs() -> None:
    record = answered(with_positions(rich()), JOINT, stage="file")
    model = paper(record, JOINT)

    assert rows(model)[5:] == [
        ("Plaintiff\u2019s position", THEIRS),
        ("Plaintiff\u2019s last compromise", "None."),
    ]
    assert {"ours", "theirs"} <= set(model.facts)
    assert "old" not in model.facts
    assert not [run for run in model.runs() if isinstance(run, Slot)]
    assert list(gap_labels(model)).count("Plaintiff\u2019s position") == 17


def test_a_side_that_takes_no_part_makes_it_our_own_paper() -> None:
    said = "Counsel sent it by e-mail on December 1, 2009, and December 4, 2009."
    model = paper(answered(rich(), JOINT, absent=said), JOINT)
    words = reads(model)

    assert model.title == "DEFENDANTS\u2019 STATEMENT ON DISCOVERY IN DISPUTE"
    assert "joint" not in words.lower()
    assert said in words
    assert not [b for b in model.blocks if isinstance(b, Signing)]
    assert not [run for run in model.runs() if isinstance(run, Slot)]


def test_talks_and_writings_are_told_as_what_they_were() -> None:
    words = reads(paper(rich(), JOINT))

    assert "Talk by telephone" in words
    assert "conferred" not in words


def test_the_letter_goes_to_the_judge_on_file() -> None:
    record = at(rich(), "cand")
    named = replace(record, matter=replace(record.matter, discovery_judge="Elizabeth D. Laporte"))
    nobody = replace(record, matter=replace(record.matter, discovery_judge="", presiding_judge=""))
    head = paper(named, JOINT).letterhead

    assert head is not None
    assert run_text(head.addressees[0][0]) == "The Honorable Elizabeth D. Laporte"
    assert head.salutation == "Dear Judge Laporte:"
    assert "name of the judge" in gap_labels(paper(nobody, JOINT))
    unnamed = paper(nobody, JOINT).letterhead
    assert unnamed is not None
    assert unnamed.salutation == ""


def hard_records() -> list[Record]:
    many = nine(with_positions(rich()))
    return [with_positions(rich()), many, alone(many), alone(bare()), bare()]


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("court", ["moed", "cacd", "caed", "cand"])
@pytest.mark.parametrize("stage", ["send", "file"])
def test_the_file_is_sound_for_rich_and_poor_records(
    number: int, court: str, stage: str, tmp_path: Path
) -> None:
    record = answered(at(hard_records()[number], court), JOINT, stage=stage)
    model = paper(record, JOINT)

    assert findings(written(model), tmp_path) == []
    assert written(model) == written(paper(record, JOINT))
    assert facts_known(record, model)
    assert asked_for(record, JOINT).items


PHRASES = json.loads((Path(__file__).parents[1] / "never_say.json").read_text(encoding="utf-8"))
ALLOWED = {
    "ns10": "the manner of a talk on record, in the table of what happened",
    "ns30": "the title that the rule or counsel gives the paper",
    "ns57": "a gap, which nobody can file unanswered",
    "ns52": "the title, while the other side has its places and its block for signing",
}


@pytest.mark.parametrize("number", range(5))
@pytest.mark.parametrize("court", ["moed", "cacd", "caed", "cand"])
def test_no_phrase_stands_in_what_the_program_says(number: int, court: str) -> None:
    record = at(hard_records()[number], court)
    model = paper(record, JOINT)
    typed = {p.id for p in record.positions} | {a.id for a in record.answers} | {i.id for i in record.items}
    runs = [r for r in model.runs() if not set(getattr(r, "facts", ())) & typed]
    words = plain("\n".join([model.title, *map(run_text, runs)]))
    hits = [(p["id"], m[0]) for p in PHRASES for m in re.finditer(p["regex"], words, re.IGNORECASE)]

    assert {hit for hit, _ in hits} <= set(ALLOWED), hits
    assert all(found.startswith("[") for hit, found in hits if hit == "ns57")
    if "ns52" in {hit for hit, _ in hits}:
        assert [b for b in model.blocks if isinstance(b, Signing)]
