"""Pages over all matters, and the tabs of papers and history, as a reader sees them."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from docket_assistant.ui import files
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place


CALENDAR = Place("calendar")


def words_on(widget: QWidget | None) -> str:
    """Every label in view, one a line."""
    assert widget is not None
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def press(widget: QWidget | None, name: str) -> None:
    """Press the one button in view whose words or name begin so."""
    assert widget is not None
    buttons = [b for b in widget.findChildren(QPushButton) if b.isVisible()]
    found = [b for b in buttons if b.text().startswith(name) or b.accessibleName().startswith(name)]
    assert len(found) == 1, [b.text() for b in buttons]
    found[0].click()


def wait_for(qtbot: QtBot, widget: QWidget | None, awaited: str) -> None:
    """Wait until something is in view."""
    qtbot.waitUntil(lambda: awaited in words_on(widget), timeout=10_000)


def open_page(window: MainWindow, qtbot: QtBot, place: Place, awaited: str) -> QWidget:
    """Go to a place and wait until it shows something."""
    window.go(place)
    wait_for(qtbot, window.page, awaited)
    assert window.page is not None
    return window.page


# Calendar


def test_the_calendar_lists_the_order_and_the_holidays_by_month(window: MainWindow, qtbot: QtBot) -> None:
    page = open_page(window, qtbot, CALENDAR, "Mon Dec 14, 2009")
    lines = words_on(page).split("\n")

    assert lines.index("December 2009") < lines.index("Mon Dec 14, 2009") < lines.index("January 2010")
    assert "Confer, then file a statement" in lines
    assert "Johnny Briscoe v. St. Louis County  \u00b7  Order of Dec. 2, 2009" in lines
    assert "Christmas Day, federal holiday" in lines
    assert "Lincoln Day, holiday of Missouri" in lines


def test_the_working_of_a_date_opens_in_place(window: MainWindow, qtbot: QtBot) -> None:
    page = open_page(window, qtbot, CALENDAR, "Mon Dec 14, 2009")
    assert "not counted" not in words_on(page)

    press(page, "Show the working")

    wait_for(qtbot, page, "Wed Dec 2, 2009: the day of the event, which is not counted")
    press(page, "Hide the working")
    assert "not counted" not in words_on(page)


def test_open_duties_are_exported_without_names(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(window, qtbot, CALENDAR, "Mon Dec 14, 2009")
    out = tmp_path / "docket.ics"
    monkeypatch.setattr(files, "choose_save", lambda *_: out)

    press(page, "Export .ics")

    assert "DTSTART;VALUE=DATE:20091214" in out.read_text(encoding="utf-8")
    assert "Briscoe" not in out.read_text(encoding="utf-8")
    assert "2 duties written to docket.ics" in words_on(window)
