"""The paper beside what it asks: its pages, which of them is in view, and the way from one to the next."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.ui.palettes import Colors
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.paper_preview import PaperPreview


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
        layout.addWidget(self.paper, 1)
        self.paper.page_changed.connect(self._tell)

    def _tell(self, page: int, pages: int) -> None:
        self.page_words.setText(f"Page {page} of {pages}")
