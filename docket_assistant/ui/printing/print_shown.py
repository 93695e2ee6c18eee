"""What a page shows, as a printout: its lists, its cards and their words, in the one look of all printing.

Fields are never read: what is typed is not on record yet, and private notes stand in them. Rows that tell
counsel's own readings are left out.
"""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget

from docket_assistant.app.printed.printout import (
    PrintColumn,
    Printout,
    PrintPair,
    PrintPart,
    PrintTable,
    PrintText,
    PrintUse,
)
from docket_assistant.ui.page import Page
from docket_assistant.ui.printing.print_acts import Make, PrintActs
from docket_assistant.ui.printing.print_pages import ToPrint
from docket_assistant.ui.printing.print_paper import PaperPrints
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.facts_grid import FactsGrid
from docket_assistant.ui.widgets.fields import Field
from docket_assistant.ui.widgets.labels import Point, Words
from docket_assistant.ui.widgets.paper_preview import PaperPreview
from docket_assistant.ui.widgets.pill import Pill
from docket_assistant.ui.widgets.rows import Row

if TYPE_CHECKING:
    from docket_assistant.app.upkeep.stores import Reading
    from docket_assistant.domain.matter import Matter
    from docket_assistant.domain.record import Record

_HEADINGS = (Type.SECTION, Type.CARD, Type.FIGURE)
_NOTES = (Type.SECONDARY, Type.SMALL, Type.TINY)
_NEVER = ("private", "problem")
"""Roles of words that stay on the screen."""
_FORM = "What is typed in a form is printed once it is on record, from the page that shows it."
_EMPTY = "This page shows nothing that could be printed."


def prints_of(page: Page) -> PrintActs | PaperPrints | None:
    """The two acts for what ``page`` shows, for a paper its pages; None after it said why there is none."""
    drawn = (one.sheets() for one in page.findChildren(PaperPreview) if one.isVisible())
    sheets = next((one for one in drawn if one), None)
    if sheets is not None:
        return PaperPrints(page, page.desk, page.heading(), sheets)
    if not page.prints_shown:
        page.desk.say(_FORM)
        return None
    title = page.heading() or "Page"
    return PrintActs(page, page.desk, "page", title, partial(_make, page, title))


def _make(page: Page, title: str) -> Make | None:
    parts = tuple(parts_shown(page))
    if not parts:
        page.desk.say(_EMPTY)
        return None
    desk, place = page.desk, page.place
    record = desk.record(place.matter) if place.matter else None
    as_of = desk.as_of(place.matter) if place.page == "matter" else None
    today, sample = desk.today, desk.sample

    def make(view: "Reading") -> ToPrint:
        from docket_assistant.app.printed.printed_from import printed_from

        matter = record.matter if record is not None else None
        printed = printed_from(view, today, matter.id if matter is not None else None, as_of)
        specimen = sample if matter is None else matter.specimen
        return ToPrint(Printout(title, _caption(record, matter), parts, printed, specimen))

    return make


def _caption(record: "Record | None", matter: "Matter | None") -> str:
    if record is None or matter is None:
        return "Docket Assistant"
    from docket_assistant.app.matters.overview import caption_of
    from docket_assistant.wording.printed import head_words

    return head_words(caption_of(record), matter)


# What is shown, in the order in which it stands


def parts_shown(widget: QWidget) -> Iterator[PrintPart]:
    """The parts of all that stands in ``widget``, without what is hidden."""
    inside, layout = _inside(widget), widget.layout()
    if inside is not None:
        for part in inside:
            yield from _one(part)
    elif layout is not None:
        yield from _in_layout(layout)


def _inside(widget: QWidget) -> list[QWidget] | None:
    """What a widget holds that is in no layout of its own; None for one that has a layout."""
    held: list[QWidget | None]
    if isinstance(widget, QScrollArea):
        held = [widget.widget()]
    elif isinstance(widget, QStackedWidget):
        held = [widget.currentWidget()]
    elif isinstance(widget, QSplitter):
        held = [widget.widget(n) for n in range(widget.count())]
    else:
        return None
    return [one for one in held if one is not None]


def _in_layout(layout: QLayout) -> Iterator[PrintPart]:
    for n in range(layout.count()):
        item = layout.itemAt(n)
        inner = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield from _one(widget)
        elif inner is not None:
            yield from _in_layout(inner)


def _one(widget: QWidget) -> Iterator[PrintPart]:
    if widget.isHidden() or isinstance(widget, (Field, QAbstractButton)):
        return
    if isinstance(widget, FactTable):
        yield from _table(widget)
    elif isinstance(widget, FactsGrid):
        yield from (PrintPair(name, words) for name, words in widget.shown)
    elif isinstance(widget, Row):
        yield from _row(widget)
    elif isinstance(widget, Point):
        yield PrintText(" ".join(words.text() for words in widget.findChildren(Words)))
    elif isinstance(widget, Pill):
        yield PrintText(widget.accessibleName(), PrintUse.NOTE)
    elif isinstance(widget, Words):
        yield from _words(widget)
    else:
        yield from parts_shown(widget)


def _words(words: Words) -> Iterator[PrintPart]:
    text, role = words.text().strip(), words.property("role")
    if not text or role in _NEVER or words.use is Type.TITLE:
        return
    if words.use in _HEADINGS:
        yield PrintText(text, PrintUse.HEADING)
    else:
        is_note = words.use in _NOTES or role == "muted"
        yield PrintText(text, PrintUse.NOTE if is_note else PrintUse.BODY)


def _row(row: Row) -> Iterator[PrintPair]:
    words = row.words
    if words.unprinted:
        return
    status = words.status.word if words.status is not None else ""
    said = "\n".join(filter(None, (words.who, words.what, words.detail, status)))
    yield PrintPair(words.lead, said)


def _table(table: FactTable) -> Iterator[PrintPart]:
    """Every row, also one that is scrolled out of view, and every column, also one left out for room."""
    columns, rows = table.told()
    if rows:
        yield PrintTable(tuple(PrintColumn(title, weight) for title, weight in columns), rows)
