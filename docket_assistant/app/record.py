"""Records facts in one act, and messages as they were really sent."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from docket_assistant.app.find import find_conferral
from docket_assistant.app.ids import new_id
from docket_assistant.domain.addresses import ComparedAddress, direction_of
from docket_assistant.domain.conferral import Direction, Message, Reply
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ConferralId, ItemId, MatterId, MessageId
from docket_assistant.domain.item_lists.reader import read_items
from docket_assistant.domain.named_parties import NamedAddress, parties_named
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.references import NOUNS, collection_of
from docket_assistant.exchange.fact_fills import terms_acknowledged
from docket_assistant.exchange.facts import Facts, read_facts
from docket_assistant.intake.sent_message import (
    SentMessage,
    answered_message,
    compare_addresses,
    message_fact,
    read_sent_message,
)
from docket_assistant.store.store import Store
from docket_assistant.wording.messages import party_warning
from docket_assistant.wording.paper_names import tokens_by_item

__all__ = ["NO_TERMS", "Recorded", "counts_after", "read_against", "record_facts", "record_message"]

_NO_SENDER = (
    "The sender is not counsel on record, so the message is taken as {taken}; correct it if it was not."
)

NO_TERMS = "No outcome on file is acknowledged by it; name the contact with --confirms, or log its outcomes."
"""As the command line says it; a window has no options."""


class Recorded(NamedTuple):
    """A message on record, and what came of looking at it."""

    message: Message
    addresses: tuple[ComparedAddress, ...]
    warnings: tuple[str, ...]
    """Of the file and of its addresses."""


def record_facts(store: Store, matter: MatterId, content: bytes, *, noun: str = "") -> Facts:
    """Record what a facts file says, in one act; nothing is kept where any of it is wrong."""
    with store.read() as view:
        facts = read_facts(content, view.record(matter), new_id, noun=noun)
    with store.begin(_label(facts.nouns), matter) as tx:
        tx.put(facts.record.matter)
        for fact in facts.nouns:
            tx.put(fact)
    return facts


def _label(nouns: tuple[Noun, ...]) -> str:
    """Such as: Record 1 conferral and 2 outcomes."""
    counted = Counter(collection_of(n) for n in nouns)
    names = [f"{n} {NOUNS[c] if n == 1 else c.replace('_', ' ')}" for c, n in counted.items()]
    return f"Record {' and '.join(names)}" if names else "Amend matter"


def record_message(
    store: Store,
    matter: MatterId,
    content: bytes,
    *,
    confirms: str = "",
    reply: Reply | None = None,
    items: str | tuple[ItemId, ...] = "",
) -> Recorded:
    """Record a message as it was really sent or received, every address compared with the record.

    The same file again is the same message: what is said now is added to it. Raises InvalidInput where the
    message cannot be read, or a reply is given for a sent one.
    """
    if items and reply is None:
        raise InvalidInput("Items are those that a reply speaks of; say with --reply what it says of them.")
    mail = read_sent_message(content)
    with store.read() as view:
        record = view.record(matter)
    recorded = read_against(mail, record, confirms, replies=reply is not None)
    if reply is not None:
        recorded = _with_reply(recorded, record, reply, items)
    with store.begin("Record message", matter) as tx:
        tx.put(recorded.message)
    return recorded


def read_against(mail: SentMessage, record: Record, confirms: str, *, replies: bool) -> Recorded:
    """A message as it would be recorded: as it is on file already, or with a new id.

    ``confirms`` names the contact as find_conferral reads it; a message whose sender is not known is
    taken as received where it ``replies``. Raises NotFound for a contact that is not on file.
    """
    check = compare_addresses(mail, record, mail.sent.on if mail.sent is not None else None)
    contact: ConferralId | None = find_conferral(record, confirms).id if confirms else None
    warnings = [*mail.warnings, *check.warnings, *_to_parties(mail, record)]
    before = next((m for m in record.messages if m.sha256 == mail.sha256), None)
    if before is not None:
        return Recorded(
            replace(before, confirms=contact or before.confirms), check.addresses, tuple(warnings)
        )
    direction = direction_of(check.addresses, record)
    if direction is None:
        direction = Direction.RECEIVED if replies else Direction.SENT
        warnings.append(_NO_SENDER.format(taken=direction.value))
    answers = answered_message(mail, record)
    made = message_fact(mail, check, MessageId(new_id("message")), direction, contact, answers)
    return Recorded(made, check.addresses, tuple(warnings))


def _to_parties(mail: SentMessage, record: Record) -> Iterator[str]:
    """A sentence on each address that goes by the name of a party: our client's, or one with a lawyer."""
    named = (NamedAddress(a.address, a.name) for a in mail.addresses)
    day = mail.sent.on if mail.sent is not None else None
    return map(party_warning, parties_named(named, record, day))


def _with_reply(
    recorded: Recorded, record: Record, reply: Reply, items: str | tuple[ItemId, ...]
) -> Recorded:
    message = recorded.message
    if message.direction is not Direction.RECEIVED:
        raise InvalidInput("A reply is recorded for a received message only; this one was sent by our side.")
    replied = replace(message, reply=reply, reply_items=_items(record, items) if items else None)
    terms = terms_acknowledged(replied, record) if reply is Reply.ACKNOWLEDGED else ()
    lacking = (NO_TERMS,) if reply is Reply.ACKNOWLEDGED and not terms else ()
    return Recorded(
        replace(replied, terms_acknowledged=terms), recorded.addresses, (*recorded.warnings, *lacking)
    )


def _items(record: Record, text: str | tuple[ItemId, ...]) -> tuple[ItemId, ...]:
    if not isinstance(text, str):
        return text
    tokens = tokens_by_item(record)
    wanted = read_items(text, known=tuple(tokens.values())).tokens
    by_token = {token: item for item, token in tokens.items()}
    missing = next((t for t in wanted if t not in by_token), None)
    if missing is not None:
        raise InvalidInput(f"Item {missing} is not on file in this matter.")
    return tuple(by_token[token] for token in wanted)


def counts_after(store: Store, matter: MatterId, today: date) -> dict[str, int]:
    """Verdicts of the matter after an act."""
    from docket_assistant.app.ripeness import counts_of

    with store.read() as view:
        record = view.record(matter)
    return counts_of(record, today)
