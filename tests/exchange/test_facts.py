import itertools
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docket_assistant.domain.conferral import (
    Attempt,
    Conferral,
    Coverage,
    ItemOutcome,
    Message,
    Outcome,
    Participant,
    ParticipantRole,
)
from docket_assistant.domain.counsel_words import Assertion
from docket_assistant.domain.discovery import RequestItem, RequestSet
from docket_assistant.domain.dispute import Acceptance
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import CounselId, ItemId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import with_facts
from docket_assistant.exchange.facts import Facts, read_facts, read_new_matter
from docket_assistant.exchange.matter_format import read_matter
from tests.exchange.records import Dice

TALK = Path("resources/sample/steps/talk-dec-7.json").read_bytes()
BRISCOE = read_matter(Path("resources/sample/briscoe.json").read_bytes())
ITEMS = tuple(item.id for item in BRISCOE.items)


def numbered() -> Callable[[str], str]:
    count = itertools.count(1)
    return lambda noun: f"{noun}-{next(count)}"


def read(plain: object, record: Record = BRISCOE, *, noun: str = "") -> Facts:
    return read_facts(json.dumps(plain).encode(), record, numbered(), noun=noun)


def test_one_noun_stands_alone_and_gets_an_id() -> None:
    facts = read({"noun": "conferral", "mode": "telephone", "held_on": "2009-12-07"})

    (call,) = facts.nouns
    assert isinstance(call, Conferral)
    assert call.id == "conferral-1"
    assert facts.record.conferrals[-1] == call


def test_what_a_lone_object_is_can_be_known_beforehand() -> None:
    alone = read({"mode": "telephone"}, noun="conferral")
    collected = read({"conferrals": [{"mode": "telephone"}]}, noun="conferral")

    assert alone.nouns == collected.nouns


def test_facts_of_one_file_name_each_other() -> None:
    facts = read(
        {
            "conferrals": [{"id": "call", "mode": "telephone"}],
            "outcomes": [{"conferral": "call", "items": "I-12", "outcome": "no_accord"}],
        }
    )

    assert [type(noun) for noun in facts.nouns] == [Conferral, ItemOutcome]
    assert facts.record.outcomes[0].conferral == "call"


def test_outcomes_stand_in_their_talk() -> None:
    facts = read(
        {"mode": "telephone", "outcomes": [{"items": ["I-12", "I-13"], "outcome": "no_accord"}]},
        noun="conferral",
    )

    (outcome,) = facts.record.outcomes
    assert outcome.conferral == "conferral-1"
    assert outcome.items == ("briscoe-rog-12", "briscoe-rog-13")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("I-12", ["rog-12"]),
        (["briscoe-rog-12", "P-4"], ["rog-12", "rfp-4"]),
        ("Interrogatories Nos. 7-9 and Request for Production No. 4", ["rog-7", "rog-8", "rog-9", "rfp-4"]),
        ("13-15, 19-22", ["rog-13", "rog-14", "rog-15", "rog-19", "rog-20", "rog-21", "rog-22"]),
        ("Interrogatory No. 3b", ["rog-3b"]),
        ("4", ["rfp-4"]),
        ("R-4", ["rfp-4"]),
        (["I-12", "I-12"], ["rog-12"]),
    ],
)
def test_items_are_named_as_counsel_names_them(written: object, meant: list[str]) -> None:
    facts = read({"noun": "conferral", "mode": "telephone", "items": written})

    call = facts.record.conferrals[-1]
    assert list(call.items) == [f"briscoe-{item}" for item in meant]
    assert call.coverage is Coverage.LISTED


def test_coverage_said_stays_as_said() -> None:
    facts = read({"noun": "attempt", "by": "defendant", "items": "I-12", "coverage": "general"})

    (attempt,) = facts.nouns
    assert isinstance(attempt, Attempt)
    assert attempt.coverage is Coverage.GENERAL


def test_people_are_named_by_name() -> None:
    facts = read(
        {
            "noun": "conferral",
            "mode": "telephone",
            "participants": [
                "Lee B. Sample",
                {"counsel": "briscoe-example", "took_notes": True},
                {"name": "Pat Roe", "side": "plaintiff", "role": "staff"},
            ],
        }
    )

    lee, dana, pat = facts.record.conferrals[-1].participants or ()
    assert lee == Participant(
        "Lee B. Sample", Side.PLAINTIFF, ParticipantRole.COUNSEL, CounselId("briscoe-sample")
    )
    assert (dana.name, dana.took_notes) == ("Dana R. Example", True)
    assert pat.counsel is None


def test_orders_and_motions_are_named_by_their_day() -> None:
    facts = read(
        {
            "assertions": [
                {"sentence": "good_faith", "by": "Dana R. Example", "on": "2009-12-10", "order": "2009-12-02"}
            ]
        }
    )

    (assertion,) = facts.nouns
    assert isinstance(assertion, Assertion)
    assert (assertion.by, assertion.order) == ("briscoe-example", "briscoe-order-1202")


