"""Places where both sides sign a stipulation: our block, and who signs for them; nothing is signed."""

from collections.abc import Iterator

from docket_assistant.documents.asked import PaperAsked
from docket_assistant.documents.letter_parts import lawyers_across, other_side, parties_alone
from docket_assistant.documents.model import Run, Signing, Text
from docket_assistant.documents.signature import signature_block
from docket_assistant.domain.ids import PartyId
from docket_assistant.domain.people import Counsel
from docket_assistant.wording.parties import role_word, side_word
from docket_assistant.wording.served_sets import parties_called


def both_sign(asked: PaperAsked) -> Iterator[Signing]:
    """Our block whole; of theirs who signs and for whom, since the rest of it is theirs to write."""
    yield Signing(signature_block(asked.record, asked.side, asked.as_of).lines)
    yield from they_sign(asked)


def they_sign(asked: PaperAsked) -> Iterator[Signing]:
    """A place for each lawyer of the other side, and for each party without counsel; a gap for nobody."""
    signers = [*_lawyers(asked), *_alone(asked)]
    if not signers:
        first, *_, last = signature_block(asked.record, other_side(asked.record), asked.as_of).lines
        signers = [(first, last)]
    yield from map(Signing, signers)


def _lawyers(asked: PaperAsked) -> Iterator[tuple[Run, ...]]:
    """One lawyer, the lead where it is known, for each group of parties that lawyers represent."""
    groups: dict[tuple[PartyId, ...], Counsel] = {}
    for lawyer in sorted(lawyers_across(asked), key=lambda c: c.lead is not True):
        groups.setdefault(lawyer.parties, lawyer)
    for parties, lawyer in groups.items():
        whom = parties_called(asked.record, parties) or side_word(asked.record, lawyer.side)
        yield Text(lawyer.name, (lawyer.id,)), Text(f"Attorney for {whom}", (lawyer.id,))


def _alone(asked: PaperAsked) -> Iterator[tuple[Run, ...]]:
    for party in parties_alone(asked):
        name, role = party.prints, role_word(party.role)
        yield Text(name, (party.id,)), Text(f"{role}, pro se", (party.id,))
