"""Ctrl+K: one box to go anywhere and to do anything."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from docket_assistant.ui.palettes import Colors
from docket_assistant.ui.theme import Type, font_of, line_height
from docket_assistant.ui.widgets.fields import LineEdit
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.quick_rows import Entry, QuickLines, QuickRows, begins, fitting

_MOST_COMMANDS = 8
"""Commands shown beside what a search found."""
_SHORTEST = 2
"""Letters from which a command that begins so comes before what a search finds."""

_RADIUS = 10
_PATIENCE = 30
"""Milliseconds until commands are shown without the answer: it mostly comes first, and one paint does."""

Answer = Callable[[Sequence[Entry]], None]
Search = Callable[[str, Answer], bool]
"""Looks for what is typed, and answers in a later turn; False where nothing is to be waited for."""


class QuickOpen(QWidget):
    """The box and its list, over the page; Esc closes it.

    Commands are found from memory. What the search finds comes when it comes: typing never waits for it.
    Enter does, so that it opens what the finished list has first.
    """

    def __init__(
        self,
        window: QWidget,
        commands: Callable[[], Sequence[Entry]],
        search: Callable[[QObject], Search],
        colors: Callable[[], Colors],
        *,
        asks: str = "",
    ) -> None:
        super().__init__(window)
        self.setObjectName("quick")
        # Else each letter typed would repaint the page beneath.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._colors = colors
        self._sources = commands
        self._search = search(self)
        self._commands: tuple[Entry, ...] = ()
        self._found: tuple[Entry, ...] = ()
        self._is_waiting = False
        self._is_wanted = False
        """Whether Enter was pressed before the answer came."""
        self._has_moved = False
        """Whether the user chose a line since the last letter."""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        self.line = LineEdit(asks or "Matters, people, items, papers, notes and commands")
        self.line.setAccessibleName(asks or "Search matters, people, items, papers, notes and commands")
        self.list = QListView()
        self.list.setFont(font_of(Type.BODY))
        self.list.setAccessibleName("What fits")
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = Words(
            "Nothing fits. Try a party's name, a number such as rog 7, or a verb.", role="muted", wrap=True
        )
        self.rows = QuickRows()
        self.list.setItemDelegate(QuickLines(colors, self.list))
        self.list.setModel(self.rows)
        layout.addWidget(self.line)
        layout.addWidget(self._none)
        layout.addWidget(self.list, 1)
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._run(index.row()))
        self.hide()

    def open(self) -> None:
        """Open over the window, with everything that can be reached now."""
        self._commands = tuple(self._sources())
        self._found = ()
        window = self.window()
        width = min(window.width() - 80, line_height() * 46)
        self.setGeometry(
            (window.width() - width) // 2, 56, width, min(window.height() - 120, line_height() * 30)
        )
        self.line.blockSignals(True)  # noqa: FBT003  # Qt's own order of arguments
        self.line.clear()
        self.line.blockSignals(False)  # noqa: FBT003
        self._typed("")
        self._show()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def is_waiting(self) -> bool:
        """Whether the answer to what is typed is still to come."""
        return self._is_waiting

    # What is typed, and what is found

    def _typed(self, text: str) -> None:
        self._has_moved = self._is_wanted = False
        self._is_waiting = self._search(text, self._answered)
        if self._is_waiting:
            self._patience.start()
            return
        self._found = ()
        self._show()

    def _answered(self, found: Sequence[Entry]) -> None:
        self._is_waiting = False
        self._patience.stop()
        self._found = tuple(found)
        self._show()
        if self._is_wanted:
            self._run(self.list.currentIndex().row())

    def _show(self) -> None:
        chosen = self.rows.entry_at(self.list.currentIndex().row()) if self._has_moved else None
        entries = self._entries(self.line.text())
        self.rows.show_entries(entries)
        self._none.setVisible(not entries and not self._is_waiting)
        kept = next((at for at, row in enumerate(self.rows.rows) if chosen and _is_same(row, chosen)), -1)
        self._choose(kept if kept >= 0 else self.rows.next_entry(-1, 1))

    def _entries(self, text: str) -> list[Entry]:
        fits = fitting(self._commands, text)
        if not text.strip():
            return [*self._found, *fits]
        meant = [entry for entry in fits if begins(entry, text)] if len(text.strip()) >= _SHORTEST else []
        commands = fits[:_MOST_COMMANDS] if self._found else fits
        return [*commands, *self._found] if meant else [*self._found, *commands]

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self.rows.index(row))
        if row == self.rows.next_entry(-1, 1):
            self.list.scrollToTop()  # its heading is above it

    def _run(self, row: int) -> None:
        entry = self.rows.entry_at(row)
        self._is_wanted = False
        if entry is not None:
            self.hide()
            entry.run()

    # Qt's interface

    def paintEvent(self, event: QPaintEvent) -> None:
        """A round frame on the window's own ground."""
        colors, painter = self._colors(), QPainter(self)
        painter.fillRect(event.rect(), QColor(colors.window))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colors.border))
        painter.setBrush(QColor(colors.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list, Enter goes, Esc and leaving close."""
        if watched is not self.line:
            return False
        if event.type() is QEvent.Type.FocusOut:
            self.hide()
            return False
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        assert isinstance(event, QKeyEvent)
        if event.type() is QEvent.Type.ShortcutOverride:  # Esc is also the window's key for Back
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        return self._key(event.key())

    def _key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            row = self.rows.next_entry(self.list.currentIndex().row(), 1 if key == Qt.Key.Key_Down else -1)
            self._has_moved = True
            self._choose(row)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False

    def _enter(self) -> None:
        """Go; while the answer is to come once more, unless a line was chosen or Enter is pressed again."""
        if self._is_waiting and not self._has_moved and not self._is_wanted:
            self._is_wanted = True
            return
        self._run(self.list.currentIndex().row())

    def hideEvent(self, event: object) -> None:  # noqa: ARG002  # Qt's own argument
        """Who has left waits for nothing."""
        self._is_wanted = False


def _is_same(row: Entry | str, entry: Entry) -> bool:
    return isinstance(row, Entry) and (row.id, row.kind, row.text) == (entry.id, entry.kind, entry.text)
