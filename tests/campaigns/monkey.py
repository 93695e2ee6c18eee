"""Ten thousand random acts over all pages and forms of the real window, on a copy of the sample.

    python tests/campaigns/monkey.py [acts] [seed]

Nothing is raised, Qt warns of nothing, the store verifies all the way, and undoing everything leaves the
facts that were there before.
"""

import os
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from docket_assistant.ui import start
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.settings import Settings
from tests.ui.monkey import frolic, settle

ACTS = 10_000
IN_ONE_WINDOW = 1_000


def opened(app: QApplication) -> MainWindow:
    """The window on the sample, in a store of its own."""
    settings = Settings(None)
    window = start.window_on(app, Path("none.db"), settings, sample=True, clock=lambda: date(2009, 12, 3))
    window.resize(1280, 800)
    window.show()
    hook = sys.excepthook
    start.finish(window)
    sys.excepthook = hook
    until = time.monotonic() + 60
    while not (window.desk.is_open and window.place.page == "matter"):
        assert time.monotonic() < until, "the sample did not open"
        app.processEvents()
    return window


def main(acts: int, seed: int) -> int:
    app = QApplication(["monkey", "-style", "fusion"])
    for done in range(0, acts, IN_ONE_WINDOW):
        with tempfile.TemporaryDirectory() as folder:
            tempfile.tempdir = folder
            window = opened(app)
            began = time.monotonic()
            frolic(window, seed + done, min(IN_ONE_WINDOW, acts - done), print)
            settle(window)
            window.desk.touched = False
            start.end(window)
            window.deleteLater()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            tempfile.tempdir = None
            print(f"seed {seed + done}: {time.monotonic() - began:.0f} s", flush=True)
    print(f"{acts} random acts: nothing raised, nothing warned, every store verifies, all taken back")
    return 0


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]]
    sys.exit(main(*([*given, *(ACTS, 1)[len(given) :]])))
