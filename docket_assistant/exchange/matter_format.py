"""The open matter format: one matter, every fact that the file holds about it, loss-free both ways.

Equal records are equal bytes: no time of export, no program version, names sorted. The published
schema is resources/schema/matter.schema.json.
"""

import dataclasses
import re
import typing
from collections.abc import Hashable, Mapping

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.fields import FieldKind
from docket_assistant.domain.plain import FieldType, element_type, field_types, from_plain, to_plain
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import check_record
from docket_assistant.exchange.json_text import in_one_sentence, read_json, write_json
from docket_assistant.exchange.zones import check_zones

SCHEMA = "docket-matter/1"
"""Name and version of the format."""

_VERSION = re.compile(r"docket-matter/([0-9]{1,6})")
_WHAT = "The matter file"

V = typing.TypeVar("V")


def write_matter(record: Record) -> bytes:
    """The record in the open format; collections without facts are left out.

    Raises InvalidInput only where a text cannot be written as UTF-8.
    """
    return write_json({"schema": SCHEMA, **to_plain(record)})


def read_matter(content: bytes) -> Record:
    """The record that a file in the open format holds.

    Raises InvalidInput with one sentence where it is no such file, was written for a newer schema,
    or holds a fact that cannot be.
    """
    try:
        plain = read_json(content, _WHAT)
        if not isinstance(plain, dict):
            raise InvalidInput(f"{_WHAT} must be an object with a matter in it.")
        check_schema(plain, _WHAT)
        facts = {name: content for name, content in plain.items() if name != "schema"}
        record = from_plain(Record, facts, _WHAT)
        check_record(record)
        check_zones(record)
    except InvalidInput as refusal:
        raise in_one_sentence(refusal) from None
    return record


def check_schema(plain: Mapping[str, object], what: str) -> None:
    """Refuse what is not in this version of the format; raises InvalidInput."""
    named = plain.get("schema")
    version = _VERSION.fullmatch(named) if isinstance(named, str) else None
    if version is None:
        raise InvalidInput(f"{what} does not say {SCHEMA!r} in its field 'schema'; it is something else.")
    if named != SCHEMA:
        raise InvalidInput(
            f"{what} is written in {named}; this program reads {SCHEMA}; update it to read that."
        )


def for_others(record: Record) -> Record:
    """The same record with every private field emptied: what may leave the office."""
    return _without_private(record)


def _without_private(value: V) -> V:
    content: dict[str, object] = {}
    for field in field_types(typing.cast("Hashable", type(value))):
        if field.kind is FieldKind.PRIVATE:
            assert not field.required, "a private field can be left empty"
            content[field.name] = field.default
        else:
            content[field.name] = _inner_without_private(field, getattr(value, field.name))
    return type(value)(**content)


def _inner_without_private(field: FieldType, content: object) -> object:
    if element_type(field.base) is not None and content is not None:
        parts = typing.cast("tuple[object, ...]", content)
        return tuple(_without_private(p) if dataclasses.is_dataclass(p) else p for p in parts)
    return _without_private(content) if dataclasses.is_dataclass(content) else content
