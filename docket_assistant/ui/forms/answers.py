"""Responses and supplements, for many sets and items at once."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from docket_assistant.app.amendments import amend_response, response_of
from docket_assistant.app.dates.preview import moved_by_answers
from docket_assistant.app.discovery.answers import Answers, proposed_kind, record_answers
from docket_assistant.domain.discovery import RequestSet, ResponseKind
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import MatterId, ResponseId, SetId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.ui.form import Form
from docket_assistant.ui.mnemonics import with_mnemonics
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, TextField, Tick
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField, HourField, ItemsField
from docket_assistant.ui.wordlists import METHODS, TRUTH, YES_NO, truth_choice
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.moves import MoveWords
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.rounds import set_line

_KINDS = (
    (ResponseKind.RESPONSE.value, "Responses"),
    (ResponseKind.SUPPLEMENTAL.value, "Supplemental responses"),
    (ResponseKind.AMENDED.value, "Amended responses"),
)
_PART_FROM_RECEIPT = frozenset({ServiceMethod.MAIL.value, ServiceMethod.CLERK.value})
"""Means of service that are complete before the paper is in hand."""


class AnswersForm(Form):
    """One paper that answers one or more sets."""

    title = "Responses and supplements"
    save_words = "Record them"
    help = (
        "Tick the sets that the paper answers, and type the day. Where a supplement touches only some "
        "items, list them: a talk must come after the latest response to an item, so a supplement opens a "
        "new round only for the items that it touches. Items left empty are carried as an assumption: all "
        "of the set.\n\n"
        "For a paper served by mail or left with the clerk, the day on which it was received is asked for as "
        "well: a talk within three days of mailing counts where receipt before it is on file.\n\n"
        "Not accepted as answered: these items are in dispute from that day."
    )

    def build(self) -> None:
        """Sets to tick, the day, and the items."""
        colors = self.desk.colors
        card = Card("The paper")
        card.add(Words("Sets that it answers", Type.SECONDARY, role="muted"))
        self._sets = QVBoxLayout()
        card.body.addLayout(self._sets)
        self.ticks: list[tuple[Tick, RequestSet]] = []
        grid = self.grid(card.body, 3)
        self.kind = ChoiceField("It calls itself", colors, _KINDS)
        self.served_on = DateField("Served on", lambda: self.desk.today)
        self.served_at = HourField("At, where the hour matters")
        self.method = ChoiceField("Served by what means", colors, METHODS)
        self.verified = ChoiceField("Verified under oath", colors, YES_NO)
        self.source = TextField("Where it was read", placeholder="the paper itself, an order")
        self.received_on = DateField(
            "Received on", lambda: self.desk.today, hint="Where the day of receipt is known."
        )
        for at, (name, field) in enumerate(
            {
                "kind": self.kind, "served_on": self.served_on, "served_at": self.served_at,
                "method": self.method, "verified": self.verified, "source": self.source,
                "received_on": self.received_on,
            }.items()
        ):  # fmt: skip
            grid.addWidget(self.add_field(name, field), at // 3, at % 3)
        self.method.edited.connect(self._ask_receipt)
        self.body.addWidget(card)
        items = Card("The items")
        self.touched_items = ItemsField(
            "Items that it touches", known=self._known, hint="Empty: all items of the sets, as an assumption."
        )
        self.not_accepted = ItemsField(
            "Not accepted as answered", known=self._known, hint="These items are in dispute from that day."
        )
        self.moves = self.add_moves(self._would_move)
        for each in (self.kind, self.served_on, self.touched_items):
            each.edited.connect(self.moves.ask)
        items.add(self.add_field("items", self.touched_items))
        items.add(self.add_field("not_accepted", self.not_accepted))
        self.body.addWidget(items)

    def _known(self) -> tuple[ItemToken, ...]:
        chosen = {s.id for tick, s in self.ticks if tick.isChecked()}
        tokens = tokens_by_item(self.record)
        return tuple(tokens[i.id] for i in self.record.items if i.set in chosen or not chosen)

    def prepare(self) -> None:
        """List the sets; nothing is ticked unless there is only one."""
        self.record = self.desk.record(self.place.matter)
        for tick, _ in self.ticks:
            tick.hide()
            tick.deleteLater()
        words = [set_line(s, self.record) for s in self.record.sets]
        self.ticks = []
        for keyed, said, served in zip(with_mnemonics(words), words, self.record.sets, strict=True):
            tick = Tick(keyed, self.desk.colors, name=said)
            tick.toggled.connect(lambda _on: self._on_tick())
            self._sets.addWidget(tick)
            self.ticks.append((tick, served))
        if len(self.ticks) == 1:
            self.ticks[0][0].setChecked(True)
        self.kind.choose(proposed_kind(self.record, self._chosen()).value)
        self.method.choose(self.record.matter.service_method.value)
        self.heading_words.setText("Amend the response" if self.place.fact else self.title)
        if self.place.fact:
            self._bring_back()
        self._ask_receipt()
        self.moves.count()

    def _ask_receipt(self) -> None:
        """Ask for the day of receipt where service and receipt part; one that is typed stays in view."""
        by_post = self.method.value() in _PART_FROM_RECEIPT
        self.received_on.setVisible(by_post or bool(self.received_on.text()))

    def _bring_back(self) -> None:
        """Show a response that is on file; the set that it answers stays."""
        response = response_of(self.record, ResponseId(self.place.fact))
        tokens = tokens_by_item(self.record)
        for tick, served in self.ticks:
            tick.setChecked(served.id == response.set)
            tick.setEnabled(False)
        self.kind.choose(response.kind.value)
        self.served_on.show_date(response.served_on)
        self.served_at.show_hour(response.served_at)
        self.method.choose(response.method.value)
        self.verified.choose(truth_choice(response.verified))
        self.source.restore(response.source)
        self.received_on.show_date(response.received_on)
        if response.items is not None:
            self.touched_items.restore(court_list([tokens[i] for i in response.items], plain=True))

    def _on_tick(self) -> None:
        self.touched()
        if not self.place.fact:
            self.kind.choose(proposed_kind(self.record, self._chosen()).value)
        self.touched_items.echo()
        self.not_accepted.echo()
        self.moves.ask()

    def _chosen(self) -> tuple[SetId, ...]:
        return tuple(s.id for tick, s in self.ticks if tick.isChecked())

    def more_state(self) -> dict[str, str]:
        """The sets ticked."""
        return {"sets": " ".join(self._chosen())}

    def restore_more(self, state: Mapping[str, str]) -> None:
        """Tick the sets that a draft kept."""
        chosen = state.get("sets", "").split()
        for tick, served in self.ticks:
            if state:
                tick.setChecked(served.id in chosen)
        self._ask_receipt()

    def _would_move(self) -> tuple[MoveWords, ...]:
        """The dates that stand and move with the paper, as far as it is typed."""
        if not self._chosen() or self.served_on.peek() is None:
            return ()
        fact = ResponseId(self.place.fact) if self.place.fact else None
        answers = replace(self._typed(), items=self.touched_items.peek() or None)
        return moved_by_answers(self.record, answers, fact)

    def _typed(self) -> Answers:
        """The paper but for its items, the hour and what is not accepted."""
        return Answers(
            sets=self._chosen(),
            kind=ResponseKind(self.kind.value()),
            served_on=self.served_on.peek(),
            method=ServiceMethod(self.method.value()),
            verified=TRUTH.get(self.verified.value()),
            received_on=self.received_on.peek(),
            source=self.source.text(),
        )

    def submit(self) -> Place | None:
        """Record the paper."""
        if not self._chosen():
            raise InvalidInput("No set is ticked; tick the sets that the paper answers.")
        answers = replace(
            self._typed(),
            served_on=self.served_on.value(),
            served_at=self.served_at.value(),
            received_on=self.received_on.value(),
            items=self.touched_items.value() or None,
            not_accepted=self.not_accepted.value(),
        )
        matter, draft = MatterId(self.place.matter), self.draft_id
        if self.place.fact:
            fact = ResponseId(self.place.fact)
            self.desk.act(lambda store: amend_response(store, matter, fact, answers, draft))
        else:
            self.desk.act(lambda store: record_answers(store, matter, answers, draft))
        self.desk.happened(answers.served_on)
        return Place("matter", self.place.matter, "overview")

    def first_stop(self) -> Tick | DateField:
        """The first set, or the day where only one is there."""
        many = len(self.ticks) > 1 and not self.place.fact
        return self.ticks[0][0] if many else self.served_on
