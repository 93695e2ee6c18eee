"""Every paper that four matters call for is drawn and written, with nothing missing in its caption."""

import pytest

from docket_assistant import resources
from docket_assistant.app.papers.family import NothingToSay, ask, drawn, offers
from docket_assistant.documents.family import family_papers
from docket_assistant.documents.model import Gap
from docket_assistant.documents.word.write_docx import write
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.references import check_record
from tests.documents.family.four_matters import matters

BASE = resources.read_bytes("templates/court-base.docx")
MATTERS = matters()


def made_of(name: str) -> set[PaperKind]:
    record, day = MATTERS[name]
    check_record(record)
    made = set()
    for offer in offers(record_as_of(record, day)):
        try:
            model = drawn(ask(record, offer.paper.kind, offer.subject.fact, day))
        except NothingToSay:
            continue
        assert write(model, BASE)
        if model.caption is not None:
            assert all((*model.caption.first.names, *model.caption.second.names, model.caption.number))
        assert not any(isinstance(run, Gap) and run.label.startswith("name of") for run in model.runs())
        made.add(offer.paper.kind)
    return made


MORE_TIME = {PaperKind.EXTENSION_LETTER, PaperKind.EXTENSION_MOTION, PaperKind.EXTENSION_STIPULATION}
OF_THE_ANSWERING_SIDE = {PaperKind.RESPONSES, PaperKind.OPPOSITION_CONFERRAL}
OF_THE_MOVING_SIDE = {
    PaperKind.CERTIFICATE,
    PaperKind.REQUEST_TO_CONFER,
    PaperKind.CONFIRMING_LETTER,
    PaperKind.JOINT_STATEMENT,
    PaperKind.PROPOSED_ORDER,
    PaperKind.DECLARATION,
    PaperKind.DEFICIENCY_LETTER,
    PaperKind.MOTION_TO_COMPEL,
}


@pytest.mark.parametrize(
    ("name", "left_out"),
    [
        ("sample", {PaperKind.OPPOSITION_CONFERRAL}),
        ("nine-defendants", MORE_TIME | OF_THE_ANSWERING_SIDE),
        ("nobody-across", MORE_TIME | OF_THE_ANSWERING_SIDE),
        ("we-answer", OF_THE_MOVING_SIDE | MORE_TIME - {PaperKind.EXTENSION_LETTER}),
    ],
)
def test_every_paper_that_a_matter_calls_for_is_made(name: str, left_out: set[PaperKind]) -> None:
    """No item is withdrawn in any of them; that notice is tested by itself."""
    every = {paper.kind for paper in family_papers()} - {PaperKind.WITHDRAWAL}

    assert every - made_of(name) == left_out
