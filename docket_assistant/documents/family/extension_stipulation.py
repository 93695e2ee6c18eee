"""Stipulation under Rule 29(b) for more time for a set, with the court's approval where it is needed."""

from collections.abc import Iterator

from docket_assistant.documents.asked import FamilyPaper, PaperAsked, Question, Subject
from docket_assistant.documents.both_sign import both_sign, they_sign
from docket_assistant.documents.caption_parts import caption_of
from docket_assistant.documents.judge_line import has_line, judge_questions, so_ordered
from docket_assistant.documents.model import Block, Numbered, PaperModel
from docket_assistant.documents.more_time import (
    APPROVAL,
    NEW_DAY,
    OBJECTIONS,
    act_words,
    approval,
    have_until,
    latest_extension,
    new_day,
    set_of,
    unanswered,
)
from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.documents.signature import counsel_of, signature_block
from docket_assistant.domain.discovery import RequestSet
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.approval import Approval, approval_of
from docket_assistant.wording.order_named import time_ends
from docket_assistant.wording.runs import Runs, sentence, told
from docket_assistant.wording.served_sets import set_called
from docket_assistant.wording.time_asked import set_served

_WHERE = "the stipulation"


def _subjects(record: Record) -> Iterator[Subject]:
    """Served sets that no response answers yet, of either side."""
    for served in unanswered(record):
        yield Subject(served.id, set_called(record, served, to=True))


def _questions(asked: PaperAsked) -> tuple[Question, ...]:
    extension = latest_extension(asked.record, set_of(asked.record, asked.about).id)
    day, _ = new_day(asked, extension)
    objections = () if extension and extension.objections_included is not None else (OBJECTIONS,)
    open_ = day is not None and approval_of(asked.record, day).standing is Approval.NOT_KNOWN
    judge = judge_questions(asked) if approval(asked, day).standing is Approval.NEEDED else ()
    return (NEW_DAY, *objections, *((APPROVAL,) if open_ else ()), *judge)


def _draw(asked: PaperAsked) -> PaperModel:
    record = asked.record
    served = set_of(record, asked.about)
    counsel = counsel_of(record, asked.side, asked.as_of)
    judged = _has_judge(asked, served)
    return PaperModel(
        caption=caption_of(record, asked.district, asked.form),
        title_lines=(
            "STIPULATION UNDER RULE 29(b) EXTENDING TIME",
            f"FOR RESPONSES TO {set_called(record, served).upper()}",
        ),
        blocks=tuple(_blocks(asked, served, judged=judged)),
        signature=None if judged else signature_block(record, asked.side, asked.as_of),
        exhibits=(),
        certificate=certificate_of_service(record, asked.side, asked.as_of, asked.form),
        specimen=record.matter.specimen,
        author=counsel.name if counsel is not None else "",
        made_as_of=asked.as_of,
        closing="",
        form=asked.form,
    )


def _has_judge(asked: PaperAsked, served: RequestSet) -> bool:
    """Whether the judge signs, last of all; else we do, with our block where the court wants it."""
    day, _ = new_day(asked, latest_extension(asked.record, served.id))
    return approval(asked, day).standing is Approval.NEEDED and has_line(asked)


def _blocks(asked: PaperAsked, served: RequestSet, *, judged: bool) -> Iterator[Block]:
    record = asked.record
    extension = latest_extension(record, served.id)
    yield Numbered(sentence(set_served(record, served), _ends(asked, served)))
    day, run = new_day(asked, extension)
    until = have_until(asked, served, (run,), (act_words(asked, extension, _WHERE),))
    yield Numbered(sentence("The parties stipulate under Rule 29(b) that ", until, " that set."))
    said = approval(asked, day)
    if said.runs:
        yield Numbered(said.runs)
    if said.standing is Approval.NEEDED:
        yield Numbered(sentence("The parties ask the Court to approve this stipulation."))
    if judged:
        yield from both_sign(asked)
        yield from so_ordered(asked)
    else:
        yield from they_sign(asked)


def _ends(asked: PaperAsked, served: RequestSet) -> Runs:
    ends = time_ends(asked.due.get(served.id), served.id, what="the time to respond")
    return sentence(told(" "), ends) if ends else ()


PAPER = FamilyPaper(
    kind=PaperKind.EXTENSION_STIPULATION,
    words="Stipulation for more time",
    purpose=(
        "Gives more time for a set by stipulation (Rule 29(b)); one that would interfere with the close of"
        " discovery, a hearing or trial has a place for the court's approval."
    ),
    subjects=lambda record: tuple(_subjects(record)),
    draw=_draw,
    questions=_questions,
)
