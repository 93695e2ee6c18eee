"""The agenda for a call and the filing slip as Word files: the words of the printed sheet, none private."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.conferral import Conferral
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.buttons import Button
from tests.documents.test_write_docx import findings
from tests.ui.pdf_text import Pdf
from tests.ui.places_walked import log_talk, settle
from tests.ui.test_statement_saved import heard, opened, save_as
from tests.wording.canary import CANARY

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
CONFERRAL = Place("matter", SAMPLE, "conferral")


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the dialog says the file is to go."""
    path = tmp_path / "note.docx"
    monkeypatch.setattr("docket_assistant.ui.files.choose_save", lambda *_a: path)
    return path


def words_of(path: Path) -> list[str]:
    """Paragraphs and cells, a line each."""
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [line for text in (*(p.text for p in document.paragraphs), *cells) for line in text.split("\n")]


def press_word(window: MainWindow, place: Place) -> None:
    window.activateWindow()
    window.go(place)
    settle(window)
    QTest.keyClick(window, Qt.Key.Key_W, CTRL | ALT)
    settle(window)


@pytest.mark.parametrize("place", [CONFERRAL, Place("conferral", SAMPLE), Place("papers", SAMPLE)])
def test_the_agenda_is_saved_where_it_is_printed_and_among_the_papers(
    window: MainWindow, out: Path, place: Place, tmp_path: Path
) -> None:
    said = heard(window)
    press_word(window, place)

    found = words_of(out)
    assert said[-1] == ("Saved as note.docx.", ("Open in Word",))
    assert {"Agenda for a call, Thu Dec 3, 2009", "To ring", "The rule", "To talk about"} <= set(found)
    assert "Mon Dec 14, 2009: Confer, then file a statement" in found
    assert sum("Supplement, Oct. 8, 2009" in line for line in found) == 18
    assert findings(out.read_bytes(), tmp_path) == []
    assert findings(out.read_bytes(), tmp_path, strict=False) == []


def test_it_says_what_the_printed_agenda_says(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_talk(window)
    paths = iter((tmp_path / "a.docx", tmp_path / "a.pdf"))
    monkeypatch.setattr("docket_assistant.ui.files.choose_save", lambda *_a: next(paths))
    press_word(window, CONFERRAL)
    QTest.keyClick(window, Qt.Key.Key_P, CTRL | ALT)
    settle(window)

    printed = "".join("".join(Pdf((tmp_path / "a.pdf").read_bytes()).pages).split())
    for line in words_of(tmp_path / "a.docx"):
        told = line.replace("Made ", "Printed ", 1) if line.startswith("Made ") else line
        assert "".join(told.split()) in printed, line


def test_nothing_private_stands_in_it(window: MainWindow, out: Path) -> None:
    record = window.desk.record(SAMPLE)
    with window.desk.store.begin("Words", SAMPLE) as tx:
        for dispute in record.disputed_items:
            tx.put(replace(dispute, private_notes=CANARY))
        talk: Conferral = record.conferrals[0]
        tx.put(replace(talk, private_notes=CANARY))
    window.desk.changed.emit(SAMPLE)

    press_word(window, CONFERRAL)

    assert CANARY not in "\n".join(words_of(out))


def test_the_filing_slip_of_a_paper_is_saved_as_word_with_the_event_that_was_typed(
    window: MainWindow, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_as(opened(window), tmp_path / "statement.docx", monkeypatch)
    settle(window)
    window.go(Place("papers", SAMPLE))
    settle(window)
    (slip,) = [b for b in window.findChildren(Button) if b.accessibleName().startswith("Open: Filing slip")]
    slip.click()
    settle(window)
    page = window.pages["filing-slip"]
    page.event_words.restore("Notice (Other)")  # type: ignore[attr-defined]  # the slip's own field
    page.event_words.edited.emit()  # type: ignore[attr-defined]

    QTest.keyClick(window, Qt.Key.Key_W, CTRL | ALT)
    settle(window)

    found = words_of(out)
    assert found[found.index("Event") + 1] == "Notice (Other)"
    assert found[found.index("Court") + 1] == "Eastern District of Missouri"
    assert any(line.startswith("Electronic filing") or "Electronic filing is open" in line for line in found)
    assert findings(out.read_bytes(), tmp_path) == []


def test_a_slip_without_a_paper_and_a_file_that_stands_there_are_said(window: MainWindow, out: Path) -> None:
    said = heard(window)
    press_word(window, Place("filing-slip", SAMPLE))
    assert said[-1][0].startswith("No paper was made yet.")
    assert not out.exists()

    out.write_bytes(b"of others")
    press_word(window, CONFERRAL)
    assert "exists already" in said[-1][0]
    assert out.read_bytes() == b"of others"
