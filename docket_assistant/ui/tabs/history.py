"""The history: every act in a matter, what can be taken back, what was removed, and whether it holds."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QHBoxLayout

from docket_assistant.app.printed.chronology_page import chronology_page
from docket_assistant.app.upkeep.journal import Act, history_of, next_turns
from docket_assistant.app.upkeep.journal_check import JournalCheck, check_journal
from docket_assistant.app.upkeep.several import put_back_chosen
from docket_assistant.app.upkeep.trash import Trashed, trash_of
from docket_assistant.domain.errors import DocketError
from docket_assistant.domain.ids import MatterId
from docket_assistant.ui.beside import Beside
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.facts_tab import FactsTab
from docket_assistant.ui.matter_prints import chronology_prints
from docket_assistant.ui.models.table import Column
from docket_assistant.ui.page import Command
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.wrap_row import WrapRow
from docket_assistant.wording.days import docket_date, hour_text

if TYPE_CHECKING:
    from datetime import datetime

    from docket_assistant.app.ripeness import Ripeness

_LONGEST = 40
"""Characters of an act on its button; its name has it whole."""
_TURNS = {"act": "", "undo": "Undo: ", "redo": "Redo: "}


class HistoryTab(FactsTab):
    """The journal of the matter."""

    name = "history"
    help = (
        "Every act in this matter, the newest first: when it was done, what it was, and whether it was taken "
        "back. Undo takes back the last act that stands, Redo brings it again; both stand in the history.\n\n"
        "Copy as a chronology puts the dated facts of the matter on the clipboard, each with its source.\n\n"
        "The trash holds facts that were removed; Put back returns one with all that belonged to it, "
        "or several that are marked with Shift or Ctrl, in one act. "
        "Each entry is chained to the one before it, so that a change made past the program shows."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._beside = Beside(self, desk)
        self._prints = chronology_prints(self, desk)
        self._trash: tuple[Trashed, ...] = ()
        self._put_back_button = Button("Put back")
        self._checked: tuple[str, int, JournalCheck] | None = None
        """Matter and number of entries that were checked, with what came of it."""
        self._verdict = Words("")

    # Drawing

    def draw(self, _ripeness: "Ripeness", _fact: str) -> None:
        """What can be turned, the acts, the trash."""
        with self.desk.reading() as view:
            acts = history_of(view, MatterId(self.matter))
            turns = next_turns(view, MatterId(self.matter))
            self._trash = trash_of(view, MatterId(self.matter))
        self.rows.addLayout(self._turns(*turns))
        self.rows.addWidget(self._chronology())
        self.rows.addWidget(self._acts(tuple(reversed(acts))))
        self.rows.addWidget(self._trash_card())
        self.rows.addStretch(1)
        self._check(len(acts))

    def _turns(self, undo: str, redo: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for verb, label, run in (("Undo", undo, self.desk.undo), ("Redo", redo, self.desk.redo)):
            if label:
                act = partial(run, self.matter)
                row.addWidget(Button(f"{verb}: {_short(label)}", act, name=f"{verb} the act: {label}"))
            else:
                row.addWidget(Words(f"Nothing to {verb.lower()}.", role="muted"))
        row.addStretch(1)
        return row

    def _chronology(self) -> Card:
        card = Card("Chronology")
        card.add(
            Words(
                "The dated facts of the matter in order, each with the record that says so, to paste into a"
                " letter or to print. Private notes are never in it.",
                role="muted",
                wrap=True,
            )
        )
        acts = WrapRow()
        acts.add(Button("Copy as a chronology", self._copy, role="link"))
        card.add(acts)
        for button in self._prints.buttons():
            acts.add(button)
        return card

    def _acts(self, acts: tuple[Act, ...]) -> Card:
        card = Card("Acts")
        self._verdict = Words("", Type.SECONDARY, role="muted", wrap=True)
        self._verdict.setAccessibleName("Whether the journal is as it was written")
        card.add(self._verdict)
        columns: tuple[Column[Act], ...] = (
            Column("No.", lambda a: str(a.n), weight=8, muted=True),
            Column("When", lambda a: _when(a.at), weight=28, muted=True),
            Column("Act", lambda a: f"{_TURNS[a.kind.value]}{a.label}", weight=50),
            Column("State", lambda a: "taken back" if a.undone else "", weight=16),
        )
        card.add(self.table(columns, acts, "Acts, the newest first"))
        return card

    def _trash_card(self) -> Card:
        card = Card("Trash")
        card.head.insertWidget(1, Words(str(len(self._trash)), role="muted"))
        if not self._trash:
            card.add(
                Words(
                    "Nothing is removed. What is taken off the record stays here, since a court may ask what"
                    " was once on it.",
                    role="muted",
                    wrap=True,
                )
            )
            return card
        columns: tuple[Column[Trashed], ...] = (
            Column("What was removed", lambda t: f"{_capital(t.name)}{_beside(t.beside)}", weight=60),
            Column("When", lambda t: _when(t.at), weight=30, muted=True),
        )
        table = self.table(columns, self._trash, "Trash, what was removed last first")
        table.choose(0)
        self.let_mark(table, [one.fact_id for one in self._trash], self._tell_marked)
        card.add(table)
        self._put_back_button = Button("Put back", self._put_back, name="Put back what is chosen")
        card.add(self._put_back_button)
        self._tell_marked()
        return card

    def _tell_marked(self) -> None:
        count = len(self.marked)
        self._put_back_button.setText(f"Put the {count} back" if count > 1 else "Put back")

    # Whether the journal holds

    def _check(self, entries: int) -> None:
        """Check the chain beside the window; what was checked already is only said again."""
        matter = self.matter
        if self._checked is not None and self._checked[:2] == (matter, entries):
            self._tell(self._checked[2])
            return
        self._verdict.setText("The journal is being checked.")

        def show(checked: JournalCheck) -> None:
            self._checked = (matter, entries, checked)
            self._tell(checked)

        self._beside.read(lambda view: check_journal(view, MatterId(matter)), show)

    def _tell(self, checked: JournalCheck) -> None:
        self._verdict.setText(checked.words)
        self._verdict.become("muted" if checked.holds else "problem")

    # What can be done

    def _copy(self) -> None:
        page = chronology_page(self.ripeness)
        QApplication.clipboard().setText(page.text)
        self.desk.say(f"A chronology of {len(page.rows)} rows is copied, its columns apart by tabs.")

    def _put_back(self) -> None:
        if not self._trash:
            self.desk.say("Nothing is removed in this matter.")
            return
        matter, chosen = MatterId(self.matter), self.marked
        try:
            self.desk.act(lambda store: put_back_chosen(store, matter, chosen))
        except DocketError as refusal:
            self.desk.say(str(refusal), stays=True)

    def _check_again(self) -> None:
        self._checked = None
        self.redraw()

    def commands(self) -> tuple[Command, ...]:
        """Put back and check; undo and redo stand in the Edit menu."""
        return (
            Command("Copy as a chronology", self._copy, "Ctrl+Alt+K"),
            *self._prints.commands(),
            Command("Put back what is chosen in the trash", self._put_back, "Ctrl+Shift+B"),
            Command("Check the journal again", self._check_again, "Ctrl+Shift+J"),
        )


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _beside(count: int) -> str:
    if not count:
        return ""
    return f", with {count} {'fact' if count == 1 else 'facts'} that belong{'s' if count == 1 else ''} to it"


def _when(at: "datetime") -> str:
    return f"{docket_date(at.date())}, {hour_text(at.time())}"


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST else f"{label[:_LONGEST].rstrip()}..."
