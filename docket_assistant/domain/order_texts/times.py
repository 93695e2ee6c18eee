"""Times that an order states for an act: a period and what it runs from, a day, or words without a day.

Nothing is guessed: a number written in two ways, a day without its year, a count of business days or
from something other than the order is kept in its words, with what stands against counting it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from docket_assistant.domain.order import CountedFrom, TimeUnit
from docket_assistant.domain.order_texts.verbs import CONFER

_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_WORDS = (
    {word: n for n, word in enumerate((*_ONES, *_TEENS), 1)}
    | {ten: 10 * n for n, ten in enumerate(_TENS, 2)}
    | {f"{ten}-{one}": 10 * n + m for n, ten in enumerate(_TENS, 2) for m, one in enumerate(_ONES, 1)}
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sep(?:t(?:ember|\.)?|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_HOUR = (
    r"(?:12(?::00)?\s+(?:noon|midnight)|(?:the\s+)?(?:close|end)\s+of\s+(?:the\s+)?(?:business(?:\s+day)?|day)|c\.?o\.?b\.?|noon|midnight"
    r"|\d{1,2}(?::\d\d)?\s*[ap]\.?\s?m\.?(?:\s+\(noon\))?)"
    r"(?:\s+\(?(?:(?:eastern|central|mountain|pacific|alaska|hawaii)(?:\s+(?:standard|daylight))?(?:\s+time)?"
    r"|[ecmp][sd]?t\b)\)?)?"
)
_DATE = (
    r"(?:(?P<month>" + _MONTH + r")\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?P<year>\d{4}))?(?![\d/])"
    r"|(?:the\s+)?(?P<day2>\d{1,2})(?:st|nd|rd|th)?\s+(?:(?:day\s+)?of\s+)?(?P<month2>"
    + _MONTH
    + r"),?\s+(?P<year2>\d{4})(?!\d)"
    r"|(?P<m>\d{1,2})(?:[/-](?P<d>\d{1,2})[/-](?P<y>\d{4}|\d{2})|/(?P<d2>\d{1,2}))(?![\d/-]))"
)
_LEAD = (
    r"(?:by|at)\s+or\s+before|on\s+or\s+by|(?:(?:until|to)\s+)?on\s+or\s+before"
    r"|(?:by\s+)?(?:no|not|in\s+no\s+event)\s+later\s+than|(?:up\s+to|to|until|through)\s+and\s+including"
    r"|until|by|prior\s+to|before|on|(?<=have\s)through|(?<=has\s)through"
    r"|(?:extended|enlarged|continued|adjourned|moved)(?:\s+from\s+\w[\w,/ ]{3,30}?)?\s+(?:to|until|through)"
    r"|(?:(?<=deadline\s)|(?<=deadlines\s)|(?<=discovery\s)|(?<=hearing\s)|(?<=conference\s))to"
    r"|(?:re)?(?:set|scheduled|noticed)\s+(?:for|on)|(?:reset|rescheduled)\s+to"
    r"|(?:(?<=conference\s)|(?<=hearing\s)|(?<=trial\s)|(?<=argument\s)|(?<=mediation\s))for"
    r"|during\s+the\s+week\s+of|the\s+week\s+of"
)
_BARE = r"(?<=\bdue\s)|(?<=\scloses\s)|(?<=\s(?:is|be)\s)|(?<=\s(?:are|now)\s)|(?<=:\s)"
"""Ahead of a day that no small word leads to: "due May 3, 2021", "Discovery deadline: 6/7/2019"."""
_DAY = re.compile(
    rf"(?:\b(?P<lead>{_LEAD})\s+|{_BARE})(?:(?P<hour>{_HOUR}),?\s+(?:on\s+)?(?:or\s+before\s+)?)?"
    rf"{_WEEKDAY}{_DATE}(?:,?\s+(?:at|by)\s+{_HOUR})?",
    re.IGNORECASE,
)
_NARRATED = re.compile(
    r"(?<!\bbe\s)\b(?:filed|served|dated|entered|signed|issued|held|received|produced|propounded|made|sent|taken"
    r"|granted|denied|conducted|provided)\s+\Z",
    re.IGNORECASE,
)
"""What stands ahead of "on <day>" where the day is of something that happened."""

_NUMBER_WORDS = "|".join(sorted((w.replace("-", r"[-\s]") for w in _WORDS), key=len, reverse=True))
_DOCUMENT = (
    r"(?:this|the\s+(?:present|instant))\s+(?:(?:memorandum|opinion|ruling|minute|text|letter|discovery|docket"
    r"|decision)\s*(?:,|and|&|/)?\s*)*(?:order|ruling|opinion|decision|entry)(?:\s+and\s+order)?"
)
_FROM_ORDER = re.compile(
    rf"(?:(?:the\s+)?(?:date|day|issuance)\s+of\s+{_DOCUMENT}|{_DOCUMENT}|(?:the\s+)?date\s+hereof|hereof"
    r"|today(?:['’]s\s+date|(?!['’]))|this\s+date|(?:the\s+date\s+of\s+)?the\s+order(?!\s+(?:of|dated|entered|to|on|in)\b|['’]))\b",
    re.IGNORECASE,
)
_FROM_ENTRY = re.compile(
    r"(?:the\s+)?(?:date\s+of\s+)?(?:the\s+)?(?:(?:entry|docketing)(?:\s+date)?"
    rf"(?:\s+of\s+(?:{_DOCUMENT}|the\s+order\b))?|filing(?:\s+date)?\s+of\s+{_DOCUMENT}"
    rf"|date\s+(?:on\s+which\s+|that\s+)?{_DOCUMENT}\s+is\s+(?:entered|filed|docketed))\b(?!\s+of\b)",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"(?P<lead>\b(?:within|w/in?|in\s+no\s+event\s+later\s+than|(?:by\s+)?(?:no|not)\s+(?:later|fewer|less|more)\s+than"
    r"|(?<=due\s)in|at\s+least|have|has|granted|given|allowed|afforded)\s+)?"
    r"(?:(?:the\s+next|an\s+additional|an\s+extension\s+of)\s+)?"
    rf"(?<![\w.])(?:(?P<word>{_NUMBER_WORDS}|an?)(?:\s*\(\s*(?P<paren>\d{{1,3}})\s*\))?"
    rf"|\(?(?P<figure>\d{{1,3}})\)?(?:\s*\(\s*(?P<paren2>{_NUMBER_WORDS}|\d{{1,3}})\s*\))?)[\s-]*"
    r"(?P<of>calendar|business|working|court|consecutive)?\s*(?P<unit>hour|day|week|month|year)s?\b['’]?"
    r"(?:\s+(?P<join>of|from|after|following|before|prior\s+to|in\s+advance\s+of)\s+"
    r"|\s+(?P<then>thereafter|thereof|later\b(?!\s+than)))?",
    re.IGNORECASE,
)
_OWN_DAYS = ("business", "working", "court")
_GIVEN = ("have", "has", "granted", "given", "allowed", "afforded")
_BACKWARD = ("before", "prior to", "in advance of")
_EVENT_ENDS = re.compile(
    r"[,;:()]|\.(?=\s|\Z)|\n\s*\n|\s(?=(?:shall|must|may|will|should|is|are|has|have)\b)"
    rf"|(?<!motion)(?<!motions)\s(?=(?:and|to|then)\s+(?:shall\s+|must\s+|to\s+|then\s+)?(?:{CONFER}|meet|file|serve|produce|pay|submit"
    r"|respond|answer|supplement|provide|show|move|object|amend|disclose|deliver|appear|complete|dismiss)\b)",
    re.IGNORECASE,
)
_LONGEST_EVENT = 160
_MODAL_NEXT = re.compile(r"\s+(?:shall|must|may|will|should|is|are|has|have)\b", re.IGNORECASE)
_LAST_NAMED = re.compile(
    r".+(?=\s(?:the|any|each|all|both|counsel|lead|plaintiffs?|defendants?|parties|movants?)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""An event without whom the sentence names after it: "the County's disclosure | the Govt shall"."""
