"""What happened in a matter, in the order of its days, and the stretch without a talk.

Facts of one kind on one day are one entry. A fact without a date stands behind the one that it confirms
or answers, else at the end; nothing is left out.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.conferral import Direction
from docket_assistant.domain.discovery import ResponseKind
from docket_assistant.domain.ids import DutyId
from docket_assistant.domain.moments import Dated, Moment, Zones, is_after
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.rounds import Round, RoundKind, rounds_of


class Lane(StrEnum):
    """The three strands of a matter."""

    DISCOVERY = "discovery"
    CONFERRAL = "conferral"
    COURT = "court"


class EntryKind(StrEnum):
    """What an entry tells of; on one day they stand in this order."""

    SET_SERVED = "set_served"
    EXTENSION = "extension"
    RESPONSE = "response"
    SUPPLEMENT = "supplement"
    AMENDED = "amended"
    REWORDED = "reworded"
    PRODUCED = "produced"
    PROMISED = "promised"
    """The day by which documents were promised."""
    WITHDRAWN = "withdrawn"
    ACCEPTED = "accepted"
    ATTEMPT = "attempt"
    TALK = "talk"
    WRITTEN_CONTACT = "written_contact"
    MESSAGE_SENT = "message_sent"
    MESSAGE_RECEIVED = "message_received"
    MOTION_OURS = "motion_ours"
    MOTION_THEIRS = "motion_theirs"
    MOTION_AMENDED = "motion_amended"
    MOTION_WITHDRAWN = "motion_withdrawn"
    COURT_STEP = "court_step"
    ORDER = "order"
    MOTION_DECIDED = "motion_decided"
    FILING = "filing"
    DUTY_DUE = "duty_due"


_ORDER = {kind: place for place, kind in enumerate(EntryKind)}
_RESPONSES = {
    ResponseKind.RESPONSE: EntryKind.RESPONSE,
    ResponseKind.SUPPLEMENTAL: EntryKind.SUPPLEMENT,
    ResponseKind.AMENDED: EntryKind.AMENDED,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One or several facts of a kind on one day."""

    on: date | None
    """None: the file does not say when."""
    lane: Lane
    kind: EntryKind
    facts: tuple[str, ...]
    """Ids of the facts, in the order in which they were recorded."""
    after: str | None = None
    """What it hangs on: the order of a duty; for an undated message what it confirms or answers."""
    dated: Dated = Dated.EXACT
    after_as_of: bool = False
    """True where it lies after the day that was asked about."""

    @property
    def count(self) -> int:
        """How many facts it tells of."""
        return len(self.facts)


@dataclass(frozen=True, slots=True)
class Gap:
    """The stretch since the last round of the disputed items in which no talk is logged."""

    since: date
    until: date
    kind: RoundKind
    """What opened the round."""
    dated: Dated = Dated.EXACT
    """On or after: the stretch is at most as long."""

    @property
    def days(self) -> int:
        """Days from its first to its last."""
        return (self.until - self.since).days


@dataclass(frozen=True, slots=True)
class Chronology:
    """The entries of a matter in order, as of a day."""

    as_of: date
    entries: tuple[Entry, ...]
    gap: Gap | None


def chronology(
    record: Record, day: date, zones: Zones, due: Mapping[DutyId, date] | None = None
) -> Chronology:
    """All entries of ``record`` as of ``day``; ``due`` holds the dates counted for its duties."""
    found = [*_discovery(record), *_conferral(record), *_court(record, due or {})]
    dated = [entry for entry in found if entry.on is not None]
    dated.sort(key=lambda e: (e.on or date.max, _ORDER[e.kind], e.dated))
    undated = [entry for entry in found if entry.on is None]
    entries = _marked(_placed(_merged(dated), _merged(undated)), day)
    return Chronology(day, entries, talk_gap(record, day, zones))


def talk_gap(record: Record, day: date, zones: Zones) -> Gap | None:
    """The days since the latest round of the items in dispute, where no talk came after it.

    None where nothing was answered, or where a talk came after the round or may have: a talk without a
    date, or one on the same day without hours, is not known to have come before.
    """
    known = record_as_of(record, day)
    last = _last_round(known, day)
    if last is None or last.moment.on is None or last.moment.on >= day:
        return None
    if any(_may_follow(c.moment, last.moment, zones) for c in known.conferrals if c.is_talk):
        return None
    return Gap(last.moment.on, day, last.kind, last.moment.dated)


def _may_follow(talk: Moment, opened: Moment, zones: Zones) -> bool:
    return is_after(talk, opened, zones) is not False


def _last_round(known: Record, day: date) -> Round | None:
    """The latest dated round of any item that is answered and still in dispute."""
    left = {item for w in known.withdrawals for item in w.items}
    left |= {item for a in known.acceptances for item in a.items}
    rounds = rounds_of(known, {}, day)
    disputed = [rounds[d.item] for d in known.disputed_items if d.item not in left]
    opened = [r for own in disputed if own.first_answer for r in own.rounds if r.moment.on is not None]
    return max(opened, key=lambda r: r.moment.on or date.min, default=None)


