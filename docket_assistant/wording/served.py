"""When responses fall due, and what took an item into dispute and out of it, in the words of a row."""

from datetime import date

from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.dispute import DisputedItem
from docket_assistant.domain.writable import visible
from docket_assistant.wording.days import docket_date, short_date

WITHDRAWN = "Withdrawn: the propounder no longer presses the item."
ACCEPTED = "The response on the item was accepted by the propounder."
_NO_DAY = "Date not stated"


def due_words(due: Deadline | None, *, ours: bool) -> str:
    """The date of the responses: for our own requests the day counted, for theirs the day to act by."""
    if due is None:
        return "not counted"
    if not ours:
        return f"act by {docket_date(due.act_by)}" if due.act_by is not None else "not counted"
    if due.due is not None:
        return docket_date(due.due)
    if due.act_by is None:
        return "not counted"
    if due.not_before is None or due.not_before == due.act_by:
        return docket_date(due.act_by)
    return f"{short_date(due.act_by)} or {short_date(due.not_before)}"


def disputed_line(dispute: DisputedItem) -> tuple[str, str]:
    """The day and the sentence on how an item came into dispute."""
    wrong = " ".join(visible(dispute.deficiency).split())
    said = f" What is said to be wrong: {wrong}" if wrong else ""
    if dispute.in_dispute_since is None:
        return _NO_DAY, f"In dispute; assumed since the first response, as no day is recorded.{said}"
    return docket_date(dispute.in_dispute_since), f"In dispute since this day.{said}"


def service_seen_words(through: date | None, sets: int) -> str:
    """How much served on us is on file, and whether counsel confirmed that it is all."""
    have = (
        f"{sets} {'set' if sets == 1 else 'sets'} served on us on file"
        if sets
        else "No set served on us is on file"
    )
    if through is None:
        return f"{have}. Whether anything else was served is not confirmed."
    return f"{have}. Nothing else was served on us, confirmed by you through {docket_date(through)}."


def nothing_else_served(through: date | None) -> str:
    """Whether counsel confirmed that all that was served on us is on file, in the words of a row."""
    if through is None:
        return "Whether anything else was served on us is not confirmed"
    return f"Nothing else served on us: confirmed on {docket_date(through)}"
