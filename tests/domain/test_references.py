import dataclasses
import itertools
from dataclasses import replace
from datetime import date, time, timezone
from pathlib import Path

import pytest

from docket_assistant.domain.conferral import (
    AddressUsed,
    Attempt,
    Direction,
    ItemOutcome,
    Message,
    Mode,
    Outcome,
    Participant,
    ParticipantRole,
    Reply,
)
from docket_assistant.domain.counsel_words import Choice, ChoiceKind, ChoiceValue
from docket_assistant.domain.dispute import Acceptance, DisputedItem, Withdrawal
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import (
    AcceptanceId,
    AttemptId,
    ChoiceId,
    ConferralId,
    CounselId,
    DisputeId,
    ItemId,
    MessageId,
    OrderId,
    OutcomeId,
    PaperId,
    PartyId,
    ResponseId,
    WithdrawalId,
)
from docket_assistant.domain.matter import Matter, ScheduleDate, Side
from docket_assistant.domain.order import ConferralTerms
from docket_assistant.domain.paper import FactUsed, Paper
from docket_assistant.domain.people import Appearance
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.references import (
    NOUNS,
    called,
    check_record,
    collection_of,
    noun_classes,
    nouns_of,
    references,
    renamed,
    with_facts,
)
from docket_assistant.exchange.matter_format import read_matter

BRISCOE = read_matter(Path("resources/sample/briscoe.json").read_bytes())
CALL = BRISCOE.conferrals[0]
TWELVE, FOUR = ItemId("briscoe-rog-12"), ItemId("briscoe-rfp-4")
OUTCOME = ItemOutcome(OutcomeId("out"), CALL.id, (TWELVE,), Outcome.NO_ACCORD)
RECEIVED = Message(MessageId("m"), Direction.RECEIVED, Mode.EMAIL)
ORDER = BRISCOE.orders[0]


def changed(fact: Noun, **fields: object) -> Record:
    own = {field.name: getattr(fact, field.name) for field in dataclasses.fields(fact)}
    return with_facts(BRISCOE, [type(fact)(**own | fields)])


def with_matter(**fields: object) -> Record:
    own = {field.name: getattr(BRISCOE.matter, field.name) for field in dataclasses.fields(Matter)}
    return replace(BRISCOE, matter=Matter(**own | fields))


def test_every_noun_of_the_record_has_a_name() -> None:
    assert list(noun_classes()) == list(NOUNS)
    assert len(set(NOUNS.values())) == len(NOUNS)


def test_references_are_found_also_inside_lists_and_values() -> None:
    person = Participant("Lee B. Sample", Side.PLAINTIFF, ParticipantRole.COUNSEL, CounselId("lee"))
    call = replace(CALL, participants=(person,), items=(TWELVE,))
    order = replace(ORDER, motion=None, terms=ConferralTerms(lifted_items=(FOUR,)))

    assert [(r.field, r.collection, r.id) for r in references(call)] == [
        ("participants 1, counsel", "counsel", "lee"),
        ("items 1", "items", "briscoe-rog-12"),
    ]
    assert [(r.field, r.id) for r in references(order)] == [("terms, lifted_items 1", "briscoe-rfp-4")]


def test_facts_without_a_reference_have_none() -> None:
    assert not list(references(replace(CALL, participants=None)))


def test_the_sample_can_be() -> None:
    check_record(BRISCOE)


def test_facts_replace_those_of_their_id_and_others_come_last() -> None:
    record = with_facts(BRISCOE, [replace(CALL, minutes=5), replace(CALL, id=ConferralId("second"))])

    assert [(c.id, c.minutes) for c in record.conferrals] == [(CALL.id, 5), ("second", None)]
    assert with_facts(record, []) == record


@pytest.mark.parametrize("noun", list(nouns_of(BRISCOE)), ids=lambda noun: noun.id)
def test_a_fact_that_others_name_cannot_be_missing(noun: Noun) -> None:
    collection = collection_of(noun)
    others = tuple(fact for fact in getattr(BRISCOE, collection) if fact.id != noun.id)
    collections = {name: getattr(BRISCOE, name) for name in NOUNS} | {collection: others}
    record = Record(BRISCOE.matter, **collections)
    named = any(r.id == noun.id for fact in nouns_of(record) for r in references(fact))

    if named:
        with pytest.raises(InvalidInput, match=f"there is no .* '{noun.id}' in this matter"):
            check_record(record)
    else:
        check_record(record)


