"""Verdicts that counsel reads otherwise: kept beside the program's own, in the window alone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from docket_assistant import resources
from docket_assistant.app.dates.silence import set_warning_aside
from docket_assistant.app.discovery.contested import mark_disputed
from docket_assistant.app.discovery.overridden import override_verdict
from docket_assistant.app.discovery.served_set import ServedSet, serve_set
from docket_assistant.app.matters.overview import groups
from docket_assistant.app.printed.dispute_rows import DisputeRows
from docket_assistant.app.printed.dispute_sheet import dispute_sheet
from docket_assistant.app.printed.item_history import item_history
from docket_assistant.app.record import record_facts
from docket_assistant.app.ripeness import Ripeness, ripeness_of
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.counsel_words import OverrideReason
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.findings import Warn
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.store.store import Store

DEC_8 = date(2009, 12, 8)
ROG_8, ROG_9 = ItemId("briscoe-rog-8"), ItemId("briscoe-rog-9")
PRACTICE, INCOMPLETE = OverrideReason.JUDGES_PRACTICE, OverrideReason.RECORD_INCOMPLETE


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The sample after the talk of December 7."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        record_facts(opened, SAMPLE, resources.read_bytes("sample/steps/talk-dec-7.json"))
        yield opened


def seen(store: Store, day: date = DEC_8) -> Ripeness:
    with store.read() as view:
        return ripeness_of(view.record(SAMPLE), day)


def test_the_verdict_stays_and_the_items_stand_in_a_row_of_their_own(store: Store) -> None:
    before = seen(store)

    override_verdict(store, SAMPLE, (ROG_8, ROG_9), PRACTICE, DEC_8)

    after = seen(store)
    assert [v.verdict for v in after.assessment.items] == [v.verdict for v in before.assessment.items]
    assert Warn.OVERRIDDEN in after.assessment.of(ROG_8).warnings
    rows, cells = groups(after), DisputeRows(after.record)
    assert [g.items for g in rows if g.overrides] == [(ROG_8, ROG_9)]
    assert [cells.override(g) for g in rows if g.overrides] == ["otherwise: this judge's practice"]
    assert len(rows) > len(groups(before))


def test_a_day_before_it_does_not_know_of_it(store: Store) -> None:
    override_verdict(store, SAMPLE, (ROG_8,), PRACTICE, DEC_8)

    assert not any(g.overrides for g in groups(seen(store, date(2009, 12, 7))))


def test_the_same_reason_again_keeps_nothing_and_is_not_to_be_undone(store: Store) -> None:
    override_verdict(store, SAMPLE, (ROG_8,), PRACTICE, DEC_8)

    again = override_verdict(store, SAMPLE, (ROG_8,), PRACTICE, DEC_8)
    other = override_verdict(store, SAMPLE, (ROG_8,), INCOMPLETE, DEC_8)

    assert (again.undoable, again.notes) == (False, ("They were overridden for this reason already",))
    assert other.undoable
    (row,) = (g for g in groups(seen(store)) if g.overrides)
    said = DisputeRows(seen(store).record).override(row)
    assert said == "otherwise: this judge's practice; the record is incomplete"


def test_undo_takes_it_back(store: Store) -> None:
    override_verdict(store, SAMPLE, (ROG_8,), PRACTICE, DEC_8)
    undo_last(store, SAMPLE)

    assert seen(store).record.overrides == ()


def test_its_items_history_tells_it_and_neither_copy_nor_print_does(store: Store) -> None:
    override_verdict(store, SAMPLE, (ROG_8,), PRACTICE, DEC_8, "privately")
    ripeness = seen(store)

    found = item_history(ripeness, ROG_8)
    with store.read() as view:
        sheet = str(dispute_sheet(view, ripeness, DEC_8))

    assert found is not None
    said = "Counsel reads the verdict otherwise: this judge's practice."
    assert [row.position for row in found.rows if row.what == said] == [True]
    assert "otherwise" not in found.text
    assert all(word not in sheet.lower() for word in ("overrid", "otherwise", "practice", "privately"))
    assert "Interrogatory 8" in sheet, "the items themselves are printed"


def test_what_has_no_verdict_is_refused(store: Store) -> None:
    with pytest.raises(InvalidInput, match="No item is named"):
        override_verdict(store, SAMPLE, (), PRACTICE, DEC_8)
    with pytest.raises(InvalidInput, match="mark it as disputed first"):
        override_verdict(store, SAMPLE, (ItemId("briscoe-rog-1"),), PRACTICE, DEC_8)


def test_it_never_silences_the_warning_that_silence_admits(store: Store) -> None:
    asked = (ItemToken(ItemKind.ADMISSION, "1"),)
    served = ServedSet(
        ItemKind.ADMISSION, None, Side.PLAINTIFF, date(2009, 12, 1), ServiceMethod.EMAIL, asked
    )
    serve_set(store, SAMPLE, served)
    item = seen(store).record.items[-1].id
    mark_disputed(store, SAMPLE, (item,), None)

    with pytest.raises(
        InvalidInput, match=r"On Request for Admission No\. 1 the file holds no answer of ours"
    ):
        override_verdict(store, SAMPLE, (item,), INCOMPLETE, DEC_8)
    assert seen(store).record.overrides == ()


def test_a_warning_set_aside_is_not_told_as_a_verdict_where_nothing_is_in_dispute(store: Store) -> None:
    asked = (ItemToken(ItemKind.ADMISSION, "1"),)
    served = ServedSet(
        ItemKind.ADMISSION, None, Side.PLAINTIFF, date(2009, 12, 1), ServiceMethod.EMAIL, asked
    )
    serve_set(store, SAMPLE, served)
    record = seen(store).record
    set_warning_aside(store, SAMPLE, record.sets[-1].id, INCOMPLETE, DEC_8)

    found = item_history(seen(store), record.items[-1].id)

    assert found is not None
    said = [row.what for row in found.rows if row.position]
    assert said == ["Counsel set the warning on the item aside: the record is incomplete."]
