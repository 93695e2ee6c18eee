"""A request with every answer to it, word for word; what is not on file is a gap, what is marked is asked."""

from collections.abc import Iterator

from docket_assistant.documents.asked import PaperAsked, Question, QuestionKind
from docket_assistant.documents.model import Block, Body, Gap, Labelled, Mend, Quote
from docket_assistant.documents.requests.item_groups import answering, item_of, listed
from docket_assistant.documents.requests.reworded import reworded_blocks
from docket_assistant.domain.answered import ItemAnswer
from docket_assistant.domain.discovery import RequestItem, Response, ResponseKind
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date
from docket_assistant.wording.item_lists import noun
from docket_assistant.wording.runs import Runs, sentence, told

_WHERE = "the requests and answers"
_KINDS = {
    ResponseKind.RESPONSE: "",
    ResponseKind.SUPPLEMENTAL: "SUPPLEMENTAL ",
    ResponseKind.AMENDED: "AMENDED ",
}
QUOTE_MARKED = Question(
    "quote_marked",
    "Answers that are marked under a protective order may be quoted in this paper.",
    QuestionKind.TICK,
    explains="Look at the order and at the rule on filing under seal first.",
)


def quoting_questions(asked: PaperAsked) -> tuple[Question, ...]:
    """Asked where an answer bears a mark under a protective order."""
    marked = any(a.designation.strip() for a in asked.record.answers if a.item in asked.items)
    return (QUOTE_MARKED,) if marked else ()


def word_for_word(asked: PaperAsked, item: ItemId) -> Iterator[Block]:
    """The request as served and as reworded, then each answer with its day, oldest first."""
    record, request = asked.record, item_of(asked.record, item)
    yield Labelled(f"{request_label(record, request)}:", (item,))
    if request.text.strip():
        yield Quote(request.text.strip(), (item,))
    else:
        yield Body((_not_on_file("words of the request", f"How does {listed(record, [item])} read?", item),))
    yield from reworded_blocks(record, item, _WHERE)
    responses = answering(record, item)
    if not responses:
        yield Labelled(f"{_answer_word(request)}:", (request.set,))
        yield Body(sentence(told(f"As of {long_date(asked.as_of)}, none is on our file.", request.set)))
    for response in responses:
        yield from _answered(asked, request, response)


def request_label(record: Record, request: RequestItem) -> str:
    """The request in capitals: INTERROGATORY NO. 3(b)."""
    if request.kind is ItemKind.WHOLE_SET:
        return listed(record, [request.id]).upper()
    return f"{noun(request.kind, plural=False).upper()} NO.\N{NO-BREAK SPACE}{request.label}"


def _answer_word(request: RequestItem) -> str:
    return "ANSWER" if request.kind is ItemKind.INTERROGATORY else "RESPONSE"


def answer_label(request: RequestItem, response: Response) -> str:
    """The answer in capitals with the day of its service: SUPPLEMENTAL ANSWER (OCTOBER 8, 2009)."""
    day = f" ({long_date(response.served_on).upper()})" if response.served_on else ""
    return f"{_KINDS[response.kind]}{_answer_word(request)}{day}"


def answer_on_file(record: Record, item: ItemId, response: Response) -> ItemAnswer | None:
    """The words of one response on one request."""
    found = (a for a in record.answers if a.item == item and a.response == response.id)
    return next((a for a in found if a.text.strip()), None)


def _answered(asked: PaperAsked, request: RequestItem, response: Response) -> Iterator[Block]:
    answer = answer_on_file(asked.record, request.id, response)
    mark = answer.designation.strip() if answer is not None else ""
    marked = f", MARKED {mark.upper()}" if mark else ""
    yield Labelled(f"{answer_label(request, response)}{marked}:", (response.id,))
    gap = withheld(asked, request, response)
    if gap is not None:
        yield Body(gap)
    elif answer is not None:
        yield Quote(answer.text.strip(), (answer.id,))


def withheld(asked: PaperAsked, request: RequestItem, response: Response) -> Runs | None:
    """What stands in place of an answer that is not on file, or is marked and not yet to be quoted."""
    answer = answer_on_file(asked.record, request.id, response)
    named = listed(asked.record, [request.id])
    if answer is None:
        asks = f"What does the {_called(request, response)} say on {named}, if anything?"
        return (_not_on_file("words of the answer", asks, response.id),)
    if answer.designation.strip() and not asked.ticked(QUOTE_MARKED.name):
        return (asked.gap(QUOTE_MARKED, _WHERE, "marked under a protective order: may it be quoted?"),)
    return None


def _called(request: RequestItem, response: Response) -> str:
    """Which of several answers is meant: supplemental answer of October 8, 2009."""
    day = f" of {long_date(response.served_on)}" if response.served_on else " without a day"
    return f"{answer_label(request, response).split(' (', maxsplit=1)[0].lower()}{day}"


def _not_on_file(label: str, asks: str, fact: str) -> Gap:
    return Gap(label, _WHERE, asks, mend=Mend.DISCOVERY, fact=fact)
