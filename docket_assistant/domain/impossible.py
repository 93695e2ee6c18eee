"""What no record can hold: values outside their range and facts that contradict themselves.

Only what cannot be is refused. What is lawful but unusual stays: a response before its deadline was
agreed, two requests of one number, a talk about nothing.
"""

import re
import typing
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import is_dataclass
from datetime import date, time

from docket_assistant.domain.conferral import Direction, Participant
from docket_assistant.domain.counsel_words import ChoiceKind, ChoiceValue
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ItemId, SetId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.plain import field_types
from docket_assistant.domain.record import Record
from docket_assistant.domain.writable import unwritable

_LONGEST_TEXT = 1_000_000
_GREATEST = 10**9
_EARLIEST_YEAR = 1800
_ZONE = re.compile(r"[+-][0-9]{2}:[0-9]{2}|[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,3}")
_SHA256 = re.compile(r"(?:[0-9a-f]{64})?")
_DIGEST = 64
_LINES = ("to", "cc", "bcc", "from")
_CHOICES = {
    ChoiceKind.MOTION: {
        ChoiceValue.WITHDRAWN,
        ChoiceValue.PENDING_UNTIL_PERFORMANCE,
        ChoiceValue.WITHDRAWN_ON_STIPULATED_ORDER,
    },
    ChoiceKind.EXPENSES: {ChoiceValue.AGREED, ChoiceValue.RESERVED, ChoiceValue.NOT_SOUGHT},
    ChoiceKind.EXHIBIT: {ChoiceValue.NOT_IN_MOTION_EXHIBITS},
}


def check_values(value: object, where: str) -> None:
    """Refuse text, numbers, dates and hours that could not be written and read back as they are.

    Raises InvalidInput naming the place.
    """
    for field in field_types(typing.cast("Hashable", type(value))):
        content = getattr(value, field.name)
        if isinstance(content, tuple):
            for n, part in enumerate(content, 1):
                _check_value(part, f"{where}, {field.name} {n}")
        else:
            _check_value(content, f"{where}, {field.name}")


def _check_value(content: object, where: str) -> None:
    if isinstance(content, str):
        _check_text(content, where)
    elif isinstance(content, date):
        _refuse_if(content.year < _EARLIEST_YEAR, where, "no date before 1800 can be meant")
    elif isinstance(content, time):
        _refuse_if(
            content != content.replace(second=0, microsecond=0, tzinfo=None),
            where,
            "an hour has minutes, no seconds and no zone of its own",
        )
    elif isinstance(content, int):
        _refuse_if(abs(content) > _GREATEST, where, "the number is too great")
    elif is_dataclass(content):
        check_values(content, where)


def _check_text(content: str, where: str) -> None:
    _refuse_if(len(content) > _LONGEST_TEXT, where, "the text is longer than a million characters")
    bad = unwritable(content)
    _refuse_if(bad is not None, where, f"the text holds the character {bad}, which no paper can show")


def _refuse_if(wrong: bool, where: str, why: str) -> None:  # noqa: FBT001
    if wrong:
        raise InvalidInput(f"{where[:1].upper()}{where[1:]}: {why}.")


def check_possible(record: Record) -> None:
    """Refuse facts that contradict themselves or one another.

    Raises InvalidInput for the first found.
    """
    for where, wrong, why in _contradictions(record):
        _refuse_if(wrong, where, why)


Contradiction = tuple[str, bool, str]
"""A place, whether it is wrong there, and why that cannot be."""


def _contradictions(record: Record) -> Iterator[Contradiction]:
    yield from _in_matter(record)
    yield from _in_people(record)
    yield from _in_discovery(record)
    yield from _in_dispute(record)
    yield from _in_contacts(record)
    yield from _in_messages(record)
    yield from _in_court(record)
    yield from _in_answers(record)
    yield from _in_office(record)


def _in_matter(record: Record) -> Iterator[Contradiction]:
    matter = record.matter
    where = f"matter {matter.id}"
    yield where, not matter.number.strip(), "the case number is empty; write it as the court does"
    yield where, not matter.court.strip(), "the court is empty; name it by its identifier, such as moed"
    for unset in matter.none_set:
        given = getattr(matter, unset.value)
        said = unset.value.replace("_", " ")
        yield where, given is not None, f"{said!r} has a date and is said not to be set"


