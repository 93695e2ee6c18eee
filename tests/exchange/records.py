"""Random records that can be, built from the declared types of the nouns."""

import random
import typing
from collections.abc import Hashable, Mapping
from dataclasses import is_dataclass, replace
from datetime import date, time
from enum import StrEnum
from hashlib import sha256
from typing import NewType

from hypothesis import strategies as st

from docket_assistant.domain.answered import ItemAnswer, ItemReview, Production
from docket_assistant.domain.conferral import Attempt, Conferral, Direction, ItemOutcome, Message, Participant
from docket_assistant.domain.counsel_words import Choice, ChoiceKind, ChoiceValue, Override
from docket_assistant.domain.discovery import RequestItem, RequestSet, Response, Rewording
from docket_assistant.domain.dispute import Acceptance, DisputedItem, Withdrawal
from docket_assistant.domain.ids import CounselId, ItemId, MatterId, PartyId, ResponseId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.motion_times import MotionEvent
from docket_assistant.domain.office import Attachment
from docket_assistant.domain.order import BriefingTime, CourtOrder, Duty
from docket_assistant.domain.paper import Paper
from docket_assistant.domain.people import AddressOfRecord, Appearance, Counsel, Party
from docket_assistant.domain.plain import FieldType, element_type, field_types, plain_type
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.references import NOUNS, noun_classes
from docket_assistant.domain.writable import writable

NEEDED = {"parties": 2, "counsel": 2, "sets": 2, "items": 3, "responses": 1, "conferrals": 1, "orders": 1}
LABELS = ("12", "3(b)", "7(a)(ii)", "2.09", "14", "30")
ZONES = (None, "America/Chicago", "-06:00", "+05:30")
LETTERS = "aZ09 .,;:|\"\\/{}[]<>&'\n\t\u00e9\u0301\u2019\u2013\u2028\u202e\u05d0\u6f22\U0001f600\x85\u00ad"
FIRST_DAY, DAYS = date(1800, 1, 1).toordinal(), date.max.toordinal() - date(1800, 1, 1).toordinal()
Pool = Mapping[str, list[str]]
S = typing.TypeVar("S", Appearance, AddressOfRecord)
V = typing.TypeVar("V")


class Dice(random.Random):
    """Draws values; seeded by hypothesis, which would take minutes to draw so many itself."""

    def text(self) -> str:
        return writable("".join(self.choices(LETTERS, k=self.choice((0, 1, 3, 12)))))

    def yes(self) -> bool:
        return self.random() < 0.5


SIMPLE: Mapping[type, typing.Callable[[Dice], object]] = {
    str: Dice.text,
    int: lambda dice: dice.randrange(1000),
    bool: Dice.yes,
    date: lambda dice: date.fromordinal(FIRST_DAY + dice.randrange(DAYS)),
    time: lambda dice: time(dice.randrange(24), dice.randrange(60)),
}


def id_types() -> dict[object, str]:
    return {
        next(f.base for f in field_types(typing.cast("Hashable", cls)) if f.name == "id"): name
        for name, cls in noun_classes().items()
    }


IDS = id_types()


def value_of(dice: Dice, base: object, pool: Pool) -> object:
    element = element_type(base)
    if element in IDS:
        named = pool[IDS[element]]
        return tuple(dice.sample(named, dice.randint(0, len(named))))
    if element is not None:
        return tuple(value_of(dice, element, pool) for _ in range(dice.randint(0, 2)))
    if isinstance(base, NewType) and base in IDS:
        return dice.choice(pool[IDS[base]])
    cls = plain_type(base)
    if is_dataclass(cls):
        return made(dice, cls, pool)
    return dice.choice(list(cls)) if issubclass(cls, StrEnum) else SIMPLE[cls](dice)


def is_empty(field: FieldType, pool: Pool) -> bool:
    base = element_type(field.base) or field.base
    return base in IDS and not pool[IDS[base]]


def made(dice: Dice, cls: type[V], pool: Pool, name: str = "") -> V:
    content: dict[str, object] = {}
    for field in field_types(typing.cast("Hashable", cls)):
        if field.name == "id":
            content["id"] = name
        elif not field.required and (dice.yes() or is_empty(field, pool)):
            content[field.name] = field.default
        elif field.optional and dice.yes():
            content[field.name] = None
        else:
            content[field.name] = value_of(dice, field.base, pool)
    return cls(**content)


def hexadecimal(text: str) -> str:
    return sha256(text.encode()).hexdigest() if text else ""


def in_order(stretch: S) -> S:
    if stretch.since is None or stretch.until is None:
        return stretch
    since, until = sorted((stretch.since, stretch.until))
    return replace(stretch, since=since, until=until)


def on_own_side(
    people: tuple[Participant, ...] | None, sides: Mapping[CounselId, Side]
) -> tuple[Participant, ...] | None:
    if people is None:
        return None
    return tuple(replace(p, side=sides[p.counsel]) if p.counsel else p for p in people)


