"""A player at the window on the sample; nothing modal may open, and the window may never stand still."""

import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from docket_assistant.ui import start
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.settings import Settings
from docket_assistant.ui.widgets.labels import Words
from tests.ui.walks.player import Player

DEC_7 = date(2009, 12, 7)
REACH = 50
"""Milliseconds for which the window may stand still on a machine that does nothing else."""
FREEZE = 120
"""What is a defect: an import, a compilation or a full collection in the window's thread takes longer."""
_USUAL = 0.0055
"""Seconds of the processor that the work below takes at the least where the window was measured."""


@pytest.fixture
def nothing_modal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever waits for an answer fails the test."""

    def refuse(*_given: object, **_named: object) -> NoReturn:
        raise AssertionError("something modal was opened")

    for kind in (QDialog, QMessageBox):
        monkeypatch.setattr(kind, "exec", refuse)
    for name in ("information", "question", "warning", "critical", "about"):
        monkeypatch.setattr(QMessageBox, name, refuse)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, refuse)


@pytest.fixture
def player(window: MainWindow, qtbot: QtBot, nothing_modal: None) -> Iterator[Player]:
    """Someone at the window on the sample."""
    assert nothing_modal is None
    yield from played(window, qtbot)


@pytest.fixture
def owner(plain_qt: QApplication, qtbot: QtBot, tmp_path: Path, nothing_modal: None) -> Iterator[Player]:
    """Someone at the window on a store of their own, with nothing in it."""
    assert nothing_modal is None
    with opened(plain_qt, qtbot, tmp_path / "own.db", DEC_7) as window:
        yield from played(window, qtbot)


@contextmanager
def opened(app: QApplication, qtbot: QtBot, path: Path, today: date) -> Iterator[MainWindow]:
    """The window on a store of one's own, open and ready."""
    settings = Settings(None)
    settings.put("appearance", "light")
    shown = start.window_on(app, path, settings, sample=False, clock=lambda: today)
    qtbot.addWidget(shown)
    shown.resize(QSize(1280, 800))
    shown.show()
    hook = sys.excepthook
    start.finish(shown)
    sys.excepthook = hook  # a fault in a slot fails the test
    qtbot.waitUntil(lambda: shown.desk.is_open, timeout=20_000)
    yield shown
    start.end(shown)


def played(window: MainWindow, qtbot: QtBot) -> Iterator[Player]:
    """Play, then look how long the window ever stood still."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5_000)
    before = slowness()
    found = Player(window)
    yield found
    found.pulse.stop()
    over = [gap for gap in found.pulse.gaps if gap.own > REACH]
    print(
        f"\nkeys {found.keys}, clicks {found.clicks}, values {found.values}; {len(over)} gaps over {REACH} ms"
    )
    for gap in over:
        print(f"  {gap.own:.0f} ms of its own, {gap.whole:.0f} on the wall: {gap.doing}")
    longest, slower = found.pulse.longest, max(before, slowness())
    print(f"  longest {longest.own:.0f} ms; this machine takes {slower:.1f} of the usual time")
    assert longest.own <= FREEZE * slower, longest


def slowness() -> float:
    """How many times longer this machine takes just now for work as a page is; never less than one.

    Other programs on the same processor slow it down as well, even by its own time.
    """
    took = []
    for _ in range(5):
        begun = time.thread_time()
        page = QWidget()
        rows = QVBoxLayout(page)
        for n in range(40):
            rows.addWidget(Words(f"A sentence that wraps, number {n}.", wrap=True))
        page.ensurePolished()
        rows.heightForWidth(400)
        page.deleteLater()
        took.append(time.thread_time() - begun)
    return max(1.0, statistics.median(took) / _USUAL)
