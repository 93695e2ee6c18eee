"""A court paper as it is drawn beside its questions, printed page for page; its gaps stay marked."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from docket_assistant.app.outputs import page_name, put_file
from docket_assistant.ui import files
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.faults import show_fault
from docket_assistant.ui.outside import open_file
from docket_assistant.ui.tasks import in_background
from docket_assistant.ui.widgets.paper_pages import PAPER_WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docket_assistant.ui.widgets.paper_pages import Page as Sheet

_DOTS = 600


class PaperPrints:
    """The two acts of printing, for a paper.

    Its pages are painted in the window's own thread, in which they were set: Qt's fonts are a thread's own.
    """

    def __init__(self, owner: QWidget, desk: Desk, title: str, sheets: "Sequence[Sheet]") -> None:
        self._owner = owner
        self._desk = desk
        self._title = title
        self._sheets = sheets

    def print(self) -> None:
        """Let the user choose a printer, and print."""
        if self._desk.refuses_writing():
            return
        printer = files.choose_printer(self._desk, "Print the paper")
        if printer is not None:
            printer.setFullPage(True)
            printer.setPageLayout(_whole_sheet())
            paint_sheets(self._sheets, printer)
            self._desk.say("The paper was handed to the printer.")

    def save(self) -> None:
        """Write it as a PDF where the user wants it, and offer to open it."""
        if self._desk.refuses_writing():
            return
        name = page_name(self._title, self._desk.today)
        path = files.choose_save("Save the paper as PDF", name, "PDF (*.pdf)")
        if path is None:
            return
        desk, content = self._desk, pdf_of_sheets(self._sheets)

        def done(_nothing: object) -> None:
            desk.say(f"Saved as {path.name}.", (("Open it", lambda: open_file(desk, path)),))

        in_background(self._owner, lambda: put_file(path, content), done, partial(show_fault, desk))


def pdf_of_sheets(sheets: "Sequence[Sheet]") -> bytes:
    """The pages as a PDF file with their fonts in it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setCreator("Docket Assistant")
    writer.setPageLayout(_whole_sheet())
    paint_sheets(sheets, writer)
    return bytes(buffer.data().data())


def paint_sheets(sheets: "Sequence[Sheet]", device: QPagedPaintDevice) -> None:
    """Draw every page over the whole of a sheet."""
    painter = QPainter(device)
    for n, sheet in enumerate(sheets):
        if n:
            device.newPage()
        painter.save()
        scale = device.width() / PAPER_WIDTH
        painter.scale(scale, scale)
        sheet.paint(painter)
        painter.restore()
    painter.end()


def _whole_sheet() -> QPageLayout:
    """Letter without margins: the paper has its own."""
    none, upright = QMarginsF(0, 0, 0, 0), QPageLayout.Orientation.Portrait
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.Letter), upright, none)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
