"""What one sentence of an order says shall be done: verb by verb, each with its subject and its time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docket_assistant.app.order_times import StatedTime

_SHALL = re.compile(
    r"\b(?:shall|must|(?:is|are)\s+(?:hereby\s+)?(?:ordered|directed|required)\s+to)\b", re.IGNORECASE
)
_NOT = re.compile(r"\s+not\b", re.IGNORECASE)
_MARKER = r"\((?:\d{1,2}|[a-h]|i{1,3}|iv|v)\)"
_ADVERB = r"(?:promptly|jointly|each|also|then|again|further)"
_VERB = re.compile(
    r"\b(?P<confer>(?:meet\s+and\s+)?confer)\b"
    r"|\b(?P<file>file)\b|\b(?P<serve>serve|produce)\b|\b(?P<pay>pay)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(
    rf"(?:\A|,|;|\band\b|\bthen\b|{_MARKER})(?:{_MARKER}|\b(?:and|shall|must|to|{_ADVERB})\b|[\s,:])*\Z",
    re.IGNORECASE,
)
_TOLD_ELSEWHERE = re.compile(r"\b(?:whether|that|which|who|will|would|may)\b", re.IGNORECASE)
_NEXT_SUBJECT = re.compile(r"(?:[,;]\s*(?:and\b|while\b)?|\band\b)[\s,]*[^,;]{0,80}\Z", re.IGNORECASE)
_JOINS = re.compile(rf"(?:[\s,]|\b(?:to|{_ADVERB})\b)*\Z", re.IGNORECASE)
_SAME_SUBJECT = re.compile(r"(?:[\s,;]|\b(?:and|then|also)\b)*", re.IGNORECASE)
_TRAILING = re.compile(rf"(?:[\s,;.:]|\b(?:and|then|shall|must)\b|{_MARKER})+\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing ordered: its verb, where its words stand, who is named for it, and when."""

    verb: str
    start: int
    end: int
    subject: str
    time: StatedTime


@dataclass(frozen=True, slots=True)
class _Shall:
    """One "shall" with all that hangs on it."""

    since: int
    """Where its subject, or a time before that, begins."""
    subject: tuple[int, int]
    start: int
    heads: tuple[re.Match[str], ...]
    until: int


def clauses(sentence: str, times: Sequence[StatedTime]) -> Iterator[Clause]:
    """Each thing that a sentence orders, where one time, and only one, can be meant for it."""
    blank = _blanked(sentence, times)
    found = list(_shalls(blank))
    opening = [t for t in times if found and t.end <= found[0].start]
    shared = opening[0] if opening and len(times) == 1 else None
    for shall in (s for s in found if s.heads):
        spans = _spans(blank, shall, times)
        for n, (head, (_, ends)) in enumerate(zip(shall.heads, spans, strict=True)):
            time = _time_of(n, spans, shall, times) or shared
            if time is not None:
                stop = _trimmed(sentence, head.end(), ends)
                yield Clause(head.lastgroup or "", head.start(), stop, sentence[slice(*shall.subject)], time)


def _blanked(text: str, times: Sequence[StatedTime]) -> str:
    """The text with its times made blank, so that "shall, within ten days, confer" reads as one."""
    blank = text
    for time in times:
        blank = blank[: time.start] + " " * (time.end - time.start) + blank[time.end :]
    return blank


def _shalls(blank: str) -> Iterator[_Shall]:
    modals = list(_SHALL.finditer(blank))
    since, subject = 0, (0, 0)
    for n, modal in enumerate(modals):
        until = modals[n + 1].start() if n + 1 < len(modals) else len(blank)
        heads = () if _NOT.match(blank, modal.end()) else tuple(_heads(blank, modal.end(), until))
        if n == 0 or not _SAME_SUBJECT.fullmatch(blank, since, modal.start()):
            subject = (since, modal.start())
        if n + 1 < len(modals):
            after = heads[-1].end() if heads else modal.end()
            following = _NEXT_SUBJECT.search(blank[:until], after)
            until = following.start() if following is not None else after
        yield _Shall(since, subject, modal.start(), heads, until)
        since = until


def _heads(blank: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Verbs that say what shall be done: first after "shall", or joined to one that is."""
    since = start
    for verb in _VERB.finditer(blank, start, end):
        between = blank[since : verb.start()]
        if _LEADS.search(between) and not _TOLD_ELSEWHERE.search(between):
            yield verb
            since = verb.end()


def _spans(blank: str, shall: _Shall, times: Sequence[StatedTime]) -> list[tuple[int, int]]:
    """From where to where each verb's clause goes; a time that stands right before a verb is the verb's."""
    begins = [_begin(blank, head.start(), shall.start, times) for head in shall.heads]
    return list(zip(begins, [*begins[1:], shall.until], strict=True))


def _begin(blank: str, head: int, earliest: int, times: Sequence[StatedTime]) -> int:
    before = (t.start for t in times if earliest <= t.start and t.end <= head)
    return next((start for start in before if _JOINS.fullmatch(blank[start:head])), head)


def _time_of(
    n: int, spans: Sequence[tuple[int, int]], shall: _Shall, times: Sequence[StatedTime]
) -> StatedTime | None:
    """The clause's own time, else one before all clauses, else one at the end of the last; None in doubt."""
    front = [t for t in times if shall.since <= t.start < spans[0][0]]
    own = [[t for t in times if begins <= t.start < ends] for begins, ends in spans]
    if own[n]:
        doubtful = len(own[n]) > 1 or (n == 0 and front)
        return None if doubtful else own[n][0]
    if len(front) == 1:
        return front[0]
    first_opens = bool(own[0]) and own[0][0].end <= shall.heads[0].start()
    if first_opens and len(own[0]) == 1:
        return own[0][0]
    only_at_end = not any(own[:-1]) and len(own[-1]) == 1 and own[-1][0].start > shall.heads[-1].start()
    return own[-1][0] if only_at_end and not front else None


def _trimmed(text: str, start: int, stop: int) -> int:
    """The end of a clause without the words that lead on to the next."""
    tail = _TRAILING.search(text[:stop], start)
    return tail.start() if tail is not None else stop
