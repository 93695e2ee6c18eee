"""People: counsel met in any matter, their addresses, and where two sources do not say the same."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.ui.beside import Beside
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.models.table import Column, TableModel
from docket_assistant.ui.page import Command, Content, Page, clear, column, scrolled, wide
from docket_assistant.ui.palettes import Tone
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.filter_line import FilterLine
from docket_assistant.ui.widgets.flow import Flow
from docket_assistant.ui.widgets.labels import Words, line
from docket_assistant.ui.widgets.pill import Pill, Status
from docket_assistant.wording.captions import eased

if TYPE_CHECKING:
    from docket_assistant.app.people.everyone import PersonAddress, PersonRow
    from docket_assistant.app.upkeep.stores import Reading

_FILTER = "Filter by name, firm or address"
_NOBODY = (
    "No lawyer is on file yet. Counsel come with a matter; a court asks whether a message went to an address"
    " of record, and on which day it was one."
)
_TIGHT = 18
"""In heights of a line: below it the names have the room; where sources differ, the card beside says so."""
_KINDS = {"street": "Street", "email": "E-mail", "telephone": "Telephone"}


class PeoplePage(Page):
    """Everyone, and the one chosen in detail."""

    help = (
        "Every lawyer of every matter, once by name and firm. Type to filter by name, firm or address.\n\n"
        "For the one that is chosen: the matters with the side, and each address with the days on which "
        "it held, where it was read and when. Two addresses that hold at the same time and were read in "
        "different places stand side by side; the program does not say which is right. Enter or Edit "
        "opens the lawyer in a matter to be amended."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        outer = column(self, margins=(24, 12, 24, 16))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Words("People", Type.TITLE))
        self.filter = FilterLine(_FILTER, self._filter)
        head.addWidget(self.filter, 1)
        outer.addLayout(head)
        self.empty = Card()
        self._empty_words = Words("", role="muted", wrap=True)
        self.empty.add(self._empty_words)
        self.new = Button("New matter", lambda: desk.go(Place("new-matter")))
        self.empty.add(self.new)
        self.empty.hide()
        outer.addWidget(self.empty)
        self.both = QWidget()
        beside = QHBoxLayout(self.both)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(14)
        beside.addWidget(wide(self._list()), 4)
        beside.addWidget(wide(self._one()), 5)
        outer.addWidget(self.both, 1)
        outer.addStretch(0)
        self._all: tuple[PersonRow, ...] = ()
        self._chosen: tuple[str, str] | None = None
        self._beside = Beside(self, desk)
        desk.opened.connect(self.reload)

    def _list(self) -> Card:
        card = Card()
        card.setAccessibleName("Everyone")
        card.body.setContentsMargins(10, 6, 10, 10)
        columns: tuple[Column[PersonRow], ...] = (
            Column("Name", lambda p: p.name, weight=40),
            Column("Firm", lambda p: p.firm, weight=36, muted=True),
            Column("Sources", lambda p: "differ" if p.differences else "", weight=22, drops=_TIGHT),
        )
        self._model: TableModel[PersonRow] = TableModel(columns)
        self.table = FactTable(self.desk.theme, self._model, "People")
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda _row: self._edit_first())
        card.add(self.table, 1)
        return card

    def _one(self) -> QWidget:
        inside = Content()
        self._detail = QVBoxLayout(inside)
        self._detail.setContentsMargins(0, 0, 8, 8)
        self._detail.setSpacing(14)
        return scrolled(inside)

    # Reading and choosing

    def reload(self) -> None:
        """Read everyone beside the window, then show them."""

        def job(view: "Reading") -> "tuple[PersonRow, ...]":
            from docket_assistant.app.people.everyone import everyone

            return everyone(view)

        def show(found: "tuple[PersonRow, ...]") -> None:
            self._all = found
            self._filter()

        self._beside.read(job, show)

    def _filter(self) -> None:
        found = [p for p in self._all if self.filter.fits(_searched(p))]
        at = next((n for n, p in enumerate(found) if _key(p) == self._chosen), 0)
        self._model.show_rows(found)
        self.both.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.new.setVisible(not self._all)
        self._empty_words.setText("Nobody fits; clear the filter to see everyone." if self._all else _NOBODY)
        self.table.choose(at)
        self._on_chosen(at)

    def _on_chosen(self, row: int) -> None:
        clear(self._detail)
        if not 0 <= row < len(self._model.rows):
            return
        person = self._model.rows[row]
        self._chosen = _key(person)
        self._detail.addWidget(self._who(person))
        if person.differences:
            self._detail.addWidget(self._differing(person))
        self._detail.addWidget(_addresses(person))
        self._detail.addStretch(1)

    # The one chosen

    def _who(self, person: "PersonRow") -> Card:
        card = Card(person.name, use=Type.SECTION)
        if person.firm:
            card.add(Words(person.firm, wrap=True, select=True))
        card.add(Words(person.side, role="muted", wrap=True))
        for matter, caption in person.matters:
            card.add(line())
            card.add(self._in_matter(person, str(matter), _eased(caption)))
        return card

    def _in_matter(self, person: "PersonRow", matter: str, caption: str) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(Words(caption, wrap=True), 1)
        edit = self._edit_in(person, matter)
        layout.addWidget(Button("Edit", edit, role="link", name=f"Edit {person.name} in {caption}"))
        name = f"Open {caption}"
        layout.addWidget(
            Button("Open", lambda: self.desk.go(Place("matter", matter)), role="link", name=name)
        )
        return row

    def _differing(self, person: "PersonRow") -> Card:
        """Two sources that do not say the same, side by side, each with the way to amend it."""
        card = Card("Sources differ")
        status = Status(f"{len(person.differences)} to look at", Tone.AMBER, "diamond")
        card.head.addWidget(Pill(status, self.desk.theme.colors))
        for difference in person.differences:
            kind = _KINDS[difference.first.kind.value]
            card.add(Words(f"{kind}: two sources do not say the same for the same days.", wrap=True))
            pair = Flow(2, narrowest=10)
            for one in (difference.first, difference.second):
                pair.add(self._source(one, person))
            card.add(pair)
        return card

    def _source(self, one: "PersonAddress", person: "PersonRow") -> Card:
        side = Card()
        side.add(Words(one.value, Type.LEAD, wrap=True, select=True))
        side.add(Words(_held(one, person, "\n"), Type.SECONDARY, role="muted", wrap=True))
        side.body.addStretch(1)
        name = f"Amend {one.value} of {person.name}"
        side.add(Button("Amend", self._edit_in(person, str(one.matter)), role="link", name=name))
        return side

    def _edit_in(self, person: "PersonRow", matter: str) -> Callable[[], None]:
        def edit() -> None:
            counsel = self.desk.record(matter).counsel
            found = next((c for c in counsel if (c.name.casefold(), c.firm.casefold()) == _key(person)), None)
            if found is not None:
                self.desk.go(Place("counsel", matter, fact=str(found.id)))

        return edit

    def _edit_first(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._model.rows):
            person = self._model.rows[row]
            self._edit_in(person, str(person.matters[0][0]))()

    def commands(self) -> tuple[Command, ...]:
        """Filter the list, amend the one chosen."""
        return (
            self.filter.command,
            Command("Edit the one chosen", self._edit_first, "F2"),
        )

    def heading(self) -> str:
        """The page's name."""
        return "People"

    def first_stop(self) -> QWidget | None:
        """The filter: one comes here with a name."""
        return self.filter


