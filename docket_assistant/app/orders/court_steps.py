"""Steps with the court before a motion: which are asked for, which are logged, and the logging of one."""

from dataclasses import dataclass
from datetime import date

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.app.ripeness import Ripeness
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import CourtStepId, MatterId
from docket_assistant.domain.order import CourtStep
from docket_assistant.store.store import Store
from docket_assistant.wording.rule_words import STEPS, step_words


@dataclass(frozen=True, slots=True)
class StepLook:
    """One step: asked for by the rule or an order in force, or logged all the same."""

    step: str
    asked: bool
    logged: CourtStep | None = None
    """As logged; None: asked for, and not on the log."""


def steps_of(ripeness: Ripeness) -> tuple[StepLook, ...]:
    """Steps asked for as of the day, each with every time it is logged; then the others that are logged."""
    asked = _asked(ripeness)
    logged = sorted(ripeness.record.court_steps, key=lambda s: s.done_on)
    looks: list[StepLook] = []
    for step in asked:
        own = [s for s in logged if s.step == step]
        looks += [StepLook(step, asked=True, logged=one) for one in own or (None,)]
    looks += [StepLook(s.step, asked=False, logged=s) for s in logged if s.step not in asked]
    return tuple(looks)


def _asked(ripeness: Ripeness) -> tuple[str, ...]:
    force, record = ripeness.assessment.force, ripeness.record
    filed = any(m.by is record.matter.our_side for m in record.motions)
    before_filing = force.rule.steps_before_filing if filed else ()
    return tuple(dict.fromkeys((*force.steps, *before_filing)))


def step_choices(ripeness: Ripeness) -> tuple[tuple[str, str], ...]:
    """Steps to choose from, each with its words: those asked for and not logged first."""
    missing = [look.step for look in steps_of(ripeness) if look.logged is None]
    logged = [s.step for s in ripeness.record.court_steps]
    names = dict.fromkeys((*missing, *_asked(ripeness), *logged, *STEPS))
    return tuple((name, step_words(name)) for name in names)


def log_step(store: Store, matter: MatterId, step: str, done_on: date, today: date, fact: str = "") -> Change:
    """Log a step as done on a day, or make the one on record what is said now.

    Raises InvalidInput where no step is named or the day has not come, NotFound where ``fact`` is gone.
    """
    if not step.strip():
        raise InvalidInput("Which step was done is not said; choose it.")
    refuse_future(done_on, today, "The step")
    label = "Amend step with the court" if fact else "Log step with the court"
    with act_of_form(store, label, matter) as tx:
        if fact and not any(s.id == fact for s in tx.record().court_steps):
            raise NotFound("The step is not on the record any more; it may be removed already.")
        done = CourtStep(CourtStepId(fact or new_id("court_step")), step.strip(), done_on)
        tx.put(done)
    return Change(matter, label, undoable=tx.act is not None, fact=done.id)
