"""The words after the program's name that open the window instead of a command."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

_OPTIONS = ("--sample", "--store", "--today")


class Wanted(NamedTuple):
    """What the window was asked to open."""

    store: Path | None = None
    sample: bool = False
    today: date | None = None


def opens_window(argv: Sequence[str]) -> bool:
    """Whether these words open the window: none at all, or only the window's own options."""
    rest = list(argv)
    while rest:
        word = rest.pop(0)
        name, _, value = word.partition("=")
        if name not in _OPTIONS:
            return False
        if name != "--sample" and not value:
            if not rest:
                return False
            rest.pop(0)
    return True


def read_arguments(argv: Sequence[str]) -> Wanted:
    """The window's options; raises ValueError, with a sentence, for a date that is none."""
    words = iter(argv)
    store: Path | None = None
    today: date | None = None
    sample = False
    for word in words:
        name, _, value = word.partition("=")
        if name == "--sample":
            sample = True
        elif name == "--store":
            store = Path(value or next(words)).expanduser().resolve()
        else:
            today = _day(value or next(words))
    return Wanted(store, sample, today)


def _day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise ValueError(f"--today needs a day such as 2009-12-03; “{word}” is none.") from None
