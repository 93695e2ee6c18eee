"""The clock of a court and the hours that it set for the end of the last day."""

import tomllib
from collections.abc import Mapping
from functools import cache

from docket_assistant import resources
from docket_assistant.app.districts import districts
from docket_assistant.domain.deadlines.last_hours import CourtHour, CourtHours, court_hours_from

_TABLE = "courts/last_hours.toml"


@cache
def _set_by_courts() -> Mapping[str, tuple[CourtHour, ...]]:
    return court_hours_from(tomllib.loads(resources.read_text(_TABLE)), f"The table {_TABLE}")


@cache
def court_hours(court: str, division: str = "") -> CourtHours | None:
    """When the last day ends in a court; None where the court is not on file.

    Where only the division would decide and is not known, every zone of the district is named.
    """
    district = districts().get(court)
    if district is None:
        return None
    zone = district.zone_in(division)
    named = sorted({place_zone for _, place_zone in district.zones_of_places} | ({zone} - {""}))
    zones = (zone,) if division and zone else tuple(named)
    return CourtHours(zones, _set_by_courts().get(court, ()))
