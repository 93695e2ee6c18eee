"""Everything has room in a small window, and in a larger one with larger type."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from docket_assistant.ui import start
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.page import bring_into_view
from docket_assistant.ui.settings import Settings
from docket_assistant.ui.theme import line_height
from docket_assistant.ui.widgets.labels import Words
from tests.ui.conftest import DEC_3
from tests.ui.places_walked import log_talk, named, settle, shown, walk

LOOKS = ((1024, 720, 10), (1280, 800, 14), (1280, 800, 20))


@pytest.fixture(params=LOOKS, ids=[f"{w}x{h} with {p} pt" for w, h, p in LOOKS])
def fitted(
    plain_qt: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Iterator[MainWindow]:
    """The window on the sample after the talk, at one size with one size of type."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    width, height, points = request.param
    settings = Settings(None)
    settings.put("appearance", "light")
    settings.put("points", str(points))
    window = start.window_on(plain_qt, tmp_path / "none.db", settings, sample=True, clock=lambda: DEC_3)
    qtbot.addWidget(window, before_close_func=lambda _widget: setattr(window.desk, "touched", False))
    window.resize(QSize(width, height))
    window.show()
    hook = sys.excepthook
    start.finish(window)
    sys.excepthook = hook  # a fault in a slot fails the test
    qtbot.waitUntil(lambda: window.desk.is_open and window.place.page == "matter", timeout=20_000)
    settle(window)
    yield window
    start.end(window)


def longest_word(widget: QWidget, text: str) -> int:
    """The width of the longest word of a text as a widget draws it."""
    metrics = widget.fontMetrics()
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0)


def test_the_window_keeps_the_size_that_it_is_given(fitted: MainWindow) -> None:
    given = fitted.size()

    for place in walk(fitted):
        assert fitted.size() == given, named(place)
        assert fitted.minimumSizeHint().width() <= given.width(), named(place)


def test_no_page_and_nothing_that_scrolls_asks_for_more_width_than_there_is(fitted: MainWindow) -> None:
    log_talk(fitted)
    wide = []
    for place in walk(fitted):
        page = fitted.page
        assert page is not None
        if page.minimumSizeHint().width() > page.width():
            wide.append(f"{named(place)}: {page.minimumSizeHint().width()} of {page.width()}")
        for area in page.findChildren(QScrollArea):
            content = area.widget()
            assert content is not None
            asked, room = content.minimumSizeHint().width(), area.viewport().width()
            if area.isVisible() and asked > room:
                wide.append(f"{named(place)}: what scrolls asks for {asked} of {room}")

    assert wide == []


def test_no_label_is_narrower_than_its_longest_word(fitted: MainWindow) -> None:
    log_talk(fitted)
    clipped = []
    for place in walk(fitted):
        for label in shown(fitted, Words):
            assert isinstance(label, Words)
            text = label.text()
            lines = text.split("\n") if not label.wordWrap() else text.split()
            needed = max((label.fontMetrics().horizontalAdvance(one) for one in lines), default=0)
            if needed > label.width():
                clipped.append(f"{named(place)}: {text[:60]!r} has {label.width()} of {needed}")

    assert clipped == []


def test_no_button_cuts_its_word_short(fitted: MainWindow) -> None:
    log_talk(fitted)
    cut = []
    for place in walk(fitted):
        for button in shown(fitted, QAbstractButton):
            if isinstance(button, QPushButton | QToolButton | QCheckBox | QRadioButton):
                needed = needed_by(button) if button.text() else 0
                cut += [f"{named(place)}: {button.text()[:60]!r}"] if button.width() < needed else []

    assert cut == []


def needed_by(button: QAbstractButton) -> int:
    """The width that a button's words ask for; beside a box they may wrap."""
    if isinstance(button, QCheckBox | QRadioButton):
        return longest_word(button, button.text().replace("&", "")) + line_height() + 9
    if isinstance(button, QPushButton):
        return button.sizeHint().width()
    return button.fontMetrics().horizontalAdvance(button.text()) + 8


def test_what_is_chosen_in_a_list_can_be_read_whole(fitted: MainWindow) -> None:
    log_talk(fitted)
    cut = []
    for place in walk(fitted):
        for box in shown(fitted, QComboBox):
            assert isinstance(box, QComboBox)
            needed = box.fontMetrics().horizontalAdvance(box.currentText()) + line_height() + 12
            if needed > box.width():
                cut.append(f"{named(place)}: {box.currentText()!r} has {box.width()} of {needed}")

    assert cut == []


def test_every_stop_of_the_keyboard_can_be_seen_whole_from_side_to_side(fitted: MainWindow) -> None:
    log_talk(fitted)
    fitted.activateWindow()
    hidden = []
    for place in walk(fitted):
        for stop in stops(fitted):
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_view(stop)
            left = stop.mapTo(fitted, QPoint(0, 0)).x()
            inside = left >= 0 and left + stop.width() <= fitted.width()
            if stop.visibleRegion().isEmpty() or not inside:
                hidden.append(f"{named(place)}: {stop.accessibleName()[:60]!r}")

    assert hidden == []


def stops(window: MainWindow) -> list[QWidget]:
    """What Tab is to reach now."""
    tab = Qt.FocusPolicy.TabFocus.value
    return [w for w in shown(window) if w.isEnabled() and w.focusPolicy().value & tab and not w.focusProxy()]
