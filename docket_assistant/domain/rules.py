"""Conferral rules as parsed values: what a district asks before a discovery motion.

Rules are shipped as TOML with citation, the day on which their text was seen and the source; a value
that nobody has seen is None or "unknown", never a guess.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from itertools import pairwise
from types import MappingProxyType

from docket_assistant.domain.conferral import LIVE_MODES, Mode
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.plain import from_plain
from docket_assistant.domain.rule_parts import (
    CourtConference,
    Exemption,
    KnownByTitle,
    LastDay,
    LastDayTrigger,
    RuleFact,
    RulePeriod,
    RulePoint,
    Wait,
    WrittenAlone,
)

__all__ = [
    "FALLBACK",
    "Citation",
    "ConferralRule",
    "CourtConference",
    "LastDay",
    "LastDayTrigger",
    "RuleFact",
    "RulePeriod",
    "RulePoint",
    "WrittenAlone",
    "rule_from",
    "rule_on",
]

FALLBACK = "frcp"
"""Id of the federal rule alone, for a district without a rule on file."""

LONE_MODES: Mapping[Mode, str] = MappingProxyType(
    {
        Mode.VOICEMAIL: "voicemail",
        Mode.TELEPHONE: "single_call",
        Mode.LETTER: "single_letter",
        Mode.EMAIL: "single_email",
    }
)
"""How ``non_qualifying_modes`` names an attempt that alone does not do, by its mode."""

_SURE = 3


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
    confidence: int
    """3: operative words seen; 2: described or partly seen; below 3 a deciding rule warns."""
    sources: tuple[str, ...]
    qualifying_modes: tuple[Mode, ...]
    """Live modes that the rule names; empty: it names none."""
    non_qualifying_modes: tuple[str, ...]
    written_alone: WrittenAlone
    statement_elements: tuple[str, ...]
    text_seen: date | None = None
    """Day of the order or page in which the text was read; None: the page bears no day."""
    attempts_suffice: bool | None = None
    """Whether documented efforts can stand for a conference; None: not known."""
    elements_for_attempts: tuple[str, ...] = ()
    statement_location: str = ""
    lead_counsel: bool = False
    court_conference: CourtConference = CourtConference.NO
    steps: tuple[str, ...] = ()
    """Court steps that the district itself asks for."""
    waits: tuple[Wait, ...] = ()
    last_day: LastDay | None = None
    history: tuple[str, ...] = ()
    """How the rule was cited over time."""
    unverified: tuple[str, ...] = ()
    """Points that counsel must check."""
    seen: str = ""
    """How and when the text was seen, in words."""
    summary: str = ""
    """What it asks, in our own words."""
    applies_to: str = "discovery_motions"
    in_doubt: tuple[RulePoint, ...] = ()
    """Points that the unverified ones touch: where such a point decides, the verdict warns."""
    facts: tuple[RuleFact, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    steps_without_answer: tuple[str, ...] = ()
    """Steps that fall away where no response at all was served."""
    steps_before_filing: tuple[str, ...] = ()
    """Steps between serving the motion and filing it: asked only of a motion that is filed."""
    periods: tuple[RulePeriod, ...] = ()
    """Stretches of days in which the rule was another, oldest first."""
    known_by_title: tuple[KnownByTitle, ...] = ()
    """In the fallback: districts whose local rule is known by its title alone."""

    @property
    def citation(self) -> Citation:
        """The rule as a citation."""
        seen = self.text_seen.isoformat() if self.text_seen else ""
        return Citation(self.cite, seen, self.sources[0] if self.sources else "")

    def refuses_alone(self, mode: Mode) -> bool:
        """Whether one attempt in ``mode``, with nothing beside it, is among what does not count."""
        return LONE_MODES.get(mode) in self.non_qualifying_modes

    def doubts(self, point: RulePoint) -> bool:
        """Whether ``point`` rests on words that were not seen."""
        return point in self.in_doubt or any(f.of is point and f.confidence < _SURE for f in self.facts)


def rule_on(rule: ConferralRule, day: date) -> ConferralRule:
    """The rule as it was in force on ``day``: the file, with what its period says laid over it."""
    period = next((p for p in rule.periods if p.holds_on(day)), None)
    if period is None:
        return rule
    own = {f.name: getattr(period, f.name) for f in fields(period) if f.name not in ("since", "until")}
    return replace(rule, **{name: value for name, value in own.items() if value is not None})


def rule_from(table: Mapping[str, object], where: str) -> ConferralRule:
    """A rule from its parsed TOML table.

    Raises InvalidInput naming the file and the field where something is missing, unknown or wrong.
    """
    rule = from_plain(ConferralRule, _with_iso_dates(table), where)
    for said in _mistakes(rule):
        raise InvalidInput(f"{where}: {said}")
    return rule


def _mistakes(rule: ConferralRule) -> Iterable[str]:
    """What the types allow and a rule must not say, each as the end of a sentence."""
    grades = [rule.confidence, *(f.confidence for f in rule.facts), *(x.confidence for x in rule.exemptions)]
    grades += [p.confidence for p in rule.periods if p.confidence is not None]
    grades += [rule.last_day.confidence] if rule.last_day else []
    yield from (f"confidence must be 1, 2 or 3, not {grade}." for grade in grades if not 1 <= grade <= 3)
    if rule.confidence == 1:
        yield "confidence 1 is general knowledge, which is no rule; leave the file out."
    if not rule.sources:
        yield "it names no source; a rule is not shipped without one."
    yield from _mistakes_of_modes(rule)
    yield from _mistakes_of_steps(rule)
    yield from _mistakes_of_periods(rule.periods)


def _mistakes_of_modes(rule: ConferralRule) -> Iterable[str]:
    writings = sorted(set(rule.qualifying_modes) - LIVE_MODES)
    if writings:
        yield f"qualifying_modes has {', '.join(writings)}, which is not live; say it in written_alone."
    both = sorted(set(rule.qualifying_modes) & set(rule.non_qualifying_modes))
    if both:
        yield f"{', '.join(both)} stands both in qualifying_modes and in non_qualifying_modes; keep one."
    known = {*Mode, *LONE_MODES.values()}
    yield from (
        f"non_qualifying_modes has {mode!r}, which is no mode; use one of {', '.join(sorted(known))}."
        for mode in rule.non_qualifying_modes
        if mode not in known
    )


def _mistakes_of_steps(rule: ConferralRule) -> Iterable[str]:
    named = set(rule.steps)
    yield from (
        f"waits has the step {wait.after!r}, which is not among its steps; add it there."
        for wait in rule.waits
        if wait.after not in named
    )
    yield from (
        f"the wait after {w.after!r} has {w.days} days; give 1 or more." for w in rule.waits if w.days < 1
    )
    if rule.last_day is not None and rule.last_day.days < 0:
        yield f"last_day has {rule.last_day.days} days; give 0 or more."


def _mistakes_of_periods(periods: tuple[RulePeriod, ...]) -> Iterable[str]:
    for period in periods:
        if period.since is not None and period.until is not None and period.since > period.until:
            yield f"a period ends {period.until.isoformat()}, before it begins {period.since.isoformat()}."
    for earlier, later in pairwise(periods):
        if earlier.until is None or later.since is None or earlier.until >= later.since:
            yield "two periods overlap or stand out of order; give since and until, the oldest first."


def _with_iso_dates(value: object) -> object:
    """TOML's dates as the text that plain values have."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _with_iso_dates(part) for key, part in value.items()}
    return [_with_iso_dates(part) for part in value] if isinstance(value, list) else value
