"""The message that confirms a talk to the other side, and the outcomes as they are read back aloud.

Only facts of the record are told, never notes, positions or what was said; what is not recorded is left
out, or stands as a gap in brackets where the message would say nothing without it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from docket_assistant.domain.conferral import (
    Conferral,
    Coverage,
    ItemOutcome,
    Mode,
    Outcome,
    Participant,
    ParticipantRole,
)
from docket_assistant.domain.discovery import ResponseKind
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.ids import ConferralId, ItemId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.moments import Dated
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import hour, long_date, weekday_date
from docket_assistant.wording.item_lists import court_list, series
from docket_assistant.wording.modes import by_mode
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.runs import Gap, Mend, Run, Runs, told

_TERMS = frozenset({Outcome.RESOLVED, Outcome.AGREED_TO_SUPPLEMENT, Outcome.NARROWED})
_ASK = "Please tell me by reply if any of this is not as you understood it."
_GAPS = {
    "manner of the talk": "How was it held?",
    "date": "On which day was it?",
    "hour": "At what hour did it begin, and in which zone?",
    "terms": "On what terms?",
    "day": "By which day is it to be done?",
    "who": "Who is to do it?",
    "outcome": "What did it come to?",
    "requests taken up": "Which requests were taken up?",
}
"""What stands in brackets where the record is silent, and what is then asked."""
_GAP = re.compile(rf"\[({'|'.join(_GAPS)}|who took part for [^\[\]]+)\]")
_ROLES = {ParticipantRole.STAFF: " (staff)", ParticipantRole.OTHER: " (observer)"}


@dataclass(frozen=True, slots=True)
class ConfirmingText:
    """The message before it has addresses; each paragraph is one line."""

    subject: str
    paragraphs: tuple[str, ...]
    facts: tuple[tuple[str, ...], ...] = ()
    """Ids of the facts that each paragraph states."""

    @property
    def runs(self) -> tuple[Runs, ...]:
        """The paragraphs as a paper has them: what stands in brackets is a gap."""
        return tuple(_runs(p, facts) for p, facts in zip(self.paragraphs, self.facts, strict=True))

    @property
    def text(self) -> str:
        """The paragraphs with a blank line between each."""
        return "\n\n".join(self.paragraphs)


def confirming_text(record: Record, conferral: ConferralId) -> ConfirmingText:
    """What our counsel writes to the other side after a contact.

    Raises NotFound where the contact is not on file.
    """
    contact = next((c for c in record.conferrals if c.id == conferral), None)
    if contact is None:
        raise NotFound(f"No contact {conferral!r} is on file; name one that is.")
    own = (contact.id,)
    every = (
        (_opening(contact, record), own),
        (_people(contact, record), own),
        (_on_the_table(contact, record), (*own, *contact.responses_on_table)),
        *_items(contact, record),
        (_ASK, ()),
    )
    said = [(_line(words), facts) for words, facts in every if words]
    paragraphs, facts = tuple(words for words, _ in said), tuple(facts for _, facts in said)
    return ConfirmingText(_subject(contact, record), paragraphs, facts)


def _runs(paragraph: str, facts: tuple[str, ...]) -> Runs:
    runs: list[Run] = []
    for n, part in enumerate(_GAP.split(paragraph)):
        if n % 2:
            asks = _GAPS.get(part) or f"{part[:1].upper()}{part[1:]}?"
            runs.append(Gap(part, "the letter", asks, mend=Mend.TALK))
        elif part:
            runs.append(told(part, *facts))
    return tuple(runs)


def _line(text: str) -> str:
    return " ".join(text.split())


def _noun(contact: Conferral) -> str:
    return "talk" if contact.is_talk or contact.mode is Mode.UNKNOWN else "exchange"


def _subject(contact: Conferral, record: Record) -> str:
    names: dict[Side, str] = {}
    for party in record.parties:
        names.setdefault(party.side, party.name)
    caption = " v. ".join(names[side] for side in (Side.PLAINTIFF, Side.DEFENDANT) if side in names)
    day = f" of {long_date(contact.held_on)}" if contact.held_on else ""
    case = f"{caption}, No. {record.matter.number}" if caption else f"No. {record.matter.number}"
    return _line(f"{case}: our {_noun(contact)}{day}")


def _opening(contact: Conferral, record: Record) -> str:
    manner = "[manner of the talk]" if contact.mode is Mode.UNKNOWN else by_mode(contact.mode)
    place = f" at {contact.place}" if contact.mode is Mode.IN_PERSON and contact.place else ""
    return (
        f"This confirms our {_noun(contact)} {manner}{place} {_day(contact)}{_hour(contact)},"
        f" in No. {record.matter.number}."
    )


def _day(contact: Conferral) -> str:
    if contact.held_on is None:
        return "on [date]"
    word = "on" if contact.dated is Dated.EXACT else "on or after"
    return f"{word} {weekday_date(contact.held_on)}"


def _hour(contact: Conferral) -> str:
    """At about its hour; a talk without one, or without its zone, has a gap."""
    if contact.starts_at is not None and contact.zone:
        return f", at about {hour(contact.starts_at, contact.zone)}"
    return ", at about [hour]" if _noun(contact) == "talk" else ""


def _people(contact: Conferral, record: Record) -> str:
    if _noun(contact) != "talk":
        return ""
    ours, theirs = record.matter.our_side, _other(record)
    us, them = side_word(record, ours), side_word(record, theirs)
    for_us = _present(contact, ours) or f"[who took part for {us}]"
    for_them = _present(contact, theirs) or f"[who took part for {them}]"
    told = f"{for_us} took part for {us} and {for_them} for {them}."
    others = series([_person(p) for p in contact.participants or () if p.side not in (ours, theirs)])
    return f"{told} {others} also took part." if others else told


def _other(record: Record) -> Side:
    return record.matter.our_side.facing


def _present(contact: Conferral, side: Side) -> str:
    return series([_person(p) for p in contact.participants or () if p.side is side])


def _person(person: Participant) -> str:
    return person.name + _ROLES.get(person.role, "")


def _on_the_table(contact: Conferral, record: Record) -> str:
    """The responses that counsel ticked as discussed, by whose they are; none ticked, none told."""
    ticked = [r for r in record.responses if r.id in contact.responses_on_table and r.served_on is not None]
    if not ticked:
        return ""
    kinds = {r.kind for r in ticked}
    word = {ResponseKind.SUPPLEMENTAL: "supplemental ", ResponseKind.AMENDED: "amended "}
    kind = word.get(kinds.pop(), "") if len(kinds) == 1 else ""
    sides = {side for r in ticked for side in _responders(record, r.set)}
    whose = side_word(record, sides.pop(), possessive=True) if len(sides) == 1 else "the"
    days = series([long_date(day) for day in sorted({r.served_on for r in ticked if r.served_on})])
    return f"The responses on the table were {whose} {kind}responses served {days}."


def _responders(record: Record, of_set: str) -> set[Side]:
    names = {party for s in record.sets if s.id == of_set for party in s.responders}
    return {party.side for party in record.parties if party.id in names}


def _items(contact: Conferral, record: Record) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What was agreed item by item, then what was not, what was left and what was not taken up."""
    tokens = tokens_by_item(record)
    own = [o for o in record.outcomes if o.conferral == contact.id and o.items]
    agreed = [o for o in own if o.outcome in _TERMS]
    for outcome in sorted(agreed, key=lambda o: min(tokens[i].key for i in o.items)):
        words = f"{court_list(tokens[i] for i in outcome.items)}: {_agreed(outcome, record)}"
        yield words, (contact.id, outcome.id)
    said = {
        "No accord was reached on {}.": _with(own, Outcome.NO_ACCORD),
        "We left open {}.": _with(own, Outcome.LEFT_OPEN),
        "We did not take up {}.": [*_with(own, Outcome.NOT_TAKEN_UP), *_not_listed(contact, own, record)],
        "On {} we came to [outcome].": _without_outcome(contact, own),
    }
    for words, items in said.items():
        if items:
            about = (o.id for o in own if set(o.items) & set(items))
            yield words.format(court_list(tokens[i] for i in items)), (contact.id, *about)
    if not own and not contact.items:
        whole = "everything in dispute" if contact.coverage is Coverage.EVERYTHING else "[requests taken up]"
        yield f"We took up {whole} and came to [outcome].", (contact.id,)


