"""What would be seized on before a filing: each fact is found, told once, and gone when it is cured."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant import resources
from docket_assistant.app.law import law_for
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.conferral import (
    AddressUsed,
    Attempt,
    Conferral,
    Coverage,
    Direction,
    Message,
    Mode,
    Participant,
    ParticipantRole,
    Reply,
)
from docket_assistant.domain.discovery import Response, ResponseKind
from docket_assistant.domain.dispute import Withdrawal
from docket_assistant.domain.ids import (
    AttemptId,
    ConferralId,
    ItemId,
    MessageId,
    MotionId,
    ResponseId,
    SetId,
    WithdrawalId,
)
from docket_assistant.domain.matter import Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.people import Appearance
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.before_filing import Exposure, ExposureKind, Missing, before_filing
from docket_assistant.exchange.facts import read_facts

BRISCOE = sample_record()
CALL = ConferralId("briscoe-call-1207")
TALKED = date(2009, 12, 7)
GOOD, WRONG = "lee.sample@sample-law.example", "lee.sample@sample-law.test"
LEE = Participant("Lee B. Sample", Side.PLAINTIFF, ParticipantRole.COUNSEL, BRISCOE.counsel[1].id)


def step(name: str) -> Record:
    return read_facts(resources.read_bytes(f"sample/steps/{name}.json"), BRISCOE, lambda noun: noun).record


TALKED_RECORD = step("talk-dec-7")


def found(record: Record, day: date = TALKED + timedelta(days=1)) -> tuple[Exposure, ...]:
    return before_filing(record, law_for(record), day)


def kinds(record: Record, day: date = TALKED + timedelta(days=1), about: str = CALL) -> set[ExposureKind]:
    return {e.kind for e in found(record, day) if about in e.records}


def message(address: str = GOOD, **more: object) -> Message:
    plain: dict[str, object] = {
        "id": MessageId("confirming"),
        "direction": Direction.SENT,
        "mode": Mode.EMAIL,
        "sent_on": TALKED,
        "confirms": CALL,
        "addresses": (AddressUsed(address),),
    }
    return Message(**{**plain, **more})  # type: ignore[arg-type]


def having(*messages: Message, record: Record = TALKED_RECORD) -> Record:
    return replace(record, messages=(*record.messages, *messages))


def with_call(**changes: object) -> Record:
    calls = tuple(
        replace(c, **changes) if c.id == CALL else c  # type: ignore[arg-type]
        for c in TALKED_RECORD.conferrals
    )
    return replace(TALKED_RECORD, conferrals=calls)


def of_kind(record: Record, kind: ExposureKind, day: date) -> list[Exposure]:
    return [e for e in found(record, day) if e.kind is kind]


def test_the_sample_after_the_order_has_its_three_facts_the_address_first() -> None:
    told = found(BRISCOE, date(2009, 12, 3))

    assert [e.kind for e in told] == [
        ExposureKind.ADDRESS_SAID_WRONG,
        ExposureKind.TALK_INCOMPLETE,
        ExposureKind.MOTION_AFTER_SUPPLEMENT,
    ]
    assert told[0].records == ("briscoe-email", "briscoe-call-0924")
    assert told[0].detail == "Memorandum and Order of December 2, 2009"
    assert told[1].missing == (Missing.HOUR, Missing.PEOPLE, Missing.ITEMS)
    assert (told[2].on, told[2].other, len(told[2].items)) == (date(2009, 10, 9), date(2009, 10, 8), 18)


def test_before_the_motion_the_supplement_is_told_as_items_and_not_twice() -> None:
    (before,) = of_kind(BRISCOE, ExposureKind.TALK_BEFORE_RESPONSE, date(2009, 10, 8))

    assert (len(before.items), before.on) == (18, date(2009, 10, 8))
    assert not of_kind(BRISCOE, ExposureKind.TALK_BEFORE_RESPONSE, date(2009, 10, 9))


def test_a_supplement_after_the_motion_is_told_though_the_motion_is() -> None:
    further = step("supplement-dec-9-no-12")
    later = replace(TALKED_RECORD, responses=further.responses)

    (told,) = of_kind(later, ExposureKind.TALK_BEFORE_RESPONSE, date(2009, 12, 9))

    assert told.items == ("briscoe-rog-12",)


def test_nothing_is_told_before_it_happened() -> None:
    assert not found(BRISCOE, date(2009, 9, 23))


def test_a_talk_that_is_recorded_whole_and_not_confirmed_is_only_that() -> None:
    assert kinds(TALKED_RECORD) == {ExposureKind.NOT_CONFIRMED}


def test_a_message_to_an_address_of_record_leaves_nothing_for_two_days() -> None:
    record = having(message())

    assert kinds(record, TALKED + timedelta(days=1)) == set()
    assert kinds(record, TALKED + timedelta(days=2)) == {ExposureKind.NO_REPLY}


@pytest.mark.parametrize(
    ("sent", "kind"),
    [
        (message(WRONG), ExposureKind.ADDRESS_NOT_ON_RECORD),
        (message("dre@example.test"), ExposureKind.ADDRESS_NOT_ON_RECORD),
        (
            message(addresses=(AddressUsed(WRONG, said_wrong_by="a reply"),)),
            ExposureKind.ADDRESS_SAID_WRONG,
        ),
        (message(bounced=True), ExposureKind.BOUNCED),
        (message(sent_on=None), ExposureKind.NOT_SHOWN_AS_SENT),
    ],
)
def test_a_message_that_may_not_have_arrived_is_told(sent: Message, kind: ExposureKind) -> None:
    assert kinds(having(sent)) == {kind}


def test_the_same_message_to_a_good_address_cures_it() -> None:
    again = message(id=MessageId("again"), sent_on=TALKED + timedelta(days=1))

    assert kinds(having(message(WRONG), again)) == set()


def test_an_address_that_another_message_shows_to_be_wrong_is_told_with_that_source() -> None:
    shown = message(
        id=MessageId("shown"),
        confirms=None,
        addresses=(AddressUsed(WRONG.upper(), said_wrong_by="Order of December 9"),),
    )

    (told,) = [e for e in found(having(message(WRONG), shown)) if CALL in e.records]

    assert told.detail == "Order of December 9"


def test_a_letter_is_not_held_against_e_mail_addresses() -> None:
    letter = message("200 Placeholder St., St. Louis", mode=Mode.LETTER)
    assert kinds(having(letter)) == set()


def test_a_reply_settles_what_went_before() -> None:
    reply = message(
        id=MessageId("reply"),
        direction=Direction.RECEIVED,
        confirms=None,
        answers=MessageId("confirming"),
        addresses=(AddressUsed(GOOD, "from"),),
        reply=Reply.ACKNOWLEDGED,
    )

    assert kinds(having(message(WRONG), reply), date(2009, 12, 17)) == set()


def test_terms_that_a_reply_disputes_are_told_for_its_items_alone() -> None:
    reply = message(
        id=MessageId("reply"),
        direction=Direction.RECEIVED,
        reply=Reply.DISPUTED,
        reply_items=(ItemId("briscoe-rog-12"),),
        sent_on=TALKED + timedelta(days=1),
    )

    (told,) = of_kind(having(message(), reply), ExposureKind.TERMS_DISPUTED, date(2009, 12, 9))

    assert (told.records, told.items) == ((CALL,), ("briscoe-rog-12",))
    assert told.other == TALKED + timedelta(days=1)


def test_a_message_dated_before_the_talk_that_it_confirms_is_told() -> None:
    early = message(sent_on=TALKED - timedelta(days=1))
    assert kinds(having(early), TALKED) == {ExposureKind.MESSAGE_BEFORE_TALK}


@given(st.sets(st.sampled_from(["starts_at", "participants", "items"])))
def test_exactly_what_is_not_recorded_of_a_talk_is_named(lacking: set[str]) -> None:
    empty: dict[str, object] = {"starts_at": None, "participants": None, "items": ()}
    coverage = {"coverage": Coverage.UNKNOWN} if "items" in lacking else {}
    record = with_call(**{**{name: empty[name] for name in lacking}, **coverage})
    record = replace(record, outcomes=() if "items" in lacking else record.outcomes)
    names = {"starts_at": Missing.HOUR, "participants": Missing.PEOPLE, "items": Missing.ITEMS}

    told = [e for e in found(record) if e.kind is ExposureKind.TALK_INCOMPLETE and CALL in e.records]

    assert {part for e in told for part in e.missing} == {names[name] for name in lacking}


def test_a_talk_that_names_one_side_only_lacks_the_other() -> None:
    (told,) = [e for e in found(with_call(participants=(LEE,))) if e.missing and CALL in e.records]
    assert told.missing == (Missing.OUR_PEOPLE,)


def test_counsel_not_of_record_on_the_day_of_the_talk_is_named_by_id() -> None:
    gone = replace(BRISCOE.counsel[1], appearances=(Appearance(until=TALKED - timedelta(days=1)),))
    record = replace(TALKED_RECORD, counsel=(BRISCOE.counsel[0], gone))

    (told,) = of_kind(record, ExposureKind.COUNSEL_NOT_OF_RECORD, TALKED)

    assert told.records == (CALL, "briscoe-sample")
    assert not of_kind(TALKED_RECORD, ExposureKind.COUNSEL_NOT_OF_RECORD, TALKED)


@pytest.mark.parametrize(("days", "told"), [(0, True), (1, True), (7, True), (8, False)])
def test_a_motion_within_a_week_of_a_supplement_is_told_and_else_its_items(days: int, told: bool) -> None:
    filed = date(2009, 10, 8) + timedelta(days=days)
    record = replace(BRISCOE, motions=(replace(BRISCOE.motions[0], filed_on=filed),))

    assert bool(of_kind(record, ExposureKind.MOTION_AFTER_SUPPLEMENT, filed)) is told
    assert bool(of_kind(record, ExposureKind.TALK_BEFORE_RESPONSE, filed)) is not told


def test_a_talk_between_supplement_and_motion_leaves_its_items_out() -> None:
    items = (ItemId("briscoe-rog-12"), ItemId("briscoe-rfp-4"))
    between = Conferral(
        ConferralId("between"), Mode.TELEPHONE, date(2009, 10, 9), coverage=Coverage.LISTED, items=items
    )
    record = replace(BRISCOE, conferrals=(*BRISCOE.conferrals, between))

    (told,) = of_kind(record, ExposureKind.MOTION_AFTER_SUPPLEMENT, date(2009, 10, 9))

    assert len(told.items) == 16
    assert not set(told.items) & set(items)


@pytest.mark.parametrize(
    "change",
    [{"by": Side.PLAINTIFF}, {"withdrawn_on": date(2009, 11, 1)}, {"decided_on": date(2009, 12, 2)}],
)
def test_a_motion_that_is_theirs_or_no_longer_pending_is_not_told(change: dict[str, object]) -> None:
    motion = replace(BRISCOE.motions[0], **change)  # type: ignore[arg-type]
    record = replace(BRISCOE, motions=(motion,))
    assert not of_kind(record, ExposureKind.MOTION_AFTER_SUPPLEMENT, date(2009, 12, 3))


def test_a_talk_that_the_motion_claims_and_the_log_lacks_is_told_by_its_day() -> None:
    claims = (date(2009, 9, 24), date(2009, 10, 1))
    motion = Motion(MotionId("m"), Side.DEFENDANT, date(2009, 10, 9), talks_claimed=claims)

    (told,) = of_kind(replace(BRISCOE, motions=(motion,)), ExposureKind.TALK_NOT_LOGGED, date(2009, 12, 3))

    assert told.other == date(2009, 10, 1)


def promises(record: Record, day: date = date(2009, 12, 20)) -> list[tuple[date | None, int]]:
    return [(e.on, len(e.items)) for e in of_kind(record, ExposureKind.PROMISE_PASSED, day)]


def test_a_promise_is_told_once_its_day_has_passed_and_one_line_a_day() -> None:
    assert promises(TALKED_RECORD, date(2009, 12, 18)) == []
    assert promises(TALKED_RECORD, date(2009, 12, 19)) == [(date(2009, 12, 18), 8)]
    assert promises(TALKED_RECORD, date(2009, 12, 22)) == [(date(2009, 12, 21), 1), (date(2009, 12, 18), 8)]


def test_whatever_was_logged_since_takes_its_items_out_of_the_promise() -> None:
    rogs = SetId("briscoe-rogs-1")
    twelve = (ItemId("briscoe-rog-12"),)
    answer = Response(ResponseId("r"), rogs, ResponseKind.SUPPLEMENTAL, twelve, date(2009, 12, 16))
    answered = replace(TALKED_RECORD, responses=(*TALKED_RECORD.responses, answer))
    dropped = replace(TALKED_RECORD, withdrawals=(Withdrawal(WithdrawalId("w"), twelve, date(2009, 12, 10)),))
    rang = Attempt(AttemptId("a"), Side.DEFENDANT, date(2009, 12, 19), coverage=Coverage.EVERYTHING)
    wrote = having(message(id=MessageId("since"), sent_on=date(2009, 12, 19)))
    done = tuple(replace(o, performed_on=date(2009, 12, 18)) for o in TALKED_RECORD.outcomes)

    assert promises(answered) == [(date(2009, 12, 18), 7)]
    assert promises(dropped) == [(date(2009, 12, 18), 7)]
    assert promises(replace(TALKED_RECORD, attempts=(rang,))) == []
    assert promises(wrote) == []
    assert promises(replace(TALKED_RECORD, outcomes=done)) == []


@given(st.dates(date(2009, 8, 1), date(2010, 2, 1)), st.booleans())
def test_of_any_day_the_facts_are_dated_by_then_and_in_order(day: date, hourless: bool) -> None:
    record = with_call(starts_at=None if hourless else time(10))
    told = found(record, day)
    order = list(ExposureKind)

    assert [e.kind for e in told] == sorted((e.kind for e in told), key=order.index)
    assert all(e.records and e.as_of == day and (e.on is None or e.on <= day) for e in told)
    assert len({(e.kind, e.records, e.other) for e in told}) == len(told)
