"""The Discovery tab: answers round by round with their marks, what is proposed, and productions."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from docket_assistant.app.discovery.item_words import keep_words
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.ids import ResponseId, SetId
from docket_assistant.ui.facts_tab import FactsTab
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.matter import MatterPage
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.marked_text import MarkedText
from tests.ui.places_walked import settle, shown

ROGS, RFPS = SetId("briscoe-rogs-1"), SetId("briscoe-rfps-1")
FIRST, LATER = ResponseId("briscoe-answers-0915"), ResponseId("briscoe-answers-1008")


def words(seven: str, eight: str) -> str:
    return f"ANSWER TO INTERROGATORY NO. 7: {seven}\nANSWER TO INTERROGATORY NO. 8: {eight}\n"


@pytest.fixture
def worded(window: MainWindow) -> MainWindow:
    """The window on a sample where Nos. 7 and 8 have words in both rounds."""
    keep_words(window.desk.store, SAMPLE, ROGS, FIRST, words("<b>Objection.</b> None.", "See the bills."))
    keep_words(window.desk.store, SAMPLE, ROGS, LATER, words("Objection. One provider.", "See the bills."))
    window.desk.changed.emit(SAMPLE)
    return window


def tab_on(window: MainWindow, fact: str) -> FactsTab:
    window.activateWindow()
    window.go(Place("matter", SAMPLE, "discovery", fact))
    settle(window)
    page = window.page
    assert isinstance(page, MatterPage)
    tab = page.tabs["discovery"]
    assert isinstance(tab, FactsTab)
    return tab


def marks(text: MarkedText) -> Iterator[tuple[str, str]]:
    """Each run of letters that look alike, with how they look."""
    cursor, runs = QTextCursor(text.document()), list[tuple[str, str]]()
    for at in range(1, len(text.toPlainText()) + 1):
        cursor.setPosition(at)
        made = cursor.charFormat()
        look = "new" if made.fontUnderline() else "gone" if made.fontStrikeOut() else "same"
        letter = text.toPlainText()[at - 1]
        if runs and runs[-1][0] == look:
            runs[-1] = (look, runs[-1][1] + letter)
        else:
            runs.append((look, letter))
    yield from ((look, said.strip()) for look, said in runs)


def said(window: MainWindow) -> str:
    return "\n".join(label.text() for label in shown(window, QLabel) if isinstance(label, QLabel))


def press(window: MainWindow, name: str) -> None:
    button = next(b for b in shown(window, QAbstractButton) if b.accessibleName() == name)
    assert isinstance(button, QAbstractButton)
    button.click()
    settle(window)


def test_words_that_a_supplement_changed_are_marked_and_told_and_markup_stays_text(
    worded: MainWindow,
) -> None:
    tab = tab_on(worded, "briscoe-rog-7")

    first, later = (w for w in shown(tab, MarkedText) if isinstance(w, MarkedText))

    assert first.toPlainText() == "<b>Objection.</b> None."
    assert list(marks(later)) == [
        ("gone", "<b>Objection.</b> None."),
        ("new", "Objection. One provider."),
    ]
    assert later.accessibleDescription() == "gone: <b>Objection.</b> None.; new: Objection. One provider."
    assert later.accessibleName() == "Supplemental response of Oct. 8, 2009 to Interrogatory No. 7"


def test_an_answer_said_again_is_taken_out_of_the_supplement_only_by_the_button(worded: MainWindow) -> None:
    tab_on(worded, "briscoe-rog-8")
    assert "says on Interrogatory No. 8 what was said before. Not touched?" in said(worded)
    assert worded.desk.record(SAMPLE).responses[2].items is None

    press(worded, "Not touched: take Interrogatory No. 8 out of the supplement")

    items = next(r.items for r in worded.desk.record(SAMPLE).responses if r.id == LATER)
    assert items is not None
    assert len(items) == 16
    assert "Not touched?" not in said(worded)


def test_a_production_is_typed_in_a_short_form_and_stands_with_its_set(window: MainWindow) -> None:
    tab = tab_on(window, str(RFPS))
    command = next(c for c in tab.commands() if c.text.startswith("Record a promise"))
    command.run()
    settle(window)
    held = QApplication.focusWidget()
    assert held is not None
    assert held.accessibleName() == "Promised by"

    QTest.keyClicks(held, "12/18")
    QTest.keyClick(held, Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget() or tab, Qt.Key.Key_Tab)
    numbers = QApplication.focusWidget()
    assert numbers is not None
    QTest.keyClicks(numbers, "PL 120-144")
    QTest.keyClick(numbers, Qt.Key.Key_Return)
    settle(window)

    made = window.desk.record(SAMPLE).productions[0]
    assert (made.bates_first, made.bates_last) == ("PL 120", "PL 144")
    assert "Promised by Fri Dec 18, 2009 PL 120 to PL 144, for First Requests for Production" in said(window)