def _with(outcomes: Iterable[ItemOutcome], outcome: Outcome) -> list[ItemId]:
    return [item for o in outcomes if o.outcome is outcome for item in o.items]


def _without_outcome(contact: Conferral, outcomes: Iterable[ItemOutcome]) -> list[ItemId]:
    told = {item for o in outcomes for item in o.items}
    return [item for item in contact.items if item not in told]


def _not_listed(contact: Conferral, outcomes: Iterable[ItemOutcome], record: Record) -> list[ItemId]:
    """Items in dispute that day which a talk that lists its items does not list."""
    if contact.coverage is not Coverage.LISTED or contact.held_on is None:
        return []
    day = contact.held_on
    gone = {i for w in record.withdrawals if w.on <= day for i in w.items}
    gone |= {i for a in record.acceptances if a.on <= day for i in a.items}
    gone |= {*contact.items, *(i for o in outcomes for i in o.items)}
    disputed = (d for d in record.disputed_items if d.in_dispute_since is None or d.in_dispute_since <= day)
    return [d.item for d in disputed if d.item not in gone]


def _agreed(outcome: ItemOutcome, record: Record) -> str:
    """The term with its day; without a term what the outcome itself says."""
    order = " This is to become a stipulated order." if outcome.stipulated_order else ""
    if outcome.terms.strip():
        lead = "narrowed. " if outcome.outcome is Outcome.NARROWED else ""
        return f"{lead}{_dated(outcome.terms, _by(outcome.by))}{order}"
    if outcome.outcome is Outcome.AGREED_TO_SUPPLEMENT:
        by = _by(outcome.by) or "[day]"
        return f"{_who_answers(outcome, record)} will supplement by {by}.{order}"
    word = "resolved" if outcome.outcome is Outcome.RESOLVED else "narrowed"
    return f"{word}, on these terms: {_dated('[terms]', _by(outcome.by))}{order}"


