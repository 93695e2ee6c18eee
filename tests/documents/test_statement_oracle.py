"""Random histories on the sample order: whatever the paper claims, an oracle written apart allows."""

import re
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from docket_assistant.app.papers.statement import draft_statement
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.compliance import NothingToReport, Variant
from docket_assistant.domain.conferral import (
    AddressUsed,
    Conferral,
    Coverage,
    Direction,
    ItemOutcome,
    Message,
    Mode,
    Outcome,
    Participant,
    ParticipantRole,
    Reply,
)
from docket_assistant.domain.discovery import Response, ResponseKind
from docket_assistant.domain.dispute import Acceptance, Withdrawal
from docket_assistant.domain.ids import (
    AcceptanceId,
    ConferralId,
    CounselId,
    ItemId,
    MessageId,
    OutcomeId,
    ResponseId,
    SetId,
    WithdrawalId,
)
from docket_assistant.domain.matter import Side
from docket_assistant.domain.plain import to_plain
from docket_assistant.domain.record import Record
from docket_assistant.exchange.matter_format import read_matter, write_matter
from docket_assistant.wording.item_lists import number_word
from tests.documents.paper_oracle import Oracle
from tests.documents.test_statement import ORDER, whole

SAMPLE = sample_record()
EVERY = SAMPLE.motions[0].items
ROGS, RFPS = SetId("briscoe-rogs-1"), SetId("briscoe-rfps-1")
GROUPS = (EVERY[:2], EVERY[2:8], EVERY[8:17], EVERY[17:])
days = st.integers(-20, 18).map(lambda n: date(2009, 12, 2) + timedelta(n))
late_days = st.integers(1, 14).map(lambda n: date(2009, 12, 2) + timedelta(n))
just_late = st.just(date(2009, 12, 15))


def somebody(
    side: Side, role: ParticipantRole = ParticipantRole.COUNSEL, *, known: bool = True
) -> Participant:
    lawyer = "briscoe-example" if side is Side.DEFENDANT else "briscoe-sample"
    is_lawyer = role is ParticipantRole.COUNSEL and known
    return Participant(f"{lawyer} {role.value}", side, role, CounselId(lawyer) if is_lawyer else None)


US, THEM = somebody(Side.DEFENDANT), somebody(Side.PLAINTIFF)
PEOPLE = (
    (US, THEM),
    (US, THEM),
    (US, THEM),
    None,
    (US,),
    (US, somebody(Side.PLAINTIFF, ParticipantRole.STAFF)),
    (US, somebody(Side.PLAINTIFF, known=False)),
)
MODES = (Mode.TELEPHONE, Mode.TELEPHONE, Mode.IN_PERSON, Mode.VIDEO, Mode.EMAIL, Mode.LETTER)
OUTCOMES = (*Outcome, Outcome.AGREED_TO_SUPPLEMENT, Outcome.NO_ACCORD, None)


@st.composite
def outcomes(
    draw: st.DrawFn, contact: Conferral, groups: tuple[tuple[ItemId, ...], ...]
) -> list[ItemOutcome]:
    found = []
    for n, group in enumerate(groups):
        came_to = draw(st.sampled_from(OUTCOMES))
        if came_to is None or (not contact.is_talk and came_to is not Outcome.RESOLVED):
            continue
        made = ItemOutcome(OutcomeId(f"{contact.id}-{n}"), contact.id, group, came_to, terms=f"Term {n}.")
        if came_to in (Outcome.RESOLVED, Outcome.AGREED_TO_SUPPLEMENT):
            made = replace(made, by=draw(st.none() | days), disputed_on=draw(st.none() | st.none() | days))
        if draw(st.sampled_from((True, True, False))):
            other = draw(st.sampled_from((False, False, False, True)))
            said = "agreed_to_supplement|Another term.|" if other else made.as_read
            corrected = draw(st.sampled_from((False, False, False, True, None)))
            made = replace(
                made, read_back_on=contact.held_on, read_back_corrected=corrected, read_back_as=said
            )
        found.append(made)
    return found


@st.composite
def contacts(draw: st.DrawFn, n: int) -> tuple[Conferral, list[ItemOutcome]]:
    groups = GROUPS if draw(st.booleans()) else tuple(draw(st.sets(st.sampled_from(GROUPS), min_size=1)))
    coverage = draw(
        st.sampled_from((Coverage.LISTED, Coverage.LISTED, Coverage.EVERYTHING, Coverage.GENERAL))
    )
    contact = Conferral(
        ConferralId(f"contact-{n}"),
        draw(st.sampled_from(MODES)),
        held_on=draw(late_days | days),
        participants=draw(st.sampled_from(PEOPLE)),
        coverage=coverage,
        items=tuple(i for g in groups for i in g) if coverage is Coverage.LISTED else (),
        started_by=Side.DEFENDANT,
    )
    return contact, draw(outcomes(contact, groups))


