"""Several rows of a list are chosen with Shift and Ctrl; one act takes them all, one undo takes it back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from docket_assistant.app.attachments import attach, take_in
from docket_assistant.app.upkeep.removal import remove_fact
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.record import Record
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.inline_form import InlineForm
from docket_assistant.ui.widgets.typed_fields import ItemsField
from tests.ui.places_walked import settle, shown

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def at(window: MainWindow, tab: str, name: str) -> FactTable:
    """The table of this name on a tab, with the keyboard."""
    window.activateWindow()
    window.go(Place("matter", SAMPLE, tab))
    settle(window)
    table = table_of(window, name)
    table.setFocus()
    return table


def table_of(window: MainWindow, name: str) -> FactTable:
    (found,) = (t for t in window.findChildren(FactTable) if t.isVisible() and t.accessibleName() == name)
    return found


def record(window: MainWindow) -> Record:
    return window.desk.record(SAMPLE)


def words(window: MainWindow) -> str:
    return "\n".join(w.text() for w in shown(window, QLabel))  # type: ignore[attr-defined]  # labels


def form_in(window: MainWindow) -> InlineForm:
    (form,) = (one for one in window.findChildren(InlineForm) if one.isVisible())
    return form


def files(window: MainWindow, tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf", "three.pdf"):
        path = tmp_path / "outside" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode())
        attach(window.desk.store, SAMPLE, take_in(window.desk.store.path, [path]), "", window.desk.today)


def test_disputes_of_several_rows_are_withdrawn_in_one_act(window: MainWindow) -> None:
    table = at(window, "disputes", "Disputed items")
    QTest.keyClick(table, Qt.Key.Key_Home)
    QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    several = len(table.marked_rows())
    assert several == 2
    assert "chosen: one act takes them all." in words(window)

    QTest.keyClick(table, Qt.Key.Key_X, CTRL | SHIFT)
    settle(window)
    assert len(table_of(window, "Disputed items").marked_rows()) == several, "they stay chosen"
    form_in(window).save()
    settle(window)

    (withdrawal,) = record(window).withdrawals
    assert len(withdrawal.items) > 1
    window.desk.undo(SAMPLE)
    assert record(window).withdrawals == ()


def test_items_of_a_set_are_put_in_dispute_in_one_act(window: MainWindow) -> None:
    before = record(window).disputed_items
    table = at(window, "discovery", "Items and their rounds")
    QTest.keyClick(table, Qt.Key.Key_A, CTRL)
    every = len(table.marked_rows())
    assert f"{every} items chosen" in words(window)

    QTest.keyClick(table, Qt.Key.Key_B, CTRL | SHIFT)
    settle(window)
    form_in(window).restore({"wrong": "It is evasive"})
    form_in(window).save()
    settle(window)

    said = {one.item for one in record(window).disputed_items if one.deficiency == "It is evasive"}
    assert len(said) == every > 1
    window.desk.undo(SAMPLE)
    assert record(window).disputed_items == before


def test_one_item_that_is_chosen_is_the_one_proposed(window: MainWindow) -> None:
    table = at(window, "discovery", "Items and their rounds")
    QTest.keyClick(table, Qt.Key.Key_Down)

    QTest.keyClick(table, Qt.Key.Key_B, CTRL | SHIFT)
    settle(window)

    (field,) = form_in(window).findChildren(ItemsField)
    assert len(field.value()) == 1


def test_files_are_removed_and_put_back_in_one_act_each(window: MainWindow, tmp_path: Path) -> None:
    files(window, tmp_path)
    table = at(window, "documents", "Papers and files, the newest first")
    QTest.keyClick(table, Qt.Key.Key_Home)
    QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    assert len(table.marked_rows()) == 2

    QTest.keyClick(table, Qt.Key.Key_Delete, CTRL)
    settle(window)
    assert [one.name for one in record(window).attachments] == ["one.pdf"]
    window.desk.undo(SAMPLE)
    settle(window)
    assert len(record(window).attachments) == 3

    window.desk.redo(SAMPLE)
    trash = at(window, "history", "Trash, what was removed last first")
    QTest.keyClick(trash, Qt.Key.Key_B, CTRL | SHIFT)
    settle(window)
    assert len(record(window).attachments) == 3, "what one act removed comes back whole"


def test_several_of_the_trash_come_back_in_one_act(window: MainWindow, tmp_path: Path) -> None:
    files(window, tmp_path)
    for one in record(window).attachments:
        remove_fact(window.desk.store, SAMPLE, "attachments", one.id, f"Remove {one.name}")
    trash = at(window, "history", "Trash, what was removed last first")
    QTest.keyClick(trash, Qt.Key.Key_A, CTRL)
    assert len(trash.marked_rows()) == 3

    QTest.keyClick(trash, Qt.Key.Key_B, CTRL | SHIFT)
    settle(window)

    assert [one.name for one in record(window).attachments] == ["one.pdf", "two.pdf", "three.pdf"]
    assert "Saved: Put back 3 facts." in words(window)
    window.desk.undo(SAMPLE)
    assert record(window).attachments == ()


@pytest.mark.parametrize("tab", ["disputes", "discovery"])
def test_a_click_alone_chooses_the_one_row_again(window: MainWindow, tab: str) -> None:
    name = {"disputes": "Disputed items", "discovery": "Items and their rounds"}[tab]
    table = at(window, tab, name)
    QTest.keyClick(table, Qt.Key.Key_A, CTRL)

    place = table.visualRect(table.model().index(1, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(window)

    assert table.marked_rows() == [1]
    assert "one act takes them all" not in words(window)
