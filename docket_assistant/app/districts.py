"""The shipped table of the 94 districts: found as they are typed, with their names and their clocks."""

from collections.abc import Mapping
from functools import cache

from docket_assistant import resources
from docket_assistant.domain.districts import District, districts_from, matching

_TABLE = "courts/districts.csv"


@cache
def districts() -> Mapping[str, District]:
    """All districts by id, by state."""
    return districts_from(resources.read_text(_TABLE), f"The table {_TABLE}")


def find_district(text: str) -> tuple[District, ...]:
    """Districts that a typed text can mean, best first; none for an empty text."""
    return matching(text, districts().values())


def zone_of(court: str, division: str = "") -> str | None:
    """The zone of a court's clock; None where the court is not on file or only a division would tell."""
    district = districts().get(court)
    return district.zone_in(division) or None if district is not None else None


def district_name(court: str) -> str:
    """What a district is called; a court that is not on file is called by its id."""
    district = districts().get(court)
    return district.name if district is not None else court
