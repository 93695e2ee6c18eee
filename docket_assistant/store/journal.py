"""The journal: what every act changed, each entry chained to the one before it.

The chain covers number, time, label, kind and the digest of the content. The content itself stands
beside it, so that it can be erased later, where a duty demands it, without breaking the chain. Entries
are ordered by their number; a clock that went back is recorded as it was.
"""

import hashlib
import typing
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, func, literal_column, select

from docket_assistant.domain.errors import EnvironmentFailed
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.plain import Plain
from docket_assistant.store.rows import canonical
from docket_assistant.store.sql import Link, Row, finished, insertion
from docket_assistant.store.tables import JOURNAL_CONTENT, JOURNAL_ENTRY, JOURNAL_HEAD


class ActKind(StrEnum):
    """What an entry is."""

    ACT = "act"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Change:
    """What an act did to one fact; before is None for a new one, after for one removed."""

    noun: str
    fact_id: str
    nth: int
    before: str | None
    after: str | None

    @property
    def line(self) -> list[str | int | None]:
        """What the digest covers."""
        return [self.noun, self.fact_id, self.nth, self.before, self.after]


@dataclass(frozen=True, slots=True)
class Heading:
    """What an act calls itself."""

    label: str
    kind: ActKind = ActKind.ACT
    undoable: bool = True
    of_entry: int | None = None
    """For an undo or redo: the entry that it takes back or brings back."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it stands in the journal."""

    matter_id: str
    n: int
    at: str
    heading: Heading
    previous_hash: str
    content_digest: str
    hash: str

    def expected_hash(self) -> str:
        """The hash that the entry must bear."""
        head = self.heading
        covered: list[Plain] = [
            self.previous_hash,
            self.matter_id,
            self.n,
            self.at,
            head.label,
            head.kind.value,
        ]
        return _sha256(canonical([*covered, head.undoable, head.of_entry, self.content_digest]))


@dataclass(frozen=True, slots=True)
class Act:
    """One entry of a matter's history."""

    n: int
    at: datetime
    label: str
    kind: ActKind
    undoable: bool
    undone: bool
    """Whether its changes are taken back now."""
    of: int | None
    """For an undo or redo: the entry that it is about."""


@dataclass(frozen=True, slots=True)
class Verified:
    """Whether a matter's chain holds."""

    entries: int
    broken: int | None
    """Number of the first broken entry; None where all hold."""
    why: str = ""
    strangers: tuple[str, ...] = ()
    """Facts that are not as the last entry about them left them: changed past the journal."""

    @property
    def holds(self) -> bool:
        """Whether the journal is whole and tells of every fact as it now is."""
        return self.broken is None and not self.strangers


_ENTRIES = finished(
    select(JOURNAL_ENTRY)
    .where(JOURNAL_ENTRY.c.matter_id == bindparam("matter_id"))
    .order_by(JOURNAL_ENTRY.c.n)
)
_LAST = finished(
    select(JOURNAL_ENTRY)
    .where(JOURNAL_ENTRY.c.matter_id == bindparam("matter_id"))
    .order_by(JOURNAL_ENTRY.c.n.desc())
    .limit(literal_column("1"))
    .offset(literal_column("0"))
)
_CONTENT_COLUMNS = [JOURNAL_CONTENT.c[name] for name in ("noun", "fact_id", "nth", "before", "after")]
_CONTENT = finished(
    select(*_CONTENT_COLUMNS)
    .where(JOURNAL_CONTENT.c.matter_id == bindparam("matter_id"), JOURNAL_CONTENT.c.n == bindparam("n"))
    .order_by(JOURNAL_CONTENT.c.line)
)
_ALL_CONTENT = finished(
    select(JOURNAL_CONTENT.c.n, JOURNAL_CONTENT.c.line, *_CONTENT_COLUMNS)
    .where(JOURNAL_CONTENT.c.matter_id == bindparam("matter_id"))
    .order_by(JOURNAL_CONTENT.c.n, JOURNAL_CONTENT.c.line)
)
_HEAD = finished(
    select(JOURNAL_HEAD.c.n, JOURNAL_HEAD.c.hash).where(JOURNAL_HEAD.c.matter_id == bindparam("matter_id"))
)
_LATEST = finished(select(func.max(JOURNAL_ENTRY.c.at)))
_LATEST_OF = finished(
    select(func.max(JOURNAL_ENTRY.c.at)).where(JOURNAL_ENTRY.c.matter_id == bindparam("matter_id"))
)
_SET_HEAD = insertion(JOURNAL_HEAD).replace("INSERT", "INSERT OR REPLACE", 1)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _digest(lines: Iterable[list[str | int | None]]) -> str:
    return _sha256(canonical([list(line) for line in lines]))


def write_entry(
    link: Link, matter_id: str, heading: Heading, at: datetime, changes: Iterable[Change]
) -> Entry:
    """Add an entry to the end of a matter's chain."""
    changes = tuple(changes)
    n, previous = typing.cast("tuple[int, str]", (_HEAD.rows(link, matter_id=matter_id) or [(0, "")])[0])
    digest = _digest(change.line for change in changes)
    entry = Entry(matter_id, n + 1, at.isoformat(), heading, previous, digest, "")
    signed = entry.expected_hash()
    link.execute(
        insertion(JOURNAL_ENTRY),
        [matter_id, entry.n, entry.at, heading.label, heading.kind.value, int(heading.undoable),
         heading.of_entry, previous, digest, signed],
    )  # fmt: skip
    link.executemany(
        insertion(JOURNAL_CONTENT),
        [(matter_id, entry.n, line, *change.line) for line, change in enumerate(changes)],
    )
    link.execute(_SET_HEAD, [matter_id, entry.n, signed])
    return entry


