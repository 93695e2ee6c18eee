"""Settings: how the window looks, its keys, diagnostics and licences; shown at once, kept between starts."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from docket_assistant import paths
from docket_assistant.app.upkeep import licences
from docket_assistant.app.upkeep.log_file import last_lines, start_log
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.errors import DocketError
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.settings import SettingsPage
from docket_assistant.ui.pages.shortcuts import ShortcutsPage
from docket_assistant.ui.palettes import CONTRAST, DARK
from docket_assistant.ui.places import Place
from docket_assistant.ui.printing.print_keys import commands_of
from docket_assistant.ui.settings import Settings
from docket_assistant.ui.shortcuts import PAGE_KEYS, Shortcut, Shortcuts
from docket_assistant.ui.theme import Appearance
from tests.ui.places_walked import settle, shown, walk

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_ALT = CTRL | Qt.KeyboardModifier.AltModifier


def words(window: MainWindow) -> str:
    return "\n".join(w.text() for w in shown(window, QLabel))  # type: ignore[attr-defined]  # labels


def on(window: MainWindow, place: Place) -> QWidget:
    window.go(place)
    window.activateWindow()
    settle(window)
    assert window.page is not None
    return window.page


# Appearance


def test_high_contrast_is_on_at_once_and_kept(window: MainWindow) -> None:
    page = on(window, Place("settings"))
    assert isinstance(page, SettingsPage)

    page.looks[Appearance.CONTRAST].click()
    settle(window)

    assert window.desk.colors() is CONTRAST
    assert window.desk.settings.get("appearance") == "high contrast"
    assert any(a.text() == "Appearance: high contrast" and a.isChecked() for a in actions(window))


def actions(window: MainWindow) -> list[QAction]:
    return window.findChildren(QAction)


def test_what_is_chosen_in_the_menu_is_marked_in_settings(window: MainWindow) -> None:
    page = on(window, Place("settings"))
    assert isinstance(page, SettingsPage)

    next(a for a in actions(window) if a.text() == "Appearance: dark").trigger()
    settle(window)

    assert window.desk.colors() is DARK
    assert page.looks[Appearance.DARK].isChecked()


def test_larger_text_is_drawn_at_once_and_the_keyboard_stays_where_it_was(window: MainWindow) -> None:
    page = on(window, Place("settings"))
    assert isinstance(page, SettingsPage)
    page.size_field.box.setFocus()
    before = window.search.height()

    page.size_field.choose("16")
    settle(window)

    assert window.desk.theme.points == 16
    assert window.desk.settings.get("points") == "16"
    assert window.search.height() > before
    held = QApplication.focusWidget()
    assert held is not None
    assert held.accessibleName() == "Size of text"


def test_what_is_typed_outlives_a_change_of_size(window: MainWindow) -> None:
    on(window, Place("served-set", SAMPLE))
    form = window.page
    assert form is not None
    field = next(iter(form.fields.values()))  # type: ignore[attr-defined]  # a form
    name = next(iter(form.fields))  # type: ignore[attr-defined]
    field.setFocus()
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClicks(held, "typed")
    typed = field.state()

    QTest.keyClick(window, Qt.Key.Key_Plus, CTRL)
    settle(window)

    assert window.desk.theme.points == 11
    assert window.page is not form
    assert window.page.fields[name].state() == typed != ""  # type: ignore[union-attr]


def test_text_is_never_larger_than_what_every_page_has_room_for(window: MainWindow) -> None:
    for _ in range(15):
        QTest.keyClick(window, Qt.Key.Key_Plus, CTRL)
    settle(window)

    assert window.desk.theme.points == 20
    assert "it can be 10 to 20" in words(window)


# Keys


@pytest.fixture
def page(window: MainWindow) -> ShortcutsPage:
    found = on(window, Place("shortcuts"))
    assert isinstance(found, ShortcutsPage)
    return found


def mark(page: ShortcutsPage, text: str) -> Shortcut:
    page.filter.setText(text)
    (shortcut,) = (s for s in page.desk.shortcuts.every if s.text.startswith(text))
    return shortcut


def test_a_key_that_is_pressed_is_used_at_once_and_kept(window: MainWindow, page: ShortcutsPage) -> None:
    shortcut = mark(page, "Log a conferral")

    page.key.setFocus()
    QTest.keyClick(page.key.line, Qt.Key.Key_Y, CTRL_ALT)
    assert page.key.text() == "Ctrl+Alt+Y"
    page.use.click()

    assert shortcut.key == "Ctrl+Alt+Y"
    on(window, Place("matter", SAMPLE, "overview"))
    QTest.keyClick(window, Qt.Key.Key_Y, CTRL_ALT)
    settle(window)
    assert window.place.page == "conferral"
    again = Shortcuts(window.desk.settings)
    given: list[str] = []
    again.take("Matter", shortcut.text, "Ctrl+L", given.append)
    assert given == ["Ctrl+Alt+Y"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Ctrl+R", "Ctrl+R is the key of “Responses and supplements”"),
        ("Ctrl+Del", "Ctrl+Del is used by what can be done on some pages"),
        ("Alt+M", "Alt with a letter is theirs"),
        ("Q", "Press a key together with Ctrl or Alt"),
        ("nonsense", "Press a key together with Ctrl or Alt"),
        ("", "Press a key together with Ctrl or Alt"),
    ],
)
def test_a_key_that_cannot_be_used_is_refused_in_a_sentence(
    page: ShortcutsPage, typed: str, said: str
) -> None:
    shortcut = mark(page, "Log a conferral")

    page.key.line.setText(typed)
    page.use.click()

    assert said in page.key.note.text()
    assert shortcut.key == "Ctrl+L"


def test_each_key_goes_back_to_its_own(page: ShortcutsPage) -> None:
    shortcut = mark(page, "Log a conferral")
    page.desk.shortcuts.choose(shortcut, "F7")
    page.reload()

    page.default.click()
    assert (shortcut.key, shortcut.is_changed) == ("Ctrl+L", False)

    page.desk.shortcuts.choose(shortcut, "F7")
    page.every.click()
    assert shortcut.key == "Ctrl+L"
    assert page.desk.settings.get("key of Log a conferral...") == ""


def test_a_key_of_its_own_that_another_has_now_is_not_taken_from_it(page: ShortcutsPage) -> None:
    one, other = mark(page, "Log a conferral"), mark(page, "Log an attempt")
    page.desk.shortcuts.choose(one, "F7")
    page.desk.shortcuts.choose(other, "Ctrl+L")

    with pytest.raises(DocketError, match="is the key of “Log an attempt”"):
        page.desk.shortcuts.reset(one)


def test_the_keys_that_pages_use_are_all_known(window: MainWindow) -> None:
    """A page's new key is added to PAGE_KEYS, so that nobody chooses it for something else."""
    used = set()
    for _ in walk(window):
        assert window.page is not None
        used |= {command.key for command in commands_of(window.page) if command.key}

    assert used <= PAGE_KEYS


