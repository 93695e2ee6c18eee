"""The papers of a dispute: which ones the record calls for, what they ask, and writing one of them."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docket_assistant import resources
from docket_assistant.app.acts import act_of_form
from docket_assistant.app.change import Change
from docket_assistant.app.court_forms import court_form
from docket_assistant.app.districts import district_name
from docket_assistant.app.ids import new_id
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.app.version import VERSION
from docket_assistant.documents.asked import (
    YES,
    FamilyPaper,
    NothingToSay,
    PaperAsked,
    Question,
    QuestionKind,
    Subject,
)
from docket_assistant.documents.family import MODULES, family_paper, family_papers
from docket_assistant.documents.files import safe_name, write_atomically
from docket_assistant.documents.model import PaperModel
from docket_assistant.documents.write_docx import write
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.facts_used import FactChanged, facts_changed, facts_stated
from docket_assistant.domain.ids import CounselId, ItemId, MatterId, OrderId, PaperAnswerId, PaperId
from docket_assistant.domain.paper import Paper, PaperKind
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store

__all__ = [
    "YES",
    "FamilyPaper",
    "NothingToSay",
    "Offer",
    "PaperAsked",
    "Question",
    "QuestionKind",
    "Subject",
    "answer",
    "ask",
    "family_changes",
    "family_paper",
    "offers",
    "proposed_name",
    "write_paper",
]

_TEMPLATE = "templates/court-base.docx"


@dataclass(frozen=True, slots=True)
class Offer:
    """A paper that can be made, about one fact of the record."""

    paper: FamilyPaper
    subject: Subject


def offers(record: Record) -> Iterator[Offer]:
    """Every paper that the record calls for, in the order in which a dispute goes through them."""
    for paper in family_papers():
        yield from (Offer(paper, subject) for subject in paper.subjects(record))


def ask(
    record: Record, kind: PaperKind, about: str, as_of: date, items: tuple[ItemId, ...] | None = None
) -> PaperAsked:
    """What a paper of ``kind`` about a fact is made from, as of a day.

    Raises NotFound where the record has no such fact for it.
    """
    known = record_as_of(record, as_of)
    paper = family_paper(kind)
    subject = next((s for s in paper.subjects(known) if s.fact == about), None)
    if subject is None:
        raise NotFound(f"Nothing on record as of that day calls for this paper ({paper.words}).")
    chosen = subject.items if items is None else items
    held = [a for a in known.paper_answers if a.kind is kind and a.about == about]
    return PaperAsked(
        kind=kind,
        record=known,
        as_of=as_of,
        about=about,
        items=tuple(item.id for item in known.items if item.id in chosen),
        assessment=ripeness_of(record, as_of).assessment,
        district=district_name(record.matter.court),
        form=court_form(record.matter.court),
        answers={a.question: a for a in held if not a.items},
        answers_on={(a.question, item): a for a in held for item in a.items},
    )


def proposed_name(model: PaperModel) -> str:
    """A file name for a paper: its title and its day."""
    return safe_name(f"{model.title.capitalize()} {model.made_as_of.isoformat()}.docx")


def write_paper(store: Store, matter: MatterId, asked: PaperAsked, out: Path) -> Paper:
    """Write the paper to ``out`` and record path, digest and the facts stated, in one act.

    The record is read again, so that nothing is written that changed meanwhile. Raises NothingToSay,
    FileChanged where ``out`` is not as this program wrote it, and EnvironmentFailed; then nothing is kept.
    """
    label = f"Write {family_paper(asked.kind).words.lower()}"
    with store.begin(label, matter, undoable=False) as tx:
        record = tx.record()
        again = ask(record, asked.kind, asked.about, asked.as_of, asked.items)
        model = family_paper(asked.kind).draw(again)
        content = write(model, resources.read_bytes(_TEMPLATE))
        path = out.absolute()
        digest = hashlib.sha256(content).hexdigest()
        citation = again.assessment.force.rule.citation
        paper = Paper(
            id=PaperId(new_id("paper")),
            order=next((OrderId(o.id) for o in record.orders if o.id == asked.about), None),
            variant="",
            title=model.title,
            path=str(path),
            sha256=digest,
            made_as_of=asked.as_of,
            facts=facts_stated(record, model.facts),
            program=VERSION,
            rule=f"{citation.cite}, text seen {citation.text_seen}",
            kind=asked.kind,
            about=asked.about,
        )
        tx.put(paper)
        write_atomically(path, content, replaces_sha256=_replaces(record, path, digest))
    return paper


def _replaces(record: Record, path: Path, digest: str) -> str | None:
    """The digest that a file of ours at this path must still have; the same paper again is no harm."""
    ours = [p.sha256 for p in record.papers if p.path == str(path)]
    if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == digest:
        return digest
    return ours[-1] if ours else None


def family_changes(record: Record, paper: Paper, today: date) -> tuple[FactChanged, ...]:
    """What has changed since a paper was made: it is drawn again as of ``today`` and compared."""
    try:
        asked = ask(record, paper.kind, paper.about, today)
        model = family_paper(paper.kind).draw(asked)
    except (NotFound, NothingToSay):
        return facts_changed(paper.facts, ())
    return facts_changed(paper.facts, facts_stated(record, model.facts))


def answer(
    store: Store,
    matter: MatterId,
    asked: PaperAsked,
    question: Question,
    said: str,
    today: date,
    items: tuple[ItemId, ...] = (),
    by: CounselId | None = None,
) -> Change:
    """Keep counsel's answer to a question of a paper in place of the earlier one; an empty one goes."""
    label = "Answer for a paper"
    with act_of_form(store, label, matter) as tx:
        same = [
            a
            for a in tx.record().paper_answers
            if (a.kind, a.about, a.question, a.items) == (asked.kind, asked.about, question.name, items)
        ]
        own = same[0].id if same else PaperAnswerId(new_id("paper_answer"))
        if said.strip():
            words = said.strip()
            tx.put(PaperAnswer(own, asked.kind, question.name, words, today, asked.about, items, by))
        elif same:
            tx.remove(PaperAnswer, own)
    return Change(matter, label, fact=own)


assert PaperKind.STATEMENT not in MODULES, "the statement under an order is drawn by a module of its own"
