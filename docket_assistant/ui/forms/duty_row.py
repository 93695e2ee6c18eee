"""One duty of an order as it is typed: what, who, by when, in which words; its date shown at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout

from docket_assistant.app.orders import DutyTyped
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import CountedFrom, DutyKind, TimeUnit
from docket_assistant.domain.typed_dates import Lean
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.fields import ChoiceField, Field, TextField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.deadlines import because_text, note_text
from docket_assistant.wording.duties import duty_words
from docket_assistant.wording.parties import side_word

if TYPE_CHECKING:
    from docket_assistant.domain.record import Record

_UNITS = tuple((unit.value, unit.value) for unit in TimeUnit)
_FROM = (
    (CountedFrom.ORDER_DATE.value, "the order's date"),
    (CountedFrom.ENTRY.value, "its entry"),
)


class DutyRow(QFrame):
    """A duty; a period and a fixed date exclude each other."""

    edited = Signal()
    dropped = Signal()

    def __init__(self, desk: Desk, record: "Record", number: int) -> None:
        super().__init__()
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
        self._fields: dict[str, Field] = {
            "what": self.what, "who": self.who, "period": self.period, "unit": self.unit,
            "counted": self.counted, "fixed": self.fixed, "words": self.words,
        }  # fmt: skip
        self.is_touched = False
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        places = {
            "what": (0, 0, 2), "who": (0, 2, 2), "period": (1, 0, 1), "unit": (1, 1, 1),
            "counted": (1, 2, 1), "fixed": (1, 3, 1), "words": (2, 0, 4),
        }  # fmt: skip
        for name, (row, column, span) in places.items():
            field = self._fields[name]
            grid.addWidget(field, row, column, 1, span)
            field.edited.connect(self._on_edited)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        self.due = Words("", wrap=True, select=True)
        self.due.setAccessibleName(f"Duty {number}: date")
        grid.addWidget(self.due, 3, 0, 1, 3)
        drop = Button("Drop this duty", self.dropped.emit, role="link", name=f"Drop duty {number}")
        grid.addWidget(drop, 3, 3)

    def _on_edited(self) -> None:
        self.is_touched = True
        self.edited.emit()

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
        """What is typed, as a draft keeps it."""
        return {name: field.state() for name, field in self._fields.items()}

    def restore(self, state: dict[str, str]) -> None:
        """Show what a draft kept."""
        for name, text in state.items():
            if name in self._fields:
                self._fields[name].restore(text)