_WITHOUT_DAY = re.compile(
    r"\b(?:forthwith|immediately|promptly|at\s+(?:their|his|her|its|the)\s+earliest\s+(?:convenience|opportunity)"
    r"|as\s+soon\s+as\s+(?:possible|practicable)|without\s+(?:further\s+)?delay|on\s+a\s+rolling\s+basis"
    r"|every\s+(?:\w+\s+)?(?:\(?\d+\)?\s+)?(?:day|week|month)s?|at\s+the\s+time\s+of\s+[^,.;]{1,60})(?!\w)",
    re.IGNORECASE,
)


_THAT_IS = re.compile(r"[\s,(]*(?:i\.e\.|that\s+is|namely)[\s,]*", re.IGNORECASE)


class TimeDoubt(StrEnum):
    """Why a stated time gives no day by itself."""

    NUMBER_TWO_WAYS = "number_two_ways"
    NO_SUCH_DAY = "no_such_day"
    YEAR_NOT_STATED = "year_not_stated"
    START_NOT_STATED = "start_not_stated"
    FROM_EVENT = "from_event"
    BACK_FROM_EVENT = "back_from_event"
    OTHER_UNIT = "other_unit"
    STRICTLY_BEFORE = "strictly_before"
    WEEK_OF = "week_of"
    NO_DAY = "no_day"


