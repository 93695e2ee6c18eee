"""The statement is written beside the window, says what came of it, and its sentences lead to their facts."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.ui.forms import statement as statement_page
from docket_assistant.ui.forms.statement import StatementPage
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.typed_fields import DateField
from tests.ui.places_walked import log_talk, settle


def opened(window: MainWindow) -> StatementPage:
    log_talk(window)
    window.go(Place("statement", SAMPLE))
    settle(window)
    page = window.pages["statement"]
    assert isinstance(page, StatementPage)
    return page


def heard(window: MainWindow) -> list[tuple[str, tuple[str, ...]]]:
    """What the window says from now on, with the acts that it offers."""
    said: list[tuple[str, tuple[str, ...]]] = []
    window.desk.said.connect(lambda one: said.append((one.text, tuple(words for words, _ in one.actions))))
    return said


def save_as(page: StatementPage, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    choose: Callable[..., Path] = lambda *_args: path  # noqa: E731
    monkeypatch.setattr(statement_page, "choose_save", choose)
    page.save_button.click()


def test_it_is_saved_with_its_gaps_and_offers_what_every_paper_does(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, said = opened(window), heard(window)
    assert page.draft is not None
    gaps = len(page.draft.model.gaps)

    save_as(page, tmp_path / "one.docx", monkeypatch)
    settle(window)
    save_as(page, tmp_path / "two.docx", monkeypatch)
    settle(window)

    acts = ("Open in Word", "Make a PDF", "Show in folder")
    assert said == [
        (f"Saved as one.docx. {gaps} gaps stay marked in it.", acts),
        (f"Saved as two.docx. {gaps} gaps stay marked in it. It states the same facts.", acts),
    ]
    assert [Path(p.path).name for p in window.desk.record(SAMPLE).papers] == ["one.docx", "two.docx"]
    assert any("conferred" in p.text for p in docx.Document(str(tmp_path / "two.docx")).paragraphs)


def test_the_window_does_not_wait_for_the_file(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, said = opened(window), heard(window)
    path = tmp_path / "later.docx"

    with window.desk.store.begin("Hold the store", SAMPLE):
        save_as(page, path, monkeypatch)
        assert not path.exists()
        assert said == []

    settle(window)
    assert path.is_file()
    assert said[-1][0].startswith("Saved as later.docx.")


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_lost(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, said = opened(window), heard(window)
    theirs = tmp_path / "theirs.docx"
    theirs.write_bytes(b"of others")

    for path, why in ((tmp_path / "none" / "s.docx", "there is no folder"), (theirs, "exists already")):
        save_as(page, path, monkeypatch)
        settle(window)
        assert why in said[-1][0]

    assert window.page is page
    assert page.draft is not None
    assert theirs.read_bytes() == b"of others"
    assert window.desk.record(SAMPLE).papers == ()
    save_as(page, tmp_path / "good.docx", monkeypatch)
    settle(window)
    assert said[-1][0].startswith("Saved as good.docx.")


@pytest.mark.parametrize("how", ["saved", "left"])
def test_an_answer_that_was_typed_and_not_left_is_kept(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    page = opened(window)
    day = page.questions.stops["sent_to_join_on"]
    assert isinstance(day, DateField)
    day.restore("12/8/2009")

    if how == "saved":
        save_as(page, tmp_path / "s.docx", monkeypatch)
    else:
        window.go(Place("today"))
    settle(window)

    (kept,) = window.desk.record(SAMPLE).paper_answers
    assert (kept.question, kept.answer) == ("sent_to_join_on", "2009-12-08")
    if how == "saved":
        words = "\n".join(p.text for p in docx.Document(str(tmp_path / "s.docx")).paragraphs)
        assert "was sent this statement on December 8, 2009 to join in it" in words


def test_a_click_on_a_sentence_leads_to_the_talk_that_it_states(window: MainWindow) -> None:
    page = opened(window)
    talk = window.desk.record(SAMPLE).conferrals[-1].id
    stated = next(n for n, facts in enumerate(page.paper.stated_facts()) if facts == (talk,))

    at = page.paper.stated_areas(stated)[0].center()
    QTest.mouseClick(page.paper.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle(window)

    assert (window.place.page, window.place.tab, window.place.fact) == ("matter", "conferral", talk)


def test_what_it_states_is_listed_and_words_on_several_facts_offer_them(window: MainWindow) -> None:
    page, said = opened(window), heard(window)
    assert page.draft is not None
    several = next(f for f in page.paper.stated_facts() if len(f) > 3)

    width = window.width()
    page.paper.facts_chosen.emit(several)
    settle(window)
    assert window.width() == width, "long names of facts stand beneath the words and widen nothing"
    offered = said[-1]
    assert offered[0].startswith(f"These words state {len(several)} facts, and {len(several) - 3} more")
    assert len(offered[1]) == 3

    (look, *_) = [b for b in page.findChildren(Button) if b.accessibleName().startswith("Look at it: Order")]
    look.click()
    settle(window)
    assert (window.place.page, window.place.tab) == ("matter", "orders")
