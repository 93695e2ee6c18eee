"""The requests at issue in a motion: word for word in blocks, in a table of four columns, or as text."""

from collections.abc import Callable, Iterator, Mapping

from docket_assistant.documents.asked import PaperAsked, Question, QuestionKind
from docket_assistant.documents.model import Block, Body, Column, Gap, Labelled, Mend, Run, Runs, Table
from docket_assistant.documents.requests.appendix import kept_whole
from docket_assistant.documents.requests.item_groups import answering, item_of, listed
from docket_assistant.documents.requests.lacking import Lacking, causes_told, each_lacking
from docket_assistant.documents.requests.reworded import reworded_label, reworded_words, rewordings_of
from docket_assistant.documents.requests.word_for_word import (
    answer_label,
    answer_on_file,
    withheld,
    word_for_word,
)
from docket_assistant.domain.discovery import Response
from docket_assistant.domain.ids import ItemId
from docket_assistant.wording.days import long_date
from docket_assistant.wording.quoted import quoted
from docket_assistant.wording.runs import paragraph, sentence, told

_WHERE = "the requests"
_VERBATIM, _TABLE, _RUNNING = "verbatim", "table", "running"
LAYOUT = Question(
    "layout",
    "How are the requests laid out?",
    QuestionKind.CHOICE,
    (
        (_VERBATIM, "Each request, its answers and the argument on it, one after another"),
        (_TABLE, "A table of request, response, and what is lacking"),
        (_RUNNING, "Running text"),
    ),
    "Some districts ask for each request and answer word for word before the argument on it.",
)
_BY_DISTRICT: Mapping[str, str] = {"msnd": _VERBATIM, "nysd": _VERBATIM}
"""N.D. Miss. L.U.Civ.R. 37(b), as quoted in White v. NTC; S.D.N.Y. Local Civ. R. 37.1."""


def requests_at_issue(asked: PaperAsked) -> Iterator[Block]:
    """The requests as counsel wants them, else as the district does, else word for word."""
    layout = asked.said(LAYOUT.name) or _BY_DISTRICT.get(asked.record.matter.court, _VERBATIM)
    yield from _LAYOUTS[layout](asked)


def _verbatim(asked: PaperAsked) -> Iterator[Block]:
    lacks = each_lacking(asked.record, asked.items)
    for item in asked.items:
        yield from kept_whole(tuple(word_for_word(asked, item)))
        yield Labelled("ARGUMENT:")
        yield Body(paragraph(_lacks(lacks[item]), (_argument(asked, item),)))


def _table(asked: PaperAsked) -> Iterator[Block]:
    lacks = each_lacking(asked.record, asked.items)
    rows = tuple(
        (
            sentence(item_of(asked.record, item).label),
            _request(asked, item),
            _answers(asked, item),
            _lacks(lacks[item]) or (_lacking(asked, item),),
        )
        for item in asked.items
    )
    columns = (
        Column("No.", 900),
        Column("Request", 2620),
        Column("Response", 2920),
        Column("What is lacking", 2920),
    )
    yield Table(
        "Requests at issue", "Each request, its answers, and what they lack", columns, rows, breaking=True
    )


def _running(asked: PaperAsked) -> Iterator[Block]:
    lacks = each_lacking(asked.record, asked.items)
    for item in asked.items:
        asks = sentence(told(f"{listed(asked.record, [item])} asks: ", item), _request(asked, item))
        yield Body(asks)
        yield Body(_answers(asked, item))
        yield Body(paragraph(_lacks(lacks[item]), (_argument(asked, item),)))


_LAYOUTS: Mapping[str, Callable[[PaperAsked], Iterator[Block]]] = {
    _VERBATIM: _verbatim,
    _TABLE: _table,
    _RUNNING: _running,
}


def _request(asked: PaperAsked, item: ItemId) -> Runs:
    text = item_of(asked.record, item).text.strip()
    asks = f"How does {listed(asked.record, [item])} read?"
    served = (
        told(quoted(text), item) if text else Gap("words of the request", _WHERE, asks, mend=Mend.DISCOVERY)
    )
    return sentence(served, *_since(asked, item))


def _since(asked: PaperAsked, item: ItemId) -> Iterator[Run]:
    """How the request was reworded since, so that what was served is not taken for what is asked now."""
    for made in rewordings_of(asked.record, item):
        yield told(f"\n{reworded_label(made)}: ", made.id)
        for run in reworded_words(asked.record, item, made, _WHERE):
            yield run if isinstance(run, Gap) else told(quoted(made.wording.strip()), made.id)


def _answers(asked: PaperAsked, item: ItemId) -> Runs:
    """Every answer with its day; that none is on file where none is."""
    responses = answering(asked.record, item)
    if not responses:
        served = item_of(asked.record, item).set
        return sentence(told(f"As of {long_date(asked.as_of)}, none is on our file.", served))
    told_of = (_answer(asked, item, r) for r in responses)
    return sentence(*(part for n, a in enumerate(told_of) for part in (*(("\n",) if n else ()), a)))


def _answer(asked: PaperAsked, item: ItemId, response: Response) -> Runs:
    request = item_of(asked.record, item)
    label = answer_label(request, response).split(" (", maxsplit=1)[0].capitalize()
    on = f" of {long_date(response.served_on)}" if response.served_on else ""
    answer = answer_on_file(asked.record, item, response)
    mark = (
        f", marked {answer.designation.strip()}" if answer is not None and answer.designation.strip() else ""
    )
    head = told(f"{label}{on}{mark}: ", response.id)
    gap = withheld(asked, request, response)
    if gap is not None:
        return sentence(head, gap)
    assert answer is not None
    return sentence(head, told(quoted(answer.text.strip()), answer.id))


def _lacks(group: Lacking) -> Runs:
    """What counsel read as lacking in the latest answer, where it was read."""
    words = told(f"{group.own_words.rstrip('.')}.", *group.disputes) if group.own_words else ""
    return paragraph(causes_told(group), sentence(words))


def _lacking(asked: PaperAsked, item: ItemId) -> Gap:
    named = listed(asked.record, [item])
    return Gap("what is lacking", _WHERE, f"What is lacking on {named}?", mend=Mend.IN_THE_PAPER)


def _argument(asked: PaperAsked, item: ItemId) -> Gap:
    named = listed(asked.record, [item])
    return Gap("argument", _WHERE, f"What is the argument on {named}?", mend=Mend.IN_THE_PAPER)
