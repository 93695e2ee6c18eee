"""What a court or an opponent would seize on before a filing: facts of the record, none of them judged.

Source: Briscoe v. St. Louis County, No. 4:08-CV-1717 (E.D. Mo. Dec. 2, 2009): the message that was to
confirm the talk went to a wrong address, and the motion came a day after the supplemental answers.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from docket_assistant.domain.accord import (
    Confirmed,
    confirmation_of,
    reached_address_of_record,
    replies_to,
)
from docket_assistant.domain.addresses import ComparedAddress, OnRecord, compared, reaches_other_side
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.conferral import (
    Conferral,
    Coverage,
    Direction,
    ItemOutcome,
    Message,
    Mode,
    Outcome,
    Participant,
    ParticipantRole,
)
from docket_assistant.domain.discovery import Response, ResponseKind
from docket_assistant.domain.findings import Verdict
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.moments import Dated
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.people import AddressKind, Counsel
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import Law, assess
from docket_assistant.domain.verdicts.impasse import followed_up, term_missed
from docket_assistant.domain.verdicts.item_facts import ItemFacts, facts_by_item
from docket_assistant.domain.verdicts.rounds import ItemRounds, rounds_of

_SOON = timedelta(days=7)
"""A motion within a week of a supplement, with no talk between, is told (a house reading)."""
_REPLY = timedelta(days=2)
"""How long a message goes unanswered before that is told (a house reading)."""


class ExposureKind(StrEnum):
    """What would be seized on, the most serious first."""

    ADDRESS_SAID_WRONG = "address_said_wrong"
    BOUNCED = "bounced"
    ADDRESS_NOT_ON_RECORD = "address_not_on_record"
    TERMS_DISPUTED = "terms_disputed"
    TALK_NOT_LOGGED = "talk_not_logged"
    MESSAGE_BEFORE_TALK = "message_before_talk"
    COUNSEL_NOT_OF_RECORD = "counsel_not_of_record"
    TALK_INCOMPLETE = "talk_incomplete"
    MOTION_AFTER_SUPPLEMENT = "motion_after_supplement"
    TALK_BEFORE_RESPONSE = "talk_before_response"
    PROMISE_PASSED = "promise_passed"
    NOT_CONFIRMED = "not_confirmed"
    NOT_SHOWN_AS_SENT = "not_shown_as_sent"
    NO_REPLY = "no_reply"


_SERIOUSNESS = {kind: place for place, kind in enumerate(ExposureKind)}


class Missing(StrEnum):
    """What the record lacks of a talk, in the order in which it is told."""

    DAY = "day"
    MANNER = "manner"
    HOUR = "hour"
    PEOPLE = "people"
    OUR_PEOPLE = "our_people"
    THEIR_PEOPLE = "their_people"
    ITEMS = "items"


@dataclass(frozen=True, slots=True)
class Exposure:
    """One fact that would be seized on, with the facts of the record that it rests on."""

    kind: ExposureKind
    as_of: date
    records: tuple[str, ...]
    """Ids of the facts; the first is what the sentence speaks of."""
    on: date | None = None
    """Day of that fact, where it has one."""
    other: date | None = None
    """A second day that the sentence names, such as the supplement's."""
    items: tuple[ItemId, ...] = ()
    missing: tuple[Missing, ...] = ()
    detail: str = ""
    """A source, or names, in the words of the record."""


def before_filing(record: Record, law: Law, day: date) -> tuple[Exposure, ...]:
    """Every such fact of the record as of ``day``, the most serious first, then the newest."""
    known = record_as_of(record, day)
    found = [*_of_talks(known, day), *_of_terms(known, day), *_of_items(known, law, day)]
    return tuple(sorted(found, key=_order))


def _order(exposure: Exposure) -> tuple[int, int, tuple[str, ...]]:
    newest = -(exposure.on or date.min).toordinal()
    return _SERIOUSNESS[exposure.kind], newest, exposure.records


def _of_talks(record: Record, day: date) -> Iterator[Exposure]:
    outcomes = {o.conferral for o in record.outcomes}
    for talk in record.conferrals:
        if not talk.is_talk and talk.mode is not Mode.UNKNOWN:
            continue
        yield from _incomplete(talk, record, day, with_outcomes=talk.id in outcomes)
        yield from _not_of_record(talk, record, day)
        yield from _confirmation(talk, record, day)


