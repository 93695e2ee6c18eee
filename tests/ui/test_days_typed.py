"""Days that few papers have: the receipt of a mailed paper and the amendment of a motion."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.discovery import RequestItem, Response
from docket_assistant.domain.ids import ItemId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.ui.forms.answers import AnswersForm
from docket_assistant.ui.forms.motion import MotionForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from tests.ui.places_walked import settle

LATER, MOTION = "briscoe-answers-1008", "briscoe-motion-1009"
OCT_8, OCT_10, DEC_1 = date(2009, 10, 8), date(2009, 10, 10), date(2009, 12, 1)


def put(window: MainWindow, fact: Response | Motion) -> None:
    with window.desk.store.begin("Change", SAMPLE) as tx:
        tx.put(fact)


def response(window: MainWindow) -> Response:
    return next(r for r in window.desk.record(SAMPLE).responses if r.id == LATER)


def motion(window: MainWindow) -> Motion:
    return next(m for m in window.desk.record(SAMPLE).motions if m.id == MOTION)


def answers(window: MainWindow, fact: str = "") -> AnswersForm:
    window.go(Place("answers", SAMPLE, fact=fact))
    settle(window)
    assert isinstance(window.page, AnswersForm)
    return window.page


def motions(window: MainWindow, fact: str = "") -> MotionForm:
    window.go(Place("motion", SAMPLE, fact=fact))
    settle(window)
    assert isinstance(window.page, MotionForm)
    return window.page


@pytest.mark.parametrize(("method", "asked"), [("mail", True), ("clerk", True), ("email", False)])
def test_receipt_is_asked_for_where_service_is_complete_before_it(
    window: MainWindow, method: str, asked: bool
) -> None:
    form = answers(window)
    form.method.choose("hand")
    assert not form.received_on.isVisible()

    form.method.choose(method)

    assert form.received_on.isVisible() is asked


def test_the_day_of_receipt_is_kept_with_the_response(window: MainWindow) -> None:
    form = answers(window)
    form.ticks[0][0].setChecked(True)
    form.served_on.restore("12/1/2009")
    form.method.choose("mail")
    form.received_on.restore("12/3/2009")

    form.save()
    settle(window)

    made = window.desk.record(SAMPLE).responses[-1]
    assert (made.served_on, made.received_on) == (DEC_1, date(2009, 12, 3))


def test_a_receipt_on_record_is_shown_and_kept_whatever_else_is_amended(window: MainWindow) -> None:
    on_file = replace(
        response(window), served_on=OCT_8, received_on=OCT_10, method=ServiceMethod.EMAIL, signed=True
    )
    put(window, on_file)
    form = answers(window, LATER)
    assert form.received_on.isVisible()
    assert form.received_on.text() == "10/10/2009"

    form.source.restore("the paper itself")
    form.save()
    settle(window)

    assert response(window) == replace(on_file, source="the paper itself")


def test_a_receipt_that_is_typed_stays_in_view_and_in_the_draft(window: MainWindow) -> None:
    form = answers(window)
    form.method.choose("mail")
    form.received_on.restore("12/3/2009")
    form.touched()
    form.method.choose("hand")
    assert form.received_on.isVisible()

    window.go(Place("matter", SAMPLE))
    form = answers(window)

    assert (form.method.value(), form.received_on.text()) == ("hand", "12/3/2009")
    assert form.received_on.isVisible()


def test_a_receipt_before_service_is_refused_in_a_sentence_and_stays(window: MainWindow) -> None:
    form = answers(window)
    form.ticks[0][0].setChecked(True)
    form.served_on.restore("12/3/2009")
    form.method.choose("mail")
    form.received_on.restore("12/1/2009")

    form.save()

    assert form.problem.text() == (
        "The paper was received on Dec. 1, 2009, before it was served on Dec. 3, 2009;"
        " correct one of the days."
    )
    assert form.received_on.text() == "12/1/2009"


def test_the_day_of_an_amendment_is_asked_for_of_a_motion_on_file_alone(window: MainWindow) -> None:
    assert not motions(window).amended.isVisible()

    form = motions(window, MOTION)
    assert form.amended.isVisible()
    form.amended.restore("12/1/2009")
    form.save()
    settle(window)

    assert motion(window).amended_on == DEC_1


def test_an_amendment_on_record_is_shown_and_kept(window: MainWindow) -> None:
    on_file = replace(motion(window), amended_on=DEC_1)
    put(window, on_file)
    form = motions(window, MOTION)
    assert form.amended.text() == "12/1/2009"

    form.ecf.restore("77")
    form.save()
    settle(window)

    assert motion(window) == replace(on_file, ecf_number="77")


@pytest.mark.parametrize(
    ("typed", "told"), [("10/1/2009", "before it was filed on Oct. 9, 2009"), ("12/25/2009", "after today")]
)
def test_an_amendment_on_a_day_that_cannot_be_is_refused(window: MainWindow, typed: str, told: str) -> None:
    form = motions(window, MOTION)
    form.amended.restore(typed)

    form.save()

    assert told in form.problem.text()
    assert motion(window).amended_on is None


def test_items_of_a_motion_on_file_stay_its_own_where_another_set_calls_them_alike(
    window: MainWindow,
) -> None:
    first = next(s for s in window.desk.record(SAMPLE).sets if s.kind is ItemKind.INTERROGATORY)
    with window.desk.store.begin("Change", SAMPLE) as tx:
        tx.put(replace(first, id=SetId("second"), ordinal=2))
        tx.put(RequestItem(ItemId("second-7"), SetId("second"), "7", 0, ItemKind.INTERROGATORY))
    before = motion(window)
    form = motions(window, MOTION)

    form.ecf.restore("77")
    form.save()
    settle(window)

    assert motion(window) == replace(before, ecf_number="77")
