"""Other colours or another size of text: whole, with what is typed, and without the window standing still."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.ui.forms.order import OrderForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.minutes_line import TimeAsked
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Appearance
from tests.ui.places_walked import settle

DUTIES = 20
MOST = 25
"""Pictures of the window that could be painted in the longest wait: twice what it takes on a busy machine.
Where each widget is dressed once for every parent it has, the long form takes eighty.
"""


def long_order(window: MainWindow) -> OrderForm:
    """The form of an order with more duties than courts give."""
    window.go(Place("order", SAMPLE))
    form = window.page
    assert isinstance(form, OrderForm)
    form.signed_on.restore("12/2/2009")
    for n in range(DUTIES):
        form.add_duty()
        form.rows[n].period.restore(str(10 + n))
    settle(window)
    return form


class Waits:
    """How long the window worked at a stretch, in seconds of its own time, while its loop runs."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(0)

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def stop(self) -> None:
        self._beat()
        self._timer.stop()


def longest_wait(qtbot: QtBot, act: Callable[[], object], ends: Callable[[], bool]) -> float:
    """The longest stretch from an act to its end, in the loop as the program runs it."""
    waits = Waits()
    QTimer.singleShot(0, act)
    qtbot.waitUntil(ends, timeout=20_000)
    waits.stop()
    return waits.longest


def one_picture(window: MainWindow) -> float:
    """What this machine takes just now to paint the window, in seconds of the thread's own time."""
    begun = time.thread_time()
    for _ in range(5):
        window.grab()
    return (time.thread_time() - begun) / 5


@pytest.mark.parametrize("place", [Place("order", SAMPLE), Place("matter", SAMPLE, "overview")])
@pytest.mark.parametrize("look", ["colours", "size"])
def test_the_window_never_stands_still(window: MainWindow, qtbot: QtBot, place: Place, look: str) -> None:
    if place.page == "order":
        long_order(window)
    theme = window.desk.theme
    done = []
    (theme.changed if look == "colours" else theme.resized).connect(lambda: done.append(True))
    floor = one_picture(window)

    wait = longest_wait(
        qtbot,
        lambda: theme.choose(Appearance.DARK) if look == "colours" else theme.resize(13),
        lambda: bool(done) and whole(window),
    )

    print(f"{place.page}, {look}: {wait * 1000:.0f} ms at most, {wait / floor:.1f} pictures")
    assert wait <= MOST * floor


def whole(window: MainWindow) -> bool:
    """Whether everything of the page is there again."""
    form = window.page
    return not isinstance(form, OrderForm) or len(form._shown) == DUTIES


@pytest.mark.parametrize("place", [Place("matter", SAMPLE, "overview"), Place("settings")])
def test_a_page_in_other_colours_is_as_if_drawn_in_them_first(window: MainWindow, place: Place) -> None:
    window.go(place)
    settle(window)

    for look in (Appearance.DARK, Appearance.CONTRAST, Appearance.LIGHT):
        window.desk.theme.choose(look)
        changed = picture(window)
        window.desk.theme.resize(window.desk.theme.points)  # makes everything anew

        assert changed == picture(window)


def picture(window: MainWindow) -> QImage:
    """The window once it has come to rest: parts of a page come in turns of their own."""
    before = QImage()
    for _ in range(50):
        settle(window)
        now = window.grab().toImage()
        if now == before:
            break
        before = now
    return before


def test_a_page_made_early_meanwhile_does_not_come_into_view(window: MainWindow) -> None:
    long_order(window)
    window._drop_pages(but=window.page)

    window.desk.theme.choose(Appearance.DARK)
    window.make("statement")
    settle(window)

    assert isinstance(window.page, OrderForm)


def test_a_long_form_comes_back_whole_in_other_colours(window: MainWindow) -> None:
    form = long_order(window)
    form.rows[3].words.line.setText("within thirteen days")
    typed = form.more_state()
    form.rows[3].words.line.setFocus()

    window.desk.theme.choose(Appearance.DARK)
    settle(window)

    again = window.page
    assert isinstance(again, OrderForm)
    assert again is not form
    assert again.more_state() == typed
    assert [row.due.text() for row in again.rows][3].startswith("By ")
    held = QApplication.focusWidget()
    assert held is not None
    assert held.accessibleName() == "Duty 4: the order's words"


def test_duties_still_to_come_are_never_missed(window: MainWindow) -> None:
    long_order(window).leave()
    window.go(Place("matter", SAMPLE, "overview"))

    window.go(Place("order", SAMPLE))

    form = window.page
    assert isinstance(form, OrderForm)
    assert len(form._shown) < DUTIES  # each comes in a turn of its own
    assert form.more_state()["duties"].count('"period"') == DUTIES
    assert [row.number for row in form.rows] == list(range(1, DUTIES + 1))


def test_a_message_and_the_line_for_minutes_outlive_another_size(window: MainWindow) -> None:
    window.desk.say("It is said.", stays=True)
    window.desk.minutes_asked.emit(TimeAsked(SAMPLE, window.desk.today, "attempt to confer"))

    window.desk.theme.resize(12)
    settle(window)

    assert window._bar is not None
    assert window._bar.text.text() == "It is said."
    window.desk.minutes_asked.emit(TimeAsked(SAMPLE, window.desk.today, "attempt to confer"))
