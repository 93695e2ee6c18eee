"""Pleading paper as LibreOffice sets it: each line of the words stands at its number, 28 to a page."""

import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant import resources
from docket_assistant.app.papers.court_forms import court_form
from docket_assistant.documents.model import (
    Caption,
    Column,
    Exhibit,
    Numbered,
    PaperModel,
    PartyLines,
    Quote,
    SignatureBlock,
    Table,
    Text,
)
from docket_assistant.documents.word.write_docx import write

WORDS = "These words fill many lines of the paper so that pages end in them. " * 70
PAPER = PaperModel(
    caption=Caption(
        ("UNITED STATES DISTRICT COURT", "NORTHERN DISTRICT OF CALIFORNIA"),
        PartyLines(("A & SONS", "B"), "Plaintiffs"),
        "v.",
        PartyLines(("C",), "Defendant"),
        "Case No. 22-cv-02799-CRB (SK)",
    ),
    title_lines=("DEFENDANT\u2019S STATEMENT",),
    blocks=(
        Numbered((Text(WORDS),)),
        Quote(WORDS[:400]),
        Table(
            "T", "A table", (Column("Request", 4680), Column("Terms", 4680)), (((Text("No. 1"),),) * 2,) * 3
        ),
        Numbered((Text(WORDS),)),
    ),
    signature=SignatureBlock((Text("Dana R. Example"), Text("1 Street"), Text("Attorney for Defendant"))),
    exhibits=(Exhibit("A", "A writing"),),
    certificate=None,
    specimen=False,
    author="",
    made_as_of=date(2026, 1, 2),
)
LEFT_OF_WORDS, RIGHT = 105, 576
_WORD = re.compile(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>')


def pages(file: Path) -> list[str]:
    told = subprocess.run(["pdftotext", "-bbox", str(file), "-"], check=True, capture_output=True).stdout
    return told.decode().split("<page ")[1:]


@pytest.mark.libreoffice
@pytest.mark.parametrize("court", ["cand", "cacd"])
def test_every_line_of_the_body_stands_at_its_number(court: str, tmp_path: Path) -> None:
    paper = replace(PAPER, form=court_form(court))
    (tmp_path / "paper.docx").write_bytes(write(paper, resources.read_bytes("templates/court-base.docx")))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "paper.docx")], check=True, capture_output=True, timeout=110)
    drawn = pages(tmp_path / "paper.pdf")
    assert len(drawn) >= 6
    full = []
    for number, page in enumerate(drawn):
        words = [(float(x), float(low), word) for x, _, low, word in _WORD.findall(page)]
        at = [low for x, low, word in words if x < LEFT_OF_WORDS and word.isdigit()]
        assert [word for x, _, word in words if x < LEFT_OF_WORDS] == [str(n) for n in range(1, 29)]
        lines = sorted({low for x, low, _ in words if LEFT_OF_WORDS < x < RIGHT and low < at[-1] + 6})
        full.append(len(lines))
        if number:  # the first page has counsel and caption, single spaced; rules of a table add a little
            assert max(min(abs(low - place) for place in at) for low in lines) < 3
    assert full[1] == 28


@pytest.mark.libreoffice
@pytest.mark.parametrize("court", ["cand", "cacd"])
@pytest.mark.parametrize("signed", [True, False])
def test_the_courts_name_stands_on_line_eight(court: str, signed: bool, tmp_path: Path) -> None:
    paper = replace(PAPER, form=court_form(court), signature=PAPER.signature if signed else None)
    (tmp_path / "paper.docx").write_bytes(write(paper, resources.read_bytes("templates/court-base.docx")))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "paper.docx")], check=True, capture_output=True, timeout=110)
    words = [
        (float(x), float(low), word) for x, _, low, word in _WORD.findall(pages(tmp_path / "paper.pdf")[0])
    ]
    eight = next(low for x, low, word in words if word == "8" and x < LEFT_OF_WORDS)
    assert next(low for _, low, word in words if word == "UNITED") == pytest.approx(eight, abs=1)
