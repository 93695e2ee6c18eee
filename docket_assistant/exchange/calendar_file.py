"""An .ics file (RFC 5545): one all-day event a date, with alarms, under an id that stays the same.

A program that reads the file again takes an event of the same id with a higher SEQUENCE as the same event,
moved. So each event keeps its SEQUENCE while it stays as it was, and gets a higher one when it changes; a
date that is gone stays in the file as cancelled. The file bears a digest of itself: what was changed by
another hand since is not replaced.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Alarm, Event

_PRODUCT = "-//Docket Assistant//EN"
_SCOPE, _DIGEST = "X-DOCKET-ASSISTANT-SCOPE", "X-DOCKET-ASSISTANT-DIGEST"
_DIGEST_LINE = re.compile(rb"^" + _DIGEST.encode() + rb":([0-9a-f]{32})\r\n", re.MULTILINE)
_CANCELLED = "CANCELLED"
_ONE_DAY = timedelta(days=1)
_BREAK = re.compile("\r\n?")
_NOT_ALLOWED = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
"""Control characters that a text of the format cannot hold."""


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One day on which something is to be done or is awaited."""

    uid: str
    on: date
    summary: str
    description: str
    alarms: tuple[int, ...] = ()
    """Days before the day; 0: on the day itself."""
    sequence: int = 0
    cancelled: bool = False
    stamp: date | None = None
    """Day on which the event got its present form; None: the day on which the file is made."""

    def same_as(self, other: "CalendarEvent") -> bool:
        """Whether nothing that a reader sees differs."""
        return replace(self, sequence=0, stamp=None) == replace(other, sequence=0, stamp=None)


@dataclass(frozen=True, slots=True)
class WrittenCalendar:
    """A file that this program wrote, as it stands."""

    scope: str
    """What it was made of: every matter, or one."""
    events: tuple[CalendarEvent, ...]


def write_calendar(
    events: Iterable[CalendarEvent],
    made_on: date,
    *,
    scope: str = "",
    earlier: Iterable[CalendarEvent] = (),
) -> bytes:
    """The calendar file; ``earlier`` are the events of the file that it takes the place of.

    The same events made on the same day give the same bytes.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add(_SCOPE, scope or "all")
    for event in _following(events, {e.uid: e for e in earlier}, made_on):
        calendar.add_component(_component(event, made_on))
    return _with_digest(calendar.to_ical(sorted=False))


def read_written(content: bytes) -> WrittenCalendar | None:
    """The events of a file that this program wrote; None where another did, or changed it since."""
    from icalendar import Calendar

    found = _DIGEST_LINE.search(content)
    bare = _DIGEST_LINE.sub(b"", content, count=1)
    if found is None or found[1].decode() != _digest(bare):
        return None
    calendar = Calendar.from_ical(bare)
    return WrittenCalendar(str(calendar.get(_SCOPE, "")), tuple(_event(e) for e in calendar.events))


def _following(
    events: Iterable[CalendarEvent], earlier: Mapping[str, CalendarEvent], made_on: date
) -> Iterable[CalendarEvent]:
    """The events with the SEQUENCE that follows on the earlier file, then those that are gone.

    A day that was gone by before its event fell out stays as it was; one still to come is cancelled.
    """
    left = dict(earlier)
    for given in events:
        event = replace(given, summary=_held(given.summary), description=_held(given.description))
        before = left.pop(event.uid, None)
        yield event if before is None else _after(before, event)
    for gone in left.values():
        if gone.cancelled or gone.on < made_on:
            yield gone
        else:
            yield replace(gone, cancelled=True, alarms=(), sequence=gone.sequence + 1, stamp=None)


def _held(text: str) -> str:
    """A text as the format can hold it; icalendar takes a backslash before a capital N as a break."""
    return _NOT_ALLOWED.sub(" ", _BREAK.sub("\n", text)).replace("\\N", "/N")


def _after(before: CalendarEvent, event: CalendarEvent) -> CalendarEvent:
    if event.same_as(before):
        return before
    return replace(event, sequence=max(event.sequence, before.sequence + 1))


def _component(event: CalendarEvent, made_on: date) -> "Event":
    from icalendar import Event

    made = Event()
    made.add("uid", event.uid)
    made.add("dtstamp", datetime.combine(event.stamp or made_on, time(), UTC))
    made.add("sequence", event.sequence)
    made.add("dtstart", event.on)
    made.add("dtend", event.on + _ONE_DAY)
    made.add("summary", event.summary)
    made.add("description", event.description)
    made.add("transp", "TRANSPARENT")
    if event.cancelled:
        made.add("status", _CANCELLED)
    for days in event.alarms:
        made.add_component(_alarm(days, event.summary))
    return made


def _alarm(days: int, summary: str) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", -timedelta(days=days))
    return alarm


def _event(component: "Event") -> CalendarEvent:
    alarms = (-a.decoded("trigger").days for a in component.walk("VALARM"))
    return CalendarEvent(
        uid=str(component["uid"]),
        on=component.decoded("dtstart"),
        summary=str(component["summary"]),
        description=str(component["description"]),
        alarms=tuple(alarms),
        sequence=int(str(component["sequence"])),
        cancelled=component.get("status") == _CANCELLED,
        stamp=component.decoded("dtstamp").date(),
    )


def _with_digest(content: bytes) -> bytes:
    line = f"{_DIGEST}:{_digest(content)}\r\n".encode()
    head, sep, rest = content.partition(b"BEGIN:VEVENT\r\n")
    if not sep:
        head, sep, rest = content.partition(b"END:VCALENDAR\r\n")
    return head + line + sep + rest


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]
