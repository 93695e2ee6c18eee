"""A list of short sentences, each with its mark clear of the lines; drawn anew only where it changed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.ui.page import clear
from docket_assistant.ui.widgets.labels import Point, Words


class Points(QWidget):
    """Sentences beneath each other, or the one that says that there is none."""

    def __init__(self, name: str, mark: str, none: str) -> None:
        super().__init__()
        self._name = name
        self._mark = mark
        self._none = none
        self._shown: tuple[str, ...] | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these in place of those before."""
        if self._shown == tuple(lines):
            return
        self._shown = tuple(lines)
        clear(self._rows)
        for line in lines:
            self._rows.addWidget(Point(self._mark, line))
        if not lines:
            self._rows.addWidget(Words(self._none, wrap=True))
        self.setAccessibleName(f"{self._name}: {'; '.join(lines) or self._none}")

    def text(self) -> str:
        """What is shown, a line each."""
        return "\n".join(self._shown or (self._none,))
