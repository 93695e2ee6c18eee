"""What every command gets and gives: where the store is, what today is, and an answer in two forms."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

Json = dict[str, Any]
"""One JSON object; its keys are a public contract."""


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for every command."""

    store: Path
    store_given: bool
    json: bool
    today: date


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found: as JSON, as lines for people (made only when asked), and the exit status."""

    plain: Json | list[Json]
    lines: Callable[[], Iterable[str]]
    status: int = 0