def _incomplete(talk: Conferral, record: Record, day: date, *, with_outcomes: bool) -> Iterator[Exposure]:
    named = with_outcomes or bool(talk.items) or talk.coverage is Coverage.EVERYTHING
    lacks = {
        Missing.DAY: talk.held_on is None,
        Missing.MANNER: talk.mode is Mode.UNKNOWN,
        Missing.HOUR: talk.starts_at is None or talk.zone is None,
        **_people_missing(talk, record),
        Missing.ITEMS: not named,
    }
    missing = tuple(part for part in Missing if lacks.get(part))
    if missing:
        yield Exposure(ExposureKind.TALK_INCOMPLETE, day, (talk.id,), talk.held_on, None, talk.items, missing)


def _people_missing(talk: Conferral, record: Record) -> dict[Missing, bool]:
    sides = {p.side is record.matter.our_side for p in talk.participants or ()}
    if not sides:
        return {Missing.PEOPLE: True}
    return {Missing.OUR_PEOPLE: True not in sides, Missing.THEIR_PEOPLE: False not in sides}


def _not_of_record(talk: Conferral, record: Record, day: date) -> Iterator[Exposure]:
    """Lawyers on file who took part on a day on which they were not of record."""
    on = talk.held_on
    if on is None:
        return
    lawyers = {c.id: c for c in record.counsel}
    took_part = [lawyers[p.counsel] for p in talk.participants or () if _as_counsel(p) and p.counsel]
    absent = [lawyer for lawyer in took_part if not lawyer.of_record_on(on)]
    if absent:
        ids = (talk.id, *(lawyer.id for lawyer in absent))
        yield Exposure(ExposureKind.COUNSEL_NOT_OF_RECORD, day, ids, on)


def _as_counsel(person: Participant) -> bool:
    return person.role in (ParticipantRole.COUNSEL, ParticipantRole.FORMER_COUNSEL)


def _confirmation(talk: Conferral, record: Record, day: date) -> Iterator[Exposure]:
    """How a talk was confirmed in writing: not at all, in vain, or with no reply; a reply settles it."""
    yield from _dated_before(talk, record, day)
    ours = [m for m in record.messages if m.confirms == talk.id and m.direction is Direction.SENT]
    if _answered(talk, ours, record):
        return
    if not ours:
        yield Exposure(ExposureKind.NOT_CONFIRMED, day, (talk.id,), talk.held_on)
        return
    faults = [(m, _fault(m, record)) for m in ours]
    good = [m for m, fault in faults if fault is None]
    if good:
        yield from _no_reply(talk, good, day)
        return
    for message, fault in faults:
        if fault is not None:
            detail = _said_by(message, record) if fault is ExposureKind.ADDRESS_SAID_WRONG else ""
            yield Exposure(fault, day, (message.id, talk.id), message.sent_on, talk.held_on, detail=detail)


def _dated_before(talk: Conferral, record: Record, day: date) -> Iterator[Exposure]:
    for message in record.messages:
        exact = message.dated is Dated.EXACT and talk.dated is Dated.EXACT
        if message.confirms != talk.id or message.sent_on is None or talk.held_on is None or not exact:
            continue
        if message.sent_on < talk.held_on:
            ids = (message.id, talk.id)
            yield Exposure(ExposureKind.MESSAGE_BEFORE_TALK, day, ids, message.sent_on, talk.held_on)


def _answered(talk: Conferral, ours: Iterable[Message], record: Record) -> bool:
    sent = {m.id for m in ours}
    received = (m for m in record.messages if m.direction is Direction.RECEIVED)
    return any(m.confirms == talk.id or m.answers in sent for m in received)


def _fault(message: Message, record: Record) -> ExposureKind | None:
    """Why a message of ours is not shown to have reached the other side; None: nothing speaks against it."""
    found = compared((a for a in message.addresses if a.line != "from"), record, message.sent_on)
    reached = reaches_other_side(found, record)
    if not reached and any(a.on_record is OnRecord.SAID_WRONG for a in found):
        return ExposureKind.ADDRESS_SAID_WRONG
    if message.bounced:
        return ExposureKind.BOUNCED
    if message.sent_on is None:
        return ExposureKind.NOT_SHOWN_AS_SENT
    if reached or not _can_compare(message, found, record):
        return None
    return ExposureKind.ADDRESS_NOT_ON_RECORD


