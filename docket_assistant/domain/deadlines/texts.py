"""The texts of Rule 6 since July 1, 1963, what each changed, and which one governs a count.

Three of them change nothing in a count but what may be cited: 2015 (early Rule 34 requests), 2018 (consent
to a court's electronic filing system) and 2023 (Juneteenth named).

Source: Fed. R. Civ. P. 6 with its source credit and the Notes of 1963, 1971, 1985, 2001, 2005, 2007, 2009,
2016, 2018 (Rule 5) and 2023 (28 U.S.C. App.).
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.service import ServiceMethod


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
    three_days_for: frozenset[ServiceMethod]
    """Methods of service that add three days."""
    cites: Citations
    brought: str
    """What it changed, with where that stands."""
    state_days_backward: bool = False
    """Whether a state's holidays count in a period that runs backward too."""
    direction_settled: bool = True
    """Whether the text says that a backward period which ends on a closed day goes on backward."""
    three_days_settled: bool = True
    """Whether the text says that the three days come after the period has expired."""
    clerk_named: bool = True
    """Whether the text extends the time to file when the clerk's office is inaccessible."""
    disputed_at_start: bool = False
    """Whether courts differed on cases pending when the text came into force."""
    last_hour_named: bool = True
    """Whether the text says when the last day ends: 6(a)(4)."""
    ecf_by_consent: bool = False
    """Whether service through a court's electronic filing system needed consent in writing."""
    served_by: frozenset[ServiceMethod] = frozenset(ServiceMethod)
    """Methods of service that Rule 5(b) knew."""


_BY_MAIL = frozenset({ServiceMethod.MAIL})
_MAIL = _BY_MAIL | {ServiceMethod.CLERK, ServiceMethod.OTHER}
_ELECTRONIC = frozenset({ServiceMethod.ECF, ServiceMethod.EMAIL})
_MAIL_AND_ELECTRONIC = _MAIL | _ELECTRONIC
_SINCE_2001 = _ELECTRONIC | {ServiceMethod.EMAIL_NO_CONSENT, ServiceMethod.OTHER}
_BEFORE_2001 = frozenset(ServiceMethod) - _SINCE_2001

_OLD_RULE = "former Fed. R. Civ. P. 6(a)"
_OLDEST = Citations(_OLD_RULE, _OLD_RULE, _OLD_RULE, "former Fed. R. Civ. P. 6(e)", _OLD_RULE)
_RESTYLED = Citations(_OLD_RULE, _OLD_RULE, _OLD_RULE, "former Fed. R. Civ. P. 6(d)", _OLD_RULE)
_RULE = "Fed. R. Civ. P. 6"
_NEW = Citations(
    f"{_RULE}(a)(1)(A)", f"{_RULE}(a)(1)(B)", f"{_RULE}(a)(1)(C), (5)", f"{_RULE}(d)", f"{_RULE}(a)(3)"
)
_SEVEN_DAYS, _ELEVEN_DAYS = 7, 11

