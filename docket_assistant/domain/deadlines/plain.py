"""Dates on which nothing is in doubt but, perhaps, the three days: counted without a walk.

Nearly all periods are such. Every reading gives the same dates at several times the cost.
"""

from datetime import date, timedelta

from docket_assistant.domain.calendar import CONTESTED, CourtDays
from docket_assistant.domain.deadlines.readings import Read, prevailing
from docket_assistant.domain.deadlines.terms import Asked, Period, Unit
from docket_assistant.domain.deadlines.texts import Regime, other_texts
from docket_assistant.domain.deadlines.walk import method_open, nominal_end
from docket_assistant.domain.service import ServiceMethod

Dates = tuple[date | None, date, date | None]
"""Due, act by, not before."""

# Python 3.11 looks up a member of an enum by a call, which is dear where 100,000 dates are counted.
_IN_DAYS, _IN_WEEKS = Unit.DAYS, Unit.WEEKS
_NO_CONSENT, _BY_EMAIL = ServiceMethod.EMAIL_NO_CONSENT, ServiceMethod.EMAIL
_SATURDAY = 5
_DAYS_A_WEEK = 7
_ONE_DAY, _TWO_DAYS = timedelta(days=1), timedelta(days=2)
_THREE = 3


def plain_dates(asked: Asked, regime: Regime) -> Dates | None:
    """The three dates where no day, text or closing is in doubt; None for any other period."""
    if asked.declared or asked.closed or other_texts(asked.trigger, regime):
        return None
    if asked.period.backward:
        return _backward(asked, regime)
    days = asked.holidays.court_days(asked.state, state_counts=True)
    base = _forward(asked.trigger, asked.period, regime, days, 0)
    if base is None:
        return None
    if asked.service in regime.three_days_for:
        return _with_three_days(asked, regime, days, base)
    if not method_open(asked):
        return base, base, base
    return _open_method(asked, regime, days, base)


def _with_three_days(asked: Asked, regime: Regime, days: CourtDays, base: date) -> Dates | None:
    after = days.open_after(base + _TWO_DAYS)
    if after is None:
        return None
    if regime.three_days_settled:
        return after, after, after
    within = _forward(asked.trigger, asked.period, regime, days, _THREE)
    return None if within is None else (after, min(after, within), max(after, within))


def _open_method(asked: Asked, regime: Regime, days: CourtDays, base: date) -> Dates | None:
    """The dates with and without three days; silence after an e-mail without consent proves nothing."""
    silent = asked.service is _NO_CONSENT
    if silent and _BY_EMAIL not in regime.three_days_for:
        return None, base, None
    with_three = _with_three_days(asked, regime, days, base)
    if with_three is None:
        return None
    _, first, last = with_three
    return None, min(base, first), None if silent else last


def _forward(on: date, period: Period, regime: Regime, days: CourtDays, within: int) -> date | None:
    """The open day on which a forward period ends, the three days counted ``within`` it or not."""
    if period.unit is _IN_DAYS:
        length = period.amount + within
        # Three days within it can make a short period long enough to count every day.
        if length < regime.skips_under:
            return _skipping(on, length, days)
        return days.open_after(date.fromordinal(on.toordinal() + length - 1))
    if period.unit is _IN_WEEKS and period.amount * _DAYS_A_WEEK < regime.skips_under:
        return None
    return days.open_after(nominal_end(on, period) + timedelta(within - 1))


def _backward(asked: Asked, regime: Regime) -> Dates | None:
    """The day before an event, where it needs no going on or the text says in which direction."""
    period = asked.period
    in_doubt = (_IN_DAYS, _IN_WEEKS) if regime.skips_under else ()
    if period.unit in in_doubt and period.amount < regime.skips_under:
        return None
    end = nominal_end(asked.trigger, period)
    state_counts = regime.state_days_backward
    days = asked.holidays.court_days(asked.state, state_counts=state_counts)
    on = _open_day_back(end, days)
    if on is None or (on != end and not regime.direction_settled):
        return None
    return on, on, on


def _skipping(trigger: date, left: int, days: CourtDays) -> date | None:
    """So many open days on; None where a contested day stands among them."""
    on: date | None = trigger
    while left and on is not None:
        on = days.open_after(on)
        left -= 1
    return on


def _open_day_back(on: date, days: CourtDays) -> date | None:
    """The day itself or the open one before it; None where a contested day stands in the way."""
    while True:
        if on.weekday() < _SATURDAY:
            closed = days.of_year(on.year).get(on)
            if closed is None:
                return on
            if closed.kind in CONTESTED:
                return None
        on -= _ONE_DAY


def plain_reads(asked: Asked, regime: Regime) -> tuple[Read, ...] | None:
    """The one or two readings behind plain dates; None where all must be gone through."""
    dates = plain_dates(asked, regime)
    if dates is None:
        return None
    due, first, last = dates
    usual = prevailing(asked, regime)
    if due is None:
        return _open_reads(asked, regime, first, last)
    if first == last:
        return (Read(usual, due, []),)
    within = usual._replace(three_within=True)
    assert last is not None, "only an open method leaves silence without a day"
    return tuple(Read(usual if on == due else within, on, []) for on in (first, last))


def _open_reads(asked: Asked, regime: Regime, first: date, last: date | None) -> tuple[Read, ...] | None:
    usual = prevailing(asked, regime)
    if last is None:
        single = _BY_EMAIL not in regime.three_days_for
        return (Read(usual, first, []),) if single else None
    if not regime.three_days_settled:
        return None
    return Read(usual, first, []), Read(usual._replace(adds_three=True), last, [])