def _discovery(record: Record) -> Iterator[Entry]:
    for served in record.sets:
        yield Entry(served.served_on, Lane.DISCOVERY, EntryKind.SET_SERVED, (served.id,))
    for extension in record.extensions:
        yield Entry(extension.granted_on, Lane.DISCOVERY, EntryKind.EXTENSION, (extension.id,))
    for response in record.responses:
        kind = _RESPONSES[response.kind]
        yield Entry(response.served_on, Lane.DISCOVERY, kind, (response.id,), dated=response.dated)
    for rewording in record.rewordings:
        yield Entry(rewording.on, Lane.DISCOVERY, EntryKind.REWORDED, (rewording.id,))
    yield from _productions(record)
    for withdrawal in record.withdrawals:
        yield Entry(withdrawal.on, Lane.DISCOVERY, EntryKind.WITHDRAWN, (withdrawal.id,))
    for acceptance in record.acceptances:
        yield Entry(acceptance.on, Lane.DISCOVERY, EntryKind.ACCEPTED, (acceptance.id,))


def _productions(record: Record) -> Iterator[Entry]:
    """A promise that is kept stands on the day of the production alone."""
    for production in record.productions:
        if production.produced_on is not None or production.promised_by is None:
            yield Entry(production.produced_on, Lane.DISCOVERY, EntryKind.PRODUCED, (production.id,))
        else:
            yield Entry(production.promised_by, Lane.DISCOVERY, EntryKind.PROMISED, (production.id,))


def _conferral(record: Record) -> Iterator[Entry]:
    for contact in record.conferrals:
        kind = EntryKind.TALK if contact.is_talk else EntryKind.WRITTEN_CONTACT
        yield Entry(contact.held_on, Lane.CONFERRAL, kind, (contact.id,), dated=contact.dated)
    for attempt in record.attempts:
        yield Entry(attempt.made_on, Lane.CONFERRAL, EntryKind.ATTEMPT, (attempt.id,))
    for message in record.messages:
        sent = message.direction is Direction.SENT
        kind = EntryKind.MESSAGE_SENT if sent else EntryKind.MESSAGE_RECEIVED
        after = None if message.sent_on else message.answers or message.confirms
        yield Entry(message.sent_on, Lane.CONFERRAL, kind, (message.id,), after, message.dated)


def _court(record: Record, due: Mapping[DutyId, date]) -> Iterator[Entry]:
    for motion in record.motions:
        ours = motion.by is record.matter.our_side
        yield from _motion(motion, EntryKind.MOTION_OURS if ours else EntryKind.MOTION_THEIRS)
    for step in record.court_steps:
        yield Entry(step.done_on, Lane.COURT, EntryKind.COURT_STEP, (step.id,))
    for order in record.orders:
        yield Entry(order.signed_on, Lane.COURT, EntryKind.ORDER, (order.id,))
    for filing in record.filings:
        yield Entry(filing.filed_on, Lane.COURT, EntryKind.FILING, (filing.id,))
    for duty in record.duties:
        yield Entry(due.get(duty.id), Lane.COURT, EntryKind.DUTY_DUE, (duty.id,), duty.order)


def _motion(motion: Motion, kind: EntryKind) -> Iterator[Entry]:
    """What became of a motion, each on its day."""
    days = {
        kind: motion.filed_on,
        EntryKind.MOTION_AMENDED: motion.amended_on,
        EntryKind.MOTION_WITHDRAWN: motion.withdrawn_on,
        EntryKind.MOTION_DECIDED: motion.decided_on,
    }
    for what, on in days.items():
        if on is not None:
            yield Entry(on, Lane.COURT, what, (motion.id,))


def _merged(entries: Iterable[Entry]) -> list[Entry]:
    """Entries of one kind, day and cause as one, in the place of the first."""
    merged: dict[tuple[object, ...], Entry] = {}
    for entry in entries:
        key = (entry.on, entry.kind, entry.after, entry.dated)
        before = merged[key].facts if key in merged else ()
        merged[key] = Entry(
            entry.on, entry.lane, entry.kind, (*before, *entry.facts), entry.after, entry.dated
        )
    return list(merged.values())


def _placed(dated: list[Entry], undated: list[Entry]) -> list[Entry]:
    """Undated entries behind what they hang on, those that hang on nothing at the end."""
    followers: dict[str, list[Entry]] = {}
    for entry in undated:
        followers.setdefault(entry.after or "", []).append(entry)
    placed: list[Entry] = []
    for entry in [*dated, *followers.pop("", [])]:
        _place(entry, followers, placed)
    while followers:  # what hangs on no fact of the record, or on one another
        for entry in followers.pop(next(iter(followers))):
            _place(entry, followers, placed)
    return placed


def _place(entry: Entry, followers: dict[str, list[Entry]], placed: list[Entry]) -> None:
    """Place an entry and, depth first, what hangs on it; without recursion, chains may be long."""
    waiting = [entry]
    while waiting:
        entry = waiting.pop()
        placed.append(entry)
        behind = [f for fact in entry.facts for f in followers.pop(fact, [])]
        waiting.extend(reversed(behind))


def _marked(entries: list[Entry], day: date) -> tuple[Entry, ...]:
    """Say which lie after ``day``; an undated one does where what it hangs on does."""
    later: set[str] = set()
    marked = []
    for e in entries:
        after = e.after in later if e.on is None else e.on > day
        if after:
            later.update(e.facts)
        marked.append(Entry(e.on, e.lane, e.kind, e.facts, e.after, e.dated, after_as_of=after))
    return tuple(marked)
