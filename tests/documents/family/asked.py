"""Records for the papers that tell the court of conferral, and the words of a paper."""

import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import docx
from docx.oxml.ns import qn

from docket_assistant import resources
from docket_assistant.app.papers.family import ask, drawn
from docket_assistant.documents.model import PaperModel, Table, run_text, text_of
from docket_assistant.documents.word.write_docx import write
from docket_assistant.domain.conferral import Conferral, Mode
from docket_assistant.domain.ids import ItemId, PaperAnswerId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.domain.record import Record
from docket_assistant.exchange.matter_format import read_matter, write_matter
from tests.documents.test_statement import after
from tests.documents.test_write_docx import findings

USUAL = date(2009, 12, 10)
TODAY = date(2025, 12, 10)
TALK = "talk-dec-7"


def record_of(*steps: str, court: str = "moed") -> Record:
    """The sample after some of its steps, in a court."""
    record = after(*steps)
    return replace(record, matter=replace(record.matter, court=court))


def moved(record: Record) -> Record:
    """The same record sixteen years later, under the rules as they now stand."""
    return read_matter(write_matter(record).replace(b'"2009-', b'"2025-'))


def with_talk(record: Record, **facts: object) -> Record:
    """The record with other facts of its last talk."""
    *others, last = record.conferrals
    changed: Conferral = replace(last, **facts)  # type: ignore[arg-type]
    return replace(record, conferrals=(*others, changed))


def in_person(record: Record) -> Record:
    """The record with its last talk in person, and everything known of it that a rule may ask."""
    return with_talk(
        record,
        mode=Mode.IN_PERSON,
        place="100 Market Street, St. Louis",
        minutes=37,
        impasse_said=True,
        starts_at=time(10, 0),
    )


def answered(record: Record, kind: PaperKind, on: date = USUAL, about: str = "", /, **said: str) -> Record:
    """The record with counsel's answers to questions of a paper."""
    given = tuple(
        PaperAnswer(PaperAnswerId(f"answer-{question}"), kind, question, words, on, about)
        for question, words in said.items()
    )
    return replace(record, paper_answers=(*record.paper_answers, *given))


def paper(
    record: Record,
    kind: PaperKind,
    about: str = "",
    as_of: date = USUAL,
    items: tuple[ItemId, ...] | None = None,
) -> PaperModel:
    """The paper of a kind as it would be written."""
    return drawn(ask(record, kind, about, as_of, items))


def words(model: PaperModel) -> str:
    """Every word of title, blocks and signature block, in plain blanks."""
    told = [model.title]
    for block in model.blocks:
        if isinstance(block, Table):
            told += [text_of(cell) for row in block.rows for cell in row]
        else:
            told.append(text_of(block.runs))
    told += [run_text(line) for line in (model.signature.lines if model.signature is not None else ())]
    return plain("\n".join([*told, *(exhibit.title for exhibit in model.exhibits)]))


def plain(text: str) -> str:
    """Text without joiners and with plain blanks."""
    return text.replace("\u2060", "").replace("\u00a0", " ")


def written(model: PaperModel) -> bytes:
    """The Word file of a paper."""
    return write(model, resources.read_bytes("templates/court-base.docx"))


def sound(model: PaperModel, folder: Path) -> bool:
    """Whether the file opens, is the same twice, is without findings and holds the paper's words."""
    content = written(model)
    body = docx.Document(io.BytesIO(content)).element.body
    text = plain("".join(t.text or "" for t in body.iter(qn("w:t"))))
    held = all(
        "".join(part.split()) in "".join(text.split()) for part in words(model).splitlines() if part.strip()
    )
    return content == written(model) and findings(content, folder) == [] and held


def facts_known(record: Record, model: PaperModel) -> bool:
    """Whether every fact that the paper says it states is on record."""
    from docket_assistant.domain.references import nouns_of

    return set(model.facts) <= {str(noun.id) for noun in nouns_of(record)}


def gap_labels(model: PaperModel) -> Iterable[str]:
    """What is asked of counsel."""
    return [plain(gap.label) for gap in model.gaps]
