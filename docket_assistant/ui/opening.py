"""Opens the store behind the window, or the sample in a store of its own, and closes them again."""

import gc
import shutil
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, Qt, QTimer

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.faults import show_fault
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import PAGES, TABS, Place
from docket_assistant.ui.tasks import in_background, wait_for_all

if TYPE_CHECKING:
    from docket_assistant.app.upkeep.stores import Store

SAMPLE_DAY = date(2009, 12, 3)
"""The day on which the sample is looked at first: the day after the court's order."""

_MADE_EARLY = ("conferral", "statement", "answers")
_PAUSE_MS = 250
_SWITCH_SECONDS = 0.0005
_USUAL = (700, 10, 10)
"""New objects before Python looks for garbage, as it does by itself; the start puts it off."""

_NOT_ENCRYPTED = (
    "This store is not encrypted yet: keep the disk encrypted, with BitLocker on Windows or FileVault on a"
    " Mac."
)


def open_beside(window: MainWindow) -> None:
    """Open the user's own store in a thread beside the window; it is made where there is none."""
    desk = window.desk
    in_background(window, lambda: _open(desk), lambda store: _ready(window, store), _refused(window))


def _open(desk: Desk) -> "Store":
    from docket_assistant.app.upkeep.stores import open_for_window

    store = open_for_window(desk.path)
    desk.keep_store(store)
    return store


def _ready(window: MainWindow, store: object) -> None:
    from docket_assistant.app.upkeep.stores import Store

    assert isinstance(store, Store)
    desk = window.desk
    desk.take_store(store)
    _warm(window)
    watch_for_raise(window)
    _watch_trash(window)
    if window.menus is not None:
        window.take_menus(window.menus)
    if not desk.sample and desk.settings.get("told of encryption") != "yes":
        desk.settings.put("told of encryption", "yes")
        desk.say(_NOT_ENCRYPTED, stays=True)


def _warm(window: MainWindow) -> None:
    """Import every page, tab and form beside the window: none of them then keeps it waiting."""
    # Each time the window takes up Python again it waits this long for the thread beside it: at the usual
    # 5 ms a form typed into meanwhile would be slowed tenfold, and its draft kept late.
    sys.setswitchinterval(_SWITCH_SECONDS)

    def job() -> None:
        gc.disable()  # a full collection now would hold the window for a tenth of a second
        try:
            _load_all()
        finally:
            gc.freeze()  # what is loaded stays to the end: no collection need look at it again
            gc.set_threshold(*_USUAL)
            gc.enable()

    def ready(_done: object) -> None:
        window.desk.warmed.emit()
        _make_in_turn(window, list(_MADE_EARLY))

    in_background(window, job, ready, partial(show_fault, window.desk))


def _watch_trash(window: MainWindow) -> None:
    """Erase by age only once everything is loaded: the first minutes belong to the user."""

    def begin() -> None:
        from docket_assistant.ui.erasing import TrashWatch

        TrashWatch(window, window.desk)

    window.desk.warmed.connect(begin)


def _make_in_turn(window: MainWindow, names: list[str]) -> None:
    """Make the pages that cost most, one at a time and with pauses, before anybody asks for them."""
    if not names:
        return

    def make() -> None:
        if window.desk.is_open:
            window.make(names[0])
            _make_in_turn(window, names[1:])

    QTimer.singleShot(_PAUSE_MS, window, make)


def _load_all() -> None:
    from docket_assistant.app.upkeep.warm import warm

    warm()
    for row in (*PAGES.values(), *TABS.values()):
        with suppress(ImportError):  # told where it is opened
            row.load()


def _refused(window: MainWindow) -> Callable[[Exception], None]:
    def tell(trouble: Exception) -> None:
        from docket_assistant.domain.errors import DocketError

        if not isinstance(trouble, DocketError):
            raise trouble
        window.desk.say(str(trouble), (("Try again", lambda: open_beside(window)),), stays=True)

    return tell


def open_sample(window: MainWindow) -> None:
    """Put the sample into a temporary store, and look at it on the day after the order."""
    desk = window.desk
    folder = Path(tempfile.mkdtemp(prefix="docket-sample-"))
    desk.path = folder / "sample.db"
    desk.stop_clock(SAMPLE_DAY)

    def job() -> object:
        from docket_assistant.app.upkeep.sample import put_sample

        store = _open(desk)
        put_sample(store)
        return store

    def ready(store: object) -> None:
        from docket_assistant.app.upkeep.sample import SAMPLE

        _ready(window, store)
        desk.go(Place("matter", SAMPLE, "overview"))

    in_background(window, job, ready, _refused(window))


def close_all(window: MainWindow) -> None:
    """Wait for what runs, close the store; a sample's folder is deleted."""
    desk = window.desk
    wait_for_all(window)
    desk.close_store()
    if desk.sample and desk.path.parent.name.startswith("docket-sample-"):
        shutil.rmtree(desk.path.parent, ignore_errors=True)


def watch_for_raise(window: MainWindow) -> None:
    """A second start asks the first window to come to the front, by a file beside the store."""
    from docket_assistant.app.upkeep.raising import raise_asked

    desk: Desk = window.desk
    watcher = QFileSystemWatcher([str(desk.path.parent)], window)

    def look() -> None:
        if raise_asked(desk.path):
            window.setWindowState(
                (window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
            )
            window.show()
            window.raise_()
            window.activateWindow()

    watcher.directoryChanged.connect(lambda _path: look())
    look()
