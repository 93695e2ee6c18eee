"""The place where a judge signs: blank, without a name, and none where the court's form forbids it."""

from collections.abc import Iterator

from docket_assistant.documents.asked import PaperAsked, Question, QuestionKind
from docket_assistant.documents.model import Block, Signing, Text

_LINE = Question(
    "judge_line",
    "Does the court want a line for the judge's signature?",
    QuestionKind.CHOICE,
    (("yes", "A line for the judge"), ("no", "No line")),
    "The court's form on file does not say; some courts forbid the line. It stands there until you say no.",
)
_WHO = Question(
    "judge",
    "Which judge signs?",
    QuestionKind.CHOICE,
    (("district", "United States District Judge"), ("magistrate", "United States Magistrate Judge")),
)


def has_line(asked: PaperAsked) -> bool:
    """Whether the line stands: never where the form forbids it, else unless counsel says no."""
    if asked.form.judge_line is None:
        return asked.said(_LINE.name) != "no"
    return asked.form.judge_line


def judge_questions(asked: PaperAsked) -> tuple[Question, ...]:
    """What is asked about the line."""
    line = (_LINE,) if asked.form.judge_line is None else ()
    return (*line, *((_WHO,) if has_line(asked) else ()))


def so_ordered(asked: PaperAsked) -> Iterator[Block]:
    """The line with the office of who signs."""
    if not has_line(asked):
        return
    said = asked.answers.get(_WHO.name)
    words = dict(_WHO.choices)
    if said is not None and said.answer in words:
        who: Text = Text(words[said.answer], (said.id,))
        yield Signing((who,), "SO ORDERED.")
    else:
        yield Signing((asked.gap(_WHO, "the judge's line", "office of the judge"),), "SO ORDERED.")
