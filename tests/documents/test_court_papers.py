"""Papers in the forms of courts: captions, counsel's block, styles, soundness, certificates, lengths."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from openxml_audit import OpenXmlValidator

from docket_assistant import resources
from docket_assistant.app.court_forms import court_form, courts_with_form
from docket_assistant.app.paper_length import length_lines
from docket_assistant.documents.caption import COLUMN, CaptionPart, caption_lines
from docket_assistant.documents.caption_parts import caption_of, labelled
from docket_assistant.documents.docx_xml import q
from docket_assistant.documents.length import words_of
from docket_assistant.documents.model import (
    Column,
    Exhibit,
    Gap,
    Heading,
    Labelled,
    Letterhead,
    Numbered,
    PaperModel,
    Quote,
    Signing,
    Table,
    Text,
    run_text,
)
from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.documents.signature import signature_block
from docket_assistant.documents.type_widths import width
from docket_assistant.documents.write_docx import write
from docket_assistant.domain.court_form import PLAIN, CourtForm, LengthLimit, Limited, Separator
from docket_assistant.domain.ids import CounselId, MatterId, PartyId
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.people import AddressKind, AddressOfRecord, Counsel, Party, PartyRole
from docket_assistant.domain.record import Record

AS_OF = date(2026, 3, 2)
ADDRESSES = (
    AddressOfRecord(AddressKind.STREET, "1200 Example Avenue, Suite 410\nExampletown, CA 90000"),
    AddressOfRecord(AddressKind.TELEPHONE, "(555) 010-0100"),
    AddressOfRecord(AddressKind.EMAIL, "dana.example@example.com"),
)
US = Counsel(CounselId("c"), "Dana R. Example", Side.DEFENDANT, firm="Law Office", addresses=ADDRESSES)
NINE = tuple(f"DEFENDANT NUMBER {n} & SONS HOLDING COMPANY OF THE STATE, INC." for n in range(1, 10))
COURTS = (*courts_with_form(), "wied")


def record(
    court: str,
    *defendants: str,
    plaintiffs: tuple[str, ...] = ("MARIA EXAMPLE",),
    others: tuple[tuple[str, PartyRole], ...] = (),
    counsel: tuple[Counsel, ...] = (US,),
    **matter: object,
) -> Record:
    named = [*((n, PartyRole.PLAINTIFF) for n in plaintiffs), *((n, PartyRole.DEFENDANT) for n in defendants)]
    parties = [Party(PartyId(f"p{n}"), name, role, n) for n, (name, role) in enumerate([*named, *others])]
    made = Matter(MatterId("m"), court, "2:22-cv-01461-AB", Side.DEFENDANT, **matter)  # type: ignore[arg-type]
    return Record(made, parties=tuple(parties), counsel=counsel)


def paper(of: Record, form: CourtForm | None = None) -> PaperModel:
    form = form or court_form(of.matter.court)
    table = Table(
        "Terms",
        "Terms agreed",
        (Column("Request", 2448), Column("Terms", 5482), Column("By order", 1430)),
        (
            (
                (Text("No. 1"),),
                (Text("Plaintiff will answer."),),
                (Gap("counsel to choose", "t", "By order?"),),
            ),
        ),
    )
    return PaperModel(
        caption=caption_of(of, "District of X", form),
        title_lines=("DEFENDANTS\u2019 STATEMENT", "UNDER THE ORDER OF DECEMBER 2, 2009"),
        blocks=(
            Numbered((Text("Counsel conferred."),)),
            Heading("TERMS"),
            Heading("More", 2),
            table,
            Labelled("INTERROGATORY NO. 4:"),
            Quote("State each fact."),
            Signing((Text("Judge"),), "SO ORDERED."),
        ),
        signature=signature_block(of, Side.DEFENDANT, AS_OF),
        exhibits=(Exhibit("A", "A writing"),),
        certificate=certificate_of_service(of, Side.DEFENDANT, AS_OF, form),
        specimen=True,
        author="",
        made_as_of=AS_OF,
        form=form,
    )


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


def left_of(of: Record, form: CourtForm | None = None) -> list[str]:
    chosen = form or court_form(of.matter.court)
    lines = caption_lines(caption_of(of, "X", chosen), chosen)
    return [line.left for line in lines if line.left]


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


# Captions


@pytest.mark.parametrize(
    ("court", "mark"), [("moed", ")"), ("mnd", ":"), ("uscfc", "*"), ("txnd", "\u00a7"), ("nysd", "")]
)
def test_the_mark_of_the_court_stands_in_every_row(court: str, mark: str) -> None:
    form = court_form(court)
    lines = caption_lines(caption_of(record(court, *NINE), "X", form), form)
    assert {line.mark for line in lines} == {mark}
    assert all(width(line.left, points=form.size) + line.part.value < COLUMN for line in lines)


def test_dashes_stand_above_and_below_the_parties_as_wide_as_their_column() -> None:
    form = court_form("nysd")
    lines = caption_lines(caption_of(record("nysd", "B"), "X", form), form)
    assert lines[0].left == lines[-1].left
    assert lines[0].left.strip("-") == "X"
    assert COLUMN - 100 < width(lines[0].left, points=form.size) < COLUMN


def test_a_box_has_rules_beside_and_beneath_the_parties_in_word() -> None:
    form = replace(PLAIN, separator=Separator.BOX)
    table = next(part(write(paper(record("x", "B"), form), template()), "document").iter(q("tbl")))
    sides = [[e.tag for e in b] for b in table.iter(q("tcBorders"))]
    assert sides == [[q("right")]] * (len(sides) - 1) + [[q("bottom"), q("right")]]
    assert len(sides) == len(list(table.iter(q("tr"))))


def test_in_re_has_no_word_between_and_calls_nobody_a_plaintiff() -> None:
    of = record("mnd", plaintiffs=("IN RE ST. JUDE MEDICAL LITIGATION",))
    assert left_of(of) == ["IN RE ST. JUDE MEDICAL LITIGATION"]
    with_claimant = record("laed", plaintiffs=("In re Settoon",), others=(("C", PartyRole.THIRD_PARTY),))
    assert left_of(with_claimant) == ["In re Settoon", "C,", "Third Party."]


def test_a_record_without_the_other_side_still_leaves_its_place() -> None:
    assert left_of(record("wied")) == ["MARIA EXAMPLE,", "Plaintiff,", "v.", "Defendant."]


def test_intervenors_and_third_parties_stand_under_their_own_words_and_non_parties_nowhere() -> None:
    others = (
        ("UNITED STATES", PartyRole.INTERVENOR),
        ("G", PartyRole.THIRD_PARTY),
        ("H", PartyRole.THIRD_PARTY),
        ("A WITNESS", PartyRole.NON_PARTY),
    )
    assert left_of(record("ded", "B", others=others)) == [
        "MARIA EXAMPLE,",
        "Plaintiff,",
        "v.",
        "B,",
        "Defendant,",
        "UNITED STATES,",
        "Intervenor,",
        "G,",
        "H,",
        "Third Parties.",
    ]


def test_a_court_without_role_words_has_none() -> None:
    assert left_of(record("lamd", "B", et_al=(Side.DEFENDANT,))) == ["MARIA EXAMPLE", "VERSUS", "B, et al."]


def test_roles_stand_in_capitals_where_the_court_prints_them_so() -> None:
    assert left_of(record("mssd", "B")) == ["MARIA EXAMPLE,", "PLAINTIFF,", "VERSUS", "B,", "DEFENDANT."]


def test_later_papers_of_the_central_district_name_the_first_party_of_each_side() -> None:
    of = record("cacd", "B", "C", plaintiffs=("A", "Z"))
    assert left_of(of) == ["A, et al.,", "Plaintiffs,", "v.", "B, et al.,", "Defendants."]
    assert "C," in left_of(of, court_form("moed"))


def test_sealed_names_print_as_the_record_says() -> None:
    of = record("moed", "B")
    hidden = replace(of, parties=(replace(of.parties[0], name="Jane Roe", printed_as="J.R."), of.parties[1]))
    made = words(part(write(paper(hidden), template()), "document"))
    assert "J.R.," in made
    assert "Jane Roe" not in made


@pytest.mark.parametrize(
    ("versus", "court", "printed"),
    [
        ("VS.", "cand", "VS."),
        ("v.", "mssd", "VERSUS"),
        ("v.", "moed", "v."),
        ("-against-", "nysd", "-against-"),
    ],
)
def test_the_matters_own_word_between_the_parties_comes_first(versus: str, court: str, printed: str) -> None:
    assert caption_of(record(court, "B", versus=versus), "X", court_form(court)).versus == printed


@pytest.mark.parametrize(
    ("number", "label", "printed"),
    [
        ("4:21-CV-435 RLW", "No.", "No. 4:21-CV-435 RLW"),
        ("No. 4:08-CV-1717 (CEJ)", "Case No.", "No. 4:08-CV-1717 (CEJ)"),
        ("MDL DOCKET NO. 1396", "No.", "MDL DOCKET NO. 1396"),
        ("8:09CV159", "", "8:09CV159"),
        ("Civ. No. 1:02cv1168", "No.", "Civ. No. 1:02cv1168"),
    ],
)
def test_the_number_stays_as_the_court_writes_it(number: str, label: str, printed: str) -> None:
    assert labelled(number, label) == printed


def test_member_cases_and_the_judge_stand_under_the_number_and_the_title_below_them() -> None:
    form = replace(court_form("utd"))
    of = record("utd", "B", caption_more="Member case 2:22-cv-2", presiding_judge="Dale A. Kimball")
    lines = caption_lines(caption_of(of, "X", form), form, ("THE TITLE",))
    right = [(line.number, line.title) for line in lines if line.number]
    assert right == [
        ("Case No. 2:22-cv-01461-AB", False),
        ("Member case 2:22-cv-2", False),
        ("Judge Dale A. Kimball", False),
        ("THE TITLE", True),
    ]
    plain = caption_of(replace(of, matter=replace(of.matter, court="moed")), "X", court_form("moed"))
    assert plain.more == ("Member case 2:22-cv-2",), "the judge is named only where the court wants it"


@pytest.mark.parametrize("court", ["cacd", "cand", "azd"])
@pytest.mark.parametrize("defendants", range(1, 6))
def test_a_caption_on_pleading_paper_fills_whole_lines(court: str, defendants: int) -> None:
    form = court_form(court)
    lines = caption_lines(caption_of(record(court, *NINE[:defendants]), "X", form), form, ("A TITLE",))
    assert len(lines) % (2 if form.size == 12 else 3) == 0
    assert lines[0].part is CaptionPart.PARTY


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
