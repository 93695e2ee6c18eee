"""Who entered a date and who checked it, in words; and the initials of a name."""

import re
from datetime import date

from docket_assistant.domain.writable import visible
from docket_assistant.wording.days import docket_date, short_date

_WORD = re.compile(r"[^\W\d_]")


def initials_of(name: str) -> str:
    """B. Robert Brown, Jr.: BRB; a name without letters has none."""
    first = name.partition(",")[0]
    found = (_WORD.search(word) for word in re.split(r"[\s-]+", first))
    return "".join(letter[0].upper() for letter in found if letter)


def checked_words(entered_by: str, checked_by: str, checked_on: date | None, was: date | None) -> str:
    """Entered by BRB, checked by JD on Dec. 3, 2009; what was checked before the date moved."""
    entered = f"entered by {visible(entered_by)}" if entered_by else "who entered it is not on file"
    if not checked_by:
        return f"{entered}, not checked by a second person"
    on = f" on {short_date(checked_on)}" if checked_on else ""
    if was is not None:
        moved = f"{visible(checked_by)} checked {docket_date(was)}{on}, and the date moved since"
        return f"{entered}, not checked: {moved}"
    return f"{entered}, checked by {visible(checked_by)}{on}"


def was_checked_words(was: date | None) -> str:
    """Beside a date that no second person checked as it stands: what was checked before it moved."""
    return "not checked" if was is None else f"{docket_date(was)} was checked, and the date moved since"


SAME_PERSON = (
    "The one who entered the date and the one who checked it are the same; a second person checks. Where two"
    " have the same initials, type their names."
)
NOBODY = "Nobody is named; type the initials of who entered the date, or of who checked it."
