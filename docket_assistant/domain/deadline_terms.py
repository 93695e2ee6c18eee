"""What a count is made of: the period, the text of Rule 6 in force, and the reasons that a date can have.

Source: Fed. R. Civ. P. 6(a), (d) and the Committee Notes of 2005, 2007, 2009 and 2016 (28 U.S.C. App.).
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from docket_assistant.domain.calendar import ClosedDay, Holidays
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.service import ServiceMethod


class Unit(StrEnum):
    """Units in which a period is stated."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time that runs from an event, or back from one."""

    amount: int
    unit: Unit
    backward: bool = False

    def __post_init__(self) -> None:
        if self.amount < 1:
            raise InvalidInput(f"A period of {self.amount} {self.unit} counts nothing; write 1 or more.")


@dataclass(frozen=True, slots=True)
class Citations:
    """Where a text of Rule 6 says each thing."""

    event: str
    count: str
    roll: str
    three: str
    clerk: str


@dataclass(frozen=True, slots=True, eq=False)
class Regime:
    """One text of Rule 6 with the span in which it was in force; each exists once, in ``REGIMES``."""

    since: date
    until: date
    skips_under: int
    """In periods shorter than so many days, days on which courts are closed are left out; 0: in none."""
    state_days_backward: bool
    """Whether a state's holidays count in a period that runs backward too."""
    direction_settled: bool
    """Whether the text says that a backward period which ends on a closed day goes on backward."""
    three_days_for: frozenset[ServiceMethod]
    """Methods of service that add three days."""
    disputed_at_start: bool
    """Whether courts differed on cases pending when the text came into force."""
    last_hour_named: bool
    """Whether the text says when the last day ends: 6(a)(4)."""
    cites: Citations


_MAIL = frozenset({ServiceMethod.MAIL, ServiceMethod.CLERK, ServiceMethod.OTHER})
_MAIL_AND_ELECTRONIC = _MAIL | {ServiceMethod.ECF, ServiceMethod.EMAIL}
_OLD_RULE = "former Fed. R. Civ. P. 6(a)"
_OLD = Citations(_OLD_RULE, _OLD_RULE, _OLD_RULE, "former Fed. R. Civ. P. 6(d)", _OLD_RULE)
_BEFORE_RESTYLING = Citations(_OLD_RULE, _OLD_RULE, _OLD_RULE, "former Fed. R. Civ. P. 6(e)", _OLD_RULE)
_RULE = "Fed. R. Civ. P. 6"
_NEW = Citations(
    f"{_RULE}(a)(1)(A)", f"{_RULE}(a)(1)(B)", f"{_RULE}(a)(1)(C), (5)", f"{_RULE}(d)", f"{_RULE}(a)(3)"
)
_ONE_DAY = timedelta(days=1)
_TEN_DAYS = 11

REGIMES: tuple[Regime, ...] = (
    Regime(
        since=date(2005, 12, 1),
        until=date(2007, 11, 30),
        skips_under=_TEN_DAYS,
        state_days_backward=True,
        direction_settled=False,
        three_days_for=_MAIL_AND_ELECTRONIC,
        disputed_at_start=False,
        last_hour_named=False,
        cites=_BEFORE_RESTYLING,
    ),
    Regime(
        since=date(2007, 12, 1),
        until=date(2009, 11, 30),
        skips_under=_TEN_DAYS,
        state_days_backward=True,
        direction_settled=False,
        three_days_for=_MAIL_AND_ELECTRONIC,
        disputed_at_start=False,
        last_hour_named=False,
        cites=_OLD,
    ),
    Regime(
        since=date(2009, 12, 1),
        until=date(2016, 11, 30),
        skips_under=0,
        state_days_backward=False,
        direction_settled=True,
        three_days_for=_MAIL_AND_ELECTRONIC,
        disputed_at_start=True,
        last_hour_named=True,
        cites=_NEW,
    ),
    Regime(
        since=date(2016, 12, 1),
        until=date.max,
        skips_under=0,
        state_days_backward=False,
        direction_settled=True,
        three_days_for=_MAIL,
        disputed_at_start=True,
        last_hour_named=True,
        cites=_NEW,
    ),
)
"""Texts of Rule 6, oldest first; earlier ones are added in front."""

_NEWEST_FIRST = tuple(reversed(REGIMES))
_DISPUTED_SPAN = timedelta(days=31)
_DISPUTED = tuple(
    (newer.since - _DISPUTED_SPAN, newer.since + _DISPUTED_SPAN, (older, newer))
    for older, newer in pairwise(REGIMES)
    if newer.disputed_at_start
)


def regime_on(day: date) -> Regime:
    """The text in force on ``day``.

    Raises InvalidInput for a day before the first text on file.
    """
    for regime in _NEWEST_FIRST:
        if day >= regime.since:
            return regime
    first = REGIMES[0].since
    raise InvalidInput(
        f"{day.isoformat()} is before {first.isoformat()}, the first day whose text of Rule 6 is on file;"
        " count this period by hand."
    )


