"""Stub (being built)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Deadline:
    """Three dates."""

    due: date | None
    act_by: date | None
    not_before: date | None
