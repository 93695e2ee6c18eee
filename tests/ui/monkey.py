"""Random acts on the real window: somebody who types, clicks, saves and takes back without any plan.

Seeded, so that what went wrong can be done again. Whatever is typed, the program raises nothing and warns
of nothing, the store verifies, and undoing everything leaves the facts that were there before.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QProcess, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.domain.errors import Refused
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.record import Record
from docket_assistant.ui.form import Form
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import PAGES, TABS, Place
from docket_assistant.ui.tasks import wait_for_all
from docket_assistant.ui.widgets.fields import ChoiceField, Field, NotesField
from docket_assistant.ui.widgets.typed_fields import DateField, HourField, ItemsField
from tests.ui.monkey_papers import add_a_template, draft_a_paper, read_one_that_came_back

WORDS = (
    "12/7", "12/9/2009", "Dec 14", "13/45/2009", "0206-01-01", "10:00 am", "10a", "25", "-3", "3b, 3c, 7-15",
    "rest n", "13-15,19-22 n", "3b,3c r 12/18 identify each provider", "all s 1/4", "INTERROGATORY NO. 7",
    "within ten days of this order the parties shall confer and file a statement", "a", " ", "briscoe rog 7",
    "<b>bold</b><img src=x>", "'; DROP TABLE party;--", "\u202egnol", "Muñoz & Söhne, LLP", "x" * 300,
    "jane@firm.example", "4:08-CV-1717 (CEJ)", "line one\nline two", "100 years", "99999999",
)  # fmt: skip
"""What is typed: days and items as people write them, words of orders, and what should not be."""
NEVER = (
    "quit", "courtroom", "import", "export", "read a sent", "open", "show in folder", "save as", "attach",
    "print", "sample", "erase", "empty trash",
)  # fmt: skip
"""Words of acts that leave the program: file dialogs, other programs and erasing are not the monkey's."""
_SLOW = 0.3
"""Seconds from which an act is told of: a first visit of a page builds it, and the machine may be busy."""
DAYS = ("12/1/2009", "11/20/2009", "9/24/2009", "10/8/2009", "12/3/2009")
NAMES = ("Pat Q. Placeholder", "As agreed.", "4", "Plaintiff will look again.")
PLAIN = {
    "number": ("4:08-CV-1717 (CEJ)", "4:21CV600 HEA"),
    "minutes": ("12", "0:45"),
    "items": ("3b, 7-9", "1-5"),
    "caption": ("MARY ROE, Plaintiff, v. SAMPLE COMPANY, INC., Defendant. No. 4:21-CV-600 (HEA)",),
}
_FILLED = 0.6
_WITHOUT_SCREEN = "This plugin does not support"
"""What Qt says of the platform without a screen."""
_KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Space,
    Qt.Key.Key_Escape, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Delete, Qt.Key.Key_A, Qt.Key.Key_D,
)  # fmt: skip


