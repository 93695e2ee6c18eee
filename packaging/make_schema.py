"""Writes resources/schema/matter.schema.json from the nouns of the record.

The schema says for every field what it is, from the docstring beside it in the source, and whether it
is a fact, a position or private (x-kind). It is made, never edited, so that it cannot drift from what
the program reads. Run it after a noun changed; with --check it only says whether the file is current.
"""
# ruff: noqa: INP001 - a script beside other scripts, no package

import ast
import dataclasses
import inspect
import json
import re
import sys
from collections.abc import Hashable, Mapping
from datetime import date, time
from enum import StrEnum
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NewType, cast

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from docket_assistant.domain.fields import FieldKind  # noqa: E402
from docket_assistant.domain.plain import (  # noqa: E402
    FieldType,
    Plain,
    element_type,
    field_types,
    plain_type,
    to_plain,
)
from docket_assistant.domain.record import Record  # noqa: E402
from docket_assistant.domain.references import NOUNS, noun_classes  # noqa: E402
from docket_assistant.exchange.matter_format import SCHEMA  # noqa: E402

TARGET = ROOT / "resources" / "schema" / "matter.schema.json"

Schema = dict[str, Plain]

_SIMPLE: Mapping[type, Schema] = {
    str: {"type": "string", "maxLength": 1_000_000},
    int: {"type": "integer", "minimum": -(10**9), "maximum": 10**9},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date", "pattern": "^(1[89]|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$"},
    time: {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"},
}
_ID: Schema = {"type": "string", "pattern": "^[A-Za-z0-9_.-]{1,80}$"}


def matter_schema() -> Schema:
    """The JSON Schema of the open matter format."""
    made = _Schemas()
    properties: Schema = {"schema": {"const": SCHEMA, "description": "Name and version of the format."}}
    for field in field_types(Record):
        properties[field.name] = {**made.of(field.base), "description": _about_collection(field)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:docket-matter:1",
        "title": "Docket matter",
        "description": (
            "One matter with every fact that the file holds about it. A field left out is at its default; "
            "null is the same as unknown. Ids are unique in the whole matter. x-kind says what a field may "
            "be used for: a fact, a position (only where a court asks for it), or private (never leaves the "
            "office); x-names says in which collection the fact stands that an id names."
        ),
        "type": "object",
        "properties": properties,
        "required": ["matter", "schema"],
        "additionalProperties": False,
        "$defs": dict(sorted(made.definitions.items())),
    }


def _about_collection(field: FieldType) -> str:
    cls = noun_classes().get(field.name)
    return "The matter itself." if cls is None else f"Each one: {_first_sentence(cls)}"


class _Schemas:
    """Schemas of types; classes are defined once each and referred to."""

    def __init__(self) -> None:
        self.definitions: Schema = {}
        self._names = {
            next(f.base for f in _fields(cls) if f.name == "id"): name for name, cls in noun_classes().items()
        }

    def of(self, base: object) -> Schema:
        element = element_type(base)
        if element is not None:
            return {"type": "array", "items": self.of(element)}
        if isinstance(base, NewType):
            named = self._names.get(base)
            return dict(_ID) if named is None else {**_ID, "x-names": named}
        cls = plain_type(base)
        if cls in _SIMPLE:
            return dict(_SIMPLE[cls])
        return self._referred(cls)

    def _referred(self, cls: type) -> Schema:
        if cls.__name__ not in self.definitions:
            self.definitions[cls.__name__] = {}
            self.definitions[cls.__name__] = self._defined(cls)
        return {"$ref": f"#/$defs/{cls.__name__}"}

    def _defined(self, cls: type) -> Schema:
        about = inspect.cleandoc(cls.__doc__ or "")
        if issubclass(cls, StrEnum):
            return {"type": "string", "enum": [member.value for member in cls], "description": about}
        return {
            "type": "object",
            "description": about,
            "properties": {field.name: self._field(cls, field) for field in _fields(cls)},
            "required": [*sorted(field.name for field in _fields(cls) if field.required)],
            "additionalProperties": False,
        }

    def _field(self, cls: type, field: FieldType) -> Schema:
        schema = self.of(field.base)
        if field.name == "id":
            schema = dict(_ID)
        if field.optional:
            schema = {"anyOf": [schema, {"type": "null"}]}
        schema["description"] = _beside_fields(cls).get(field.name) or self._from_name(field)
        schema["x-kind"] = field.kind.value
        default = _plain_default(field.default)
        if default is not None:
            schema["default"] = default
        return schema

    def _from_name(self, field: FieldType) -> str:
        """What a field is, where nothing stands beside it in the source: its name and type in words."""
        element = element_type(field.base)
        base = field.base if element is None else element
        words = field.name.replace("_", " ").replace("ecf", "ECF")
        words = words[:1].upper() + words[1:]
        if field.name == "id":
            return "Id of this fact, unique in the matter."
        if base in self._names:
            return f"{words}: by id, out of {self._names[base]}."
        if field.kind is FieldKind.PRIVATE:
            return f"{words}; they never leave the office."
        if base is date:
            return _day_in_words(field.name)
        cls = plain_type(base)
        return f"{words}. {_first_sentence(cls)}" if cls not in _SIMPLE else f"{words}."


def _day_in_words(name: str) -> str:
    done = re.fullmatch(r"([a-z]+)_on", name)
    if done:
        return f"Day on which it was {done[1]}."
    return "Day of it." if name == "on" else f"{name.replace('_', ' ').capitalize()}."


def _plain_default(default: object) -> Plain:
    """What a field left out stands for, where that is more than nothing."""
    if default is dataclasses.MISSING or default in ("", ()):
        return None
    if isinstance(default, tuple):
        return [to_plain(part) for part in default]
    if dataclasses.is_dataclass(default):
        return to_plain(default)
    return str(default) if isinstance(default, StrEnum) else cast("Plain", default)


def _fields(cls: type) -> tuple[FieldType, ...]:
    return field_types(cast("Hashable", cls))


@cache
def _beside_fields(cls: type) -> Mapping[str, str]:
    """The docstrings that stand beside the fields of a class in its source."""
    body = cast("ast.ClassDef", ast.parse(inspect.getsource(cls)).body[0]).body
    found: dict[str, str] = {}
    for statement, after in pairwise(body):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            text = _text_alone(after)
            if text:
                found[statement.target.id] = " ".join(text.split())
    return found


def _text_alone(statement: ast.stmt) -> str:
    if not isinstance(statement, ast.Expr) or not isinstance(statement.value, ast.Constant):
        return ""
    content = statement.value.value
    return content if isinstance(content, str) else ""


def _first_sentence(cls: type) -> str:
    return inspect.cleandoc(cls.__doc__ or "").split("\n\n")[0]


def schema_text() -> str:
    """The published file."""
    assert set(NOUNS) == set(noun_classes()), "every collection is named"
    return json.dumps(matter_schema(), ensure_ascii=False, indent=2) + "\n"


def main(arguments: list[str]) -> int:
    """Write the file, or with --check say whether it is current (1: it is not)."""
    text = schema_text()
    if "--check" in arguments:
        current = TARGET.is_file() and TARGET.read_bytes() == text.encode()
        sys.stderr.write(
            "current\n" if current else "matter.schema.json is not current; run make_schema.py\n"
        )
        return 0 if current else 1
    TARGET.write_bytes(text.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
