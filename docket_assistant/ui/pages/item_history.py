"""The history of one item: rounds, talks, outcomes, readings, each with its source; to copy or to print."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from docket_assistant.app.printed.item_history import (
    HistoryRow,
    ItemHistory,
    item_history,
    item_history_sheet,
    items_to_choose,
)
from docket_assistant.ui.back_page import BackPage
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import Command, clear
from docket_assistant.ui.places import Place
from docket_assistant.ui.printing.print_acts import Make, PrintActs
from docket_assistant.ui.printing.print_pages import ToPrint
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.rows import RowWords, list_card
from docket_assistant.ui.widgets.wrap_row import WrapRow
from docket_assistant.wording.item_history import LEFT_OUT, NO_HISTORY

_NO_ITEM = "No item is on file in this matter yet. Record a served set first."


class ItemHistoryPage(BackPage):
    """One item of a matter."""

    help = (
        "What happened to one request, in the order of its days: service, responses and supplements, talks "
        "about it with what they came to, messages that confirm them, attempts, and counsel's own readings "
        "of the answers. Each row names the record that says so.\n\n"
        "Copied as a chronology or printed, each row has its source; counsel's readings are left out, and "
        "private notes are never in it."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "History of an item")
        self.history: ItemHistory | None = None
        self._prints = PrintActs(self, desk, "history of the item", "History of an item", self._sheet)
        self.item = ChoiceField("Item", desk.colors)
        self.item.edited.connect(self._choose)
        self.rows.addWidget(self.item)
        self._shown = QVBoxLayout()
        self._shown.setSpacing(14)
        self.rows.addLayout(self._shown)
        self.rows.addStretch(1)

    def show_place(self, place: Place) -> None:
        """Show the item that the place names, else the first."""
        self.place = place
        self._offer()
        self.item.choose(place.fact)
        self._draw()

    def reload(self) -> None:
        """Read the item again."""
        self._offer()
        self._draw()

    def _offer(self) -> None:
        if self.place.matter and self.desk.is_open:
            self.item.offer(items_to_choose(self.desk.ripeness(self.place.matter)))

    def _choose(self) -> None:
        if self.place.matter:
            self.desk.go(Place("item-history", self.place.matter, fact=self.item.value()), remember=False)

    def _draw(self) -> None:
        clear(self._shown)
        self.history = None
        if not self.place.matter or not self.desk.is_open:
            return
        self.history = item_history(self.desk.ripeness(self.place.matter), self.item.value())
        found = self.history
        if found is None:
            card = Card("No item to show")
            card.add(Words(_NO_ITEM, role="muted", wrap=True))
            self._shown.addWidget(card)
            return
        request = Card(found.name)
        words = Words(found.request or "The text of the request is not on file.", wrap=True, select=True)
        words.become("" if found.request else "muted")
        request.add(words)
        acts = WrapRow()
        acts.add(Button("Copy as a chronology", self._copy, role="link"))
        for button in (*self._prints.buttons(), Button("Open in Disputes", self._disputes, role="link")):
            acts.add(button)
        request.add(acts)
        if len(found.open_rows) < len(found.rows):
            request.add(Words(LEFT_OUT, role="muted", wrap=True))
        self._shown.addWidget(request)
        shown = [_row(row) for row in found.rows]
        self._shown.addWidget(list_card(shown, self.desk.theme.colors, NO_HISTORY, "What happened"))

    # What can be done

    def _copy(self) -> None:
        if self.history is None:
            self.desk.say(_NO_ITEM)
            return
        QApplication.clipboard().setText(self.history.text)
        self.desk.say("The history of the item is copied, its columns apart by tabs.")

    def _sheet(self) -> Make | None:
        found = self.history
        if found is None:
            self.desk.say(_NO_ITEM)
            return None
        ripeness, today = self.desk.ripeness(self.place.matter), self.desk.today
        return lambda view: ToPrint(item_history_sheet(view, ripeness, found, today))

    def _disputes(self) -> None:
        self.desk.go(Place("matter", self.place.matter, "disputes", self.item.value()))

    def commands(self) -> tuple[Command, ...]:
        """Copy and print."""
        return (
            Command("Copy the history of the item as a chronology", self._copy, "Ctrl+Alt+K"),
            *self._prints.commands(),
        )

    def heading(self) -> str:
        """The item."""
        return "History of an item"

    def first_stop(self) -> QWidget | None:
        """Which item."""
        return self.item.box


def _row(row: HistoryRow) -> RowWords:
    return RowWords(row.lead, "", row.what, f"({row.source})")
