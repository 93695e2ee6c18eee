"""What a letter in the box for everything costs, from the key to the paint, at two sizes of the store."""

import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject, QSize, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docket_assistant.app.upkeep.stores import now, writing
from docket_assistant.store.store import open_store
from docket_assistant.ui import start
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.settings import Settings
from docket_assistant.ui.tasks import wait_for_all
from docket_assistant.ui.widgets.quick_open import QuickOpen
from tests.benchmarks.full_search import fill_items

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(3600)]

TYPED = (
    "barbyland rog 7", "ann caldanford", "cladanford", "documents that relate", "interrogatory 12",
    "rfp 4 holdings", "county rog 17 wages", "order jan 6", "medical privilege log", "treatment records",
    "4:22-cv-00502", "log a conferral", "call burden", "gardenfield law", "zzzz", "e-mail policy", "rog 3 3",
)  # fmt: skip
"""Names, items, case numbers, slips, common words and commands, as they are typed."""
ITEMS = 100
"""Items of a matter."""


@pytest.fixture(params=[1_000, 10_000], ids=["100k-items", "1m-items"], scope="module")
def full(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("full") / "docket.db"
    with writing(path):
        pass
    fill_items(path, request.param, ITEMS)
    return path


class Spent(NamedTuple):
    """Seconds of one letter."""

    elapsed: float
    busy: float


def timed(work: Callable[[], object]) -> Spent:
    began, busy = time.perf_counter(), time.process_time()
    work()
    return Spent(time.perf_counter() - began, time.process_time() - busy)


def p95(spent: list[float]) -> float:
    return statistics.quantiles(spent, n=20)[-1] * 1e3


def told(name: str, spent: list[Spent]) -> None:
    """Elapsed and of the processor: on a shared machine the second is the program's own."""
    elapsed, busy = [one.elapsed for one in spent], [one.busy for one in spent]
    print(f"  {name}: p95 {p95(elapsed):.1f} ms, median {statistics.median(elapsed) * 1e3:.2f} ms;", end="")
    print(f" of the processor p95 {p95(busy):.1f} ms, median {statistics.median(busy) * 1e3:.2f} ms")


def test_the_search_alone(full: Path) -> None:
    letters = [typed[:end] for typed in TYPED for end in range(1, len(typed) + 1)]
    with open_store(full, write=False, clock=now) as store, store.read() as view:
        spent = [timed(partial(view.search, text, 5)) for text in letters]
    print(f"\n{full.stat().st_size / 1e6:.0f} MB, {len(spent)} letters")
    told("the search of a letter", spent)


class Paints(QObject):
    """Counts how often the list was painted with the answer in it, and lets go of who waits for that."""

    def __init__(self, box: QuickOpen) -> None:
        super().__init__(box)
        self.count = 0
        self.loop = QEventLoop()
        self._box = box
        box.list.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's own name
        if event.type() is QEvent.Type.Paint and not self._box.is_waiting:
            self.count += 1
            QTimer.singleShot(0, self.loop.quit)
        return False


@pytest.fixture
def window(qapp: QApplication, full: Path) -> Iterator[MainWindow]:
    settings = Settings(None)
    settings.put("appearance", "light")
    shown = start.window_on(qapp, full, settings, sample=False, clock=lambda: date(2026, 11, 24))
    shown.resize(QSize(1280, 800))
    shown.show()
    start.finish(shown)
    warmed: list[bool] = []
    shown.desk.warmed.connect(lambda: warmed.append(True))
    until(qapp, lambda: bool(warmed))
    shown.go(Place("calculator"))
    wait_for_all(shown, 300_000)  # Today reads every matter beside the window
    yield shown
    start.end(shown)


def until(app: QApplication, done: Callable[[], bool]) -> None:
    give_up = time.perf_counter() + 60
    while not done():
        app.processEvents()
        assert time.perf_counter() < give_up


def test_from_the_key_to_the_paint(qapp: QApplication, window: MainWindow) -> None:
    window.quick_open()
    box = window.findChild(QuickOpen)
    assert isinstance(box, QuickOpen)
    until(qapp, lambda: not box.is_waiting)
    paints = Paints(box)
    spent: list[Spent] = []
    floors: list[Spent] = []
    for warm in (False, True):  # the first round reads the pages of the store
        for typed in TYPED:
            box.line.clear()
            until(qapp, lambda: not box.is_waiting)
            strokes = [timed(partial(stroke, box, letter, paints)) for letter in typed]
            floor = timed(box.list.viewport().repaint)
            spent += strokes if warm else []
            floors += [floor] if warm else []
    print()
    told("from the key to the paint", spent)
    told("one repaint of the list", floors)


def stroke(box: QuickOpen, letter: str, paints: Paints) -> None:
    """Press a key, and wait until what it found is painted."""
    before = paints.count
    QTest.keyClicks(box.line, letter)
    while paints.count == before:
        paints.loop.exec()
