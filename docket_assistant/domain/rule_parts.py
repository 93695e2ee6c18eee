"""Parts of a district's rule on conferral that have a source of their own: facts, periods, exemptions.

What was only described, or is general knowledge, keeps its confidence with it, so that a verdict that
hangs on it can say so.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.conferral import Mode


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


class RulePoint(StrEnum):
    """Points of a rule that a source may back or leave open."""

    MODES = "modes"
    WRITING = "writing"
    EFFORTS = "efforts"
    STATEMENT = "statement"
    PLACE = "place"
    PEOPLE = "people"
    STEPS = "steps"
    LAST_DAY = "last_day"
    EXEMPTIONS = "exemptions"
    ITEM_FORM = "item_form"
    SEQUENCE = "sequence"


class LastDayTrigger(StrEnum):
    """Events from which a rule's last day to move runs."""

    DEFAULT_OR_SERVICE_OF_RESPONSE = "default_or_service_of_response"
    SERVICE_OF_RESPONSE = "service_of_response"
    RESPONSE_DUE = "response_due"
    DISCOVERY_CUTOFF = "discovery_cutoff"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class LastDay:
    """A rule's own last day to move."""

    days: int
    trigger: LastDayTrigger
    from_memory: bool = False
    """A value that no text backs: it may warn, never date."""
    or_discovery_cutoff: bool = False
    """Whether the close of discovery counts instead where it is the later day."""
    cite: str = ""
    """Empty: the rule's own citation."""
    source: str = ""
    text_seen: date | None = None
    confidence: int = 3
    says: str = ""


@dataclass(frozen=True, slots=True)
class RuleFact:
    """One fact with a source, a day or a confidence of its own."""

    of: RulePoint
    says: str
    cite: str = ""
    """Empty: the rule's own citation."""
    source: str = ""
    """Empty: the sources of the file."""
    text_seen: date | None = None
    confidence: int = 3


class ExemptParty(StrEnum):
    """Whom a rule's own text exempts."""

    SELF_REPRESENTED = "self_represented"
    SELF_REPRESENTED_PRISONER = "self_represented_prisoner"
    PRISONER = "prisoner"


class ExemptSide(StrEnum):
    """On which side the exempted party must stand."""

    MOVANT = "movant"
    OPPONENT = "opponent"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Exemption:
    """An exemption in the rule's own text; Fed. R. Civ. P. 37(a)(1) is not touched by it."""

    party: ExemptParty
    says: str
    side: ExemptSide = ExemptSide.EITHER
    cite: str = ""
    source: str = ""
    text_seen: date | None = None
    confidence: int = 3


@dataclass(frozen=True, slots=True)
class Wait:
    """Days that must pass after a step before a motion, where no talk was held."""

    after: str
    """The step, by its name among the steps."""
    days: int
    says: str = ""


@dataclass(frozen=True, slots=True)
class RulePeriod:
    """What the rule was in a stretch of days; a field that is not given is as in the file."""

    since: date | None = None
    """First day in force; not given: from the beginning."""
    until: date | None = None
    """Last day in force; not given: still in force."""
    cite: str | None = None
    text_seen: date | None = None
    confidence: int | None = None
    sources: tuple[str, ...] | None = None
    qualifying_modes: tuple[Mode, ...] | None = None
    non_qualifying_modes: tuple[str, ...] | None = None
    written_alone: WrittenAlone | None = None
    attempts_suffice: bool | None = None
    statement_elements: tuple[str, ...] | None = None
    elements_for_attempts: tuple[str, ...] | None = None
    statement_location: str | None = None
    steps: tuple[str, ...] | None = None
    summary: str | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it was in force on ``day``."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class KnownByTitle:
    """A local rule whose title was seen and whose text is not on file."""

    court: str
    says: str
    sources: tuple[str, ...]
