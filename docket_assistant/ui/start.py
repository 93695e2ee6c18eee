"""Starts the window: paint first, then everything else.

Before the first paint only Qt, the store's driver and light modules are imported; the first rows are read
by the driver alone. The store itself opens beside the window.
"""

import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from docket_assistant import paths
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.settings import Settings
from docket_assistant.ui.theme import LARGEST, SMALLEST, Appearance, Theme


def run(store: Path, *, sample: bool, today: date | None) -> int:
    """Open the window on a store, or on the sample in a temporary one; answers with the exit status."""
    settings = Settings(paths.settings_file())
    # Named here, Fusion costs nothing; setStyle() would wrap the whole class for Python first.
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("Docket Assistant")
    window = window_on(app, store, settings, sample=sample, clock=_clock(today))
    window.painted.connect(lambda: finish(window))
    window.painted.connect(lambda: _hear_signals(window))
    window.painted.connect(_start_log)
    window.show()
    status = app.exec()
    end(window)
    return status


def _hear_signals(window: MainWindow) -> None:
    from docket_assistant.ui.signals import close_on_signals

    close_on_signals(window)


def _start_log() -> None:
    from docket_assistant.app.upkeep.log_file import start_log

    start_log(paths.log_folder())


def _clock(today: date | None) -> Callable[[], date]:
    return lambda: today or datetime.now().astimezone().date()


def window_on(
    app: QApplication, path: Path, settings: Settings, *, sample: bool, clock: Callable[[], date]
) -> MainWindow:
    """The window with its first rows; nothing heavy is imported yet."""
    theme = Theme(
        app, _appearance(settings), settings.number("points", SMALLEST, least=SMALLEST, most=LARGEST)
    )
    desk = Desk(path, theme, settings, clock, sample=sample)
    window = MainWindow(desk)
    screen = app.primaryScreen().availableGeometry()
    width = settings.number("width", 1280, least=320, most=20_000)
    height = settings.number("height", 800, least=240, most=20_000)
    window.resize(min(int(width), screen.width()), min(int(height), screen.height()))
    is_first = not sample and not path.exists()
    window.go(Place("welcome" if is_first else "today"))
    return window


def _appearance(settings: Settings) -> Appearance:
    known = {one.value: one for one in Appearance}
    return known.get(settings.get("appearance"), Appearance.SYSTEM)


def finish(window: MainWindow) -> None:
    """After the first paint: icons, menus, focus ring, faults, and the store beside the window."""
    from docket_assistant.ui import faults
    from docket_assistant.ui.menus import Menus
    from docket_assistant.ui.opening import open_beside, open_sample
    from docket_assistant.ui.widgets.focus_ring import FocusRing

    desk = window.desk
    faults.watch(desk)
    window.draw_icons()
    window.take_menus(Menus(window))
    FocusRing(window, desk.theme)
    desk.theme.follow_system()
    (open_sample if desk.sample else open_beside)(window)


def end(window: MainWindow) -> None:
    """Let go of everything; the sample's folder goes too."""
    from docket_assistant.ui.opening import close_all

    close_all(window)
