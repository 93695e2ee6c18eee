"""The chronology and the history of an item, copied and saved from the window by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from tests.ui.places_walked import log_talk, settle

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def talked(window: MainWindow) -> MainWindow:
    log_talk(window)
    window.activateWindow()
    settle(window)
    return window


def test_a_chronology_is_copied_by_a_key(talked: MainWindow) -> None:
    talked.go(Place("matter", SAMPLE, "history"))
    settle(talked)

    QTest.keyClick(talked, Qt.Key.Key_K, CTRL | ALT)

    lines = QApplication.clipboard().text().split("\n")
    assert lines[0].startswith("Chronology of Johnny Briscoe v. St. Louis County, No. 4:08-CV-1717")
    assert lines[1].startswith("Fri Aug 14, 2009\tFirst sets served (2 sets)\tFirst Interrogatories, served")
    assert [line.count("\t") for line in lines[1:-1]] == [2] * (len(lines) - 2)


def test_a_chronology_is_saved_as_a_page(
    talked: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "chronology.pdf"
    monkeypatch.setattr("docket_assistant.ui.files.choose_save", lambda *_a: out)
    talked.go(Place("matter", SAMPLE, "history"))
    settle(talked)

    QTest.keyClick(talked, Qt.Key.Key_P, CTRL | ALT)
    settle(talked)

    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("tab", ["disputes", "discovery"])
def test_the_history_of_an_item_is_one_key_away(talked: MainWindow, tab: str) -> None:
    talked.go(Place("matter", SAMPLE, tab, "briscoe-rog-12"))
    settle(talked)

    QTest.keyClick(talked, Qt.Key.Key_Y, CTRL | SHIFT)
    settle(talked)

    shown = "\n".join(label.text() for label in talked.findChildren(QLabel) if label.isVisible())
    assert talked.place == Place("item-history", SAMPLE, fact="briscoe-rog-12")
    assert "Agreed to supplement." in shown
    QTest.keyClick(talked, Qt.Key.Key_K, CTRL | ALT)
    assert "History of Interrogatory No. 12" in QApplication.clipboard().text()
