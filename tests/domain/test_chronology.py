"""What happened in a matter, in order; and the stretch without a talk."""

from dataclasses import fields, replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.chronology import Chronology, Entry, EntryKind, Lane, chronology, talk_gap
from docket_assistant.domain.conferral import Conferral, Direction, Message, Mode
from docket_assistant.domain.discovery import Response, ResponseKind, Rewording
from docket_assistant.domain.dispute import Withdrawal
from docket_assistant.domain.ids import ConferralId, MessageId, ResponseId, RewordingId, SetId, WithdrawalId
from docket_assistant.domain.moments import Dated
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.rounds import RoundKind
from tests.exchange.records import records

BRISCOE = sample_record()
DEC_3 = date(2009, 12, 3)
DUE = {duty.id: date(2009, 12, 14) for duty in BRISCOE.duties}
SHOWN = (
    "sets", "extensions", "responses", "rewordings", "withdrawals", "productions", "acceptances",
    "conferrals", "attempts", "messages", "motions", "court_steps", "orders", "filings", "duties",
)  # fmt: skip


def of(found: Chronology, kind: EntryKind) -> Entry:
    return next(entry for entry in found.entries if entry.kind is kind)


def talk(on: date | None, mode: Mode = Mode.TELEPHONE, dated: Dated = Dated.EXACT) -> Record:
    held = Conferral(ConferralId("talk"), mode, on, dated=dated)
    return replace(BRISCOE, conferrals=(*BRISCOE.conferrals, held))


def supplement(on: date, at: time | None = None, dated: Dated = Dated.EXACT) -> Response:
    return Response(
        ResponseId("late"), SetId("briscoe-rogs-1"), ResponseKind.SUPPLEMENTAL, None, on, at, "-06:00", dated
    )


def test_the_sample_reads_in_the_order_of_its_days() -> None:
    told = [(e.lane, e.kind, e.count) for e in chronology(BRISCOE, DEC_3, {}, DUE).entries]

    assert told == [
        (Lane.DISCOVERY, EntryKind.SET_SERVED, 2),
        (Lane.DISCOVERY, EntryKind.RESPONSE, 2),
        (Lane.CONFERRAL, EntryKind.TALK, 1),
        (Lane.CONFERRAL, EntryKind.MESSAGE_SENT, 1),
        (Lane.DISCOVERY, EntryKind.SUPPLEMENT, 2),
        (Lane.COURT, EntryKind.MOTION_OURS, 1),
        (Lane.COURT, EntryKind.ORDER, 1),
        (Lane.COURT, EntryKind.DUTY_DUE, 2),
    ]


def test_an_undated_message_stands_behind_the_call_that_it_confirms() -> None:
    email = of(chronology(BRISCOE, DEC_3, {}), EntryKind.MESSAGE_SENT)
    assert (email.on, email.after) == (None, "briscoe-call-0924")


def test_undated_facts_that_hang_on_nothing_come_last() -> None:
    undated = talk(None)
    assert chronology(undated, DEC_3, {}, DUE).entries[-1].facts == ("talk",)


def test_a_duty_whose_order_states_no_day_stands_behind_the_order() -> None:
    kinds = [entry.kind for entry in chronology(BRISCOE, DEC_3, {}).entries]
    assert kinds[-2:] == [EntryKind.ORDER, EntryKind.DUTY_DUE]


def test_messages_that_answer_one_another_are_still_shown() -> None:
    ring = [
        Message(MessageId(own), Direction.SENT, Mode.EMAIL, answers=MessageId(other))
        for own, other in (("a", "b"), ("b", "a"))
    ]
    found = chronology(replace(BRISCOE, messages=tuple(ring)), DEC_3, {})
    assert {"a", "b"} <= {fact for entry in found.entries for fact in entry.facts}


def test_what_lies_after_the_day_is_marked_with_what_hangs_on_it() -> None:
    early = chronology(BRISCOE, date(2009, 9, 20), {}, DUE)
    later = {entry.kind for entry in early.entries if entry.after_as_of}
    assert later == {entry.kind for entry in early.entries} - {EntryKind.SET_SERVED, EntryKind.RESPONSE}


