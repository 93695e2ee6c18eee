"""Dates that a change would move, in words: what, from which day, to which."""

from docket_assistant.domain.chains import DatedFact, Moved
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.record import Record
from docket_assistant.wording.dated import dated_words
from docket_assistant.wording.days import docket_date


def moved_words(one: Moved, record: Record) -> str:
    """One date that moves: Answer 18 interrogatories: Mon Sep 14, 2009, now Thu Sep 17, 2009."""
    deadline = one.now or one.was
    assert deadline is not None, "what moves has a date before or after"
    what = dated_words(DatedFact(one.kind, one.fact, deadline), record)
    return f"{what[:1].upper()}{what[1:]}: {_days(one.was)}, now {_days(one.now)}"


def _days(deadline: Deadline | None) -> str:
    if deadline is None:
        return "no date"
    first, last = deadline.act_by, deadline.not_before
    if first is None or last is None:
        known = first or last
        return docket_date(known) if known else "no date that can be counted"
    return docket_date(first) if first == last else f"{docket_date(first)} or {docket_date(last)}"
