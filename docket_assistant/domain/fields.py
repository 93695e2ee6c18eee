"""Marks on the fields of the record: fact, position or private.

Papers, exports to others and drafts draw on facts, on positions only where a court asks for them,
and never on private text. A field without a mark is a fact.
"""

from enum import StrEnum
from typing import Annotated, TypeVar


class FieldKind(StrEnum):
    """What a field may be used for."""

    FACT = "fact"
    POSITION = "position"
    PRIVATE = "private"


T = TypeVar("T")

Position = Annotated[T, FieldKind.POSITION]
Private = Annotated[T, FieldKind.PRIVATE]
