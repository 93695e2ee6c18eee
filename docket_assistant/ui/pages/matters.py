"""Matters: the list, filtered as one types; Enter opens one."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from docket_assistant.app.first_page import FirstRow, first_matters
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.models.table import Column, TableModel
from docket_assistant.ui.page import Command, Page, column
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.fields import LineEdit
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.wording.captions import eased

_MOST = 2_000
_COUNTED = 60
"""Rows whose next date is counted at once; the rest when they are chosen."""


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
        self.filter = LineEdit("Filter by caption, number or court")
        self.filter.setAccessibleName("Filter by caption, number or court")
        self.filter.textChanged.connect(lambda _text: self._filter())
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
        card.body.setAlignment(self.empty, Qt.AlignmentFlag.AlignTop)
        outer.addWidget(card, 1)
        self._outer, self._card = outer, card
        self._all: tuple[_Line, ...] = ()
        desk.opened.connect(self.reload)

    def reload(self) -> None:
        """Read the list again."""
        from docket_assistant.app.districts import districts

        rows = first_matters(self.desk.path, limit=_MOST)
        short = {name: district.short for name, district in districts().items()}
        lines = []
        for n, row in enumerate(rows):
            following, open_items = self._standing(str(row.id)) if n < _COUNTED else ("", "")
            caption = " v. ".join(eased(part) for part in row.caption.split(" v. "))
            lines.append(_Line(row, caption, short.get(row.court, row.court), following, open_items))
        self._all = tuple(lines)
        self._filter()

    def _standing(self, matter: str) -> tuple[str, str]:
        if not self.desk.is_open:
            return "", ""
        from docket_assistant.app.overview import next_date
        from docket_assistant.domain.findings import Verdict
        from docket_assistant.wording.days import docket_date

        ripeness = self.desk.ripeness(matter)
        following = next_date(ripeness)
        unsettled = sum(v.verdict is not Verdict.RESOLVED for v in ripeness.assessment.items)
        return docket_date(following.on) if following else "none on file", str(unsettled or "none")

    def _filter(self) -> None:
        words = self.filter.text().casefold().split()
        fitting = [
            m
            for m in self._all
            if all(w in f"{m.caption} {m.row.caption} {m.row.number} {m.court}".casefold() for w in words)
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
        return (Command("Filter the list", self._to_filter, "Ctrl+F"),)

    def _to_filter(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def heading(self) -> str:
        """The page's name."""
        return "Matters"

    def first_stop(self) -> QWidget | None:
        """The list, or the filter where there is none."""
        return self.table if self._model.rows else self.new
