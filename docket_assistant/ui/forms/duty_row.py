"""One duty of an order as it is typed: what, who, by when, in which words; its date shown at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout

from docket_assistant.app.orders.orders import DutyTyped, ProposedDuty
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import CountedFrom, DutyKind, TimeUnit
from docket_assistant.domain.typed.dates import Lean
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.fields import ChoiceField, Field, TextField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.ui.wordlists import TRUTH, truth_choice
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.deadlines import because_text, note_text
from docket_assistant.wording.duties import duty_words, who_sentence
from docket_assistant.wording.parties import side_word

if TYPE_CHECKING:
    from docket_assistant.domain.record import Record

_UNITS = tuple((unit.value, unit.value) for unit in TimeUnit)
_FROM = (
    (CountedFrom.ORDER_DATE.value, "the order's date"),
    (CountedFrom.ENTRY.value, "its entry"),
)
_EFFORTS = (("", "Not said"), ("yes", "Yes"), ("no", "No"))
_NOTES, _OPEN = "notes", "notes_tone"


class DutyRow(QFrame):
    """A duty; a period and a fixed date exclude each other."""

    edited = Signal()
    dropped = Signal()
    words_wanted = Signal()
    """The order's words are to be shown in its text."""

    def __init__(self, desk: Desk, record: "Record", number: int) -> None:
        super().__init__()
        self.number = number
        self.setAccessibleName(f"Duty {number}")
        colors = desk.colors
        ours = record.matter.our_side
        theirs = ours.facing
        what = [(k.value, duty_words(k).capitalize()) for k in DutyKind]
        who = [
            (ours.value, f"Us ({side_word(record, ours)})"),
            (theirs.value, f"Them ({side_word(record, theirs)})"),
        ]
        self.what = ChoiceField(f"Duty {number}: what", colors, what)
        self.who = ChoiceField(f"Duty {number}: who", colors, who)
        self.period = TextField(f"Duty {number}: within", placeholder="10")
        self.unit = ChoiceField(f"Duty {number}: unit", colors, _UNITS)
        self.counted = ChoiceField(f"Duty {number}: counted from", colors, _FROM)
        self.fixed = DateField(f"Duty {number}: or on a fixed date", lambda: desk.today, Lean.FUTURE)
        self.words = TextField(f"Duty {number}: the order's words")
        self.efforts = ChoiceField(f"Duty {number}: efforts suffice", colors, _EFFORTS)
        self._fields: dict[str, Field] = {
            "what": self.what, "who": self.who, "period": self.period, "unit": self.unit,
            "counted": self.counted, "fixed": self.fixed, "words": self.words,
            "efforts": self.efforts,
        }  # fmt: skip
        self.as_proposed = True
        """Whether nothing was typed into it, and it is not on file: a text that is read may replace it."""
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        places = {
            "what": (0, 0, 2), "who": (0, 2, 2), "period": (1, 0, 1), "unit": (1, 1, 1),
            "counted": (1, 2, 1), "fixed": (1, 3, 1), "words": (2, 0, 4),
            "efforts": (2, 3, 1),
        }  # fmt: skip
        for name, (row, column, span) in places.items():
            field = self._fields[name]
            grid.addWidget(field, row, column, 1, span)
            field.edited.connect(self._on_edited)
        self.what.edited.connect(self._ask_efforts)
        self._ask_efforts()
        for column in range(4):
            grid.setColumnStretch(column, 1)
        self.due = Words("", wrap=True, select=True)
        self.due.setAccessibleName(f"Duty {number}: date")
        grid.addWidget(self.due, 3, 0, 1, 2, Qt.AlignmentFlag.AlignTop)
        self.notes = Words("", wrap=True, select=True)
        self._notes_name = f"Duty {number}: what the order's words leave open"
        self._tell("", is_open=False)
        grid.addWidget(self.notes, 3, 2, 1, 2, Qt.AlignmentFlag.AlignTop)
        links = QHBoxLayout()
        links.setSpacing(16)
        self.show_words = Button(
            "Show its words in the text",
            self.words_wanted.emit,
            role="link",
            name=f"Show the words of duty {number} in the text",
        )
        links.addWidget(self.show_words)
        links.addWidget(Button("Drop this duty", self.dropped.emit, role="link", name=f"Drop duty {number}"))
        links.addStretch(1)
        grid.addLayout(links, 4, 0, 1, 4)

    def _on_edited(self) -> None:
        self.as_proposed = False
        self._tell("", is_open=False)
        self.edited.emit()

    def _ask_efforts(self) -> None:
        """Beside its words, of a duty to confer alone, whether efforts do; what is on file stays in view."""
        asked = self.what.value() == DutyKind.CONFER or bool(self.efforts.value())
        self._grid.removeWidget(self.words)
        self._grid.addWidget(self.words, 2, 0, 1, 3 if asked else 4)
        self.efforts.setVisible(asked)

    def show_proposal(self, proposed: ProposedDuty) -> None:
        """Show a duty as the text was read, with what its words leave open."""
        self.show_duty(proposed.duty)
        self.as_proposed = True
        who = who_sentence(proposed.who_words, said=proposed.who_said)
        lines = (who, *proposed.notes)
        self._tell("\n".join(filter(None, lines)), is_open=bool(proposed.notes) or not proposed.who_said)

    def _tell(self, notes: str, *, is_open: bool) -> None:
        """Say beside the date what the words leave open; it is said of the first field as well."""
        self.notes.setText(notes)
        self.notes.setAccessibleName(f"{self._notes_name}: {notes}" if notes else self._notes_name)
        self.notes.become("amber" if is_open else "muted")
        self.notes.setVisible(bool(notes))
        self.what.editor.setAccessibleDescription(notes)

    def show_duty(self, duty: DutyTyped) -> None:
        """Show a duty that is proposed or on file."""
        for field in self._fields.values():
            field.blockSignals(True)  # noqa: FBT003  # Qt's own order of arguments
        self.what.choose(duty.what.value)
        self.who.choose(duty.who.value)
        self.period.restore(str(duty.period) if duty.period is not None else "")
        self.unit.choose(duty.unit.value)
        self.counted.choose(duty.counted_from.value)
        self.fixed.show_date(duty.fixed_on)
        self.words.restore(duty.words)
        self.efforts.choose(truth_choice(duty.efforts_suffice))
        self._ask_efforts()
        self.as_proposed = False
        for field in self._fields.values():
            field.blockSignals(False)  # noqa: FBT003

    def duty(self) -> DutyTyped:
        """The duty as typed; raises InvalidInput where the period or the date cannot be read."""
        text = self.period.text()
        if text and not (text.isdecimal() and 0 < int(text) < 1000):
            words = "A period is a whole number, such as 10; leave it empty where the order fixes a date."
            self.period.complain(words)
            raise InvalidInput(words)
        self.period.tell("")
        return DutyTyped(
            what=DutyKind(self.what.value()),
            who=Side(self.who.value()),
            words=self.words.text(),
            period=int(text) if text else None,
            unit=TimeUnit(self.unit.value()),
            counted_from=CountedFrom(self.counted.value()),
            fixed_on=self.fixed.value(),
            efforts_suffice=TRUTH.get(self.efforts.value()),
        )

    def show_due(self, due: Deadline | None) -> None:
        """Show the date that the duty now has, with its other readings."""
        if due is None:
            self.due.setText("No date yet: type the day of the order and a period, or a fixed date.")
            return
        first = due.act_by or due.due
        lines = [f"By {docket_date(first)}." if first else "No reading prevails."]
        lines += [f"{docket_date(r.date)}: {because_text(r)}" for r in due.readings]
        lines += [note_text(n) for n in due.warnings]
        self.due.setText("\n".join(lines))

    def state(self) -> dict[str, str]:
        """What is typed, as a draft keeps it, with what its words leave open while it stands as proposed."""
        typed = {name: field.state() for name, field in self._fields.items()}
        if not self.as_proposed:
            return typed
        return {**typed, _NOTES: self.notes.text(), _OPEN: str(self.notes.property("role"))}

    def restore(self, state: dict[str, str]) -> None:
        """Show what a draft kept."""
        for name, text in state.items():
            if name in self._fields:
                self._fields[name].restore(text)
        self._ask_efforts()
        self.as_proposed = _NOTES in state
        self._tell(state.get(_NOTES, ""), is_open=state.get(_OPEN) == "amber")
