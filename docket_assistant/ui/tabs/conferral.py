"""Conferral: talks, written contacts, attempts and messages by day, and the chosen one in detail."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.app.conferrals.contacts import (
    Contact,
    MessageLook,
    conferral_look,
    contacts_of,
    left_out,
    message_look,
)
from docket_assistant.app.conferrals.learnt_later import outcomes_of
from docket_assistant.domain.addresses import OnRecord
from docket_assistant.domain.conferral import Attempt, Conferral, Direction, ItemOutcome, Message, Outcome
from docket_assistant.ui.cards.attached_card import files_beside
from docket_assistant.ui.cards.contact_forms import later_form_name, later_forms
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.facts_tab import FactsTab, long_title
from docket_assistant.ui.matter_prints import agenda_prints
from docket_assistant.ui.models.table import Column
from docket_assistant.ui.page import Command, clear
from docket_assistant.ui.places import Place
from docket_assistant.ui.statuses import outcome_status
from docket_assistant.ui.theme import Type, line_height
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.facts_grid import FactsGrid, notes_beside, notes_shown
from docket_assistant.ui.widgets.labels import Words, line
from docket_assistant.ui.widgets.pill import Pill, pill_size
from docket_assistant.wording.contact_rows import (
    attempt_pairs,
    conferral_pairs,
    contact_items,
    contact_result,
    message_pairs,
    row_title,
    title_of,
)
from docket_assistant.wording.contacts import (
    address_words,
    items_words,
    later_words,
    outcome_terms,
    reply_words,
)
from docket_assistant.wording.rounds import moment_lead

if TYPE_CHECKING:
    from docket_assistant.app.ripeness import Ripeness

_EMPTY = (
    "Talks, written contacts, attempts and the messages about them stand here. A court asks for the date,"
    " the manner, the people and the result of each before it reads a motion to compel."
)
_COLLECTIONS = {Conferral: "conferrals", Attempt: "attempts"}
_LATER_KEY = "Ctrl+Shift+X"
_DOUBTED = frozenset({OnRecord.NO, OnRecord.SAID_WRONG})


def _sent(contact: Contact) -> bool:
    return isinstance(contact, Message) and contact.direction is Direction.SENT


class ConferralTab(FactsTab):
    """Every contact, the newest first."""

    name = "conferral"
    help = (
        "Talks, written contacts, attempts and messages, the newest first. Choose one to see who took "
        "part, when, about what, what it came to and which messages confirm it; every address of a "
        "message is compared with the record of its day.\n\n"
        "The agenda for a call lists the open items with their words, whom to ring, and what the rule asks, "
        "to be printed and written on.\n\n"
        "What is learnt later is recorded with the contact: that a message came back undelivered, or on "
        "which day the other side disputed what a talk came to. A reply that disputes it is best kept as a "
        "message, under Confirming message.\n\n"
        "What was said may be quoted in a paper. Private notes stay here and are never printed."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._detail = QVBoxLayout()
        self._contacts: tuple[Contact, ...] = ()
        self._prints = agenda_prints(self, desk)

    # Drawing

    def draw(self, ripeness: "Ripeness", _fact: str) -> None:
        """The list, and the contact that is looked at."""
        self._contacts = contacts_of(ripeness)
        self.rows.addLayout(self._acts())
        self.rows.addLayout(self._agenda())
        later = left_out(ripeness)
        if later:
            self.rows.addWidget(Words(later_words(later, ripeness.assessment.as_of), role="muted", wrap=True))
        if not self._contacts:
            card = Card("No contact is on file")
            card.add(Words(_EMPTY, role="muted", wrap=True))
            card.add(Button("Log a conferral", self._to("conferral"), name="Log the first conferral"))
            self.rows.addWidget(card)
        else:
            self._draw_list()
        self.rows.addStretch(1)

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Words("Contacts", Type.SECTION), 1)
        row.addWidget(Button("Log an attempt", self._to("attempt"), tip="Ctrl+T"))
        row.addWidget(
            Button("Log a conferral", self._to("conferral"), tip="Ctrl+L", name="Log a new conferral")
        )
        return row

    def _agenda(self) -> QHBoxLayout:
        """What to ring about, on paper."""
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Words("Agenda for a call, from the open items:", role="muted"))
        for button in self._prints.buttons():
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _draw_list(self) -> None:
        card = Card()
        card.setAccessibleName("Contacts")
        card.body.setContentsMargins(10, 6, 10, 8)
        record = self.ripeness.record
        columns: tuple[Column[Contact], ...] = (
            Column("Day", lambda c: moment_lead(c.moment), weight=22),
            Column("What", lambda c: row_title(c, record), weight=34),
            Column("About", lambda c: contact_items(c, record), weight=34, muted=True),
            Column("Came to", lambda c: contact_result(c, record), weight=28, muted=True),
        )
        table = self.table(columns, self._contacts, "Contacts, the newest first")
        table.choose(self._contacts.index(self._chosen()))
        card.add(table)
        self.rows.addWidget(card)
        self._detail = QVBoxLayout()
        self.rows.addLayout(self._detail)
        self._show(self._chosen())
        table.chosen.connect(lambda at: self._choose(self._contacts[at]))

    def _chosen(self) -> Contact:
        looked_at = self.looked_at()
        return next((c for c in self._contacts if c.id == looked_at), self._contacts[0])

    def _choose(self, contact: Contact) -> None:
        self._close()
        self.look_at(str(contact.id))
        self._show(contact)

    # One contact

    def _show(self, contact: Contact) -> None:
        card = Card(title_of(contact, self.ripeness.record))
        long_title(card)
        if isinstance(contact, Conferral):
            self._conferral(card, contact)
        elif isinstance(contact, Attempt):
            self._head(card, contact)
            card.add(FactsGrid(attempt_pairs(contact, self.ripeness.record)))
            self._notes(card, "", contact.private_notes)
        else:
            self._head(card, contact)
            look = message_look(self.ripeness.record, contact)
            card.add(FactsGrid(message_pairs(contact, self.ripeness.record)))
            self._addresses(card, look)
            if contact.text:
                card.add(notes_shown("Text of the message", contact.text))
        if not isinstance(contact, Attempt):
            self.form_in(card, later_forms(self, contact))
        card.add(files_beside(self, self.ripeness.record, str(contact.id)))
        clear(self._detail)
        self._detail.addWidget(card)

    def _head(self, card: Card, contact: Contact) -> None:
        if isinstance(contact, Conferral):
            card.head.addWidget(Button("Confirming message", self._confirm, role="link"))
            card.head.addWidget(Button("Edit", self._edit, role="link", name="Edit this contact", tip="F2"))
        if _sent(contact):
            name = "Whether this message came back"
            card.head.addWidget(Button("Came back?", self._later, role="link", name=name, tip=_LATER_KEY))
        card.head.addWidget(
            Button("Remove", self._remove, role="link", name="Remove this contact", tip="Ctrl+Del")
        )

    def _conferral(self, card: Card, contact: Conferral) -> None:
        record = self.ripeness.record
        look = conferral_look(self.ripeness, contact)
        self._head(card, contact)
        card.add(FactsGrid(conferral_pairs(contact, record)))
        card.add(line())
        head = QHBoxLayout()
        head.addWidget(Words("What it came to", Type.LEAD), 1)
        if look.outcomes:
            name = "The other side disputed what it came to"
            head.addWidget(Button("Disputed later", self._later, role="link", name=name, tip=_LATER_KEY))
        card.body.addLayout(head)
        if not look.outcomes:
            card.add(Words("No outcome is logged item by item.", role="muted", wrap=True))
        for outcome in look.outcomes:
            card.add(self._outcome(outcome))
        self._notes(card, contact.said, contact.private_notes)
        card.add(line())
        card.add(Words("Messages about it", Type.LEAD))
        if not look.messages:
            card.add(Words("No message that confirms it is on file.", role="muted", wrap=True))
        for message in look.messages:
            self._message(card, message)

    def _outcome(self, outcome: ItemOutcome) -> QWidget:
        """A pill, the items, and the terms under them."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        pill = Pill(outcome_status(outcome.outcome), self.desk.theme.colors)
        frame = QWidget()
        frame.setFixedWidth(max(pill_size(outcome_status(o).word).width() for o in Outcome))
        inner = QHBoxLayout(frame)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(frame, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(
            Words(items_words(outcome.items, self.ripeness.record), Type.LEAD, wrap=True, select=True)
        )
        words.addWidget(Words(outcome_terms(outcome), wrap=True, select=True))
        row.addLayout(words, 1)
        return holder

    def _notes(self, card: Card, said: str, private: str) -> None:
        if said or private:
            card.add(line())
            card.add(notes_beside(said, private))

    def _message(self, card: Card, look: MessageLook) -> None:
        record = self.ripeness.record
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        lead = f"{moment_lead(look.message.moment)}: {title_of(look.message, record)}"
        row.addWidget(Words(lead, wrap=True, select=True), 1)
        row.addWidget(Button("Open", lambda: self._go_to(look.message), role="link", name=f"Open: {lead}"))
        card.add(holder)
        self._addresses(card, look)

    def _addresses(self, card: Card, look: MessageLook) -> None:
        for used in look.addresses:
            mark, role = ("\u25c7", "amber") if used.on_record in _DOUBTED else ("\u2022", "")
            words = Words(f"{mark}  {address_words(used, look.message)}", role=role, wrap=True, select=True)
            words.setIndent(line_height() // 2)
            card.add(words)
        reply = reply_words(look.message, self.ripeness.record)
        if reply:
            card.add(Words(reply, wrap=True, select=True))

    # What can be done

    def _go_to(self, contact: Contact) -> None:
        self.look_at(str(contact.id))
        self.redraw()

    def _act_on(self, page: str) -> None:
        if self._contacts and isinstance(self._chosen(), Conferral):
            self.desk.go(Place(page, self.matter, fact=str(self._chosen().id)))
        else:
            self.desk.say("Choose a talk or a written contact first.")

    def _edit(self) -> None:
        self._act_on("conferral")

    def _confirm(self) -> None:
        self._act_on("confirming")

    def _later(self) -> None:
        """What was learnt of the chosen contact after it."""
        chosen = self._chosen() if self._contacts else None
        if chosen is None or not (_sent(chosen) or outcomes_of(self.ripeness.record, chosen.id)):
            self.desk.say("Choose a talk that has an outcome, or a message that was sent.")
        else:
            self.open_form(later_form_name(chosen))

    def _remove(self) -> None:
        if self._contacts:
            chosen = self._chosen()
            self.remove(_COLLECTIONS.get(type(chosen), "messages"), str(chosen.id))

    def _to(self, page: str) -> Callable[[], None]:
        return lambda: self.desk.go(Place(page, self.matter))

    def commands(self) -> tuple[Command, ...]:
        """What can be done with the chosen contact."""
        return (
            Command("Edit the chosen contact", self._edit, "F2"),
            Command("Confirming message for the chosen contact", self._confirm, "Ctrl+Shift+K"),
            Command("What was learnt later of the chosen contact", self._later, _LATER_KEY),
            Command("Remove the chosen contact", self._remove, "Ctrl+Del"),
            *self._prints.commands(),
        )
