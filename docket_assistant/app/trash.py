"""What is in the trash: facts that were removed with the way back for each, and whole matters."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from docket_assistant.app.change import Change
from docket_assistant.app.removal import RemovedFact, fact_name, put_back, removed_facts
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import with_facts
from docket_assistant.store.reading import MatterRow, Reading
from docket_assistant.store.store import Store

KEPT = timedelta(days=30)
"""How long a matter stays in the trash at least."""


@dataclass(frozen=True, slots=True)
class TrashedMatter:
    """A matter in the trash."""

    row: MatterRow
    since: date
    until: date
    """The last day on which it is kept in any case."""
    held: bool
    """On hold: kept for as long as the hold lasts."""


def trashed_matters(view: Reading) -> tuple[TrashedMatter, ...]:
    """The matters in the trash, the last put there first."""
    found = (_trashed_matter(view, row) for row in view.trash())
    return tuple(sorted(found, key=lambda one: one.since, reverse=True))


def _trashed_matter(view: Reading, row: MatterRow) -> TrashedMatter:
    assert row.trashed_on is not None, "the trash holds what was put there"
    held = view.record(row.id).matter.held_since is not None
    return TrashedMatter(row, row.trashed_on, row.trashed_on + KEPT, held)


@dataclass(frozen=True, slots=True)
class Trashed:
    """What one act took off the record."""

    fact_id: str
    name: str
    """The fact that was removed: conferral of December 7, 2009."""
    beside: int
    """Facts that went with it because they exist only through it."""
    at: datetime


def trash_of(view: Reading, matter: MatterId) -> tuple[Trashed, ...]:
    """What was removed and is not on the record now, the last first; no word of a note is in it."""
    record = view.record(matter)
    by_act = groupby(removed_facts(view, matter), key=lambda removed: removed.entry)
    return tuple(_trashed(record, tuple(removed)) for _, removed in by_act)


def _trashed(record: Record, removed: tuple[RemovedFact, ...]) -> Trashed:
    whole = removed[-1]  # an act takes a fact off before those that belong to it
    with_it = with_facts(record, tuple(one.fact for one in removed))
    return Trashed(whole.fact_id, fact_name(with_it, whole.fact), len(removed) - 1, whole.at)


def put_back_whole(store: Store, matter: MatterId, fact_id: str) -> Change:
    """Put a removed fact back with what went with it; raises as ``put_back`` does."""
    wanted = next(noun for noun in put_back(store, matter, fact_id) if noun.id == fact_id)
    with store.read() as view:
        name = fact_name(view.record(matter), wanted)
    return Change(matter, f"Put back {name}", fact=fact_id)
