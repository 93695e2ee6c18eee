"""Disputed items, grouped where they stand alike: item, last response, last talk, verdict, next act."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.app.overview import ItemGroup
from docket_assistant.ui.models.table import Column, TableModel
from docket_assistant.ui.statuses import verdict_status
from docket_assistant.ui.theme import Theme
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.wording.days import short_date
from docket_assistant.wording.findings import finding_sentence
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.modes import mode_word
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.standing import next_words, round_word

if TYPE_CHECKING:
    from docket_assistant.app.ripeness import Ripeness


class ItemTable(QWidget):
    """The items of a matter as of a day."""

    chosen = Signal(str)
    """The first item of a row that was opened."""
    looked_at = Signal(int)

    def __init__(
        self, theme: Theme, ripeness: "Ripeness", groups: tuple[ItemGroup, ...], *, reasons: bool = True
    ) -> None:
        super().__init__()
        record = ripeness.record
        tokens = tokens_by_item(record)

        def item(group: ItemGroup) -> str:
            words = court_list([tokens[i] for i in group.items]).replace(" Nos. ", " ").replace(" No. ", " ")
            return f"{words}  ({len(group.items)})" if len(group.items) > 1 else words

        def response(group: ItemGroup) -> str:
            last = group.last_round
            if last is None:
                return "none logged"
            day = short_date(last.moment.on) if last.moment.on else "date not stated"
            return f"{day}  {round_word(last)}"

        def talk(group: ItemGroup) -> str:
            last = group.last_talk
            if last is None:
                return "none logged"
            return (
                f"{short_date(last.held_on) if last.held_on else 'date not stated'}  {mode_word(last.mode)}"
            )

        columns: tuple[Column[ItemGroup], ...] = (
            Column("Item", item, weight=22),
            Column("Last response", response, weight=21),
            Column("Last talk", talk, weight=20),
            Column(
                "Verdict",
                lambda g: verdict_status(g.verdict.verdict).word,
                lambda g: verdict_status(g.verdict.verdict),
                weight=15,
            ),
            Column(
                "Reason",
                lambda g: finding_sentence(g.verdict.findings[0], record),
                weight=26,
                muted=True,
                drops=True,
            ),
            Column("Next act", lambda g: next_words(g.verdict.next), weight=20),
        )
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
