"""Dates of ours that no second person checked, in one list; those chosen are checked in one act."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.models.table import Column, TableModel
from docket_assistant.ui.places import Place
from docket_assistant.ui.several_matters import on_each
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.fields import TextField
from docket_assistant.ui.widgets.inline_form import InlineForm
from docket_assistant.wording.date_checks import was_checked_words
from docket_assistant.wording.days import docket_date

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from docket_assistant.app.change import Change
    from docket_assistant.app.dates.agenda import AgendaEntry
    from docket_assistant.app.upkeep.stores import Store
    from docket_assistant.domain.chains import DatedFact
    from docket_assistant.domain.ids import MatterId

NAME = "Dates to be checked"
_MOST = 8


class ToCheck(NamedTuple):
    """A date, with the initials that are offered for who entered it."""

    entry: "AgendaEntry"
    entered_by: str


class CheckCard(Card):
    """The dates, the next first, and the two fields that are kept with those chosen."""

    def __init__(self, owner: "QWidget", desk: Desk, rows: Sequence[ToCheck]) -> None:
        super().__init__()
        self._owner = owner
        self._desk = desk
        self._rows = sorted(rows, key=lambda row: row.entry.on)
        self.setAccessibleName("To be checked")
        self.body.setContentsMargins(10, 6, 10, 10)
        columns: tuple[Column[ToCheck], ...] = (
            Column("Date", lambda r: docket_date(r.entry.on), weight=18),
            Column("Matter", lambda r: r.entry.caption, weight=28, muted=True),
            Column("What", lambda r: r.entry.what, weight=34),
            Column("By a second person", lambda r: was_checked_words(r.entry.checked.was), weight=20),
        )
        model: TableModel[ToCheck] = TableModel(columns)
        model.show_rows(self._rows)
        self.table = FactTable(desk.theme, model, NAME, whole=len(self._rows) <= _MOST)
        self.table.cap(_MOST)
        self.table.choose(0)
        self.table.let_mark(())
        self.table.opened.connect(lambda at: desk.go(Place("calendar", self._rows[at].entry.matter)))
        self.table.marked.connect(lambda _rows: self._offer())
        self.add(self.table)
        self._by = TextField("Checked by", placeholder="A second person's initials")
        self._entered = TextField("Entered by", placeholder="Initials")
        self.form = InlineForm(
            "Those chosen, against the paper and a calendar",
            "Keep the check",
            {"checked_by": self._by, "entered_by": self._entered},
            self._save,
            self.table.setFocus,
            columns=2,
        )
        self.add(self.form)
        self._offered = ""
        self._offer()

    def start(self) -> None:
        """Put the keyboard on the list: what is checked is read first."""
        self.table.setFocus()

    def _chosen(self) -> list[ToCheck]:
        return [self._rows[at] for at in self.table.marked_rows()]

    def _offer(self) -> None:
        """Offer who entered them, where nothing else was typed."""
        chosen = self._chosen()
        verb = f"Keep the check of {len(chosen)} dates" if len(chosen) > 1 else "Keep the check"
        self.form.save_button.setText(verb)
        self.form.save_button.setAccessibleName(verb)
        offered = {row.entry.checked.entered_by or row.entered_by for row in chosen}
        if self._entered.state() == self._offered:
            self._offered = offered.pop() if len(offered) == 1 else ""
            self._entered.restore(self._offered)

    def _save(self) -> None:
        from docket_assistant.app.dates.checks import keep_check, refuse_check

        by, entered, today = self._by.text(), self._entered.text(), self._desk.today
        refuse_check(entered, by)
        dates: dict[str, list[DatedFact]] = {}
        for row in self._chosen():
            dates.setdefault(row.entry.matter, []).extend(row.entry.dates)

        def keep(store: "Store", matter: "MatterId") -> "Change":
            return keep_check(store, matter, dates[matter], entered_by=entered, checked_by=by, today=today)

        if len(dates) == 1:
            from docket_assistant.domain.ids import MatterId

            (matter,) = dates
            self._desk.act(lambda store: keep(store, MatterId(matter)))
        elif dates:
            count = len(self._chosen())
            on_each(self._owner, self._desk, f"Check of {count} dates", list(dates), keep)
