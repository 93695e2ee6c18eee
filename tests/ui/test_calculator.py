"""The date calculator as one types into it."""

import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.calculator import CalculatorPage
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.labels import Words
from tests.ui.places_walked import settle

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def page_of(window: MainWindow) -> CalculatorPage:
    window.go(Place("calculator"))
    assert isinstance(window.page, CalculatorPage)
    return window.page


def shown(page: CalculatorPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(Words) if not label.isHidden())


def test_the_date_is_counted_as_one_types(window: MainWindow) -> None:
    page = page_of(window)
    assert "Type a day and a length" in shown(page)

    page.day.restore("12/2/09")
    page.length.restore("10")
    page.court.restore("E.D. Mo.")

    assert "Mon Dec 14, 2009" in shown(page)
    assert "Eastern District of Missouri" in shown(page)


def test_a_length_that_is_none_is_said_in_one_sentence(window: MainWindow) -> None:
    page = page_of(window)
    page.day.restore("12/2/09")
    page.length.restore("ten")

    assert "type a whole number, such as 30" in shown(page)


def test_the_working_is_copied_as_text(window: MainWindow) -> None:
    page = page_of(window)
    page.day.restore("12/2/09")
    page.length.restore("10")

    page.copy_button.click()

    assert "Mon Dec 14, 2009" in QApplication.clipboard().text()


def test_the_count_is_saved_as_a_page_to_initial(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "date.pdf"
    monkeypatch.setattr("docket_assistant.ui.files.choose_save", lambda *_: out)
    window.activateWindow()
    page = page_of(window)
    page.day.restore("12/2/09")
    page.length.restore("10")

    QTest.keyClick(page.day.line, Qt.Key.Key_P, CTRL | ALT)
    settle(window)

    assert out.read_bytes().startswith(b"%PDF")
    text = subprocess.run(["pdftotext", "-layout", str(out), "-"], capture_output=True, text=True, check=True)
    assert "Mon Dec 14, 2009" in text.stdout
    assert "Checked with a calendar by" in text.stdout
