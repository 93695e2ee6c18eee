"""A judge's own practice on conferral, written by counsel; what it changes is shown before it is kept."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from PySide6.QtWidgets import QWidget

from docket_assistant.app.orders.practices import (
    KNOWN_STEPS,
    PracticeTyped,
    amend_practice,
    items_of_terms,
    practice_of,
    record_practice,
    what_changes,
)
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.errors import DocketError
from docket_assistant.domain.ids import ItemId, MatterId, OrderId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.record import Record
from docket_assistant.domain.typed.dates import Lean
from docket_assistant.ui.form import Form
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, NotesField, TextField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField, ItemsField
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.modes import mode_word
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.rule_words import step_words

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
_SAID_AS = {said: choice for choice, said in _SAID.items()}
_STEPS = (("", "None"), *((name, words[:1].upper() + words[1:]) for name, words in KNOWN_STEPS))
_NOT_COUNTING = (
    _AS_THE_RULE,
    ("voicemail", "A voicemail"),
    ("telephone", "A talk by telephone"),
    ("video", "A talk by video"),
    ("telephone,video", "A talk by telephone or by video"),
    ("telephone,voicemail", "A talk by telephone, or a voicemail"),
    ("telephone,video,voicemail", "A talk by telephone or by video, or a voicemail"),
)
"""Named by the modes themselves, as those are that only the record has."""
_POSITIONS = (("", "Not asked for"), ("yes", "Asked for"))


class PracticeForm(Form):
    """What differs from the rule; whatever is not chosen stays as the rule has it."""

    title = "The judge's practice"
    save_words = "Record the practice"
    help = (
        "What the judge who hears discovery asks beyond the local rule, from the judge's page or an order: "
        "which talks count, whether a writing alone does, whether documented efforts suffice, what comes "
        "before a motion, by when to move.\n\n"
        "What is rarely ordered stands last: a step that is no longer needed, a manner of talk that does not "
        "count, the items for which alone conferral is lifted or needed again, and whether the order asks "
        "for the position of each side.\n\n"
        "What it would change for the items in dispute is shown before it is kept. An order in the case "
        "beats a standing practice, that beats the rule; what loses is shown with it."
    )

    def build(self) -> None:
        """Four cards, the one that is rarely needed last."""
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
        self._build_rare()
        self._record: Record | None = None
        self._beyond: dict[ChoiceField, tuple[str, ...]] = {}
        """Steps on file for which there is no field; they stay."""
        for field in self.fields.values():
            field.edited.connect(self._show_changes)

    def _build_rare(self) -> None:
        """What few orders say."""
        colors = self.desk.colors
        rare = Card("Rarely ordered")
        grid = self.grid(rare.body, 2)
        self.lifts = ChoiceField("No longer needed before a motion", colors, _STEPS)
        self.lifts_too = ChoiceField("And no longer needed", colors, _STEPS)
        self.not_counting = ChoiceField(
            "Does not count", colors, _NOT_COUNTING, hint="In place of what the rule says does not."
        )
        self.positions = ChoiceField("Each side's position", colors, _POSITIONS)
        for at, (name, field) in enumerate(
            {
                "lifts": self.lifts, "lifts_too": self.lifts_too,
                "not_counting": self.not_counting, "positions": self.positions,
            }.items()
        ):  # fmt: skip
            grid.addWidget(self.add_field(name, field), at // 2, at % 2)
        self.only = ItemsField(
            "Conferral lifted, or needed again, only for items", known=self._known, hint="Empty: for all."
        )
        rare.add(self.add_field("only", self.only))
        self.body.addWidget(rare)

    def _known(self) -> tuple[ItemToken, ...]:
        return () if self._record is None else tuple(tokens_by_item(self._record).values())

    def show_place(self, place: Place) -> None:
        """Show a practice; until it is read no change is worked out from the one shown before."""
        self._record = None
        super().show_place(place)

    def prepare(self) -> None:
        """The judge of the matter who hears discovery, or a practice on file."""
        self._record = self.desk.record(self.place.matter)
        self.heading_words.setText("Amend the judge's practice" if self.place.fact else self.title)
        matter = self._record.matter
        self.judge.restore(matter.discovery_judge or matter.presiding_judge)
        self._bring_back(
            self._record, practice_of(self._record, OrderId(self.place.fact)) if self.place.fact else None
        )
        self._show_changes()

    def _bring_back(self, record: Record, on_file: PracticeTyped | None) -> None:
        """Offer the usual choices, and show what is on file; what no choice says becomes one."""
        modes = on_file.modes if on_file else ()
        usual = next((name for name, own in _MODES.items() if own == modes), "")
        _choose(self.modes, _MODES_SAID, usual or _named(modes), _listed(modes))
        other = on_file.other_modes if on_file else ()
        _choose(self.not_counting, _NOT_COUNTING, _named(other), _listed(other))
        self._beyond = {}
        self._show_steps((self.step, self.second), on_file.steps if on_file else ())
        self._show_steps((self.lifts, self.lifts_too), on_file.lifts if on_file else ())
        if on_file is None:
            return
        self.judge.restore(on_file.judge)
        self.holds.choose("in_case" if on_file.in_case else "standing")
        self.source.restore(on_file.source)
        self.writing.choose(_SAID_AS[on_file.writing])
        self.efforts.choose(_SAID_AS[on_file.efforts])
        self.lifted.choose(_SAID_AS[on_file.lifted])
        self.last_day.show_date(on_file.last_day)
        self.words.restore(on_file.words)
        self.positions.choose("yes" if on_file.positions else "")
        tokens = tokens_by_item(record)
        items = [tokens[item] for item in on_file.only_items]
        self.only.restore(court_list(items, plain=True) if items else "")
        self.dated.show_date(on_file.dated)  # last, for until then no change is worked out

    def _show_steps(self, fields: tuple[ChoiceField, ChoiceField], steps: Sequence[str]) -> None:
        for field, step in zip(fields, (*steps, "", ""), strict=False):
            _choose(field, _STEPS, step, step_words(step))
        last = fields[1]
        self._beyond[last] = tuple(steps[len(fields) :])
        if self._beyond[last]:
            last.tell(f"On file beside it: {', '.join(map(step_words, self._beyond[last]))}.")

    def _steps(self, first: ChoiceField, second: ChoiceField) -> tuple[str, ...]:
        typed = tuple(step for step in (first.value(), second.value()) if step)
        return (*typed, *self._beyond.get(second, ()))

    def restore_more(self, _state: Mapping[str, str]) -> None:
        """After a draft is back, what it changes is told anew."""
        self._show_changes()

    def _show_changes(self) -> None:
        lines: tuple[str, ...] = ()
        if self._record is not None and self.dated.peek() is not None:
            with suppress(DocketError):  # a day is half typed, or the order is gone; saving says so
                typed = self._typed(self._items(self.only.peek()))
                lines = what_changes(self._record, typed, self.desk.today, self._fact())
        self.preview.setText("\n".join(lines) or "Nothing that is typed so far changes how an item stands.")

    def _fact(self) -> OrderId | None:
        """The order that is amended; None for a practice that is new."""
        return OrderId(self.place.fact) if self.place.fact else None

    def _items(self, tokens: Sequence[ItemToken]) -> tuple[ItemId, ...]:
        assert self._record is not None, "the form is prepared"
        return items_of_terms(self._record, tokens, self._fact())

    def _typed(self, only: tuple[ItemId, ...]) -> PracticeTyped:
        dated = self.dated.value()
        assert dated is not None, "the field refuses to be empty"
        return PracticeTyped(
            dated,
            self.judge.text(),
            self.holds.value() == "in_case",
            _MODES.get(self.modes.value()) or _read(self.modes.value()),
            _SAID[self.efforts.value()],
            _SAID[self.writing.value()],
            _SAID[self.lifted.value()],
            self._steps(self.step, self.second),
            self.last_day.value(),
            self.words.text(),
            self.source.text(),
            self._steps(self.lifts, self.lifts_too),
            only,
            _read(self.not_counting.value()),
            self.positions.value() == "yes",
        )

    def submit(self) -> Place | None:
        """Keep it as an order that sets terms on conferral."""
        typed = self._typed(self._items(self.only.value()))
        matter, draft, today, fact = MatterId(self.place.matter), self.draft_id, self.desk.today, self._fact()
        if fact is None:
            self.desk.act(lambda store: record_practice(store, matter, typed, today, draft))
        else:
            self.desk.act(lambda store: amend_practice(store, matter, fact, typed, today, draft))
        return Place("matter", self.place.matter, "orders")

    def first_stop(self) -> QWidget | None:
        """The day, which alone is needed."""
        return self.dated


def _choose(field: ChoiceField, usual: Sequence[tuple[str, str]], value: str, words: str) -> None:
    """Choose a value among the usual ones; one that is not among them is offered as well."""
    known = any(value == offered for offered, _ in usual)
    field.offer(usual if known else (*usual, (value, words[:1].upper() + words[1:])))
    field.choose(value)


def _named(modes: Sequence[Mode]) -> str:
    return ",".join(modes)


def _read(named: str) -> tuple[Mode, ...]:
    return tuple(Mode(mode) for mode in named.split(",") if mode)


def _listed(modes: Sequence[Mode]) -> str:
    return ", ".join(map(mode_word, modes))
