"""The lines of the list of matters: what stands in each column, in each of the four lists."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from docket_assistant.ui.models.table import Column
from docket_assistant.wording.captions import eased

if TYPE_CHECKING:
    from docket_assistant.app.matters.first_page import FirstRow
    from docket_assistant.app.upkeep.trash import TrashedMatter

LISTS = {"active": "Active", "disputes": "In dispute", "closed": "Closed", "trash": "Trash"}
NONE = {
    "active": (
        "No matter is on file yet. A matter holds the discovery served, the talks and the orders: a court"
        " asks for each with its day."
    ),
    "disputes": "No active matter has a disputed item. Items are put in dispute with the responses to them.",
    "closed": "No matter is closed. One is closed when nothing of it is due; a court may still ask of it.",
    "trash": "The trash is empty. A matter that should not be on file is put here, and can be put back.",
}
"""What an empty list says."""
_HEADS = {
    "active": ("Next date", "Open items"),
    "disputes": ("Disputed items, by what the log supports", "Open items"),
    "closed": ("Closed", "Open items"),
    "trash": ("In the trash since", "Kept"),
}
_TIGHT = 36
"""In heights of a line: below it the court, which the number tells too, gives its room to the others."""


@dataclass(frozen=True, slots=True)
class MatterLine:
    """One matter in one of the lists."""

    list: str
    id: str
    caption: str
    as_filed: str
    number: str
    court: str
    state: str
    """The next date, or the items in dispute; for a closed matter, or one in the trash, since when it is."""
    more: str
    """Open items, or how long it is kept."""


def line_of(row: "FirstRow", court: str, following: str, open_items: str) -> MatterLine:
    """A matter that is not in the trash; ``following`` is its next date, as far as it is counted."""
    which = "closed" if row.closed_on else "active"
    state = _day_words(row.closed_on) if row.closed_on else following
    caption = " v. ".join(eased(part) for part in row.caption.split(" v. "))
    return MatterLine(which, row.id, caption, row.caption, row.number, court, state, open_items)


def line_of_trash(one: "TrashedMatter", courts: dict[str, str], *, sample: bool) -> MatterLine:
    """A matter in the trash; that of the sample goes with it."""
    from docket_assistant.wording.days import short_date
    from docket_assistant.wording.matter_states import SAMPLE_KEPT_WORDS, kept_words

    caption, row = one.caption, one.row
    kept = SAMPLE_KEPT_WORDS if sample and not one.held else kept_words(one.until, held=one.held)
    court = courts.get(row.court, row.court)
    return MatterLine("trash", str(row.id), caption, caption, row.number, court, short_date(one.since), kept)


def columns_of(which: str) -> tuple[Column[MatterLine], ...]:
    """The columns of one list."""
    state, more = _HEADS[which]
    if which == "disputes":
        return (
            Column("Matter", lambda m: m.caption, weight=32),
            Column("Number", lambda m: m.number, weight=18),
            Column(state, lambda m: m.state, weight=40),
            Column(more, lambda m: m.more, weight=12, muted=True),
        )
    weights = (32, 18, 12, 16, 22) if which == "trash" else (36, 20, 14, 18, 12)
    return (
        Column("Matter", lambda m: m.caption, weight=weights[0]),
        Column("Number", lambda m: m.number, weight=weights[1]),
        Column("Court", lambda m: m.court, weight=weights[2], muted=True, drops=_TIGHT),
        Column(state, lambda m: m.state, weight=weights[3]),
        Column(more, lambda m: m.more, weight=weights[4], muted=True),
    )


def _day_words(day: str) -> str:
    from docket_assistant.wording.days import short_date

    return short_date(date.fromisoformat(day))
