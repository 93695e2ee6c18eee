"""A talk, a writing or a message as the lawyer tells it who had a part in it."""

from collections.abc import Iterator

from docket_assistant.documents.model import Gap, Run, Runs
from docket_assistant.documents.requests.item_groups import listed
from docket_assistant.documents.talk_words import person, response_words
from docket_assistant.domain.accord import ACCORDS, confirmation_of, replies_to
from docket_assistant.domain.conferral import Conferral, Coverage, ItemOutcome, Message, Mode, Outcome
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import Counsel
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import hour, long_date, weekday_date
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.modes import by_mode, contact_noun
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.runs import paragraph, sentence, told

_PAPERS = {Mode.EMAIL: "an e-mail", Mode.LETTER: "a letter", Mode.FAX: "a fax", Mode.TEXT: "a text message"}
_PLAIN = {
    Outcome.NO_ACCORD: "No accord was reached on {items}.",
    Outcome.LEFT_OPEN: "{items}: left open.",
    Outcome.NOT_TAKEN_UP: "The conference did not take up {items}.",
}


def talk_words(record: Record, talk: Conferral, declarant: Counsel, where: str) -> Runs:
    """When, how and with whom; what it took up; what it came to, each term as far as it is confirmed."""
    return paragraph(
        _took_part(record, talk, declarant, where),
        _others(record, talk, declarant),
        _took_up(record, talk),
        _basis(record, talk),
        *_results(record, talk),
    )


def _took_part(record: Record, talk: Conferral, declarant: Counsel, where: str) -> Runs:
    on: Run = Gap("date of the conference", where, "On what day was the conference held?")
    if talk.held_on is not None:
        on = told(weekday_date(talk.held_on), talk.id)
    at = ""
    if talk.starts_at is not None and talk.zone is not None:
        at = f", at about {hour(talk.starts_at, talk.zone)}"
    place = f", at {talk.place.strip()}" if talk.mode is Mode.IN_PERSON and talk.place.strip() else ""
    lead = told(f"{at}{place}, I took part in a conference {by_mode(talk.mode)} with ", talk.id)
    them = declarant.side.facing
    end = told(f" for {side_word(record, them)}.", talk.id)
    return sentence("On ", on, lead, _people(record, talk, them, where), end)


def _people(record: Record, talk: Conferral, side: Side, where: str) -> Run:
    present = [p for p in talk.participants or () if p.side is side]
    if not present or not all(p.name.strip() for p in present):
        whom = side_word(record, side)
        on = f" of {long_date(talk.held_on)}" if talk.held_on is not None else ""
        return Gap(f"participants for {whom}", where, f"Who took part for {whom} in the conference{on}?")
    return told(series([person(p) for p in present]), talk.id)


def _others(record: Record, talk: Conferral, declarant: Counsel) -> Runs:
    """Who else took part for our side."""
    more = [
        person(p)
        for p in talk.participants or ()
        if p.side is declarant.side and p.counsel != declarant.id and p.name.strip()
    ]
    if not more:
        return ()
    return sentence(told(f"{series(more)} also took part for {side_word(record, declarant.side)}.", talk.id))


def _took_up(record: Record, talk: Conferral) -> Runs:
    """The requests that it took up, where they are listed."""
    own = [o for o in record.outcomes if o.conferral == talk.id]
    passed = {i for o in own if o.outcome is Outcome.NOT_TAKEN_UP for i in o.items}
    named = talk.items if talk.coverage is Coverage.LISTED else ()
    items = tuple(i.id for i in record.items if i.id in named and i.id not in passed)
    if not items:
        return ()
    return sentence(told(f"We took up {listed(record, items)}.", talk.id))


def _basis(record: Record, talk: Conferral) -> Runs:
    ticked = [r for r in record.responses if r.id in talk.responses_on_table]
    if not ticked:
        return ()
    words = f"We did so on the basis of the {response_words(ticked)}."
    return sentence(told(words, talk.id, *(r.id for r in ticked)))


def _results(record: Record, talk: Conferral) -> Iterator[Runs]:
    for outcome in (o for o in record.outcomes if o.conferral == talk.id):
        groups: dict[bool, list[ItemId]] = {}
        for item in outcome.items:
            groups.setdefault(_is_confirmed(record, outcome, item), []).append(item)
        for sure, items in groups.items():
            yield _result(record, outcome, tuple(items), sure=sure)


def _is_confirmed(record: Record, outcome: ItemOutcome, item: ItemId) -> bool:
    replies = replies_to(record).get(outcome.conferral, ())
    return confirmation_of(outcome, item, replies).standing in ACCORDS


def _result(record: Record, outcome: ItemOutcome, items: tuple[ItemId, ...], *, sure: bool) -> Runs:
    names = listed(record, items)
    if outcome.outcome in _PLAIN:
        return sentence(told(_PLAIN[outcome.outcome].format(items=names), outcome.id))
    part = " in part" if outcome.outcome is Outcome.NARROWED else ""
    terms = outcome.terms.strip().removesuffix(".")
    by = f" (by {long_date(outcome.by)})" if outcome.by is not None else ""
    end = f": {terms}{by}." if terms else f"{by}."
    lead = "An accord" if sure else "I understood that an accord"
    return sentence(told(f"{lead}{part} was reached on {names}{end}", outcome.id))


def writing_words(record: Record, contact: Conferral, declarant: Counsel) -> Runs:
    """A writing, told as a writing; who wrote it only where the record says so."""
    what = _PAPERS.get(contact.mode, "a writing")
    on = f"On {weekday_date(contact.held_on)}," if contact.held_on is not None else "On a day not on record"
    names = [
        p.name.strip() for p in contact.participants or () if p.side is not declarant.side and p.name.strip()
    ]
    whom = series(names) if names else f"counsel for {side_word(record, declarant.side.facing)}"
    alone = [p.counsel for p in contact.participants or () if p.side is declarant.side] == [declarant.id]
    if contact.started_by is declarant.side and alone:
        return sentence(told(f"{on} I wrote {what} to {whom}.", contact.id))
    if contact.started_by is declarant.side.facing:
        return sentence(told(f"{on} I received {what} of {whom}.", contact.id))
    return sentence(told(f"{on} {what} passed between {whom} and our side; I had a part in it.", contact.id))


def message_words(record: Record, message: Message) -> Runs:
    """A message that the declarant sent, to whom, and which talk it is about."""
    assert message.sent_on is not None
    what = _PAPERS.get(message.mode, "a message")
    to = {a.counsel for a in message.addresses if a.line == "to"}
    names = [c.name for c in record.counsel if c.id in to]
    addresses = [a.address.strip() for a in message.addresses if a.line == "to" and a.address.strip()]
    whom = series(names or addresses)
    at = f" at {series(addresses)}" if names and addresses else ""
    talk = next((c for c in record.conferrals if c.id == message.confirms), None)
    about = ""
    if talk is not None and talk.held_on is not None:
        about = f" on the {contact_noun(talk.mode, 'conference')} of {long_date(talk.held_on)}"
    facts = (message.id, *([talk.id] if talk is not None and about else []))
    to_whom = f" to {whom}{at}" if whom else ""
    return sentence(told(f"On {weekday_date(message.sent_on)}, I sent {what}{to_whom}{about}.", *facts))
