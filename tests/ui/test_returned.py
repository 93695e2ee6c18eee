"""What comes back of a joint paper, in the window: our words that changed, and theirs to keep."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from docket_assistant.app.papers.family import ask
from docket_assistant.app.papers.family_out import write_paper
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.paper import PaperKind
from docket_assistant.ui.forms.returned import ReturnedPage
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.tasks import wait_for_all
from tests.campaigns.joint_round_trip import Opponent
from tests.ui.places_walked import settle

SEED = 8


@pytest.fixture
def returned(window: MainWindow, tmp_path: Path) -> tuple[MainWindow, Opponent, Path]:
    """The sample's joint paper, written, and edited by the other side."""
    asked = ask(window.desk.record(SAMPLE), PaperKind.JOINT_STATEMENT, "", date(2009, 12, 3))
    paper = write_paper(window.desk.store, SAMPLE, asked, tmp_path / "joint.docx").paper
    window.desk.changed.emit(SAMPLE)
    opponent = Opponent(Path(paper.path).read_bytes(), SEED)
    back = tmp_path / "back.docx"
    back.write_bytes(opponent.run().content)
    return window, opponent, back


def page_of(window: MainWindow) -> ReturnedPage:
    window.go(Place("returned", SAMPLE))
    settle(window)
    assert isinstance(window.page, ReturnedPage)
    return window.page


def told(page: ReturnedPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def read(window: MainWindow, page: ReturnedPage) -> None:
    """Let the reading beside the window end."""
    wait_for_all(page)
    settle(window)


def test_a_reading_is_told_while_it_runs_and_holds_nobody_up(
    returned: tuple[MainWindow, Opponent, Path],
) -> None:
    window, _, back = returned
    page = page_of(window)
    page.read(back)

    assert any(label.text().startswith("Reading back.docx") for label in page.findChildren(QLabel))
    assert "Our words" not in told(page)
    page.read(back)  # once more: what the first one finds is dropped
    read(window, page)
    assert "Reading back.docx" not in told(page)
    assert told(page).splitlines().count("Our words") == 1


def test_what_another_paper_is_chosen_over_is_dropped(
    returned: tuple[MainWindow, Opponent, Path],
) -> None:
    window, _, back = returned
    page = page_of(window)
    page.read(back)
    page.paper.edited.emit()
    read(window, page)

    assert page.reading is None
    assert "Our words" not in told(page)


def test_every_change_of_ours_and_every_word_of_theirs_is_shown(
    returned: tuple[MainWindow, Opponent, Path],
) -> None:
    window, opponent, back = returned
    page = page_of(window)
    page.read(back)
    read(window, page)

    words = " ".join(told(page).split())
    assert opponent.done.ours
    assert opponent.done.theirs
    assert f"{len(opponent.done.ours)} changed" in words
    for _, was, now in opponent.done.ours:
        assert was in words
        assert now in words
    for said in opponent.done.theirs.values():
        assert " ".join(said.split()) in words
    assert not any(tick.isChecked() for tick in page.ticks.values())


def test_ticked_words_are_kept_and_what_is_missing_is_said(
    returned: tuple[MainWindow, Opponent, Path],
) -> None:
    window, _, back = returned
    page = page_of(window)
    page.read(back)
    read(window, page)
    page.on.restore("12/3/2009")
    page.keep_button.click()
    settle(window)
    assert window.desk.record(SAMPLE).positions == ()

    item, tick = next(iter(page.ticks.items()))
    tick.setChecked(True)
    page.source.restore("Lee B. Sample, by e-mail")
    page.keep_button.click()
    settle(window)

    (kept,) = window.desk.record(SAMPLE).positions
    assert (kept.item, kept.source) == (item, "Lee B. Sample, by e-mail")
    assert [a.name for a in window.desk.record(SAMPLE).attachments] == ["back.docx"]


def test_a_file_that_cannot_be_read_is_said(
    returned: tuple[MainWindow, Opponent, Path], tmp_path: Path
) -> None:
    window, _, _ = returned
    page = page_of(window)
    other = tmp_path / "scan.pdf"
    other.write_bytes(b"%PDF")
    said: list[str] = []
    window.desk.said.connect(lambda one: said.append(one.text))
    page.read(other)
    read(window, page)

    assert page.reading is None
    assert said[-1].startswith("scan.pdf is no Word file")


def test_without_a_joint_paper_it_says_what_comes_first(window: MainWindow) -> None:
    page = page_of(window)
    said: list[str] = []
    window.desk.said.connect(lambda one: said.append(one.text))
    page.choose_button.click()

    assert page.paper.value() == ""
    assert said[-1].startswith("No joint paper was made yet")
    assert page.choose_button.accessibleDescription().startswith("No joint paper was made yet")
