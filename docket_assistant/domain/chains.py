"""What hangs on what: every counted date of a matter, and which of them move when a fact changes.

A date is never kept; it is counted anew from the record. So what moves is found by counting twice, before
the change and after it, and nothing that hangs on a moved trigger can be left behind.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.deadlines.terms import Step
from docket_assistant.domain.motion_dates import MotionDate
from docket_assistant.domain.periods import Severity


class DatedKind(StrEnum):
    """Kinds of date that a matter has."""

    ANSWER = "answer"
    """Answers to a served set."""
    DUTY = "duty"
    """What an order wants done."""
    PROMISE = "promise"
    """Documents promised by a day."""
    SUPPORTING_BRIEF = "supporting_brief"
    HEARING_SET = "hearing_set"
    OPPOSITION = "opposition"
    REPLY = "reply"
    LAST_DAY_TO_MOVE = "last_day_to_move"
    SERVE_BY = "serve_by"
    """Last day to serve requests so that the answers fall inside the close of discovery."""
    DISCOVERY_CLOSES = "discovery_closes"
    LAST_DAY_FOR_DISCOVERY_MOTIONS = "last_day_for_discovery_motions"
    TRIAL = "trial"


@dataclass(frozen=True, slots=True)
class DatedFact:
    """A date of a matter with the facts that it rests on."""

    kind: DatedKind
    fact: str
    """Id of the set, duty, motion or matter that it belongs to."""
    deadline: Deadline
    ours: bool = True
    """Whether our side must act; else we wait."""
    severity: Severity = Severity.ORDINARY
    rests_on: tuple[str, ...] = ()
    """Ids of the facts from which it is counted."""
    steps: tuple[Step, ...] = ()
    """A working of its own; none: that of the deadline."""
    local: MotionDate | None = None
    """Of a paper of a motion: what the district gives, from which day, and what to look at."""

    @property
    def on(self) -> date | None:
        """The one date for a list: to act by for what is ours, the last reading for what we wait for."""
        return self.deadline.act_by if self.ours else self.deadline.not_before

    @property
    def working(self) -> tuple[Step, ...]:
        """How the date was counted."""
        return self.steps or self.deadline.working


@dataclass(frozen=True, slots=True)
class Moved:
    """A date that a change moves, makes or takes away."""

    dated: DatedFact
    """The date as it is after the change; one that is gone, as it was."""
    was: Deadline | None
    """None: there was no such date."""
    now: Deadline | None
    """None: the date is gone."""

    @property
    def kind(self) -> DatedKind:
        """What kind of date it is."""
        return self.dated.kind

    @property
    def fact(self) -> str:
        """Id of the fact that it belongs to."""
        return self.dated.fact

    @property
    def working(self) -> tuple[Step, ...]:
        """How the new date was counted; none where it is gone."""
        return () if self.now is None else self.dated.working


def moved(before: Iterable[DatedFact], after: Iterable[DatedFact]) -> tuple[Moved, ...]:
    """The dates that differ, those of ``after`` in its order and then those that are gone."""
    old = {(one.kind, one.fact): one for one in before}
    found = []
    for new in after:
        was = old.pop((new.kind, new.fact), None)
        if was is None or _dates(was) != _dates(new):
            earlier = None if was is None else was.deadline
            found.append(Moved(new, earlier, new.deadline))
    found += [Moved(gone, gone.deadline, None) for gone in old.values()]
    return tuple(found)


def _dates(one: DatedFact) -> tuple[date | None, date | None, date | None]:
    return one.deadline.due, one.deadline.act_by, one.deadline.not_before
