"""Filing slip: what the clerk's screen asks, to copy or to print."""

from functools import partial

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from docket_assistant.app.papers.exhibits import order_exhibits
from docket_assistant.app.printed.filing_slip import (
    FilingSlip,
    filing_slip,
    filing_slip_sheet,
    papers_for_slips,
)
from docket_assistant.domain.errors import DocketError
from docket_assistant.domain.ids import MatterId
from docket_assistant.ui.back_page import BackPage
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.facts_tab import long_title
from docket_assistant.ui.note_acts import NoteActs
from docket_assistant.ui.page import Command, clear, keeping_focus
from docket_assistant.ui.places import Place
from docket_assistant.ui.printing.print_acts import Make
from docket_assistant.ui.printing.print_pages import ToPrint
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.facts_grid import FactsGrid
from docket_assistant.ui.widgets.fields import ChoiceField, TextField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.order_list import OrderList
from docket_assistant.ui.widgets.wrap_row import WrapRow

_EMPTY = "No paper was made yet. Draft a statement first: the slip says what the clerk's screen asks for it."
_DRAG = "Drag a line, or move it with Alt and the arrows; the letters follow. Undo takes it back."
_ONE_ORDER = "There are no two exhibits to put in order; attach them to the paper first."


class FilingSlipPage(BackPage):
    """The slip of one paper."""

    help = (
        "What the court's filing system asks for a paper: the event, the docket entries that it relates to, "
        "the main document, the exhibits in order, and the hour with which the day ends. Exhibits are the "
        "files attached to the paper; drag them, or move them with Alt and the arrows, and their letters "
        "follow.\n\n"
        "The event is named by the court's own list, which is not on file: type it as that list has it. "
        "Nothing is filed from here."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Filing slip")
        self.slip: FilingSlip | None = None
        self._order: OrderList | None = None
        self._chosen = ""
        """The exhibit that is marked."""
        self._prints = NoteActs(self, desk, "filing slip", "Filing slip", self._sheet)
        self._asked = Card("The paper, and what the court's list calls the filing")
        self.paper = ChoiceField("Paper", desk.colors)
        self.event_words = TextField("Event", placeholder="as the court's own list has it")
        self._asked.add(self.paper)
        self._asked.add(self.event_words)
        self.paper.edited.connect(self._count)
        self.event_words.edited.connect(self._count)
        self.rows.addWidget(self._asked)
        self._answer = QVBoxLayout()
        self._answer.setSpacing(14)
        self.rows.addLayout(self._answer)
        self.rows.addStretch(1)

    def show_place(self, place: Place) -> None:
        """Show the slip of a paper, else of the newest."""
        self.place = place
        self.event_words.restore("")
        self.reload()
        self.paper.choose(place.fact)
        self._count()

    def reload(self) -> None:
        """Read the papers again; the one chosen stays."""
        if not self.place.matter or not self.desk.is_open:
            return
        papers = papers_for_slips(self.desk.record(self.place.matter))
        self.paper.offer(papers or [("", "No paper was made yet")])
        self._count()

    def _count(self) -> None:
        with keeping_focus(self):
            self._draw()

    def _draw(self) -> None:
        clear(self._answer)
        self.slip = None
        if not self.place.matter or not self.desk.is_open:
            return
        record, event = self.desk.record(self.place.matter), self.event_words.text()
        self.slip = filing_slip(record, self.paper.value(), self.desk.today, event)
        card = Card(self.slip.title if self.slip is not None else "No paper to file")
        long_title(card)
        if self.slip is None:
            card.add(Words(_EMPTY, role="muted", wrap=True))
            card.add(Button("Draft statement", self._draft))
        else:
            card.add(FactsGrid(self.slip.rows))
            acts = WrapRow()
            acts.add(Button("Copy the slip", self._copy, role="link"))
            for button in self._prints.buttons():
                acts.add(button)
            acts.add(Button("Attach an exhibit", self._attach, role="link"))
            card.add(acts)
        self._answer.addWidget(card)
        self._order = None
        if self.slip is not None and len(self.slip.exhibits) > 1:
            self._answer.addWidget(self._exhibits(self.slip.exhibits))

    def _exhibits(self, rows: tuple[tuple[str, str], ...]) -> Card:
        """The exhibits, to be put in order."""
        card = Card("Order of the exhibits")
        card.add(Words(_DRAG, role="muted", wrap=True))
        self._order = OrderList("Exhibits in order", rows, self._chosen)
        self._order.ordered.connect(self._put_in_order)
        card.add(self._order)
        acts = WrapRow()
        acts.add(Button("Move up", partial(self._move, -1), role="link", name="Move the exhibit up"))
        acts.add(Button("Move down", partial(self._move, 1), role="link", name="Move the exhibit down"))
        card.add(acts)
        return card

    def _move(self, by: int) -> None:
        if self._order is None:
            self.desk.say(_ONE_ORDER)
        else:
            self._order.move_chosen(by)

    def _put_in_order(self, order: list[str]) -> None:
        assert self._order is not None
        self._chosen = self._order.chosen
        matter, paper, today = MatterId(self.place.matter), self.paper.value(), self.desk.today
        try:
            self.desk.act(lambda store: order_exhibits(store, matter, paper, order, today))
        except DocketError as refusal:
            self.desk.say(str(refusal), stays=True)
            self._count()

    # What can be done

    def _draft(self) -> None:
        self.desk.go(Place("statement", self.place.matter))

    def _attach(self) -> None:
        from docket_assistant.ui.attached_acts import place_to_attach

        self.desk.go(place_to_attach(self.place.matter, (), self.paper.value()))

    def _copy(self) -> None:
        if self.slip is None:
            self.desk.say(_EMPTY)
            return
        QApplication.clipboard().setText(self.slip.text)
        self.desk.say("The slip is copied as text.")

    def _sheet(self) -> Make | None:
        slip = self.slip
        if slip is None:
            self.desk.say(_EMPTY)
            return None
        record, today = self.desk.record(self.place.matter), self.desk.today
        return lambda view: ToPrint(filing_slip_sheet(view, record, slip, today))

    def _back(self) -> None:
        self.desk.go(Place("matter", self.place.matter, "documents"), remember=False)

    def commands(self) -> tuple[Command, ...]:
        """Copy and print."""
        return (
            Command("Copy the slip", self._copy, "Ctrl+Alt+K"),
            *self._prints.commands(),
            Command("Move the chosen exhibit up", partial(self._move, -1), "Ctrl+PgUp"),
            Command("Move the chosen exhibit down", partial(self._move, 1), "Ctrl+PgDown"),
        )

    def heading(self) -> str:
        """The page's name."""
        return "Filing slip"

    def first_stop(self) -> QWidget | None:
        """What only counsel can fill in."""
        return self.event_words
