"""The checklist of one paper: each point that a text wants of it, and whether the record meets it.

A point is met by facts on record, is a gap with its question, or is counsel's own to state; it is never met
by being asked for. Points of form are how the finished paper is made, which the program cannot see.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from docket_assistant.documents.asked import PaperAsked, Question, QuestionKind
from docket_assistant.documents.certificate.certifying import FLOOR, Certifying
from docket_assistant.documents.certificate.elements import HELD_ELSEWHERE, OF_ATTEMPTS, OF_TALKS
from docket_assistant.documents.checklist.recited import Recited, recited_by, recited_in
from docket_assistant.documents.checklist.recited_points import (
    point_sentence,
    points_told,
    questions_of_points,
)
from docket_assistant.documents.model import Gap, Mend, Runs, Text
from docket_assistant.domain.checklists import Checklist, PointKind, kind_of_point
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.verdicts.layers import RuleInForce
from docket_assistant.wording.days import long_date
from docket_assistant.wording.rule_words import element_words

FEDERAL = "Fed. R. Civ. P. 37(a)(1)"
_TELLS: dict[PaperKind, frozenset[str]] = {
    PaperKind.CERTIFICATE: HELD_ELSEWHERE
    | {name for names, _ in (*OF_TALKS, *OF_ATTEMPTS) for name in names},
    PaperKind.JOINT_STATEMENT: frozenset(
        {"issues_identified", "issues_unresolved", "final_position_each_side", "last_compromise"}
    ),
    PaperKind.STATEMENT: frozenset(
        {
            "accord_status", "conferral_after_latest_response", "conferral_after_order", "date",
            "good_faith_assertion", "issues_resolved", "issues_unresolved", "manner", "order_recital",
            "participants", "personal_consultation", "place", "specific_efforts", "time",
        }
    ),
}  # fmt: skip
"""Points that a paper of the kind tells in its own sentences and tables, wherever they are wanted."""
ORDER_POINTS = (
    "conference_narrative",
    "conferred_all_disputed_issues",
    "lead_counsel_participated",
    "extent_ruling_still_needed",
    "final_position_each_side",
    "last_compromise",
)
"""Points that an order may ask for and the statement under it does not tell of itself."""
_ALWAYS = ("order_recital", "conferral_after_order", "conferral_after_latest_response", "accord_status")
_TICK = "asks_"
_SAME: Mapping[str, str] = {}
_TOLD_BY: Mapping[str, str] = {"issues_unresolved": "issues_identified"}
"""A paper of both sides is of what is in dispute: its requests are what is not resolved."""
_OF_RECORD = frozenset({Mend.TALK, Mend.DISCOVERY, Mend.ATTEMPTS, Mend.RETURNED, Mend.ORDER_NUMBER})
"""What a fact on record closes; the rest is counsel's to state or to write."""


class Met(StrEnum):
    """How one point stands."""

    ON_RECORD = "on_record"
    STATED = "stated"
    """By counsel's own words or tick for this paper."""
    GAP = "gap"
    OWN = "own"
    """Counsel's to state or to write; nothing on record could."""
    FORM = "form"
    """Of the finished paper; counsel sees to it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A point with the texts that want it."""

    name: str
    by: tuple[str, ...]
    """As cited."""


@dataclass(frozen=True, slots=True)
class PointSeen:
    """A point of a paper as it stands."""

    wanted: Wanted
    met: Met
    facts: tuple[str, ...] = ()
    """Ids of the facts that meet it."""
    gap: Gap | None = None


@dataclass(frozen=True, slots=True)
class PaperPoints:
    """The checklist of one paper."""

    points: tuple[PointSeen, ...]
    checklists: tuple[Checklist, ...]
    """Those in force for the paper, whose page limits and notes counsel reads."""

    @property
    def page_limit(self) -> Checklist | None:
        """The checklist with the lowest page limit."""
        limited = [c for c in self.checklists if c.page_limit is not None]
        return min(limited, key=lambda c: c.page_limit or 0, default=None)


def order_point_questions() -> tuple[Question, ...]:
    """Ticks for what the order at hand asks to be told, beyond what every such statement tells."""
    explains = "Tick what the order says: the paper then has a sentence or a gap for it."
    return tuple(
        Question(
            f"{_TICK}{name}",
            f"The order asks to be told {element_words(name)}.",
            QuestionKind.TICK,
            explains="" if number else explains,
        )
        for number, name in enumerate(ORDER_POINTS)
    )


