"""A judge's practice written by counsel: seen before it is kept, and then a layer over the rule."""

from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.orders.practices import PracticeTyped, record_practice, what_changes
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.app.upkeep.sample import put_sample, sample_record
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.findings import Verdict
from docket_assistant.domain.order import OrderLayer
from docket_assistant.domain.rule_parts import WrittenAlone
from docket_assistant.store.undo import undo

DAY = date(2009, 10, 7)
"""The call of Sept. 24 hangs on unknowns then: a step that is missing heads the verdict."""
LEAVE = PracticeTyped(date(2009, 9, 1), judge="CEJ", steps=("court_conference",))


def test_what_it_would_change_is_told_in_a_line_for_items_that_change_alike() -> None:
    (line,) = what_changes(sample_record(), LEAVE, DAY)

    assert line.startswith("Now 18 items: ")
    assert "then 18 items: a step with the court comes first" in line


def test_a_judge_who_lets_a_writing_do_is_kept_and_read_back(tmp_path: Path) -> None:
    typed = PracticeTyped(date(2009, 9, 1), judge="CEJ", writing=True)
    with writing(tmp_path / "s.db") as store:
        matter = put_sample(store)

        change = record_practice(store, matter, typed, date(2009, 12, 3))

        with store.read() as view:
            kept = next(o for o in view.record(matter).orders if o.id == change.fact)
            force = ripeness_of(view.record(matter), DAY).assessment.force
    assert kept.terms.written_alone is WrittenAlone.YES
    assert (force.rule.written_alone, force.writing_citation.cite) == (
        WrittenAlone.YES,
        "Order of 2009-09-01",
    )


def test_a_practice_that_changes_no_verdict_says_nothing() -> None:
    assert what_changes(sample_record(), PracticeTyped(date(2009, 9, 1), efforts=True), DAY) == ()


def test_it_is_kept_as_an_order_counts_from_its_day_and_can_be_undone(tmp_path: Path) -> None:
    with writing(tmp_path / "s.db") as store:
        matter = put_sample(store)

        change = record_practice(store, matter, LEAVE, date(2009, 12, 3))

        with store.read() as view:
            record = view.record(matter)
        kept = next(o for o in record.orders if o.id == change.fact)
        assert kept.layer is OrderLayer.STANDING
        verdicts = {v.verdict for v in ripeness_of(record, DAY).assessment.items}
        assert verdicts == {Verdict.BLOCKED_BY_COURT_STEP}
        undo(store, matter)
        with store.read() as view:
            assert view.record(matter).orders == sample_record().orders


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (PracticeTyped(date(2009, 9, 1)), "say at least one thing"),
        (PracticeTyped(date(2010, 1, 1), efforts=True), "The practice"),
    ],
)
def test_no_change_and_a_day_to_come_are_refused(tmp_path: Path, typed: PracticeTyped, said: str) -> None:
    with writing(tmp_path / "s.db") as store:
        matter = put_sample(store)

        with pytest.raises(InvalidInput, match=said):
            record_practice(store, matter, typed, date(2009, 12, 3))
