"""Sentences on deadlines: the readings, the steps of a working, assumptions and warnings.

A date counted is only that. Whether an act was in time is for the court, so no sentence here says that one
came before or after its time; ``days_past`` gives the number of days and nothing else.
"""

from collections.abc import Iterable
from datetime import date, time

from docket_assistant.domain.calendar import ClosedDay, DayKind
from docket_assistant.domain.deadlines.last_hours import Act, LastHour
from docket_assistant.domain.deadlines.terms import (
    Note,
    NoteKind,
    Period,
    Reading,
    Step,
    StepKind,
    Why,
    WhyKind,
)
from docket_assistant.domain.deadlines.texts import REGIMES, Regime
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.wording.days import docket_date, hour, hour_text, short_date
from docket_assistant.wording.days import weekday as weekday_of

_LAST_OLD_TEXT = date(2009, 11, 30)
_BY_MAIL = "by mail, by leaving it with the clerk"
_METHODS = {
    ServiceMethod.ECF.value: "the court's electronic filing system",
    ServiceMethod.EMAIL.value: "e-mail",
    ServiceMethod.EMAIL_NO_CONSENT.value: "e-mail",
    ServiceMethod.OTHER.value: "the other means used",
}
_THREE_DAYS_SETTLED = next(text.since for text in REGIMES if text.three_days_settled)
_ACTS = {Act.FILING: "Filing", Act.SERVICE: "Service"}


def day_text(on: date) -> str:
    """A date with its weekday: Mon Dec 14, 2009."""
    return docket_date(on)


def period_text(period: Period) -> str:
    """A period in words: 10 days, 1 week."""
    unit = period.unit.value[:-1] if period.amount == 1 else period.unit.value
    return f"{period.amount} {unit}"


def days_past(due: date, today: date) -> str:
    """How ``today`` stands to the date counted, in days, without judging it."""
    days = (today - due).days
    if days == 0:
        return "on the date counted"
    count = f"{abs(days)} day" if abs(days) == 1 else f"{abs(days)} days"
    return f"{count} past the date counted" if days > 0 else f"{count} to the date counted"


def regime_text(regime: Regime) -> str:
    """The text of Rule 6 by the time in which it was in force."""
    if regime.until == _LAST_OLD_TEXT:
        return "text in force before Dec. 1, 2009"
    if regime.until == date.max:
        return f"text in force since {_court_date(regime.since)}"
    return f"text in force from {_court_date(regime.since)} to {_court_date(regime.until)}"


def _court_date(on: date) -> str:
    return short_date(on)


def regime_change_text(regime: Regime) -> str:
    """What a text changed: Since Dec. 1, 2016 electronic service adds no three days any more."""
    return f"Since {_court_date(regime.since)}: {regime.brought}."


def last_hours_text(hours: Iterable[LastHour]) -> str:
    """When the last day ends for each act, as one line; empty where no text says."""
    said = [_hour_said(one) for one in hours]
    return " ".join(f"{text[:1].upper()}{text[1:]}." for text in said)


def _hour_said(one: LastHour) -> str:
    own = one.set
    if own is None:
        return (
            f"electronic filing is open until midnight {_of_the_clock(one.zones)}, other filing until the"
            " clerk's office is scheduled to close, unless a statute, local rule or order sets another hour"
        )
    since = f"since {_court_date(own.since)}" if own.since else "since a day that is not on file"
    only = f" of {own.only}" if own.only else ""
    return f"{_ACTS[one.act]}{only} ends at {hour(own.at, own.zone)} in this court {since}"


def _of_the_clock(zones: tuple[str, ...]) -> str:
    named = [hour(time(), zone).removeprefix(f"{hour_text(time())} ") for zone in zones]
    if not named:
        return "in the court's time zone"
    if len(named) == 1:
        return named[0]
    return f"of the earlier of {' and '.join(named)}, since the division decides"


def closed_text(closed: ClosedDay, on: date) -> str:
    """What closes a day: a Sunday, Labor Day, Christmas Day as kept on a Friday."""
    if closed.kind is DayKind.WEEKEND:
        return f"a {weekday_of(on)}"
    weekday = weekday_of(on)
    by = f" ({closed.authority})" if closed.authority else ""
    return {
        DayKind.OBSERVED_FRIDAY: f"{closed.name} as kept on the {weekday}{by}",
        DayKind.OBSERVED_MONDAY: f"{closed.name} as kept on the {weekday}{by}",
        DayKind.CLOSING: f"{closed.name}, when the President closed the executive departments{by}",
        DayKind.STATE: f"{closed.name}, declared a holiday by the state{by}",
        DayKind.STATE_UNSURE: f"{closed.name}, perhaps a holiday of the state{by}",
        DayKind.DECLARED: f"a day entered as a holiday: {closed.name or 'no reason given'}",
        DayKind.DECLARED_BACKWARD: f"a day entered as a holiday: {closed.name or 'no reason given'}",
    }.get(closed.kind, f"{closed.name}{by}")


