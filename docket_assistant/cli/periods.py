"""`periods`: the rules of discovery and the local times of a motion, by the text of the day."""

import argparse
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeVar

from docket_assistant.app.dates.last_hours import court_hours
from docket_assistant.app.dates.motion_times import courts_with_times, motion_times
from docket_assistant.app.dates.periods import period_rule, period_rules
from docket_assistant.app.law import holidays, state_of
from docket_assistant.cli.dates import iso_date
from docket_assistant.cli.frame import Answer, Context, Json
from docket_assistant.cli.motion_lines import motion_json, motion_lines
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.motion_dates import motion_dates
from docket_assistant.domain.motion_times import MotionEvent, MotionTimes
from docket_assistant.domain.period_dates import CourtCount, PeriodDates, period_dates
from docket_assistant.domain.periods import PeriodRule, PeriodText, Trigger, Whom
from docket_assistant.domain.plain import to_plain
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.wording.days import docket_date, short_date
from docket_assistant.wording.deadlines import because_text, step_text

_MOTION = "motion"
_SURE = 3
E = TypeVar("E", Trigger, MotionEvent)


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's place in the parser."""
    parser = commands.add_parser("periods", help="rules of discovery, and local times of a motion")
    parser.add_argument("rule", nargs="?", metavar="RULE", help=f"a rule's id, or {_MOTION}")
    parser.add_argument("--from", dest="days", action="append", default=[], metavar="EVENT=DATE")
    parser.add_argument("--on", type=iso_date, metavar="DATE", help="the text in force on a day")
    parser.add_argument("--court", metavar="ID")
    parser.add_argument("--service", metavar="METHOD", default=ServiceMethod.UNKNOWN.value)
    parser.add_argument("--whom", action="append", default=[], metavar="WHOM")
    parser.add_argument("--other-motion", action="store_true", help="a motion that is not on discovery")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, context: Context) -> Answer:
    """List the rules, show one with its texts, or count its dates."""
    if args.rule is None:
        rules = tuple(period_rules().values())
        return Answer([_rule_json(rule) for rule in rules], lambda: map(_rule_line, rules))
    counter = _counter(args)
    if args.rule == _MOTION:
        return _motion(args, counter, context.today)
    rule = period_rule(args.rule)
    if args.days:
        return _counted(rule, args, counter)
    texts = [rule.text_on(args.on)] if args.on else list(rule.texts)
    found = [text for text in texts if text is not None]
    told = _rule_json(rule) | {"texts": [_text_json(text) for text in found]}
    return Answer(told, lambda: _rule_lines(rule, found), 0 if found else 1)


def _counter(args: argparse.Namespace) -> CourtCount:
    hours = None
    if args.court is not None:
        hours = court_hours(args.court)
        if hours is None:
            raise NotFound(f"No court {args.court!r} is on file; `courts` lists them.")
    state = state_of(args.court) if args.court is not None else None
    return CourtCount(holidays(), state, _one_of(ServiceMethod, args.service, "method of service"), hours)


S = TypeVar("S", ServiceMethod, Whom)


def _one_of(of: type[S], word: str, what: str) -> S:
    try:
        return of(word)
    except ValueError:
        known = ", ".join(member.value for member in of)
        raise InvalidInput(f"{word!r} is no {what}; it is one of {known}.") from None


def _events(given: list[str], of: type[E], allowed: tuple[E, ...]) -> Mapping[E, date]:
    names = ", ".join(allowed)
    found: dict[E, date] = {}
    for word in given:
        name, sign, day = word.partition("=")
        if not sign or name not in allowed:
            raise InvalidInput(f"{word!r} names no event with its day; write one of {names} as EVENT=DATE.")
        found[of(name)] = iso_date(day)
    return found


def _counted(rule: PeriodRule, args: argparse.Namespace, counter: CourtCount) -> Answer:
    triggers = _events(args.days, Trigger, rule.triggers())
    whom = frozenset(_one_of(Whom, word, "person of the rules") for word in args.whom)
    found = period_dates(rule, triggers, counter, whom)
    if found is None:
        return Answer(
            _rule_json(rule) | {"text": None},
            lambda: ["No text of that day is on file; count the period by hand."],
            1,
        )
    return Answer(_rule_json(rule) | _dates_json(found), lambda: _dates_lines(found))


def _motion(args: argparse.Namespace, counter: CourtCount, today: date) -> Answer:
    times = _times(args.court)
    events = _events(args.days, MotionEvent, tuple(MotionEvent))
    discovery = not args.other_motion
    dates = motion_dates(times, events, counter, discovery=discovery, today=args.on or today)
    return Answer(motion_json(times, dates, counter.hours), lambda: motion_lines(times, dates))


def _times(court: str | None) -> MotionTimes:
    if court is None:
        raise InvalidInput("Local times are those of a court; name it with --court ID.")
    times = motion_times(court)
    if times is None:
        known = len(courts_with_times())
        raise NotFound(f"No local times of {court} are on file ({known} districts are); read its rules.")
    return times


def _rule_json(rule: PeriodRule) -> Json:
    return {**to_plain(rule), "severity": rule.severity.value, "texts": [_text_json(t) for t in rule.texts]}


def _text_json(text: PeriodText) -> Json:
    legs = [{**to_plain(leg), "days": leg.days} for leg in text.legs]
    return {**to_plain(text), "choice": text.choice.value, "limit": text.limit.value, "legs": legs}


def _dates_json(found: PeriodDates) -> Json:
    deadline = found.deadline
    return {
        "text": _text_json(found.text),
        "other_text": None if found.other_text is None else _text_json(found.other_text),
        "due": _iso(found.due),
        "act_by": _iso(found.act_by),
        "not_before": _iso(found.not_before),
        "missing": [trigger.value for trigger in found.missing],
        "readings": _readings(deadline),
        "working": [] if deadline is None else [step_text(step) for step in deadline.working],
    }


def _readings(deadline: Deadline | None) -> list[Json]:
    readings = () if deadline is None else deadline.readings
    return [{"date": r.date.isoformat(), "because": because_text(r)} for r in readings]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _rule_line(rule: PeriodRule) -> str:
    return f"{rule.id:27}{rule.cite:32}{rule.what}"


def _rule_lines(rule: PeriodRule, texts: list[PeriodText]) -> Iterator[str]:
    yield f"{rule.cite}: {rule.what}"
    if not texts:
        yield "  No text of that day is on file."
    for text in texts:
        ends = f" to {short_date(text.until)}" if text.until else ""
        yield f"  Since {short_date(text.since)}{ends}, {text.cite}: {text.says}"
        yield f"    Source: {text.source} (seen {short_date(text.seen)}, confidence {text.confidence})"
    if rule.says:
        yield f"  {rule.says}"


def _dates_lines(found: PeriodDates) -> Iterator[str]:
    yield f"{found.text.cite}: {found.text.says}"
    if found.text.confidence < _SURE:
        yield f"To check: {found.text.source} (confidence {found.text.confidence})."
    for name, on in (("Due", found.due), ("Act by", found.act_by), ("Not before", found.not_before)):
        yield f"{name}: {docket_date(on) if on else 'hangs on what is not known'}"
    yield from (f"Missing: the day of {trigger.value}" for trigger in found.missing)
    if found.other_text is not None:
        yield f"Another text is near: {found.other_text.says}"
    if found.deadline is not None:
        yield from map(step_text, found.deadline.working)
