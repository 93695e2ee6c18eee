"""A slow counter of periods, written from the words of Rule 6 and its Notes alone.

It shares nothing with the program: it looks at one day of the calendar after another, and it tries every
combination of what is in doubt. ``agreed`` says where it and the program differ.
"""

import itertools
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from docket_assistant.resources import read_text

ONE = timedelta(days=1)
RESTYLED_COUNT = date(2009, 12, 1)
NO_ELECTRONIC = date(2016, 12, 1)
ELECTRONIC = date(2001, 12, 1)
THREE_SETTLED = date(2005, 12, 1)
ELEVEN_DAYS = date(1985, 8, 1)
CLOSINGS = frozenset(
    day["date"] for day in tomllib.loads(read_text("holidays/us.toml"))["once"] if day["counts"] != "no"
)
STATE_UNSURE = frozenset(date(year, month, 3) for year in range(1963, 2060) for month in (1, 5, 9))
"""Days of the made-up state of which it is not settled that they are holidays."""


@dataclass(frozen=True)
class Case:
    """What is asked."""

    trigger: date
    amount: int
    unit: str
    backward: bool
    method: str
    named: date | None = None
    in_state: bool = True
    closed: frozenset[date] = frozenset()
    declared: frozenset[date] = frozenset()


@dataclass(frozen=True)
class Found:
    """What the law gives."""

    due: date | None
    act_by: date
    not_before: date | None
    dates: tuple[date, ...]


@dataclass(frozen=True)
class View:
    """One way to read the law: the text, and what is taken otherwise than most courts take it."""

    text: date
    three: bool = False
    three_within: bool = False
    onward: bool = False
    clerk: bool = True
    clerk_first: bool = False
    open_days_only: bool = False
    turned: frozenset[str] = frozenset()
    """Doubtful grounds that are taken the other way."""


def by_statute(day: date) -> bool:
    """5 U.S.C. 6103(a), and the days before the Monday holidays of 1971."""
    fixed = {(1, 1), (7, 4), (12, 25)}
    if day.year < 1971:
        fixed |= {(2, 22), (5, 30)}
    if not 1971 <= day.year <= 1977:
        fixed.add((11, 11))
    if day.year >= 2021:
        fixed.add((6, 19))
    return (day.month, day.day) in fixed or by_weekday(day)


def by_weekday(day: date) -> bool:
    if day.isoweekday() == 4:
        return day.month == 11 and 22 <= day.day <= 28
    if day.isoweekday() != 1:
        return False
    if day.month == 9 and day.day <= 7:
        return True
    if day.month == 1:
        return day.year >= 1986 and 15 <= day.day <= 21
    since_1971 = (
        (day.month == 2 and 15 <= day.day <= 21)
        or (day.month == 5 and day.day >= 25)
        or (day.month == 10 and 8 <= day.day <= 14)
        or (day.month == 10 and 22 <= day.day <= 28 and day.year <= 1977)
    )
    return day.year >= 1971 and since_1971


@cache
def federal(day: date) -> str | None:
    """How a day is closed by federal law: surely, or by one of the doubtful grounds."""
    if day.isoweekday() > 5 or by_statute(day):
        return "sure"
    if day.isoweekday() == 5 and by_statute(day + ONE):
        return "friday"
    if day.isoweekday() == 1 and by_statute(day - ONE):
        return "monday"
    return "closing" if day in CLOSINGS else None


def by_the_state(day: date) -> bool:
    """Days of the made-up state: Feb. 12, Mar. 2, the third Monday of April, the day after Thanksgiving."""
    if (day.month, day.day) in {(2, 12), (3, 2)}:
        return True
    if day.month == 4 and day.isoweekday() == 1:
        return 15 <= day.day <= 21
    return day.month == 11 and day.isoweekday() == 5 and 23 <= day.day <= 29


def ground(day: date, case: Case, text: date) -> str | None:
    """Why a day is closed in this case under a text."""
    found = federal(day)
    if found == "sure":
        return found
    state_counts = not case.backward or text < RESTYLED_COUNT
    if case.in_state and state_counts and by_the_state(day):
        return "sure"
    if day in case.declared:
        return "sure" if state_counts else "declared"
    if found is None and case.in_state and state_counts and day in STATE_UNSURE:
        return "unsure"
    return found


def is_closed(day: date, case: Case, view: View) -> bool:
    why = ground(day, case, view.text)
    if why is None or why == "sure":
        return why == "sure"
    return (why == "unsure") == (why in view.turned)


def rolled(day: date, way: timedelta, case: Case, view: View) -> date:
    while is_closed(day, case, view):
        day += way
    return day


def end_of_period(case: Case, view: View) -> date:
    way = -ONE if case.backward else ONE
    extra = 3 if view.three and view.three_within else 0
    if case.unit in ("months", "years"):
        return anniversary(case) + extra * ONE
    length = case.amount * (7 if case.unit == "weeks" else 1) + extra
    short = 7 if view.text < ELEVEN_DAYS else 11
    skipping = view.open_days_only and length < short
    day, left = case.trigger, length
    while left:
        day += way
        if not (skipping and is_closed(day, case, view)):
            left -= 1
    return day


