"""The section of a motion that certifies conferral: the certificate's own sentences, as a paragraph."""

from dataclasses import replace

from docket_assistant.documents.asked import NothingToSay, PaperAsked, Question
from docket_assistant.documents.certificate.certifying import Form
from docket_assistant.documents.certificate.questions import FORM
from docket_assistant.documents.family import family_paper
from docket_assistant.documents.model import Block, Body, Gap, Mend
from docket_assistant.domain.ids import PaperAnswerId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.paper_words import PaperAnswer

_WHERE = "the section on conferral"


def conferral_section(asked: PaperAsked) -> tuple[Block, ...]:
    """What the record supports on the items of the motion; a gap that says why where it supports nothing."""
    try:
        return family_paper(PaperKind.CERTIFICATE).draw(_as_paragraph(asked)).blocks
    except NothingToSay as nothing:
        return (Body((Gap("certificate of conferral", _WHERE, str(nothing), mend=Mend.TALK),)),)


def conferral_questions(asked: PaperAsked) -> tuple[Question, ...]:
    """What the section asks for this paper; where it stands is settled."""
    every = family_paper(PaperKind.CERTIFICATE).questions(_as_paragraph(asked))
    return tuple(question for question in every if question.name != FORM.name)


def _as_paragraph(asked: PaperAsked) -> PaperAsked:
    form = PaperAnswer(PaperAnswerId(""), asked.kind, FORM.name, Form.PARAGRAPH.value, asked.as_of)
    return replace(asked, answers={**asked.answers, FORM.name: form})
