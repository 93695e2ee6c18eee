"""What can be done with attached files: they are copied and hashed beside the window."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from docket_assistant.domain.errors import DocketError
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.office import Attachment, ContentStanding
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.files import choose_save
from docket_assistant.ui.outside import open_file, opened_copies
from docket_assistant.ui.places import Place
from docket_assistant.ui.tasks import in_background

if TYPE_CHECKING:
    from docket_assistant.app.attachments import Read


_FILE = "file:"


def place_to_attach(matter: str, paths: Sequence[Path], about: str = "") -> Place:
    """The form that attaches ``paths``; ``about`` is the fact that was in view."""
    return Place("attach", matter, about, "\n".join(f"{_FILE}{path}" for path in paths))


def files_to_attach(place: Place) -> tuple[Path, ...]:
    """The files that a place of that form names."""
    named = f"\n{place.fact}".split(f"\n{_FILE}")[1:]
    return tuple(Path(one) for one in named)


def attach_files(
    page: QWidget, desk: Desk, paths: Sequence[Path], about: str, told: Callable[[str], object]
) -> None:
    """Take files in beside the window, then record them in one act; ``told`` hears what stands in the way.

    The job lives as long as the window: who goes elsewhere meanwhile has the files attached all the same.
    """
    from docket_assistant.app.attachments import attach, take_in

    matter, store = MatterId(desk.matter), desk.store

    def record(read: object) -> None:
        files = cast("tuple[Read, ...]", read)
        try:
            change = desk.act(lambda store: attach(store, matter, files, about, desk.today))
        except DocketError as wrong:
            _say(desk, told, str(wrong))
            return
        with suppress(RuntimeError):  # the page is gone
            if page.isVisible():
                desk.go(Place("matter", matter, "documents", change.fact), remember=False)

    in_background(page.window(), lambda: take_in(store.path, paths), record, _trouble(desk, told))


def open_attached(owner: QObject, desk: Desk, attached: Attachment) -> None:
    """Open a copy of an attached file with whatever the desktop opens it with."""
    from docket_assistant.app.attachments import copy_for_opening

    folder, store = opened_copies(desk).fresh_folder(), desk.store.path

    def opened(path: object) -> None:
        assert isinstance(path, Path)
        open_file(desk, path)

    in_background(owner, lambda: copy_for_opening(store, attached, folder), opened, _trouble(desk))


def save_attached(owner: QObject, desk: Desk, attached: Attachment) -> None:
    """Save a copy of an attached file where the user wants it."""
    from docket_assistant.app.attachments import name_outside, save_copy

    path = choose_save("Save the attached file as", name_outside(attached), "All files (*)")
    if path is None:
        return
    store = desk.store.path
    saved = f"Saved as {path.name}. The file is no longer watched over from here."
    in_background(
        owner, lambda: save_copy(store, attached, path), lambda _done: desk.say(saved), _trouble(desk)
    )


def look_at_content(
    owner: QObject, desk: Desk, attached: Attachment, show: Callable[[ContentStanding], object]
) -> None:
    """Hash a content beside the window, and show whether it is as it was attached."""
    from docket_assistant.app.attachments import standing_of

    store = desk.store.path
    in_background(
        owner,
        lambda: standing_of(store, attached),
        lambda found: show(cast("ContentStanding", found)),
        _trouble(desk),
    )


def _trouble(desk: Desk, told: Callable[[str], object] | None = None) -> Callable[[Exception], None]:
    def tell(trouble: Exception) -> None:
        if not isinstance(trouble, DocketError):
            raise trouble
        _say(desk, told, str(trouble))

    return tell


def _say(desk: Desk, told: Callable[[str], object] | None, text: str) -> None:
    """On the page that asked, while it is there; else in the bar at the bottom."""
    if told is not None:
        with suppress(RuntimeError):
            told(text)
            return
    desk.say(text, stays=True)
