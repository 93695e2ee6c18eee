"""Triage kept: which answer of each request is to be read, and counsel's reading of many in one act."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.app.acts import act_of_form
from docket_assistant.app.change import Change
from docket_assistant.app.discovery.contested import disputes
from docket_assistant.app.ids import new_id
from docket_assistant.domain.answered import Deficiency, ItemReview
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.discovery import RequestItem, RequestSet, Response
from docket_assistant.domain.dispute import DisputedItem
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import ItemId, MatterId, ReviewId, SetId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.reviews import causes_text

_LABEL = "Read answers"


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A request with the latest answer to it."""

    item: RequestItem
    token: ItemToken
    response: Response | None
    """The latest response that touches it; none: nothing was answered."""
    words: str = ""
    """What it says; where its words are not on file, what the latest before it says."""
    said_by: Response | None = None
    """The response whose words they are."""
    review: ItemReview | None = None
    """What counsel marked of that answer before."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What counsel makes of one answer."""

    item: ItemId
    adequate: bool
    causes: tuple[Deficiency, ...] = ()
    note: str = ""


def sets_to_read(record: Record) -> tuple[RequestSet, ...]:
    """The sets served by us, those with answers and unread ones first: the other side answers them."""
    sides = {party.id: party.side for party in record.parties}
    ours = [s for s in record.sets if any(sides.get(p) is record.matter.our_side for p in s.propounders)]
    answered = {r.set: r.id for r in record.responses}
    read = {review.response for review in record.reviews}
    return tuple(sorted(ours, key=lambda s: (s.id not in answered, answered.get(s.id) in read)))


def rows_to_read(record: Record, set_id: SetId, day: date) -> tuple[AnswerRow, ...]:
    """The requests of a set in their order, each with its latest answer as of ``day``."""
    known = record_as_of(record, day)
    papers = sorted(
        (r for r in known.responses if r.set == set_id),
        key=lambda r: (r.served_on or date.max, known.responses.index(r)),
    )
    said = {(a.response, a.item): a.text for a in known.answers}
    tokens = tokens_by_item(known)
    own = sorted((i for i in known.items if i.set == set_id), key=lambda i: i.position)
    rows = []
    for item in own:
        touching = [r for r in papers if r.items is None or item.id in r.items]
        latest = touching[-1] if touching else None
        worded = next((r for r in reversed(touching) if (r.id, item.id) in said), None)
        words = said[worded.id, item.id] if worded is not None else ""
        review = _review(known, item.id, latest)
        rows.append(AnswerRow(item, tokens[item.id], latest, words, worded, review))
    return tuple(rows)


def _review(record: Record, item: ItemId, response: Response | None) -> ItemReview | None:
    """The reading of this answer; a reading of an earlier one does not count for it."""
    of = None if response is None else response.id
    return next((r for r in reversed(record.reviews) if r.item == item and r.response == of), None)


def save_triage(
    store: Store,
    matter: MatterId,
    set_id: SetId,
    readings: Iterable[Reading],
    today: date,
    draft: str = "",
    *,
    dispute: bool = False,
) -> Change:
    """Keep counsel's readings in one act; ``dispute`` puts the deficient ones in dispute with it.

    A reading of the same answer takes the place of the one before. Raises InvalidInput where nothing was
    read, NotFound for a set that is not on file.
    """
    read = {one.item: one for one in readings}
    if not read:
        raise InvalidInput("Nothing is marked yet: press A for adequate, or D and the key of a cause.")
    with act_of_form(store, _LABEL, matter, draft) as tx:
        record = tx.record()
        if set_id not in {s.id for s in record.sets}:
            raise NotFound(f"There is no set {set_id} in this matter.")
        rows = {row.item.id: row for row in rows_to_read(record, set_id, today)}
        for item, reading in read.items():
            tx.put(_made(rows[item], reading, today))
        disputed = _disputed(record, rows, read, today) if dispute else ()
        for made in disputed:
            tx.put(made)
    return Change(matter, _LABEL, notes=tuple(_notes(read, len(disputed))))


def _made(row: AnswerRow, reading: Reading, today: date) -> ItemReview:
    kept = row.review
    return ItemReview(
        ReviewId(new_id("review")) if kept is None else kept.id,
        row.item.id,
        today,
        None if row.response is None else row.response.id,
        reading.adequate,
        () if reading.adequate else reading.causes,
        reading.note,
    )


def _disputed(
    record: Record, rows: Mapping[ItemId, AnswerRow], read: Mapping[ItemId, Reading], today: date
) -> tuple[DisputedItem, ...]:
    """New disputes for the deficient answers, in counsel's words; what was withdrawn is not pressed again."""
    gone = {item for withdrawal in record.withdrawals for item in withdrawal.items}
    wanted = [item for item, reading in read.items() if not reading.adequate and item not in gone]
    return tuple(
        replace(dispute, deficiency=_said(rows[dispute.item], read[dispute.item]))
        for dispute in disputes(record, wanted, today)
    )


def _said(row: AnswerRow, reading: Reading) -> str:
    answered_on = None if row.response is None else row.response.served_on
    causes = causes_text(reading.causes, row.item.kind, answered_on)
    return ". ".join(filter(None, (causes, reading.note.strip())))


def _notes(read: Mapping[ItemId, Reading], disputed: int) -> Iterator[str]:
    """How many were marked as what, and how many are now in dispute."""
    adequate = sum(reading.adequate for reading in read.values())
    yield f"{adequate} marked adequate, {len(read) - adequate} deficient"
    if disputed:
        yield f"{disputed} put in dispute"
