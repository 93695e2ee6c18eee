"""Ctrl+K: one box to go anywhere and to do anything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from docket_assistant.ui.theme import Type, font_of, line_height
from docket_assistant.ui.widgets.fields import LineEdit
from docket_assistant.ui.widgets.labels import Words

_SHOWN = 60
_NOWHERE = QModelIndex()
_ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to go to or to do."""

    text: str
    kind: str
    """Shown beside it: Matter, Item, Person, Order, Command."""
    run: Callable[[], object]
    key: str = ""


class _Entries(QAbstractListModel):
    """The entries that fit what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    # Qt's interface

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            key = f"  ({entry.key})" if entry.key else ""
            return f"{entry.kind}:  {entry.text}{key}"
        return entry if role == _ENTRY_ROLE else None


class _Rows(QStyledItemDelegate):
    """Draws what an entry is for, its kind before it and its key at the right."""

    # Qt's interface

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, line_height() + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(_ENTRY_ROLE)
        assert isinstance(entry, Entry)
        palette, metrics = option.palette, QFontMetrics(option.font)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        area = option.rect.adjusted(10, 0, -10, 0)
        kind, key = metrics.horizontalAdvance("Command") + 18, metrics.horizontalAdvance(entry.key)
        words = area.adjusted(kind, 0, -key - 12, 0)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.setFont(option.font)
        painter.setPen(QApplication.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(area, middle, entry.kind)
        painter.drawText(area, middle | int(Qt.AlignmentFlag.AlignRight), entry.key)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        text = metrics.elidedText(entry.text[:400], Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, middle, text)


class QuickOpen(QFrame):
    """The box and its list, over the page; Esc closes it."""

    def __init__(self, window: QWidget, sources: Callable[[], Sequence[Entry]]) -> None:
        super().__init__(window)
        self.setObjectName("quick")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sources = sources
        self._all: tuple[Entry, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        self.line = LineEdit("Go to a matter, item, person or command")
        self.line.setAccessibleName("Go to a matter, item, person or command")
        self.list = QListView()
        self.list.setFont(font_of(Type.BODY))
        self.list.setAccessibleName("What fits")
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = Words(
            "Nothing fits. Try a party's name, a number such as rog 7, or a verb.", role="muted", wrap=True
        )
        self._model = _Entries()
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setModel(self._model)
        layout.addWidget(self.line)
        layout.addWidget(self._none)
        layout.addWidget(self.list, 1)
        self.line.textChanged.connect(self._filter)
        self.line.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._run(index.row()))
        self.hide()

    def open(self) -> None:
        """Open over the window, with everything that can be reached now."""
        self._all = tuple(self._sources())
        window = self.window()
        width = min(window.width() - 80, line_height() * 40)
        self.setGeometry(
            (window.width() - width) // 2, 56, width, min(window.height() - 120, line_height() * 26)
        )
        self.line.clear()
        self._filter("")
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        fitting = (e for e in self._all if all(w in f"{e.kind} {e.text}".casefold() for w in words))
        first = sorted(fitting, key=lambda e: not (words and e.text.casefold().startswith(words[0])))
        self._model.show_entries(first[:_SHOWN])
        self._none.setVisible(not first)
        if first:
            self.list.setCurrentIndex(self._model.index(0))

    def _run(self, row: int) -> None:
        if 0 <= row < len(self._model.entries):
            entry = self._model.entries[row]
            self.hide()
            entry.run()

    # Qt's interface

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list, Enter goes, Esc and leaving close."""
        if watched is not self.line:
            return False
        if event.type() is QEvent.Type.FocusOut:
            self.hide()
            return False
        if event.type() is not QEvent.Type.KeyPress:
            return False
        assert isinstance(event, QKeyEvent)
        return self._key(event.key())

    def _key(self, key: int) -> bool:
        row, count = self.list.currentIndex().row(), len(self._model.entries)
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and count:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentIndex(self._model.index((row + step) % count))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(row)
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False
