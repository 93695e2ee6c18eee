"""Places where both sides sign a stipulation: our block, and who signs for them; nothing is signed."""

from collections.abc import Iterator

from docket_assistant.documents.asked import PaperAsked
from docket_assistant.documents.model import Signing
from docket_assistant.documents.signature import signature_block


def both_sign(asked: PaperAsked) -> Iterator[Signing]:
    """Our block whole; of theirs who signs and for whom, since the rest of it is theirs to write."""
    yield Signing(signature_block(asked.record, asked.side, asked.as_of).lines)
    yield they_sign(asked)


def they_sign(asked: PaperAsked) -> Signing:
    """Who signs for the other side, and for whom."""
    first, *_, last = signature_block(asked.record, asked.side.facing, asked.as_of).lines
    return Signing((first, last))
