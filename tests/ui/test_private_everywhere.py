"""Private text is in no paper, print, export, draft, log, title or tip; only in the two files that say so."""

import email
import logging
import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import policy
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from docket_assistant.app.upkeep.log_file import start_log
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.store.store import Store
from docket_assistant.ui import faults
from docket_assistant.ui.form import Form
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.printing.print_keys import commands_of
from docket_assistant.ui.widgets.message_bar import MessageBar
from tests.ui.pdf_text import Pdf
from tests.ui.places_walked import every_place, log_talk, named, settle
from tests.ui.private_record import MARK, every_private_field, plant_private, tells
from tests.ui.sample_windows import lent_window

PLACES = (
    *every_place(),
    Place("item-history", SAMPLE, fact="briscoe-rog-12"),
    Place("time", SAMPLE, fact="t-1"),
)
OUT = re.compile(r"(Print|Export|Copy|Save .*\.\.\.$)")
"""Commands that write, print or copy."""
OWN = ("matter.json", ".csv")
"""How the two files end that are counsel's own: what is said when they are written says that they hold it."""


@dataclass
class Found:
    """What came out of the window on one walk, and what it told of itself on the way."""

    planted: set[str] = field(default_factory=set)
    titles: list[str] = field(default_factory=list)
    tips: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)
    """What the bar at the bottom said of each file."""
    copied: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    """Every file that came out, with all its words."""
    seen_private: int = 0
    log: str = ""
    details: list[str] = field(default_factory=list)
    diagnostics: str = ""


@pytest.fixture(scope="module")
def found(qapp: QApplication, sample_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Found:
    """One walk with everything written, printed and copied, and faults on the way."""
    folder = tmp_path_factory.mktemp("private")
    with lent_window(qapp, folder, sample_store) as window, logged(folder / "log"), chosen(folder) as out:
        log_talk(window)
        what = Found(planted=plant_private(window.desk.store))
        window.desk.changed.emit("")
        window.activateWindow()
        for place in PLACES:
            window.go(place)
            settle(window)
            look(window, place, what)
            let_out(window, place, what, out)
        window.go(Place("matter", SAMPLE))
        run_action(window, "Export this matter...", what, out)
        fail_everywhere(window, what)
        what.diagnostics = diagnostics_of(window)
        what.log = "".join(p.read_text(encoding="utf-8") for p in (folder / "log").iterdir())
        return what


@contextmanager
def logged(folder: Path) -> Iterator[None]:
    """The log as a start of the program begins it, with every level in it."""
    ours = logging.getLogger("docket_assistant")
    before, level = list(ours.handlers), ours.level
    start_log(folder)
    ours.setLevel(logging.DEBUG)
    yield
    for handler in [h for h in ours.handlers if h not in before]:
        ours.removeHandler(handler)
        handler.close()
    ours.setLevel(level)


@contextmanager
def chosen(folder: Path) -> Iterator[Path]:
    """Whoever is asked for a file to write names one here; printers print into files here as well."""
    out = folder / "out"
    out.mkdir()

    def save(_window: object, _title: str, name: str, kinds: str, **_more: object) -> tuple[str, str]:
        return str(out / f"{len(list(out.iterdir()))} {name}"), kinds

    def printer(_desk: object, title: str) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(out / f"{len(list(out.iterdir()))} {title}.pdf"))
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "getSaveFileName", save)
        patch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: ("", ""))
        patch.setattr("docket_assistant.ui.files.choose_printer", printer)
        patch.setattr(QDesktopServices, "openUrl", lambda _url: True)
        yield out


# The walk


def look(window: MainWindow, place: Place, what: Found) -> None:
    """Title, tips and names at one place; a private field itself may show what is in it."""
    at = named(place)
    what.titles += [f"{at}: {window.windowTitle()}"]
    for widget in window.findChildren(QWidget):
        tip = f"{widget.toolTip()} {widget.statusTip()} {widget.whatsThis()}"
        what.tips += [f"{at}: {type(widget).__name__} {tip}"] if tells(tip) else []
        name = f"{widget.accessibleName()} {widget.accessibleDescription()}"
        what.names += [f"{at}: {type(widget).__name__} {name}"] if tells(name) else []
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            words = widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()
            what.seen_private += tells(words)
    for action in window.findChildren(QAction):
        what.tips += [f"{at}: action {action.text()}"] if tells(f"{action.text()} {action.toolTip()}") else []
    for view in window.findChildren(QAbstractItemView):
        what.tips += [f"{at}: cell {tip}" for tip in cell_tips(view) if tells(tip)]


def cell_tips(view: QAbstractItemView) -> Iterator[str]:
    """What hovering over each cell would show."""
    model = view.model()
    for row in range(model.rowCount() if model is not None else 0):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            yield str(index.data(Qt.ItemDataRole.ToolTipRole) or "")


def let_out(window: MainWindow, place: Place, what: Found, out: Path) -> None:
    """Do everything here that writes, prints or copies."""
    page = window.page
    assert page is not None
    for command in commands_of(page):
        if OUT.match(command.text):
            do(window, f"{named(place)}: {command.text}", command.run, what, out)


