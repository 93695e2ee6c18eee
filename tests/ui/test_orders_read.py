"""A matter from a pasted order, and their motion tested against our record, as one does it in the window."""

import json

from docket_assistant import resources
from docket_assistant.ui.forms.matter_from_order import MatterFromOrderForm
from docket_assistant.ui.forms.their_motion import TheirMotionPage
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.labels import Words

ORDER = f"""UNITED STATES DISTRICT COURT
EASTERN DISTRICT OF MISSOURI
EASTERN DIVISION

JOHNNY BRISCOE,
Plaintiff,
vs.
No. 4:08-CV-1717 (CEJ)
ST. LOUIS COUNTY, et al.,
Defendants.

MEMORANDUM AND ORDER

{json.loads(resources.read_text("sample/briscoe.json"))["orders"][0]["text"]}

Dated this 2nd day of December, 2009.
"""


def shown(page: TheirMotionPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(Words) if not label.isHidden())


def at_form(window: MainWindow, text: str) -> MatterFromOrderForm:
    window.go(Place("matter-from-order"))
    form = window.page
    assert isinstance(form, MatterFromOrderForm)
    form.text.restore(text)
    return form


def test_each_value_is_read_in_words_beside_those_of_the_order(window: MainWindow) -> None:
    form = at_form(window, ORDER)
    read = [tick.text() for tick in form.ticks]

    assert "Court: Eastern District of Missouri" in read
    assert "Role of JOHNNY BRISCOE: Plaintiff" in read
    assert "Duty 2: File a statement" in read
    assert "Duty 2: who: Defendants" in read
    assert "Duty 2: by when: 10 days" in read
    assert not any("_" in words for words in read)
    duty = form.ticks[read.index("Duty 1: Confer")]
    assert duty.accessibleName().startswith("Duty 1: Confer, in the words \u201cconfer with counsel")


def test_what_the_words_of_a_duty_leave_open_stands_beneath_it(window: MainWindow) -> None:
    form = at_form(
        window, ORDER.replace("Dated", "If no accord is reached, the parties shall pay costs.\n\nDated")
    )
    shown = [label.text() for label in form.findChildren(Words) if label.property("role") == "amber"]

    assert len(shown) == 1
    assert "The order names \u201cthe parties\u201d, which is not one side" in shown[0]
    assert "On a condition: \u201cIf no accord is reached\u201d." in shown[0]
    assert any(shown[0] in tick.accessibleName() for tick in form.ticks)


def test_one_key_ticks_a_part_and_no_more(window: MainWindow) -> None:
    form = at_form(window, ORDER)

    next(b for b in form.findChildren(Button) if b.accessibleName() == "Tick: The case").click()

    ticked = [tick.text().partition(":")[0] for tick in form.ticks if tick.isChecked()]
    assert {"Court", "Case number", "Party"} <= set(ticked)
    assert not any(name.startswith(("Duty", "Order")) for name in ticked)


def test_a_pasted_order_becomes_a_matter_of_what_is_ticked(window: MainWindow) -> None:
    form = at_form(window, ORDER)
    assert form.ticks
    assert not any(tick.isChecked() for tick in form.ticks)

    form.save()
    assert "Nothing is ticked" in form.problem.text()
    form.tick_all()
    form.side.choose("defendant")
    form.save()

    with window.desk.store.read() as view:
        opened = [row for row in view.matters() if row.id != "briscoe"]
        record = view.record(opened[0].id)
    assert record.matter.number.startswith("4:08-CV-1717")
    assert record.parties[0].name == "JOHNNY BRISCOE"
    assert len(record.duties) == 2


def test_their_motion_is_tested_item_by_item_and_nothing_is_kept(window: MainWindow) -> None:
    window.go(Place("their-motion", "briscoe"))
    page = window.page
    assert isinstance(page, TheirMotionPage)
    before = window.desk.record("briscoe")
    page.filed_on.restore("11/2/09")
    page.items.restore("Interrogatory No. 40")
    page.certificate.restore("Counsel conferred by telephone on October 20, 2009.")

    page.test_button.click()

    assert "No item of this kind and number is on our record." in shown(page)
    assert "Oct. 20, 2009" in shown(page)
    assert window.desk.record("briscoe") == before
