"""The conferral section of our opposition: what the record holds against the motion, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.papers.family import offers
from docket_assistant.documents.asked import NothingToSay
from docket_assistant.domain.conferral import Participant, ParticipantRole
from docket_assistant.domain.discovery import Response, ResponseKind
from docket_assistant.domain.dispute import Withdrawal
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.ids import MotionId, ResponseId, SetId, WithdrawalId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import ConferralTerms
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from tests.documents.family.asked import (
    USUAL,
    facts_known,
    gap_labels,
    paper,
    record_of,
    sound,
    with_talk,
    words,
)

KIND = PaperKind.OPPOSITION_CONFERRAL
MOTION = MotionId("briscoe-motion-1009")
DEC_8 = date(2009, 12, 8)


def facing(*steps: str, court: str = "moed", **motion: object) -> Record:
    """The sample seen from the other side: the motion is theirs."""
    record = record_of(*steps, court=court)
    moved = replace(record.motions[0], **motion)  # type: ignore[arg-type]
    matter = replace(record.matter, our_side=Side.PLAINTIFF)
    return replace(record, matter=matter, motions=(moved,))


def section(record: Record) -> str:
    return words(paper(record, KIND, MOTION))


def test_the_talk_before_our_supplement_is_told_with_both_days_and_the_rule() -> None:
    text = section(facing(ecf_number="31"))

    assert "Defendants\u2019 motion to compel was filed October 9, 2009 (ECF No. 31)." in text
    assert "governed by E.D. Mo. L.R. 3.04(A) and Fed. R. Civ. P. 37(a)(1)" in text
    assert (
        "The conference by telephone on September 24, 2009, came before Plaintiff\u2019s supplemental" in text
    )
    assert "served October 8, 2009 (E.D. Mo. L.R. 3.04(A))." in text
    assert "no conference on them between those responses and the motion of October 9, 2009." in text
    assert "Sept. 24, 2009, telephone (on which requests is not on record)" in text


def test_it_never_judges() -> None:
    for record in records():
        text = section(record).casefold()
        for word in (
            "premature",
            "failed",
            "untimely",
            "refus",
            "ignor",
            "moot",
            "bad faith",
            "should be denied",
        ):
            assert word not in text


@pytest.mark.parametrize("step", ["talk-none"])
def test_where_the_record_supports_the_motion_it_says_nothing(step: str) -> None:
    with pytest.raises(NothingToSay, match="the record supports the conferral"):
        section(facing(step, filed_on=DEC_8))


def test_an_item_that_the_record_supports_is_not_in_it() -> None:
    text = section(facing("talk-7-15-only", filed_on=DEC_8))

    assert "7\u201315" not in text
    assert "Interrogatories Nos. 3b, 3c, 17, 19\u201322, and 24" in text


def test_a_claimed_talk_that_is_not_on_record_is_said_and_one_that_is_is_not() -> None:
    absent = "The motion states a conference on September 30, 2009. Counsel for Plaintiff has on record none"

    assert absent in section(facing(talks_claimed=(date(2009, 9, 30),)))
    assert "has on record none" not in section(facing(talks_claimed=(date(2009, 9, 24),)))


def test_a_talk_that_the_motion_states_is_asked_for_where_nobody_entered_it() -> None:
    assert "conference stated" in list(gap_labels(paper(facing(), KIND, MOTION)))
    assert "None" in section(facing(has_statement=False))


def test_what_the_statement_does_not_recite_is_said_only_where_it_was_read() -> None:
    read = facing(has_statement=True, statement_elements=("good_faith_assertion", "date", "manner"))
    text = section(read)

    assert "does not recite its time, who took part, and the words on sincere efforts and no accord" in text
    assert "does not recite" not in section(facing(has_statement=True))
    assert "does not recite" not in section(facing())
    assert "contains no statement of conferral (E.D. Mo. L.R. 3.04(A))" in section(
        facing(has_statement=False)
    )


def test_a_statement_alone_can_be_the_point() -> None:
    record = facing(
        "talk-none", filed_on=DEC_8, has_statement=True, statement_elements=("good_faith_assertion", "date")
    )
    text = section(record)

    assert "does not recite its time" in text
    assert "came before" not in text


def test_a_promise_of_ours_is_told_with_its_day_as_far_as_it_is_confirmed() -> None:
    confirmed = section(facing("talk-dec-7", filed_on=DEC_8))
    assert (
        "an accord was reached that Plaintiff would supplement the responses to Interrogatories" in confirmed
    )
    assert "by December 18, 2009; the motion was filed December 8, 2009." in confirmed

    ours = section(facing("talk-not-read-back", filed_on=DEC_8))
    assert "Counsel for Plaintiff understood in the conference" in ours
    assert "an accord was reached that" not in ours


def test_a_promise_that_we_missed_is_no_point() -> None:
    """That a follow-up comes first is a reading of ours, with no rule behind it."""
    with pytest.raises(NothingToSay):
        paper(
            facing("talk-dec-7", filed_on=date(2009, 12, 30)),
            KIND,
            MOTION,
            date(2009, 12, 31),
            items=tuple(i.id for i in record_of().items if i.label in ("3(b)", "3(c)", "7", "8")),
        )


def test_only_staff_on_their_side_is_told_by_name_and_role() -> None:
    people = (
        Participant("Pat Clerk", Side.DEFENDANT, ParticipantRole.STAFF),
        *(p for p in facing("talk-none").conferrals[-1].participants or () if p.side is Side.PLAINTIFF),
    )
    text = section(with_talk(facing("talk-none", filed_on=DEC_8), participants=people))

    assert "those on record as having taken part are Pat Clerk (staff) for Defendants and Lee B." in text


def test_writings_alone_are_told_as_writings() -> None:
    record = facing("email-only", filed_on=DEC_8)
    record = replace(record, conferrals=record.conferrals[1:])
    text = section(record)

    assert "The contact by e-mail on December 7, 2009, on Interrogatories" in text
    assert "was in writing (E.D. Mo. L.R. 3.04(A)). Counsel for Plaintiff has on record no conference" in text


def test_without_any_contact_none_is_on_record() -> None:
    record = replace(facing(), conferrals=(), messages=())
    text = section(record)

    assert "Counsel for Plaintiff has on record, as of October 9, 2009, no conference on" in text


def test_an_unknown_is_asked_of_counsel_and_never_held_against_them() -> None:
    """Whether the call covered the items is not known: no sentence, but the refusal says so."""
    record = facing(filed_on=date(2009, 10, 1))
    with pytest.raises(NothingToSay, match="does not say enough"):
        section(record)


def test_a_step_that_a_rule_or_an_order_asks_for_is_named_with_it() -> None:
    by_rule = section(facing("talk-none", court="caed", filed_on=DEC_8))
    assert "Before the motion E.D. Cal. L.R. 251" in by_rule
    assert "asks for the joint statement; counsel for Plaintiff has no record of it" in by_rule

    record = facing("talk-none", filed_on=DEC_8)
    order = replace(record.orders[0], terms=ConferralTerms(requires_steps=("court_conference",)))
    by_order = section(replace(record, orders=(order,)))
    assert (
        "Before the motion the Order of December 2, 2009 asks for the conference with the court" in by_order
    )


def test_what_was_withdrawn_before_is_said() -> None:
    record = facing("talk-none", filed_on=DEC_8)
    gone = Withdrawal(WithdrawalId("gone"), record.motions[0].items[:2], date(2009, 12, 7))
    text = section(replace(record, withdrawals=(gone,)))

    assert "Defendants withdrew Interrogatories Nos. 3b and 3c on December 7, 2009." in text


def test_a_supplement_after_the_motion_is_told_apart() -> None:
    later = Response(
        ResponseId("later"), SetId("briscoe-rogs-1"), ResponseKind.SUPPLEMENTAL, None, date(2009, 10, 20)
    )
    record = facing()
    text = section(replace(record, responses=(*record.responses, later)))

    assert "After the motion, Plaintiff served supplemental responses on October 20, 2009 to Interrog" in text
    assert "After the motion" not in section(record)


def test_only_a_pending_motion_of_theirs_calls_for_it() -> None:
    offered = [o.subject.fact for o in offers(facing()) if o.paper.kind is KIND]
    assert offered == [MOTION]
    assert not [o for o in offers(record_of()) if o.paper.kind is KIND]
    with pytest.raises(NotFound):
        paper(facing(decided_on=date(2009, 12, 2)), KIND, MOTION)


def records() -> Iterator[Record]:
    yield facing()
    yield facing(has_statement=False)
    yield facing(talks_claimed=(date(2009, 9, 30),))
    yield facing("talk-dec-7", filed_on=DEC_8)
    yield facing("email-only", filed_on=DEC_8)
    yield facing("talk-none", court="caed", filed_on=DEC_8)


@pytest.mark.parametrize("record", list(records()))
def test_the_file_is_sound_and_states_facts_on_record(record: Record, tmp_path: Path) -> None:
    model = paper(record, KIND, MOTION, USUAL)

    assert sound(model, tmp_path)
    assert facts_known(record, model)
    assert MOTION in model.facts
