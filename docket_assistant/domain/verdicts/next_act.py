"""The cheapest next act on an item; it is never "wait" past the last day to move."""

from datetime import date, timedelta

from docket_assistant.domain.findings import Finding, Next, NextAct, Reason, Test, Verdict

_ROOM = timedelta(days=2)
"""A day for the follow-up and a day to file (a house reading)."""


def next_act(
    verdict: Verdict, headline: Finding, last_day: date | None, day: date, steps_left: int = 0
) -> Next:
    """What to do next about an item with this verdict and headline.

    Each of the ``steps_left`` with the court takes a day of the room before the last day to move.
    """
    act = _BY_REASON.get(headline.reason) or _BY_TEST.get(headline.test) or NextAct.DECIDE
    act = _BY_VERDICT.get(verdict, act)
    room = _ROOM + timedelta(days=steps_left)
    if last_day is not None and _leaves_no_room(act, headline, last_day, day, room):
        return Next(NextAct.STIPULATE_OR_MOVE, last_day)
    return Next(act, _date_of(act, headline, last_day), headline.detail)


def _leaves_no_room(act: NextAct, headline: Finding, last_day: date, day: date, room: timedelta) -> bool:
    """Whether waiting, or a promise and a follow-up, would run into the last day to move."""
    if act in (NextAct.WAIT_FOR_PROMISE, NextAct.WAIT_AFTER_STEP) and headline.other is not None:
        return headline.other + room > last_day
    if act is NextAct.WAIT_FOR_RESPONSE and headline.on is not None:
        return headline.on + room > last_day
    return act in (NextAct.FOLLOW_UP, NextAct.KEEP_TALKING) and day + room > last_day


def _date_of(act: NextAct, headline: Finding, last_day: date | None) -> date | None:
    if act in (NextAct.WAIT_FOR_PROMISE, NextAct.WAIT_AFTER_STEP):
        return headline.other
    if act is NextAct.WAIT_FOR_RESPONSE:
        return headline.on
    return last_day


_BY_VERDICT = {
    Verdict.RESOLVED: NextAct.NOTHING,
    Verdict.NOT_REQUIRED: NextAct.MOVE,
    Verdict.RIPE: NextAct.MOVE,
    Verdict.RIPE_ON_EFFORTS: NextAct.MOVE_ON_EFFORTS,
}

_BY_REASON = {
    Reason.NOT_YET_DUE: NextAct.WAIT_FOR_RESPONSE,
    Reason.NOT_SERVED: NextAct.WAIT_FOR_RESPONSE,
    Reason.DUE_UNKNOWN: NextAct.ASK_FOR_RESPONSE_DATE,
    Reason.ANSWER_UNSIGNED: NextAct.ASK_FOR_SIGNATURE,
    Reason.NO_CONTACT: NextAct.TALK,
    Reason.BEFORE_ROUND: NextAct.TALK_ABOUT_LATEST,
    Reason.PROMISE_NOT_DUE: NextAct.WAIT_FOR_PROMISE,
    Reason.PROMISE_MISSED: NextAct.FOLLOW_UP,
    Reason.PROMISE_UNDATED: NextAct.ASK_PROMISE_DATE,
    Reason.LEFT_OPEN: NextAct.KEEP_TALKING,
    Reason.COVERAGE_UNKNOWN: NextAct.COMPLETE_TALK,
    Reason.COVERAGE_GENERAL: NextAct.COMPLETE_TALK,
    Reason.PEOPLE_UNKNOWN: NextAct.COMPLETE_TALK,
    Reason.CONTACT_UNDATED: NextAct.COMPLETE_TALK,
    Reason.ORDER_UNKNOWN: NextAct.COMPLETE_TALK,
    Reason.ROUND_UNDATED: NextAct.COMPLETE_TALK,
    Reason.OUTCOME_UNKNOWN: NextAct.COMPLETE_TALK,
    Reason.MODE_UNKNOWN: NextAct.COMPLETE_TALK,
    Reason.MODE_EXCLUDED: NextAct.TALK,
    Reason.WRITTEN_REFUSED: NextAct.TALK,
    Reason.PEOPLE_NOT_OURS: NextAct.TALK,
    Reason.PEOPLE_NOT_THEIRS: NextAct.TALK,
    Reason.EFFORTS_REFUSED: NextAct.TALK,
    Reason.EFFORTS_LONE: NextAct.TALK,
    Reason.STEP_WAIT: NextAct.WAIT_AFTER_STEP,
}

_BY_TEST = {
    Test.COURT_STEPS: NextAct.DO_STEP,
    Test.STATEMENT: NextAct.COMPLETE_STATEMENT,
}
