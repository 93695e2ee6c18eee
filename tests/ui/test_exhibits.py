"""The exhibits of a filing slip are put in order by keys, buttons and dragging; undone in one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from docket_assistant.app.attachments import attach, take_in
from docket_assistant.app.matters.whole_matters import import_matter
from docket_assistant.app.papers.exhibits import exhibits_of, order_exhibits
from docket_assistant.app.papers.statement import write_statement
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.errors import NotFound
from docket_assistant.ui.forms.filing_slip import FilingSlipPage
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.order_list import OrderList
from tests.ui.places_walked import log_talk, settle

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def slip(window: MainWindow, tmp_path: Path) -> FilingSlipPage:
    """The slip of a paper with three exhibits."""
    window.activateWindow()
    log_talk(window)
    desk = window.desk
    order = desk.record(SAMPLE).orders[0].id
    write_statement(desk.store, SAMPLE, order, tmp_path / "statement.docx", desk.today)
    (paper,) = desk.record(SAMPLE).papers
    for name in ("one.pdf", "two.pdf", "three.pdf"):
        path = tmp_path / "outside" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode())
        attach(desk.store, SAMPLE, take_in(desk.store.path, [path]), paper.id, desk.today)
    window.go(Place("filing-slip", SAMPLE, fact=paper.id))
    settle(window)
    assert isinstance(window.page, FilingSlipPage)
    return window.page


def names(slip: FilingSlipPage) -> list[str]:
    record = slip.desk.record(SAMPLE)
    return [one.name for one in exhibits_of(record, record.papers[0].id)]


def listed(slip: FilingSlipPage) -> OrderList:
    (found,) = (one for one in slip.findChildren(OrderList) if one.isVisible())
    return found


def letters(slip: FilingSlipPage) -> list[str]:
    assert slip.slip is not None
    return [words.partition(",")[0] for _, words in slip.slip.exhibits]


def test_alt_and_the_arrows_move_the_chosen_one_and_the_keyboard_stays_on_it(
    slip: FilingSlipPage, window: MainWindow
) -> None:
    listed(slip).setFocus()
    QTest.keyClick(listed(slip), Qt.Key.Key_Down)
    QTest.keyClick(listed(slip), Qt.Key.Key_Up, ALT)
    settle(window)

    assert names(slip) == ["two.pdf", "one.pdf", "three.pdf"]
    assert letters(slip) == ["A: two.pdf", "B: one.pdf", "C: three.pdf"]
    assert listed(slip).hasFocus()
    QTest.keyClick(listed(slip), Qt.Key.Key_Down, ALT)
    settle(window)
    assert names(slip) == ["one.pdf", "two.pdf", "three.pdf"]


def test_it_is_undone_in_one_step(slip: FilingSlipPage, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_PageDown, CTRL)
    settle(window)
    assert names(slip) == ["two.pdf", "one.pdf", "three.pdf"]

    window.desk.undo(SAMPLE)
    settle(window)

    assert names(slip) == ["one.pdf", "two.pdf", "three.pdf"]
    assert letters(slip)[0] == "A: one.pdf"


def test_at_the_end_of_the_list_nothing_moves(slip: FilingSlipPage, window: MainWindow) -> None:
    before = window.desk.record(SAMPLE)

    next(b for b in slip.findChildren(QPushButton) if b.text() == "Move up").click()
    settle(window)

    assert window.desk.record(SAMPLE) == before


def test_a_line_that_was_dragged_is_put_there(slip: FilingSlipPage, window: MainWindow) -> None:
    order = listed(slip)
    before = order.ids()
    item = order.takeItem(2)  # what Qt does at a drop
    order.insertItem(0, item)

    order._tell(before)
    settle(window)

    assert names(slip) == ["three.pdf", "one.pdf", "two.pdf"]


def test_a_file_attached_later_comes_last_and_a_removed_one_leaves_no_gap(
    slip: FilingSlipPage, window: MainWindow, tmp_path: Path
) -> None:
    desk = window.desk
    paper = desk.record(SAMPLE).papers[0].id
    ids = [str(one.id) for one in exhibits_of(desk.record(SAMPLE), paper)]
    order_exhibits(desk.store, SAMPLE, paper, ids[::-1], desk.today)
    path = tmp_path / "four.pdf"
    path.write_bytes(b"four")
    attach(desk.store, SAMPLE, take_in(desk.store.path, [path]), paper, desk.today)
    with desk.store.begin("Remove", SAMPLE) as tx:
        gone = next(one for one in desk.record(SAMPLE).attachments if one.name == "two.pdf")
        tx.remove(type(gone), gone.id)

    assert names(slip) == ["three.pdf", "one.pdf", "four.pdf"]


def test_the_same_order_is_no_act_and_a_paper_that_is_gone_is_said(slip: FilingSlipPage) -> None:
    desk = slip.desk
    record = desk.record(SAMPLE)
    paper = record.papers[0].id
    ids = [str(one.id) for one in exhibits_of(record, paper)]

    assert not order_exhibits(desk.store, SAMPLE, paper, ids, desk.today).undoable
    with pytest.raises(NotFound, match="not on the record"):
        order_exhibits(desk.store, SAMPLE, "nothing", ids, desk.today)


def test_a_copy_of_the_matter_has_the_same_order(slip: FilingSlipPage) -> None:
    desk = slip.desk
    record = desk.record(SAMPLE)
    ids = [str(one.id) for one in exhibits_of(record, record.papers[0].id)]
    order_exhibits(desk.store, SAMPLE, record.papers[0].id, ids[::-1], desk.today)

    copy = import_matter(desk.store, desk.record(SAMPLE), as_copy=True)

    copied = desk.record(copy)
    found = [one.name for one in exhibits_of(copied, copied.papers[0].id)]
    assert found == ["three.pdf", "two.pdf", "one.pdf"]
