"""Which papers carry a certificate of service, double roles in captions, and places to sign together."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from docket_assistant.app.papers.family import offers
from docket_assistant.documents.model import Block, Body, NewPage, PaperModel, Signing, Text
from docket_assistant.documents.signings import signing_kept
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.ids import PartyId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.record import Record
from tests.documents.family.asked import TODAY, paper, words, written
from tests.documents.family.certificate_marks import rich
from tests.documents.test_write_docx import findings

ATTACHED = {
    PaperKind.ITEM_APPENDIX,
    PaperKind.PROPOSED_ORDER,
    PaperKind.CHRONOLOGY,
    PaperKind.DISPUTE_CHART,
}
FILED = {PaperKind.EXTENSION_MOTION, PaperKind.MOTION_TO_COMPEL, PaperKind.DECLARATION, *ATTACHED}


def made(record: Record, kind: PaperKind) -> PaperModel:
    found = offers(record_as_of(record, TODAY))
    about = next(o.subject.fact for o in found if o.paper.kind is kind)
    return paper(record, kind, about, TODAY)


@pytest.mark.parametrize("kind", sorted(FILED))
def test_where_every_document_wants_one_every_document_has_one(kind: PaperKind) -> None:
    assert made(rich("flnd"), kind).certificate is not None
    assert made(rich("moed"), kind).certificate is None, "served by the court's system: Rule 5(d)(1)(B)"


@pytest.mark.parametrize("kind", sorted(FILED))
def test_where_somebody_has_no_counsel_the_paper_itself_has_one(kind: PaperKind) -> None:
    record = rich("moed")
    alone = replace(record, parties=tuple(replace(p, self_represented=True) for p in record.parties[:1]))
    alone = replace(alone, parties=(*alone.parties, *record.parties[1:]))
    assert (made(alone, kind).certificate is not None) is (kind not in ATTACHED)


def test_the_certificate_of_a_declaration_stands_before_its_exhibit() -> None:
    model = made(rich("flnd"), PaperKind.DECLARATION)
    assert isinstance(model.blocks[model.before_exhibit], NewPage)
    text = [p.text for p in docx.Document(io.BytesIO(written(model))).paragraphs]
    assert text.index("CERTIFICATE OF SERVICE") < text.index("EXHIBIT A")


def double(record: Record) -> Record:
    plaintiff, defendant, *rest = record.parties
    third = Party(
        PartyId("third"), "Roe Ltd.", PartyRole.THIRD_PARTY, 9, printed_as="Roe Ltd.\nThird-Party Defendant"
    )
    return replace(
        record,
        parties=(
            plaintiff,
            replace(defendant, printed_as=f"{defendant.name}\nDefendant/Counterclaimant"),
            *rest,
            third,
        ),
    )


def test_a_party_can_stand_under_a_role_of_its_own_in_the_caption_alone() -> None:
    record = double(rich("moed"))
    model = paper(record, PaperKind.CERTIFICATE, as_of=TODAY)
    model = made(record, PaperKind.CHRONOLOGY)
    assert model.caption is not None
    name = record.parties[1].name
    assert model.caption.second.names == (f"{name}, et al.,\nDefendant/Counterclaimant",)
    assert model.caption.second.role == ""
    (third,) = model.caption.further
    assert (third.names, third.role) == (("Roe Ltd.,\nThird-Party Defendant",), "")
    assert model.caption.first.role == "Plaintiff"
    for kind in (PaperKind.CERTIFICATE, PaperKind.MOTION_TO_COMPEL):
        assert "Counterclaimant" not in words(made(record, kind)), "sentences have the name and the side"
    assert record.parties[1].prints == name


def test_a_double_role_draws_a_sound_file_in_every_kind_of_caption(tmp_path: Path) -> None:
    for court in ("moed", "cacd", "nysd", "txnd"):
        content = written(made(double(rich(court)), PaperKind.CHRONOLOGY))
        assert findings(content, tmp_path) == []


def test_places_to_sign_keep_together_and_of_many_the_last_two() -> None:
    text = Body((Text("So ordered."),))
    three: tuple[Block, ...] = (text, *(Signing() for _ in range(3)), text)
    assert [signing_kept(three, n) for n in range(5)] == [False, True, True, False, False]
    many: tuple[Block, ...] = (text, *(Signing() for _ in range(10)))
    assert [n for n in range(11) if signing_kept(many, n)] == [9]
    assert not signing_kept((text, Signing()), 1)


def test_a_first_page_that_ends_higher_has_a_footer_of_its_own(tmp_path: Path) -> None:
    model = made(rich("laed"), PaperKind.MOTION_TO_COMPEL)
    content = written(model)
    assert findings(content, tmp_path) == []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = package.namelist()
        body = package.read("word/document.xml").decode()
        first = package.read("word/footer2.xml").decode()
        types = package.read("[Content_Types].xml").decode()
    assert "word/footer2.xml" in names
    assert "<w:titlePg" in body
    assert 'w:type="first"' in body
    assert types.startswith("<?xml")
    assert "<ns0:" not in types, "LibreOffice opens no file whose types have a prefix"
    (lift,) = re.findall(r'w:before="(\d+)"', first)
    line = 276  # of 12 points
    specimen = 290
    assert 620 + int(lift) + line + specimen == 1.5 * 1440
    with zipfile.ZipFile(io.BytesIO(written(made(rich("moed"), PaperKind.CHRONOLOGY)))) as package:
        assert "word/footer2.xml" not in package.namelist()
