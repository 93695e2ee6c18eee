"""Values of the record to plain values (what JSON holds) and back, by their declared types.

The open format, the journal and facts typed as JSON all speak this form, so that it exists once.
A field at its default is left out; an unknown field, a wrong type or a missing one is refused with
its place.
"""

import dataclasses
import types
import typing
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.fields import FieldKind

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]
"""What JSON holds, floats apart: the record has none. Shipped files are read with them."""

_EARLIEST_YEAR = 1800

Read = Callable[[object, str], object]
Write = Callable[[object], Plain]


@dataclass(frozen=True, slots=True)
class FieldType:
    """The declared type of a field, taken apart."""

    name: str
    base: object
    """The type without None and marks: str, date, an enum, a value class, or tuple[...] of one."""
    optional: bool
    kind: FieldKind
    default: object
    """MISSING where the field must be given."""

    @property
    def required(self) -> bool:
        """Whether it must be given."""
        return self.default is MISSING


@cache
def field_types(cls: Hashable) -> tuple[FieldType, ...]:
    """Fields of a value class with their types taken apart."""
    assert isinstance(cls, type)
    assert dataclasses.is_dataclass(cls)
    hints = typing.get_type_hints(cls, include_extras=True)
    return tuple(_field_type(field, hints[field.name]) for field in dataclasses.fields(cls))


def _field_type(field: "dataclasses.Field[object]", hint: object) -> FieldType:
    kind = FieldKind.FACT
    if typing.get_origin(hint) is typing.Annotated:
        hint, *marks = typing.get_args(hint)
        kind = next((mark for mark in marks if isinstance(mark, FieldKind)), kind)
    base, optional = _without_none(hint)
    return FieldType(field.name, base, optional, kind, field.default)


def _without_none(hint: object) -> tuple[object, bool]:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        rest = [part for part in typing.get_args(hint) if part is not type(None)]
        assert len(rest) == 1, "a field of the record is one type, or that or None"
        return rest[0], True
    return hint, False


def element_type(base: object) -> object | None:
    """For tuple[X, ...] its X; None for anything else."""
    return typing.get_args(base)[0] if typing.get_origin(base) is tuple else None


def plain_type(base: object) -> type:
    """The class behind a NewType; any other class as it is."""
    while isinstance(base, typing.NewType):
        base = base.__supertype__
    assert isinstance(base, type)
    return base


def to_plain(value: object) -> dict[str, Plain]:
    """The plain form of a value class; fields at their default are left out."""
    plain: dict[str, Plain] = {}
    for field, write in _writers(typing.cast("Hashable", type(value))):
        content = getattr(value, field.name)
        if content != field.default:
            plain[field.name] = None if content is None else write(content)
    return plain


@cache
def _writers(cls: Hashable) -> tuple[tuple[FieldType, Write], ...]:
    return tuple((field, _writer(field.base)) for field in field_types(cls))


def _writer(base: object) -> Write:
    element = element_type(base)
    if element is not None:
        write = _writer(element)
        return lambda content: [write(part) for part in typing.cast("tuple[object, ...]", content)]
    return _PLAIN_WRITERS.get(plain_type(base), _write_other(plain_type(base)))


def _write_other(cls: type) -> Write:
    if dataclasses.is_dataclass(cls):
        return to_plain
    return str


def _as_it_is(content: object) -> Plain:
    return typing.cast("Plain", content)


_PLAIN_WRITERS: dict[type, Write] = {
    str: _as_it_is,
    int: _as_it_is,
    bool: _as_it_is,
    date: lambda content: typing.cast("date", content).isoformat(),
    time: lambda content: typing.cast("time", content).isoformat("minutes"),
}

V = typing.TypeVar("V")


