"""Promises and productions: typed in a few fields, shown as dates, with the numbers on the pages."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.dates.agenda import agenda_of
from docket_assistant.app.discovery.productions import ProductionTyped, productions_of, record_production
from docket_assistant.app.discovery.served_set import ServedSet, serve_set
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.bates import Bates, read_bates
from docket_assistant.domain.chronology import EntryKind, chronology
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ItemId, SetId
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.store.store import Store
from docket_assistant.wording.chronology import entry_sentence
from docket_assistant.wording.productions import production_words

RFPS = SetId("briscoe-rfps-1")
DEC_3, DEC_18, DEC_21 = date(2009, 12, 3), date(2009, 12, 18), date(2009, 12, 21)
PROMISED = ProductionTyped(RFPS, (ItemToken(ItemKind.PRODUCTION, "4"),), DEC_18, source="call of Dec. 7")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the sample in it."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        yield opened


def record_of(store: Store) -> Record:
    with store.read() as view:
        return view.record(SAMPLE)


def promises_due(store: Store, day: date) -> list[tuple[date, str, bool]]:
    found = agenda_of(record_of(store), day).entries
    return [(e.on, e.what, e.ours) for e in found if "as promised" in e.what and e.waits]


def told(store: Store) -> list[str]:
    record = record_of(store)
    kinds = {EntryKind.PROMISED, EntryKind.PRODUCED}
    return [entry_sentence(e, record) for e in chronology(record, DEC_3, {}).entries if e.kind in kinds]


def test_a_promise_is_a_date_of_theirs_until_it_is_kept(store: Store) -> None:
    made = record_production(store, SAMPLE, PROMISED, DEC_3)

    what = "Produce documents as promised, for Request for Production No. 4"
    assert promises_due(store, DEC_3) == [(DEC_18, what, False)]
    assert promises_due(store, DEC_21) == [(DEC_18, what, False)], "it stays though its day is gone by"
    assert told(store) == ["Fri Dec 18, 2009: documents promised by then."]

    fact = productions_of(record_of(store), RFPS)[0].id
    kept = replace(PROMISED, produced_on=DEC_21, bates=Bates("PL 1", "PL 40"))
    record_production(store, SAMPLE, kept, DEC_21, fact)

    assert made.fact == fact
    assert promises_due(store, DEC_21) == []
    assert told(store) == ["Mon Dec 21, 2009: documents produced."]
    record = record_of(store)
    assert production_words(record.productions[0], record) == (
        "Produced PL 1 to PL 40, for Request for Production No. 4; promised by Fri Dec 18, 2009."
        " Source: call of Dec. 7."
    )
    undo_last(store, SAMPLE)
    assert record_of(store).productions[0].produced_on is None


def test_our_own_promise_is_a_date_of_ours(store: Store) -> None:
    tokens = (ItemToken(ItemKind.PRODUCTION, "1"),)
    on_us = ServedSet(
        ItemKind.PRODUCTION, None, Side.PLAINTIFF, date(2009, 11, 2), ServiceMethod.HAND, tokens
    )
    made = SetId(serve_set(store, SAMPLE, on_us).fact)

    record_production(store, SAMPLE, ProductionTyped(made, promised_by=DEC_18), DEC_3)

    assert promises_due(store, DEC_3) == [
        (DEC_18, "Produce documents as promised, for First Requests for Production", True)
    ]


def test_numbers_alone_say_that_the_day_is_not_on_file(store: Store) -> None:
    record_production(store, SAMPLE, ProductionTyped(RFPS, bates=Bates("PL 7", "PL 7")), DEC_3)
    record = record_of(store)

    assert production_words(record.productions[0], record) == (
        "Numbers PL 7, for First Requests for Production; the day of production is not on file."
    )
    assert told(store) == ["Date not stated: documents produced."]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (ProductionTyped(RFPS), "Nothing is said yet"),
        (ProductionTyped(RFPS, produced_on=DEC_18), "after today"),
        (ProductionTyped(RFPS, (ItemToken(ItemKind.PRODUCTION, "9"),), DEC_18), "P-9 is not in this set"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    store: Store, typed: ProductionTyped, why: str
) -> None:
    with pytest.raises(InvalidInput, match=why):
        record_production(store, SAMPLE, typed, DEC_3)

    assert record_of(store).productions == ()
    assert ItemId("briscoe-rfp-4") in {i.id for i in record_of(store).items}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("", "", ""),
        ("DEF 000120", "DEF 000120", "DEF 000120"),
        ("DEF 000120-000144", "DEF 000120", "DEF 000144"),
        ("DEF000120 - DEF000144", "DEF000120", "DEF000144"),
        ("DEF-000120 to DEF-000144", "DEF-000120", "DEF-000144"),
        ("DEF-000120-44", "DEF-000120", "DEF-000144"),
        ("DEF 000120\u2013144", "DEF 000120", "DEF 000144"),
        ("ABC_1 through ABC_9", "ABC_1", "ABC_9"),
        ("1-250", "1", "250"),
    ],
)
def test_a_range_of_stamped_numbers_as_it_is_typed(text: str, first: str, last: str) -> None:
    assert read_bates(text) == Bates(first, last)


@pytest.mark.parametrize("text", ["all of them", "DEF 144-120"])
def test_a_range_without_numbers_or_backwards_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        read_bates(text)
