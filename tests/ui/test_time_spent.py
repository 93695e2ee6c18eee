"""Minutes after an act, the list of them, and the table of fees; private everywhere else."""

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.office import TimeEntry
from docket_assistant.exchange.matter_format import for_others, write_matter
from docket_assistant.ui.forms.attempt import AttemptForm
from docket_assistant.ui.forms.conferral import ConferralForm
from docket_assistant.ui.forms.time_spent import TimeSpentForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.minutes_line import MinutesLine, TimeAsked
from docket_assistant.ui.places import Place
from tests.ui.places_walked import settle

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
DEC_7 = date(2009, 12, 7)


def entries(window: MainWindow) -> tuple[TimeEntry, ...]:
    return window.desk.record(SAMPLE).time_entries


def line(window: MainWindow) -> MinutesLine:
    found = window.findChild(MinutesLine)
    assert isinstance(found, MinutesLine)
    return found


def asked(window: MainWindow, proposed: int | None = None) -> MinutesLine:
    window.activateWindow()
    window.desk.minutes_asked.emit(TimeAsked(SAMPLE, date(2009, 12, 2), "conferral", "", proposed))
    settle(window)
    return line(window)


def form(window: MainWindow, fact: str = "") -> TimeSpentForm:
    window.go(Place("time", SAMPLE, fact=fact))
    settle(window)
    found = window.page
    assert isinstance(found, TimeSpentForm)
    return found


def note(window: MainWindow, minutes: str, what: str = "") -> None:
    page = form(window)
    page.minutes.line.setText(minutes)
    page.what.box.setPlainText(what)
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    settle(window)


def test_the_minutes_of_a_talk_are_proposed_and_kept_by_enter(window: MainWindow) -> None:
    window.activateWindow()
    window.desk.stop_clock(DEC_7)
    window.go(Place("conferral", SAMPLE))
    settle(window)
    page = window.page
    assert isinstance(page, ConferralForm)
    page.panel.restore_ticks({"people": "Dana R. Example\nLee B. Sample"})
    page.panel.minutes.line.setText("35")
    page.save()
    settle(window)
    held = QApplication.focusWidget()
    assert held is not line(window).minutes, "the line does not take the keyboard"

    QTest.keyClick(window, Qt.Key.Key_Semicolon, CTRL)
    assert QApplication.focusWidget() is line(window).minutes
    assert line(window).minutes.text() == "35"
    QTest.keyClick(line(window).minutes, Qt.Key.Key_Return)
    settle(window)

    (entry,) = entries(window)
    talk = window.desk.record(SAMPLE).conferrals[-1]
    assert (entry.minutes, entry.about, entry.who) == (35, talk.id, "briscoe-example")
    assert not line(window).isVisible()
    window.desk.undo(SAMPLE)
    assert entries(window) == ()


def test_an_attempt_asks_and_escape_leaves_it_where_it_is(window: MainWindow) -> None:
    window.activateWindow()
    window.go(Place("attempt", SAMPLE))
    settle(window)
    page = window.page
    assert isinstance(page, AttemptForm)
    page.save()
    settle(window)
    here = window.place

    QTest.keyClick(window, Qt.Key.Key_Semicolon, CTRL)
    QTest.keyClick(line(window).minutes, Qt.Key.Key_Escape)
    settle(window)

    assert not line(window).isVisible()
    assert (window.place, entries(window)) == (here, ())


def test_what_is_no_length_of_time_is_said_and_stays_typed(window: MainWindow) -> None:
    asking = asked(window)
    asking.minutes.setText("soon")

    QTest.keyClick(asking.minutes, Qt.Key.Key_Return)

    assert asking.isVisible()
    assert "no length of time" in asking.hint.text()
    assert asking.minutes.text() == "soon"
    asking.minutes.setText("0:30")
    QTest.keyClick(asking.minutes, Qt.Key.Key_Return)
    assert [entry.minutes for entry in entries(window)] == [30]


def test_with_nothing_asked_the_key_opens_the_list(window: MainWindow) -> None:
    window.activateWindow()
    settle(window)

    QTest.keyClick(window, Qt.Key.Key_Semicolon, CTRL)

    assert window.place.page == "time"


def test_an_entry_is_added_amended_and_removed_by_keys(window: MainWindow) -> None:
    window.activateWindow()
    note(window, "1:15", "Reviewed the supplement")
    assert [(e.minutes, e.what) for e in entries(window)] == [(75, "Reviewed the supplement")]

    QTest.keyClick(window, Qt.Key.Key_F2)
    settle(window)
    page = window.page
    assert isinstance(page, TimeSpentForm)
    assert page.what.text() == "Reviewed the supplement"
    page.minutes.line.setText("1.5 h")
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    settle(window)
    assert [e.minutes for e in entries(window)] == [90]

    QTest.keyClick(window, Qt.Key.Key_Delete, CTRL)
    settle(window)
    assert entries(window) == ()


def test_an_entry_stays_about_its_fact_when_it_is_amended(window: MainWindow) -> None:
    duty = window.desk.record(SAMPLE).duties[0].id
    asking = asked(window)
    asking.ask(TimeAsked(SAMPLE, date(2009, 12, 2), "duty", duty))
    asking.minutes.setText("5")
    asking.keep()

    page = form(window, entries(window)[0].id)
    page.minutes.line.setText("6")
    page.save()

    assert [(e.minutes, e.about) for e in entries(window)] == [(6, duty)]


def test_the_table_of_fees_is_written_for_a_spreadsheet(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(window, "75", '=HYPERLINK("x")\nand more')
    out = tmp_path / "fees.csv"
    monkeypatch.setattr("docket_assistant.ui.files.choose_save", lambda *_a: out)

    QTest.keyClick(window, Qt.Key.Key_S, CTRL | ALT)

    assert out.read_bytes().decode("utf-8-sig").split("\r\n") == [
        "Date,Lawyer,Minutes,Hours,What,About",
        '2009-12-03,Dana R. Example,75,1.25,"\'=HYPERLINK(""x"") and more",The matter as a whole',
        "",
    ]


def test_time_is_in_no_history_and_in_no_file_for_others(window: MainWindow) -> None:
    note(window, "77", "CANARY")

    window.go(Place("matter", SAMPLE, "history"))
    settle(window)
    shown = "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())
    assert "CANARY" not in shown
    for_them = write_matter(for_others(window.desk.record(SAMPLE))).decode()
    assert "CANARY" not in for_them
    (told,) = json.loads(for_them)["time_entries"]
    assert not {"minutes", "what"} & told.keys()


def test_courtroom_view_shows_no_time(window: MainWindow) -> None:
    note(window, "77", "CANARY")
    asking = asked(window, 42)
    window.go(Place("time", SAMPLE))

    window.desk.turn_courtroom()
    settle(window)

    shown = "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())
    assert "CANARY" not in shown
    assert not asking.isVisible()
    window.desk.turn_courtroom()
