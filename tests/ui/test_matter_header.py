"""The header of a matter leaves the page most of the height where the text is large, and a key shows it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.ui.appearance import choose_points
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.matter import MatterPage
from docket_assistant.ui.places import Place
from tests.ui.places_walked import settle

MOST = 0.3
"""Of the page's height that the header may take."""


def page_at(window: MainWindow, points: float) -> MatterPage:
    window.activateWindow()
    choose_points(window.desk, points)
    window.go(Place("matter", SAMPLE, "overview"))
    settle(window)
    assert isinstance(window.page, MatterPage)
    return window.page


@pytest.mark.parametrize("points", [10, 14, 20])
def test_most_of_the_height_is_the_pages(window: MainWindow, points: float) -> None:
    page = page_at(window, points)

    assert window.height() == 800
    assert page.strip.y() / page.height() < MOST


def test_in_large_text_it_is_folded_and_a_key_shows_it(window: MainWindow) -> None:
    page = page_at(window, 20)
    assert not page.about.isVisible()
    assert not page.rules.isVisible()
    assert page.as_of.isVisible()
    assert page.statement_button.accessibleDescription().startswith("Nothing to report yet")

    QTest.keyClick(page.confer_button, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert page.about.isVisible()
    assert "for Defendants" in page.about.text()
    assert page.rules.isVisible()
    assert page.more.accessibleName() == "Fold the header"

    page.more.click()
    settle(window)
    assert not page.about.isVisible()


def test_in_small_text_nothing_is_folded(window: MainWindow) -> None:
    page = page_at(window, 10)

    assert page.about.isVisible()
    assert page.rules.isVisible()
    assert not page.more.isVisible()
