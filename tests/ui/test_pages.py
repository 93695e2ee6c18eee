"""Pages over all matters, and the tabs of papers and history, as a reader sees them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from docket_assistant.app.matters import import_matter
from docket_assistant.app.sample import sample_record
from docket_assistant.domain.people import AddressKind, AddressOfRecord, Counsel
from docket_assistant.ui import files
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place

CALENDAR = Place("calendar")
PEOPLE = Place("people")


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


# People


def with_email(lawyer: Counsel, email: AddressOfRecord) -> Counsel:
    """A lawyer whose only e-mail address is this one."""
    others = tuple(a for a in lawyer.addresses if a.kind is not AddressKind.EMAIL)
    return replace(lawyer, addresses=(*others, email))


def test_a_person_is_found_by_any_part_of_an_address(window: MainWindow, qtbot: QtBot) -> None:
    page = open_page(window, qtbot, PEOPLE, "Dana R. Example")
    box = page.findChild(QLineEdit)
    assert box is not None
    assert box.accessibleName() == "Filter by name, firm or address"

    box.setText("200 placeholder sample-law.example")

    wait_for(qtbot, page, "Lee B. Sample")
    assert "other side (plaintiff)" in words_on(page)
    assert "Dana R. Example" not in words_on(page)
    box.setText("nobody at all")
    wait_for(qtbot, page, "Nobody fits; clear the filter to see everyone.")


def test_two_sources_that_disagree_stand_side_by_side(window: MainWindow, qtbot: QtBot) -> None:
    record = sample_record()
    read = AddressOfRecord(
        AddressKind.EMAIL, "lbs@sample-law.example", None, None, "letterhead", date(2009, 11, 2)
    )
    again = replace(record, counsel=(record.counsel[0], with_email(record.counsel[1], read)))
    import_matter(window.desk.store, again, as_copy=True)

    page = open_page(window, qtbot, PEOPLE, "Dana R. Example")
    box = page.findChild(QLineEdit)
    assert box is not None
    box.setText("lbs@")

    wait_for(qtbot, page, "E-mail: two sources do not say the same for the same days.")
    lines = words_on(page).split("\n")
    assert lines.count("lbs@sample-law.example") == 2
    assert lines.count("lee.sample@sample-law.example") == 2
    assert "read Nov. 2, 2009" in lines


def test_edit_opens_the_lawyer_in_the_matter(window: MainWindow, qtbot: QtBot) -> None:
    page = open_page(window, qtbot, PEOPLE, "Dana R. Example")
    gone: list[object] = []
    window.desk.going.disconnect()
    window.desk.going.connect(lambda place, _remember: gone.append(place))

    press(page, "Edit Dana R. Example")

    assert gone == [Place("counsel", "briscoe", fact="briscoe-example")]
