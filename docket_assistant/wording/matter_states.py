"""What stage of its life a matter is in, and what that means for it, in words."""

from datetime import date

from docket_assistant.domain.matter import Matter
from docket_assistant.wording.days import long_date, short_date

TRASH_WORDS = (
    "A matter stays here for 30 days at least and gives no dates. Put back returns it as it was. Nothing is"
    " erased yet, after the 30 days either: this version can put a matter aside, but cannot take it off the"
    " disk."
)
"""What the page of the trash says of it; erasing is not offered, and that is said."""
CLOSED_WORDS = "A closed matter gives no dates on Today and in the Calendar; its own page still counts them."
HOLD_WORDS = "Nothing of it may be erased while the hold is on"


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
    """How long a matter in the trash is kept at least."""
    if held:
        return "on hold: kept until released"
    return f"until {short_date(until)} at least"
