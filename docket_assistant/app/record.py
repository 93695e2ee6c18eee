"""Records facts in one act, and messages as they were really sent."""

from collections import Counter
from dataclasses import replace
from datetime import date

from docket_assistant.app.find import find_conferral
from docket_assistant.app.ids import new_id
from docket_assistant.app.law import law_for
from docket_assistant.domain.addresses import direction_of
from docket_assistant.domain.conferral import Direction, Message, Reply
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ConferralId, ItemId, MatterId, MessageId
from docket_assistant.domain.item_reader import read_items
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.references import NOUNS, collection_of
from docket_assistant.exchange.fact_fills import terms_acknowledged
from docket_assistant.exchange.facts import Facts, read_facts
from docket_assistant.intake.sent_message import (
    AddressCheck,
    SentMessage,
    answered_message,
    compare_addresses,
    message_fact,
    read_sent_message,
)
from docket_assistant.store.store import Store
from docket_assistant.wording.paper_names import tokens_by_item

__all__ = ["AddressCheck", "counts_after", "record_facts", "record_message"]


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
    items: str = "",
) -> tuple[Message, AddressCheck]:
    """Record a message as it was really sent or received, every address compared with the record.

    Raises InvalidInput where the message cannot be read, or a reply is given for a sent one.
    """
    mail = read_sent_message(content)
    with store.read() as view:
        record = view.record(matter)
    message, check = _message(mail, record, confirms)
    if reply is not None:
        message = _with_reply(message, record, reply, items)
    with store.begin("Record message", matter) as tx:
        tx.put(message)
    return message, check


def _message(mail: SentMessage, record: Record, confirms: str) -> tuple[Message, AddressCheck]:
    check = compare_addresses(mail, record, mail.sent.on if mail.sent is not None else None)
    direction = direction_of(check.addresses, record) or Direction.SENT
    contact: ConferralId | None = find_conferral(record, confirms).id if confirms else None
    answers = answered_message(mail, record)
    return message_fact(mail, check, MessageId(new_id("message")), direction, contact, answers), check


def _with_reply(message: Message, record: Record, reply: Reply, items: str) -> Message:
    if message.direction is not Direction.RECEIVED:
        raise InvalidInput("A reply is recorded for a received message only; this one was sent by our side.")
    replied = replace(message, reply=reply, reply_items=_items(record, items) if items else None)
    return replace(replied, terms_acknowledged=terms_acknowledged(replied, record))


def _items(record: Record, text: str) -> tuple[ItemId, ...]:
    tokens = tokens_by_item(record)
    wanted = read_items(text, known=tuple(tokens.values())).tokens
    by_token = {token: item for item, token in tokens.items()}
    missing = next((t for t in wanted if t not in by_token), None)
    if missing is not None:
        raise InvalidInput(f"Item {missing} is not on file in this matter.")
    return tuple(by_token[token] for token in wanted)


def counts_after(store: Store, matter: MatterId, today: date) -> dict[str, int]:
    """Verdicts of the matter after an act."""
    from docket_assistant.domain.ripeness import assess

    with store.read() as view:
        record = view.record(matter)
    return {v.value: n for v, n in assess(record, law_for(record), today).counts.items()}
