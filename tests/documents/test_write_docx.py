"""The Word file of a paper: its words, its looks by style, its properties, and that Word would open it."""

import io
import re
import subprocess
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from docket_assistant import resources
from docket_assistant.documents.model import (
    Caption,
    Certificate,
    Column,
    Continued,
    Exhibit,
    Gap,
    Numbered,
    PaperModel,
    PartyLines,
    Run,
    SignatureBlock,
    Table,
    Text,
    text_of,
)
from docket_assistant.documents.word.write_docx import SPECIMEN, write
from docket_assistant.documents.word.xml import q
from docket_assistant.domain.errors import EnvironmentFailed, InvalidInput

NBSP = "\N{NO-BREAK SPACE}"
CHOICE = Gap("counsel to choose", "paragraph 4", "What of expenses?", ("agreed", "reserved", "not sought"))
LONG_GAP = Gap("Counsel to confirm: After sincere efforts,", "paragraph 4", "Were sincere efforts made?")
TABLE = Table(
    "Terms agreed",
    "For each request the terms agreed and the day of service.",
    (Column("Request", 2448), Column("Terms agreed", 3942), Column("To be\nserved by", 2970)),
    tuple(
        (
            (Text(f"Interrogatory\nNo. {number}"),),
            (Text("Plaintiff will answer for 2003\u2013\u20602008."),),
            (Gap("day", "the table", "By when?"),),
        )
        for number in range(1, 5)
    ),
)
PAPER = PaperModel(
    caption=Caption(
        ("UNITED STATES DISTRICT COURT", "EASTERN DISTRICT OF MISSOURI", "EASTERN DIVISION"),
        PartyLines(("JOHNNY BRISCOE",), "Plaintiff"),
        "VS.",
        PartyLines(("ST. LOUIS COUNTY, et al.",), "Defendants"),
        "No. 4:08-CV-1717 (CEJ)",
    ),
    title_lines=("DEFENDANTS\u2019 STATEMENT CONFIRMING COMPLIANCE", "WITH THE COURT\u2019S ORDER"),
    blocks=(
        Numbered((Text("The Order (ECF No. "), Gap("__", "paragraph 1", "Which number?"), Text(")."))),
        Numbered((Text("The terms agreed are these."),)),
        TABLE,
        Continued((Text("Counsel confirmed them in writing (Exhibit A)."),)),
        Numbered((LONG_GAP, Text(" counsel were unable. Expenses: "), CHOICE, Text("."))),
    ),
    signature=SignatureBlock(
        (Text("Dana R. Example"), Gap("bar number", "the signature block", "Which?"), Text("(555) 010-0100"))
    ),
    exhibits=(Exhibit("A", "Confirmation in writing"), Exhibit("B", "Supplemental answers")),
    certificate=Certificate("CERTIFICATE OF SERVICE", ("I certify that on ____ this was served by ____.",)),
    specimen=True,
    author="Dana R. Example",
    made_as_of=date(2009, 12, 9),
)
BARE = replace(PAPER, blocks=(), exhibits=(), certificate=None, signature=SignatureBlock(()), specimen=False)
HOSTILE = (
    "Smith & <Sons> \"quoted\" 'single'",
    "{{ name }} {% if x %} ${a}",
    "]]> <!-- --> <?xml?> &amp; &#0;",
    "_x000D_ _x005F_",
    "\U0001f469\u200d\u2696\ufe0f \u05e9\u05dc\u05d5\u05dd \u0627\u0644 \u202eabc\u202c",
    "  two  blanks  kept  ",
    "a\tb\nc",
)


def template() -> bytes:
    return resources.read_bytes("templates/court-base.docx")


def part(written: bytes, name: str) -> Element:
    with zipfile.ZipFile(io.BytesIO(written)) as package:
        return fromstring(package.read(f"word/{name}.xml"))  # noqa: S314 - just written


def body(paper: PaperModel) -> Element:
    return part(write(paper, template()), "document")[0]


def words(element: Element) -> str:
    """What it prints: python-docx leaves out what stands in controls."""
    marks = {q("br"): "\n", q("tab"): "\t"}
    told = []
    for run in element.iter(q("r")):
        told += [(e.text or "") if e.tag == q("t") else marks.get(e.tag, "") for e in run]
    return "".join(told)


def styled(inside: Element, style: str) -> list[Element]:
    return [p for p in inside.iter(q("p")) if p[0][0].get(q("val")) == style]


def kept(paragraph: Element) -> bool:
    """Whether it says by itself that it keeps with the next."""
    return paragraph.find(f"{q('pPr')}/{q('keepNext')}") is not None


def printed(*runs: Run) -> str:
    """Runs as they print, short gaps unbroken."""
    short = [
        replace(r, label=r.label.replace(" ", NBSP)) if isinstance(r, Gap) and len(r.label) < 24 else r
        for r in runs
    ]
    return text_of(short)


def findings(written: bytes, folder: Path, *, strict: bool = True) -> list[str]:
    file = folder / "paper.docx"
    file.write_bytes(written)
    return [str(e) for e in OpenXmlValidator(strict=strict).validate(str(file)).errors]


