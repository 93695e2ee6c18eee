"""A matter that was just opened is taken away again by one key, and brought back by the message."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.ui.form import Form
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.message_bar import MessageBar
from tests.ui.places_walked import settle
from tests.ui.test_drafts_forgotten import FILL

UNDONE = "Undone: Open matter from an order. The matter is in the trash."


def open_by(window: MainWindow, name: str) -> str:
    """Open a matter by one of the forms; answers with its id."""
    window.go(Place(name))
    form = window.page
    assert isinstance(form, Form)
    for field, text in FILL[name].items():
        if field in form.fields:
            form.fields[field].restore(text)
    form.restore_more({field: text for field, text in FILL[name].items() if field not in form.fields})
    form.save()
    settle(window)
    assert window.place.page == "matter"
    return window.place.matter


def press_undo(window: MainWindow, *, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Z, held | Qt.KeyboardModifier.ShiftModifier if shift else held)
    settle(window)


def message(window: MainWindow) -> MessageBar:
    found = window.findChild(MessageBar)
    assert isinstance(found, MessageBar)
    return found


def click(window: MainWindow, word: str) -> None:
    next(b for b in message(window).findChildren(QPushButton) if b.text() == word).click()
    settle(window)


def listed(window: MainWindow) -> list[str]:
    with window.desk.store.read() as view:
        return [row.id for row in view.matters()]


def test_undo_leaves_the_page_and_says_where_the_matter_is(window: MainWindow) -> None:
    matter = open_by(window, "matter-from-order")

    press_undo(window)

    assert window.place == Place("matters")
    assert message(window).text.text() == UNDONE
    assert matter not in listed(window)
    window.back()
    assert window.place.matter != matter


def test_the_message_brings_it_back_whole(window: MainWindow) -> None:
    matter = open_by(window, "matter-from-order")
    before = window.desk.record(matter)
    press_undo(window)

    click(window, "Redo")

    assert window.place == Place("matter", matter)
    assert window.desk.record(matter) == before
    click(window, "Undo")
    assert window.place == Place("matters")
    assert matter not in listed(window)


def test_the_key_of_redo_brings_it_back_from_the_list(window: MainWindow) -> None:
    matter = open_by(window, "matter-from-order")
    press_undo(window)

    press_undo(window, shift=True)

    assert window.place == Place("matter", matter)
    assert matter in listed(window)


def test_a_matter_opened_by_the_short_form_is_taken_away_alike(window: MainWindow) -> None:
    matter = open_by(window, "new-matter")

    click(window, "Undo")

    assert window.place == Place("matters")
    assert matter not in listed(window)


def test_what_was_recorded_since_is_taken_back_first(window: MainWindow) -> None:
    matter = open_by(window, "new-matter")
    record = window.desk.record(matter)
    with window.desk.store.begin("Add a party", record.matter.id) as tx:
        tx.put(Party(type(record.parties[0].id)("late"), "Late Party", PartyRole.DEFENDANT, 9))
    window.desk.changed.emit(matter)

    press_undo(window)

    assert window.place.matter == matter
    assert window.desk.record(matter) == record
    assert record.matter.our_side is Side.DEFENDANT
    assert QApplication.activeModalWidget() is None


def test_the_sample_itself_is_not_taken_away(window: MainWindow) -> None:
    press_undo(window)

    assert window.place.page == "matter"
    assert message(window).text.text() == "There is nothing to undo in this matter."
