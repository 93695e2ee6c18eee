"""The counsel form: a pasted block fills it, a replaced address keeps its days."""

from datetime import date

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import AddressKind, Counsel
from docket_assistant.ui.forms.counsel import CounselForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place

BLOCK = """/s/ Pat Q. Placeholder
Pat Q. Placeholder, #54321(MO)
Placeholder & Others, LLC
300 Placeholder Street, Suite 5
St. Louis, Missouri 63101
Telephone: (555) 010-0300
pat@placeholder.example
Attorney for Plaintiff
"""


def form_at(window: MainWindow, counsel: str = "") -> CounselForm:
    window.go(Place("counsel", SAMPLE, fact=counsel))
    assert isinstance(window.page, CounselForm)
    return window.page


def box(form: CounselForm, name: str) -> QPlainTextEdit:
    return next(b for b in form.findChildren(QPlainTextEdit) if b.accessibleName() == name)


def line(form: CounselForm, name: str) -> QLineEdit:
    return next(e for e in form.findChildren(QLineEdit) if e.accessibleName() == name)


def lawyer(window: MainWindow, name: str) -> Counsel:
    return next(c for c in window.desk.record(SAMPLE).counsel if c.name == name)


def test_a_pasted_signature_block_becomes_a_lawyer(window: MainWindow) -> None:
    form = form_at(window)
    QApplication.clipboard().setText(BLOCK)

    box(form, "Signature block").paste()
    assert line(form, "Firm").text() == "Placeholder & Others, LLC"
    form.save()

    added = lawyer(window, "Pat Q. Placeholder")
    assert (added.side, added.bar_number, added.lead) == (Side.PLAINTIFF, "#54321(MO)", None)
    assert added.addresses_on(date(2009, 12, 3), AddressKind.EMAIL) == ("pat@placeholder.example",)
    assert {a.read_where for a in added.addresses} == {"pasted signature block"}
    QApplication.processEvents()
    assert window.place.page == "matter"


def test_a_replaced_address_stays_on_file_to_the_day_before(window: MainWindow) -> None:
    form = form_at(window, "briscoe-sample")
    assert box(form, "E-mail, one address a line").toPlainText() == "lee.sample@sample-law.example"

    box(form, "E-mail, one address a line").setPlainText("lbs@sample-law.example")
    line(form, "E-mail since").setText("10/1/09")
    form.save()

    lee = lawyer(window, "Lee B. Sample")
    held = {day: lee.addresses_on(date(2009, *day), AddressKind.EMAIL) for day in ((9, 30), (10, 1))}
    assert held == {
        (9, 30): ("lee.sample@sample-law.example",),
        (10, 1): ("lbs@sample-law.example",),
    }


def test_a_lawyer_without_a_name_is_refused_in_one_sentence(window: MainWindow) -> None:
    form = form_at(window)

    form.save()

    assert form.problem.text() == "The lawyer's name is empty; write it as in the signature block."
    assert window.page is form


def test_what_was_typed_comes_back(window: MainWindow) -> None:
    form = form_at(window)
    line(form, "Name").setText("Pat Q. Placeholder")

    window.go(Place("matter", SAMPLE, "overview"))
    form_at(window)

    assert line(form, "Name").text() == "Pat Q. Placeholder"
    assert "Discard what is typed" in form.discard_button.text()
    assert form.discard_button.isVisible()


def test_a_new_lawyer_form_offers_those_on_file(window: MainWindow) -> None:
    form = form_at(window)

    next(b for b in form.findChildren(type(form.save_button)) if b.text().startswith("Amend Lee")).click()

    assert window.place == Place("counsel", SAMPLE, fact="briscoe-sample")
    assert line(form, "Name").text() == "Lee B. Sample"


def test_a_party_entered_as_counsel_is_warned_of_before_it_is_kept_and_let_through(
    window: MainWindow,
) -> None:
    window.activateWindow()
    form = form_at(window)
    assert form.guard.isHidden()

    line(form, "Name").setText("Johnny Briscoe")
    box(form, "E-mail, one address a line").setPlainText("dre@example.test")

    assert form.guard.isVisible()
    called, across = form.guard.text().split("\n")
    assert called.startswith(
        "Johnny Briscoe is a party of this matter and not on file as acting without counsel"
    )
    assert across == "dre@example.test is also on record for Dana R. Example, counsel for Defendants."
    form.save()
    assert lawyer(window, "Johnny Briscoe").side is Side.PLAINTIFF


def test_the_warning_goes_with_what_gave_rise_to_it(window: MainWindow) -> None:
    window.activateWindow()
    form = form_at(window)
    email = box(form, "E-mail, one address a line")
    email.setPlainText("jbriscoe@mail.example")
    assert "a party on the other side with counsel of record" in form.guard.text()

    email.setPlainText("pat@placeholder.example")

    assert form.guard.isHidden()
