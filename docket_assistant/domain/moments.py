"""Dates as the file knows them, and the order of two moments.

A date may be exact, a lower bound ("on or after") or unknown; an hour counts only with its zone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from enum import StrEnum


class Dated(StrEnum):
    """How well a date is known; an unknown date is simply absent."""

    EXACT = "exact"
    ON_OR_AFTER = "on_or_after"


Zones = Mapping[str, tzinfo]
"""Zones by name, handed in by the caller: the domain reads no files."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened, as far as the file knows."""

    on: date | None
    at: time | None = None
    zone: str | None = None
    dated: Dated = Dated.EXACT


def is_after(later: Moment, earlier: Moment, zones: Zones) -> bool | None:
    """Whether ``later`` came after ``earlier``; None where the file cannot tell.

    Two complete moments are compared as instants. Otherwise different local dates decide, and on
    the same date nothing can be said without both hours and zones.
    """
    if later.on is None or earlier.on is None:
        return None
    first, second = instant(earlier, zones), instant(later, zones)
    if first is not None and second is not None:
        return second > first
    return _dates_after(later, earlier)


def _dates_after(later: Moment, earlier: Moment) -> bool | None:
    assert later.on is not None
    assert earlier.on is not None
    if later.on > earlier.on:
        return True if earlier.dated is Dated.EXACT else None
    if later.dated is Dated.ON_OR_AFTER or later.on == earlier.on:
        return None
    return False


def instant(moment: Moment, zones: Zones) -> datetime | None:
    """The instant of a complete and exact moment, else None."""
    if moment.on is None or moment.at is None or moment.zone is None or moment.dated is not Dated.EXACT:
        return None
    zone = offset_zone(moment.zone) or zones.get(moment.zone)
    return None if zone is None else datetime.combine(moment.on, moment.at, zone)


def offset_zone(text: str) -> timezone | None:
    """The zone of an offset such as -06:00; None for anything else."""
    if len(text) != 6 or text[0] not in "+-" or text[3] != ":":
        return None
    hours, minutes = text[1:3], text[4:6]
    if not (hours.isdigit() and minutes.isdigit()) or int(hours) > 14 or int(minutes) > 59:
        return None
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-offset if text[0] == "-" else offset)
