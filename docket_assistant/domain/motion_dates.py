"""The dates of a motion in its court: each paper from its own trigger, and the reply from the opposition."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from docket_assistant.domain.calendar import CONTESTED, NOT_COUNTED
from docket_assistant.domain.deadline import Deadline, Stated
from docket_assistant.domain.deadlines.terms import Reading, Why, WhyKind
from docket_assistant.domain.motion_times import (
    BY_SERVICE,
    OF_THE_OPPOSITION,
    SURE,
    How,
    LocalTime,
    MotionEvent,
    MotionPaper,
    MotionTimes,
)
from docket_assistant.domain.period_dates import CourtCount, two_readings
from docket_assistant.domain.service import ServiceMethod

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5
_LONGEST = timedelta(days=400)

Events = Mapping[MotionEvent, date]


class TimesNote(StrEnum):
    """What whoever relies on a local date must look at."""

    ASK = "ask"
    """No figure was seen for the day: ask the user."""
    PATTERN_ONLY = "pattern_only"
    """Only a docket or a table shows it: no date is counted."""
    DESCRIBED = "described"
    """The words of the rule were not seen."""
    SEEN_LATER = "seen_later"
    """The figure was seen in a later text only."""
    SEEN_EARLIER = "seen_earlier"
    """The figure was last seen in an earlier text."""
    EITHER_FIGURE = "either_figure"
    SIX_D_NOT_SEEN = "six_d_not_seen"
    """Whether the three days of Rule 6(d) come on top was not seen, and it decides."""
    FROM_THE_DUE_DATE = "from_the_due_date"
    """The opposition is not on record: its due date stands in for its day."""
    ORDER_SETS = "order_sets"
    """An order set the time; the rule is shown as what it replaced."""


@dataclass(frozen=True, slots=True)
class OrderedTime:
    """What an order says of a paper; it beats the rule."""

    order: str
    on: date | None = None
    """A day certain."""
    days: int | None = None
    trigger: MotionEvent | None = None
    before: bool = False


@dataclass(frozen=True, slots=True)
class MotionDate:
    """One paper of a motion: its dates, what they rest on, and what is missing."""

    paper: MotionPaper
    local: LocalTime | None
    """What the district gives; None where nothing is on file for the day."""
    deadline: Deadline | None = None
    missing: MotionEvent | None = None
    """The trigger that nobody gave."""
    ordered: OrderedTime | None = None
    notes: tuple[TimesNote, ...] = ()
    pages: int | None = None
    start: date | None = None
    """The day of its trigger; none where a due date stands in for it, or a day certain is set."""

    @property
    def how(self) -> How:
        """Whether it is filed at all."""
        return self.local.how if self.local is not None else How.OF_RIGHT


_DAY_OF_MOTION = (
    MotionEvent.FILED,
    MotionEvent.SERVED,
    MotionEvent.ENTERED,
    MotionEvent.BRIEF_SERVED,
    MotionEvent.HEARING,
)
_SERVED_BY_MOVANT = frozenset({MotionEvent.SERVED, MotionEvent.BRIEF_SERVED})
_NO_ORDERS: Mapping[MotionPaper, OrderedTime] = {}


def motion_dates(
    times: MotionTimes,
    events: Events,
    count_from: CourtCount,
    *,
    discovery: bool = True,
    ordered: Mapping[MotionPaper, OrderedTime] = _NO_ORDERS,
    served_by: ServiceMethod | None = None,
    today: date | None = None,
) -> tuple[MotionDate, ...]:
    """The dates of a motion by the texts in force on its day; empty where no day of it is given.

    A day without a figure is no date but a question. ``served_by`` is how the motion and its brief were
    served, where it was not as counsel agreed for the matter. ``today`` stands for the day of a motion that
    is still to be made.
    """
    day = next((events[name] for name in _DAY_OF_MOTION if name in events), today)
    if day is None:
        return ()
    found: dict[MotionPaper, MotionDate] = {}
    for paper in MotionPaper:
        local = times.on(paper, day, discovery=discovery)
        order = ordered.get(paper)
        asked = paper in (MotionPaper.OPPOSITION, MotionPaper.REPLY)
        if local is not None or order is not None or asked:
            counter = _Counter(count_from, served_by)
            question = _Question(times, events, counter, found.get(MotionPaper.OPPOSITION), day)
            found[paper] = question.answer(paper, local, order)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class _Counter:
    """Rule 6 for the papers of one motion, which may have been served otherwise than the rest."""

    in_matter: CourtCount
    served_by: ServiceMethod | None

    def after(self, trigger: MotionEvent | None) -> CourtCount:
        """How days after ``trigger`` are counted."""
        if self.served_by is None or trigger not in _SERVED_BY_MOVANT:
            return self.in_matter
        return replace(self.in_matter, service=self.served_by)


@dataclass(frozen=True, slots=True)
class _Question:
    """What the date of one paper hangs on."""

    times: MotionTimes
    events: Events
    counter: _Counter
    opposition: MotionDate | None
    day: date

    def answer(self, paper: MotionPaper, local: LocalTime | None, order: OrderedTime | None) -> MotionDate:
        pages = self.times.pages.of(paper)
        if order is not None:
            return self._by_order(paper, local, order, pages)
        if local is None or not self.times.computes(local):
            return MotionDate(paper, local, notes=self._why_none(local), pages=pages)
        assert local.trigger is not None
        counted, notes = self._from(local.trigger, _counter(local, self))
        if counted is None:
            return MotionDate(paper, local, missing=local.trigger, notes=self._doubts(local), pages=pages)
        if local.or_close:
            counted = _later(counted, self.events.get(MotionEvent.DISCOVERY_CLOSES), self.counter.in_matter)
        found = (*self._doubts(local), *notes, *self._open_days(local, counted))
        start = self.events.get(local.trigger)
        notes = tuple(dict.fromkeys(found))
        return MotionDate(paper, local, counted, notes=notes, pages=pages, start=start)

    def _by_order(
        self, paper: MotionPaper, local: LocalTime | None, order: OrderedTime, pages: int | None
    ) -> MotionDate:
        notes: tuple[TimesNote, ...] = (TimesNote.ORDER_SETS,)
        if order.on is not None:
            deadline: Deadline | None = self.counter.in_matter(order.on, 0, before=False, after_service=False)
        else:
            assert order.days is not None
            assert order.trigger is not None
            deadline, more = self._from(order.trigger, _ordered_counter(order, self))
            notes = (*notes, *more)
        missing = order.trigger if deadline is None else None
        start = None if order.trigger is None else self.events.get(order.trigger)
        return MotionDate(paper, local, deadline, missing, order, notes, pages, start)

    def _from(self, trigger: MotionEvent, counted: "Count") -> tuple[Deadline | None, tuple[TimesNote, ...]]:
        """The deadline from a trigger; from the opposition's due date where no opposition is on record."""
        if trigger in self.events:
            return counted(self.events[trigger]), ()
        opposition = self.opposition.deadline if self.opposition is not None else None
        on_record = MotionEvent.OPPOSITION_FILED in self.events and trigger is not MotionEvent.OPPOSITION_DUE
        if trigger not in OF_THE_OPPOSITION or opposition is None or on_record:
            return None, ()
        stands_in = () if trigger is MotionEvent.OPPOSITION_DUE else (TimesNote.FROM_THE_DUE_DATE,)
        return _through(opposition, counted), stands_in

    def _why_none(self, local: LocalTime | None) -> tuple[TimesNote, ...]:
        if local is None:
            return (TimesNote.ASK,)
        if local.how in (How.LEAVE, How.ANNOUNCED, How.JOINT):
            return ()
        return (TimesNote.PATTERN_ONLY if local.days is not None and local.trigger else TimesNote.ASK,)

    def _doubts(self, local: LocalTime) -> tuple[TimesNote, ...]:
        found = []
        if self.times.sureness(local) < SURE:
            found.append(TimesNote.DESCRIBED)
        known_since = local.since is not None and local.since <= self.day
        if local.seen_from is not None and self.day < local.seen_from and not known_since:
            found.append(TimesNote.SEEN_LATER)
        if local.seen_to is not None and self.day > local.seen_to:
            found.append(TimesNote.SEEN_EARLIER)
        if local.or_days is not None:
            found.append(TimesNote.EITHER_FIGURE)
        return tuple(found)

    def _open_days(self, local: LocalTime, counted: Deadline) -> tuple[TimesNote, ...]:
        asks = self.times.six_d_included is None and local.trigger in BY_SERVICE and not local.before
        return (TimesNote.SIX_D_NOT_SEEN,) if asks and counted.due is None else ()


