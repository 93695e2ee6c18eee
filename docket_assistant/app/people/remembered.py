"""What need not be typed twice: lawyers and parties of the matters on file."""

import re
from dataclasses import dataclass

from docket_assistant.app.find import caption_of
from docket_assistant.app.people.lawyer_block import LawyerBlock, block_lines, block_of
from docket_assistant.domain.ids import CounselId, MatterId
from docket_assistant.domain.people import AddressKind, Counsel
from docket_assistant.store.reading import CounselRow, Reading

_MANY = 200
"""More lawyers of one name or firm than anyone looks through."""
_OFFERED = 500
"""Lawyers met last, among whom completion looks."""
_DOMAIN = re.compile(r"@?([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")


def our_blocks(view: Reading) -> tuple[LawyerBlock, ...]:
    """Counsel of our own side, from the newest matter that has any."""
    rows = view.counsel_everywhere(_MANY, ours=True)
    return tuple(block_of(row.counsel) for row in rows if row.matter_id == rows[0].matter_id)


def blocks_offered(view: Reading, own: LawyerBlock | None) -> tuple[LawyerBlock, ...]:
    """Our counsel for a new matter: one's own block as it is kept, and who else appeared in the newest."""
    before = our_blocks(view)
    if own is None:
        return before
    return (own, *(block for block in before if block.name.casefold() != own.name.casefold()))


@dataclass(frozen=True, slots=True)
class BlockInMatter:
    """The same lawyer in a matter on file, with another block."""

    matter: MatterId
    caption: str
    counsel: CounselId


def blocks_that_differ(view: Reading, own: LawyerBlock) -> tuple[BlockInMatter, ...]:
    """Open matters in which a lawyer of this name has another block than one's own, the newest first."""
    captions = {row.id: caption_of(row) for row in view.matters() if row.closed_on is None}
    rows = view.counsel_everywhere(_MANY, ours=True, words=own.name) if own.name.strip() else ()
    return tuple(
        BlockInMatter(row.matter_id, captions[row.matter_id], row.counsel.id)
        for row in rows
        if row.matter_id in captions
        and row.counsel.name.casefold() == own.name.casefold()
        and block_lines(block_of(row.counsel)) != block_lines(own)
    )


def their_block(view: Reading, name_or_email: str) -> LawyerBlock | None:
    """The other side's lawyer of this name, e-mail address or e-mail domain, met last; None: never met.

    A domain may be written with or without its @; only an address that holds still is looked at.
    """
    wanted = " ".join(name_or_email.split())
    domain = _DOMAIN.fullmatch(wanted)
    words = f"@{domain[1]}" if domain is not None else wanted
    rows = view.counsel_everywhere(_MANY, ours=False, words=words) if words else ()
    return next((block_of(row.counsel) for row in rows if _is_meant(row.counsel, words.casefold())), None)


def _is_meant(lawyer: Counsel, words: str) -> bool:
    held = (a.value for a in lawyer.addresses if a.kind is AddressKind.EMAIL and a.until is None)
    emails = {email.strip().casefold() for email in held}
    if words.startswith("@"):
        return any(email.endswith(words) for email in emails)
    return words in emails or lawyer.name.casefold() == words


def their_blocks(view: Reading) -> tuple[LawyerBlock, ...]:
    """Lawyers of other sides, each once as met last, the newest first."""
    newest: dict[tuple[str, str], CounselRow] = {}
    for row in view.counsel_everywhere(_OFFERED, ours=False):
        newest.setdefault((row.counsel.name.casefold(), row.counsel.firm.casefold()), row)
    return tuple(block_of(row.counsel) for row in newest.values())


def parties_known(view: Reading) -> tuple[str, ...]:
    """Names of parties, each once as it was written last, those of the newest matter first."""
    names: dict[str, str] = {}
    for row in reversed(view.matters()):
        for party in row.parties:
            names.setdefault(party.name.casefold(), party.name)
    return tuple(names.values())
