"""What a paper of the family is made from, and what each kind of paper says of itself.

A paper is drawn only from the record as of a day and from counsel's own answers to the questions that it
asks. An answer that was not given is a gap; nothing stands in for it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from docket_assistant.documents.model import Gap, Mend, PaperModel, Run, Text
from docket_assistant.domain.court_forms.form import PLAIN, CourtForm
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.errors import Refused
from docket_assistant.domain.ids import DutyId, ItemId, SetId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import Assessment, Law

YES = "yes"


class NothingToSay(Refused):
    """The record holds nothing that the paper could truthfully say; the sentence says what is missing."""

    test = "nothing_to_say"


class QuestionKind(StrEnum):
    """How a question of a paper is answered."""

    TICK = "tick"
    """A sentence that only counsel can assert; the answer is "yes"."""
    LINE = "line"
    WORDS = "words"
    """Several lines."""
    DAY = "day"
    """A day in ISO form."""
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Question:
    """What a paper asks of counsel."""

    name: str
    label: str
    """As the window asks it, a whole sentence or a field's name."""
    kind: QuestionKind = QuestionKind.LINE
    choices: tuple[tuple[str, str], ...] = ()
    """Value and words of each answer to choose from."""
    explains: str = ""
    """Why the paper asks, and by which rule."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A fact that a paper can be about."""

    fact: str
    """Its id; empty: the matter as a whole."""
    words: str
    items: tuple[ItemId, ...] = ()
    """Items that such a paper takes up unless counsel says otherwise."""


@dataclass(frozen=True)
class PaperAsked:
    """One paper as it is asked for: everything that it may draw on."""

    kind: PaperKind
    record: Record
    """As of the day."""
    as_of: date
    about: str
    items: tuple[ItemId, ...]
    """Items that it takes up, in the record's order."""
    assessment: Assessment
    """What the log supports on each item in dispute, as the window shows it."""
    district: str
    """The district's name for the court lines."""
    form: CourtForm = PLAIN
    due: Mapping[SetId, Deadline] = field(default_factory=dict)
    """When the responses to each served set are due, as counted."""
    duty_due: Mapping[DutyId, Deadline] = field(default_factory=dict)
    """When each duty of an order is due, as counted."""
    zone: str | None = None
    """Zone of the court's clock; None where it is not known."""
    law: Law | None = None
    """The law of the matter, for a paper that has one motion tested by itself."""
    answers: Mapping[str, PaperAnswer] = field(default_factory=dict)
    """Counsel's answers by question: those that hold for the paper as a whole."""
    answers_on: Mapping[tuple[str, ItemId], PaperAnswer] = field(default_factory=dict)
    """Answers for single items, by question and item."""
    struck: frozenset[str] = frozenset()
    """Gaps that counsel struck, by what they ask: their sentences are left out."""

    @property
    def side(self) -> Side:
        """The side that makes the paper: ours."""
        return self.record.matter.our_side

    def said(self, question: str) -> str:
        """Counsel's answer; empty where none was given."""
        found = self.answers.get(question)
        return found.answer if found is not None else ""

    def ticked(self, question: str) -> bool:
        """Whether counsel asserted a sentence."""
        return self.said(question) == YES

    def day(self, question: str) -> date | None:
        """The day that counsel gave."""
        said = self.said(question)
        return date.fromisoformat(said) if said else None

    def answer(self, question: Question, where: str, label: str = "") -> Run:
        """Counsel's words as a run, or the gap that asks for them."""
        said = self.answers.get(question.name)
        if said is not None and said.answer.strip():
            return Text(said.answer.strip(), (said.id,))
        return self.gap(question, where, label)

    def gap(self, question: Question, where: str, label: str = "") -> Gap:
        """The gap that stands where an answer is missing."""
        words = tuple(words for _, words in question.choices)
        shown = label or question.name.replace("_", " ")
        return Gap(shown, where, question.label, words, Mend.ANSWER, question.name)


@dataclass(frozen=True, slots=True)
class FamilyPaper:
    """One kind of paper: what it is, what it can be about, what it asks, and how it is drawn."""

    kind: PaperKind
    words: str
    """What it is called in a list: Certificate of conferral."""
    purpose: str
    """What it is for and by which rule, in one or two sentences."""
    subjects: Callable[[Record], tuple[Subject, ...]]
    """What it can be about in a record; empty: nothing on record calls for it."""
    draw: Callable[[PaperAsked], PaperModel]
    """Raises NothingToSay."""
    questions: Callable[[PaperAsked], tuple[Question, ...]] = lambda _asked: ()
    letter: bool = False
    """Whether it is sent and not filed."""
    picks_items: bool = False
    """Whether counsel chooses the items."""
