"""Time spent: the entries of a matter, one to add or amend, and the table of fees."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.app.attachments import places_for_files
from docket_assistant.app.outputs import page_name, put_file
from docket_assistant.app.time_spent import (
    TimeRow,
    TimeTyped,
    fee_table,
    note_time,
    our_lawyers,
    remove_time,
    time_rows,
)
from docket_assistant.domain.errors import DocketError, InvalidInput
from docket_assistant.domain.ids import CounselId, MatterId
from docket_assistant.domain.typed.minutes import read_minutes
from docket_assistant.ui import files
from docket_assistant.ui.form import Form
from docket_assistant.ui.models.table import NARROW, Column, TableModel
from docket_assistant.ui.page import Command, clear
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.fields import ChoiceField, NotesField, TextField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.ui.widgets.wrap_row import WrapRow
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.time_spent import EMPTY, entries_words, hours_words, minutes_words, total_words

if TYPE_CHECKING:
    from docket_assistant.domain.record import Record

_ROWS_AT_ONCE = 12
_NOBODY = ("", "Not noted")
_NOTHING_CHOSEN = "Choose an entry in the list first."


class TimeSpentForm(Form):
    """One entry above, all of them beneath."""

    title = "Time spent"
    save_words = "Save the time"
    help = (
        "Time spent on the matter, for your own table of fees. After a talk, an attempt, a message or a "
        "paper a line at the bottom asks for the minutes; here they are added, amended and removed.\n\n"
        "Minutes are typed as 45, 1:15 or 1.5 h. They are private: they are in no paper and on no printed "
        "page. Save as CSV writes them for a spreadsheet; a cell that it would compute gets an apostrophe "
        "in front."
    )

    def build(self) -> None:
        """The entry in hand, then the list."""
        colors = self.desk.colors
        card = Card("An entry")
        grid = self.grid(card.body, 3)
        self.on = DateField("Day", lambda: self.desk.today, needed=True)
        self.minutes = TextField("Minutes", placeholder="45, 1:15 or 1.5 h")
        self.who = ChoiceField("Lawyer", colors)
        self.about = ChoiceField("Spent on", colors)
        for at, (name, field) in enumerate({"on": self.on, "minutes": self.minutes, "who": self.who}.items()):
            grid.addWidget(self.add_field(name, field), 0, at)
        grid.addWidget(self.add_field("about", self.about), 1, 0, 1, 3)
        self.what = NotesField(
            "What was done. Private: stays here and in your own table", private=True, lines=2
        )
        self.what.label.become("private")
        card.add(self.add_field("what", self.what))
        self.body.addWidget(card)
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self._rows: tuple[TimeRow, ...] = ()
        self._table: FactTable | None = None

    def prepare(self) -> None:
        """Today and our lawyer; an entry to be amended as it stands."""
        record = self.desk.record(self.place.matter)
        lawyers = our_lawyers(record)
        self.who.offer((*lawyers, _NOBODY))
        self.who.choose(lawyers[0][0] if lawyers else "")
        self.on.show_date(self.desk.today)
        row = next((r for r in time_rows(record) if r.entry.id == self.place.fact), None)
        entry = row.entry if row is not None else None
        offered = places_for_files(record)
        if row is not None and all(fact != row.entry.about for fact, _ in offered):
            offered = (*offered, (row.entry.about, row.about))
        self.about.offer(offered)
        if entry is not None:
            self.on.show_date(entry.on)
            self.minutes.restore(str(entry.minutes))
            self.who.choose(str(entry.who or ""))
            self.about.choose(entry.about)
            self.what.restore(entry.what)
        self.heading_words.setText("Amend time spent" if entry is not None else self.title)
        self._show(record)

    def reload(self) -> None:
        """Facts changed: list anew; what is typed stays."""
        if self.place.matter and self.desk.is_open:
            self._show(self.desk.record(self.place.matter))

    def _show(self, record: "Record") -> None:
        clear(self._list)
        self._table = None
        self._rows = time_rows(record)
        card = Card("Time noted")
        card.head.insertWidget(1, Words(total_words(record.time_entries), Type.SECONDARY, role="muted"))
        if not self._rows:
            card.add(Words(EMPTY, role="muted", wrap=True))
        else:
            card.add(self._entries())
            acts = WrapRow()
            acts.add(Button("Amend the chosen entry", self._amend, tip="F2"))
            acts.add(Button("Remove the chosen entry", self._remove, tip="Ctrl+Del"))
            acts.add(Button("Save as CSV", self._save_table))
            card.add(acts)
        self._list.addWidget(card)

    def _entries(self) -> FactTable:
        columns: tuple[Column[TimeRow], ...] = (
            Column("Day", lambda r: docket_date(r.entry.on), weight=14),
            Column("Time", lambda r: minutes_words(r.entry.minutes), weight=10),
            Column("Hours", lambda r: hours_words(r.entry.minutes), weight=8, muted=True),
            Column("What", lambda r: r.entry.what, weight=36),
            Column("Lawyer", lambda r: r.who or "not noted", weight=14, muted=True, drops=NARROW),
            Column("Spent on", lambda r: r.about, weight=24, muted=True),
        )
        model: TableModel[TimeRow] = TableModel(columns)
        model.show_rows(self._rows)
        table = FactTable(self.desk.theme, model, "Time noted", whole=len(self._rows) <= _ROWS_AT_ONCE)
        table.opened.connect(lambda _row: self._amend())
        table.choose(0)
        self._table = table
        return table

    # What can be done

    def submit(self) -> Place | None:
        """Note the time, or amend the entry."""
        on = self.on.value()
        assert on is not None, "the field asks for a day"
        try:
            minutes = read_minutes(self.minutes.text())
        except InvalidInput as wrong:
            self.minutes.complain(str(wrong))
            raise
        who = CounselId(self.who.value()) if self.who.value() else None
        typed = TimeTyped(on, minutes, self.what.text(), who, self.about.value())
        matter, today = MatterId(self.place.matter), self.desk.today
        entry, draft = self.place.fact, self.draft_id
        self.desk.act(lambda store: note_time(store, matter, typed, today, entry, draft))
        return Place("time", self.place.matter)

    def _chosen(self) -> TimeRow | None:
        at = self._table.currentIndex().row() if self._table is not None else -1
        if 0 <= at < len(self._rows):
            return self._rows[at]
        self.desk.say(_NOTHING_CHOSEN)
        return None

    def _amend(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.desk.go(Place("time", self.place.matter, fact=str(chosen.entry.id)))

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        matter, entry = MatterId(self.place.matter), chosen.entry.id
        try:
            self.desk.act(lambda store: remove_time(store, matter, entry))
        except DocketError as refusal:
            self.desk.say(str(refusal), stays=True)

    def _save_table(self) -> None:
        """Write the entries for a table of fees."""
        if not self._rows:
            self.desk.say("No time is noted yet.")
            return
        name = page_name("Time spent", self.desk.today, "csv")
        path = files.choose_save("Save as CSV", name, "Tables (*.csv)")
        if path is None:
            return
        try:
            put_file(path, fee_table(self.desk.record(self.place.matter)))
        except DocketError as wrong:
            self.desk.say(str(wrong), stays=True)
            return
        told = "The file holds private notes."
        self.desk.say(f"{entries_words(len(self._rows))} saved to {path.name}. {told}")

    def commands(self) -> tuple[Command, ...]:
        """Amend, remove, save as a table."""
        return (
            *super().commands(),
            Command("Amend the chosen entry", self._amend, "F2"),
            Command("Remove the chosen entry", self._remove, "Ctrl+Del"),
            Command("Save the time as CSV...", self._save_table, "Ctrl+Alt+S"),
        )

    def first_stop(self) -> QWidget | None:
        """What has no proposal."""
        return self.minutes
