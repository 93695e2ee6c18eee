"""Everything has room in a small window, and in a larger one with larger type."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.page import bring_into_view
from docket_assistant.ui.theme import line_height
from docket_assistant.ui.widgets.labels import Words
from tests.ui.places_walked import DRAWN, every_place, log_talk, named, settle, shown, walk
from tests.ui.sample_windows import lent_window

LOOKS = ((1024, 720, 10), (1280, 800, 14), (1280, 800, 20))


@dataclass
class Room:
    """What two walks at one size saw: what has too little room, each with its place."""

    grown: list[str] = field(default_factory=list)
    wide: list[str] = field(default_factory=list)
    clipped: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    chosen: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    places: int = 0


@pytest.fixture(scope="module", params=LOOKS, ids=[f"{w}x{h} with {p} pt" for w, h, p in LOOKS])
def room(
    qapp: QApplication,
    sample_store: Path,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> Room:
    """The window on the sample at one size with one size of type: as it comes, then after the talk."""
    width, height, points = request.param
    folder, size = tmp_path_factory.mktemp("room"), QSize(width, height)
    with lent_window(qapp, folder, sample_store, size=size, points=points) as window:
        settle(window)
        found = Room()
        given = window.size()
        for place in walk(window):
            found.grown += [f"{named(place)}: {trouble}" for trouble in grown(window, given)]
        log_talk(window)
        window.activateWindow()
        for place in walk(window, DRAWN):
            look(window, named(place), found)
            found.grown += [f"{named(place)} after the talk: {t}" for t in grown(window, given)]
        return found


def look(window: MainWindow, at: str, found: Room) -> None:
    """One place, everything in it measured; the keyboard walks last, as it scrolls."""
    found.places += 1
    found.wide += [f"{at}: {trouble}" for trouble in too_wide(window)]
    found.clipped += [f"{at}: {trouble}" for trouble in clipped_labels(window)]
    found.cut += [f"{at}: {trouble}" for trouble in cut_buttons(window)]
    found.chosen += [f"{at}: {trouble}" for trouble in cut_choices(window)]
    found.hidden += [f"{at}: {trouble}" for trouble in hidden_stops(window)]


def grown(window: MainWindow, given: QSize) -> Iterator[str]:
    if window.size() != given:
        yield f"{window.size().toTuple()} of {given.toTuple()}"
    if window.minimumSizeHint().width() > given.width():
        yield f"asks for {window.minimumSizeHint().width()} of {given.width()}"


def test_the_window_keeps_the_size_that_it_is_given(room: Room) -> None:
    assert room.places == len(every_place()) + len(DRAWN)
    assert room.grown == []


def too_wide(window: MainWindow) -> Iterator[str]:
    page = window.page
    assert page is not None
    if page.minimumSizeHint().width() > page.width():
        yield f"{page.minimumSizeHint().width()} of {page.width()}"
    for area in page.findChildren(QScrollArea):
        content = area.widget()
        assert content is not None
        asked, given = content.minimumSizeHint().width(), area.viewport().width()
        if area.isVisible() and asked > given:
            yield f"what scrolls asks for {asked} of {given}"


def test_no_page_and_nothing_that_scrolls_asks_for_more_width_than_there_is(room: Room) -> None:
    assert room.wide == []


def clipped_labels(window: MainWindow) -> Iterator[str]:
    for label in shown(window, Words):
        assert isinstance(label, Words)
        needed = widest_line(label)
        if needed > label.width():
            yield f"{label.text()[:60]!r} has {label.width()} of {needed}"


def widest_line(label: Words) -> int:
    """The width that the words take, broken where Qt breaks them: an address on the web after its slashes."""
    text = QTextLayout(label.text().replace("\n", "\u2028"), label.font())
    if label.wordWrap():
        text.setTextOption(QTextOption(label.alignment()))  # wraps at words, as labels do
    else:
        text.setTextOption(_whole_lines())
    text.beginLayout()
    widths = [0.0]
    while (line := text.createLine()).isValid():
        line.setLineWidth(label.width())
        widths.append(line.naturalTextWidth())
    text.endLayout()
    return math.floor(max(widths))


def _whole_lines() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


def test_no_label_is_narrower_than_its_longest_word(room: Room) -> None:
    assert room.clipped == []


def cut_buttons(window: MainWindow) -> Iterator[str]:
    for button in shown(window, QAbstractButton):
        if isinstance(button, QPushButton | QToolButton | QCheckBox | QRadioButton):
            needed = needed_by(button) if button.text() else 0
            if button.width() < needed:
                yield f"{button.text()[:60]!r}"


def longest_word(widget: QWidget, text: str) -> int:
    """The width of the longest word of a text as a widget draws it."""
    metrics = widget.fontMetrics()
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0)


def needed_by(button: QAbstractButton) -> int:
    """The width that a button's words ask for; beside a box they may wrap."""
    if isinstance(button, QCheckBox | QRadioButton):
        return longest_word(button, button.text().replace("&", "")) + line_height() + 9
    if isinstance(button, QPushButton):
        return button.sizeHint().width()
    return button.fontMetrics().horizontalAdvance(button.text()) + 8


def test_no_button_cuts_its_word_short(room: Room) -> None:
    assert room.cut == []


def cut_choices(window: MainWindow) -> Iterator[str]:
    for box in shown(window, QComboBox):
        assert isinstance(box, QComboBox)
        asked = QStyleOptionComboBox()
        box.initStyleOption(asked)
        part = QStyle.SubControl.SC_ComboBoxEditField
        given = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, asked, part, box).width()
        needed = box.fontMetrics().horizontalAdvance(box.currentText())
        if needed > given:
            yield f"{box.currentText()!r} has {given} of {needed}"


def test_what_is_chosen_in_a_list_can_be_read_whole(room: Room) -> None:
    assert room.chosen == []


def hidden_stops(window: MainWindow) -> Iterator[str]:
    for stop in stops(window):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(stop)
        left = stop.mapTo(window, QPoint(0, 0)).x()
        inside = left >= 0 and left + stop.width() <= window.width()
        if stop.visibleRegion().isEmpty() or not inside:
            yield f"{stop.accessibleName()[:60]!r}"


def test_every_stop_of_the_keyboard_can_be_seen_whole_from_side_to_side(room: Room) -> None:
    assert room.hidden == []


def stops(window: MainWindow) -> list[QWidget]:
    """What Tab is to reach now."""
    tab = Qt.FocusPolicy.TabFocus.value
    return [w for w in shown(window) if w.isEnabled() and w.focusPolicy().value & tab and not w.focusProxy()]
