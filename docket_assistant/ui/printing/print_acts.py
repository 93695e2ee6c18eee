"""Print..., and Save as PDF...: two acts that every page with something to print has alike."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from docket_assistant.app.outputs import page_name, put_file
from docket_assistant.ui import files
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.faults import show_fault
from docket_assistant.ui.outside import open_file
from docket_assistant.ui.page import PDF_KEY, PRINT_KEY, Command
from docket_assistant.ui.printing.print_pages import ToPrint, paint, pdf_of
from docket_assistant.ui.tasks import in_background
from docket_assistant.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from pathlib import Path

    from docket_assistant.app.upkeep.stores import Reading

Make = Callable[["Reading"], ToPrint]
"""Puts together what is printed, beside the window, from one reading of the store."""


class PrintActs:
    """What a page prints, on paper or into a file; ``make`` answers None after it said why there is none."""

    def __init__(
        self, owner: QWidget, desk: Desk, what: str, file_name: str, make: Callable[[], Make | None]
    ) -> None:
        self._owner = owner
        self._desk = desk
        self._what = what
        self._file_name = file_name
        self._make = make

    def buttons(self) -> tuple[Button, Button]:
        """The two acts, to put where one looks for them."""
        what = self._what
        return (
            Button("Print", self.print, role="link", name=f"Print the {what}", tip=PRINT_KEY),
            Button("Save as PDF", self.save, role="link", name=f"Save the {what} as PDF", tip=PDF_KEY),
        )

    def commands(self) -> tuple[Command, ...]:
        """The two acts, each with its key."""
        return (
            Command(f"Print the {self._what}...", self.print, PRINT_KEY),
            Command(f"Save the {self._what} as PDF...", self.save, PDF_KEY),
        )

    def save(self) -> None:
        """Write it as a PDF where the user wants it, and offer to open it."""
        make = self._ready()
        if make is None:
            return
        name = page_name(self._file_name, self._desk.today)
        path = files.choose_save(f"Save the {self._what} as PDF", name, "PDF (*.pdf)")
        if path is not None:
            self._write(make, path)

    def _write(self, make: Make, path: "Path") -> None:
        desk = self._desk

        def job() -> None:
            with desk.reading() as view:
                paper = make(view)
            put_file(path, pdf_of(paper))

        def done(_nothing: object) -> None:
            desk.say(f"Saved as {path.name}.", (("Open it", lambda: open_file(desk, path)),))

        in_background(self._owner, job, done, self._failed)

    def print(self) -> None:
        """Let the user choose a printer, and print."""
        make = self._ready()
        if make is None:
            return
        printer = files.choose_printer(self._desk, f"Print the {self._what}")
        if printer is None:
            return
        desk = self._desk

        def job() -> object:
            with desk.reading() as view:
                return make(view)

        def done(paper: object) -> None:
            assert isinstance(paper, ToPrint)
            files.lay_out_for(printer, sideways=paper.printout.sideways)
            paint(paper, printer)
            desk.say(f"The {self._what} was handed to the printer.")

        in_background(self._owner, job, done, self._failed)

    def _ready(self) -> Make | None:
        return None if self._desk.refuses_writing() else self._make()

    def _failed(self, trouble: Exception) -> None:
        show_fault(self._desk, trouble)
