"""Papers in the forms of courts: counsel's block, styles, soundness, certificates, lengths."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from openxml_audit import OpenXmlValidator

from docket_assistant import resources
from docket_assistant.app.papers.length import length_lines
from docket_assistant.documents.length import words_of
from docket_assistant.documents.model import Letterhead, Text, run_text
from docket_assistant.documents.word.write_docx import write
from docket_assistant.documents.word.xml import q
from docket_assistant.domain.court_forms.form import PLAIN, LengthLimit, Limited
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.people import PartyRole
from tests.documents.court_records import COURTS, NINE, US, paper, record


def template() -> bytes:
    return resources.read_bytes("templates/court-base.docx")


def part(written: bytes, name: str) -> Element:
    with zipfile.ZipFile(io.BytesIO(written)) as package:
        return fromstring(package.read(f"word/{name}.xml"))  # noqa: S314 - just written


def words(element: Element) -> str:
    return "".join(t.text or "" for t in element.iter(q("t")))


def style(written: bytes, name: str, *path: str) -> dict[str, str]:
    """The attributes of a property of a style, by their short names."""
    found = next(s for s in part(written, "styles").iter(q("style")) if s.get(q("styleId")) == name)
    inside = found.find("/".join(q(tag) for tag in path))
    return {} if inside is None else {key.split("}")[1]: value for key, value in inside.items()}


# The Word file


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("court", COURTS)
def test_a_paper_of_every_court_is_sound(court: str, strict: bool, tmp_path: Path) -> None:
    file = tmp_path / "paper.docx"
    rich = record(
        court, *NINE, others=(("T", PartyRole.THIRD_PARTY),), caption_more="Member case", division="X"
    )
    poor = record(court, counsel=())
    for one in (rich, poor):
        file.write_bytes(write(paper(one), template()))
        assert [str(e) for e in OpenXmlValidator(strict=strict).validate(str(file)).errors] == []


@pytest.mark.parametrize("court", COURTS)
def test_the_same_paper_gives_the_same_bytes_and_no_run_has_a_font(court: str) -> None:
    written = write(paper(record(court, "B")), template())
    assert write(paper(record(court, "B")), template()) == written
    runs = part(written, "document").iter(q("rPr"))
    assert {e.tag for properties in runs for e in properties} <= {q("rStyle")}


@pytest.mark.parametrize(
    ("court", "half_points", "line", "rule"),
    [
        ("moed", "24", "480", "auto"),
        ("flmd", "28", "480", "auto"),
        ("flsd", "24", "360", "auto"),
        ("cand", "24", "480", "exact"),
        ("azd", "26", "480", "exact"),
    ],
)
def test_size_and_spacing_are_those_of_the_court(court: str, half_points: str, line: str, rule: str) -> None:
    written = write(paper(record(court, "B")), template())
    size = part(written, "styles").find(f"{q('docDefaults')}/{q('rPrDefault')}/{q('rPr')}/{q('sz')}")
    assert size is not None
    assert size.get(q("val")) == half_points
    spacing = style(written, "FilingBody", "pPr", "spacing")
    assert (spacing["line"], spacing["lineRule"]) == (line, rule)


def test_quotations_of_the_middle_district_of_florida_are_smaller() -> None:
    written = write(paper(record("flmd", "B")), template())
    assert style(written, "FilingQuote", "rPr", "sz") == {"val": "26"}


@pytest.mark.parametrize("court", ["cand", "cacd", "moed", "azd"])
def test_numbered_lines_stand_where_the_court_wants_them_and_nowhere_else(court: str) -> None:
    written = write(paper(record(court, "B")), template())
    numbers = [words(p) for p in part(written, "header1").iter(q("p")) if p[0].find(q("framePr")) is not None]
    borders = list(part(written, "document").iter(q("pgBorders")))
    numbered = court in ("cand", "cacd")
    assert numbers == ([str(n) for n in range(1, 29)] if numbered else [])
    assert [[b.get(q("val")) for b in side] for side in borders] == (
        [["double", "single"]] if numbered else []
    )


@pytest.mark.parametrize("court", ["cand", "moed"])
def test_the_title_stands_at_the_foot_where_the_court_wants_it(court: str) -> None:
    made = paper(record(court, "B"))
    assert (made.title in words(part(write(made, template()), "footer1"))) is (court == "cand")


def test_a_letter_is_no_court_paper() -> None:
    head = Letterhead((Text("Dana"),), "", (), (), "Dear Counsel:")
    letter = replace(paper(record("cacd", "B")), caption=None, letterhead=head)
    written = write(letter, template())
    assert list(part(written, "document").iter(q("pgBorders"))) == []
    spacing = style(written, "FilingBody", "pPr", "spacing")
    assert spacing["lineRule"] == "auto"


# Counsel's block


@pytest.mark.parametrize("court", ["cacd", "cand", "azd", "njd"])
def test_counsel_above_is_not_repeated_at_the_end(court: str) -> None:
    made = paper(record(court, "B"))
    above, below = [run_text(r) for r in made.counsel_above], [run_text(r) for r in made.signed_by]
    assert "(555) 010-0100" in " ".join(above)
    assert below == ["Dana R. Example", "Attorney for Defendant"]
    assert (above[1] == "dana.example@example.com") is (court == "cacd")
    body = words(part(write(made, template()), "document"))
    assert body.count("(555) 010-0100") == 1
    assert body.index("(555) 010-0100") < body.index("UNITED STATES DISTRICT COURT")


def test_counsel_at_the_end_is_not_above() -> None:
    made = paper(record("moed", "B"))
    assert made.counsel_above == ()
    assert len(made.signed_by) > 4


@pytest.mark.parametrize("court", ["cacd", "moed"])
def test_gaps_of_counsels_block_are_named_in_the_order_in_which_they_are_drawn(court: str) -> None:
    made = paper(record(court, "B", counsel=(replace(US, addresses=()),)))
    controls = [
        c.find(f"{q('sdtPr')}/{q('alias')}") for c in part(write(made, template()), "document").iter(q("sdt"))
    ]
    drawn = [str(alias.get(q("val"))) for alias in controls if alias is not None]
    assert drawn == [gap.question[:64] for gap in made.gaps]


# Length


def test_words_are_counted_in_the_body_alone() -> None:
    made = paper(record("moed", "B"))
    counted = "Counsel conferred. TERMS More Request Terms By order No. 1 Plaintiff will answer. "
    counted += "[counsel to choose] INTERROGATORY NO. 4: State each fact. Judge"
    assert words_of(made) == len(counted.split())


@pytest.mark.parametrize(
    ("kind", "pages", "told"),
    [
        (PaperKind.MOTION_TO_COMPEL, 9, "Limit of a discovery motion: 10 pages (short). "),
        (
            PaperKind.MOTION_TO_COMPEL,
            12,
            "Limit of a discovery motion: 10 pages (short). The paper has 2 pages more.",
        ),
        (PaperKind.EXTENSION_MOTION, 12, "Limit of a motion or brief: 20 pages or 18 words. The paper has"),
        (PaperKind.DECLARATION, 90, ""),
    ],
)
def test_a_limit_is_shown_with_its_condition_and_never_judged(kind: PaperKind, pages: int, told: str) -> None:
    limits = (
        LengthLimit(Limited.DISCOVERY_MOTION, pages=10, says="short"),
        LengthLimit(Limited.BRIEF, pages=20, words=18),
    )
    form = replace(PLAIN, limits=limits)
    first, *rest = length_lines(paper(record("x", "B"), form), kind, pages)
    assert first.endswith(f"{pages} pages in all.")
    assert len(rest) == (1 if told else 0)
    assert "".join(rest).startswith(told.strip())
    assert not any(
        word in " ".join((first, *rest)).casefold() for word in ("late", "exceed", "too long", "violat")
    )


def test_a_general_limit_stands_for_a_discovery_motion_where_it_has_none_of_its_own() -> None:
    form = replace(PLAIN, limits=(LengthLimit(Limited.BRIEF, pages=20),), not_counted="tables")
    lines = length_lines(paper(record("x", "B"), form), PaperKind.MOTION_TO_COMPEL)
    assert lines[1:] == ("Limit of a motion or brief: 20 pages.", "Not counted by the rule: tables.")


def test_a_certificate_of_length_that_the_court_asks_for_is_named_beside_its_limit() -> None:
    lines = length_lines(paper(record("nysd", "B")), PaperKind.MOTION_TO_COMPEL, 9)
    assert lines[1].startswith("Limit of a motion or brief: 8,750 words")
    assert lines[-1] == "Asked beside it: certificate of the word count."
    assert len(length_lines(paper(record("nysd", "B")), PaperKind.DECLARATION, 9)) == 1


def test_a_certificate_stands_on_every_paper_of_the_northern_district_of_florida() -> None:
    assert paper(record("flnd", "B")).certificate is not None
    assert paper(record("flmd", "B")).certificate is None
