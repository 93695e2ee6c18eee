"""Our answer to one request: the grounds of an objection, what is held back on it, and the answer.

Everything is counsel's answer to a question on the item; nothing is answered by a default. Sources: Fed. R.
Civ. P. 33(b)(3) and (4), 34(b)(2)(B) and (C), 36(a)(4) and (5).
"""

from collections.abc import Iterator

from docket_assistant.documents.asked import PaperAsked, Question, QuestionKind
from docket_assistant.documents.model import Block, Body, Run, Runs, Text
from docket_assistant.documents.requests.item_groups import item_of, listed
from docket_assistant.documents.said import said_blocks
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.items import ItemKind
from docket_assistant.wording.days import long_date
from docket_assistant.wording.runs import paragraph, sentence, told

_WHERE = "the answers"
_HELD, _NONE, _LIMITS = "held", "none", "limits"
_PRODUCE, _NOTHING = "produce", "nothing"
_WITHHELD = {
    _HELD: "Responsive materials are being withheld on the basis of this objection.",
    _NONE: "No responsive materials are being withheld on the basis of this objection.",
}


def answer_questions(asked: PaperAsked) -> Iterator[Question]:
    """What is asked on each item; what follows from an answer is asked once it is given."""
    for item in asked.items:
        yield _objection(asked, item)
        if _is_production(asked, item):
            yield from _production(asked, item)
        yield _answer(asked, item)


def _production(asked: PaperAsked, item: ItemId) -> Iterator[Question]:
    if asked.said(_objection(asked, item).name).strip():
        yield _withheld(asked, item)
        if asked.said(_withheld(asked, item).name) == _LIMITS:
            yield _limits(asked, item)
    yield _produced(asked, item)
    if asked.said(_produced(asked, item).name) == _PRODUCE:
        yield _by_day(asked, item)


def answer_blocks(asked: PaperAsked, item: ItemId) -> Iterator[Block]:
    """Objection, what is held back on it, and answer; a gap for each that is called for and not given."""
    objects = bool(asked.said(_objection(asked, item).name).strip())
    production = _is_production(asked, item)
    if objects:
        yield from said_blocks(asked, _objection(asked, item), _WHERE, "objection")
    if production:
        lines = paragraph(_held_back(asked, item) if objects else (), _production_line(asked, item))
        if lines:
            yield Body(lines)
    answers = bool(asked.said(_answer(asked, item).name).strip())
    if answers or not (objects or production):
        yield from said_blocks(asked, _answer(asked, item), _WHERE, "answer")


def _held_back(asked: PaperAsked, item: ItemId) -> Runs:
    """Whether anything is withheld on the objection (Rule 34(b)(2)(C))."""
    question = _withheld(asked, item)
    said = asked.answers.get(question.name)
    if said is None or said.answer not in (_HELD, _NONE, _LIMITS):
        return (asked.gap(question, _WHERE, "counsel to say: whether anything is withheld"),)
    if said.answer != _LIMITS:
        return sentence(told(_WITHHELD[said.answer], said.id))
    limits = asked.answer(_limits(asked, item), _WHERE, "limits of the search")
    end = "" if isinstance(limits, Text) and limits.text.endswith(".") else "."
    return sentence(told("The search for responsive materials is limited as follows: ", said.id), limits, end)


def _production_line(asked: PaperAsked, item: ItemId) -> Runs:
    """Whether documents are produced and by when (Rule 34(b)(2)(B))."""
    question = _produced(asked, item)
    said = asked.answers.get(question.name)
    if said is None or said.answer not in (_PRODUCE, _NOTHING):
        objects = bool(asked.said(_objection(asked, item).name).strip())
        return (
            ()
            if objects
            else (asked.gap(question, _WHERE, "counsel to say: whether documents are produced"),)
        )
    if said.answer == _NOTHING:
        return sentence(told("No documents are produced in response to this request.", said.id))
    by_day = _by_day(asked, item)
    day = asked.day(by_day.name)
    when: Run = asked.gap(by_day, _WHERE, "day")
    if day is not None:
        when = told(long_date(day), asked.answers[by_day.name].id)
    return sentence(told("Production will be completed by ", said.id), when, ".")


def _is_production(asked: PaperAsked, item: ItemId) -> bool:
    return item_of(asked.record, item).kind in (ItemKind.PRODUCTION, ItemKind.CATEGORY)


def _named(asked: PaperAsked, item: ItemId) -> str:
    words = listed(asked.record, [item])
    return words.replace("\N{WORD JOINER}", "").replace("\N{NO-BREAK SPACE}", " ")


def _objection(asked: PaperAsked, item: ItemId) -> Question:
    rule = "34(b)(2)(B)" if _is_production(asked, item) else "33(b)(4)"
    rule = "36(a)(5)" if item_of(asked.record, item).kind is ItemKind.ADMISSION else rule
    return Question(
        f"objection:{item}",
        f"Objection to {_named(asked, item)}, with its grounds; empty: none",
        QuestionKind.WORDS,
        explains=f"Rule {rule} wants the grounds stated.",
    )


def _withheld(asked: PaperAsked, item: ItemId) -> Question:
    return Question(
        f"withheld:{item}",
        f"Is anything withheld on the objection to {_named(asked, item)}?",
        QuestionKind.CHOICE,
        (
            (_HELD, "Yes, responsive materials are withheld on it"),
            (_NONE, "No, nothing is withheld on it"),
            (_LIMITS, "The search is limited, as stated"),
        ),
        "Rule 34(b)(2)(C).",
    )


def _limits(asked: PaperAsked, item: ItemId) -> Question:
    return Question(f"limits:{item}", f"Limits of the search for {_named(asked, item)}", QuestionKind.WORDS)


def _produced(asked: PaperAsked, item: ItemId) -> Question:
    return Question(
        f"produced:{item}",
        f"Are documents produced in response to {_named(asked, item)}?",
        QuestionKind.CHOICE,
        ((_PRODUCE, "Yes, by the day named next"), (_NOTHING, "No documents are produced")),
    )


def _by_day(asked: PaperAsked, item: ItemId) -> Question:
    return Question(
        f"produced_by:{item}",
        f"Day by which production in response to {_named(asked, item)} is completed",
        QuestionKind.DAY,
        explains="Rule 34(b)(2)(B).",
    )


def _answer(asked: PaperAsked, item: ItemId) -> Question:
    kind = item_of(asked.record, item).kind
    rule = "Rule 36(a)(4)." if kind is ItemKind.ADMISSION else ""
    return Question(f"answer:{item}", f"Answer to {_named(asked, item)}", QuestionKind.WORDS, explains=rule)
