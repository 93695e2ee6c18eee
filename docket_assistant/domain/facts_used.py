"""The facts that a paper states, by their place in the record, and which of them have changed since.

Private and position fields are no facts of a paper, so that an edit of a note never makes one stale.
"""

import json
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from docket_assistant.domain.compliance import ComplianceStatement
from docket_assistant.domain.fields import FieldKind
from docket_assistant.domain.matter import ScheduleDate
from docket_assistant.domain.paper import FactUsed, PaperKind
from docket_assistant.domain.paper_items import PaperItem
from docket_assistant.domain.people import Party
from docket_assistant.domain.plain import field_types, to_plain
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.references import NOUNS, collection_of, nouns_of


@dataclass(frozen=True, slots=True)
class FactChanged:
    """One fact of a paper that is no longer what it was; None where it is new or gone."""

    fact: str
    was: str | None
    now: str | None


def facts_used(statement: ComplianceStatement, stated: Iterable[str]) -> tuple[FactUsed, ...]:
    """Every fact that the paper rests on or states, each once, in the order of its place.

    Of items and of what came of the talk on them the paper has its own words, item by item: an item's
    number, and the outcome as it stands.
    """
    record = statement.record
    told_by_item = {*(str(i.id) for i in record.items), *(str(o.id) for o in record.outcomes)}
    beside = facts_stated(record, (fact for fact in stated if fact not in told_by_item))
    told = {**{f.fact: f.value for f in beside}, **dict(_facts(statement))}
    return tuple(FactUsed(fact, told[fact]) for fact in sorted(told))


def _facts(statement: ComplianceStatement) -> Iterator[tuple[str, str]]:
    yield "paper: variant", statement.variant.value
    yield "paper: title", statement.title.value
    yield "matter: number", statement.record.matter.number
    yield "matter: division", statement.record.matter.division
    for name, nouns in _nouns(statement):
        for noun in nouns:
            yield from _noun(name, noun)
    labels = {item.id: item.label for item in statement.record.items}
    for item in statement.items:
        yield f"item {item.item}: label", labels[item.item]
        yield from _item(item)


def _nouns(statement: ComplianceStatement) -> Iterator[tuple[str, tuple[Noun, ...]]]:
    """Facts of the record that the paper speaks of, by their noun."""
    record, order = statement.record, statement.order.id
    yield "party", record.parties
    yield "counsel", record.counsel
    yield "order", (statement.order,)
    yield "motion", () if statement.motion is None else (statement.motion,)
    yield "conferral", (*statement.conferences, *statement.written)
    yield "attempt", statement.attempts
    yield "message", statement.messages
    yield "assertion", tuple(a for a in record.assertions if a.order == order)
    yield "choice", tuple(c for c in record.choices if c.order == order)
    yield "other side word", tuple(w for w in record.other_side_words if w.order == order)
    own = (a for a in record.paper_answers if a.kind is PaperKind.STATEMENT and a.about == order)
    yield "paper answer", tuple(own)


def _noun(name: str, noun: Noun) -> Iterator[tuple[str, str]]:
    kinds = {f.name: f.kind for f in field_types(cast("Hashable", type(noun)))}
    for field, content in to_plain(noun).items():
        if field != "id" and kinds[field] is FieldKind.FACT:
            yield f"{name} {noun.id}: {field.replace('_', ' ')}", _text(content)


def _text(content: object) -> str:
    return content if isinstance(content, str) else json.dumps(content, ensure_ascii=False, sort_keys=True)


def _item(item: PaperItem) -> Iterator[tuple[str, str]]:
    where = f"item {item.item}"
    yield f"{where}: stands", item.stands.value
    if item.outcome is not None:
        yield f"{where}: outcome", item.outcome.as_read
        yield f"{where}: confirmed", item.confirmation.standing.value
        stipulated = {None: "not said", True: "yes", False: "no"}[item.outcome.stipulated_order]
        yield f"{where}: by stipulated order", stipulated
    if item.talk is not None and item.talk.since_last is not None and item.talk.since_last.other is not None:
        yield f"{where}: last response", item.talk.since_last.other.isoformat()


def facts_stated(record: Record, ids: Iterable[str]) -> tuple[FactUsed, ...]:
    """What the record says of the facts that a paper states, of the parties, and of the caption."""
    wanted = frozenset(ids)
    dates = dict(_schedule(record)) if record.matter.id in wanted else {}
    told = {
        "matter: number": record.matter.number,
        "matter: division": record.matter.division,
        "matter: caption more": record.matter.caption_more,
        **dates,
    }
    for noun in nouns_of(record):
        if noun.id in wanted or isinstance(noun, Party):
            told |= dict(_noun(NOUNS[collection_of(noun)].replace("_", " "), noun))
    return tuple(FactUsed(fact, told[fact]) for fact in sorted(told))


def _schedule(record: Record) -> Iterator[tuple[str, str]]:
    """The dates of the schedule, of a paper that states one."""
    for which in ScheduleDate:
        on: date | None = getattr(record.matter, which.value)
        none_set = "none set" if which in record.matter.none_set else ""
        yield f"matter: {which.value.replace('_', ' ')}", on.isoformat() if on is not None else none_set


def facts_changed(then: tuple[FactUsed, ...], now: tuple[FactUsed, ...]) -> tuple[FactChanged, ...]:
    """What differs between the facts of a paper and those of the record; a new fact counts."""
    was: Mapping[str, str] = {f.fact: f.value for f in then}
    current: Mapping[str, str] = {f.fact: f.value for f in now}
    places = sorted({*was, *current})
    return tuple(
        FactChanged(place, was.get(place), current.get(place))
        for place in places
        if was.get(place) != current.get(place)
    )
