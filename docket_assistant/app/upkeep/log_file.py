"""The log: a file apart from the store, with ids and kinds of trouble, never a word of the record."""

import logging
from collections import deque
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

_NAME = "docket-assistant.log"
_LARGEST = 1_000_000
_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_log(folder: Path) -> None:
    """From now on what the program notes of itself goes there; where that cannot be, nowhere."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / _NAME, maxBytes=_LARGEST, backupCount=1, encoding="utf-8")
        handler.setFormatter(logging.Formatter(_FORM))
        ours = logging.getLogger("docket_assistant")
        ours.addHandler(handler)
        ours.setLevel(logging.INFO)


def last_lines(folder: Path, most: int) -> tuple[str, ...]:
    """The newest lines of the log, the oldest of them first."""
    with suppress(OSError), (folder / _NAME).open(encoding="utf-8", errors="replace") as log:
        return tuple(line.rstrip("\n") for line in deque(log, most))
    return ()
