"""Pages over all matters, and the tabs of papers and history, as a reader sees them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from docket_assistant import resources
from docket_assistant.app.matters.whole_matters import import_matter
from docket_assistant.app.papers.statement import write_statement
from docket_assistant.app.record import record_facts
from docket_assistant.app.upkeep.removal import remove_fact
from docket_assistant.app.upkeep.sample import SAMPLE, sample_record
from docket_assistant.domain.people import AddressKind, AddressOfRecord, Counsel
from docket_assistant.ui import files
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Appearance
from docket_assistant.ui.widgets.fact_table import FactTable
from tests.ui.places_walked import settle

CALENDAR = Place("calendar")
PEOPLE = Place("people")
DOCUMENTS = Place("matter", SAMPLE, "documents")
HISTORY = Place("matter", SAMPLE, "history")


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
    from_what = "Order of Dec. 2, 2009; another reading: Wed Dec 16, 2009"
    assert f"Johnny Briscoe v. St. Louis County  \u00b7  {from_what}" in lines
    assert "Christmas Day, federal holiday" in lines
    assert "Lincoln Day, holiday of Missouri" in lines


def test_the_working_of_a_date_opens_in_place(window: MainWindow, qtbot: QtBot) -> None:
    page = open_page(window, qtbot, CALENDAR, "Mon Dec 14, 2009")
    assert "not counted" not in words_on(page)

    press(page, "Show the working")

    wait_for(qtbot, page, "Wed Dec 2, 2009: the day of the event, which is not counted")
    press(page, "Hide the working")
    assert "not counted" not in words_on(page)


def test_dates_are_exported_without_names(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(window, qtbot, CALENDAR, "Mon Dec 14, 2009")
    out = tmp_path / "docket.ics"
    monkeypatch.setattr(files, "choose_save", lambda *_: out)

    press(page, "Export .ics")

    assert "DTSTART;VALUE=DATE:20091214" in out.read_text(encoding="utf-8")
    assert "Briscoe" not in out.read_text(encoding="utf-8")
    assert "2 dates written to docket.ics" in words_on(window)


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


# Documents


def log_step(window: MainWindow, name: str) -> None:
    """Log what one of the sample's later steps says."""
    record_facts(window.desk.store, SAMPLE, resources.read_bytes(f"sample/steps/{name}.json"))


def make_paper(window: MainWindow, out: Path) -> None:
    """Log the talk of December 7 and write the statement of December 10."""
    log_step(window, "talk-dec-7")
    order = window.desk.record(SAMPLE).orders[0].id
    write_statement(window.desk.store, SAMPLE, order, out, date(2009, 12, 10))
    window.desk.stop_clock(date(2009, 12, 10))


def test_without_a_paper_the_tab_says_what_goes_there(window: MainWindow, qtbot: QtBot) -> None:
    open_page(window, qtbot, DOCUMENTS, "No paper was made yet.")


