"""Days that an order sets: a conference or hearing to attend, a deadline that is extended, a paper due."""

import re
from collections.abc import Iterator, Sequence

from docket_assistant.domain.order_texts.times import StatedTime, days_named

_OCCASION = r"(?:tele)?conferences?|hearings?|trial|oral\s+arguments?|mediation|settlement\s+conference"
_SET = re.compile(
    rf"(?P<what>[^,;.:()]{{0,80}}?\b(?:{_OCCASION}))\b(?:[^,;.:]{{0,60}}?\b(?:is|are|shall\s+be|will\s+be))?\s*"
    r"(?:hereby\s+|currently\s+)?\Z",
    re.IGNORECASE,
)
_EXTENDED = re.compile(
    r"(?P<what>[^,;.:]{0,80}?\b(?:discovery|close|deadlines?|cut-?offs?|time|dates?|period)\b[^,;.:]{0,80}?"
    r"(?:,[^;.:]{3,60},)?)\s+"
    r"(?:is|are|shall\s+be|will\s+be|be)\s+(?:hereby\s+)?(?:(?:re)?set|extended|enlarged|continued|adjourned|moved)?\s*\Z",
    re.IGNORECASE,
)
_EXTENDING = re.compile(r"(?:extended|enlarged|continued|adjourned|moved|(?:re)?set)\b", re.IGNORECASE)
_DUE = re.compile(
    r"(?P<what>(?!\s*(?:is|are|be)\b)[^,;.:()]{3,80}?)(?:,[^,;.:]{3,60},)?\s+(?:(?:is|are|shall\s+be)\s+)?due(?:\s+(?:to\s+be\s+)?filed)?\s*\Z",
    re.IGNORECASE,
)
_SHALL_BE_DUE = re.compile(r"\b(?:shall|will|must)\s+be\s+due\s*\Z", re.IGNORECASE)
"""A command, so that a period from something else counts as set; "are due" may only tell of the rules."""
_COURT_EXTENDS = re.compile(
    r"\b(?:extends|continues|moves|resets|enlarges)\s+(?P<what>[^,;.:]{3,80}?)\s*\Z", re.IGNORECASE
)
_CLOSES = re.compile(
    r"(?P<what>[^,;.:]{0,60}?\b(?:discovery|period)\b[^,;.:]{0,30}?)\s+(?:(?:shall|will|must)\s+)?closes?\s*\Z",
    re.IGNORECASE,
)
_TAKES_PLACE = re.compile(
    rf"(?P<what>[^,;.:()]{{0,80}}?\b(?:{_OCCASION}|depositions?|inspections?|examinations?|meetings?|sessions?)\b[^,;.:]{{0,40}}?)"
    r"\s+(?:shall|will|must)\s+(?:take\s+place|occur|proceed)\b[^,;.:]{0,40}?\Z",
    re.IGNORECASE,
)
_NEXT_DUE = re.compile(r"\s*[;,]\s*(?:and\s+)?(?P<what>[^,;.:()]{3,80}?)\s*\Z", re.IGNORECASE)
"""A further paper behind one that is due: "disclosures are due by April 30; reports by May 30"."""
_VERB = re.compile(
    r"\b(?:is|are|be|was|were|has|have|had|shall|must|may|will|should|to|on|at|which|that)\b", re.IGNORECASE
)
_LABELLED = re.compile(
    rf"(?P<what>[^,;.:()\n]{{0,80}}?\b(?:deadlines?|cut-?offs?|{_OCCASION}|discovery|status|due))\s*(?::|\s(?:is|are)(?:\s+now)?)\s*\Z",
    re.IGNORECASE,
)
"""Of a schedule: "Discovery deadline: 6/7/2019"."""
_WAS = re.compile(r"\b(?:was|were|had|previously|originally)\b", re.IGNORECASE)
_REASON = re.compile(r"\s*(?:because|since|although|if|when|after|before|until|given)\b", re.IGNORECASE)
"""A day that is only given as a reason."""
_GONE = re.compile(
    r"\s*(?:is|are|was|has\s+been)\s+(?:hereby\s+)?(?:vacated|cancel|continued|taken\s+off)", re.IGNORECASE
)
_MOVED = re.compile(r"\s*(?:is|are)\s+(?:hereby\s+)?(?:continued|moved|reset|rescheduled)\s", re.IGNORECASE)
_TO_ATTEND = re.compile(
    r"(?:(?:re)?(?:set|scheduled|noticed)\s+(?:for|on)|(?:reset|rescheduled)\s+to|for|continued\s+(?:to|until))\b",
    re.IGNORECASE,
)
_REACH = 200
_OPENS = re.compile(
    r"(?:.*\b(?:ORDERED|ORDERING|SETTING|that)\b|.*\b(?:at|for)(?=\s+(?:an?|the)\s))?(?:\s|\(?(?:\d{1,2}|[a-h])\)|\b(?:[Aa]nd|[Tt]he|an|a|A)\b)*(?=\S)",
    re.DOTALL,
)


def settings(sentence: str, times: Sequence[StatedTime]) -> Iterator[tuple[tuple[int, int], StatedTime]]:
    """Each day set, with the place of the words that set it."""
    due, moved_from = False, -1
    for n, time in enumerate(times):
        since = max(times[n - 1].end if n else 0, time.start - _REACH)
        before, words = sentence[since : time.start], sentence[time.start : time.end]
        if moved_from >= 0:  # "the hearing set for May 14 is continued to June 4"
            old = times[n - 1]
            before = sentence[moved_from : old.start] + " " * (old.end - old.start) + before
            since, moved_from = moved_from, -1
        counted = time.period is not None and _SHALL_BE_DUE.search(before) is not None
        before = _without_days(before)
        if not (time.is_day or counted) or _GONE.match(sentence, time.end):
            moved_from = since if _MOVED.match(sentence, time.end) else -1
            continue
        further = _NEXT_DUE.match(before) if due else None
        if further is not None and _VERB.search(further["what"]):
            further = None
        found = further or (_DUE.search(before) if time.fixed_on is None else _named(before, words))
        due = found is not None and (found is further or found.re is _DUE)
        if found is not None and not _WAS.search(found["what"]) and not _REASON.match(found["what"]):
            opening = _OPENS.match(found["what"])
            lead = opening.end() if opening is not None else 0
            yield (since + found.start("what") + lead, time.end), time


def _without_days(text: str) -> str:
    """The text with the days that it names made blank: "the conference of August 2, 2012 is reset"."""
    for start, end, _ in days_named(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _named(before: str, words: str) -> re.Match[str] | None:
    if _TO_ATTEND.match(words) and (found := _SET.search(before)) is not None:
        return found
    if _EXTENDING.match(words) or _EXTENDING.search(before[-12:]):
        return _EXTENDED.search(before)
    return (
        _COURT_EXTENDS.search(before)
        or _CLOSES.search(before)
        or _TAKES_PLACE.search(before)
        or _LABELLED.search(before)
        or _DUE.search(before)
    )
