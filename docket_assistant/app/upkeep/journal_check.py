"""Whether the journal of a matter is as it was written, in a sentence."""

from typing import NamedTuple

from docket_assistant.domain.ids import MatterId
from docket_assistant.store.journal import Verified
from docket_assistant.store.reading import Reading

_KEEP = "Keep this file and compare it with a copy."


class JournalCheck(NamedTuple):
    """What the check came to."""

    holds: bool
    words: str


def check_journal(view: Reading, matter: MatterId) -> JournalCheck:
    """Check every entry against the one before it, and every fact against the entries about it."""
    verified = view.verify(matter)
    return JournalCheck(verified.holds, _words(verified))


def _words(verified: Verified) -> str:
    if verified.broken is not None:
        return f"The journal is not as it was written: at entry {verified.broken}, {verified.why}. {_KEEP}"
    count = "1 entry" if verified.entries == 1 else f"{verified.entries} entries"
    if verified.strangers:
        facts = "1 fact was" if len(verified.strangers) == 1 else f"{len(verified.strangers)} facts were"
        return f"The journal of {count} is as it was written, but {facts} changed past it. {_KEEP}"
    return f"The journal of {count} is as it was written."
