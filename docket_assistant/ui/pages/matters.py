"""Matters: active, in dispute, closed and in the trash, filtered as one types; Enter opens one."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from docket_assistant.ui.beside import Beside
from docket_assistant.ui.chosen_matters import ChosenMatters
from docket_assistant.ui.dates_out import export_dates
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.erasing import ask_and_erase, seen
from docket_assistant.ui.matter_lines import LISTS, NONE, MatterLine, columns_of, line_of, line_of_trash
from docket_assistant.ui.models.table import TableModel
from docket_assistant.ui.page import Command, Page, column
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.filter_line import FilterLine
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.tab_strip import TabStrip
from docket_assistant.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from docket_assistant.app.matters.first_page import FirstRow
    from docket_assistant.app.matters.overview import InShort
    from docket_assistant.app.upkeep.stores import Reading

_NOT_COUNTED = ("", "", "")
_MOST = 2_000
_COUNTED = 60
"""The newest rows, whose next date and open items are counted; older ones are opened to see them."""


class MattersPage(Page):
    """All matters, the newest activity first."""

    help = (
        "Every matter on file, the one with the newest activity first, in four lists: active, those of the "
        "active that have items in dispute, closed, and the trash. Type to filter by caption, number or "
        "court; Enter opens the matter that is marked; under In dispute it opens its disputes. Mark several "
        "with Shift or Ctrl, and one act takes them all; one Undo takes it back.\n\n"
        "A closed matter gives no dates on Today and in the Calendar; its own page still counts them. One in "
        "the trash is listed there alone, with the day after which it is erased. Close, hold and Move to "
        "Trash act at once, and Undo takes them back; only what is erased for good does not come back, and "
        "that is asked first. Nothing of a matter on hold is erased; its page says so in its header."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        outer = column(self, margins=(24, 12, 24, 16))
        outer.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Words("Matters", Type.TITLE))
        self.filter = FilterLine("Filter by caption, number or court", self._filter)
        self.filter.returnPressed.connect(self._open_first)
        head.addWidget(self.filter, 1)
        self.new = Button("New matter", lambda: desk.go(Place("new-matter")), role="primary")
        head.addWidget(self.new)
        outer.addLayout(head)
        self.lists = TabStrip(desk.theme)
        self.lists.setAccessibleName("Which matters")
        self.lists.show_tabs([(name, word, None) for name, word in LISTS.items()])
        self.lists.currentChanged.connect(lambda _at: self._on_list())
        outer.addWidget(self.lists)
        self.note = Words("", role="muted", wrap=True)
        outer.addWidget(self.note)
        self._model: TableModel[MatterLine] = TableModel(columns_of("active"))
        outer.addWidget(self._list(), 1)
        self._card_room = outer
        self.acts = WrapRow()
        self.open = Button("Open", self._open_first)
        self.close_or_reopen = Button("Close the matter", self._turn_closed)
        self.hold = Button("Hold", self._turn_hold)
        self.trash = Button("Move to Trash", self._turn_trash)
        self.dates = Button("Export .ics", self._export)
        self.erase = Button("Erase for good...", self._erase)
        self.empty_trash = Button("Empty trash...", self._empty_trash)
        acts = (self.open, self.close_or_reopen, self.hold, self.trash, self.dates)
        for button in (*acts, self.erase, self.empty_trash):
            self.acts.add(button)
        outer.addWidget(self.acts)
        self._rows: tuple[MatterLine, ...] = ()
        self._trashed: tuple[MatterLine, ...] = ()
        self._held: frozenset[str] = frozenset()
        self._standings: dict[str, InShort] = {}
        self._beside = Beside(self, desk)
        self._rest = Beside(self, desk)
        desk.opened.connect(self.reload)

    def _list(self) -> Card:
        self._card = card = Card()
        self.table = FactTable(self.desk.theme, self._model, "Matters")
        self.table.opened.connect(self._open)
        self.table.chosen.connect(lambda _row: self._name_acts())
        self.table.let_mark(())
        self.table.marked.connect(lambda _rows: self._name_acts())
        self.empty = Words("", role="muted", wrap=True)
        card.add(self.empty)
        card.add(self.table, 1)
        self.more = Words(f"The newest {_MOST:,} matters are listed.", role="muted", wrap=True)
        card.add(self.more)
        card.body.setAlignment(self.empty, Qt.AlignmentFlag.AlignTop)
        return card

    # Reading

    def show_place(self, place: Place) -> None:
        """Show the lists, the one that ``place`` names where it names one."""
        super().show_place(place)
        if place.tab in LISTS:
            self.lists.choose(place.tab)

    def reload(self) -> None:
        """Read the lists again."""
        from docket_assistant.app.districts import districts

        rows = self.desk.first_matters(_MOST + 1)
        self.more.setVisible(len(rows) > _MOST)
        short = {name: district.short for name, district in districts().items()}
        self._rows = tuple(self._line(row, short.get(row.court, row.court)) for row in rows[:_MOST])
        self._filter()
        self._count([line.id for line in self._rows[:_COUNTED]], short)

    def _line(self, row: "FirstRow", court: str) -> MatterLine:
        following, open_items, _ = self._standings.get(row.id, _NOT_COUNTED)
        return line_of(row, court, following, open_items)

    def _count(self, matters: list[str], courts: dict[str, str]) -> None:
        """Count what stands beside the first matters, and read the trash, beside the window."""
        days = {matter: self.desk.as_of(matter) for matter in matters}
        known = seen(self.desk)

        def job(view: "Reading") -> "tuple[dict[str, InShort], frozenset[str], list[MatterLine]]":
            from docket_assistant.app.matters.overview import standing_in_short
            from docket_assistant.app.upkeep.trash import trashed_matters
            from docket_assistant.domain.ids import MatterId

            records = {m: view.record(MatterId(m)) for m in days}
            found = {m: standing_in_short(record, days[m]) for m, record in records.items()}
            trashed = trashed_matters(view, known)
            held = {m for m, record in records.items() if record.matter.held_since is not None}
            held |= {str(one.row.id) for one in trashed if one.held}
            return (
                found,
                frozenset(held),
                [line_of_trash(one, courts, sample=known is None) for one in trashed],
            )

        self._beside.read(job, self._show_standings)

    def _show_standings(self, answer: "tuple[dict[str, InShort], frozenset[str], list[MatterLine]]") -> None:
        found, self._held, trashed = answer
        if found != self._standings or tuple(trashed) != self._trashed:
            self._standings, self._trashed = found, tuple(trashed)
            shown = []
            for line in self._rows:
                following, open_items, _ = found.get(line.id, _NOT_COUNTED)
                state = following if line.list == "active" else line.state
                shown.append(replace(line, state=state, more=open_items))
            self._rows = tuple(shown)
            self._filter()
        self._name_acts()
        self._count_rest()

    # Showing

    @property
    def which(self) -> str:
        """The list in view."""
        return self.lists.name_at(self.lists.currentIndex())

    def _on_list(self) -> None:
        self._filter()
        self._count_rest()

    def _filter(self) -> None:
        from docket_assistant.wording.matter_states import CLOSED_WORDS, TRASH_WORDS

        every = (*self._rows, *self._in_dispute(), *self._trashed)
        inside = [line for line in every if line.list == self.which]
        counts = {name: sum(line.list == name for line in every) for name in LISTS}
        self.lists.show_tabs([(name, word, counts[name]) for name, word in LISTS.items()])
        fitting = [m for m in inside if self.filter.fits(f"{m.caption} {m.as_filed} {m.number} {m.court}")]
        marked, chosen = self._marked(), {line.id for line in self._lines()}
        self._model.columns = columns_of(self.which)
        self._model.show_rows(fitting)
        self.table.setAccessibleName(f"{LISTS[self.which]} matters")
        at = next((n for n, line in enumerate(fitting) if marked and line.id == marked.id), 0)
        self.table.choose(at)
        self.table.mark(n for n, line in enumerate(fitting) if line.id in chosen)
        self.table.setVisible(bool(fitting))
        left = len(self._uncounted())
        counting = f"{left:,} older matters are still being counted." if left else ""
        notes = {"closed": CLOSED_WORDS, "trash": TRASH_WORDS, "disputes": counting}
        self.note.setText(notes.get(self.which, ""))
        self.note.setVisible(bool(self.note.text()) and bool(inside or left))
        nothing = "No matter fits; clear the filter to see all."
        self.empty.setText("" if fitting else (nothing if inside else NONE[self.which]))
        self.empty.setVisible(not fitting)
        self.acts.setVisible(bool(fitting))
        room = Qt.AlignmentFlag(0) if fitting else Qt.AlignmentFlag.AlignTop
        self._card_room.setAlignment(self._card, room)
        self._card.body.setContentsMargins(*((10, 6, 10, 10) if fitting else (16, 13, 16, 13)))
        self._name_acts()

    # Disputes over all matters

    def _in_dispute(self) -> Iterator[MatterLine]:
        """The active matters that have items in dispute, as far as they are counted."""
        for line in self._rows:
            _, _, lanes = self._standings.get(line.id, _NOT_COUNTED)
            if line.list == "active" and lanes:
                yield replace(line, list="disputes", state=lanes)

    def _uncounted(self) -> list[str]:
        return [line.id for line in self._rows if line.list == "active" and line.id not in self._standings]

    def _count_rest(self) -> None:
        """While the list is in view, count the older matters as well, some at a time."""
        some = self._uncounted()[:_COUNTED]
        if self.which != "disputes" or not some:
            return
        days = {matter: self.desk.as_of(matter) for matter in some}

        def job(view: "Reading") -> "dict[str, InShort]":
            from docket_assistant.app.matters.overview import standing_in_short
            from docket_assistant.domain.ids import MatterId

            return {m: standing_in_short(view.record(MatterId(m)), day) for m, day in days.items()}

        def show(found: "dict[str, InShort]") -> None:
            self._standings |= found
            self._filter()
            self._count_rest()

        self._rest.read(job, show)

    def _marked(self) -> MatterLine | None:
        at = self.table.currentIndex().row()
        return self._model.rows[at] if 0 <= at < len(self._model.rows) else None

    def _lines(self) -> list[MatterLine]:
        """The lines that are chosen, from the top."""
        return [self._model.rows[at] for at in self.table.marked_rows() if at < len(self._model.rows)]

    @property
    def chosen(self) -> ChosenMatters:
        """The matters that the acts are about."""
        return ChosenMatters(self, self.desk, self._lines(), self._held)

    def _name_acts(self) -> None:
        """Say on the buttons what each would do to the matters that are chosen."""
        lines, chosen = self._lines(), self.chosen
        if not lines:
            return
        words = {
            self.open: "Open",
            self.close_or_reopen: chosen.close_words,
            self.hold: chosen.hold_words,
            self.trash: chosen.trash_words,
            self.dates: "Export .ics",
            self.erase: "Erase for good...",
        }
        about = lines[0].caption if len(lines) == 1 else f"{len(lines)} matters"
        for button, word in words.items():
            button.setText(word)
            button.setAccessibleName(f"{word}: {about}")
        is_trash = lines[0].list == "trash"
        self.open.setVisible(len(lines) == 1)
        self.close_or_reopen.setVisible(not is_trash)
        self.dates.setVisible(not is_trash)
        self.erase.setVisible(is_trash)
        self.empty_trash.setVisible(is_trash)
        self.acts.lay_out()

    # What can be done

    def _open(self, row: int) -> None:
        tab = "disputes" if self.which == "disputes" else ""
        self.desk.go(Place("matter", self._model.rows[row].id, tab))

    def _open_first(self) -> None:
        if self._model.rows:
            self._open(max(0, self.table.currentIndex().row()))

    def _turn_closed(self) -> None:
        self.chosen.turn_closed()

    def _turn_hold(self) -> None:
        self.chosen.turn_hold()

    def _turn_trash(self) -> None:
        self.chosen.turn_trash()

    def _export(self) -> None:
        if self._lines() and self.which != "trash":
            export_dates(self.desk, "dates.ics", self.chosen.ids)

    def _erase(self) -> None:
        if self.which == "trash" and self._lines():
            ask_and_erase(self, self.desk, *self.chosen.ids)
        elif self._lines():
            self.desk.say("Only what is in the trash is erased; move the matter there first.")

    def _empty_trash(self) -> None:
        ask_and_erase(self, self.desk)

    def _next_list(self, by: int) -> None:
        self.lists.setCurrentIndex((self.lists.currentIndex() + by) % len(LISTS))

    def commands(self) -> tuple[Command, ...]:
        """Filter, the other lists, and what can be done with the matters that are chosen."""
        return (
            self.filter.command,
            Command(
                "The next list: active, in dispute, closed, trash", lambda: self._next_list(1), "Ctrl+PgDown"
            ),
            Command("The list before", lambda: self._next_list(-1), "Ctrl+PgUp"),
            Command("Close those chosen, or reopen them", self._turn_closed, "Ctrl+Shift+K"),
            Command("Put a hold on those chosen, or release them", self._turn_hold, "Ctrl+Shift+H"),
            Command("Move those chosen to Trash, or put them back", self._turn_trash, "Ctrl+Del"),
            Command("Export .ics of those chosen...", self._export, "Ctrl+Shift+X"),
            Command("Erase those chosen in the trash for good...", self._erase, "Ctrl+Shift+Del"),
            Command("Empty trash...", self._empty_trash, "Ctrl+Alt+E"),
        )

    def heading(self) -> str:
        """The page's name."""
        return "Matters"

    def first_stop(self) -> QWidget | None:
        """The list, or the filter where there is none."""
        return self.table if self._model.rows else self.new