def _can_compare(message: Message, found: tuple[ComparedAddress, ...], record: Record) -> bool:
    """Whether an e-mail's addresses can be held against e-mail addresses of the other side that day."""
    others = _other_side(record)
    if message.mode is not Mode.EMAIL or message.sent_on is None or not found:
        return False
    if reached_address_of_record(message, others) or any(a.on_record is OnRecord.UNKNOWN for a in found):
        return False
    return any(lawyer.addresses_on(message.sent_on, AddressKind.EMAIL) for lawyer in others)


def _other_side(record: Record) -> list[Counsel]:
    return [lawyer for lawyer in record.counsel if lawyer.side is not record.matter.our_side]


def _said_by(message: Message, record: Record) -> str:
    """The source that says so: of the message itself, else of another to the same address."""
    own = [a.said_wrong_by for a in message.addresses if a.said_wrong_by]
    used = {a.address.strip().casefold() for a in message.addresses if a.address}
    same = (a for m in record.messages for a in m.addresses if a.address.strip().casefold() in used)
    return next((said for said in (*own, *(a.said_wrong_by for a in same)) if said), "")


def _no_reply(talk: Conferral, good: Iterable[Message], day: date) -> Iterator[Exposure]:
    latest = max(good, key=lambda m: m.sent_on or date.min)
    if latest.sent_on is not None and day - latest.sent_on >= _REPLY:
        yield Exposure(ExposureKind.NO_REPLY, day, (latest.id, talk.id), latest.sent_on, talk.held_on)


def _of_terms(record: Record, day: date) -> Iterator[Exposure]:
    """Talks whose terms the other side disputed or corrected, in a reply or otherwise."""
    replies = replies_to(record)
    held = {c.id: c for c in record.conferrals}
    disputed: dict[str, list[tuple[ItemId, date | None]]] = defaultdict(list)
    for outcome in record.outcomes:
        for item in outcome.items:
            stands = confirmation_of(outcome, item, replies.get(outcome.conferral, ()))
            if stands.standing is Confirmed.DISPUTED:
                disputed[outcome.conferral].append((item, stands.on))
    for talk in held.values():
        if talk.id in disputed:
            items = tuple(dict.fromkeys(item for item, _ in disputed[talk.id]))
            last = max((on for _, on in disputed[talk.id] if on is not None), default=None)
            yield Exposure(ExposureKind.TERMS_DISPUTED, day, (talk.id,), talk.held_on, last, items)


def _of_items(record: Record, law: Law, day: date) -> Iterator[Exposure]:
    """Motions of ours, items whose talk came before their last response, and days agreed that passed."""
    rounds = rounds_of(record, law.due, day)
    motions = [m for m in record.motions if m.by is record.matter.our_side and m.pending_on(day)]
    soon = [exposure for motion in motions for exposure in _after_supplement(motion, record, day)]
    yield from soon
    for motion in motions:
        yield from _not_logged(motion, record, day)
    yield from _before_response(record, law, rounds, soon, day)
    facts = facts_by_item(record, rounds, [i.id for i in record.items], record.matter.our_side)
    yield from _promises(record, facts, day)


def _not_logged(motion: Motion, record: Record, day: date) -> Iterator[Exposure]:
    """Days on which the motion says that counsel talked and the log has no talk."""
    logged = {c.held_on for c in record.conferrals if c.is_talk or c.mode is Mode.UNKNOWN}
    for claimed in sorted(set(motion.talks_claimed) - logged):
        if None not in logged:
            yield Exposure(
                ExposureKind.TALK_NOT_LOGGED, day, (motion.id,), motion.filed_on, claimed, motion.items
            )


def _after_supplement(motion: Motion, record: Record, day: date) -> Iterator[Exposure]:
    """The motion, where a supplement on its items came within a week before it and no talk between."""
    within = [r for r in record.responses if _is_soon(r, motion)]
    touched = {r.id: _touched(r, motion, record) for r in within}
    last = max((r.served_on for r in within if r.served_on and touched[r.id]), default=None)
    if last is None:
        return
    own = [r for r in within if r.served_on == last and touched[r.id]]
    talked = _talked_about(record, last, motion.filed_on)
    items = dict.fromkeys(i for r in own for i in touched[r.id] if talked is None or i not in talked)
    if talked is not None and items:
        ids = (motion.id, *(r.id for r in own))
        kind = ExposureKind.MOTION_AFTER_SUPPLEMENT
        yield Exposure(kind, day, ids, motion.filed_on, last, tuple(items))


