"""The head of a page: its title, a word beside it, and what is done to all of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.labels import Words

_BETWEEN = 12


class TitleRow(QWidget):
    """The title and the word beside it never break: where there is no room, the buttons stand beneath."""

    def __init__(self, title: str, *buttons: QPushButton) -> None:
        super().__init__()
        self.title = Words(title, Type.TITLE)
        self.beside = Words("", Type.SECTION, role="muted")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_BETWEEN)
        self._grid.setColumnStretch(2, 1)
        self._grid.addWidget(self.title, 0, 0)
        self._grid.addWidget(self.beside, 0, 1)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        for button in buttons:
            row.addWidget(button)
        self._grid.addWidget(self._buttons, 0, 3, Qt.AlignmentFlag.AlignRight)
        self._is_broken = False

    def say_beside(self, text: str) -> None:
        """Put a word beside the title."""
        self.beside.setText(text)
        self._fit()

    def _fit(self) -> None:
        parts = (self.title, self.beside, self._buttons)
        needed = sum(part.sizeHint().width() for part in parts) + _BETWEEN * len(parts)
        is_broken = needed > self.width()
        if is_broken is self._is_broken:
            return
        self._is_broken = is_broken
        if is_broken:
            self._grid.addWidget(self._buttons, 1, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._buttons, 0, 3, Qt.AlignmentFlag.AlignRight)

    # Qt's interface

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break anew."""
        super().resizeEvent(event)
        self._fit()
