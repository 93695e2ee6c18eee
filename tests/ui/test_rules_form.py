"""The page of rules on the form of a court's papers: what was seen, what stands in, how high the page is."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QScrollArea

from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.rules import RulesPage
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.labels import Words


def shown(window: MainWindow, court: str = "") -> str:
    window.go(Place("rules", "briscoe"))
    assert isinstance(window.page, RulesPage)
    window.page.filter.setText(court)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # the court before it is gone
    return "\n".join(label.text() for label in window.page.findChildren(Words) if not label.isHidden())


def test_the_form_of_the_matters_court_is_shown_with_what_stands_in(window: MainWindow) -> None:
    words = shown(window)

    assert "E.D. Mo. L.R. 2.01" in words
    assert "Nothing was seen of sheet and page numbers, type, spacing, margins" in words
    assert "Limit of a motion or brief: 15 pages" in words
    assert "Not verified: spacing and margins" in words


def test_another_court_shows_its_own_form(window: MainWindow) -> None:
    words = shown(window, "N.D. Cal.")

    assert "Pleading paper, 28 lines of 24 points, numbered" in words
    assert "Limit of a motion or brief: 15 pages" not in words


def test_the_page_ends_with_its_last_card(window: MainWindow) -> None:
    window.resize(1280, 800)
    shown(window)
    QApplication.processEvents()
    assert window.page is not None
    areas = [(area, area.widget()) for area in window.page.findChildren(QScrollArea)]
    area, content = next((a, w) for a, w in areas if w is not None and w.objectName() == "scrolled")
    lowest = max(card.geometry().bottom() for card in content.findChildren(Card))
    assert content.height() <= max(lowest + 40, area.height())
