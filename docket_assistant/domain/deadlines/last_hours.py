"""When the last day ends: by Rule 6(a)(4), and where a court sets an hour of its own.

The rule speaks of filing: electronic filing is open until midnight in the court's time zone. It states no
hour for service; a court can set one, for filing and for service (D. Del. since Sept. 1, 2022).

Source: Fed. R. Civ. P. 6(a)(4).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.plain import from_plain


class Act(StrEnum):
    """What is done on the last day."""

    FILING = "filing"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class CourtHour:
    """An hour that a court set for the end of the last day."""

    court: str
    acts: tuple[Act, ...]
    at: time
    zone: str
    authority: str
    source: str
    seen: date
    confidence: int
    since: date | None = None
    """First day in force; None where it was not seen."""
    until: date | None = None
    """Last day in force; None where it still is."""
    only: str = ""
    """The papers that it is limited to, where it is."""

    def governs(self, act: Act, on: date) -> bool:
        """Whether it sets the hour of ``act`` on a day."""
        begun = self.since is None or self.since <= on
        return act in self.acts and begun and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class CourtHours:
    """The clock of one court, with the hours that it set."""

    zones: tuple[str, ...]
    """Zones of the court's clock; more than one where the division would decide."""
    set: tuple[CourtHour, ...] = ()


@dataclass(frozen=True, slots=True)
class LastHour:
    """When the last day ends for one act."""

    act: Act
    zones: tuple[str, ...] = ()
    """Empty where the court is not known; of several the earliest is safe."""
    set: CourtHour | None = None
    """The court's own hour; None: midnight, by Rule 6(a)(4)."""


@dataclass(frozen=True, slots=True)
class _Table:
    """The file as it stands."""

    hour: tuple[CourtHour, ...]


_NO_HOURS = CourtHours(())


@cache
def _midnight(zones: tuple[str, ...]) -> tuple[LastHour, ...]:
    return (LastHour(Act.FILING, zones),)


_SUREST = 3


def court_hours_from(table: Mapping[str, object], where: str) -> Mapping[str, tuple[CourtHour, ...]]:
    """The hours that courts set, by court.

    Raises InvalidInput naming ``where`` if a fact is missing, or a span ends before it begins.
    """
    found: dict[str, tuple[CourtHour, ...]] = {}
    for one in from_plain(_Table, _plain(table), where).hour:
        if not one.acts or not one.authority or not one.source or not 1 <= one.confidence <= _SUREST:
            raise InvalidInput(
                f"{where}: an hour of {one.court} must name acts, authority, source and a confidence from 1"
                " to 3."
            )
        if one.since and one.until and one.until < one.since:
            raise InvalidInput(f"{where}: an hour of {one.court} ends on {one.until} before it begins.")
        found[one.court] = (*found.get(one.court, ()), one)
    return found


def _plain(content: object) -> object:
    """The same table with dates and times as text, which is what plain values hold."""
    if isinstance(content, date):
        return content.isoformat()
    if isinstance(content, time):
        return content.strftime("%H:%M")
    if isinstance(content, Mapping):
        return {key: _plain(value) for key, value in content.items()}
    if isinstance(content, list):
        return [_plain(value) for value in content]
    return content


def last_hours(hours: CourtHours | None, on: date, *, midnight: bool) -> tuple[LastHour, ...]:
    """When ``on`` ends: for filing by the court's own hour, else at midnight where the text says so.

    For service there is an hour only where the court set one.
    """
    known = hours or _NO_HOURS
    if not known.set:
        return _midnight(known.zones) if midnight else ()
    found: list[LastHour] = []
    for act in Act:
        own = [one for one in known.set if one.governs(act, on)]
        whole = any(not one.only for one in own)
        if act is Act.FILING and midnight and not whole:
            found.append(LastHour(act, known.zones))
        found.extend(LastHour(act, (one.zone,), one) for one in own)
    return tuple(found)
