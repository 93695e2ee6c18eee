"""Matters: the list, filtered as one types; Enter opens one."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from docket_assistant.app.first_page import FirstRow, first_matters
from docket_assistant.ui.beside import Beside
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.models.table import Column, TableModel
from docket_assistant.ui.page import Command, Page, column
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.filter_line import FilterLine
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.wording.captions import eased

if TYPE_CHECKING:
    from docket_assistant.app.stores import Reading

_MOST = 2_000
_COUNTED = 60
"""The newest rows, whose next date and open items are counted; older ones are opened to see them."""


@dataclass(frozen=True, slots=True)
class _Line:
    row: FirstRow
    caption: str
    court: str
    next: str
    open_items: str


class MattersPage(Page):
    """All matters, the newest activity first."""

    help = (
        "Every matter on file, the one with the newest activity first. Type to filter by caption, number "
        "or court; Enter opens the matter that is marked."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        outer = column(self, margins=(24, 12, 24, 16))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Words("Matters", Type.TITLE))
        self.filter = FilterLine("Filter by caption, number or court", self._filter)
        self.filter.returnPressed.connect(self._open_first)
        head.addWidget(self.filter, 1)
        self.new = Button("New matter", lambda: desk.go(Place("new-matter")), role="primary")
        head.addWidget(self.new)
        outer.addLayout(head)
        card = Card()
        card.body.setContentsMargins(10, 6, 10, 10)
        columns: tuple[Column[_Line], ...] = (
            Column("Matter", lambda m: m.caption, weight=36),
            Column("Number", lambda m: m.row.number, weight=20),
            Column("Court", lambda m: m.court, weight=14, muted=True),
            Column("Next date", lambda m: m.next, weight=18),
            Column("Open items", lambda m: m.open_items, weight=12, muted=True),
        )
        self._model: TableModel[_Line] = TableModel(columns)
        self.table = FactTable(desk.theme, self._model, "Matters")
        self.table.opened.connect(self._open)
        self.empty = Words("", role="muted", wrap=True)
        card.add(self.empty)
        card.add(self.table, 1)
        self.more = Words(f"The newest {_MOST:,} matters are listed.", role="muted", wrap=True)
        card.add(self.more)
        card.body.setAlignment(self.empty, Qt.AlignmentFlag.AlignTop)
        outer.addWidget(card, 1)
        self._outer, self._card = outer, card
        self._all: tuple[_Line, ...] = ()
        self._standings: dict[str, tuple[str, str]] = {}
        self._beside = Beside(self, desk)
        desk.opened.connect(self.reload)

    def reload(self) -> None:
        """Read the list again."""
        from docket_assistant.app.districts import districts

        rows = first_matters(self.desk.path, limit=_MOST + 1)
        self.more.setVisible(len(rows) > _MOST)
        short = {name: district.short for name, district in districts().items()}
        lines = []
        for row in rows[:_MOST]:
            caption = " v. ".join(eased(part) for part in row.caption.split(" v. "))
            following, open_items = self._standings.get(row.id, ("", ""))
            lines.append(_Line(row, caption, short.get(row.court, row.court), following, open_items))
        self._all = tuple(lines)
        self._filter()
        self._count([line.row.id for line in lines[:_COUNTED]])

    def _count(self, matters: list[str]) -> None:
        """Count what stands beside the first matters, beside the window."""
        days = {matter: self.desk.as_of(matter) for matter in matters}

        def job(view: "Reading") -> dict[str, tuple[str, str]]:
            from docket_assistant.app.overview import standing_in_short
            from docket_assistant.domain.ids import MatterId

            return {m: standing_in_short(view.record(MatterId(m)), day) for m, day in days.items()}

        self._beside.read(job, self._show_standings)

    def _show_standings(self, found: dict[str, tuple[str, str]]) -> None:
        if found != self._standings:
            self._standings = found
            shown = (
                replace(m, next=n, open_items=o)
                for m in self._all
                for n, o in [found.get(m.row.id, ("", ""))]
            )
            self._all = tuple(shown)
            self._filter()

    def _filter(self) -> None:
        fitting = [
            m for m in self._all if self.filter.fits(f"{m.caption} {m.row.caption} {m.row.number} {m.court}")
        ]
        self._model.show_rows(fitting)
        self.table.choose(0)
        self.table.setVisible(bool(fitting))
        nothing = "No matter fits; clear the filter to see all."
        none = "No matter is on file yet. A matter holds the discovery served, the talks and the orders."
        self.empty.setText("" if fitting else (nothing if self._all else none))
        self.empty.setVisible(not fitting)
        room = Qt.AlignmentFlag(0) if fitting else Qt.AlignmentFlag.AlignTop
        self._outer.setAlignment(self._card, room)
        self._card.body.setContentsMargins(*((10, 6, 10, 10) if fitting else (16, 13, 16, 13)))

    def _open(self, row: int) -> None:
        self.desk.go(Place("matter", str(self._model.rows[row].row.id)))

    def _open_first(self) -> None:
        current = self.table.currentIndex().row()
        if self._model.rows:
            self._open(max(0, current))

    def commands(self) -> tuple[Command, ...]:
        """Filter the list."""
        return (self.filter.command,)

    def heading(self) -> str:
        """The page's name."""
        return "Matters"

    def first_stop(self) -> QWidget | None:
        """The list, or the filter where there is none."""
        return self.table if self._model.rows else self.new
