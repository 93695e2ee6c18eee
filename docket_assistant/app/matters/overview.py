"""What the matter page shows: the next date, the answer, what to know before filing, items, timeline."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple, TypeVar

from docket_assistant.app.dates.agenda import agenda
from docket_assistant.app.dates.checks import Checked
from docket_assistant.app.dates.dated import dates_of
from docket_assistant.app.discovery.overridden import overrides_of
from docket_assistant.app.districts import districts
from docket_assistant.app.law import duty_deadlines
from docket_assistant.app.ripeness import Ripeness, ripeness_of
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.chains import DatedFact, DatedKind
from docket_assistant.domain.chronology import Chronology, chronology
from docket_assistant.domain.conferral import Conferral
from docket_assistant.domain.counsel_words import Override
from docket_assistant.domain.findings import Assumed, Finding, ItemVerdict, Standing, Verdict, Warn
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.before_filing import before_filing
from docket_assistant.domain.verdicts.rounds import Round, rounds_of
from docket_assistant.wording.before_filing import exposure_sentence
from docket_assistant.wording.captions import short_caption
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.standing import lanes_words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class NextDate:
    """The next date of ours, with what falls on it."""

    on: date
    what: str
    dated: DatedFact
    """How the first of it was counted."""
    checked: Checked
    """Who entered it and who checked it."""


@dataclass(frozen=True, slots=True)
class ItemGroup:
    """Neighbouring items of one set that stand alike in everything that is shown."""

    items: tuple[ItemId, ...]
    last_round: Round | None
    last_talk: Conferral | None
    verdict: ItemVerdict
    overrides: tuple[Override, ...] = ()
    """What counsel reads otherwise of all of them, beside the verdict."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Items that stand alike for the answer, however they are numbered."""

    verdict: ItemVerdict
    count: int


def caption_of(record: Record) -> str:
    """The caption in short: the first party of each side, capitals eased."""
    return short_caption(record.parties)


def court_of(record: Record) -> str:
    """The court as it is cited, with its division."""
    district = districts().get(record.matter.court)
    short = district.short if district is not None else record.matter.court
    return f"{short}, {record.matter.division}" if record.matter.division else short


def our_word(record: Record) -> str:
    """Whom we act for, as the caption calls them."""
    return side_word(record, record.matter.our_side)


def next_date(ripeness: Ripeness) -> NextDate | None:
    """The next date of ours among all that is due: the earliest day to act by, with all that is on it.

    As of a day before an order its duties are not there yet.
    """
    ordered = {str(standing.duty.id) for standing in ripeness.duties}
    ours = [
        e
        for e in agenda(dates_of(ripeness)).entries
        if e.ours and e.waits and (e.dated.kind is not DatedKind.DUTY or e.dated.fact in ordered)
    ]
    if not ours:
        return None
    same = [e for e in ours if e.on == ours[0].on]
    return NextDate(same[0].on, "; ".join(e.what for e in same), same[0].dated, same[0].checked)


class InShort(NamedTuple):
    """How a matter stands, for a list of matters."""

    following: str
    """The next date of ours."""
    unsettled: str
    """How many items are not resolved."""
    lanes: str
    """Disputed items by verdict, the worst first; empty where nothing is in dispute."""


def standing_in_short(record: Record, day: date) -> InShort:
    """The next date of ours, how many items are unsettled, and what the log supports for those in dispute."""
    ripeness = ripeness_of(record, day)
    following = next_date(ripeness)
    unsettled = sum(v.verdict is not Verdict.RESOLVED for v in ripeness.assessment.items)
    return InShort(
        docket_date(following.on) if following else "none on file",
        str(unsettled or "none"),
        lanes_words(ripeness.assessment.counts),
    )


def answers(ripeness: Ripeness) -> tuple[Answer, ...]:
    """The verdicts by what they rest on, the worst first."""
    found: dict[tuple[object, ...], list[ItemVerdict]] = {}
    for verdict in ripeness.assessment.items:
        head = verdict.findings[0]
        found.setdefault((verdict.verdict, head.reason, head.other), []).append(verdict)
    order = list(type(ripeness.assessment.items[0].verdict)) if ripeness.assessment.items else []
    grouped = sorted(found.values(), key=lambda same: (order.index(same[0].verdict), -len(same)))
    return tuple(Answer(same[0], len(same)) for same in grouped)


