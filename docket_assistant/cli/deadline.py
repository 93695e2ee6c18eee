"""`deadline`: counts a period under Rule 6, with every reading and the working."""

import argparse
from collections.abc import Mapping
from datetime import date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from docket_assistant.app.dates.last_hours import court_hours
from docket_assistant.app.law import holidays, state_of
from docket_assistant.cli.dates import iso_date
from docket_assistant.cli.frame import Answer, Context, Json
from docket_assistant.domain.calendar import checked_state
from docket_assistant.domain.deadline import Deadline, Period, Unit, count, serve_by
from docket_assistant.domain.deadlines.fixed import fixed
from docket_assistant.domain.deadlines.hours import HourDeadline, count_hours
from docket_assistant.domain.deadlines.last_hours import CourtHours, LastHour
from docket_assistant.domain.deadlines.terms import Note, Step
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.deadlines import (
    because_text,
    last_hours_text,
    note_text,
    regime_change_text,
    regime_text,
    step_text,
    why_text,
)

_UNITS = ("days", "weeks", "months", "years", "hours")
_MOST_DIGITS = 12


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's place in the parser."""
    parser = commands.add_parser("deadline", help="counts a period under Rule 6")
    start = parser.add_mutually_exclusive_group(required=True)
    start.add_argument("--from", dest="trigger", type=iso_date, metavar="DATE")
    start.add_argument("--fixed", type=iso_date, metavar="DATE")
    start.add_argument("--serve-by", type=iso_date, metavar="CUTOFF")
    length = parser.add_mutually_exclusive_group()
    for unit in _UNITS:
        length.add_argument(f"--{unit}", type=_number, metavar="N")
    parser.add_argument("--at", type=_hour, metavar="HH:MM")
    parser.add_argument("--zone", metavar="NAME")
    parser.add_argument("--backward", action="store_true")
    parser.add_argument("--service", type=_method, metavar="METHOD")
    court = parser.add_mutually_exclusive_group()
    court.add_argument("--state", metavar="XX")
    court.add_argument("--court", metavar="ID")
    parser.add_argument("--regime-date", type=iso_date, metavar="DATE")
    parser.add_argument("--closed", type=iso_date, action="append", default=[], metavar="DATE")
    parser.add_argument("--holiday", action="append", default=[], metavar="DATE[=WHY]")
    parser.set_defaults(run=run)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise InvalidInput(f"{text!r} is no length of time; write a whole number.")
    if len(text) > _MOST_DIGITS:
        raise InvalidInput("Is a period that long meant? Write one of a hundred years at most.")
    return int(text)


def _hour(text: str) -> time:
    try:
        return datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007  # an hour without a day
    except ValueError:
        raise InvalidInput(f"{text!r} is no hour; write it as 14:30.") from None


def _method(text: str) -> ServiceMethod:
    try:
        return ServiceMethod(text)
    except ValueError:
        known = ", ".join(m.value for m in ServiceMethod)
        raise InvalidInput(f"{text!r} is no method of service; it is one of {known}.") from None


def run(args: argparse.Namespace, _context: Context) -> Answer:
    """Count the period, look at a fixed date, or find the last day to serve."""
    _check_fit(args)
    state = _state(args)
    if args.fixed is not None:
        found = fixed(
            args.fixed,
            holidays=holidays(),
            state=state,
            regime_date=args.regime_date,
            declared=_declared(args.holiday),
            hours=_hours(args),
        )
        return _answer(_deadline_json(found))
    if args.serve_by is not None:
        return _serve_by(args, state)
    if args.hours is not None:
        return _answer(_hours_json(_count_hours(args, state)))
    found = count(
        args.trigger,
        _period(args),
        service=args.service or ServiceMethod.NONE,
        holidays=holidays(),
        state=state,
        regime_date=args.regime_date,
        closed=frozenset(args.closed),
        declared=_declared(args.holiday),
        hours=_hours(args),
    )
    return _answer(_deadline_json(found))


def _check_fit(args: argparse.Namespace) -> None:
    """Refuse an option that the question has no use for: left aside in silence it would mislead."""
    if args.fixed is not None:
        _none_of(
            args, (*_UNITS, "at", "zone", "backward", "service", "closed"), "A fixed date is not counted"
        )
    if args.serve_by is not None:
        _none_of(args, ("hours",), "The last day to serve is found for an answer in days or longer")
    if args.hours is None:
        _none_of(args, ("at", "zone"), "Only hours run from a clock time")
    elif args.service not in (None, ServiceMethod.NONE):
        _none_of(args, ("service",), "No days for service are added to hours here")


def _none_of(args: argparse.Namespace, names: tuple[str, ...], why: str) -> None:
    given = next((name for name in names if getattr(args, name) not in (None, False, [])), None)
    if given is not None:
        raise InvalidInput(f"{why}; leave --{given} out.")