def run_action(window: MainWindow, text: str, what: Found, out: Path) -> None:
    """Do what a menu offers."""
    action = next(a for a in window.findChildren(QAction) if a.text() == text)
    do(window, text, action.trigger, what, out)


def do(window: MainWindow, at: str, run: Callable[[], object], what: Found, out: Path) -> None:
    before = set(out.iterdir())
    QApplication.clipboard().setText("")
    run()
    settle(window)
    what.copied[at] = QApplication.clipboard().text()
    for path in set(out.iterdir()) - before:
        what.files[path.name] = words_of(path)
        what.said[path.name] = bar(window).text.text()


def words_of(path: Path) -> str:
    """All that a file says, whatever its kind."""
    content = path.read_bytes()
    if path.suffix == ".pdf":
        return "\n".join(Pdf(content).pages)
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
    if path.suffix == ".eml":
        message = email.message_from_bytes(content, policy=policy.default)
        parts = [str(part.get_content()) for part in message.walk() if not part.is_multipart()]
        return "\n".join([*map(str, message.values()), *parts])
    text = content.decode("utf-8")
    return re.sub(r"\r?\n[ \t]", "", text) if path.suffix == ".ics" else text


def bar(window: MainWindow) -> MessageBar:
    told = window.findChild(MessageBar)
    assert isinstance(told, MessageBar)
    return told


# Faults


def fail_everywhere(window: MainWindow, what: Found) -> None:
    """Let the program fail with private words in what failed: while saving, in a draft, while reading."""
    hook = sys.excepthook
    faults.watch(window.desk)
    try:
        with pytest.MonkeyPatch.context() as patch:
            fail_while_saving(window, patch)
        what.details.append(details(window))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Store, "read", fail)
            QTimer.singleShot(0, window, lambda: window.go(Place("people")))
            settle(window)
        what.details.append(details(window))
    finally:
        sys.excepthook = hook


def fail_while_saving(window: MainWindow, patch: pytest.MonkeyPatch) -> None:
    """What is typed into a private box is refused by the store itself, in the middle of the act."""
    window.go(Place("conferral", SAMPLE))
    settle(window)
    form = window.page
    assert isinstance(form, Form)
    box = next(b for b in form.findChildren(QPlainTextEdit) if b.accessibleName().startswith("Private"))
    box.setFocus()
    QTest.keyClicks(box, f"{MARK} typed")
    patch.setattr("docket_assistant.ui.forms.conferral.log_conferral", fail)
    form.save_button.click()
    settle(window)


def fail(*given: object, **_named: object) -> NoReturn:
    raise RuntimeError(f"{MARK} {given}")


def details(window: MainWindow) -> str:
    """What is told of a fault, and what "Copy the details" puts on the clipboard."""
    told = bar(window)
    copy = next(b for b in told.findChildren(QPushButton) if b.text() == "Copy the details")
    copy.click()
    return f"{told.text.text()}\n{QApplication.clipboard().text()}"


def diagnostics_of(window: MainWindow) -> str:
    window.go(Place("diagnostics"))
    settle(window)
    page = window.page
    assert page is not None
    next(c for c in page.commands() if c.text == "Copy the diagnostics").run()
    return QApplication.clipboard().text()


# What must hold


def test_a_word_was_planted_in_every_private_field_and_is_shown_in_its_own(found: Found) -> None:
    assert found.planted == every_private_field()
    assert found.seen_private


def test_no_title_tip_or_name_tells_it(found: Found) -> None:
    assert [title for title in found.titles if tells(title)] == []
    assert found.tips == []
    assert found.names == []


def test_every_kind_of_file_came_out(found: Found) -> None:
    kinds = [Path(name).suffix for name in found.files]
    prints = [name for name in found.files if "Print the" in name]

    assert {".docx", ".eml", ".pdf", ".ics", ".json", ".csv"} == set(kinds)
    assert len(prints) == kinds.count(".pdf") - len(prints)
    assert len(prints) >= 30, "every page prints"
    assert all(len(words) > 100 for words in found.files.values())


def test_no_paper_print_export_or_draft_has_it_but_the_two_that_say_so(found: Found) -> None:
    telling = {name: found.said[name] for name, words in found.files.items() if tells(words)}

    assert [name for name in telling if not name.endswith(OWN)] == []
    assert {Path(name).suffix for name in telling} == {".json", ".csv"}, "else nothing was looked at"
    assert all("private notes" in words for words in telling.values()), telling


def test_nothing_that_is_copied_has_it(found: Found) -> None:
    assert len([text for text in found.copied.values() if text]) >= 5
    assert [at for at, text in found.copied.items() if tells(text)] == []


def test_neither_log_nor_details_of_a_fault_nor_diagnostics_have_it(found: Found) -> None:
    assert "matter briscoe: entry" in found.log
    assert found.log.count("builtins.RuntimeError") == 2
    assert all("builtins.RuntimeError" in told for told in found.details)
    assert "Last lines of the log:" in found.diagnostics
    assert [text for text in (found.log, *found.details, found.diagnostics) if tells(text)] == []
