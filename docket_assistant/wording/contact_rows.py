"""A contact as a row of the list, and as names with words in its detail."""

from collections.abc import Iterator

from docket_assistant.domain.addresses import OnRecord, compared
from docket_assistant.domain.conferral import Attempt, Conferral, Coverage, Message
from docket_assistant.domain.record import Record
from docket_assistant.domain.writable import visible
from docket_assistant.wording.contacts import (
    attempt_title,
    confirmed_words,
    contact_title,
    covered_words,
    items_words,
    length_words,
    message_title,
    message_word,
    outcomes_count,
    people_words,
    recorded_words,
    reply_words,
    result_words,
    table_words,
    when_words,
)
from docket_assistant.wording.parties import side_word

_NOT_RECORDED = "Not recorded"
_TRUTH = {True: "Yes", False: "No", None: ""}


def title_of(contact: Conferral | Attempt | Message, record: Record) -> str:
    """What happened."""
    if isinstance(contact, Conferral):
        return contact_title(contact)
    if isinstance(contact, Attempt):
        return attempt_title(contact, record)
    return message_title(contact, record)


def row_title(contact: Conferral | Attempt | Message, record: Record) -> str:
    """What happened, for a cell."""
    if isinstance(contact, Conferral):
        return contact_title(contact)
    if isinstance(contact, Attempt):
        return attempt_title(contact, record)
    return message_word(contact)


def contact_items(contact: Conferral | Attempt | Message, record: Record) -> str:
    """What it was about, for a cell."""
    if isinstance(contact, Message):
        return confirmed_words(contact, record) or visible(contact.subject)
    if contact.coverage is Coverage.UNKNOWN:
        return "items not recorded"
    return covered_words(contact.coverage, contact.items, record)


def contact_result(contact: Conferral | Attempt | Message, record: Record) -> str:
    """What it came to, for a cell."""
    if isinstance(contact, Conferral):
        return outcomes_count(sum(o.conferral == contact.id for o in record.outcomes))
    if isinstance(contact, Attempt):
        return result_words(contact)
    return _message_result(contact, record)


def _message_result(message: Message, record: Record) -> str:
    if message.bounced:
        return "returned undelivered"
    if message.reply is not None:
        return f"terms {message.reply.value}"
    standings = {used.on_record for used in compared(message.addresses, record, message.sent_on)}
    if OnRecord.SAID_WRONG in standings:
        return "address said to be wrong"
    return "address not on record" if OnRecord.NO in standings else ""


def conferral_pairs(contact: Conferral, record: Record) -> Iterator[tuple[str, str]]:
    """What is recorded of a talk or written contact."""
    yield "When", when_words(contact.moment)
    yield "Length", length_words(contact.minutes)
    yield "Place", visible(contact.place)
    yield "Who", people_words(contact.participants, record)
    yield "Started by", side_word(record, contact.started_by) if contact.started_by else _NOT_RECORDED
    yield "Items", covered_words(contact.coverage, contact.items, record)
    yield "Responses on the table", table_words(contact.responses_on_table, record) or _NOT_RECORDED
    yield "Impasse said", _TRUTH[contact.impasse_said]
    yield "Recorded by anyone", recorded_words(contact.recorded)
    yield "Understanding", visible(contact.understanding)
    yield "Source", visible(contact.source)


def attempt_pairs(attempt: Attempt, record: Record) -> Iterator[tuple[str, str]]:
    """What is recorded of an attempt."""
    yield "When", when_words(attempt.moment)
    yield "Came to", result_words(attempt)
    yield "Directed to", people_words(attempt.directed_to, record)
    yield "Address used", visible(attempt.address_used)
    yield "Items", covered_words(attempt.coverage, attempt.items, record)
    yield "Known to be away", _TRUTH[attempt.known_away]


def message_pairs(message: Message, record: Record) -> Iterator[tuple[str, str]]:
    """What is recorded of a message."""
    yield "When", when_words(message.moment)
    yield "Subject", visible(message.subject)
    yield "Returned undelivered", _TRUTH[message.bounced]
    yield "What it says", reply_words(message, record)
    yield "Of", items_words(message.reply_items, record) if message.reply_items else ""
    yield "Source", visible(message.source)