@dataclass
class Troubles:
    """What must not happen."""

    found: list[str] = field(default_factory=list)

    def raised(self, kind: type[BaseException], error: BaseException, _at: TracebackType | None) -> None:
        """An exception in a slot."""
        self.found.append(f"{kind.__name__}: {error}")

    def warned(self, kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
        """A message of Qt's own."""
        told = kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg
        if told and _WITHOUT_SCREEN not in text:
            self.found.append(f"Qt: {text}")


@contextmanager
def watched() -> Iterator[Troubles]:
    """Exceptions and warnings are noted; dialogs of files answer that nothing was chosen."""
    troubles = Troubles()
    hook, before = sys.excepthook, qInstallMessageHandler(troubles.warned)
    kept = (
        QFileDialog.getOpenFileName,
        QFileDialog.getOpenFileNames,
        QFileDialog.getSaveFileName,
        QDesktopServices.openUrl,
        QDialog.exec,
        QProcess.startDetached,
    )
    sys.excepthook = troubles.raised
    nothing: Callable[..., object] = lambda *_a, **_n: ("", "")  # noqa: E731

    def modal(dialog: QDialog) -> int:
        troubles.found.append(f"modal: {dialog.windowTitle()}")
        return 0

    QFileDialog.getOpenFileName = nothing  # type: ignore[method-assign, assignment]
    QFileDialog.getOpenFileNames = lambda *_a, **_n: ([], "")  # type: ignore[method-assign]
    QFileDialog.getSaveFileName = nothing  # type: ignore[method-assign, assignment]
    QDesktopServices.openUrl = lambda *_a: True  # type: ignore[method-assign]
    QDialog.exec = modal  # type: ignore[method-assign]
    QProcess.startDetached = lambda *_a: (True, 0)  # type: ignore[method-assign]
    try:
        yield troubles
    finally:
        (
            QFileDialog.getOpenFileName,  # type: ignore[method-assign]
            QFileDialog.getOpenFileNames,  # type: ignore[method-assign]
            QFileDialog.getSaveFileName,  # type: ignore[method-assign]
            QDesktopServices.openUrl,  # type: ignore[method-assign]
            QDialog.exec,  # type: ignore[method-assign]
            QProcess.startDetached,  # type: ignore[method-assign]
        ) = kept
        sys.excepthook = hook
        qInstallMessageHandler(before)


class Monkey:
    """Does one random thing after the other on a window."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window = window
        self._chance = random.Random(seed)  # noqa: S311
        self.done: list[str] = []
        """What was done, for a failure's words."""
        self.slow: list[str] = []
        """Acts that took longer than anybody should wait."""
        self._acts = (
            (self._go, 3), (self._type, 8), (self._click, 6), (self._choose, 2), (self._key, 3),
            (self._save, 3), (self._menu, 2), (self._turn, 1), (self._fill, 6),
            (self._paper, 3),
        )  # fmt: skip

    def act(self) -> None:
        """One random act."""
        acts, weights = zip(*self._acts, strict=True)
        one: Callable[[], str] = self._chance.choices(acts, weights)[0]
        began = time.monotonic()
        self.done.append(one())
        QApplication.processEvents()
        took = time.monotonic() - began
        if took > _SLOW:
            self.slow.append(f"{took:.2f} s: {self.done[-1]}, on {self._window.place.page}")

    def _go(self) -> str:
        page = self._chance.choice([*PAGES])
        matter = self._window.desk.matter or self._any_matter()
        tab = self._chance.choice([*TABS]) if page == "matter" else ""
        if not matter and (page == "matter" or PAGES[page].module.startswith("forms.")):
            return "nowhere"
        self._window.go(Place(page, matter, tab))
        return f"go {page} {tab}"

    def _paper(self) -> str:
        """Draft a paper; now and then read one that came back, or add a template."""
        matter, folder = self._window.desk.matter or self._any_matter(), self._window.desk.path.parent / "out"
        folder.mkdir(exist_ok=True)
        if not matter:
            return "no matter to write of"
        what = self._chance.random()
        if what < 0.1:
            return add_a_template(self._window, folder)
        if what < 0.25:
            return read_one_that_came_back(self._window, matter, folder)
        return draft_a_paper(self._window, matter, self._chance)

    def _any_matter(self) -> str:
        with self._window.desk.store.read() as view:
            rows = (*view.matters(), *view.trash())
        return str(self._chance.choice(rows).id) if rows else ""

    def _fill(self) -> str:
        """Fill in a form as somebody might who knows what each field takes, and save it."""
        forms = [name for name, row in PAGES.items() if row.is_form]
        matter = self._window.desk.matter or self._any_matter()
        self._window.go(Place(self._chance.choice(forms), matter))
        page = self._window.page
        if not isinstance(page, Form):
            return "no form to fill"
        for name, one in list(page.fields.items()):
            if one.isVisible() and self._chance.random() < _FILLED:
                self._answer(name, one)
        page.save_button.click()
        return f"fill {type(page).__name__}: {page.problem.text() or 'saved'}"

    def _answer(self, name: str, field: Field) -> None:
        if isinstance(field, ChoiceField):
            field.box.setFocus()
            QTest.keyClick(field.box, self._chance.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)))
            return
        kinds = {DateField: DAYS, HourField: ("10a", "3:30 pm"), ItemsField: ("3b, 3c, 7-9", "12", "rest")}
        words = next((w for kind, w in kinds.items() if isinstance(field, kind)), PLAIN.get(name, NAMES))
        box = next((b for b in field.findChildren(QLineEdit) if not b.isReadOnly()), None)
        if box is not None:
            QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClicks(box, self._chance.choice(words))
        elif isinstance(field, NotesField):
            field.box.setPlainText(self._chance.choice(words))

    def _visible(self, *kinds: type[QWidget]) -> list[QWidget]:
        return [
            one
            for kind in kinds
            for one in self._window.findChildren(kind)
            if one.isVisible() and one.isEnabled()
        ]

    def _type(self) -> str:
        boxes = [b for b in self._visible(QLineEdit, QPlainTextEdit) if not _read_only(b)]
        if not boxes:
            return "no box"
        box, word = self._chance.choice(boxes), self._chance.choice(WORDS)
        box.setFocus()
        if self._chance.random() < 0.5:
            QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        if word.isascii() and "\n" not in word:
            QTest.keyClicks(box, word)
        else:  # QTest types what stands on its keyboard only
            QApplication.clipboard().setText(word)
            QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        if self._chance.random() < 0.3:
            QTest.keyClick(box, Qt.Key.Key_Return)
        return f"type {word[:20]!r} into {box.accessibleName()}"

    def _click(self) -> str:
        buttons = [
            b
            for b in self._visible(QAbstractButton)
            if isinstance(b, QAbstractButton) and _is_ours(f"{b.text()} {b.accessibleName()}")
        ]
        if not buttons:
            return "no button"
        button = self._chance.choice(buttons)
        words = button.text() or button.accessibleName()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return f"click {words}"

    def _choose(self) -> str:
        boxes = [b for b in self._visible(QComboBox) if isinstance(b, QComboBox) and b.count()]
        if not boxes:
            return "no choice"
        box = self._chance.choice(boxes)
        box.setFocus()
        for _ in range(self._chance.randint(1, min(4, box.count()))):
            QTest.keyClick(box, Qt.Key.Key_Down)
        return f"choose in {box.accessibleName()}"

    def _key(self) -> str:
        key = self._chance.choice(_KEYS)
        QTest.keyClick(QApplication.focusWidget() or self._window, key)
        return f"key {key.name}"

    def _save(self) -> str:
        page = self._window.page
        if not isinstance(page, Form) or not page.save_button.isVisible():
            return "no form"
        page.save_button.click()
        return f"save {type(page).__name__}"

    def _menu(self) -> str:
        menus = self._window.menus
        actions = [a for a in menus.actions() if _is_ours(a.text())] if menus is not None else []
        if not actions:
            return "no menu"
        action = self._chance.choice(actions)
        words = action.text()
        action.trigger()
        return f"menu {words}"

    def _turn(self) -> str:
        matter = self._window.desk.matter
        if matter:
            turn = self._window.desk.redo if self._chance.random() < 0.3 else self._window.desk.undo
            turn(matter)
        return "turn"


