"""What of the record may be seen by others in the room: one matter, without private text and addresses.

Facts stay. A private field is emptied, so that nobody sees that there was something; a position says that
it is hidden, since whoever reads would otherwise take it for not recorded. Which fields these are is told
by their mark alone (``FieldKind``), so that a new one cannot be forgotten. An address keeps a number of its
own, so that two that differ still do.
"""

import dataclasses
import re
from collections.abc import Hashable, Iterator
from datetime import date
from typing import TypeVar, cast

from docket_assistant.app.ripeness import Ripeness, ripeness_of
from docket_assistant.domain.errors import Refused
from docket_assistant.domain.fields import FieldKind
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.people import AddressOfRecord, Party
from docket_assistant.domain.plain import FieldType, element_type, field_types
from docket_assistant.domain.record import Noun, Record
from docket_assistant.store.reading import CounselRow, MatterRow, Reading
from docket_assistant.store.search_query import Hit
from docket_assistant.wording.courtroom import HIDDEN, address_hidden, other_matter_words

T = TypeVar("T")

_LOOKS_LIKE_ONE = re.compile(
    r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"  # an e-mail address
    r"|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b"  # a telephone number
)


def hidden(record: Record) -> Record:
    """The record as others may see it; never to be saved from."""
    return _Mask(record).cover(record)


def seen_by_others(view: Reading, matter: str, heard: str, day: date) -> Ripeness:
    """What the log of the one matter supports, counted from all of it and shown without what is hidden."""
    if matter != heard:
        raise Refused(other_matter_words())
    record = view.record(MatterId(matter))
    return dataclasses.replace(ripeness_of(record, day), record=hidden(record))


class CourtroomReading(Reading):
    """A reading that finds one matter, and of it what others may see."""

    def __init__(self, view: Reading, matter: MatterId) -> None:
        super().__init__(view.link)
        self._matter = matter

    def record(self, matter_id: MatterId) -> Record:
        """The matter as others may see it; raises Refused for any other."""
        if matter_id != self._matter:
            raise Refused(other_matter_words())
        return hidden(super().record(matter_id))

    def matters(self) -> tuple[MatterRow, ...]:
        """The one matter."""
        return tuple(row for row in super().matters() if row.id == self._matter)

    def trash(self) -> tuple[MatterRow, ...]:
        """Nothing: what is in the trash is another's name."""
        return ()

    def counsel_everywhere(
        self, limit: int, *, ours: bool | None = None, words: str = ""
    ) -> tuple[CounselRow, ...]:
        """Counsel of the one matter, without addresses; whoever searches is not told by them."""
        found = super().counsel_everywhere(limit, ours=ours, words=words)
        if not self._matter:
            return ()
        mask = _Mask(super().record(self._matter))
        own = (row for row in found if row.matter_id == self._matter)
        return tuple(row._replace(counsel=mask.cover(row.counsel)) for row in own)

    def search(self, _text: str, _limit: int, *, with_private: bool = True) -> tuple[Hit, ...]:  # noqa: ARG002  # nobody is asked
        """Nothing: that words are found would already tell of what is hidden, and of other matters."""
        return ()

    def named(self, _fact_id: str) -> Hit | None:
        """Nothing, for the same reason."""
        return None

    def fact(self, _matter_id: MatterId, _noun: str, _fact_id: str) -> Noun | Matter | None:
        """Raises Refused: a fact is read with its record, which is covered."""
        raise Refused(other_matter_words())

    def parties(self, matter_id: MatterId) -> tuple[Party, ...]:
        """The parties of the one matter; raises Refused for any other."""
        return self.record(matter_id).parties


class _Mask:
    """Covers values of one record; the same address is covered by the same words everywhere."""

    def __init__(self, record: Record) -> None:
        self._known: dict[str, str] = {}
        for address in sorted(_addresses(record), key=len, reverse=True):
            self._number(address)

    def _number(self, address: str) -> str:
        return self._known.setdefault(address.casefold(), address_hidden(len(self._known) + 1))

    def cover(self, value: T) -> T:
        """A value class with what is hidden covered, and all values in it."""
        changes = {}
        for field in field_types(cast("Hashable", type(value))):
            before = getattr(value, field.name)
            holds = isinstance(value, AddressOfRecord) or "address" in field.name
            after = self._field(field, before, holds_address=holds)
            if after != before:
                changes[field.name] = after
        return dataclasses.replace(value, **changes) if changes else value  # type: ignore[type-var]  # field_types took it for one

    def _field(self, field: FieldType, content: object, *, holds_address: bool) -> object:
        if field.kind is FieldKind.FACT:
            return self._fact(field.base, content, holds_address=holds_address)
        if field.kind is FieldKind.POSITION and field.base is str:
            return HIDDEN if content else content
        return "" if field.required and field.base is str else field.default

    def _fact(self, base: object, content: object, *, holds_address: bool) -> object:
        if isinstance(content, tuple):
            parts = element_type(base)
            return tuple(self._fact(parts, part, holds_address=holds_address) for part in content)
        if dataclasses.is_dataclass(content) and not isinstance(content, type):
            return self.cover(content)
        if base is str and isinstance(content, str):
            return self._text(content, holds_address=holds_address)
        return content

    def _text(self, text: str, *, holds_address: bool) -> str:
        whole = self._known.get(text.strip().casefold())
        if whole is not None and (holds_address or len(text.strip()) >= _SHORTEST):
            return whole
        for address, words in self._known.items():
            if len(address) >= _SHORTEST and address in text.casefold():
                text = words.join(re.split(re.escape(address), text, flags=re.IGNORECASE))
        return _LOOKS_LIKE_ONE.sub(lambda found: self._number(found[0]), text)


_SHORTEST = 6
"""A shorter address is covered only where an address stands: elsewhere it may be an item's number."""


def _addresses(record: Record) -> Iterator[str]:
    """Every address that the record names as one."""
    for lawyer in record.counsel:
        yield from (a.value for a in lawyer.addresses if a.value)
    for message in record.messages:
        yield from (used.address for used in message.addresses if used.address)
    yield from (attempt.address_used for attempt in record.attempts if attempt.address_used)
    yield from (address for address in record.matter.consented_addresses if address)
