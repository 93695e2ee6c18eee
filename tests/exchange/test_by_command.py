"""The facts files that the README plays one by one make the sample, fact for fact."""

from dataclasses import fields, replace
from datetime import date
from itertools import count

from docket_assistant import resources
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.domain.findings import Verdict
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.exchange.facts import read_facts, read_new_matter
from docket_assistant.exchange.matter_format import read_matter

SAMPLE = read_matter(resources.read_bytes("sample/briscoe.json"))


def played() -> Record:
    numbers = count()
    files = [f"sample/by-command/{name}" for name in resources.names("sample/by-command")]
    record = read_new_matter(resources.read_bytes(files[0]), lambda noun: f"{noun}-{next(numbers)}")
    for name in files[1:]:
        record = read_facts(resources.read_bytes(name), record, lambda noun: f"{noun}-{next(numbers)}").record
    return record


def test_the_facts_entered_as_they_happened_are_the_sample() -> None:
    record = played()

    assert record.matter == SAMPLE.matter
    for collection in fields(Record):
        if collection.name != "matter":
            assert set(getattr(record, collection.name)) == set(getattr(SAMPLE, collection.name))


def test_the_other_side_gets_the_same_verdicts_on_their_motion() -> None:
    theirs = replace(SAMPLE, matter=replace(SAMPLE.matter, our_side=Side.PLAINTIFF))

    found = ripeness_of(theirs, date(2009, 10, 9), motion=theirs.motions[0])

    assert found.assessment.counts == {Verdict.STALE_CONFERRAL: 18}
