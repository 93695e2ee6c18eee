"""Orders, motions and filings recorded by their forms, with the dates that they give."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.law import duty_deadlines
from docket_assistant.app.orders.motions import MotionTyped, record_motion
from docket_assistant.app.orders.orders import (
    DutyTyped,
    OrderTyped,
    amend_order,
    due_preview,
    file_paper,
    order_of,
    record_order,
)
from docket_assistant.app.upkeep.drafts import drafts_kept, keep_draft
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.errors import InvalidInput, NotFound, Refused
from docket_assistant.domain.ids import DutyId, MatterId, OrderId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import CountedFrom, DutyKind
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store

BRISCOE = MatterId("briscoe")
ORDER = OrderId("briscoe-order-1202")
DEC_2, DEC_8, DEC_14 = date(2009, 12, 2), date(2009, 12, 8), date(2009, 12, 14)
CONFER = DutyTyped(DutyKind.CONFER, Side.DEFENDANT, period=10)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the sample in it."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        yield opened


def record_in(store: Store) -> Record:
    with store.read() as view:
        return view.record(BRISCOE)


def test_an_order_and_its_duties_are_recorded_in_one_act(store: Store) -> None:
    before = record_in(store)
    typed = OrderTyped(DEC_2, judge=" CEJ ", text="Confer.", duties=(CONFER,))

    change = record_order(store, BRISCOE, typed, DEC_8)

    record = record_in(store)
    assert order_of(record, OrderId(change.fact)) == replace(typed, judge="CEJ")
    undo_last(store, BRISCOE)
    assert record_in(store) == before


def test_the_preview_is_the_date_that_is_counted_once_it_is_recorded(store: Store) -> None:
    fixed = DutyTyped(DutyKind.SERVE, Side.PLAINTIFF, fixed_on=date(2009, 12, 18))
    bare = DutyTyped(DutyKind.OTHER, Side.PLAINTIFF)
    typed = OrderTyped(DEC_2, duties=(CONFER, fixed, bare))
    preview = due_preview(record_in(store), typed)

    order = record_order(store, BRISCOE, typed, DEC_8).fact

    record = record_in(store)
    counted = duty_deadlines(record)
    assert [counted.get(d.id) for d in record.duties if d.order == order] == list(preview)
    assert [due and due.due for due in preview] == [DEC_14, date(2009, 12, 18), None]


def test_what_cannot_be_counted_has_no_preview(store: Store) -> None:
    record = record_in(store)
    from_entry = replace(CONFER, counted_from=CountedFrom.ENTRY)

    typed = OrderTyped(DEC_2, duties=(from_entry, replace(CONFER, period=0)))

    assert due_preview(record, typed) == (None, None)
    assert due_preview(record, OrderTyped(date(1950, 1, 3), duties=(CONFER,))) == (None,)


def test_a_period_from_an_entry_that_is_not_recorded_is_told(store: Store) -> None:
    typed = OrderTyped(DEC_2, duties=(replace(CONFER, counted_from=CountedFrom.ENTRY),))

    assert "day of entry" in record_order(store, BRISCOE, typed, DEC_8).notes[0]
    assert record_order(store, BRISCOE, replace(typed, entered_on=DEC_2), DEC_8).notes == ()


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (OrderTyped(date(2009, 12, 9)), "after today"),
        (OrderTyped(DEC_2, entered_on=date(2009, 12, 1)), "before it was signed"),
        (OrderTyped(DEC_2, duties=(replace(CONFER, fixed_on=DEC_14),)), "Duty 1 has both"),
        (OrderTyped(DEC_2, duties=(CONFER, replace(CONFER, period=0))), "Duty 2 has a period of 0"),
    ],
)
def test_an_order_that_cannot_be_is_refused_and_its_draft_kept(
    store: Store, typed: OrderTyped, why: str
) -> None:
    before = record_in(store)
    keep_draft(store, "draft-1", BRISCOE, "order", {"text": "x"})

    with pytest.raises(InvalidInput, match=why):
        record_order(store, BRISCOE, typed, DEC_8, "draft-1")

    assert record_in(store) == before
    assert len(drafts_kept(store)) == 1


def test_amending_an_order_keeps_the_duties_that_stay(store: Store) -> None:
    form = order_of(record_in(store), ORDER)
    amend_order(store, BRISCOE, ORDER, form, DEC_8)
    assert record_in(store).duties[0].id == "briscoe-duty-confer"

    statement = replace(form.duties[1], period=14)
    amend_order(store, BRISCOE, ORDER, replace(form, entered_on=DEC_2, duties=(statement,)), DEC_8)

    record = record_in(store)
    assert [(d.id, d.period) for d in record.duties] == [("briscoe-duty-statement", 14)]
    assert (record.orders[0].entered_on, record.orders[0].source[:7]) == (DEC_2, "Briscoe")


def test_a_duty_with_a_filing_cannot_be_struck(store: Store) -> None:
    file_paper(store, BRISCOE, "Statement", DEC_8, DEC_8, duty=DutyId("briscoe-duty-statement"))
    form = order_of(record_in(store), ORDER)

    with pytest.raises(Refused, match="Statement, filed on December 8, 2009"):
        amend_order(store, BRISCOE, ORDER, replace(form, duties=()), DEC_8)


def test_an_order_that_is_not_on_file_cannot_be_amended(store: Store) -> None:
    with pytest.raises(NotFound):
        amend_order(store, BRISCOE, OrderId("none"), OrderTyped(DEC_2), DEC_8)


def test_a_filing_is_recorded_under_its_duty_and_a_second_is_told(store: Store) -> None:
    duty = DutyId("briscoe-duty-statement")

    first = file_paper(store, BRISCOE, " Statement ", DEC_8, DEC_8, duty=duty, ecf_number="57")
    second = file_paper(store, BRISCOE, "Statement", DEC_8, DEC_8, duty=duty)

    filing = record_in(store).filings[0]
    assert (filing.id, filing.what, filing.duty, filing.ecf_number) == (first.fact, "Statement", duty, "57")
    assert (first.notes, second.notes) == (
        (),
        ("Statement of Dec. 8, 2009 is on file under the same duty.",),
    )


@pytest.mark.parametrize(
    ("what", "on", "why"),
    [
        ("Statement", date(2009, 12, 9), "after today"),
        ("Statement", date(2009, 12, 1), "before the order"),
        (" ", DEC_8, "not said"),
    ],
)
def test_a_filing_that_cannot_be_is_refused(store: Store, what: str, on: date, why: str) -> None:
    with pytest.raises(InvalidInput, match=why):
        file_paper(store, BRISCOE, what, on, DEC_8, duty=DutyId("briscoe-duty-statement"))


def test_a_motion_puts_items_in_dispute_that_were_not_and_says_so(store: Store) -> None:
    record = record_in(store)
    gone = record.disputed_items[0]
    with store.begin("Take out of dispute", BRISCOE) as tx:
        tx.remove(type(gone), gone.id)
    items = tuple(i.id for i in record.items)

    change = record_motion(store, BRISCOE, MotionTyped(Side.DEFENDANT, DEC_8, " ", items), DEC_8)

    record = record_in(store)
    assert {d.item for d in record.disputed_items} == set(items)
    assert (record.motions[-1].id, record.motions[-1].title) == (change.fact, "motion to compel")
    assert change.notes == ("Interrogatory No. 3b is now listed as in dispute.",)


def test_a_motion_about_no_item_is_recorded_and_told(store: Store) -> None:
    change = record_motion(store, BRISCOE, MotionTyped(Side.DEFENDANT, DEC_8), DEC_8)

    assert record_in(store).motions[-1].items == ()
    assert "names no item" in change.notes[0]


def test_a_motion_of_a_day_to_come_is_refused(store: Store) -> None:
    with pytest.raises(InvalidInput, match="after today"):
        record_motion(store, BRISCOE, MotionTyped(Side.DEFENDANT, DEC_14), DEC_8)
