"""Steps with the court before a motion: asked for, logged, amended and taken off in the window."""

from datetime import date

from docket_assistant.app.orders.court_steps import step_choices, steps_of
from docket_assistant.app.orders.practices import PracticeTyped, record_practice
from docket_assistant.app.ripeness import Ripeness, ripeness_of
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.findings import Verdict
from docket_assistant.domain.order import CourtStep
from docket_assistant.ui.cards.steps_card import NEW_STEP
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.pages.matter import MatterPage
from docket_assistant.ui.places import Place
from docket_assistant.ui.tabs.orders import OrdersTab
from docket_assistant.ui.widgets.inline_form import InlineForm
from tests.ui.places_walked import settle

OCT_7 = date(2009, 10, 7)


def ripeness(window: MainWindow) -> Ripeness:
    return ripeness_of(window.desk.record(SAMPLE), OCT_7)


def asked_by_the_judge(window: MainWindow) -> None:
    practice = PracticeTyped(date(2009, 9, 1), judge="CEJ", steps=("court_conference",))
    window.desk.act(lambda store: record_practice(store, SAMPLE, practice, window.desk.today))
    settle(window)


def orders(window: MainWindow, fact: str = "") -> OrdersTab:
    window.go(Place("matter", SAMPLE, "orders", fact))
    settle(window)
    assert isinstance(window.page, MatterPage)
    tab = window.page.findChild(OrdersTab)
    assert isinstance(tab, OrdersTab)
    return tab


def form(tab: OrdersTab) -> InlineForm:
    return next(f for f in tab.findChildren(InlineForm) if f.isVisible())


def logged(window: MainWindow) -> tuple[tuple[str, date], ...]:
    return tuple((s.step, s.done_on) for s in window.desk.record(SAMPLE).court_steps)


def verdicts(window: MainWindow) -> set[Verdict]:
    return {one.verdict for one in ripeness(window).assessment.items}


def test_a_step_that_a_judge_asks_for_is_logged_from_its_row_and_no_longer_blocks(window: MainWindow) -> None:
    asked_by_the_judge(window)
    assert verdicts(window) == {Verdict.BLOCKED_BY_COURT_STEP}
    tab = orders(window)

    tab.open_form(f"{NEW_STEP} court_conference")
    settle(window)
    opened = form(tab)
    opened.restore({"done": "Oct 1, 2009"})
    opened.save()
    settle(window)

    assert logged(window) == (("court_conference", date(2009, 10, 1)),)
    assert Verdict.BLOCKED_BY_COURT_STEP not in verdicts(window)
    assert [look.asked for look in steps_of(ripeness(window))] == [True]


def test_the_place_that_leads_to_it_opens_the_form_with_the_step_asked_for(window: MainWindow) -> None:
    asked_by_the_judge(window)

    opened = form(orders(window, NEW_STEP))

    assert opened.states()["step"] == "court_conference"
    assert step_choices(ripeness(window))[0][0] == "court_conference"


def test_it_is_amended_removed_and_brought_back(window: MainWindow) -> None:
    tab = orders(window, NEW_STEP)
    form(tab).restore({"step": "joint_letter", "done": "Dec 1, 2009"})
    form(tab).save()
    settle(window)
    (step,) = window.desk.record(SAMPLE).court_steps
    assert isinstance(step, CourtStep)

    tab.open_form(f"{NEW_STEP} {step.id}")
    settle(window)
    form(tab).restore({"done": "Dec 2, 2009"})
    form(tab).save()
    settle(window)
    assert logged(window) == (("joint_letter", date(2009, 12, 2)),)
    later = ripeness_of(window.desk.record(SAMPLE), date(2009, 12, 3))
    assert [look.asked for look in steps_of(later)] == [False]

    tab.remove("court_steps", step.id)
    settle(window)
    assert logged(window) == ()
    window.desk.undo(SAMPLE)
    settle(window)
    assert logged(window) == (("joint_letter", date(2009, 12, 2)),)


def test_a_day_that_has_not_come_is_refused_and_what_was_typed_stays(window: MainWindow) -> None:
    tab = orders(window, NEW_STEP)
    form(tab).restore({"done": "Dec 24, 2030"})

    form(tab).save()
    settle(window)

    assert "after today" in form(tab).problem.text() or any(
        "after today" in field.note.text() for field in form(tab)._fields.values()
    )
    assert logged(window) == ()
