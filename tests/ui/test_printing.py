"""What the window prints and saves as PDF: by keys, from real pages, read back from the file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from docket_assistant.app.matters.whole_matters import import_matter
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.answered import ItemReview
from docket_assistant.domain.conferral import Attempt, Conferral, Mode
from docket_assistant.domain.ids import AttemptId, ItemId, MatterId, PartyId, ReviewId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import Party
from docket_assistant.domain.record import Record
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.calculator import CalculatorPage
from docket_assistant.ui.pages.calendar import CalendarPage
from docket_assistant.ui.places import Place
from tests.ui.pdf_text import Pdf
from tests.ui.places_walked import log_talk, settle
from tests.wording.canary import CANARY

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

Saved = Callable[[Place], Pdf]


@pytest.fixture
def saved(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Saved:
    """Go to a place, press the key, and read the file."""
    out = tmp_path / "printed.pdf"
    monkeypatch.setattr("docket_assistant.ui.files.choose_save", lambda *_a: out)
    window.activateWindow()

    def save(place: Place) -> Pdf:
        window.go(place)
        settle(window)
        QTest.keyClick(window, Qt.Key.Key_P, CTRL | ALT)
        settle(window)
        assert window.page is not None
        return Pdf(out.read_bytes())

    return save


def lines(pdf: Pdf) -> list[str]:
    return [line for page in pdf.pages for line in page.split("\n")]


def told(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_the_docket_sheet_of_a_week_has_a_line_to_initial_for_each_date(
    window: MainWindow, saved: Saved
) -> None:
    window.go(Place("calendar"))
    settle(window)
    page = window.page
    assert isinstance(page, CalendarPage)
    page.sheet.first.restore("12/14/2009")

    pdf = saved(Place("calendar"))

    found = lines(pdf)
    assert pdf.sizes == {(792.0, 612.0)}
    assert "Docket sheet, Mon Dec 14, 2009 to Sun Dec 20, 2009" in found
    assert {"Entered by", "Checked by", "Mon Dec 14, 2009", "Confer, then file a statement"} <= set(found)
    assert "SPECIMEN - NOT FILED" in found
    assert any(
        line.startswith("Printed Thu Dec 3, 2009, from the record after its last act") for line in found
    )
    assert "Saved as printed.pdf." in told(window)


def test_a_docket_sheet_names_holidays_and_what_is_still_open_before_it(
    window: MainWindow, saved: Saved
) -> None:
    window.go(Place("calendar"))
    settle(window)
    page = window.page
    assert isinstance(page, CalendarPage)
    page.sheet.first.restore("12/20/2009")
    page.sheet.last.restore("1/2/2010")

    found = lines(saved(Place("calendar")))

    open_before = found.index("Before Sun Dec 20, 2009, still open on the record")
    assert found.index("Mon Dec 14, 2009") > open_before
    assert {"Christmas Day", "New Year's Day"} <= set(found)
    assert "Martin Luther King, Jr.'s Birthday" not in found


def test_a_docket_sheet_that_ends_before_it_begins_is_refused(window: MainWindow) -> None:
    window.go(Place("calendar"))
    settle(window)
    page = window.page
    assert isinstance(page, CalendarPage)
    page.sheet.first.restore("12/20/2009")
    page.sheet.last.restore("12/1/2009")

    QTest.keyClick(window, Qt.Key.Key_P, CTRL | ALT)
    settle(window)

    assert "To is before From" in told(window)


@pytest.mark.parametrize("place", [Place("matter", SAMPLE, "conferral"), Place("conferral", SAMPLE)])
def test_the_agenda_for_a_call_has_whom_to_ring_the_rule_and_every_open_item(
    window: MainWindow, saved: Saved, place: Place
) -> None:
    found = lines(saved(place))
    said = " ".join(found)

    assert "Johnny Briscoe v. St. Louis County, No. 4:08-CV-1717 (CEJ)" in found
    (counsel,) = (c for c in window.desk.record(SAMPLE).counsel if c.side.value == "plaintiff")
    assert counsel.name in said
    assert "(555) 010-0200" in said
    assert "The rule names: in person and by telephone." in found
    assert "The statement recites: the good-faith certification; date; time; manner; participants" in said
    assert "Mon Dec 14, 2009: Confer, then file a statement" in found
    assert said.count("Supplement, Oct. 8,") == 18
    assert "Supplement, Oct. 8, 2009: words not on file" in said


def test_items_that_are_settled_are_not_on_the_agenda(window: MainWindow, saved: Saved) -> None:
    log_talk(window)

    said = " ".join(lines(saved(Place("matter", SAMPLE, "conferral"))))

    assert said.count("Supplement, Oct. 8,") == 16


def test_the_agenda_has_words_and_positions_and_no_private_text(window: MainWindow, saved: Saved) -> None:
    record = window.desk.record(SAMPLE)
    item = next(i for i in record.items if i.id == "briscoe-rog-12")
    review = ItemReview(ReviewId("r"), ItemId("briscoe-rog-12"), window.desk.today, note="Names no provider.")
    with window.desk.store.begin("Words", SAMPLE) as tx:
        tx.put(replace(item, text="Identify each health care provider who treated plaintiff since the stop"))
        tx.put(review)
        for dispute in record.disputed_items:
            tx.put(replace(dispute, private_notes=CANARY))
        talk: Conferral = record.conferrals[0]
        tx.put(replace(talk, private_notes=CANARY))
    window.desk.changed.emit(SAMPLE)

    said = " ".join(lines(saved(Place("matter", SAMPLE, "conferral"))))

    assert "Identify each health care provider who treated" in said
    assert "Marked deficient by you" in said
    assert "Names no provider." in said
    assert CANARY not in said


def test_the_dispute_table_has_every_group_with_its_reason(window: MainWindow, saved: Saved) -> None:
    found = lines(saved(Place("matter", SAMPLE, "disputes")))
    said = " ".join(found)

    assert "18 items: stale 18." in found
    assert {"Interrogatories 7\u201315  (9)", "Request for Production 4"} <= set(found)
    assert said.count("came before the supplemental response") == 7
    assert "Assumed: The presiding judge is assumed to hear discovery; no other judge is recorded." in found
    assert window.desk.matter == SAMPLE


def test_the_timeline_has_its_picture_and_its_list(saved: Saved) -> None:
    found = lines(saved(Place("matter", SAMPLE, "overview")))

    assert "No talk since the supplement, 56 days" in found, "the picture"
    assert "Thu Oct 8, 2009 to Thu Dec 3, 2009: no talk since the supplement, 56 days." in found
    assert {"What happened", "Source", "Defendants\u2019 motion to compel", "Date not stated"} <= set(found)
    assert "The date counted for Defendants to confer and file a statement" in found


def test_a_crowded_timeline_keeps_its_picture_on_one_page_with_every_entry_in_the_list(
    window: MainWindow, saved: Saved
) -> None:
    with window.desk.store.begin("Attempts", SAMPLE) as tx:
        for n in range(40):
            on = date(2009, 8, 20) + timedelta(days=2 * n)
            tx.put(Attempt(AttemptId(f"t{n}"), Side.DEFENDANT, on, mode=Mode.TELEPHONE))
    window.desk.changed.emit(SAMPLE)

    pdf = saved(Place("matter", SAMPLE, "overview"))

    assert "Today, Dec 3" in pdf.pages[0].split("\n"), "the foot of the picture"
    assert "What happened" in pdf.pages[0].split("\n"), "room for the list under it"
    assert lines(pdf).count("Attempt of Defendants by telephone") == 40


def test_a_matter_without_facts_has_a_timeline_that_says_so(window: MainWindow, saved: Saved) -> None:
    record = window.desk.record(SAMPLE)
    bare = Record(replace(record.matter, id=MatterId("bare")), tuple(_renamed(p) for p in record.parties))
    import_matter(window.desk.store, bare, as_copy=False)

    found = lines(saved(Place("matter", "bare", "overview")))

    assert "Nothing dated is on file." in found


def _renamed(party: Party) -> Party:
    return replace(party, id=PartyId(f"bare-{party.id}"))


def test_a_file_that_stands_there_is_not_written_over(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "mine.pdf"
    out.write_bytes(b"mine")
    monkeypatch.setattr("docket_assistant.ui.files.choose_save", lambda *_a: out)
    window.go(Place("matter", SAMPLE, "disputes"))
    settle(window)

    QTest.keyClick(window, Qt.Key.Key_P, CTRL | ALT)
    settle(window)

    assert out.read_bytes() == b"mine"
    assert "mine.pdf" in told(window)


def test_a_printer_gets_the_same_pages(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "on-paper.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    monkeypatch.setattr("docket_assistant.ui.files.choose_printer", lambda *_a: printer)
    window.go(Place("matter", SAMPLE, "disputes"))
    settle(window)

    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    settle(window)

    pdf = Pdf(out.read_bytes())
    assert pdf.sizes == {(792.0, 612.0)}
    assert "18 items: stale 18." in lines(pdf)
    assert "The dispute table was handed to the printer." in told(window)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place("matter", SAMPLE, "history"), "Chronology of Johnny Briscoe v. St. Louis County"),
        (Place("item-history", SAMPLE, fact="briscoe-rog-12"), "History of Interrogatory No. 12"),
    ],
)
def test_a_chronology_of_a_matter_and_of_an_item_has_a_source_for_every_row(
    saved: Saved, place: Place, said: str
) -> None:
    found = lines(saved(place))

    assert any(line.startswith(said) for line in found)
    assert {"Day", "What happened", "Source", "SPECIMEN - NOT FILED"} <= set(found)
    assert "Private notes and counsel's own readings are not in it." in found
    assert any(line.startswith("Printed Thu Dec 3, 2009, as of Thu Dec 3, 2009, from") for line in found)


def test_a_count_is_printed_with_a_line_for_initials_and_without_a_matter(
    window: MainWindow, saved: Saved
) -> None:
    window.go(Place("calculator"))
    page = window.page
    assert isinstance(page, CalculatorPage)
    page.day.restore("12/2/09")
    page.length.restore("10")

    found = lines(saved(Place("calculator")))

    assert "Due: Mon Dec 14, 2009" in found
    assert any(line.startswith("Checked with a calendar by ____") for line in found)
    assert "Printed Thu Dec 3, 2009" in found


@pytest.mark.parametrize("place", [Place("calculator"), Place("filing-slip", SAMPLE)])
def test_where_there_is_nothing_to_print_that_is_said_and_no_printer_is_asked_for(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, place: Place
) -> None:
    monkeypatch.setattr("docket_assistant.ui.files.choose_printer", lambda *_a: pytest.fail("asked"))
    window.activateWindow()
    window.go(place)
    settle(window)

    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    settle(window)

    said = {"calculator": "There is no date to print yet", "filing-slip": "No paper was made yet"}
    assert said[place.page] in told(window)


def test_in_courtroom_view_nothing_is_printed(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "printed.pdf"
    monkeypatch.setattr("docket_assistant.ui.files.choose_save", lambda *_a: out)
    window.go(Place("matter", SAMPLE, "disputes"))
    settle(window)
    window.desk.turn_courtroom()
    settle(window)

    QTest.keyClick(window, Qt.Key.Key_P, CTRL | ALT)
    settle(window)

    assert not out.exists()
