"""Letter on what answers lack: what is alike is said once, with the rule, what is asked for, and by when."""

from collections.abc import Iterator

from docket_assistant.documents.asked import (
    FamilyPaper,
    NothingToSay,
    PaperAsked,
    Question,
    QuestionKind,
    Subject,
)
from docket_assistant.documents.conference_slots import slot_blocks, slot_questions
from docket_assistant.documents.letter_parts import letter, letter_questions
from docket_assistant.documents.model import Block, Body, Heading, Labelled, NewPage, PaperModel, Runs, Text
from docket_assistant.documents.requests.appendix import kept_whole
from docket_assistant.documents.requests.item_groups import by_set, listed, responses_to, sides_of_set
from docket_assistant.documents.requests.lacking import Lacking, causes_told, lacking, read_as_lacking
from docket_assistant.documents.requests.word_for_word import quoting_questions, word_for_word
from docket_assistant.domain.discovery import RequestSet
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date, weekday_date
from docket_assistant.wording.order_named import time_ends
from docket_assistant.wording.runs import paragraph, sentence, told
from docket_assistant.wording.served_sets import answers_called, capital, set_told

_WHERE = "what the answers lack"
_FULL = "full"
_BY = Question("cure_by", "Day by which supplemental responses are asked for", QuestionKind.DAY)
_EXHIBIT = Question(
    "exhibit",
    "How much is sent?",
    QuestionKind.CHOICE,
    (("short", "The letter alone"), (_FULL, "With each request and answer word for word, as Exhibit A")),
)


def _subjects(record: Record) -> Iterator[Subject]:
    """Items of sets of ours whose latest answer counsel read as lacking something."""
    ours = {s.id for s in record.sets if sides_of_set(record, s)[0] is record.matter.our_side}
    found = read_as_lacking(record, [i.id for i in record.items if i.set in ours])
    if found:
        yield Subject("", "Answers that you marked as deficient", found)


def _cure(record: Record, group: Lacking) -> Question:
    return Question(
        f"cure:{group.key}",
        f"What is asked for on {_plain(listed(record, group.items))}",
        QuestionKind.WORDS,
    )


def _words(record: Record, group: Lacking) -> Question:
    return Question(
        f"lacks:{group.key}",
        f"What the answer lacks on {_plain(listed(record, group.items))}",
        QuestionKind.WORDS,
    )


def _plain(words: str) -> str:
    return words.replace("\N{WORD JOINER}", "").replace("\N{NO-BREAK SPACE}", " ")


def _questions(asked: PaperAsked) -> tuple[Question, ...]:
    groups = lacking(asked.record, asked.items)
    per_group = (
        question
        for group in groups
        for question in (
            *((_words(asked.record, group),) if group.needs_words and not group.own_words else ()),
            _cure(asked.record, group),
        )
    )
    full = quoting_questions(asked) if asked.said(_EXHIBIT.name) == _FULL else ()
    return (*per_group, _BY, *slot_questions(), _EXHIBIT, *full, *letter_questions(asked))


def _draw(asked: PaperAsked) -> PaperModel:
    if not asked.items:
        raise NothingToSay("No item is chosen; mark an answer as deficient first, or choose items.")
    title = "Letter on discovery responses"
    exhibit = _exhibit(asked) if asked.said(_EXHIBIT.name) == _FULL else ()
    return letter(asked, title, "Discovery responses", _blocks(asked), exhibit)


def _blocks(asked: PaperAsked) -> Iterator[Block]:
    record = asked.record
    yield Body(sentence("I write about the discovery responses below and ask that they be supplemented."))
    groups = lacking(record, asked.items)
    for served, items in by_set(record, asked.items):
        answers = answers_called(record, responses_to(record, served.id), items)
        on_file = sentence("On file are ", answers, ".") if answers else ()
        yield Body(paragraph(capital(sentence(set_told(record, served, to=True), ".")), on_file))
        for group in groups:
            if group.set.id == served.id:
                yield Labelled(listed(record, group.items), group.items)
                yield Body(_group(asked, group))
    yield Body(_asked_by(asked))
    if asked.said(_EXHIBIT.name) == _FULL:
        yield Body(sentence("The requests and answers stand word for word in Exhibit A."))
    yield from slot_blocks(asked, "For a conference on what remains I offer the times below.")


def _group(asked: PaperAsked, group: Lacking) -> Runs:
    record = asked.record
    lacks = _silence(asked, group) if group.unanswered else causes_told(group)
    question = _cure(record, group)
    said = asked.answer(question, _WHERE, "what is asked for")
    cure = told(f"{said.text.rstrip('.')}.", *said.facts) if isinstance(said, Text) else said
    ask = sentence("I ask for this: ", cure, "" if isinstance(cure, Text) else ".")
    return paragraph(lacks, _own(asked, group), ask)


def _own(asked: PaperAsked, group: Lacking) -> Runs:
    """Counsel's own words on the items; a gap where a cause has no sentence without them."""
    if group.own_words:
        return sentence(told(f"{group.own_words.rstrip('.')}.", *group.disputes))
    if not group.needs_words:
        return ()
    said = asked.answer(_words(asked.record, group), _WHERE, "what the answer lacks")
    return sentence(said, "." if not isinstance(said, Text) or not said.text.endswith(".") else "")


def _silence(asked: PaperAsked, group: Lacking) -> Runs:
    """That none is on file as of the day, and when the time ended."""
    first = told(f"As of {long_date(asked.as_of)}, none is on our file.", group.set.id)
    return paragraph(sentence(first), _ended(asked, group.set))


def _ended(asked: PaperAsked, served: RequestSet) -> Runs:
    due = asked.due.get(served.id)
    return time_ends(due, served.id, what="the time to respond")


def _asked_by(asked: PaperAsked) -> Runs:
    day = asked.day(_BY.name)
    by = asked.gap(_BY, _WHERE, "day") if day is None else told(weekday_date(day), asked.answers[_BY.name].id)
    return sentence("I ask for supplemental responses by ", by, ".")


def _exhibit(asked: PaperAsked) -> Iterator[Block]:
    yield NewPage()
    yield Heading("EXHIBIT A")
    for group in lacking(asked.record, asked.items):
        for item in group.items:
            yield from kept_whole(tuple(word_for_word(asked, item)))
            told_causes = causes_told(group)
            own = _own(asked, group)
            if told_causes or own:
                yield Body(paragraph(told_causes, own))


PAPER = FamilyPaper(
    kind=PaperKind.DEFICIENCY_LETTER,
    words="Letter on what answers lack",
    purpose=(
        "Says once what like answers lack, with the rule, asks for supplements by a day, and offers times to"
        " confer. A letter is no conference."
    ),
    subjects=lambda record: tuple(_subjects(record)),
    draw=_draw,
    questions=_questions,
    letter=True,
    picks_items=True,
)
