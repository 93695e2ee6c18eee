"""A second start raises the first window: it leaves a file beside the store, which the first one takes.

The file says nothing; that it is there is the whole message. A window that opens takes the message away
first, so that one left by a start before it raises nobody.
"""

import os
import socket
from contextlib import suppress
from pathlib import Path

from docket_assistant.domain.errors import EnvironmentFailed
from docket_assistant.store.files import make_private, temporary
from docket_assistant.store.lock import Owner, lock_path, try_lock


def message_path(store: Path) -> Path:
    """The file by which the window of a store is asked to come up."""
    store = store.expanduser().resolve()
    return store.with_name(store.name + ".raise")


def ask_to_raise(store_path: Path) -> None:
    """Ask the window that writes the store to come up; asking twice is asking once.

    Raises EnvironmentFailed where the message cannot be left.
    """
    message = message_path(store_path)
    unfinished = temporary(message, "part")
    try:
        make_private(unfinished)
        unfinished.replace(message)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        raise EnvironmentFailed(
            f"{message} could not be made ({error.strerror}), so the open window was not called;"
            " switch to it yourself."
        ) from error


def is_asked(store_path: Path) -> bool:
    """Whether a message lies there that no window has taken."""
    return message_path(store_path).exists()


def raise_asked(store_path: Path) -> bool:
    """Whether a later start asked for this window; the message is taken, so each is heard once.

    A message that cannot be taken away is not heard: it would raise the window for ever.
    """
    try:
        message_path(store_path).unlink()
    except OSError:
        return False
    return True


def writer_of(store_path: Path) -> Owner | None:
    """Who else writes the store now; None where nobody does, or this process itself.

    An owner on another machine is believed, as the lock believes it. The lock is tried only where its text
    names somebody of this machine, and given back at once: a start in that instant would be turned away.
    """
    path = lock_path(store_path.expanduser().resolve())
    try:
        file = os.open(path, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
    except OSError:
        return None
    try:
        owner = Owner.read(os.read(file, 4096))
        if owner is None or _is_this_process(owner):
            return None
        if owner.host == socket.gethostname() and try_lock(file, shared=True):
            return None
        return owner
    finally:
        os.close(file)


def _is_this_process(owner: Owner) -> bool:
    return (owner.host, owner.pid) == (socket.gethostname(), os.getpid())
