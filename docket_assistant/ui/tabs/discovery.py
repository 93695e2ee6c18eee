"""Discovery: served sets, the rounds of their items side by side, and what is known of one item."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from docket_assistant.app.attachments import files_about
from docket_assistant.app.dates.extensions import extensions_of
from docket_assistant.app.discovery.served_items import (
    ItemRow,
    SetRow,
    items_of_set,
    sets_of,
    story_of,
)
from docket_assistant.domain.discovery import RequestSet
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.verdicts.rounds import RoundKind
from docket_assistant.ui.cards.attached_card import files_beside
from docket_assistant.ui.cards.compared_card import compared_card, untouched_cards
from docket_assistant.ui.cards.dispute_forms import DisputeForms
from docket_assistant.ui.cards.item_story import story_rows
from docket_assistant.ui.cards.more_time import extension_rows, form_name, more_time
from docket_assistant.ui.cards.on_us_card import confirm_seen, on_us_card
from docket_assistant.ui.cards.production_form import production_form_name, production_forms, production_rows
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.facts_tab import FactsTab
from docket_assistant.ui.models.table import NARROW, Column
from docket_assistant.ui.page import Command, clear
from docket_assistant.ui.places import Place
from docket_assistant.ui.statuses import verdict_status
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.labels import Words, line
from docket_assistant.ui.widgets.pill import Pill
from docket_assistant.ui.widgets.rows import row_of
from docket_assistant.ui.widgets.wrap_row import WrapRow
from docket_assistant.wording.days import short_date
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.rounds import (
    round_cell,
    round_kind_word,
    service_sentence,
    set_title,
)
from docket_assistant.wording.served import due_words
from docket_assistant.wording.standing import items_word

if TYPE_CHECKING:
    from docket_assistant.app.ripeness import Ripeness

_MARK, _REWORD = "mark", "reword"
_EMPTY = (
    "Sets of requests stand here, those that you served and those served on you. A court asks what was"
    " requested, when it was served and what came in answer before it asks whether counsel talked."
)


def _served(row: SetRow) -> str:
    on = short_date(row.set.served_on) if row.set.served_on is not None else "date not stated"
    return f"{'by us' if row.ours else 'on us'}, {on}"


class DiscoveryTab(FactsTab):
    """Sets, items, rounds."""

    name = "discovery"
    help = (
        "Served sets and the rounds of each request: service, the response, each supplement. A talk "
        "counts only for the round that it was about, so every round stands with its date, side by side.\n\n"
        "Choose a set to see its items, and an item to see every round with its source and every talk "
        "about it. Mark several items with Shift or Ctrl to put them in dispute in one act, or to record "
        "that they were reworded: that opens a round for these alone."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._detail = QVBoxLayout()
        self._disputing = DisputeForms(self, self._chosen_items, marks_chosen=True)
        self._marked_words = Words("")

    # What is looked at

    def arrive(self, fact: str) -> None:
        """A set or an item is to be shown."""
        item = next((i for i in self.ripeness.record.items if i.id == fact), None)
        self.look_at(str(item.set) if item is not None else fact)
        self.look_at(fact if item is not None else "", "item")

    # Drawing

    def draw(self, ripeness: "Ripeness", _fact: str) -> None:
        """Sets, items, and the item that is looked at."""
        sets = sets_of(ripeness)
        self.rows.addLayout(self._acts(bool(sets)))
        if not sets:
            self.rows.addWidget(on_us_card(self, 0))
            card = Card("No set is on file yet")
            card.add(Words(_EMPTY, role="muted", wrap=True))
            card.add(Button("Served set", self._to("served-set"), name="Record the first served set"))
            self.rows.addWidget(card)
            self.rows.addStretch(1)
            return
        chosen = next((row for row in sets if row.set.id == self.looked_at()), sets[0])
        self.rows.addWidget(self._sets_card(sets, chosen))
        self.rows.addWidget(on_us_card(self, sum(not row.ours for row in sets)))
        self._draw_set(ripeness, chosen)
        self.rows.addStretch(1)

    def _acts(self, some: bool) -> QHBoxLayout:  # noqa: FBT001  # one of two looks
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Words("Served discovery", Type.SECTION), 1)
        if some:
            row.addWidget(Button("Served set", self._to("served-set"), tip="Ctrl+S"))
            row.addWidget(Button("Responses and supplements", self._to("answers"), tip="Ctrl+R"))
        return row

    def _sets_card(self, sets: tuple[SetRow, ...], chosen: SetRow) -> Card:
        card = Card()
        card.setAccessibleName("Sets")
        card.body.setContentsMargins(10, 6, 10, 8)
        columns: tuple[Column[SetRow], ...] = (
            Column("Set", lambda r: set_title(r.set), weight=36),
            Column("Served", _served, weight=28),
            Column("Items", lambda r: str(r.items), weight=10),
            Column("Responses due", lambda r: due_words(r.due, ours=r.ours), weight=34, muted=True),
        )
        table = self.table(columns, sets, "Sets")
        table.choose(sets.index(chosen))
        table.chosen.connect(lambda at: self._choose_set(sets[at]))
        card.add(table)
        return card

    def _choose_set(self, row: SetRow) -> None:
        if row.set.id != self.looked_at():
            self.look_at(str(row.set.id))
            self.look_at("", "item")
            self.redraw()

    def _draw_set(self, ripeness: "Ripeness", chosen: SetRow) -> None:
        items = items_of_set(ripeness, chosen.set.id)
        card = Card(set_title(chosen.set))
        card.head.insertWidget(1, Words(items_word(len(items)), role="muted"))
        card.add(self._set_acts(chosen))
        self.rows.addWidget(card)
        for proposed in untouched_cards(self.desk, ripeness.record, chosen.set.id):
            self.rows.addWidget(proposed)
        if not items:
            card.add(Words("No item of this set is on file.", role="muted"))
            return
        card.add(Words(service_sentence(chosen.set, ripeness.record), role="muted", wrap=True, select=True))
        self._draw_time(card, chosen.set)
        self._draw_productions(card, chosen.set)
        table = self._items_table(items)
        at = next((n for n, row in enumerate(items) if row.item.id == self.looked_at("item")), 0)
        table.choose(at)
        self.let_mark(table, [str(row.item.id) for row in items], self._tell_marked)
        card.add(table)
        self._on_marked(card)
        self._detail = QVBoxLayout()
        self._detail.setSpacing(14)
        self.rows.addLayout(self._detail)
        self._show_item(items[at])
        table.chosen.connect(lambda row: self._choose_item(items[row]))

    def _on_marked(self, card: Card) -> None:
        """What can be done with the items that are marked, in one act."""
        row = WrapRow()
        self._marked_words = Words("", role="muted")
        mark = partial(self._ask, _MARK)
        row.add(
            Button("Mark as disputed", mark, role="link", name="Mark the chosen items", tip="Ctrl+Shift+B")
        )
        reworded = partial(self._ask, _REWORD)
        row.add(
            Button(
                "Reworded", reworded, role="link", name="The chosen items were reworded", tip="Ctrl+Shift+J"
            )
        )
        row.add(self._marked_words)
        card.add(row)
        self._tell_marked()
        self.form_in(card, {form: self._disputing.by_name()[form] for form in (_MARK, _REWORD)})

    def _tell_marked(self) -> None:
        several = len(self.marked) > 1
        self._marked_words.setText(f"{items_word(len(self.marked))} chosen: one act takes them all.")
        self._marked_words.setVisible(several)

    def _ask(self, form: str) -> None:
        if self.marked:
            self.open_form(form)
        else:
            self.desk.say("No item is on file to be chosen; record a served set first.")

    def _chosen_items(self) -> tuple[ItemId, ...]:
        return tuple(ItemId(own) for own in self.marked)

    def _set_acts(self, chosen: SetRow) -> WrapRow:
        """What can be done with the set, in as many lines as the width asks for."""
        title, fact = set_title(chosen.set), str(chosen.set.id)
        acts: list[tuple[str, Callable[[], None], str, str]] = [
            ("Paste words", self._to("item-words", fact=fact), f"Paste the words of {title}", "Ctrl+Shift+P"),
            ("More time", partial(self.open_form, form_name(chosen.set)), f"More time for {title}", ""),
            ("Production", self._produced, f"Promised or produced for {title}", ""),
            ("Edit set", self._to("served-set", fact=fact), f"Edit {title}", ""),
            ("Remove set", self._remove_set, f"Remove {title}", ""),
        ]
        if chosen.ours:
            read = self._to("triage", fact=fact)
            acts.insert(0, ("Triage", read, f"Read the answers to {title}", "Ctrl+Shift+T"))
        row = WrapRow()
        for words, run, name, tip in acts:
            row.add(Button(words, run, role="link", name=name, tip=tip))
        return row

    def _draw_productions(self, card: Card, served: RequestSet) -> None:
        """What was promised and produced for the set, and the form for one."""
        for words in production_rows(self, served):
            card.add(row_of(words, self.desk.theme.colors))
        self.form_in(card, production_forms(self, served))

    def _draw_time(self, card: Card, served: RequestSet) -> None:
        """The extensions of the set, and the form for one."""
        for words in extension_rows(self, served):
            card.add(row_of(words, self.desk.theme.colors))
        own = {
            form_name(served, e.id): partial(more_time, self, served, e)
            for e in extensions_of(self.ripeness.record, served.id)
        }
        self.form_in(card, {form_name(served): partial(more_time, self, served), **own})

    def _items_table(self, items: tuple[ItemRow, ...]) -> FactTable:
        most = max(len(row.rounds) for row in items)
        columns: list[Column[ItemRow]] = [
            Column("Item", lambda r: court_list([r.token]).replace(" No. ", " "), weight=22),
            *(self._round_column(items, n) for n in range(most)),
        ]
        if not most:
            columns.append(Column("Response", lambda _row: "none logged", weight=22, muted=True))
        columns.append(Column("In dispute", lambda r: "yes" if r.disputed else "no", weight=14, drops=NARROW))
        return self.table(columns, items, "Items and their rounds")

    def _round_column(self, items: tuple[ItemRow, ...], n: int) -> "Column[ItemRow]":
        """The ``n``-th round of each item; named by its kind where they share one."""
        kinds = [row.rounds[n].kind for row in items if n < len(row.rounds)]
        shared = len(set(kinds)) == 1
        title = round_kind_word(kinds[0]) if shared else f"Round {n + 1}"
        if shared and kinds[0] is RoundKind.SUPPLEMENTAL:
            title = f"{title} {n}" if n else title

        def words(row: ItemRow) -> str:
            return round_cell(row.rounds[n], named=shared) if n < len(row.rounds) else ""

        return Column(title, words, weight=24)

    # One item

    def _choose_item(self, row: ItemRow) -> None:
        self.look_at(str(row.item.id), "item")
        self._show_item(row)

    def _show_item(self, row: ItemRow) -> None:
        story = story_of(self.ripeness, row)
        card = Card(court_list([row.token]))
        self._item_head(card, row)
        shown = Words(row.item.text or "The text of the request is not on file.", wrap=True, select=True)
        shown.become("" if row.item.text else "muted")
        card.add(shown)
        for words in story_rows(self, story):
            card.add(line())
            card.add(row_of(words, self.desk.theme.colors))
        for response in dict.fromkeys(r.record for r in row.rounds if r.record):
            if files_about(self.ripeness.record, response):
                card.add(files_beside(self, self.ripeness.record, response))
        clear(self._detail)
        self._detail.addWidget(card)
        answers = compared_card(self.desk, self.ripeness.record, row.item.id, row.token)
        if answers is not None:
            self._detail.addWidget(answers)

    def _item_head(self, card: Card, row: ItemRow) -> None:
        history = self._to("item-history", fact=str(row.item.id))
        card.head.addWidget(Button("History", history, role="link", name="History of this item"))
        found = {v.item: v.verdict for v in self.ripeness.assessment.items}
        verdict = found.get(row.item.id)
        if verdict is None:
            return
        go = self._to("matter", "disputes", str(row.item.id))
        card.head.addWidget(Pill(verdict_status(verdict), self.desk.theme.colors))
        card.head.addWidget(Button("Open in Disputes", go, role="link"))

    # What can be done

    def _chosen_set(self) -> SetRow | None:
        sets = sets_of(self.ripeness)
        return next((row for row in sets if row.set.id == self.looked_at()), sets[0] if sets else None)

    def _edit_set(self) -> None:
        chosen = self._chosen_set()
        if chosen is not None:
            self.desk.go(Place("served-set", self.matter, fact=str(chosen.set.id)))

    def _remove_set(self) -> None:
        chosen = self._chosen_set()
        if chosen is not None:
            self.remove("sets", chosen.set.id)

    def _produced(self) -> None:
        chosen = self._chosen_set()
        if chosen is not None:
            self.open_form(production_form_name(chosen.set))

    def _more_time(self) -> None:
        chosen = self._chosen_set()
        if chosen is not None:
            self.open_form(form_name(chosen.set))

    def _history(self) -> None:
        self.desk.go(Place("item-history", self.matter, fact=self.looked_at("item")))

    def _to(self, page: str, tab: str = "", fact: str = "") -> Callable[[], None]:
        return lambda: self.desk.go(Place(page, self.matter, tab, fact))

    def commands(self) -> tuple[Command, ...]:
        """What has no key in the menus."""
        return (
            Command("Edit the chosen set", self._edit_set, "F2"),
            Command("Record more time for the chosen set", self._more_time, "Ctrl+Shift+U"),
            Command("Record a promise or a production for the chosen set", self._produced, "Ctrl+Shift+O"),
            Command("Nothing else was served on us, as of today", lambda: confirm_seen(self), "Ctrl+Alt+N"),
            Command("Remove the chosen set", self._remove_set, "Ctrl+Del"),
            Command("History of the chosen item", self._history, "Ctrl+Shift+Y"),
            Command("Mark the chosen items as disputed", partial(self._ask, _MARK), "Ctrl+Shift+B"),
            Command(
                "Record that the chosen items were reworded", partial(self._ask, _REWORD), "Ctrl+Shift+J"
            ),
        )
