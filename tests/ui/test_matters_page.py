"""The list of matters: active, closed and in the trash, with what can be done to the one that is marked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docket_assistant.app.matters.whole_matters import import_matter
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.references import renamed
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.matter_acts import turn_trash
from docket_assistant.ui.pages.matters import MattersPage
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.pill import Pill
from tests.ui.places_walked import settle, shown

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
CAPTION = "Johnny Briscoe v. St. Louis County"


@pytest.fixture
def page(window: MainWindow) -> MattersPage:
    window.go(Place("matters"))
    settle(window)
    found = window.page
    assert isinstance(found, MattersPage)
    return found


def listed(page: MattersPage, which: str) -> list[str]:
    page.lists.choose(which)
    return [str(page.table.model().index(row, 0).data()) for row in range(page.table.model().rowCount())]


def test_a_matter_goes_to_the_trash_at_once_and_undo_brings_it_back(
    window: MainWindow, page: MattersPage
) -> None:
    page.trash.click()
    settle(window)
    assert (listed(page, "active"), listed(page, "trash")) == ([], [CAPTION])

    (undo,) = (b for b in shown(window) if b.accessibleName() == "Undo")
    undo.click()  # type: ignore[attr-defined]  # a button
    settle(window)

    assert (listed(page, "active"), listed(page, "trash")) == ([CAPTION], [])


def test_the_trash_says_when_it_erases_and_puts_back(window: MainWindow, page: MattersPage) -> None:
    page.trash.click()
    settle(window)
    page.lists.choose("trash")
    assert "for 30 days" in page.note.text()
    assert "One on hold is not erased, neither by hand nor by age" in page.note.text()
    assert page.trash.text() == "Put back"
    assert not page.close_or_reopen.isVisible()

    page.trash.click()
    settle(window)

    assert listed(page, "active") == [CAPTION]


def test_a_closed_matter_gives_no_dates_on_today(window: MainWindow, page: MattersPage) -> None:
    page.close_or_reopen.click()
    settle(window)
    assert (listed(page, "active"), listed(page, "closed")) == ([], [CAPTION])
    assert page.close_or_reopen.text() == "Reopen the matter"

    window.go(Place("today"))
    settle(window)
    assert not [w for w in shown(window.page) if "Briscoe" in w.accessibleName()]  # type: ignore[arg-type]

    window.go(Place("matter", SAMPLE, "overview"))
    settle(window)
    assert pills(window)[0] == "Closed Dec. 3, 2009"


def pills(window: MainWindow) -> list[str]:
    assert window.page is not None
    return [pill.accessibleName() for pill in shown(window.page, Pill)]


def test_a_hold_stands_in_the_header_by_one_key_and_goes_by_the_same(window: MainWindow) -> None:
    window.go(Place("matter", SAMPLE, "overview"))
    settle(window)
    window.activateWindow()

    QTest.keyClick(window, Qt.Key.Key_H, CTRL_ALT)
    settle(window)
    assert "On hold since Dec. 3, 2009" in pills(window)

    QTest.keyClick(window, Qt.Key.Key_H, CTRL_ALT)
    settle(window)
    assert "On hold since Dec. 3, 2009" not in pills(window)


def test_moving_the_matter_in_view_to_the_trash_leads_to_the_list(window: MainWindow) -> None:
    turn_trash(window.desk, SAMPLE)

    assert window.place.page == "matters"


# In dispute


def test_the_matters_in_dispute_say_what_the_log_supports(page: MattersPage) -> None:
    assert listed(page, "disputes") == [CAPTION]

    row = [str(page.table.model().index(0, column).data()) for column in range(4)]
    assert row == [CAPTION, "4:08-CV-1717 (CEJ)", "stale 18", "18"]


def test_enter_opens_the_disputes_of_the_one_marked(window: MainWindow, page: MattersPage) -> None:
    window.activateWindow()
    page.lists.choose("disputes")
    page.table.setFocus()

    QTest.keyClick(page.table, Qt.Key.Key_Return)
    settle(window)

    assert window.place == Place("matter", SAMPLE, "disputes")


def test_what_is_settled_closed_or_not_in_dispute_is_not_among_them(
    window: MainWindow, page: MattersPage
) -> None:
    page.close_or_reopen.click()
    settle(window)
    assert listed(page, "disputes") == []
    assert "No active matter has a disputed item" in page.empty.text()

    page.lists.choose("closed")
    page.close_or_reopen.click()
    settle(window)
    assert listed(page, "disputes") == [CAPTION]
    with window.desk.store.begin("Settle", SAMPLE) as tx:
        for dispute in tx.record().disputed_items:
            tx.remove(type(dispute), dispute.id)
    window.desk.changed.emit(SAMPLE)
    settle(window)

    assert listed(page, "disputes") == []


def test_older_matters_are_counted_once_the_list_is_in_view(
    window: MainWindow, page: MattersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("docket_assistant.ui.pages.matters._COUNTED", 2)
    for n in range(5):
        record = renamed(window.desk.record(SAMPLE), lambda old, n=n: f"{old}-{n}")  # type: ignore[misc]
        import_matter(window.desk.store, record, as_copy=False)
    page.reload()
    settle(window)
    assert len(listed(page, "disputes")) == 2
    assert "older matters are still being counted" in page.note.text()

    for _ in range(4):
        settle(window)

    assert len(listed(page, "disputes")) == 6
    assert page.note.text() == ""
