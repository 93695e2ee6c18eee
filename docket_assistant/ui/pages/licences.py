"""Licences: the parts shipped, and the terms of the one that is marked."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from docket_assistant.app.upkeep.licences import Part, parts
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.models.table import NARROW, Column, TableModel
from docket_assistant.ui.page import Command, Page, column, wide
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.fields import NotesField
from docket_assistant.ui.widgets.filter_line import FilterLine
from docket_assistant.ui.widgets.labels import Words


class LicencesPage(Page):
    """Every part, with its licence."""

    help = (
        "The parts that the program is made of, as their own packages state their terms. Mark one to read "
        "the text of its licence."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        outer = column(self, margins=(24, 12, 24, 16))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Words("Licences", Type.TITLE))
        self.filter = FilterLine("Filter by part or licence", self._filter)
        head.addWidget(self.filter, 1)
        outer.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(14)
        card = Card()
        card.setAccessibleName("Parts")
        card.body.setContentsMargins(10, 6, 10, 10)
        columns: tuple[Column[Part], ...] = (
            Column("Part", lambda p: p.name, weight=40),
            Column("Version", lambda p: p.version, weight=20, muted=True, drops=NARROW),
            Column("Licence", lambda p: p.licence, weight=40),
        )
        self._model: TableModel[Part] = TableModel(columns)
        self.table = FactTable(desk.theme, self._model, "Parts and their licences")
        self.table.chosen.connect(lambda _row: self._show_text())
        card.add(self.table, 1)
        row.addWidget(wide(card), 5)
        self.text = NotesField("The licence")
        self.text.box.setReadOnly(True)
        row.addWidget(wide(self.text), 6)
        outer.addLayout(row, 1)
        self._all: tuple[Part, ...] = ()

    def reload(self) -> None:
        """Read what the packages state, once."""
        if not self._all:
            self._all = parts()
            self._filter()

    def _filter(self) -> None:
        fitting = [p for p in self._all if self.filter.fits(f"{p.name} {p.version} {p.licence}")]
        self._model.show_rows(fitting)
        self.table.choose(0)
        self._show_text()

    def _show_text(self) -> None:
        at = self.table.currentIndex().row()
        marked = self._model.rows[at] if 0 <= at < len(self._model.rows) else None
        self.text.restore(marked.text if marked is not None else "")
        self.text.label.setText(marked.name if marked is not None else "No part fits")

    def commands(self) -> tuple[Command, ...]:
        """Filter the list."""
        return (self.filter.command,)

    def heading(self) -> str:
        """The page's name."""
        return "Licences"

    def first_stop(self) -> QWidget | None:
        """The list."""
        return self.table
