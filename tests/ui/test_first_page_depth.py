"""The preview ends the first page as high as the court's form has it, as the Word file does."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from docket_assistant.app.papers.shown import Measures
from docket_assistant.domain.paper import PaperKind
from docket_assistant.ui.widgets.paper_pages import Page, laid_out
from docket_assistant.ui.widgets.paper_type import SetLine
from tests.documents.family.asked import TODAY, paper
from tests.documents.family.certificate_marks import rich


def deepest(page: Page, depth: float) -> float:
    return max(ink.bottom for ink in page.inks if isinstance(ink, SetLine) and ink.bottom <= depth)


def test_the_first_page_ends_higher_where_the_form_says_so(qapp: QApplication) -> None:
    assert qapp is not None
    model = paper(rich("laed"), PaperKind.MOTION_TO_COMPEL, "", TODAY)
    measures = Measures(model.look)
    ends = measures.depth - measures.rise
    assert measures.rise == 720
    assert deepest(laid_out(model).pages[0], measures.depth) <= ends
    even = replace(model.form, margins=replace(model.form.margins, first_bottom=None))
    assert deepest(laid_out(replace(model, form=even)).pages[0], measures.depth) > ends
