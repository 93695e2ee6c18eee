"""A matter from a pasted order: each value beside the words that say so, accepted one by one."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.app.districts import districts, find_district
from docket_assistant.app.matter_from_order import ProposedFact, ProposedMatter, accept, read_order_as_matter
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.matter import Side
from docket_assistant.ui.form import Form
from docket_assistant.ui.page import Command
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, NotesField, TextField, Tick
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField

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
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.card.body.addLayout(self._list)
        self.body.addWidget(self.card)
        self.text.edited.connect(self._read)

    def _read(self) -> None:
        """List what the text states, nothing ticked."""
        for tick in self.ticks:
            tick.hide()
            self._list.removeWidget(tick)
            tick.deleteLater()
        self.ticks = []
        text = self.text.text()
        self.proposed = read_order_as_matter(text, districts().values()) if text else None
        facts = self.proposed.facts[:_MOST] if self.proposed is not None else ()
        for fact in facts:
            words = self._words(fact)
            tick = Tick(words.replace("&", "&&"), self.desk.colors, name=words)
            tick.toggled.connect(lambda _on: self._tell())
            self._list.addWidget(tick)
            self.ticks.append(tick)
        self._tell()

    def _words(self, fact: ProposedFact) -> str:
        assert self.proposed is not None
        kind = fact.kind.value.replace("_", " ")
        said = " ".join(self.proposed.words(fact).split())
        shown = said if len(said) <= _WORDS_SHOWN else f"{said[: _WORDS_SHOWN - 1]}\u2026"
        return f"{kind}: {fact.value}   \u201c{shown}\u201d"

    def _tell(self) -> None:
        if not self._restoring:
            self.touched()
        chosen = sum(tick.isChecked() for tick in self.ticks)
        found = len(self.proposed.facts) if self.proposed is not None else 0
        empty = "Nothing is stated that could be read." if self.text.text() else "Paste the order first."
        self.count.setText(f"{chosen} of {found} values ticked." if found else empty)

    def tick_all(self) -> None:
        """Accept every value with one key."""
        for tick in self.ticks:
            tick.setChecked(True)

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
