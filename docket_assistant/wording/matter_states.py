"""What stage of its life a matter is in, and what that means for it, in words."""

from collections.abc import Sequence
from datetime import date

from docket_assistant.domain.matter import Matter
from docket_assistant.wording.days import long_date, short_date

TRASH_WORDS = (
    "A matter stays here for 30 days after the last act on it and gives no dates; Put back returns it as it"
    " was. After its day it is erased for good while the program is open, with its history and its attached"
    " files. One on hold is not erased, neither by hand nor by age. Where the computer's date has jumped, or"
    " the program was not opened for more than a week, the next seven days erase nothing."
)
"""What the page of the trash says of it."""
CLOSED_WORDS = "A closed matter gives no dates on Today and in the Calendar; its own page still counts them."
HOLD_WORDS = "Nothing of it is erased while the hold is on, neither by hand nor by age"


def state_words(matter: Matter) -> tuple[str, ...]:
    """What stands beside the caption: on hold, closed, in the trash; nothing for an open matter."""
    found = (
        ("On hold since", matter.held_since),
        ("Closed", matter.closed_on),
        ("In the trash since", matter.trashed_on),
    )
    return tuple(f"{words} {short_date(on)}" for words, on in found if on is not None)


def already_words(what: str, on: date) -> str:
    """Why an act is refused that was done before."""
    return f"The matter {what} {long_date(on)} already."


def kept_words(until: date, *, held: bool) -> str:
    """Until when a matter in the trash is kept in any case."""
    if held:
        return "on hold: not erased"
    return f"erased after {short_date(until)}"


SAMPLE_KEPT_WORDS = "until the sample closes"
_NAMED = 8
"""Matters that a question names; of more, the others are counted."""


def question_words(captions: Sequence[str], kept_on_hold: int) -> str:
    """What is asked before matters are erased by hand; each is named."""
    what = captions[0] if len(captions) == 1 else f"{len(captions)} matters"
    lines = [f"Erase {what} for good?"]
    if len(captions) > 1:
        lines += ["", *captions[:_NAMED]]
    if len(captions) > _NAMED:
        lines.append(f"and {len(captions) - _NAMED} more")
    if kept_on_hold:
        lines += ["", _on_hold(kept_on_hold)]
    return "\n".join(lines)


def warning_words(count: int, copies: Sequence[str]) -> str:
    """What stands below the question; ``copies`` are names of copies that were kept beside the store."""
    its = "Its" if count == 1 else "Their"
    words = f"{its} facts, history, drafts and attached files go. This cannot be undone."
    beside = "".join(f" {name}, kept beside the store, still holds what it held." for name in copies)
    return f"{words} Papers, exports and copies that were saved elsewhere are not touched.{beside}"


def erased_words(captions: Sequence[str], kept_on_hold: int = 0) -> str:
    """What was erased by hand."""
    held = f" {_on_hold(kept_on_hold)}" if kept_on_hold else ""
    return f"{_erased(captions)}.{held}"


def purged_words(captions: Sequence[str]) -> str:
    """What was erased by age."""
    return f"{_erased(captions)}: in the trash for more than 30 days."


def _erased(captions: Sequence[str]) -> str:
    more = f" and {len(captions) - _NAMED} more" if len(captions) > _NAMED else ""
    return f"Erased for good: {'; '.join(captions[:_NAMED])}{more}"


def _on_hold(count: int) -> str:
    return f"{count} on hold {'is' if count == 1 else 'are'} kept."
