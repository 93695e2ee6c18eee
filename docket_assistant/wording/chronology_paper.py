"""The chronology as a paper has it: day, event, source; talks with who took part, letters as letters.

Days that the program counted are no events, and a message that reached no address of record is not told.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from docket_assistant.domain.accord import reached_address_of_record
from docket_assistant.domain.chronology import Chronology, Entry, EntryKind
from docket_assistant.domain.conferral import Conferral, Direction, Message
from docket_assistant.domain.matter import Side
from docket_assistant.domain.moments import Dated
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import CourtOrder, Filing
from docket_assistant.domain.record import Record
from docket_assistant.wording.chronology import entry_sources, entry_told
from docket_assistant.wording.days import short_date
from docket_assistant.wording.item_lists import court_list, series
from docket_assistant.wording.modes import by_mode, contact_noun, mode_word
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.served_sets import response_kind, set_called

_NO_DAY = "Date not stated"
_NOT_EVENTS = frozenset({EntryKind.DUTY_DUE})
_FILED = frozenset({EntryKind.MOTION_OURS, EntryKind.MOTION_THEIRS})


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event with the facts that it states."""

    day: str
    event: str
    source: str
    facts: tuple[str, ...]


def event_rows(found: Chronology, record: Record) -> tuple[EventRow, ...]:
    """Events up to the day, oldest first, each fact in a row of its own."""
    return tuple(row for entry in found.entries if not entry.after_as_of for row in _rows(entry, record))


def _rows(entry: Entry, record: Record) -> Iterator[EventRow]:
    if entry.kind in _NOT_EVENTS:
        return
    untold = {m.id for m in record.messages if not _is_told(m, record)}
    for fact in (f for f in entry.facts if f not in untold):
        part = Entry(entry.on, entry.lane, entry.kind, (fact,), entry.after, entry.dated)
        yield EventRow(_day(part), _capital(_event(part, record)), _source(part, record), (fact,))


def _is_told(message: Message, record: Record) -> bool:
    """Dated; of ours those that went to an address of record of the day."""
    if message.sent_on is None or message.bounced or any(a.said_wrong_by for a in message.addresses):
        return False
    if message.direction is Direction.RECEIVED:
        return True
    theirs = [c for c in record.counsel if c.side is not record.matter.our_side]
    return reached_address_of_record(message, theirs)


def _day(entry: Entry) -> str:
    if entry.on is None:
        return _NO_DAY
    return ("On or after " if entry.dated is Dated.ON_OR_AFTER else "") + short_date(entry.on)


def _event(entry: Entry, record: Record) -> str:
    told = _EVENTS.get(entry.kind)
    if told is not None:
        return told(entry, record)
    return f"{entry_told(entry, record)} filed" if entry.kind in _FILED else entry_told(entry, record)


def _conference(entry: Entry, record: Record) -> str:
    """A talk with the items that it took up and who took part, as far as that is on record."""
    contact = next(c for c in record.conferrals if c.id in entry.facts)
    people = series([p.name.strip() for p in contact.participants or () if p.name.strip()])
    took_part = f"; {people} took part" if people else ""
    return f"conference {by_mode(contact.mode)}{_items(contact, record)}{took_part}"


def _items(contact: Conferral, record: Record) -> str:
    if not contact.items:
        return ""
    tokens = tokens_by_item(record)
    return f" on {court_list((tokens[i] for i in contact.items), typographic=True)}"


def _writing(entry: Entry, record: Record) -> str:
    contact = next(c for c in record.conferrals if c.id in entry.facts)
    of = f" of {_counsel(record, contact.started_by)}" if contact.started_by is not None else ""
    return f"{mode_word(contact.mode)}{of}{_items(contact, record)}"


def _tried(entry: Entry, record: Record) -> str:
    attempt = next(a for a in record.attempts if a.id in entry.facts)
    return f"attempt of {side_word(record, attempt.by)} to confer {by_mode(attempt.mode)}"


def _served(entry: Entry, record: Record) -> str:
    served = next(s for s in record.sets if s.id in entry.facts)
    return f"{set_called(record, served, to=True)} served"


def _answered(entry: Entry, record: Record) -> str:
    """A response to a set; where it names items, those alone."""
    response = next(r for r in record.responses if r.id in entry.facts)
    served = next(s for s in record.sets if s.id == response.set)
    tokens = tokens_by_item(record)
    only = ""
    if response.items is not None:
        only = f", on {court_list((tokens[i] for i in response.items), typographic=True)},"
    return f"{response_kind(response.kind)} to {set_called(record, served)}{only} served"


def _message(entry: Entry, record: Record) -> str:
    message = next(m for m in record.messages if m.id in entry.facts)
    side = record.matter.our_side
    side = side if message.direction is Direction.SENT else side.facing
    talk = next((c for c in record.conferrals if c.id == message.confirms), None)
    of = ""
    if talk is not None and talk.held_on is not None:
        of = f", on the {contact_noun(talk.mode, 'conference')} of {short_date(talk.held_on)}"
    return f"{mode_word(message.mode)} of {_counsel(record, side)}{of}"


def _counsel(record: Record, side: Side) -> str:
    return f"counsel for {side_word(record, side)}"


_EVENTS: dict[EntryKind, Callable[[Entry, Record], str]] = {
    EntryKind.SET_SERVED: _served,
    EntryKind.RESPONSE: _answered,
    EntryKind.SUPPLEMENT: _answered,
    EntryKind.AMENDED: _answered,
    EntryKind.TALK: _conference,
    EntryKind.WRITTEN_CONTACT: _writing,
    EntryKind.ATTEMPT: _tried,
    EntryKind.MESSAGE_SENT: _message,
    EntryKind.MESSAGE_RECEIVED: _message,
}


def _source(entry: Entry, record: Record) -> str:
    """Where it was read, or its number on the docket; else the records of counsel."""
    numbered: list[Motion | CourtOrder | Filing] = [*record.motions, *record.orders, *record.filings]
    numbers = [f"ECF No. {n.ecf_number.strip()}" for n in numbered if n.id in entry.facts and n.ecf_number]
    found = [*numbers, *entry_sources(entry, record)]
    return "; ".join(found) or f"Records of {_counsel(record, record.matter.our_side)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
