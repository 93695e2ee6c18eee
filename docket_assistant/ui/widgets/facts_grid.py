"""What is recorded of one fact: names at the left, words at the right; and notes, said or private."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from docket_assistant.ui.theme import Type, line_height
from docket_assistant.ui.widgets.fields import NotesField
from docket_assistant.ui.widgets.flow import Flow
from docket_assistant.ui.widgets.labels import Words

_WIDEST = 10
"""Of the names, in heights of a line."""
_LINE = 42
"""Characters that a line of notes holds at least."""
_LINES_AT_ONCE = 8


class FactsGrid(QWidget):
    """(name, words) pairs; those without words are left out."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self.shown = tuple((name, words) for name, words in pairs if words)
        for row, (name, words) in enumerate(self.shown):
            label = Words(name, Type.BODY, role="muted", wrap=True)
            label.setFixedWidth(line_height() * _WIDEST)
            value = Words(words, wrap=True, select=True)
            value.setAccessibleName(f"{name}: {words}")
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)


def notes_shown(label: str, text: str, *, private: bool = False, lines: int = 0) -> NotesField:
    """Notes to read and copy; private ones on their own ground."""
    field = NotesField(label, private=private, lines=lines or lines_of(text))
    field.box.put(text)
    field.box.setReadOnly(True)
    field.box.setFixedHeight(field.box.sizeHint().height())
    if private:
        field.label.become("private")
    return field


def notes_beside(said: str, private: str) -> Flow:
    """What was said, which may be quoted, beside what is private; each only where there is something."""
    lines = max(lines_of(said), lines_of(private))
    fields = []
    if said:
        fields.append(notes_shown("Said, may be quoted", said, lines=lines))
    if private:
        words = "Private, stays here and is never printed"
        fields.append(notes_shown(words, private, private=True, lines=lines))
    flow = Flow(max(1, len(fields)), spacing=16)
    for field in fields:
        flow.add(field)
    return flow


def lines_of(text: str) -> int:
    """Lines that a text needs, up to as many as are shown at once."""
    return min(sum(1 + len(one) // _LINE for one in text.split("\n")), _LINES_AT_ONCE)
