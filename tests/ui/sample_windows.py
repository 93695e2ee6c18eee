"""Windows on the sample: for one test, or for one walk whose findings several tests read."""

import gc
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from docket_assistant import paths
from docket_assistant.ui import start
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.settings import Settings
from docket_assistant.ui.theme import forget_fonts

DEC_3 = date(2009, 12, 3)
LARGE = QSize(1280, 800)
_PATIENCE = 20
_FOLDER = "docket-sample-"


@contextmanager
def as_it_was(app: QApplication) -> Iterator[None]:
    """Leave no widget behind, and type and colors as they were before."""
    font, palette = app.font(), app.palette()
    yield
    # A widget that outlives the sheet is not watched by the next one, which would style it once it is gone.
    gc.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for left in app.topLevelWidgets():
        delete(left)
    app.setStyleSheet("")
    app.setPalette(palette)
    app.setFont(font)
    forget_fonts()


@contextmanager
def sample_window(
    app: QApplication, folder: Path, store: Path, *, size: QSize = LARGE, points: int = 0
) -> Iterator[MainWindow]:
    """The window on a copy of the sample's store, open and on the overview of its matter."""
    settings = Settings(None)
    settings.put("appearance", "light")
    if points:
        settings.put("points", str(points))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(folder))
        patch.setattr(tempfile, "mkdtemp", _with_the_sample(store))
        patch.setattr(paths, "log_folder", lambda: folder / "log")
        window = start.window_on(app, folder / "none.db", settings, sample=True, clock=lambda: DEC_3)
        window.resize(size)
        window.show()
        hook = sys.excepthook
        start.finish(window)
        sys.excepthook = hook  # a fault in a slot fails the test
        _wait_until_open(window)
        yield window
        start.end(window)


@contextmanager
def lent_window(
    app: QApplication, folder: Path, store: Path, *, size: QSize = LARGE, points: int = 0
) -> Iterator[MainWindow]:
    """The same for a walk that several tests read: closed when the walk is over."""
    with as_it_was(app), sample_window(app, folder, store, size=size, points=points) as window:
        yield window
        window.desk.touched = False  # what was done to the sample is not asked about
        window.close()
        window.deleteLater()


def _with_the_sample(store: Path) -> object:
    """Where the sample's folder is made, the store already lies in it: as after a first start."""
    make = tempfile.mkdtemp

    def made(suffix: str | None = None, prefix: str | None = None, dir: str | None = None) -> str:  # noqa: A002
        folder = make(suffix, prefix, dir)
        if prefix == _FOLDER:
            shutil.copyfile(store, Path(folder) / "sample.db")
        return folder

    return made


def _wait_until_open(window: MainWindow) -> None:
    until = time.monotonic() + _PATIENCE
    while not (window.desk.is_open and window.place.page == "matter"):
        assert time.monotonic() < until, "the sample did not open"
        QApplication.processEvents()
        time.sleep(0.001)