def test_the_sentence_names_the_noun_the_field_and_the_id() -> None:
    with pytest.raises(InvalidInput) as refused:
        check_record(changed(OUTCOME, items=(TWELVE, ItemId("rog-99"))))

    assert str(refused.value) == (
        "Outcome out, items 2: there is no item 'rog-99' in this matter; record it first or correct the id."
    )


@pytest.mark.parametrize("bad", ["", "a b", "x" * 81, "caf\u00e9", "a/b", "a\n"])
def test_an_id_is_plain_and_short(bad: str) -> None:
    with pytest.raises(InvalidInput, match="is not 1 to 80"):
        check_record(changed(CALL, id=ConferralId(bad)))


def test_an_id_is_used_once_in_the_whole_record() -> None:
    with pytest.raises(InvalidInput, match="briscoe is used twice, by a matter and a conferral"):
        check_record(changed(CALL, id=ConferralId("briscoe")))


SETS, RESPONSE, LAWYER = BRISCOE.sets, BRISCOE.responses[0], BRISCOE.counsel[0]
PLAINTIFF = PartyId("briscoe-plaintiff")
IMPOSSIBLE = {
    "an empty number": (with_matter(number=" "), "case number is empty"),
    "an empty court": (with_matter(court=""), "court is empty"),
    "a date that is not set": (
        with_matter(trial=date(2010, 6, 1), none_set=(ScheduleDate.TRIAL,)),
        "'trial' has a date and is said not to be set",
    ),
    "a nameless party": (changed(BRISCOE.parties[0], name=""), "name is empty"),
    "an end before its start": (
        changed(LAWYER, appearances=(Appearance(date(2009, 2, 1), date(2009, 1, 1)),)),
        "until 2009-01-01 comes before since 2009-02-01",
    ),
    "a set number 0": (changed(SETS[0], ordinal=0), "is 1, not less"),
    "a set by nobody": (changed(SETS[0], propounders=()), "no party is named"),
    "a set on oneself": (changed(SETS[0], propounders=(PLAINTIFF,)), "cannot serve the set"),
    "a party named twice": (changed(SETS[0], responders=(PLAINTIFF, PLAINTIFF)), "names briscoe-plaintiff"),
    "a label that is no label": (changed(BRISCOE.items[0], label="03(b)"), "not how an item is written"),
    "a response to another set": (changed(RESPONSE, items=(FOUR,)), "belongs to the set briscoe-rfps-1"),
    "no zone": (changed(RESPONSE, zone="Central time"), "is no zone"),
    "an hour with seconds": (changed(RESPONSE, served_at=time(10, 0, 1)), "no seconds"),
    "an hour with a zone": (changed(RESPONSE, served_at=time(10, tzinfo=timezone.utc)), "no zone of its own"),  # noqa: UP017
    "the year 206": (changed(RESPONSE, served_on=date(206, 1, 1)), "before 1800"),
    "a number too great": (changed(CALL, minutes=10**10), "too great"),
    "a NUL": (changed(CALL, place="a\0"), "U+0000"),
    "half a character": (changed(CALL, place="\ud83d"), "U+D83D"),
    "a book": (changed(CALL, said="x" * 1_000_001), "million"),
    "a dispute twice": (
        changed(DisputedItem(DisputeId("again"), TWELVE)),
        "put in dispute twice",
    ),
    "a withdrawal of nothing": (changed(Withdrawal(WithdrawalId("w"), (), date(2009, 12, 1))), "no item"),
    "an acceptance of other items": (
        changed(Acceptance(AcceptanceId("a"), (FOUR,), ResponseId(RESPONSE.id), date(2009, 12, 1))),
        "belongs to the set",
    ),
    "an outcome of nothing": (changed(OUTCOME, items=()), "no item"),
    "an item in two outcomes of a talk": (
        with_facts(BRISCOE, [OUTCOME, replace(OUTCOME, id=OutcomeId("out-2"))]),
        "item briscoe-rog-12 has an outcome of conferral briscoe-call-0924 already, out",
    ),
    "counsel on the other side": (
        changed(
            CALL,
            participants=(Participant("Dana", Side.PLAINTIFF, ParticipantRole.COUNSEL, LAWYER.id),),
        ),
        "put on a side",
    ),
    "a talk of less than nothing": (changed(CALL, minutes=-1), "0 minutes or more"),
    "a message that answers itself": (changed(RECEIVED, answers=MessageId("m")), "cannot answer itself"),
    "a reply of our own": (
        changed(RECEIVED, direction=Direction.SENT, reply=Reply.ACKNOWLEDGED),
        "only a received message",
    ),
    "an address on no line": (changed(RECEIVED, addresses=(AddressUsed("a@b.test", "re"),)), "not 're'"),
    "no hash": (changed(RECEIVED, sha256="abc"), "hexadecimal"),
    "a period of no days": (changed(BRISCOE.duties[0], period=0), "at least 1"),
    "an answer to another question": (
        changed(
            Choice(ChoiceId("c"), ChoiceKind.EXPENSES, ChoiceValue.WITHDRAWN, ORDER.id, date(2009, 12, 1))
        ),
        "'withdrawn' is no answer on expenses",
    ),
}


