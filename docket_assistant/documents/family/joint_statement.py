"""One paper of both sides: per item the request, the answers, what each side says; theirs is sent empty.

A side that takes no part is told of, and the paper is then nobody's but ours: it is not called joint.
"""

from collections.abc import Iterator

from docket_assistant.documents.asked import (
    FamilyPaper,
    NothingToSay,
    PaperAsked,
    Question,
    QuestionKind,
    Subject,
)
from docket_assistant.documents.caption_parts import caption_of, labelled
from docket_assistant.documents.checklist.points import added, added_questions, checklists_for, wanted_of
from docket_assistant.documents.checklist.recited import recited_in
from docket_assistant.documents.joint_forms import FORM, JointForm, joint_form
from docket_assistant.documents.model import (
    Block,
    Body,
    Gap,
    Heading,
    Letterhead,
    Mend,
    PaperModel,
    Run,
    Signing,
    Text,
)
from docket_assistant.documents.requests.background_table import background_table
from docket_assistant.documents.requests.item_groups import in_dispute, listed
from docket_assistant.documents.requests.joint_items import item_table, position_questions
from docket_assistant.documents.requests.word_for_word import quoting_questions
from docket_assistant.documents.said import said_blocks
from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.documents.signature import counsel_of, signature_block
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.captions import short_caption
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.runs import Runs, sentence, told

_STAGE = Question(
    "stage",
    "What is this copy for?",
    QuestionKind.CHOICE,
    (
        ("send", "To be sent to the other side: the places for its words are empty"),
        ("file", "To be filed: with the words that the other side stated"),
    ),
    "Not chosen: a copy to be sent. What comes back is read on the paper's card, and every change of our"
    " words is shown.",
)
_FILE = "file"
_ABSENT = Question(
    "absent",
    "The other side takes no part: how was it asked, and what came of it?",
    QuestionKind.WORDS,
    explains="Answer it only then. The paper is then ours alone and is not called joint.",
)
_NATURE = Question(
    "nature",
    "Nature of the action, as far as it bears on the requests",
    QuestionKind.WORDS,
    explains="Left out where nothing is written. E.D. Cal. L.R. 251(c) asks for it; read the current rule.",
)


def _subjects(record: Record) -> Iterator[Subject]:
    disputed = in_dispute(record)
    if disputed:
        yield Subject("", "What is in dispute", disputed)


def _questions(asked: PaperAsked) -> tuple[Question, ...]:
    return (
        *(FORM, _STAGE, _NATURE),
        *_point_questions(asked),
        *position_questions(asked),
        *quoting_questions(asked),
        _ABSENT,
    )


def _draw(asked: PaperAsked) -> PaperModel:
    record = asked.record
    if not asked.items:
        raise NothingToSay("No item is chosen; choose the requests that are in dispute.")
    form = joint_form(asked)
    alone = bool(asked.said(_ABSENT.name).strip())
    ours = side_word(record, asked.side, possessive=True, upper=True)
    counsel = counsel_of(record, asked.side, asked.as_of)
    return PaperModel(
        caption=None if form.letter else caption_of(record, asked.district, asked.form),
        title_lines=(f"{ours} STATEMENT ON DISCOVERY IN DISPUTE",) if alone else (form.title,),
        blocks=tuple(_blocks(asked, form, alone=alone)),
        signature=signature_block(record, asked.side, asked.as_of),
        exhibits=(),
        certificate=certificate_of_service(record, asked.side, asked.as_of, asked.form),
        specimen=record.matter.specimen,
        author=counsel.name if counsel is not None else "",
        made_as_of=asked.as_of,
        letterhead=_head(asked) if form.letter else None,
        form=asked.form,
    )


def _blocks(asked: PaperAsked, form: JointForm, *, alone: bool) -> Iterator[Block]:
    record = asked.record
    them = asked.side.facing
    yield Body(_opening(asked, form))
    if asked.said(_NATURE.name).strip():
        yield Heading("NATURE OF THE ACTION")
        yield from said_blocks(asked, _NATURE, "the nature of the action", "nature of the action")
    yield Heading("WHAT HAPPENED ON THESE REQUESTS")
    yield background_table(record, asked.items)
    if points := _points(asked):
        yield Heading("CONFERENCE OF COUNSEL")
        yield from map(Body, points)
    if alone:
        yield Heading(f"{side_word(record, them, possessive=True, upper=True)} PART")
        yield from said_blocks(asked, _ABSENT, "the other side's part", "how it was asked")
    yield Heading("THE REQUESTS")
    empty = not alone and asked.said(_STAGE.name) != _FILE
    for number, item in enumerate(asked.items, 1):
        yield item_table(asked, item, number, empty=empty, alone=alone)
    if not alone:
        yield Signing(signature_block(record, them, asked.as_of).lines)


def _points(asked: PaperAsked) -> tuple[Runs, ...]:
    """What it says of the conference, where a practice adopted or the district's rule wants it said."""
    lists = checklists_for(asked.assessment.force, PaperKind.JOINT_STATEMENT)
    if not lists:
        return ()
    recited = recited_in(asked)
    return added(recited, wanted_of(lists, recited), PaperKind.JOINT_STATEMENT)


def _point_questions(asked: PaperAsked) -> tuple[Question, ...]:
    """What those sentences ask of counsel."""
    lists = checklists_for(asked.assessment.force, PaperKind.JOINT_STATEMENT)
    wanted = wanted_of(lists, recited_in(asked)) if lists else ()
    return added_questions(wanted, PaperKind.JOINT_STATEMENT)


def _opening(asked: PaperAsked, form: JointForm) -> Runs:
    under = f"Under {form.rule}, this" if form.rule else "This"
    disputes = (d.id for d in asked.record.disputed_items if d.item in asked.items)
    return sentence(
        told(
            f"{under} paper sets out {listed(asked.record, asked.items)}: the words of each request and of"
            " its answers, and what is said of it.",
            *disputes,
        )
    )


def _head(asked: PaperAsked) -> Letterhead:
    """The head of a letter to the judge who hears discovery."""
    record = asked.record
    judge = record.matter.discovery_judge or record.matter.presiding_judge
    where = "the head of the letter"
    to: Run = Text(f"The Honorable {judge}")
    if not judge:
        to = Gap("name of the judge", where, "Which judge hears discovery?", mend=Mend.IN_THE_PAPER)
    lines = signature_block(record, asked.side, asked.as_of).lines
    counsel = counsel_of(record, asked.side, asked.as_of)
    name: Run = Text(counsel.name) if counsel is not None else lines[0]
    case = f"{short_caption(record.parties)}, {labelled(record.matter.number, asked.form.number_label)}"
    court = (Text("United States District Court"), Text(asked.district))
    return Letterhead(
        sender=(name, *lines[1:-1]),
        delivery="",
        addressees=((to, *court),),
        re_lines=(Text(case), Text("Discovery in dispute")),
        salutation=f"Dear Judge {judge.split()[-1]}:" if judge else "",
    )


PAPER = FamilyPaper(
    kind=PaperKind.JOINT_STATEMENT,
    words="Joint statement",
    purpose=(
        "One paper of both sides: each request, its answers, and what each side says. It is sent with empty"
        " places for the other side's words; what comes back is read, and every change of ours is shown."
    ),
    subjects=lambda record: tuple(_subjects(record)),
    draw=_draw,
    questions=_questions,
    picks_items=True,
)
