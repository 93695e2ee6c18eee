"""The bar at the bottom: what happened, with what can be done about it; nothing waits for it."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from docket_assistant.ui.desk import Said
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.labels import Words

_SHOWN_MS = 14_000


class MessageBar(QFrame):
    """One message at a time; trouble stays until it is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("messages")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(14, 8, 10, 8)
        self.text = Words("", Type.LEAD, wrap=True, select=True)
        self.text.setAccessibleName("Message")
        self._layout.addWidget(self.text, 1)
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
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self.text.setText(said.text)
        self.setAccessibleName(said.text)
        self._buttons = [Button(word, partial(self._do, act)) for word, act in said.actions]
        self._buttons.append(Button("Close", self.hide, role="link", name="Close the message"))
        for button in self._buttons:
            self._layout.addWidget(button)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.Alert))
        self._timer.stop()
        if not said.stays:
            self._timer.start(_SHOWN_MS)

    def _do(self, action: object) -> None:
        self.hide()
        assert callable(action)
        action()
