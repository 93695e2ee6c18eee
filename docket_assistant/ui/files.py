"""Files and printers that the user chooses: matters to import and export, messages to read."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.places import Place

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def _window() -> QWidget | None:
    return QApplication.activeWindow()


def choose_open(title: str, kinds: str) -> Path | None:
    """A file to read; None where the user chose none."""
    name, _ = QFileDialog.getOpenFileName(_window(), title, "", kinds)
    return Path(name) if name else None


def choose_several(title: str) -> list[Path]:
    """Files of any kind to read; empty where the user chose none."""
    names, _ = QFileDialog.getOpenFileNames(_window(), title, "", "All files (*)")
    return [Path(name) for name in names]


def choose_save(title: str, name: str, kinds: str) -> Path | None:
    """A file to write; None where the user chose none. Nothing is overwritten by choosing."""
    chosen, _ = QFileDialog.getSaveFileName(
        _window(), title, name, kinds, options=QFileDialog.Option.DontConfirmOverwrite
    )
    return Path(chosen) if chosen else None


def choose_printer(desk: Desk, title: str) -> "QPrinter | None":
    """A printer, chosen in the desktop's own dialog; None where none was chosen, or there is none to ask."""
    try:
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
    except ImportError:
        desk.say("Printing is not installed here; save as PDF, and print that.")
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, _window())
    dialog.setWindowTitle(title)
    # What is printed is short and whole; a range of its pages could be chosen before anybody saw them.
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    return printer if dialog.exec() else None


def lay_out_for(printer: "QPrinter", *, sideways: bool) -> None:
    """Letter with the margins of everything that is printed, whatever paper the printer holds by default."""
    from docket_assistant.ui.printing.print_pages import page_layout

    printer.setPageLayout(page_layout(sideways=sideways))


def import_matter(desk: Desk) -> None:
    """Import a matter from the open format, as it is or under new ids where it is on file already."""
    path = choose_open("Import a matter", "Matters (*.json);;All files (*)")
    if path is not None:
        import_file(desk, path, as_copy=False)


def import_file(desk: Desk, path: Path, *, as_copy: bool) -> None:
    """Import one file; says what stands in the way."""
    from docket_assistant.app.change import Change
    from docket_assistant.app.matters.whole_matters import import_matter as import_into
    from docket_assistant.app.matters.whole_matters import read_matter_file
    from docket_assistant.domain.errors import DocketError, Refused

    try:
        record = read_matter_file(path)
        change = desk.act(lambda store: Change(import_into(store, record, as_copy=as_copy), "Import matter"))
    except Refused as taken:
        again = (("Import it as a copy", lambda: import_file(desk, path, as_copy=True)),)
        desk.say(str(taken), again, stays=True)
        return
    except DocketError as wrong:
        desk.say(str(wrong), stays=True)
        return
    desk.go(Place("matter", change.matter))


def export_matter(desk: Desk) -> None:
    """Export the matter in view in the open format."""
    from docket_assistant.app.matters.whole_matters import export_matter as export_to
    from docket_assistant.domain.errors import DocketError

    if desk.refuses_writing():
        return
    path = choose_save("Export this matter", "matter.json", "Matters (*.json)")
    if path is None:
        return
    try:
        export_to(desk.record(desk.matter), path)
    except DocketError as wrong:
        desk.say(str(wrong), stays=True)
        return
    attached = desk.record(desk.matter).attachments
    files = " Attached files are named in it by their digests; they do not go with it." if attached else ""
    told = "The file holds client facts and private notes; nothing is encrypted."
    desk.say(f"Exported to {path.name}. {told}{files}")


def choose_message(desk: Desk) -> None:
    """Choose a sent or received message and read it into the matter in view."""
    path = choose_open("Read a sent or received message", "Messages (*.eml);;All files (*)")
    if path is not None:
        read_message(desk, path)


def read_message(desk: Desk, path: Path) -> None:
    """Read one message file and show what came of it, every address compared."""
    desk.go(Place("confirming", desk.matter, fact=f"file:{path}"))
