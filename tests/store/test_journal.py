"""The journal is history, undo and redo, and shows when somebody changed it."""

import typing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from docket_assistant.domain.conferral import Attempt
from docket_assistant.domain.errors import DocketError, EnvironmentFailed, Refused
from docket_assistant.domain.ids import MatterId, OrderId, PaperId, PartyId
from docket_assistant.domain.order import CourtOrder
from docket_assistant.domain.paper import Paper
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.record import Noun, Record
from docket_assistant.store.journal import ActKind, Verified
from docket_assistant.store.store import Store, open_store
from docket_assistant.store.transaction import Transaction
from docket_assistant.store.undo import redo, undo
from tests.store.forgeries import forge, forgeries
from tests.store.samples import (
    COLLECTIONS,
    MATTER_ID,
    NOUNS,
    Clock,
    act,
    add_sample,
    any_value,
    id_type,
    record_of,
    sample_ids,
    sample_matter,
)

PARTY = Party(PartyId("new"), "Doe", PartyRole.PLAINTIFF)
ORDER = CourtOrder(OrderId("order"), date(2009, 12, 2))
PAPER = Paper(PaperId("paper"), ORDER.id, "b", "Statement", "out.docx", "00", date(2009, 12, 3))


def verified(store: Store, matter_id: MatterId = MATTER_ID) -> Verified:
    with store.read() as reading:
        return reading.verify(matter_id)


def labels(store: Store) -> list[tuple[int, str, ActKind, bool]]:
    with store.read() as reading:
        return [(a.n, a.label, a.kind, a.undone) for a in reading.history(MATTER_ID)]


def test_history_tells_every_act_in_order(filled: Store) -> None:
    act(filled, MATTER_ID, PARTY)
    undo(filled, MATTER_ID)
    redo(filled, MATTER_ID)
    undo(filled, MATTER_ID)

    assert labels(filled) == [
        (1, "Add sample", ActKind.ACT, False),
        (2, "Put", ActKind.ACT, True),
        (3, "Put", ActKind.UNDO, False),
        (4, "Put", ActKind.REDO, False),
        (5, "Put", ActKind.UNDO, False),
    ]


def test_a_clock_that_went_back_is_recorded_as_it_was(path: Path) -> None:
    clock = Clock()
    with open_store(path, write=True, create=True, clock=clock) as store:
        add_sample(store)
        clock.now -= timedelta(days=400)
        act(store, MATTER_ID, PARTY)

        with store.read() as reading:
            first, second = reading.history(MATTER_ID)

        assert (first.n, second.n) == (1, 2)
        assert second.at < first.at
        assert second.at == datetime(2008, 8, 20, 15, 0, 3, tzinfo=UTC)
        assert verified(store) == Verified(2, None)


def test_an_opening_that_is_not_to_be_undone_stays(filled: Store) -> None:
    with pytest.raises(Refused, match="nothing to undo"):
        undo(filled, MATTER_ID)


def test_nothing_is_redone_after_a_new_act(filled: Store) -> None:
    act(filled, MATTER_ID, PARTY)
    undo(filled, MATTER_ID)
    act(filled, MATTER_ID, ORDER)

    with pytest.raises(Refused, match="nothing to redo"):
        redo(filled, MATTER_ID)


def test_undo_passes_over_a_paper(filled: Store) -> None:
    act(filled, MATTER_ID, ORDER)
    before = record_of(filled)
    act(filled, MATTER_ID, PARTY)
    with filled.begin("Write statement", MATTER_ID, undoable=False) as tx:
        tx.put(PAPER)

    undone = undo(filled, MATTER_ID)

    assert undone.label == "Put"
    assert record_of(filled).parties == before.parties
    assert record_of(filled).papers[-1] == PAPER


def test_what_a_paper_stands_on_is_not_undone(filled: Store) -> None:
    act(filled, MATTER_ID, ORDER)
    with filled.begin("Write statement", MATTER_ID, undoable=False) as tx:
        tx.put(PAPER)
    before = record_of(filled)

    with pytest.raises(Refused, match="still names it"):
        undo(filled, MATTER_ID)

    assert record_of(filled) == before


def test_what_was_changed_later_is_not_undone(filled: Store) -> None:
    act(filled, MATTER_ID, PARTY)
    with filled.begin("Cannot be undone", MATTER_ID, undoable=False) as tx:
        tx.put(Party(PARTY.id, "Roe", PartyRole.PLAINTIFF))

    with pytest.raises(Refused, match="was changed after it"):
        undo(filled, MATTER_ID)


def test_each_matter_has_its_own_chain(filled: Store) -> None:
    other = MatterId("m-other")
    with filled.begin("Open another", other, undoable=False) as tx:
        tx.add_matter(sample_matter(other))
    act(filled, MATTER_ID, PARTY)

    with pytest.raises(Refused):
        undo(filled, other)
    undo(filled, MATTER_ID)

    assert verified(filled, other) == Verified(1, None)
    assert verified(filled) == Verified(3, None)


def test_a_fact_taken_away_and_put_again_in_one_act_keeps_its_place(filled: Store) -> None:
    before = record_of(filled)
    last = before.attempts[0]
    with filled.begin("Put anew", MATTER_ID) as tx:
        tx.remove(Attempt, last.id)
        tx.put(replace(last, address_used="212 Main"))

    assert [a.id for a in record_of(filled).attempts] == [a.id for a in before.attempts]
    undo(filled, MATTER_ID)
    assert record_of(filled) == before


