"""Every counted date of a matter, what a change would move before it is kept, and the last day to serve."""

from collections.abc import Iterator
from datetime import date

from docket_assistant.app.law import duty_deadlines, holidays, law_for, response_deadlines, state_of
from docket_assistant.app.motion_times import court_count, opposition_to, times_of_motion
from docket_assistant.app.periods import answers_rule
from docket_assistant.domain.chains import DatedFact, DatedKind, Moved, moved
from docket_assistant.domain.deadline import Deadline, Period, ServeBy, Unit, serve_by
from docket_assistant.domain.discovery import RequestSet
from docket_assistant.domain.errors import InvalidInput, Refused
from docket_assistant.domain.findings import Reason, Test
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import ScheduleDate
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.motion_times import MotionPaper
from docket_assistant.domain.order import CourtOrder, Duty
from docket_assistant.domain.periods import Trigger
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import assess
from docket_assistant.domain.service import ServiceMethod

_BY_THE_MOVANT = {
    MotionPaper.SUPPORTING_BRIEF: DatedKind.SUPPORTING_BRIEF,
    MotionPaper.HEARING_SET: DatedKind.HEARING_SET,
    MotionPaper.REPLY: DatedKind.REPLY,
}
_OF_A_MOTION = _BY_THE_MOVANT | {MotionPaper.OPPOSITION: DatedKind.OPPOSITION}
_DATED = frozenset({Reason.WITHIN_LAST_DAY, Reason.PAST_LAST_DAY})


def what_moves(record: Record, changed: Record, *, day: date | None = None) -> tuple[Moved, ...]:
    """The dates that differ once ``changed`` takes the place of ``record``, each with its new working.

    ``day`` is the day as of which the last day to move is asked; not given: the last day on record.
    """
    asked = day or max(_last_day_on_record(record), _last_day_on_record(changed))
    return moved(dated_facts(record, asked), dated_facts(changed, asked))


def dated_facts(record: Record, day: date) -> tuple[DatedFact, ...]:
    """Every date of a matter: answers, duties, motions, the last days to move and to serve, the schedule."""
    return (
        *_answers(record),
        *_duties(record),
        *(dated for motion in record.motions for dated in _motion(record, motion)),
        *_last_days(record, day),
        *_serve_by(record),
        *_schedule(record),
    )


def last_day_to_serve(
    record: Record,
    kind: ItemKind,
    *,
    cutoff: date | None = None,
    method: ServiceMethod | None = None,
) -> ServeBy:
    """By when requests of ``kind`` must be served so that the answers fall inside the cut-off.

    The cut-off is the close of discovery unless another day is given; the method that of counsel's
    agreement. Raises InvalidInput where the matter has no cut-off, Refused where no day of service does.
    """
    ends = cutoff or record.matter.discovery_closes
    if ends is None:
        raise InvalidInput("The matter has no close of discovery; enter it, or say by which day.")
    text = answers_rule(kind).text_on(ends)
    days = next((leg.days for leg in text.legs if leg.trigger is Trigger.SERVICE), None) if text else None
    if days is None:
        raise InvalidInput(f"No time to answer is on file for {ends.isoformat()}; count it by hand.")
    return serve_by(
        ends,
        Period(days, Unit.DAYS),
        service=method or record.matter.service_method,
        holidays=holidays(),
        state=state_of(record.matter.court),
    )


def _answers(record: Record) -> Iterator[DatedFact]:
    due = response_deadlines(record)
    sides = {party.id: party.side for party in record.parties}
    for served in record.sets:
        if served.id in due:
            ours = any(sides.get(p) is record.matter.our_side for p in served.responders)
            severity = answers_rule(served.kind).severity
            rests_on = _of_set(record, served)
            yield DatedFact(DatedKind.ANSWER, served.id, due[served.id], ours, severity, rests_on)


def _of_set(record: Record, served: RequestSet) -> tuple[str, ...]:
    extensions = (e.id for e in record.extensions if e.set == served.id)
    return (served.id, *extensions, record.matter.id)


def _duties(record: Record) -> Iterator[DatedFact]:
    due = duty_deadlines(record)
    orders = {order.id: order for order in record.orders}
    for duty in record.duties:
        if duty.id in due:
            yield _duty(record, duty, orders[duty.order], due[duty.id])


def _duty(record: Record, duty: Duty, order: CourtOrder, due: Deadline) -> DatedFact:
    ours = duty.who is record.matter.our_side
    return DatedFact(DatedKind.DUTY, duty.id, due, ours, rests_on=(duty.id, order.id, record.matter.id))


def _motion(record: Record, motion: Motion) -> Iterator[DatedFact]:
    opposition = opposition_to(record, motion)
    rests_on = (motion.id, *((opposition.id,) if opposition else ()), record.matter.id)
    by_us = motion.by is record.matter.our_side
    try:
        papers = times_of_motion(record, motion)
    except InvalidInput:  # a text of Rule 6 that is not on file
        return
    for paper in papers:
        if paper.deadline is not None and paper.paper in _OF_A_MOTION:
            ours = by_us is (paper.paper in _BY_THE_MOVANT)
            kind = _OF_A_MOTION[paper.paper]
            yield DatedFact(kind, motion.id, paper.deadline, ours, rests_on=rests_on)


def _last_days(record: Record, day: date) -> Iterator[DatedFact]:
    """The earliest last day to move on an item of each set, where a rule or an order names one."""
    of_item = {item.id: item.set for item in record.items}
    found: dict[str, date] = {}
    for verdict in assess(record, law_for(record), day).items:
        dated = (f.on for f in verdict.findings if f.test is Test.DEADLINE and f.reason in _DATED)
        on = next((on for on in dated if on is not None), None)
        if on is not None and on != record.matter.last_day_for_discovery_motions:
            served = of_item[verdict.item]
            found[served] = min(on, found.get(served, on))
    for request_set, on in found.items():
        last = Deadline(on, on, on)
        rests_on = _of_move(record, request_set)
        yield DatedFact(DatedKind.LAST_DAY_TO_MOVE, request_set, last, rests_on=rests_on)


def _of_move(record: Record, served: str) -> tuple[str, ...]:
    responses = (r.id for r in record.responses if r.set == served)
    return (served, *responses, *(order.id for order in record.orders), record.matter.id)


def _serve_by(record: Record) -> Iterator[DatedFact]:
    if record.matter.discovery_closes is None:
        return
    try:
        found = last_day_to_serve(record, ItemKind.PRODUCTION)
    except (InvalidInput, Refused):
        return
    on = found.serve_by
    yield DatedFact(
        DatedKind.SERVE_BY,
        record.matter.id,
        Deadline(on, on, on),
        rests_on=(record.matter.id,),
        steps=found.working,
    )


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


def _last_day_on_record(record: Record) -> date:
    days = (
        *(r.served_on for r in record.responses),
        *(s.served_on for s in record.sets),
        *(o.signed_on for o in record.orders),
        *(m.filed_on for m in record.motions),
    )
    return max((day for day in days if day is not None), default=date.min)
