"""Erasing for good: asked by hand, by age without a question, and nothing in the window leads to it after."""

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from docket_assistant import paths
from docket_assistant.app.matters.matter_life import close_matter, hold_matter, move_to_trash
from docket_assistant.app.matters.whole_matters import import_matter
from docket_assistant.app.upkeep.drafts import keep_draft
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.trash import erase_for_good, trashed_matters
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.references import renamed
from docket_assistant.store.erase import is_owed
from docket_assistant.store.store import open_store
from docket_assistant.ui import start
from docket_assistant.ui.erasing import TrashWatch
from docket_assistant.ui.form import Form
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.matters import MattersPage
from docket_assistant.ui.places import Place
from docket_assistant.ui.settings import Settings
from docket_assistant.ui.tasks import wait_for_all
from docket_assistant.ui.widgets.labels import Words
from tests.ui.places_walked import settle, shown

CAPTION = "Johnny Briscoe v. St. Louis County"
TRASHED = date(2026, 9, 1)
NAMED = f"{CAPTION}, 4:08-CV-1717 (CEJ)"
ERASED_AFTER = date(2026, 10, 1)
OTHER, THIRD = MatterId(f"{SAMPLE}-2"), MatterId(f"{SAMPLE}-3")
DAY = timedelta(days=1)
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
Opener = Callable[[date], MainWindow]


@pytest.fixture
def own(
    plain_qt: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Opener]:
    """Opens the window, on a day, on a store of three matters: two in the trash, one of them on hold."""
    monkeypatch.setattr(paths, "log_folder", lambda: tmp_path / "log")
    path = tmp_path / "docket.db"
    at = datetime.combine(TRASHED, time(9), UTC)
    with open_store(path, write=True, create=True, clock=lambda: at) as store:
        put_sample(store)
        with store.read() as view:
            record = view.record(SAMPLE)
        for end in ("2", "3"):
            import_matter(store, renamed(record, lambda old, end=end: f"{old}-{end}"), as_copy=False)  # type: ignore[misc]
        move_to_trash(store, SAMPLE, TRASHED)
        keep_draft(store, f"motion:{SAMPLE}:", SAMPLE, "motion", {"title": "half typed"})
        hold_matter(store, OTHER, TRASHED)
        move_to_trash(store, OTHER, TRASHED)
    opened: list[MainWindow] = []

    def open_on(day: date) -> MainWindow:
        settings = Settings(None)
        settings.put("appearance", "light")
        settings.put("told of encryption", "yes")
        settings.put("days of the clock", f"{day - DAY} {day - 60 * DAY}")
        window = start.window_on(plain_qt, path, settings, sample=False, clock=lambda: day)
        qtbot.addWidget(window)
        window.resize(QSize(1280, 800))
        window.show()
        hook = sys.excepthook
        start.finish(window)
        sys.excepthook = hook  # a fault in a slot fails the test
        qtbot.waitUntil(lambda: window.findChild(TrashWatch) is not None, timeout=20_000)
        opened.append(window)
        return window

    yield open_on
    for window in opened:
        start.end(window)


def on_file(window: MainWindow) -> set[str]:
    with window.desk.store.read() as view:
        return {matter for matter in (SAMPLE, OTHER, THIRD) if view.exists(matter)}


def look(window: MainWindow) -> None:
    watch = window.findChild(TrashWatch)
    assert isinstance(watch, TrashWatch)
    watch.look()
    for _ in range(4):
        wait_for_all(window)
        settle(window)


def matters(window: MainWindow, which: str = "trash") -> MattersPage:
    window.go(Place("matters", tab=which))
    settle(window)
    found = window.page
    assert isinstance(found, MattersPage)
    return found


def rows(page: MattersPage) -> list[tuple[str, str]]:
    model = page.table.model()
    return [(str(model.index(n, 0).data()), str(model.index(n, 4).data())) for n in range(model.rowCount())]


def question(window: MainWindow) -> QMessageBox | None:
    found = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert len(found) < 2
    return found[0] if found else None


def answer(window: MainWindow, words: str) -> None:
    box = question(window)
    assert box is not None
    (button,) = (one for one in box.buttons() if one.text() == words)
    button.click()
    for _ in range(4):
        wait_for_all(window)
        settle(window)