def test_every_word_of_the_model_is_in_the_file_and_in_its_order() -> None:
    inside = body(PAPER)
    blocks = [b for b in PAPER.blocks if not isinstance(b, Table)]
    assert [words(p) for p in styled(inside, "FilingNumbered")] == [
        printed(*b.runs) for b in blocks if isinstance(b, Numbered)
    ]
    assert [words(p) for p in styled(inside, "FilingContinued")] == [printed(*blocks[2].runs)]
    assert [words(p) for p in styled(inside, "FilingTableHead")] == [c.head for c in TABLE.columns]
    cells = [printed(*cell) for row in TABLE.rows for cell in row]
    assert [words(p) for p in styled(inside, "FilingTable")] == cells
    assert PAPER.caption is not None
    assert PAPER.signature is not None
    assert [words(p) for p in styled(inside, "Title")] == ["\n".join(PAPER.title_lines)]
    assert tuple(words(p) for p in styled(inside, "FilingCourt")[:-1]) == PAPER.caption.court_lines
    assert [words(p) for p in styled(inside, "FilingSignature")] == [
        printed(line) for line in PAPER.signature.lines
    ]
    assert [words(p) for p in styled(inside, "FilingExhibit")] == [
        "Exhibit A\tConfirmation in writing",
        "Exhibit B\tSupplemental answers",
    ]
    assert [words(p) for p in styled(inside, "FilingDate")] == [
        "Dated: \t",
        "Respectfully submitted,",
        "Dated: \t",
    ]
    assert words(inside).endswith("I certify that on ____ this was served by ____.Dated: \t\t")


@pytest.mark.parametrize("paper", [PAPER, BARE, replace(PAPER, specimen=False)])
@pytest.mark.parametrize("strict", [True, False])
def test_the_file_is_sound(paper: PaperModel, strict: bool, tmp_path: Path) -> None:
    assert findings(write(paper, template()), tmp_path, strict=strict) == []
    assert docx.Document(str(tmp_path / "paper.docx")).core_properties.author == paper.author


def test_the_same_paper_gives_the_same_bytes() -> None:
    once = write(PAPER, template())
    assert write(PAPER, template()) == once
    with zipfile.ZipFile(io.BytesIO(once)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"
        assert len(package.namelist()) == 12


@pytest.mark.parametrize("defendants", [1, 9])
def test_the_mark_of_the_caption_stands_in_every_row(defendants: int) -> None:
    names = tuple(f"DEFENDANT NUMBER {n} " + "OF A LONG NAME " * 20 for n in range(defendants))
    assert PAPER.caption is not None
    caption = replace(PAPER.caption, second=PartyLines(names, "Defendants"))
    table = next(body(replace(PAPER, caption=caption)).iter(q("tbl")))
    rows = [[words(cell) for cell in row.iter(q("tc"))] for row in table.iter(q("tr"))]
    assert {row[1] for row in rows} == {")"}
    assert rows[len(rows) // 2][2] == PAPER.caption.number
    assert len(rows) > 8 * defendants


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_survive_exactly_everywhere(text: str, tmp_path: Path) -> None:
    gap = Gap(f"label of more than 24 {text}", "x", text, (text, text, f"{text}2", ""))
    paper = replace(
        PAPER,
        title_lines=(text,),
        blocks=(
            Numbered((Text(text), gap)),
            Table(text, text, (Column(text, 9360),), (((Text(text),),),)),
            Continued((Text(text),)),
        ),
        signature=SignatureBlock((Text(text),)),
        exhibits=(Exhibit("A", text),),
        certificate=Certificate(text, (text,)),
        author=text,
    )
    written = write(paper, template())
    inside = part(written, "document")[0]
    for style in ("Title", "FilingTableHead", "FilingTable", "FilingContinued", "FilingSignature"):
        assert [words(p) for p in styled(inside, style)] == [text], style
    assert [words(p) for p in styled(inside, "FilingCertificate")] == [text]
    assert words(styled(inside, "FilingNumbered")[0]) == text + text_of((gap,))
    assert findings(written, tmp_path) == []


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1))
def test_any_words_survive(text: str) -> None:
    inside = body(replace(BARE, blocks=(Numbered((Text(text),)),)))
    assert words(styled(inside, "FilingNumbered")[0]) == text


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe"])
def test_a_character_that_no_file_holds_is_refused(character: str) -> None:
    with pytest.raises(InvalidInput, match=rf"U\+{ord(character):04X}"):
        write(replace(PAPER, blocks=(Numbered((Text(f"a{character}b"),)),)), template())
    with pytest.raises(InvalidInput):
        write(replace(PAPER, author=character), template())


def test_a_damaged_template_is_said() -> None:
    with pytest.raises(EnvironmentFailed, match="install the program again"):
        write(PAPER, b"PK")


