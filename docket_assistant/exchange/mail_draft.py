"""Writes a message as a draft (.eml) that a mail program opens unsent; nothing here sends anything.

It bears no date and no id of its own: both are the mail program's, when the message is sent. Words of the
record can never open a header: every line break in one becomes a blank.
"""

import quopri
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from email.header import Header
from email.utils import formataddr

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.writable import visible, writable

_END = "\r\n"
_PART = r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]"
_ADDRESS = re.compile(rf"{_PART}{{1,64}}@[A-Za-z0-9.-]{{1,255}}")
_LONGEST_PLAIN = 60
"""A longer name is encoded, since only encoded words can be folded anywhere."""
_FIXED = (
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "X-Unsent: 1",
)


@dataclass(frozen=True, slots=True)
class Addressee:
    """A name with its e-mail address."""

    name: str
    address: str


def write_mail(
    to: Sequence[Addressee],
    cc: Sequence[Addressee],
    sender: Addressee | None,
    subject: str,
    text: str,
) -> bytes:
    """The draft in the form of an .eml file.

    Raises InvalidInput where an address is none that a message can be sent to.
    """
    head = [
        *_people("From", () if sender is None else (sender,)),
        *_people("To", to),
        *_people("Cc", cc),
        f"Subject: {_words(subject, 'Subject')}",
        *_FIXED,
    ]
    return _END.join([*head, "", ""]).encode("ascii") + _body(text)


def _people(line: str, people: Iterable[Addressee]) -> Iterator[str]:
    written = [_person(person) for person in people]
    if written:
        yield f"{line}: " + f",{_END} ".join(written)


def _person(person: Addressee) -> str:
    address = person.address.strip()
    if _ADDRESS.fullmatch(address) is None:
        raise InvalidInput(f"“{_shown(address)}” is not an e-mail address; write it as name@example.com.")
    name = _one_line(person.name)
    if _is_plain(name) and len(name) <= _LONGEST_PLAIN:
        return formataddr((name, address))
    return f"{Header(name, 'utf-8').encode(linesep=_END)} <{address}>"


def _shown(address: str) -> str:
    return visible(_one_line(address))[:60]


def _words(text: str, line: str) -> str:
    words = _one_line(text)
    fits = all(len(word) <= _LONGEST_PLAIN for word in words.split(" "))
    charset = "us-ascii" if _is_plain(words) and fits else "utf-8"
    return Header(words, charset, header_name=line).encode(linesep=_END)


def _one_line(text: str) -> str:
    """The text with every line break and run of blanks as one blank, and nothing that no file can hold."""
    return " ".join(writable(" ".join(text.split())).split())


def _is_plain(text: str) -> bool:
    """ASCII that no reader takes for an encoded word."""
    return text.isascii() and "=?" not in text


def _body(text: str) -> bytes:
    ended = writable(text).rstrip("\n") + "\n"
    return quopri.encodestring(ended.encode("utf-8")).replace(b"\n", _END.encode("ascii"))
