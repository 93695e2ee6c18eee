"""The date calculator: no matter needed; the answer is counted as one types, with its working."""

from datetime import date

from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.app.dates.calculator import Counted, Question, counted, date_sheet, last_day_to_serve
from docket_assistant.app.districts import find_district
from docket_assistant.domain.deadline import Period, Unit
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.domain.typed.dates import Lean, read_date
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import CLEAR, EDGE, Command, Content, Page, above, clear, column, scrolled
from docket_assistant.ui.printing.print_acts import Make, PrintActs
from docket_assistant.ui.printing.print_pages import ToPrint
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, Field, TextField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.ui.wordlists import METHODS
from docket_assistant.wording.days import docket_date

_FROM, _BEFORE, _FIXED, _SERVE_BY = "from", "before", "fixed", "serve_by"
_KINDS = (
    (_FROM, "A period after a day"),
    (_BEFORE, "A period before a day"),
    (_FIXED, "A date that the court set"),
    (_SERVE_BY, "The last day to serve before a cut-off"),
)
_UNITS = tuple((unit.value, unit.value) for unit in (Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS))
_SERVICE = ((ServiceMethod.NONE.value, "Not from service"), *METHODS)


class CalculatorPage(Page):
    """One date, with every honest reading of it."""

    help = (
        "Counts a period under Rule 6 without a matter. Type the day, the length and the court; the "
        "answer is counted as you type, with every step and its citation. Act by is the earliest date "
        "that an honest reading gives; silence counts only after the latest.\n\n"
        "Copy the working puts the whole count on the clipboard as text, to be checked with a paper "
        "calendar."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        outer = column(self, margins=(EDGE, 12, EDGE, 8))
        head = QHBoxLayout()
        head.addWidget(Words("Date calculator", Type.TITLE))
        head.addStretch(1)
        self._prints = PrintActs(self, desk, "count with a line for initials", "Date counted", self._sheet)
        for button in self._prints.buttons():
            head.addWidget(button)
        self.copy_button = Button("Copy the working", self._copy, role="primary")
        head.addWidget(self.copy_button)
        above(outer).addLayout(head)
        inside = Content()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(CLEAR, CLEAR, CLEAR, 16)
        rows.setSpacing(14)
        rows.addWidget(self._question_card())
        self._answer = QVBoxLayout()
        self._answer.setSpacing(14)
        rows.addLayout(self._answer)
        rows.addStretch(1)
        outer.addWidget(scrolled(inside), 1)
        self.counted: Counted | None = None
        self._count()

    def _question_card(self) -> Card:
        colors = self.desk.colors
        today = lambda: self.desk.today  # noqa: E731
        card = Card("The question")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        self.kind = ChoiceField("What is counted", colors, _KINDS)
        self.day = DateField("Day", today, Lean.PAST)
        self.length = TextField("Length", placeholder="30")
        self.unit = ChoiceField("Unit", colors, _UNITS)
        self.service = ChoiceField("Served by", colors, _SERVICE)
        self.court = TextField("Court", placeholder="E.D. Mo.")
        self.closed = TextField("Clerk not accessible on", placeholder="12/24/2009, 12/26/2009")
        self.holidays = TextField("Days declared holidays", placeholder="12/26/2008")
        self.regime = DateField("By the text in force on", today, Lean.PAST)
        self.fields: tuple[Field, ...] = (
            self.kind, self.day, self.length, self.unit, self.service, self.court, self.closed, self.holidays,
            self.regime,
        )  # fmt: skip
        for at, field in enumerate(self.fields):
            grid.addWidget(field, at // 3, at % 3)
            field.edited.connect(self._count)
        for at in range(3):
            grid.setColumnStretch(at, 1)
        card.body.addLayout(grid)
        return card

    # The answer

    def _count(self) -> None:
        clear(self._answer)
        self.counted = None
        kind = self.kind.value()
        for field in (self.length, self.unit, self.service, self.closed):
            field.setVisible(kind != _FIXED)
        self._echo_court()
        day = self.day.peek()
        if day is None or (kind != _FIXED and not self.length.text()):
            self._say("Type a day and a length: the date is counted as you type.", "muted")
            return
        try:
            self.counted = self._ask(kind, day)
        except InvalidInput as wrong:
            self._say(str(wrong), "problem")
            return
        self._show(self.counted)

    def _ask(self, kind: str, day: date) -> Counted:
        question = Question(
            trigger=day,
            period=None if kind == _FIXED else self._period(backward=kind == _BEFORE),
            service=ServiceMethod(self.service.value()),
            court=self._court_id(),
            regime_date=self.regime.peek(),
            closed=frozenset(self._days(self.closed)),
            declared=dict.fromkeys(self._days(self.holidays), "entered in the calculator"),
        )
        return last_day_to_serve(day, question) if kind == _SERVE_BY else counted(question)

    def _period(self, *, backward: bool) -> Period:
        text = self.length.text()
        if not text.isdecimal() or not 0 < int(text) < 100_000:
            raise InvalidInput(f"“{text[:20]}” is no length; type a whole number, such as 30.")
        return Period(int(text), Unit(self.unit.value()), backward)

    def _days(self, field: TextField) -> tuple[date, ...]:
        parts = (part.strip() for part in field.text().replace(";", ",").split(","))
        return tuple(read_date(part, self.desk.today, Lean.PAST) for part in parts if part)

    def _court_id(self) -> str:
        found = find_district(self.court.text())
        if self.court.text() and not found:
            raise InvalidInput("No district is called so; type the court as E.D. Mo. or moed.")
        return found[0].id if found else ""

    def _echo_court(self) -> None:
        found = find_district(self.court.text())
        self.court.tell(found[0].name if found else "")

    def _say(self, text: str, role: str) -> None:
        card = Card()
        card.add(Words(text, role=role, wrap=True))
        self._answer.addWidget(card)

    def _show(self, answer: Counted) -> None:
        card = Card("The answer")
        for name, on in answer.headline:
            line = QHBoxLayout()
            line.addWidget(Words(name, role="muted"), 1)
            shown = docket_date(on) if on else "hangs on what is not known"
            line.addWidget(Words(shown, Type.FIGURE, select=True), 3)
            card.body.addLayout(line)
        self._answer.addWidget(card)
        self._lines("Readings", answer.readings)
        self._lines("Working", answer.working)
        self._lines("Assumed, and to look at", answer.notes)

    def _lines(self, title: str, lines: tuple[str, ...]) -> None:
        if not lines:
            return
        card = Card(title)
        for text in lines:
            card.add(Words(text, wrap=True, select=True))
        self._answer.addWidget(card)

    def _copy(self) -> None:
        if self.counted is None:
            self.desk.say("There is no date to copy yet: type a day and a length.")
            return
        QApplication.clipboard().setText(self.counted.text)
        self.desk.say("The working is copied as text.")

    def _sheet(self) -> Make | None:
        """The count as a page that a partner can initial."""
        found, today = self.counted, self.desk.today
        if found is None:
            self.desk.say("There is no date to print yet: type a day and a length.")
            return None
        return lambda _view: ToPrint(date_sheet(found, today))

    def commands(self) -> tuple[Command, ...]:
        """Copy the working, print it, or save it as a page."""
        return (
            Command("Copy the working", self._copy, "Ctrl+Shift+T"),
            *self._prints.commands(),
        )

    def heading(self) -> str:
        """The page's name."""
        return "Date calculator"

    def first_stop(self) -> QWidget | None:
        """The day."""
        return self.day
