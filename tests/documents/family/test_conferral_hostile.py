"""Hostile words in the record and in counsel's answers: exact in the paper, and the file stays sound."""

from dataclasses import replace
from pathlib import Path

import pytest

from docket_assistant.documents.model import runs_of
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.matter import Side
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from tests.documents.family.asked import (
    TALK,
    USUAL,
    answered,
    paper,
    plain,
    record_of,
    sound,
    with_talk,
    words,
)
from tests.documents.test_write_docx import HOSTILE

MOTION = "briscoe-motion-1009"


def planted(text: str) -> Record:
    """The sample with one text in the place, the names, the terms, the title and the sources."""
    record = with_talk(record_of(TALK, court="mad"), mode=Mode.IN_PERSON, place=text, source=text)
    talk = record.conferrals[-1]
    people = tuple(replace(p, name=f"{p.name} {text}") for p in talk.participants or ())
    record = with_talk(record, participants=people)
    return replace(
        record,
        outcomes=tuple(replace(o, terms=text, read_back_as="") for o in record.outcomes),
        motions=(replace(record.motions[0], title=text, ecf_number="31"),),
        counsel=tuple(replace(c, name=f"{c.name} {text}") for c in record.counsel),
    )


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    ("kind", "about", "times"),
    [
        (PaperKind.CERTIFICATE, "", 3),
        (PaperKind.DECLARATION, MOTION, 4),
        (PaperKind.CHRONOLOGY, "", 2),
    ],
)
def test_hostile_words_are_exact(kind: PaperKind, about: str, times: int, text: str, tmp_path: Path) -> None:
    record = answered(planted(text), kind, USUAL, about, good_faith="yes")
    model = paper(record, kind, about)

    assert sound(model, tmp_path)
    shown = [plain(" ".join(part.split())) for part in text.split("\n")]
    whole = " ".join(words(model).split())
    assert all(whole.count(part) >= times for part in shown if part)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_in_their_motion_are_exact(text: str, tmp_path: Path) -> None:
    record = planted(text)
    record = replace(record, matter=replace(record.matter, our_side=Side.PLAINTIFF))
    model = paper(record, PaperKind.OPPOSITION_CONFERRAL, MOTION)

    assert sound(model, tmp_path)
    assert all(" ".join(part.split()) in " ".join(words(model).split()) for part in text.split("\n"))


@pytest.mark.parametrize("text", HOSTILE)
def test_counsels_own_words_are_exact(text: str, tmp_path: Path) -> None:
    record = answered(
        record_of(TALK, court="txwd"), PaperKind.CERTIFICATE, good_faith="yes", no_agreement=text
    )
    model = paper(record, PaperKind.CERTIFICATE)

    assert sound(model, tmp_path)
    told = ["".join(getattr(run, "text", "") for run in runs_of(block)) for block in model.blocks]
    assert text.strip() in plain("\n".join(told))
