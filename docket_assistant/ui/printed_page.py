"""A page of plain paragraphs and pairs as PDF; a count has a line for whoever checks it to initial."""

from collections.abc import Sequence
from typing import NamedTuple

from docket_assistant.app.printout import Printout, PrintPair, PrintPart, PrintText
from docket_assistant.ui.print_pages import ToPrint, pdf_of

_INITIALS = "Checked with a calendar by ____________________   on ____________________"


class PrintedRow(NamedTuple):
    """A row of a printed page: a name or day at the left, and its words beside it."""

    lead: str
    words: str


def printed_page(
    title: str, paragraphs: Sequence[str | PrintedRow], *, initials: bool = True, specimen: bool = False
) -> bytes:
    """The PDF of a page or more; text is drawn as it stands, never read as markup."""
    told = (*paragraphs, "", _INITIALS) if initials else paragraphs
    return pdf_of(ToPrint(Printout(title, title, tuple(map(_part, told)), "", specimen=specimen)))


def _part(paragraph: str | PrintedRow) -> PrintPart:
    return PrintPair(*paragraph) if isinstance(paragraph, PrintedRow) else PrintText(paragraph)
