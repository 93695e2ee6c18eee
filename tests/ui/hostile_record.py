"""A record whose texts are all hostile: markup, a picture on the disk, a template, signs that turn."""

import dataclasses
import typing
from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Any

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.errors import DocketError
from docket_assistant.domain.plain import element_type, field_types
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.store.transaction import Transaction

MARK = "<b>x</b>"
NOTE = 1_000_000
"""Longest note that the store takes."""

_KEYS = frozenset({"court", "label", "number", "rule", "sha256", "token", "versus", "zone"})
"""Texts that choose something, or have a form of their own."""
_LONG = frozenset({("Matter", "note"), ("Conferral", "private_notes")})


def hostile(picture: Path) -> str:
    """One text with every kind of trouble."""
    turning = "\u202eexe.txt\u202c\u200f"
    return f'<img src="{picture.as_uri()}">{MARK}{{{{ 7*7 }}}}{turning}<a href="http://x.example">y</a>'


def plant(store: Store, text: str) -> set[tuple[str, str]]:
    """Put ``text`` into every field of the sample that takes it, and a megabyte on one line into two notes.

    Answers with what was planted: names of nouns and of their fields.
    """
    with store.read() as view:
        facts = tuple(_facts(view.record(SAMPLE)))
    planted = set()
    with store.begin("Plant", SAMPLE) as act:
        for fact in facts:
            for name, value in _changes(fact, text):
                fresh = _put(act, fact, name, value)
                if fresh is not fact:
                    planted.add((type(fact).__name__, name))
                    fact = fresh  # noqa: PLW2901  # the next field is changed beside this one
    return planted


def _facts(record: Record) -> Iterator[Any]:
    yield record.matter
    for field in dataclasses.fields(record):
        content = getattr(record, field.name)
        if isinstance(content, tuple):
            yield from content


def _changes(fact: object, text: str) -> Iterator[tuple[str, object]]:
    """Each field that holds text, with its hostile value."""
    for field in field_types(typing.cast("Hashable", type(fact))):
        content = getattr(fact, field.name)
        element = element_type(field.base)
        if field.name in _KEYS or content is None:
            continue
        if field.base is str:
            is_long = (type(fact).__name__, field.name) in _LONG
            yield field.name, text.ljust(NOTE, "x") if is_long else text
        elif element is str and content:
            yield field.name, tuple(f"{text}{n}" for n, _ in enumerate(content))
        elif dataclasses.is_dataclass(element):
            yield field.name, tuple(_inner(part, text) for part in content)


def _inner(part: Any, text: str) -> object:  # noqa: ANN401  # any value class
    return dataclasses.replace(part, **dict(_changes(part, text)))


def _put(act: Transaction, fact: Any, name: str, value: object) -> Any:  # noqa: ANN401  # any noun
    """The fact with one field changed; the same fact where the record refuses that."""
    try:
        fresh = dataclasses.replace(fact, **{name: value})
        act.put(fresh)
    except DocketError:
        return fact
    return fresh
