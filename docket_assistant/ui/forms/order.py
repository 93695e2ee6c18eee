"""An order: its text pasted, its duties with their dates as one types."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.app.dates.preview import moved_by_order
from docket_assistant.app.orders.orders import (
    DutyTyped,
    OrderTyped,
    amend_order,
    due_preview,
    order_of,
    propose_briefing,
    propose_duties,
    record_order,
)
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import MatterId, MotionId, OrderId
from docket_assistant.ui.form import Form
from docket_assistant.ui.forms.briefing_card import BriefingCard
from docket_assistant.ui.forms.duty_row import DutyRow
from docket_assistant.ui.page import Command, focus_named
from docket_assistant.ui.palettes import Tone
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, NotesField, TextField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.marked_words import mark_words, places_of, show_words
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.wording.days import short_date
from docket_assistant.wording.moves import MoveWords

_PROPOSED = "Proposed from the words of the order, which are marked in it: read each against the text."


class OrderForm(Form):
    """What the court ordered, by whom and by when."""

    title = "Order and its dates"
    save_words = "Record the order"
    help = (
        "Paste the order's text: what it commands is proposed below as duties, with the words that say "
        "so; take what is right, mend it, or add your own. Nothing is kept by itself.\n\n"
        "A time that the order sets for oppositions, replies or motions is proposed with a tick: ticked, it "
        "stands in the place of the district's own.\n\n"
        "Each duty has its own date, counted under Rule 6 from the day of the order or of its entry; "
        "other readings are shown beside it. A fixed date is not moved, only warned about. Of a duty to "
        "confer it can be said whether the order itself takes documented efforts in place of a conference."
    )

    def build(self) -> None:
        """Text, days and duties."""
        colors = self.desk.colors
        card = Card("The order")
        self.text = NotesField("Text of the order, as far as it commands", lines=5)
        card.add(self.add_field("text", self.text))
        grid = self.grid(card.body, 3)
        self.signed_on = DateField("Signed on", lambda: self.desk.today, needed=True)
        self.entered_on = DateField("Entered on", lambda: self.desk.today)
        self.judge = TextField("Judge")
        self.ecf = TextField("ECF number")
        self.motion = ChoiceField("About the motion", colors)
        for at, (name, field) in enumerate(
            {
                "signed_on": self.signed_on, "entered_on": self.entered_on, "judge": self.judge,
                "ecf": self.ecf, "motion": self.motion,
            }.items()
        ):  # fmt: skip
            grid.addWidget(self.add_field(name, field), at // 3, at % 3, 1, 2 if field is self.motion else 1)
        self.body.addWidget(card)
        duties = Card("Duties")
        self.proposed = Words("", Type.SECONDARY, role="muted", wrap=True)
        duties.add(self.proposed)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(14)
        duties.body.addLayout(self._rows)
        self.add_button = Button("Add a duty", self.add_duty)
        duties.add(self.add_button)
        self.body.addWidget(duties)
        self.briefing = BriefingCard(self.desk)
        self.body.addWidget(self.briefing)
        self._shown: list[DutyRow] = []
        self._coming: list[Callable[[DutyRow], None]] = []
        self.moves = self.add_moves(self._would_move)
        self.text.edited.connect(self._propose)
        self.signed_on.edited.connect(self._count)
        self.entered_on.edited.connect(self._count)
        self.briefing.edited.connect(self._on_duty)

    # Filling in

    def prepare(self) -> None:
        """A new order, or one on file to be amended."""
        self.record = self.desk.record(self.place.matter)
        motions = [(str(m.id), f"{m.title} of {short_date(m.filed_on)}") for m in self.record.motions]
        self.motion.offer([("", "None named"), *motions])
        self.motion.choose(motions[-1][0] if motions else "")
        self.judge.restore(self.record.matter.presiding_judge)
        self._show_duties(())
        self.briefing.show_times(())
        self.heading_words.setText("Amend the order" if self.place.fact else self.title)
        if self.place.fact:
            self._bring_back(order_of(self.record, OrderId(self.place.fact)))
        self.moves.count()

    def _bring_back(self, order: OrderTyped) -> None:
        self.text.restore(order.text)
        self.signed_on.show_date(order.signed_on)
        self.entered_on.show_date(order.entered_on)
        self.judge.restore(order.judge)
        self.ecf.restore(order.ecf_number)
        self.motion.choose(str(order.motion or ""))
        self._show_duties(order.duties)
        self.briefing.show_times(order.briefing)

    def _propose(self) -> None:
        """Duties that the pasted words say, where none is typed yet."""
        if not self._restoring:
            self.briefing.propose(propose_briefing(self.text.text()))
        if self._restoring or not all(row.as_proposed for row in self.rows):
            self._mark()
            return
        found = propose_duties(self.text.text(), self.record.matter.our_side)
        self._show_rows(partial(DutyRow.show_proposal, proposed=one) for one in found)
        if found:
            self._propose_words(_PROPOSED)

    def _propose_words(self, words: str) -> None:
        self.proposed.setText(words)
        self.proposed.setVisible(bool(words))

    def _show_duties(self, duties: tuple[DutyTyped, ...]) -> None:
        self._show_rows(partial(DutyRow.show_duty, duty=duty) for duty in duties)

    def _show_rows(self, fills: Iterable[Callable[[DutyRow], None]]) -> None:
        """Rows in place of those shown: the first now, each other in a turn of its own."""
        for row in self._shown:
            row.hide()
            self._rows.removeWidget(row)
            row.deleteLater()
        self._shown, self._coming = [], list(fills)
        self._propose_words("")
        self._show_next()

    def _show_next(self) -> None:
        if self._coming:
            self._add(self._coming.pop(0))
        if self._coming:
            QTimer.singleShot(0, self, self._show_next)
        else:
            self.awaited = ""
            self._count()

    @property
    def rows(self) -> list[DutyRow]:
        """Every duty; what is still to come is shown first, so that none is ever missed."""
        self._show_rest()
        return self._shown

    def _show_rest(self) -> None:
        while self._coming:
            self._add(self._coming.pop(0))

    def _add(self, fill: Callable[[DutyRow], None] | None = None) -> DutyRow:
        number = max((row.number for row in self._shown), default=0) + 1
        row = DutyRow(self.desk, self.record, number)
        if fill is not None:
            fill(row)  # before it is listened to: nobody typed this
        row.edited.connect(self._on_duty)
        row.words_wanted.connect(lambda r=row: self._show_words(r))
        row.dropped.connect(lambda r=row: self._drop(r))
        self._shown.append(row)
        if fill is not None:  # whole before it has its place: it is laid out once
            self._show_dues([row])
            self._mark()
        self._rows.addWidget(row)
        if self.awaited and focus_named(row, self.awaited):
            self.awaited = ""
        return row

    def add_duty(self) -> None:
        """One more duty, empty."""
        self._show_rest()
        row = self._add()
        self._count()
        row.what.setFocus()
        self.touched()

    def _drop(self, row: DutyRow) -> None:
        self.rows.remove(row)
        row.hide()
        self._rows.removeWidget(row)
        row.deleteLater()
        self._mark()
        self.touched()
        self.moves.ask()

    def _on_duty(self) -> None:
        self.touched()
        self._count()

    def _count(self) -> None:
        """Show each duty's date as it now reads."""
        self._show_dues(self.rows)
        self._mark()
        self.moves.ask()

    def _show_dues(self, rows: list[DutyRow]) -> None:
        order = None
        if self.signed_on.peek() is not None:
            try:
                order = self._order(rows)
            except InvalidInput:
                order = None
        dues = due_preview(self.record, order) if order is not None else ()
        for n, row in enumerate(rows):
            row.show_due(dues[n] if n < len(dues) else None)

    def _would_move(self) -> tuple[MoveWords, ...]:
        """The dates that stand and move with the order, as far as it is typed."""
        if self._coming or self.signed_on.peek() is None:  # asked again once every duty is there
            return ()
        fact = OrderId(self.place.fact) if self.place.fact else None
        return moved_by_order(self.record, self._order(self.rows), fact)

    # The order's words

    def _mark(self) -> None:
        """Mark in the text the words behind each duty."""
        text = self.text.state()
        places = places_of(text, [row.words.text() for row in self._shown])
        for row, place in zip(self._shown, places, strict=True):
            row.show_words.setVisible(place is not None)
        spans = [place for place in places if place is not None]
        mark_words(self.text.box, spans, self.desk.colors().pills[Tone.AMBER][1])

    def _show_words(self, row: DutyRow) -> None:
        places = places_of(self.text.state(), [one.words.text() for one in self.rows])
        place = places[self.rows.index(row)]
        if place is not None:
            self.text.box.setFocus()
            self.area.ensureWidgetVisible(self.text)
            show_words(self.text.box, place)

    def reload(self) -> None:
        """In other colours the marks are drawn anew; what is typed stays."""
        self._mark()

    def more_state(self) -> dict[str, str]:
        """The duties typed."""
        return {
            "duties": json.dumps([row.state() for row in self.rows]),
            "briefing": self.briefing.state(),
        }

    def restore_more(self, state: Mapping[str, str]) -> None:
        """Bring the duties and times back."""
        if "briefing" in state:
            self.briefing.restore(state["briefing"])
        if "duties" not in state:
            return
        self._show_rows(partial(DutyRow.restore, state=one) for one in json.loads(state["duties"]))

    # Saving

    def _order(self, rows: list[DutyRow]) -> OrderTyped:
        signed = self.signed_on.value()
        assert signed is not None, "the field refuses to be empty"
        return OrderTyped(
            signed_on=signed,
            entered_on=self.entered_on.value(),
            judge=self.judge.text(),
            ecf_number=self.ecf.text(),
            motion=MotionId(self.motion.value()) if self.motion.value() else None,
            text=self.text.text(),
            duties=tuple(row.duty() for row in rows),
            briefing=self.briefing.times(),
        )

    def submit(self) -> Place | None:
        """Record the order, or amend it."""
        order = self._order(self.rows)
        latest: date = max(order.signed_on, order.entered_on or order.signed_on)
        today = max(self.desk.today, latest) if self.desk.sample else self.desk.today
        matter, draft = MatterId(self.place.matter), self.draft_id
        if self.place.fact:
            fact = OrderId(self.place.fact)
            self.desk.act(lambda store: amend_order(store, matter, fact, order, today, draft))
        else:
            self.desk.act(lambda store: record_order(store, matter, order, today, draft))
        self.desk.happened(order.signed_on)
        return Place("matter", self.place.matter, "orders" if self.place.fact else "overview")

    def commands(self) -> tuple[Command, ...]:
        """Add a duty."""
        return (*super().commands(), Command("Add a duty", self.add_duty, "Ctrl+Shift+A"))

    def first_stop(self) -> QWidget | None:
        """Where the text is pasted."""
        return self.text
