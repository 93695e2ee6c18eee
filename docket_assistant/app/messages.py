"""Looks at a message before it is kept, and keeps it."""

from dataclasses import dataclass

from docket_assistant.app.change import Change
from docket_assistant.domain.addresses import ComparedAddress
from docket_assistant.domain.conferral import Direction, Reply
from docket_assistant.domain.ids import ConferralId, ItemId, MatterId, MessageId
from docket_assistant.domain.record import Record
from docket_assistant.intake.sent_message import SentMessage
from docket_assistant.store.store import Store


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A message that is not kept yet, and what the record says of it."""

    mail: SentMessage
    direction: Direction
    addresses: tuple[ComparedAddress, ...]
    warnings: tuple[str, ...]
    """Of the file and of its addresses."""
    on_file: MessageId | None
    """The message that this very file was kept as."""
    confirms: ConferralId | None
    """The contact that it says it confirms on file, else the one that it probably does: a proposal."""
    answers: MessageId | None
    """The message on file that it answers."""


def look_at_message(record: Record, content: bytes) -> LookedAt:
    """Read a message against the record; nothing is kept.

    Raises InvalidInput where it cannot be read.
    """
    raise NotImplementedError


def keep_message(
    store: Store,
    matter: MatterId,
    content: bytes,
    confirms: ConferralId | None = None,
    reply: Reply | None = None,
    items: tuple[ItemId, ...] | None = None,
    draft: str = "",
) -> Change:
    """Keep a message as it was really sent or received; the same file again is the same message."""
    raise NotImplementedError
