"""What tabs of facts have in common: one fact is looked at, keeps its place, and can be removed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from docket_assistant.domain.errors import DocketError
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.models.table import Column, TableModel
from docket_assistant.ui.tab import Tab
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.inline_form import InlineForm

if TYPE_CHECKING:
    from docket_assistant.app.change import Change
    from docket_assistant.app.ripeness import Ripeness
    from docket_assistant.app.upkeep.stores import Store

_ROWS_AT_ONCE = 9
"""More rows scroll in the table, so that what stands under it is in view."""


class FactsTab(Tab):
    """A tab that draws itself anew whenever facts change, and keeps place, typing and choice."""

    name = ""
    """The tab's own name, under which the desk keeps what is looked at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._ripeness: Ripeness | None = None
        self._asked = ""
        self._open: set[str] = set()
        self._form_name = ""
        self._form: InlineForm | None = None
        self._marked: tuple[str, ...] = ()
        """Ids of the rows that are marked, where a list takes several."""
        self._opened: InlineForm | None = None
        """The form that was just opened: once the tab is laid out it is brought into view."""

    @property
    def ripeness(self) -> "Ripeness":
        """The matter as it was drawn last."""
        assert self._ripeness is not None, "the tab is not drawn yet"
        return self._ripeness

    # What is looked at

    def look_at(self, fact: str, what: str = "") -> None:
        """Keep which fact is looked at; ``what`` tells apart several choices of one tab."""
        self.desk.view(self.matter).selected[self.name + what] = fact

    def looked_at(self, what: str = "") -> str:
        """The fact that is looked at; empty: none was chosen yet."""
        return self.desk.view(self.matter).selected.get(self.name + what, "")

    def arrive(self, fact: str) -> None:
        """Somebody came here to see ``fact``."""
        self.look_at(fact)

    # Drawing

    def show_matter(self, ripeness: "Ripeness", fact: str) -> None:
        """Draw the matter; the keyboard stays where it was, and what is typed stays typed."""
        if self._ripeness is not None and self._ripeness.record.matter.id != ripeness.record.matter.id:
            self._close()
            self._marked = ()
        self._ripeness = ripeness
        if fact and fact != self._asked:
            self.arrive(fact)
        self._asked = fact
        here, typed = self._focused(), self._typed()
        self._form = None
        super().show_matter(ripeness, fact)
        self._restore(typed)
        self._focus(here)

    def _typed(self) -> dict[str, str]:
        return {} if self._form is None else self._form.states()

    def _restore(self, typed: dict[str, str]) -> None:
        if self._form is not None:
            self._form.restore(typed)

    def redraw(self) -> None:
        """Draw again what is known already."""
        self.show_matter(self.ripeness, self._asked)

    def toggle(self, part: str) -> None:
        """Open or close a part of the tab."""
        self._open ^= {part}
        self.redraw()

    def is_open(self, part: str) -> bool:
        """Whether a part of the tab is open."""
        return part in self._open

    def _focused(self) -> str:
        widget = QApplication.focusWidget()
        return widget.accessibleName() if widget is not None and self.isAncestorOf(widget) else ""

    def _focus(self, name: str) -> None:
        if not name:
            return
        found = (w for w in self._drawn.findChildren(QWidget) if w.accessibleName() == name)
        widget = next((w for w in found if w.focusPolicy() is not Qt.FocusPolicy.NoFocus), None)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def table(self, columns: Sequence[Column[Any]], rows: Sequence[Any], name: str) -> FactTable:
        """A table of facts, as high as its rows; many rows scroll in it."""
        model: TableModel[Any] = TableModel([replace(c, words=_told_once(c.words)) for c in columns])
        model.show_rows(rows)
        table = FactTable(self.desk.theme, model, name, whole=len(rows) <= _ROWS_AT_ONCE)
        self.cap(table, len(rows))
        return table

    def let_mark(self, table: FactTable, ids: Sequence[str], told: Callable[[], object]) -> None:
        """Let several rows be marked; they stay so when the tab is drawn anew. ``told`` hears of changes."""
        table.let_mark(n for n, own in enumerate(ids) if own in self._marked)

        def take(rows: list[int]) -> None:
            self._marked = tuple(ids[n] for n in rows)
            told()

        self._marked = tuple(ids[n] for n in table.marked_rows())
        table.marked.connect(take)

    @property
    def marked(self) -> tuple[str, ...]:
        """Ids of the rows that are marked, from the top."""
        return self._marked

    def cap(self, table: FactTable, rows: int) -> None:
        """Keep a long table short: its rows scroll."""
        if rows > _ROWS_AT_ONCE:
            table.cap(_ROWS_AT_ONCE)

    # Small forms in place

    def open_form(self, name: str) -> None:
        """Show a small form in place; the same again closes it."""
        opened = "" if name == self._form_name else name
        self._close()
        self._form_name = opened
        self.redraw()
        if self._form is not None:
            self._form.start()
            self._opened = self._form

    def _bring_into_view(self) -> None:
        area: QObject | None = self
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parent()
        if area is not None and self._opened is not None and self._opened is self._form:
            area.ensureWidgetVisible(self._opened)

    def open_first(self, name: str) -> None:
        """Have a form open when the tab is drawn next, for somebody who came here to fill it in."""
        self._form_name = name

    def close_form(self) -> None:
        """Put the small form away."""
        self._close()
        self.redraw()

    def form_in(self, card: Card, forms: Mapping[str, Callable[[], InlineForm]]) -> None:
        """Put the form that is open into ``card``, made anew; what was typed comes back."""
        if self._form_name in forms:
            self._form = forms[self._form_name]()
            card.add(self._form)

    def act(self, job: "Callable[[Store], Change]") -> "Change":
        """Do the job of the small form, which goes away once it is done; raises what the job raises."""

        def whole(store: "Store") -> "Change":
            change = job(store)
            self._close()
            return change

        return self.desk.act(whole)

    def _close(self) -> None:
        self._form_name = ""
        self._form = None

    # Taking facts off

    def remove(self, collection: str, fact: str) -> None:
        """Take a fact off the record; where another still names it, the refusal is said."""
        from docket_assistant.app.change import Change
        from docket_assistant.app.upkeep.removal import fact_name, remove_fact
        from docket_assistant.domain.ids import MatterId

        record = self.ripeness.record
        noun = next((n for n in getattr(record, collection) if n.id == fact), None)
        if noun is None:
            return
        matter, label = MatterId(self.matter), f"Remove {fact_name(record, noun)}"

        def job(store: "Store") -> Change:
            remove_fact(store, matter, collection, fact, label)
            return Change(matter, label)

        try:
            self.desk.act(job)
        except DocketError as refusal:
            self.desk.say(str(refusal), stays=True)

    # Qt's interface

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tab is laid out: a form that was just opened has its place."""
        super().resizeEvent(event)
        if self._opened is not None:
            QTimer.singleShot(0, self, self._bring_into_view)

    def hideEvent(self, event: QHideEvent) -> None:
        """Who comes back to a fact comes to see it."""
        if not event.spontaneous():
            self._asked = ""
        super().hideEvent(event)


def _told_once(words: Callable[[Any], str]) -> Callable[[Any], str]:
    """Words of a cell that are made once for each row, however often it is painted."""
    known: dict[int, str] = {}

    def told(row: Any) -> str:  # noqa: ANN401  # a row of whatever the table shows
        if id(row) not in known:
            known[id(row)] = words(row)
        return known[id(row)]

    return told


def long_title(card: Card) -> None:
    """Let a card's title take the room that there is, and break where it needs more."""
    card.title.setWordWrap(True)
    card.head.setStretch(0, 1)
    card.head.setStretch(1, 0)
