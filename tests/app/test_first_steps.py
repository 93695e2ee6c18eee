"""An empty matter says what comes next, until the first contact is logged."""

from dataclasses import replace

from docket_assistant.app.matters.first_steps import FirstStep, next_step
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.record import Record
from docket_assistant.wording.first_steps import STEPS


def test_each_fact_that_is_there_leads_to_the_next() -> None:
    whole = sample_record()
    empty = Record(whole.matter, whole.parties)
    ours = tuple(lawyer for lawyer in whole.counsel if lawyer.side is whole.matter.our_side)

    assert next_step(empty) is FirstStep.COUNSEL
    assert next_step(replace(empty, counsel=ours)) is FirstStep.COUNSEL
    known = replace(empty, counsel=whole.counsel)
    assert next_step(known) is FirstStep.SERVED
    served = replace(known, sets=whole.sets, items=whole.items)
    assert next_step(served) is FirstStep.ANSWERS
    answered = replace(served, responses=whole.responses)
    assert next_step(answered) is FirstStep.TALK
    assert next_step(replace(answered, conferrals=whole.conferrals)) is None
    assert next_step(whole) is None


def test_every_step_says_what_why_and_how() -> None:
    assert set(STEPS) == {step.value for step in FirstStep}
    assert all("court" in words.why for words in STEPS.values())