def entries(link: Link, matter_id: str) -> tuple[Entry, ...]:
    """All entries of a matter, first to last.

    Raises EnvironmentFailed where one cannot be read.
    """
    return _read(_ENTRIES.rows(link, matter_id=matter_id), matter_id)


def _read(rows: Iterable[Row], matter_id: str) -> tuple[Entry, ...]:
    try:
        return tuple(_entry(row) for row in rows)
    except ValueError as error:
        raise EnvironmentFailed(
            f"The history of matter {matter_id} was changed by another program and cannot be read."
            " Keep the file and restore a backup."
        ) from error


def _entry(row: Row) -> Entry:
    matter_id, n, at, label, kind, undoable, of_entry, previous, digest, signed = row
    datetime.fromisoformat(str(at))
    if undoable not in (0, 1):
        raise ValueError
    heading = Heading(
        typing.cast("str", label),
        ActKind(typing.cast("str", kind)),
        undoable == 1,
        typing.cast("int | None", of_entry),
    )
    texts = typing.cast("tuple[str, str, str]", (previous, digest, signed))
    return Entry(
        typing.cast("str", matter_id), typing.cast("int", n), typing.cast("str", at), heading, *texts
    )


def content(link: Link, matter_id: str, n: int) -> tuple[Change, ...]:
    """What entry ``n`` changed, in order; empty where its content was erased."""
    rows = _CONTENT.rows(link, matter_id=matter_id, n=n)
    return tuple(Change(*typing.cast("tuple[str, str, int, str | None, str | None]", row)) for row in rows)


def standing(found: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Acts that stand, and acts that are undone and may be redone; the last of each list comes first.

    A new act clears what could be redone.
    """
    done: list[Entry] = []
    undone: list[Entry] = []
    for entry in found:
        if entry.heading.kind is ActKind.ACT:
            done.append(entry)
            undone.clear()
            continue
        source, target = (done, undone) if entry.heading.kind is ActKind.UNDO else (undone, done)
        moved = [other for other in source if other.n == entry.heading.of_entry]
        source[:] = [other for other in source if other.n != entry.heading.of_entry]
        target += moved
    return done, undone


def history(link: Link, matter_id: str) -> tuple[Act, ...]:
    """All entries of a matter as acts, first to last."""
    found = entries(link, matter_id)
    undone: set[int] = set()
    for entry in found:
        if entry.heading.kind is not ActKind.ACT and entry.heading.of_entry is not None:
            (undone.add if entry.heading.kind is ActKind.UNDO else undone.discard)(entry.heading.of_entry)
    return tuple(act_of(entry, undone=entry.n in undone) for entry in found)


def latest_at(link: Link, matter_id: str = "") -> datetime | None:
    """When the last act on a matter was done, or on any; None where nothing was done yet."""
    ((at,),) = _LATEST_OF.rows(link, matter_id=matter_id) if matter_id else _LATEST.rows(link)
    return datetime.fromisoformat(str(at)) if at else None


def last_act(link: Link, matter_id: str) -> Act | None:
    """The last entry of a matter as an act; None where there is none. Raises as ``entries`` does."""
    found = _read(_LAST.rows(link, matter_id=matter_id), matter_id)
    return act_of(found[0]) if found else None


def act_of(entry: Entry, *, undone: bool = False) -> Act:
    """An entry as an act of the history."""
    head = entry.heading
    at = datetime.fromisoformat(entry.at)
    return Act(entry.n, at, head.label, head.kind, head.undoable, undone, head.of_entry)


def verify(link: Link, matter_id: MatterId) -> Verified:
    """Check a matter's chain against its content and its recorded end."""
    rows = _ENTRIES.rows(link, matter_id=matter_id)
    lines: dict[object, list[Row]] = {}
    for row in _ALL_CONTENT.rows(link, matter_id=matter_id):
        lines.setdefault(row[0], []).append(row[1:])
    previous = ""
    for n, row in enumerate(rows, 1):
        why = _fault(row, n, previous, lines.pop(n, []))
        if why:
            return Verified(len(rows), n, why)
        previous = typing.cast("str", row[-1])
    return _check_end(link, matter_id, len(rows), previous, lines)


def last_recorded(link: Link, matter_id: str) -> dict[tuple[str, str], str]:
    """Facts as the last entries about them left them, by noun and id."""
    found: dict[tuple[str, str], str] = {}
    for row in _ALL_CONTENT.rows(link, matter_id=matter_id):
        noun, fact_id, _, _, after = typing.cast("tuple[str, str, int, str | None, str | None]", row[2:])
        found.pop((noun, fact_id), None)
        if after is not None:
            found[noun, fact_id] = after
    return found


def _fault(row: Row, n: int, previous: str, lines: list[Row]) -> str:
    try:
        entry = _entry(row)
    except ValueError:
        return "its time or kind cannot be read"
    if entry.n != n:
        return "an entry is missing"
    if entry.previous_hash != previous:
        return "it does not follow the entry before it"
    if entry.hash != entry.expected_hash():
        return "its heading was changed"
    whole = [line[0] for line in lines] == list(range(len(lines)))
    if not whole or entry.content_digest != _digest(typing.cast("typing.Any", [list(x[1:]) for x in lines])):
        return "what it recorded was changed"
    return ""


def _check_end(
    link: Link, matter_id: str, entries: int, last: str, left: Mapping[object, list[Row]]
) -> Verified:
    head = _HEAD.rows(link, matter_id=matter_id)
    if head != ([(entries, last)] if entries else []):
        return Verified(entries, entries + 1, "entries at the end are missing")
    if left:
        return Verified(entries, entries + 1, "content without an entry")
    return Verified(entries, None)
