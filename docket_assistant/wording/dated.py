"""Dates of a matter in a few words, as a calendar's title or a list has them."""

from collections.abc import Callable, Mapping

from docket_assistant.domain.chains import DatedFact, DatedKind, Moved
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.periods import Severity
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import short_date
from docket_assistant.wording.duties import duty_words
from docket_assistant.wording.item_lists import noun

_SCHEDULE = {
    DatedKind.SERVE_BY: "last day to serve requests so that answers fall inside discovery",
    DatedKind.DISCOVERY_CLOSES: "discovery closes",
    DatedKind.LAST_DAY_FOR_DISCOVERY_MOTIONS: "last day for discovery motions",
    DatedKind.TRIAL: "trial",
}
_PAPERS = {
    DatedKind.SUPPORTING_BRIEF: "brief in support of {title}",
    DatedKind.HEARING_SET: "hearing to be set on {title}, or it counts as withdrawn",
    DatedKind.OPPOSITION: "opposition to {title}",
    DatedKind.REPLY: "reply on {title}",
}
_AWAITED = " (theirs; awaited until then)"


def dated_words(dated: DatedFact, record: Record) -> str:
    """What is to be done, or is awaited, by a date: answer 18 interrogatories. No names of people."""
    said = _WORDS.get(dated.kind, _of_schedule)(dated, record)
    return said if dated.ours else f"{said}{_AWAITED}"


def moved_sentence(moved: Moved, before: Record, after: Record) -> str:
    """What a change does to one date: Answer 18 interrogatories: Sept. 14, 2009 becomes Sept. 21, 2009.

    The date is the one to act by for what is ours, and the last reading for what is awaited.
    """
    said = dated_words(moved.dated, before if moved.now is None else after)
    was, now = (_one_day(moved.dated, deadline) for deadline in (moved.was, moved.now))
    head = f"{said[:1].upper()}{said[1:]}"
    if moved.was is None:
        return f"{head}: {now} is new."
    if moved.now is None:
        return f"{head}: {was} falls away."
    if was == now:
        return f"{head}: {was} stays, another reading of it moves."
    return f"{head}: {was} becomes {now}."


def _one_day(dated: DatedFact, deadline: Deadline | None) -> str:
    on = None if deadline is None else deadline.act_by if dated.ours else deadline.not_before
    return "a day that hangs on what is not known" if on is None else short_date(on)


def _of_schedule(dated: DatedFact, _record: Record) -> str:
    return _SCHEDULE[dated.kind]


def _of_answers(dated: DatedFact, record: Record) -> str:
    served = next(s for s in record.sets if s.id == dated.fact)
    count = sum(item.set == served.id for item in record.items)
    named = noun(served.kind, count != 1).lower()
    what = f"{count} {named}" if count else named
    said = f"answer {what}" if dated.ours else f"answers to {what}"
    return f"{said}; silence admits" if dated.severity is Severity.HIGHEST else said


def _of_duty(dated: DatedFact, record: Record) -> str:
    return duty_words(next(d for d in record.duties if d.id == dated.fact).what)


def _of_motion(dated: DatedFact, record: Record) -> str:
    motion = next(m for m in record.motions if m.id == dated.fact)
    return _PAPERS[dated.kind].format(title=motion.title)


def _of_move(dated: DatedFact, record: Record) -> str:
    served = next(s for s in record.sets if s.id == dated.fact)
    several = True
    return f"last day to move on {noun(served.kind, several).lower()}, set {served.ordinal}"


_WORDS: Mapping[DatedKind, Callable[[DatedFact, Record], str]] = {
    DatedKind.ANSWER: _of_answers,
    DatedKind.DUTY: _of_duty,
    DatedKind.LAST_DAY_TO_MOVE: _of_move,
    **dict.fromkeys(_PAPERS, _of_motion),
}
