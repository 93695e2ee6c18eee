"""Dates of matters for another calendar: one date an act, each once, and moved when its trigger moves."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docket_assistant.app.dates.dated import dates_of
from docket_assistant.app.dates.motion_times import motion_times
from docket_assistant.app.matters.matter_life import counted_matters
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.documents.files import FileChanged, write_atomically
from docket_assistant.domain.chains import DatedFact, DatedKind
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.order import Duty
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
from docket_assistant.wording.agenda import other_days, paper_source, working_lines
from docket_assistant.wording.captions import short_caption
from docket_assistant.wording.dated import DateWords

_ALARMS = (14, 7, 3, 1, 0)
_ALARMS_HIGHEST = (21, *_ALARMS)
"""Where silence decides the matter: Fed. R. Civ. P. 36(a)(3)."""
_NONE_TOUCHED: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export came to."""

    events: int
    written: bool
    """False where there was no date: nothing is written then."""


def write_dates(
    view: Reading, out: Path, today: date, *, matters: Sequence[MatterId] = (), names: bool = True
) -> Exported:
    """Write the dates of the matters that are named, or of all, to an .ics file.

    A file that this program wrote for the same is replaced by its newer self; any other is refused with
    FileChanged. ``names`` puts the caption and the words of orders into it.
    """
    chosen = matters or [row.id for row in counted_matters(view)]
    events = [
        event
        for one in chosen
        for event in _events(view.record(one), today, _touched(view, one), names=names)
    ]
    return _put(events, out, today, _scope(matters))


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


def _scope(matters: Sequence[MatterId]) -> str:
    return _digest(*sorted(matters)) if matters else "all"


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
    words = DateWords(record)
    number = record.matter.number
    who = f"{short_caption(record.parties)}, {number}" if names else number
    dates = dates_of(ripeness_of(record, today))
    described = _Descriptions(record, names=names)
    for one in dates.waiting:
        dated = one.dated
        yield CalendarEvent(
            f"{_digest(record.matter.id, dated.kind, dated.fact)}@docket-assistant",
            one.on,
            f"{who}: {words.said(dated)}",
            "\n".join(described.of(dated)),
            _ALARMS_HIGHEST if dated.severity is Severity.HIGHEST else _ALARMS,
            max((touched.get(fact, 0) for fact in dated.rests_on), default=0),
        )


class _Descriptions:
    """What stands under the title of an event."""

    def __init__(self, record: Record, *, names: bool) -> None:
        self._duties: Mapping[str, Duty] = {duty.id: duty for duty in record.duties}
        self._orders = {order.id: order for order in record.orders}
        times = motion_times(record.matter.court)
        self._cite = "" if times is None else times.cite
        self._names = names

    def of(self, dated: DatedFact) -> Iterator[str]:
        """From what it was counted, its other readings and its working, a line each."""
        if dated.kind is DatedKind.DUTY:
            duty = self._duties[dated.fact]
            signed = self._orders[duty.order].signed_on
            yield f"Order of {signed.isoformat()}. {duty.words if self._names else ''}".strip()
        if dated.local is not None:
            source = paper_source(dated.local, self._cite)
            yield f"{source[:1].upper()}{source[1:]}."
        other = other_days(dated)
        if other:
            yield f"{other[:1].upper()}{other[1:]}."
        yield from working_lines(dated)
