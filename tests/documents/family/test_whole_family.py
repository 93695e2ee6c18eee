"""Every paper of the family over random histories: nothing stated that an independent reader does not find.

The reader knows nothing of the papers: it takes every date, every talk and every fact that a paper names out
of its words, and looks each up in the record as of the day.
"""

import re
from collections.abc import Hashable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from typing import TypeVar, cast

import pytest
from hypothesis import HealthCheck, event, given, settings

from docket_assistant import resources
from docket_assistant.app.papers.family import NothingToSay, PaperAsked, ask, drawn, family_papers, offers
from docket_assistant.documents.model import PaperModel, Table, run_text, runs_of
from docket_assistant.documents.word.package import parts_of
from docket_assistant.documents.word.write_docx import write
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.conferral import LIVE_MODES, ParticipantRole
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.fields import FieldKind
from docket_assistant.domain.matter import Side
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.plain import field_types
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import nouns_of
from tests.documents.test_statement_oracle import days, histories

BASE = resources.read_bytes("templates/court-base.docx")
KINDS = tuple(paper.kind for paper in family_papers())
MONTHS = tuple(date(2000, month, 1).strftime("%B") for month in range(1, 13))
SHORT = {m[:3]: n for n, m in enumerate(MONTHS, 1)} | {"Sept": 9}
LONG_DAY = re.compile(rf"\b({'|'.join(MONTHS)})\s+(\d{{1,2}}),\s+(\d{{4}})\b")
SHORT_DAY = re.compile(r"\b(Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.\s+(\d{1,2}),\s+(\d{4})\b")
CONFERRED = re.compile(rf"\bconferred\b[^.;]*?\bon\s+(?:\w+day,\s+)?({LONG_DAY.pattern})", re.IGNORECASE)
CANARY = "zqx-canary"
T = TypeVar("T")
HOLDS_POSITIONS = {
    PaperKind.CONFIRMING_LETTER,
    PaperKind.DEFICIENCY_LETTER,
    PaperKind.DISPUTE_CHART,
    PaperKind.JOINT_STATEMENT,
    PaperKind.MOTION_TO_COMPEL,
}
"""Papers that are there to state positions, or quote what a message said of them."""


def words_of(model: PaperModel) -> str:
    """Everything that the paper says, a block a line."""
    lines = [*model.title_lines]
    if model.letterhead is not None:
        lines += [run_text(r) for a in model.letterhead.addressees for r in a]
        lines += [run_text(r) for r in model.letterhead.re_lines]
    for block in model.blocks:
        if isinstance(block, Table):
            lines += ["".join(map(run_text, cell)) for row in block.rows for cell in row]
            lines += [column.head for column in block.columns]
        else:
            lines.append("".join(map(run_text, runs_of(block))))
    lines += [exhibit.title for exhibit in model.exhibits]
    return "\n".join(lines).replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "")


def dates_said(text: str) -> set[date]:
    said = {date(int(y), MONTHS.index(m) + 1, int(d)) for m, d, y in LONG_DAY.findall(text)}
    return said | {date(int(y), SHORT[m], int(d)) for m, d, y in SHORT_DAY.findall(text)}


def dates_in(value: object) -> Iterator[date]:
    """Every date in a value, however deep."""
    if isinstance(value, date):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from dates_in(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from dates_in(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from dates_in(one)


def counted(deadlines: object) -> Iterator[date]:
    assert isinstance(deadlines, dict)
    for one in deadlines.values():
        if isinstance(one, Deadline):
            yield from (d for d in (one.due, one.act_by, one.not_before) if d)
            yield from (reading.date for reading in one.readings)


def known_dates(asked: PaperAsked) -> set[date]:
    """Dates of the record as of the day, and those that the program counts from it."""
    found = set(dates_in(asked.record)) | set(counted(dict(asked.due))) | set(counted(dict(asked.duty_due)))
    quoted = " ".join(text for noun in nouns_of(asked.record) for text in texts_in(noun))
    found |= {d for d in (asked.as_of, asked.assessment.cutoff) if d is not None}
    return found | dates_said(quoted)


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in(one)


def talks_on(record: Record, day: date) -> bool:
    """Whether a live talk of that day with counsel of both sides is on record."""
    return any(
        c.held_on == day
        and c.mode in LIVE_MODES
        and {p.side for p in c.participants or () if p.role is ParticipantRole.COUNSEL}
        >= {Side.PLAINTIFF, Side.DEFENDANT}
        for c in record.conferrals
    )


def papers(record: Record, kind: PaperKind, day: date) -> Iterator[tuple[PaperAsked, PaperModel]]:
    """Every paper of a kind that the record calls for as of a day."""
    for offer in offers(record_as_of(record, day)):
        if offer.paper.kind is kind:
            asked = ask(record, kind, offer.subject.fact, day)
            try:
                yield asked, drawn(asked)
            except NothingToSay:
                event("nothing to say")


@pytest.mark.parametrize("kind", KINDS)
def test_every_date_talk_and_fact_is_on_record(kind: PaperKind) -> None:
    @given(histories(), days.map(lambda day: day + timedelta(4)))
    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def run(record: Record, day: date) -> None:
        ids = {noun.id for noun in nouns_of(record)}
        for asked, model in papers(record, kind, day):
            text = words_of(model)
            assert set(model.facts) <= ids
            assert dates_said(text) <= known_dates(asked), text
            for match in CONFERRED.finditer(text):
                on = dates_said(match[1]).pop()
                assert talks_on(asked.record, on), match[0]
            event("drawn")

    run()


def poisoned(record: Record, hidden: frozenset[FieldKind]) -> Record:
    """The record with the canary in every text of these kinds."""
    changed: dict[str, object] = {"matter": _poisoned(record.matter, hidden)}
    for field in fields(record):
        facts = getattr(record, field.name)
        if isinstance(facts, tuple):
            changed[field.name] = tuple(_poisoned(fact, hidden) for fact in facts)
    return Record(**changed)  # type: ignore[arg-type]


def _poisoned(fact: T, hidden: frozenset[FieldKind]) -> T:
    told = field_types(cast("Hashable", type(fact)))
    texts = {f.name: CANARY for f in told if f.kind in hidden and f.base is str}
    return replace(fact, **texts)  # type: ignore[type-var]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_private_is_in_any_byte_and_no_position_where_none_is_asked(kind: PaperKind) -> None:
    hidden = {FieldKind.PRIVATE} | ({FieldKind.POSITION} if kind not in HOLDS_POSITIONS else set())

    @given(histories(), days.map(lambda day: day + timedelta(4)))
    @settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def run(record: Record, day: date) -> None:
        for _, model in papers(poisoned(record, frozenset(hidden)), kind, day):
            for name, part in parts_of(write(model, BASE)).items():
                assert CANARY.encode() not in part, name

    run()