@dataclass(frozen=True, slots=True)
class StatedTime:
    """A time, where the text states it, and what can be counted from it."""

    start: int
    end: int
    period: int | None = None
    unit: TimeUnit = TimeUnit.DAYS
    counted_from: CountedFrom | None = None
    """None where the period does not run from the order."""
    fixed_on: date | None = None
    event: str = ""
    """What the period runs from or back from, in the order's words."""
    event_on: date | None = None
    """The event's day, where the same order sets it."""
    doubt: TimeDoubt | None = None

    @property
    def is_day(self) -> bool:
        """Whether it gives a day, alone or counted from the order."""
        return self.fixed_on is not None or (self.period is not None and self.counted_from is not None)


def stated_times(text: str) -> tuple[StatedTime, ...]:
    """The times in one sentence, in its order; of two that overlap the longer."""
    found = sorted((*_periods(text), *_days(text), *_others(text)), key=lambda t: (t.start, -t.end))
    kept: list[StatedTime] = []
    for time in found:
        if kept and _THAT_IS.fullmatch(text, kept[-1].end, time.start) and time.fixed_on is not None:
            kept[-1] = replace(time, start=kept[-1].start)
        elif not kept or time.start >= kept[-1].end:
            kept.append(time)
    return tuple(kept)


_ANY_DAY = re.compile(rf"(?<![\w/]){_DATE}", re.IGNORECASE)


def days_named(text: str) -> tuple[tuple[int, int, date], ...]:
    """Every day that a text names in full, with the place of its words."""
    found = ((m.start(), m.end(), _day(m)[0]) for m in _ANY_DAY.finditer(text))
    return tuple((start, end, on) for start, end, on in found if on is not None)


