"""What a facts file may leave unsaid because it follows from what it says; nothing else is filled in."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from docket_assistant.domain.conferral import Attempt, Conferral, Coverage, ItemOutcome, Message, Reply
from docket_assistant.domain.ids import ConferralId, ItemId
from docket_assistant.domain.people import Counsel
from docket_assistant.domain.record import Noun, Record

_PEOPLE = ("participants", "directed_to")
_READ_BACK = frozenset({"read_back_on", "read_back_as", "read_back_corrected"})


def people_as_objects(plain: Mapping[str, object]) -> dict[str, object]:
    """Participants written as a name alone become objects that name a lawyer of the file."""
    found = dict(plain)
    for field in _PEOPLE:
        people = found.get(field)
        if isinstance(people, list):
            found[field] = [{"counsel": p} if isinstance(p, str) else p for p in people]
    return found


def people_from_file(plain: Mapping[str, object], counsel: Iterable[Counsel]) -> dict[str, object]:
    """Participants that name a lawyer of the file get name, side and role from there, where not said."""
    lawyers: dict[str, Counsel] = {lawyer.id: lawyer for lawyer in counsel}
    found = dict(plain)
    for field in _PEOPLE:
        people = found.get(field)
        if isinstance(people, list):
            found[field] = [_person(p, lawyers) if isinstance(p, dict) else p for p in people]
    return found


def _person(person: Mapping[str, object], lawyers: Mapping[str, Counsel]) -> dict[str, object]:
    named = person.get("counsel")
    lawyer = lawyers.get(named) if isinstance(named, str) else None
    if lawyer is None:
        return dict(person)
    return {"name": lawyer.name, "side": lawyer.side.value, "role": "counsel", **person}


def filled(noun: Noun, before: Noun | None, given: frozenset[str], record: Record) -> Noun:
    """The fact with what follows from it: coverage of listed items, what was read back or acknowledged.

    ``given`` names the fields that the file says; ``before`` is the fact that it amends.
    """
    if isinstance(noun, Conferral | Attempt) and noun.items and "coverage" not in given and "items" in given:
        return replace(noun, coverage=Coverage.LISTED)
    if isinstance(noun, ItemOutcome):
        return _read_back(noun, before if isinstance(before, ItemOutcome) else None, given)
    if isinstance(noun, Message) and noun.reply is Reply.ACKNOWLEDGED:
        says_so = "reply" in given and "terms_acknowledged" not in given
        return replace(noun, terms_acknowledged=terms_acknowledged(noun, record)) if says_so else noun
    return noun


def _read_back(outcome: ItemOutcome, before: ItemOutcome | None, given: frozenset[str]) -> ItemOutcome:
    """What was read back is the outcome as it stands, unless said otherwise; an edit alone clears it."""
    edited = before is not None and not (
        outcome.as_read == before.as_read and set(outcome.items) <= set(before.items)
    )
    if edited and not given & {"read_back_on", "read_back_as"}:
        return replace(outcome, read_back_on=None, read_back_corrected=None, read_back_as="")
    unsaid = "read_back_as" not in given and (before is None or bool(given & _READ_BACK))
    if unsaid and outcome.read_back_on is not None and outcome.read_back_corrected is False:
        return replace(outcome, read_back_as=outcome.as_read)
    return outcome


def terms_acknowledged(message: Message, record: Record) -> tuple[str, ...]:
    """Outcomes and terms, as they now stand, of the contact that a reply speaks of."""
    contact = message.confirms or next((m.confirms for m in record.messages if m.id == message.answers), None)
    return terms_of(record, contact, message.reply_items)


def terms_of(
    record: Record, contact: ConferralId | None, items: tuple[ItemId, ...] | None
) -> tuple[str, ...]:
    """Outcomes and terms of one contact as they now stand, each once; of ``items`` where given."""
    own = (o for o in record.outcomes if o.conferral == contact)
    spoken_of = (o for o in own if items is None or set(items) & set(o.items))
    return tuple(dict.fromkeys(o.as_read for o in spoken_of))
