"""Matters: active, in dispute, closed and in the trash, filtered as one types; Enter opens one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from docket_assistant.ui.beside import Beside
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.erasing import ask_and_erase, seen
from docket_assistant.ui.matter_acts import turn_closed, turn_hold, turn_trash
from docket_assistant.ui.models.table import Column, TableModel
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
from docket_assistant.wording.captions import eased

if TYPE_CHECKING:
    from docket_assistant.app.first_page import FirstRow
    from docket_assistant.app.overview import InShort
    from docket_assistant.app.stores import Reading
    from docket_assistant.app.trash import TrashedMatter

_NOT_COUNTED = ("", "", "")
_MOST = 2_000
_COUNTED = 60
"""The newest rows, whose next date and open items are counted; older ones are opened to see them."""
_LISTS = {"active": "Active", "disputes": "In dispute", "closed": "Closed", "trash": "Trash"}
_NONE = {
    "active": "No matter is on file yet. A matter holds the discovery served, the talks and the orders.",
    "disputes": "No active matter has a disputed item. Items are put in dispute with the responses to them.",
    "closed": "No matter is closed. One is closed when nothing of it is due; a court may still ask of it.",
    "trash": "The trash is empty. A matter that should not be on file is put here, and can be put back.",
}


@dataclass(frozen=True, slots=True)
class _Line:
    list: str
    id: str
    caption: str
    as_filed: str
    number: str
    court: str
    state: str
    """The next date, or the items in dispute; for a closed matter, or one in the trash, since when it is."""
    more: str
    """Open items, or how long it is kept."""


_HEADS = {
    "active": ("Next date", "Open items"),
    "disputes": ("Disputed items, by what the log supports", "Open items"),
    "closed": ("Closed", "Open items"),
    "trash": ("In the trash since", "Kept"),
}


class MattersPage(Page):
    """All matters, the newest activity first."""

    help = (
        "Every matter on file, the one with the newest activity first, in four lists: active, those of the "
        "active that have items in dispute, closed, and the trash. Type to filter by caption, number or "
        "court; Enter opens the matter that is marked; under In dispute it opens its disputes.\n\n"
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
        self.lists.show_tabs([(name, word, None) for name, word in _LISTS.items()])
        self.lists.currentChanged.connect(lambda _at: self._on_list())
        outer.addWidget(self.lists)
        self.note = Words("", role="muted", wrap=True)
        outer.addWidget(self.note)
        self._model: TableModel[_Line] = TableModel(_columns("active"))
        outer.addWidget(self._list(), 1)
        self._card_room = outer
        self.acts = WrapRow()
        self.open = Button("Open", self._open_first)
        self.close_or_reopen = Button("Close the matter", self._turn_closed)
        self.hold = Button("Hold", self._turn_hold)
        self.trash = Button("Move to Trash", self._turn_trash)
        self.erase = Button("Erase for good...", self._erase)
        self.empty_trash = Button("Empty trash...", self._empty_trash)
        acts = (self.open, self.close_or_reopen, self.hold, self.trash, self.erase, self.empty_trash)
        for button in acts:
            self.acts.add(button)
        outer.addWidget(self.acts)
        self._rows: tuple[_Line, ...] = ()
        self._trashed: tuple[_Line, ...] = ()
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
        if place.tab in _LISTS:
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

    def _line(self, row: "FirstRow", court: str) -> _Line:
        following, open_items, _ = self._standings.get(row.id, _NOT_COUNTED)
        which = "closed" if row.closed_on else "active"
        state = _day_words(row.closed_on) if row.closed_on else following
        return _Line(which, row.id, _eased(row.caption), row.caption, row.number, court, state, open_items)

    def _count(self, matters: list[str], courts: dict[str, str]) -> None:
        """Count what stands beside the first matters, and read the trash, beside the window."""
        days = {matter: self.desk.as_of(matter) for matter in matters}
        known = seen(self.desk)

        def job(view: "Reading") -> "tuple[dict[str, InShort], frozenset[str], list[_Line]]":
            from docket_assistant.app.overview import standing_in_short
            from docket_assistant.app.trash import trashed_matters
            from docket_assistant.domain.ids import MatterId

            records = {m: view.record(MatterId(m)) for m in days}
            found = {m: standing_in_short(record, days[m]) for m, record in records.items()}
            trashed = trashed_matters(view, known)
            held = {m for m, record in records.items() if record.matter.held_since is not None}
            held |= {str(one.row.id) for one in trashed if one.held}
            return found, frozenset(held), [_trashed(one, courts, sample=known is None) for one in trashed]

        self._beside.read(job, self._show_standings)

    def _show_standings(self, answer: "tuple[dict[str, InShort], frozenset[str], list[_Line]]") -> None:
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
        counts = {name: sum(line.list == name for line in every) for name in _LISTS}
        self.lists.show_tabs([(name, word, counts[name]) for name, word in _LISTS.items()])
        fitting = [m for m in inside if self.filter.fits(f"{m.caption} {m.as_filed} {m.number} {m.court}")]
        marked = self._marked()
        self._model.columns = _columns(self.which)
        self._model.show_rows(fitting)
        self.table.setAccessibleName(f"{_LISTS[self.which]} matters")
        at = next((n for n, line in enumerate(fitting) if marked and line.id == marked.id), 0)
        self.table.choose(at)
        self.table.setVisible(bool(fitting))
        left = len(self._uncounted())
        counting = f"{left:,} older matters are still being counted." if left else ""
        notes = {"closed": CLOSED_WORDS, "trash": TRASH_WORDS, "disputes": counting}
        self.note.setText(notes.get(self.which, ""))
        self.note.setVisible(bool(self.note.text()) and bool(inside or left))
        nothing = "No matter fits; clear the filter to see all."
        self.empty.setText("" if fitting else (nothing if inside else _NONE[self.which]))
        self.empty.setVisible(not fitting)
        self.acts.setVisible(bool(fitting))
        room = Qt.AlignmentFlag(0) if fitting else Qt.AlignmentFlag.AlignTop
        self._card_room.setAlignment(self._card, room)
        self._card.body.setContentsMargins(*((10, 6, 10, 10) if fitting else (16, 13, 16, 13)))
        self._name_acts()

    # Disputes over all matters

    def _in_dispute(self) -> Iterator[_Line]:
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
            from docket_assistant.app.overview import standing_in_short
            from docket_assistant.domain.ids import MatterId

            return {m: standing_in_short(view.record(MatterId(m)), day) for m, day in days.items()}

        def show(found: "dict[str, InShort]") -> None:
            self._standings |= found
            self._filter()
            self._count_rest()

        self._rest.read(job, show)

    def _marked(self) -> _Line | None:
        at = self.table.currentIndex().row()
        return self._model.rows[at] if 0 <= at < len(self._model.rows) else None

    def _name_acts(self) -> None:
        """Say on the buttons what each would do to the matter that is marked."""
        line = self._marked()
        if line is None:
            return
        words = {
            self.open: "Open",
            self.close_or_reopen: "Reopen the matter" if line.list == "closed" else "Close the matter",
            self.hold: "Release the hold" if line.id in self._held else "Put a hold on it",
            self.trash: "Put back" if line.list == "trash" else "Move to Trash",
            self.erase: "Erase for good...",
        }
        for button, word in words.items():
            button.setText(word)
            button.setAccessibleName(f"{word}: {line.caption}")
        self.close_or_reopen.setVisible(line.list != "trash")
        self.erase.setVisible(line.list == "trash")
        self.empty_trash.setVisible(line.list == "trash")
        self.acts.lay_out()

    # What can be done

    def _open(self, row: int) -> None:
        tab = "disputes" if self.which == "disputes" else ""
        self.desk.go(Place("matter", self._model.rows[row].id, tab))

    def _open_first(self) -> None:
        if self._model.rows:
            self._open(max(0, self.table.currentIndex().row()))

    def _turn_closed(self) -> None:
        line = self._marked()
        if line is not None and line.list != "trash":
            turn_closed(self.desk, line.id)

    def _turn_hold(self) -> None:
        line = self._marked()
        if line is not None:
            turn_hold(self.desk, line.id)

    def _turn_trash(self) -> None:
        line = self._marked()
        if line is not None:
            turn_trash(self.desk, line.id)

    def _erase(self) -> None:
        line = self._marked()
        if line is not None and line.list == "trash":
            ask_and_erase(self, self.desk, line.id)
        elif line is not None:
            self.desk.say("Only what is in the trash is erased; move the matter there first.")

    def _empty_trash(self) -> None:
        ask_and_erase(self, self.desk)

    def _next_list(self, by: int) -> None:
        self.lists.setCurrentIndex((self.lists.currentIndex() + by) % len(_LISTS))

    def commands(self) -> tuple[Command, ...]:
        """Filter, the other lists, and what can be done with the matter that is marked."""
        return (
            self.filter.command,
            Command(
                "The next list: active, in dispute, closed, trash", lambda: self._next_list(1), "Ctrl+PgDown"
            ),
            Command("The list before", lambda: self._next_list(-1), "Ctrl+PgUp"),
            Command("Close the one marked, or reopen it", self._turn_closed, "Ctrl+Shift+K"),
            Command("Put a hold on the one marked, or release it", self._turn_hold, "Ctrl+Shift+H"),
            Command("Move the one marked to Trash, or put it back", self._turn_trash, "Ctrl+Del"),
            Command("Erase the one marked in the trash for good...", self._erase, "Ctrl+Shift+Del"),
            Command("Empty trash...", self._empty_trash, "Ctrl+Alt+E"),
        )

    def heading(self) -> str:
        """The page's name."""
        return "Matters"

    def first_stop(self) -> QWidget | None:
        """The list, or the filter where there is none."""
        return self.table if self._model.rows else self.new


