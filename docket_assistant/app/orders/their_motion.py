"""The other side's motion held against our record: item by item, the talk claimed and the talk on record."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.app.law import law_for
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.conferral import Conferral, Coverage
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.findings import ItemVerdict, Standing, Test
from docket_assistant.domain.ids import ItemId, MotionId
from docket_assistant.domain.item_lists.reader import read_items
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.motion import Motion, StatementElement
from docket_assistant.domain.order_texts.certificate import Certificate, ClaimedContact, read_certificate
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import assess
from docket_assistant.domain.verdicts.rounds import rounds_of
from docket_assistant.wording.paper_names import tokens_by_item

__all__ = ["ClaimedContact", "ItemTest", "their_motion"]

_THEIRS = MotionId("their-motion")
_OTHER = {Side.PLAINTIFF: Side.DEFENDANT, Side.DEFENDANT: Side.PLAINTIFF}


@dataclass(frozen=True, slots=True)
class ItemTest:
    """One item of their motion, tested against our record as of the day of filing."""

    token: ItemToken
    item: ItemId | None
    """None where no item of this kind and number is on our record."""
    claimed: tuple[ClaimedContact, ...]
    """Contacts that their certificate claims; talks and writings alike."""
    on_record: tuple[Conferral, ...]
    """Talks on our record up to the filing that are not known to leave the item out."""
    not_on_record: tuple[date, ...]
    """Days of claimed talks on which our record has none."""
    last_answer: date | None
    """Day of our last response, supplement or default on the item."""
    failed: tuple[Test, ...]
    """Tests that came out as not met, the headline first."""
    unknown: tuple[Test, ...]
    """Tests that hang on a fact which our record does not hold."""
    verdict: ItemVerdict | None
    unread_points: tuple[str, ...] = ()
    """Points that the rule wants in their statement and that its words were not searched for."""


def their_motion(
    record: Record, items_text: str, certificate_text: str, filed_on: date
) -> tuple[ItemTest, ...]:
    """Test each item that their motion lists, as of the day of filing; nothing is put on record.

    An item that bears the same number in two of their sets is tested in each. Raises InvalidInput where
    no item can be read, and where we act for no side that could face a motion.
    """
    movant = _OTHER.get(record.matter.our_side)
    if movant is None:
        raise InvalidInput(
            "The matter does not say for which side we act; set it before testing their motion."
        )
    theirs = _their_items(record, movant)
    tokens = read_items(items_text, known=tuple(theirs.values())).tokens
    certificate = read_certificate(certificate_text, filed_on)
    meant = [(token, item) for token in tokens for item in _fitting(token, theirs)]
    unread = _unread_points(record)
    motion = _motion(movant, filed_on, meant, certificate, certificate_text)
    motion = replace(motion, statement_elements=(*motion.statement_elements, *unread))
    verdicts = _verdicts(record, motion, filed_on)
    tests = (_test(record, token, item, certificate, verdicts, filed_on) for token, item in meant)
    return tuple(replace(test, unread_points=unread) for test in tests)


def _unread_points(record: Record) -> tuple[str, ...]:
    read = {element.value for element in StatementElement}
    return tuple(e for e in law_for(record).rule.statement_elements if e not in read)


def _their_items(record: Record, movant: Side) -> dict[ItemId, ItemToken]:
    """Items of the sets that the movant served."""
    own = {party.id for party in record.parties if party.side is movant}
    sets = {s.id for s in record.sets if not own.isdisjoint(s.propounders)}
    tokens = tokens_by_item(record)
    return {item.id: tokens[item.id] for item in record.items if item.set in sets}


def _fitting(token: ItemToken, theirs: dict[ItemId, ItemToken]) -> list[ItemId | None]:
    """The items meant; "Request" without its kind fits any request of the number."""
    fits: list[ItemId | None] = [item for item, own in theirs.items() if own == token]
    if not fits and token.kind is ItemKind.REQUEST:
        fits = [
            item
            for item, own in theirs.items()
            if own.label == token.label and own.kind in (ItemKind.PRODUCTION, ItemKind.ADMISSION)
        ]
    return fits or [None]


def _motion(
    movant: Side,
    filed_on: date,
    meant: Sequence[tuple[ItemToken, ItemId | None]],
    certificate: Certificate,
    certificate_text: str,
) -> Motion:
    return Motion(
        _THEIRS,
        movant,
        filed_on,
        items=tuple(dict.fromkeys(item for _, item in meant if item is not None)),
        has_statement=bool(certificate_text.strip()),
        statement_elements=certificate.elements,
        talks_claimed=tuple(dict.fromkeys(c.on for c in certificate.contacts if c.is_talk)),
    )


def _verdicts(record: Record, motion: Motion, filed_on: date) -> dict[ItemId, ItemVerdict]:
    others = tuple(m for m in record.motions if m.filed_on < filed_on or m.by is not motion.by)
    tested = replace(record, motions=(*others, motion))
    return {v.item: v for v in assess(tested, law_for(record), filed_on, motion=motion).items}


def _test(
    record: Record,
    token: ItemToken,
    item: ItemId | None,
    certificate: Certificate,
    verdicts: dict[ItemId, ItemVerdict],
    filed_on: date,
) -> ItemTest:
    known = record_as_of(record, filed_on)
    talks = tuple(c for c in known.conferrals if c.is_talk and _may_cover(c, item))
    days = {talk.held_on for talk in talks}
    claimed = tuple(dict.fromkeys(c.on for c in certificate.contacts if c.is_talk))
    verdict = verdicts.get(item) if item is not None else None
    return ItemTest(
        token,
        item,
        certificate.contacts,
        talks,
        tuple(on for on in claimed if on not in days),
        _last_answer(record, item, filed_on),
        _tests(verdict, Standing.NOT_MET),
        _tests(verdict, Standing.UNKNOWN),
        verdict,
    )


def _may_cover(talk: Conferral, item: ItemId | None) -> bool:
    return talk.coverage is not Coverage.LISTED or item in talk.items


def _last_answer(record: Record, item: ItemId | None, filed_on: date) -> date | None:
    if item is None:
        return None
    rounds = rounds_of(record_as_of(record, filed_on), law_for(record).due, filed_on)
    last = rounds[item].last
    return last.moment.on if last is not None else None


def _tests(verdict: ItemVerdict | None, standing: Standing) -> tuple[Test, ...]:
    if verdict is None:
        return ()
    return tuple(dict.fromkeys(f.test for f in verdict.findings if f.standing is standing))
