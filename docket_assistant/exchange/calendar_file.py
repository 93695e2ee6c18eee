"""An .ics file (RFC 5545): all-day events with an alarm and ids that stay the same."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_LINE = 73
"""Octets of a line before it is folded (RFC 5545, 3.1: at most 75 with the break's blank)."""


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One day on which something is to be done."""

    uid: str
    on: date
    summary: str
    description: str


def write_calendar(events: Iterable[CalendarEvent], made_on: date) -> bytes:
    """The calendar file; the same events made on the same day give the same bytes."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Docket Assistant//EN", "CALSCALE:GREGORIAN"]
    for event in events:
        lines += _event(event, made_on)
    lines.append("END:VCALENDAR")
    return b"".join(part + b"\r\n" for line in lines for part in _folded(line))


def _event(event: CalendarEvent, made_on: date) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{_escaped(event.uid)}@docket-assistant",
        f"DTSTAMP:{made_on:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{event.on:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.on + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(event.summary)}",
        f"DESCRIPTION:{_escaped(event.description)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escaped(event.summary)}",
        "TRIGGER:-P2D",
        "END:VALARM",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _folded(line: str) -> Iterator[bytes]:
    """Fold by octets without cutting a character."""
    part = b""
    for character in line:
        encoded = character.encode("utf-8")
        if len(part) + len(encoded) > _LINE:
            yield part
            part = b" "
        part += encoded
    yield part
