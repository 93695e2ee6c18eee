"""Files in the window: dropped, attached, opened, saved, removed, and what is said when one is not there."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from docket_assistant import resources
from docket_assistant.app.papers.statement import write_statement
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.office import Attachment
from docket_assistant.ui.forms.attach import AttachPage
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.outside import OpenedCopies
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.message_bar import MessageBar
from tests.ui.places_walked import log_talk, settle

DOCUMENTS = Place("matter", SAMPLE, "documents")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "outside" / "Supplemental responses.pdf"
    path.parent.mkdir()
    path.write_bytes(b"%PDF-1.7 supplemental responses" * 1_000)
    return path


def drop(window: MainWindow, on: QWidget, *paths: Path) -> bool:
    """Drop files on a widget as the desktop does: the nearest around it that takes them gets them."""
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target: QWidget | None = on
    while target is not None:
        if target.acceptDrops():
            enter = QDragEnterEvent(QPoint(5, 5), copy, dragged, left, none)
            enter.ignore()
            QApplication.sendEvent(target, enter)
            if enter.isAccepted():
                QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, dragged, left, none))
                settle(window)
                return True
        target = target.parentWidget()
    return False


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def press(window: MainWindow, name: str) -> None:
    settle(window)
    buttons = [b for b in window.findChildren(QPushButton) if b.isVisible()]
    found = [b for b in buttons if name in (b.text(), b.accessibleName())]
    assert len(found) == 1, [b.accessibleName() for b in buttons]
    found[0].click()
    settle(window)


def page(window: MainWindow) -> AttachPage:
    found = window.page
    assert isinstance(found, AttachPage)
    return found


def attached(window: MainWindow) -> tuple[Attachment, ...]:
    return window.desk.record(SAMPLE).attachments


def attach(window: MainWindow, *paths: Path) -> None:
    window.go(DOCUMENTS)
    settle(window)
    assert window.page is not None
    drop(window, window.page, *paths)
    press(window, "Attach")
    settle(window)


def test_a_file_dropped_on_the_window_is_attached_to_the_likeliest_fact(
    window: MainWindow, letter: Path
) -> None:
    assert window.page is not None

    assert drop(window, window.page, letter)

    assert page(window).about.box.currentText().startswith("Supplemental response of Oct. 8, 2009")
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    (made,) = attached(window)
    assert (made.name, made.size) == (letter.name, letter.stat().st_size)
    assert window.place == Place("matter", SAMPLE, "documents", made.id)
    shown = words(window)
    assert "Supplemental responses.pdf" in shown
    assert made.sha256[:12] in shown
    assert "The file is as it was attached." in shown


def test_the_fact_in_view_is_chosen(window: MainWindow, letter: Path) -> None:
    order = window.desk.record(SAMPLE).orders[0]
    window.go(Place("order", SAMPLE, fact=order.id))
    settle(window)
    assert window.page is not None
    line = next(box for box in window.page.findChildren(QLineEdit) if box.isVisible())

    assert drop(window, line, letter)

    assert line.text() != letter.as_uri()
    assert page(window).about.value() == order.id


def test_a_message_dropped_on_a_contact_goes_to_the_message_form(window: MainWindow, tmp_path: Path) -> None:
    mail = tmp_path / "sent.eml"
    mail.write_bytes(resources.read_bytes("sample/steps/sent-wrong-address.eml"))
    window.go(Place("matter", SAMPLE, "conferral"))
    settle(window)
    assert window.page is not None

    assert drop(window, window.page, mail)

    assert window.place.page == "confirming"
    assert "not on record" in words(window)
    assert window.page is not None
    assert drop(window, window.page, tmp_path / "exhibit.pdf")
    assert window.place.page == "attach"


def test_without_a_matter_in_view_a_dropped_file_is_not_lost_silently(
    window: MainWindow, letter: Path
) -> None:
    window.go(Place("people"))
    settle(window)
    assert window.page is not None

    assert drop(window, window.page, letter)

    bar = window.findChild(MessageBar)
    assert isinstance(bar, MessageBar)
    assert "Open the matter that the file belongs to" in bar.text.text()


def test_what_cannot_be_attached_is_said_on_the_page_and_nothing_is_kept(
    window: MainWindow, letter: Path, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe")
    for bad, said in (
        (tmp_path, "is a folder"),
        (tmp_path / "pipe", "is a pipe"),
        (Path("/dev/zero"), "device"),
    ):
        window.go(DOCUMENTS)
        settle(window)
        assert window.page is not None
        drop(window, window.page, letter, bad)
        press(window, "Attach")
        settle(window)

        assert said in page(window).problem.text()
        assert attached(window) == ()
    kept = window.desk.path.with_name(f"{window.desk.path.name}.files")
    assert [path for path in kept.rglob("*") if path.is_file()] == []


def test_a_file_can_be_left_out_and_others_chosen(
    window: MainWindow, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.go(Place("attach", SAMPLE))
    settle(window)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a: ([str(letter)], ""))

    press(window, "Choose files")
    press(window, f"Leave out {letter.name}")
    press(window, "Attach")

    assert "No file is chosen" in page(window).problem.text()


def test_opening_hands_over_a_copy_and_deletes_it_with_the_session(
    window: MainWindow, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attach(window, letter)
    handed: list[Path] = []

    def hand_over(url: QUrl) -> bool:
        handed.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", hand_over)

    press(window, "Open: this file")
    settle(window)

    (copy,) = handed
    assert copy.name == letter.name
    assert copy.read_bytes() == letter.read_bytes()
    copies = window.desk.findChild(OpenedCopies)
    assert isinstance(copies, OpenedCopies)
    copies.delete()
    assert not copy.exists()


def test_a_file_is_saved_elsewhere_and_removed_and_comes_back(
    window: MainWindow, letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attach(window, letter)
    out = tmp_path / "saved.pdf"
    monkeypatch.setattr("docket_assistant.ui.attached_acts.choose_save", lambda *_a: out)

    press(window, "Save as...: this file")
    settle(window)
    press(window, "Remove: this file")
    settle(window)

    assert out.read_bytes() == letter.read_bytes()
    assert attached(window) == ()
    window.desk.undo(SAMPLE)
    settle(window)
    assert "The file is as it was attached." in words(window)


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda path: path.unlink(), "The file is missing from the folder beside the store."),
        (lambda path: path.write_bytes(b"x" * path.stat().st_size), "was changed by another program"),
    ],
)
def test_a_content_that_is_gone_or_changed_is_said(
    window: MainWindow, letter: Path, harm: object, said: str
) -> None:
    attach(window, letter)
    kept = window.desk.path.with_name(f"{window.desk.path.name}.files")
    assert callable(harm)
    harm(next(path for path in kept.rglob("*") if path.is_file()))

    window.desk.changed.emit(SAMPLE)
    settle(window)
    assert said in words(window)
    press(window, "Open: this file")
    settle(window)

    bar = window.findChild(MessageBar)
    assert isinstance(bar, MessageBar)
    assert "missing from" in bar.text.text() or "changed by another program" in bar.text.text()


@pytest.mark.parametrize(("tab", "collection"), [("orders", "orders"), ("conferral", "conferrals")])
def test_files_stand_beside_the_fact_that_they_belong_to(
    window: MainWindow, letter: Path, tab: str, collection: str
) -> None:
    fact = getattr(window.desk.record(SAMPLE), collection)[0].id
    window.go(Place("matter", SAMPLE, tab, fact))
    settle(window)
    press(window, "Attach a file to this")
    settle(window)
    page(window).take([letter])
    press(window, "Attach")
    settle(window)
    assert attached(window)[0].about == fact

    window.go(Place("matter", SAMPLE, tab, fact))
    settle(window)

    assert "Supplemental responses.pdf" in words(window)
    press(window, f"Remove: {letter.name}")
    assert attached(window) == ()


# Papers: served, filed, and the slip


@pytest.fixture
def with_paper(window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window after the talk, with a statement made on December 8."""
    log_talk(window)
    order = window.desk.record(SAMPLE).orders[0].id
    write_statement(window.desk.store, SAMPLE, order, tmp_path / "statement.docx", window.desk.today)
    window.go(DOCUMENTS)
    settle(window)
    return window


