"""The preview in the forms of courts: every word, every gap in its place, and the pages of the Word file."""

import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from docket_assistant import resources
from docket_assistant.app.papers.court_forms import court_form, courts_with_form
from docket_assistant.app.papers.shown import (
    GRID,
    Body,
    Caption,
    Column,
    Gap,
    Heading,
    Labelled,
    Measures,
    Mend,
    Numbered,
    PaperModel,
    PartyLines,
    Quote,
    SignatureBlock,
    Table,
    Text,
    text_of,
)
from docket_assistant.documents.word.write_docx import write
from docket_assistant.domain.paper import PaperKind
from docket_assistant.ui.palettes import LIGHT
from docket_assistant.ui.widgets.paper_pages import LaidOut, Page, laid_out
from docket_assistant.ui.widgets.paper_preview import PaperPreview
from docket_assistant.ui.widgets.paper_side import PaperSide
from docket_assistant.ui.widgets.paper_type import Rule, SetLine

COURTS = (*courts_with_form(), "wied")
ADDRESS = Gap("street address", "the signature block", "What is the address?", mend=Mend.SIGNATURE)
CHOICE = Gap("counsel to choose", "the table", "By stipulated order?", ("yes", "no"))
LONG = "An accord has been reached on 11 of the 18 requests in the motion to compel, and on no other. " * 4
PAPER = PaperModel(
    caption=Caption(
        ("UNITED STATES DISTRICT COURT", "DISTRICT OF X"),
        PartyLines(
            ("A & SONS", "THE BOARD OF COMMISSIONERS OF THE COUNTY OF LONG NAMES AND OTHERS"), "Plaintiffs"
        ),
        "v.",
        PartyLines(("B",), "Defendant"),
        "No. 1",
        ("Member case No. 2",),
        (PartyLines(("C",), "Intervenor"),),
    ),
    title_lines=("DEFENDANT\u2019S STATEMENT", "UNDER THE ORDER OF DECEMBER 2, 2009"),
    blocks=(
        Numbered((Text(LONG),)),
        Heading("TERMS"),
        Numbered((Text("The terms are these."),)),
        Table(
            "Terms",
            "Terms",
            (Column("Request", 2448), Column("Terms", 5482), Column("By order", 1430)),
            (((Text("No. 1"),), (Text(LONG),), (CHOICE,)),) * 3,
        ),
        Labelled("INTERROGATORY NO. 4:"),
        Quote(LONG),
        *((Numbered((Text(LONG),)),) * 4),
    ),
    signature=SignatureBlock(
        (Text("Dana R. Example"), ADDRESS, Text("d@example.com"), Text("Attorney for B"))
    ),
    exhibits=(),
    certificate=None,
    specimen=True,
    author="",
    made_as_of=date(2026, 1, 2),
)


def of(court: str, times: int = 1) -> PaperModel:
    return replace(PAPER, form=court_form(court), blocks=PAPER.blocks * times)


def drawn(laid: LaidOut) -> str:
    inks = (ink for page in laid.pages for ink in page.inks)
    return "".join("".join(ink.text.split()) for ink in inks if isinstance(ink, SetLine))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("court", COURTS)
def test_every_word_is_drawn_in_the_form_of_every_court(court: str) -> None:
    paper = of(court)
    laid = laid_out(paper)
    on_pages = drawn(laid)
    for block in paper.blocks:
        rows = block.rows if isinstance(block, Table) else ((block.runs,),)
        for words in (text_of(cell) for row in rows for cell in row):
            assert "".join(words.split()) in on_pages
    for words in ("A&SONS,", "Membercase", "d@example.com", "AttorneyforB", "C,", "Intervenor."):
        assert words in on_pages
    spots = [spot.gap for page in laid.pages for spot in page.spots]
    assert list(dict.fromkeys(spots)) == list(range(len(paper.gaps)))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("court", "first"), [("cacd", ADDRESS), ("moed", CHOICE)])
def test_the_first_gap_is_the_one_that_is_drawn_first(court: str, first: Gap) -> None:
    paper = of(court)
    assert paper.gaps[0] == first
    first_page, *others = laid_out(paper).pages
    spot = next(spot for page in (first_page, *others) for spot in page.spots)
    assert spot.gap == 0
    above = first == ADDRESS
    assert [s.gap for s in first_page.spots if s.area.top() < 7 * GRID] == ([0] if above else [])


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("court", "rules"), [("cand", 3), ("azd", 0), ("moed", 0)])
def test_numbers_and_rules_stand_beside_every_page_of_numbered_paper(court: str, rules: int) -> None:
    for page in laid_out(of(court, 3)).pages:
        upright = [ink for ink in page.inks if isinstance(ink, Rule) and ink.weight > ink.width]
        assert len(upright) == rules
        numbers = [
            ink.y for ink in page.inks if isinstance(ink, SetLine) and ink.text in ("2", "28") and ink.y >= 0
        ]
        assert [y for y in numbers if y < 27 * GRID + 1] == ([GRID, 27 * GRID] if rules else [])


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("court", ["cand", "cacd", "azd"])
def test_lines_of_pleading_paper_stand_on_its_grid(court: str) -> None:
    paper = of(court, 3)
    depth = Measures(paper.look).depth
    for page in laid_out(paper).pages[1:]:
        tops = [ink.y for ink in page.inks if isinstance(ink, SetLine) and 0 <= ink.y < depth - GRID]
        assert {round(y) % GRID for y in tops} <= {0, 20}, (
            "20: the paragraph of almost no height after a table"
        )


