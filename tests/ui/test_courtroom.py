"""Courtroom view: what is private, people's addresses and other matters are nowhere in the window."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from docket_assistant.app.ids import new_id
from docket_assistant.app.matters.whole_matters import import_matter
from docket_assistant.app.upkeep.drafts import keep_draft
from docket_assistant.app.upkeep.sample import SAMPLE, sample_record
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.people import AddressKind, AddressOfRecord
from docket_assistant.domain.references import nouns_of, renamed
from docket_assistant.ui.entries import entries_of
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import PAGES, Place
from docket_assistant.ui.widgets.quick_open import QuickOpen
from docket_assistant.wording.time_spent import minutes_words
from tests.ui.places_walked import every_place, log_talk, named, settle, shown, walk
from tests.ui.private_record import MARK, MINUTES, every_private_field, plant_private, tells
from tests.wording.canary import CANARY, poisoned

ADDRESS = "canary@zqx-firm.example"
OTHER = "Zqxother"
SECRETS = (CANARY, ADDRESS, OTHER.casefold())
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
OVERVIEW = Place("matter", SAMPLE, "overview")


@pytest.fixture
def planted(window: MainWindow) -> MainWindow:
    """The sample after its talk, with a canary in all that is not a fact, and a second matter beside it."""
    log_talk(window)
    store = window.desk.store
    with store.begin("Plant", SAMPLE) as act:
        record = poisoned(act.record())
        lawyer = record.counsel[0]
        read = AddressOfRecord(AddressKind.EMAIL, ADDRESS)
        counsel = (replace(lawyer, addresses=(*lawyer.addresses, read)), *record.counsel[1:])
        for noun in nouns_of(replace(record, counsel=counsel)):
            act.put(noun)
    assert plant_private(store) == every_private_field()
    other = renamed(sample_record(), new_id)
    parties = tuple(replace(party, name=f"{OTHER} {party.name}") for party in other.parties)
    import_matter(store, replace(other, parties=parties), as_copy=False)
    keep_draft(store, f"conferral:{SAMPLE}:", MatterId(SAMPLE), "conferral", {"private": CANARY})
    window.desk.changed.emit("")
    settle(window)
    return window


def texts(window: MainWindow) -> Iterator[tuple[str, str]]:
    """Every text that the window holds, seen or not, with what holds it."""
    yield "title", window.windowTitle()
    for widget in window.findChildren(QWidget):
        where = type(widget).__name__
        for text in (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()):
            yield where, text
        if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)):
            yield where, widget.text()
        if isinstance(widget, QPlainTextEdit):
            yield where, widget.toPlainText()
        if isinstance(widget, QComboBox):
            yield from ((where, widget.itemText(at)) for at in range(widget.count()))
        if isinstance(widget, QTabBar):
            yield from ((where, widget.tabText(at)) for at in range(widget.count()))
        if isinstance(widget, QAbstractItemView):
            yield from ((where, text) for text in cells(widget))
    yield from (("action", action.text()) for action in window.findChildren(QAction))
    yield from (("Ctrl+K", entry.text) for entry in entries_of(window.desk, window.menus))


def cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount() if model is not None else 0):
        for column in range(model.columnCount() if isinstance(view, QTableView) else 1):
            yield from (str(model.index(row, column).data(role) or "") for role in ROLES)


def secrets(window: MainWindow) -> list[str]:
    return [
        f"{where}: {text[:80]!r}"
        for where, text in texts(window)
        if tells(text) or any(secret in text.casefold() for secret in SECRETS)
    ]


def test_what_is_seen_everywhere_without_it_is_nowhere_in_the_window_with_it(planted: MainWindow) -> None:
    found = dict.fromkeys((*SECRETS, minutes_words(MINUTES)), 0)
    for _ in walk(planted):
        for _where, text in texts(planted):
            for secret in found:
                found[secret] += secret in text.casefold()
    assert all(found.values()), found
    planted.go(OVERVIEW)
    settle(planted)

    QTest.keyClick(planted, Qt.Key.Key_F9)
    settle(planted)

    seen = [f"{named(place)}: {text}" for place in walk(planted) for text in secrets(planted)]
    assert planted.desk.courtroom
    assert seen == []


def test_no_search_finds_what_is_private(planted: MainWindow) -> None:
    def found() -> int:
        planted.quick_open()
        box = planted.findChild(QuickOpen)
        assert box is not None
        QTest.keyClicks(box.line, MARK)
        until = time.monotonic() + 5
        while box.is_waiting and time.monotonic() < until:
            settle(planted)
        return sum(tells(text) for text in cells(box.list))

    planted.go(OVERVIEW)
    settle(planted)
    assert found()

    planted.desk.turn_courtroom()
    settle(planted)
    assert found() == 0


def test_a_word_in_the_header_says_that_it_is_on_and_the_same_key_ends_it(planted: MainWindow) -> None:
    planted.go(Place("matter", SAMPLE, "conferral"))
    settle(planted)
    assert secrets(planted)

    QTest.keyClick(planted, Qt.Key.Key_F9)
    settle(planted)
    assert planted.courtroom.isVisible()
    assert planted.courtroom.text() == "Courtroom view"
    assert planted.place == Place("matter", SAMPLE, "conferral")

    QTest.keyClick(planted, Qt.Key.Key_F9)
    settle(planted)
    assert not planted.courtroom.isVisible()
    assert secrets(planted)


def test_every_form_is_closed_and_what_is_half_typed_is_there_again_afterwards(planted: MainWindow) -> None:
    planted.desk.matter = SAMPLE
    planted.desk.turn_courtroom()
    for place in every_place():
        if PAGES[place.page].is_form:
            planted.go(place)
            assert planted.page is planted.pages["courtroom"], named(place)

    planted.go(Place("conferral", SAMPLE))
    planted.desk.turn_courtroom()
    settle(planted)

    assert planted.page is planted.pages["conferral"]
    assert any(CANARY in box.toPlainText() for box in shown(planted, QPlainTextEdit))  # type: ignore[attr-defined]  # boxes of text


def test_nothing_is_changed_while_part_of_the_record_is_hidden(planted: MainWindow) -> None:
    planted.go(OVERVIEW)
    settle(planted)
    before = planted.desk.record(SAMPLE)
    planted.desk.turn_courtroom()
    settle(planted)

    planted.desk.undo(SAMPLE)
    QTest.keyClick(
        planted, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    settle(planted)
    assert any("nothing is changed" in w.text() for w in shown(planted, QLabel))  # type: ignore[attr-defined]  # labels

    planted.desk.turn_courtroom()
    assert planted.desk.record(SAMPLE) == before


def test_another_matter_is_not_opened_by_any_way_back(planted: MainWindow) -> None:
    other = next(row.id for row in planted.desk.first_matters(10) if row.id != SAMPLE)
    planted.go(Place("matter", other, "overview"))
    planted.go(OVERVIEW)
    planted.desk.turn_courtroom()
    settle(planted)

    planted.go(Place("matter", other, "overview"))
    assert planted.place == OVERVIEW
    planted.back()
    settle(planted)

    assert secrets(planted) == []


def test_no_page_reads_the_store_past_the_desk() -> None:
    """Forms may: they are closed. The menus ask for the name of an act, and not in Courtroom view."""
    past = [
        path.name
        for path in sorted((Path(__file__).parents[2] / "docket_assistant" / "ui").rglob("*.py"))
        if ".store.read()" in path.read_text(encoding="utf-8") and path.parent.name != "forms"
    ]

    assert past == ["desk.py", "menus.py"]
