"""Served sets with their items, and everything that the file knows about one item, as of a day."""

from dataclasses import dataclass

from docket_assistant.app.ripeness import Ripeness
from docket_assistant.domain.answered import ItemReview
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.conferral import Conferral, Coverage, ItemOutcome
from docket_assistant.domain.counsel_words import Override
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.discovery import RequestItem, RequestSet, Response
from docket_assistant.domain.dispute import Acceptance, DisputedItem, Withdrawal
from docket_assistant.domain.ids import ItemId, SetId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.verdicts.rounds import ItemRounds, Round, rounds_of
from docket_assistant.wording.paper_names import tokens_by_item


@dataclass(frozen=True, slots=True)
class SetRow:
    """A served set."""

    set: RequestSet
    ours: bool
    """Served by us; else on us."""
    items: int
    due: Deadline | None
    """None where it cannot be counted."""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item of a set with its rounds, oldest first."""

    item: RequestItem
    token: ItemToken
    rounds: tuple[Round, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class ItemStory:
    """What the file knows about one item."""

    row: ItemRow
    set: RequestSet
    contacts: tuple[tuple[Conferral, tuple[ItemOutcome, ...]], ...]
    """Contacts that may have been about it, in the order of their days, with what they came to on it."""
    dispute: DisputedItem | None
    withdrawals: tuple[Withdrawal, ...]
    acceptances: tuple[Acceptance, ...]
    reviews: tuple[tuple[ItemReview, Response | None], ...] = ()
    """Counsel's readings of its answers, each with the response that was read."""
    overrides: tuple[Override, ...] = ()
    """What counsel reads otherwise than its verdict."""


def sets_of(ripeness: Ripeness) -> tuple[SetRow, ...]:
    """Every set on file, those served by us first."""
    record = ripeness.record
    sides = {party.id: party.side for party in record.parties}
    counted: dict[SetId, int] = {}
    for item in record.items:
        counted[item.set] = counted.get(item.set, 0) + 1
    rows = [
        SetRow(
            s,
            any(sides.get(party) is record.matter.our_side for party in s.propounders),
            counted.get(s.id, 0),
            ripeness.law.due.get(s.id),
        )
        for s in record.sets
    ]
    return tuple(sorted(rows, key=lambda row: not row.ours))


def items_of_set(ripeness: Ripeness, of: SetId) -> tuple[ItemRow, ...]:
    """The items of one set in their order, with their rounds as of the day."""
    record = ripeness.record
    rounds = _rounds(ripeness)
    tokens = tokens_by_item(record)
    disputed = {d.item for d in record.disputed_items}
    own = sorted((item for item in record.items if item.set == of), key=lambda item: item.position)
    return tuple(ItemRow(i, tokens[i.id], rounds[i.id].rounds, i.id in disputed) for i in own)


def _rounds(ripeness: Ripeness) -> dict[ItemId, ItemRounds]:
    day = ripeness.assessment.as_of
    return rounds_of(record_as_of(ripeness.record, day), ripeness.law.due, day)


def story_of(ripeness: Ripeness, row: ItemRow) -> ItemStory:
    """Everything that the file knows about one item as of the day."""
    known = record_as_of(ripeness.record, ripeness.assessment.as_of)
    item = row.item.id
    responses: dict[str | None, Response] = {r.id: r for r in known.responses}
    outcomes = [o for o in known.outcomes if item in o.items]
    about = [
        (contact, tuple(o for o in outcomes if o.conferral == contact.id))
        for contact in sorted(known.conferrals, key=lambda c: (c.held_on is None, str(c.held_on)))
        if _may_cover(contact, item) or any(o.conferral == contact.id for o in outcomes)
    ]
    return ItemStory(
        row,
        next(s for s in known.sets if s.id == row.item.set),
        tuple(about),
        next((d for d in known.disputed_items if d.item == item), None),
        tuple(w for w in known.withdrawals if item in w.items),
        tuple(a for a in known.acceptances if item in a.items),
        tuple((r, responses.get(r.response)) for r in known.reviews if r.item == item),
        tuple(o for o in known.overrides if item in o.items),
    )


def _may_cover(contact: Conferral, item: ItemId) -> bool:
    """Whether it is logged for the item, or not logged which items it was about."""
    return item in contact.items if contact.coverage is Coverage.LISTED else True