def other_texts(trigger: date, regime: Regime) -> tuple[Regime, ...]:
    """Texts that may apply instead: amendments reach pending cases as far as just and practicable.

    Clerks differed on periods that began about Dec. 1, 2009 and Dec. 1, 2016, so a trigger within 31 days
    of either shows the other text's date.
    """
    if trigger > _DISPUTED[-1][1]:
        return ()
    for first, last, texts in _DISPUTED:
        if first <= trigger <= last:
            return tuple(text for text in texts if text is not regime)
    return ()


class WhyKind(StrEnum):
    """What sets one reading apart."""

    TEXT_IN_FORCE = "text_in_force"
    OTHER_TEXT = "other_text"
    THREE_DAYS = "three_days"
    NO_THREE_DAYS = "no_three_days"
    DAY_LEFT_OUT = "day_left_out"
    """A contested day taken as no holiday."""
    DAY_COUNTED = "day_counted"
    """A contested day taken as a holiday."""
    ROLLS_TO_EVENT = "rolls_to_event"
    """A backward period that ends on a closed day goes forward, to the next open one."""
    SERVED_NOT_FILED = "served_not_filed"
    """The clerk's closing extends filing only; a paper that is served keeps its day."""
    CLERK_BEFORE_THREE = "clerk_before_three"
    """The clerk's closing extends the period before the three days are added, too."""
    WEEK_SKIPS = "week_skips"
    """A week is taken as a period under eleven days."""
    WEEK_RUNS = "week_runs"
    """A week is taken as a span of the calendar, all its days counted."""
    FIXED = "fixed"
    FIXED_ROLLS = "fixed_rolls"
    """The Fifth Circuit moved a fixed date off a closed day before Dec. 1, 2009."""
    NEW_DATE = "new_date"
    """The date of an extension."""


@dataclass(frozen=True, slots=True)
class Why:
    """One reason behind a reading; ``wording`` says it."""

    kind: WhyKind
    regime: Regime | None = None
    on: date | None = None
    closed: ClosedDay | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A date that an honest reading gives, with what sets it apart."""

    date: dt.date
    because: tuple[Why, ...]


class LastHour(StrEnum):
    """When the last day ends unless a statute, local rule or order says otherwise: 6(a)(4)."""

    FILING_MIDNIGHT = "filing_midnight"
    """For electronic filing, at midnight in the court's time zone."""


class NoteKind(StrEnum):
    """What was assumed in a count, or what whoever relies on it must look at."""

    NOT_FROM_SERVICE = "not_from_service"
    CONSENT_ASSUMED = "consent_assumed"
    METHOD_UNKNOWN = "method_unknown"
    NO_CONSENT = "no_consent"
    TEXT_NAMED = "text_named"
    NO_STATE = "no_state"
    STATE_NOT_ON_FILE = "state_not_on_file"
    STATE_YEARS_NOT_ON_FILE = "state_years_not_on_file"
    DAY_DECLARED = "day_declared"
    CLERK_CLOSED = "clerk_closed"
    SHORT_MONTH = "short_month"
    CLOCK_TWICE = "clock_twice"
    FIXED_ON_CLOSED_DAY = "fixed_on_closed_day"
    NOT_CONFIRMED = "not_confirmed"
    ORDER_NEEDED = "order_needed"


@dataclass(frozen=True, slots=True)
class Note:
    """An assumption or a warning; ``wording`` says it."""

    kind: NoteKind
    on: date | None = None
    about: str = ""


class Asked(NamedTuple):
    """What was asked of a count, kept so that its working can be built when someone wants to see it.

    A tuple, since one is made for each date and costs a third of a frozen dataclass.
    """

    trigger: date
    period: Period
    service: ServiceMethod
    holidays: Holidays
    state: str | None
    regime_date: date | None = None
    closed: frozenset[date] = frozenset()
    """Days on which the clerk's office was inaccessible."""
    declared: Mapping[date, str] = MappingProxyType({})
    """Days declared holidays, with who declared them or why."""


class StepKind(StrEnum):
    """Steps of a working."""

    EVENT = "event"
    """The day of the event is not counted."""
    LEFT_OUT = "left_out"
    """A closed day inside a period too short to count it."""
    PERIOD_ENDS = "period_ends"
    MOVED_OFF = "moved_off"
    """The last day is closed, so the period goes on."""
    LAST_OPEN = "last_open"
    """The open day on which it comes to rest."""
    THREE_DAYS = "three_days"
    CLERK_CLOSED = "clerk_closed"
    LAST_HOUR = "last_hour"
    SERVED_LATER = "served_later"
    """Where the answer would fall if the paper were served a day later."""
    FIXED = "fixed"
    EXTENDED = "extended"
    HOURS_BEGIN = "hours_begin"
    HOURS_END = "hours_end"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a working: the day it reached, what was done, and where the law says so."""

    date: dt.date
    step: StepKind
    because: ClosedDay | None = None
    citation: str = ""
    period: Period | None = None
    other: dt.date | None = None
    """Another day that the step speaks of."""
    at: dt.time | None = None
    """Clock time, in a period of hours."""
