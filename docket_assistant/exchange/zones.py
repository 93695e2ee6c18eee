"""Zones of the hours in a record: known to the zone data, or refused by name."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.moments import offset_zone
from docket_assistant.domain.record import Record


def check_zones(record: Record) -> None:
    """Refuse an hour in a zone that does not exist: it would silently count as an unknown hour.

    Raises InvalidInput naming the zone.
    """
    for zone in dict.fromkeys(_zones(record)):
        if offset_zone(zone) is None and not _exists(zone):
            raise InvalidInput(f"There is no zone {zone!r}; write one as America/Chicago or -06:00.")


def _zones(record: Record) -> Iterator[str]:
    served = [r.zone for r in record.responses]
    made = [c.zone for c in record.conferrals] + [a.zone for a in record.attempts]
    sent = [m.zone for m in record.messages]
    yield from (zone for zone in served + made + sent if zone is not None)


def _exists(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (OSError, ValueError, KeyError):
        return False
    return True
