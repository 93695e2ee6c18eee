"""The answers of a set, one row each, marked by single keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from docket_assistant.ui.widgets.fact_table import FactTable

_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


class TriageTable(FactTable):
    """A table whose letters are told instead of searched for."""

    pressed_key = Signal(str)
    """A letter, small."""
    taken_back = Signal()
    finished = Signal()

    # Qt's interface

    def keyboardSearch(self, _text: str) -> None:
        """Letters mark; they look for nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters mark, Backspace takes back, Enter ends; arrows move as in every table."""
        text = event.text().lower()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Backspace and event.modifiers() in _PLAIN:
            self.taken_back.emit()
        elif len(text) == 1 and text.isascii() and text.isalpha() and event.modifiers() in _PLAIN:
            self.pressed_key.emit(text)
        else:
            super().keyPressEvent(event)
