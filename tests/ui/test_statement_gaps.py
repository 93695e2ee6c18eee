"""Every gap of the paper leads to where its fact is entered: a form, or a question beside the paper."""

import pytest
from PySide6.QtWidgets import QApplication

from docket_assistant.app.papers.shown import Gap, Mend
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.documents.model import Signing
from docket_assistant.domain.paper import PaperKind
from docket_assistant.ui.forms.statement import StatementPage
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.fields import ChoiceField
from tests.ui.places_walked import log_talk, settle

STATEMENT = Place("statement", SAMPLE)


def open_statement(window: MainWindow) -> StatementPage:
    """The statement page, with its paper drawn."""
    window.go(STATEMENT)
    settle(window)
    page = window.pages["statement"]
    assert isinstance(page, StatementPage)
    return page


def test_every_gap_leads_to_its_form_or_puts_the_keyboard_on_its_question(window: MainWindow) -> None:
    log_talk(window)
    page = open_statement(window)
    assert page.draft is not None
    gaps = page.draft.model.gaps
    mends = {gap.mend for gap in gaps}
    assert {Mend.MOTION, Mend.EXHIBIT, Mend.ORDER_NUMBER, Mend.GOOD_FAITH, Mend.OTHER_SIDE} <= mends, mends
    for gap in gaps:
        page = open_statement(window)
        page._on_gap(gap)
        focus = QApplication.focusWidget()
        if window.place.page == "statement":
            assert focus is page.choices.stops[gap.mend], gap.question
        else:
            assert window.place.page == "conferral", gap.question
            settle(window)


@pytest.mark.parametrize(
    ("mend", "page_of_it"),
    [(Mend.SIGNATURE, "counsel"), (Mend.TALK, "conferral"), (Mend.ATTEMPTS, "matter")],
)
def test_a_fact_of_the_record_is_entered_in_its_own_place(
    window: MainWindow, mend: Mend, page_of_it: str
) -> None:
    log_talk(window)
    open_statement(window)._on_gap(Gap("what", "where", "What?", mend=mend))
    assert window.place.page == page_of_it


def test_a_gap_that_no_fact_closes_is_said_to_be_written_in_the_paper(window: MainWindow) -> None:
    log_talk(window)
    page = open_statement(window)
    said: list[str] = []
    window.desk.said.connect(lambda words, *_: said.append(str(words)))
    page._on_gap(Gap("when", "a paragraph", "When?", mend=Mend.IN_THE_PAPER))
    assert window.place.page == "statement"
    assert any("write it in the finished paper" in words for words in said), said


def places_to_sign(page: StatementPage) -> tuple[int, int]:
    """How often the paper is signed at its end, and inside it."""
    assert page.draft is not None
    model = page.draft.model
    return int(model.signature is not None), sum(isinstance(b, Signing) for b in model.blocks)


def test_whose_statement_it_is_is_asked_beside_the_paper_and_changes_it(window: MainWindow) -> None:
    log_talk(window)
    page = open_statement(window)
    assert places_to_sign(page) == (1, 0)

    form = page.questions.stops["statement_form"]
    assert isinstance(form, ChoiceField)
    form.choose("joint")
    form.edited.emit()
    settle(window)

    assert places_to_sign(page) == (0, 2)
    kept = window.desk.record(SAMPLE).paper_answers
    assert [(a.question, a.answer, a.kind) for a in kept] == [
        ("statement_form", "joint", PaperKind.STATEMENT)
    ]
    window.desk.undo(SAMPLE)
    settle(window)
    assert window.desk.record(SAMPLE).paper_answers == ()
