"""Sentences on the last day of each step before a motion, with the working."""

from docket_assistant.domain.verdicts.last_steps import LastStep, StepName, WhyDay
from docket_assistant.wording.days import short_date
from docket_assistant.wording.findings import step_words
from docket_assistant.wording.warnings import HOUSE

_STEPS = {StepName.TALK: "Talk", StepName.FILING: "File the motion"}


def last_step_sentence(step: LastStep) -> str:
    """A step, the last day on which it can still be done, and why that day."""
    name = _STEPS.get(step.step) or step_words(step.what).capitalize()
    behind = ", which has passed" if step.passed else ""
    return f"{name}: by {short_date(step.on)}{behind}; {_why(step)}."


def _why(step: LastStep) -> str:
    if step.why is WhyDay.CUTOFF:
        return "the last day to move on file"
    if step.why is WhyDay.RULE_DAYS:
        return f"the rule gives {step.days} days after it"
    return f"a weekday before the step that follows {HOUSE}"