def test_a_gap_is_a_control_and_a_choice_a_list() -> None:
    controls = list(body(PAPER).iter(q("sdt")))
    assert len(controls) == len(PAPER.gaps)
    for control, gap in zip(controls, PAPER.gaps, strict=True):
        properties = control[0]
        kind = "dropDownList" if gap.choices else "richText"
        assert properties[-1].tag == q(kind)
        assert tuple(i.get(q("value")) for i in properties.iter(q("listItem"))) == gap.choices
        assert [s.get(q("val")) for s in control.iter(q("rStyle"))] == ["FilingGap"]
    assert words(controls[0]) == "[__]"
    assert f"[counsel{NBSP}to{NBSP}choose]" in [words(c) for c in controls]
    ids = [i.get(q("val")) for c in controls for i in c.iter(q("id"))]
    assert len(set(ids)) == len(controls)


def test_no_run_has_a_font_of_its_own() -> None:
    given_by_hand = {e.tag for properties in body(PAPER).iter(q("rPr")) for e in properties}
    assert given_by_hand == {q("rStyle")}


def test_the_ruled_table_repeats_its_head_and_its_rows_do_not_break() -> None:
    table = list(body(PAPER).iter(q("tbl")))[1]
    rows = list(table.iter(q("tr")))
    assert [row.find(f"{q('trPr')}/{q('tblHeader')}") is not None for row in rows] == [True, *[False] * 4]
    assert all(row.find(f"{q('trPr')}/{q('cantSplit')}") is not None for row in rows)
    alternative = [table[0].find(q(tag)) for tag in ("tblCaption", "tblDescription")]
    assert [e.get(q("val")) for e in alternative if e is not None] == [TABLE.title, TABLE.description]
    widths = [int(e.get(q("w"), "0")) for e in table.iter(q("gridCol"))]
    assert widths == [column.width for column in TABLE.columns]
    assert [next(kept(p) for p in row.iter(q("p"))) for row in rows[1:]] == [True, False, True, False]


def test_two_tables_in_a_row_stay_two() -> None:
    inside = body(replace(PAPER, blocks=(TABLE, TABLE), exhibits=(), certificate=None))
    tags = [element.tag for element in inside]
    assert all(pair != (q("tbl"), q("tbl")) for pair in pairwise(tags))


def test_the_signature_block_keeps_with_the_last_words_of_the_body() -> None:
    inside = body(PAPER)
    assert kept(styled(inside, "FilingNumbered")[-1]) is True
    row = list(list(inside.iter(q("tbl")))[2].iter(q("tr")))
    assert len(row) == 1
    assert row[0].find(f"{q('trPr')}/{q('cantSplit')}") is not None
    assert words(row[0]).endswith("(555) 010-0100")
    last_rows = list(body(replace(PAPER, blocks=(TABLE,))).iter(q("tbl")))[1]
    assert {kept(p) for p in list(last_rows.iter(q("tr")))[-1].iter(q("p"))} == {True}


@pytest.mark.parametrize("specimen", [True, False])
def test_a_specimen_says_so_above_and_below(specimen: bool) -> None:
    written = write(replace(PAPER, specimen=specimen), template())
    for edge in ("header1", "footer1"):
        assert (SPECIMEN in words(part(written, edge))) is specimen
    fields = list(part(written, "footer1").iter(q("instrText")))
    assert [field.text for field in fields] == ["PAGE"]


def test_properties_are_those_of_the_paper_and_no_others() -> None:
    document = docx.Document(io.BytesIO(write(PAPER, template())))
    core = document.core_properties
    assert (core.title, core.author, core.language) == (PAPER.title, PAPER.author, "en-US")
    assert (core.comments, core.keywords, core.subject) == ("", "", "")
    assert core.created == core.modified == datetime(2009, 12, 9, tzinfo=UTC)


def test_the_template_is_what_its_script_makes() -> None:
    script = Path(__file__).parents[2] / "packaging" / "make_base_template.py"
    made: dict[str, object] = {"__name__": "made", "__file__": str(script)}
    exec(compile(script.read_text("utf-8"), str(script), "exec"), made)  # noqa: S102 - our own script
    make = made["template"]
    assert callable(make)
    assert make() == template()


@pytest.mark.libreoffice
def test_pages_never_hold_the_signature_alone(tmp_path: Path) -> None:
    """As the body grows a line at a time, its last words stay with the block; every page is marked."""
    more = Text("These words fill a line and a half of the paper, so that the page ends elsewhere. " * 2)
    for count in range(6):
        blocks = (*PAPER.blocks, *[Numbered((more,))] * count, Numbered((Text("Last words."),)))
        paper = replace(PAPER, blocks=blocks, certificate=None)
        (tmp_path / f"{count}.docx").write_bytes(write(paper, template()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    papers = [str(tmp_path / f"{count}.docx") for count in range(6)]
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *papers]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    for count in range(6):
        told = subprocess.run(
            ["pdftotext", "-layout", str(tmp_path / f"{count}.pdf"), "-"], check=True, capture_output=True
        ).stdout.decode()
        pages = told.split("\f")[:-1]
        assert all(page.count(SPECIMEN) == 2 for page in pages)
        signed = next(page for page in pages if "Respectfully submitted," in page)
        assert "Last words." in signed
        assert "(555) 010-0100" in signed
        assert len(re.findall(r"\)(?:\s{2,}No\. 4:08-CV-1717 \(CEJ\))?$", pages[0], re.MULTILINE)) >= 9
