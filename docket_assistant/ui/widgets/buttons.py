"""Buttons: the verb is the button."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QSizePolicy

from docket_assistant.ui.icons import blank, icon
from docket_assistant.ui.theme import Type, font_of, line_height


class Button(QPushButton):
    """A button with a role of the style sheet: primary, link, search or none."""

    def __init__(
        self,
        text: str,
        action: Callable[[], object] | None = None,
        *,
        role: str = "",
        name: str = "",
        tip: str = "",
    ) -> None:
        super().__init__(text)
        self.setFont(font_of(Type.LEAD))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if role:
            self.setProperty("role", role)
        if role != "link":
            self.setMinimumHeight(line_height() + max(16, 2 * (line_height() // 3) + 2))  # with its padding
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name or text.replace("&", ""))
        if tip:
            self.setToolTip(tip)
        if action is not None:
            self.clicked.connect(lambda _checked=False: action())

    def show_icon(self, name: str, color: str) -> None:
        """Put an icon before the word, with room between them; Qt leaves too little."""
        self._put_icon(lambda side, room: icon(name, color, side, room))

    def keep_room(self) -> None:
        """Keep the room of an icon that comes later."""
        self._put_icon(lambda side, room: blank(side + room, side))

    def _put_icon(self, make: Callable[[int, int], QIcon]) -> None:
        side, room = line_height(), line_height() // 4
        self.setIcon(make(side, room))
        self.setIconSize(QSize(side + room, side))

    # Qt's interface

    def sizeHint(self) -> QSize:
        """Links need no room for a border."""
        hint = super().sizeHint()
        return hint if self.property("role") != "link" else QSize(hint.width() + 2, line_height() + 6)
