"""What counsel did to confer, step by step, each told as what it was: talks, writings, attempts, messages."""

from collections.abc import Collection, Iterable
from datetime import date

from docket_assistant.documents.model import Column, Gap, Mend, Runs, Table
from docket_assistant.documents.talk_words import person
from docket_assistant.domain.conferral import (
    Attempt,
    AttemptResult,
    Conferral,
    Coverage,
    Direction,
    Message,
    Mode,
)
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.moments import Moment
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import hour, short_date
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.modes import contact_noun, mode_word
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.runs import told

_COLUMNS = (
    Column("Date and time", 2340),
    Column("Manner", 2060),
    Column("With or to", 2460),
    Column("Result", 2500),
)
_RESULTS = {
    AttemptResult.NO_ANSWER: "Unanswered",
    AttemptResult.VOICEMAIL_LEFT: "Voicemail message left",
    AttemptResult.MESSAGE_LEFT_WITH_STAFF: "Message left with staff",
    AttemptResult.NO_REPLY: "Reply not on record",
    AttemptResult.OTHER: "Not reached",
}
_WHERE = "the table of efforts"


def attempts_alone(attempts: Iterable[Attempt]) -> Table:
    """Attempts that stand in for a talk."""
    rows = tuple(_attempt(a) for a in attempts)
    return Table("Attempts to confer", "Each with day, manner, addressee and result", _COLUMNS, rows)


def efforts(record: Record, side: Side, items: Iterable[ItemId]) -> Table:
    """Everything of ours with a day that touches the items, in the order of the days.

    A message that a source says went to a wrong address, or that came back, reached nobody and is left out.
    """
    wanted = frozenset(items)
    contacts = [c for c in record.conferrals if _touches(c.coverage, c.items, wanted)]
    attempts = [a for a in record.attempts if a.by is side and _touches(a.coverage, a.items, wanted)]
    messages = _about(record.messages, {c.id for c in contacts})
    dated: list[tuple[Moment, tuple[Runs, ...]]] = [
        *((c.moment, _contact(record, c, side)) for c in contacts if c.held_on is not None),
        *((a.moment, _attempt(a)) for a in attempts if a.made_on is not None),
        *((m.moment, _message(record, m)) for m in messages if _went(m)),
    ]
    rows = tuple(row for _, row in sorted(dated, key=lambda d: d[0].on or date.max))
    return Table(
        "Efforts to confer", "Each step with day, manner, who it was with and its result", _COLUMNS, rows
    )


def _touches(coverage: Coverage, items: Iterable[ItemId], wanted: frozenset[ItemId]) -> bool:
    return coverage is not Coverage.LISTED or not wanted.isdisjoint(items)


def _about(messages: Iterable[Message], contacts: Collection[str]) -> list[Message]:
    """Messages that confirm one of the contacts, and those that answer such a message."""
    every = list(messages)
    confirming = {m.id for m in every if m.confirms in contacts}
    return [m for m in every if m.id in confirming or m.answers in confirming]


def _went(message: Message) -> bool:
    wrong = message.bounced or any(a.said_wrong_by for a in message.addresses)
    return message.sent_on is not None and not wrong


def _attempt(attempt: Attempt) -> tuple[Runs, ...]:
    when = _when(attempt.moment)
    manner: Runs = (told(f"{mode_word(attempt.mode).capitalize()} (attempt)", attempt.id),)
    if attempt.mode.value == "unknown":
        manner = (_gap("manner", f"How was the attempt of {when} made?"),)
    whom: Runs = (_gap("addressee", f"To whom was the attempt of {when} directed?"),)
    if attempt.directed_to and all(p.name.strip() for p in attempt.directed_to):
        whom = (told(series([p.name.strip() for p in attempt.directed_to]), attempt.id),)
    result: Runs = (_gap("result", f"What came of the attempt of {when}?"),)
    if attempt.result is not None:
        result = (told(_RESULTS[attempt.result], attempt.id),)
    on: Runs = (told(when, attempt.id),) if attempt.made_on else (_gap("date", "When was the attempt made?"),)
    return (on, manner, whom, result)


def _gap(label: str, question: str) -> Gap:
    return Gap(label, _WHERE, question, mend=Mend.ATTEMPTS)


def _when(moment: Moment) -> str:
    """Day and hour as a table has them."""
    if moment.on is None:
        return "a day not stated"
    at = f",\n{hour(moment.at, moment.zone)}" if moment.at is not None else ""
    return short_date(moment.on) + at


def _contact(record: Record, contact: Conferral, side: Side) -> tuple[Runs, ...]:
    result = "Held" if contact.is_talk else "Sent" if contact.started_by is side else "Passed"
    if not contact.is_talk and contact.started_by is side.facing:
        result = "Received"
    when = _when(contact.moment)
    noun = contact_noun(contact.mode, "conference")
    manner: Runs = (told(f"{mode_word(contact.mode).capitalize()} ({noun})", contact.id),)
    if contact.mode is Mode.UNKNOWN:
        manner = (Gap("manner", _WHERE, f"How was the contact of {when} made?", mend=Mend.TALK),)
    people = [p for p in contact.participants or () if p.side is not side]
    whom: Runs = (_gap("with whom", f"Who took part for {side_word(record, side.facing)} on {when}?"),)
    if people and all(p.name.strip() for p in people):
        whom = (told(series([person(p) for p in people]), contact.id),)
    return ((told(when, contact.id),), manner, whom, (told(result, contact.id),))


def _message(record: Record, message: Message) -> tuple[Runs, ...]:
    sent = message.direction is Direction.SENT
    to = {a.counsel for a in message.addresses if (a.line == "from") is not sent}
    lawyers = [c.name for c in record.counsel if c.id in to]
    when = _when(message.moment)
    whom: Runs = (_gap("with whom", f"Who {'received' if sent else 'sent'} the message of {when}?"),)
    if lawyers:
        whom = (told(series(lawyers), message.id),)
    manner = f"{mode_word(message.mode).capitalize()} (written contact)"
    result = told("Sent" if sent else "Received", message.id)
    return ((told(when, message.id),), (told(manner, message.id),), whom, (result,))
