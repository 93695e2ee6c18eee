"""The side bar: the four places, and below them Rules and Settings; words beside or under their icons."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from docket_assistant.ui.icons import blank, icon, pixmap
from docket_assistant.ui.theme import Theme, Type, font_of, line_height
from docket_assistant.ui.widgets.labels import Words

PLACES = (
    ("today", "Today", "Alt+1"),
    ("matters", "Matters", "Alt+2"),
    ("calendar", "Calendar", "Alt+3"),
    ("people", "People", "Alt+4"),
)
BELOW = (("rules", "Rules", "Alt+6"), ("settings", "Settings", "Ctrl+,"))
"""At the foot: looked up now and then."""


class SideBar(QWidget):
    """Places at the left; a narrow window gets a rail, its words kept."""

    def __init__(self, theme: Theme, go: Callable[[str], None]) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._go = go
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 14, 9, 14)
        self._layout.setSpacing(6)
        self._mark = Words()
        self._name = Words("Docket Assistant", Type.CARD)
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 0, 10)
        head.setSpacing(10)
        head.addWidget(self._mark)
        head.addWidget(self._name, 1)
        self._layout.addLayout(head)
        self.buttons = {name: self._button(name, word, key) for name, word, key in PLACES}
        self._layout.addStretch(1)
        self.buttons |= {name: self._button(name, word, key) for name, word, key in BELOW}
        self._rail = False
        self._is_drawn = False
        self.dress(rail=False)

    def _button(self, name: str, word: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("place")
        button.setText(word)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setFont(font_of(Type.LEAD))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(word)
        button.setToolTip(f"{word} ({key})")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._go(name))
        self._layout.addWidget(button)
        return button

    def show_place(self, name: str) -> None:
        """Mark where the window is."""
        if name in self.buttons:
            self.buttons[name].setChecked(True)
            self._draw()

    def draw(self) -> None:
        """Draw the icons from now on: the first paint does not wait for them."""
        self._is_drawn = True
        self._draw()

    def _draw(self) -> None:
        if not self._is_drawn:
            return
        colors = self._theme.colors
        self._mark.setPixmap(pixmap("app", colors.accent, line_height() + 8, self.devicePixelRatioF()))
        height, room = line_height() + 2, 0 if self._rail else 8
        for name, button in self.buttons.items():
            color = colors.accent if button.isChecked() else colors.text
            button.setIcon(icon(name, color, height, room))

    def dress(self, *, rail: bool) -> None:
        """Take on the theme's colours, as a bar or as a rail."""
        self._rail = rail
        self._mark.setFixedSize(line_height() + 8, line_height() + 8)
        self._mark.setAccessibleName("Docket Assistant")
        self._name.setVisible(not rail)
        style = (
            Qt.ToolButtonStyle.ToolButtonTextUnderIcon
            if rail
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        size = QSize(line_height() + (2 if rail else 10), line_height() + 2)
        for button in self.buttons.values():
            if button.icon().isNull():
                button.setIcon(blank(size.width(), size.height()))
            button.setIconSize(size)
            button.setToolButtonStyle(style)
        self._draw()
        metrics = QFontMetrics(font_of(Type.LEAD))
        words = max(metrics.horizontalAdvance(word) for _, word, _ in (*PLACES, *BELOW))
        beside = line_height() + 28  # margins of the bar and paddings of the sheet
        self.setFixedWidth(words + beside if rail else max(190, words + line_height() * 6))
