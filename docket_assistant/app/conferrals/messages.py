"""Looks at a message before it is kept, and keeps it."""

from dataclasses import dataclass
from datetime import date, timedelta

from docket_assistant.app.change import Change
from docket_assistant.app.record import NO_TERMS, read_against, record_message
from docket_assistant.domain.accord import confirming_message
from docket_assistant.domain.addresses import ComparedAddress
from docket_assistant.domain.conferral import Direction, Message, Reply
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ConferralId, ItemId, MatterId, MessageId
from docket_assistant.domain.record import Record
from docket_assistant.intake.sent_message import SentMessage, read_sent_message
from docket_assistant.store.store import Store

_SOON = timedelta(days=30)
"""How long after a talk a message is still proposed as its confirmation."""
_NO_TERMS = "No outcome on file is acknowledged by it; choose the talk that it is about, or log its outcomes."


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A message that is not kept yet, and what the record says of it."""

    mail: SentMessage
    direction: Direction
    addresses: tuple[ComparedAddress, ...]
    warnings: tuple[str, ...]
    """Of the file and of its addresses."""
    on_file: MessageId | None
    """The message that this very file was kept as."""
    confirms: ConferralId | None
    """The contact that it confirms by the record, else the one that it probably does: a proposal."""
    answers: MessageId | None
    """The message on file that it answers."""


def look_at_message(record: Record, content: bytes) -> LookedAt:
    """Read a message against the record; nothing is kept.

    Raises InvalidInput where it cannot be read.
    """
    mail = read_sent_message(content)
    read = read_against(mail, record, "", replies=False)
    message = read.message
    on_file = any(m.id == message.id for m in record.messages)
    return LookedAt(
        mail,
        message.direction,
        read.addresses,
        read.warnings,
        message.id if on_file else None,
        _contact_of(message, record),
        message.answers,
    )


def _contact_of(message: Message, record: Record) -> ConferralId | None:
    """The contact on record for the message or for what it answers, else a probable one."""
    answered = next((m for m in record.messages if m.id == message.answers), None)
    told = message.confirms or (answered.confirms if answered is not None else None)
    if told is not None or message.sent_on is None:
        return told
    return _probable(message.sent_on, record)


def _probable(day: date, record: Record) -> ConferralId | None:
    """The newest talk of ``day`` or shortly before that no message to the other side confirms."""
    talks = (
        (c.held_on, c.id)
        for c in record.conferrals
        if c.is_talk and c.held_on is not None and day - _SOON <= c.held_on <= day
    )
    open_talks = [(on, talk) for on, talk in talks if confirming_message(record, talk) is None]
    return max(open_talks, key=lambda found: found[0])[1] if open_talks else None


def keep_message(
    store: Store,
    matter: MatterId,
    content: bytes,
    confirms: ConferralId | None = None,
    reply: Reply | None = None,
    items: tuple[ItemId, ...] | None = None,
) -> Change:
    """Keep a message as it was really sent or received; the same file again is the same message.

    Raises InvalidInput where it cannot be read, where a reply is said of a message that our side sent,
    and where items are named without a reply.
    """
    if items and reply is None:
        raise InvalidInput("Items are named without what the reply says of them; choose that, or no items.")
    kept = record_message(store, matter, content, confirms=confirms or "", reply=reply, items=items or "")
    notes = tuple(_NO_TERMS if warning == NO_TERMS else warning for warning in kept.warnings)
    return Change(matter, "Record message", fact=kept.message.id, notes=notes)
