"""Dates of matters for another calendar: one date an act, each once, and moved when its trigger moves."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docket_assistant.app.motion_times import opposition_to
from docket_assistant.app.moves import dated_facts
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.documents.files import FileChanged, write_atomically
from docket_assistant.domain.chains import DatedFact, DatedKind
from docket_assistant.domain.duties import DutyState
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.periods import Severity
from docket_assistant.domain.record import Record
from docket_assistant.exchange.calendar_file import (
    CalendarEvent,
    WrittenCalendar,
    read_written,
    write_calendar,
)
from docket_assistant.store.journal import content, entries
from docket_assistant.store.reading import Reading
from docket_assistant.wording.captions import short_caption
from docket_assistant.wording.dated import dated_words
from docket_assistant.wording.deadlines import note_text, step_text

_ALARMS = (14, 7, 3, 1, 0)
_ALARMS_HIGHEST = (21, *_ALARMS)
"""Where silence decides the matter: Fed. R. Civ. P. 36(a)(3)."""
_DONE = frozenset({DutyState.MET, DutyState.MET_AFTER_DUE})
_BEFORE_THE_RULING = frozenset(
    {DatedKind.SUPPORTING_BRIEF, DatedKind.HEARING_SET, DatedKind.OPPOSITION, DatedKind.REPLY}
)
_OPEN_UNTIL_DONE = frozenset({DatedKind.ANSWER, DatedKind.DUTY})
"""Kinds that stay on the calendar though their day is gone by; the record says when they are done."""
_NONE_TOUCHED: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export came to."""

    events: int
    written: bool
    """False where there was no date: nothing is written then."""


def write_dates(
    view: Reading, out: Path, today: date, *, matter: MatterId | None = None, names: bool = True
) -> Exported:
    """Write the dates of one matter, or of all, to an .ics file.

    A file that this program wrote for the same is replaced by its newer self; any other is refused with
    FileChanged. ``names`` puts the caption and the words of orders into it.
    """
    chosen = [matter] if matter is not None else [row.id for row in view.matters()]
    events = [
        event
        for one in chosen
        for event in _events(view.record(one), today, _touched(view, one), names=names)
    ]
    return _put(events, out, today, _scope(matter))


def _put(events: list[CalendarEvent], out: Path, today: date, scope: str) -> Exported:
    if not events:
        return Exported(0, written=False)
    stands, earlier = _standing(out, scope)
    made = write_calendar(
        sorted(events, key=lambda event: (event.on, event.uid)),
        today,
        scope=scope,
        earlier=earlier.events if earlier is not None else (),
    )
    if made != stands:
        digest = None if stands is None else hashlib.sha256(stands).hexdigest()
        write_atomically(out, made, replaces_sha256=digest)
    return Exported(len(events), written=True)


def _standing(out: Path, scope: str) -> tuple[bytes | None, WrittenCalendar | None]:
    """The file that stands at ``out``; refused where it is not one that this export may replace."""
    if not out.is_file():
        return None, None
    stands = out.read_bytes()
    earlier = read_written(stands)
    if earlier is None:
        raise FileChanged(
            f"{out} was not written here, or was changed since; choose another name, or move that file away."
        )
    if earlier.scope != scope:
        raise FileChanged(f"{out} holds the dates of other matters; choose another name.")
    return stands, earlier


def _scope(matter: MatterId | None) -> str:
    return "all" if matter is None else _digest(matter)


def _digest(*parts: str) -> str:
    """Ids can hold names, so none stands in the file as it is."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


def _touched(view: Reading, matter: MatterId) -> Mapping[str, int]:
    """The last entry of the journal that changed each fact: it rises whenever the fact does."""
    return {
        change.fact_id: entry.n
        for entry in entries(view.link, matter)
        for change in content(view.link, matter, entry.n)
    }


def _events(
    record: Record, today: date, touched: Mapping[str, int] = _NONE_TOUCHED, *, names: bool
) -> Iterator[CalendarEvent]:
    for dated in _still_to_come(record, today):
        assert dated.on is not None
        said = dated_words(dated, record)
        number = record.matter.number
        yield CalendarEvent(
            f"{_digest(record.matter.id, dated.kind, dated.fact)}@docket-assistant",
            dated.on,
            f"{short_caption(record.parties)}, {number}: {said}" if names else f"{number}: {said}",
            "\n".join(_description(dated, record, names=names)),
            _ALARMS_HIGHEST if dated.severity is Severity.HIGHEST else _ALARMS,
            max((touched.get(fact, 0) for fact in dated.rests_on), default=0),
        )


def _description(dated: DatedFact, record: Record, *, names: bool) -> Iterator[str]:
    duty = next((d for d in record.duties if d.id == dated.fact), None)
    if duty is not None:
        order = next(o for o in record.orders if o.id == duty.order)
        yield f"Order of {order.signed_on.isoformat()}. {duty.words if names else ''}".strip()
    yield from (step_text(step) for step in dated.working)
    yield from (note_text(note) for note in dated.deadline.warnings)


def _still_to_come(record: Record, today: date) -> Iterable[DatedFact]:
    done = _done(record, today)
    for dated in dated_facts(record, today):
        open_still = dated.kind in _OPEN_UNTIL_DONE or (dated.on is not None and dated.on >= today)
        if dated.on is not None and open_still and dated.fact not in done[dated.kind]:
            yield dated


def _done(record: Record, today: date) -> Mapping[DatedKind, frozenset[str]]:
    """Ids of what needs no alarm any more, by kind."""
    ripeness = ripeness_of(record, today)
    answered = (r.set for r in record.responses if r.served_on is None or r.served_on <= today)
    decided = [m for m in record.motions if not m.pending_on(today)]
    opposed = [m for m in record.motions if opposition_to(record, m) is not None]
    return {kind: frozenset() for kind in DatedKind} | {
        DatedKind.ANSWER: frozenset(answered),
        DatedKind.DUTY: frozenset(s.duty.id for s in ripeness.duties if s.state in _DONE),
        **dict.fromkeys(_BEFORE_THE_RULING, frozenset(m.id for m in decided)),
        DatedKind.OPPOSITION: frozenset(m.id for m in (*decided, *opposed)),
    }
