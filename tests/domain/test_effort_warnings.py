"""House readings on attempts warn and never decide; an unsigned answer to an admission is for review."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.domain.conferral import Attempt, Coverage, Mode, Participant, ParticipantRole
from docket_assistant.domain.discovery import Response
from docket_assistant.domain.findings import ItemVerdict, NextAct, Verdict, Warn
from docket_assistant.domain.ids import AttemptId, CounselId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.people import AddressKind, AddressOfRecord
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import assess
from tests.domain.ruling_records import ITEM, THEM, US, Ruling, build

BASE: Ruling = {
    "court": "moed",
    "date": "2010-02-26",
    "self_represented": [],
    "statement_missing": [],
    "events": [{"type": "responses", "date": "2010-02-01"}],
}
ADDRESS = AddressOfRecord(AddressKind.EMAIL, "lee@sample.example", since=date(2010, 1, 1))


def attempts(*days: int, mode: Mode = Mode.TELEPHONE, to: str = "", away: bool = False) -> Record:
    record, _, _ = build(BASE)
    their_lawyer = (Participant("theirs", THEM, ParticipantRole.COUNSEL, CounselId("theirs")),)
    made = tuple(
        Attempt(
            AttemptId(f"a{day}"),
            US,
            date(2010, 2, day),
            mode=mode,
            directed_to=their_lawyer,
            coverage=Coverage.LISTED,
            items=(ITEM,),
            address_used=to,
            known_away=away,
        )
        for day in days
    )
    counsel = tuple(replace(c, addresses=(ADDRESS,) if c.side is THEM else ()) for c in record.counsel)
    return replace(record, attempts=made, counsel=counsel)


def verdict(record: Record, day: date = date(2010, 2, 26)) -> ItemVerdict:
    _, law, _ = build(BASE)
    return assess(record, law, day).items[0]


HOUSE = {
    Warn.FEW_ATTEMPTS,
    Warn.NO_TELEPHONE_ATTEMPT,
    Warn.SHORT_WAIT,
    Warn.KNOWN_AWAY,
    Warn.ADDRESS_NOT_VERIFIED,
}


@pytest.mark.parametrize(
    ("record", "warned"),
    [
        (attempts(3, 5, 9), set()),
        (attempts(3), {Warn.FEW_ATTEMPTS}),
        (attempts(3, 24), {Warn.SHORT_WAIT}),
        (attempts(3, 5, away=True), {Warn.KNOWN_AWAY}),
        (attempts(3, 5, mode=Mode.EMAIL, to="LEE@sample.example"), {Warn.NO_TELEPHONE_ATTEMPT}),
        (
            attempts(3, 5, mode=Mode.EMAIL, to="lea@sample.example"),
            {Warn.NO_TELEPHONE_ATTEMPT, Warn.ADDRESS_NOT_VERIFIED},
        ),
    ],
)
def test_what_is_thin_about_attempts_warns_and_does_not_fail(record: Record, warned: set[Warn]) -> None:
    found = verdict(record)

    assert found.verdict is Verdict.RIPE_ON_EFFORTS
    assert set(found.warnings) & HOUSE == warned
    assert Warn.EFFORTS_ONLY in found.warnings


def test_an_attempt_without_its_day_leaves_the_statement_incomplete() -> None:
    record = attempts(3, 5)
    undated = tuple(replace(a, made_on=None) for a in record.attempts)

    found = verdict(replace(record, attempts=undated))

    assert found.verdict is Verdict.STATEMENT_INCOMPLETE
    assert found.findings[0].detail == "date"


def answered(kind: ItemKind, *, signed: bool | None) -> ItemVerdict:
    record, _, _ = build(BASE)
    responses: tuple[Response, ...] = tuple(replace(r, signed=signed) for r in record.responses)
    sets = tuple(replace(s, kind=kind) for s in record.sets)
    return verdict(replace(record, responses=responses, sets=sets))


def test_an_unsigned_answer_to_a_request_for_admission_is_for_review_and_to_be_asked_for_today() -> None:
    found = answered(ItemKind.ADMISSION, signed=False)

    assert (found.verdict, found.next.act) == (Verdict.NEEDS_REVIEW, NextAct.ASK_FOR_SIGNATURE)


@pytest.mark.parametrize(
    ("kind", "signed"),
    [(ItemKind.ADMISSION, True), (ItemKind.ADMISSION, None), (ItemKind.PRODUCTION, False)],
)
def test_any_other_answer_is_one(kind: ItemKind, signed: bool | None) -> None:
    assert answered(kind, signed=signed).next.act is NextAct.TALK
