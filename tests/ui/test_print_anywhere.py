"""Ctrl+P prints on every page: its own printout, else what it shows; a form says where it is printed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.page import PDF_KEY, PRINT_KEY
from docket_assistant.ui.places import Place
from docket_assistant.ui.printing.print_keys import commands_of
from tests.ui.pdf_text import Pdf
from tests.ui.places_walked import every_place, log_talk, named, settle, shown

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def out(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a PDF is saved."""
    path = tmp_path / "shown.pdf"
    monkeypatch.setattr("docket_assistant.ui.files.choose_save", lambda *_a: path)
    window.activateWindow()
    return path


def saved(window: MainWindow, out: Path, place: Place) -> list[str]:
    """The lines that a place prints."""
    window.go(place)
    settle(window)
    QTest.keyClick(window, Qt.Key.Key_P, CTRL | ALT)
    settle(window)
    return [line for page in Pdf(out.read_bytes()).pages for line in page.split("\n")]


def told(window: MainWindow) -> str:
    return "\n".join(label.text() for label in shown(window, QLabel))  # type: ignore[attr-defined]  # labels


def test_every_place_has_the_two_keys_once_and_in_the_menu(window: MainWindow) -> None:
    for place in every_place():
        window.go(place)
        settle(window)
        assert window.page is not None
        keys = [command.key for command in commands_of(window.page)]
        assert (keys.count(PRINT_KEY), keys.count(PDF_KEY)) == (1, 1), named(place)
        texts = {command.text for command in commands_of(window.page)}
        assert texts <= {action.text() for action in window.findChildren(QAction)}, named(place)


@pytest.mark.parametrize(
    ("place", "lines"),
    [
        (Place("today"), {"Due", "Mon Dec 14, 2009", "Confer, then file a statement", "Needs you"}),
        (Place("matters"), {"Johnny Briscoe v. St. Louis County", "4:08-CV-1717 (CEJ)", "Next date"}),
        (Place("people"), {"Dana R. Example", "Example Law Office"}),
        (Place("templates"), {"What a template can use", "letterhead"}),
        (Place("shortcuts"), {"Action", "Ctrl+K"}),
        (Place("help"), {"Everywhere"}),
        (Place("papers", SAMPLE), {"What the record calls for", "Request to confer"}),
        (Place("matter", SAMPLE, "discovery"), {"First Interrogatories", "Responses due"}),
        (Place("matter", SAMPLE, "orders"), {"Orders and their dates", "Signed"}),
        (Place("returned", SAMPLE), {"The paper that was sent, and the file that came back"}),
    ],
    ids=lambda value: named(value) if isinstance(value, Place) else "",
)
def test_a_page_prints_what_it_shows(window: MainWindow, out: Path, place: Place, lines: set[str]) -> None:
    found = saved(window, out, place)

    assert lines <= set(found)
    assert "Page 1 of" in " ".join(found)
    assert any(line.startswith("Printed Thu Dec 3, 2009") for line in found)
    assert "SPECIMEN - NOT FILED" in found
    assert "Saved as shown.pdf." in told(window)


def test_a_page_of_a_matter_names_it_at_the_head(window: MainWindow, out: Path) -> None:
    found = saved(window, out, Place("papers", SAMPLE))

    assert any("Briscoe" in line and "4:08-CV-1717" in line for line in found)


def test_a_paper_is_printed_page_for_page(window: MainWindow, out: Path) -> None:
    log_talk(window)
    window.go(Place("paper", SAMPLE, "certificate"))
    settle(window)
    QTest.keyClick(window, Qt.Key.Key_P, CTRL | ALT)
    settle(window)

    pdf = Pdf(out.read_bytes())
    assert pdf.sizes == {(612.0, 792.0)}
    words = " ".join(" ".join(pdf.pages).split())
    assert "STATEMENT OF CONFERRAL" in words
    assert "SPECIMEN" in words


def test_what_is_typed_in_a_form_is_not_printed(window: MainWindow, out: Path) -> None:
    window.go(Place("attempt", SAMPLE))
    settle(window)

    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    settle(window)

    assert "printed once it is on record" in told(window)
    assert not out.exists()
