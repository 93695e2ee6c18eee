"""Writes the paper that an order asks for, and says when a paper no longer matches the record."""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docket_assistant import resources
from docket_assistant.app.districts import district_name
from docket_assistant.app.ids import new_id
from docket_assistant.app.law import duty_deadlines, law_for
from docket_assistant.app.papers.court_forms import court_form
from docket_assistant.app.papers.family_out import family_changes
from docket_assistant.app.papers.looks import minors_of
from docket_assistant.app.upkeep.version import VERSION
from docket_assistant.documents.asked import PaperAsked, Question
from docket_assistant.documents.checklist.points import (
    PaperPoints,
    Wanted,
    added,
    added_questions,
    checklists_for,
    of_order,
    statement_points,
    wanted_of,
)
from docket_assistant.documents.checklist.recited import Recited, recited_under
from docket_assistant.documents.files import safe_name, write_atomically
from docket_assistant.documents.model import PaperModel
from docket_assistant.documents.privacy.redaction import PrivateHit, looked_over
from docket_assistant.documents.signature import filing_counsel
from docket_assistant.documents.statement import statement_paper
from docket_assistant.documents.statement_questions import statement_questions
from docket_assistant.documents.word.write_docx import write
from docket_assistant.domain.compliance import ComplianceStatement, NothingToReport, compliance_statement
from docket_assistant.domain.facts_used import FactChanged, facts_changed, facts_used
from docket_assistant.domain.ids import MatterId, OrderId, PaperId
from docket_assistant.domain.paper import FactUsed, Paper, PaperKind
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.domain.people import Counsel
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import Assessment
from docket_assistant.store.store import Store

_TEMPLATE = "templates/court-base.docx"


@dataclass(frozen=True, slots=True)
class Draft:
    """The paper as of a day: its facts and what would be printed."""

    statement: ComplianceStatement
    model: PaperModel
    private: tuple[PrivateHit, ...] = ()
    """Private numbers and names in it, each redacted, let stand by counsel, or a gap."""


@dataclass(frozen=True, slots=True)
class Written:
    """A paper that was written and recorded."""

    draft: Draft
    paper: Paper
    since: tuple[FactChanged, ...] | None = None
    """What differs in facts from the last statement under the order; None: it is the first."""

    @property
    def model(self) -> PaperModel:
        """What was printed."""
        return self.draft.model


def draft_statement(record: Record, order: OrderId, as_of: date) -> Draft:
    """The paper that ``order`` asks for as of a day.

    Raises NothingToReport where nothing was done under the order yet.
    """
    statement = compliance_statement(record, law_for(record), duty_deadlines(record), order, as_of)
    recited = recited_under(statement, {a.question: a for a in _held(statement) if not a.items})
    points = added(recited, _wanted(statement, recited), PaperKind.STATEMENT)
    paper = statement_paper(statement, _district(record), court_form(record.matter.court), points)
    decided = {a.question: a.answer for a in _held(statement)}
    model, private = looked_over(paper, minors_of(record.matter), decided)
    return Draft(statement, model, private)


def _wanted(statement: ComplianceStatement, recited: Recited) -> tuple[Wanted, ...]:
    """What the order, as counsel ticked it, and the checklists in force want told."""
    lists = checklists_for(statement.force, PaperKind.STATEMENT)
    return (*of_order(recited), *wanted_of(lists, recited))


def points_of(draft: Draft) -> PaperPoints:
    """The checklist of the statement: each point with how it stands."""
    statement = draft.statement
    answers = {a.question: a for a in _held(statement) if not a.items}
    return statement_points(recited_under(statement, answers), statement.force)


def _held(statement: ComplianceStatement) -> tuple[PaperAnswer, ...]:
    """Counsel's answers for the statement under its order."""
    order = statement.order.id
    return tuple(
        a for a in statement.record.paper_answers if a.kind is PaperKind.STATEMENT and a.about == order
    )


def _district(record: Record) -> str:
    return district_name(record.matter.court)


def statement_asked(draft: Draft, assessment: Assessment) -> PaperAsked:
    """The statement as a paper that asks: its questions are answered by the act of every other paper."""
    statement = draft.statement
    record, order = statement.record, statement.order.id
    return PaperAsked(
        kind=PaperKind.STATEMENT,
        record=record,
        as_of=statement.as_of,
        about=order,
        items=tuple(i.item for i in statement.items),
        assessment=assessment,
        district=_district(record),
        answers={a.question: a for a in _held(statement) if not a.items},
    )


def questions_of(draft: Draft) -> tuple[Question, ...]:
    """What the statement asks beside its ticks and choices: first on each private number in it."""
    statement = draft.statement
    recited = recited_under(statement, {a.question: a for a in _held(statement) if not a.items})
    own = added_questions(_wanted(statement, recited), PaperKind.STATEMENT)
    return (*(hit.question for hit in draft.private), *statement_questions(statement), *own)


def signing_counsel(draft: Draft) -> Counsel | None:
    """The lawyer of record whose block stands under the paper."""
    return filing_counsel(draft.statement)


def proposed_name(draft: Draft) -> str:
    """A file name for the paper: its title and its day."""
    return safe_name(f"{draft.model.title.capitalize()} {draft.statement.as_of.isoformat()}.docx")


def write_statement(store: Store, matter: MatterId, order: OrderId, out: Path, as_of: date) -> Written:
    """Write the paper to ``out`` and record path, digest and the facts used, in one act.

    Raises NothingToReport, FileChanged where ``out`` is not as this program wrote it, and
    EnvironmentFailed; nothing is recorded then.
    """
    with store.begin("Write statement", matter, undoable=False) as tx:
        record = tx.record()
        draft = draft_statement(record, order, as_of)
        content = write(draft.model, resources.read_bytes(_TEMPLATE))
        path = out.absolute()
        paper = _paper(draft, order, path, hashlib.sha256(content).hexdigest())
        tx.put(paper)
        write_atomically(path, content, replaces_sha256=_replaces(record, path, paper))
    earlier = [p for p in record.papers if (p.kind, p.order) == (paper.kind, order)]
    return Written(draft, paper, facts_changed(earlier[-1].facts, paper.facts) if earlier else None)


def _paper(draft: Draft, order: OrderId, path: Path, digest: str) -> Paper:
    statement = draft.statement
    citation = statement.force.rule.citation
    return Paper(
        id=PaperId(new_id("paper")),
        order=order,
        variant=statement.variant.value,
        title=draft.model.title,
        path=str(path),
        sha256=digest,
        made_as_of=statement.as_of,
        facts=_facts(draft),
        program=VERSION,
        rule=f"{citation.cite}, text seen {citation.text_seen}",
    )


def _replaces(record: Record, path: Path, paper: Paper) -> str | None:
    """The digest that a file of ours at this path must still have; the same paper again is no harm."""
    ours = [p.sha256 for p in record.papers if p.path == str(path)]
    if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == paper.sha256:
        return paper.sha256
    return ours[-1] if ours else None


def paper_changes(record: Record, paper: Paper, today: date) -> tuple[FactChanged, ...]:
    """What has changed in the record since a paper was made, as of ``today``."""
    if paper.kind is not PaperKind.STATEMENT or paper.order is None:
        return family_changes(record, paper, today)
    try:
        draft = draft_statement(record, paper.order, today)
    except NothingToReport:
        return facts_changed(paper.facts, ())
    return facts_changed(paper.facts, _facts(draft))


def _facts(draft: Draft) -> tuple[FactUsed, ...]:
    return facts_used(draft.statement, draft.model.facts)
