"""Brings the law to a matter: its rule on conferral, counted due dates, zones and Rule 6(a)."""

import tomllib
from collections.abc import Mapping
from datetime import date, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from docket_assistant import resources
from docket_assistant.app.checklists import checklists_of
from docket_assistant.app.dates.last_hours import court_hours
from docket_assistant.app.dates.periods import answers_rule
from docket_assistant.app.districts import districts
from docket_assistant.domain.calendar import FilesAsAsked, HolidayFile, Holidays
from docket_assistant.domain.calendars.file import holiday_file
from docket_assistant.domain.deadline import REGIMES, Deadline, Period, Unit, count
from docket_assistant.domain.deadlines.fixed import extended, fixed
from docket_assistant.domain.deadlines.last_hours import CourtHours
from docket_assistant.domain.discovery import Extension, RequestSet
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import DutyId, SetId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.moments import offset_zone
from docket_assistant.domain.order import CountedFrom, Duty
from docket_assistant.domain.period_dates import CourtCount, period_dates
from docket_assistant.domain.periods import Trigger, Whom, touches
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import Law
from docket_assistant.domain.rules import FALLBACK, ConferralRule, rule_from
from docket_assistant.domain.service import ServiceMethod

_FIRST_COUNTED = REGIMES[0].since
"""Earlier texts of Rule 6 are not on file; what they govern is shown without a date."""


@cache
def holidays() -> Holidays:
    """The shipped calendar of legal holidays; a state's file is read when it is first asked for."""
    return Holidays(FilesAsAsked((_jurisdiction(name) for name in resources.names("holidays")), _holidays_of))


def _jurisdiction(file: str) -> str:
    return file.removesuffix(".toml").upper()


def _holidays_of(jurisdiction: str) -> HolidayFile:
    return holiday_file(tomllib.loads(resources.read_text(f"holidays/{jurisdiction.lower()}.toml")))


@cache
def _rule_names() -> frozenset[str]:
    return frozenset(name.removesuffix(".toml") for name in resources.names("rules"))


@cache
def _rule(court: str) -> ConferralRule:
    name = f"{court}.toml"
    return rule_from(tomllib.loads(resources.read_text(f"rules/{name}")), f"The rule file {name}")


def rules() -> Mapping[str, ConferralRule]:
    """The shipped rules on conferral, by district; "frcp" is the federal rule alone."""
    return {court: _rule(court) for court in sorted(_rule_names())}


def rule_of(court: str) -> ConferralRule:
    """The rule of a district, else the federal rule alone; only that one file is read."""
    return _rule(court if court in _rule_names() else FALLBACK)


def state_of(court: str) -> str | None:
    """The state whose holidays count in a court; None where the court is not one of the 94 districts."""
    district = districts().get(court)
    return None if district is None else district.state


def law_for(record: Record) -> Law:
    """The law of one matter."""
    return Law(
        rule=rule_of(record.matter.court),
        due=response_deadlines(record),
        zones=_zones(record),
        count_days=_counter(record.matter.court),
        floor=rule_of(FALLBACK),
        checklists=checklists_of(record.matter.court),
    )


def _zones(record: Record) -> Mapping[str, tzinfo]:
    named = {
        *(r.zone for r in record.responses),
        *(c.zone for c in record.conferrals),
        *(a.zone for a in record.attempts),
        *(m.zone for m in record.messages),
    } - {None}
    return {name: ZoneInfo(name) for name in named if name is not None and offset_zone(name) is None}


def _counter(court: str) -> "_CountDays":
    return _CountDays(state_of(court))


class _CountDays:
    """Counts days forward under Rule 6(a) in one court."""

    def __init__(self, state: str | None) -> None:
        self._state = state

    def __call__(self, start: date, days: int) -> date:
        counted = count(
            start,
            Period(days, Unit.DAYS),
            service=ServiceMethod.NONE,
            holidays=holidays(),
            state=self._state,
        )
        assert counted.due is not None, "a period that runs from no service has one prevailing date"
        return counted.due


def response_deadlines(record: Record) -> Mapping[SetId, Deadline]:
    """When the responses to each served set are due, extensions read first.

    A set whose period cannot be counted (a text of Rule 6 that is not on file) has no date: unknown.
    """
    counted = {s.id: _if_countable(s, record) for s in record.sets if s.served_on is not None}
    return {s: due for s, due in counted.items() if due is not None}


def _if_countable(request_set: RequestSet, record: Record) -> Deadline | None:
    try:
        return _response_deadline(request_set, record)
    except InvalidInput:
        return None


def _response_deadline(request_set: RequestSet, record: Record) -> Deadline | None:
    due = _answer_due(request_set, record)
    if due is None:
        return None
    granted = sorted((e for e in record.extensions if e.set == request_set.id), key=lambda e: e.granted_on)
    for extension in granted:
        due = _extended(due, extension, record)
    if request_set.signed is False:
        # Rule 26(g)(2): nobody need act on an unsigned set, so silence proves nothing.
        due = Deadline(due.due, due.act_by, None, due.regime, due.asked, due.stated)
    return due


def _answer_due(request_set: RequestSet, record: Record) -> Deadline | None:
    """The day of the rule itself; None where no text of that day is on file."""
    assert request_set.served_on is not None
    method = request_set.method
    if method is ServiceMethod.UNKNOWN:
        method = record.matter.service_method
    sides = {p.side for p in record.parties if p.id in request_set.responders}
    found = period_dates(
        answers_rule(request_set.kind),
        {Trigger.SERVICE: request_set.served_on},
        CourtCount(holidays(), state_of(record.matter.court), method, _hours(record)),
        frozenset({Whom.DEFENDANT}) if Side.DEFENDANT in sides else frozenset(),
    )
    return None if found is None else found.deadline


def _extended(due: Deadline, extension: Extension, record: Record) -> Deadline:
    dates = (record.matter.discovery_closes, record.matter.trial)
    return extended(
        due,
        extension.new_due,
        confirmed_in_writing=extension.confirmed_in_writing,
        court_order_needed=touches(extension.new_due, dates),
        ordered=extension.order is not None,
    )


def duty_deadlines(record: Record) -> Mapping[DutyId, Deadline]:
    """When each duty of an order is due; a duty without a day has none."""
    counted = {duty.id: _if_datable(duty, record) for duty in record.duties}
    return {duty: due for duty, due in counted.items() if due is not None}


def _if_datable(duty: Duty, record: Record) -> Deadline | None:
    try:
        return _duty_deadline(duty, record)
    except InvalidInput:
        return None


def _duty_deadline(duty: Duty, record: Record) -> Deadline | None:
    state = state_of(record.matter.court)
    if duty.fixed_on is not None:
        return fixed(duty.fixed_on, holidays=holidays(), state=state, hours=_hours(record))
    order = next(o for o in record.orders if o.id == duty.order)
    start = order.entered_on if duty.counted_from is CountedFrom.ENTRY else order.signed_on
    if duty.period is None or start is None or start < _FIRST_COUNTED:
        return None
    return count(
        start,
        Period(duty.period, Unit(duty.unit.value)),
        service=ServiceMethod.NONE,
        holidays=holidays(),
        state=state,
        hours=_hours(record),
    )


def _hours(record: Record) -> CourtHours | None:
    return court_hours(record.matter.court, record.matter.division)
