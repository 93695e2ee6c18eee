"""Diagnostics: what to send where something is wrong, to be copied whole; no client facts."""

from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant import paths
from docket_assistant.ui.beside import Beside
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import EDGE, Command, Content, Page, above, clear, column, scrolled
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.fields import NotesField
from docket_assistant.ui.widgets.labels import Words

if TYPE_CHECKING:
    from docket_assistant.app.upkeep.stores import Reading

_ABOUT = (
    "Versions, where the store lies and how many rows it has, and the last lines of the log. No name and no"
    " word of a matter is in it; the log holds ids alone. Nothing is sent: you copy it, and look at it first."
)


class DiagnosticsPage(Page):
    """What the program knows of itself."""

    help = (
        "What to send where something is wrong: the versions of the program and of its parts, where the "
        "store lies, how many rows each of its tables has, and the last lines of the log. Copy puts all of "
        "it on the clipboard. No client facts are in it, and the program sends nothing itself."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        outer = column(self, margins=(EDGE, 12, EDGE, 8))
        head = QHBoxLayout()
        head.addWidget(Words("Diagnostics", Type.TITLE), 1)
        self.copy = Button("Copy", self._copy, role="primary", name="Copy the diagnostics")
        head.addWidget(self.copy)
        above(outer).addLayout(head)
        inside = Content()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(5, 5, 5, 16)
        self._rows.setSpacing(14)
        outer.addWidget(scrolled(inside), 1)
        self._found: tuple[tuple[str, str], ...] = ()
        self._beside = Beside(self, desk)
        desk.opened.connect(self.reload)

    def reload(self) -> None:
        """Count beside the window."""
        path, log = self.desk.path, paths.log_folder()
        window = f"Qt {qVersion()}, PySide {PySide6.__version__}, {QApplication.platformName()}"

        def job(view: "Reading") -> tuple[tuple[str, str], ...]:
            from docket_assistant.app.upkeep.diagnostics import diagnostics

            return diagnostics(view, path, log, window)

        self._beside.read(job, self._show)

    def _show(self, found: tuple[tuple[str, str], ...]) -> None:
        from docket_assistant.app.upkeep.diagnostics import as_text

        self._found = found
        clear(self._rows)
        self._rows.addWidget(Words(_ABOUT, role="muted", wrap=True))
        whole = as_text(found)
        field = NotesField("What the program knows of itself", lines=whole.count("\n") + 6)
        field.box.put(whole)
        field.box.setReadOnly(True)
        self._rows.addWidget(field, 1)

    def _copy(self) -> None:
        from docket_assistant.app.upkeep.diagnostics import as_text

        QApplication.clipboard().setText(as_text(self._found))
        self.desk.say("The diagnostics are on the clipboard.")

    def commands(self) -> tuple[Command, ...]:
        """Copy."""
        return (Command("Copy the diagnostics", self._copy, "Ctrl+Shift+O"),)

    def heading(self) -> str:
        """The page's name."""
        return "Diagnostics"

    def first_stop(self) -> QWidget | None:
        """Copy."""
        return self.copy
