"""Times that an order sets for the papers of motions: "oppositions within seven days of service".

Read from the acts that the order states. Only what gives a day, or days from a named event, is taken: a
period from the order itself is a duty and counted there. "Thereafter" is taken of a reply alone, right after
a time for oppositions: it then runs from the filing of the opposition, which is never the later reading.
"""

import re
from collections.abc import Iterator, Sequence

from docket_assistant.domain.motion_times import MotionEvent, MotionPaper
from docket_assistant.domain.order import BriefingTime, TimeUnit
from docket_assistant.domain.order_texts.acts import OrderedAct
from docket_assistant.domain.order_texts.times import StatedTime, TimeDoubt

_MOTION = r"motions?\b(?!\s+papers)"
_REPLY = re.compile(r"\b(?:any\s+)?(?:repl(?:y|ies)|reply\s+(?:brief|memorand\w+))\b", re.IGNORECASE)
_OPPOSITION = re.compile(
    rf"\b(?:oppositions?|opposing\s+(?:brief|memorand\w+|papers?))\b|\brespon(?:d|ses?)\b[^.;]{{0,60}}?\b{_MOTION}"
    rf"|\boppose\b[^.;]{{0,40}}?\b{_MOTION}",
    re.IGNORECASE,
)
_MOVE = re.compile(
    rf"\A\W*(?:any|all|every|each|no)?\s*(?:(?!respon|oppos|to\b|of\b)\w+\s+){{0,3}}?{_MOTION}(?:(?!\brespon|\boppos).)*?"
    r"\b(?:be\s+(?:filed|made|served|brought)|(?:is|are)\s+due)\b",
    re.IGNORECASE | re.DOTALL,
)
_SERVICE = re.compile(r"\b(?:serv(?:ice|ed|ing)|receipt|received)\b", re.IGNORECASE)
_ENTRY = re.compile(r"\b(?:entry|entered|docket(?:ed|ing))\b", re.IGNORECASE)
_OF_THE_OPPOSITION = re.compile(r"\b(?:respon\w+|oppos\w+)\b", re.IGNORECASE)
_HEARING = re.compile(r"\bhearing\b", re.IGNORECASE)
_CLOSE = re.compile(
    r"\bdiscovery\b[^.;]{0,20}\b(?:clos\w+|cut-?off|deadline|end\w*)|\bclose\b", re.IGNORECASE
)
_DAYS = {TimeUnit.DAYS: 1, TimeUnit.WEEKS: 7}
_AFTER_THE_EVENT = 40
_THEREAFTER = ("thereafter", "later")


def read_briefing(text: str, acts: Sequence[OrderedAct]) -> tuple[BriefingTime, ...]:
    """The times for papers of motions among the acts of an order, each with the order's own words."""
    found: list[BriefingTime] = []
    after_opposition = False
    for act in acts:
        times = tuple(_of_act(text, act, after_opposition=after_opposition))
        found.extend(times)
        after_opposition = any(time.paper is MotionPaper.OPPOSITION for time in times)
    return tuple(found)


def _of_act(text: str, act: OrderedAct, *, after_opposition: bool) -> Iterator[BriefingTime]:
    words = " ".join(text[act.start : act.end].split())
    paper, time = _paper(words), act.time
    if paper is None or time is None or act.conditions or act.times_in_doubt:
        return
    if time.fixed_on is not None:
        yield BriefingTime(paper, on=time.fixed_on, words=words)
    elif time.period is not None and time.unit in _DAYS and time.counted_from is None:
        before = time.doubt is TimeDoubt.BACK_FROM_EVENT
        event = _event(paper, _told(text, time), before=before)
        if paper is MotionPaper.REPLY and after_opposition and time.event.lower() in _THEREAFTER:
            event = MotionEvent.OPPOSITION_FILED
        if event is not None and (before or time.doubt is TimeDoubt.FROM_EVENT):
            yield BriefingTime(
                paper, days=time.period * _DAYS[time.unit], trigger=event, before=before, words=words
            )


def _paper(words: str) -> MotionPaper | None:
    if _REPLY.search(words):
        return MotionPaper.REPLY
    if _MOVE.match(words):
        return MotionPaper.LAST_DAY
    return MotionPaper.OPPOSITION if _OPPOSITION.search(words) else None


def _told(text: str, time: StatedTime) -> str:
    """The event with what is said of it: "the motion" | "is filed"."""
    rest = text[time.end : time.end + _AFTER_THE_EVENT]
    said = re.match(r"\s+(?:is|are|has\s+been|was)\s+(?:filed|served|entered|docketed|received)\b", rest)
    return time.event + (said[0] if said else "")


def _event(paper: MotionPaper, told: str, *, before: bool) -> MotionEvent | None:
    """The event that starts the days; None where the words do not tell it."""
    if _HEARING.search(told):
        return MotionEvent.HEARING
    if before or paper is MotionPaper.LAST_DAY:
        return MotionEvent.DISCOVERY_CLOSES if _CLOSE.search(told) else None
    of_opposition = _OF_THE_OPPOSITION.search(told) is not None
    if not of_opposition and re.search(_MOTION, told, re.IGNORECASE) is None:
        return None
    if of_opposition is (paper is MotionPaper.OPPOSITION):
        return None
    served = _SERVICE.search(told) is not None
    entered = _ENTRY.search(told) is not None
    filed = re.search(r"\bfil(?:ed|ing)\b", told, re.IGNORECASE) is not None
    if served + entered + filed != 1:
        return None
    kind = "served" if served else "entered" if entered else "filed"
    return MotionEvent(f"opposition_{kind}" if of_opposition else kind)
