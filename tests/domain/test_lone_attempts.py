"""One attempt in a manner that the sources of the rule do not take, with nothing beside it, does not do."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.domain.conferral import Attempt, Conferral, Coverage, Mode, Participant, ParticipantRole
from docket_assistant.domain.findings import NextAct, Reason, Verdict
from docket_assistant.domain.ids import AttemptId, ConferralId, CounselId
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import assess
from tests.domain.ruling_records import ITEM, THEM, US, Ruling, build

THEIRS = (Participant("theirs", THEM, ParticipantRole.COUNSEL, CounselId("theirs")),)


def ruling(court: str) -> Ruling:
    return {
        "court": court,
        "date": "2020-03-02",
        "self_represented": [],
        "statement_missing": [],
        "events": [{"type": "responses", "date": "2020-02-03"}],
    }


def tried(court: str, mode: Mode, *days: int, letter: int | None = None) -> tuple[Verdict, Reason, NextAct]:
    record, law, day = build(ruling(court))
    made = tuple(
        Attempt(
            AttemptId(f"a{on}"),
            US,
            date(2020, 2, on),
            mode=mode,
            directed_to=THEIRS,
            coverage=Coverage.LISTED,
            items=(ITEM,),
        )
        for on in days
    )
    record = replace(record, attempts=made)
    if letter is not None:
        record = with_letter(record, letter)
    found = assess(record, law, day).items[0]
    return found.verdict, found.findings[0].reason, found.next.act


def with_letter(record: Record, on: int) -> Record:
    sent = Conferral(
        ConferralId("letter"),
        Mode.LETTER,
        date(2020, 2, on),
        participants=THEIRS,
        coverage=Coverage.LISTED,
        items=(ITEM,),
        started_by=US,
    )
    return replace(record, conferrals=(sent,))


@pytest.mark.parametrize(
    ("court", "mode"),
    [
        ("cod", Mode.VOICEMAIL),
        ("cod", Mode.EMAIL),
        ("cod", Mode.LETTER),
        ("ned", Mode.VOICEMAIL),
        ("wied", Mode.TELEPHONE),
    ],
)
def test_one_attempt_that_the_sources_name_as_not_enough_is_no_effort(court: str, mode: Mode) -> None:
    assert tried(court, mode, 10) == (Verdict.NOT_RIPE, Reason.EFFORTS_LONE, NextAct.TALK)


@pytest.mark.parametrize(("court", "mode"), [("cod", Mode.TELEPHONE), ("moed", Mode.VOICEMAIL)])
def test_one_attempt_in_another_manner_warns_only(court: str, mode: Mode) -> None:
    """Fewer than two attempts warn; no rule seen fixes a number."""
    assert tried(court, mode, 10)[0] is Verdict.RIPE_ON_EFFORTS


def test_a_second_attempt_is_no_longer_alone() -> None:
    assert tried("cod", Mode.VOICEMAIL, 10, 12)[0] is Verdict.RIPE_ON_EFFORTS
    assert tried("wied", Mode.TELEPHONE, 10, 12)[:2] == (Verdict.NEEDS_REVIEW, Reason.EFFORTS_REVIEW)


def test_a_letter_after_the_round_stands_beside_the_attempt_and_one_before_it_does_not() -> None:
    assert tried("cod", Mode.VOICEMAIL, 10, letter=11)[0] is Verdict.RIPE_ON_EFFORTS
    assert tried("cod", Mode.VOICEMAIL, 10, letter=2)[1] is not Reason.EFFORTS_ACCEPTED
    assert tried("cod", Mode.VOICEMAIL, 10, letter=2)[0] is Verdict.NOT_RIPE


def test_a_lone_attempt_fails_whatever_else_of_it_is_not_known() -> None:
    record, law, day = build(ruling("cod"))
    bare = Attempt(AttemptId("a"), US, mode=Mode.VOICEMAIL)

    found = assess(replace(record, attempts=(bare,)), law, day).items[0]

    assert (found.verdict, found.findings[0].reason) == (Verdict.NOT_RIPE, Reason.EFFORTS_LONE)