def reasons(verdict: ItemVerdict) -> tuple[Finding, ...]:
    """The headline, and with it whatever else is not met or not known."""
    open_ones = (Standing.NOT_MET, Standing.UNKNOWN)
    return tuple(f for n, f in enumerate(verdict.findings) if n == 0 or f.standing in open_ones)


def groups(ripeness: Ripeness) -> tuple[ItemGroup, ...]:
    """Disputed items in their order; neighbours that stand alike in one line, each named item once."""
    record, day = ripeness.record, ripeness.assessment.as_of
    known = record_as_of(record, day)
    rounds = rounds_of(known, ripeness.law.due, day)
    talks = {c.id: c for c in known.conferrals}
    tokens = tokens_by_item(record)
    overridden = overrides_of(known)
    place = {item.id: (item.set, n) for n, item in enumerate(record.items)}

    def row(verdict: ItemVerdict) -> tuple[object, ...]:
        head = verdict.findings[0]
        told = verdict.verdict, head.reason, head.on, head.other, rounds[verdict.item].last, _talk(verdict)
        return (*told, overridden.get(verdict.item))

    ordered = sorted(ripeness.assessment.items, key=lambda v: place[v.item][1])
    runs: list[list[ItemVerdict]] = []
    for verdict in ordered:
        before = runs[-1][-1] if runs else None
        joined = (
            before is not None
            and row(before) == row(verdict)
            and place[before.item][0] == place[verdict.item][0]
            and _follows(tokens[before.item].plain_number, tokens[verdict.item].plain_number)
        )
        if joined:
            runs[-1].append(verdict)
        else:
            runs.append([verdict])
    return tuple(
        ItemGroup(
            tuple(v.item for v in run),
            rounds[run[0].item].last,
            next((c for i, c in talks.items() if i == _talk(run[0])), None),
            run[0],
            overridden.get(run[0].item, ()),
        )
        for run in runs
    )


def _follows(before: int | None, after: int | None) -> bool:
    return before is not None and after is not None and after == before + 1


def _talk(verdict: ItemVerdict) -> str:
    """The contact that the verdict rests on: the governing one, else that of the headline."""
    return verdict.governing or verdict.findings[0].record


def exposures(ripeness: Ripeness) -> tuple[str, ...]:
    """What a court or an opponent would seize on, one sentence each."""
    found = before_filing(ripeness.record, ripeness.law, ripeness.assessment.as_of)
    return tuple(exposure_sentence(one, ripeness.record) for one in found)


def timeline(ripeness: Ripeness) -> Chronology:
    """Everything that happened, as of the day looked at, with the dates of duties."""
    due = {
        duty: deadline.due or deadline.act_by
        for duty, deadline in duty_deadlines(ripeness.record).items()
        if deadline.due or deadline.act_by
    }
    dated = {duty: on for duty, on in due.items() if on is not None}
    return chronology(ripeness.record, ripeness.assessment.as_of, ripeness.law.zones, dated)


def assumptions(ripeness: Ripeness) -> tuple[Assumed, ...]:
    """Each assumption that a verdict carries, once."""
    return _each(v.assumptions for v in ripeness.assessment.items)


def warnings(ripeness: Ripeness) -> tuple[Warn, ...]:
    """Each warning beside a verdict, once."""
    return _each(v.warnings for v in ripeness.assessment.items)


def _each(several: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(one for some in several for one in some))


def by_kind(items: Iterable[ItemId], record: Record) -> tuple[tuple[str, tuple[ItemId, ...]], ...]:
    """Items in the order of the record, grouped by the letter of their kind."""
    kinds = {item.id: item.kind.value for item in record.items}
    wanted = set(items)
    ordered = [item.id for item in record.items if item.id in wanted]
    return tuple((kind, tuple(found)) for kind, found in groupby(ordered, key=kinds.__getitem__))
