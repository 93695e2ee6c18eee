"""Shortcuts: every key that works anywhere, and another one where it does not suit."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.domain.errors import DocketError
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.models.table import NARROW, Column, TableModel
from docket_assistant.ui.page import EDGE, Command, Content, Page, above, column, scrolled
from docket_assistant.ui.shortcuts import Shortcut
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.fields import LineEdit, TextField
from docket_assistant.ui.widgets.filter_line import FilterLine
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.wrap_row import WrapRow

_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_LEAVE = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeyLine(LineEdit):
    """Writes the name of the key that is pressed in it; a name can be typed as well."""

    # Qt's interface

    def event(self, event: QEvent) -> bool:
        """Keep every key for itself: pressed here, it names itself and does nothing else."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _names(event):  # type: ignore[redundant-expr,unused-ignore]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write the key's name."""
        if _names(event):
            self.setText(QKeySequence(event.keyCombination()).toString())
            return
        super().keyPressEvent(event)


def _names(event: QKeyEvent) -> bool:
    key = event.key()
    if key in _MODIFIERS or key in _LEAVE:
        return False
    return bool(event.modifiers() & _HELD) or Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12


class KeyField(TextField):
    """A field for a key."""

    def __init__(self, label: str) -> None:
        super().__init__(label, hint="Press the key here, or type its name, such as Ctrl+Shift+P.")
        line = KeyLine()
        self.layout().replaceWidget(self.line, line)  # type: ignore[union-attr]  # a field has a layout
        line.setAccessibleName(self.line.accessibleName())
        line.setAccessibleDescription(self.line.accessibleDescription())
        self.line.deleteLater()
        self.line = self.editor = line
        self.label.setBuddy(line)
        self.setFocusProxy(line)


class ShortcutsPage(Page):
    """All keys, and the one marked to be changed."""

    help = (
        "Every action that can be done anywhere, with its key. Mark one, press another key in the field "
        "below the list, and use it: it works at once and is kept between starts. A key that is taken is "
        "refused, with the action that has it.\n\nKeys of single pages are listed by “?” on the page; they "
        "stay as they are."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        outer = column(self, margins=(EDGE, 12, EDGE, 8))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Words("Shortcuts", Type.TITLE))
        self.filter = FilterLine("Filter by action or key", self._filter)
        head.addWidget(self.filter, 1)
        above(outer).addLayout(head)
        inside = Content()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(5, 5, 5, 8)
        rows.setSpacing(14)
        outer.addWidget(scrolled(inside), 1)
        card = Card()
        card.setAccessibleName("Every action")
        card.body.setContentsMargins(10, 6, 10, 10)
        columns: tuple[Column[Shortcut], ...] = (
            Column("Action", lambda s: s.text.removesuffix("..."), weight=50),
            Column("Menu", lambda s: s.menu, weight=14, muted=True, drops=NARROW),
            Column("Key", lambda s: s.key, weight=18),
            Column("Comes with", lambda s: s.default if s.is_changed else "", weight=18, muted=True),
        )
        self._model: TableModel[Shortcut] = TableModel(columns)
        self.table = FactTable(desk.theme, self._model, "Actions and their keys")
        self.table.chosen.connect(lambda _row: self._show_marked())
        self.table.opened.connect(lambda _row: self.key.setFocus())
        card.add(self.table, 1)
        rows.addWidget(card, 1)
        rows.addWidget(self._change())

    def _change(self) -> Card:
        card = Card()
        card.setAccessibleName("Change a key")
        self.marked = Words("", Type.LEAD, wrap=True)
        card.add(self.marked)
        self.key = KeyField("Another key")
        self.key.line.returnPressed.connect(self._use)
        card.add(self.key)
        row = WrapRow()
        self.use = Button("Use this key", self._use)
        self.default = Button("Back to its own key", self._reset)
        self.every = Button("All back to their own keys", self._reset_all, role="link")
        for button in (self.use, self.default, self.every):
            row.add(button)
        card.add(row)
        return card

    def reload(self) -> None:
        """List the keys as they are now."""
        self._filter()

    def _filter(self) -> None:
        marked = self._marked()
        fitting = [s for s in self.desk.shortcuts.every if self.filter.fits(f"{s.text} {s.menu} {s.key}")]
        self._model.show_rows(fitting)
        self.table.choose(fitting.index(marked) if marked in fitting else 0)
        self._show_marked()

    def _marked(self) -> Shortcut | None:
        at = self.table.currentIndex().row()
        return self._model.rows[at] if 0 <= at < len(self._model.rows) else None

    def _show_marked(self) -> None:
        marked = self._marked()
        words = "No action fits; clear the filter to see all."
        if marked is not None:
            words = f"{marked.text.removesuffix('...')}: {marked.key}"
        self.marked.setText(words)
        self.key.line.clear()
        self.key.tell("")

    # What can be done

    def _use(self) -> None:
        marked = self._marked()
        if marked is None:
            return
        try:
            self.desk.shortcuts.choose(marked, self.key.text())
        except DocketError as wrong:
            self.key.complain(str(wrong))
            return
        self._say(f"{marked.text.removesuffix('...')} has the key {marked.key}.")

    def _reset(self) -> None:
        marked = self._marked()
        if marked is None:
            return
        try:
            self.desk.shortcuts.reset(marked)
        except DocketError as wrong:
            self.key.complain(str(wrong))
            return
        self._say(f"{marked.text.removesuffix('...')} has its own key again, {marked.key}.")

    def _reset_all(self) -> None:
        self.desk.shortcuts.reset_all()
        self._say("Every action has its own key again.")

    def _say(self, words: str) -> None:
        self._filter()
        self.desk.say(words)

    def commands(self) -> tuple[Command, ...]:
        """Filter the list, change the one marked."""
        return (
            self.filter.command,
            Command("Change the key of the one marked", self.key.setFocus, "F2"),
            Command("All back to their own keys", self._reset_all, "Ctrl+Shift+Backspace"),
        )

    def heading(self) -> str:
        """The page's name."""
        return "Shortcuts"

    def first_stop(self) -> QWidget | None:
        """The list."""
        return self.table
