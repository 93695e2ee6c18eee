"""Contacts of a matter in the order of their days: talks, writings, attempts and the messages about them."""

from dataclasses import dataclass
from datetime import date, time

from docket_assistant.app.ripeness import Ripeness
from docket_assistant.domain.addresses import ComparedAddress, compared
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.conferral import Attempt, Conferral, ItemOutcome, Message
from docket_assistant.domain.ids import ConferralId
from docket_assistant.domain.record import Record

Contact = Conferral | Attempt | Message


@dataclass(frozen=True, slots=True)
class MessageLook:
    """A message with each of its addresses as the record of its day has it."""

    message: Message
    addresses: tuple[ComparedAddress, ...]


@dataclass(frozen=True, slots=True)
class ConferralLook:
    """A talk or written contact, what it came to, and the messages about it."""

    conferral: Conferral
    outcomes: tuple[ItemOutcome, ...]
    messages: tuple[MessageLook, ...]


def contacts_of(ripeness: Ripeness) -> tuple[Contact, ...]:
    """Everything known as of the day, the newest first; an undated message with what it confirms.

    What has no day at all stands last.
    """
    known = record_as_of(ripeness.record, ripeness.assessment.as_of)
    found: list[Contact] = [*known.conferrals, *known.attempts, *known.messages]
    return tuple(sorted(found, key=lambda contact: _place(contact, known), reverse=True))


def left_out(ripeness: Ripeness) -> int:
    """How many contacts came after the day as of which the matter is looked at."""
    record = ripeness.record
    every = len(record.conferrals) + len(record.attempts) + len(record.messages)
    return every - len(contacts_of(ripeness))


def _place(contact: Contact, known: Record) -> tuple[date, bool, time]:
    moment = contact.moment
    after = False
    if moment.on is None and isinstance(contact, Message):
        confirmed = next((c for c in known.conferrals if c.id == contact.confirms), None)
        moment = confirmed.moment if confirmed is not None else moment
        after = True
    return moment.on or date.min, after, moment.at or time.min


def conferral_look(ripeness: Ripeness, conferral: Conferral) -> ConferralLook:
    """A conferral as of the day, with its outcomes and the messages about it in their order."""
    known = record_as_of(ripeness.record, ripeness.assessment.as_of)
    outcomes = tuple(o for o in known.outcomes if o.conferral == conferral.id)
    return ConferralLook(conferral, outcomes, _messages_about(known, conferral.id))


def _messages_about(known: Record, conferral: ConferralId) -> tuple[MessageLook, ...]:
    """Messages that confirm it, and those that answer one of them."""
    confirming = {m.id for m in known.messages if m.confirms == conferral}
    about = [m for m in known.messages if m.id in confirming or m.answers in confirming]
    ordered = sorted(about, key=lambda m: (m.sent_on is None, m.sent_on or date.max, m.sent_at or time.min))
    return tuple(message_look(known, m) for m in ordered)


def message_look(known: Record, message: Message) -> MessageLook:
    """A message, each address compared with the record of its day."""
    return MessageLook(message, compared(message.addresses, known, message.sent_on))
