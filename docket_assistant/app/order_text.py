"""Duties that the text of an order states in the usual words, as proposals for counsel to confirm.

Only what is plain is proposed: a side that shall do a thing, and one time for it in the same sentence.
A condition, a business day, a count from something other than the order, or two times that could both be
meant is left to counsel.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from docket_assistant.app.order_clauses import Clause, clauses
from docket_assistant.app.order_times import stated_times
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import CountedFrom, DutyKind, TimeUnit

_SIDES = {
    "plaintiff": Side.PLAINTIFF,
    "petitioner": Side.PLAINTIFF,
    "defendant": Side.DEFENDANT,
    "respondent": Side.DEFENDANT,
}
_SIDE = r"\b(plaintiff|petitioner|defendant|respondent)s?(?:['’]s?)?(?:\s+(?:lead\s+)?counsel)?\b"
_MENTION = re.compile(_SIDE, re.IGNORECASE)
_BOTH = re.compile(
    _SIDE + r"\s+(?:and|or)\s+(?:the\s+)?(?:counsel\s+for\s+(?:the\s+)?)?" + _SIDE + r"[^,]{0,40}\Z",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(r"\b(?:part(?:y|ies)|counsel|both|each)\b(?!\s+for\b)", re.IGNORECASE)
_NOT_PLAIN = re.compile(
    r"\b(?:if|unless|fails?|failure|in\s+the\s+event|no\s+party|neither|nothing)\b", re.IGNORECASE
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|[ap]\.m|Nos?|Fed|Civ|Crim|App|Mr|Ms|Mrs|Dr|Inc|Corp|Co|Ltd|St|Jr|Sr|vs?|Ex|Exs|Doc"
    r"|Docs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Pt|Ch|Sec|Rev|Stat))\Z"
)
_STOP = re.compile(r"[.;](?=\s)|\n\s*\n")
_STATEMENT = re.compile(
    r"\bfile\b[^,;]{0,60}?\b(?:statement|report|certification|certificate)\b", re.IGNORECASE
)
_LONGEST = 3_000
"""Longer than any plain sentence."""


@dataclass(frozen=True, slots=True)
class DutyTyped:
    """One thing ordered, as the form has it."""

    what: DutyKind
    who: Side
    words: str = ""
    period: int | None = None
    unit: TimeUnit = TimeUnit.DAYS
    counted_from: CountedFrom = CountedFrom.ORDER_DATE
    fixed_on: date | None = None


@dataclass(frozen=True, slots=True)
class ProposedDuty:
    """A duty that the order's text seems to state; counsel confirms it."""

    duty: DutyTyped
    start: int
    """Where the words that say so stand in the text."""
    end: int
    who_said: bool
    """Whether the text names one side; else ours stands there as a proposal."""


def propose_duties(text: str, our_side: Side) -> tuple[ProposedDuty, ...]:
    """Duties that the text of an order states in the usual words; what is not plain is not proposed."""
    return tuple(
        ProposedDuty(duty, start + clause.start, start + clause.end, said)
        for start, end in _sentences(text)
        if end - start <= _LONGEST
        for clause, duty, said in _in_sentence(text[start:end], our_side)
    )


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _STOP.finditer(text):
        if stop[0] == "." and _ABBREVIATED.search(text, max(start, stop.start() - 12), stop.start()):
            continue
        yield start, stop.start()
        start = stop.end()
    yield start, len(text)


def _in_sentence(sentence: str, our_side: Side) -> Iterator[tuple[Clause, DutyTyped, bool]]:
    """What a sentence orders, as typed, and whether it names one side for it."""
    times = stated_times(sentence)
    if not times or _NOT_PLAIN.search(sentence):
        return
    for clause in clauses(sentence, times):
        side = _side_of(clause.subject)
        words, time = sentence[clause.start : clause.end], clause.time
        kind, who = _kind(clause.verb, words), side or our_side
        duty = DutyTyped(kind, who, words, time.period, time.unit, time.counted_from, time.fixed_on)
        yield clause, duty, side is not None


def _side_of(subject: str) -> Side | None:
    """The side that a subject names last; None for both, for "the parties" and for nobody."""
    mentions = list(_MENTION.finditer(subject))
    if not mentions or _BOTH.search(subject):
        return None
    last = mentions[-1]
    return None if _EVERYBODY.search(subject, last.end()) else _SIDES[last[1].lower()]


def _kind(verb: str, words: str) -> DutyKind:
    if verb == "file":
        return DutyKind.FILE_STATEMENT if _STATEMENT.match(words) else DutyKind.OTHER
    return {"confer": DutyKind.CONFER, "serve": DutyKind.SERVE, "pay": DutyKind.PAY}[verb]