def _in_people(record: Record) -> Iterator[Contradiction]:
    for party in record.parties:
        where = f"party {party.id}"
        yield where, not party.name.strip(), "the name is empty; write it as in the caption"
        yield where, party.position < 0, "the place among the parties is below 0"
    for lawyer in record.counsel:
        where = f"counsel {lawyer.id}"
        yield where, not lawyer.name.strip(), "the name is empty"
        yield from _twice(lawyer.parties, where, "parties")
        stretches = [(a.since, a.until) for a in lawyer.appearances]
        stretches += [(a.since, a.until) for a in lawyer.addresses]
        for since, until in stretches:
            ended = since is not None and until is not None and until < since
            yield where, ended, f"until {until} comes before since {since}"
        empty = any(not address.value.strip() for address in lawyer.addresses)
        yield where, empty, "an address of record is empty; leave it out"


def _in_discovery(record: Record) -> Iterator[Contradiction]:
    for served in record.sets:
        where = f"set {served.id}"
        yield where, served.ordinal < 1, "the first set of its kind is 1, not less"
        yield where, not served.propounders, "no party is named that served it"
        yield where, not served.responders, "no party is named that must answer it"
        yield from _twice(served.propounders, where, "propounders")
        yield from _twice(served.responders, where, "responders")
        both = set(served.propounders) & set(served.responders)
        yield where, bool(both), f"{', '.join(sorted(both))} cannot serve the set and have to answer it"
    for item in record.items:
        token = f"{item.kind.value}-{item.label}"
        said = f"{item.label!r} is not how an item is written after its kind; write 12, 3(b) or a word"
        yield f"item {item.id}", not _is_token(token), said
        yield f"item {item.id}", item.position < 0, "the place in the set is below 0"
    sets = {item.id: item.set for item in record.items}
    for response in record.responses:
        where = f"response {response.id}"
        yield from _twice(response.items or (), where, "items")
        yield from _of_set(sets, response.items or (), response.set, where)
        yield where, not _is_zone(response.zone), _no_zone(response.zone)
    for rewording in record.rewordings:
        yield from _some_items(rewording.items, f"rewording {rewording.id}")


def _is_token(text: str) -> bool:
    try:
        return str(ItemToken.parse(text)) == text
    except InvalidInput:
        return False


def _is_zone(zone: str | None) -> bool:
    return zone is None or _ZONE.fullmatch(zone) is not None


def _no_zone(zone: str | None) -> str:
    return f"{zone!r} is no zone; write one as America/Chicago or -06:00"


def _twice(named: Iterable[str], where: str, field: str) -> Iterator[Contradiction]:
    for one, times in Counter(named).items():
        yield where, times > 1, f"{field} names {one} twice"


def _some_items(items: tuple[ItemId, ...], where: str) -> Iterator[Contradiction]:
    yield where, not items, "it names no item"
    yield from _twice(items, where, "items")


def _of_set(
    sets: Mapping[ItemId, SetId], items: Iterable[ItemId], of_set: SetId, where: str
) -> Iterator[Contradiction]:
    for item in items:
        yield where, sets[item] != of_set, f"item {item} belongs to the set {sets[item]}, not to {of_set}"


def _in_dispute(record: Record) -> Iterator[Contradiction]:
    for item, times in Counter(d.item for d in record.disputed_items).items():
        yield f"item {item}", times > 1, "it is put in dispute twice; amend the first"
    for withdrawal in record.withdrawals:
        yield from _some_items(withdrawal.items, f"withdrawal {withdrawal.id}")
    answered = {r.id: r.set for r in record.responses}
    sets = {item.id: item.set for item in record.items}
    for acceptance in record.acceptances:
        where = f"acceptance {acceptance.id}"
        yield from _some_items(acceptance.items, where)
        yield from _of_set(sets, acceptance.items, answered[acceptance.response], where)
    for override in record.overrides:
        yield from _some_items(override.items, f"override {override.id}")


def _in_contacts(record: Record) -> Iterator[Contradiction]:
    sides = {lawyer.id: lawyer.side for lawyer in record.counsel}

    def other_side(people: Iterable[Participant], where: str) -> Iterator[Contradiction]:
        for person in people:
            wrong = person.counsel is not None and sides[person.counsel] is not person.side
            yield where, wrong, f"{person.name} is put on a side that counsel {person.counsel} is not on"

    for contact in record.conferrals:
        where = f"conferral {contact.id}"
        yield where, contact.minutes is not None and contact.minutes < 0, "a talk lasts 0 minutes or more"
        yield where, not _is_zone(contact.zone), _no_zone(contact.zone)
        yield from _twice(contact.items, where, "items")
        yield from _twice(contact.responses_on_table, where, "responses_on_table")
        yield from other_side(contact.participants or (), where)
    for attempt in record.attempts:
        where = f"attempt {attempt.id}"
        yield where, not _is_zone(attempt.zone), _no_zone(attempt.zone)
        yield from _twice(attempt.items, where, "items")
        yield from other_side(attempt.directed_to or (), where)
    yield from _in_outcomes(record)


