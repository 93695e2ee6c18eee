"""What a paper asks at the left, the paper itself at the right: the frame of every page that drafts one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from docket_assistant.ui.page import CLEAR, Content, scrolled
from docket_assistant.ui.palettes import Colors
from docket_assistant.ui.theme import Theme
from docket_assistant.ui.widgets.paper_side import PaperSide


class PaperSplit(QSplitter):
    """Cards that scroll beside a preview; the preview follows the theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._colors: Callable[[], Colors] = lambda: theme.colors
        self.setChildrenCollapsible(False)
        inside = Content()
        self.rows = QVBoxLayout(inside)
        """The cards."""
        self.rows.setContentsMargins(CLEAR, CLEAR, CLEAR, 16)
        self.rows.setSpacing(14)
        self.left = scrolled(inside)
        self.addWidget(self.left)
        self.side = PaperSide(theme.colors)
        self.addWidget(self.side)
        self.setSizes([520, 560])
        theme.changed.connect(self._on_theme)  # a lambda would outlive the page

    def _on_theme(self) -> None:
        self.side.paper.show_colors(self._colors())
