"""Overlays: orders and practices of single judges, seen in other cases or on a judge's page.

They are offered for a matter and never applied until counsel adopts one: then it is a standing order in
the matter's record, and never counts before its date.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.order import ConferralTerms, CourtOrder, OrderLayer
from docket_assistant.domain.plain import from_plain
from docket_assistant.domain.rule_parts import WrittenAlone


@dataclass(frozen=True, slots=True)
class Overlay:
    """What one judge asked for, with where it was read."""

    id: str
    judge: str
    """Empty where the page or order seen does not name its judge."""
    says: tuple[str, ...]
    """In our own words."""
    source: str
    seen: str
    """How it was seen, such as quoted in an order."""
    confidence: int
    since: date | None = None
    """Day of the order; not given: it bears none."""
    dated: str = ""
    """Its date in words."""
    case_only: bool = False
    """Whether it was an order in one case, not a practice in all."""
    note: str = ""
    qualifying_modes: tuple[Mode, ...] | None = None
    non_qualifying_modes: tuple[Mode, ...] | None = None
    attempts_suffice: bool | None = None
    written_alone: WrittenAlone | None = None
    steps: tuple[str, ...] = ()

    @property
    def terms(self) -> ConferralTerms:
        """What it changes in the rule on conferral."""
        return ConferralTerms(
            self.qualifying_modes,
            self.non_qualifying_modes,
            self.attempts_suffice,
            requires_steps=self.steps,
            written_alone=self.written_alone,
        )


@dataclass(frozen=True, slots=True)
class _File:
    overlays: tuple[Overlay, ...]


class OfferedBy(StrEnum):
    """Why an overlay is offered for a matter."""

    JUDGE = "judge"
    COURT = "court"


@dataclass(frozen=True, slots=True)
class Offer:
    """An overlay that may be adopted for a matter."""

    overlay: Overlay
    by: OfferedBy
    """Its judge hears the matter; or only its court is known to fit."""
    adopted: CourtOrder | None
    """The standing order that counsel made of it."""


def overlays_from(table: Mapping[str, object], where: str) -> tuple[Overlay, ...]:
    """The overlays of one court's parsed TOML file; raises InvalidInput naming what is wrong in it."""
    plain = {key: _plainly(value) for key, value in table.items()}
    overlays = from_plain(_File, plain, where).overlays
    for n, overlay in enumerate(overlays, 1):
        if not 1 <= overlay.confidence <= 3:
            raise InvalidInput(f"{where}, overlays {n}: confidence must be 1, 2 or 3.")
        if not overlay.says or not overlay.source:
            raise InvalidInput(f"{where}, overlays {n} needs what it says and its source; add them.")
        if overlay.id in {other.id for other in overlays[: n - 1]}:
            raise InvalidInput(f"{where}: the id {overlay.id} stands twice; change one.")
    return overlays


def _plainly(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _plainly(part) for key, part in value.items()}
    return [_plainly(part) for part in value] if isinstance(value, list) else value


def offers(overlays: Iterable[Overlay], matter: Matter, orders: Iterable[CourtOrder]) -> tuple[Offer, ...]:
    """Overlays of the matter's court that may be adopted: those of its judge first.

    Another judge's are left out as soon as the judge who hears discovery is on record.
    """
    hears = matter.discovery_judge or matter.presiding_judge
    adopted = {o.source: o for o in orders if o.layer is OrderLayer.STANDING}
    found = [Offer(o, by, adopted.get(adopted_source(o))) for o in overlays if (by := _fits(o, hears))]
    return tuple(sorted(found, key=lambda offer: offer.by is not OfferedBy.JUDGE))


def _fits(overlay: Overlay, hears: str) -> OfferedBy | None:
    if not hears or not overlay.judge:
        return OfferedBy.COURT
    return OfferedBy.JUDGE if _same_judge(overlay.judge, hears) else None


_TITLES = frozenset(
    {"judge", "hon", "honorable", "the", "magistrate", "chief", "united", "states", "district"}
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def _same_judge(one: str, other: str) -> bool:
    """Equal last names, and no two given names that contradict each other; or the initials of a docket."""
    first, second = _names(one), _names(other)
    if _is_initials(other):
        return "".join(name[0] for name in first) == other.casefold()
    if not first or not second or first[-1] != second[-1]:
        return False
    given, also = first[:-1], second[:-1]
    return not given or not also or given[0].startswith(also[0]) or also[0].startswith(given[0])


def _is_initials(text: str) -> bool:
    """Such as CEJ, as case numbers name a judge."""
    return 2 <= len(text) <= 4 and text.isalpha() and text.isupper()


def _names(text: str) -> list[str]:
    words = text.casefold().replace(".", " ").replace(",", " ").split()
    return [word for word in words if word not in _TITLES and word not in _SUFFIXES]


def adopted_source(overlay: Overlay) -> str:
    """How a standing order in the record says which overlay it was made of."""
    return f"overlay {overlay.id}: {overlay.source}"
