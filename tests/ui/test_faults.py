"""A fault in the program: nothing is half saved, what is typed stays, and the window goes on."""

import logging
import sys
from collections.abc import Iterator
from typing import NoReturn

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from docket_assistant.app.change import Change
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.ids import PartyId
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.store.store import Store
from docket_assistant.ui import faults
from docket_assistant.ui.form import Form
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import PAGES, Place
from docket_assistant.ui.widgets.message_bar import MessageBar
from tests.ui.places_walked import every_place, named, settle

CLIENT_WORDS = "Johnny Briscoe told his lawyer"
TYPED = "typed just before"
TROUBLE = "Something went wrong in the program."

pytestmark = pytest.mark.usefixtures("told")


@pytest.fixture
def told(window: MainWindow) -> Iterator[None]:
    """A fault is told in the window, as in a start of the program."""
    hook = sys.excepthook
    faults.watch(window.desk)
    yield
    sys.excepthook = hook


def fail(*_given: object, **_named: object) -> NoReturn:
    raise RuntimeError(CLIENT_WORDS)


def half_an_act(store: Store) -> Change:
    """Writes one fact, and fails before the act is whole."""
    with store.begin("Half", SAMPLE) as act:
        act.put(Party(PartyId("half"), CLIENT_WORDS, PartyRole.DEFENDANT, 9))
        fail()


def acts(window: MainWindow) -> tuple[int, int]:
    """Entries of the sample's journal, and parties on file."""
    with window.desk.store.read() as view:
        assert view.verify(SAMPLE).broken is None
        return view.verify(SAMPLE).entries, len(view.record(SAMPLE).parties)


def forms() -> list[str]:
    loaded = {name: row.load() for name, row in PAGES.items()}
    return [name for name, cls in loaded.items() if issubclass(cls, Form)]


def bar(window: MainWindow) -> MessageBar:
    found = window.findChild(MessageBar)
    assert isinstance(found, MessageBar)
    return found


def details(window: MainWindow) -> str:
    """What "Copy the details" puts on the clipboard."""
    assert TROUBLE in bar(window).text.text()
    copy = next(b for b in bar(window).findChildren(QPushButton) if b.text() == "Copy the details")
    copy.click()
    return QApplication.clipboard().text()


def first_box(form: Form) -> QLineEdit | QPlainTextEdit:
    boxes: list[QLineEdit | QPlainTextEdit] = [
        *form.findChildren(QLineEdit),
        *form.findChildren(QPlainTextEdit),
    ]
    return next(b for b in boxes if b.isVisible() and b.isEnabled() and not b.isReadOnly())


def words_in(box: QLineEdit | QPlainTextEdit) -> str:
    return box.text() if isinstance(box, QLineEdit) else box.toPlainText()


def type_into(form: Form) -> QLineEdit | QPlainTextEdit:
    box = first_box(form)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, TYPED)
    assert words_in(box) == TYPED
    return box


@pytest.mark.parametrize("name", forms())
def test_a_fault_while_saving_rolls_back_and_keeps_what_is_typed(
    window: MainWindow,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    place = Place(name, "" if name == "new-matter" else SAMPLE)
    window.go(place)
    settle(window)
    form = window.page
    assert isinstance(form, Form)
    box = type_into(form)
    before = acts(window)
    monkeypatch.setattr(form, "submit", lambda: window.desk.act(half_an_act))

    with caplog.at_level(logging.DEBUG):
        form.save_button.click()
        settle(window)

    assert acts(window) == before
    assert window.page is form
    assert words_in(box) == TYPED
    copied = details(window)
    assert "RuntimeError" in copied
    assert "docket_assistant/ui/form.py" in copied
    assert CLIENT_WORDS not in copied + caplog.text
    assert TYPED not in copied + caplog.text

    window.go(Place("people"))
    window.go(place)
    settle(window)
    assert words_in(first_box(form)) == TYPED, "the draft is kept and shown again"


@pytest.mark.parametrize("place", every_place(), ids=named)
def test_a_fault_while_reading_a_page_is_told_and_the_window_goes_on(
    window: MainWindow, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(window)
    before = acts(window)
    asked: list[object] = []

    def fail_to_read(store: Store) -> NoReturn:
        asked.append(store)
        fail()

    with monkeypatch.context() as planted:
        planted.setattr(Store, "read", fail_to_read)
        QTimer.singleShot(0, lambda: window.go(place))
        settle(window)
        if asked:  # some pages read nothing
            assert CLIENT_WORDS not in details(window)

    window.go(Place("people"))
    window.go(place)
    settle(window)

    assert window.place == place
    assert window.page is window.pages[place.page]
    assert acts(window) == before


def test_an_undo_that_fails_is_told(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    before = acts(window)
    monkeypatch.setattr("docket_assistant.app.upkeep.journal.undo_last", fail)

    QTimer.singleShot(0, lambda: window.desk.undo(SAMPLE))
    settle(window)

    assert CLIENT_WORDS not in details(window)
    assert acts(window) == before