def test_a_response_is_named_by_its_day_where_the_items_tell_which() -> None:
    facts = read({"noun": "acceptance", "items": "P-4", "response": "2009-10-08", "on": "2009-12-09"})

    (acceptance,) = facts.nouns
    assert isinstance(acceptance, Acceptance)
    assert acceptance.response == "briscoe-response-1008"


def test_parties_are_named_by_name_or_role() -> None:
    facts = read(
        {
            "noun": "set",
            "kind": "A",
            "ordinal": 1,
            "propounders": "defendants",
            "responders": ["JOHNNY BRISCOE"],
        }
    )

    (served,) = facts.nouns
    assert isinstance(served, RequestSet)
    assert (served.propounders, served.responders) == (("briscoe-county",), ("briscoe-plaintiff",))


SECOND = with_facts(
    BRISCOE,
    [
        replace(BRISCOE.sets[0], id=SetId("second"), ordinal=2),
        RequestItem(ItemId("second-12"), SetId("second"), "12", 0, ItemKind.INTERROGATORY),
        RequestItem(ItemId("second-30"), SetId("second"), "30", 1, ItemKind.INTERROGATORY),
        RequestItem(ItemId("first-30"), BRISCOE.sets[0].id, "30", 18, ItemKind.INTERROGATORY),
    ],
)


def test_of_two_items_of_one_number_the_disputed_one_is_meant() -> None:
    assert read({"noun": "conferral", "mode": "telephone", "items": "I-12"}, SECOND).record.conferrals[
        -1
    ].items == ("briscoe-rog-12",)


