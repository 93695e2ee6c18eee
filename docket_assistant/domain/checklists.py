"""Checklists: the points that a judge, an order or a further rule wants a paper on conferral to recite.

One of a judge's practice or of an order counts only in a matter whose counsel adopted that practice; one of
the district's own rule counts there. A checklist asks; it asserts nothing, and only the six facts of a talk
that decide of a statement (see `statement_elements`) can change a verdict.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.order import CourtOrder
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.plain import from_plain
from docket_assistant.domain.rules import ConferralRule


class PointKind(StrEnum):
    """How a point can be met."""

    FACT = "fact"
    """From the record."""
    ASSERTION = "assertion"
    """By counsel's own tick or words alone."""
    FORM = "form"
    """By how the finished paper is made: counsel sees to it."""


ASSERTIONS = frozenset(
    {
        "certification_of_duty_to_confer",
        "certify_compliance",
        "extrajudicial_means_exhausted",
        "good_faith_assertion",
        "no_fault_of_movant",
        "reasonable_effort",
        "sincere_attempts",
        "sincere_efforts_no_accord",
    }
)
FORMS = frozenset(
    {
        "all_counsel_signatures",
        "certificate_of_compliance",
        "joint_statement",
        "joint_title_marking",
        "not_filed_delivery",
        "separate_document",
    }
)


def kind_of_point(name: str) -> PointKind:
    """How a point of this name can be met."""
    if name in ASSERTIONS:
        return PointKind.ASSERTION
    return PointKind.FORM if name in FORMS else PointKind.FACT


@dataclass(frozen=True, slots=True)
class Checklist:
    """What one text wants a paper to recite, with where it was read."""

    id: str
    paper: str
    """What the text calls the paper, in our words."""
    points: tuple[str, ...]
    cite: str
    source: str
    seen: str
    """How it was seen, such as quoted in an order."""
    confidence: int
    kinds: tuple[PaperKind, ...] = ()
    """Our papers that answer it; none: no paper of the program does."""
    overlay: str = ""
    """The practice with whose adoption it counts."""
    rule: str = ""
    """The rule file of the district whose own text it is: it counts there."""
    points_for_attempts: tuple[str, ...] = ()
    """Where there were attempts alone."""
    form_points: tuple[str, ...] = ()
    page_limit: int | None = None
    when: str = ""
    note: str = ""
    not_applied: str = ""
    """Why it is shown and never applied; empty: it can be."""


@dataclass(frozen=True, slots=True)
class _File:
    checklists: tuple[Checklist, ...]


def checklists_from(table: Mapping[str, object], where: str) -> tuple[Checklist, ...]:
    """The checklists of one court's parsed file; raises InvalidInput naming what is wrong in it."""
    found = from_plain(_File, dict(table), where).checklists
    for n, one in enumerate(found, 1):
        place = f"{where}, checklists {n}"
        if not 1 <= one.confidence <= 3:
            raise InvalidInput(f"{place}: confidence must be 1, 2 or 3.")
        if not one.points or not one.source:
            raise InvalidInput(f"{place} needs its points and its source; add them.")
        if [bool(one.overlay), bool(one.rule), bool(one.not_applied)].count(True) != 1:
            raise InvalidInput(f"{place} needs one of overlay, rule and not_applied; name one.")
        if one.id in {other.id for other in found[: n - 1]}:
            raise InvalidInput(f"{where}: the id {one.id} stands twice; change one.")
    return found


def in_force(
    checklists: Iterable[Checklist], rule: ConferralRule, orders: Iterable[CourtOrder]
) -> tuple[Checklist, ...]:
    """Those that count: of the rule in force itself, and of practices that ``orders`` were made of."""
    adopted = {o.source.partition(":")[0] for o in orders}
    return tuple(c for c in checklists if _counts(c, rule, adopted))


def _counts(checklist: Checklist, rule: ConferralRule, adopted: set[str]) -> bool:
    if checklist.rule:
        return checklist.rule == rule.id
    return bool(checklist.overlay) and f"overlay {checklist.overlay}" in adopted


def with_points(rule: ConferralRule, checklists: Iterable[Checklist]) -> ConferralRule:
    """The rule with the points that ``checklists`` in force want of the certificate: both together."""
    for one in checklists:
        if PaperKind.CERTIFICATE not in one.kinds:
            continue
        under = rule.elements_for_attempts
        if one.points_for_attempts and not under:
            under = ("specific_efforts",)  # what attempts are told with where a rule names nothing
        rule = replace(
            rule,
            statement_elements=tuple(dict.fromkeys((*rule.statement_elements, *one.points))),
            elements_for_attempts=tuple(dict.fromkeys((*under, *one.points_for_attempts))),
        )
    return rule
