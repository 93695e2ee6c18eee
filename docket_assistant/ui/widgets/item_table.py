"""Disputed items, grouped where they stand alike: item, last response, last talk, verdict, next act."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.app.matters.overview import ItemGroup
from docket_assistant.app.printed.dispute_rows import DisputeRows
from docket_assistant.ui.models.table import NARROW, Column, TableModel
from docket_assistant.ui.statuses import verdict_status
from docket_assistant.ui.theme import Theme
from docket_assistant.ui.widgets.fact_table import FactTable

if TYPE_CHECKING:
    from docket_assistant.app.ripeness import Ripeness

_TIGHT = 40
"""In heights of a line: what comes next gives way later where no card below says it."""


class ItemTable(QWidget):
    """The items of a matter as of a day."""

    chosen = Signal(str)
    """The first item of a row that was opened."""
    looked_at = Signal(int)

    def __init__(
        self, theme: Theme, ripeness: "Ripeness", groups: tuple[ItemGroup, ...], *, reasons: bool = True
    ) -> None:
        super().__init__()
        cells = DisputeRows(ripeness.record)
        columns: tuple[Column[ItemGroup], ...] = (
            Column("Item", cells.item, weight=22),
            Column("Last response", cells.response, weight=21),
            Column("Last talk", cells.talk, weight=20),
            Column(
                "Verdict",
                lambda g: verdict_status(g.verdict.verdict).word,
                lambda g: verdict_status(g.verdict.verdict),
                weight=15,
            ),
            Column("Reason", cells.reason, weight=26, muted=True, drops=NARROW),
            Column("Next act", cells.next_act, weight=20, drops=_TIGHT if reasons else NARROW),
        )
        if any(group.overrides for group in groups):
            # in place of what comes next, which the page says beside the table
            read = Column("Counsel reads it", cells.override, weight=24)
            columns = (*columns[:4], read, *columns[4:-1])
        if not reasons:
            columns = tuple(column for column in columns if column.title != "Reason")
        model: TableModel[ItemGroup] = TableModel(columns)
        model.show_rows(groups)
        self.table = FactTable(theme, model, "Disputed items", whole=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.table.opened.connect(lambda row: self.chosen.emit(str(groups[row].items[0])))
        self.table.chosen.connect(self.looked_at)
