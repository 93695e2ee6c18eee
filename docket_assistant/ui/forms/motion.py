"""A discovery motion, ours or theirs."""

from collections.abc import Callable
from datetime import date

from docket_assistant.app.amendments import MotionDays, amend_motion
from docket_assistant.app.dates.motion_times import days_asked
from docket_assistant.app.dates.preview import moved_by_motion
from docket_assistant.app.discovery.disputes import items_named
from docket_assistant.app.orders.motions import MotionTyped, record_motion
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ItemId, MatterId, MotionId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.ui.form import Form
from docket_assistant.ui.forms.motion_days import MotionDaysFields
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, Field, TextField
from docket_assistant.ui.widgets.typed_fields import DateField, ItemsField
from docket_assistant.ui.wordlists import TRUTH, YES_NO, truth_choice
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.moves import MoveWords
from docket_assistant.wording.paper_names import tokens_by_item


class MotionForm(Form):
    """Who moved, when, and for which items."""

    title = "Motion"
    save_words = "Record the motion"
    help = (
        "A motion to compel or another discovery motion, ours or theirs. Its items are the ones that it "
        "asks the court to act on; items not in dispute yet are put in dispute with it.\n\n"
        "Its days of service, entry and hearing are asked for where the court's times or an order run from "
        "them; left empty, a motion counts as served by its filing, save on a party without counsel.\n\n"
        "What its papers are due by is shown beneath the form before anything is kept; for a motion on file, "
        "which dates move.\n\n"
        "The motion is tested against the log as of any day: set the date on the matter page."
    )

    def build(self) -> None:
        """Side, day, title and items."""
        colors = self.desk.colors
        card = Card("The motion")
        self._grid = self.grid(card.body, 3)
        self.by = ChoiceField("Filed by", colors)
        self.filed_on = DateField("Filed on", lambda: self.desk.today, needed=True)
        self.called = TextField("Called in a sentence", placeholder="motion to compel")
        self.ecf = TextField("ECF number")
        self.has_statement = ChoiceField("Carries a conferral statement", colors, YES_NO)
        self.days = MotionDaysFields(colors, lambda: self.desk.today)
        self.amended = DateField("Amended on", lambda: self.desk.today)
        self.withdrawn = DateField("Withdrawn on", lambda: self.desk.today)
        self.decided = DateField("Decided on", lambda: self.desk.today)
        self._placed: dict[str, Field] = {
            "by": self.by, "filed_on": self.filed_on, "called": self.called, "ecf": self.ecf,
            "has_statement": self.has_statement, **self.days.named,
            "amended": self.amended, "withdrawn": self.withdrawn, "decided": self.decided,
        }  # fmt: skip
        for at, (name, field) in enumerate(self._placed.items()):
            self._grid.addWidget(self.add_field(name, field), at // 3, at % 3)
        self.moves = self.add_moves(self._would_move)
        moving = (self.by, self.filed_on, self.amended, self.withdrawn, self.decided, self.called)
        for field in (*moving, *self.days.named.values()):
            field.edited.connect(self.moves.ask)
        self.items = ItemsField("Items", known=self._known, hint="Proposed: the items in dispute.")
        card.add(self.add_field("items", self.items))
        self.body.addWidget(card)

    def _known(self) -> tuple[ItemToken, ...]:
        return tuple(tokens_by_item(self.record).values())

    def prepare(self) -> None:
        """We moved, unless said otherwise, for what is in dispute."""
        self.record = self.desk.record(self.place.matter)
        ours = self.record.matter.our_side
        theirs = ours.facing
        self.by.offer(((ours.value, "Us"), (theirs.value, "Them")))
        self.by.choose(ours.value)
        tokens = tokens_by_item(self.record)
        disputed = {d.item for d in self.record.disputed_items}
        listed = [tokens[i.id] for i in self.record.items if i.id in disputed]
        self.items.restore(court_list(listed, plain=True) if listed else "")
        self.called.restore("motion to compel")
        self.heading_words.setText("Amend the motion" if self.place.fact else self.title)
        for field in (self.amended, self.withdrawn, self.decided):
            field.setVisible(bool(self.place.fact))
        if self.place.fact:
            self._bring_back()
        self.days.ask_for(days_asked(self.record))
        self._close_up()
        self.items.line.setCursorPosition(0)  # a long list is read from its start
        self.moves.count()

    def _close_up(self) -> None:
        """Put the fields that are asked for side by side, without places for the others."""
        asked = [field for field in self._placed.values() if not field.isHidden()]
        for field in self._placed.values():
            self._grid.removeWidget(field)
        for at, field in enumerate(asked):
            self._grid.addWidget(field, at // 3, at % 3)

    def _bring_back(self) -> None:
        """Show a motion that is on file."""
        motion = next(m for m in self.record.motions if m.id == self.place.fact)
        tokens = tokens_by_item(self.record)
        self.by.choose(motion.by.value)
        self.filed_on.show_date(motion.filed_on)
        self.called.restore(motion.title)
        self.ecf.restore(motion.ecf_number)
        self.has_statement.choose(truth_choice(motion.has_statement))
        self.amended.show_date(motion.amended_on)
        self.withdrawn.show_date(motion.withdrawn_on)
        self.decided.show_date(motion.decided_on)
        self.days.show(motion)
        listed = [tokens[i] for i in motion.items]
        self.items.restore(court_list(listed, plain=True) if listed else "")

    def _would_move(self) -> tuple[MoveWords, ...]:
        """The dates that the motion brings or moves, as far as it is typed."""
        filed_on = self.filed_on.peek()
        if filed_on is None:
            return ()
        fact = MotionId(self.place.fact) if self.place.fact else None
        days = self._became(self.desk.today, DateField.peek)
        return moved_by_motion(self.record, self.days.peek(self._typed(filed_on)), fact, days)

    def _became(self, today: date, day: Callable[[DateField], date | None]) -> MotionDays:
        """What became of the motion, as far as its days are read."""
        return MotionDays(today, day(self.amended), day(self.withdrawn), day(self.decided))

    def _typed(self, filed_on: date, items: tuple[ItemId, ...] = ()) -> MotionTyped:
        return MotionTyped(
            by=Side(self.by.value()),
            filed_on=filed_on,
            title=self.called.text() or "motion to compel",
            items=items,
            ecf_number=self.ecf.text(),
            has_statement=TRUTH.get(self.has_statement.value()),
        )

    def _named(self, tokens: tuple[ItemToken, ...]) -> tuple[ItemId, ...]:
        """The items of a list; of those called alike the ones on file with the motion, else in dispute."""
        names = tokens_by_item(self.record)
        own = next((m.items for m in self.record.motions if m.id == self.place.fact), ())
        called = {names[item] for item in own}
        disputed = (d.item for d in self.record.disputed_items if names[d.item] not in called)
        return items_named(self.record, tokens, names, (*own, *disputed))

    def submit(self) -> Place | None:
        """Record the motion."""
        filed_on = self.filed_on.value()
        if filed_on is None:
            raise InvalidInput("The day of filing is needed: type it as 10/9/09.")
        motion = self.days.read(self._typed(filed_on, self._named(self.items.value())))
        happened = max(
            d for d in (filed_on, motion.served_on, motion.entered_on, motion.brief_served_on) if d
        )
        today = max(self.desk.today, happened) if self.desk.sample else self.desk.today
        matter, draft = MatterId(self.place.matter), self.draft_id
        if self.place.fact:
            fact = MotionId(self.place.fact)
            days = self._became(today, DateField.value)
            self.desk.act(lambda store: amend_motion(store, matter, fact, motion, days, draft))
        else:
            self.desk.act(lambda store: record_motion(store, matter, motion, today, draft))
        self.desk.happened(happened)
        return Place("matter", self.place.matter, "overview")

    def first_stop(self) -> ChoiceField:
        """Who moved."""
        return self.by