def test_a_response_means_items_of_its_own_set() -> None:
    said = {"noun": "response", "set": "second", "kind": "supplemental", "items": "12, 30"}

    assert read(said, SECOND).record.responses[-1].items == ("second-12", "second-30")


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"noun": "conferral", "mode": "telephone", "items": "I-30"}, "second-30 (of second), first-30"),
        ({"noun": "conferral", "mode": "telephone", "items": "I-16"}, "I-16 is not among the items on file"),
        ({"noun": "conferral", "mode": "telephone", "items": "all of it"}, "Conferral 1, items"),
        ({"noun": "conferral", "mode": "telephone", "participants": ["Lee Sample"]}, "Lee B. Sample"),
        ({"noun": "conferral", "mode": "telephone", "responses_on_table": ["2009-10-08"]}, "more than one"),
        ({"noun": "conferral", "mode": "telephone", "responses_on_table": ["2009-10-09"]}, "no response"),
        ({"noun": "conferral", "mode": "telephone", "zone": "America/Chcago"}, "America/Chicago"),
        ({"noun": "talk"}, "no noun 'talk'"),
        ({"noun": ["conferral"]}, "no noun"),
        ({"noun": "conferral"}, "lacks 'mode'"),
        ({"noun": "conferral", "mode": "telephone", "sides": 2}, "no field 'sides'"),
        ({"noun": "conferral", "mode": "telephone", "outcomes": 3}, "list of objects"),
        ({"noun": "set", "kind": "I", "ordinal": 1, "propounders": "x", "responders": "y"}, "JOHNNY BRISCOE"),
        ({"noun": "disputed_item", "item": "7-9"}, "means 3 facts"),
        ({"noun": "filing", "what": "x", "filed_on": "2009-12-09", "duty": "none"}, "briscoe-duty-confer"),
        ({"conferrals": {}}, "list of objects"),
        ({"conferrals": [1]}, "list of objects"),
        ({"talks": []}, "no collection 'talks'"),
        ({}, "says nothing"),
        ([], "must be an object"),
        ({"schema": "docket-matter/9", "conferrals": []}, "docket-matter/9"),
        ({"noun": "withdrawal", "items": "12, 12", "on": "2009-12-09"}, "more than once"),
        ({"matter": {"id": "other"}}, "'matter' must be"),
        ({"conferrals": [{"id": "c", "mode": "email"}, {"id": "c", "mode": "email"}]}, "twice"),
        ({"conferrals": [{"id": 4, "mode": "email"}]}, "not text"),
        ({"conferrals": [{"id": "briscoe", "mode": "email"}]}, "used twice"),
        (
            {"outcomes": [{"conferral": "2009-09-24", "items": "12, P-4", "outcome": "dropped"}]},
            "'dropped'",
        ),
    ],
)
def test_what_is_not_clear_is_refused_with_the_choices(said: object, says: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read(said, SECOND)

    assert says in str(refused.value)


def test_an_id_on_file_amends_the_fact() -> None:
    facts = read({"noun": "conferral", "id": "briscoe-call-0924", "minutes": 20, "started_by": None})

    (call,) = facts.nouns
    assert isinstance(call, Conferral)
    assert (call.minutes, call.started_by, call.held_on) == (20, None, date(2009, 9, 24))
    assert len(facts.record.conferrals) == 1


def test_the_matter_is_amended_too() -> None:
    facts = read({"matter": {"trial": "2010-06-01"}})

    assert facts.nouns == ()
    assert facts.record.matter == replace(BRISCOE.matter, trial=date(2010, 6, 1))


TALKED = read_facts(TALK, BRISCOE, numbered()).record
OUTCOME = TALKED.outcomes[1]


def amended(**fields: object) -> ItemOutcome:
    facts = read({"noun": "outcome", "id": OUTCOME.id, **fields}, TALKED)
    (outcome,) = facts.nouns
    assert isinstance(outcome, ItemOutcome)
    return outcome


def test_what_was_read_back_is_the_outcome_as_it_stood() -> None:
    assert OUTCOME.was_read_back
    assert OUTCOME.read_back_as.endswith("overbreadth objection.|2009-12-18")


@pytest.mark.parametrize(
    "edit",
    [{"terms": "Plaintiff will answer."}, {"by": None}, {"outcome": "narrowed"}, {"items": "7-12, 13"}],
)
def test_an_edit_without_a_new_reading_is_no_longer_read_back(edit: dict[str, object]) -> None:
    record = replace(TALKED, outcomes=TALKED.outcomes[:4])
    facts = read({"noun": "outcome", "id": OUTCOME.id, **edit}, record)

    outcome = facts.record.outcomes[1]
    assert not outcome.was_read_back
    assert (outcome.read_back_on, outcome.read_back_corrected, outcome.read_back_as) == (None, None, "")


def test_an_edit_that_was_read_back_again_stands() -> None:
    outcome = amended(terms="Plaintiff will answer.", read_back_on="2009-12-08")

    assert outcome.was_read_back
    assert "Plaintiff will answer." in outcome.read_back_as


def test_an_edit_of_something_else_leaves_the_reading_alone() -> None:
    assert amended(stipulated_order=True).was_read_back
    assert amended(terms=OUTCOME.terms).was_read_back


def test_a_corrected_reading_is_no_reading() -> None:
    assert not amended(read_back_corrected=True).was_read_back


def test_an_acknowledgement_is_of_the_terms_as_they_stand() -> None:
    sent = {
        "id": "sent",
        "direction": "sent",
        "mode": "email",
        "confirms": "2009-12-07",
        "sent_on": "2009-12-08",
    }
    reply = {
        "direction": "received",
        "mode": "email",
        "answers": "sent",
        "sent_on": "2009-12-08",
        "reply": "acknowledged",
    }

    facts = read({"messages": [sent]}, TALKED)
    facts = read({"messages": [{**reply, "reply_items": "P-4"}]}, facts.record)

    (message,) = facts.nouns
    assert isinstance(message, Message)
    assert message.terms_acknowledged == (TALKED.outcomes[3].as_read,)


def test_a_new_matter_is_opened_from_its_facts() -> None:
    plain = {
        "matter": {"court": "moed", "number": "4:21CV600 HEA", "our_side": "plaintiff"},
        "parties": [{"name": "JANE DOE", "role": "plaintiff"}, {"name": "ACME, INC.", "role": "defendant"}],
        "counsel": [{"name": "Pat Roe", "side": "plaintiff", "parties": "plaintiff"}],
        "sets": [{"kind": "I", "ordinal": 1, "propounders": "JANE DOE", "responders": "defendant"}],
    }

    record = read_new_matter(json.dumps(plain).encode(), numbered())

    assert record.matter.id == "matter-1"
    assert record.counsel[0].parties == (record.parties[0].id,)
    assert record.sets[0].responders == (record.parties[1].id,)


def test_a_new_matter_needs_its_matter() -> None:
    with pytest.raises(InvalidInput, match="no object 'matter'"):
        read_new_matter(b'{"parties": []}', numbered())


def test_nothing_on_file_is_changed_by_a_refusal() -> None:
    with pytest.raises(InvalidInput):
        read({"outcomes": [{"conferral": "2009-12-07", "items": "I-12", "outcome": "no_accord"}]}, TALKED)

    assert len(TALKED.outcomes) == 5
    assert {o.outcome for o in TALKED.outcomes} == {
        Outcome.AGREED_TO_SUPPLEMENT,
        Outcome.RESOLVED,
        Outcome.NO_ACCORD,
    }


@settings(deadline=None, max_examples=300)
@given(st.integers(0, 2**32))
def test_a_damaged_facts_file_is_read_or_refused(seed: int) -> None:
    dice = Dice(seed)
    content = bytearray(TALK)
    for _ in range(dice.choice((1, 3))):
        at = dice.randrange(len(content))
        if dice.yes():
            content[at] ^= 1 << dice.randrange(8)
        else:
            content[at:at] = content[dice.randrange(len(content)) :][: dice.randrange(30)]

    try:
        facts = read_facts(bytes(content), BRISCOE, numbered())
    except InvalidInput:
        return
    assert facts.nouns
