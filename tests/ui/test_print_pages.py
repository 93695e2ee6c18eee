"""What stands on printed pages: Letter, heads that repeat, rows kept whole, fonts in the file."""

import pytest

from docket_assistant.app.printed.printout import (
    PrintColumn,
    Printout,
    PrintPair,
    PrintPart,
    PrintTable,
    PrintText,
    PrintUse,
)
from docket_assistant.ui.printing.print_pages import ToPrint, pdf_of
from tests.ui.pdf_text import Pdf

COLUMNS = (PrintColumn("Day", 20), PrintColumn("What", 60), PrintColumn("Checked by", 20, to_fill=True))

pytestmark = pytest.mark.usefixtures("qapp")


def printed(*parts: PrintPart, specimen: bool = False, sideways: bool = False) -> Pdf:
    paper = Printout("The title", "Doe v. Roe, No. 1", parts, "Printed today", specimen, sideways)
    return Pdf(pdf_of(ToPrint(paper)))


def rows(count: int, words: str = "{n} begins\nmiddle\n{n} ends") -> tuple[tuple[str, ...], ...]:
    return tuple((f"day {n}", words.format(n=n), "") for n in range(count))


def test_a_table_repeats_its_head_on_every_page_and_cuts_no_row() -> None:
    pages = printed(PrintTable(COLUMNS, rows(80))).pages

    assert len(pages) > 3
    for page in pages:
        lines = page.split("\n")
        assert lines.count("Checked by") == 1
        begun = [line.split()[0] for line in lines if line.endswith("begins")]
        assert begun == [line.split()[0] for line in lines if line.endswith("ends")]
        assert begun
    assert [page.count("begins") for page in pages].count(0) == 0
    assert sum(page.count("begins") for page in pages) == 80


def test_a_row_higher_than_a_page_goes_on_over_the_next_and_loses_no_line() -> None:
    long = "\n".join(f"line {n}." for n in range(150))

    pages = printed(PrintTable(COLUMNS, (("day", long, ""),))).pages

    assert len(pages) == 3
    found = [line for page in pages for line in page.split("\n") if line.startswith("line ")]
    assert found == long.split("\n")
    assert all("Checked by" in page for page in pages)


def test_every_page_has_the_caption_its_number_and_the_day_of_printing() -> None:
    pages = printed(PrintTable(COLUMNS, rows(80))).pages

    for n, page in enumerate(pages, 1):
        lines = page.split("\n")
        assert f"Page {n} of {len(pages)}" in lines
        assert "Doe v. Roe, No. 1" in lines
        assert "Printed today" in lines
        assert "SPECIMEN - NOT FILED" not in lines


def test_a_specimen_says_so_on_every_page() -> None:
    pages = printed(PrintTable(COLUMNS, rows(80)), specimen=True, sideways=True).pages

    assert len(pages) > 1
    assert all("SPECIMEN - NOT FILED" in page.split("\n") for page in pages)


@pytest.mark.parametrize("sideways", [False, True])
def test_the_paper_is_letter_with_its_fonts_inside(sideways: bool) -> None:  # a parameter
    pdf = printed(PrintText("Words in Ελληνικά, żółć and words"), sideways=sideways)

    assert pdf.sizes == {(792.0, 612.0) if sideways else (612.0, 792.0)}
    assert pdf.fonts_not_embedded == []


def test_a_heading_does_not_end_a_page() -> None:
    for count in range(40, 52):
        filled = tuple(PrintText(f"paragraph {n}") for n in range(count))
        pages = printed(*filled, PrintText("A heading", PrintUse.HEADING), PrintTable(COLUMNS, rows(1))).pages

        (with_heading,) = (page for page in pages if "A heading" in page)
        assert "0 begins" in with_heading


def test_words_of_a_cell_are_broken_inside_it_and_none_is_lost() -> None:
    said = "supercalifragilisticexpialidocious" * 8 + " and 𝒜 pair of halves"

    (page,) = printed(PrintTable(COLUMNS, (("day", said, ""),))).pages

    assert said.replace(" ", "")[:260] in page.replace("\n", "")
    assert "halves" in page


def test_a_pair_keeps_its_lead_beside_its_words() -> None:
    pages = printed(*(PrintPair(f"lead {n}", f"words {n}\nmore {n}") for n in range(60))).pages

    for page in pages:
        assert page.count("lead ") == page.count("words ") == page.count("more ")
