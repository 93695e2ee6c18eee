"""How a matter stands, in the few words of a card, a pill or a row."""

from collections.abc import Mapping
from datetime import date

from docket_assistant.domain.findings import Finding, ItemVerdict, Next, NextAct, Reason, Verdict
from docket_assistant.domain.order import DutyKind
from docket_assistant.domain.verdicts.rounds import Round, RoundKind
from docket_assistant.wording.days import short_date
from docket_assistant.wording.duties import duty_words

_PILLS = {
    Verdict.NOT_RIPE: "Not ripe",
    Verdict.STALE_CONFERRAL: "Stale",
    Verdict.BLOCKED_BY_COURT_STEP: "Court step first",
    Verdict.NEEDS_REVIEW: "Needs review",
    Verdict.STATEMENT_INCOMPLETE: "Statement incomplete",
    Verdict.RIPE_ON_EFFORTS: "Ripe on efforts",
    Verdict.RIPE: "Ripe",
    Verdict.NOT_REQUIRED: "Not required",
    Verdict.RESOLVED: "Resolved",
}
_ANSWERS = {
    Verdict.NOT_RIPE: "not ripe",
    Verdict.STALE_CONFERRAL: "no talk since {round}",
    Verdict.BLOCKED_BY_COURT_STEP: "a step with the court comes first",
    Verdict.NEEDS_REVIEW: "the record does not decide",
    Verdict.STATEMENT_INCOMPLETE: "the statement lacks a fact",
    Verdict.RIPE_ON_EFFORTS: "ripe on efforts",
    Verdict.RIPE: "ripe",
    Verdict.NOT_REQUIRED: "no conference asked for",
    Verdict.RESOLVED: "resolved",
}
_NOT_RIPE = {
    Reason.NO_CONTACT: "no talk logged",
    Reason.EFFORTS_REFUSED: "no talk logged",
    Reason.EFFORTS_LONE: "one attempt logged, no talk",
    Reason.EFFORTS_UNCLEAR: "no talk logged",
    Reason.NOT_YET_DUE: "not answered yet",
    Reason.NOT_SERVED: "not answered yet",
    Reason.PROMISE_NOT_DUE: "agreed, to be done{by}",
    Reason.PROMISE_UNDATED: "agreed, without a day",
    Reason.PROMISE_MISSED: "agreed, nothing logged since{by}",
    Reason.LEFT_OPEN: "left open in the last talk",
    Reason.MODE_EXCLUDED: "no talk in a mode that the rule accepts",
    Reason.WRITTEN_REFUSED: "only a writing is logged",
}
_ROUNDS = {
    RoundKind.RESPONSE: "response",
    RoundKind.SUPPLEMENTAL: "supplement",
    RoundKind.AMENDED: "amended response",
    RoundKind.DEFAULT: "no response",
    RoundKind.REWORDED: "request reworded",
}
_NEXT = {
    NextAct.ASK_FOR_RESPONSE_DATE: "Record service",
    NextAct.WAIT_FOR_RESPONSE: "Wait for the response",
    NextAct.TALK: "Confer",
    NextAct.TALK_ABOUT_LATEST: "Confer about the {latest}",
    NextAct.COMPLETE_TALK: "Complete the talk's record",
    NextAct.WAIT_FOR_PROMISE: "Wait for what was agreed",
    NextAct.STIPULATE_OR_MOVE: "Stipulate or move",
    NextAct.FOLLOW_UP: "Follow up once",
    NextAct.ASK_PROMISE_DATE: "Ask for a day",
    NextAct.KEEP_TALKING: "Talk again",
    NextAct.DO_STEP: "Step with the court",
    NextAct.WAIT_AFTER_STEP: "Wait for an answer",
    NextAct.ASK_FOR_SIGNATURE: "Ask for the signature",
    NextAct.COMPLETE_STATEMENT: "Complete the statement",
    NextAct.DECIDE: "Read and decide",
    NextAct.MOVE_ON_EFFORTS: "May move on efforts",
    NextAct.MOVE: "May move",
    NextAct.NOTHING: "Nothing",
}
_LATEST = {kind.value: words for kind, words in _ROUNDS.items()}


def pill_words(verdict: Verdict) -> str:
    """A verdict as a pill says it."""
    return _PILLS[verdict]


def lanes_words(counts: Mapping[Verdict, int]) -> str:
    """How many items have each verdict: stale 9, ripe 7."""
    return ", ".join(f"{pill_words(verdict).lower()} {count}" for verdict, count in counts.items())


def items_word(count: int) -> str:
    """A count of items: 1 item, 18 items."""
    return "1 item" if count == 1 else f"{count} items"


def answer_words(verdict: ItemVerdict, count: int) -> str:
    """The answer for items that stand alike: 18 items: no talk since the supplement of Oct. 8, 2009."""
    headline = verdict.findings[0]
    if verdict.verdict is Verdict.NOT_RIPE and headline.reason in _NOT_RIPE:
        by = f" by {short_date(headline.other)}" if headline.other else ""
        return f"{items_word(count)}: {_NOT_RIPE[headline.reason].format(by=by)}"
    said = _ANSWERS[verdict.verdict].format(round=_round_words(headline))
    return f"{items_word(count)}: {said}"


def _round_words(finding: Finding) -> str:
    named = _LATEST.get(finding.detail, "latest response")
    return f"the {named} of {short_date(finding.other)}" if finding.other else f"the {named}"


def round_word(opened: Round) -> str:
    """What opened a round, in a word or two: supplement."""
    return _ROUNDS[opened.kind]


def next_words(act: Next) -> str:
    """The next act in a few words for a row; the sentence is in ``findings``."""
    return _NEXT[act.act].format(latest=_LATEST.get(act.detail, "latest response"))


def duties_words(kinds: tuple[DutyKind, ...]) -> str:
    """Duties of one order that fall on one day: Confer, then file a statement."""
    words = ", then ".join(duty_words(kind) for kind in dict.fromkeys(kinds))
    return words[:1].upper() + words[1:]


def days_words(on: date, today: date) -> str:
    """How far a date is, as a number and nothing else: in 11 days, 3 days past the date counted."""
    days = (on - today).days
    if days == 0:
        return "today"
    if days < 0:
        return f"{-days} {'day' if days == -1 else 'days'} past the date counted"
    return "tomorrow" if days == 1 else f"in {days} days"
