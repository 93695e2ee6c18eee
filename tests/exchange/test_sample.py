"""The sample holds what the order of December 2, 2009 says, and leaves unknown what it does not."""

import re
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.domain.conferral import AddressUsed, Coverage, Outcome
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.exchange.facts import read_facts
from docket_assistant.exchange.matter_format import read_matter, write_matter

FOLDER = Path("resources/sample")
SAMPLE = (FOLDER / "briscoe.json").read_bytes()
STEPS = sorted((FOLDER / "steps").glob("*.json"))
ORDER = "Memorandum and Order of December 2, 2009"


@pytest.fixture(scope="module")
def briscoe() -> Record:
    return read_matter(SAMPLE)


def play(record: Record, *steps: str) -> Record:
    for step in steps:
        content = (FOLDER / "steps" / f"{step}.json").read_bytes()
        record = read_facts(content, record, lambda noun: f"new-{noun}").record
    return record


def test_the_file_is_written_as_the_program_writes_it(briscoe: Record) -> None:
    assert write_matter(briscoe) == SAMPLE


def test_eighteen_items_are_in_dispute(briscoe: Record) -> None:
    kinds = [item.kind for item in briscoe.items]

    assert kinds.count(ItemKind.INTERROGATORY) == 17
    assert kinds.count(ItemKind.PRODUCTION) == 1
    assert {d.item for d in briscoe.disputed_items} == {i.id for i in briscoe.items}
    assert {d.in_dispute_since for d in briscoe.disputed_items} == {None}
    assert briscoe.motions[0].items == tuple(i.id for i in briscoe.items)


def test_what_the_order_does_not_say_is_unknown(briscoe: Record) -> None:
    (call,), (email,) = briscoe.conferrals, briscoe.messages

    assert {s.method for s in briscoe.sets} == {ServiceMethod.UNKNOWN}
    assert {(r.method, r.items, r.signed, r.verified) for r in briscoe.responses} == {
        (ServiceMethod.UNKNOWN, None, None, None)
    }
    assert (call.starts_at, call.participants, call.coverage, call.items) == (
        None,
        None,
        Coverage.UNKNOWN,
        (),
    )
    assert email.sent_on is None
    assert email.confirms == call.id
    assert email.addresses == (AddressUsed("", "to", briscoe.counsel[1].id, ORDER),)
    assert briscoe.orders[0].entered_on is None
    assert not briscoe.outcomes


def test_what_is_invented_is_said_to_be(briscoe: Record) -> None:
    assert briscoe.matter.specimen
    assert all(lawyer.invented for lawyer in briscoe.counsel)
    assert all(lawyer.name in briscoe.matter.note for lawyer in briscoe.counsel)


def test_no_address_can_be_a_real_one() -> None:
    texts = [path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.*")]
    found = [a for text in texts for a in re.findall(r"[\w.+-]+@[\w.-]+\w", text)]

    assert len(texts) >= 15
    assert all(address.endswith((".example", ".test")) for address in found)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.stem)
def test_every_step_can_be_recorded_on_the_sample(step: Path, briscoe: Record) -> None:
    facts = read_facts(step.read_bytes(), briscoe, lambda noun: f"new-{noun}")

    assert facts.nouns
    assert not any(noun.id.startswith("new-") for noun in facts.nouns)
    assert read_matter(write_matter(facts.record)) == facts.record


def test_the_talk_of_december_7_takes_up_every_item_and_was_read_back(briscoe: Record) -> None:
    record = play(briscoe, "talk-dec-7")

    taken_up = [item for outcome in record.outcomes for item in outcome.items]
    assert sorted(taken_up) == sorted(item.id for item in record.items)
    assert all(outcome.was_read_back for outcome in record.outcomes)
    counts = {o: sum(len(x.items) for x in record.outcomes if x.outcome is o) for o in Outcome}
    assert counts[Outcome.NO_ACCORD] == 7
    assert counts[Outcome.RESOLVED] + counts[Outcome.AGREED_TO_SUPPLEMENT] == 11
    assert record.conferrals[-1].held_on == date(2009, 12, 7)


def test_one_variant_of_the_talk_was_not_read_back(briscoe: Record) -> None:
    assert not any(o.was_read_back for o in play(briscoe, "talk-not-read-back").outcomes)


def test_the_steps_can_follow_one_another(briscoe: Record) -> None:
    record = play(briscoe, "talk-dec-7", "supplement-dec-9-no-12", "counsel-ticks", "filed-statement")

    assert record.responses[-1].items == ("briscoe-rog-12",)
    assert len(record.choices[0].items or ()) == 11
    assert record.filings[0].duty == "briscoe-duty-statement"
