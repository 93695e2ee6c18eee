"""Reads a message as it was sent (.eml): whom it really went to, when, and what it said.

The seed case turned on a confirmation that went to a wrong address, so the addresses are the real
ones, never the names shown, and each is compared with the record of its day. A file that is no message
is refused; nothing in one can raise anything else.
"""

import email
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from email.message import Message
from hashlib import sha256

from docket_assistant.domain.addresses import ComparedAddress, compared, direction_of, reaches_other_side
from docket_assistant.domain.conferral import AddressUsed, Direction, Mode
from docket_assistant.domain.conferral import Message as MessageFact
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ConferralId, MessageId
from docket_assistant.domain.record import Record
from docket_assistant.domain.writable import has_unseen, writable
from docket_assistant.intake.html_text import html_text
from docket_assistant.intake.mail_headers import (
    BROKEN,
    MOST_RECIPIENTS,
    MailAddress,
    MailDate,
    addresses_on,
    decode_bytes,
    decoded,
    header,
    mail_date,
)
from docket_assistant.wording.messages import Doubt, address_warnings, doubt, none_reached

_LARGEST = 25 * 1024 * 1024
_MOST_PARTS = 2_000
_MOST_NESTED = 50
_LONGEST_TEXT = 1_000_000
_OUTLOOK = bytes.fromhex("d0cf11e0a1b11ae1")
_OPENS_PARTS = re.compile(rb"^content-type:[ \t]*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_LINES = ("from", "to", "cc", "bcc")


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message as its file says it."""

    addresses: tuple[MailAddress, ...]
    """From, to, cc and bcc, in this order."""
    sent: MailDate | None
    message_id: str
    in_reply_to: str
    subject: str
    text: str
    attachments: tuple[str, ...]
    """Names of what was attached; nothing in it is opened."""
    sha256: str
    """Of the file."""
    warnings: tuple[str, ...]

    @property
    def addresses_used(self) -> tuple[AddressUsed, ...]:
        """The addresses as the record holds them."""
        return tuple(AddressUsed(a.address, a.line) for a in self.addresses)


@dataclass(frozen=True, slots=True)
class AddressCheck:
    """The addresses of a message against the record of a day."""

    addresses: tuple[ComparedAddress, ...]
    warnings: tuple[str, ...]


def read_sent_message(content: bytes) -> SentMessage:
    """The message in an .eml file.

    Raises InvalidInput with one sentence where it is empty, too large, no message, or has too many
    parts or recipients.
    """
    message = _parsed(content)
    doubts: list[str] = []
    addresses = tuple(address for line in _LINES for address in addresses_on(message, line, doubts))
    _check_is_message(message, addresses)
    sent = mail_date(message)
    subject = header(message, "subject")
    body = _body(message, doubts)
    _doubt_headers(message, addresses, subject, doubts)
    if sent is None:
        doubts.append(doubt(Doubt.NO_DATE))
    return SentMessage(
        addresses,
        sent,
        header(message, "message-id"),
        header(message, "in-reply-to"),
        subject,
        body.text,
        tuple(body.attachments),
        sha256(content).hexdigest(),
        tuple(dict.fromkeys(doubts)),
    )


def _parsed(content: bytes) -> Message:
    if not content.strip():
        raise InvalidInput("The file is empty; it is not a message.")
    if len(content) > _LARGEST:
        raise InvalidInput("The message is larger than 25 MB.")
    if content.startswith(_OUTLOOK):
        raise InvalidInput("The file is an Outlook message (.msg); save it as .eml and read that.")
    if len(_OPENS_PARTS.findall(content)) > _MOST_PARTS:
        raise InvalidInput("The message has more than 2,000 parts.")
    try:
        return email.message_from_bytes(content)
    except BROKEN:
        raise InvalidInput(
            "The file is not a message that can be read, or its parts nest too deep."
        ) from None


def _check_is_message(message: Message, addresses: tuple[MailAddress, ...]) -> None:
    if not addresses and not header(message, "date") and not header(message, "message-id"):
        raise InvalidInput("The file is not a message (.eml): it has no sender, no recipient and no date.")
    if len(addresses) > MOST_RECIPIENTS:
        raise InvalidInput("The message has more than 20,000 recipients; no message between counsel has.")


def _doubt_headers(
    message: Message, addresses: tuple[MailAddress, ...], subject: str, doubts: list[str]
) -> None:
    senders = {a.address.casefold(): a.address for a in addresses if a.line == "from"}
    answers_to = {a.address.casefold(): a.address for a in addresses_on(message, "reply-to", doubts)}
    elsewhere = [shown for folded, shown in answers_to.items() if folded not in senders]
    if elsewhere:
        from_whom = ", ".join(senders.values()) or "(not named)"
        doubts.append(doubt(Doubt.REPLY_TO_DIFFERS, elsewhere[0], from_whom))
    if has_unseen(subject):
        doubts.append(doubt(Doubt.UNSEEN_CHARACTERS, subject))
    if all(a.line == "from" for a in addresses):
        doubts.append(doubt(Doubt.NO_RECIPIENT))


@dataclass
class _Body:
    """What the parts of a message come to."""

    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    text: str = ""


def _body(message: Message, doubts: list[str]) -> _Body:
    body = _Body()
    for part in _leaves(message):
        try:
            _take(part, body)
        except BROKEN:
            doubts.append(doubt(Doubt.PART_UNREAD))
    text = writable("\n".join(body.plain or body.html)).strip()
    if len(text) > _LONGEST_TEXT:
        doubts.append(doubt(Doubt.TEXT_CUT))
    if not text:
        doubts.append(doubt(Doubt.NO_TEXT))
    if any(has_unseen(name) for name in body.attachments):
        doubts.append(doubt(Doubt.UNSEEN_CHARACTERS, ", ".join(body.attachments)[:200]))
    body.text = text[:_LONGEST_TEXT]
    return body


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold something, in order; a message within the message stays whole.

    Raises InvalidInput where there are too many, or they nest too deep.
    """
    waiting, seen = [(message, 1)], 0
    while waiting:
        part, depth = waiting.pop()
        seen += 1
        if seen > _MOST_PARTS or depth > _MOST_NESTED:
            raise InvalidInput("The message has more than 2,000 parts, or they nest too deep.")
        inner = part.get_payload() if part.get_content_maintype() == "multipart" else None
        if isinstance(inner, list):
            waiting.extend((p, depth + 1) for p in reversed(inner) if isinstance(p, Message))
        else:
            yield part


def _take(part: Message, body: _Body) -> None:
    kind = part.get_content_type()
    name = part.get_filename()
    attached = name is not None or part.get_content_disposition() == "attachment"
    if attached or kind not in ("text/plain", "text/html"):
        body.attachments.append(_name_of(name, kind))
        return
    content = part.get_payload(decode=True)
    text = decode_bytes(content, part.get_content_charset()) if isinstance(content, bytes) else ""
    if kind == "text/plain":
        body.plain.append(text)
    else:
        body.html.append(html_text(text))


def _name_of(name: str | None, kind: str) -> str:
    return (decoded(name)[:255] if name else "") or f"({kind})"


def compare_addresses(message: SentMessage, record: Record, day: date | None) -> AddressCheck:
    """Each address of the message against the record of ``day``, with a sentence on what is not well."""
    found = compared(message.addresses_used, record, day)
    warnings = address_warnings(found, day)
    sent_by_us = direction_of(found, record) is not Direction.RECEIVED
    if sent_by_us and not reaches_other_side(found, record):
        warnings = (*warnings, none_reached(day))
    return AddressCheck(found, warnings)


def message_fact(
    mail: SentMessage,
    check: AddressCheck,
    message_id: MessageId,
    direction: Direction,
    confirms: ConferralId | None = None,
    answers: MessageId | None = None,
) -> MessageFact:
    """The message as a fact of the record; what a reply says of the terms is for counsel to add."""
    sent = mail.sent
    return MessageFact(
        id=message_id,
        direction=direction,
        mode=Mode.EMAIL,
        sent_on=None if sent is None else sent.on,
        sent_at=None if sent is None or sent.zone is None else sent.at,
        zone=None if sent is None else sent.zone,
        confirms=confirms,
        answers=answers,
        addresses=tuple(AddressUsed(a.address, a.line, a.counsel) for a in check.addresses),
        message_id=mail.message_id,
        subject=mail.subject,
        text=mail.text,
        sha256=mail.sha256,
    )


def answered_message(mail: SentMessage, record: Record) -> MessageId | None:
    """The message on file that this one says it answers."""
    known = {m.message_id: m.id for m in record.messages if m.message_id}
    return known.get(mail.in_reply_to)
