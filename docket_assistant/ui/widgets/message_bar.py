"""The bar at the bottom: what happened, with what can be done about it; nothing waits for it."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy

from docket_assistant.ui.desk import Said
from docket_assistant.ui.theme import Type, line_height
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.wrap_row import WrapRow

_SHOWN_MS = 14_000
_GAP = 12
_ANY_WIDTH = 16_777_215
"""What Qt takes for no limit."""
_LEAST = 24
"""Width that the words keep beside what can be done, in heights of a line."""


class MessageBar(QFrame):
    """One message at a time; trouble stays until it is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("messages")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(14, 8, 10, 8)
        self.text = Words("", Type.LEAD, wrap=True, select=True)
        self.text.setAccessibleName("Message")
        self._layout.addWidget(self.text, 1)
        self._acts = WrapRow()
        self._layout.addWidget(self._acts)
        self.said: Said | None = None
        """What was shown last."""
        self._buttons: list[Button] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show_message(self, said: Said) -> None:
        """Show a message in place of the last."""
        self.said = said
        self._acts.clear()
        self.text.setText(said.text)
        self.setAccessibleName(said.text)
        self._buttons = [Button(word, partial(self._do, act)) for word, act in said.actions]
        self._buttons.append(Button("Close", self.hide, role="link", name="Close the message"))
        for button in self._buttons:
            self._acts.add(button)
            button.show()
        self._arrange()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.Alert))
        self._timer.stop()
        if not said.stays:
            self._timer.start(_SHOWN_MS)

    def _arrange(self) -> None:
        """What can be done stands beside the words, or beneath where it would leave them no room."""
        acts = sum(button.sizeHint().width() + _GAP for button in self._buttons)
        words = min(self.text.fontMetrics().horizontalAdvance(self.text.text()), _LEAST * line_height())
        beneath = acts + words + 3 * _GAP > self.width()
        way = QBoxLayout.Direction.TopToBottom if beneath else QBoxLayout.Direction.LeftToRight
        # Qt gives what ignores its own width none beside words that stretch, whatever its least width is.
        across = QSizePolicy.Policy.Ignored if beneath else QSizePolicy.Policy.Fixed
        self._acts.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self._acts.setMinimumWidth(0 if beneath else acts)
        self._acts.setMaximumWidth(_ANY_WIDTH if beneath else acts)
        self._layout.setDirection(way)
        self._acts.lay_out()

    def _do(self, action: object) -> None:
        self.hide()
        assert callable(action)
        action()

    # Qt's interface

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put anew what can be done."""
        super().resizeEvent(event)
        self._arrange()
