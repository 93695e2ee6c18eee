"""What is removed goes whole, is never lost, and comes back where it stood."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docket_assistant.app.upkeep.journal import history_of, redo_last, undo_last
from docket_assistant.app.upkeep.removal import RemovedFact, fact_name, put_back, remove_fact, removed_facts
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.conferral import Conferral, ItemOutcome, Mode, Outcome
from docket_assistant.domain.discovery import RequestSet
from docket_assistant.domain.errors import NotFound, Refused
from docket_assistant.domain.ids import ConferralId, ItemId, MatterId, OutcomeId, PartyId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.plain import to_plain
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.references import check_record, collection_of, nouns_of, references
from docket_assistant.store.store import Store

TALK = Conferral(ConferralId("talk"), Mode.TELEPHONE, date(2009, 12, 7))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the sample and a talk with two outcomes in it."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        items = [item.id for item in record_of(opened).items]
        put(opened, TALK, *(outcome(f"out-{n}", items[n]) for n in (1, 2)))
        yield opened


def outcome(own_id: str, item: ItemId, talk: Conferral = TALK) -> ItemOutcome:
    return ItemOutcome(OutcomeId(own_id), talk.id, (item,), Outcome.RESOLVED)


def put(store: Store, *nouns: Noun) -> None:
    with store.begin("Log contact", SAMPLE) as tx:
        for noun in nouns:
            tx.put(noun)


def record_of(store: Store) -> Record:
    with store.read() as view:
        return view.record(SAMPLE)


def removed(store: Store) -> tuple[RemovedFact, ...]:
    with store.read() as view:
        return removed_facts(view, SAMPLE)


def removed_ids(store: Store) -> set[str]:
    return {one.fact_id for one in removed(store)}


def test_a_contact_goes_with_its_outcomes_in_one_act_and_undo_brings_all_back(store: Store) -> None:
    before = record_of(store)

    gone = remove_fact(store, SAMPLE, "conferrals", TALK.id, "Remove contact")

    assert [noun.id for noun in gone] == ["talk", "out-1", "out-2"]
    assert not {noun.id for noun in nouns_of(record_of(store))} & {noun.id for noun in gone}
    assert undo_last(store, SAMPLE).label == "Remove contact"
    assert record_of(store) == before


def test_an_order_goes_with_its_duties(store: Store) -> None:
    (order,) = record_of(store).orders

    remove_fact(store, SAMPLE, "orders", order.id, "Remove order")

    assert (record_of(store).orders, record_of(store).duties) == ((), ())


def test_an_outcome_goes_alone(store: Store) -> None:
    assert [noun.id for noun in remove_fact(store, SAMPLE, "outcomes", "out-1", "Remove outcome")] == [
        "out-1"
    ]
    assert TALK in record_of(store).conferrals


def test_a_set_goes_with_its_items_where_nothing_else_names_them(store: Store) -> None:
    record = record_of(store)
    parties = [party.id for party in record.parties]
    served = RequestSet(SetId("rfas"), ItemKind.ADMISSION, 1, (parties[0],), (parties[1],))
    item = replace(record.items[0], id=ItemId("rfa-1"), set=served.id, kind=ItemKind.ADMISSION, label="1")
    put(store, served, item)

    remove_fact(store, SAMPLE, "sets", served.id, "Remove set")

    assert record_of(store) == record


def test_a_set_whose_items_are_named_stays_and_they_are_told(store: Store) -> None:
    before = record_of(store)

    with pytest.raises(Refused) as refusal:
        remove_fact(store, SAMPLE, "sets", before.sets[0].id, "Remove set")

    assert str(refusal.value) == (
        "The set of August 14, 2009 cannot be removed: the response of September 15, 2009, the response of"
        " October 8, 2009, the dispute about Interrogatory No.\xa03b, and 19 more still name it or what goes"
        " with it. Change or remove those first."
    )
    assert record_of(store) == before
    assert removed(store) == ()


def test_a_contact_that_a_message_confirms_stays(store: Store) -> None:
    with pytest.raises(Refused, match=r"the message without a date still names it\. .* that first"):
        remove_fact(store, SAMPLE, "conferrals", "briscoe-call-0924", "Remove contact")


def test_what_is_not_there_cannot_be_removed(store: Store) -> None:
    remove_fact(store, SAMPLE, "outcomes", "out-1", "Remove outcome")

    with pytest.raises(NotFound, match="no outcome out-1 on the record"):
        remove_fact(store, SAMPLE, "outcomes", "out-1", "Remove outcome")
    with pytest.raises(NotFound, match="no court step talk"):
        remove_fact(store, SAMPLE, "court_steps", "talk", "Remove step")


def test_the_trash_says_what_was_removed_when_and_by_which_act(store: Store) -> None:
    amended = replace(TALK, minutes=12)
    put(store, amended)
    remove_fact(store, SAMPLE, "outcomes", "out-2", "Remove outcome")
    remove_fact(store, SAMPLE, "conferrals", TALK.id, "Remove contact")

    found = removed(store)

    assert [(one.label, one.fact_id) for one in found[-1:]] == [("Remove outcome", "out-2")]
    assert {(one.label, one.noun, one.fact_id) for one in found[:-1]} == {
        ("Remove contact", "conferral", "talk"),
        ("Remove contact", "item_outcome", "out-1"),
    }
    talk = next(one for one in found if one.fact_id == "talk")
    assert (talk.fact, talk.plain) == (amended, to_plain(amended))
    with store.read() as view:
        act = history_of(view, SAMPLE)[-1]
    assert (talk.at, talk.entry) == (act.at, act.n)


def test_what_undo_took_back_is_not_in_the_trash(store: Store) -> None:
    put(store, replace(TALK, id=ConferralId("second")))
    undo_last(store, SAMPLE)
    assert removed(store) == ()

    remove_fact(store, SAMPLE, "outcomes", "out-1", "Remove outcome")
    undo_last(store, SAMPLE)
    assert removed(store) == ()

    redo_last(store, SAMPLE)
    assert removed_ids(store) == {"out-1"}


def test_a_removed_fact_comes_back_in_its_place_with_what_went_with_it(store: Store) -> None:
    before = record_of(store)
    put(store, replace(TALK, id=ConferralId("later")))
    remove_fact(store, SAMPLE, "conferrals", TALK.id, "Remove contact")

    back = put_back(store, SAMPLE, TALK.id)

    assert {noun.id for noun in back} == {"talk", "out-1", "out-2"}
    after = record_of(store)
    assert [contact.id for contact in after.conferrals] == [
        *(contact.id for contact in before.conferrals),
        "later",
    ]
    assert after.outcomes == before.outcomes
    assert removed(store) == ()
    with store.read() as view:
        assert history_of(view, SAMPLE)[-1].label == "Put back conferral of December 7, 2009"
        assert view.verify(SAMPLE).holds


def test_putting_back_can_be_undone(store: Store) -> None:
    remove_fact(store, SAMPLE, "conferrals", TALK.id, "Remove contact")
    put_back(store, SAMPLE, "out-1")

    undo_last(store, SAMPLE)

    assert removed_ids(store) == {"talk", "out-1", "out-2"}


def test_nothing_is_put_back_twice(store: Store) -> None:
    remove_fact(store, SAMPLE, "outcomes", "out-1", "Remove outcome")
    put_back(store, SAMPLE, "out-1")

    with pytest.raises(NotFound, match="No removed fact out-1"):
        put_back(store, SAMPLE, "out-1")


def test_a_fact_waits_for_the_removed_fact_that_it_names(store: Store) -> None:
    remove_fact(store, SAMPLE, "outcomes", "out-1", "Remove outcome")
    remove_fact(store, SAMPLE, "conferrals", TALK.id, "Remove contact")

    with pytest.raises(Refused, match=r"it names the removed conferral of December 7, 2009\. Put that back"):
        put_back(store, SAMPLE, "out-1")

    put_back(store, SAMPLE, TALK.id)
    put_back(store, SAMPLE, "out-1")
    assert removed(store) == ()


def test_what_contradicts_the_record_as_it_now_stands_stays_in_the_trash(store: Store) -> None:
    (item,) = next(one for one in record_of(store).outcomes if one.id == "out-1").items
    remove_fact(store, SAMPLE, "outcomes", "out-1", "Remove outcome")
    put(store, outcome("out-3", item))

    with pytest.raises(Refused, match=r"cannot be put back as the record now stands\. .*already, out-"):
        put_back(store, SAMPLE, "out-1")

    assert removed_ids(store) == {"out-1"}


def test_the_trash_of_one_matter_holds_nothing_of_another(store: Store) -> None:
    remove_fact(store, SAMPLE, "outcomes", "out-1", "Remove outcome")

    with store.read() as view:
        assert removed_facts(view, MatterId("other")) == ()


def test_a_fact_is_called_by_its_kind_and_day_or_name(store: Store) -> None:
    record = record_of(store)
    unknown = replace(TALK, held_on=None)

    assert fact_name(record, record.motions[0]) == "motion of October 9, 2009"
    assert fact_name(record, record.duties[0]) == "duty of December 2, 2009"
    assert fact_name(record, record.items[0]) == "item Interrogatory No.\xa03b"
    assert fact_name(record, Party(PartyId("p"), "Doe", PartyRole.PLAINTIFF)) == "party Doe"
    assert fact_name(record, unknown) == "conferral without a date"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.data())
def test_whatever_is_removed_leaves_a_whole_record_and_comes_back_the_same(
    store: Store, data: st.DataObject
) -> None:
    before = record_of(store)
    named = {reference.id for noun in nouns_of(before) for reference in references(noun)}
    fact = data.draw(st.sampled_from(list(nouns_of(before))))

    try:
        gone = remove_fact(store, SAMPLE, collection_of(fact), fact.id, "Remove fact")
    except Refused:
        assert fact.id in named
        assert record_of(store) == before
        return

    check_record(record_of(store))
    assert removed_ids(store) == {noun.id for noun in gone}
    put_back(store, SAMPLE, fact.id)
    assert record_of(store) == before
