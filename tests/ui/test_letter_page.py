"""A letter in the window: as a message to its addresses of record, saved unsent."""

from pathlib import Path

import pytest

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.ui.cards import letter_card
from docket_assistant.ui.cards.letter_card import LetterCard
from docket_assistant.ui.forms.paper import PaperPage
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.labels import Words
from tests.ui.places_walked import settle


def shown(window: MainWindow, kind: str, fact: str = "") -> PaperPage:
    window.go(Place("paper", SAMPLE, kind, fact))
    settle(window)
    assert isinstance(window.page, PaperPage)
    return window.page


def card_of(page: PaperPage) -> LetterCard:
    assert page.letter is not None
    return page.letter


def test_the_card_says_whom_it_goes_to_and_what_is_open(window: MainWindow) -> None:
    told = [w.text() for w in card_of(shown(window, "request_to_confer")).findChildren(Words)]
    assert "To: Lee B. Sample <lee.sample@sample-law.example>" in told
    assert "2 places in brackets: fill or strike before it is sent." in told


def test_it_is_saved_as_a_draft_by_its_command(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(window, "request_to_confer")
    proposed: list[str] = []

    def chosen(_title: str, name: str, _kinds: str) -> Path:
        proposed.append(name)
        return tmp_path / name

    monkeypatch.setattr(letter_card, "choose_save", chosen)
    command = next(c for c in page.commands() if c.key == "Ctrl+Alt+S")

    command.run()

    assert proposed == ["request to confer.eml"]
    assert b"X-Unsent: 1" in (tmp_path / "request to confer.eml").read_bytes()


def test_a_file_that_stands_there_is_left_alone_and_said(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "mine.eml"
    there.write_text("mine")
    monkeypatch.setattr(letter_card, "choose_save", lambda *_: there)
    card_of(shown(window, "request_to_confer")).save()
    settle(window)
    assert there.read_text() == "mine"


def test_a_paper_that_is_filed_has_no_message(window: MainWindow) -> None:
    page = shown(window, "motion_to_compel")
    assert page.model is not None
    assert page.letter is None
    next(c for c in page.commands() if c.key == "Ctrl+Alt+S").run()


def test_a_gap_of_the_times_leads_to_its_question(window: MainWindow) -> None:
    page = shown(window, "request_to_confer")
    assert page.model is not None
    assert page.questions is not None
    gap = page.model.gaps[0]
    page.side.paper.gap_chosen.emit(gap)
    assert page.questions.stops[gap.asks].isAncestorOf(window.focusWidget()) or (
        page.questions.stops[gap.asks] is window.focusWidget()
    )
