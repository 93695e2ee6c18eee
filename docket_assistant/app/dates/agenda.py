"""The calendar over all matters: every date on file, one a line, and the holidays among them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from docket_assistant.app.dates.checks import NOT_CHECKED, Checked, checked
from docket_assistant.app.dates.dated import DateStanding, MatterDates, TimeToLookUp, dates_of
from docket_assistant.app.dates.motion_times import DAYS_OF_A_MOTION, motion_times
from docket_assistant.app.districts import districts
from docket_assistant.app.law import holidays, state_of
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.domain.calendar import FEDERAL, ClosedDay, DayKind
from docket_assistant.domain.chains import DatedFact, DatedKind
from docket_assistant.domain.duties import STILL_TO_DO, DutyState
from docket_assistant.domain.order import Duty
from docket_assistant.domain.record import Record
from docket_assistant.wording.agenda import MAY_BE_FILED, look_up_words, other_days, paper_source
from docket_assistant.wording.captions import short_caption
from docket_assistant.wording.dated import DateWords
from docket_assistant.wording.days import short_date
from docket_assistant.wording.standing import duties_words

BACK = timedelta(days=30)
"""How far the calendar reaches back."""
HOLIDAYS_AHEAD = timedelta(days=90)

_ANSWERS_RULE = "30 days, Fed. R. Civ. P. 33(b)(2), 34(b)(2)(A), 36(a)(3)"
_TABS = {
    DatedKind.ANSWER: "discovery",
    DatedKind.PROMISE: "discovery",
    DatedKind.LAST_DAY_TO_MOVE: "disputes",
}
_OTHER_TAB = "overview"
_COURT_TAB = "orders"
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
    """The order or the rule that it comes from, and the day from which it was counted."""
    ours: bool
    tab: str
    dated: DatedFact
    """How it was counted."""
    state: DutyState = DutyState.OPEN
    waits: bool = True
    """Whether it is still due."""
    other: str = ""
    """Its other readings, where there are any."""
    words: tuple[str, ...] = ()
    """The words of the order."""
    dates: tuple[DatedFact, ...] = ()
    """Every date that the line stands for."""
    checked: Checked = NOT_CHECKED
    """Who entered them and who checked them."""


@dataclass(frozen=True, slots=True)
class Need:
    """Something that waits for counsel, with the place where it is done."""

    kind: str
    matter: str
    caption: str
    what: str
    act: str
    page: str
    """The form or page that the act opens."""
    tab: str = _OTHER_TAB
    quiet: bool = False
    """Whether it stands in a muted line: a habit of the office, which no court asks about."""
    fact: str = ""
    """The fact that the act opens, where it opens one."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """The dates of one matter in their order, and what must be looked up before others can be counted."""

    entries: tuple[AgendaEntry, ...]
    needs: tuple[Need, ...] = ()


@dataclass(frozen=True, slots=True)
class HolidayEntry:
    """A day on which courts are closed, or may be."""

    on: date
    name: str
    what: str


def agenda_of(record: Record, day: date) -> Agenda:
    """Dates of one matter from ``BACK`` before ``day`` on; what was done stays until it is that old."""
    whole = agenda(dates_of(ripeness_of(record, day)))
    return Agenda(tuple(e for e in whole.entries if e.on >= day - BACK), whole.needs)


def agenda(dates: MatterDates) -> Agenda:
    """Every date of one matter, the earliest first."""
    record = dates.ripeness.record
    lines = _Lines(dates)
    entries = (*lines.duties(), *lines.others())
    caption = short_caption(record.parties)
    needs = tuple(_look_up(record, caption, one) for one in dates.to_look_up)
    return Agenda(tuple(sorted(entries, key=lambda e: e.on)), needs)


class _Lines:
    """The dates of one matter as lines."""

    def __init__(self, dates: MatterDates) -> None:
        self._dates = dates
        self._record = dates.ripeness.record
        self._day = dates.ripeness.assessment.as_of
        self._caption = short_caption(self._record.parties)
        self._words = DateWords(self._record)
        self._served: dict[str, date | None] = {s.id: s.served_on for s in self._record.sets}
        times = motion_times(self._record.matter.court)
        self._cite = "" if times is None else times.cite

    def others(self) -> Iterator[AgendaEntry]:
        """Everything but the duties of orders, a line each."""
        for one in self._dates.listed:
            if one.dated.kind is not DatedKind.DUTY:
                said = self._words.act(one.dated)
                tab = _COURT_TAB if one.dated.local else _TABS.get(one.dated.kind, _OTHER_TAB)
                yield self._line(one, f"{said[:1].upper()}{said[1:]}", self._source(one), tab)

    def duties(self) -> Iterator[AgendaEntry]:
        """Duties of one order that fall on one day, and are still to be done or are not, in one line."""
        duties: dict[str, Duty] = {duty.id: duty for duty in self._record.duties}
        signed = {order.id: order.signed_on for order in self._record.orders}
        same: dict[tuple[str, date, bool, bool], list[tuple[DateStanding, Duty]]] = {}
        for one in self._dates.listed:
            if one.dated.kind is DatedKind.DUTY:
                duty = duties[one.dated.fact]
                key = (duty.order, one.on, one.dated.ours, one.state in STILL_TO_DO)
                same.setdefault(key, []).append((one, duty))
        for group in same.values():
            first, head = group[0]
            what = duties_words(tuple(duty.what for _, duty in group))
            words = tuple(duty.words for _, duty in group if duty.words)
            source = f"Order of {short_date(signed[head.order])}"
            line = self._line(first, what, source, _COURT_TAB, group[-1][0].state, words)
            dates = tuple(one.dated for one, _ in group)
            yield replace(line, dates=dates, checked=checked(self._record, dates))

    def _line(
        self,
        one: DateStanding,
        what: str,
        source: str,
        tab: str,
        state: DutyState | None = None,
        words: tuple[str, ...] = (),
    ) -> AgendaEntry:
        return AgendaEntry(
            one.on,
            str(self._record.matter.id),
            self._caption,
            what,
            source,
            one.dated.ours,
            tab,
            one.dated,
            state or one.state,
            one.waits_on(self._day),
            other_days(one.dated),
            words,
            (one.dated,),
            checked(self._record, (one.dated,)),
        )

    def _source(self, one: DateStanding) -> str:
        dated = one.dated
        if dated.local is not None:
            counted = paper_source(dated.local, self._cite)
            return f"{counted}; {MAY_BE_FILED}" if one.state is DutyState.NEEDS_REVIEW else counted
        if dated.kind is DatedKind.ANSWER:
            served = self._served[dated.fact]
            return f"Served {short_date(served)}; {_ANSWERS_RULE}" if served else _ANSWERS_RULE
        if dated.kind is DatedKind.PROMISE:
            return "As the answering side promised"
        if dated.kind is DatedKind.LAST_DAY_TO_MOVE:
            return "By the rule or the order that names it"
        closes = self._record.matter.discovery_closes
        if dated.kind is DatedKind.SERVE_BY and closes is not None:
            return f"Counted back from the close of discovery, {short_date(closes)}"
        return "By the case's schedule"


def _look_up(record: Record, caption: str, one: TimeToLookUp) -> Need:
    known = {date_.paper: date_ for date_ in one.of.dates}
    district = districts().get(record.matter.court)
    court = record.matter.court if district is None else district.short
    what = look_up_words(one.of.motion, court, ((paper, known.get(paper)) for paper in one.papers))
    matter, motion = str(record.matter.id), one.of.motion.id
    if any(date_.missing in DAYS_OF_A_MOTION for date_ in one.of.dates if date_.paper in one.papers):
        return Need("Look up", matter, caption, what, "Give the day", "motion", fact=motion)
    return Need("Look up", matter, caption, what, "Open", "matter", _COURT_TAB)


def holidays_ahead(courts: Iterable[str], day: date) -> tuple[HolidayEntry, ...]:
    """Holidays of the coming ``HOLIDAYS_AHEAD``, federal and of the states where the courts sit."""
    return holidays_between(courts, day, day + HOLIDAYS_AHEAD)


def holidays_between(courts: Iterable[str], first: date, last: date) -> tuple[HolidayEntry, ...]:
    """Holidays from ``first`` to ``last``, federal and of the states where the courts sit."""
    found: dict[tuple[date, str, str], HolidayEntry] = {}
    years = range(first.year, last.year + 1)
    for state in {None, *map(state_of, courts)}:
        days = holidays().court_days(state, state_counts=True)
        for on, closed in (pair for year in years for pair in days.of_year(year).items()):
            if first <= on <= last:
                what = _holiday_words(closed, state)
                found[on, closed.name, what] = HolidayEntry(on, closed.name, what)
    return tuple(found[key] for key in sorted(found))


def _holiday_words(closed: ClosedDay, state: str | None) -> str:
    named = holidays().files.get(state or FEDERAL)
    return _HOLIDAYS[closed.kind].format(state=named.name if named is not None else state)


def states_on_file() -> tuple[str, ...]:
    """States and territories whose own holidays are on file, by their two letters."""
    return tuple(state for state in holidays().files if state != FEDERAL)
