"""Triage: every answer of a set read with a key or two, and all of it kept in one act."""

import json
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from docket_assistant.app.discovery.triage import AnswerRow, Reading, rows_to_read, save_triage, sets_to_read
from docket_assistant.domain.answered import Deficiency
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ItemId, MatterId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.triage import ADEQUATE, CAUSE_KEYS, DEFICIENT, Mark, Triage, causes_of
from docket_assistant.ui.form import Form
from docket_assistant.ui.models.table import Column, TableModel
from docket_assistant.ui.page import Command
from docket_assistant.ui.places import Place
from docket_assistant.ui.statuses import mark_status
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, TextField, Tick
from docket_assistant.ui.widgets.key_button import KeyButton
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.pill import Status
from docket_assistant.ui.widgets.triage_table import TriageTable
from docket_assistant.ui.widgets.wrap_row import WrapRow
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.reviews import (
    TRIAGE_EMPTY,
    answer_paper,
    cause_rule,
    cause_words,
    causes_text,
    review_line,
    triage_hint,
    triage_progress,
)
from docket_assistant.wording.rounds import set_title

_DISPUTE = "i"
_ROWS = 4
_MOST_WORDS = 6_000
"""Of a request or an answer, shown beneath; the rest stands in the discovery tab."""


class TriageForm(Form):
    """One row an answer; single keys mark it."""

    title = "Triage"
    save_words = "Save the marks"
    help = (
        "Read the answers to one set and mark each with a key. A: the answer is adequate. D and the key of a "
        "cause: it is deficient. Either moves on to the next. The key of a further cause, pressed next, goes "
        "to the answer just marked (T for a further “no production date”). Arrows move, Backspace takes back "
        "the last key, Enter saves everything in one act that Undo takes back.\n\n"
        "I puts the deficient ones in dispute with the same act. F2 goes to a line for your own words on the "
        "answer in hand.\n\n"
        "What is marked is your reading and is shown as yours; it makes no item ripe and reaches no paper by "
        "itself."
    )

    def build(self) -> None:
        """The set, the keys, the answers, and the one in hand."""
        self.triage = Triage((), ())
        self.rows: tuple[AnswerRow, ...] = ()
        self.notes: dict[ItemId, str] = {}
        self.kind = ItemKind.REQUEST
        self._showing = False
        card = Card()
        card.setAccessibleName("Answers of the set")
        top = QHBoxLayout()
        top.setSpacing(16)
        self.set_choice = ChoiceField("Set", self.desk.colors)
        self.set_choice.edited.connect(self._on_set)
        top.addWidget(self.set_choice, 4)
        self.progress = Words("", wrap=True, role="muted")
        self.progress.setAccessibleName("How far it is read")
        top.addWidget(self.progress, 2, Qt.AlignmentFlag.AlignBottom)
        self.dispute = Tick("&Dispute the deficient (key I)", self.desk.colors)
        self.dispute.toggled.connect(lambda _on: self.touched())
        top.addWidget(self.dispute, 3, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(top)
        self.keys = WrapRow()
        card.add(self.keys)
        self.model: TableModel[int] = TableModel(self._columns())
        self.table = TriageTable(self.desk.theme, self.model, "Answers")
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(_ROWS * row + self.table.horizontalHeader().sizeHint().height() + 4)
        self.table.pressed_key.connect(self.press)
        self.table.taken_back.connect(lambda: self._become(self.triage.taken_back()))
        self.table.finished.connect(self.save)
        self.table.chosen.connect(self._on_row)
        card.add(self.table)
        self.body.addWidget(card)
        self._in_hand()

    def _in_hand(self) -> None:
        self.hand = Card("The answer in hand")
        self.hand.body.setSpacing(6)
        self.hint = Words("", role="muted", wrap=True)
        self.hint.setAccessibleName("What the next key does")
        self.hand.head.insertWidget(1, self.hint, 100)
        self.marked = Words("", wrap=True)
        self.request = Words("", wrap=True, select=True)
        self.said_by = Words("", Type.SECONDARY, role="muted", wrap=True)
        self.answer = Words("", wrap=True, select=True)
        self.note = TextField("Your words on it, where a cause does not say it", placeholder="may stay empty")
        self.note.edited.connect(self._on_note)
        self.note.line.returnPressed.connect(self.table.setFocus)
        for widget in (self.request, self.said_by, self.answer, self.marked, self.note):
            self.hand.add(widget)
        self.body.addWidget(self.hand)

    def _columns(self) -> tuple[Column[int], ...]:
        """Rows are places in the set: what stands there is looked up when it is drawn."""
        return (
            Column("Item", lambda n: self.rows[n].token.label, weight=1),
            Column(
                "Request", lambda n: self.rows[n].item.text[:200] or "words not on file", weight=6, muted=True
            ),
            Column("Answer", lambda n: self.rows[n].words[:200] or self._no_words(n), weight=8),
            Column("Marked", lambda n: self._status(n).word, status=self._status, weight=2),
            Column("Why", self._why, weight=6),
        )

    def _no_words(self, n: int) -> str:
        return "nothing answered" if self.rows[n].response is None else "words not on file"

    def _mark_of(self, n: int) -> Mark | None:
        """What is marked now, else what was saved before."""
        row = self.rows[n]
        kept = None if row.review is None else Mark(row.review.adequate, row.review.causes)
        return self.triage.marks.get(row.item.id, kept)

    def _status(self, n: int) -> Status:
        mark = self._mark_of(n)
        saved = self.rows[n].item.id not in self.triage.marks
        return mark_status(None if mark is None else mark.adequate, saved=saved)

    def _why(self, n: int) -> str:
        mark = self._mark_of(n)
        return "" if mark is None else "; ".join(cause_words(cause) for cause in mark.causes)

    # What is shown

    def show_place(self, place: Place) -> None:
        """Show a set; where none is named, the one looked at last, else the first that is to be read."""
        record = self.desk.record(place.matter)
        offered = sets_to_read(record)
        wanted = place.fact or self.desk.view(place.matter).selected.get("discovery", "")
        chosen = next((s for s in offered if s.id == wanted), offered[0] if offered else None)
        self._showing = True
        self.set_choice.offer([(str(s.id), set_title(s)) for s in offered])
        self.set_choice.choose("" if chosen is None else str(chosen.id))
        self._showing = False
        self.kind = ItemKind.REQUEST if chosen is None else chosen.kind
        fact = "" if chosen is None else str(chosen.id)
        self.rows = rows_to_read(record, SetId(fact), self.desk.today) if fact else ()
        self._offer_keys()
        super().show_place(Place(place.page, place.matter, place.tab, fact))
        self.sub.setText("" if chosen is not None else TRIAGE_EMPTY)

    def prepare(self) -> None:
        """Nothing is marked; the first answer that nobody read is in hand."""
        self.notes = {row.item.id: row.review.note for row in self.rows if row.review and row.review.note}
        read = frozenset(row.item.id for row in self.rows if row.review is not None)
        items = tuple(row.item.id for row in self.rows)
        at = next((n for n, item in enumerate(items) if item not in read), 0)
        self.triage = Triage(items, causes_of(self.kind), read, at=at)
        self.dispute.setChecked(False)
        self._show_all()

    def _offer_keys(self) -> None:
        self.keys.clear()
        answered = next((r.response.served_on for r in self.rows if r.response is not None), None)
        self._key(ADEQUATE, "adequate")
        self._key(DEFICIENT, "deficient, then:")
        for key, cause in CAUSE_KEYS.items():
            if cause in causes_of(self.kind):
                rule = cause_rule(cause, self.kind, answered)
                self._key(key, cause_words(cause), rule)

    def _key(self, key: str, word: str, rule: str = "") -> None:
        button = KeyButton(key.upper(), word, self.desk.colors, partial(self._clicked, key))
        if rule:
            button.setToolTip(rule if key != DEFICIENT else f"{rule}; as a further cause: T")
            button.setAccessibleDescription(f"Key {key.upper()}; {rule}")
        self.keys.add(button)

    def _clicked(self, key: str) -> None:
        self.press(key)
        self.table.setFocus()

    def _show_all(self) -> None:
        self._showing = True
        self.model.show_rows(range(len(self.rows)))
        self._showing = False
        self._show_triage()

    def _show_triage(self) -> None:
        """Draw what the last key changed."""
        triage = self.triage
        self._showing = True
        if self.rows:
            last = self.model.index(len(self.rows) - 1, len(self.model.columns) - 1)
            self.model.dataChanged.emit(self.model.index(0, 0), last)
            self.table.measure()
            self.table.choose(triage.at)
            self.table.scrollTo(self.model.index(triage.at, 0), self.table.ScrollHint.PositionAtCenter)
        self._showing = False
        marks = [mark for n in range(len(self.rows)) if (mark := self._mark_of(n)) is not None]
        self.progress.setText(triage_progress(len(self.rows), [mark.adequate for mark in marks]))
        label = court_list([self.rows[triage.at].token]) if self.rows else ""
        said = triage_hint(waits_for_cause=triage.waits_for_cause)
        self.hint.setText(said)
        self.hint.become("amber" if triage.waits_for_cause else "muted")
        self.table.setAccessibleDescription(f"{label}: {said}")
        self._show_in_hand()

    def _show_in_hand(self) -> None:
        self.hand.setVisible(bool(self.rows))
        if not self.rows:
            return
        row = self.rows[self.triage.at]
        mark = self._mark_of(self.triage.at)
        answered = None if row.response is None else row.response.served_on
        self.hand.title.setText(court_list([row.token]))
        self.hand.setAccessibleName(court_list([row.token]))
        if row.item.id not in self.triage.marks and row.review is not None:
            said = review_line(row.review, row.item.kind, answered)
        elif mark is None:
            said = "Not marked."
        else:
            causes = causes_text(mark.causes, row.item.kind, answered)
            said = "Adequate, not saved yet." if mark.adequate else f"Deficient, not saved yet: {causes}."
        self.marked.setText(said)
        self.request.setText(row.item.text[:_MOST_WORDS] or "The words of the request are not on file.")
        self.request.become("" if row.item.text else "muted")
        self.said_by.setText(answer_paper(row.response, row.said_by))
        self.answer.setText(row.words[:_MOST_WORDS])
        self.answer.setVisible(bool(row.words))
        self._showing = True
        self.note.restore(self.notes.get(row.item.id, ""))
        self._showing = False

    # What keys do

    def press(self, key: str) -> None:
        """One letter."""
        if key == _DISPUTE:
            self.dispute.toggle()
            return
        self._become(self.triage.pressed(key))

    def _become(self, triage: Triage) -> None:
        if triage is self.triage:
            return
        self.triage = triage
        self.touched()
        self._show_triage()

    def _on_row(self, at: int) -> None:
        if self._showing:
            return
        moved = self.triage.moved_to(at)
        if moved is not self.triage:
            self.triage = moved
            self._show_triage()

    def _on_note(self) -> None:
        if self._showing or not self.rows:
            return
        self.notes[self.rows[self.triage.at].item.id] = self.note.text()
        self.touched()

    def _on_set(self) -> None:
        if not self._showing and self.set_choice.value() != self.place.fact:
            self.leave()
            place = Place(self.place.page, self.place.matter, fact=self.set_choice.value())
            self.desk.go(place, remember=False)

    # The draft

    def more_state(self) -> dict[str, str]:
        """Marks, notes, and which answer is in hand."""
        marks = {item: [mark.adequate, *mark.causes] for item, mark in self.triage.marks.items()}
        return {
            "marks": json.dumps(marks),
            "notes": json.dumps(self.notes),
            "at": str(self.triage.at),
            "dispute": "yes" if self.dispute.isChecked() else "",
        }

    def restore_more(self, state: Mapping[str, str]) -> None:
        """Bring back marks and notes; what is no longer in the set is left out."""
        if not state:
            return
        own = {row.item.id for row in self.rows}
        kept = {
            ItemId(i): Mark(m[0], tuple(map(Deficiency, m[1:])))
            for i, m in json.loads(state["marks"]).items()
        }
        self.notes = {ItemId(item): note for item, note in json.loads(state["notes"]).items() if item in own}
        triage = Triage(
            self.triage.items,
            self.triage.causes,
            self.triage.read,
            {item: mark for item, mark in kept.items() if item in own},
            self.triage.at,
        )
        self.triage = triage.moved_to(int(state["at"]))
        self.dispute.setChecked(bool(state["dispute"]))
        self._show_all()

    # Saving

    def submit(self) -> Place | None:
        """Keep the marks in one act."""
        if self.triage.waits_for_cause:
            raise InvalidInput(
                "The answer in hand waits for the key of its cause; Backspace takes the D back."
            )
        readings = [self._reading(item, mark) for item, mark in self.triage.marks.items()]
        self._refuse_lone_notes()
        matter, fact, draft = MatterId(self.place.matter), SetId(self.place.fact), self.draft_id
        today, dispute = self.desk.today, self.dispute.isChecked()
        self.desk.act(lambda store: save_triage(store, matter, fact, readings, today, draft, dispute=dispute))
        return Place("matter", self.place.matter, "discovery", self.place.fact)

    def _reading(self, item: ItemId, mark: Mark) -> Reading:
        return Reading(item, mark.adequate, mark.causes, self.notes.get(item, ""))

    def _refuse_lone_notes(self) -> None:
        for row in self.rows:
            unmarked = row.item.id not in self.triage.marks and row.review is None
            if unmarked and self.notes.get(row.item.id, "").strip():
                raise InvalidInput(
                    f"{court_list([row.token])} has words of yours and no mark: press A, or D and a cause."
                )

    def commands(self) -> tuple[Command, ...]:
        """Save, discard, and the line for words."""
        return (*super().commands(), Command("Your words on the answer in hand", self.note.setFocus, "F2"))

    def first_stop(self) -> QWidget | None:
        """The answers, or the set where there is none."""
        return self.table if self.rows else self.set_choice
