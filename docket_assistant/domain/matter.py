"""A matter: the court, the number as the court writes it, whose side we are on, and the three dates."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.fields import Private
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.service import ServiceMethod


class Side(StrEnum):
    """A side of the case; every party, counsel and participant is on one."""

    PLAINTIFF = "plaintiff"
    DEFENDANT = "defendant"
    OTHER = "other"

    @property
    def facing(self) -> "Side":
        """The side across; an intervenor or third party is taken to face the defendants."""
        return Side.PLAINTIFF if self is Side.DEFENDANT else Side.DEFENDANT


class ScheduleDate(StrEnum):
    """The three dates that every matter is asked for once."""

    DISCOVERY_CLOSES = "discovery_closes"
    LAST_DAY_FOR_DISCOVERY_MOTIONS = "last_day_for_discovery_motions"
    TRIAL = "trial"


@dataclass(frozen=True, slots=True)
class Matter:
    """One case, seen from one side."""

    id: MatterId
    court: str
    """District by its identifier, such as moed."""
    number: str
    """Case number exactly as the court writes it."""
    our_side: Side
    """The side that we act for."""
    division: str = ""
    """Division line of the caption; empty where the court has none."""
    versus: str = "v."
    """The word between the parties, as the court's caption has it."""
    et_al: tuple[Side, ...] = ()
    """Sides whose caption line ends in "et al."."""
    presiding_judge: str = ""
    """Empty where not known."""
    discovery_judge: str = ""
    """Who hears discovery; empty: the presiding judge is assumed."""
    service_method: ServiceMethod = ServiceMethod.UNKNOWN
    """Method of the service agreement between counsel, unknown where there is none on file."""
    consented_addresses: tuple[str, ...] = ()
    """Addresses to which service by e-mail was consented in writing."""
    discovery_closes: date | None = None
    """Day on which discovery closes."""
    last_day_for_discovery_motions: date | None = None
    """Last day for discovery motions by the case's schedule."""
    trial: date | None = None
    """First day of trial."""
    none_set: tuple[ScheduleDate, ...] = ()
    """Dates of the three that the court has not set: said by counsel, not assumed."""
    specimen: bool = False
    """True for a sample: its papers say SPECIMEN - NOT FILED on every page."""
    note: str = ""
    """A remark on the file as a whole, such as what in it is invented."""
    closed_on: date | None = None
    """Day on which the file was closed; none: open."""
    trashed_on: date | None = None
    """Day on which the matter was put in the trash: it is listed there alone until it is put back."""
    held_since: date | None = None
    """Day since which nothing of the matter may be purged; none: no hold."""
    docket_looked_on: date | None = None
    """Day on which somebody last looked at the court's docket."""
    all_service_seen_on: date | None = None
    """Day through which counsel confirmed that nothing else was served on our side."""
    caption_more: str = ""
    """Lines under the number in captions, such as the number of a lead or member case."""
    minors: Private[str] = ""
    """Names of minors, one a line, that no paper may print (Fed. R. Civ. P. 5.2(a)(3))."""


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """Parts of a case number; only what could be read, the raw text stays the number."""

    raw: str
    office: str
    year: int | None
    kind: str
    serial: str
    initials: tuple[str, ...]


_NUMBER = re.compile(
    r"(?:(?P<office>\d):)?(?P<year>\d{2}|\d{4})[- ]?(?P<kind>cv|cr|mc|md|mj)[- ]?0*(?P<serial>\d{1,6})",
    re.IGNORECASE,
)
_WITHOUT_KIND = re.compile(
    r"(?:\D*\d:)?\D{0,12}?\d{2}(?:\d{2})?(?:[- ]?[A-Z]{1,3}\.?[- ]?|-)\d{2,6}(?!\d)", re.IGNORECASE
)
"""Forms that do not say the kind between year and serial, or say it in words: CV 18-953, 20 Civ. 4162."""
_INITIALS = re.compile(r"(?<![A-Za-z])(?!(?:PS|PC|HC|PHX|PCT|TUC|CV|CR|CIV)(?![A-Za-z]))[A-Z]{2,4}")
"""Initials of judges, not the marks that some courts put among them: pro se, prisoner, a place."""


def parse_case_number(raw: str) -> CaseNumber:
    """Read office, year, kind, serial and judges' initials; what cannot be read stays empty.

    No number is ever refused: courts write them in many ways (4:08-CV-1717 (CEJ), 4:21CV600 HEA).
    """
    found = _NUMBER.search(raw)
    if found is None:
        other = _WITHOUT_KIND.match(raw)
        initials = tuple(_INITIALS.findall(raw[other.end() :])) if other is not None else ()
        return CaseNumber(raw, "", None, "", "", initials)
    year = int(found["year"])
    if year < 100:
        year += 1900 if year > 68 else 2000
    rest = raw[found.end() :]
    return CaseNumber(
        raw,
        found["office"] or "",
        year,
        found["kind"].upper(),
        found["serial"],
        tuple(_INITIALS.findall(rest)),
    )
