"""The matter itself, amended in one act."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.matters.matter_facts import amend_matter, facts_of
from docket_assistant.app.upkeep.sample import put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.matter import ScheduleDate
from docket_assistant.store.undo import undo


def test_the_schedule_is_amended_and_undone_in_one_act(tmp_path: Path) -> None:
    with writing(tmp_path / "s.db") as store:
        matter = put_sample(store)
        with store.read() as view:
            before = view.record(matter)
        facts = replace(facts_of(before), trial=date(2010, 3, 1), discovery_judge="Audrey G. Fleissig")

        change = amend_matter(store, matter, facts)

        with store.read() as view:
            after = view.record(matter)
        assert after.matter.trial == date(2010, 3, 1)
        assert after.matter.discovery_judge == "Audrey G. Fleissig"
        assert replace(after, matter=before.matter) == before
        assert change.undoable
        undo(store, matter)
        with store.read() as view:
            assert view.record(matter) == before


def test_a_date_that_is_said_not_to_be_set_cannot_be_given(tmp_path: Path) -> None:
    with writing(tmp_path / "s.db") as store:
        matter = put_sample(store)
        with store.read() as view:
            facts = facts_of(view.record(matter))
        wrong = replace(facts, trial=date(2010, 3, 1), none_set=(ScheduleDate.TRIAL,))

        with pytest.raises(InvalidInput, match="keep one"):
            amend_matter(store, matter, wrong)


def test_a_matter_keeps_a_number(tmp_path: Path) -> None:
    with writing(tmp_path / "s.db") as store:
        matter = put_sample(store)
        with store.read() as view:
            facts = facts_of(view.record(matter))

        with pytest.raises(InvalidInput, match="case number is empty"):
            amend_matter(store, matter, replace(facts, number="  "))


def test_custody_is_asked_of_parties_without_counsel_alone_and_kept(tmp_path: Path) -> None:
    with writing(tmp_path / "s.db") as store:
        matter = put_sample(store)
        with store.read() as view:
            record = view.record(matter)
        assert facts_of(record).custody == ()
        with store.begin("Acts alone", matter) as tx:
            tx.put(replace(record.parties[0], self_represented=True))
            facts = facts_of(tx.record())
        assert facts.custody == ((record.parties[0].id, None),)

        amend_matter(store, matter, replace(facts, custody=((record.parties[0].id, True),)))

        with store.read() as view:
            assert [p.incarcerated for p in view.record(matter).parties][:2] == [True, None]