def from_plain(cls: type[V], plain: object, where: str) -> V:
    """Read a value class; ``where`` names the place for the sentence of a refusal.

    Raises InvalidInput where a field is unknown, missing or of another type.
    """
    given = _object(plain, where)
    fields = _readers(typing.cast("Hashable", cls))
    known = {field.name for field, _ in fields}
    for name in given:
        if name not in known:
            raise InvalidInput(f"{where} has no field {name!r}; its fields are {', '.join(sorted(known))}.")
    content = {field.name: _read_field(field, read, given, where) for field, read in fields}
    return cls(**content)


def _object(plain: object, where: str) -> Mapping[str, object]:
    if not isinstance(plain, dict):
        raise InvalidInput(f"{where} must be an object with named fields, not {_called(plain)}.")
    return plain


def _read_field(field: FieldType, read: Read, given: Mapping[str, object], where: str) -> object:
    if field.name not in given:
        if field.required:
            raise InvalidInput(f"{where} lacks {field.name!r}; add it.")
        return field.default
    content = given[field.name]
    if content is None:
        if not field.optional:
            raise InvalidInput(f"{where}: {field.name!r} cannot be null; leave it out or give a value.")
        return None
    return read(content, f"{where}, {field.name}")


@cache
def _readers(cls: Hashable) -> tuple[tuple[FieldType, Read], ...]:
    return tuple((field, _reader(field.base)) for field in field_types(cls))


def _reader(base: object) -> Read:
    element = element_type(base)
    if element is not None:
        return _tuple_reader(_reader(element))
    cls = plain_type(base)
    if dataclasses.is_dataclass(cls):
        return lambda content, where: from_plain(cls, content, where)
    if issubclass(cls, StrEnum):
        return _enum_reader(cls)
    return _PLAIN_READERS[cls]


def _tuple_reader(read: Read) -> Read:
    def reader(content: object, where: str) -> tuple[object, ...]:
        if not isinstance(content, list):
            raise InvalidInput(f"{where} must be a list, not {_called(content)}.")
        return tuple(read(part, f"{where} {n}") for n, part in enumerate(content, 1))

    return reader


def _enum_reader(cls: type[StrEnum]) -> Read:
    def reader(content: object, where: str) -> StrEnum:
        try:
            return cls(typing.cast("str", content))
        except ValueError:
            words = ", ".join(member.value for member in cls)
            raise InvalidInput(f"{where} is {content!r}; it must be one of {words}.") from None

    return reader


def _read_str(content: object, where: str) -> str:
    if not isinstance(content, str):
        raise InvalidInput(f"{where} must be text, not {_called(content)}.")
    return content


def _read_int(content: object, where: str) -> int:
    if not isinstance(content, int) or isinstance(content, bool) or abs(content) > 10**9:
        raise InvalidInput(f"{where} must be a whole number, not {_called(content)}.")
    return content


def _read_float(content: object, where: str) -> float:
    if not isinstance(content, int | float) or isinstance(content, bool):
        raise InvalidInput(f"{where} must be a number, not {_called(content)}.")
    return float(content)


def _read_bool(content: object, where: str) -> bool:
    if not isinstance(content, bool):
        raise InvalidInput(f"{where} must be true or false, not {_called(content)}.")
    return content


def _read_date(content: object, where: str) -> date:
    text = _read_str(content, where)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise InvalidInput(f"{where} is {text!r}; write a date as 2009-12-02.") from None
    if day.isoformat() != text or day.year < _EARLIEST_YEAR:
        raise InvalidInput(f"{where} is {text!r}; write a date since 1800 as 2009-12-02.")
    return day


def _read_time(content: object, where: str) -> time:
    text = _read_str(content, where)
    try:
        hour = time.fromisoformat(text)
    except ValueError:
        raise InvalidInput(f"{where} is {text!r}; write an hour as 14:30.") from None
    if hour.isoformat("minutes") != text:
        raise InvalidInput(f"{where} is {text!r}; write an hour as 14:30.")
    return hour


_PLAIN_READERS: dict[type, Read] = {
    str: _read_str,
    int: _read_int,
    float: _read_float,
    bool: _read_bool,
    date: _read_date,
    time: _read_time,
}


def _called(content: object) -> str:
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}
    return names.get(type(content), "a number")
