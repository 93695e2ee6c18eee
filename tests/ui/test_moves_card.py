"""What a form would move is shown beneath it before it is saved, and undo takes it back."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.ids import MotionId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.ui.forms.answers import AnswersForm
from docket_assistant.ui.forms.motion import MotionForm
from docket_assistant.ui.forms.order import OrderForm
from docket_assistant.ui.forms.served_set import ServedSetForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.inline_form import InlineForm
from docket_assistant.ui.widgets.moves_card import MovesCard

ARROW = " \u2192 "
THEIRS = Motion(MotionId("theirs"), Side.PLAINTIFF, date(2009, 12, 1))


def shown(card: MovesCard) -> list[str]:
    """What the card lists, row by row; nothing where it is not in view."""
    if not card.isVisible():
        return []
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()][1:]


def put(window: MainWindow, *facts: Motion) -> None:
    with window.desk.store.begin("Change", SAMPLE) as tx:
        for fact in facts:
            tx.put(fact)


def open_form(window: MainWindow, page: str, fact: str = "") -> object:
    window.go(Place(page, SAMPLE, fact=fact))
    return window.page


def test_a_new_motion_shows_what_its_papers_are_due_by(window: MainWindow, qtbot: QtBot) -> None:
    form = open_form(window, "motion")
    assert isinstance(form, MotionForm)
    assert shown(form.moves) == []

    form.by.choose("plaintiff")
    form.filed_on.restore("12/3/2009")
    qtbot.waitUntil(form.moves.isVisible)

    assert shown(form.moves)[:2] == [
        "Opposition to motion to compel",
        "Thu Dec 10, 2009 or Thu Dec 17, 2009",
    ]


def test_the_day_of_its_service_is_asked_for_where_the_court_counts_from_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    form = open_form(window, "motion")
    assert isinstance(form, MotionForm)
    days = form.days
    assert [f.isVisible() for f in (days.served, days.method, days.entered, days.brief, days.hearing)] == [
        True, True, False, False, False,
    ]  # fmt: skip

    form.by.choose("plaintiff")
    form.filed_on.restore("12/3/2009")
    days.served.restore("12/4/2009")
    days.method.choose("hand")
    moves = form.moves
    qtbot.waitUntil(lambda: bool(shown(moves)))
    seven_days_or_seven_court_days = "Fri Dec 11, 2009 or Tue Dec 15, 2009"
    assert shown(moves)[:2] == ["Opposition to motion to compel", seven_days_or_seven_court_days]

    form.save()

    kept = next(m for m in window.desk.record(SAMPLE).motions if m.filed_on == date(2009, 12, 3))
    assert (kept.served_on, kept.method) == (date(2009, 12, 4), ServiceMethod.HAND)
    form = open_form(window, "motion", kept.id)
    assert isinstance(form, MotionForm)
    assert (form.days.served.text(), form.days.method.value()) == ("12/4/2009", "hand")


def test_another_day_of_a_motion_shows_both_days_and_undo_brings_the_first_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    put(window, THEIRS)
    before = window.desk.record(SAMPLE)
    form = open_form(window, "motion", THEIRS.id)
    assert isinstance(form, MotionForm)
    assert shown(form.moves) == []

    form.filed_on.restore("12/3/2009")
    qtbot.waitUntil(form.moves.isVisible)

    what, days = shown(form.moves)[:2]
    assert what == "Opposition to motion to compel"
    assert days.startswith("Tue Dec 8, 2009 or ")
    assert ARROW + "Thu Dec 10, 2009 or " in days
    assert days in form.moves.accessibleDescription()
    assert window.desk.record(SAMPLE) == before

    form.save()
    assert window.desk.record(SAMPLE) != before
    undo_last(window.desk.store, SAMPLE)
    assert window.desk.record(SAMPLE) == before


def test_a_motion_that_is_decided_takes_no_date_from_what_was_counted(
    window: MainWindow, qtbot: QtBot
) -> None:
    put(window, THEIRS)
    form = open_form(window, "motion", THEIRS.id)
    assert isinstance(form, MotionForm)

    form.called.restore("motion for sanctions")
    form.moves.count()

    assert shown(form.moves) == []


def test_another_day_of_the_order_shows_its_duties_moving(window: MainWindow, qtbot: QtBot) -> None:
    order = window.desk.record(SAMPLE).orders[0]
    form = open_form(window, "order", order.id)
    assert isinstance(form, OrderForm)
    assert shown(form.moves) == []

    form.signed_on.restore("12/1/2009")
    qtbot.waitUntil(form.moves.isVisible)

    assert [row for row in shown(form.moves) if ARROW not in row] == ["Confer", "File a statement"]
    assert shown(form.moves)[1].startswith("Mon Dec 14, 2009 or Wed Dec 16, 2009" + ARROW)


def test_a_new_order_shows_no_date_that_does_not_stand_yet(window: MainWindow) -> None:
    form = open_form(window, "order")
    assert isinstance(form, OrderForm)

    form.signed_on.restore("12/3/2009")
    form.text.box.setPlainText(window.desk.record(SAMPLE).orders[0].text)
    form.moves.count()

    assert form.rows
    assert shown(form.moves) == []


def test_a_method_that_becomes_known_moves_the_answers(window: MainWindow, qtbot: QtBot) -> None:
    first = window.desk.record(SAMPLE).sets[0]
    form = open_form(window, "served-set", first.id)
    assert isinstance(form, ServedSetForm)

    form.method.choose("mail")
    form.method.edited.emit()
    qtbot.waitUntil(form.moves.isVisible)

    assert shown(form.moves)[1] == "Mon Sep 14, 2009 or Thu Sep 17, 2009" + ARROW + "Thu Sep 17, 2009"


@pytest.mark.parametrize(("court", "moves"), [("ksd", True), ("moed", False)])
def test_another_day_of_the_first_response_moves_the_last_day_to_move_where_the_court_counts_from_it(
    window: MainWindow, qtbot: QtBot, court: str, moves: bool
) -> None:
    record = window.desk.record(SAMPLE)
    with window.desk.store.begin("Change", SAMPLE) as tx:
        tx.put(replace(record.matter, court=court, division=""))
    form = open_form(window, "answers", record.responses[0].id)
    assert isinstance(form, AnswersForm)
    assert shown(form.moves) == []

    form.served_on.restore("9/10/2009")
    form.moves.count()

    assert [row for row in shown(form.moves) if row.startswith("Last day to move")] == (
        ["Last day to move on interrogatories, set 1"] if moves else []
    )


def test_more_time_for_a_set_shows_what_it_moves_and_stands_as_a_row(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.go(Place("matter", SAMPLE, "discovery"))
    page = window.page
    assert page is not None

    def button(name: str) -> QPushButton:
        found = [
            b for b in page.findChildren(QPushButton) if b.isVisible() and b.accessibleName().startswith(name)
        ]
        assert len(found) == 1
        return found[0]

    button("More time for ").click()
    (form,) = page.findChildren(InlineForm)
    (card,) = form.findChildren(MovesCard)
    form.restore({"until": "10/30/2009", "on": "9/1/2009", "confirmed": "yes"})
    qtbot.waitUntil(card.isVisible)
    assert shown(card)[1] == "Mon Sep 14, 2009 or Thu Sep 17, 2009" + ARROW + "Fri Oct 30, 2009"

    form.save()

    assert [e.new_due for e in window.desk.record(SAMPLE).extensions] == [date(2009, 10, 30)]
    qtbot.waitUntil(lambda: "More time until Fri Oct 30, 2009" in words_on(page))


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
