"""The filing slip in words; what the record does not know is said to be not known."""

from collections.abc import Iterable
from datetime import date

from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.deadlines.last_hours import LastHour
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.office import Attachment
from docket_assistant.domain.order import CourtOrder
from docket_assistant.domain.paper import Paper
from docket_assistant.domain.record import Record
from docket_assistant.domain.writable import visible
from docket_assistant.wording.attachments import attached_name, size_words
from docket_assistant.wording.days import docket_date, short_date
from docket_assistant.wording.deadlines import last_hours_text
from docket_assistant.wording.fact_titles import fact_title

EVENT_NOT_KNOWN = "Not known: the court's own list of events names it."
FLATTENED = (
    "A flattened PDF: made from the finished paper by printing or saving it as PDF, without form fields,"
    " comments, tracked changes or marked gaps, its text still searchable. Look at every page of it."
)
_LETTERS = 26


def related_words(order: CourtOrder | None, motion: Motion | None, record: Record) -> str:
    """The docket entries that the filing relates to."""
    if order is None:
        return "Not known: the order that the paper was made under is not on record."
    told = [_entry(fact_title(order, record), order.ecf_number)]
    if motion is not None:
        told.append(_entry(fact_title(motion, record), motion.ecf_number))
    return "; ".join(told)


def _entry(title: str, number: str) -> str:
    return title if number else f"{title} (its ECF number is not recorded)"


def main_document_words(paper: Paper, file: str, changes: int) -> str:
    """The paper, its file, and whether it still says what the record says."""
    made = f"{visible(paper.title)} ({visible(file)}), made as of {short_date(paper.made_as_of)}"
    if not changes:
        return f"{made}. It matches the record."
    facts = f"{changes} {'fact' if changes == 1 else 'facts'}"
    return f"{made}. It no longer matches the record: {facts} changed since."


def exhibit_words(at: int, exhibit: Attachment) -> str:
    """An exhibit by its letter: A: the e-mail of December 7.pdf, 84 kB."""
    return f"{exhibit_letter(at)}: {attached_name(exhibit)}, {size_words(exhibit.size)}"


def exhibit_letter(at: int) -> str:
    """The letter of an exhibit by its place: A, B ... Z, AA, AB."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def hour_words(due: Deadline | None, hours: Iterable[LastHour], today: date) -> str:
    """The day counted, and the hour with which a day ends for filing."""
    on = None if due is None else due.act_by
    if on is None:
        day = f"No date counted for it is on record; today is {docket_date(today)}."
    else:
        day = f"The date counted is {docket_date(on)}."
    said = last_hours_text(hours)
    return f"{day} {said}" if said else f"{day} By which hour a filing counts is not known for this day."
