"""The list of matters: active, closed and in the trash, with what can be done to the one that is marked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docket_assistant.app.sample import SAMPLE
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


def test_the_trash_says_that_nothing_is_erased_and_puts_back(window: MainWindow, page: MattersPage) -> None:
    page.trash.click()
    settle(window)
    page.lists.choose("trash")
    assert "Nothing is erased yet" in page.note.text()
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
