"""A contact on record in the sentences of a paper: who conferred, how, when, on what, after which response.

A letter or an e-mail is told as what it was and never as a conference.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from docket_assistant.documents.certificate.conferred import Talked, TalkedItem
from docket_assistant.documents.model import Gap, Run, Runs
from docket_assistant.documents.requests.item_groups import listed
from docket_assistant.domain.conferral import Conferral, Mode, Participant, ParticipantRole
from docket_assistant.domain.discovery import Response
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.rounds import RoundKind
from docket_assistant.wording.days import hour, long_date, weekday_date
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.modes import by_mode
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.runs import sentence, told

_ROLES = {ParticipantRole.STAFF: " (staff)", ParticipantRole.OTHER: " (observer)"}
_RESPONSES = {
    RoundKind.RESPONSE: "responses",
    RoundKind.SUPPLEMENTAL: "supplemental responses",
    RoundKind.AMENDED: "amended responses",
}
_WRITINGS = {Mode.EMAIL: "an e-mail", Mode.LETTER: "a letter", Mode.FAX: "a fax", Mode.TEXT: "a text message"}
_ROUNDED_TO = 5


def conferred_on(record: Record, talked: Talked, side: Side, where: str, *extra: Run | Runs) -> Runs:
    """Who conferred with whom, in what manner, on what day and on which items; ``extra`` follows the day."""
    contact = talked.contact
    items = told(f" on {listed(record, talked.ids)}.", contact.id, *outcome_ids(talked.items))
    if not contact.is_talk:
        return sentence(_wrote(record, contact, side), items)
    us, them = who(record, contact, side), who(record, contact, side.facing)
    manner = f"{capital(us)} conferred with {them} {by_mode(contact.mode)} on "
    comma = told(",", contact.id)
    return sentence(told(manner, contact.id), day(contact, where), *extra, comma, items)


def who(record: Record, contact: Conferral, side: Side) -> str:
    """Counsel for a side; the side itself where it took part without counsel."""
    roles = {p.role for p in contact.participants or () if p.side is side}
    alone = ParticipantRole.PARTY in roles and ParticipantRole.COUNSEL not in roles
    return side_word(record, side) if alone else f"counsel for {side_word(record, side)}"


def speaks_for(record: Record, side: Side, on: date) -> str:
    """Counsel for a side; the side itself where it acts without counsel."""
    word = side_word(record, side)
    if any(c.side is side and c.of_record_on(on) for c in record.counsel):
        return f"counsel for {word}"
    alone = any(p.side is side and p.self_represented for p in record.parties)
    return word if alone else f"counsel for {word}"


def day(contact: Conferral, where: str) -> Run:
    """The day with its weekday, or the gap for it."""
    if contact.held_on is None:
        return Gap("date of the conference", where, "On what day was the conference held?")
    return told(weekday_date(contact.held_on), contact.id)


def begun(contact: Conferral, where: str) -> Runs:
    """At about what hour it began, or the gap for it."""
    if contact.starts_at is None or contact.zone is None:
        label = f"time of the conference{_of(contact)}"
        asks = f"At what hour, in which zone, did the conference{_of(contact)} begin?"
        return sentence(told(", at ", contact.id), Gap(label, where, asks))
    return sentence(told(f", at about {hour(contact.starts_at, contact.zone)}", contact.id))


def placed(contact: Conferral, where: str) -> Runs:
    """Where a talk in person was held; of a telephone or video talk the mode stands in for the place."""
    if contact.mode is not Mode.IN_PERSON:
        return ()
    if not contact.place.strip():
        asks = f"Where was the conference{_of(contact)} held?"
        return sentence(told(", at ", contact.id), Gap(f"place of the conference{_of(contact)}", where, asks))
    return sentence(told(f", at {contact.place.strip()}", contact.id))


def lasted(contact: Conferral, where: str) -> Runs:
    """How long it lasted, as entered, to the nearest five minutes."""
    if contact.minutes is None:
        asks = f"How many minutes did the conference{_of(contact)} last?"
        return sentence(told("It lasted ", contact.id), Gap(f"length{_of(contact)}", where, asks), ".")
    return sentence(told(f"It lasted about {_minutes(contact.minutes)}.", contact.id))


def _minutes(count: int) -> str:
    """To the nearest five; a shorter talk as entered."""
    rounded = count if count < _ROUNDED_TO else _ROUNDED_TO * round(count / _ROUNDED_TO)
    return f"{rounded} minute{'' if rounded == 1 else 's'}"


def took_part(record: Record, contact: Conferral, side: Side, where: str) -> Runs:
    """Everybody who took part, for each side, by name."""
    us, them = (_people(record, contact, s, where) for s in (side, side.facing))
    ours, theirs = side_word(record, side), side_word(record, side.facing)
    return sentence(
        us, told(f" took part for {ours} and ", contact.id), them, told(f" for {theirs}.", contact.id)
    )


def _people(record: Record, contact: Conferral, side: Side, where: str) -> Runs:
    present = [p for p in contact.participants or () if p.side is side]
    if not present or not all(p.name.strip() for p in present):
        whom = side_word(record, side)
        asks = f"Who took part for {whom} in the conference{_of(contact)}?"
        return (Gap(f"participants for {whom}", where, asks),)
    return sentence(told(series([person(p) for p in present]), contact.id))


def person(participant: Participant) -> str:
    """A name with what sets it apart from counsel."""
    return participant.name.strip() + _ROLES.get(participant.role, "")


def came_after(record: Record, talked: Talked, side: Side) -> tuple[Runs, ...]:
    """What the contact came after: the latest response to each item; one sentence a response.

    "On the basis of" stands only where counsel ticked that the responses were on the table.
    """
    found: dict[tuple[object, ...], list[TalkedItem]] = {}
    for item in talked.items:
        last = item.last
        if last is not None and last.kind in _RESPONSES and last.moment.on is not None:
            found.setdefault((last.kind, last.moment.on), []).append(item)
    several = len(found) > 1 or sum(map(len, found.values())) < len(talked.items)
    return tuple(_after(record, talked, side, items, several=several) for items in found.values())


def _after(record: Record, talked: Talked, side: Side, items: Sequence[TalkedItem], *, several: bool) -> Runs:
    last = items[0].last
    assert last is not None
    assert last.moment.on is not None
    contact, ids = talked.contact, tuple(dict.fromkeys(i.last.record for i in items if i.last is not None))
    which = f" to {listed(record, (i.item for i in items))}" if several else ""
    theirs = side_word(record, side.facing, possessive=True)
    papers = f"{theirs} {_RESPONSES[last.kind]}{which} served {long_date(last.moment.on)}."
    lead = "They conferred on the basis of " if _on_table(contact, ids) else "The conference came after "
    if not contact.is_talk:
        lead = "It came after "
    return sentence(told(lead + papers, contact.id, *ids))


def _on_table(contact: Conferral, responses: Iterable[str]) -> bool:
    return all(r in contact.responses_on_table for r in responses)


def response_words(responses: Iterable[Response]) -> str:
    """What some responses are called together, with their days."""
    every = list(responses)
    kinds = {RoundKind(r.kind.value) for r in every}
    word = _RESPONSES[kinds.pop()] if len(kinds) == 1 else "responses"
    days = sorted({r.served_on for r in every if r.served_on is not None})
    return f"{word} served {series([long_date(d) for d in days])}" if days else word


def _wrote(record: Record, contact: Conferral, side: Side) -> Run:
    """A writing that the rule takes, told as a writing."""
    what = _WRITINGS.get(contact.mode, "a writing")
    on = f" of {weekday_date(contact.held_on)}" if contact.held_on is not None else ""
    if contact.started_by is None:
        return told(f"{capital(what)}{on} passed between {_both(record, side)}", contact.id)
    us = who(record, contact, contact.started_by)
    them = who(record, contact, contact.started_by.facing)
    return told(f"In {what}{on}, {us} wrote to {them}", contact.id)


def _both(record: Record, side: Side) -> str:
    return f"counsel for {side_word(record, side)} and counsel for {side_word(record, side.facing)}"


def outcome_ids(items: Iterable[TalkedItem]) -> tuple[str, ...]:
    """Ids of the outcomes of some items, each once."""
    return tuple(dict.fromkeys(i.outcome.id for i in items if i.outcome is not None))


def items_of(items: Iterable[TalkedItem]) -> tuple[ItemId, ...]:
    """The items alone."""
    return tuple(i.item for i in items)


def _of(contact: Conferral) -> str:
    return f" of {long_date(contact.held_on)}" if contact.held_on is not None else ""


def capital(text: str) -> str:
    """Text that begins a sentence."""
    return text[:1].upper() + text[1:]
