"""The judge's practice as one types it: what it would change stands beside it before it is kept."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.discovery import RequestItem
from docket_assistant.domain.ids import ItemId, OrderId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.order import ConferralTerms, CourtOrder
from docket_assistant.domain.rule_parts import WrittenAlone
from docket_assistant.ui.forms.practice import PracticeForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from tests.ui.places_walked import settle


def test_what_it_changes_is_shown_while_one_types_and_kept_when_saved(window: MainWindow) -> None:
    window.desk.stop_clock(date(2009, 10, 7))
    window.go(Place("practice", SAMPLE))
    settle(window)
    form = window.page
    assert isinstance(form, PracticeForm)
    assert form.judge.text() == "CEJ"
    assert "changes how an item stands" in form.preview.text()
    form.dated.show_date(date(2009, 9, 1))
    form.step.choose("court_conference")
    form.step.edited.emit()

    assert "then 18 items: a step with the court comes first" in form.preview.text()
    form.save()
    settle(window)

    assert window.place.tab == "orders"
    assert window.desk.record(SAMPLE).orders[-1].terms.requires_steps == ("court_conference",)


def test_nothing_typed_is_refused_in_a_sentence_and_stays(window: MainWindow) -> None:
    window.go(Place("practice", SAMPLE))
    form = window.page
    assert isinstance(form, PracticeForm)
    form.dated.show_date(window.desk.today)

    form.save()

    assert "say at least one thing" in form.problem.text()
    assert window.page is form


SEPT_1 = date(2009, 9, 1)


def opened(window: MainWindow, fact: str = "") -> PracticeForm:
    window.desk.stop_clock(date(2009, 10, 7))
    window.go(Place("practice", SAMPLE, fact=fact))
    settle(window)
    assert isinstance(window.page, PracticeForm)
    return window.page


def put(window: MainWindow, order: CourtOrder) -> None:
    with window.desk.store.begin("Change", SAMPLE) as tx:
        tx.put(order)


def kept(window: MainWindow, order: str = "") -> CourtOrder:
    orders = window.desk.record(SAMPLE).orders
    return next((o for o in orders if o.id == order), orders[-1])


def test_what_is_rarely_ordered_is_typed_as_well(window: MainWindow) -> None:
    form = opened(window)
    form.dated.show_date(SEPT_1)
    form.lifted.choose("yes")
    form.only.restore("Interrogatories 7-8")
    form.lifts.choose("court_conference")
    form.lifts_too.choose("joint_letter")
    form.not_counting.choose("telephone,video")
    form.positions.choose("yes")

    form.save()
    settle(window)

    terms = kept(window).terms
    assert terms.lifted_items == ("briscoe-rog-7", "briscoe-rog-8")
    assert terms == ConferralTerms(
        lifted=True,
        lifted_items=terms.lifted_items,
        lifts_steps=("court_conference", "joint_letter"),
        non_qualifying_modes=(Mode.TELEPHONE, Mode.VIDEO),
        positions_asked=True,
    )


def test_items_for_which_alone_conferral_is_lifted_change_alone(window: MainWindow) -> None:
    form = opened(window)
    form.dated.show_date(SEPT_1)
    form.lifted.choose("yes")
    every = form.preview.text()

    form.only.restore("Interrogatories 7-8")

    assert "18 items" in every
    assert "2 items" in form.preview.text()
    assert "18 items" not in form.preview.text()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"only": "Interrogatories 7-8", "efforts": "yes"}, "choose whether conferral is needed"),
        ({"step": "joint_letter", "lifts": "joint_letter"}, "both asked for and no longer needed"),
        ({"modes": "live", "not_counting": "video"}, "A talk by video conference both counts and does not"),
    ],
)
def test_a_practice_that_contradicts_itself_is_refused_and_stays(
    window: MainWindow, typed: dict[str, str], told: str
) -> None:
    form = opened(window)
    form.dated.show_date(SEPT_1)
    for name, state in typed.items():
        form.fields[name].restore(state)
    before = kept(window)

    form.save()

    assert told in form.problem.text()
    assert {name: form.fields[name].state() for name in typed} == typed
    assert kept(window) == before


def test_an_order_on_file_opens_with_its_terms_and_keeps_what_is_not_amended(window: MainWindow) -> None:
    items = window.desk.record(SAMPLE).motions[0].items[:2]
    on_file = CourtOrder(
        OrderId("own"),
        SEPT_1,
        judge="Judge of the case",
        ecf_number="12",
        text="As typed.",
        source="ECF No. 12",
        terms=ConferralTerms(
            qualifying_modes=(Mode.VIDEO, Mode.IN_PERSON),
            non_qualifying_modes=(Mode.LETTER, Mode.EMAIL),
            attempts_suffice=False,
            lifted=False,
            lifted_items=items,
            lifts_steps=("court_conference", "joint_letter", "joint_statement"),
            requires_steps=("a_step_of_its_own",),
            last_day_to_move=date(2010, 3, 1),
            positions_asked=True,
            written_alone=WrittenAlone.ORDINARILY_NO,
        ),
    )
    put(window, on_file)
    form = opened(window, "own")
    assert form.modes.box.currentText() == "Video conference, in person"
    assert form.not_counting.box.currentText() == "Letter, e-mail"
    assert (form.lifts.value(), form.lifts_too.value()) == ("court_conference", "joint_letter")
    assert form.lifts_too.note.text() == "On file beside it: the joint statement."
    assert form.step.box.currentText() == "A step of its own"
    assert form.positions.value() == "yes"

    form.source.restore("ECF No. 13")
    form.save()
    settle(window)

    assert kept(window, "own") == replace(on_file, source="ECF No. 13")


def test_a_term_of_an_order_on_file_can_be_taken_back_from_the_orders_tab(window: MainWindow) -> None:
    on_file = CourtOrder(OrderId("own"), SEPT_1, terms=ConferralTerms(lifted=True, positions_asked=True))
    put(window, on_file)
    window.activateWindow()
    window.go(Place("matter", SAMPLE, "orders", "own"))
    settle(window)
    QTest.keyClick(
        window, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    settle(window)
    form = window.page
    assert isinstance(form, PracticeForm)

    form.positions.choose("")
    form.save()
    settle(window)

    assert kept(window, "own").terms == ConferralTerms(lifted=True)
    assert len(window.desk.record(SAMPLE).orders) == 2


def test_a_new_practice_after_one_on_file_starts_empty(window: MainWindow) -> None:
    put(window, CourtOrder(OrderId("own"), SEPT_1, terms=ConferralTerms(lifts_steps=("joint_letter",) * 3)))
    opened(window, "own")

    form = opened(window)

    assert (form.lifts.value(), form.lifts_too.value(), form.lifts_too.note.text()) == ("", "", "")
    form.dated.show_date(SEPT_1)
    form.efforts.choose("yes")
    form.save()
    settle(window)
    assert kept(window).terms == ConferralTerms(attempts_suffice=True)


def twice_served(window: MainWindow) -> RequestItem:
    """An item of another set that is called as one in dispute is."""
    first = next(s for s in window.desk.record(SAMPLE).sets if s.kind is ItemKind.INTERROGATORY)
    served = replace(first, id=SetId("second"), ordinal=2)
    item = RequestItem(ItemId("second-7"), served.id, "7", 0, ItemKind.INTERROGATORY)
    with window.desk.store.begin("Change", SAMPLE) as tx:
        tx.put(served)
        tx.put(item)
    return item


def test_an_item_called_as_another_is_the_one_on_file_else_the_one_in_dispute(window: MainWindow) -> None:
    second = twice_served(window)
    form = opened(window)
    form.dated.show_date(SEPT_1)
    form.lifted.choose("yes")
    form.only.restore("Interrogatory 7")
    form.save()
    settle(window)
    assert kept(window).terms.lifted_items == ("briscoe-rog-7",)

    put(
        window,
        CourtOrder(OrderId("own"), SEPT_1, terms=ConferralTerms(lifted=True, lifted_items=(second.id,))),
    )
    form = opened(window, "own")
    form.source.restore("ECF No. 13")
    form.save()
    settle(window)

    assert kept(window, "own").terms.lifted_items == (second.id,)


def test_a_list_on_file_that_names_none_is_not_made_one_of_all(window: MainWindow) -> None:
    terms = ConferralTerms(lifted=True, lifted_items=(), qualifying_modes=(), non_qualifying_modes=())
    put(window, CourtOrder(OrderId("own"), SEPT_1, terms=terms))
    form = opened(window, "own")

    form.source.restore("ECF No. 13")
    form.save()
    settle(window)

    assert kept(window, "own").terms == terms