def _in_outcomes(record: Record) -> Iterator[Contradiction]:
    taken: dict[tuple[str, str], str] = {}
    for outcome in record.outcomes:
        where = f"outcome {outcome.id}"
        yield from _some_items(outcome.items, where)
        for item in outcome.items:
            first = taken.setdefault((outcome.conferral, item), outcome.id)
            why = f"item {item} has an outcome of conferral {outcome.conferral} already, {first}"
            yield where, first != outcome.id, why


def _in_messages(record: Record) -> Iterator[Contradiction]:
    for message in record.messages:
        where = f"message {message.id}"
        answers_itself = message.answers == message.id
        yield where, answers_itself, "a message cannot answer itself"
        sent_reply = message.reply is not None and message.direction is Direction.SENT
        yield where, sent_reply, "only a received message can acknowledge, correct or dispute"
        yield where, not _is_zone(message.zone), _no_zone(message.zone)
        yield where, _SHA256.fullmatch(message.sha256) is None, "sha256 is not 64 hexadecimal digits"
        yield from _twice(message.reply_items or (), where, "reply_items")
        for used in message.addresses:
            why = f"an address stands on the line {', '.join(_LINES)}, not {used.line!r}"
            yield where, used.line not in _LINES, why


def _in_court(record: Record) -> Iterator[Contradiction]:
    for motion in record.motions:
        yield from _twice(motion.items, f"motion {motion.id}", "items")
    for duty in record.duties:
        where = f"duty {duty.id}"
        yield where, duty.period is not None and duty.period < 1, "a period is at least 1"
        yield from _twice(duty.items or (), where, "items")
    for choice in record.choices:
        fits = choice.value in _CHOICES[choice.kind]
        why = f"{choice.value.value!r} is no answer on {choice.kind.value}"
        yield f"choice {choice.id}", not fits, why
        yield from _twice(choice.items or (), f"choice {choice.id}", "items")
    for paper in record.papers:
        unknown = _SHA256.fullmatch(paper.sha256) is None
        yield f"paper {paper.id}", unknown, "sha256 is not 64 hexadecimal digits"
    for order in record.orders:
        for n, time_set in enumerate(order.briefing, 1):
            where = f"order {order.id}, briefing {n}"
            one = (time_set.on is None) != (time_set.days is None)
            yield where, not one, "give either a day or a number of days"
            since = time_set.days is None or time_set.trigger is not None
            yield where, not since, "days run from an event; name it"
            yield where, time_set.days is not None and time_set.days < 0, "a number of days is 0 or more"


def _in_answers(record: Record) -> Iterator[Contradiction]:
    sets = {item.id: item.set for item in record.items}
    answered = {r.id: r.set for r in record.responses}
    first: dict[tuple[str, str], str] = {}
    for answer in record.answers:
        where = f"answer {answer.id}"
        yield from _of_set(sets, (answer.item,), answered[answer.response], where)
        told = first.setdefault((answer.response, answer.item), answer.id)
        why = f"response {answer.response} says something on item {answer.item} already, {told}"
        yield where, told != answer.id, why
    for production in record.productions:
        where = f"production {production.id}"
        yield from _twice(production.items or (), where, "items")
        yield from _of_set(sets, production.items or (), production.set, where)
    for review in record.reviews:
        where = f"review {review.id}"
        if review.response is not None:
            yield from _of_set(sets, (review.item,), answered[review.response], where)
        yield from _twice((c.value for c in review.causes), where, "causes")
        yield where, review.adequate and bool(review.causes), "an answer that does has no causes"


def _in_office(record: Record) -> Iterator[Contradiction]:
    for attached in record.attachments:
        where = f"attachment {attached.id}"
        whole = len(attached.sha256) == _DIGEST and _SHA256.fullmatch(attached.sha256) is not None
        yield where, not whole, "sha256 is not 64 hexadecimal digits"
        yield where, not attached.name.strip(), "the file has no name"
        yield where, attached.size < 0, "a file has 0 bytes or more"
    for entry in record.time_entries:
        yield f"time entry {entry.id}", entry.minutes < 0, "minutes are 0 or more"
