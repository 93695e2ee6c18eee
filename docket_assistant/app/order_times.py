"""Times that an order states for an act: so many days of the order or its entry, or a day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from docket_assistant.domain.order import CountedFrom, TimeUnit

_TO_TWENTY = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_WORDS = {word: n for n, word in enumerate(_TO_TWENTY, 1)} | {
    "twenty-one": 21, "twenty-eight": 28, "thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90,
}  # fmt: skip
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_PERIOD = re.compile(
    r"\b(?:within|(?:not|no)\s+later\s+than)\s+"
    r"(?P<word>[a-z]+(?:-[a-z]+)?)?\s*\(?(?P<figure>\d{1,3})?\)?\s+(?:calendar\s+)?"
    r"(?P<unit>day|week|month)s?['’]?\s+(?:of|from|after)\s+"
    r"(?P<anchor>(?:the\s+)?(?:date\s+of\s+)?(?:the\s+)?entry(?:\s+of\s+this\s+(?:memorandum\s+and\s+)?order)?"
    r"|(?:the\s+date\s+of\s+)?this\s+(?:memorandum\s+and\s+)?order)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:(?:not|no)\s+later\s+than|on\s+or\s+before|by)\s+"
    r"(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?,?\s+(?:on\s+)?|noon,?\s+(?:on\s+)?)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    r"(?:(?P<month>" + "|".join(_MONTHS) + r")\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})"
    r"|(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4}))\b",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"\bwithin\s+[^.,;]{1,40}?\b(?:hour|day|week|month|year)s?\b|\b(?:forthwith|immediately)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class StatedTime:
    """A time, and where the sentence states it."""

    start: int
    end: int
    period: int | None = None
    unit: TimeUnit = TimeUnit.DAYS
    counted_from: CountedFrom = CountedFrom.ORDER_DATE
    fixed_on: date | None = None


def stated_times(sentence: str) -> tuple[StatedTime, ...]:
    """The times in one sentence; none where it states one that cannot be read for certain."""
    found = [*_periods(sentence), *_days(sentence)]
    if None in found:
        return ()
    times = sorted((t for t in found if t is not None), key=lambda t: t.start)
    for other in _OTHER_TIME.finditer(sentence):
        if not any(t.start <= other.start() < t.end for t in times):
            return ()
    return tuple(times)


def _periods(sentence: str) -> Iterator[StatedTime | None]:
    for found in _PERIOD.finditer(sentence):
        number = _number(found["word"], found["figure"])
        if number is None:
            yield None
            continue
        entry = "entry" in found["anchor"].lower()
        yield StatedTime(
            found.start(),
            found.end(),
            number,
            TimeUnit(f"{found['unit'].lower()}s"),
            CountedFrom.ENTRY if entry else CountedFrom.ORDER_DATE,
        )


def _number(word: str | None, figure: str | None) -> int | None:
    """The number written as a word, in figures or both; None where they differ or say nothing."""
    spelled = _WORDS.get(word.lower()) if word else None
    if word and figure is None:
        return spelled
    number = int(figure or 0) or None
    return number if not word or spelled == number else None


def _days(sentence: str) -> Iterator[StatedTime | None]:
    for found in _DAY.finditer(sentence):
        month = _MONTHS.index(found["month"].lower()) + 1 if found["month"] else int(found["m"])
        day, year = int(found["day"] or found["d"]), int(found["year"] or found["y"])
        try:
            yield StatedTime(found.start(), found.end(), fixed_on=date(year, month, day))
        except ValueError:
            yield None