def _read_only(box: QWidget) -> bool:
    return (isinstance(box, QLineEdit | QPlainTextEdit)) and box.isReadOnly()


def _is_ours(words: str) -> bool:
    said = words.replace("&", "").casefold()
    return not any(word in said for word in NEVER)


def settle(window: MainWindow) -> None:
    """Let what runs beside the window end."""
    for _ in range(2):
        for owner in (window, *window.pages.values()):
            wait_for_all(owner)
        QApplication.processEvents()


def facts(window: MainWindow) -> dict[str, Record]:
    """Every matter's facts, the papers made left out: making a paper is not undone."""
    with window.desk.store.read() as view:
        rows = (*view.matters(), *view.trash())
        return {str(row.id): replace(view.record(row.id), papers=()) for row in rows}


def verify(window: MainWindow) -> list[str]:
    """Matters whose journal or facts do not hold together."""
    with window.desk.store.read() as view:
        rows = (*view.matters(), *view.trash())
        return [str(row.id) for row in rows if not view.verify(row.id).holds]


def saved(window: MainWindow) -> dict[str, int]:
    """How often each act stands in the histories of all matters."""
    with window.desk.store.read() as view:
        rows = (*view.matters(), *view.trash())
        return dict(Counter(act.label for row in rows for act in view.history(row.id)))


def undo_everything(window: MainWindow) -> None:
    """Take back act after act on every matter, until nothing is left to take back."""
    for matter in facts(window):
        while True:
            try:
                undo_last(window.desk.store, MatterId(matter))
            except Refused:
                break


def frolic(window: MainWindow, seed: int, acts: int, tell: Callable[[str], None] = lambda _t: None) -> Path:
    """So many random acts, then everything taken back; raises AssertionError naming the last acts."""
    before = facts(window)
    with watched() as troubles:
        monkey = Monkey(window, seed)
        for n in range(1, acts + 1):
            monkey.act()
            if n % 20 == 0:
                settle(window)
            assert not troubles.found, f"seed {seed}, act {n}: {troubles.found} after {monkey.done[-6:]}"
            if n % 250 == 0:
                assert not (wrong := verify(window)), f"seed {seed}, act {n}: {wrong}, {monkey.done[-6:]}"
                tell(f"{n} acts, {len(facts(window))} matters; slow: {monkey.slow}")
                monkey.slow.clear()
        settle(window)
        assert not troubles.found, f"seed {seed}, at the end: {troubles.found}"
    assert not verify(window)
    tell(f"acts saved: {saved(window)}")
    undo_everything(window)
    after = facts(window)
    assert {name: after[name] for name in before} == before, f"seed {seed}: undone, the facts differ"
    return window.desk.path