@pytest.fixture(autouse=True)
def again_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a reading of the same moment broke off is tried again at once, not after twenty seconds."""
    monkeypatch.setattr("docket_assistant.ui.erasing._AGAIN_MS", 50)


def taken_out(window: MainWindow) -> bool:
    """Whether what erasing left in the file is taken out of it, which goes on beside the window."""
    until = monotonic() + 20
    while is_owed(window.desk.path) and monotonic() < until:
        settle(window)
    return not is_owed(window.desk.path)


def said(window: MainWindow) -> str:
    return " ".join(one.text() for one in window.findChildren(Words) if one.isVisible())


# By age


def test_the_trash_tells_the_day_and_empties_itself_after_it(own: Opener) -> None:
    window = own(ERASED_AFTER)
    told = {kept for _, kept in rows(matters(window))}
    assert told == {"erased after Oct. 1, 2026", "on hold: not erased"}

    look(window)

    assert on_file(window) == {SAMPLE, OTHER, THIRD}


def test_after_its_day_it_goes_without_a_question_and_is_named(own: Opener) -> None:
    window = own(ERASED_AFTER + DAY)
    page = matters(window)

    look(window)

    assert on_file(window) == {OTHER, THIRD}
    assert rows(page) == [(CAPTION, "on hold: not erased")]
    assert f"Erased for good: {NAMED}: in the trash for more than 30 days." in said(window)
    assert window.desk.drafts() == ()
    assert taken_out(window)
    assert question(window) is None


def test_what_is_in_view_and_what_others_look_at_is_left_alone(own: Opener) -> None:
    window = own(ERASED_AFTER + DAY)
    window.go(Place("matter", SAMPLE, "overview"))
    settle(window)
    look(window)
    assert SAMPLE in on_file(window)

    window.go(Place("today"))
    window.desk.turn_courtroom()
    settle(window)
    look(window)
    assert SAMPLE in on_file(window)

    window.desk.turn_courtroom()
    settle(window)
    look(window)
    assert SAMPLE not in on_file(window)


def test_in_the_sample_nothing_goes_by_age(window: MainWindow) -> None:
    move_to_trash(window.desk.store, SAMPLE, date(2000, 1, 1))
    watch = TrashWatch(window, window.desk)
    watch.look()
    wait_for_all(window)
    settle(window)

    with window.desk.store.read() as view:
        assert view.exists(SAMPLE)
    page = matters(window)
    assert rows(page)[0][1] == "until the sample closes"


# By hand


def test_the_question_names_the_matter_and_no_is_the_first_answer(own: Opener) -> None:
    window = own(TRASHED)
    page = matters(window)
    page.table.choose(0 if rows(page)[0][1].startswith("erased") else 1)

    page.erase.click()

    box = question(window)
    assert box is not None
    assert box.text() == f"Erase {NAMED} for good?"
    assert "This cannot be undone" in box.informativeText()
    assert [one.text() for one in box.buttons()] == ["Erase for good", "Keep in the trash"]
    assert box.defaultButton().text() == "Keep in the trash"
    answer(window, "Keep in the trash")
    assert on_file(window) == {SAMPLE, OTHER, THIRD}
    assert question(window) is None


def test_erased_by_hand_it_is_gone_and_no_way_leads_back(own: Opener) -> None:
    window = own(TRASHED)
    window.go(Place("matter", SAMPLE, "overview"))
    settle(window)
    page = matters(window)
    page.table.choose(0 if rows(page)[0][1].startswith("erased") else 1)
    page.erase.click()

    answer(window, "Erase for good")

    assert on_file(window) == {OTHER, THIRD}
    assert f"Erased for good: {NAMED}." in said(window)
    assert taken_out(window)
    window.back()
    settle(window)
    assert window.place.matter != SAMPLE


def test_a_matter_on_hold_is_not_even_asked_about(own: Opener) -> None:
    window = own(TRASHED)
    page = matters(window)
    page.table.choose(0 if rows(page)[0][1].startswith("on hold") else 1)

    page.erase.click()
    settle(window)

    assert question(window) is None
    assert "Nothing of it is erased while the hold is on, neither by hand nor by age." in said(window)


def test_the_trash_is_emptied_of_all_but_what_is_on_hold(own: Opener) -> None:
    window = own(TRASHED)
    page = matters(window)

    page.empty_trash.click()
    box = question(window)
    assert box is not None
    assert box.text() == f"Erase {NAMED} for good?\n\n1 on hold is kept."
    answer(window, "Erase for good")

    assert on_file(window) == {OTHER, THIRD}
    assert "1 on hold is kept." in said(window)


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_Delete, CTRL_SHIFT), (Qt.Key.Key_E, CTRL_ALT)])
def test_both_have_a_key(own: Opener, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    window = own(TRASHED)
    window.activateWindow()
    page = matters(window)
    page.table.choose(0 if rows(page)[0][1].startswith("erased") else 1)
    page.table.setFocus()

    QTest.keyClick(page.table, key, modifiers)
    settle(window)

    assert question(window) is not None
    answer(window, "Keep in the trash")


def test_what_is_not_in_the_trash_is_not_erased(own: Opener) -> None:
    window = own(TRASHED)
    page = matters(window, "active")
    assert not page.erase.isVisible()

    QTest.keyClick(page.table, Qt.Key.Key_Delete, CTRL_SHIFT)
    settle(window)

    assert question(window) is None
    assert on_file(window) == {SAMPLE, OTHER, THIRD}


def test_in_courtroom_view_nothing_is_erased(own: Opener) -> None:
    window = own(TRASHED)
    window.desk.turn_courtroom()
    settle(window)
    matters(window)._empty_trash()
    settle(window)

    assert question(window) is None


def test_a_form_of_an_erased_matter_can_be_left_and_keeps_nothing(own: Opener) -> None:
    window = own(TRASHED)
    window.go(Place("order", SAMPLE))
    settle(window)
    form = window.page
    assert isinstance(form, Form)
    next(box for box in form.findChildren(QLineEdit) if box.isVisible()).insert("typed late")
    with window.desk.store.read() as view:
        (one,) = (found for found in trashed_matters(view) if found.row.id == SAMPLE)
    assert erase_for_good(window.desk.store, (one,)).erased

    window.go(Place("today"))

    assert window.place.page == "today"
    assert window.desk.drafts() == ()
    assert "what was typed is not kept" in said(window)


# Today


def test_today_tells_what_goes_soon_and_no_form_of_the_trash_is_half_typed(own: Opener) -> None:
    window = own(ERASED_AFTER - 10 * DAY)
    store = window.desk.store
    close_matter(store, THIRD, TRASHED)
    keep_draft(store, f"motion:{THIRD}:", THIRD, "motion", {"title": "half typed"})
    window.go(Place("today"))
    for _ in range(3):
        settle(window)

    assert window.page is not None
    names = [one.accessibleName() for one in shown(window.page)]
    told = " ".join(names)
    assert "erased after Oct. 1, 2026" in told
    assert sum("Continue" in name for name in names) == 1
    assert any("Continue" in name and CAPTION in name for name in names), names
