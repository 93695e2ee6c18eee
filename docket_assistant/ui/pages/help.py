"""Help: what the page in view is for, the keys of that page, and every other key."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import EDGE, Content, Page, above, clear, column, scrolled
from docket_assistant.ui.places import PAGES, TABS, Place, Row
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.facts_grid import FactsGrid
from docket_assistant.ui.widgets.labels import Words

_GENERAL = """
Docket Assistant keeps facts and counts from them; it does not judge. A verdict says what the log supports
and cites why; read the rule before you rely on it.

Nothing leaves this computer. Notes in a violet box are private: they are in no paper, no message and no
export for others.

Every act can be undone (Ctrl+Z) and stands in the matter's history. Half-typed forms are kept.

Ctrl+P prints what a page shows, a paper page for page; Ctrl+Alt+P saves it as PDF. Private notes and what
is typed in a form are not printed.

Dates are typed as 10/8/09, Oct 8 2009, 2009-10-08, today or +10d. Items are typed as in a brief: 3b, 3c,
7-15, and 24.
"""


class HelpPage(Page):
    """What F1 opens."""

    help = (
        "F1 explains the page in view, “?” lists its keys and those that work anywhere. Esc, or Back to the "
        "page, returns to where you were."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._keys_wanted = False
        outer = column(self, margins=(EDGE, 12, EDGE, 8))
        self.back = Button("Back to the page", self._back, role="link")
        above(outer).addWidget(self.back)
        inside = Content()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(5, 5, 5, 16)
        self._rows.setSpacing(14)
        outer.addWidget(scrolled(inside), 1)

    def reload(self) -> None:
        """Show the help of the page that was in view, or the keys."""
        clear(self._rows)
        page = self.place.fact or self.desk.help_of or "today"
        only_keys = self.place.tab == "keys"
        title = f"Keys of {PAGES[page].title}" if only_keys else "Help"
        self._rows.addWidget(Words(title, Type.TITLE, wrap=True))
        if not only_keys:
            self._explain(PAGES[page])
            if self.place.tab in TABS:
                self._explain(TABS[self.place.tab])
            general = Card("Everywhere")
            for paragraph in _GENERAL.strip().split("\n\n"):
                general.add(Words(paragraph.replace("\n", " "), wrap=True, select=True))
            self._rows.addWidget(general)
        self._rows.addStretch(1)
        self._keys_wanted = True
        QTimer.singleShot(0, self, self._show_keys)  # in a turn of its own: there are many

    def _show_keys(self) -> None:
        if not self._keys_wanted:  # drawn twice in one turn
            return
        self._keys_wanted = False
        here = Card("Here alone")
        here.add(FactsGrid((key, text) for text, key in self.desk.help_keys))
        anywhere = Card("Anywhere")
        anywhere.add(FactsGrid((s.key, s.text.removesuffix("...")) for s in self.desk.shortcuts.every))
        change = Button("Change a key", lambda: self.desk.go(Place("shortcuts")), role="link")
        anywhere.add(change)
        for card in (here, anywhere):
            self._rows.insertWidget(self._rows.count() - 1, card)
        here.setVisible(bool(self.desk.help_keys))

    def _explain(self, row: Row) -> None:
        """What a page or tab says of itself; nothing where it says nothing."""
        text = str(row.load().help)
        if not text:
            return
        card = Card(row.title)
        for paragraph in text.split("\n\n"):
            card.add(Words(paragraph, wrap=True, select=True))
        self._rows.addWidget(card)

    def _back(self) -> None:
        page = self.place.fact or "today"
        self.desk.go(Place(page, self.place.matter, self.desk.help_tab), remember=False)

    def heading(self) -> str:
        """The page's name."""
        return "Help"

    def first_stop(self) -> QWidget | None:
        """The way back."""
        return self.back
