"""A paper of hundreds of pages is set in them a stretch a turn, so that the window is never held."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from docket_assistant.app.papers.shown import Numbered, Text
from docket_assistant.ui.palettes import LIGHT
from docket_assistant.ui.widgets.paper_preview import PaperPreview
from tests.ui.test_paper_preview import PAPER


def test_a_paper_of_hundreds_of_pages_is_set_a_stretch_a_turn(qtbot: QtBot) -> None:
    long = replace(
        PAPER, blocks=tuple(Numbered((Text(f"Paragraph {n}. " + "Words. " * 60),)) for n in range(400))
    )
    preview = PaperPreview(LIGHT)
    qtbot.addWidget(preview)
    preview.resize(600, 800)
    preview.show()
    preview.show_paper(PAPER)
    pages = preview.pages()

    with qtbot.waitSignal(preview.shown, timeout=20_000):
        preview.show_paper(long)
        assert preview.pages() == pages, "the paper before stays in view meanwhile"

    assert preview.pages() > 60
    assert "Paragraph 399" in preview.plain_text()


def test_of_two_papers_asked_for_the_later_one_stays(qtbot: QtBot) -> None:
    long = replace(PAPER, blocks=tuple(Numbered((Text(f"Paragraph {n}."),)) for n in range(400)))
    preview = PaperPreview(LIGHT)
    qtbot.addWidget(preview)
    preview.resize(600, 800)

    preview.show_paper(long)
    preview.show_paper(PAPER)
    qtbot.wait(100)

    assert preview.shows(PAPER)
    assert "Paragraph 399" not in preview.plain_text()
