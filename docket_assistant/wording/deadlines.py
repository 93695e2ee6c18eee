"""Sentences on deadlines: the readings, the steps of a working, assumptions and warnings.

A date counted is only that. Whether an act was in time is for the court, so no sentence here says that one
came before or after its time; ``days_past`` gives the number of days and nothing else.
"""

from datetime import date

from docket_assistant.domain.calendar import ClosedDay, DayKind
from docket_assistant.domain.deadline_terms import (
    LastHour,
    Note,
    NoteKind,
    Period,
    Reading,
    Regime,
    Step,
    StepKind,
    Why,
    WhyKind,
)
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.wording.days import docket_date, hour_text, short_date
from docket_assistant.wording.days import weekday as weekday_of

_OLD_TEXTS_UNTIL = date(2009, 11, 30)
_BY_MAIL = "by mail, by leaving it with the clerk"
_METHODS = {
    ServiceMethod.EMAIL.value: "e-mail",
    ServiceMethod.OTHER.value: "the other means used",
}


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
    if regime.until <= _OLD_TEXTS_UNTIL:
        return "text in force before Dec. 1, 2009"
    if regime.until == date.max:
        return f"text in force since {_court_date(regime.since)}"
    return f"text in force from {_court_date(regime.since)} to {_court_date(regime.until)}"


def _court_date(on: date) -> str:
    return short_date(on)


def last_hour_text(hour: LastHour) -> str:
    """When the last day ends."""
    assert hour is LastHour.FILING_MIDNIGHT
    return (
        "Electronic filing is open until midnight in the court's time zone, other filing until the clerk's"
        " office is scheduled to close, unless a statute, local rule or order sets another hour."
    )


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
        DayKind.STATE_UNSURE: f"{closed.name}, when the offices of the state were closed{by}",
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
    if why.kind is WhyKind.THREE_DAYS:
        return _three_days(why.regime)
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


def _three_days(regime: Regime | None) -> str:
    assert regime is not None
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
    if step.step is StepKind.LAST_HOUR:
        return f"{last_hour_text(LastHour.FILING_MIDNIGHT)[:-1]}{cite}."
    said = _STEPS[step.step].format(
        day=day_text(step.date),
        what="" if step.because is None else closed_text(step.because, step.date),
        although="" if step.because is None else f", although it is {closed_text(step.because, step.date)}",
        period="" if step.period is None else _period_said(step.period),
        at="" if step.at is None else hour_text(step.at),
        other="" if step.other is None else day_text(step.other),
    )
    return f"{said}{cite}."


def _period_said(period: Period) -> str:
    return f"{period_text(period)} before the event" if period.backward else period_text(period)


_STEPS = {
    StepKind.EVENT: "{day}: the day of the event, which is not counted",
    StepKind.LEFT_OUT: "{day} is {what}, left out of a period of less than 11 days",
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
    NoteKind.CONSENT_ASSUMED: "Written consent to service by {about} is taken as given.",
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
