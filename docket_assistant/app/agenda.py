"""The calendar over all matters: every date on file, one a line, and the holidays among them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from docket_assistant.app.law import holidays, state_of
from docket_assistant.app.overview import STILL_TO_DO
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.app.today import Due, matter_today
from docket_assistant.domain.calendar import FEDERAL, ClosedDay, DayKind
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.duties import DutyStanding, DutyState
from docket_assistant.domain.record import Record
from docket_assistant.wording.captions import short_caption
from docket_assistant.wording.days import short_date
from docket_assistant.wording.standing import duties_words

BACK = timedelta(days=30)
"""How far the calendar reaches back."""
HOLIDAYS_AHEAD = timedelta(days=90)

_ANSWERS_RULE = "30 days, Fed. R. Civ. P. 33(b)(2), 34(b)(2)(A), 36(a)(3)"
_HOLIDAYS = {
    DayKind.STATUTE: "federal holiday",
    DayKind.OBSERVED_FRIDAY: "federal holiday, as kept on the Friday",
    DayKind.OBSERVED_MONDAY: "federal holiday, as kept on the Monday",
    DayKind.CLOSING: "the President closed the executive departments",
    DayKind.STATE: "holiday of {state}",
    DayKind.STATE_UNSURE: "perhaps a holiday of {state}",
}


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """A date of a matter."""

    on: date
    matter: str
    caption: str
    what: str
    source: str
    """The order or the rule that it comes from."""
    ours: bool
    tab: str
    state: DutyState = DutyState.OPEN
    due: Deadline | None = None
    """For a duty of an order: its counting."""
    words: tuple[str, ...] = ()
    """The words of the order."""


@dataclass(frozen=True, slots=True)
class HolidayEntry:
    """A day on which courts are closed, or may be."""

    on: date
    name: str
    what: str


def agenda_of(record: Record, day: date) -> tuple[AgendaEntry, ...]:
    """Dates of one matter from ``BACK`` before ``day`` on; what was done stays until it is that old."""
    others = (due for due in matter_today(record, day).due if due.tab != "orders")
    found = (*_duties(record, day), *(_entry(due) for due in others))
    return tuple(sorted((e for e in found if e.on >= day - BACK), key=lambda e: e.on))


def _entry(due: Due) -> AgendaEntry:
    source = f"{due.detail}; {_ANSWERS_RULE}" if due.tab == "discovery" else due.detail
    return AgendaEntry(due.on, due.matter, due.caption, due.what, source, due.ours, due.tab)


def _duties(record: Record, day: date) -> Iterator[AgendaEntry]:
    """Duties of one order that fall on one day, and are still to be done or are not, in one line."""
    same: dict[tuple[str, date, bool, bool], list[DutyStanding]] = {}
    for standing in ripeness_of(record, day).duties:
        on = standing.due.act_by if standing.due is not None else None
        if on is not None:
            ours = standing.duty.who is record.matter.our_side
            key = (str(standing.order.id), on, ours, standing.state in STILL_TO_DO)
            same.setdefault(key, []).append(standing)
    for (_, on, ours, _open), standings in same.items():
        yield AgendaEntry(
            on,
            str(record.matter.id),
            short_caption(record.parties),
            duties_words(tuple(s.duty.what for s in standings)),
            f"Order of {short_date(standings[0].order.signed_on)}",
            ours,
            "orders",
            standings[-1].state,
            standings[0].due,
            tuple(s.duty.words for s in standings if s.duty.words),
        )


def holidays_ahead(courts: Iterable[str], day: date) -> tuple[HolidayEntry, ...]:
    """Holidays of the coming ``HOLIDAYS_AHEAD``, federal and of the states where the courts sit."""
    found: dict[tuple[date, str, str], HolidayEntry] = {}
    years = {day.year, (day + HOLIDAYS_AHEAD).year}
    for state in {None, *map(state_of, courts)}:
        days = holidays().court_days(state, state_counts=True)
        for on, closed in (pair for year in years for pair in days.of_year(year).items()):
            if day <= on <= day + HOLIDAYS_AHEAD:
                what = _holiday_words(closed, state)
                found[on, closed.name, what] = HolidayEntry(on, closed.name, what)
    return tuple(found[key] for key in sorted(found))


def _holiday_words(closed: ClosedDay, state: str | None) -> str:
    named = holidays().files.get(state or FEDERAL)
    return _HOLIDAYS[closed.kind].format(state=named.name if named is not None else state)


def states_on_file() -> tuple[str, ...]:
    """States and territories whose own holidays are on file, by their two letters."""
    return tuple(state for state in holidays().files if state != FEDERAL)
