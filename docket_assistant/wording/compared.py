"""What changed between two answers, for whoever reads it aloud, and what a supplement leaves as it was."""

from collections.abc import Iterable

from docket_assistant.domain.compared import Change, Passage
from docket_assistant.domain.discovery import Response
from docket_assistant.wording.rounds import lower_title

LEGEND = "New words are underlined, words that are gone are struck out."
_MOST = 300
_WORDS = {Change.NEW: "new", Change.GONE: "gone"}


def changes_spoken(changes: Iterable[Passage]) -> str:
    """The changes in words, as marks are not read aloud: new: for 2003 to 2008; gone: overbroad."""
    told = [f"{_WORDS[p.change]}: {' '.join(p.text.split())[:_MOST]}" for p in changes if p.change in _WORDS]
    return "; ".join(told) if told else "the same words"


def untouched_words(response: Response, items: str) -> str:
    """What is proposed for items on which a supplement repeats the earlier answer."""
    return (
        f"The {lower_title(response)} says on {items} what was said before. Not touched? Left out of it, "
        "the earlier round stays the last."
    )


def all_untouched_words(response: Response) -> str:
    """The same, where that is every item that it touches."""
    return f"The {lower_title(response)} says on every item that it touches what was said before."