def test_an_id_does_not_change_its_noun_within_an_act(filled: Store) -> None:
    with (
        pytest.raises(Refused, match=r"taken by another fact \(attempt"),
        filled.begin("Swap", MATTER_ID) as tx,
    ):
        put_as_another(tx)


def put_as_another(tx: Transaction) -> None:
    tx.remove(Attempt, "attempt-1")
    tx.put(Party(PartyId("attempt-1"), "Doe", PartyRole.PLAINTIFF))


def _random_act(store: Store, data: st.DataObject) -> None:
    """One act of one to three changes; what the record refuses leaves nothing behind."""
    ids = sample_ids()
    try:
        with store.begin(f"Act {data.draw(st.integers(0, 99))}", MATTER_ID) as tx:
            for _ in range(data.draw(st.integers(1, 3))):
                cls = data.draw(st.sampled_from(NOUNS))
                own = data.draw(st.sampled_from([*ids[id_type(cls)], f"{cls.__name__}-new"]))
                if data.draw(st.booleans()) and any(n.id == own for n in _of(tx.record(), cls)):
                    tx.remove(cls, own)
                else:
                    tx.put(typing.cast("Noun", data.draw(any_value(cls, ids, own))))
    except DocketError:
        pass


def _of(record: Record, cls: type) -> tuple[Noun, ...]:
    return typing.cast("tuple[Noun, ...]", getattr(record, COLLECTIONS[cls]))


@settings(
    max_examples=6,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_undo_and_redo_give_equal_records_back(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("undo") / "docket.db"
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        add_sample(store)
        states = [record_of(store)]
        for _ in range(data.draw(st.integers(2, 5))):
            _random_act(store, data)
            now = record_of(store)
            states += [now] if now != states[-1] else []

        for state in reversed(states[:-1]):
            undo(store, MATTER_ID)
            assert record_of(store) == state
        for state in states[1:]:
            redo(store, MATTER_ID)
            assert record_of(store) == state

        assert verified(store).holds


@pytest.fixture(scope="module")
def four_acts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("journal") / "docket.db"
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        act(store, MATTER_ID, sample_matter())
        act(store, MATTER_ID, PARTY, ORDER)
        undo(store, MATTER_ID)
        redo(store, MATTER_ID)
    return path


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_every_forged_row_is_found(four_acts: Path, tmp_path: Path, n: int) -> None:
    path = tmp_path / "docket.db"
    whole = four_acts.read_bytes()
    missed = []
    for forgery in forgeries(n):
        path.write_bytes(whole)
        forge(path, forgery)
        with open_store(path, write=False, clock=Clock()) as store:
            if verified(store).broken is None:
                missed.append(forgery)

    assert missed == []


PAST_THE_JOURNAL = {
    "UPDATE party SET name='Roe' WHERE id='new'": ("new",),
    "UPDATE matter SET number='1'": (MATTER_ID,),
    "DELETE FROM party WHERE id='new'": ("new",),
    "INSERT INTO party SELECT matter_id, 9, 'forged', name, role, position, self_represented, NULL, '' FROM party": (  # noqa: E501
        "forged",
    ),
    "INSERT INTO matter_none_set VALUES ('m-sample', 'm-sample', 0, 'trial')": (MATTER_ID,),
}


@pytest.mark.parametrize("forgery", PAST_THE_JOURNAL)
def test_a_fact_changed_past_the_journal_is_named(four_acts: Path, tmp_path: Path, forgery: str) -> None:
    path = tmp_path / "docket.db"
    path.write_bytes(four_acts.read_bytes())
    with open_store(path, write=False, clock=Clock()) as store:
        assert verified(store).holds
    forge(path, forgery)

    with open_store(path, write=False, clock=Clock()) as store:
        assert verified(store) == Verified(4, None, strangers=PAST_THE_JOURNAL[forgery])


def test_a_history_that_cannot_be_read_is_told_as_damage(four_acts: Path, tmp_path: Path) -> None:
    path = tmp_path / "docket.db"
    path.write_bytes(four_acts.read_bytes())
    forge(path, "UPDATE journal_entry SET kind='rumor' WHERE n=2")

    with open_store(path, write=True, clock=Clock()) as store:
        with pytest.raises(EnvironmentFailed, match="history of matter m-sample"):
            undo(store, MATTER_ID)
        assert verified(store).broken == 2


def test_the_first_broken_entry_is_named(four_acts: Path, tmp_path: Path) -> None:
    path = tmp_path / "docket.db"
    path.write_bytes(four_acts.read_bytes())
    forge(path, "UPDATE journal_entry SET label='Other' WHERE n>=3")

    with open_store(path, write=False, clock=Clock()) as store:
        assert verified(store) == Verified(4, 3, "its heading was changed")


def test_the_tail_of_a_chain_cannot_be_cut_off(four_acts: Path, tmp_path: Path) -> None:
    path = tmp_path / "docket.db"
    path.write_bytes(four_acts.read_bytes())
    forge(path, "DELETE FROM journal_content WHERE n>2;DELETE FROM journal_entry WHERE n>2")

    with open_store(path, write=False, clock=Clock()) as store:
        assert verified(store).broken == 3
