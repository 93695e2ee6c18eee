"""A verdict that counsel reads otherwise and a request reworded: typed in the window, shown, taken back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docket_assistant.app.discovery.contested import reword
from docket_assistant.domain.counsel_words import OverrideReason
from docket_assistant.domain.ids import ItemId, MatterId
from docket_assistant.ui.facts_tab import FactsTab
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.printing.print_shown import parts_shown
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.fields import Choice, TextBox
from docket_assistant.wording.overrides import REASONS
from tests.ui.places_walked import settle, shown
from tests.ui.test_tabs import DEC_9, WITH_A_TALK, field, in_view, press, record, rows, tab_of, words

BRISCOE = MatterId("briscoe")
ROG_8, ROG_9 = ItemId("briscoe-rog-8"), ItemId("briscoe-rog-9")
SAID = "Counsel reads the verdict otherwise: this judge's practice."


@pytest.fixture
def talked(window: MainWindow) -> MainWindow:
    """The window on the sample after the talk of Dec. 7, on Dec. 9."""
    record(window, *WITH_A_TALK)
    return window


def run(tab: FactsTab, command: str) -> None:
    next(c for c in tab.commands() if c.text == command).run()
    QApplication.processEvents()


def why(tab: FactsTab) -> Choice:
    found = next(w for w in in_view(tab, Choice) if w.accessibleName() == "Why")
    assert isinstance(found, Choice)
    return found


def override(tab: FactsTab, items: str, reason: OverrideReason) -> None:
    run(tab, "Override the verdict on items")
    field(tab, "Items").setText(items)
    why(tab).setCurrentText(REASONS[reason])
    QTest.keyClick(field(tab, "Items"), Qt.Key.Key_Return)
    QApplication.processEvents()


def test_items_are_overridden_in_place_and_the_row_tells_both_readings(talked: MainWindow) -> None:
    tab = tab_of(talked, "disputes", "briscoe-rog-9")

    override(tab, "8 and 9", OverrideReason.JUDGES_PRACTICE)

    (kept,) = talked.desk.record(BRISCOE).overrides
    assert (kept.items, kept.reason, kept.on) == ((ROG_8, ROG_9), OverrideReason.JUDGES_PRACTICE, DEC_9)
    row = next(r for r in rows(tab, "Disputed items") if r[0].startswith("Interrogatories 8 and 9"))
    assert row[3:5] == ["Not ripe", "otherwise: this judge's practice"]
    assert SAID in words(tab)
    assert "For Interrogatories Nos. 8 and 9. In no paper and no print." in words(tab)
    talked.desk.undo(BRISCOE)
    QApplication.processEvents()
    assert talked.desk.record(BRISCOE).overrides == ()
    assert SAID not in words(tab)


def test_rows_that_are_marked_are_overridden_in_one_act(talked: MainWindow) -> None:
    tab = tab_of(talked, "disputes", "briscoe-rog-9")
    table = next(w for w in in_view(tab, FactTable) if w.accessibleName() == "Disputed items")
    assert isinstance(table, FactTable)
    table.selectAll()

    run(tab, "Override the verdict on items")
    why(tab).setCurrentText(REASONS[OverrideReason.RECORD_INCOMPLETE])
    press(tab, "Override: Override the verdict: you read it otherwise; the program's own stays beside it")

    (kept,) = talked.desk.record(BRISCOE).overrides
    assert len(kept.items) == len(talked.desk.record(BRISCOE).disputed_items) == 18


def test_why_is_counsels_to_choose_and_what_is_typed_stays(talked: MainWindow) -> None:
    tab = tab_of(talked, "disputes", "briscoe-rog-9")
    run(tab, "Override the verdict on items")
    field(tab, "Items").setText("rog 8")
    QTest.keyClick(field(tab, "Items"), Qt.Key.Key_Return)

    assert "Choose why you read the verdict otherwise." in words(tab)
    assert field(tab, "Items").text() == "rog 8"
    assert talked.desk.record(BRISCOE).overrides == ()


def test_private_notes_stand_on_their_own_ground_and_it_is_taken_back(talked: MainWindow) -> None:
    tab = tab_of(talked, "disputes", "briscoe-rog-9")
    run(tab, "Override the verdict on items")
    why(tab).setCurrentText(REASONS[OverrideReason.JUDGES_PRACTICE])
    box = next(w for w in in_view(tab, TextBox) if isinstance(w, TextBox))
    box.setPlainText("The clerk said so")
    press(tab, "Override: Override the verdict: you read it otherwise; the program's own stays beside it")

    shown_notes = [b.toPlainText() for b in in_view(tab, TextBox) if isinstance(b, TextBox)]
    assert shown_notes == ["The clerk said so"]
    assert "The clerk said so" not in words(tab)
    press(tab, f"Take back: {SAID}")
    assert talked.desk.record(BRISCOE).overrides == ()
    assert not in_view(tab, TextBox)


def test_where_discovery_is_printed_what_counsel_reads_otherwise_stays_on_the_screen(
    talked: MainWindow,
) -> None:
    tab = tab_of(talked, "disputes", "briscoe-rog-9")
    override(tab, "8", OverrideReason.JUDGES_PRACTICE)

    tab = tab_of(talked, "discovery", "briscoe-rog-8")
    printed = str(tuple(parts_shown(tab)))

    assert SAID in words(tab)
    assert SAID not in printed
    assert "Talk by telephone" in printed, "the rows beside it are printed"
    press(tab, f"Take back: {SAID}")
    assert talked.desk.record(BRISCOE).overrides == ()


def test_history_names_the_act_and_leads_back_to_the_item(talked: MainWindow) -> None:
    tab = tab_of(talked, "disputes", "briscoe-rog-9")
    override(tab, "8", OverrideReason.ORDER_LIFTS_IT)
    (kept,) = talked.desk.record(BRISCOE).overrides

    talked.go(Place("matter", BRISCOE, "history"))
    settle(talked)
    tables = (t.model() for t in shown(talked, FactTable) if isinstance(t, FactTable))
    cells = [
        str(m.index(row, column).data())
        for m in tables
        for row in range(m.rowCount())
        for column in range(m.columnCount())
    ]
    assert any("Override the verdict" in cell for cell in cells)
    tab = tab_of(talked, "disputes", kept.id)
    assert "an order lifts it" in words(tab)


def test_a_request_is_recorded_as_reworded_and_its_round_stands_beside_the_others(
    talked: MainWindow,
) -> None:
    tab = tab_of(talked, "discovery", "briscoe-rog-8")
    run(tab, "Record that the chosen items were reworded")
    assert field(tab, "Items").text() == "Interrogatory No. 8"
    field(tab, "Reworded on").setText("12/8/2009")
    field(tab, "New words").setText("<b>State each provider</b>")
    QTest.keyClick(field(tab, "New words"), Qt.Key.Key_Return)
    QApplication.processEvents()

    (kept,) = talked.desk.record(BRISCOE).rewordings
    assert (kept.items, kept.on, kept.wording) == ((ROG_8,), date(2009, 12, 8), "<b>State each provider</b>")
    cells = {row[0]: row[3] for row in rows(tab, "Items and their rounds")}
    assert (cells["Interrogatory 8"], cells["Interrogatory 9"]) == ("Dec. 8, 2009", "")
    said = "The request was reworded: \u201c<b>State each provider</b>\u201d"
    assert said in words(tab)
    press(tab, f"Remove: {said}")
    assert talked.desk.record(BRISCOE).rewordings == ()


def test_new_words_for_several_are_refused_and_stay(talked: MainWindow) -> None:
    tab = tab_of(talked, "discovery", "briscoe-rog-8")
    run(tab, "Record that the chosen items were reworded")
    field(tab, "Items").setText("8 and 9")
    field(tab, "New words").setText("State each")
    QTest.keyClick(field(tab, "New words"), Qt.Key.Key_Return)

    assert "The new words are those of one request; name one item" in words(tab)
    assert field(tab, "New words").text() == "State each"
    assert talked.desk.record(BRISCOE).rewordings == ()


def test_a_rewording_turns_a_talk_before_it_stale_in_disputes(talked: MainWindow) -> None:
    talked.desk.act(lambda store: reword(store, BRISCOE, (ROG_8,), date(2009, 12, 8), "", DEC_9))

    tab = tab_of(talked, "disputes", "briscoe-rog-8")

    row = next(r for r in rows(tab, "Disputed items") if r[0] == "Interrogatory 8")
    assert row[1].startswith("Dec. 8, 2009")
    assert row[3].startswith("Stale")