def _by(by: date | None) -> str:
    return weekday_date(by) if by else ""


def _dated(terms: str, by: str) -> str:
    """The term as typed and ended, with its day: in its sentence, or after several in one of its own."""
    words = _line(terms)
    if not by:
        return words if words.endswith((".", "!", "?", "]")) else f"{words}."
    body = words.removesuffix(".")
    if ". " in body or body.endswith(("!", "?")):
        return f"{_dated(terms, '')} This is to be done by {by}."
    return f"{body}, by {by}."


def _who_answers(outcome: ItemOutcome, record: Record) -> str:
    sets = {i.set for i in record.items if i.id in outcome.items}
    sides = {side for s in sets for side in _responders(record, s)}
    return side_word(record, sides.pop()) if len(sides) == 1 else "[who]"


@dataclass(frozen=True, slots=True)
class ReadBackPart:
    """An outcome as it stands before the talk is over."""

    tokens: tuple[ItemToken, ...]
    outcome: Outcome
    terms: str = ""
    by: date | None = None
    ours: bool = False
    """True where it is we who are to supplement."""
    listener: str = ""
    """What the terms call the side that listens, such as Plaintiff; it becomes "you" where they open so."""


_PLAIN = {
    Outcome.NO_ACCORD: "no accord.",
    Outcome.LEFT_OPEN: "left open.",
    Outcome.NOT_TAKEN_UP: "not taken up.",
}


def read_back(parts: Sequence[ReadBackPart]) -> tuple[str, ...]:
    """The outcomes as sentences to read aloud before hanging up; a part without items is none."""
    return tuple(f"{_aloud(part.tokens)}: {_spoken(part)}" for part in parts if part.tokens)


def _aloud(tokens: Iterable[ItemToken]) -> str:
    """Items as they are said: Interrogatories 7 through 12."""
    listed = court_list(tokens).replace("\N{EN DASH}", " through ")
    return listed.replace(" Nos. ", " ").replace(" No. ", " ")


def _spoken(part: ReadBackPart) -> str:
    if part.outcome in _PLAIN:
        return _PLAIN[part.outcome]
    by = weekday_date(part.by).removesuffix(f", {part.by.year}") if part.by else ""
    terms = _second_person(_line(part.terms), part.listener)
    if part.outcome is Outcome.AGREED_TO_SUPPLEMENT and not terms[:1].isupper() and terms[:4] != "you ":
        return _supplement(part, terms, by)
    lead = {Outcome.RESOLVED: "resolved", Outcome.NARROWED: "narrowed"}.get(part.outcome, "")
    if not terms:
        return f"{lead}, to be done by {by}." if by else f"{lead}."
    return f"{f'{lead}; ' if lead else ''}{_dated(terms, by)}"


def _supplement(part: ReadBackPart, terms: str, by: str) -> str:
    who = "we" if part.ours else "you"
    when = f" by {by}" if by else ""
    none = "" if by else " No day was named."
    what = f": {_dated(terms, '')}" if terms else "."
    return f"{who} will supplement{when}{what}{none}"


def _second_person(terms: str, listener: str) -> str:
    opens = f"{listener} will "
    return f"you will {terms[len(opens) :]}" if listener and terms.startswith(opens) else terms
