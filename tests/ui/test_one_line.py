"""In large text a date stays on one line, columns that tell least give way, and the bar says where one is."""

import pytest
from PySide6.QtWidgets import QWidget

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.ui.appearance import choose_points
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.calendar import CalendarPage
from docket_assistant.ui.pages.matters import MattersPage
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.nav import SideBar
from docket_assistant.ui.widgets.rows import Row
from tests.ui.places_walked import settle, shown


def page_at(window: MainWindow, points: float, place: Place) -> QWidget:
    choose_points(window.desk, points)
    settle(window)
    window.go(place)
    settle(window)
    assert window.page is not None
    return window.page


@pytest.mark.parametrize("points", [10, 14, 20])
def test_the_day_of_the_calendar_and_each_date_stand_on_one_line(window: MainWindow, points: float) -> None:
    page = page_at(window, points, Place("calendar"))
    assert isinstance(page, CalendarPage)
    assert (window.width(), window.height()) == (1280, 800)

    day = page.head.beside
    dates = [w for w in shown(page, Words) if w.text() in {"Mon Dec 14, 2009", "Fri Jan 1, 2010"}]  # type: ignore[attr-defined]
    assert len(dates) == 2
    for words in (day, *dates):
        assert isinstance(words, Words)
        one_line = words.fontMetrics().horizontalAdvance(words.text())
        assert words.width() >= one_line, words.text()
        assert words.height() < 2 * words.fontMetrics().height() + 4 or not words.wordWrap()
    for button in (page.sheet_button, page.whose, page.export):
        assert page.rect().contains(button.mapTo(page, button.rect().bottomRight()))


def test_in_large_text_the_court_gives_its_room_to_the_matter(window: MainWindow) -> None:
    heads = {}
    for points in (10, 20):
        page = page_at(window, points, Place("matters"))
        assert isinstance(page, MattersPage)
        table = page.table
        columns = range(table.model().columnCount())
        heads[points] = [not table.isColumnHidden(n) for n in columns]

    assert all(heads[10])
    assert heads[20] == [True, True, False, True, True]


def test_the_dates_of_a_dispute_are_whole_before_what_comes_next_is_listed(window: MainWindow) -> None:
    page = page_at(window, 14, Place("matter", SAMPLE, "disputes"))
    (table,) = (t for t in shown(page, FactTable) if t.accessibleName() == "Disputed items")
    assert isinstance(table, FactTable)

    for column, words in ((1, "Oct. 8, 2009  supplement"), (2, "Sept. 24, 2009  telephone")):
        assert table.model().index(0, column).data() == words
        assert table.columnWidth(column) > table.fontMetrics().horizontalAdvance(words)


def test_in_large_text_a_row_says_whose_it_is_above_what_it_is(window: MainWindow) -> None:
    where = {}
    for points in (10, 20):
        page = page_at(window, points, Place("today"))
        row = next(r for r in shown(page, Row) if "Confer, then file" in r.accessibleName())
        who, what = (
            next(w for w in shown(row, Words) if w.text().startswith(text))  # type: ignore[attr-defined]
            for text in ("Johnny", "Confer, then")
        )
        where[points] = what.mapTo(row, what.rect().topLeft()) - who.mapTo(row, who.rect().topLeft())

    assert where[10].x() > 0
    assert where[20].x() == 0
    assert where[20].y() > 0


@pytest.mark.parametrize(
    ("page", "marked"),
    [("rules", "rules"), ("settings", "settings"), ("diagnostics", "settings"), ("templates", "settings")],
)
def test_the_side_bar_says_where_one_is(window: MainWindow, page: str, marked: str) -> None:
    window.go(Place(page))
    settle(window)

    (bar,) = shown(window, SideBar)
    assert isinstance(bar, SideBar)
    assert [name for name, button in bar.buttons.items() if button.isChecked()] == [marked]


def test_rules_of_the_side_bar_are_those_of_the_matter_in_view(window: MainWindow) -> None:
    window.go(Place("matter", SAMPLE, "overview"))
    settle(window)
    (bar,) = shown(window, SideBar)
    assert isinstance(bar, SideBar)

    bar.buttons["rules"].click()

    assert window.place == Place("rules", SAMPLE)
