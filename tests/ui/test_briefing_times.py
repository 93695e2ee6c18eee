"""Times for papers of motions, ticked in the order's form, stand in the place of the district's."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.motion_times import MotionPaper
from docket_assistant.ui.forms.order import OrderForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.fields import Tick
from tests.ui.places_walked import settle

TEXT = (
    "Responses to discovery motions of Smith & Co. shall be filed within five days of service of the motion."
    " Any reply is due by December 21, 2009."
)


def order_form(window: MainWindow, fact: str = "") -> OrderForm:
    window.go(Place("order", SAMPLE, fact=fact))
    settle(window)
    form = window.page
    assert isinstance(form, OrderForm)
    return form


def ticks(form: OrderForm) -> list[Tick]:
    QApplication.processEvents()
    return [tick for tick in form.briefing.findChildren(Tick) if tick.isVisible()]


def test_a_time_is_proposed_kept_where_ticked_and_shown_again(window: MainWindow) -> None:
    form = order_form(window)
    assert not form.briefing.isVisible()
    form.text.restore(TEXT)
    form.text.edited.emit()
    assert [t.accessibleName().split(":")[0] for t in ticks(form)] == [
        "Opposition 5 days after the motion is served",
        "Reply by December 21, 2009",
    ]
    assert not any(t.isChecked() for t in ticks(form))
    assert "Smith & Co." in ticks(form)[0].accessibleName()
    ticks(form)[0].click()
    for row in list(form.rows):
        form._drop(row)
    form.signed_on.editor.setFocus()
    form.signed_on.show_date(window.desk.today)

    form.save()
    settle(window)

    order = window.desk.record(SAMPLE).orders[-1]
    assert [(t.paper, t.days) for t in order.briefing] == [(MotionPaper.OPPOSITION, 5)]
    again = order_form(window, order.id)
    assert [t.isChecked() for t in ticks(again)] == [True]


def test_a_draft_keeps_what_is_ticked_and_what_is_proposed(window: MainWindow) -> None:
    form = order_form(window)
    QTest.keyClicks(form.text.box, "x")
    form.text.restore(TEXT)
    form.text.edited.emit()
    ticks(form)[1].click()
    form.keep_draft()

    window.go(Place("today"))
    again = order_form(window)

    assert [t.isChecked() for t in ticks(again)] == [False, True]
