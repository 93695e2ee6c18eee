"""Test 8: each step that the district or an order asks for before a motion is there and done.

Conferences with the court, letters, joint papers, and days to wait after a step; of a motion that is filed
also what its district asks for between serving and filing it. A conference that the
rule leaves to the judge, or encourages, is no step until a judge's step is adopted or ordered.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from docket_assistant.domain.findings import Finding, Reason, Standing, Test
from docket_assistant.domain.verdicts.layers import RuleInForce


@dataclass(frozen=True, slots=True)
class CourtStepsAsked:
    """What bears on the steps for one item."""

    force: RuleInForce
    day: date
    unanswered: bool
    """Whether no response at all was served."""
    talked: bool
    """Whether a talk about the item is logged, which ends a wait."""
    filed: bool = False
    """Whether a motion on the item is before the court."""

    @property
    def steps(self) -> tuple[str, ...]:
        """Steps asked for on this item."""
        rule = self.force.rule
        dropped = rule.steps_without_answer if self.unanswered else ()
        asked = (*self.force.steps, *(rule.steps_before_filing if self.filed else ()))
        return tuple(step for step in asked if step not in dropped)


def step_finding(asked: CourtStepsAsked, done: Mapping[str, date]) -> Finding | None:
    """Whether each step is done and its days have passed; None where none is asked for."""
    steps = asked.steps
    if not steps:
        return None
    missing = [s for s in steps if s not in done]
    waiting = None if missing else _waits_until(asked, done)
    standing, reason = Standing.MET, Reason.STEP_DONE
    if missing:
        standing, reason = Standing.NOT_MET, Reason.STEP_MISSING
    elif waiting is not None:
        standing, reason = Standing.NOT_MET, Reason.STEP_WAIT
    detail = ", ".join(missing or steps)
    citation = asked.force.rule.citation
    return Finding(Test.COURT_STEPS, standing, reason, other=waiting, detail=detail, citation=citation)


def _waits_until(asked: CourtStepsAsked, done: Mapping[str, date]) -> date | None:
    """The last day of a wait that still runs; a talk ends it."""
    if asked.talked:
        return None
    waits = (w for w in asked.force.rule.waits if w.after in done)
    ends = (done[w.after] + timedelta(days=w.days) for w in waits)
    return max((end for end in ends if end >= asked.day), default=None)