@st.composite
def messages(draw: st.DrawFn, contact: Conferral, came_to: list[ItemOutcome]) -> list[Message]:
    address = (AddressUsed("lee.sample@sample-law.example"),)
    sent = Message(
        MessageId(f"{contact.id}-sent"),
        Direction.SENT,
        Mode.EMAIL,
        draw(days),
        confirms=contact.id,
        addresses=address,
    )
    replies = [
        Message(
            MessageId(f"{contact.id}-reply-{n}"),
            Direction.RECEIVED,
            Mode.EMAIL,
            draw(days),
            answers=sent.id,
            reply=draw(st.sampled_from((*Reply, Reply.ACKNOWLEDGED, None))),
            reply_items=draw(st.none() | st.sampled_from(GROUPS)),
            terms_acknowledged=draw(
                st.sampled_from((tuple(o.as_read for o in came_to), ("resolved|Another term.|",), ()))
            ),
        )
        for n in range(draw(st.integers(0, 2)))
    ]
    return [sent, *replies]


@st.composite
def histories(draw: st.DrawFn) -> Record:
    held = [draw(contacts(n)) for n in range(draw(st.integers(0, 3)))]
    if draw(st.sampled_from((True, True, False))):
        sound = Conferral(
            ConferralId("sound"),
            Mode.TELEPHONE,
            held_on=draw(late_days | just_late),
            participants=(US, THEM),
            coverage=Coverage.LISTED,
            items=EVERY,
            started_by=Side.DEFENDANT,
        )
        held.append((sound, draw(outcomes(sound, GROUPS))))
    sent = [m for contact, came_to in held if draw(st.booleans()) for m in draw(messages(contact, came_to))]
    responses = [
        Response(
            ResponseId(f"supplement-{n}"),
            RFPS if group is GROUPS[3] else ROGS,
            ResponseKind.SUPPLEMENTAL,
            items=draw(st.sampled_from((group, group, None))),
            served_on=draw(days),
        )
        for n, group in enumerate(draw(st.lists(st.sampled_from(GROUPS), max_size=2)))
    ]
    accepted = [
        Acceptance(AcceptanceId(f"acceptance-{r.id}"), r.items, r.id, r.served_on + timedelta(1))
        for r in responses
        if r.items is not None and r.served_on is not None and draw(st.booleans())
    ]
    gone = draw(st.sampled_from(((), (), *GROUPS)))
    return replace(
        SAMPLE,
        conferrals=(*SAMPLE.conferrals, *(contact for contact, _ in held)),
        outcomes=tuple(o for _, came_to in held for o in came_to),
        messages=(*SAMPLE.messages, *sent),
        responses=(*SAMPLE.responses, *responses),
        acceptances=tuple(accepted),
        withdrawals=(Withdrawal(WithdrawalId("gone"), gone, draw(days)),) if gone else (),
    )


ACCORD = re.compile(r"\bAn accord has been reached on (?:all )?(\w+)")
NUMBERS = {number_word(n): n for n in range(1, 30)}


def check(record: Record, day: date) -> None:
    try:
        made = draft_statement(record, ORDER, day)
    except NothingToReport:
        event("nothing to report")
        return
    oracle = Oracle(to_plain(record), day.isoformat())
    text = whole(made.model)
    event(f"{made.statement.variant.value}, {made.statement.title.value}")
    if "conferred" in text:
        assert oracle.may_say_conferred()
    if re.search(r"\bAs the Order\b.* directed", text) or "CONFIRMING COMPLIANCE" in text:
        assert oracle.may_confirm_compliance()
    claimed = ACCORD.search(text)
    allowed = [item for item in oracle.items if oracle.may_say_accord(item)]
    accords = [i.item for i in made.statement.items if i.is_accord]
    assert set(accords) <= set(allowed)
    if claimed is not None:
        event("an accord claimed")
        if claimed.group(1) in NUMBERS:
            assert NUMBERS[claimed.group(1)] == len(accords)
        else:  # without a conference of counsel what others came to is named, not counted
            assert made.statement.variant is Variant.ATTEMPTED
            assert accords


@given(histories(), late_days.map(lambda day: day + timedelta(2)) | st.just(date(2009, 12, 16)))
@settings(max_examples=250, deadline=None)
def test_whatever_the_paper_claims_the_oracle_allows(record: Record, day: date) -> None:
    assume(read_matter(write_matter(record)) == record)
    check(record, day)
