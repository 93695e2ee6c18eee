"""Every counted date of a matter, each worked out once, and what the record shows done by it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from docket_assistant.app.dates.last_service import last_day_to_serve
from docket_assistant.app.dates.motion_times import (
    MotionPapers,
    court_count,
    opposition_among,
    papers_of_motions,
)
from docket_assistant.app.dates.periods import answers_rule
from docket_assistant.app.law import duty_deadlines, law_for
from docket_assistant.app.ripeness import Ripeness
from docket_assistant.domain.chains import DatedFact, DatedKind
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.duties import STILL_TO_DO, DutyState
from docket_assistant.domain.errors import InvalidInput, Refused
from docket_assistant.domain.findings import ItemVerdict, Reason, Test
from docket_assistant.domain.ids import DutyId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import ScheduleDate
from docket_assistant.domain.motion_dates import MotionDate
from docket_assistant.domain.motion_times import How, MotionPaper
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import assess

_BY_THE_MOVANT = {
    MotionPaper.SUPPORTING_BRIEF: DatedKind.SUPPORTING_BRIEF,
    MotionPaper.HEARING_SET: DatedKind.HEARING_SET,
    MotionPaper.REPLY: DatedKind.REPLY,
}
_OF_A_MOTION = _BY_THE_MOVANT | {MotionPaper.OPPOSITION: DatedKind.OPPOSITION}
_ASKED_FOR = (MotionPaper.OPPOSITION, MotionPaper.REPLY)
"""Papers of which every district says something, so that silence of the file is a question."""
_NO_PAPER = frozenset({How.LEAVE, How.ANNOUNCED, How.JOINT})
_DATED = frozenset({Reason.WITHIN_LAST_DAY, Reason.PAST_LAST_DAY})
_UNTIL_DONE = frozenset({DatedKind.ANSWER, DatedKind.DUTY, DatedKind.OPPOSITION, DatedKind.PROMISE})
"""Kinds that stay on the list though their day is gone by; the record says when they are done."""


@dataclass(frozen=True, slots=True)
class DateStanding:
    """A date, and whether the record shows as done what is due by it."""

    dated: DatedFact
    on: date
    state: DutyState = DutyState.OPEN

    def waits_on(self, day: date) -> bool:
        """Whether it still stands on a list of what is due."""
        return self.state in STILL_TO_DO and (self.dated.kind in _UNTIL_DONE or self.on >= day)


@dataclass(frozen=True, slots=True)
class TimeToLookUp:
    """A motion before the court, with those of its papers for which no time is known."""

    of: MotionPapers
    papers: tuple[MotionPaper, ...]


@dataclass(frozen=True, slots=True)
class MatterDates:
    """The dates of one matter as of a day."""

    ripeness: Ripeness
    listed: tuple[DateStanding, ...]
    """What has a day; what was answered, or belongs to a motion that is decided, is gone from it."""
    to_look_up: tuple[TimeToLookUp, ...]

    @property
    def waiting(self) -> Iterator[DateStanding]:
        """What is still due."""
        return (one for one in self.listed if one.waits_on(self.ripeness.assessment.as_of))


def dates_of(ripeness: Ripeness) -> MatterDates:
    """Every date of a matter with what the record shows done, as of the day of the assessment."""
    record, day = ripeness.record, ripeness.assessment.as_of
    papers = tuple(papers_of_motions(record))
    state_of = _States(ripeness, papers)
    found = _facts(record, ripeness.law.due, ripeness.duty_due, ripeness.assessment.items, papers)
    states = ((dated, dated.on, state_of(dated)) for dated in found)
    return MatterDates(
        ripeness,
        tuple(DateStanding(dated, on, state) for dated, on, state in states if on and state),
        tuple(_to_look_up(papers, day)),
    )


def dated_facts(record: Record, day: date) -> tuple[DatedFact, ...]:
    """Every date of a matter: answers, duties, motions, the last days to move and to serve, the schedule."""
    law = law_for(record)
    verdicts = assess(record, law, day).items
    return tuple(_facts(record, law.due, duty_deadlines(record), verdicts, tuple(papers_of_motions(record))))


def _facts(
    record: Record,
    answers: Mapping[SetId, Deadline],
    duties: Mapping[DutyId, Deadline],
    verdicts: Iterable[ItemVerdict],
    papers: Iterable[MotionPapers],
) -> Iterator[DatedFact]:
    yield from _answers(record, answers)
    yield from _duties(record, duties)
    yield from _promises(record)
    for of in papers:
        yield from _motion(record, of)
    yield from _last_days(record, verdicts)
    yield from _serve_by(record)
    yield from _schedule(record)


def _answers(record: Record, due: Mapping[SetId, Deadline]) -> Iterator[DatedFact]:
    sides = {party.id: party.side for party in record.parties}
    more_time = _by_set((e.set, e.id) for e in record.extensions)
    for served in record.sets:
        if served.id in due:
            ours = any(sides.get(p) is record.matter.our_side for p in served.responders)
            severity = answers_rule(served.kind).severity
            rests_on = (served.id, *more_time[served.id], record.matter.id)
            yield DatedFact(DatedKind.ANSWER, served.id, due[served.id], ours, severity, rests_on)


def _duties(record: Record, due: Mapping[DutyId, Deadline]) -> Iterator[DatedFact]:
    for duty in record.duties:
        if duty.id in due:
            ours = duty.who is record.matter.our_side
            rests_on = (duty.id, duty.order, record.matter.id)
            yield DatedFact(DatedKind.DUTY, duty.id, due[duty.id], ours, rests_on=rests_on)


def _promises(record: Record) -> Iterator[DatedFact]:
    """Days by which documents were promised, each as it was said: no rule counts it."""
    sides = {party.id: party.side for party in record.parties}
    sets = {s.id: s for s in record.sets}
    for promised in record.productions:
        on = promised.promised_by
        if on is not None:
            served = sets[promised.set]
            ours = any(sides.get(p) is record.matter.our_side for p in served.responders)
            rests_on = (promised.id, served.id)
            yield DatedFact(DatedKind.PROMISE, promised.id, Deadline(on, on, on), ours, rests_on=rests_on)


def _motion(record: Record, of: MotionPapers) -> Iterator[DatedFact]:
    opposition = opposition_among(of.filed)
    setting = (o.id for o in record.orders if o.briefing and o.motion in (None, of.motion.id))
    rests_on = (of.motion.id, *((opposition.id,) if opposition else ()), *setting, record.matter.id)
    by_us = of.motion.by is record.matter.our_side
    for one in of.dates:
        if one.deadline is not None and one.paper in _OF_A_MOTION:
            ours = by_us is (one.paper in _BY_THE_MOVANT)
            kind = _OF_A_MOTION[one.paper]
            yield DatedFact(kind, of.motion.id, one.deadline, ours, rests_on=rests_on, local=one)


def _last_days(record: Record, verdicts: Iterable[ItemVerdict]) -> Iterator[DatedFact]:
    """The earliest last day to move on an item of each set, where a rule or an order names one."""
    of_item = {item.id: item.set for item in record.items}
    responses = _by_set((r.set, r.id) for r in record.responses)
    orders = tuple(order.id for order in record.orders)
    found: dict[SetId, date] = {}
    for verdict in verdicts:
        dated = (f.on for f in verdict.findings if f.test is Test.DEADLINE and f.reason in _DATED)
        on = next((on for on in dated if on is not None), None)
        if on is not None and on != record.matter.last_day_for_discovery_motions:
            served = of_item[verdict.item]
            found[served] = min(on, found.get(served, on))
    for served, on in found.items():
        rests_on = (served, *responses[served], *orders, record.matter.id)
        yield DatedFact(DatedKind.LAST_DAY_TO_MOVE, served, Deadline(on, on, on), rests_on=rests_on)


def _by_set(pairs: Iterable[tuple[SetId, str]]) -> Mapping[SetId, list[str]]:
    found: dict[SetId, list[str]] = defaultdict(list)
    for served, fact in pairs:
        found[served].append(fact)
    return found


def _serve_by(record: Record) -> Iterator[DatedFact]:
    if record.matter.discovery_closes is None:
        return
    try:
        found = last_day_to_serve(record, ItemKind.PRODUCTION)
    except (InvalidInput, Refused):
        return
    on, matter = found.serve_by, record.matter.id
    one = Deadline(on, on, on)
    yield DatedFact(DatedKind.SERVE_BY, matter, one, rests_on=(matter,), steps=found.working)


def _schedule(record: Record) -> Iterator[DatedFact]:
    for which in ScheduleDate:
        on: date | None = getattr(record.matter, which.value)
        if on is not None:
            kind = DatedKind(which.value)
            yield DatedFact(kind, record.matter.id, _set_on(record, on), rests_on=(record.matter.id,))


def _set_on(record: Record, on: date) -> Deadline:
    """A day of the schedule; one that no calendar of courts reaches stands without a working."""
    try:
        return court_count(record)(on, 0, before=False, after_service=False)
    except InvalidInput:
        return Deadline(on, on, on)


class _States:
    """What the record shows of each date as of the day; None: it is on the list no more.

    A duty of an order that is dated later stays on it: a date is rather shown too early than not at all.
    """

    def __init__(self, ripeness: Ripeness, papers: Iterable[MotionPapers]) -> None:
        record, self._day = ripeness.record, ripeness.assessment.as_of
        by_now = (r for r in record.responses if r.served_on is None or r.served_on <= self._day)
        self._answered = {r.set for r in by_now}
        self._produced = {p.id for p in record.productions if p.produced_on and p.produced_on <= self._day}
        self._duties: Mapping[str, DutyState] = {s.duty.id: s.state for s in ripeness.duties}
        self._papers: Mapping[str, MotionPapers] = {of.motion.id: of for of in papers}
        self._heard = {order.motion for order in record.orders if not order.briefing}

    def __call__(self, dated: DatedFact) -> DutyState | None:
        if dated.kind is DatedKind.ANSWER:
            return None if dated.fact in self._answered else DutyState.OPEN
        if dated.kind is DatedKind.PROMISE:
            return None if dated.fact in self._produced else DutyState.OPEN
        if dated.kind is DatedKind.DUTY:
            return self._duties.get(dated.fact, DutyState.OPEN)
        if dated.local is not None:
            return self._of_motion(dated, dated.local)
        return DutyState.OPEN

    def _of_motion(self, dated: DatedFact, local: MotionDate) -> DutyState | None:
        """Done by a paper on record. What lies back once an order spoke on the motion waits no more."""
        of = self._papers[dated.fact]
        if not of.motion.pending_on(self._day):
            return None
        filed = [f for f in of.filed.get(local.paper, ()) if f.filing.filed_on <= self._day]
        if filed:
            return DutyState.MET if any(f.sure for f in filed) else DutyState.NEEDS_REVIEW
        gone = dated.on is not None and dated.on < self._day and of.motion.id in self._heard
        return None if gone else DutyState.OPEN


def _to_look_up(papers: Iterable[MotionPapers], day: date) -> Iterator[TimeToLookUp]:
    for of in papers:
        known = {one.paper: one for one in of.dates}
        open_ = tuple(p for p in _ASKED_FOR if p not in of.filed and _is_unknown(known.get(p)))
        if open_ and of.motion.pending_on(day):
            yield TimeToLookUp(of, open_)


def _is_unknown(one: MotionDate | None) -> bool:
    return one is None or (one.deadline is None and one.how not in _NO_PAPER)
