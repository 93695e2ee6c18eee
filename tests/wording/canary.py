"""A record with a canary in every private text and position, to be sought in what is written from it."""

from collections.abc import Hashable
from dataclasses import fields, replace
from typing import TypeVar, cast

from docket_assistant.domain.fields import FieldKind
from docket_assistant.domain.plain import field_types
from docket_assistant.domain.record import Noun, Record

CANARY = "zqx-canary"
T = TypeVar("T", bound=Noun)


def poisoned(record: Record) -> Record:
    """The record with the canary in each of its texts that is not a fact."""
    for field in fields(record):
        facts = getattr(record, field.name)
        if isinstance(facts, tuple):
            record = replace(record, **{field.name: tuple(_poisoned(fact) for fact in facts)})  # type: ignore[arg-type]
    return record


def _poisoned(fact: T) -> T:
    told = field_types(cast("Hashable", type(fact)))
    hidden = {f.name: CANARY for f in told if f.kind is not FieldKind.FACT and f.base is str}
    return replace(fact, **hidden)  # type: ignore[arg-type]
