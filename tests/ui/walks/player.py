"""Plays the window as a person does: real keys, real clicks, and eyes; it counts what it takes."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)

from docket_assistant.ui.main_window import MainWindow

_NOTED = 25
"""Milliseconds from which a gap is noted."""
_BUTTON_DOWN = 0.12
"""Seconds for which Qt shows a button pressed that is reached by its letter; only then it acts."""
PATIENCE = 10.0
"""Seconds after which what is awaited is not coming."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch in which the window answered nothing, in milliseconds."""

    whole: float
    """By the clock on the wall: on a busy machine other programs are in it."""
    own: float
    """What the window's thread itself worked in it."""
    doing: str


class Pulse:
    """A timer of 5 ms in the event loop; how late it ever came is how long the window stood still."""

    def __init__(self) -> None:
        self.gaps: list[Gap] = []
        self._doing = ""
        self._last: tuple[float, float] | None = None
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    @property
    def longest(self) -> Gap:
        """The gap in which the window worked longest."""
        return max(self.gaps, key=lambda gap: gap.own, default=Gap(0, 0, ""))

    def _beat(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        if self._last is not None:
            whole, own = ((after - before) * 1000 for after, before in zip(now, self._last, strict=True))
            if whole > _NOTED:
                self.gaps.append(Gap(whole, own, self._doing))
        self._last = now

    def go(self, doing: str) -> None:
        """The window works from here on; what the test itself did before is not its time."""
        self._doing = doing
        self._last = (time.perf_counter(), time.thread_time())

    def rest(self) -> None:
        """The test itself works from here on."""
        self._beat()
        self._last = None

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()


class Player:
    """Keys, clicks and eyes on one window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.pulse = Pulse()
        self.keys = 0
        """Keys pressed; a chord such as Ctrl+L is one."""
        self.clicks = 0
        self.values = 0
        """Values entered: each field typed, pasted, ticked or chosen, and each line of outcomes."""

    # Hands

    def press(self, *chords: str, times: int = 1) -> None:
        """Press keys one after another, each given as in a menu: Ctrl+L, Alt+Left, Tab."""
        for chord in chords * times:
            combination = _combination(chord)
            self.keys += 1
            with self._working(f"press {chord} on {self.window.place}"):
                QTest.keyClick(_target(), combination.key(), combination.keyboardModifiers())
            if chord.startswith("Alt+") and len(chord) == len("Alt+X"):
                self._pass(_BUTTON_DOWN)

    def type(self, text: str, *, free: bool = False) -> None:
        """Type into what has the focus; ``free`` text is not counted, as words of one's own are not."""
        self.keys += 0 if free else len(text)
        for letter in text:
            with self._working(f"type {letter!r} of {text[:20]!r} on {self.window.place}", settle=False):
                if letter == "\n":
                    QTest.keyClick(_target(), Qt.Key.Key_Return)
                else:
                    QTest.keyClicks(_target(), letter)
        with self._working(f"after {text[:20]!r}"):
            pass

    def enter(self, text: str) -> None:
        """One value, typed."""
        self.values += 1
        self.type(text)

    def paste(self, text: str) -> None:
        """One value, pasted from the clipboard."""
        self.values += 1
        QGuiApplication.clipboard().setText(text)
        self.press("Ctrl+V")

    def tick(self, chord: str) -> None:
        """One value, ticked or chosen by a key."""
        self.values += 1
        self.press(chord)

    def pick(self, name: str, words: str) -> None:
        """Tab to a list and go down in it to the line that reads so: one value."""
        self.tab_to(name)
        box = QApplication.focusWidget()
        assert isinstance(box, QComboBox)
        for _ in range(box.count()):
            if box.currentText() == words:
                break
            self.press("Down")
        assert box.currentText() == words
        self.values += 1

    def tab_to(self, name: str, *, back: bool = False) -> None:
        """Tab until the keyboard is on the stop of that name."""
        seen = []
        for _ in range(120):
            if self.focus().startswith(name):
                return
            seen.append(self.focus())
            self.press("Shift+Tab" if back else "Tab")
        raise AssertionError(f"Tab never comes to {name!r}, only to {seen}")

    def click(self, name: str) -> None:
        """Click the one widget in view whose name begins so, scrolled into view by the wheel if need be."""
        self.click_at(self.widget(name))

    def click_at(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget that can be reached by the pointer."""
        self._scroll_to(widget, at)
        self.clicks += 1
        point = at or QPoint(min(12, widget.width() // 2), widget.height() // 2)
        with self._working(f"click {widget.accessibleName()!r} on {self.window.place}"):
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point)

    def fill(self, name: str, text: str) -> None:
        """Click into a field, three times for all that is in it, and type."""
        field = self.widget(name)
        self.click_at(field)
        if isinstance(field, QLineEdit) and field.text():
            self.clicks += 2
            with self._working(f"mark all in {name!r}"):
                QTest.mouseDClick(field, Qt.MouseButton.LeftButton, pos=field.rect().center())
                QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=field.rect().center())
        self.enter(text)

    def click_tab(self, word: str) -> None:
        """Click one of the tabs of the matter."""
        strip = next(s for s in self.window.findChildren(QTabBar) if s.isVisible())
        at = next(n for n in range(strip.count()) if strip.tabText(n) == word)
        self.click_at(strip, strip.tabRect(at).center())

    def paste_into(self, name: str, text: str) -> None:
        """Click into a field and paste: one value."""
        self.click(name)
        self.paste(text)

    def click_row(self, table: str, row: int) -> None:
        """Click a row of the table of this name."""
        view = next(v for v in self.window.findChildren(QTableView) if v.accessibleName() == table)
        self.click_at(view.viewport(), view.visualRect(view.model().index(row, 0)).center())

    def click_menu(self, menu: str, words: str) -> None:
        """Open a menu by the mouse and click the line that reads so."""
        bar = self.window.menuBar()
        head = next(a for a in bar.actions() if a.text().replace("&", "") == menu)
        self.click_at(bar, bar.actionGeometry(head).center())
        opened = head.menu()
        assert isinstance(opened, QMenu)
        self.wait(opened.isVisible, f"the menu {menu}")
        line = next(a for a in opened.actions() if a.text().replace("&", "").removesuffix("...") == words)
        self.click_at(opened, opened.actionGeometry(line).center())

    def choose(self, name: str, words: str) -> None:
        """Open a list by the mouse and click the line that reads so."""
        box = self.widget(name)
        assert isinstance(box, QComboBox)
        self.click_at(box)
        view = box.view()
        at = box.findText(words)
        assert at >= 0, [box.itemText(n) for n in range(box.count())]
        self.wait(view.isVisible, f"the list of {name}")
        self._pass(QApplication.doubleClickInterval() / 1000 + 0.05)  # else it is half of a double click
        area = view.visualRect(box.model().index(at, 0))
        self.values += 1
        self.clicks += 1
        with self._working(f"choose {words!r}"):
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
        self.wait(lambda: box.currentText() == words, f"{words} chosen")

    def _scroll_to(self, widget: QWidget, at: QPoint | None) -> None:
        parent = widget.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        content = parent.widget() if parent is not None else None
        if parent is None or content is None:
            return
        with self._working("scroll"):
            if at is None:
                parent.ensureWidgetVisible(widget)
            else:
                point = widget.mapTo(content, at)
                parent.ensureVisible(point.x(), point.y())

    # Eyes

    def see(self, *texts: str) -> None:
        """Wait until every text is in view."""
        for text in texts:
            self.wait(lambda text=text: text in self.words(), text)  # type: ignore[misc]

    def words(self) -> str:
        """Every word in view: labels, buttons, fields, and what painted widgets tell of themselves."""
        return "\n".join(words for one in self.window.findChildren(QWidget) if (words := _words_of(one)))

    def focus(self) -> str:
        """The name of what has the keyboard."""
        found = QApplication.focusWidget()
        return found.accessibleName() if found is not None else ""

    def letter_of(self, words: str) -> str:
        """The letter that Alt reaches the button or field of these words with, as it is underlined."""
        shown = [w for w in self.window.findChildren(QWidget) if w.isVisible()]
        texts = [w.text() for w in shown if isinstance(w, QLabel | QAbstractButton)]
        found = next((t for t in texts if t.replace("&", "").startswith(words) and "&" in t), "")
        assert found, f"no letter leads to {words!r} among {[t for t in texts if '&' in t]}"
        return found[found.replace("&&", "  ").index("&") + 1].upper()

    def widget(self, name: str) -> QWidget:
        """The one widget to act on, in view, whose name begins so."""
        acting = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
        found = [w for w in self.window.findChildren(QWidget) if isinstance(w, acting) and w.isVisible()]
        exact = [w for w in found if w.accessibleName() == name]
        near = exact or [w for w in found if w.accessibleName().startswith(name)]
        assert near, f"{name!r} is not among {sorted(w.accessibleName() for w in found)}"
        return near[0]

    def wait(self, holds: Callable[[], bool], awaited: str) -> None:
        """Let the window run until something holds."""
        until = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > until:
                raise AssertionError(f"Not seen: {awaited!r}, but:\n{self.words()}")
            with self._working(f"wait for {awaited[:40]!r}"):
                pass

    def read(self, seconds: float = 1.0) -> None:
        """Look at what stands there for a while, as a person does before the first key."""
        self._pass(seconds)

    def _pass(self, seconds: float) -> None:
        """Let time pass in the window."""
        until = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() > until, "time to pass")

    @contextmanager
    def _working(self, doing: str, *, settle: bool = True) -> Iterator[None]:
        self.pulse.go(doing)
        try:
            yield
            _run()
            for _ in range(3 if settle else 0):
                time.sleep(0.002)
                _run()
        finally:
            self.pulse.rest()


def _run() -> None:
    """What the event loop does in one turn; without one running, Qt leaves it to us to delete."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _combination(chord: str) -> QKeyCombination:
    """A chord as a menu writes it."""
    return cast("QKeyCombination", QKeySequence(chord)[0])  # type: ignore[index]  # the stubs lack it


def _target() -> QWidget:
    """What a key goes to: an open list, else what has the focus, else the window."""
    found = QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
    assert found is not None, "nothing has the keyboard"
    return found


def _words_of(widget: QWidget) -> str:
    if not widget.isVisible():
        return ""
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text().replace("&", "")
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return f"{widget.accessibleName()} {widget.accessibleDescription()}".strip()