def test_a_paper_says_when_it_was_served_and_from_which_facts_it_was_made(
    with_paper: MainWindow, qtbot: QtBot
) -> None:
    press(with_paper, "Record as served or sent")
    box = next(e for e in with_paper.findChildren(QLineEdit) if e.accessibleName() == "Served or sent on")
    box.setText("12/1/2009")
    press(with_paper, "Record the day")
    assert "after the day on which it is said to have gone out" in words(with_paper)
    box.setText("12/8/2009")
    press(with_paper, "Record the day")
    settle(with_paper)

    assert "Served or sent Tue Dec 8, 2009." in words(with_paper)
    press(with_paper, "Facts that the paper was made from")
    assert with_paper.desk.record(SAMPLE).papers[0].sent_on is not None
    with_paper.desk.undo(SAMPLE)
    settle(with_paper)
    assert with_paper.desk.record(SAMPLE).papers[0].sent_on is None


def test_the_slip_says_what_the_clerks_screen_asks(
    with_paper: MainWindow, letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = with_paper.desk.record(SAMPLE).papers[0].id
    with_paper.go(Place("filing-slip", SAMPLE, fact=paper))
    settle(with_paper)
    assert "Not known: the court's own list of events names it." in words(with_paper)
    press(with_paper, "Attach an exhibit")
    settle(with_paper)
    page(with_paper).take([letter])
    press(with_paper, "Attach")
    settle(with_paper)
    with_paper.go(Place("filing-slip", SAMPLE, fact=paper))
    settle(with_paper)
    event = next(e for e in with_paper.findChildren(QLineEdit) if e.accessibleName() == "Event")
    event.setText("Certificate of compliance")

    press(with_paper, "Copy the slip")

    slip = QApplication.clipboard().text()
    for part in (
        "Court: Eastern District of Missouri",
        "Event: Certificate of compliance",
        "Relates to: Order of December 2, 2009",
        "its ECF number is not recorded",
        "It matches the record.",
        "Exhibits, in order: A: Supplemental responses.pdf, 31 kB",
        "The date counted is Mon Dec 14, 2009.",
        "midnight Central time",
        "A flattened PDF",
    ):
        assert part in slip, slip
    out = tmp_path / "slip.pdf"
    monkeypatch.setattr("docket_assistant.ui.files.choose_save", lambda *_a: out)
    press(with_paper, "Save the filing slip as PDF")
    settle(with_paper)
    assert out.read_bytes().startswith(b"%PDF")