def checklists_for(force: RuleInForce, kind: PaperKind) -> tuple[Checklist, ...]:
    """The checklists in force that a kind of paper answers."""
    return tuple(c for c in force.checklists if kind in c.kinds)


def wanted_of(checklists: Iterable[Checklist], about: Recited) -> Iterator[Wanted]:
    """The points of checklists, those for attempts where there is no talk."""
    for one in checklists:
        tried = one.points_for_attempts if not about.talks and about.attempts else ()
        for name in (*(tried or one.points), *one.form_points):
            yield Wanted(name, (one.cite,))


def of_order(about: Recited) -> Iterator[Wanted]:
    """What every statement under an order tells, and what counsel ticked that this one asks for."""
    assert about.order is not None
    named = f"the Order of {long_date(about.order.signed_on)}"
    yield from (Wanted(name, ("every statement under an order",)) for name in _ALWAYS)
    for name in ORDER_POINTS:
        if (said := about.answers.get(f"{_TICK}{name}")) is not None and said.answer:
            yield Wanted(name, (named,))


def certificate_points(asked: PaperAsked) -> PaperPoints:
    """The checklist of a certificate: the federal rule, the district's, and each practice adopted."""
    about = Certifying(asked)
    recited = recited_by(about)
    force = about.conferred.force
    own = force.rule
    named = [Wanted(name, (FEDERAL,)) for name in FLOOR]
    if about.conferred.talks:
        named += [Wanted(name, (own.cite,)) for name in own.statement_elements]
    if about.conferred.tried or about.conferred.in_doubt:
        under = own.elements_for_attempts
        named += [Wanted(name, (own.cite,)) for name in under]
    lists = checklists_for(force, PaperKind.CERTIFICATE)
    return _seen(recited, (*named, *wanted_of(lists, recited)), lists)


def joint_points(asked: PaperAsked) -> PaperPoints:
    """The checklist of a paper of both sides."""
    lists = checklists_for(asked.assessment.force, PaperKind.JOINT_STATEMENT)
    if not lists:
        return PaperPoints((), ())
    recited = recited_in(asked)
    return _seen(recited, wanted_of(lists, recited), lists, told_by=_TOLD_BY)


def statement_points(recited: Recited, force: RuleInForce) -> PaperPoints:
    """The checklist of a statement under an order."""
    lists = checklists_for(force, PaperKind.STATEMENT)
    return _seen(recited, (*of_order(recited), *wanted_of(lists, recited)), lists)


def added(recited: Recited, wanted: Iterable[Wanted], kind: PaperKind) -> tuple[Runs, ...]:
    """Sentences that a paper has for points only, beside those it tells of itself."""
    return points_told(recited, (w.name for w in wanted if w.name not in _TELLS[kind]))


def added_questions(wanted: Iterable[Wanted], kind: PaperKind) -> tuple[Question, ...]:
    """What those sentences ask of counsel."""
    return questions_of_points(w.name for w in wanted if w.name not in _TELLS[kind])


def _seen(
    about: Recited,
    wanted: Iterable[Wanted],
    lists: tuple[Checklist, ...],
    told_by: Mapping[str, str] = _SAME,
) -> PaperPoints:
    by_name: dict[str, tuple[str, ...]] = {}
    for one in wanted:
        by_name[one.name] = tuple(dict.fromkeys((*by_name.get(one.name, ()), *one.by)))
    points = (_stands(about, Wanted(name, by), told_by.get(name, name)) for name, by in by_name.items())
    return PaperPoints(tuple(points), lists)


def _stands(about: Recited, wanted: Wanted, told_by: str) -> PointSeen:
    if kind_of_point(wanted.name) is PointKind.FORM:
        return PointSeen(wanted, Met.FORM)
    runs = point_sentence(about, told_by)
    gap = next((run for run in runs if isinstance(run, Gap)), None)
    facts = tuple(dict.fromkeys(f for run in runs if isinstance(run, Text) for f in run.facts))
    if gap is not None:
        own = gap.mend not in _OF_RECORD
        return PointSeen(wanted, Met.OWN if own else Met.GAP, facts, gap)
    said = {str(a.id) for a in about.answers.values()} | {str(a.id) for a in about.record.assertions}
    if facts and said.issuperset(facts):
        return PointSeen(wanted, Met.STATED, facts)
    return PointSeen(wanted, Met.ON_RECORD if facts else Met.OWN, facts)
