"""Ripeness of a matter as of a day, with its response deadlines and duties, for every face."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from docket_assistant.app.law import duty_deadlines, law_for
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.duties import DutyStanding, duties_as_of
from docket_assistant.domain.findings import Next
from docket_assistant.domain.ids import DutyId
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import Assessment, Law, assess
from docket_assistant.domain.verdicts.last_steps import LastStep, last_steps, whole_next


@dataclass(frozen=True, slots=True)
class Ripeness:
    """What the log supports as of a day."""

    record: Record
    law: Law
    assessment: Assessment
    duties: tuple[DutyStanding, ...]
    steps: tuple[LastStep, ...] = ()
    """The last day on which each step before a motion can still be done; none without a cut-off."""
    next: Next | None = None
    """The cheapest next act for the motion as a whole."""
    duty_due: Mapping[DutyId, Deadline] = field(default_factory=dict)
    """When each duty on record is due, those of orders after the day too."""


def ripeness_of(record: Record, day: date, *, motion: Motion | None = None) -> Ripeness:
    """Assess every disputed item of ``record``, or those of one motion, as of ``day``."""
    law = law_for(record)
    assessment = assess(record, law, day, motion=motion)
    duty_due = duty_deadlines(record)
    done = (s.step for s in record.court_steps if s.done_on <= day)
    return Ripeness(
        record,
        law,
        assessment,
        duties_as_of(record, law, duty_due, day),
        last_steps(assessment.items, assessment.force, done, day),
        whole_next(assessment.items),
        duty_due,
    )


def counts_of(record: Record, day: date) -> dict[str, int]:
    """How many items have each verdict as of ``day``."""
    counts = assess(record, law_for(record), day).counts
    return {verdict.value: number for verdict, number in counts.items()}
