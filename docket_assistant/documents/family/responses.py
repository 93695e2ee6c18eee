"""Objections and responses to a set served on us: each request word for word, then our answer.

Served and not filed (Rule 5(d)(1)(A)), so its certificate of service is always there, blank.
"""

from collections.abc import Iterator
from dataclasses import replace

from docket_assistant.documents.asked import (
    FamilyPaper,
    NothingToSay,
    PaperAsked,
    Question,
    QuestionKind,
    Subject,
)
from docket_assistant.documents.caption_parts import caption_of
from docket_assistant.documents.model import Block, Body, Gap, Labelled, Mend, PaperModel, Quote, Signing
from docket_assistant.documents.requests.appendix import kept_whole
from docket_assistant.documents.requests.item_groups import item_of, listed, sides_of_set
from docket_assistant.documents.requests.responding import answer_blocks, answer_questions
from docket_assistant.documents.requests.reworded import reworded_blocks
from docket_assistant.documents.requests.word_for_word import quoting_questions, request_label, word_for_word
from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.documents.signature import counsel_of, signature_block
from docket_assistant.documents.verification import verification_page, verification_questions
from docket_assistant.domain.discovery import RequestSet
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.runs import Runs, sentence, told
from docket_assistant.wording.served_sets import are_several, parties_called, set_called, set_told

_FIRST = "first"
_KIND = Question(
    "kind",
    "What is this paper?",
    QuestionKind.CHOICE,
    (
        (_FIRST, "Responses"),
        ("supplemental", "Supplemental responses, after the earlier ones word for word"),
        ("amended", "Amended responses, after the earlier ones word for word"),
    ),
    "Not chosen: responses.",
)
_TITLES = {"supplemental": "SUPPLEMENTAL ", "amended": "AMENDED "}


def _subjects(record: Record) -> Iterator[Subject]:
    """Sets that our side is to answer."""
    for served in record.sets:
        if sides_of_set(record, served)[1] is record.matter.our_side:
            items = tuple(
                i.id for i in record.items if i.set == served.id and i.kind is not ItemKind.WHOLE_SET
            )
            if items:
                yield Subject(served.id, set_called(record, served, to=True), items)


def _questions(asked: PaperAsked) -> tuple[Question, ...]:
    sworn = verification_questions() if _interrogatories(asked) else ()
    earlier = quoting_questions(asked) if _is_later(asked) else ()
    return (_KIND, *answer_questions(asked), *sworn, *earlier)


def _draw(asked: PaperAsked) -> PaperModel:
    record = asked.record
    served = _set_of(asked)
    if not asked.items:
        raise NothingToSay("No request is chosen; choose those that the paper answers.")
    whose = parties_called(record, served.responders, possessive=True) or "the"
    counsel = counsel_of(record, asked.side, asked.as_of)
    title = f"{whose} {_TITLES.get(asked.said(_KIND.name), '')}OBJECTIONS AND RESPONSES"
    return PaperModel(
        caption=caption_of(record, asked.district, asked.form),
        title_lines=(title.upper(), f"TO {set_called(record, served).upper()}"),
        blocks=tuple(_blocks(asked, served)),
        signature=None if _interrogatories(asked) else signature_block(record, asked.side, asked.as_of),
        exhibits=(),
        certificate=certificate_of_service(record, asked.side, asked.as_of, asked.form, filed=False),
        specimen=record.matter.specimen,
        author=counsel.name if counsel is not None else "",
        made_as_of=asked.as_of,
        form=asked.form,
    )


def _blocks(asked: PaperAsked, served: RequestSet) -> Iterator[Block]:
    """The oath is a page behind counsel's signature, so that this stands among the blocks then."""
    yield Body(_opening(asked, served))
    answers = [block for item in asked.items for block in _item(asked, item)]
    sworn = _interrogatories(asked)
    if sworn and isinstance(answers[-1], Body):
        answers[-1] = replace(answers[-1], with_next=True)
    yield from answers
    if sworn:
        yield Signing(signature_block(asked.record, asked.side, asked.as_of).lines, "Respectfully submitted,")
        yield from verification_page(asked, sworn)


def _opening(asked: PaperAsked, served: RequestSet) -> Runs:
    record = asked.record
    us = parties_called(record, served.responders) or "The responding party"
    verb = "answer" if served.responders and are_several(record, served.responders) else "answers"
    return sentence(told(us, *served.responders), f" {verb} ", set_told(record, served), ", as follows.")


def _item(asked: PaperAsked, item: ItemId) -> Iterator[Block]:
    """The request, earlier answers where this paper comes after them, and this answer."""
    record, request = asked.record, item_of(asked.record, item)
    if _is_later(asked):
        yield from kept_whole(tuple(word_for_word(asked, item)))
    else:
        yield Labelled(f"{request_label(record, request)}:", (item,))
        if request.text.strip():
            yield Quote(request.text.strip(), (item,), whole=True, with_next=True)
        else:
            asks = f"How does {_plain(listed(record, [item]))} read?"
            yield Body((Gap("words of the request", "the requests", asks, mend=Mend.DISCOVERY),))
        yield from reworded_blocks(record, item, "the requests")
    word = "ANSWER" if request.kind is ItemKind.INTERROGATORY else "RESPONSE"
    yield Labelled(f"{_TITLES.get(asked.said(_KIND.name), '')}{word}:")
    yield from answer_blocks(asked, item)


def _plain(words: str) -> str:
    return words.replace("\N{WORD JOINER}", "").replace("\N{NO-BREAK SPACE}", " ")


def _is_later(asked: PaperAsked) -> bool:
    return asked.said(_KIND.name) in _TITLES


def _interrogatories(asked: PaperAsked) -> tuple[ItemId, ...]:
    return tuple(i for i in asked.items if item_of(asked.record, i).kind is ItemKind.INTERROGATORY)


def _set_of(asked: PaperAsked) -> RequestSet:
    return next(s for s in asked.record.sets if s.id == asked.about)


PAPER = FamilyPaper(
    kind=PaperKind.RESPONSES,
    words="Objections and responses",
    purpose=(
        "Answers a set served on our side: each request word for word, your objection with its grounds and"
        " what is withheld on it (Rule 34(b)(2)(C)), your answer, and the oath (Rule 33(b)(3), (5))."
    ),
    subjects=lambda record: tuple(_subjects(record)),
    draw=_draw,
    questions=_questions,
    picks_items=True,
)
