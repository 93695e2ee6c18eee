"""Letter that confirms more time for a set: for answers, and whether for objections too."""

from collections.abc import Iterator

from docket_assistant.documents.asked import FamilyPaper, PaperAsked, Question, Subject
from docket_assistant.documents.letter_parts import letter, letter_questions
from docket_assistant.documents.model import Block, Body, PaperModel
from docket_assistant.documents.more_time import APPROVAL, OBJECTIONS, act_words, approval, have_until, set_of
from docket_assistant.domain.discovery import Extension, ExtensionForm
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.approval import Approval, approval_of
from docket_assistant.wording.days import long_date, weekday_date
from docket_assistant.wording.extensions import FORMS
from docket_assistant.wording.runs import Gap, Mend, Runs, paragraph, sentence, told
from docket_assistant.wording.served_sets import set_called, set_told

_WHERE = "the confirmation"
_NOT_OURS_TO_CONFIRM = frozenset({ExtensionForm.ORDER, ExtensionForm.FILED_STIPULATION})


def _subjects(record: Record) -> Iterator[Subject]:
    """Extensions on record; one by order or filed stipulation needs no letter."""
    for extension in record.extensions:
        if extension.form not in _NOT_OURS_TO_CONFIRM:
            called = set_called(record, set_of(record, extension.set), to=True)
            yield Subject(extension.id, f"{called}, more time until {long_date(extension.new_due)}")


def _of(asked: PaperAsked) -> Extension:
    return next(e for e in asked.record.extensions if e.id == asked.about)


def _questions(asked: PaperAsked) -> tuple[Question, ...]:
    extension = _of(asked)
    objections = (OBJECTIONS,) if extension.objections_included is None else ()
    open_ = approval_of(asked.record, extension.new_due).standing is Approval.NOT_KNOWN
    return (*objections, *((APPROVAL,) if open_ else ()), *letter_questions(asked))


def _draw(asked: PaperAsked) -> PaperModel:
    extension = _of(asked)
    called = set_called(asked.record, set_of(asked.record, extension.set), to=True)
    return letter(
        asked, "Letter confirming more time", f"More time to answer {called}", _blocks(asked, extension)
    )


def _blocks(asked: PaperAsked, extension: Extension) -> Iterator[Block]:
    served = set_of(asked.record, extension.set)
    day = (told(weekday_date(extension.new_due), extension.id),)
    act = sentence(act_words(asked, extension, _WHERE), " ", set_told(asked.record, served, to=True))
    first = sentence("This confirms my understanding that ", have_until(asked, served, day, act), ".")
    apart = extension.objections_included is False
    objections = told("The time for objections is not extended.", extension.id) if apart else ""
    yield Body(paragraph(first, _given(extension), sentence(objections)))
    if extension.order is None:
        said = approval(asked, extension.new_due).runs
        if said:
            yield Body(said)
    yield Body(sentence("Please tell me by reply if any of this is not as you understood it."))


def _given(extension: Extension) -> Runs:
    """By whom, how and when it was given."""
    who = told(extension.granted_by.strip(), extension.id) if extension.granted_by.strip() else None
    asks = Gap("who gave it", _WHERE, "Who gave the extension?", mend=Mend.DISCOVERY)
    how = f" gave it {FORMS[extension.form]} on {long_date(extension.granted_on)}."
    return sentence(who or asks, told(how, extension.id))


PAPER = FamilyPaper(
    kind=PaperKind.EXTENSION_LETTER,
    words="Letter confirming more time",
    purpose="Confirms an extension that was given, and whether it is for objections too (Rule 29(b)).",
    subjects=lambda record: tuple(_subjects(record)),
    draw=_draw,
    questions=_questions,
    letter=True,
)
