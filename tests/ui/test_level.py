"""What stands side by side is level, leaves no hole, and has the room that its words ask for."""

from itertools import pairwise

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.ui.appearance import choose_points
from docket_assistant.ui.forms.motion import MotionForm
from docket_assistant.ui.forms.paper import PaperPage
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.matter import MatterPage
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.fields import Field, Tick
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.wrap_row import WrapRow
from tests.ui.places_walked import log_talk, settle, shown


def middle(widget: QWidget, of: QWidget) -> int:
    return widget.mapTo(of, QPoint(0, widget.height() // 2)).y()


def test_a_tab_grows_with_the_count_beside_its_word(window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, MatterPage)
    strip = page.strip
    names = [(strip.name_at(at), strip.tabText(at)) for at in range(strip.count())]

    strip.show_tabs([(name, word, 1234) for name, word in names])

    asked = [strip.tabSizeHint(at).width() for at in range(strip.count())]
    assert [strip.tabRect(at).width() for at in range(strip.count())] == asked


def test_links_and_buttons_of_one_line_are_level_with_its_heading(window: MainWindow) -> None:
    window.go(Place("matter", SAMPLE, "disputes"))
    settle(window)
    row = next(r for r in shown(window, WrapRow) if "Disputed items" in {w.text() for w in shown(r, Words)})  # type: ignore[attr-defined]
    parts = [part for part in row.children() if isinstance(part, QWidget) and part.isVisible()]

    assert len({part.height() for part in parts}) > 1
    assert max(middle(part, row) for part in parts) - min(middle(part, row) for part in parts) <= 1


def test_in_large_text_a_row_still_says_which_item_it_is(window: MainWindow) -> None:
    choose_points(window.desk, 20)
    window.go(Place("matter", SAMPLE, "disputes"))
    settle(window)
    (table,) = (t for t in shown(window, FactTable) if t.accessibleName() == "Disputed items")
    assert isinstance(table, FactTable)
    words = [str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())]

    assert "Interrogatory 3b" in words
    cut = [w for w in words[:4] if table.fontMetrics().horizontalAdvance(w) > table.columnWidth(0) - 16]
    assert cut == []


def test_fields_that_are_not_asked_for_leave_no_hole(window: MainWindow) -> None:
    window.go(Place("motion", SAMPLE, fact="briscoe-motion-1009"))
    settle(window)
    form = window.page
    assert isinstance(form, MotionForm)
    placed = [one for one in shown(form, Field) if one.parentWidget() is form.by.parentWidget()]
    placed = [one for one in placed if one is not form.items]
    rows: dict[int, int] = {}
    for field in placed:
        rows[field.y()] = rows.get(field.y(), 0) + 1

    assert form.withdrawn in placed
    assert [count for _, count in sorted(rows.items())][:-1] == [3] * (len(rows) - 1)


def test_what_explains_a_question_is_nearer_to_it_than_to_the_next(window: MainWindow) -> None:
    log_talk(window)
    window.go(Place("paper", SAMPLE, "certificate"))
    settle(window)
    page = window.page
    assert isinstance(page, PaperPage)
    assert page.questions is not None
    stops = list(page.questions.stops.values())
    explained = [(s, s.accessibleDescription()) for s in stops if isinstance(s, Tick)]
    assert explained
    for tick, words in explained:
        beneath = next(w for w in shown(page.questions, Words) if w.text() == words)  # type: ignore[attr-defined]
        within = beneath.mapTo(page, QPoint(0, 0)).y() - tick.mapTo(page, QPoint(0, tick.height())).y()
        following = [s for one, s in pairwise(stops) if one is tick]
        ends = beneath.mapTo(page, QPoint(0, beneath.height())).y()
        assert all(s.mapTo(page, QPoint(0, 0)).y() - ends > within for s in following)


def test_the_keys_are_listed_once_however_often_the_help_is_drawn(window: MainWindow) -> None:
    for tab in ("", "keys", "keys"):
        window.go(Place("help", tab=tab), remember=False)
        settle(window)

        found = [b for b in shown(window, Button) if b.text() == "Change a key"]  # type: ignore[attr-defined]
        assert len(found) == 1, tab
