"""What only counsel can state or choose for the paper; nothing is ever ticked beforehand."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QButtonGroup, QWidget

from docket_assistant.app.change import Change
from docket_assistant.app.papers import counsel_words
from docket_assistant.app.papers import facts as paper_facts
from docket_assistant.app.papers.shown import Mend
from docket_assistant.app.papers.statement import Draft, signing_counsel
from docket_assistant.app.ripeness import Ripeness
from docket_assistant.app.upkeep.stores import Store
from docket_assistant.domain.counsel_words import ChoiceKind, ChoiceValue, Sentence, Word
from docket_assistant.domain.errors import DocketError
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.typed.dates import Lean
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import Radio, TextField, Tick
from docket_assistant.ui.widgets.flow import Flow
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.ui.widgets.wrap_row import WrapRow

_MOTION = (
    (ChoiceValue.WITHDRAWN, "Withdrawn"),
    (ChoiceValue.PENDING_UNTIL_PERFORMANCE, "Pending until performance"),
    (ChoiceValue.WITHDRAWN_ON_STIPULATED_ORDER, "Withdrawn on entry of a stipulated order"),
)
_EXPENSES = (
    (ChoiceValue.AGREED, "Agreed"),
    (ChoiceValue.RESERVED, "Reserved"),
    (ChoiceValue.NOT_SOUGHT, "Not sought"),
)
_WORDS = (
    (Word.AGREES, "Agrees"),
    (Word.DISAGREES, "Disagrees"),
    (Word.SENT_NO_REPLY, "Was sent it, no reply"),
)


V = TypeVar("V")


class ChoicesCard(Card):
    """Ticks, choices and numbers; each is an act of its own and can be undone."""

    def __init__(self, desk: Desk, matter: str, draft: Draft, ripeness: Ripeness) -> None:
        super().__init__("Yours to state")
        self._desk = desk
        self._matter = MatterId(matter)
        self._draft = draft
        self._order = draft.statement.order
        self.stops: dict[Mend, QWidget] = {}
        """Where the keyboard goes for a gap, by what closes it."""
        asked = {gap.mend for gap in draft.model.gaps}
        self._sentences(asked)
        self._choices(asked)
        self._numbers()
        self._stipulation(asked)
        self._other_side()
        self._rule(ripeness)

    def _act(self, job: Callable[[Store], Change]) -> None:
        try:
            self._desk.act(job)
        except DocketError as wrong:
            self._desk.say(str(wrong), stays=True)

    # Sentences

    def _sentences(self, asked: AbstractSet[Mend]) -> None:
        ticked = {a.sentence for a in self._draft.statement.record.assertions if a.order == self._order.id}
        rows = (
            (Sentence.GOOD_FAITH, "Counsel conferred in good faith", Mend.GOOD_FAITH),
            (
                Sentence.SINCERE_EFFORTS,
                "After sincere efforts, unable to reach an accord",
                Mend.SINCERE_EFFORTS,
            ),
        )
        for sentence, words, mend in rows:
            if sentence in ticked or mend in asked:
                tick = Tick(words, self._desk.colors)
                tick.setChecked(sentence in ticked)
                tick.toggled.connect(lambda on, s=sentence: self._tick(s, on=on))
                self.add(tick)
                self.stops[mend] = tick

    def _tick(self, sentence: Sentence, *, on: bool) -> None:
        lawyer = signing_counsel(self._draft)
        if lawyer is None:
            self._desk.say("Nobody of record can state it: enter counsel for our side first.", stays=True)
            return
        day = self._desk.as_of(self._matter)
        self._act(
            lambda store: counsel_words.tick(
                store, self._matter, self._order.id, sentence, on=on, by=lawyer.id, today=day
            )
        )

    # Choices

    def _choices(self, asked: AbstractSet[Mend]) -> None:
        record = self._draft.statement.record
        chosen = {c.kind: c.value for c in record.choices if c.order == self._order.id}
        motion = "What becomes of the motion as to the requests with an accord?"
        expenses = "Expenses under Rule 37(a)(5)?"
        rows = (
            (ChoiceKind.MOTION, Mend.MOTION, motion, _MOTION),
            (ChoiceKind.EXPENSES, Mend.EXPENSES, expenses, _EXPENSES),
        )
        for kind, mend, title, values in rows:
            if kind in chosen or mend in asked:
                self._radios(mend, title, values, chosen.get(kind), partial(self._choose, kind))
        if ChoiceKind.EXHIBIT in chosen or Mend.EXHIBIT in asked:
            tick = Tick("The motion\u2019s exhibits lack the supplemental answers", self._desk.colors)
            tick.setChecked(ChoiceKind.EXHIBIT in chosen)
            tick.setEnabled(ChoiceKind.EXHIBIT not in chosen)
            tick.toggled.connect(
                lambda _on: self._choose(ChoiceKind.EXHIBIT, ChoiceValue.NOT_IN_MOTION_EXHIBITS)
            )
            self.add(tick)
            self.stops[Mend.EXHIBIT] = tick

    def _choose(self, kind: ChoiceKind, value: ChoiceValue) -> None:
        day = self._desk.as_of(self._matter)
        self._act(
            lambda store: counsel_words.choose(store, self._matter, self._order.id, kind, value, None, day)
        )

    def _radios(
        self,
        mend: Mend,
        title: str,
        values: Sequence[tuple[V, str]],
        chosen: V | None,
        choose: Callable[[V], None],
    ) -> None:
        self.add(Words(title, Type.SECONDARY, role="muted", wrap=True))
        row = WrapRow()
        group = QButtonGroup(self)
        for value, words in values:
            radio = Radio(words, self._desk.colors, name=f"{title} {words}")
            radio.setChecked(value == chosen)
            radio.toggled.connect(lambda on, v=value: choose(v) if on else None)
            group.addButton(radio)
            row.add(radio)
            self.stops.setdefault(mend, radio)
        self.add(row)

    # Numbers

    def _numbers(self) -> None:
        motion = self._draft.statement.motion
        self.ecf_order = TextField("ECF number of the order", placeholder="such as 41")
        self.ecf_order.restore(self._order.ecf_number)
        self.ecf_order.left.connect(self._number_order)
        self.stops[Mend.ORDER_NUMBER] = self.ecf_order.editor
        row = Flow(2, spacing=12, narrowest=11)
        row.add(self.ecf_order)
        if motion is not None:
            self.ecf_motion = TextField("ECF number of the motion", placeholder="such as 33")
            self.ecf_motion.restore(motion.ecf_number)
            self.ecf_motion.left.connect(self._number_motion)
            self.stops[Mend.MOTION_NUMBER] = self.ecf_motion.editor
            row.add(self.ecf_motion)
        self.add(row)

    def _number_order(self) -> None:
        number = self.ecf_order.text()
        if number != self._order.ecf_number:
            self._act(lambda store: paper_facts.number_order(store, self._matter, self._order.id, number))

    def _number_motion(self) -> None:
        motion, number = self._draft.statement.motion, self.ecf_motion.text()
        if motion is not None and number != motion.ecf_number:
            self._act(lambda store: paper_facts.number_motion(store, self._matter, motion.id, number))

    def _stipulation(self, asked: AbstractSet[Mend]) -> None:
        if Mend.STIPULATED not in asked or not self._draft.statement.conferences:
            return
        talk = self._draft.statement.conferences[-1].id

        def choose(ordered: bool) -> None:  # noqa: FBT001  # the value of a choice
            self._act(lambda store: paper_facts.stipulate_terms(store, self._matter, talk, ordered=ordered))

        values = ((True, "Yes"), (False, "No"))
        self._radios(Mend.STIPULATED, "Do the terms become a stipulated order?", values, None, choose)

    # The other side, and the rule

    def _other_side(self) -> None:
        said = [w for w in self._draft.statement.record.other_side_words if w.order == self._order.id]
        last = max(said, key=lambda w: w.on, default=None)
        chosen = last.word if last is not None else None
        self._radios(Mend.OTHER_SIDE, "What the other side says of this account?", _WORDS, chosen, self._says)
        if chosen is Word.DISAGREES:
            self.how = TextField("How it disagrees, in its words")
            self.how.restore(last.as_follows if last is not None else "")
            self.how.left.connect(lambda: self._says(Word.DISAGREES, self.how.text()))
            self.add(self.how)

    def _says(self, word: Word, how: str = "") -> None:
        said = [w for w in self._draft.statement.record.other_side_words if w.order == self._order.id]
        if any(w.word is word and w.as_follows == how for w in said):
            return
        day = self._desk.as_of(self._matter)
        self._act(
            lambda store: counsel_words.other_side_says(store, self._matter, self._order.id, word, day, how)
        )

    def _rule(self, ripeness: Ripeness) -> None:
        rule = ripeness.law.rule.id
        read = max((r.on for r in ripeness.record.rules_read if r.rule == rule), default=None)
        self.rule_read = DateField(
            "I read the current rule and the judge\u2019s page on", lambda: self._desk.today, Lean.PAST
        )
        self.rule_read.label.setWordWrap(True)
        self.rule_read.show_date(read)
        self.add(self.rule_read)
        self.add(Button("Record the reading", lambda: self._read_rule(rule), role="link"))

    def _read_rule(self, rule: str) -> None:
        lawyer = signing_counsel(self._draft)
        try:
            day = self.rule_read.value()
        except DocketError:
            return
        if lawyer is None or day is None:
            self._desk.say("Type the day on which counsel of record read the rule.")
            return
        self._act(lambda store: counsel_words.rule_was_read(store, self._matter, rule, lawyer.id, day))
