"""A second start on the same store calls the window up that is open, and ends; nothing of Qt is needed."""

import socket
import sys
import time
from pathlib import Path

from docket_assistant.app.upkeep.raising import Owner, ask_to_raise, is_asked, raise_asked, writer_of
from docket_assistant.domain.errors import EnvironmentFailed

_PATIENCE = 2.0
"""Seconds in which an open window takes the message."""


def raise_first(store: Path) -> int | None:
    """Ask the writer of the store to come up; answers with the exit status, None where this start may go on.

    A writer on another machine cannot be called: the opening of the store then says where it is.
    """
    owner = writer_of(store)
    if owner is None or owner.host != socket.gethostname():
        return None
    try:
        ask_to_raise(store)
    except EnvironmentFailed as trouble:
        print(trouble, file=sys.stderr)
        return 3
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if not is_asked(store):
            print("Docket Assistant is open on this store already; its window was called.", file=sys.stderr)
            return 0
        time.sleep(0.02)
    return _no_answer(store, owner)


def _no_answer(store: Path, owner: Owner) -> int | None:
    """The writer has no window, or its window hangs; it may also have ended meanwhile."""
    raise_asked(store)  # nobody shall hear it later
    if writer_of(store) is None:
        return None
    print(
        f"{store} is being written by another Docket Assistant (process {owner.pid}, since {owner.start}),"
        " whose window did not answer. Wait until it is done, or close it.",
        file=sys.stderr,
    )
    return 3