def mended(dice: Dice, noun: Noun, n: int, sides: Mapping[CounselId, Side]) -> Noun:
    """The noun with what would contradict itself put right."""
    zone = dice.choice(ZONES)
    return in_answers(in_court(in_dispute(in_contact(in_discovery(noun, n, zone), zone, sides), n)), n)


def in_discovery(noun: Noun, n: int, zone: str | None) -> Noun:
    plaintiff, defendant = PartyId("party-0"), PartyId("party-1")
    match noun:
        case Party():
            return replace(noun, name=noun.name.strip() or "DOE")
        case RequestSet():
            return replace(noun, ordinal=noun.ordinal + 1, propounders=(plaintiff,), responders=(defendant,))
        case RequestItem():
            label = "verification" if noun.kind is ItemKind.WHOLE_SET else LABELS[n]
            return replace(noun, label=label, set=SetId(f"set-{n % 2}"))
        case Response():
            items = None if noun.items is None else tuple(i for i in noun.items if i == "item-1")
            return replace(noun, set=SetId("set-1"), items=items, zone=zone)
    return noun


def in_contact(noun: Noun, zone: str | None, sides: Mapping[CounselId, Side]) -> Noun:
    match noun:
        case Counsel():
            kept = tuple(in_order(a) for a in noun.addresses if a.value.strip())
            appearances = tuple(in_order(a) for a in noun.appearances)
            return replace(noun, name=noun.name.strip() or "Roe", appearances=appearances, addresses=kept)
        case Conferral():
            return replace(noun, zone=zone, participants=on_own_side(noun.participants, sides))
        case Attempt():
            return replace(noun, zone=zone, directed_to=on_own_side(noun.directed_to, sides))
        case Message():
            reply = noun.reply if noun.direction is Direction.RECEIVED else None
            used = tuple(replace(a, line="cc") for a in noun.addresses)
            noun = replace(noun, zone=zone, reply=reply, answers=None, addresses=used)
            return replace(noun, sha256=hexadecimal(noun.sha256))
    return noun


def in_dispute(noun: Noun, n: int) -> Noun:
    own = (ItemId(f"item-{n}"),)
    match noun:
        case Acceptance():
            return replace(noun, response=ResponseId("response-0"), items=(ItemId("item-1"),))
        case Rewording() | Withdrawal() | Override():
            return replace(noun, items=noun.items or own)
        case DisputedItem():
            return replace(noun, item=own[0])
        case ItemOutcome():
            return replace(noun, items=own)
    return noun


def in_answers(noun: Noun, n: int) -> Noun:
    match noun:
        case ItemAnswer():
            return replace(noun, response=ResponseId("response-0"), item=ItemId("item-1"))
        case Production():
            items = None if noun.items is None else tuple(i for i in noun.items if i == "item-1")
            return replace(noun, set=SetId("set-1"), items=items)
        case ItemReview():
            causes = () if noun.adequate else tuple(dict.fromkeys(noun.causes))
            return replace(noun, item=ItemId("item-1"), causes=causes)
        case Attachment():
            return replace(noun, name=noun.name.strip() or "a.pdf", sha256=hexadecimal(noun.name + str(n)))
        case CourtOrder():
            return replace(noun, briefing=tuple(map(in_one_way, noun.briefing)))
    return noun


def in_one_way(briefing: BriefingTime) -> BriefingTime:
    if briefing.on is not None:
        return replace(briefing, days=None)
    return replace(briefing, days=briefing.days or 7, trigger=briefing.trigger or MotionEvent.FILED)


def in_court(noun: Noun) -> Noun:
    match noun:
        case Duty():
            return replace(noun, period=None if noun.period is None else noun.period + 1)
        case Choice():
            return replace(noun, kind=ChoiceKind.EXPENSES, value=ChoiceValue.RESERVED)
        case Paper():
            return replace(noun, sha256=hexadecimal(noun.sha256))
    return noun


def record_of(seed: int) -> Record:
    """A random record that can be."""
    dice = Dice(seed)
    counts = {c: dice.randint(NEEDED.get(c, 0), max(NEEDED.get(c, 0), 2)) for c in NOUNS}
    counts["answers"] = dice.randint(0, 1)  # one response says one thing on an item
    pool = {c: [f"{NOUNS[c]}-{n}" for n in range(count)] for c, count in counts.items()}
    matter: Matter = made(dice, Matter, pool)
    matter = replace(matter, id=MatterId("matter"), number=matter.number + "1", court="moed", none_set=())
    collections: dict[str, typing.Any] = {}
    sides: dict[CounselId, Side] = {}
    for collection, cls in noun_classes().items():
        facts: list[Noun] = [
            mended(dice, made(dice, cls, pool, name), n, sides) for n, name in enumerate(pool[collection])
        ]
        collections[collection] = tuple(facts)
        sides |= {lawyer.id: lawyer.side for lawyer in facts if isinstance(lawyer, Counsel)}
    return Record(matter, **collections)


def records() -> st.SearchStrategy[Record]:
    return st.integers(0, 2**64).map(record_of)
