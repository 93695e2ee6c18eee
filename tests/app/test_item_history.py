"""The chronology and the history of one item: in order, each row with its source, nothing private."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant import resources
from docket_assistant.app.printed.chronology_page import chronology_page
from docket_assistant.app.printed.item_history import item_history, items_to_choose
from docket_assistant.app.record import record_facts
from docket_assistant.app.ripeness import Ripeness, ripeness_of
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.answered import Deficiency, ItemReview
from docket_assistant.domain.dispute import DisputedItem
from docket_assistant.domain.ids import ItemId, ReviewId, TimeEntryId
from docket_assistant.domain.office import TimeEntry
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from tests.wording.canary import CANARY, poisoned

ITEM = "briscoe-rog-12"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The sample after the talk of December 7."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        record_facts(opened, SAMPLE, resources.read_bytes("sample/steps/talk-dec-7.json"))
        yield opened


def record_of(store: Store) -> Record:
    with store.read() as view:
        return view.record(SAMPLE)


def seen(store: Store, day: date = date(2009, 12, 8)) -> Ripeness:
    return ripeness_of(record_of(store), day)


def test_a_chronology_is_in_order_and_names_the_record_of_every_row(store: Store) -> None:
    rows = chronology_page(seen(store)).rows

    assert [row.day for row in rows] == [
        "Fri Aug 14, 2009",
        "Tue Sep 15, 2009",
        "Thu Sep 24, 2009",
        "Date not stated",
        "Thu Oct 8, 2009",
        "Fri Oct 9, 2009",
        "Wed Dec 2, 2009",
        "Mon Dec 7, 2009",
    ]
    assert all(row.source.strip(" .") for row in rows)
    assert rows[-1].what == "Talk by telephone"
    assert rows[-1].source.startswith("Talk by telephone, Dec. 7, 2009")


def test_what_lies_after_the_day_asked_about_is_not_in_it(store: Store) -> None:
    days = [row.day for row in chronology_page(seen(store, date(2009, 10, 8))).rows]

    assert days[-1] == "Thu Oct 8, 2009"


def test_no_private_text_and_no_position_is_copied(store: Store) -> None:
    reading = ItemReview(
        ReviewId("r"), ItemId(ITEM), date(2009, 12, 1), causes=(Deficiency.EVASIVE,), note="note"
    )
    spent = TimeEntry(TimeEntryId("t"), date(2009, 12, 7), 4242, "what")
    record = poisoned(replace(record_of(store), reviews=(reading,), time_entries=(spent,)))
    ripeness = ripeness_of(record, date(2009, 12, 8))

    found = item_history(ripeness, ITEM)

    assert found is not None
    assert any(CANARY in row.what for row in found.rows if row.position), "nothing was planted"
    for text in (found.text, chronology_page(ripeness).text):
        assert CANARY not in text
        assert "evasive" not in text
        assert "4242" not in text


def test_an_item_tells_its_rounds_talks_and_outcomes(store: Store) -> None:
    found = item_history(seen(store), ITEM)

    assert found is not None
    told = [(row.lead, row.what.split(".")[0]) for row in found.rows]
    assert ("Fri Aug 14, 2009", "Served on Plaintiff in a manner not recorded") in told
    assert ("Thu Oct 8, 2009", "Supplemental response served in a manner not recorded") in told
    assert ("Mon Dec 7, 2009", "Agreed to supplement") in told
    dated = [row.on for row in found.rows if row.on]
    assert dated == sorted(dated)
    assert found.title == (
        "History of Interrogatory No. 12, Johnny Briscoe v. St. Louis County, No. 4:08-CV-1717 (CEJ),"
        " as of December 8, 2009"
    )


def test_an_item_is_copied_as_a_chronology_with_a_source_in_every_row(store: Store) -> None:
    found = item_history(seen(store), ITEM)

    assert found is not None
    title, *rows, note = found.text.split("\n")
    assert title == found.title
    assert len(rows) == len(found.open_rows)
    assert all(row.count("\t") == 2 and row.rpartition("\t")[2].strip(" .") for row in rows)
    assert note == "Private notes and counsel's own readings are not in it."


def test_what_is_said_to_be_wrong_is_counsels_own(store: Store) -> None:
    record = record_of(store)
    dispute = next(d for d in record.disputed_items if d.item == ITEM)
    with store.begin("Say", SAMPLE) as act:
        act.put(DisputedItem(dispute.id, dispute.item, dispute.in_dispute_since, "It names no provider"))

    found = item_history(seen(store), ITEM)

    assert found is not None
    assert [r.what for r in found.rows if r.position] == ["What is said to be wrong: It names no provider"]


def test_an_item_that_is_gone_has_no_history(store: Store) -> None:
    assert item_history(seen(store), "nobody") is None
    assert ITEM in dict(items_to_choose(seen(store)))
