"""A part of a page in which Enter keeps what is typed and Esc leaves it, wherever in it the keyboard is."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from docket_assistant.ui.widgets.buttons import Button


class EnterAndEsc(QFrame):
    """Says what Enter and Esc do; Enter on a button presses that button."""

    def on_enter(self) -> None:
        """Keep what is typed."""
        raise NotImplementedError

    def on_escape(self) -> None:
        """Leave it."""
        raise NotImplementedError

    # Qt's interface

    def event(self, event: QEvent) -> bool:
        """Keep Esc, which goes back elsewhere in the window."""
        is_key = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            button = self.focusWidget()
            if isinstance(button, Button):
                button.click()
            else:
                self.on_enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.on_escape()
        else:
            super().keyPressEvent(event)