def anniversary(case: Case) -> date:
    """The same day of a later or earlier month, or that month's last."""
    months = case.amount * (12 if case.unit == "years" else 1)
    year, month = case.trigger.year, case.trigger.month
    for _ in range(months):
        month += -1 if case.backward else 1
        if month in (0, 13):
            year, month = (year - 1, 12) if month == 0 else (year + 1, 1)
    for day in range(case.trigger.day, 27, -1):
        try:
            return date(year, month, day)
        except ValueError:
            continue
    return date(year, month, case.trigger.day)


def last_day(case: Case, view: View) -> date:
    """Count, go on from a closed day, add three days, go on again, then the clerk's closing."""
    day = end_of_period(case, view)
    day = rolled(day, -ONE if case.backward and not view.onward else ONE, case, view)
    if view.three and not view.three_within:
        if view.clerk_first:
            day = after_the_clerk(day, case, view)
        day = rolled(day + ONE + ONE + ONE, ONE, case, view)
    return after_the_clerk(day, case, view) if view.clerk else day


def after_the_clerk(day: date, case: Case, view: View) -> date:
    while day in case.closed:
        day = rolled(day + ONE, ONE, case, view)
    return day


def adds_three(method: str, text: date) -> bool:
    if method == "mail":
        return True
    if method in ("clerk", "other"):
        return text >= ELECTRONIC
    return method in ("ecf", "email") and ELECTRONIC <= text < NO_ELECTRONIC


def usual(case: Case, text: date) -> View:
    """The reading that prevails."""
    days = case.amount * 7 if case.unit == "weeks" else case.amount
    short = 0 if text >= RESTYLED_COUNT else 7 if text < ELEVEN_DAYS else 11
    skips = days < short and (case.unit == "days" or (case.unit == "weeks" and case.backward))
    three = not case.backward and adds_three(case.method, text)
    return View(text, three, clerk=text >= ELEVEN_DAYS, open_days_only=skips)


def texts(case: Case) -> list[date]:
    """A day under each text that may govern, the prevailing one first."""
    prevailing = case.named or case.trigger
    found = [prevailing]
    for change in (RESTYLED_COUNT, NO_ELECTRONIC):
        if abs((case.trigger - change).days) <= 31:
            found += [change - ONE, change]
    return found


def in_doubt(case: Case, text: date) -> Iterator[View]:
    """Every view under one text."""
    base = usual(case, text)
    known = case.method not in ("unknown", "email_no_consent") or case.backward
    threes = {base.three} if known else {False}
    if not known and (case.method == "unknown" or adds_three("email", text)):
        threes.add(True)
    within = {False, text < THREE_SETTLED}
    onward = {False, case.backward and text < RESTYLED_COUNT}
    week = case.unit == "weeks" and case.amount == 1 and ELEVEN_DAYS <= text < RESTYLED_COUNT
    skipping = {False, True} if week else {base.open_days_only}
    for three, one, way, skips in itertools.product(threes, within, onward, skipping):
        for clerk, first in clerks(case, text):
            yield View(text, three, one and three, way, clerk, first and not one, skips)


def clerks(case: Case, text: date) -> list[tuple[bool, bool]]:
    """Whether the clerk's closing extends the last day, and the period before the three days too."""
    if not case.closed:
        return [(text >= ELEVEN_DAYS, False)]
    return [(True, False), (False, False), *([(True, True)] if text >= ELEVEN_DAYS else [])]


def turnings(case: Case, view: View) -> Iterator[frozenset[str]]:
    """Each set of doubtful grounds that can matter, taken the other way."""
    middle = end_of_period(case, view)
    near = {ground(middle + n * ONE, case, view.text) for n in range(-60, 61)} - {None, "sure"}
    kinds = sorted(why for why in near if why is not None)
    for size in range(len(kinds) + 1):
        yield from map(frozenset, itertools.combinations(kinds, size))


def walked(case: Case) -> Found:
    """The three dates and every date between them that an honest reading gives."""
    views = {view for text in texts(case) for view in in_doubt(case, text)}
    dates = {
        last_day(case, View(**{**vars(view), "turned": turned}))
        for view in views
        for turned in turnings(case, view)
    }
    open_method = case.method in ("unknown", "email_no_consent") and not case.backward
    due = None if open_method else last_day(case, usual(case, texts(case)[0]))
    silent = open_method and case.method == "email_no_consent"
    return Found(due, min(dates), None if silent else max(dates), tuple(sorted(dates)))


def last_service(cutoff: date, answer: Callable[[date], Found]) -> date | None:
    """The last day, within two hundred, whose answer falls by the cut-off on every reading."""
    for back in range(200):
        found = answer(cutoff - back * ONE)
        if found.not_before is not None and found.not_before <= cutoff:
            return cutoff - back * ONE
    return None
