"""Times that counsel proposes for a conference, each with the zone of the court's clock written out."""

from collections.abc import Iterator

from docket_assistant.documents.asked import PaperAsked, Question, QuestionKind
from docket_assistant.documents.model import Block, Body, Column, Labelled, Table
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.typed.hours import read_hour
from docket_assistant.wording.days import hour, weekday_date
from docket_assistant.wording.runs import Gap, Mend, Runs, paragraph, sentence, told

_WHERE = "the times proposed"
_COUNT = 3
_AS_TYPED = "Such as 10a or 2:30p, by the court's clock."
_COLUMNS = (Column("Day", 4680), Column("Hour", 4680))
_WORDS = ("First", "Second", "Third")
DIAL_IN = Question(
    "dial_in",
    "Number or link of the call",
    explains="Left out where nothing is written.",
)


def slot_questions() -> tuple[Question, ...]:
    """A day and an hour for each of three times, and how one joins."""
    slots = (
        question
        for number, word in enumerate(_WORDS, 1)
        for question in (
            Question(_day(number), f"{word} day proposed", QuestionKind.DAY),
            Question(_hour(number), f"{word} hour proposed", explains="" if number > 1 else _AS_TYPED),
        )
    )
    return (*slots, DIAL_IN)


def _day(number: int) -> str:
    return f"slot_{number}_day"


def _hour(number: int) -> str:
    return f"slot_{number}_hour"


def slot_blocks(asked: PaperAsked, lead: str) -> Iterator[Block]:
    """The times under ``lead``, in a table that ends the letter; one row of gaps where none was given."""
    joined = asked.answers.get(DIAL_IN.name)
    join = () if joined is None else sentence(told(f"To join: {joined.answer.strip()}.", joined.id))
    yield Labelled("Times proposed")
    yield Body(paragraph(sentence(f"{lead} If none of these times suits you, please name others."), join))
    given = [n for n in range(1, _COUNT + 1) if asked.said(_day(n)) or asked.said(_hour(n))] or [1]
    rows = tuple(_slot(asked, number) for number in given)
    yield Table("Times proposed", "The day and the hour of each time proposed", _COLUMNS, rows)


def _slot(asked: PaperAsked, number: int) -> tuple[Runs, Runs]:
    day, at = (q for q in slot_questions() if q.name in (_day(number), _hour(number)))
    on = asked.day(day.name)
    if on is None:
        return (asked.gap(day, _WHERE, "day"),), _at(asked, at)
    return sentence(told(weekday_date(on), asked.answers[day.name].id)), _at(asked, at)


def _at(asked: PaperAsked, question: Question) -> Runs:
    """The hour as counsel typed it, with its zone; a gap where it is none, or where the zone is not known."""
    try:
        typed = read_hour(asked.said(question.name)).at
    except InvalidInput:
        return (asked.gap(question, _WHERE, "hour"),)
    fact = asked.answers[question.name].id
    if asked.zone is None:
        which = "Which zone does the court's clock keep?"
        zone = Gap("zone", _WHERE, which, mend=Mend.IN_THE_PAPER)
        return sentence(told(hour(typed, None), fact), " ", zone)
    return sentence(told(hour(typed, asked.zone), fact))