def reading_text(reading: Reading) -> str:
    """A reading's date with all that sets it apart."""
    return f"{day_text(reading.date)}: {because_text(reading)}"


def because_text(reading: Reading) -> str:
    """The reasons of a reading as one line."""
    return "; ".join(why_text(why) for why in reading.because)


def why_text(why: Why) -> str:
    """One reason of a reading."""
    if why.kind in (WhyKind.TEXT_IN_FORCE, WhyKind.OTHER_TEXT):
        assert why.regime is not None
        return _text_reason(why.kind, why.regime)
    if why.kind in (WhyKind.THREE_DAYS, WhyKind.THREE_DAYS_WITHIN):
        return _three_days(why.kind, why.regime)
    if why.kind is WhyKind.NO_THREE_DAYS:
        return "if served in a way that adds no days"
    if why.on is not None and why.closed is not None:
        return _day_reason(why.kind, why.on, why.closed)
    if why.on is not None:
        return f"extended to {day_text(why.on)}"
    return _PLAIN_REASONS[why.kind]


_PLAIN_REASONS = {
    WhyKind.ROLLS_TO_EVENT: (
        "the older text did not say in which direction a backward period leaves a closed day; taken forward,"
        " to the next open day"
    ),
    WhyKind.SERVED_NOT_FILED: (
        "the clerk's closing extends the time to file only; a paper that is served, not filed, keeps this day"
    ),
    WhyKind.CLERK_EXTENDS: (
        "the clerk's closing is taken to extend the time to file, as the text has said since Aug. 1, 1985"
    ),
    WhyKind.CLERK_NOT_NAMED: "the text then in force did not extend the time for a clerk's closing",
    WhyKind.CLERK_BEFORE_THREE: (
        "the clerk's closing on the last day is taken to extend the period before the three days are added"
    ),
    WhyKind.WEEK_SKIPS: "a week is taken as a period of less than 11 days, in which closed days are left out",
    WhyKind.WEEK_RUNS: "a week is taken as a span of the calendar, with every day counted",
    WhyKind.FIXED: "a date set by the court; it is not computed and does not move",
}


def _text_reason(kind: WhyKind, regime: Regime) -> str:
    if kind is WhyKind.TEXT_IN_FORCE:
        return regime_text(regime)
    return (
        f"{regime_text(regime)}, if it governs: amendments reach pending cases as far as just and practicable"
    )


def _three_days(kind: WhyKind, regime: Regime | None) -> str:
    assert regime is not None
    if kind is WhyKind.THREE_DAYS_WITHIN:
        return (
            "the 3 days are taken to lengthen the period itself, which is then counted as one: courts"
            f" differed before {_court_date(_THREE_DAYS_SETTLED)}"
        )
    if ServiceMethod.CLERK not in regime.three_days_for:
        return "3 days added for service by mail"
    if ServiceMethod.ECF in regime.three_days_for:
        return f"3 days added for service {_BY_MAIL}, electronically or by other consented means"
    return f"3 days added for service {_BY_MAIL} or by other consented means"


def _day_reason(kind: WhyKind, on: date, closed: ClosedDay) -> str:
    what = f"{day_text(on)}, {closed_text(closed, on)},"
    if kind is WhyKind.FIXED_ROLLS:
        return f"{what} moved a fixed date in the Fifth Circuit before Dec. 1, 2009"
    if kind is WhyKind.DAY_COUNTED:
        return f"{what} taken as a legal holiday"
    return f"{what} not taken as a legal holiday"


def step_text(step: Step) -> str:
    """One step of a working, with its citation."""
    cite = f" ({step.citation})" if step.citation else ""
    if step.step in (StepKind.LAST_HOUR, StepKind.SERVICE_HOUR):
        return f"{_hour_step(step)}{cite}."
    said = _STEPS[step.step].format(
        day=day_text(step.date),
        what="" if step.because is None else closed_text(step.because, step.date),
        although="" if step.because is None else f", although it is {closed_text(step.because, step.date)}",
        period="" if step.period is None else _period_said(step.period),
        at="" if step.at is None else hour_text(step.at),
        other="" if step.other is None else day_text(step.other),
        under=step.under,
    )
    return f"{said}{cite}."


def _hour_step(step: Step) -> str:
    if step.hour is None:
        return f"{day_text(step.date)}: the text then in force names no hour at which the last day ends"
    said = _hour_said(step.hour)
    return f"{day_text(step.date)}: {said[:1].lower()}{said[1:]}"


