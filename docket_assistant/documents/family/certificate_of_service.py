"""Certificate of service for discovery that is not filed: who and where of record; the rest is blank."""

from collections.abc import Iterator

from docket_assistant.documents.asked import FamilyPaper, PaperAsked, Question, Subject
from docket_assistant.documents.caption_parts import caption_of
from docket_assistant.documents.letter_parts import (
    address_lines,
    address_of,
    address_question,
    lawyers_of_others,
    other_side,
    others_alone,
)
from docket_assistant.documents.model import Block, Body, Column, Gap, Mend, PaperModel, Runs, Table, Text
from docket_assistant.documents.requests.item_groups import sides_of_set
from docket_assistant.documents.signature import counsel_of, signature_block
from docket_assistant.domain.discovery import RequestSet, Response, ResponseKind
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.people import Counsel
from docket_assistant.domain.record import Record
from docket_assistant.wording.captions import eased
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.runs import sentence, told
from docket_assistant.wording.served_sets import parties_called, set_called

_WHERE = "the table of persons"
_BLANK = "____________________"
_KINDS = {
    ResponseKind.RESPONSE: "Responses",
    ResponseKind.SUPPLEMENTAL: "Supplemental Responses",
    ResponseKind.AMENDED: "Amended Responses",
}


def _subjects(record: Record) -> Iterator[Subject]:
    """Sets and responses of our side."""
    us = record.matter.our_side
    for served in record.sets:
        by, answers = sides_of_set(record, served)
        if by is us:
            yield Subject(served.id, set_called(record, served, to=True))
        elif answers is us:
            for response in (r for r in record.responses if r.set == served.id):
                yield Subject(response.id, _response_called(record, response, served))


def _response_called(record: Record, response: Response, served: RequestSet) -> str:
    whose = parties_called(record, served.responders, possessive=True)
    return f"{whose} {_KINDS[response.kind]} to {set_called(record, served)}"


def _paper_named(asked: PaperAsked) -> Runs:
    record = asked.record
    response = next((r for r in record.responses if r.id == asked.about), None)
    served = next(s for s in record.sets if s.id == (asked.about if response is None else response.set))
    if response is None:
        return sentence(told(set_called(record, served, to=True), served.id))
    return sentence(told(_response_called(record, response, served), response.id, served.id))


def _draw(asked: PaperAsked) -> PaperModel:
    record = asked.record
    counsel = counsel_of(record, asked.side, asked.as_of)
    return PaperModel(
        caption=caption_of(record, asked.district, asked.form),
        title_lines=("CERTIFICATE OF SERVICE",),
        blocks=tuple(_blocks(asked)),
        signature=signature_block(record, asked.side, asked.as_of),
        exhibits=(),
        certificate=None,
        specimen=record.matter.specimen,
        author=counsel.name if counsel is not None else "",
        made_as_of=asked.as_of,
        closing="",
        form=asked.form,
    )


def _blocks(asked: PaperAsked) -> Iterator[Block]:
    certified = sentence(
        f"I certify that on {_BLANK} ", _paper_named(asked), " was served on the persons below, as stated:"
    )
    yield Body(certified)
    yield Table(
        "Persons served",
        "Each person of record with the address of record; how each was served is left blank",
        (Column("Person", 2900), Column("Address of record", 3860), Column("How served", 2600)),
        tuple(_persons(asked)),
    )


def _persons(asked: PaperAsked) -> Iterator[tuple[Runs, ...]]:
    them = side_word(asked.record, other_side(asked.record))
    rows = [
        (
            Text(f"{lawyer.name}, counsel for {_client(asked, lawyer)}", (lawyer.id,)),
            address_lines(lawyer, asked, _WHERE),
        )
        for lawyer in lawyers_of_others(asked)
    ]
    rows += [
        (Text(f"{eased(p.prints)}, pro se", (p.id,)), address_of(asked, p, _WHERE))
        for p in others_alone(asked)
    ]
    for name, address in rows:
        lines = sentence(*(part for n, run in enumerate(address) for part in (("\n",) if n else ()) + (run,)))
        yield (name,), lines, (Text(""),)
    if not rows:
        who = f"Who is to be served for {them}, and where?"
        yield (Gap("person", _WHERE, who, mend=Mend.SIGNATURE),), (Text(""),), (Text(""),)


def _client(asked: PaperAsked, lawyer: Counsel) -> str:
    return parties_called(asked.record, lawyer.parties) or side_word(asked.record, lawyer.side)


def _questions(asked: PaperAsked) -> tuple[Question, ...]:
    return tuple(map(address_question, others_alone(asked)))


PAPER = FamilyPaper(
    kind=PaperKind.CERTIFICATE_OF_SERVICE,
    words="Certificate of service",
    purpose=(
        "For discovery that is served and not filed (Fed. R. Civ. P. 5(d)(1)). It need not be filed unless a"
        " local rule or an order wants it; it keeps who was served, where and how."
    ),
    subjects=lambda record: tuple(_subjects(record)),
    draw=_draw,
    questions=_questions,
)