def test_a_question_mark_lists_the_keys_of_the_page_in_view(window: MainWindow) -> None:
    on(window, Place("people"))
    table = window.page.table  # type: ignore[union-attr]  # the page of people
    table.setFocus()

    QTest.keyClick(table, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    settle(window)

    assert window.place.page == "help"
    assert "Keys of People" in words(window)
    assert "Edit the one chosen" in words(window)
    assert "Export .ics" not in words(window)


def test_a_question_mark_is_typed_where_one_types(window: MainWindow) -> None:
    page = on(window, Place("people"))
    line = page.filter  # type: ignore[attr-defined]
    line.setFocus()

    QTest.keyClick(line, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)

    assert line.text() == "?"
    assert window.place.page == "people"


# Diagnostics and licences


@pytest.fixture
def log_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    import logging

    ours = logging.getLogger("docket_assistant")
    before, level = list(ours.handlers), ours.level
    monkeypatch.setattr(paths, "log_folder", lambda: tmp_path / "log")
    start_log(tmp_path / "log")
    yield tmp_path / "log"
    for handler in [h for h in ours.handlers if h not in before]:
        ours.removeHandler(handler)
        handler.close()
    ours.setLevel(level)


def test_diagnostics_hold_versions_counts_and_the_log_but_no_client_facts(
    window: MainWindow, log_folder: Path
) -> None:
    from docket_assistant.ui.matter_acts import turn_hold

    turn_hold(window.desk, SAMPLE)
    page = on(window, Place("diagnostics"))

    page.copy.click()  # type: ignore[attr-defined]  # the page of diagnostics

    told = QApplication.clipboard().text()
    assert re.search(r"^Store's version: \d+$", told, re.MULTILINE)
    assert f"counsel: {len(window.desk.record(SAMPLE).counsel)}," in told
    assert f"matter {SAMPLE}: entry 2" in told
    assert last_lines(log_folder, 5)
    record = window.desk.record(SAMPLE)
    names = [party.name for party in record.parties] + [lawyer.name for lawyer in record.counsel]
    addresses = [address.value for lawyer in record.counsel for address in lawyer.addresses]
    assert [text for text in (*names, *addresses, record.matter.number) if text in told] == []


def test_every_part_that_the_program_asks_for_is_listed_with_its_licence(window: MainWindow) -> None:
    page = on(window, Place("licences"))
    listed = {
        str(page.table.model().index(row, 0).data()).lower().replace("_", "-")  # type: ignore[attr-defined]
        for row in range(page.table.model().rowCount())  # type: ignore[attr-defined]
    }
    pyproject = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    asked = pyproject.split("dependencies = [", 1)[1].split("\n]", 1)[0]
    names = {name.lower() for name in re.findall(r'^ +"([A-Za-z0-9-]+)', asked, re.MULTILINE)}

    assert len(names) > 7
    assert names <= listed
    assert [part.name for part in licences.parts() if not part.licence] == []
    assert page.text.text()  # type: ignore[attr-defined]


def test_a_desk_of_its_own_has_keys_of_its_own(tmp_path: Path, window: MainWindow) -> None:
    other = Desk(tmp_path / "x.db", window.desk.theme, Settings(None), lambda: window.desk.today)

    assert other.shortcuts.every == []
