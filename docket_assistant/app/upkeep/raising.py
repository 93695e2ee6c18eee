"""One window a store: a second start calls the first window up and ends."""

from docket_assistant.store.lock import Owner
from docket_assistant.store.raising import ask_to_raise, is_asked, raise_asked, writer_of

__all__ = ["Owner", "ask_to_raise", "is_asked", "raise_asked", "writer_of"]