def _state(args: argparse.Namespace) -> str | None:
    if args.court is None:
        return None if args.state is None else _on_file(str(args.state).upper())
    state = state_of(args.court)
    if state is None:
        raise InvalidInput(f"No court {args.court!r} is on file; give its state with --state XX.")
    return state


def _on_file(state: str) -> str:
    """A state with a district court: all of their holidays are on file, so any other is a slip."""
    if checked_state(state) not in holidays().files:
        raise InvalidInput(
            f"No state {state!r} with a district court is on file; write two letters, such as MO."
        )
    return state


def _hours(args: argparse.Namespace) -> CourtHours | None:
    return None if args.court is None else court_hours(args.court)


def _period(args: argparse.Namespace) -> Period:
    for unit in _UNITS:
        amount = getattr(args, unit)
        if amount is not None:
            return Period(amount, Unit(unit), args.backward)
    raise InvalidInput("How long is the period? Give --days, --weeks, --months, --years or --hours.")


def _declared(given: list[str]) -> Mapping[date, str]:
    parts = (text.partition("=") for text in given)
    return {iso_date(day): why or "declared a holiday" for day, _, why in parts}


def _serve_by(args: argparse.Namespace, state: str | None) -> Answer:
    found = serve_by(
        args.serve_by,
        _period(args),
        service=args.service or ServiceMethod.NONE,
        holidays=holidays(),
        state=state,
        regime_date=args.regime_date,
        closed=frozenset(args.closed),
        declared=_declared(args.holiday),
        hours=_hours(args),
    )
    answer: Json = {
        "serve_by": found.serve_by.isoformat(),
        "assumptions": _notes(found.answer.assumptions),
        "warnings": _notes(found.warnings),
        "working": _working(found.working),
    }
    return Answer(
        answer,
        lambda: [
            f"Serve by {docket_date(found.serve_by)}",
            *map(step_text, found.working),
            *answer["assumptions"],
            *answer["warnings"],
        ],
    )


def _count_hours(args: argparse.Namespace, state: str | None) -> HourDeadline:
    if args.at is None or args.zone is None:
        raise InvalidInput("Hours run from a clock time in a zone; give --at HH:MM and --zone NAME.")
    try:
        zone = ZoneInfo(args.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InvalidInput(f"There is no zone {args.zone!r}; write one as America/Chicago.") from None
    return count_hours(
        datetime.combine(args.trigger, args.at),
        _period(args),
        zone=zone,
        holidays=holidays(),
        state=state,
        regime_date=args.regime_date,
        closed=frozenset(args.closed),
        declared=_declared(args.holiday),
    )


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _deadline_json(found: Deadline) -> Json:
    return {
        "due": _iso(found.due),
        "act_by": _iso(found.act_by),
        "not_before": _iso(found.not_before),
        "readings": [{"date": r.date.isoformat(), "because": because_text(r)} for r in found.readings],
        "regime": None if found.regime is None else regime_text(found.regime),
        "regime_change": None if found.regime is None else regime_change_text(found.regime),
        "last_hour": last_hours_text(found.last_hours) or None,
        "last_hours": [_hour_json(hour) for hour in found.last_hours],
        "assumptions": _notes(found.assumptions),
        "warnings": _notes(found.warnings),
        "working": _working(found.working),
    }


def _hour_json(hour: LastHour) -> Json:
    """The end of the last day for one act: 24:00 where it is midnight."""
    own = hour.set
    return {
        "act": hour.act.value,
        "at": own.at.isoformat("minutes") if own else "24:00",
        "zones": list(hour.zones),
        "only": own.only or None if own else None,
        "since": _iso(own.since) if own else None,
        "until": _iso(own.until) if own else None,
        "authority": own.authority if own else "Fed. R. Civ. P. 6(a)(4)",
    }


def _hours_json(found: HourDeadline) -> Json:
    return {
        "due": found.due.isoformat(),
        "act_by": found.act_by.isoformat(),
        "not_before": found.not_before.isoformat(),
        "readings": [
            {"date": r.date.isoformat(), "because": "; ".join(map(why_text, r.because))}
            for r in found.readings
        ],
        "regime": regime_text(found.regime),
        "last_hour": None,
        "assumptions": _notes(found.assumptions),
        "warnings": _notes(found.warnings),
        "working": _working(found.working),
    }


def _notes(notes: tuple[Note, ...]) -> list[str]:
    return [note_text(note) for note in notes]


def _working(steps: tuple[Step, ...]) -> list[Json]:
    return [
        {"date": _iso(s.date), "step": s.step.value, "because": step_text(s), "citation": s.citation}
        for s in steps
    ]


def _answer(answer: Json) -> Answer:
    def lines() -> list[str]:
        dates = [f"{name}: {answer[name]}" for name in ("due", "act_by", "not_before")]
        readings = [f"  reading {r['date']}: {r['because']}" for r in answer["readings"]]
        working = [f"  {s['because']}" for s in answer["working"]]
        return [*dates, *readings, *working, *answer["assumptions"], *answer["warnings"]]

    return Answer(answer, lines)
