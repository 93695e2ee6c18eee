"""What comes next for the motion as a whole, and the last day on which each step can still be done.

Counted backward from the last day to move. A day for each step is a house reading; days that the rule
itself gives, such as those to answer a letter, come on top. A step takes place on a weekday.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from docket_assistant.domain.findings import READY, ItemVerdict, Next, NextAct, Test, Verdict
from docket_assistant.domain.verdicts.layers import RuleInForce

_ONE_DAY = timedelta(days=1)


class StepName(StrEnum):
    """Steps on the way to a motion."""

    LETTER = "letter"
    TALK = "talk"
    JOINT_PAPER = "joint_paper"
    COURT = "court"
    FILING = "filing"


class WhyDay(StrEnum):
    """Why a step's last day is what it is."""

    CUTOFF = "cutoff"
    ONE_DAY_BEFORE = "one_day_before"
    """A day for the step after it (a house reading)."""
    RULE_DAYS = "rule_days"
    """The rule gives days for an answer."""


@dataclass(frozen=True, slots=True)
class LastStep:
    """A step still to be done, and the last day on which it can be done before the cut-off."""

    step: StepName
    on: date
    why: WhyDay
    what: str = ""
    """The step by its name in the rule or order; empty for the talk and the filing."""
    days: int = 0
    """Days that the rule gives after it."""
    passed: bool = False
    """Whether that day is behind the day asked about."""


_JOINT = frozenset({"joint_statement", "joint_stipulation", "joint_letter"})
_LETTERS = frozenset({"conference_request_letter"})
_NEEDS_TALK = frozenset({Verdict.NOT_RIPE, Verdict.STALE_CONFERRAL})


def last_steps(
    verdicts: Iterable[ItemVerdict], force: RuleInForce, done: Iterable[str], day: date
) -> tuple[LastStep, ...]:
    """The steps still to be done, in their order, with the last day of each; none without a cut-off.

    The earliest last day to move of the items not resolved is the cut-off.
    """
    asked = [v for v in verdicts if v.verdict is not Verdict.RESOLVED]
    cutoff = min((on for v in asked if (on := _last_day(v)) is not None), default=None)
    if cutoff is None:
        return ()
    left = [step for step in force.steps if step not in set(done)]
    found = [LastStep(StepName.FILING, cutoff, WhyDay.CUTOFF, passed=cutoff < day)]
    for step, what in _backward(left, talk=any(v.verdict in _NEEDS_TALK for v in asked)):
        found.append(_before(found[-1].on, step, what, _days_after(what, force), day))
    return tuple(reversed(found))


def _last_day(verdict: ItemVerdict) -> date | None:
    return next((f.on for f in verdict.findings if f.test is Test.DEADLINE), None)


def _backward(left: list[str], *, talk: bool) -> list[tuple[StepName, str]]:
    """Steps from the filing back: joint paper, the court, talk, letter."""
    joint = [(StepName.JOINT_PAPER, step) for step in left if step in _JOINT]
    letters = [(StepName.LETTER, step) for step in left if step in _LETTERS]
    court = [(StepName.COURT, step) for step in left if step not in _JOINT | _LETTERS]
    return [*joint, *court, *([(StepName.TALK, "")] if talk else []), *letters]


def _days_after(what: str, force: RuleInForce) -> int:
    return max((w.days for w in force.rule.waits if w.after == what), default=0)


def _before(after: date, step: StepName, what: str, days: int, day: date) -> LastStep:
    on = _weekday_before(after) if not days else _weekday_on_or_before(after - timedelta(days=days))
    why = WhyDay.RULE_DAYS if days else WhyDay.ONE_DAY_BEFORE
    return LastStep(step, on, why, what, days, on < day)


def _weekday_before(day: date) -> date:
    return _weekday_on_or_before(day - _ONE_DAY)


def _weekday_on_or_before(day: date) -> date:
    while day.weekday() >= 5:
        day -= _ONE_DAY
    return day


_FIRST = (
    NextAct.STIPULATE_OR_MOVE,
    NextAct.COMPLETE_TALK,
    NextAct.ASK_FOR_RESPONSE_DATE,
    NextAct.ASK_FOR_SIGNATURE,
    NextAct.ASK_PROMISE_DATE,
    NextAct.TALK_ABOUT_LATEST,
    NextAct.TALK,
    NextAct.FOLLOW_UP,
    NextAct.KEEP_TALKING,
    NextAct.DO_STEP,
    NextAct.COMPLETE_STATEMENT,
    NextAct.DECIDE,
    NextAct.WAIT_AFTER_STEP,
    NextAct.WAIT_FOR_PROMISE,
    NextAct.WAIT_FOR_RESPONSE,
    NextAct.MOVE,
    NextAct.MOVE_ON_EFFORTS,
)
"""What counsel can do today comes before what is waited for; a record completed costs least."""


def whole_next(verdicts: Iterable[ItemVerdict]) -> Next:
    """The cheapest next act for the motion as a whole: that of the items not ready, else of the ready ones.

    Of several the one that can be done first, with the earliest of its dates.
    """
    told = tuple(verdicts)
    unready = [v.next for v in told if v.verdict not in READY]
    acts = unready or [v.next for v in told if v.verdict is not Verdict.RESOLVED]
    if not acts:
        return Next(NextAct.NOTHING)
    act = min((n.act for n in acts), key=_place)
    same = [n for n in acts if n.act is act]
    by = min((n.by for n in same if n.by is not None), default=None)
    return Next(act, by, same[0].detail)


def _place(act: NextAct) -> int:
    return _FIRST.index(act) if act in _FIRST else len(_FIRST)
