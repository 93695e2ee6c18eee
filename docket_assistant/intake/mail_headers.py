"""Headers of a message, read so that the real address shows and nothing in them can break the reader."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.writable import has_unseen, writable
from docket_assistant.wording.messages import Doubt, doubt

BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MessageError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What the standard library is known to raise on headers and parts that are not as they should be."""

MOST_RECIPIENTS = 20_000
_LONGEST_HEADER = 2_000_000
_ADDRESS_IN_NAME = re.compile(r"[^\s<>(),;:\"'@]{1,64}@[^\s<>(),;:\"'@]{1,255}\.[A-Za-z]{2,24}")
_EARLIEST_YEAR = 1800


@dataclass(frozen=True, slots=True)
class MailAddress:
    """An address on a line of a message, with the name shown beside it."""

    line: str
    address: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class MailDate:
    """When a message says that it was sent; the hour's zone is an offset, unknown where not stated."""

    on: date
    at: time
    zone: str | None


def header(message: Message, name: str) -> str:
    """One header in plain characters; empty where it is missing or cannot be read."""
    raw = _raw(message, name)
    return decoded(raw[0][:_LONGEST_HEADER]) if raw else ""


def _raw(message: Message, name: str) -> list[str]:
    """The lines of one name as they stand; bytes that are not ASCII are half characters in them."""
    return [str(value) for own, value in message.raw_items() if own.lower() == name]


def decoded(raw: str) -> str:
    """Encoded words and raw bytes of a header as text on one line."""
    try:
        parts = decode_header(_from_bytes(raw))
        text = "".join(_part(content, charset) for content, charset in parts)
    except BROKEN:
        text = _from_bytes(raw)
    return " ".join(writable(text).split())


def _from_bytes(raw: str) -> str:
    """Bytes that the parser kept as half characters, read as UTF-8."""
    return raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _part(content: bytes | str, charset: str | None) -> str:
    if isinstance(content, str):
        return content
    return decode_bytes(content, charset)


_CHARSETS = re.compile(
    r"(?:us-?)?ascii|utf[-_]?(?:8|16|16le|16be|32)|iso-?8859-?[0-9]{1,2}|latin-?1|windows-?125[0-8]"
    r"|cp(?:125[0-8]|437|850)|koi8-?[ru]|gb2312|gbk|gb18030|big5|shift[-_]?jis|euc-?(?:jp|kr)|iso-2022-jp",
    re.IGNORECASE,
)
"""Charsets of mail; other codecs of the library are no charsets, or take forever on purpose."""


def decode_bytes(content: bytes, charset: str | None) -> str:
    """Bytes as text: by the charset named if it is one of mail's, else UTF-8, else Windows-1252."""
    if charset is not None and _CHARSETS.fullmatch(charset):
        try:
            return content.decode(charset, "replace")
        except (LookupError, ValueError):
            pass
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def addresses_on(message: Message, line: str, doubts: list[str]) -> tuple[MailAddress, ...]:
    """The addresses on one line (from, to, cc, bcc, reply-to), with what is doubtful about them.

    Addresses are taken apart before their names are decoded, so that no name can pose as an address.
    Raises InvalidInput for more than 20,000.
    """
    found: list[MailAddress] = []
    for name, address in _pairs(message, line, doubts):
        if not address:
            continue
        read = MailAddress(line, writable(_from_bytes(address)).strip(), decoded(name))
        doubts.extend(_doubts(read))
        found.append(read)
    if len(found) > MOST_RECIPIENTS:
        raise InvalidInput("The message has more than 20,000 recipients; no message between counsel has.")
    return tuple(found)


def _pairs(message: Message, line: str, doubts: list[str]) -> list[tuple[str, str]]:
    raw = _raw(message, line)
    if sum(len(value) for value in raw) > _LONGEST_HEADER:
        raise InvalidInput(f"The line {line} of the message is longer than any list of recipients.")
    try:
        pairs = getaddresses(raw)
    except BROKEN:
        pairs = []
    good = [(name, address) for name, address in pairs if "@" in address]
    if len(good) < len(pairs) or (not pairs and any("@" in value for value in raw)):
        doubts.append(doubt(Doubt.ADDRESS_UNREAD, line))
    return good


def _doubts(read: MailAddress) -> list[str]:
    found = []
    in_name = _ADDRESS_IN_NAME.search(read.name[:1000])
    if in_name and in_name[0].casefold() != read.address.casefold():
        found.append(doubt(Doubt.NAME_IS_AN_ADDRESS, in_name[0], read.address))
    if has_unseen(read.name) or has_unseen(read.address):
        found.append(doubt(Doubt.UNSEEN_CHARACTERS, f"{read.name} <{read.address}>".strip()))
    return found


def mail_date(message: Message) -> MailDate | None:
    """When the message says it was sent, in the zone that it states; None where that cannot be read."""
    try:
        sent = parsedate_to_datetime(header(message, "date")[:200])
    except BROKEN:
        return None
    if sent.year < _EARLIEST_YEAR:
        return None
    return MailDate(sent.date(), sent.time().replace(second=0, microsecond=0), _offset(sent))


def _offset(sent: datetime) -> str | None:
    offset = sent.utcoffset()
    if offset is None:
        return None
    minutes, seconds = divmod(round(offset.total_seconds()), 60)
    if seconds or abs(minutes) >= 15 * 60:
        return None
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
