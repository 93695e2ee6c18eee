"""Hostile text in every field: shown as text, opens nothing, and nothing waits for it."""

import ast
import ctypes
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtGui import Qt as Gui
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget

from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.tasks import wait_for_all
from tests.ui.hostile_record import MARK, hostile, plant
from tests.ui.places_walked import every_place, log_talk, named

ROOT = Path(__file__).parents[2]
MOST_ADDED = 0.1
"""Seconds that hostile texts may add to the longest turn of the window's loop at any place."""


class Watch:
    """What the process opened, by Python's own word and, for the picture, by the system's."""

    def __init__(self) -> None:
        self.opened: set[str] = set()
        self.sockets: list[str] = []
        self.is_on = False
        sys.addaudithook(self._hear)

    def _hear(self, event: str, told: tuple[object, ...]) -> None:
        if not self.is_on:
            return
        if event == "open" and isinstance(told[0], (str, bytes)):
            self.opened.add(os.fsdecode(told[0]))
        elif event.startswith("socket."):
            self.sockets.append(event)


_WATCH = Watch()


@pytest.fixture
def watch() -> Iterator[Watch]:
    _WATCH.opened.clear()
    _WATCH.sockets.clear()
    _WATCH.is_on = True
    yield _WATCH
    _WATCH.is_on = False


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A picture that a text names; nobody may look at it."""
    path = tmp_path / "canary.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    return path


@contextmanager
def unopened(path: Path) -> Iterator[None]:
    """Fail where anything in the process opens ``path``, Qt included."""
    if not sys.platform.startswith("linux"):
        yield
        return
    libc = ctypes.CDLL(None)
    heard = libc.inotify_init1(os.O_NONBLOCK)
    assert libc.inotify_add_watch(heard, os.fsencode(path), 0x20) >= 0  # IN_OPEN
    try:
        yield
        with pytest.raises(BlockingIOError):
            os.read(heard, 4096)
    finally:
        os.close(heard)


class Turns:
    """The longest turn of the loop, in time that its own thread worked: other programs do not count."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(0)

    def _tick(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def begin(self) -> None:
        self._last, self.longest = time.thread_time(), 0.0


def settle(window: MainWindow, seconds: float = 0.05) -> None:
    """Let the loop turn as it does for a user, until nothing runs beside the window."""
    for _ in range(2):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            time.sleep(0.002)
        for owner in (window, *window.pages.values()):
            wait_for_all(owner)


def make_hostile(window: MainWindow, picture: Path) -> None:
    planted = plant(window.desk.store, hostile(picture))
    assert len(planted) > 35, planted
    window.desk.changed.emit("")
    settle(window, 1)


def places(window: MainWindow) -> Iterator[str]:
    """Open every page, tab and form in turn, a few facts in the detail panes too."""
    for place in every_place():
        window.go(place)
        yield named(place)


def rich(text: str) -> bool:
    return bool(Gui.mightBeRichText(text))


def test_every_text_is_shown_as_text_and_nothing_is_opened_for_it(
    window: MainWindow, picture: Path, watch: Watch, tmp_path: Path
) -> None:
    log_talk(window)
    make_hostile(window, picture)
    watch.opened.clear()  # the talk was logged in a time zone, whose file is read once
    wrong, seen = [], 0
    with unopened(picture):
        for at in places(window):
            settle(window)
            for label in window.findChildren(QLabel):
                seen += MARK in label.text()
                if label.textFormat() is not Qt.TextFormat.PlainText and label.text():
                    wrong.append(f"{at}: label {label.text()[:60]!r}")
            wrong += [f"{at}: tip {w.toolTip()[:60]!r}" for w in all_of(window) if rich(w.toolTip())]
            wrong += [f"{at}: cell {tip[:60]!r}" for tip in cell_tips(window) if rich(tip)]
    assert seen > 20, "the texts were not shown at all"
    assert not wrong

    ours = tuple(map(str, (tmp_path, ROOT, sys.prefix, sys.base_prefix)))
    assert not [name for name in watch.opened if Path(name).is_absolute() and not name.startswith(ours)]
    assert not watch.sockets
    assert "PySide6.QtNetwork" not in sys.modules


def all_of(window: MainWindow) -> list[QWidget | QAction]:
    return [*window.findChildren(QWidget), *window.findChildren(QAction)]


def cell_tips(window: MainWindow) -> Iterator[str]:
    """What hovering over the cells of every table would show."""
    for table in window.findChildren(QAbstractItemView):
        model = table.model()
        for row in range(min(model.rowCount(), 30)):
            for column in range(model.columnCount()):
                yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")


def test_nothing_waits_for_it(window: MainWindow, picture: Path) -> None:
    log_talk(window)
    for _ in places(window):  # makes the pages
        settle(window, 0.01)
    before = longest_turns(window, every_place() * 2)

    make_hostile(window, picture)
    after = longest_turns(window, every_place())
    again = [place for place in every_place() if after[named(place)] > before[named(place)] + MOST_ADDED]
    after |= longest_turns(window, again)  # the better of two visits

    assert not {at: (before[at], turn) for at, turn in after.items() if turn > before[at] + MOST_ADDED}


def longest_turns(window: MainWindow, visits: Sequence[Place]) -> dict[str, float]:
    """The longest turn on going to each place: the best of its visits."""
    turns = Turns()
    took: dict[str, float] = {}
    for place in visits:
        turns.begin()
        window.go(place)
        for _ in range(20):
            QApplication.processEvents()
        took[named(place)] = min(took.get(named(place), turns.longest), turns.longest)
        settle(window, 0.01)
    return took


_RICH_SINKS = {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "setWhatsThis", "setOpenExternalLinks"}
_RICH_CLASSES = {"QLabel", "QMessageBox", "QTextBrowser", "QErrorMessage", "QToolTip"}
_MAY = {"widgets/labels.py": {"QLabel"}, "closing.py": {"QMessageBox"}, "erasing.py": {"QMessageBox"}}
"""The one label that all others are, always plain; and the one question, whose words are our own."""


def sources() -> list[Path]:
    return sorted((ROOT / "docket_assistant" / "ui").rglob("*.py"))


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.stem)
def test_the_source_has_no_rich_sink(path: Path) -> None:
    name = path.relative_to(ROOT / "docket_assistant" / "ui").as_posix()
    calls = [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)]
    made = {c.func.id for c in calls if isinstance(c.func, ast.Name)}
    asked = {c.func.attr for c in calls if isinstance(c.func, ast.Attribute)}

    assert not (made & _RICH_CLASSES) - _MAY.get(name, set())
    assert not asked & _RICH_SINKS
    assert not [ast.unparse(c) for c in calls if is_rich_row(c)]


def is_rich_row(call: ast.Call) -> bool:
    """``addRow`` makes a label of its own from a string; it guesses whether that is rich."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr != "addRow":
        return False
    return bool(call.args) and isinstance(call.args[0], (ast.Constant, ast.JoinedStr, ast.Name))