REGIMES: tuple[Regime, ...] = (
    Regime(
        since=date(1963, 7, 1),
        until=date(1985, 7, 31),
        skips_under=_SEVEN_DAYS,
        three_days_for=_BY_MAIL,
        cites=_OLDEST,
        brought="Saturday is treated like Sunday (Rule 6(a), 1963 Note)",
        state_days_backward=True,
        direction_settled=False,
        three_days_settled=False,
        clerk_named=False,
        last_hour_named=False,
        served_by=_BEFORE_2001,
    ),
    Regime(
        since=date(1985, 8, 1),
        until=date(2001, 11, 30),
        skips_under=_ELEVEN_DAYS,
        three_days_for=_BY_MAIL,
        cites=_OLDEST,
        brought=(
            "closed days are left out of periods under 11 days instead of under 7, and a clerk's office that"
            " is inaccessible extends the time to file (Rule 6(a), 1985 Note)"
        ),
        state_days_backward=True,
        direction_settled=False,
        three_days_settled=False,
        last_hour_named=False,
        served_by=_BEFORE_2001,
    ),
    Regime(
        since=date(2001, 12, 1),
        until=date(2005, 11, 30),
        skips_under=_ELEVEN_DAYS,
        three_days_for=_MAIL_AND_ELECTRONIC,
        cites=_OLDEST,
        brought=(
            "the three days of mail also follow service left with the clerk, electronic, or by other"
            " consented means (Rule 6(e), 2001 Note)"
        ),
        state_days_backward=True,
        direction_settled=False,
        three_days_settled=False,
        last_hour_named=False,
        ecf_by_consent=True,
    ),
    Regime(
        since=date(2005, 12, 1),
        until=date(2007, 11, 30),
        skips_under=_ELEVEN_DAYS,
        three_days_for=_MAIL_AND_ELECTRONIC,
        cites=_OLDEST,
        brought="the three days come after the period has expired (Rule 6(e), 2005 Note)",
        state_days_backward=True,
        direction_settled=False,
        last_hour_named=False,
        ecf_by_consent=True,
    ),
    Regime(
        since=date(2007, 12, 1),
        until=date(2009, 11, 30),
        skips_under=_ELEVEN_DAYS,
        three_days_for=_MAIL_AND_ELECTRONIC,
        cites=_RESTYLED,
        brought="the rules are restyled, and Rule 6(e) becomes Rule 6(d)",
        state_days_backward=True,
        direction_settled=False,
        last_hour_named=False,
        ecf_by_consent=True,
    ),
    Regime(
        since=date(2009, 12, 1),
        until=date(2015, 11, 30),
        skips_under=0,
        three_days_for=_MAIL_AND_ELECTRONIC,
        cites=_NEW,
        brought=(
            "every day is counted whatever the length, hours have a rule, a backward period goes on"
            " backward, and a state's holidays count only in periods that run forward (Rule 6(a), 2009 Note)"
        ),
        disputed_at_start=True,
        ecf_by_consent=True,
    ),
    Regime(
        since=date(2015, 12, 1),
        until=date(2016, 11, 30),
        skips_under=0,
        three_days_for=_MAIL_AND_ELECTRONIC,
        cites=_NEW,
        brought=(
            "a Rule 34 request delivered early counts as served at the first Rule 26(f) conference"
            " (Rules 26(d)(2), 34(b)(2)(A)); nothing changes in the count"
        ),
        ecf_by_consent=True,
    ),
    Regime(
        since=date(2016, 12, 1),
        until=date(2018, 11, 30),
        skips_under=0,
        three_days_for=_MAIL,
        cites=_NEW,
        brought="electronic service adds no three days any more (Rule 6(d), 2016 Note)",
        disputed_at_start=True,
        ecf_by_consent=True,
    ),
    Regime(
        since=date(2018, 12, 1),
        until=date(2023, 11, 30),
        skips_under=0,
        three_days_for=_MAIL,
        cites=_NEW,
        brought=(
            "a registered user of a court's electronic filing system is served through it without consent"
            " (Rule 5(b)(2)(E), 2018 Note); nothing changes in the count"
        ),
    ),
    Regime(
        since=date(2023, 12, 1),
        until=date.max,
        skips_under=0,
        three_days_for=_MAIL,
        cites=_NEW,
        brought=(
            "Juneteenth is named among the legal holidays (Rule 6(a)(6)(A), 2023 Note), which it already was"
            " by statute"
        ),
    ),
)
"""Texts of Rule 6, oldest first."""

_SINCE = tuple(regime.since for regime in REGIMES)
_DISPUTED_SPAN = timedelta(days=31)
_DISPUTED = tuple(
    (newer.since - _DISPUTED_SPAN, newer.since + _DISPUTED_SPAN, (older, newer))
    for older, newer in pairwise(REGIMES)
    if newer.disputed_at_start
)
_DISPUTED_EDGES = tuple(edge for first, last, _ in _DISPUTED for edge in (first, last + timedelta(days=1)))
"""First day of each span and the first after it: a day past an odd number of them is in a span."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_LAST_LIKELY = date(_LAST_YEAR, 12, 31)


def regime_on(day: date) -> Regime:
    """The text in force on ``day``.

    Raises InvalidInput for a day before the first text on file, and for a year that looks mistyped.
    """
    if _SINCE[0] <= day <= _LAST_LIKELY:
        return REGIMES[bisect_right(_SINCE, day) - 1]
    likely_day(day)
    raise InvalidInput(
        f"{day.isoformat()} is before {REGIMES[0].since.isoformat()}, the first day whose text of Rule 6 is"
        " on file; count this period by hand."
    )


def likely_day(day: date) -> date:
    """The day itself; a sentence that asks where its year is hardly meant."""
    if _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return day
    raise InvalidInput(
        f"Is the year of {day.isoformat()} meant? Write one from {_FIRST_YEAR} to {_LAST_YEAR}, such as"
        " 2009-12-02."
    )


def other_texts(trigger: date, regime: Regime) -> tuple[Regime, ...]:
    """Texts that may apply instead: amendments reach pending cases as far as just and practicable.

    Clerks differed on periods that began about Dec. 1, 2009 and Dec. 1, 2016, so a trigger within 31 days
    of either shows the other text's date.
    """
    edges = bisect_right(_DISPUTED_EDGES, trigger)
    if edges % 2 == 0:
        return ()
    return tuple(text for text in _DISPUTED[edges // 2][2] if text is not regime)
