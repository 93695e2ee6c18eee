"""What a count is made of: the period, the facts asked, the reasons that a date can have, and its steps."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from docket_assistant.domain.calendar import ClosedDay, Holidays
from docket_assistant.domain.deadlines.last_hours import CourtHours, LastHour
from docket_assistant.domain.deadlines.texts import Regime
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.service import ServiceMethod


class Unit(StrEnum):
    """Units in which a period is stated."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    HOURS = "hours"


_HUNDRED_YEARS = {
    Unit.DAYS: 36_525,
    Unit.WEEKS: 5_218,
    Unit.MONTHS: 1_200,
    Unit.YEARS: 100,
    Unit.HOURS: 24 * 36_524,
}


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time that runs from an event, or back from one."""

    amount: int
    unit: Unit
    backward: bool = False

    def __post_init__(self) -> None:
        if self.amount < 1:
            raise InvalidInput(f"A period of {self.amount} {self.unit} counts nothing; write 1 or more.")
        if self.amount > _HUNDRED_YEARS[self.unit]:
            raise InvalidInput(
                f"Is a period of {self.amount} {self.unit} meant? Write one of a hundred years at most."
            )


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
    THREE_DAYS_WITHIN = "three_days_within"
    """The three days lengthen the period itself, which is then counted as one."""
    CLERK_EXTENDS = "clerk_extends"
    """The clerk's closing extends the time though the text then in force did not speak of it."""
    CLERK_NOT_NAMED = "clerk_not_named"
    """The text then in force did not speak of the clerk's closing."""
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


class Why(NamedTuple):
    """One reason behind a reading; ``wording`` says it. A tuple, as is a reading: each date has several."""

    kind: WhyKind
    regime: Regime | None = None
    on: date | None = None
    closed: ClosedDay | None = None


class Reading(NamedTuple):
    """A date that an honest reading gives, with what sets it apart."""

    date: dt.date
    because: tuple[Why, ...]


class NoteKind(StrEnum):
    """What was assumed in a count, or what whoever relies on it must look at."""

    NOT_FROM_SERVICE = "not_from_service"
    BACKWARD_ADDS_NONE = "backward_adds_none"
    CONSENT_ASSUMED = "consent_assumed"
    ECF_CONSENT_ASSUMED = "ecf_consent_assumed"
    METHOD_UNKNOWN = "method_unknown"
    METHOD_NOT_IN_TEXT = "method_not_in_text"
    NO_CONSENT = "no_consent"
    TEXT_NAMED = "text_named"
    NO_STATE = "no_state"
    STATE_NOT_ON_FILE = "state_not_on_file"
    STATE_YEARS_NOT_ON_FILE = "state_years_not_on_file"
    DAY_DECLARED = "day_declared"
    CLERK_CLOSED = "clerk_closed"
    CLOSINGS_NOT_COMPLETE = "closings_not_complete"
    EARLIER_SERVICE = "earlier_service"
    """A paper served some days before the last day to serve may be answered after the cut-off."""
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
    hours: CourtHours | None = None
    """The court's clock and its own last hours, where the court is known."""


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
    SERVICE_HOUR = "service_hour"
    """When the last day to serve ends, where the court set an hour."""
    SERVED_LATER = "served_later"
    """Where the answer would fall if the paper were served a day later."""
    FIXED = "fixed"
    EXTENDED = "extended"
    HOURS_BEGIN = "hours_begin"
    HOURS_END = "hours_end"


class Step(NamedTuple):
    """One step of a working: the day it reached, what was done, and where the law says so.

    A tuple, since a working has several and a frozen dataclass costs three times as much.
    """

    date: dt.date
    step: StepKind
    because: ClosedDay | None = None
    citation: str = ""
    period: Period | None = None
    other: dt.date | None = None
    """Another day that the step speaks of."""
    at: dt.time | None = None
    """Clock time, in a period of hours."""
    under: int = 0
    """The text leaves closed days out of periods shorter than so many days."""
    hour: LastHour | None = None
    """When the last day ends; None where no text says."""
