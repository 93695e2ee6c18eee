"""Is an accord more than our own understanding?

A term is an accord only where it was read back in the talk without correction, or acknowledged in
writing, and not since corrected or disputed. Any other term is understood.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.conferral import Direction, ItemOutcome, Message, Reply
from docket_assistant.domain.ids import ConferralId, ItemId, MessageId
from docket_assistant.domain.people import AddressKind, Counsel
from docket_assistant.domain.record import Record


class Confirmed(StrEnum):
    """How far a term is confirmed."""

    READ_BACK = "read_back"
    ACKNOWLEDGED = "acknowledged"
    UNDERSTOOD = "understood"
    DISPUTED = "disputed"


ACCORDS = frozenset({Confirmed.READ_BACK, Confirmed.ACKNOWLEDGED})


@dataclass(frozen=True, slots=True)
class Confirmation:
    """How far a term is confirmed, and by what."""

    standing: Confirmed
    message: MessageId | None = None
    """The reply that acknowledged or disputed it."""
    on: date | None = None


def confirmation_of(outcome: ItemOutcome, item: ItemId, replies: Iterable[Message]) -> Confirmation:
    """How far the term of ``outcome`` on ``item`` is confirmed by these replies to its contact."""
    own = sorted(
        (m for m in replies if m.reply_items is None or item in m.reply_items),
        key=lambda m: m.sent_on or date.max,
    )
    against = [m for m in own if m.reply in (Reply.DISPUTED, Reply.CORRECTED)]
    if outcome.disputed_on is not None:
        return Confirmation(Confirmed.DISPUTED, None, outcome.disputed_on)
    acknowledged = [m for m in own if _acknowledges(m, outcome)]
    if against and not _settled_later(acknowledged, against):
        return Confirmation(Confirmed.DISPUTED, against[-1].id, against[-1].sent_on)
    if acknowledged:
        return Confirmation(Confirmed.ACKNOWLEDGED, acknowledged[-1].id, acknowledged[-1].sent_on)
    if outcome.was_read_back:
        return Confirmation(Confirmed.READ_BACK, None, outcome.read_back_on)
    return Confirmation(Confirmed.UNDERSTOOD)


def _acknowledges(message: Message, outcome: ItemOutcome) -> bool:
    """Whether the reply acknowledged the outcome as it now stands."""
    return message.reply is Reply.ACKNOWLEDGED and outcome.as_read in message.terms_acknowledged


def _settled_later(acknowledged: list[Message], against: list[Message]) -> bool:
    """Whether an acknowledgement came on a later day than the last dispute."""
    if not acknowledged:
        return False
    last, dispute = acknowledged[-1].sent_on, against[-1].sent_on
    return last is not None and dispute is not None and last > dispute


def replies_to(record: Record) -> dict[ConferralId, tuple[Message, ...]]:
    """Received messages that speak of a contact's terms, by the contact."""
    confirming = {m.id: m.confirms for m in record.messages if m.confirms is not None}
    found: dict[ConferralId, list[Message]] = {}
    for message in record.messages:
        if message.direction is not Direction.RECEIVED or message.reply is None:
            continue
        contact = message.confirms or (confirming.get(message.answers) if message.answers else None)
        if contact is not None:
            found.setdefault(contact, []).append(message)
    return {contact: tuple(messages) for contact, messages in found.items()}


def reached_address_of_record(message: Message, counsel: Iterable[Counsel]) -> bool:
    """Whether a sent message went to an address of record of that day, and is not known to have bounced."""
    sent = message.sent_on
    if sent is None or message.bounced or message.direction is not Direction.SENT:
        return False
    listed = tuple(counsel)
    good = {
        address.casefold()
        for lawyer in listed
        for kind in (AddressKind.EMAIL, AddressKind.STREET)
        for address in lawyer.addresses_on(sent, kind)
    }
    used = [a for a in message.addresses if a.line != "from" and not a.said_wrong_by]
    return any(a.address.strip().casefold() in good for a in used)


def confirming_message(record: Record, contact: ConferralId) -> Message | None:
    """The latest message of ours that confirms a contact and went to an address of record."""
    counsel = [c for c in record.counsel if c.side is not record.matter.our_side]
    good = [m for m in record.messages if m.confirms == contact and reached_address_of_record(m, counsel)]
    return max(good, key=lambda m: m.sent_on or date.min, default=None)
