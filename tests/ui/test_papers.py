"""Papers of the family in the window: listed, asked, traced to their facts, struck, written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from docket_assistant.app.papers import family
from docket_assistant.app.papers.family import FamilyPaper, PaperAsked, Question, QuestionKind
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.documents import family as papers
from docket_assistant.documents.model import Body, PaperModel
from docket_assistant.domain.dispute import Withdrawal
from docket_assistant.domain.ids import WithdrawalId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.ui.forms import paper as paper_page
from docket_assistant.ui.forms.paper import PaperPage
from docket_assistant.ui.forms.papers import PapersPage
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.fields import ChoiceField, NotesField, TextField, Tick
from docket_assistant.wording.runs import sentence
from tests.ui.places_walked import settle

DEC_8 = date(2009, 12, 8)
REASON = Question("reason", "Why is it withdrawn?")
WORDS = Question("words", "More words", QuestionKind.WORDS)
FAITH = Question("good_faith", "Counsel conferred in good faith", QuestionKind.TICK)


@pytest.fixture
def notice(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Two items withdrawn; the notice asks three questions and has a gap for one of them."""
    with window.desk.store.begin("Withdraw", SAMPLE) as tx:
        items = tx.record().motions[0].items[:2]
        tx.put(Withdrawal(WithdrawalId("w-1"), items, date(2009, 12, 1)))
    window.desk.changed.emit(SAMPLE)
    plain = papers.family_paper(PaperKind.WITHDRAWAL)

    def draw(asked: PaperAsked) -> PaperModel:
        model = plain.draw(asked)
        why = Body(sentence("It is withdrawn because ", asked.answer(REASON, "paragraph 3"), "."))
        return PaperModel(
            **{name: getattr(model, name) for name in model.__slots__} | {"blocks": (*model.blocks, why)}
        )

    asking = FamilyPaper(
        plain.kind, plain.words, plain.purpose, plain.subjects, draw, lambda _asked: (REASON, WORDS, FAITH)
    )
    for module in (family, paper_page):
        monkeypatch.setattr(module, "family_paper", lambda _kind: asking)
    return window


def page_of(window: MainWindow) -> PaperPage:
    window.go(Place("paper", SAMPLE, "withdrawal", window.desk.record(SAMPLE).motions[0].id))
    settle(window)
    assert isinstance(window.page, PaperPage)
    return window.page


def button(page: PaperPage | PapersPage, name: str) -> QPushButton:
    return next(
        b for b in page.findChildren(QPushButton) if b.isVisible() and b.accessibleName().startswith(name)
    )


def test_the_list_leads_to_the_paper_that_the_record_calls_for(notice: MainWindow) -> None:
    notice.go(Place("papers", SAMPLE))
    settle(notice)
    assert isinstance(notice.page, PapersPage)

    button(notice.page, "Draft: Notice of withdrawal in part").click()
    settle(notice)

    assert isinstance(notice.page, PaperPage)
    assert "withdraw the motion to compel" in notice.page.side.paper.plain_text().lower()


def test_what_is_typed_is_kept_when_it_is_left_and_closes_the_gap(notice: MainWindow, qtbot: QtBot) -> None:
    page = page_of(notice)
    assert page.questions is not None
    assert len(page.model.gaps) == 1  # type: ignore[union-attr]
    field = page.questions.stops["reason"]
    assert isinstance(field, TextField)

    field.line.setText("the answers came")
    field.left.emit()
    qtbot.waitUntil(lambda: page.model is not None and not page.model.gaps)

    (kept,) = notice.desk.record(SAMPLE).paper_answers
    assert (kept.question, kept.answer) == ("reason", "the answers came")


def test_words_not_left_yet_are_kept_when_the_page_is(notice: MainWindow) -> None:
    page = page_of(notice)
    assert page.questions is not None
    box = page.questions.stops["words"]
    assert isinstance(box, NotesField)
    box.box.setPlainText("two\nlines")

    notice.go(Place("matter", SAMPLE, "documents"))
    settle(notice)

    assert [a.answer for a in notice.desk.record(SAMPLE).paper_answers] == ["two\nlines"]


def test_a_tick_is_never_given_and_can_be_taken_back(notice: MainWindow, qtbot: QtBot) -> None:
    def tick() -> Tick:
        page = notice.page
        assert isinstance(page, PaperPage)
        assert page.questions is not None
        found = page.questions.stops["good_faith"]
        assert isinstance(found, Tick)
        return found

    page_of(notice)
    assert not tick().isChecked()
    tick().click()
    qtbot.waitUntil(lambda: tick().isChecked())
    assert [a.answer for a in notice.desk.record(SAMPLE).paper_answers] == ["yes"]
    settle(notice)
    tick().click()
    settle(notice)
    assert notice.desk.record(SAMPLE).paper_answers == ()


