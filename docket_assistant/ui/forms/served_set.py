"""A served set: its list of items is echoed as items before it is kept."""

from PySide6.QtWidgets import QWidget

from docket_assistant.app.amendments import amend_set, set_of
from docket_assistant.app.dates.preview import moved_by_set
from docket_assistant.app.discovery.served_set import (
    ServedSet,
    due_preview,
    next_ordinal,
    requests_up_to,
    serve_set,
)
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import MatterId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Side
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.ui.form import Form
from docket_assistant.ui.forms.requests_field import KindField, RequestsField
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, TextField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.ui.wordlists import KINDS, METHODS, TRUTH, YES_NO, truth_choice
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.deadlines import because_text
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.moves import MoveWords
from docket_assistant.wording.paper_names import tokens_by_item

ON_US = "on-us"
"""The part of the place that says who served: the other side."""


class ServedSetForm(Form):
    """Who served what, when and how; the date for the answers is counted as one types."""

    title = "Served set"
    save_words = "Record the set"
    help = (
        "One set of requests, by us or on us. Type the last number, 25, or a list as a brief has it, "
        "such as 3b, 3c, 7-15, 17, 19-22, and 24; what was read is shown beneath before anything is kept. "
        "In Kind a letter chooses: I, P or A for interrogatories, production or admission.\n\n"
        "The day on which answers are due is counted from the day and the method of service, and shown "
        "with its readings."
    )

    def build(self) -> None:
        """Four values, and two that are seldom needed."""
        colors = self.desk.colors
        card = Card("The set")
        grid = self.grid(card.body, 3)
        self.by = ChoiceField("Served by", colors)
        self.kind = KindField("Kind", colors, KINDS)
        self.ordinal = TextField("Which set", placeholder="1 for the first")
        self.served_on = DateField("Served on", lambda: self.desk.today)
        self.method = ChoiceField("Served by what means", colors, METHODS)
        self.signed = ChoiceField("Signed", colors, YES_NO)
        self.items = RequestsField("Items", lambda: ItemKind(self.kind.value()), self._whole_run)
        rows = {
            "by": self.by, "kind": self.kind, "ordinal": self.ordinal, "served_on": self.served_on,
            "method": self.method, "signed": self.signed,
        }  # fmt: skip
        for at, (name, field) in enumerate(rows.items()):
            grid.addWidget(self.add_field(name, field), at // 3, at % 3)
        card.add(self.add_field("items", self.items))
        self.source = TextField(
            "Where the service was read", placeholder="certificate of service, docket entry"
        )
        card.add(self.add_field("source", self.source))
        self.body.addWidget(card)
        due = Card("Answers due")
        self.due = Words("", wrap=True, select=True)
        self.due.setAccessibleName("Answers due")
        due.add(self.due)
        self.body.addWidget(due)
        self.moves = self.add_moves(self._would_move)
        for field in (self.by, self.kind):
            field.edited.connect(self._propose)
        for field in (self.by, self.kind, self.served_on, self.method, self.signed):
            field.edited.connect(self._count)
            field.edited.connect(self.moves.ask)
        self.kind.edited.connect(self.items.echo)

    def prepare(self) -> None:
        """We serve unless said otherwise; the method is the one agreed."""
        self.record = self.desk.record(self.place.matter)
        ours = self.record.matter.our_side
        theirs = ours.facing
        self.by.offer(((ours.value, "Us, on them"), (theirs.value, "Them, on us")))
        self.by.choose(theirs.value if self.place.tab == ON_US else ours.value)
        self.kind.choose(KINDS[0][0])
        self.method.choose(self.record.matter.service_method.value)
        self._propose()
        self.heading_words.setText("Amend the set" if self.place.fact else self.title)
        for field in (self.by, self.kind):
            field.setEnabled(not self.place.fact)
        if self.place.fact:
            self._bring_back()
        self._count()
        self.moves.count()

    def _bring_back(self) -> None:
        """Show a set that is on file; who served it and its kind stay."""
        served = set_of(self.record, SetId(self.place.fact))
        sides = {party.id: party.side for party in self.record.parties}
        tokens = tokens_by_item(self.record)
        self.by.choose(next((sides[p].value for p in served.propounders), self.by.value()))
        self.kind.choose(served.kind.value)
        self.ordinal.restore(str(served.ordinal))
        self.served_on.show_date(served.served_on)
        self.method.choose(served.method.value)
        self.signed.choose(truth_choice(served.signed))
        self.source.restore(served.source)
        own = [tokens[i.id] for i in self.record.items if i.set == served.id]
        self.items.restore(court_list(own, plain=True))

    def _whole_run(self, text: str) -> str:
        if self.place.fact or not self.by.value() or not self.kind.value():
            return text
        return requests_up_to(self.record, ItemKind(self.kind.value()), Side(self.by.value()), text)

    def _propose(self) -> None:
        if self.place.fact or not self.by.value() or not self.kind.value():
            return
        number = next_ordinal(self.record, ItemKind(self.kind.value()), Side(self.by.value()))
        self.ordinal.restore(str(number))

    def _count(self) -> None:
        try:
            due = due_preview(self.record, self._served(whole=False))
        except InvalidInput:
            due = None
        if due is None:
            self.due.setText("Counted when the day of service is typed.")
            return
        ours = Side(self.by.value()) is self.record.matter.our_side
        first = due.not_before if ours else due.act_by
        lead = "Silence counts only after" if ours else "Act by"
        lines = [f"{lead} {docket_date(first)}." if first else "No reading prevails yet."]
        lines += [f"{docket_date(r.date)}: {because_text(r)}" for r in due.readings]
        self.due.setText("\n".join(lines))

    def _would_move(self) -> tuple[MoveWords, ...]:
        """What moves with a set on file; a new one moves nothing that stands."""
        if not self.place.fact:
            return ()
        return moved_by_set(self.record, SetId(self.place.fact), self._served(whole=False))

    def _served(self, *, whole: bool) -> ServedSet:
        number = self.ordinal.text()
        if number and not (number.isdecimal() and 0 < int(number) < 1000):
            self.ordinal.complain("Which set is a number: 1 for the first.")
            raise InvalidInput("Which set is a number: 1 for the first.")
        return ServedSet(
            kind=ItemKind(self.kind.value()),
            ordinal=int(number) if number else None,
            by=Side(self.by.value()),
            served_on=self.served_on.value() if whole else self.served_on.peek(),
            method=ServiceMethod(self.method.value()),
            items=self.items.value() if whole else (),
            signed=TRUTH.get(self.signed.value()),
            source=self.source.text(),
        )

    def submit(self) -> Place | None:
        """Record the set."""
        served = self._served(whole=True)
        matter, draft = MatterId(self.place.matter), self.draft_id
        if self.place.fact:
            fact = SetId(self.place.fact)
            self.desk.act(lambda store: amend_set(store, matter, fact, served, draft))
        else:
            self.desk.act(lambda store: serve_set(store, matter, served, draft))
        self.desk.happened(served.served_on)
        return Place("matter", self.place.matter, "discovery")

    def first_stop(self) -> QWidget | None:
        """Who served; of a set on us its kind, of one on file the day."""
        if self.place.fact:
            return self.served_on
        return self.kind if self.place.tab == ON_US else self.by
