"""What is due and what needs counsel, matter by matter; every row says where it leads."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from docket_assistant.app import overview
from docket_assistant.app.ripeness import Ripeness, ripeness_of
from docket_assistant.domain.before_filing import ExposureKind, before_filing
from docket_assistant.domain.duties import DutyStanding
from docket_assistant.domain.findings import READY, NextAct
from docket_assistant.domain.matter import ScheduleDate
from docket_assistant.domain.record import Record
from docket_assistant.wording.before_filing import exposure_sentence
from docket_assistant.wording.captions import short_caption
from docket_assistant.wording.days import short_date
from docket_assistant.wording.item_lists import noun
from docket_assistant.wording.standing import answer_words, duties_words

AHEAD = timedelta(days=14)
_TALKS = frozenset({NextAct.TALK, NextAct.TALK_ABOUT_LATEST, NextAct.KEEP_TALKING, NextAct.FOLLOW_UP})
_NO_ACT = frozenset(
    {NextAct.WAIT_FOR_RESPONSE, NextAct.WAIT_FOR_PROMISE, NextAct.WAIT_AFTER_STEP, NextAct.NOTHING}
)
_TO_MESSAGE = frozenset(
    {
        ExposureKind.ADDRESS_SAID_WRONG,
        ExposureKind.ADDRESS_NOT_ON_RECORD,
        ExposureKind.BOUNCED,
        ExposureKind.NOT_CONFIRMED,
        ExposureKind.NOT_SHOWN_AS_SENT,
    }
)
_TO_CALL = frozenset({ExposureKind.NO_REPLY, ExposureKind.PROMISE_PASSED, ExposureKind.TERMS_DISPUTED})
_SCHEDULE = {
    ScheduleDate.DISCOVERY_CLOSES: "Discovery closes",
    ScheduleDate.LAST_DAY_FOR_DISCOVERY_MOTIONS: "Last day for discovery motions",
    ScheduleDate.TRIAL: "Trial",
}


@dataclass(frozen=True, slots=True)
class Due:
    """A date; one date a row."""

    on: date
    matter: str
    caption: str
    what: str
    detail: str = ""
    ours: bool = True
    tab: str = "overview"


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


@dataclass(frozen=True, slots=True)
class MatterToday:
    """Rows of one matter."""

    matter: str
    caption: str
    due: tuple[Due, ...]
    needs: tuple[Need, ...]


def matter_today(record: Record, day: date) -> MatterToday:
    """What one matter puts on the list of ``day``: every date on file, and what needs counsel."""
    ripeness = ripeness_of(record, day)
    return MatterToday(
        str(record.matter.id),
        short_caption(record.parties),
        tuple(sorted(_due(ripeness), key=lambda d: d.on)),
        tuple(_needs(ripeness)),
    )


def _due(ripeness: Ripeness) -> Iterator[Due]:
    yield from _duties(ripeness)
    yield from _answers(ripeness)
    record = ripeness.record
    for which, words in _SCHEDULE.items():
        on: date | None = getattr(record.matter, which.value)
        if on is not None:
            yield _row(record, on, words, "By the case's schedule")


def _duties(ripeness: Ripeness) -> Iterator[Due]:
    record = ripeness.record
    same: dict[tuple[str, date, bool], list[DutyStanding]] = {}
    for standing in ripeness.duties:
        on = standing.due.act_by if standing.due is not None else None
        if on is not None and standing.state in overview.STILL_TO_DO:
            ours = standing.duty.who is record.matter.our_side
            same.setdefault((str(standing.order.id), on, ours), []).append(standing)
    for (_, on, ours), standings in same.items():
        what = duties_words(tuple(s.duty.what for s in standings))
        detail = f"Order of {short_date(standings[0].order.signed_on)}"
        yield _row(record, on, what, detail, ours=ours, tab="orders")


def _answers(ripeness: Ripeness) -> Iterator[Due]:
    """Responses that a served set still waits for: ours by the first reading, theirs by the last."""
    record, day = ripeness.record, ripeness.assessment.as_of
    answered = {r.set for r in record.responses if r.served_on is None or r.served_on <= day}
    sides = {party.id: party.side for party in record.parties}
    for served in record.sets:
        deadline = ripeness.law.due.get(served.id)
        if served.id in answered or deadline is None or served.served_on is None:
            continue
        ours = any(sides.get(p) is record.matter.our_side for p in served.responders)
        on = deadline.act_by if ours else deadline.not_before
        if on is None:
            continue
        count = sum(item.set == served.id for item in record.items)
        what = f"{'Answer' if ours else 'Answers to'} {count} {noun(served.kind, count != 1).lower()}"
        yield _row(record, on, what, f"Served {short_date(served.served_on)}", ours=ours, tab="discovery")


def _row(
    record: Record, on: date, what: str, detail: str, *, ours: bool = True, tab: str = "overview"
) -> Due:
    return Due(on, str(record.matter.id), short_caption(record.parties), what, detail, ours, tab)


def _needs(ripeness: Ripeness) -> Iterator[Need]:
    record = ripeness.record
    matter, caption = str(record.matter.id), short_caption(record.parties)
    for answer in overview.answers(ripeness):
        verdict = answer.verdict
        if verdict.verdict in READY:
            continue
        what = answer_words(verdict, answer.count)
        if verdict.next.act in _TALKS:
            yield Need("Confer", matter, caption, what, "Log a call", "conferral")
        elif verdict.next.act not in _NO_ACT:
            yield Need("Look", matter, caption, what, "Open", "matter")
    for exposure in before_filing(record, ripeness.law, ripeness.assessment.as_of):
        sentence = exposure_sentence(exposure, record).rstrip(".")
        if exposure.kind in _TO_MESSAGE:
            yield Need("Address", matter, caption, sentence, "Message", "confirming")
        elif exposure.kind in _TO_CALL:
            yield Need("Follow up", matter, caption, sentence, "Log a call", "conferral")
