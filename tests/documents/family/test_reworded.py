"""A request that was reworded: no paper quotes the words served as if they still stood."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.domain.discovery import Rewording
from docket_assistant.domain.ids import ItemId, PaperAnswerId, RewordingId, SetId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.domain.record import Record
from tests.documents.family.asked import facts_known, gap_labels, plain, sound
from tests.documents.family.letter_records import (
    DEC_9,
    ROGS,
    THEIRS,
    asked_for,
    every_paper,
    items_of,
    reads,
    rich,
)

NOW = "State each employer since 2005, and the dates of each employment."
LABEL = "as reworded on november 2, 2009"
QUOTING = [
    PaperKind.ITEM_APPENDIX,
    PaperKind.JOINT_STATEMENT,
    PaperKind.MOTION_TO_COMPEL,
    PaperKind.DISPUTE_CHART,
]


def reworded(served: SetId = ROGS, wording: str = NOW, on: date = date(2009, 11, 2)) -> Record:
    record = rich()
    asked = asked_for(record, PaperKind.MOTION_TO_COMPEL, "", DEC_9).items
    item: ItemId = next((i for i in items_of(record, served) if i in asked), items_of(record, served)[0])
    return replace(record, rewordings=(Rewording(RewordingId("reworded"), (item,), on, wording),))


def laid_out(record: Record, layout: str) -> Record:
    told = PaperAnswer(PaperAnswerId("layout"), PaperKind.MOTION_TO_COMPEL, "layout", layout, DEC_9, "")
    return replace(record, paper_answers=(*record.paper_answers, told))


@pytest.mark.parametrize("kind", QUOTING)
def test_each_paper_that_quotes_requests_has_the_words_served_and_those_since(kind: PaperKind) -> None:
    record = reworded()
    before = next(i.text for i in record.items if i.id == record.rewordings[0].items[0])

    papers = [model for _, model in every_paper(record, [kind])]

    assert papers
    for model in papers:
        words = plain(reads(model))
        assert words.lower().count(LABEL) == 1
        assert before in words
        assert words.index(before) < words.index(NOW)
        assert "reworded" in model.facts
        assert facts_known(record, model)


@pytest.mark.parametrize("layout", ["verbatim", "table", "running"])
def test_a_motion_has_them_in_each_of_its_layouts(layout: str, tmp_path: Path) -> None:
    papers = every_paper(laid_out(reworded(), layout), [PaperKind.MOTION_TO_COMPEL])

    assert papers
    for _, model in papers:
        assert NOW in plain(reads(model))
        assert sound(model, tmp_path)


def test_our_answers_stand_beneath_the_words_as_reworded() -> None:
    papers = every_paper(reworded(THEIRS, on=date(2009, 11, 20)), [PaperKind.RESPONSES])

    assert papers
    assert all(NOW in plain(reads(model)) for _, model in papers)


@pytest.mark.parametrize(
    "kind", [PaperKind.ITEM_APPENDIX, PaperKind.JOINT_STATEMENT, PaperKind.MOTION_TO_COMPEL]
)
def test_a_rewording_without_its_words_is_a_gap(kind: PaperKind) -> None:
    papers = every_paper(reworded(wording=""), [kind])

    assert papers
    for _, model in papers:
        assert "words of the rewording" in list(gap_labels(model))


def test_a_rewording_after_the_papers_day_is_not_in_it() -> None:
    later = reworded(on=date(2010, 1, 4))

    papers = every_paper(later, QUOTING)

    assert papers
    for _, model in papers:
        assert NOW not in plain(reads(model))
