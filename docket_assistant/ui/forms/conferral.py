"""The call: items and outcomes typed by groups while one talks, notes, and the reading back."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.app.conferrals.outcomes import ReadBack
from docket_assistant.app.conferrals.talks import Talk, amend_conferral, log_conferral, talk_of
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ConferralId, ItemId, MatterId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.outcome_line import OutcomeLine
from docket_assistant.ui.facts_tab import long_title
from docket_assistant.ui.form import Form
from docket_assistant.ui.forms.outcome_legend import legend
from docket_assistant.ui.forms.outcome_lines import OutcomeLines
from docket_assistant.ui.forms.outcome_text import line_for, line_of, read_back_sentences
from docket_assistant.ui.forms.read_back_card import ReadBackCard
from docket_assistant.ui.forms.talk_panel import TalkPanel
from docket_assistant.ui.matter_prints import agenda_prints
from docket_assistant.ui.minutes_line import TimeAsked
from docket_assistant.ui.page import Command, wide
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import LineEdit, NotesField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.outcome_board import OutcomeBoard
from docket_assistant.ui.widgets.points import Points
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.standing import items_word

if TYPE_CHECKING:
    from docket_assistant.domain.record import Record


class ConferralForm(Form):
    """A talk as it happens, or afterwards; while it is open it says only what is missing to describe it."""

    title = "Log a conferral"
    save_words = "Log it"
    help = (
        "Type outcomes by groups while you talk, and Enter after each: 13-15,19-22 n (no accord); 3b,3c s "
        "12/18 identify each provider by name (will supplement, by Dec. 18); rest n (all that have none "
        "yet). Or mark items with the mouse and choose an outcome.\n\n"
        "Tick who took part and which responses were on the table: nothing is ticked for you. Where two of "
        "ours were there, staff among them, the form asks who took notes. Said may be "
        "quoted where a court asks for positions; Private stays here. Read back: read the sentences "
        "aloud, then press the key; an edit afterwards clears it.\n\n"
        "What the talk changes is shown after it is logged."
    )

    def build(self) -> None:
        """Outcomes at the left, the talk at the right."""
        self.lines = OutcomeLines(())
        self.item_of: dict[ItemToken, ItemId] = {}
        self.record: Record | None = None
        self._started: datetime | None = None
        self._read_again = False
        self.read_back = ReadBack.NOT_DONE
        self._prints = agenda_prints(self, self.desk)
        left_side, right_side = QWidget(), QWidget()
        left, right = _column(left_side), _column(right_side)
        left.addWidget(self._outcome_card())
        left.addLayout(self._notes())
        left.addStretch(1)
        self.panel = TalkPanel(self.desk)
        self.panel.edited.connect(self._on_panel)
        right.addWidget(self.panel)
        right.addWidget(self._missing_card())
        self.reading = ReadBackCard(self._read, self._corrected)
        right.addWidget(self.reading)
        right.addWidget(self.panel.more)
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(14)
        columns.addWidget(wide(left_side), 9)
        columns.addWidget(wide(right_side), 6)
        self.body.addLayout(columns)
        for name, field in self.panel.fields.items():
            self.add_field(name, field)
        self._clock = QTimer(self)
        self._clock.setInterval(20_000)
        self._clock.timeout.connect(self._tick_clock)

    def _outcome_card(self) -> Card:
        card = Card("Outcomes")
        self.progress = Words("", role="muted")
        card.head.addWidget(self.progress)
        agenda, name = self._prints.print, "Print the agenda for a call"
        card.head.addWidget(Button("Agenda", agenda, role="link", name=name, tip="Ctrl+P"))
        self.line = LineEdit("13-15,19-22 n    or    3b,3c s 12/18 identify each provider by name")
        self.line.setAccessibleName("Outcome of some items")
        self.line.setFont(Words("", Type.CARD).font())
        self.line.textChanged.connect(self._preview)
        self.line.returnPressed.connect(self._set)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(Button("Set", self._set, name="Set the outcome", tip="Enter"))
        card.body.addLayout(row)
        self.echo = Words("", Type.SECONDARY, role="muted", wrap=True)
        self.echo.setAccessibleName("How the line reads")
        card.add(self.echo)
        card.add(legend(self.desk.colors, self._press))
        self.board = OutcomeBoard(self.desk.theme)
        self.board.marked.connect(self._on_marked)
        card.add(self.board)
        return card

    def _notes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        said, private = Card(), Card()
        self.said = NotesField("Said: may be quoted", lines=5)
        self.private = NotesField("Private: stays here, never printed", private=True, lines=5)
        self.private.label.become("private")
        said.add(self.add_field("said", self.said))
        private.add(self.add_field("private", self.private))
        row.addWidget(said)
        row.addWidget(private)
        return row

    def _missing_card(self) -> Card:
        card = Card("Still missing to describe the talk")
        long_title(card)
        self.missing = Points("Still missing to describe the talk", "\u25cb", "Nothing is missing.")
        card.add(self.missing)
        return card

    # Filling in

    def prepare(self) -> None:
        """List items, people and responses; or bring a logged talk back to be amended."""
        self.record = record = self.desk.record(self.place.matter)
        disputed = {d.item for d in record.disputed_items}
        tokens = {item: token for item, token in tokens_by_item(record).items() if item in disputed}
        self.item_of = {token: item for item, token in tokens.items()}
        self.lines = OutcomeLines(tuple(tokens.values()))
        self.read_back = ReadBack.NOT_DONE
        self._read_again = False
        self._started = None
        self._clock.stop()
        self.line.clear()
        self.board.mark(())
        self.panel.prepare(record, self.desk.today)
        self.heading_words.setText("Amend the conferral" if self.place.fact else self.title)
        if self.place.fact:
            self._bring_back(talk_of(record, ConferralId(self.place.fact)))
        self._show()

    def _bring_back(self, talk: Talk) -> None:
        self.panel.show_talk(talk)
        self.said.restore(talk.said)
        self.private.restore(talk.private_notes)
        token_of = {item: token for token, item in self.item_of.items()}
        typed = [line_of(o, token_of) for o in talk.outcomes]
        if talk.withdrawn:
            typed.append(f"{' '.join(token_of[i].label for i in talk.withdrawn if i in token_of)} d")
        self.lines.restore(typed, self._day())
        self.read_back = talk.read_back

    def more_state(self) -> dict[str, str]:
        """Lines, ticks and the reading back."""
        return {
            "lines": "\n".join(self.lines.typed),
            "line": self.line.text(),
            "read_back": self.read_back.value,
            **self.panel.ticks_state(),
        }

    def restore_more(self, state: Mapping[str, str]) -> None:
        """Bring back what a draft kept."""
        if not state or self.record is None:
            return
        self.panel.restore_ticks(state)
        self.lines.restore([t for t in state.get("lines", "").split("\n") if t], self._day())
        self.line.setText(state.get("line", ""))
        self.read_back = ReadBack(state.get("read_back", ReadBack.NOT_DONE.value))
        self._show()

    def _day(self) -> date:
        return self.panel.day() or self.desk.today

    # Outcomes

    def _preview(self) -> None:
        self.touched()
        text = self.line.text()
        found: OutcomeLine | None = None
        if text.strip():
            try:
                found = self.lines.read(text, self._day())
            except InvalidInput as wrong:
                self.echo.setText(str(wrong))
        if found is not None:
            self.echo.setText(". ".join((f"Reads as {court_list(found.tokens)}", *found.warnings)))
            self.board.mark(found.tokens)
        elif not text.strip():
            self.echo.setText("")
        self.board.show_rows(self.lines.rows(found))

    def _set(self) -> None:
        text = self.line.text().strip()
        if not text:
            return
        try:
            self.lines.add(self._spelled(text), self._day())
        except InvalidInput as wrong:
            self.echo.setText(str(wrong))
            return
        self.line.clear()
        self.board.mark(())
        self._edited_after_reading()
        self._show()

    def _spelled(self, text: str) -> str:
        """“rest” as the items that it means now, so that the line says the same when it is read again."""
        found = self.lines.read(text, self._day())
        first = text.split(maxsplit=1)
        if first[0].casefold() in ("rest", "all", "*") and len(first) > 1:
            return f"{court_list(found.tokens, plain=True)} {first[1]}"
        return text

    def _press(self, letter: str) -> None:
        """An outcome chosen with the mouse, for the items marked or typed."""
        text = self.line.text().strip()
        if not text:
            self.echo.setText("Mark items below, or type their numbers, then choose what it came to.")
            self.line.setFocus()
            return
        self.line.setText(f"{text} {letter}")
        needs_terms = letter in ("s", "w", "r")
        if needs_terms:
            self.line.setText(self.line.text() + " ")
            self.line.setFocus()
        else:
            self._set()

    def _on_marked(self, items: tuple[ItemToken, ...]) -> None:
        """Other items for the line in hand; what it says of them stays."""
        try:
            said = self.lines.read(self.line.text(), self._day())
        except InvalidInput:
            self.line.setText(court_list(items, plain=True))
            return
        self.line.setText(line_for(items, said) if items else "")

    def _take_back(self) -> None:
        self.line.setText(self.lines.take_back(self._day()))
        self._show()

    # The reading back

    def _edited_after_reading(self) -> None:
        self.touched()
        self._read_again = False
        if self.read_back is not ReadBack.NOT_DONE:
            self.read_back = ReadBack.NOT_DONE
            self.desk.say("The outcomes were edited after they were read back: read them back again.")

    def _read(self) -> None:
        if not self.lines.standing:
            self.reading.state.setText("No outcome is set yet; there is nothing to read back.")
            return
        self.read_back = ReadBack.NO_CORRECTION
        self._read_again = True
        self.touched()
        self._show()

    def _corrected(self) -> None:
        self.read_back = ReadBack.CORRECTED
        self.touched()
        self._show()

    # What is shown

    def _on_panel(self) -> None:
        self.touched()
        self._show()

    def _show(self) -> None:
        if self.record is None:
            return
        total, done = len(self.lines.known), len(self.lines.standing)
        self.progress.setText(f"{done} of {items_word(total)}")
        self.board.show_rows(self.lines.rows(None))
        sentences = read_back_sentences(self.lines, self.item_of, self.record)
        self.reading.show_outcomes(sentences, self.read_back)
        missing = self.panel.missing()
        if self.lines.open_items:
            listed = court_list(self.lines.open_items)
            missing.append(f"An outcome for {items_word(len(self.lines.open_items))}: {listed}")
        if self.lines.standing and self.read_back is ReadBack.NOT_DONE:
            missing.append("Read back to the other side")
        self.missing.show_lines(missing)

    # Time

    def _start(self) -> None:
        """The talk begins now: day and hour are taken from the clock, unless they are typed."""
        self._started = datetime.now().astimezone()
        self.panel.begin(self.desk.today, self._started.time().replace(second=0, microsecond=0))
        self._clock.start()
        self._tick_clock()

    def _tick_clock(self) -> None:
        if self._started is not None:
            self.sub.setText(f"Call in progress, {self._minutes()} min")

    def _minutes(self) -> int | None:
        if self._started is None:
            return None
        return max(1, round((datetime.now().astimezone() - self._started).total_seconds() / 60))

    # Saving

    def submit(self) -> Place | None:
        """Log the talk, or amend it."""
        if self.line.text().strip():
            self._set()
            if self.line.text().strip():
                raise InvalidInput(f"The line of outcomes is not set yet: {self.echo.text()}")
        talk = self._talk()
        matter, today, draft = MatterId(self.place.matter), self._latest(talk), self.draft_id
        if self.place.fact:
            fact = ConferralId(self.place.fact)
            again = self._read_again
            change = self.desk.act(
                lambda store: amend_conferral(store, matter, fact, talk, today, draft, read_again=again)
            )
        else:
            change = self.desk.act(
                lambda store: log_conferral(store, matter, talk, today, draft),
                then=lambda made: (
                    "Draft the confirming message",
                    Place("confirming", matter, fact=made.fact),
                ),
            )
            on, minutes = talk.held_on or self.desk.today, talk.minutes
            asked = TimeAsked(self.place.matter, on, "conferral with counsel", change.fact, minutes)
            self.desk.minutes_asked.emit(asked)
        self._clock.stop()
        self.desk.happened(talk.held_on)
        if talk.mode in (Mode.EMAIL, Mode.LETTER, Mode.FAX, Mode.TEXT):
            return Place("matter", self.place.matter, "conferral", change.fact)
        return Place("matter", self.place.matter, "overview")

    def _latest(self, talk: Talk) -> date:
        """In the sample the day follows what is logged."""
        if self.desk.sample and talk.held_on is not None:
            return max(self.desk.today, talk.held_on)
        return self.desk.today

    def _talk(self) -> Talk:
        return self.panel.talk(
            outcomes=self.lines.outcomes(self.item_of),
            withdrawn=self.lines.withdrawn(self.item_of),
            read_back=self.read_back,
            said=self.said.text(),
            private_notes=self.private.text(),
            minutes=self._minutes(),
        )

    def commands(self) -> tuple[Command, ...]:
        """What one does during a call."""
        return (
            *super().commands(),
            Command("Start the call now", self._start, "Ctrl+Shift+S"),
            Command("Read back, no correction", self._read, "Ctrl+B"),
            Command("They corrected it", self._corrected, "Ctrl+Shift+B"),
            Command("Take the last line of outcomes back", self._take_back, "Ctrl+Backspace"),
            Command("To the line of outcomes", self.line.setFocus, "Ctrl+J"),
            *self._prints.commands(),
        )

    def first_stop(self) -> QWidget | None:
        """Where one types while talking."""
        return self.line


def _column(side: QWidget) -> QVBoxLayout:
    """One of the form's two columns; each in a widget, so that both share the width as they are told."""
    layout = QVBoxLayout(side)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(14)
    return layout
