"""Statuses as pills: which tone and shape stand with which word."""

from datetime import date

from docket_assistant.domain.conferral import Outcome
from docket_assistant.domain.duties import DutyState
from docket_assistant.domain.findings import Standing, Verdict
from docket_assistant.ui.palettes import Tone
from docket_assistant.ui.widgets.pill import Status
from docket_assistant.wording.standing import days_words, pill_words
from docket_assistant.wording.tests_asked import standing_words

_SOON = 7

_VERDICTS = {
    Verdict.NOT_RIPE: (Tone.RED, "ring"),
    Verdict.STALE_CONFERRAL: (Tone.RED, "half-disc"),
    Verdict.BLOCKED_BY_COURT_STEP: (Tone.AMBER, "two-bars"),
    Verdict.NEEDS_REVIEW: (Tone.AMBER, "diamond"),
    Verdict.STATEMENT_INCOMPLETE: (Tone.AMBER, "warning"),
    Verdict.RIPE_ON_EFFORTS: (Tone.BLUE, "dot"),
    Verdict.RIPE: (Tone.GREEN, "dot"),
    Verdict.NOT_REQUIRED: (Tone.GREY, "dash"),
    Verdict.RESOLVED: (Tone.GREEN, "check"),
}
_OUTCOMES = {
    Outcome.RESOLVED: ("Resolved", Tone.GREEN, "check"),
    Outcome.AGREED_TO_SUPPLEMENT: ("Will supplement", Tone.AMBER, "arrow"),
    Outcome.NARROWED: ("Narrowed", Tone.BLUE, "half-disc"),
    Outcome.NO_ACCORD: ("No accord", Tone.RED, "cross"),
    Outcome.LEFT_OPEN: ("Left open", Tone.GREY, "dash"),
    Outcome.NOT_TAKEN_UP: ("Not taken up", Tone.GREY, "dash"),
}
NO_OUTCOME = Status("No outcome yet")
WITHDRAWN = Status("Withdrawn", Tone.GREY, "dash")
_DUTIES = {
    DutyState.OPEN: ("Open", Tone.GREY, "clock"),
    DutyState.MET: ("Done", Tone.GREEN, "check"),
    DutyState.MET_AFTER_DUE: ("Done", Tone.AMBER, "check"),
    DutyState.NEEDS_REVIEW: ("Needs review", Tone.AMBER, "diamond"),
}

_STANDINGS = {
    Standing.MET: (Tone.GREEN, "check"),
    Standing.NOT_MET: (Tone.RED, "cross"),
    Standing.UNKNOWN: (Tone.AMBER, "question"),
    Standing.NOT_ASKED: (Tone.GREY, "dash"),
}


def standing_status(standing: Standing) -> Status:
    """How one test came out."""
    tone, shape = _STANDINGS[standing]
    return Status(standing_words(standing), tone, shape)


def verdict_status(verdict: Verdict, count: int = 0) -> Status:
    """A verdict; with a count where several items share it."""
    tone, shape = _VERDICTS[verdict]
    word = pill_words(verdict)
    return Status(f"{count} {word.lower()}" if count else word, tone, shape)


def outcome_status(outcome: Outcome, *, proposed: bool = False) -> Status:
    """What a talk came to on an item."""
    word, tone, shape = _OUTCOMES[outcome]
    return Status(word, tone, shape, proposed)


def days_status(on: date, today: date) -> Status:
    """How far a date is."""
    days = (on - today).days
    if days < 0:
        return Status(days_words(on, today), Tone.RED, "arrow")
    return Status(days_words(on, today), Tone.AMBER if days <= _SOON else Tone.GREY, "clock")


def duty_status(state: DutyState) -> Status:
    """Whether the log shows a duty as done."""
    word, tone, shape = _DUTIES[state]
    return Status(word, tone, shape)


def mark_status(adequate: bool | None, *, saved: bool) -> Status:  # noqa: FBT001  # a reading of three values
    """How counsel marked an answer; dashed until it is saved."""
    if adequate is None:
        return Status("Not read", Tone.GREY, "dash")
    if adequate:
        return Status("Adequate", Tone.GREEN, "check", not saved)
    return Status("Deficient", Tone.RED, "cross", not saved)
