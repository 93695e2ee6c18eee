"""The firm's templates in the window: made from ours, looked over, kept in versions, chosen for a paper."""

from datetime import date
from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from docket_assistant.app.papers.templates import newest, templates
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.dispute import Withdrawal
from docket_assistant.domain.ids import WithdrawalId
from docket_assistant.ui import files
from docket_assistant.ui.forms import paper as paper_page
from docket_assistant.ui.forms.paper import PaperPage
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from tests.ui.places_walked import settle


@pytest.fixture
def page(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """On the page of templates; files are chosen as the letter.docx of the test."""
    path = tmp_path / "Letter.docx"
    monkeypatch.setattr(files, "choose_open", lambda *_args: path)
    monkeypatch.setattr(files, "choose_save", lambda *_args: path)
    window.go(Place("templates"))
    settle(window)
    return window


def press(window: MainWindow, name: str) -> None:
    assert window.page is not None
    named = (b for b in window.page.findChildren(QPushButton) if b.isVisible() and b.accessibleName() == name)
    next(named).click()
    settle(window)


def shown(widget: QWidget | None) -> str:
    assert widget is not None
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def change(path: Path, old: str, new: str) -> None:
    """As if somebody typed in Word."""
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        if old in paragraph.text:
            paragraph.text = paragraph.text.replace(old, new)
    document.save(str(path))


def test_one_from_ours_is_kept_and_a_changed_one_is_its_next_version(
    page: MainWindow, tmp_path: Path
) -> None:
    press(page, "New from ours")
    press(page, "Add a template")
    press(page, "Add a template")
    assert [(t.name, t.version) for t in templates(page.desk.store)] == [("Letter", 1)]

    change(tmp_path / "Letter.docx", "{{ title }}", "OURS: {{ title }}")
    press(page, "Add a template")

    assert [(t.name, t.version) for t in templates(page.desk.store)] == [("Letter", 1), ("Letter", 2)]
    assert "version 2" in shown(page.page)


def test_a_fault_is_named_with_its_place_and_nothing_is_kept(page: MainWindow, tmp_path: Path) -> None:
    said: list[str] = []
    page.desk.said.connect(lambda one: said.append(one.text))
    press(page, "New from ours")
    change(tmp_path / "Letter.docx", "{{ title }}", "{{ titel }}")

    press(page, "Add a template")
    assert "there is no field titel; did you mean title?" in said[-1]
    assert "paragraph 4" in said[-1]
    assert newest(page.desk.store) == ()

    press(page, "Check a file")
    assert "there is no field titel; did you mean title?" in shown(page.page)


def test_one_that_is_removed_can_be_brought_back(page: MainWindow) -> None:
    press(page, "New from ours")
    press(page, "Add a template")
    undo = []
    page.desk.said.connect(lambda one: undo.append(one.actions))

    press(page, "Remove: Letter, version 1")
    assert newest(page.desk.store) == ()
    undo[-1][0][1]()

    assert [t.name for t in newest(page.desk.store)] == ["Letter"]


def test_a_paper_is_drawn_by_the_one_chosen_and_remembers_it(
    page: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(page, "New from ours")
    change(tmp_path / "Letter.docx", "{{ title }}", "OURS: {{ title }}")
    press(page, "Add a template")
    with page.desk.store.begin("Withdraw", SAMPLE) as tx:
        tx.put(Withdrawal(WithdrawalId("w-1"), tx.record().motions[0].items[:2], date(2009, 12, 1)))
    page.go(Place("paper", SAMPLE, "withdrawal", page.desk.record(SAMPLE).motions[0].id))
    settle(page)
    assert isinstance(page.page, PaperPage)
    (kept,) = newest(page.desk.store)

    page.page.drawn_by.choose(kept.sha256)
    monkeypatch.setattr(paper_page, "choose_save", lambda *_args: tmp_path / "out.docx")
    page.page.save_button.click()
    settle(page)

    words = "\n".join(p.text for p in docx.Document(str(tmp_path / "out.docx")).paragraphs)
    assert "OURS: DEFENDANTS\u2019 NOTICE" in words
    assert "withdraw the motion to compel" in words
    (paper,) = page.desk.record(SAMPLE).papers
    assert paper.template == kept.sha256
