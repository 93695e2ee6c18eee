"""Of each matter what was confirmed on what was served on us, and the last look at its docket; by list."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.matter_acts import looked_at, seen_all_service
from docket_assistant.ui.models.table import Column, TableModel
from docket_assistant.ui.places import Place
from docket_assistant.ui.several_matters import count_words, on_each
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.wrap_row import WrapRow
from docket_assistant.wording.days import docket_date

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from docket_assistant.app.change import Change
    from docket_assistant.app.matters.today import MatterToday
    from docket_assistant.app.upkeep.stores import Store
    from docket_assistant.domain.ids import MatterId
    from docket_assistant.ui.several_matters import Act

NAME = "Served on us, by matter"
_MOST = 8
"""Rows at once; more scroll."""


class SeenCard(Card):
    """The matters, the oldest word first; Shift and Ctrl mark several, and one act takes them all."""

    def __init__(
        self, owner: "QWidget", desk: Desk, found: "Sequence[MatterToday]", marked: Sequence[str]
    ) -> None:
        super().__init__()
        self._owner = owner
        self._desk = desk
        self.setAccessibleName("Served on us")
        self.body.setContentsMargins(10, 6, 10, 10)
        self._rows = sorted(found, key=lambda one: one.service_seen_on or date.min)
        columns: tuple[Column[MatterToday], ...] = (
            Column("Matter", lambda m: m.caption, weight=40),
            Column(
                "Nothing else served on us", lambda m: _day(m.service_seen_on, "not confirmed"), weight=30
            ),
            Column(
                "Docket last looked at",
                lambda m: _day(m.docket_looked_on, "not recorded"),
                weight=30,
                muted=True,
            ),
        )
        model: TableModel[MatterToday] = TableModel(columns)
        model.show_rows(self._rows)
        self.table = FactTable(desk.theme, model, NAME, whole=len(self._rows) <= _MOST)
        self.table.cap(_MOST)
        self.table.choose(0)
        ids = [one.matter for one in self._rows]
        if len(marked) == 1 and marked[0] in ids:
            self.table.choose(ids.index(marked[0]))
        self.table.let_mark(n for n, one in enumerate(ids) if one in marked)
        self.table.opened.connect(lambda at: desk.go(Place("matter", ids[at], "discovery")))
        self.add(self.table)
        acts = WrapRow()
        self.confirm = Button("Confirm as of today", self.confirm_chosen, tip="Ctrl+Shift+B")
        self.looked = Button("I looked at the docket today", self.look_at_chosen, tip="Ctrl+Alt+O")
        acts.add(self.confirm)
        acts.add(self.looked)
        self.add(acts)
        self._acts = acts
        self.table.marked.connect(lambda _rows: self._name_acts())
        self._name_acts()

    @property
    def marked(self) -> tuple[str, ...]:
        """Ids of the matters that are chosen."""
        return tuple(one.matter for one in self._chosen())

    def go_to_first(self) -> bool:
        """Put the keyboard on the first matter to confirm; False where each is confirmed as of today."""
        at = next((n for n, one in enumerate(self._rows) if not self._is_confirmed(one)), None)
        if at is not None:
            self.table.choose(at)
            self.table.setFocus()
        return at is not None

    def _chosen(self) -> "list[MatterToday]":
        return [self._rows[at] for at in self.table.marked_rows()]

    def _is_confirmed(self, one: "MatterToday") -> bool:
        return one.service_seen_on == self._desk.today

    def _name_acts(self) -> None:
        chosen = self._chosen()
        what = chosen[0].caption if len(chosen) == 1 else count_words(len(chosen))
        several = f" of {count_words(len(chosen))}" if len(chosen) > 1 else ""
        self.confirm.setText(f"Confirm {len(chosen)} as of today" if several else "Confirm as of today")
        self.looked.setText(
            f"I looked at the docket{several} today" if several else "I looked at the docket today"
        )
        self.confirm.setAccessibleName(f"Confirm that nothing else was served on us, as of today: {what}")
        self.looked.setAccessibleName(f"I looked at the docket today: {what}")
        self._acts.lay_out()

    # The acts

    def confirm_chosen(self) -> None:
        """Keep that nothing else was served in each of those chosen, through today."""
        left = [one for one in self._chosen() if not self._is_confirmed(one)]
        if not left:
            self._desk.say(
                "Of each matter chosen it is confirmed as of today that nothing else was served on us."
            )
        elif len(left) == 1:
            seen_all_service(self._desk, left[0].matter, left[0].caption)
        else:
            from docket_assistant.app.discovery.service_seen import confirm_all_service_seen

            today = self._desk.today

            def confirm(store: "Store", matter: "MatterId") -> "Change":
                return confirm_all_service_seen(store, matter, today, today)

            self._on_each(
                f"Confirm that nothing else was served on us in {count_words(len(left))}", left, confirm
            )

    def look_at_chosen(self) -> None:
        """Keep that the docket of each of those chosen was looked at today."""
        left = [one for one in self._chosen() if one.docket_looked_on != self._desk.today]
        if not left:
            self._desk.say("That the docket was looked at today is on file for each matter chosen.")
        elif len(left) == 1:
            looked_at(self._desk, left[0].matter)
        else:
            from docket_assistant.app.matters.docket_look import looked_at_docket

            today = self._desk.today

            def look(store: "Store", matter: "MatterId") -> "Change":
                return looked_at_docket(store, matter, today)

            self._on_each(f"Looked at the docket of {count_words(len(left))}", left, look)

    def _on_each(self, words: str, left: "Sequence[MatterToday]", act: "Act") -> None:
        on_each(self._owner, self._desk, words, [one.matter for one in left], act)


def _day(on: date | None, none: str) -> str:
    return none if on is None else docket_date(on)