def days_without_year(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Days that a text names by month and day alone: their place, month and day."""
    for found in _ANY_DAY.finditer(text):
        if found["month"] and not found["year"]:
            month = _MONTHS.index(found["month"][:3].lower()) + 1
            yield found.start(), found.end(), month, int(found["day"])


def _others(text: str) -> Iterator[StatedTime]:
    return (StatedTime(m.start(), m.end(), doubt=TimeDoubt.NO_DAY) for m in _WITHOUT_DAY.finditer(text))


def _periods(text: str) -> Iterator[StatedTime]:
    at = 0
    while (found := _PERIOD.search(text, at)) is not None:
        at = found.end()
        lead = " ".join((found["lead"] or "").lower().split())
        if not lead and not found["join"] and not found["then"]:
            continue
        if lead.endswith("more than") and not found["join"]:
            continue
        if found["unit"].lower() == "year" or (not lead and found["join"] == "of"):
            continue
        time = _period(text, found, lead)
        at = max(time.end, at)
        yield time


def _period(text: str, found: re.Match[str], lead: str) -> StatedTime:
    start = found.end("lead") if lead in _GIVEN else found.start()
    number = _number(found)
    unit = found["unit"].lower()
    odd = (found["of"] or "").lower() in ("business", "working", "court") or unit not in (
        "day",
        "week",
        "month",
    )
    end, counted_from, event, doubt = _start_of_count(text, found)
    if number is None:
        doubt = TimeDoubt.NUMBER_TWO_WAYS
    elif odd:
        doubt = TimeDoubt.OTHER_UNIT
    countable = number is not None and not odd
    return StatedTime(
        start,
        end,
        number if countable else None,
        TimeUnit(f"{unit}s") if not odd else TimeUnit.DAYS,
        counted_from if countable else None,
        event=event,
        doubt=doubt,
    )


def _number(found: re.Match[str]) -> int | None:
    """The number in words, figures or both; None where they differ or say nothing."""
    written = [found[name] for name in ("word", "paren", "figure", "paren2") if found[name]]
    values = {_value(word) for word in written}
    number = next(iter(values)) if len(values) == 1 else None
    return number or None


def _value(written: str) -> int:
    if written.isdigit():
        return int(written)
    return 1 if written.lower() in ("a", "an") else _WORDS["-".join(written.lower().split())]


def _start_of_count(text: str, found: re.Match[str]) -> tuple[int, CountedFrom | None, str, TimeDoubt | None]:
    """Where the words end, from what the period runs, and what stands against counting it."""
    if found["then"]:
        return found.end(), None, found["then"], TimeDoubt.FROM_EVENT
    if not found["join"]:
        return found.end(), CountedFrom.ORDER_DATE, "", TimeDoubt.START_NOT_STATED
    backward = " ".join(found["join"].lower().split()) in _BACKWARD
    for pattern, counted_from in ((_FROM_ENTRY, CountedFrom.ENTRY), (_FROM_ORDER, CountedFrom.ORDER_DATE)):
        anchor = pattern.match(text, found.end())
        if anchor is not None and not backward:
            return anchor.end(), counted_from, "", None
    ends = _EVENT_ENDS.search(text, found.end(), found.end() + _LONGEST_EVENT)
    end = ends.start() if ends is not None else min(len(text), found.end() + _LONGEST_EVENT)
    event = text[found.end() : end].rstrip(" .,")
    if _MODAL_NEXT.match(text, end) and (shorter := _LAST_NAMED.match(event)) is not None:
        event = re.sub(r"\s+(?:the|any|each|all|both|counsel\s+for|counsel\s+for\s+the)\Z", "", shorter[0])
    doubt = TimeDoubt.BACK_FROM_EVENT if backward else TimeDoubt.FROM_EVENT
    return found.end() + len(event), None, event, doubt


def _days(text: str) -> Iterator[StatedTime]:
    for found in _DAY.finditer(text):
        lead = " ".join((found["lead"] or "").lower().split())
        if lead == "on" and _NARRATED.search(text, max(0, found.start() - 24), found.start()):
            continue
        on, doubt = _day(found)
        if lead in ("before", "prior to") and not found["hour"]:
            on, doubt = None, TimeDoubt.STRICTLY_BEFORE
        elif lead.endswith("week of"):
            on, doubt = None, TimeDoubt.WEEK_OF
        yield StatedTime(found.start(), found.end(), fixed_on=on, doubt=doubt)


def _day(found: re.Match[str]) -> tuple[date | None, TimeDoubt | None]:
    named = found["month"] or found["month2"]
    month = _MONTHS.index(named[:3].lower()) + 1 if named else int(found["m"])
    day = int(found["day"] or found["day2"] or found["d"] or found["d2"])
    written = found["year"] or found["year2"] or found["y"]
    if written is None:
        return None, TimeDoubt.YEAR_NOT_STATED
    year = int(written) + (2000 if len(written) == 2 else 0)
    try:
        return date(year, month, day), None
    except ValueError:
        return None, TimeDoubt.NO_SUCH_DAY