Count = Callable[[date], Deadline]


def _counter(local: LocalTime, question: _Question) -> Count:
    """How ``local`` is counted from a day: every figure and every way with the three days is a reading."""
    assert local.days is not None
    figures = (local.days,) if local.or_days is None else (local.days, local.or_days)
    return lambda start: _joined(_figure(start, days, local, question) for days in figures)


def _figure(start: date, days: int, local: LocalTime, question: _Question) -> Deadline:
    count_from, times = question.counter.after(local.trigger), question.times
    if local.working:
        return _working_days(start, days, before=local.before, count_from=count_from)
    served = local.trigger in BY_SERVICE and not local.before
    without = count_from(start, days, before=local.before, after_service=False)
    if not served or times.six_d_included:
        return without
    with_three = count_from(start, days, before=False, after_service=True)
    return with_three if times.six_d_included is False else two_readings(without, with_three)


def _ordered_counter(order: OrderedTime, question: _Question) -> Count:
    assert order.days is not None
    days = order.days
    after_service = order.trigger in BY_SERVICE and not order.before
    count_from = question.counter.after(order.trigger)
    return lambda start: count_from(start, days, before=order.before, after_service=after_service)


def _joined(found: Iterable[Deadline]) -> Deadline:
    first, *rest = found
    for other in rest:
        first = two_readings(first, other)
    return first


