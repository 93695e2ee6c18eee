"""A request reworded after a talk opens a round, for the items named alone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from docket_assistant import resources
from docket_assistant.app.discovery.contested import reword
from docket_assistant.app.discovery.served_items import items_of_set
from docket_assistant.app.printed.item_history import item_history
from docket_assistant.app.record import record_facts
from docket_assistant.app.ripeness import Ripeness, ripeness_of
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.findings import Verdict
from docket_assistant.domain.ids import ItemId, SetId
from docket_assistant.domain.verdicts.rounds import RoundKind
from docket_assistant.store.store import Store

DEC_8, DEC_9 = date(2009, 12, 8), date(2009, 12, 9)
ROG_8, ROG_9 = ItemId("briscoe-rog-8"), ItemId("briscoe-rog-9")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The sample after the talk of December 7."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        record_facts(opened, SAMPLE, resources.read_bytes("sample/steps/talk-dec-7.json"))
        yield opened


def seen(store: Store) -> Ripeness:
    with store.read() as view:
        return ripeness_of(view.record(SAMPLE), DEC_9)


def last_rounds(store: Store) -> dict[ItemId, RoundKind]:
    rows = items_of_set(seen(store), SetId("briscoe-rogs-1"))
    return {row.item.id: row.rounds[-1].kind for row in rows if row.rounds}


def test_a_round_opens_for_these_items_alone_and_the_talk_before_it_no_longer_counts(store: Store) -> None:
    assert seen(store).assessment.of(ROG_8).verdict is not Verdict.STALE_CONFERRAL

    reword(store, SAMPLE, (ROG_8,), DEC_8, " State each provider since 2005. ", DEC_9)

    kinds = last_rounds(store)
    assert (kinds[ROG_8], kinds[ROG_9]) == (RoundKind.REWORDED, RoundKind.SUPPLEMENTAL)
    assert seen(store).assessment.of(ROG_8).verdict is Verdict.STALE_CONFERRAL
    assert seen(store).assessment.of(ROG_9).verdict is not Verdict.STALE_CONFERRAL
    found = item_history(seen(store), ROG_8)
    assert found is not None
    (told,) = (row for row in found.rows if "reworded" in row.what)
    assert told.what == "The request was reworded: \u201cState each provider since 2005\u201d"
    undo_last(store, SAMPLE)
    assert seen(store).record.rewordings == ()


def test_several_at_once_without_words_and_the_same_again_keeps_nothing(store: Store) -> None:
    reword(store, SAMPLE, (ROG_8, ROG_9), DEC_8, "", DEC_9)
    again = reword(store, SAMPLE, (ROG_8, ROG_9), DEC_8, "", DEC_9)

    assert [r.items for r in seen(store).record.rewordings] == [(ROG_8, ROG_9)]
    assert (again.undoable, again.notes) == (False, ("They were reworded on this day already",))


@pytest.mark.parametrize(
    ("items", "on", "wording", "said"),
    [
        ((), DEC_8, "", "No item is named"),
        ((ROG_8, ROG_9), DEC_8, "State each.", "The new words are those of one request"),
        ((ROG_8,), date(2009, 8, 1), "", "The set was served on Aug. 14, 2009"),
        ((ROG_8,), date(2009, 12, 10), "", "The rewording is dated December 10, 2009, which is after today"),
    ],
)
def test_what_cannot_be_is_refused(
    store: Store, items: tuple[ItemId, ...], on: date, wording: str, said: str
) -> None:
    with pytest.raises(InvalidInput, match=said):
        reword(store, SAMPLE, items, on, wording, DEC_9)
    assert seen(store).record.rewordings == ()


def test_an_item_that_is_not_on_file_is_refused(store: Store) -> None:
    with pytest.raises(NotFound):
        reword(store, SAMPLE, (ItemId("nothing"),), DEC_8, "", DEC_9)
