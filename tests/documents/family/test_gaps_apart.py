"""No two gaps of a paper ask the same of different facts, and each of an answer leads to its own."""

from collections import Counter
from dataclasses import replace

import pytest

from docket_assistant.app.papers.family import gap_name, offers
from docket_assistant.documents.asked import NothingToSay
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from tests.documents.family.asked import TODAY, paper, plain
from tests.documents.family.certificate_marks import rich


def poor() -> Record:
    return replace(rich("nysd"), paper_answers=(), answers=())


@pytest.mark.parametrize(
    "kind", [PaperKind.MOTION_TO_COMPEL, PaperKind.ITEM_APPENDIX, PaperKind.JOINT_STATEMENT]
)
def test_the_words_of_an_answer_are_asked_by_the_answer(kind: PaperKind) -> None:
    model = paper(poor(), kind, "", TODAY)
    asked = [gap for gap in model.gaps if gap.label == "words of the answer"]
    assert len({gap.question for gap in asked}) == len(asked) > 20
    first = plain(asked[0].question)
    assert first == "What does the answer of September 15, 2025 say on Interrogatory No. 3b, if anything?"
    responses = {str(r.id) for r in poor().responses}
    assert {gap.fact for gap in asked} <= responses
    assert len({gap.fact for gap in asked}) > 1


def test_gaps_with_equal_words_want_one_and_the_same_answer() -> None:
    record = poor()
    for offer in offers(record_as_of(record, TODAY)):
        try:
            model = paper(record, offer.paper.kind, offer.subject.fact, TODAY)
        except NothingToSay:
            continue
        by_name = Counter(gap_name(gap) for gap in model.gaps)
        for name in (n for n, count in by_name.items() if count > 1):
            same = {(gap.fact, gap.asks) for gap in model.gaps if gap_name(gap) == name}
            assert len(same) == 1, (offer.paper.kind, name)
