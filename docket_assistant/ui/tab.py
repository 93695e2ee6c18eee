"""What the tabs of the matter page have in common."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import Command, clear

if TYPE_CHECKING:
    from docket_assistant.app.ripeness import Ripeness


class Tab(QWidget):
    """One tab; it draws what it is given."""

    help = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(5, 14, 5, 16)
        self.rows.setSpacing(14)

    @property
    def matter(self) -> str:
        """The matter in view."""
        return self.desk.matter

    def show_matter(self, ripeness: "Ripeness", fact: str) -> None:
        """Draw the matter; ``fact`` is to be shown first, where it is not empty."""
        clear(self.rows)
        self.draw(ripeness, fact)

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
