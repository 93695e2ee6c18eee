"""A served set typed into a form becomes a set, its items and a due date, in one act."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.app.discovery.served_set import ServedSet, due_preview, next_ordinal, serve_set
from docket_assistant.app.law import response_deadlines
from docket_assistant.app.matters.whole_matters import add_record
from docket_assistant.app.upkeep.drafts import draft_kept, keep_draft
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample, sample_record
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import MatterId, PartyId
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import check_record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.store.store import Store
from docket_assistant.wording.paper_names import tokens_by_item

COUNTY, BRISCOE = PartyId("briscoe-county"), PartyId("briscoe-plaintiff")
SECOND = ServedSet(
    ItemKind.INTERROGATORY,
    None,
    Side.DEFENDANT,
    date(2009, 11, 2),
    ServiceMethod.MAIL,
    tuple(ItemToken.parse(text) for text in ("I-25", "I-26(a)", "X-verification")),
    source="letter",
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the sample in it."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        yield opened


def record_of(store: Store) -> Record:
    with store.read() as view:
        return view.record(SAMPLE)


def test_a_set_is_recorded_with_its_items_in_order_and_undone_at_once(store: Store) -> None:
    change = serve_set(store, SAMPLE, SECOND)

    record = record_of(store)
    made = record.sets[-1]
    own = [item for item in record.items if item.set == made.id]
    assert (change.fact, change.label, change.undoable) == (made.id, "Record served set", True)
    assert (made.kind, made.ordinal, made.source) == (ItemKind.INTERROGATORY, 2, "letter")
    assert (made.propounders, made.responders) == ((COUNTY,), (BRISCOE,))
    assert [tokens_by_item(record)[item.id] for item in own] == list(SECOND.items)
    assert [item.position for item in own] == [0, 1, 2]
    check_record(record)
    undo_last(store, SAMPLE)
    assert record_of(store) == sample_record()


def test_the_next_number_counts_sets_of_that_kind_and_side_only() -> None:
    record = sample_record()

    assert next_ordinal(record, ItemKind.INTERROGATORY, Side.DEFENDANT) == 2
    assert next_ordinal(record, ItemKind.ADMISSION, Side.DEFENDANT) == 1
    assert next_ordinal(record, ItemKind.INTERROGATORY, Side.PLAINTIFF) == 1


def test_the_other_side_may_have_a_first_set_too(store: Store) -> None:
    serve_set(store, SAMPLE, replace(SECOND, by=Side.PLAINTIFF))

    made = record_of(store).sets[-1]
    assert (made.ordinal, made.propounders, made.responders) == (1, (BRISCOE,), (COUNTY,))


def test_what_a_third_party_serves_is_for_us_to_answer(store: Store) -> None:
    with store.begin("Add party", SAMPLE) as tx:
        tx.put(Party(PartyId("acme"), "ACME", PartyRole.INTERVENOR, 2))

    serve_set(store, SAMPLE, replace(SECOND, by=Side.OTHER))
    assert record_of(store).sets[-1].responders == (COUNTY,)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"items": ()}, "names no item"),
        ({"items": SECOND.items[:1] * 2}, "I-25 stands twice"),
        ({"ordinal": 1}, r"Set 1 of the Interrogatories .* served on Aug\. 14, 2009"),
        ({"ordinal": 0}, "the first set of its kind is 1"),
        ({"kind": ItemKind.WHOLE_SET}, "is no set"),
        ({"by": Side.OTHER}, "No party on file served the set"),
    ],
)
def test_what_cannot_be_a_set_is_refused_and_leaves_nothing(
    store: Store, wrong: dict[str, object], says: str
) -> None:
    keep_draft(store, "draft", SAMPLE, "served", {"items": "25"})
    with pytest.raises(InvalidInput, match=says):
        serve_set(store, SAMPLE, replace(SECOND, **wrong), "draft")  # type: ignore[arg-type]

    assert record_of(store) == sample_record()
    assert draft_kept(store, "draft") is not None
    with store.read() as view:
        assert len(view.history(SAMPLE)) == 1


def test_a_side_without_anyone_to_answer_is_refused(store: Store) -> None:
    record = sample_record()
    matter = replace(record.matter, id=MatterId("alone"))
    us = replace(record.parties[1], id=PartyId("us"))
    add_record(store, Record(matter, (us,)), "Open matter")

    with pytest.raises(InvalidInput, match="must answer it"):
        serve_set(store, matter.id, SECOND)


def test_numbers_that_an_earlier_set_has_are_told(store: Store) -> None:
    again = replace(SECOND, items=tuple(ItemToken.parse(text) for text in ("I-7", "I-8", "I-9", "I-30")))

    assert serve_set(store, SAMPLE, SECOND).notes == ()
    assert serve_set(store, SAMPLE, again).notes == (
        "An earlier set of this side has Interrogatories Nos. 7\N{EN DASH}9 too",
    )


def test_the_draft_goes_with_the_act(store: Store) -> None:
    keep_draft(store, "draft", SAMPLE, "served", {"items": "25"})
    keep_draft(store, "other", SAMPLE, "served", {"items": "26"})

    serve_set(store, SAMPLE, SECOND, "draft")
    assert draft_kept(store, "draft") is None
    assert draft_kept(store, "other") is not None


@pytest.mark.parametrize("by", [Side.DEFENDANT, Side.PLAINTIFF])
@pytest.mark.parametrize("method", list(ServiceMethod))
@pytest.mark.parametrize("signed", [None, True, False])
def test_the_preview_is_the_date_that_saving_gives(
    store: Store, by: Side, method: ServiceMethod, *, signed: bool | None
) -> None:
    typed = replace(SECOND, by=by, method=method, signed=signed)
    previewed = due_preview(sample_record(), typed)

    change = serve_set(store, SAMPLE, typed)
    record = record_of(store)
    saved = {str(key): due for key, due in response_deadlines(record).items()}
    assert previewed is not None
    assert previewed == saved[change.fact]


def test_mail_adds_three_days_and_a_weekend_is_passed() -> None:
    due = due_preview(sample_record(), SECOND)

    assert due is not None
    assert due.due == date(2009, 12, 7)  # 30 days from Nov. 2 and 3 for mail: Sat Dec. 5, so Monday


@given(st.none() | st.dates(date(1938, 1, 1), date(2100, 1, 1)), st.sampled_from(ItemKind))
def test_a_half_typed_form_is_previewed_without_a_refusal(on: date | None, kind: ItemKind) -> None:
    due = due_preview(sample_record(), replace(SECOND, served_on=on, kind=kind, items=(), ordinal=-1))

    assert on is not None or due is None