def _key(person: "PersonRow") -> tuple[str, str]:
    return person.name.casefold(), person.firm.casefold()


def _searched(person: "PersonRow") -> str:
    return " ".join((person.name, person.firm, *(a.value for a in person.addresses))).casefold()


def _eased(caption: str) -> str:
    return " v. ".join(eased(part) for part in caption.split(" v. "))


def _addresses(person: "PersonRow") -> Card:
    card = Card("Addresses")
    for kind, word in _KINDS.items():
        found = [a for a in person.addresses if a.kind.value == kind]
        card.add(Words(word, Type.SMALL, role="muted"))
        for address in found:
            card.add(Words(address.value, wrap=True, select=True))
            card.add(Words(_held(address, person), Type.SECONDARY, role="muted", wrap=True))
        if not found:
            card.add(Words("None on file.", role="muted"))
    return card


def _held(address: "PersonAddress", person: "PersonRow", between: str = "  \u00b7  ") -> str:
    """When an address held, where it was read and when; the matter where there are several."""
    from docket_assistant.wording.days import short_date

    captions = dict(person.matters)
    parts = (
        f"since {short_date(address.since)}" if address.since else "",
        f"until {short_date(address.until)}" if address.until else "",
        address.source or "where it was read is not recorded",
        f"read {short_date(address.read_on)}" if address.read_on else "",
        _eased(captions[address.matter]) if len(captions) > 1 else "",
    )
    return between.join(part for part in parts if part)
