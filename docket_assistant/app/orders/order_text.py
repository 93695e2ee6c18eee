"""Duties that the text of an order states, as proposals for counsel to confirm; nothing is created.

What the words do not settle stands beside the proposal as a note: a condition, a choice, a sequence, a
count from something other than the order. Such a duty is proposed without a day rather than with a guess.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from docket_assistant.app.law import holidays
from docket_assistant.domain.deadline import Period, Unit, count
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import BriefingTime, CountedFrom, DutyKind, TimeUnit
from docket_assistant.domain.order_texts.briefing import read_briefing
from docket_assistant.domain.order_texts.reading import Force, OrderedAct, read_order
from docket_assistant.domain.order_texts.times import StatedTime, TimeDoubt
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.wording.days import long_date

_DOUBTS = {
    TimeDoubt.NUMBER_TWO_WAYS: "The number is written in two ways that differ",
    TimeDoubt.NO_SUCH_DAY: "There is no such day",
    TimeDoubt.YEAR_NOT_STATED: "The year is not stated",
    TimeDoubt.START_NOT_STATED: "From which day it runs is not stated; counted from the order's date",
    TimeDoubt.FROM_EVENT: "It runs from an event whose day the order does not give",
    TimeDoubt.BACK_FROM_EVENT: "It is counted back from an event",
    TimeDoubt.OTHER_UNIT: "It is counted in hours or business days",
    TimeDoubt.STRICTLY_BEFORE: "It is to be done before that day",
    TimeDoubt.WEEK_OF: "It names a week, not a day",
    TimeDoubt.NO_DAY: "It names no day",
}
_FORCES = {
    Force.PERMITTED: "The order permits it; it does not command it.",
    Force.EXPECTED: "The order says that it will or should be done.",
    Force.TOLD: "The text tells of an order, perhaps an earlier one.",
    Force.SET: "The order sets this; who must act is not said.",
}
_BACKWARD_SINCE = date(2009, 12, 1)
"""Since then Rule 6(a) says how a period is counted back."""


@dataclass(frozen=True, slots=True)
class DutyTyped:
    """One thing ordered, as the form has it."""

    what: DutyKind
    who: Side
    words: str = ""
    period: int | None = None
    unit: TimeUnit = TimeUnit.DAYS
    counted_from: CountedFrom = CountedFrom.ORDER_DATE
    fixed_on: date | None = None
    efforts_suffice: bool | None = None
    """Whether the order itself accepts documented efforts in place of a conference."""


@dataclass(frozen=True, slots=True)
class ProposedDuty:
    """A duty that the order's text seems to state; counsel confirms it."""

    duty: DutyTyped
    start: int
    """Where the words that say so stand in the text."""
    end: int
    who_said: bool
    """Whether the text names one side; else ours stands there as a proposal."""
    who_words: str = ""
    """Who shall act, in the order's words; empty where it names nobody."""
    time_span: tuple[int, int] | None = None
    """Where the words for the time stand."""
    conditions: tuple[tuple[int, int], ...] = ()
    """Where the words stand on which it depends."""
    notes: tuple[str, ...] = ()
    """What the words leave open, as sentences."""


def propose_duties(
    text: str, our_side: Side, names: Sequence[tuple[str, Side]] = ()
) -> tuple[ProposedDuty, ...]:
    """The duties that the text of an order states, in its order; ``names`` are those of the parties."""
    acts = read_order(text, names)
    return tuple(_proposed(text, acts, act, our_side) for act in acts)


def propose_briefing(text: str) -> tuple[BriefingTime, ...]:
    """The times that the text of an order sets for papers of motions, for counsel to confirm."""
    return read_briefing(text, read_order(text))


def _proposed(text: str, acts: Sequence[OrderedAct], act: OrderedAct, our_side: Side) -> ProposedDuty:
    time, one = act.time, len(act.sides) == 1
    dated = time is not None and time.is_day
    counted_back = _counted_back(time)
    duty = DutyTyped(
        act.what,
        act.sides[0] if one else our_side,
        text[act.start : act.end],
        time.period if time is not None and dated else None,
        time.unit if time is not None and dated else TimeUnit.DAYS,
        (time.counted_from if time is not None else None) or CountedFrom.ORDER_DATE,
        counted_back or (time.fixed_on if time is not None else None),
    )
    span = (time.start, time.end) if time is not None else None
    notes = tuple(_notes(text, acts, act))
    return ProposedDuty(duty, act.start, act.end, one, act.who, span, act.conditions, notes)


def _counted_back(time: StatedTime | None) -> date | None:
    """The day so long before a hearing that the same order sets; None where honest readings differ."""
    if time is None or time.doubt is not TimeDoubt.BACK_FROM_EVENT or time.period is None:
        return None
    if time.event_on is None or time.event_on < _BACKWARD_SINCE:
        return None
    period = Period(time.period, Unit(time.unit.value), backward=True)
    due = count(time.event_on, period, service=ServiceMethod.NONE, holidays=holidays(), state=None)
    return due.due if due.due == due.act_by == due.not_before else None


def _notes(text: str, acts: Sequence[OrderedAct], act: OrderedAct) -> Iterator[str]:
    if act.force in _FORCES:
        yield _FORCES[act.force]
    if act.time is None:
        yield "Two times could be meant." if act.times_in_doubt else "The order states no day."
    elif act.time.event_on is not None and _counted_back(act.time) is not None:
        yield f"Counted back from {long_date(act.time.event_on)}, which the order sets."
    elif act.time.doubt is not None:
        yield f"{_DOUBTS[act.time.doubt]}: “{_words(text, (act.time.start, act.time.end))}”."
    yield from (f"On a condition: “{_words(text, span)}”." for span in act.conditions)
    if act.alternative:
        yield "The order leaves a choice of acts."
    if act.after is not None:
        first = acts[act.after]
        yield f"To be done after: “{_words(text, (first.start, first.end))}”."


def _words(text: str, span: tuple[int, int]) -> str:
    words = " ".join(text[slice(*span)].split())
    return words if len(words) <= 120 else f"{words[:117]}..."
