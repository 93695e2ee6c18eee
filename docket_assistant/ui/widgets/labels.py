"""Labels: client text is always plain text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from docket_assistant.ui.theme import Type, font_of

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent  # 3 ms, which the first paint need not wait for


class Words(QLabel):
    """Text in the type of its use; never rich text, whatever stands in it."""

    _hint: QSize | None = None

    def __init__(
        self,
        text: str = "",
        use: Type = Type.BODY,
        *,
        role: str = "",
        wrap: bool = False,
        select: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.use = use
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font_of(use))
        if role:
            self.setProperty("role", role)
        if wrap:
            self.setWordWrap(True)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._select = select
        self.setText(text)

    def become(self, role: str) -> None:
        """Take on another role of the style sheet."""
        if self.property("role") == role:
            return
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)

    # Qt's interface

    def mousePressEvent(self, event: "QMouseEvent") -> None:
        """Text can be marked from the first press on; a label in which it can be costs threefold."""
        if self._select:
            self._select = False
            self._hint = self.sizeHint()
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.setFocus(Qt.FocusReason.MouseFocusReason)  # Ctrl+C is then about it
        super().mousePressEvent(event)

    def sizeHint(self) -> QSize:
        """What it was before text could be marked: Qt would like another width then, and words would jump."""
        return self._hint or super().sizeHint()

    def setText(self, text: str) -> None:
        """Other words want other room."""
        self._hint = None
        super().setText(text)


class Point(QWidget):
    """One of several sentences, its mark standing clear of the lines."""

    def __init__(self, mark: str, text: str, *, role: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Words(mark, role=role), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Words(text, role=role, wrap=True, select=True), 1)


def line(name: str = "line") -> QFrame:
    """A hairline between rows; ``rule`` is the stronger one."""
    frame = QFrame()
    frame.setObjectName(name)
    frame.setFixedHeight(1)
    return frame
