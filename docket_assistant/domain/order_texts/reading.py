"""What an order tells somebody to do, read from its own words: who, what, by when, on what condition.

Each act stands beside the place of its words. Nothing is made up: who is not named stays unknown, a time
that gives no day stays in its words, and what is only argued, quoted or forbidden is no act.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import DutyKind
from docket_assistant.domain.order_texts.acts import OrderedAct
from docket_assistant.domain.order_texts.clauses import Clause, clauses
from docket_assistant.domain.order_texts.commands import Force, has_command
from docket_assistant.domain.order_texts.links import linked
from docket_assistant.domain.order_texts.sentences import pieces, quotations, sentences
from docket_assistant.domain.order_texts.settings import settings
from docket_assistant.domain.order_texts.times import StatedTime, TimeDoubt, stated_times
from docket_assistant.domain.order_texts.verbs import MARKER, kind_of
from docket_assistant.domain.order_texts.who import owner_in, sides_of

__all__ = ["Force", "OrderedAct", "read_order"]

_GOES_ON = re.compile(
    rf"\s*(?:(?:and|but)\s+)?(?:{MARKER}\s*)?(?:(?:shall|must)\b|is\s+\w*\s?(?:ordered|directed|required)\s)",
    re.IGNORECASE,
)
_ONLY_SET = re.compile(r"(?:\b(?:is|are|be|now)|:)\s+\Z", re.IGNORECASE)
"""Ahead of a day that is set and tells no act its time: "the deadline is June 9"."""
_LONGEST = 3_000
"""Longer than any plain sentence."""


def read_order(text: str, names: Sequence[tuple[str, Side]] = ()) -> tuple[OrderedAct, ...]:
    """The acts that the text of an order commands, permits until a day, or sets.

    ``names`` are those of the parties, by which a name in the text is put on its side.
    """
    quoted = quotations(text)
    acts = [
        act
        for start, end in sentences(text)
        if end - start <= _LONGEST
        for act in _in_sentence(text, start, end, names)
        if not any(a <= act.start < b for a, b in quoted)
    ]
    return tuple(linked(text, acts))


def _in_sentence(text: str, start: int, end: int, names: Sequence[tuple[str, Side]]) -> Iterator[OrderedAct]:
    sentence = text[start:end]
    if not any(map(has_command, sentence.split(";"))) and not _may_set(sentence):
        return
    times = stated_times(sentence)
    own = [time for time in times if not _ONLY_SET.search(sentence[: time.start])]
    found = [_act(clause, names) for clause in _clauses(sentence, own)]
    taken = [(a.start, a.end) for a in found if a.time is not None]
    found += [
        _set(sentence, place, time)
        for place, time in settings(sentence, times)
        if not any(a <= time.start < b and act_time(found, time) for a, b in taken)
    ]
    for act in sorted(found, key=lambda a: a.start):
        yield _moved(act, start)


def _clauses(sentence: str, times: Sequence[StatedTime]) -> Iterator[Clause]:
    """The clauses of a sentence; "...; and must" goes on with whom the piece before it names."""
    who = ""
    for start, end in pieces(sentence, has_command):
        goes_on = _GOES_ON.match(sentence, start, end) is not None
        for clause in clauses(sentence, times, start, end):
            if goes_on and not clause.who and not clause.paper:
                yield replace(clause, who=who)
            else:
                who = clause.who
                yield clause


def _set(sentence: str, place: tuple[int, int], time: StatedTime) -> OrderedAct:
    who = owner_in(sentence[slice(*place)])
    return OrderedAct(DutyKind.OTHER, *place, who, sides_of(who) if who else (), time, Force.SET, "attend")


def _may_set(sentence: str) -> bool:
    return (
        re.search(
            r"\b(?:(?:re)?(?:set|scheduled|setting|continued|extended|enlarged|adjourned|moved|due|extends|continues|moves|resets|enlarges)|close[sd]?|take\s+place|occur|proceed)\b"
            r"|\b(?:deadlines?|cut-?offs?|conference|hearing|trial|discovery|status)\s*(?:is|are|:)\s",
            sentence,
            re.IGNORECASE,
        )
        is not None
    )


def act_time(acts: Sequence[OrderedAct], time: StatedTime) -> bool:
    """Whether one of the acts has taken the time."""
    return any(a.time == time for a in acts)


def _act(clause: Clause, names: Sequence[tuple[str, Side]]) -> OrderedAct:
    return OrderedAct(
        kind_of(clause.verb, clause.words),
        clause.start,
        clause.end,
        clause.who,
        sides_of(clause.who, names),
        _own_time(clause),
        clause.force,
        clause.verb,
        clause.conditions,
        clause.alternative,
        times_in_doubt=clause.times_in_doubt,
    )


def _own_time(clause: Clause) -> StatedTime | None:
    """The time; a period of an order that is only told of does not run from this one."""
    time = clause.time
    if clause.force is not Force.TOLD or time is None or time.counted_from is None:
        return time
    return replace(time, counted_from=None, doubt=TimeDoubt.FROM_EVENT)


def _moved(act: OrderedAct, by: int) -> OrderedAct:
    """The act with its places counted in the whole text."""
    time = act.time
    return replace(
        act,
        start=act.start + by,
        end=act.end + by,
        time=replace(time, start=time.start + by, end=time.end + by) if time is not None else None,
        conditions=tuple((a + by, b + by) for a, b in act.conditions),
    )