def _through(opposition: Deadline, counted: Count) -> Deadline:
    """What follows from a date that is itself open between readings."""
    first = opposition.act_by and counted(opposition.act_by)
    last = opposition.not_before and counted(opposition.not_before)
    known = opposition.due and counted(opposition.due)
    if first and first == last:
        return first
    readings = {r.date: r for one in (first, known, last) if one for r in one.readings}
    return Deadline(
        known.due if known else None,
        first.act_by if first else None,
        last.not_before if last else None,
        stated=Stated(tuple(readings[on] for on in sorted(readings)), steps=known.working if known else ()),
    )


def _later(counted: Deadline, closes: date | None, count_from: CourtCount) -> Deadline:
    """The close of discovery where it is later; unknown: only the other day can be told."""
    if closes is None:
        return Deadline(None, counted.act_by, None, stated=Stated(counted.readings, steps=counted.working))
    if counted.not_before is not None and closes >= counted.not_before:
        return count_from(closes, 0, before=False, after_service=False)
    if counted.act_by is None or closes <= counted.act_by:
        return counted
    due = None if counted.due is None else max(closes, counted.due)
    return Deadline(due, closes, counted.not_before, stated=Stated(counted.readings, steps=counted.working))


def _working_days(start: date, days: int, *, before: bool, count_from: CourtCount) -> Deadline:
    """So many days on which the court is open; a day that is only perhaps closed makes two readings."""
    surely = _walk(start, days, count_from, before=before, contested=False)
    perhaps = _walk(start, days, count_from, before=before, contested=True)
    first, last = sorted((surely, perhaps))
    why = (Why(WhyKind.TEXT_IN_FORCE),)
    readings = tuple(Reading(on, why) for on in dict.fromkeys((first, last)))
    return Deadline(perhaps, first, last, stated=Stated(readings))


def _walk(start: date, days: int, count_from: CourtCount, *, before: bool, contested: bool) -> date:
    step = -_ONE_DAY if before else _ONE_DAY
    on = start
    while days:
        on += step
        days -= not _closed(on, count_from, contested=contested)
    return on


def _closed(on: date, count_from: CourtCount, *, contested: bool) -> bool:
    if on.weekday() >= _SATURDAY:
        return True
    found = count_from.holidays.court_days(count_from.state, state_counts=True).of_year(on.year).get(on)
    if found is None or found.kind in NOT_COUNTED:
        return False
    return contested or found.kind not in CONTESTED


def latest_sensible_day(
    times: MotionTimes, cutoff: date, count_from: CourtCount, *, served: bool = True
) -> date | None:
    """Advice: the last day to file a discovery motion so that its briefing ends by ``cutoff``.

    Some districts give no number of days but want a motion early enough to be answered and ruled on. None
    where the district's own times cannot be counted from the day of filing.
    """
    method = count_from.service if served else ServiceMethod.NONE
    counter = CourtCount(count_from.holidays, count_from.state, method, count_from.hours)
    day = cutoff
    while day > cutoff - _LONGEST:
        ends = _briefing_ends(times, day, counter)
        if ends is None or ends <= cutoff:
            return day if ends is not None else None
        day -= _ONE_DAY
    return None


def _briefing_ends(times: MotionTimes, filed: date, counter: CourtCount) -> date | None:
    same = dict.fromkeys((MotionEvent.FILED, MotionEvent.SERVED, MotionEvent.ENTERED), filed)
    found = {d.paper: d for d in motion_dates(times, same, counter)}
    papers = (found[MotionPaper.OPPOSITION], found[MotionPaper.REPLY])
    ends = [p.deadline.not_before for p in papers if p.deadline is not None]
    answered = papers[0].deadline is not None and papers[0].local is not None and not papers[0].local.before
    known = [day for day in ends if day is not None]
    return max(known) if answered and known else None
