"""The points that a paper is to recite, on its page: words for each, the way to its fact or gap."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from docket_assistant import resources
from docket_assistant.app.papers.family import answer, ask, questions_of
from docket_assistant.app.record import record_facts
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.paper import PaperKind
from docket_assistant.ui.forms.paper import PaperPage
from docket_assistant.ui.forms.returned import ReturnedPage
from docket_assistant.ui.forms.statement import StatementPage
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.rules import RulesPage
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.fields import Tick
from docket_assistant.wording.runs import Gap, Mend
from tests.ui.places_walked import settle

DEC_8 = date(2009, 12, 8)


def shown(page: object) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]  # type: ignore[attr-defined]


def said(page: object, name: str, how: str) -> bool:
    return any(text.startswith(name) and text.endswith(how) for text in shown(page))


def test_a_certificate_has_its_points_with_their_rule(talked: MainWindow) -> None:
    talked.go(Place("paper", SAMPLE, PaperKind.CERTIFICATE.value))
    settle(talked)
    page = talked.page
    assert isinstance(page, PaperPage)

    assert "Points that it is to recite" in shown(page)
    assert said(page, "Date", ": on record")
    assert said(page, "The good-faith certification", ": yours to state")
    assert any("E.D. Mo. L.R. 3.04(A)" in text for text in shown(page))
    names = [b.accessibleName() for b in page.findChildren(Button)]
    assert any(n.startswith("Look at it: Date") for n in names)
    assert any(n.startswith("Go to it: The good-faith certification") for n in names)


def test_a_tick_of_what_the_order_asks_puts_a_gap_in_the_statement(talked: MainWindow) -> None:
    talked.go(Place("statement", SAMPLE))
    settle(talked)
    page = talked.page
    assert isinstance(page, StatementPage)
    assert "What this order asks to be told" in shown(page)
    assert not said(page, "What was discussed at the conference", ": yours to state")

    words = "The order asks to be told what was discussed at the conference."
    (tick,) = (t for t in page.findChildren(Tick) if t.text() == words)
    tick.setChecked(True)
    settle(talked)
    assert said(page, "What was discussed at the conference", ": yours to state")
    assert page.draft is not None
    assert "discussed" in {gap.asks for gap in page.draft.model.gaps}
    assert "discussed" in page.questions.stops


def test_the_other_sides_missing_word_in_a_copy_to_be_filed_leads_to_what_came_back(
    window: MainWindow,
) -> None:
    asked = ask(window.desk.record(SAMPLE), PaperKind.JOINT_STATEMENT, "", DEC_8)
    stage = next(q for q in questions_of(asked) if q.name == "stage")
    window.desk.act(lambda store: answer(store, SAMPLE, asked, stage, "file", DEC_8))
    window.go(Place("paper", SAMPLE, PaperKind.JOINT_STATEMENT.value))
    settle(window)
    page = window.page
    assert isinstance(page, PaperPage)
    assert page.model is not None
    gap = next(g for g in page.model.gaps if g.mend is Mend.RETURNED)
    assert isinstance(gap, Gap)
    page.side.paper.gap_chosen.emit(gap)
    settle(window)

    assert isinstance(window.page, ReturnedPage)


def test_the_court_page_tells_the_points_of_each_practice(window: MainWindow) -> None:
    window.go(Place("rules", fact="cand"))
    settle(window)
    page = window.page
    assert isinstance(page, RulesPage)
    text = "\n".join(shown(page))
    assert "A joint letter recites: that lead counsel of each side took part;" in text
    assert "Asked for in the joint statement once the practice is adopted for the matter." in text


@pytest.fixture
def talked(window: MainWindow) -> MainWindow:
    """The sample after the talk that the court ordered."""
    record_facts(window.desk.store, SAMPLE, resources.read_bytes("sample/steps/talk-dec-7.json"))
    window.desk.changed.emit(SAMPLE)
    window.desk.look_as_of(SAMPLE, DEC_8)
    settle(window)
    return window
