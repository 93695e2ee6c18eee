"""What is stored is what is read back."""

import typing
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docket_assistant.domain.discovery import RequestItem, RequestSet
from docket_assistant.domain.errors import InvalidInput, NotFound, Refused
from docket_assistant.domain.ids import ItemId, MatterId, OrderId, PartyId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.order import ConferralTerms, CourtOrder
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.record import Noun, Record
from docket_assistant.store.rows import AnyNoun, Repository
from docket_assistant.store.store import Store, open_store
from docket_assistant.store.transaction import Transaction
from tests.store.samples import (
    COLLECTIONS,
    MATTER_ID,
    NOUNS,
    Clock,
    act,
    add_sample,
    any_facts,
    any_value,
    id_type,
    record_from,
    record_of,
    sample_ids,
    sample_matter,
    sample_nouns,
)

NEW_PARTY = Party(PartyId("new"), "Doe", PartyRole.PLAINTIFF)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for many examples: each stands for itself."""
    path = Path(tmp_path_factory.mktemp("store")) / "docket.db"
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        add_sample(store)
        yield store


def test_the_sample_is_read_back_in_the_order_in_which_it_was_recorded(filled: Store) -> None:
    assert record_of(filled) == record_from(sample_matter(), sample_nouns())


@pytest.mark.parametrize("cls", NOUNS, ids=lambda cls: cls.__name__)
@settings(max_examples=10)
@given(data=st.data())
def test_every_noun_is_read_back_as_it_was_put(kept: Store, cls: type[Noun], data: st.DataObject) -> None:
    ids = sample_ids()
    noun = typing.cast("Noun", data.draw(any_value(cls, ids, ids[id_type(cls)][0])))

    with kept.begin("Amend", MATTER_ID) as tx:
        stored = tx.put(noun)

    assert getattr(record_of(kept), COLLECTIONS[cls])[0] == stored


@settings(max_examples=25)
@given(facts=any_facts())
def test_any_record_is_read_back_as_it_was_put(kept: Store, facts: tuple[Matter, list[AnyNoun]]) -> None:
    matter, nouns = facts

    with kept.begin("Add", matter.id) as tx:
        stored = tx.add_matter(matter), [tx.put(noun) for noun in nouns]
        inside = tx.record()

    assert record_of(kept, matter.id) == inside == record_from(*stored)
    with kept.read() as reading:
        assert reading.verify(matter.id).holds


def test_putting_what_is_there_writes_nothing(filled: Store) -> None:
    with filled.begin("Save again", MATTER_ID) as tx:
        for noun in sample_nouns():
            tx.put(noun)

    assert tx.act is None
    with filled.read() as reading:
        assert len(reading.history(MATTER_ID)) == 1


def test_an_act_that_ends_where_it_began_leaves_no_entry(filled: Store) -> None:
    before = record_of(filled)

    with filled.begin("Back and forth", MATTER_ID) as tx:
        tx.put(NEW_PARTY)
        tx.remove(Party, "new")

    assert tx.act is None
    assert record_of(filled) == before


def fail_after(_noun: object) -> None:
    raise RecursionError


def test_an_act_that_raises_changes_nothing(filled: Store) -> None:
    before = record_of(filled)

    with pytest.raises(RecursionError), filled.begin("Fail", MATTER_ID) as tx:
        fail_after(tx.put(NEW_PARTY))

    assert record_of(filled) == before


def test_nothing_is_written_after_an_act_is_over(filled: Store) -> None:
    with filled.begin("Put", MATTER_ID) as tx:
        tx.put(NEW_PARTY)

    with pytest.raises(AssertionError, match="over"):
        tx.remove(Party, NEW_PARTY.id)


def go_on_after_a_failure(tx: Transaction) -> None:
    tx.put(NEW_PARTY)
    with suppress(RecursionError):
        tx.remove(Party, NEW_PARTY.id)


def test_an_act_in_which_a_write_failed_cannot_go_on(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = record_of(filled)
    monkeypatch.setattr(Repository, "delete", lambda *_: fail_after(None))

    with pytest.raises(AssertionError, match="failed"), filled.begin("Put", MATTER_ID) as tx:
        go_on_after_a_failure(tx)

    assert record_of(filled) == before


def test_a_fact_may_name_one_that_comes_later_in_the_act(filled: Store) -> None:
    with filled.begin("Item, then set", MATTER_ID) as tx:
        tx.put(RequestItem(ItemId("i"), SetId("s"), "1", 0, ItemKind.INTERROGATORY))
        tx.put(RequestSet(SetId("s"), ItemKind.INTERROGATORY, 2, (), ()))

    assert record_of(filled).items[-1].id == "i"


def test_a_fact_that_names_nothing_is_refused_with_its_name(filled: Store) -> None:
    with (
        pytest.raises(InvalidInput, match="names the request set nowhere"),
        filled.begin("x", MATTER_ID) as tx,
    ):
        tx.put(RequestItem(ItemId("i"), SetId("nowhere"), "1", 0, ItemKind.INTERROGATORY))


def test_a_fact_of_another_matter_cannot_be_named(filled: Store) -> None:
    other = MatterId("m-other")
    item = RequestItem(ItemId("i"), SetId("requestset-1"), "1", 0, ItemKind.INTERROGATORY)

    with pytest.raises(InvalidInput, match="does not hold"):
        act(filled, other, sample_matter(other), item)


def test_terms_of_an_order_cannot_name_an_item_that_is_not_there(filled: Store) -> None:
    terms = ConferralTerms(lifted=True, lifted_items=(ItemId("nowhere"),))

    with pytest.raises(InvalidInput, match="nowhere"), filled.begin("x", MATTER_ID) as tx:
        tx.put(CourtOrder(OrderId("order"), date(2009, 12, 2), terms=terms))


def test_what_is_still_named_cannot_be_removed(filled: Store) -> None:
    with pytest.raises(Refused, match="party party-1 cannot be removed"), filled.begin("x", MATTER_ID) as tx:
        tx.remove(Party, "party-1")


@pytest.mark.parametrize("taken", ["counsel-1", MATTER_ID])
def test_an_id_names_one_fact(filled: Store, taken: str) -> None:
    with pytest.raises(Refused, match="needs its own"), filled.begin("x", MATTER_ID) as tx:
        tx.put(Party(PartyId(taken), "Doe", PartyRole.PLAINTIFF))


def test_an_id_names_a_fact_of_one_matter(filled: Store) -> None:
    other = MatterId("m-other")

    with pytest.raises(Refused, match="belongs to another matter"):
        act(filled, other, sample_matter(other), Party(PartyId("party-1"), "Doe", PartyRole.PLAINTIFF))


def test_a_matter_that_is_not_there_is_named(filled: Store) -> None:
    nowhere = MatterId("nowhere")

    with pytest.raises(NotFound, match="nowhere"):
        record_of(filled, nowhere)
    with pytest.raises(NotFound, match="nowhere"), filled.begin("x", nowhere) as tx:
        tx.put(NEW_PARTY)
    with pytest.raises(NotFound, match="nowhere"), filled.begin("x", nowhere) as tx:
        tx.put(sample_matter(nowhere))


def test_a_matter_is_added_once_and_amended_by_put(filled: Store) -> None:
    with pytest.raises(Refused, match="on file already"), filled.begin("x", MATTER_ID) as tx:
        tx.add_matter(sample_matter())
    with filled.begin("Amend", MATTER_ID) as tx:
        tx.put(Matter(MATTER_ID, "moed", "4:08CV1717 CEJ", sample_matter().our_side))

    assert record_of(filled).matter.number == "4:08CV1717 CEJ"


def test_the_list_of_matters_shows_parties_in_the_order_of_the_caption(filled: Store) -> None:
    with filled.begin("Reorder", MATTER_ID) as tx:
        tx.put(Party(PartyId("party-1"), "Briscoe", PartyRole.PLAINTIFF, position=5))

    with filled.read() as reading:
        (row,) = reading.matters()

    assert (row.id, row.court, row.number) == (MATTER_ID, "moed", "4:08-CV-1717 (CEJ)")
    assert [party.id for party in row.parties] == ["party-2", "party-1"]


def test_a_reading_sees_one_state_however_long_it_lasts(filled: Store) -> None:
    with filled.read() as reading:
        before: Record = reading.record(MATTER_ID)
        with filled.begin("Meanwhile", MATTER_ID) as tx:
            tx.put(NEW_PARTY)
        assert reading.record(MATTER_ID) == before
        assert not reading.exists("new")

    with filled.read() as reading:
        assert reading.exists("new")
        assert reading.exists(MATTER_ID)
