"""What the tabs of the matter page have in common."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import Command

if TYPE_CHECKING:
    from docket_assistant.app.ripeness import Ripeness


class Tab(QWidget):
    """One tab; it draws what it is given."""

    help = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._drawn = QWidget()
        self.rows = QVBoxLayout(self._drawn)
        self._outer.addWidget(self._drawn)
        self._turn = 0

    @property
    def matter(self) -> str:
        """The matter in view."""
        return self.desk.matter

    def show_matter(self, ripeness: "Ripeness", fact: str) -> None:
        """Draw the matter; ``fact`` is to be shown first, where it is not empty."""
        self._turn += 1
        before = self._drawn
        self._drawn = QWidget()
        self.rows = QVBoxLayout(self._drawn)
        self.rows.setContentsMargins(5, 14, 5, 16)
        self.rows.setSpacing(14)
        self.draw(ripeness, fact)
        # What is drawn takes its place whole: widget by widget the page would be laid out again each time.
        self._outer.replaceWidget(before, self._drawn)
        before.hide()
        before.deleteLater()

    def in_turns(self, *parts: Callable[[], object]) -> None:
        """Draw the first part now and each other in a turn of its own: the window never stands still."""
        turn = self._turn

        def go(at: int) -> None:
            if turn != self._turn:
                return
            parts[at]()
            if at + 1 < len(parts):
                QTimer.singleShot(0, self, lambda: go(at + 1))

        go(0)

    def draw(self, ripeness: "Ripeness", fact: str) -> None:
        """Fill the empty tab."""
        raise NotImplementedError

    def commands(self) -> tuple[Command, ...]:
        """What can be done on this tab."""
        return ()

    # Qt's interface

    def minimumSizeHint(self) -> QSize:
        """No higher than the words are at the width there is; Qt counts them at the least width."""
        return QSize(super().minimumSizeHint().width(), 0)
