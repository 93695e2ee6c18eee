"""Orders: their text, what they tell whom to do until when, and what the log shows done."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from docket_assistant.app.orders.order_look import DutyLook, OrderLook, orders_left_out, orders_of
from docket_assistant.app.orders.orders import file_paper
from docket_assistant.domain.duties import DutyState
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.order import ConferralTerms, DutyKind
from docket_assistant.ui.cards.attached_card import files_beside
from docket_assistant.ui.cards.motions_card import motions_card
from docket_assistant.ui.cards.steps_card import NEW_STEP, steps_card
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.facts_tab import FactsTab, long_title
from docket_assistant.ui.models.table import Column
from docket_assistant.ui.page import Command
from docket_assistant.ui.places import Place
from docket_assistant.ui.statuses import days_status, duty_status
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.facts_grid import FactsGrid
from docket_assistant.ui.widgets.fields import TextField
from docket_assistant.ui.widgets.inline_form import InlineForm
from docket_assistant.ui.widgets.labels import Words, line
from docket_assistant.ui.widgets.pill import Pill, Status
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.order_rows import (
    duty_day,
    duty_day_words,
    duty_state_sentence,
    duty_title,
    filed_as,
    filing_words,
    later_orders_words,
    order_pairs,
    order_title,
    other_readings,
    outstanding_sentence,
    talk_words,
    working_lines,
)

if TYPE_CHECKING:
    from docket_assistant.app.ripeness import Ripeness

_EMPTY = (
    "Orders stand here with what each tells counsel to do, and by when. A court looks at its own order first:"
    " whether counsel did what it says, on the days that it gives."
)
_TERMS_KEY = "Ctrl+Shift+X"
_LONG = 420
"""Characters from which the text of an order is shown in part."""


def _state(look: OrderLook) -> Status:
    return Status("No duty") if look.state is None else duty_status(look.state)


class OrdersTab(FactsTab):
    """Orders and their duties."""

    name = "orders"
    help = (
        "Orders with their duties. Each duty shows the order's own words, who must act, the date with its "
        "weekday, every other honest reading of the date, and what the log shows done.\n\n"
        "Show the working opens each step of the count. Record as filed says that a paper is on the "
        "docket.\n\n"
        "Steps with the court are what the rule or an order asks for before a motion, such as a letter or a "
        "conference; each counts from the day on which it is logged as done."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._orders: tuple[OrderLook, ...] = ()

    def arrive(self, fact: str) -> None:
        """An order, or one of its duties, is to be shown; or a step with the court is to be logged."""
        if fact == NEW_STEP:
            self.open_first(NEW_STEP)
            return
        duty = next((d for d in self.ripeness.record.duties if d.id == fact), None)
        self.look_at(str(duty.order) if duty is not None else fact)

    # Drawing

    def draw(self, ripeness: "Ripeness", _fact: str) -> None:
        """The list where there are several, and the order that is looked at."""
        self._orders = orders_of(ripeness)
        self.rows.addLayout(self._acts())
        later = orders_left_out(ripeness)
        if later:
            words = later_orders_words(later, ripeness.assessment.as_of)
            self.rows.addWidget(Words(words, role="muted", wrap=True))
        if not self._orders:
            card = Card("No order is on file")
            card.add(Words(_EMPTY, role="muted", wrap=True))
            card.add(Button("Record an order", self._to("order"), name="Record the first order"))
            self.rows.addWidget(card)
        else:
            self._draw_orders()
        self.rows.addLayout(self._motion_acts())
        self.rows.addWidget(motions_card(self.desk, ripeness.record, self.remove))
        self.rows.addLayout(self._step_acts())
        self.rows.addWidget(steps_card(self))
        self.rows.addStretch(1)

    def _motion_acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Words("Motions", Type.SECTION), 1)
        row.addWidget(Button("Record a motion", self._to("motion"), tip="Ctrl+M"))
        return row

    def _step_acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Words("Steps with the court before a motion", Type.SECTION), 1)
        row.addWidget(Button("Log a step", partial(self.open_form, NEW_STEP), tip="Ctrl+Alt+G"))
        return row

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Words("Orders and their dates", Type.SECTION), 1)
        row.addWidget(
            Button("Draft statement", self._to("statement"), tip="Ctrl+Shift+D", name="Draft the statement")
        )
        row.addWidget(Button("Record an order", self._to("order"), tip="Ctrl+D"))
        return row

    def _draw_orders(self) -> None:
        chosen = self._chosen()
        if len(self._orders) > 1:
            self.rows.addWidget(self._list(chosen))
        self.rows.addWidget(self._order_card(chosen))
        for duty in chosen.duties:
            self.rows.addWidget(self._duty_card(chosen, duty))
        if not chosen.duties:
            card = Card("Nothing ordered is on file")
            card.add(Words("What the order tells whom to do is not recorded yet.", role="muted", wrap=True))
            card.add(Button("Record what is ordered", self._edit, role="link"))
            self.rows.addWidget(card)

    def _chosen(self) -> OrderLook:
        return next((o for o in self._orders if o.order.id == self.looked_at()), self._orders[0])

    def _list(self, chosen: OrderLook) -> Card:
        card = Card()
        card.setAccessibleName("Orders")
        card.body.setContentsMargins(10, 6, 10, 8)
        columns: tuple[Column[OrderLook], ...] = (
            Column("Signed", lambda o: docket_date(o.order.signed_on), weight=24),
            Column("Judge", lambda o: o.order.judge or "not recorded", weight=30, muted=True),
            Column("ECF number", lambda o: o.order.ecf_number or "not recorded", weight=20, muted=True),
            Column("Duties", lambda o: str(len(o.duties)), weight=10),
            Column("Log shows", lambda o: _state(o).word, _state, weight=20),
        )
        table = self.table(columns, self._orders, "Orders, the newest first")
        table.choose(self._orders.index(chosen))
        table.chosen.connect(lambda at: self._choose(self._orders[at]))
        card.add(table)
        return card

    def _choose(self, look: OrderLook) -> None:
        if look.order.id != self._chosen().order.id:
            self.look_at(str(look.order.id))
            self.redraw()

    def _order_card(self, look: OrderLook) -> Card:
        card = Card(order_title(look.order))
        long_title(card)
        if look.order.terms != ConferralTerms():
            name = "What this order changes on conferral"
            card.head.addWidget(Button("On conferral", self._terms, role="link", name=name, tip=_TERMS_KEY))
        card.head.addWidget(Button("Edit", self._edit, role="link", name="Edit this order", tip="F2"))
        card.head.addWidget(
            Button("Remove", self._remove, role="link", name="Remove this order", tip="Ctrl+Del")
        )
        card.add(FactsGrid(order_pairs(look.order, look.motion, self.ripeness.record)))
        card.add(line())
        text = look.order.text
        part = f"text {look.order.id}"
        whole = len(text) <= _LONG or self.is_open(part)
        shown = text if whole else f"{text[:_LONG].rsplit(' ', 1)[0]} \N{HORIZONTAL ELLIPSIS}"
        words = Words(shown or "The text of the order is not on file.", wrap=True, select=True)
        words.become("" if text else "muted")
        card.add(words)
        if len(text) > _LONG:
            word = "Show less of the text" if whole else "Show the whole text"
            card.add(Button(word, partial(self.toggle, part), role="link"))
        card.add(files_beside(self, self.ripeness.record, str(look.order.id)))
        return card

    # Duties

    def _duty_card(self, look: OrderLook, duty: DutyLook) -> Card:
        standing, record = duty.standing, self.ripeness.record
        card = Card(duty_title(standing.duty, record))
        long_title(card)
        shown = duty_day(standing, ours=duty.ours)
        if standing.state is DutyState.OPEN and shown is not None:
            card.head.addWidget(
                Pill(days_status(shown, self.ripeness.assessment.as_of), self.desk.theme.colors)
            )
        card.head.addWidget(Pill(duty_status(standing.state), self.desk.theme.colors))
        card.add(Words(duty_day_words(standing, ours=duty.ours), Type.FIGURE, wrap=True, select=True))
        for reading in other_readings(standing.due, shown):
            card.add(Words(reading, role="muted", wrap=True, select=True))
        if standing.duty.words:
            card.add(Words(f"\u201c{standing.duty.words}\u201d", wrap=True, select=True))
        card.add(Words(duty_state_sentence(standing), wrap=True, select=True))
        outstanding = outstanding_sentence(standing, record)
        if outstanding:
            card.add(Words(outstanding, role="muted", wrap=True, select=True))
        self._met_by(card, duty)
        self._links(card, duty)
        self._working(card, duty)
        self.form_in(card, {f"file {standing.duty.id}": partial(self._filing, look, duty)})
        return card

    def _met_by(self, card: Card, duty: DutyLook) -> None:
        for filing in duty.filings:
            remove = partial(self.remove, "filings", str(filing.id))
            card.add(self._fact(filing_words(filing), "Remove", remove))
        for talk in duty.talks:
            card.add(self._fact(talk_words(talk), "Open", self._to("matter", "conferral", str(talk.id))))

    def _fact(self, words: str, act: str, run: Callable[[], object]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Words(f"On file: {words}", wrap=True, select=True), 1)
        row.addWidget(Button(act, run, role="link", name=f"{act}: {words}"))
        return holder

    def _links(self, card: Card, duty: DutyLook) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        name = duty_title(duty.standing.duty, self.ripeness.record)
        if duty.standing.due is not None:
            part = f"working {duty.standing.duty.id}"
            word = "Hide the working" if self.is_open(part) else "Show the working"
            row.addWidget(Button(word, partial(self.toggle, part), role="link", name=f"Working of {name}"))
        if duty.standing.duty.what is not DutyKind.CONFER:
            run = partial(self.open_form, f"file {duty.standing.duty.id}")
            row.addWidget(Button("Record as filed", run, role="link", name=f"Record as filed: {name}"))
        row.addStretch(1)
        card.body.addLayout(row)

    def _working(self, card: Card, duty: DutyLook) -> None:
        due = duty.standing.due
        if due is None or not self.is_open(f"working {duty.standing.duty.id}"):
            return
        card.add(line())
        for step in working_lines(due):
            card.add(Words(step, wrap=True, select=True))

    def _filing(self, look: OrderLook, duty: DutyLook) -> InlineForm:
        what = TextField("What was filed")
        what.line.setText(filed_as(duty.standing.duty, look.order))
        what.line.home(False)  # noqa: FBT003  # Qt's own order of arguments
        on = DateField("Filed on", lambda: self.desk.today, needed=True)
        on.show_date(self.desk.today)
        number = TextField("ECF number", hint="May be left empty until it is known.")

        def save() -> None:
            day, named, ecf = on.value(), what.text(), number.text()
            assert day is not None
            matter, today, id_ = MatterId(self.matter), self.desk.today, duty.standing.duty.id
            self.act(lambda store: file_paper(store, matter, named, day, today, duty=id_, ecf_number=ecf))

        fields = {"what": what, "on": on, "number": number}
        return InlineForm("Record as filed", "Record", fields, save, self.close_form, columns=2)

    # What can be done

    def _edit(self) -> None:
        if self._orders:
            self.desk.go(Place("order", self.matter, fact=str(self._chosen().order.id)))

    def _terms(self) -> None:
        """What the order changes in the rule on conferral, to be read and amended."""
        if self._orders and self._chosen().order.terms != ConferralTerms():
            self.desk.go(Place("practice", self.matter, fact=str(self._chosen().order.id)))
        else:
            self.desk.say("The order that is looked at changes nothing in the rule on conferral.")

    def _remove(self) -> None:
        if self._orders:
            self.remove("orders", str(self._chosen().order.id))

    def _file_first(self) -> None:
        """The form of the first duty to file that the log does not show as done."""
        duties = self._chosen().duties if self._orders else ()
        to_file = [d.standing for d in duties if d.standing.duty.what is not DutyKind.CONFER]
        first = next((s for s in to_file if s.met_on is None), to_file[0] if to_file else None)
        if first is None:
            self.desk.say("No order on file tells anybody to file a paper.")
        else:
            self.open_form(f"file {first.duty.id}")

    def _open_workings(self) -> None:
        for duty in self._chosen().duties if self._orders else ():
            self.toggle(f"working {duty.standing.duty.id}")

    def _to(self, page: str, tab: str = "", fact: str = "") -> Callable[[], None]:
        return lambda: self.desk.go(Place(page, self.matter, tab, fact))

    def commands(self) -> tuple[Command, ...]:
        """What can be done with the order that is looked at."""
        return (
            Command("Edit the order", self._edit, "F2"),
            Command("What the order changes on conferral", self._terms, _TERMS_KEY),
            Command("Record a paper as filed", self._file_first, "Ctrl+Shift+F"),
            Command("Log a step with the court", partial(self.open_form, NEW_STEP), "Ctrl+Alt+G"),
            Command("Show or hide the working of its dates", self._open_workings, "Ctrl+Shift+H"),
            Command("Remove the order", self._remove, "Ctrl+Del"),
        )
