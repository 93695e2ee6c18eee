"""Conferral rules as parsed values: what a district asks before a discovery motion.

Rules are shipped as TOML with citation, the day on which their text was seen and the source; a value
that nobody has seen is None or "unknown", never a guess.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.plain import from_plain


class WrittenAlone(StrEnum):
    """Whether a writing alone can satisfy the rule."""

    YES = "yes"
    NO = "no"
    ORDINARILY_NO = "ordinarily_no"
    NEEDS_REVIEW = "needs_review"
    UNKNOWN = "unknown"


class CourtConference(StrEnum):
    """Whether a conference with the court comes before a discovery motion."""

    REQUIRED = "required"
    JUDGE_DEPENDENT = "judge_dependent"
    ENCOURAGED = "encouraged"
    NO = "no"


class LastDayTrigger(StrEnum):
    """Events from which a rule's last day to move runs."""

    DEFAULT_OR_SERVICE_OF_RESPONSE = "default_or_service_of_response"
    SERVICE_OF_RESPONSE = "service_of_response"
    DISCOVERY_CUTOFF = "discovery_cutoff"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class LastDay:
    """A rule's own last day to move."""

    days: int
    trigger: LastDayTrigger
    from_memory: bool = False
    """A value that no text backs: it may warn, never date."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where the law says so, with the day on which its text was seen."""

    cite: str
    text_seen: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ConferralRule:
    """What one district (or the federal rule alone) asks."""

    id: str
    district: str
    state: str
    """Postal code of the state in which the court sits; empty for the federal rule."""
    cite: str
    text_seen: date
    """Day of the order or page in which the text was read."""
    confidence: int
    """3: operative words seen; 2: described or partly seen; below 3 a deciding rule warns."""
    sources: tuple[str, ...]
    qualifying_modes: tuple[Mode, ...]
    """Live modes that the rule names; empty: it names none."""
    non_qualifying_modes: tuple[str, ...]
    written_alone: WrittenAlone
    statement_elements: tuple[str, ...]
    attempts_suffice: bool | None = None
    """Whether documented efforts can stand for a conference; None: not known."""
    elements_for_attempts: tuple[str, ...] = ()
    statement_location: str = ""
    lead_counsel: bool = False
    court_conference: CourtConference = CourtConference.NO
    steps: tuple[str, ...] = ()
    """Court steps that the district itself asks for."""
    last_day: LastDay | None = None
    history: tuple[str, ...] = ()
    """How the rule was cited over time."""
    unverified: tuple[str, ...] = ()
    """Points that counsel must check."""

    @property
    def citation(self) -> Citation:
        """The rule as a citation."""
        return Citation(self.cite, self.text_seen.isoformat(), self.sources[0] if self.sources else "")


def rule_from(table: Mapping[str, object], where: str) -> ConferralRule:
    """A rule from its parsed TOML table.

    Raises InvalidInput naming the file and the field where something is missing, unknown or wrong.
    """
    rule = from_plain(ConferralRule, _with_iso_dates(table), where)
    if not 1 <= rule.confidence <= 3:
        raise InvalidInput(f"{where}: confidence must be 1, 2 or 3, not {rule.confidence}.")
    if not rule.sources:
        raise InvalidInput(f"{where} names no source; a rule is not shipped without one.")
    return rule


def _with_iso_dates(table: Mapping[str, object]) -> dict[str, object]:
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in table.items()}