def _period_said(period: Period) -> str:
    return f"{period_text(period)} before the event" if period.backward else period_text(period)


_STEPS = {
    StepKind.EVENT: "{day}: the day of the event, which is not counted",
    StepKind.LEFT_OUT: "{day} is {what}, left out of a period of less than {under} days",
    StepKind.PERIOD_ENDS: "{day}: end of {period}",
    StepKind.MOVED_OFF: "{day} is {what}, so the period goes on",
    StepKind.LAST_OPEN: "{day}: the open day on which it ends",
    StepKind.THREE_DAYS: "{day}: 3 days added for the method of service, after the period has run",
    StepKind.CLERK_CLOSED: (
        "{day}: the clerk's office was not accessible, so the time to file goes on to the first accessible"
        " open day"
    ),
    StepKind.SERVED_LATER: "Served a day later, on {other}, the answer may fall on {day}",
    StepKind.FIXED: "{day}: set by the court, so it is not computed and does not move{although}",
    StepKind.HOURS_BEGIN: "{day} at {at}: the hours begin at once",
    StepKind.HOURS_END: "{day} at {at}: end of {period}, every hour counted",
    StepKind.EXTENDED: "{day}: the day to which the time was extended{although}",
}


def note_text(note: Note) -> str:
    """An assumption or a warning as one sentence."""
    return _NOTES[note.kind].format(
        on="" if note.on is None else day_text(note.on),
        weekday="" if note.on is None else weekday_of(note.on),
        about=_METHODS.get(note.about, note.about),
        named=f" ({note.about})" if note.about else "",
    )


_NOTES = {
    NoteKind.NOT_FROM_SERVICE: "The period is taken as not running from service, so no days are added.",
    NoteKind.BACKWARD_ADDS_NONE: "A period that is counted back takes no days for the way of service.",
    NoteKind.CONSENT_ASSUMED: "Written consent to service by {about} is taken as given.",
    NoteKind.ECF_CONSENT_ASSUMED: (
        "Before Dec. 1, 2018 service through the court's electronic filing system needed consent in writing,"
        " often given by registering; it is taken as given."
    ),
    NoteKind.METHOD_NOT_IN_TEXT: (
        "Rule 5(b) as then in force did not name service by {about} (it came on Dec. 1, 2001), so no days are"
        " added; look whether the paper was served at all."
    ),
    NoteKind.METHOD_UNKNOWN: (
        "The method of service is not on record: act by the earlier date, rely on silence only after the"
        " later one, and record how the paper was served."
    ),
    NoteKind.NO_CONSENT: (
        "E-mail without written consent is not service by the words of Rule 5(b); a court may treat a paper"
        " that was received and answered as served. Act by the date shown; silence proves nothing."
    ),
    NoteKind.TEXT_NAMED: "The text of Rule 6 is the one in force on {on}, as asked.",
    NoteKind.NO_STATE: "No state was named, so holidays that a state declares are not counted.",
    NoteKind.STATE_NOT_ON_FILE: (
        "The holidays that {about} declares are not on file; look whether the court's state keeps one at the"
        " end of the period."
    ),
    NoteKind.STATE_YEARS_NOT_ON_FILE: (
        "The holidays of {about} are not on file for the year of {on}; look them up."
    ),
    NoteKind.DAY_DECLARED: "{on} is counted as a holiday because it was entered as one{named}.",
    NoteKind.CLERK_CLOSED: "On {on} the clerk's office is taken as not accessible; this extends filing only.",
    NoteKind.CLOSINGS_NOT_COMPLETE: (
        "The days on which the President closed the departments before 2001 are not known to be all on file;"
        " {on} is next to Christmas or a state funeral, so look it up."
    ),
    NoteKind.EARLIER_SERVICE: (
        "An earlier day is not always safer: where another text of Rule 6 may govern, a paper served on {on}"
        " may be answered after the cut-off."
    ),
    NoteKind.SHORT_MONTH: "The last month has no such day, so the period is taken to end on its last day.",
    NoteKind.CLOCK_TWICE: (
        "The clock shows that time twice on {on}; the earlier is taken, so the end may be an hour later."
    ),
    NoteKind.FIXED_ON_CLOSED_DAY: (
        "{on} is a {weekday} on which the court is closed{named}; a date that was set does not move."
    ),
    NoteKind.NOT_CONFIRMED: (
        "The extension to {on} is not confirmed in writing: act by the earlier date, and rely on silence only"
        " after the later one."
    ),
    NoteKind.ORDER_NEEDED: (
        "The extension to {on} needs an order (Rule 29(b)) and none is on record: act by the earlier date,"
        " and rely on silence only after the later one."
    ),
}