@pytest.mark.parametrize(("record", "says"), IMPOSSIBLE.values(), ids=IMPOSSIBLE.keys())
def test_what_cannot_be_is_refused(record: Record, says: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_record(record)

    assert says in str(refused.value)
    assert str(refused.value).endswith(".")


USUAL = {
    "a talk about nothing": replace(CALL, items=()),
    "a response before the service": replace(RESPONSE, served_on=date(2009, 1, 1)),
    "two requests of one number": replace(BRISCOE.items[0], id=ItemId("again")),
    "an order entered before it was signed": replace(ORDER, entered_on=date(2009, 12, 1)),
    "an hour without a zone": replace(CALL, starts_at=time(10)),
    "an attempt at an unknown time": Attempt(AttemptId("a"), Side.DEFENDANT),
    "an outcome of a second talk": OUTCOME,
    "lines of text": replace(CALL, said="one\n\ttwo \u202e\u2028"),
}


@pytest.mark.parametrize("noun", USUAL.values(), ids=USUAL.keys())
def test_what_is_unusual_stays(noun: Noun) -> None:
    check_record(with_facts(BRISCOE, [noun]))


def test_a_copy_is_the_same_record_under_other_ids() -> None:
    paper = Paper(
        PaperId("paper"),
        OrderId(ORDER.id),
        "full",
        "STATEMENT",
        "a.docx",
        "0" * 64,
        date(2009, 12, 10),
        (FactUsed("conferral briscoe-call-0924: held on", "briscoe-call-0924: a value"),),
    )
    record = with_facts(BRISCOE, [paper])
    count = itertools.count()

    copy = renamed(record, lambda _: f"n{next(count)}")

    check_record(copy)
    old: list[str] = [n.id for n in nouns_of(record)]
    new: list[str] = [n.id for n in nouns_of(copy)]
    assert not {*old, "briscoe"} & {*new, copy.matter.id}
    assert copy.papers[0].facts[0].fact == f"conferral {copy.conferrals[0].id}: held on"
    assert copy.papers[0].facts[0].value == "briscoe-call-0924: a value"
    back: dict[str, str] = dict(zip([copy.matter.id, *new], [record.matter.id, *old], strict=True))
    assert renamed(copy, back.__getitem__) == record


def test_new_ids_must_differ() -> None:
    with pytest.raises(InvalidInput, match="used twice"):
        renamed(BRISCOE, lambda _: "same")


def test_facts_are_called_as_a_sentence_calls_them() -> None:
    assert called(BRISCOE.matter) == "matter briscoe"
    assert called(BRISCOE.disputed_items[0]) == "disputed item briscoe-dispute-rog-3b"