def _columns(which: str) -> tuple[Column[_Line], ...]:
    state, more = _HEADS[which]
    if which == "disputes":
        return (
            Column("Matter", lambda m: m.caption, weight=32),
            Column("Number", lambda m: m.number, weight=18),
            Column(state, lambda m: m.state, weight=40),
            Column(more, lambda m: m.more, weight=12, muted=True),
        )
    weights = (32, 18, 12, 16, 22) if which == "trash" else (36, 20, 14, 18, 12)
    return (
        Column("Matter", lambda m: m.caption, weight=weights[0]),
        Column("Number", lambda m: m.number, weight=weights[1]),
        Column("Court", lambda m: m.court, weight=weights[2], muted=True),
        Column(state, lambda m: m.state, weight=weights[3]),
        Column(more, lambda m: m.more, weight=weights[4], muted=True),
    )


def _trashed(one: "TrashedMatter", courts: dict[str, str], *, sample: bool) -> _Line:
    from docket_assistant.wording.days import short_date
    from docket_assistant.wording.matter_states import SAMPLE_KEPT_WORDS, kept_words

    caption, row = one.caption, one.row
    kept = SAMPLE_KEPT_WORDS if sample and not one.held else kept_words(one.until, held=one.held)
    court = courts.get(row.court, row.court)
    return _Line("trash", str(row.id), caption, caption, row.number, court, short_date(one.since), kept)


def _day_words(day: str) -> str:
    from docket_assistant.wording.days import short_date

    return short_date(date.fromisoformat(day))


def _eased(caption: str) -> str:
    return " v. ".join(eased(part) for part in caption.split(" v. "))
