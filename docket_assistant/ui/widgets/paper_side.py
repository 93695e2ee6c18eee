"""The paper beside what it asks: its pages, how long it is, and the way from one page to the next."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.app.papers.length import length_lines
from docket_assistant.ui.palettes import Colors
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.paper_preview import PaperPreview

if TYPE_CHECKING:
    from docket_assistant.app.papers.shown import PaperModel
    from docket_assistant.domain.paper import PaperKind


class PaperSide(QWidget):
    """A preview with its page numbers."""

    def __init__(self, colors: Colors) -> None:
        super().__init__()
        self.paper = PaperPreview(colors)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 5, 5, 0)
        row = QHBoxLayout()
        row.addWidget(Words("Paper", Type.CARD))
        row.addStretch(1)
        self.page_words = Words("", role="muted")
        self.page_words.setMinimumWidth(self.page_words.fontMetrics().horizontalAdvance("Page 99 of 99"))
        row.addWidget(self.page_words)
        previous = "Previous page of the paper"
        row.addWidget(Button("Previous", self.paper.previous_page, role="link", name=previous))
        row.addWidget(Button("Next", self.paper.next_page, role="link", name="Next page of the paper"))
        layout.addLayout(row)
        self.length = Words("", Type.SECONDARY, role="muted", wrap=True, select=True)
        layout.addWidget(self.length)
        layout.addWidget(self.paper, 1)
        self.paper.page_changed.connect(self._tell)
        self.paper.shown.connect(self._tell_length)
        self._shown: tuple[PaperModel, PaperKind] | None = None

    def show_paper(self, paper: "PaperModel", kind: "PaperKind") -> None:
        """Draw a paper, and say how long it is beside what its court allows."""
        self._shown = (paper, kind)
        self.length.setText("")
        self.paper.show_paper(paper)
        self._tell_length()

    def _tell_length(self) -> None:
        if self._shown is not None and self.paper.shows(self._shown[0]):
            paper, kind = self._shown
            self.length.setText(" ".join(length_lines(paper, kind, self.paper.pages())))

    def _tell(self, page: int, pages: int) -> None:
        self.page_words.setText(f"Page {page} of {pages}")
