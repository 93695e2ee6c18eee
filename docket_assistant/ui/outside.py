"""Hands files and folders to the desktop: nothing is ever run from here but the desktop's own opener."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from docket_assistant.ui.desk import Desk


def open_file(desk: Desk, path: Path) -> None:
    """Open a file with whatever the desktop opens it with; says what stands in the way."""
    if not path.is_file():
        desk.say(f"{path.name} is not in {path.parent} any more.")
    elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        desk.say(f"No program opened {path.name}; open it from {path.parent}.")


def show_folder(desk: Desk, folder: Path) -> None:
    """Show a folder in the desktop's own window of files."""
    if not folder.is_dir() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        desk.say(f"The folder {folder} could not be shown.")


class OpenedCopies(QObject):
    """Copies that other programs were given, for their owner only; they go when the program ends."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._folder = tempfile.TemporaryDirectory(prefix="docket-opened-", ignore_cleanup_errors=True)

    def fresh_folder(self) -> Path:
        """An empty folder for one more copy."""
        return Path(tempfile.mkdtemp(dir=self._folder.name))

    def delete(self) -> None:
        """Delete every copy."""
        self._folder.cleanup()


def opened_copies(desk: Desk) -> OpenedCopies:
    """The copies made since the program was started."""
    found = desk.findChild(OpenedCopies)
    return found if isinstance(found, OpenedCopies) else OpenedCopies(desk)
