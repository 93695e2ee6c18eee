"""Papers that either side filed: recorded under no duty, and read as papers of a motion by their names."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.dates.motion_times import papers_of_motions
from docket_assistant.app.orders.filings import (
    FilingTyped,
    amend_filing,
    filing_names,
    filing_standing,
    filings_apart,
    record_filing,
)
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.motion_times import MotionPaper
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store

OCT_20, OCT_21, DEC_3 = date(2009, 10, 20), date(2009, 10, 21), date(2009, 12, 3)
OPPOSITION = "Plaintiff\u2019s opposition to Defendants\u2019 motion to compel"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The sample."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        yield opened


def record_of(store: Store) -> Record:
    with store.read() as view:
        return view.record(SAMPLE)


def test_an_opposition_of_the_other_side_is_on_record_as_a_paper_of_the_motion(store: Store) -> None:
    typed = FilingTyped(f"  {OPPOSITION} ", OCT_20, "33", entered_on=OCT_21)

    change = record_filing(store, SAMPLE, typed, DEC_3)

    record = record_of(store)
    (filing,) = (f for f in record.filings if f.id == change.fact)
    assert (filing.what, filing.duty, filing.paper, filing.entered_on) == (OPPOSITION, None, None, OCT_21)
    (of,) = papers_of_motions(record)
    assert [one.filing.id for one in of.filed[MotionPaper.OPPOSITION]] == [filing.id]
    said = "It stands as the opposition to Defendants\u2019 motion to compel of Oct. 9, 2009"
    assert change.notes == filing_standing(record, filing)
    assert change.notes[0].startswith(said)
    assert filing in filings_apart(record)


def test_a_name_that_is_proposed_is_read_as_the_paper_it_names(store: Store) -> None:
    opposition, reply, *notices = filing_names(record_of(store))

    assert opposition == OPPOSITION
    assert notices == ["Plaintiff\u2019s notice", "Defendants\u2019 notice"]
    for name, word in ((opposition, "opposition"), (reply, "reply")):
        change = record_filing(store, SAMPLE, FilingTyped(name, OCT_20), DEC_3)
        assert f"It stands as the {word}" in change.notes[0]
    assert record_filing(store, SAMPLE, FilingTyped(notices[0], OCT_20), DEC_3).notes == ()


def test_two_oppositions_leave_no_day_to_count_from_and_that_is_said(store: Store) -> None:
    record_filing(store, SAMPLE, FilingTyped(OPPOSITION, OCT_20), DEC_3)

    change = record_filing(store, SAMPLE, FilingTyped(f"Second {OPPOSITION}", OCT_21), DEC_3)

    assert "no time is counted from it, since another paper on record may be it as well" in change.notes[0]


def test_of_two_motions_pending_none_is_guessed(store: Store) -> None:
    with store.begin("Second motion", SAMPLE) as tx:
        (motion,) = tx.record().motions
        tx.put(replace(motion, id=type(motion.id)("second")))

    change = record_filing(store, SAMPLE, FilingTyped(OPPOSITION, OCT_20), DEC_3)

    assert len(change.notes) == 2
    assert all("more than one motion was pending on its day" in note for note in change.notes)


def test_a_filing_is_amended_and_undone(store: Store) -> None:
    fact = record_filing(store, SAMPLE, FilingTyped(OPPOSITION, OCT_20), DEC_3).fact

    amend_filing(store, SAMPLE, fact, FilingTyped(OPPOSITION, OCT_21, "33"), DEC_3)

    now = next(f for f in record_of(store).filings if f.id == fact)
    assert (now.filed_on, now.ecf_number) == (OCT_21, "33")
    again = amend_filing(store, SAMPLE, fact, FilingTyped(OPPOSITION, OCT_21, "33"), DEC_3)
    assert not again.undoable, "nothing changed"
    undo_last(store, SAMPLE)
    undo_last(store, SAMPLE)
    assert all(f.id != fact for f in record_of(store).filings)
    with pytest.raises(NotFound, match="removed already"):
        amend_filing(store, SAMPLE, fact, FilingTyped(OPPOSITION, OCT_21), DEC_3)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (FilingTyped("  ", OCT_20), "What was filed is not said"),
        (FilingTyped(OPPOSITION, date(2009, 12, 4)), "after today"),
        (FilingTyped(OPPOSITION, OCT_20, served_on=date(2009, 12, 4)), "after today"),
        (FilingTyped(OPPOSITION, OCT_21, entered_on=OCT_20), "before it was filed"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(store: Store, typed: FilingTyped, said: str) -> None:
    before = record_of(store)

    with pytest.raises(InvalidInput, match=said):
        record_filing(store, SAMPLE, typed, DEC_3)

    assert record_of(store) == before
