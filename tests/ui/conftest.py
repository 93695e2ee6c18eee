"""A real window on the sample, as `--sample` opens it, without a screen."""

import gc
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from docket_assistant import paths
from docket_assistant.ui import start
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.settings import Settings

DEC_3 = date(2009, 12, 3)


@pytest.fixture
def plain_qt(qapp: QApplication) -> Iterator[QApplication]:
    """The application, with its type and colors as they were before once the test is over."""
    font, palette = qapp.font(), qapp.palette()
    yield qapp
    # A widget that outlives the sheet is not watched by the next one, which would style it once it is gone.
    gc.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for left in qapp.topLevelWidgets():
        delete(left)
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def window(
    plain_qt: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The window on the sample, open and on the overview of its matter."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(paths, "log_folder", lambda: tmp_path / "log")
    settings = Settings(None)
    settings.put("appearance", "light")
    path = tmp_path / "none.db"
    shown = start.window_on(plain_qt, path, settings, sample=True, clock=lambda: DEC_3)
    qtbot.addWidget(shown, before_close_func=lambda _widget: setattr(shown.desk, "touched", False))
    shown.resize(QSize(1280, 800))
    shown.show()
    hook = sys.excepthook
    start.finish(shown)
    sys.excepthook = hook  # a fault in a slot fails the test
    qtbot.waitUntil(lambda: shown.desk.is_open and shown.place.page == "matter", timeout=20_000)
    yield shown
    start.end(shown)
