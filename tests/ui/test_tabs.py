"""Discovery, conferral, disputes and orders of a matter, as a reader sees them in the window."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from docket_assistant import resources
from docket_assistant.app.record import record_facts, record_message
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.record import Record
from docket_assistant.ui.facts_tab import FactsTab
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.matter import MatterPage
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.fields import LineEdit, NotesField
from docket_assistant.ui.widgets.pill import Pill

BRISCOE = MatterId("briscoe")
DEC_9 = date(2009, 12, 9)
TABS = ("discovery", "conferral", "disputes", "orders")
WITH_A_TALK = ("talk-dec-7.json", "sent-wrong-address.eml")


def record(window: MainWindow, *steps: str) -> None:
    """Record shipped steps, and look at the matter on Dec. 9."""
    for step in steps:
        content = resources.read_bytes(f"sample/steps/{step}")
        if step.endswith(".eml"):
            record_message(window.desk.store, BRISCOE, content, confirms="briscoe-call-1207")
        else:
            record_facts(window.desk.store, BRISCOE, content)
    window.desk.stop_clock(DEC_9)


def tab_of(window: MainWindow, name: str, fact: str = "") -> FactsTab:
    window.go(Place("matter", BRISCOE, name, fact))
    page = window.page
    assert isinstance(page, MatterPage)
    tab = page.tabs[name]
    assert isinstance(tab, FactsTab)
    return tab


def in_view(tab: QWidget, kind: type[QWidget]) -> list[QWidget]:
    QApplication.processEvents()  # what was drawn just now is shown with the next events
    return [widget for widget in tab.findChildren(kind) if widget.isVisibleTo(tab)]


def words(tab: QWidget) -> str:
    """What the labels and pills of a tab say, a line each."""
    said = [label.text() for label in in_view(tab, QLabel) if isinstance(label, QLabel)]
    return "\n".join([*said, *(pill.accessibleName() for pill in in_view(tab, Pill))])


def table_named(tab: QWidget, name: str) -> FactTable:
    found = next(w for w in in_view(tab, FactTable) if w.accessibleName() == name)
    assert isinstance(found, FactTable)
    return found


def rows(tab: QWidget, name: str) -> list[list[str]]:
    model = table_named(tab, name).model()
    across, down = range(model.columnCount()), range(model.rowCount())
    return [[str(model.index(row, column).data()) for column in across] for row in down]


def press(tab: QWidget, name: str) -> None:
    button = next(b for b in in_view(tab, QAbstractButton) if b.accessibleName() == name)
    assert isinstance(button, QAbstractButton)
    button.click()
    QApplication.processEvents()


def field(tab: QWidget, name: str) -> LineEdit:
    found = next(w for w in in_view(tab, LineEdit) if w.accessibleName() == name)
    assert isinstance(found, LineEdit)
    return found


def drawn_without(window: MainWindow, name: str, strip: Callable[[Record], Record]) -> FactsTab:
    tab = tab_of(window, name)
    tab.show_matter(ripeness_of(strip(window.desk.record(BRISCOE)), window.desk.today), "")
    return tab


class TestDiscovery:
    def test_a_set_shows_by_whom_it_was_served_and_when_answers_were_due(self, window: MainWindow) -> None:
        first = rows(tab_of(window, "discovery"), "Sets")[0]
        assert first == [
            "First Interrogatories",
            "by us, Aug. 14, 2009",
            "17",
            "Sept. 14, 2009 or Sept. 17, 2009",
        ]

    def test_the_rounds_of_an_item_stand_side_by_side(self, window: MainWindow) -> None:
        first = rows(tab_of(window, "discovery"), "Items and their rounds")[0]
        assert first == ["Interrogatory 3b", "Sept. 15, 2009, assumed", "Oct. 8, 2009, assumed", "yes"]

    def test_an_item_tells_its_rounds_and_talks_in_order_with_their_sources(self, window: MainWindow) -> None:
        said = words(tab_of(window, "discovery", "briscoe-rog-9"))
        assert "Interrogatory No. 9" in said
        response = "Response served in a manner not recorded. Assumed to cover this item"
        assert said.index(response) < said.index("Talk by telephone") < said.index("Supplemental response")
        assert "Source: Memorandum and Order of December 2, 2009." in said

    def test_who_comes_to_see_an_item_sees_its_set(self, window: MainWindow) -> None:
        tab = tab_of(window, "discovery", "briscoe-rfp-4")
        assert rows(tab, "Items and their rounds")[0][0] == "Request for Production 4"

    def test_choosing_another_item_shows_it_and_it_stays_when_facts_change(self, window: MainWindow) -> None:
        tab = tab_of(window, "discovery", "briscoe-rog-9")
        table_named(tab, "Items and their rounds").choose(0)
        record(window, "talk-dec-7.json")
        window.desk.changed.emit(BRISCOE)
        said = words(tab)
        assert "Interrogatory No. 3b" in said
        assert "Plaintiff will list treating providers by name and address" in said

    def test_a_removed_dispute_comes_back_by_undo(self, window: MainWindow) -> None:
        tab = tab_of(window, "discovery", "briscoe-rog-9")
        press(tab, "Remove: In dispute; assumed since the first response, as no day is recorded.")
        assert "In dispute" not in words(tab)
        window.desk.undo(BRISCOE)
        assert "In dispute" in words(tab)

    def test_a_set_that_other_facts_name_stays_and_the_reason_is_said(self, window: MainWindow) -> None:
        said: list[str] = []
        window.desk.said.connect(lambda message: said.append(message.text))
        press(tab_of(window, "discovery"), "Remove First Interrogatories")
        assert "cannot be removed" in said[-1]
        assert len(window.desk.record(BRISCOE).sets) == 2


class TestConferral:
    def test_contacts_stand_newest_first_and_an_undated_message_by_its_talk(self, window: MainWindow) -> None:
        record(window, *WITH_A_TALK)
        listed = rows(tab_of(window, "conferral"), "Contacts, the newest first")
        assert [row[:2] for row in listed] == [
            ["Mon Dec 7, 2009", "E-mail sent"],
            ["Mon Dec 7, 2009", "Talk by telephone"],
            ["Date not stated", "E-mail sent"],
            ["Thu Sep 24, 2009", "Talk by telephone"],
        ]
        assert listed[0][3] == "address not on record"
        assert listed[2][3] == "address said to be wrong"

    def test_a_talk_tells_who_when_about_what_and_what_it_came_to(self, window: MainWindow) -> None:
        record(window, *WITH_A_TALK)
        said = words(tab_of(window, "conferral", "briscoe-call-1207"))
        for part in (
            "Mon Dec 7, 2009, at about 10:00 a.m. Central time",
            "Dana R. Example (counsel for Defendants); Lee B. Sample (counsel for Plaintiff)",
            "supplemental responses of Oct. 8, 2009",
            "Interrogatories Nos. 13\u201315 and 19\u201322",
            "By Friday, December 18, 2009. Read back Dec. 7, 2009, no correction.",
            "No accord",
            "To lee.sample@sample-law.test: not on record that day; the nearest on record is",
        ):
            assert part in said

    def test_what_nobody_recorded_is_said_to_be_not_recorded(self, window: MainWindow) -> None:
        said = words(tab_of(window, "conferral", "briscoe-call-0924"))
        assert "Thu Sep 24, 2009, hour not recorded" in said
        assert "To an address that is not stated: said to be wrong" in said

    def test_private_notes_stand_apart_and_cannot_be_typed_into(self, window: MainWindow) -> None:
        known = window.desk.record(BRISCOE)
        talk = replace(known.conferrals[0], said="May be quoted.", private_notes="For us alone.")
        tab = tab_of(window, "conferral")
        noted = replace(known, conferrals=(talk,), messages=())
        tab.show_matter(ripeness_of(noted, window.desk.today), "")
        boxes = {f.text(): f.box for f in in_view(tab, NotesField) if isinstance(f, NotesField)}
        assert boxes["For us alone."].property("role") == "private"
        assert boxes["May be quoted."].property("role") != "private"
        assert all(box.isReadOnly() for box in boxes.values())

    def test_contacts_after_the_day_looked_at_are_counted_not_shown(self, window: MainWindow) -> None:
        record(window, *WITH_A_TALK)
        window.desk.look_as_of(BRISCOE, date(2009, 12, 3))
        tab = tab_of(window, "conferral")
        assert len(rows(tab, "Contacts, the newest first")) == 2
        assert "2 later contacts are not shown: the matter is looked at as of December 3, 2009." in words(tab)

    def test_edit_opens_the_form_of_the_chosen_talk(
        self, window: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        tab = tab_of(window, "conferral", "briscoe-call-0924")
        gone: list[Place] = []
        monkeypatch.setattr(window.desk, "go", lambda place, **_: gone.append(place))
        press(tab, "Edit this contact")
        press(tab, "Confirming message")
        assert gone == [
            Place("conferral", BRISCOE, fact="briscoe-call-0924"),
            Place("confirming", BRISCOE, fact="briscoe-call-0924"),
        ]


class TestDisputes:
    def test_every_test_is_a_line_with_what_it_rests_on(self, window: MainWindow) -> None:
        said = words(tab_of(window, "disputes", "briscoe-rog-9"))
        for part in (
            "Interrogatories Nos. 7\u201315",
            "Next: Talk in person or by telephone about the supplement",
            "Talk after the latest response",
            "came before the supplemental response served Oct. 8, 2009.",
            "Thu Sep 24, 2009  \u00b7  E.D. Mo. L.R. 3.04(A), text seen Nov. 19, 2009",
            "Not met",
            "Not known",
            "Assumed: The presiding judge is assumed to hear discovery",
            "Note: How the latest response was served is not recorded.",
        ):
            assert part in said

    def test_a_lane_shows_only_the_items_with_its_verdict(self, window: MainWindow) -> None:
        record(window, *WITH_A_TALK)
        tab = tab_of(window, "disputes")
        press(tab, "Resolved, 2 items")
        assert [row[0] for row in rows(tab, "Disputed items")] == ["Interrogatory 17", "Interrogatory 24"]
        press(tab, "All, 18 items")
        assert len(rows(tab, "Disputed items")) == 8

    def test_who_comes_to_see_an_item_sees_it_whatever_was_filtered(self, window: MainWindow) -> None:
        record(window, *WITH_A_TALK)
        press(tab_of(window, "disputes"), "Resolved, 2 items")
        tab_of(window, "conferral")
        assert "Interrogatories Nos. 13\u201315" in words(tab_of(window, "disputes", "briscoe-rog-14"))

    def test_items_are_withdrawn_in_place(self, window: MainWindow) -> None:
        tab = tab_of(window, "disputes", "briscoe-rog-9")
        press(tab, "Withdraw items")
        assert field(tab, "Items").text() == "Interrogatories Nos. 7-15"
        field(tab, "Items").setText("7 and 8")
        QTest.keyClick(field(tab, "Withdrawn on"), Qt.Key.Key_Return)
        assert window.desk.record(BRISCOE).withdrawals[0].items == ("briscoe-rog-7", "briscoe-rog-8")
        assert not [w for w in in_view(tab, LineEdit) if w.accessibleName() == "Items"]
        window.desk.undo(BRISCOE)
        assert not window.desk.record(BRISCOE).withdrawals

    def test_a_day_that_cannot_be_is_refused_and_what_is_typed_stays(self, window: MainWindow) -> None:
        tab = tab_of(window, "disputes", "briscoe-rog-9")
        press(tab, "Accept the response")
        field(tab, "Accepted on").setText("9/1/2009")
        press(tab, "Accept: Accept the response: the propounder takes the items as answered")
        assert "after the day on which it is said to be accepted; correct the day." in words(tab)
        assert field(tab, "Accepted on").text() == "9/1/2009"
        assert not window.desk.record(BRISCOE).acceptances

    def test_the_latest_response_is_offered_first_and_accepted(self, window: MainWindow) -> None:
        tab = tab_of(window, "disputes", "briscoe-rog-9")
        press(tab, "Accept the response")
        press(tab, "Accept: Accept the response: the propounder takes the items as answered")
        accepted = window.desk.record(BRISCOE).acceptances[0]
        assert (accepted.response, len(accepted.items)) == ("briscoe-answers-1008", 9)

    def test_what_is_half_typed_outlives_a_change_of_facts(self, window: MainWindow) -> None:
        tab = tab_of(window, "disputes")
        press(tab, "Mark as disputed")
        field(tab, "What is wrong with the answer").setText("It names no provider")
        window.desk.changed.emit(BRISCOE)
        assert field(tab, "What is wrong with the answer").text() == "It names no provider"

    def test_a_deficiency_is_kept_in_the_propounders_words(self, window: MainWindow) -> None:
        tab = tab_of(window, "disputes")
        press(tab, "Mark as disputed")
        field(tab, "Items").setText("rog 12")
        field(tab, "What is wrong with the answer").setText("It names no provider")
        QTest.keyClick(field(tab, "Items"), Qt.Key.Key_Return)
        found = next(d for d in window.desk.record(BRISCOE).disputed_items if d.item == "briscoe-rog-12")
        assert found.deficiency == "It names no provider"

    def test_escape_puts_the_form_away(self, window: MainWindow) -> None:
        tab = tab_of(window, "disputes")
        press(tab, "Withdraw items")
        QTest.keyClick(field(tab, "Items"), Qt.Key.Key_Escape)
        assert not [w for w in in_view(tab, LineEdit) if w.accessibleName() == "Items"]


class TestOrders:
    def test_an_order_shows_its_text_and_each_duty_with_every_reading(self, window: MainWindow) -> None:
        said = words(tab_of(window, "orders"))
        for part in (
            "IT IS HEREBY ORDERED that within ten (10) days",
            "Wednesday, December 2, 2009",
            "Defendants\u2019 motion to compel of Oct. 9, 2009",
            "Defendants: confer",
            "Defendants: file a statement",
            "Monday, December 14, 2009",
            "Another reading: Wed Dec 16, 2009: ",
            "Not shown by the log; the date counted is Dec. 14, 2009.",
            "in 11 days",
        ):
            assert part in said

    def test_the_working_opens_in_place_and_keeps_the_keyboard(self, window: MainWindow) -> None:
        tab = tab_of(window, "orders")
        name = "Working of Defendants: confer"
        button = next(b for b in in_view(tab, QAbstractButton) if b.accessibleName() == name)
        button.setFocus()
        press(tab, name)
        assert "Sat Dec 12, 2009: end of 10 days (Fed. R. Civ. P. 6(a)(1)(B))." in words(tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.accessibleName() == name

    def test_a_talk_and_a_filing_are_shown_as_what_was_done(self, window: MainWindow) -> None:
        record(window, "talk-dec-7.json")
        tab = tab_of(window, "orders")
        assert "On file: Talk by telephone, Mon Dec 7, 2009, at about 10:00 a.m. Central time" in words(tab)
        press(tab, "Record as filed: Defendants: file a statement")
        assert field(tab, "What was filed").text() == "Statement under the Order of December 2, 2009"
        field(tab, "ECF number").setText("33")
        press(tab, "Record: Record as filed")
        said = words(tab)
        assert "Filed 5 days before the date counted." in said
        filed = "Statement under the Order of December 2, 2009, filed Wed Dec 9, 2009, ECF No. 33"
        assert f"On file: {filed}" in said
        press(tab, f"Remove: {filed}")
        assert not window.desk.record(BRISCOE).filings

    def test_a_long_text_is_shown_in_part_until_it_is_asked_for(self, window: MainWindow) -> None:
        long = "counsel shall confer " * 60 + "THE END"
        tab = drawn_without(window, "orders", lambda r: replace(r, orders=(replace(r.orders[0], text=long),)))
        assert "THE END" not in words(tab)
        press(tab, "Show the whole text")
        assert "THE END" in words(tab)


EMPTY: dict[str, tuple[Callable[[Record], Record], str]] = {
    "discovery": (
        lambda r: Record(r.matter, parties=r.parties, counsel=r.counsel),
        "No set is on file yet",
    ),
    "conferral": (lambda r: replace(r, conferrals=(), messages=()), "No contact is on file"),
    "disputes": (lambda r: replace(r, disputed_items=()), "Nothing is in dispute"),
    "orders": (lambda r: replace(r, orders=(), duties=()), "No order is on file"),
}


@pytest.mark.parametrize("name", TABS)
def test_an_empty_tab_says_what_goes_there_and_why_a_court_cares(window: MainWindow, name: str) -> None:
    strip, title = EMPTY[name]
    said = words(drawn_without(window, name, strip))
    assert title in said
    assert "court" in said


@pytest.mark.parametrize("name", TABS)
def test_everything_that_takes_the_keyboard_has_a_name(window: MainWindow, name: str) -> None:
    record(window, *WITH_A_TALK)
    tab = tab_of(window, name)
    stops = [w for w in in_view(tab, QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops
    assert [type(w).__name__ for w in stops if not w.accessibleName()] == []


@pytest.mark.parametrize("name", TABS)
def test_no_key_means_two_things(window: MainWindow, name: str) -> None:
    tab_of(window, name)
    assert window.menus is not None
    keys = [a.shortcut().toString() for a in window.menus.actions() if not a.shortcut().isEmpty()]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("name", TABS)
def test_a_tab_is_no_wider_than_a_small_window(window: MainWindow, name: str) -> None:
    record(window, *WITH_A_TALK)
    window.resize(1024, 720)
    assert tab_of(window, name).minimumSizeHint().width() <= 800