def test_no_talk_since_the_supplement_for_56_days() -> None:
    gap = chronology(BRISCOE, DEC_3, {}).gap
    assert gap is not None
    assert (gap.since, gap.until, gap.days) == (date(2009, 10, 8), DEC_3, 56)
    assert gap.kind is RoundKind.SUPPLEMENTAL


@pytest.mark.parametrize("mode", [Mode.IN_PERSON, Mode.TELEPHONE, Mode.VIDEO])
def test_a_talk_since_the_supplement_closes_the_gap(mode: Mode) -> None:
    assert talk_gap(talk(date(2009, 10, 20), mode), DEC_3, {}) is None


@pytest.mark.parametrize("mode", [Mode.EMAIL, Mode.LETTER, Mode.VOICEMAIL, Mode.UNKNOWN])
def test_a_written_contact_does_not_close_it(mode: Mode) -> None:
    assert talk_gap(talk(date(2009, 10, 20), mode), DEC_3, {}) is not None


@pytest.mark.parametrize("on", [None, date(2009, 10, 8)])
def test_a_talk_that_may_have_come_after_is_not_denied(on: date | None) -> None:
    assert talk_gap(talk(on), DEC_3, {}) is None


def test_hours_decide_on_the_day_itself() -> None:
    served = replace(BRISCOE, responses=(*BRISCOE.responses, supplement(date(2009, 10, 20), time(15))))
    before = Conferral(ConferralId("talk"), Mode.VIDEO, date(2009, 10, 20), time(14), "-06:00")

    gap = talk_gap(replace(served, conferrals=(before,)), DEC_3, {})
    closed = talk_gap(replace(served, conferrals=(replace(before, starts_at=time(16)),)), DEC_3, {})

    assert gap is not None
    assert closed is None


def test_a_talk_after_the_day_asked_about_is_not_yet_known() -> None:
    assert talk_gap(talk(date(2009, 12, 7)), DEC_3, {}) is not None


def test_a_gap_needs_a_response_and_a_day_after_it() -> None:
    assert talk_gap(replace(BRISCOE, responses=()), DEC_3, {}) is None
    assert talk_gap(replace(BRISCOE, conferrals=()), date(2009, 10, 8), {}) is None


def test_a_rewording_opens_a_gap_of_its_own() -> None:
    reworded = Rewording(RewordingId("new"), (BRISCOE.items[0].id,), date(2009, 11, 3))
    gap = talk_gap(replace(BRISCOE, rewordings=(reworded,)), DEC_3, {})
    assert gap is not None
    assert (gap.since, gap.kind) == (date(2009, 11, 3), RoundKind.REWORDED)


def test_items_that_are_withdrawn_leave_no_gap() -> None:
    gone = Withdrawal(WithdrawalId("gone"), tuple(i.id for i in BRISCOE.items), date(2009, 11, 3))
    assert talk_gap(replace(BRISCOE, withdrawals=(gone,)), DEC_3, {}) is None


def test_a_supplement_dated_by_a_lower_bound_says_so_in_the_gap() -> None:
    bound = supplement(date(2009, 11, 1), dated=Dated.ON_OR_AFTER)
    gap = talk_gap(replace(BRISCOE, responses=(bound,)), DEC_3, {})
    assert gap is not None
    assert gap.dated is Dated.ON_OR_AFTER


@given(records(), st.dates())
def test_every_fact_is_told_and_dates_never_run_backwards(record: Record, day: date) -> None:
    found = chronology(record, day, {})

    told = {fact for entry in found.entries for fact in entry.facts}
    days = [entry.on for entry in found.entries if entry.on is not None]
    assert told == {fact.id for name in SHOWN for fact in getattr(record, name)}
    assert days == sorted(days)
    assert all(entry.after_as_of is (entry.on > day) for entry in found.entries if entry.on)


@given(records(), st.dates(date(1800, 1, 1)))
def test_a_gap_ends_on_the_day_and_no_talk_is_logged_within(record: Record, day: date) -> None:
    gap = talk_gap(record, day, {})
    if gap is None:
        return
    assert gap.until == day
    assert gap.days > 0
    within = [c.held_on for c in record.conferrals if c.is_talk and c.held_on is not None]
    assert not any(gap.since + timedelta(days=1) <= on <= day for on in within)


def test_the_lists_of_the_record_that_are_shown_exist() -> None:
    assert set(SHOWN) < {field.name for field in fields(Record)}
