"""A short list that the user puts in order: by dragging its lines, or with keys."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QSizePolicy

from docket_assistant.ui.theme import Type, font_of, line_height

_ROOM = 12
"""Around the words of a line."""
_ID = Qt.ItemDataRole.UserRole


class OrderList(QListWidget):
    """Lines with their ids; Alt+Up and Alt+Down move the one that is marked."""

    ordered = Signal(list)
    """The ids in their new order."""

    def __init__(self, name: str, rows: Sequence[tuple[str, str]], chosen: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFont(font_of(Type.BODY))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)
        for own, words in rows:
            item = QListWidgetItem(words)
            item.setData(_ID, own)
            item.setSizeHint(QSize(0, line_height() + _ROOM))
            self.addItem(item)
        ids = self.ids()
        self.setCurrentRow(ids.index(chosen) if chosen in ids else 0)
        self.setFixedHeight((line_height() + _ROOM) * max(1, len(rows)) + 8)

    def ids(self) -> list[str]:
        """The ids as they stand."""
        return [str(self.item(at).data(_ID)) for at in range(self.count())]

    @property
    def chosen(self) -> str:
        """The id of the line that is marked; empty where none is."""
        item = self.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def move_chosen(self, by: int) -> None:
        """Move the marked line up or down; at the end of the list it stays."""
        at = self.currentRow()
        if at < 0 or not 0 <= at + by < self.count():
            return
        item = self.takeItem(at)
        self.insertItem(at + by, item)
        self.setCurrentRow(at + by)
        self.ordered.emit(self.ids())

    # Qt's interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the line, an arrow alone the mark."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_chosen(step)
            return
        super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """A line was dragged: its new place is told once Qt is done with it."""
        before = self.ids()
        super().dropEvent(event)
        QTimer.singleShot(0, self, lambda: self._tell(before))

    def _tell(self, before: list[str]) -> None:
        if self.ids() != before:
            self.ordered.emit(self.ids())