def test_a_paper_that_still_matches_says_so(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    make_paper(window, tmp_path / "statement.docx")

    page = open_page(window, qtbot, DOCUMENTS, "Made as of Thu Dec 10, 2009")

    assert "states an accord on some items" in words_on(page)
    assert f"statement.docx  in  {tmp_path}" in words_on(page)
    assert "The file is as it was written." in words_on(page)
    assert "No longer matches" not in words_on(page)


def test_a_paper_whose_facts_changed_names_each(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    make_paper(window, tmp_path / "statement.docx")
    log_step(window, "talk-dec-15")
    window.desk.stop_clock(date(2009, 12, 20))

    page = open_page(window, qtbot, DOCUMENTS, "No longer matches:")

    assert "Conferral of December 15, 2009: the paper would now rest on it." in words_on(page)
    changed = "Interrogatories Nos. 3b, 3c, and 7-12: how it stands changed from agreed to missed."
    assert changed in words_on(page).replace("\u2013", "-").replace("\xa0", " ")


def test_a_file_that_was_edited_or_is_gone_is_said_so(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "statement.docx"
    make_paper(window, out)
    out.write_bytes(b"edited")

    page = open_page(window, qtbot, DOCUMENTS, "The file was changed since it was written")
    out.unlink()
    page.reload()  # type: ignore[attr-defined]  # of a page

    wait_for(qtbot, page, "The file is not where it was written")
    assert "Open in Word" not in [b.text() for b in page.findChildren(QPushButton) if b.isVisible()]


def test_a_paper_is_recorded_as_filed_in_place(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    make_paper(window, tmp_path / "statement.docx")
    page = open_page(window, qtbot, DOCUMENTS, "Made as of")

    press(page, "Record as filed")
    wait_for(qtbot, page, "What was filed, and when")
    press(page, "Record filing")
    assert "Filed on is needed" in words_on(page)
    day = next(e for e in page.findChildren(QLineEdit) if e.accessibleName() == "Filed on")
    day.setText("12/10/09")
    press(page, "Record filing")

    wait_for(qtbot, page, "Filed Thu Dec 10, 2009")
    (filing,) = window.desk.record(SAMPLE).filings
    assert (filing.duty, filing.filed_on) == ("briscoe-duty-statement", date(2009, 12, 10))


# History


def cells(page: QWidget, name: str) -> list[list[str]]:
    """The rows of a table, as they are read."""
    table = next(t for t in page.findChildren(QTableView) if t.accessibleName() == name)
    model = table.model()
    places = [[model.index(r, c) for c in range(model.columnCount())] for r in range(model.rowCount())]
    return [[str(at.data()) for at in row] for row in places]


def test_the_journal_lists_acts_and_says_that_it_holds(window: MainWindow, qtbot: QtBot) -> None:
    log_step(window, "talk-dec-7")
    window.desk.undo(SAMPLE)

    page = open_page(window, qtbot, HISTORY, "The journal of 3 entries is as it was written.")

    rows = cells(page, "Acts, the newest first")
    assert [(row[0], row[2], row[3]) for row in rows] == [
        ("3", "Undo: Record 1 conferral and 5 outcomes", ""),
        ("2", "Record 1 conferral and 5 outcomes", "taken back"),
        ("1", "Open the sample", ""),
    ]


def test_undo_and_redo_name_the_act_that_they_turn(window: MainWindow, qtbot: QtBot) -> None:
    log_step(window, "talk-dec-7")
    page = open_page(window, qtbot, HISTORY, "Nothing to redo.")

    press(page, "Undo: Record 1 conferral and 5 outcomes")

    wait_for(qtbot, page, "Nothing to undo.")
    assert len(window.desk.record(SAMPLE).conferrals) == 1
    press(page, "Redo: Record 1 conferral and 5 outcomes")
    wait_for(qtbot, page, "Nothing to redo.")
    assert len(window.desk.record(SAMPLE).conferrals) == 2


def test_what_was_removed_is_put_back_whole(window: MainWindow, qtbot: QtBot) -> None:
    log_step(window, "talk-dec-7")
    before = window.desk.record(SAMPLE)
    remove_fact(window.desk.store, SAMPLE, "conferrals", "briscoe-call-1207", "Remove conferral")
    page = open_page(window, qtbot, HISTORY, "Trash")
    trash = next(t for t in page.findChildren(FactTable) if t.accessibleName().startswith("Trash"))
    told = trash.model().index(0, 0).data()
    assert told == "Conferral of December 7, 2009, with 5 facts that belong to it"

    press(page, "Put back")

    wait_for(qtbot, page, "Nothing is removed.")
    assert window.desk.record(SAMPLE) == before
    assert "Put back conferral of December 7, 2009" in words_on(window)


def test_another_theme_lets_go_of_what_is_not_in_view_and_of_what_it_listened_to(window: MainWindow) -> None:
    for name in ("statement", "calendar", "matters"):
        window.go(Place(name, SAMPLE if name == "statement" else ""))
        settle(window)
    statement = window.pages["statement"]

    window.desk.theme.choose(Appearance.DARK)
    window.desk.theme.choose(Appearance.LIGHT)

    assert not isValid(statement)
    assert window.page is window.pages["matters"]
    window.go(Place("statement", SAMPLE))
    settle(window)
    assert window.page is window.pages["statement"]
