"""A printed page saved as PDF where the user wants it, and opened from there to be printed."""

from collections.abc import Sequence

from docket_assistant.app.outputs import put_file
from docket_assistant.domain.errors import DocketError
from docket_assistant.ui import files
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.outside import open_file
from docket_assistant.ui.printed_page import PrintedRow, printed_page


def save_page(desk: Desk, title: str, rows: Sequence[str | PrintedRow], name: str) -> None:
    """Save a page and offer to open it, where the desktop prints; says what stands in the way."""
    path = files.choose_save(f"Save as PDF: {title}", name, "PDF (*.pdf)")
    if path is None:
        return
    specimen = bool(desk.matter) and desk.record(desk.matter).matter.specimen
    try:
        put_file(path, printed_page(title, rows, initials=False, specimen=specimen))
    except DocketError as wrong:
        desk.say(str(wrong), stays=True)
        return
    desk.say(f"Saved as {path.name}; print it from there.", (("Open it", lambda: open_file(desk, path)),))
