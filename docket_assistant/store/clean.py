"""The one gate through which every text enters the store.

Signs that no paper, window or database can hold are taken out, line ends and accents get one form, and
signs that turn the direction of writing are shown in names and addresses, where they can deceive.
What cannot be cleaned without guessing is refused.
"""

import dataclasses
import re
import typing
import unicodedata
from collections.abc import Callable, Hashable
from functools import cache

from docket_assistant.domain.conferral import AddressUsed, Attempt, Participant
from docket_assistant.domain.discovery import Extension
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.office import Attachment
from docket_assistant.domain.order import CourtOrder
from docket_assistant.domain.people import AddressOfRecord, Counsel, Party
from docket_assistant.domain.plain import (
    FieldType,
    element_type,
    field_types,
    from_plain,
    plain_type,
    to_plain,
)

SHORT = 10_000
"""Longest field, in characters."""
LONG = 1_000_000
"""Longest note or text, in characters."""

_LONG_FIELDS = frozenset(
    {
        "text", "note", "private_notes", "said", "understanding", "deficiency", "words", "wording", "terms",
        "read_back_as", "terms_acknowledged", "position_of_plaintiff", "position_of_defendant",
        "as_follows", "value",
    }
)  # fmt: skip
_NAMES_AND_ADDRESSES = frozenset(
    {
        (Party, "name"), (Counsel, "name"), (Counsel, "firm"), (AddressOfRecord, "value"),
        (Participant, "name"), (AddressUsed, "address"), (Attempt, "address_used"),
        (Matter, "consented_addresses"), (Matter, "presiding_judge"), (Matter, "discovery_judge"),
        (CourtOrder, "judge"), (Extension, "granted_by"), (Attachment, "name"),
    }
)  # fmt: skip
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(p + 0xFFFE)}{chr(p + 0xFFFF)}" for p in range(0, 0x110000, 0x10000)
)
_UNPRINTABLE = re.compile(f"[\x00-\x08\x0b-\x1f{_NONCHARACTERS}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LINE_END = re.compile("\r\n?")

N = typing.TypeVar("N")
Clean = Callable[[object, str], object]


def clean_text(text: str, where: str, longest: int = SHORT) -> str:
    """The text as the store keeps it.

    Raises InvalidInput where it holds half a character or is longer than ``longest``.
    """
    if _SURROGATE.search(text):
        raise InvalidInput(f"{where} holds half a character, probably from a damaged copy; type it anew.")
    lines = _LINE_END.sub("\n", text)
    clean = unicodedata.normalize("NFC", _UNPRINTABLE.sub("", lines))
    if len(clean) > longest:
        raise InvalidInput(f"{where} has {len(clean):,} characters; the longest allowed is {longest:,}.")
    return clean


def clean_name(text: str, where: str) -> str:
    """A name or address as the store keeps it: a sign that turns the direction is shown."""
    shown = _DIRECTION.sub(lambda sign: f"«U+{ord(sign[0]):04X}»", text)
    return clean_text(shown, where)


def clean(noun: N, where: str) -> N:
    """A noun with all its texts as the store keeps them.

    Raises InvalidInput where a text is refused, where an id holds signs that would be taken out, and
    where a value is not one that the record can hold, such as a day before 1800.
    """
    cleaned = typing.cast("N", _clean_parts(noun, where))
    if from_plain(type(noun), to_plain(cleaned), where) != cleaned:
        raise InvalidInput(f"{where} holds an hour with seconds; write it as 14:30.")
    return cleaned


def _clean_parts(value: object, where: str) -> object:
    changed = {}
    for name, field_clean in _field_cleaners(typing.cast("Hashable", type(value))):
        content = getattr(value, name)
        if content is None:
            continue
        cleaned = field_clean(content, f"{where}, {name}")
        if cleaned != content:
            changed[name] = cleaned
    return dataclasses.replace(typing.cast("typing.Any", value), **changed) if changed else value


@cache
def _field_cleaners(cls: Hashable) -> tuple[tuple[str, Clean], ...]:
    assert isinstance(cls, type)
    made = ((field.name, _cleaner(cls, field, field.base)) for field in field_types(cls))
    return tuple((name, cleaner) for name, cleaner in made if cleaner is not None)


def _cleaner(cls: type, field: FieldType, base: object) -> Clean | None:
    element = element_type(base)
    if element is not None:
        inner = _cleaner(cls, field, element)
        return None if inner is None else _tuple_cleaner(inner)
    if dataclasses.is_dataclass(plain_type(base)):
        return _clean_parts
    if plain_type(base) is not str:
        return None
    if isinstance(base, typing.NewType):
        return _check_id
    if (cls, field.name) in _NAMES_AND_ADDRESSES:
        return lambda text, where: clean_name(_text(text, where), where)
    longest = LONG if field.name in _LONG_FIELDS else SHORT
    return lambda text, where: clean_text(_text(text, where), where, longest)


def _tuple_cleaner(inner: Clean) -> Clean:
    def cleaner(parts: object, where: str) -> object:
        if not isinstance(parts, tuple):
            raise InvalidInput(f"{where} must be a tuple.")
        return tuple(inner(part, f"{where} {n}") for n, part in enumerate(parts, 1))

    return cleaner


def _check_id(text: object, where: str) -> object:
    """An id is a name: altered it would name something else, so it is taken as it is or refused."""
    given = _text(text, where)
    if not given or given != clean_name(given, where) or len(given) > 200 or given != given.strip():
        raise InvalidInput(f"{where} must be a plain name of 1 to 200 characters.")
    return given


def _text(text: object, where: str) -> str:
    if not isinstance(text, str):
        raise InvalidInput(f"{where} must be text.")
    return text
