"""What is due and what needs counsel, matter by matter; every row says where it leads."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from docket_assistant.app.dates.agenda import AgendaEntry, Need, agenda
from docket_assistant.app.dates.checks import usual_initials
from docket_assistant.app.dates.dated import dates_of
from docket_assistant.app.matters import overview
from docket_assistant.app.matters.docket_look import LOOK_AGAIN
from docket_assistant.app.ripeness import Ripeness, ripeness_of
from docket_assistant.domain.findings import READY, NextAct
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.before_filing import ExposureKind, before_filing
from docket_assistant.store.reading import Reading
from docket_assistant.wording.before_filing import exposure_sentence
from docket_assistant.wording.captions import short_caption
from docket_assistant.wording.docket import looked_words
from docket_assistant.wording.standing import answer_words

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


@dataclass(frozen=True, slots=True)
class MatterToday:
    """Rows of one matter."""

    matter: str
    caption: str
    due: tuple[AgendaEntry, ...]
    needs: tuple[Need, ...]
    to_check: tuple[AgendaEntry, ...] = ()
    """Dates of ours still due that no second person checked as they stand, where the firm has one."""
    entered_by: str = ""
    """Initials to be offered for who entered them."""
    service_seen_on: date | None = None
    """The day through which counsel said that nothing else was served on us."""
    docket_looked_on: date | None = None


def matter_today(record: Record, day: date, *, second_person: bool = False) -> MatterToday:
    """What one matter puts on the list of ``day``: every date still due, and what needs counsel.

    Dates that no second person checked are told only where the firm has a ``second_person``.
    """
    ripeness = ripeness_of(record, day)
    dates = agenda(dates_of(ripeness))
    return MatterToday(
        str(record.matter.id),
        short_caption(record.parties),
        tuple(entry for entry in dates.entries if entry.waits),
        (
            *_needs(ripeness),
            *dates.needs,
            *_docket(record, day),
        ),
        tuple(_to_check(dates.entries)) if second_person else (),
        usual_initials(record, day) if second_person else "",
        record.matter.all_service_seen_on,
        record.matter.docket_looked_on,
    )


def captions_on_file(view: Reading) -> dict[str, str]:
    """The captions of all matters but those in the trash, closed ones too: by their number where none."""
    return {str(row.id): short_caption(row.parties) or row.number for row in view.matters()}


def _to_check(entries: Iterable[AgendaEntry]) -> Iterator[AgendaEntry]:
    return (entry for entry in entries if entry.ours and entry.waits and not entry.checked.holds)


def _docket(record: Record, day: date) -> Iterator[Need]:
    looked_on = record.matter.docket_looked_on
    if looked_on is not None and day - looked_on >= LOOK_AGAIN:
        what = looked_words((day - looked_on).days)
        matter, caption = str(record.matter.id), short_caption(record.parties)
        yield Need("Docket", matter, caption, what, "I looked today", "matter", quiet=True)


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
