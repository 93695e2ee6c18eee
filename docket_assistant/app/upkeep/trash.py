"""What is in the trash: facts that were removed with the way back for each, and whole matters till erased."""

from collections.abc import Container, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from pathlib import Path

from docket_assistant.app.change import Change
from docket_assistant.app.upkeep.clock_seen import ClockSeen
from docket_assistant.app.upkeep.removal import RemovedFact, fact_name, put_back, removed_facts
from docket_assistant.domain.errors import NotFound, Refused
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import with_facts
from docket_assistant.store.erase import erase, finish_erasing, is_owed
from docket_assistant.store.reading import MatterRow, Reading
from docket_assistant.store.store import Store
from docket_assistant.store.upgrade import kept_copies
from docket_assistant.wording.captions import short_caption

__all__ = [
    "ByHand", "Trashed", "TrashedMatter", "copies_beside", "erase_by_age", "erase_for_good", "erased_soon",
    "finish_erasing", "is_owed", "put_back_whole", "trash_of", "trashed_matters",
]  # fmt: skip

KEPT = timedelta(days=30)
"""How long a matter stays in the trash after the last act on it."""

_AHEAD = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class TrashedMatter:
    """A matter in the trash."""

    row: MatterRow
    since: date
    until: date
    """The last day on which it is kept in any case."""
    held: bool
    """On hold: kept for as long as the hold lasts."""
    entry: int
    """The last entry of its history: what is erased is what was looked at."""

    @property
    def caption(self) -> str:
        """The first party of each side; its number where none is on file."""
        return short_caption(self.row.parties) or self.row.number

    @property
    def named(self) -> str:
        """Caption and number: two matters may have one caption, and what is erased must not be mistaken."""
        return ", ".join(dict.fromkeys(filter(None, (self.caption, self.row.number))))


def trashed_matters(view: Reading, seen: ClockSeen | None = None) -> tuple[TrashedMatter, ...]:
    """The matters in the trash, the last put there first; ``seen`` holds off what is erased by age."""
    found = (_trashed_matter(view, row, seen) for row in view.trash())
    return tuple(sorted(found, key=lambda one: one.since, reverse=True))


def _trashed_matter(view: Reading, row: MatterRow, seen: ClockSeen | None) -> TrashedMatter:
    """Counted from the act by this computer's clock as well: the day put in may be another's, or wrong."""
    assert row.trashed_on is not None, "the trash holds what was put there"
    last = view.last_act(row.id)
    put = row.trashed_on if last is None else max(row.trashed_on, last.at.date())
    until = min(put, date.max - KEPT) + KEPT
    if seen is not None:
        until = max(until, seen.erases_after)
    matter = view.fact(row.id, "matter", row.id)
    held = isinstance(matter, Matter) and matter.held_since is not None
    return TrashedMatter(row, row.trashed_on, until, held, 0 if last is None else last.n)


def erased_soon(view: Reading, today: date, seen: ClockSeen) -> tuple[TrashedMatter, ...]:
    """Those that are erased within the days for which Today looks ahead, the first first."""
    soon = (one for one in trashed_matters(view, seen) if not one.held and one.until <= today + _AHEAD)
    return tuple(sorted(soon, key=lambda one: one.until))


@dataclass(frozen=True, slots=True)
class ByHand:
    """What came of erasing by hand."""

    erased: tuple[TrashedMatter, ...]
    refusals: tuple[str, ...]
    """Why others were not: on hold, put back, or changed since they were looked at."""


def erase_for_good(store: Store, matters: Iterable[TrashedMatter]) -> ByHand:
    """Erase these, each in a transaction of its own; this cannot be undone."""
    erased, refusals = [], []
    for one in matters:
        try:
            erase(store, one.row.id, one.entry)
        except (Refused, NotFound) as refusal:
            refusals.append(f"{one.named}: {refusal}")
        else:
            erased.append(one)
    return ByHand(tuple(erased), tuple(refusals))


def erase_by_age(
    store: Store, today: date, seen: ClockSeen, in_view: Container[str] = ()
) -> tuple[TrashedMatter, ...]:
    """Erase what has been in the trash long enough, and answer with it.

    Never what is on hold or ``in_view``, nor what is changed at the same time: that is looked at again.
    """
    with store.read() as view:
        found = trashed_matters(view, seen)
    due = [one for one in found if not one.held and today > one.until and one.row.id not in in_view]
    erased = []
    for one in due:
        with suppress(Refused, NotFound):
            erase(store, one.row.id, one.entry)
            erased.append(one)
    return tuple(erased)


def copies_beside(store_path: Path) -> tuple[str, ...]:
    """Names of the copies that were kept when the store was brought up to date; erasing leaves them."""
    return tuple(path.name for path in kept_copies(store_path))


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
