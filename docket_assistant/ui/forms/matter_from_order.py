"""A matter from a pasted order: each value beside the words that say so, accepted one by one."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.app.districts import district_name, districts, find_district
from docket_assistant.app.matters.matter_from_order import (
    FactKind,
    ProposedFact,
    ProposedMatter,
    accept,
    read_order_as_matter,
)
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.matter import Side
from docket_assistant.ui.form import Form
from docket_assistant.ui.page import Command
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, NotesField, TextField, Tick
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.wording.duties import who_sentence
from docket_assistant.wording.order_facts import fact_name, fact_value, listed_in_parts

_WORDS_SHOWN = 160
_MOST = 400
"""Values that are listed; an order that states more is entered by hand."""


class MatterFromOrderForm(Form):
    """Nothing is kept by itself: every value is ticked by counsel."""

    title = "A matter from an order"
    save_words = "Open the matter"
    help = (
        "Paste an order that tells the story of its dispute. What it states is listed below, each value "
        "with the words that say so; tick what is right, or all, and correct the rest afterwards.\n\n"
        "Whom we act for is never in an order: choose it. A court, a number or a day that the order does "
        "not state is typed here."
    )

    def build(self) -> None:
        """The text, what no order says, and the proposals."""
        self.proposed: ProposedMatter | None = None
        self.ticks: list[Tick] = []
        paste = Card("The order")
        self.text = NotesField("Text of the order, with its caption", lines=8)
        paste.add(self.add_field("text", self.text))
        self.body.addWidget(paste)
        ours = Card("What no order says")
        grid = self.grid(ours.body, 4)
        sides = ((Side.PLAINTIFF.value, "Plaintiffs"), (Side.DEFENDANT.value, "Defendants"))
        self.side = ChoiceField("We act for", self.desk.colors, (("", "Choose"), *sides))
        self.court = TextField("Court, if not stated", placeholder="E.D. Mo.")
        self.number = TextField("Case number, if not stated")
        self.signed_on = DateField("Signed on, if not stated", lambda: self.desk.today)
        for at, (name, field) in enumerate(
            (
                ("side", self.side),
                ("court", self.court),
                ("number", self.number),
                ("signed_on", self.signed_on),
            )
        ):
            grid.addWidget(self.add_field(name, field), 0, at)
        self.body.addWidget(ours)
        self.card = Card("What it states")
        self.count = Words("Paste the order: what it states is listed here.", role="muted", wrap=True)
        self.card.add(self.count)
        self.all_button = Button("Tick all", self.tick_all, role="link")
        self.card.add(self.all_button)
        self._list = QWidget()
        self.card.add(self._list)
        self.body.addWidget(self.card)
        self.text.edited.connect(self._read)

    def _read(self) -> None:
        """List what the text states, nothing ticked."""
        text = self.text.text()
        self.proposed = read_order_as_matter(text, districts().values()) if text else None
        facts = self.proposed.facts[:_MOST] if self.proposed is not None else ()
        self.ticks = [self._tick(fact) for fact in facts]
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part, places in listed_in_parts(facts):
            column.addLayout(self._part_head(part, places))
            column.addLayout(self._part(facts, places))
        self.card.body.replaceWidget(self._list, shown)
        self._list.hide()
        self._list.deleteLater()
        self._list = shown
        self.all_button.setVisible(bool(facts))
        self._tell()

    def _part_head(self, part: str, places: tuple[int, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(Words(part, Type.LEAD))
        row.addWidget(
            Button("Tick these", partial(self._tick_all, places), role="link", name=f"Tick: {part}")
        )
        row.addStretch(1)
        return row

    def _part(self, facts: Sequence[ProposedFact], places: tuple[int, ...]) -> QGridLayout:
        """Values at the left, the words that say so at the right, and beneath what they leave open."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for n in places:
            row = grid.rowCount()
            grid.addWidget(self.ticks[n], row, 0, Qt.AlignmentFlag.AlignTop)
            words = Words(f"\u201c{self._said(facts[n])}\u201d", role="muted", wrap=True, select=True)
            words.setMinimumHeight(self.ticks[n].minimumHeight())
            grid.addWidget(words, row, 1)
            notes = self._notes(facts[n])
            if notes:
                grid.addWidget(Words(notes, role="amber", wrap=True, select=True), row + 1, 1)
        return grid

    def _tick(self, fact: ProposedFact) -> Tick:
        assert self.proposed is not None
        court = fact.kind is FactKind.COURT
        value = district_name(str(fact.value)) if court else fact_value(fact, self.proposed.several)
        words = f"{fact_name(fact)}: {_short(value)}"
        name = f"{words}, in the words \u201c{self._said(fact)}\u201d. {self._notes(fact)}".rstrip()
        tick = Tick(words.replace("&", "&&"), self.desk.colors, name=name)
        tick.toggled.connect(lambda _on: self._tell())
        return tick

    def _said(self, fact: ProposedFact) -> str:
        assert self.proposed is not None
        return _short(self.proposed.words(fact))

    def _notes(self, fact: ProposedFact) -> str:
        """What the words of a duty leave open; nothing for other facts."""
        assert self.proposed is not None
        if fact.kind is not FactKind.DUTY:
            return ""
        duty = self.proposed.duty(fact)
        who = "" if duty.who_said else who_sentence(duty.who_words, said=False)
        return " ".join(filter(None, (who, *duty.notes)))

    def _tell(self) -> None:
        if not self._restoring:
            self.touched()
        chosen = sum(tick.isChecked() for tick in self.ticks)
        found = len(self.proposed.facts) if self.proposed is not None else 0
        empty = "Nothing is stated that could be read." if self.text.text() else "Paste the order first."
        self.count.setText(f"{chosen} of {found} values ticked." if found else empty)

    def tick_all(self) -> None:
        """Accept every value with one key."""
        self._tick_all(range(len(self.ticks)))

    def _tick_all(self, places: Iterable[int]) -> None:
        for n in places:
            self.ticks[n].setChecked(True)

    def more_state(self) -> dict[str, str]:
        """Which values are ticked."""
        return {"ticked": " ".join(str(n) for n, tick in enumerate(self.ticks) if tick.isChecked())}

    def restore_more(self, state: Mapping[str, str]) -> None:
        """Tick what a draft kept."""
        if state.get("ticked"):
            self._read()
        for n in state.get("ticked", "").split():
            if int(n) < len(self.ticks):
                self.ticks[int(n)].setChecked(True)

    def submit(self) -> Place | None:
        """Open the matter of what is ticked."""
        if self.proposed is None or not any(tick.isChecked() for tick in self.ticks):
            raise InvalidInput("Nothing is ticked; paste the order and tick what it states rightly.")
        if not self.side.value():
            raise InvalidInput("Whom we act for is not chosen; choose Plaintiffs or Defendants.")
        court = find_district(self.court.text())
        if self.court.text() and not court:
            raise InvalidInput("The court is not known; type it as E.D. Mo. or moed.")
        proposed, side, today = self.proposed, Side(self.side.value()), self.desk.today
        chosen = [n for n, tick in enumerate(self.ticks) if tick.isChecked()]
        signed, number, draft = self.signed_on.value(), self.number.text(), self.draft_id
        change = self.desk.act(
            lambda store: accept(
                store, proposed, chosen, side, today,
                court=court[0].id if court else "", number=number, signed_on=signed,
                draft=draft,
            )
        )  # fmt: skip
        return Place("matter", change.matter, "overview")

    def commands(self) -> tuple[Command, ...]:
        """Tick all."""
        return (*super().commands(), Command("Tick all", self.tick_all, "Ctrl+Shift+A"))

    def first_stop(self) -> QWidget | None:
        """Where the order is pasted."""
        return self.text


def _short(words: str) -> str:
    """Words on one line, as many as can be taken in at a glance."""
    line = " ".join(words.split())
    return line if len(line) <= _WORDS_SHOWN else f"{line[: _WORDS_SHOWN - 1]}\u2026"
