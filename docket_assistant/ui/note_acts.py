"""Print..., Save as PDF..., and Save as Word...: the acts of a sheet that counsel writes on."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from docket_assistant.app.outputs import page_name, put_file
from docket_assistant.ui import files
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.faults import show_fault
from docket_assistant.ui.outside import open_file
from docket_assistant.ui.page import Command
from docket_assistant.ui.printing.print_acts import Make, PrintActs
from docket_assistant.ui.tasks import in_background
from docket_assistant.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from pathlib import Path

WORD_KEY = "Ctrl+Alt+W"


class NoteActs:
    """What every page prints alike, and the same sheet as a Word file."""

    def __init__(
        self, owner: QWidget, desk: Desk, what: str, file_name: str, make: Callable[[], Make | None]
    ) -> None:
        self._owner, self._desk = owner, desk
        self._what, self._file_name = what, file_name
        self._make = make
        self._prints = PrintActs(owner, desk, what, file_name, make)
        self.print = self._prints.print

    def buttons(self) -> tuple[Button, ...]:
        """The acts, to put where one looks for them."""
        name = f"Save the {self._what} as Word"
        word = Button("Save as Word", self.save_word, role="link", name=name, tip=WORD_KEY)
        return (*self._prints.buttons(), word)

    def commands(self) -> tuple[Command, ...]:
        """The acts, each with its key."""
        return (*self._prints.commands(), self.word_command())

    def word_command(self) -> Command:
        """The last of them alone."""
        return Command(f"Save the {self._what} as Word...", self.save_word, WORD_KEY)

    def save_word(self) -> None:
        """Write it as a Word file where the user wants it, and offer to open it."""
        make = None if self._desk.refuses_writing() else self._make()
        if make is None:
            return
        name = page_name(self._file_name, self._desk.today, "docx")
        path = files.choose_save(f"Save the {self._what} as Word", name, "Word documents (*.docx)")
        if path is not None:
            self._write(make, path)

    def _write(self, make: Make, path: "Path") -> None:
        desk, today = self._desk, self._desk.today

        def job() -> None:
            from docket_assistant.app.printed.printout_word import word_of

            with desk.reading() as view:
                sheet = make(view).printout
            put_file(path, word_of(sheet, today))

        def done(_nothing: object) -> None:
            desk.say(f"Saved as {path.name}.", (("Open in Word", partial(open_file, desk, path)),))

        in_background(self._owner, job, done, partial(show_fault, desk))
