"""Writes a paper of the family: a draft with gaps, or ready to file without one; and what changed since."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from docket_assistant import resources
from docket_assistant.app.ids import new_id
from docket_assistant.app.papers.family import ask, drawn, private_of
from docket_assistant.app.papers.looks import undecided
from docket_assistant.app.papers.templates import item_words
from docket_assistant.app.upkeep.version import VERSION
from docket_assistant.documents.asked import NothingToSay, PaperAsked
from docket_assistant.documents.family import family_paper
from docket_assistant.documents.files import safe_name, write_atomically
from docket_assistant.documents.firm.draw import draw_by_template
from docket_assistant.documents.model import PaperModel
from docket_assistant.documents.pdf import office_program, pdf_of
from docket_assistant.documents.word.write_docx import write
from docket_assistant.domain.errors import NotFound, Refused
from docket_assistant.domain.facts_used import FactChanged, facts_changed, facts_stated
from docket_assistant.domain.ids import MatterId, OrderId, PaperId
from docket_assistant.domain.paper import Paper, PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.store.templates import template_content
from docket_assistant.wording.item_lists import number_word

__all__ = [
    "WORKBOOK",
    "FamilyWritten",
    "GapsLeft",
    "family_changes",
    "office_program",
    "proposed_name",
    "write_paper",
    "write_pdf",
]

WORKBOOK = ".xlsx"
"""How the name of a chart ends that is to be written as an Excel workbook."""
_TEMPLATE = "templates/court-base.docx"


class GapsLeft(Refused):
    """A paper is not ready to file while a gap is neither filled nor struck by counsel."""

    test = "gaps_left"


@dataclass(frozen=True, slots=True)
class FamilyWritten:
    """A paper that was written and recorded."""

    paper: Paper
    model: PaperModel
    since: tuple[FactChanged, ...] | None
    """What differs in facts from the last paper of this kind about the same; None: it is the first."""


def proposed_name(model: PaperModel) -> str:
    """A file name for a paper: its title and its day."""
    return safe_name(f"{model.title.capitalize()} {model.made_as_of.isoformat()}.docx")


def write_paper(
    store: Store, matter: MatterId, asked: PaperAsked, out: Path, *, ready: bool = False, template: str = ""
) -> FamilyWritten:
    """Write the paper to ``out`` and record path, digest and the facts stated, in one act.

    ``template`` is the digest of the firm's template that draws it; empty: our own form. The record is read
    again, so that nothing is written that changed meanwhile. Raises NothingToSay, InvalidInput where the
    template cannot be filled, GapsLeft where it is to be ``ready`` and is not, FileChanged where ``out`` is
    not as this program wrote it, and EnvironmentFailed; then nothing is kept.
    """
    label = f"Write {family_paper(asked.kind).words.lower()}"
    form = template_content(store, template) if template else b""
    with store.begin(label, matter, undoable=False) as tx:
        record = tx.record()
        again = ask(record, asked.kind, asked.about, asked.as_of, asked.items)
        model = drawn(again)
        if ready:
            _refuse_gaps(model)
            _refuse_private(again)
        path = out.absolute()
        content = _content(again, model, path, form)
        digest = hashlib.sha256(content).hexdigest()
        paper = replace(_paper(record, again, model, path, digest), template=template)
        tx.put(paper)
        write_atomically(path, content, replaces_sha256=_replaces(record, path, digest))
    return FamilyWritten(paper, model, _since_last(record, paper))


def _content(asked: PaperAsked, model: PaperModel, path: Path, form: bytes) -> bytes:
    """The Word file, by the firm's template where one is given; of a chart a workbook where the name asks."""
    if asked.kind is PaperKind.DISPUTE_CHART and path.suffix.lower() == WORKBOOK:
        from docket_assistant.documents.chart_workbook import workbook
        from docket_assistant.documents.requests.chart_rows import chart_of

        return workbook(chart_of(asked), model)
    if form:
        return draw_by_template(model, item_words(asked), form)
    return write(model, resources.read_bytes(_TEMPLATE))


def _refuse_gaps(model: PaperModel) -> None:
    left = len(model.gaps)
    if left:
        gaps = "one gap" if left == 1 else f"{number_word(left)} gaps"
        raise GapsLeft(
            f"The paper has {gaps} that counsel neither filled nor struck; it is not ready to file."
        )


def _refuse_private(asked: PaperAsked) -> None:
    """Refuse what stands redacted in a caption or title without counsel's word for it."""
    left = undecided(private_of(asked))
    if left:
        raise GapsLeft(f"{left[0].question.label} Decide it first; the paper is not ready to file.")


def _paper(record: Record, asked: PaperAsked, model: PaperModel, path: Path, digest: str) -> Paper:
    citation = asked.assessment.force.rule.citation
    return Paper(
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


def _replaces(record: Record, path: Path, digest: str) -> str | None:
    """The digest that a file of ours at this path must still have; the same paper again is no harm."""
    ours = [p.sha256 for p in record.papers if p.path == str(path)]
    if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == digest:
        return digest
    return ours[-1] if ours else None


def _since_last(record: Record, paper: Paper) -> tuple[FactChanged, ...] | None:
    earlier = [p for p in record.papers if (p.kind, p.about) == (paper.kind, paper.about)]
    return facts_changed(earlier[-1].facts, paper.facts) if earlier else None


def family_changes(record: Record, paper: Paper, today: date) -> tuple[FactChanged, ...]:
    """What has changed since a paper was made: it is drawn again as of ``today`` and compared."""
    try:
        model = drawn(ask(record, paper.kind, paper.about, today))
    except (NotFound, NothingToSay):
        return facts_changed(paper.facts, ())
    return facts_changed(paper.facts, facts_stated(record, model.facts))


def write_pdf(paper: Path, out: Path) -> None:
    """Write the PDF of a Word file beside it or elsewhere; may take a minute, so never in the window's turn.

    Raises EnvironmentFailed with the sentence that says why there is none, FileChanged where a file stands
    at ``out``.
    """
    write_atomically(out, pdf_of(paper), replaces_sha256=None)
