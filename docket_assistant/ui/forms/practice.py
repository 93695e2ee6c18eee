"""A judge's own practice on conferral, written by counsel; what it changes is shown before it is kept."""

from collections.abc import Mapping
from contextlib import suppress

from PySide6.QtWidgets import QWidget

from docket_assistant.app.practices import KNOWN_STEPS, PracticeTyped, record_practice, what_changes
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.record import Record
from docket_assistant.domain.typed_dates import Lean
from docket_assistant.ui.form import Form
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, NotesField, TextField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField

_HOLDS = (("standing", "The judge's standing practice"), ("in_case", "An order in this case"))
_AS_THE_RULE = ("", "As the rule has it")
_MODES = {
    "person": (Mode.IN_PERSON,),
    "person_telephone": (Mode.IN_PERSON, Mode.TELEPHONE),
    "live": (Mode.IN_PERSON, Mode.TELEPHONE, Mode.VIDEO),
}
_MODES_SAID = (
    _AS_THE_RULE,
    ("person", "In person only"),
    ("person_telephone", "In person or by telephone"),
    ("live", "In person, by telephone or by video"),
)
_EFFORTS = (_AS_THE_RULE, ("yes", "Documented efforts suffice"), ("no", "Efforts do not suffice"))
_WRITING = (_AS_THE_RULE, ("yes", "A letter or an e-mail does"), ("no", "A letter or an e-mail does not do"))
_LIFTED = (_AS_THE_RULE, ("yes", "No conferral is needed"), ("no", "Conferral is needed"))
_SAID: dict[str, bool | None] = {"": None, "yes": True, "no": False}
_STEPS = (("", "None"), *((name, words[:1].upper() + words[1:]) for name, words in KNOWN_STEPS))


class PracticeForm(Form):
    """What differs from the rule; whatever is not chosen stays as the rule has it."""

    title = "The judge's practice"
    save_words = "Record the practice"
    help = (
        "What the judge who hears discovery asks beyond the local rule, from the judge's page or an order: "
        "which talks count, whether a writing alone does, whether documented efforts suffice, what comes "
        "before a motion, by when to move.\n\n"
        "What it would change for the items in dispute is shown before it is kept. An order in the case "
        "beats a standing practice, that beats the rule; what loses is shown with it."
    )

    def build(self) -> None:
        """Three cards."""
        colors, today = self.desk.colors, lambda: self.desk.today
        who = Card("Whose, and since when")
        grid = self.grid(who.body, 2)
        self.judge = TextField("Judge")
        self.holds = ChoiceField("Holds as", colors, _HOLDS)
        self.dated = DateField("Dated", today, needed=True)
        self.source = TextField("Where it was read", placeholder="judge's page, ECF No. 12")
        for at, (name, field) in enumerate(
            {"judge": self.judge, "holds": self.holds, "dated": self.dated, "source": self.source}.items()
        ):
            grid.addWidget(self.add_field(name, field), at // 2, at % 2)
        self.body.addWidget(who)
        asks = Card("What it asks")
        grid = self.grid(asks.body, 2)
        self.modes = ChoiceField("A talk counts", colors, _MODES_SAID)
        self.writing = ChoiceField("A writing alone", colors, _WRITING)
        self.efforts = ChoiceField("Efforts in place of a talk", colors, _EFFORTS)
        self.lifted = ChoiceField("Conferral itself", colors, _LIFTED)
        self.step = ChoiceField("Before a motion", colors, _STEPS)
        self.second = ChoiceField("And before a motion", colors, _STEPS)
        self.last_day = DateField("Last day for discovery motions", today, Lean.FUTURE)
        for at, (name, field) in enumerate(
            {
                "modes": self.modes, "writing": self.writing, "efforts": self.efforts, "lifted": self.lifted,
                "step": self.step, "second": self.second, "last_day": self.last_day,
            }.items()
        ):  # fmt: skip
            grid.addWidget(self.add_field(name, field), at // 2, at % 2)
        self.words = NotesField("Its own words", lines=3)
        asks.add(self.add_field("words", self.words))
        self.body.addWidget(asks)
        changes = Card("What it would change today")
        self.preview = Words("", wrap=True, select=True)
        self.preview.setAccessibleName("What it would change today")
        changes.add(self.preview)
        self.body.addWidget(changes)
        self._record: Record | None = None
        for field in self.fields.values():
            field.edited.connect(self._show_changes)

    def prepare(self) -> None:
        """The judge of the matter who hears discovery."""
        self._record = self.desk.record(self.place.matter)
        matter = self._record.matter
        self.judge.restore(matter.discovery_judge or matter.presiding_judge)
        self._show_changes()

    def restore_more(self, _state: Mapping[str, str]) -> None:
        """After a draft is back, what it changes is told anew."""
        self._show_changes()

    def _show_changes(self) -> None:
        lines: tuple[str, ...] = ()
        if self._record is not None and self.dated.peek() is not None:
            with suppress(InvalidInput):  # a day is half typed; its field says so
                lines = what_changes(self._record, self._typed(), self.desk.today)
        self.preview.setText("\n".join(lines) or "Nothing that is typed so far changes how an item stands.")

    def _typed(self) -> PracticeTyped:
        dated = self.dated.value()
        assert dated is not None, "the field refuses to be empty"
        return PracticeTyped(
            dated,
            self.judge.text(),
            self.holds.value() == "in_case",
            _MODES.get(self.modes.value(), ()),
            _SAID[self.efforts.value()],
            _SAID[self.writing.value()],
            _SAID[self.lifted.value()],
            tuple(step for step in (self.step.value(), self.second.value()) if step),
            self.last_day.value(),
            self.words.text(),
            self.source.text(),
        )

    def submit(self) -> Place | None:
        """Keep it as an order that sets terms on conferral."""
        typed, matter, draft = self._typed(), MatterId(self.place.matter), self.draft_id
        today = self.desk.today
        self.desk.act(lambda store: record_practice(store, matter, typed, today, draft))
        return Place("matter", self.place.matter, "orders")

    def first_stop(self) -> QWidget | None:
        """The day, which alone is needed."""
        return self.dated