@pytest.mark.usefixtures("qapp")
def test_nothing_of_the_body_stands_below_the_margin_in_any_form() -> None:
    for court in COURTS:
        paper = of(court, 2)
        depth = Measures(paper.look).depth
        for page in laid_out(paper).pages:
            assert all(spot.area.bottom() <= depth for spot in page.spots)


def lines_of(page: Page) -> int:
    """Lines of the long words on a page."""
    lines = (ink.text for ink in page.inks if isinstance(ink, SetLine))
    return sum(any(word in line for word in ("accord", "requests", "compel", "other.")) for line in lines)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("breaking", [True, False])
def test_a_row_goes_on_over_the_page_where_it_may_and_loses_no_words(breaking: bool) -> None:
    words = " ".join(f"w{n}" for n in range(150))
    rows = (((Text("No. 1"),), (Text(words),)),) * 6
    table = Table("T", "T", (Column("Request", 2360), Column("Terms", 7000)), rows, breaking=breaking)
    first, *_ = laid_out(replace(PAPER, caption=None, title_lines=(), blocks=(table,))).pages
    lines = [
        ink.text.split()[-1] for ink in first.inks if isinstance(ink, SetLine) and ink.text.startswith("w")
    ]
    assert (lines[-1] == "w149") is not breaking
    assert drawn(laid_out(replace(PAPER, blocks=(table,)))).count("w149") == 6


@pytest.mark.usefixtures("qapp")
def test_a_paragraph_that_is_kept_whole_is_not_torn() -> None:
    line, cut = Numbered((Text("Short."),)), False
    lines_of_all = lines_of(laid_out(replace(PAPER, caption=None, blocks=(Body((Text(LONG),)),))).pages[0])
    for count in range(12, 22):
        torn, whole = (
            laid_out(
                replace(PAPER, caption=None, blocks=(*[line] * count, Body((Text(LONG),), whole=kept)))
            ).pages[0]
            for kept in (False, True)
        )
        cut |= 0 < lines_of(torn) < lines_of_all
        assert lines_of(whole) in (0, lines_of_all), count
    assert cut, "without it the paragraph would have been"


def test_a_gap_is_clicked_where_it_is_drawn_whatever_the_margins(qtbot: QtBot) -> None:
    preview = PaperPreview(LIGHT)
    qtbot.addWidget(preview)
    preview.resize(700, 900)
    preview.show_paper(of("cand"))
    area = preview.gap_areas(0)[0]
    at = preview._gap_at(area.center())
    assert at == 0
    assert area.left() > 700 / 8.5 * 1.3, "right of the margin of an inch and a half"


def test_the_length_stands_beside_the_paper_with_the_limit_of_its_court(qtbot: QtBot) -> None:
    side = PaperSide(LIGHT)
    qtbot.addWidget(side)
    side.show_paper(of("cand"), PaperKind.JOINT_STATEMENT)
    pages = side.paper.pages()
    assert f"{pages} pages in all. Limit of a discovery statement: 5 pages (several" in side.length.text()


@pytest.mark.libreoffice
@pytest.mark.usefixtures("qapp")
def test_the_preview_has_as_many_pages_as_libreoffice(tmp_path: Path) -> None:
    """Within a page, for every form and three lengths."""
    counted = {}
    for court in ("moed", "cacd", "cand", "azd", "njd", "flmd", "flsd", "laed", "nysd", "txnd"):
        for times in (1, 3, 7):
            paper = of(court, times)
            name = f"{court}-{times}"
            (tmp_path / f"{name}.docx").write_bytes(
                write(paper, resources.read_bytes("templates/court-base.docx"))
            )
            counted[name] = len(laid_out(paper).pages)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    papers = [str(tmp_path / f"{name}.docx") for name in counted]
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *papers]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    for name, pages in counted.items():
        told = subprocess.run(["pdfinfo", str(tmp_path / f"{name}.pdf")], check=True, capture_output=True)
        line = next(x for x in told.stdout.decode().splitlines() if x.startswith("Pages:"))
        assert abs(int(line.split()[1]) - pages) <= 1, (name, line, pages)
