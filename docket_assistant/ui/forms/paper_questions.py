"""What a paper asks of counsel: ticks, choices, days, words; each kept as an act, none filled in before."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.app.papers.family import YES, PaperAsked, Question, QuestionKind
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.typed.dates import Lean
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.theme import Type, line_height
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, Field, NotesField, TextField, Tick
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField

Keep = Callable[[Question, str], object]
_NOT_CHOSEN = ("", "Not chosen")


class QuestionsCard(Card):
    """The questions of one paper with the answers on file."""

    def __init__(
        self,
        desk: Desk,
        asked: PaperAsked,
        questions: Iterable[Question],
        keep: Keep,
        title: str = "Yours to state",
    ) -> None:
        super().__init__(title)
        self.body.setSpacing(12)  # each explanation nearer to its own question than to the next
        self._desk = desk
        self._keep = keep
        self.stops: dict[str, QWidget] = {}
        """Where the keyboard goes for a gap, by the question that closes it."""
        self._typed: list[Callable[[], object]] = []
        for question in questions:
            self._add(question, asked.said(question.name))
        if not self.stops:
            self.add(Words("This paper asks nothing of counsel.", role="muted", wrap=True))

    def _add(self, question: Question, said: str) -> None:
        widget = _MAKERS[question.kind](self, question, said)
        self.add(_explained(widget, question.explains) if isinstance(widget, Tick) else widget)
        self.stops[question.name] = widget

    def tick(self, question: Question, said: str) -> QWidget:
        """A sentence that only counsel can assert."""
        box = Tick(question.label, self._desk.colors)
        box.setChecked(said == YES)
        box.toggled.connect(lambda on: self._keep(question, YES if on else ""))
        return box

    def line(self, question: Question, said: str) -> QWidget:
        """A few words."""
        field = TextField(question.label, hint=question.explains)
        field.restore(said)
        self._keep_when_left(question, said, field, field.text)
        return field

    def words(self, question: Question, said: str) -> QWidget:
        """Several lines."""
        field = NotesField(question.label, lines=3, hint=question.explains)
        field.restore(said)
        self._keep_when_left(question, said, field, field.text)
        return field

    def day(self, question: Question, said: str) -> QWidget:
        """A day, which may lie ahead."""
        today = lambda: self._desk.today  # noqa: E731
        field = DateField(question.label, today, Lean.FUTURE, hint=question.explains)
        field.show_date(date.fromisoformat(said) if said else None)

        def typed() -> str:
            day = field.value()
            return day.isoformat() if day else ""

        self._keep_when_left(question, said, field, typed)
        return field

    def keep_typed(self) -> None:
        """Keep what was typed and not left yet."""
        for keep in self._typed:
            keep()

    def _keep_when_left(self, question: Question, said: str, field: Field, typed: Callable[[], str]) -> None:
        """Keep what is typed once the keyboard leaves the field; what cannot be read stays and is told."""
        kept = said.strip()

        def keep() -> None:
            nonlocal kept
            try:
                now = typed()
            except InvalidInput:
                return
            if now != kept:
                kept = now
                self._keep(question, now)

        field.left.connect(keep)
        self._typed.append(keep)

    def choice(self, question: Question, said: str) -> QWidget:
        """One of a few answers, none beforehand."""
        choices = (_NOT_CHOSEN, *question.choices)
        field = ChoiceField(question.label, self._desk.colors, choices, hint=question.explains)
        field.choose(said)
        field.edited.connect(lambda: self._keep(question, field.value()))
        return field


def _explained(box: Tick, words: str) -> QWidget:
    """A tick with what explains it under its words."""
    if not words:
        return box
    box.setAccessibleDescription(words)
    both = QWidget()
    rows = QVBoxLayout(both)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(2)
    rows.addWidget(box)
    beneath = Words(words, Type.SECONDARY, role="muted", wrap=True)
    beneath.setContentsMargins(line_height() + 9, 0, 0, 0)
    rows.addWidget(beneath)
    return both


_MAKERS: dict[QuestionKind, Callable[[QuestionsCard, Question, str], QWidget]] = {
    QuestionKind.TICK: QuestionsCard.tick,
    QuestionKind.LINE: QuestionsCard.line,
    QuestionKind.WORDS: QuestionsCard.words,
    QuestionKind.DAY: QuestionsCard.day,
    QuestionKind.CHOICE: QuestionsCard.choice,
}