def test_a_gap_leads_to_its_question_and_can_be_struck(notice: MainWindow, qtbot: QtBot) -> None:
    page = page_of(notice)
    button(page, "Go to it: Why is it withdrawn?").click()
    assert page.questions is not None
    proxy = page.questions.stops["reason"].focusProxy()
    assert proxy is not None
    assert proxy.hasFocus()

    button(page, "Strike: Why is it withdrawn?").click()
    settle(notice)
    assert "withdrawn because" not in page.side.paper.plain_text()
    button(page, "Take in again: Why is it withdrawn?").click()
    settle(notice)
    assert "withdrawn because" in page.side.paper.plain_text()


def test_a_fact_that_it_states_can_be_looked_at(notice: MainWindow) -> None:
    page = page_of(notice)

    button(page, "Look at it: Defendants\u2019 motion to compel").click()
    settle(notice)

    assert notice.place.page == "motion"
    assert notice.place.fact == notice.desk.record(SAMPLE).motions[0].id


def chosen(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    choose: Callable[..., Path] = lambda *_args: path  # noqa: E731
    monkeypatch.setattr(paper_page, "choose_save", choose)


def test_it_is_written_with_its_gap_and_ready_only_without(
    notice: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    notice.desk.said.connect(lambda one: said.append(one.text))
    page = page_of(notice)
    chosen(monkeypatch, tmp_path / "ready.docx")
    button(page, "Ready to file").click()
    settle(notice)
    assert said[-1].startswith("The paper has one gap that counsel neither filled nor struck")
    assert not (tmp_path / "ready.docx").exists()

    chosen(monkeypatch, tmp_path / "draft.docx")
    button(page, "Save as Word").click()
    settle(notice)

    assert said[-1] == "Saved as draft.docx. 1 gap stays marked in it."
    words = "\n".join(p.text for p in docx.Document(str(tmp_path / "draft.docx")).paragraphs)
    assert "It is withdrawn because" in words
    (paper,) = notice.desk.record(SAMPLE).papers
    assert paper.kind is PaperKind.WITHDRAWAL


def test_without_anything_that_calls_for_it_the_page_says_so(window: MainWindow) -> None:
    page = page_of(window)

    assert page.model is None
    assert not page.side.isVisible()
    assert button(page, "Papers").isVisible()


def test_a_click_on_a_sentence_leads_to_the_fact_behind_it(notice: MainWindow) -> None:
    page = page_of(notice)
    preview = page.side.paper
    motion = notice.desk.record(SAMPLE).motions[0].id
    stated = next(n for n, facts in enumerate(preview.stated_facts()) if facts == (motion,))

    at = preview.stated_areas(stated)[0].center()
    QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle(notice)

    assert (notice.place.page, notice.place.fact) == ("motion", motion)


def test_a_sentence_on_several_facts_offers_each(notice: MainWindow) -> None:
    page = page_of(notice)
    said: list[tuple[str, ...]] = []
    notice.desk.said.connect(lambda one: said.append(tuple(words for words, _ in one.actions)))

    page.side.paper.facts_chosen.emit(("w-1", notice.desk.record(SAMPLE).motions[0].id))

    assert len(said[-1]) == 2
    assert any("Withdrawal" in words for words in said[-1])


def test_a_chart_is_saved_as_a_workbook_from_its_own_page(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.go(Place("paper", SAMPLE, "dispute_chart"))
    settle(window)
    page = window.page
    assert isinstance(page, PaperPage)
    asked_for: list[str] = []

    def choose(_title: str, name: str, _kinds: str) -> Path:
        asked_for.append(name)
        return tmp_path / "chart"

    monkeypatch.setattr(paper_page, "choose_save", choose)
    next(b for b in page.findChildren(QPushButton) if b.text() == "Save as an Excel workbook").click()
    settle(window)

    assert asked_for[0].endswith(".xlsx")
    assert (tmp_path / "chart.xlsx").read_bytes().startswith(b"PK")
    assert window.desk.record(SAMPLE).papers[-1].path == str(tmp_path / "chart.xlsx")


def test_another_paper_is_no_workbook(notice: MainWindow) -> None:
    page = page_of(notice)
    said: list[str] = []
    notice.desk.said.connect(lambda one: said.append(one.text))
    next(c for c in page.commands() if "workbook" in c.text).run()

    assert said == ["Only the chart of discovery in dispute can be saved as a workbook."]


def test_a_private_number_is_asked_about_and_prints_as_counsel_decides(
    window: MainWindow, qtbot: QtBot
) -> None:
    with window.desk.store.begin("Words", SAMPLE) as tx:
        tx.put(replace(tx.record().items[0], text="State whether your number is 123-45-6789."))
    window.desk.changed.emit(SAMPLE)
    window.go(Place("paper", SAMPLE, "item_appendix"))
    settle(window)
    page = window.page
    assert isinstance(page, PaperPage)
    assert page.questions is not None
    (name,) = [n for n in page.questions.stops if n.startswith("privacy:")]
    told = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())

    assert "Social Security number that ends in 6789: not decided." in told
    assert "123-45" not in page.side.paper.plain_text()
    field = page.questions.stops[name]
    assert isinstance(field, ChoiceField)
    field.choose("redact")
    field.edited.emit()
    qtbot.waitUntil(lambda: "your number is ***-**-6789." in page.side.paper.plain_text())
