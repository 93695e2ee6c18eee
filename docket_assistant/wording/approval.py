"""Whether more time needs the court's approval (Rule 29(b)), by the dates on record, as a paper says it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.matter import ScheduleDate
from docket_assistant.domain.periods import touches
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.runs import Runs, sentence, told

_ASKED = {ScheduleDate.DISCOVERY_CLOSES: "the close of discovery", ScheduleDate.TRIAL: "trial"}


class Approval(StrEnum):
    """What the dates on record say of approval."""

    NEEDED = "needed"
    NOT_NEEDED = "not_needed"
    NOT_KNOWN = "not_known"
    """The close of discovery or the day of trial is neither on record nor said not to be set."""


@dataclass(frozen=True, slots=True)
class ApprovalSaid:
    """Whether approval is needed, and the sentence that says by which dates."""

    standing: Approval
    runs: Runs = ()


@dataclass(frozen=True, slots=True)
class _Bound:
    words: str
    on: date
    fact: str


def approval_of(record: Record, new_day: date) -> ApprovalSaid:
    """Rule 29(b): more time that reaches past the close of discovery, a hearing or trial wants approval."""
    bounds = tuple(_bounds(record))
    past = [b for b in bounds if touches(new_day, (b.on,))]
    if past:
        return ApprovalSaid(Approval.NEEDED, _said(past, "past", " Rule 29(b) then asks for court approval."))
    open_ = (w for w in _ASKED if getattr(record.matter, w.value) is None and w not in record.matter.none_set)
    if next(open_, None) is not None:
        return ApprovalSaid(Approval.NOT_KNOWN)
    return ApprovalSaid(Approval.NOT_NEEDED, _said(bounds, "not past", "") if bounds else ())


def _said(bounds: "tuple[_Bound, ...] | list[_Bound]", where: str, more: str) -> Runs:
    named = series([f"{b.words}, {long_date(b.on)}" if len(bounds) == 1 else _short(b) for b in bounds])
    return sentence(told(f"That day is {where} {named}.{more}", *dict.fromkeys(b.fact for b in bounds)))


def _short(bound: _Bound) -> str:
    return f"{bound.words} ({long_date(bound.on)})"


def _bounds(record: Record) -> Iterator[_Bound]:
    for which, words in _ASKED.items():
        on: date | None = getattr(record.matter, which.value)
        if on is not None:
            yield _Bound(words, on, record.matter.id)
    for motion in record.motions:
        if motion.hearing_on is not None and not (motion.withdrawn_on or motion.decided_on):
            yield _Bound(f"the hearing of the {motion.title}", motion.hearing_on, motion.id)