def _is_soon(response: Response, motion: Motion) -> bool:
    served = response.served_on
    if served is None or response.kind is ResponseKind.RESPONSE or response.dated is not Dated.EXACT:
        return False
    return timedelta(0) <= motion.filed_on - served <= _SOON


def _touched(response: Response, motion: Motion, record: Record) -> tuple[ItemId, ...]:
    if response.items is not None:
        return tuple(item for item in motion.items if item in response.items)
    members = {i.id for i in record.items if i.set == response.set}
    return tuple(item for item in motion.items if item in members)


def _talked_about(record: Record, first: date, last: date) -> frozenset[ItemId] | None:
    """Items that a talk of these days took up; None where one may have taken up any."""
    talks = [c for c in record.conferrals if c.held_on and first <= c.held_on <= last and c.is_talk]
    if any(c.coverage is not Coverage.LISTED for c in talks):
        return None
    held = {c.id for c in talks}
    outcomes = (i for o in record.outcomes if o.conferral in held for i in o.items)
    return frozenset((*(i for c in talks for i in c.items), *outcomes))


def _before_response(
    record: Record, law: Law, rounds: dict[ItemId, ItemRounds], soon: Iterable[Exposure], day: date
) -> Iterator[Exposure]:
    """All items whose last talk came before their last response, counted, but for those told already."""
    told = {(item, response) for e in soon for item in e.items for response in e.records[1:]}
    stale = [v.item for v in assess(record, law, day).items if v.verdict is Verdict.STALE_CONFERRAL]
    last = {item: found for item in stale if (found := rounds[item].last) is not None}
    left = {item: found for item, found in last.items() if (item, found.record) not in told}
    if left:
        days = {found.moment.on for found in left.values()}
        ids = tuple(dict.fromkeys(found.record for found in left.values() if found.record))
        same = days.pop() if len(days) == 1 else None
        yield Exposure(ExposureKind.TALK_BEFORE_RESPONSE, day, ids or tuple(left), same, None, tuple(left))


def _promises(record: Record, facts: dict[ItemId, ItemFacts], day: date) -> Iterator[Exposure]:
    """Days agreed that have passed with nothing logged since, one a day."""
    withdrawn = {item for w in record.withdrawals for item in w.items}
    settled = withdrawn | {item for a in record.acceptances for item in a.items}
    passed: dict[date, list[tuple[ItemOutcome, ItemId]]] = defaultdict(list)
    for outcome in record.outcomes:
        if outcome.by is None or not _passed(outcome, day) or _written_since(outcome, record):
            continue
        for item in outcome.items:
            if item not in settled and not _acted_on(outcome, facts[item], record):
                passed[outcome.by].append((outcome, item))
    for promised, found in passed.items():
        ids = tuple(dict.fromkeys(outcome.id for outcome, _ in found))
        items = tuple(dict.fromkeys(item for _, item in found))
        yield Exposure(ExposureKind.PROMISE_PASSED, day, ids, promised, None, items)


_PROMISES = frozenset({Outcome.AGREED_TO_SUPPLEMENT, Outcome.RESOLVED, Outcome.NARROWED})


def _passed(outcome: ItemOutcome, day: date) -> bool:
    return outcome.outcome in _PROMISES and outcome.disputed_on is None and term_missed(outcome, day)


def _written_since(outcome: ItemOutcome, record: Record) -> bool:
    """Whether a message about the contact, either way, came after the day agreed."""
    assert outcome.by is not None
    own = {m.id for m in record.messages if m.confirms == outcome.conferral}
    about = (m for m in record.messages if m.id in own or m.answers in own)
    return any(m.sent_on is not None and m.sent_on > outcome.by for m in about)


def _acted_on(outcome: ItemOutcome, facts: ItemFacts, record: Record) -> bool:
    """Whether a response, a contact or an attempt on the item came of it, or a later contact replaced it."""
    held = next((c.held_on for c in record.conferrals if c.id == outcome.conferral), None)
    if followed_up(outcome, facts, ()):
        return True
    days = [r.moment.on for r in facts.rounds.rounds if r.record]
    days += [c.contact.held_on for c in facts.contacts if c.outcome is not None and c.outcome != outcome]
    return any(on is None or held is None or on > held for on in days)
