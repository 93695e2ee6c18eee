"""What happened on the items of a motion, by day: sets, answers, more time, contacts and attempts."""

from collections.abc import Collection, Iterator
from datetime import date

from docket_assistant.documents.model import Column, Gap, Mend, Runs, Table
from docket_assistant.documents.requests.item_groups import by_set, listed
from docket_assistant.domain.conferral import Coverage
from docket_assistant.domain.discovery import Response
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.moments import Dated, Moment
from docket_assistant.domain.record import Record
from docket_assistant.wording.contacts import attempt_title, contact_title, result_words
from docket_assistant.wording.days import long_date
from docket_assistant.wording.runs import sentence, told
from docket_assistant.wording.served_sets import capital, parties_called, response_kind, set_called
from docket_assistant.wording.sets import set_title

_COLUMNS = (Column("Date", 2400), Column("What happened", 6960))
Row = tuple[date | None, Runs, Runs]
"""The day, the same in words or a gap, and what happened."""


def background_table(record: Record, items: Collection[ItemId]) -> Table:
    """The table; what has no day stands last, with a gap for it."""
    rows = sorted(_rows(record, items), key=lambda row: row[0] or date.max)
    return Table(
        "Background",
        "Each event on record that bears on the requests, by day",
        _COLUMNS,
        tuple((day, happened) for _, day, happened in rows),
    )


def _row(moment: Moment, words: str, fact: str, mend: Mend) -> Row:
    if moment.on is None:
        asks = f"On which day was this: {words.rstrip('.')}?"
        day: Runs = (Gap("date", "the background", asks, mend=mend, fact=fact),)
    else:
        after = "On or after " if moment.dated is Dated.ON_OR_AFTER else ""
        day = sentence(told(f"{after}{long_date(moment.on)}", fact))
    return moment.on, day, capital(sentence(told(words, fact)))


def _rows(record: Record, items: Collection[ItemId]) -> Iterator[Row]:
    yield from _served(record, items)
    yield from _contacts(record, items)


def _served(record: Record, items: Collection[ItemId]) -> Iterator[Row]:
    for served, own in by_set(record, items):
        short = set_title(served.kind, served.ordinal)
        words = f"{set_called(record, served, to=True)} served"
        yield _row(Moment(served.served_on), words, served.id, Mend.DISCOVERY)
        for extension in (e for e in record.extensions if e.set == served.id):
            words = f"More time given until {long_date(extension.new_due)} for responses to the {short}"
            yield _row(Moment(extension.granted_on), words, extension.id, Mend.DISCOVERY)
        whose = parties_called(record, served.responders, possessive=True) or "The"
        for response in (r for r in record.responses if r.set == served.id):
            only = _only(record, response, own)
            if only is not None:
                words = f"{whose} {response_kind(response.kind)} to the {short} served{only}"
                yield _row(response.moment, words, response.id, Mend.DISCOVERY)


def _only(record: Record, response: Response, items: Collection[ItemId]) -> str | None:
    """The items that it names, where they are not all; None where it is of none of the motion's."""
    if response.items is None:
        return ""
    touched = [i for i in response.items if i in items]
    if not touched:
        return None
    return "" if len(touched) == len(items) else f", as to {listed(record, touched)}"


def _contacts(record: Record, items: Collection[ItemId]) -> Iterator[Row]:
    """Talks and other contacts as what they were; attempts as attempts."""
    for contact in record.conferrals:
        about = _about(record, contact.coverage, contact.items, items)
        if about is not None:
            yield _row(contact.moment, f"{contact_title(contact)}{about}", contact.id, Mend.TALK)
    for attempt in record.attempts:
        about = _about(record, attempt.coverage, attempt.items, items)
        if about is not None:
            words = f"{attempt_title(attempt, record)}: {result_words(attempt)}{about}"
            yield _row(attempt.moment, words, attempt.id, Mend.ATTEMPTS)


def _about(
    record: Record, coverage: Coverage, named: Collection[ItemId], items: Collection[ItemId]
) -> str | None:
    """Which of the motion's items a contact is listed for; None where it lists others alone."""
    if coverage is not Coverage.LISTED:
        return ""
    own = [i for i in items if i in named]
    return f", on {listed(record, own)}" if own else None
