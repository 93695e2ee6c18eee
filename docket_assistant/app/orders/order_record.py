"""Builds the record of a matter from facts that counsel accepted out of an order's text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from docket_assistant.app.orders.order_text import DutyTyped
from docket_assistant.domain.conferral import AddressUsed, Conferral, Direction, Message, Mode
from docket_assistant.domain.discovery import RequestItem, RequestSet, Response, ResponseKind
from docket_assistant.domain.dispute import DisputedItem
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import (
    ConferralId,
    DisputeId,
    DutyId,
    ItemId,
    MatterId,
    MessageId,
    MotionId,
    OrderId,
    PartyId,
    ResponseId,
    SetId,
)
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import CourtOrder, Duty, DutyKind
from docket_assistant.domain.order_texts.facts import FactKind, FactValue, ProposedFact
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date

_OTHER = {Side.PLAINTIFF: Side.DEFENDANT, Side.DEFENDANT: Side.PLAINTIFF}


@dataclass(frozen=True, slots=True)
class Missing:
    """What counsel adds where the order does not say it."""

    court: str = ""
    number: str = ""
    signed_on: date | None = None


@dataclass(slots=True)
class _Chosen:
    """The facts accepted, by group and kind."""

    facts: Sequence[ProposedFact]
    our_side: Side
    missing: Missing
    new_id: Callable[[str], str]
    notes: list[str] = field(default_factory=list)

    def one(self, kind: FactKind, group: str | None = None) -> FactValue | None:
        fits = (f for f in self.facts if f.kind is kind and (group is None or f.group == group))
        return next((f.value for f in fits), None)

    def groups(self, kind: FactKind) -> tuple[str, ...]:
        return tuple(dict.fromkeys(f.group for f in self.facts if f.kind is kind))

    def day(self, kind: FactKind, group: str | None = None) -> date | None:
        value = self.one(kind, group)
        return value if isinstance(value, date) else None

    def side(self, kind: FactKind, group: str | None = None) -> Side | None:
        value = self.one(kind, group)
        return Side(str(value)) if value else None

    @property
    def signed_on(self) -> date | None:
        return self.day(FactKind.ORDER_SIGNED_ON) or self.missing.signed_on

    @property
    def source(self) -> str:
        """The order as a source: Memorandum and Order of December 2, 2009."""
        title = str(self.one(FactKind.ORDER_TITLE) or "Order")
        return f"{title} of {long_date(self.signed_on)}" if self.signed_on else title


def record_from(
    text: str,
    facts: Sequence[ProposedFact],
    duties: Sequence[DutyTyped],
    our_side: Side,
    missing: Missing,
    new_id: Callable[[str], str],
) -> tuple[Record, tuple[str, ...]]:
    """The record that the chosen facts make, and sentences on what could not be made of them.

    Raises InvalidInput where the court, the number or a side's party is neither chosen nor given.
    """
    chosen = _Chosen(facts, our_side, missing, new_id)
    record = _record(chosen, text, duties)
    return record, tuple(chosen.notes)


def _record(chosen: _Chosen, text: str, duties: Sequence[DutyTyped]) -> Record:
    parties = _parties(chosen)
    sets = _sets(chosen, parties)
    items = _items(chosen, sets)
    talks = _talks(chosen)
    motion = _motion(chosen, tuple(i.id for i in items))
    order = _order(chosen, text, motion)
    return Record(
        _matter(chosen),
        parties=parties,
        sets=tuple(sets.values()),
        items=items,
        responses=_responses(chosen, sets),
        disputed_items=tuple(DisputedItem(DisputeId(chosen.new_id("disputed_item")), i.id) for i in items),
        conferrals=tuple(talks.values()),
        messages=_messages(chosen, talks),
        motions=(motion,) if motion is not None else (),
        orders=(order,) if order is not None else (),
        duties=_duties(chosen, duties, order),
    )


def _matter(chosen: _Chosen) -> Matter:
    court = str(chosen.one(FactKind.COURT) or chosen.missing.court)
    number = str(chosen.one(FactKind.NUMBER) or chosen.missing.number)
    if not court:
        raise InvalidInput("No court was taken from the order; name the district, such as E.D. Mo.")
    if not number:
        raise InvalidInput(
            "No case number was taken from the order; write it as the court does, such as 4:08-CV-1717."
        )
    return Matter(
        MatterId(chosen.new_id("matter")),
        court,
        number,
        chosen.our_side,
        str(chosen.one(FactKind.DIVISION) or ""),
        str(chosen.one(FactKind.VERSUS) or "v."),
        tuple(Side(str(f.value)) for f in chosen.facts if f.kind is FactKind.ET_AL),
        str(chosen.one(FactKind.JUDGE) or ""),
    )


def _parties(chosen: _Chosen) -> tuple[Party, ...]:
    named = []
    for position, group in enumerate(chosen.groups(FactKind.PARTY)):
        role = chosen.one(FactKind.PARTY_ROLE, group)
        if role is None:
            name = chosen.one(FactKind.PARTY, group)
            raise InvalidInput(f"The role of {name} was not taken; take it with the party, or leave both.")
        name = str(chosen.one(FactKind.PARTY, group))
        named.append(Party(PartyId(chosen.new_id("party")), name, PartyRole(str(role)), position))
    for side in (Side.PLAINTIFF, Side.DEFENDANT):
        if not any(party.side is side for party in named):
            raise InvalidInput(
                f"No {side.value} was taken from the order; open the matter by its form instead."
            )
    return tuple(named)


def _sets(chosen: _Chosen, parties: Sequence[Party]) -> dict[str, RequestSet]:
    """Sets by the letter of their kind: those the order tells of, and those that its items presuppose."""
    told = [group.removeprefix("set-") for group in chosen.groups(FactKind.SET)]
    items = [f.value.kind.value for f in chosen.facts if isinstance(f.value, ItemToken)]
    made: dict[str, RequestSet] = {}
    for letter in dict.fromkeys((*told, *items)):
        group = f"set-{letter}"
        by = chosen.side(FactKind.SERVED_BY, group) or chosen.side(FactKind.MOTION_BY)
        if by is None or by is Side.OTHER:
            chosen.notes.append(
                f"Who served the requests of kind {letter} was not taken, so they are left out."
            )
            continue
        ordinal = chosen.one(FactKind.SET_ORDINAL, group)
        if ordinal is None:
            chosen.notes.append(f"Which set of kind {letter} it is was not taken; it stands as the first.")
        made[letter] = RequestSet(
            SetId(chosen.new_id("set")),
            ItemKind(letter),
            ordinal if isinstance(ordinal, int) else 1,
            tuple(p.id for p in parties if p.side is by),
            tuple(p.id for p in parties if p.side is _OTHER[by]),
            chosen.day(FactKind.SERVED_ON, group),
            source=chosen.source,
        )
    return made


def _items(chosen: _Chosen, sets: dict[str, RequestSet]) -> tuple[RequestItem, ...]:
    tokens = tuple(f.value for f in chosen.facts if isinstance(f.value, ItemToken))
    made: list[RequestItem] = []
    for token in tokens:
        own = sets.get(token.kind.value)
        if own is not None:
            position = sum(item.set == own.id for item in made)
            item = ItemId(chosen.new_id("item"))
            made.append(RequestItem(item, own.id, token.label, position, token.kind))
    return tuple(made)


def _responses(chosen: _Chosen, sets: dict[str, RequestSet]) -> tuple[Response, ...]:
    made = []
    for group in chosen.groups(FactKind.RESPONSE):
        own = sets.get(group.split("-")[1])
        if own is None:
            chosen.notes.append("A response is left out, since the set that it answers was not taken.")
            continue
        made.append(
            Response(
                ResponseId(chosen.new_id("response")),
                own.id,
                ResponseKind(str(chosen.one(FactKind.RESPONSE, group))),
                served_on=chosen.day(FactKind.RESPONSE_SERVED_ON, group),
                source=chosen.source,
            )
        )
    return tuple(made)


def _talks(chosen: _Chosen) -> dict[str, Conferral]:
    return {
        group: Conferral(
            ConferralId(chosen.new_id("conferral")),
            Mode(str(chosen.one(FactKind.TALK, group))),
            chosen.day(FactKind.TALK_HELD_ON, group),
            started_by=chosen.side(FactKind.TALK_STARTED_BY, group),
            understanding=_understood(chosen, group),
            source=chosen.source,
        )
        for group in chosen.groups(FactKind.TALK)
    }


def _understood(chosen: _Chosen, group: str) -> str:
    words = chosen.one(FactKind.UNDERSTANDING, group)
    return f"The order speaks of “{words}”; it does not say on what they agreed." if words else ""


def _messages(chosen: _Chosen, talks: dict[str, Conferral]) -> tuple[Message, ...]:
    made = []
    for group in chosen.groups(FactKind.MESSAGE):
        by = chosen.side(FactKind.MESSAGE_BY, group)
        wrong = chosen.one(FactKind.WRONG_ADDRESS, group) is not None
        if by is not chosen.our_side and wrong:
            chosen.notes.append(
                "The other side's message is left out: the order says that it went to a wrong address, so"
                " none was received."
            )
            continue
        talk = talks.get(str(chosen.one(FactKind.MESSAGE_CONFIRMS, group) or ""))
        address = (AddressUsed("", said_wrong_by=chosen.source),) if wrong else ()
        made.append(
            Message(
                MessageId(chosen.new_id("message")),
                Direction.SENT if by is chosen.our_side else Direction.RECEIVED,
                Mode(str(chosen.one(FactKind.MESSAGE, group))),
                confirms=talk.id if talk is not None else None,
                addresses=address,
                source=chosen.source,
            )
        )
    return tuple(made)


def _motion(chosen: _Chosen, items: tuple[ItemId, ...]) -> Motion | None:
    title, by = chosen.one(FactKind.MOTION), chosen.side(FactKind.MOTION_BY)
    filed_on = chosen.day(FactKind.MOTION_FILED_ON)
    if title is None:
        return None
    if by is None or filed_on is None:
        chosen.notes.append("The motion is left out: who filed it and on what day was not taken.")
        return None
    ecf = str(chosen.one(FactKind.MOTION_ECF) or "")
    return Motion(MotionId(chosen.new_id("motion")), by, filed_on, str(title), items, ecf_number=ecf)


def _order(chosen: _Chosen, text: str, motion: Motion | None) -> CourtOrder | None:
    if chosen.signed_on is None:
        chosen.notes.append("The order is left out: the day on which it was signed was not taken.")
        return None
    return CourtOrder(
        OrderId(chosen.new_id("order")),
        chosen.signed_on,
        judge=str(chosen.one(FactKind.JUDGE) or ""),
        motion=motion.id if motion is not None else None,
        text=str(chosen.one(FactKind.ORDER_TEXT) or text),
        source=chosen.source,
    )


def _duties(chosen: _Chosen, duties: Sequence[DutyTyped], order: CourtOrder | None) -> tuple[Duty, ...]:
    if order is None:
        return ()
    made = []
    for group in chosen.groups(FactKind.DUTY):
        typed = duties[int(group.removeprefix("duty-")) - 1]
        who = chosen.side(FactKind.DUTY_WHO, group)
        timed = chosen.one(FactKind.DUTY_TIME, group) is not None
        if who is None:
            chosen.notes.append(f"Who must act is not said for “{typed.words[:60]}”; it stands as ours.")
        made.append(
            Duty(
                DutyId(chosen.new_id("duty")),
                order.id,
                DutyKind(str(chosen.one(FactKind.DUTY, group))),
                who or chosen.our_side,
                typed.words,
                typed.period if timed else None,
                typed.unit,
                typed.counted_from,
                typed.fixed_on if timed else None,
            )
        )
    return tuple(made)
