"""After the call: the confirming message drafted, and messages read as they were really sent or received."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.app.conferrals.confirming import MailDraft, draft_confirming, write_draft
from docket_assistant.app.conferrals.messages import keep_message, look_at_message
from docket_assistant.app.matters.whole_matters import read_file
from docket_assistant.domain.addresses import ComparedAddress, OnRecord
from docket_assistant.domain.conferral import Direction, Reply
from docket_assistant.domain.errors import DocketError, InvalidInput
from docket_assistant.domain.ids import ConferralId, ItemId, MatterId
from docket_assistant.domain.item_lists.reader import read_items
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.dropped import files_in, is_message
from docket_assistant.ui.files import choose_open, choose_save
from docket_assistant.ui.minutes_line import TimeAsked
from docket_assistant.ui.page import EDGE, Command, Content, Page, above, clear, column, scrolled
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, TextField, broken
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.wording.days import short_date
from docket_assistant.wording.modes import mode_word
from docket_assistant.wording.paper_names import tokens_by_item

if TYPE_CHECKING:
    from docket_assistant.app.conferrals.messages import LookedAt
    from docket_assistant.domain.record import Record

_ON_RECORD = {
    OnRecord.YES: ("on record", "green"),
    OnRecord.NO: ("not on record", "problem"),
    OnRecord.UNKNOWN: ("cannot be compared: nothing on record for that day", "amber"),
    OnRecord.SAID_WRONG: ("said to be wrong", "problem"),
}
_REPLIES = (
    ("", "Only received: it says nothing of the terms"),
    (Reply.ACKNOWLEDGED.value, "It acknowledges the terms"),
    (Reply.CORRECTED.value, "It corrects the terms"),
    (Reply.DISPUTED.value, "It disputes the terms"),
)
_SHOWN = 6_000
_NO_TALK = "A confirming message says what a talk came to; log the talk first."


class ConfirmingForm(Page):
    """The message after a talk: drafted to the addresses of record, then read as it was sent."""

    help = (
        "The message is drafted from the log to the addresses of record of that day. Copy its parts into "
        "your mail program, or save it as a draft that opens there unsent.\n\n"
        "Then drop the sent message here, or choose its file: every address in it is compared with the "
        "record. Do the same with the reply, and say what it says of the terms."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setAcceptDrops(True)
        outer = column(self, margins=(EDGE, 12, EDGE, 8))
        self.back_link = Button(
            "Back", lambda: desk.go(Place("matter", desk.matter), remember=False), role="link"
        )
        head = above(outer)
        head.addWidget(self.back_link)
        head.addWidget(Words("Confirming message", Type.TITLE))
        inside = Content()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(5, 5, 5, 16)
        self._rows.setSpacing(14)
        outer.addWidget(scrolled(inside), 1)
        self._file: Path | None = None
        self._looked: LookedAt | None = None
        self.draft: MailDraft | None = None
        self._first: QWidget = self.back_link
        self._content = b""
        self._keeping = False

    def show_place(self, place: Place) -> None:
        """Show the draft for a talk, or a message file to be read."""
        self._file = Path(place.fact.removeprefix("file:")) if place.fact.startswith("file:") else None
        super().show_place(place)

    def reload(self) -> None:
        """Draft anew; a file that was chosen is read anew."""
        if not self.place.matter or self._keeping:
            return
        clear(self._rows)
        self.draft, self._first = None, self.back_link
        record = self.desk.record(self.place.matter)
        talk = self._talk(record)
        if self._file is not None:
            self._rows.addWidget(self._read_card(record, self._file))
        if talk:
            self._rows.addWidget(self._draft_card(record, talk))
        else:
            empty = Card("No talk is logged yet")
            empty.add(Words(_NO_TALK, wrap=True))
            empty.add(Button("Log a conferral", lambda: self.desk.go(Place("conferral", self.place.matter))))
            self._rows.addWidget(empty)
        self._rows.addWidget(self._drop_card())
        self._rows.addStretch(1)

    def _talk(self, record: "Record") -> ConferralId | None:
        """The talk asked for, else the newest."""
        wanted = next((c.id for c in record.conferrals if c.id == self.place.fact), None)
        dated = [c for c in record.conferrals if c.is_talk and c.held_on is not None]
        newest = max(dated, key=lambda c: (c.held_on, c.starts_at is not None), default=None)
        return wanted or (newest.id if newest is not None else None)

    # The draft

    def _draft_card(self, record: "Record", talk: ConferralId) -> Card:
        contact = next(c for c in record.conferrals if c.id == talk)
        day = short_date(contact.held_on) if contact.held_on else "date not stated"
        card = Card(f"Draft: the {mode_word(contact.mode)} talk of {day}")
        draft = draft_confirming(record, talk, self.desk.today)
        self.draft = draft
        to = "; ".join(f"{a.name} <{a.address}>" if a.name else a.address for a in draft.to)
        card.add(Words(f"To: {to or 'no address of record is on file'}", Type.LEAD, wrap=True, select=True))
        card.add(Words(f"Subject: {draft.subject}", Type.LEAD, wrap=True, select=True))
        for warning in draft.warnings:
            card.add(Words(warning, role="amber", wrap=True, select=True))
        card.add(Words(draft.text, wrap=True, select=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        copies = (
            ("Copy To", "; ".join(a.address for a in draft.to)),
            ("Copy subject", draft.subject),
            ("Copy text", draft.text),
        )
        for words, text in copies:
            row.addWidget(Button(words, partial(self._copy, text, words)))
        self.save_draft = Button("Save as a mail draft", self._save, role="primary")
        self._first = self.save_draft
        row.addWidget(self.save_draft)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _copy_text(self) -> None:
        if self.draft is None:
            self.desk.say(_NO_TALK)
        else:
            self._copy(self.draft.text, "Copy text")

    def _copy(self, text: str, words: str) -> None:
        QApplication.clipboard().setText(text)
        self.desk.say(f"{words}: done. Paste it into your mail program.")

    def _save(self) -> None:
        draft = self.draft
        if draft is None:
            self.desk.say(_NO_TALK)
            return
        path = choose_save("Save as a mail draft", "confirming message.eml", "Messages (*.eml)")
        if path is None:
            return
        try:
            write_draft(draft, path)
        except DocketError as wrong:
            self.desk.say(str(wrong), stays=True)
            return
        self.desk.say(f"Saved as {path.name}. It opens unsent in your mail program.")

    # A message as it was sent

    def _drop_card(self) -> Card:
        card = Card("The message as it was sent, and the reply")
        words = "Drop the sent message (.eml) here, then the reply when it comes: every address is compared."
        card.add(Words(words, role="muted", wrap=True))
        self.choose_button = Button("Choose a message file", self._choose)
        card.add(self.choose_button)
        return card

    def _choose(self) -> None:
        path = choose_open("Read a sent or received message", "Messages (*.eml);;All files (*)")
        if path is not None:
            self._look(path)

    def _look(self, path: Path) -> None:
        self.desk.go(Place("confirming", self.place.matter, fact=f"file:{path}"), remember=False)

    def _read_card(self, record: "Record", path: Path) -> Card:
        card = Card(f"Message: {path.name}")
        try:
            self._content = read_file(path)
            looked = look_at_message(record, self._content)
        except DocketError as wrong:
            self._looked = None
            card.add(Words(str(wrong), role="problem", wrap=True, select=True))
            return card
        self._looked = looked
        sent = looked.direction is Direction.SENT
        card.add(Words("Sent by our side" if sent else "Received from the other side", Type.LEAD))
        for address in looked.addresses:
            card.add(_address_line(address))
        for warning in looked.warnings:
            card.add(Words(warning, role="amber", wrap=True, select=True))
        card.add(Words(broken(looked.mail.text[:_SHOWN]), role="muted", wrap=True, select=True))
        self._questions(card, record, looked)
        return card

    def _questions(self, card: Card, record: "Record", looked: "LookedAt") -> None:
        colors = self.desk.colors
        talks = [(str(c.id), _talk_words(c)) for c in record.conferrals]
        self.confirms = ChoiceField("It confirms", colors, [("", "No talk on file"), *talks])
        self.confirms.choose(str(looked.confirms or ""))
        card.add(self.confirms)
        self.reply = ChoiceField("What it says of the terms", colors, _REPLIES)
        self.reply_items = TextField("Items that it speaks of", placeholder="all of the talk's")
        for field in (self.reply, self.reply_items):
            card.add(field)  # also where it is not asked: a field without a place would outlive the window
            field.setVisible(looked.direction is Direction.RECEIVED)
        word = "Keep it" if looked.on_file is None else "Keep it again with what is said here"
        self.keep_button = Button(word, self._keep, role="primary")
        card.add(self.keep_button)
        QTimer.singleShot(0, self.keep_button.setFocus)

    def _keep(self) -> None:
        if self._looked is None:
            return
        matter, content = MatterId(self.place.matter), self._content
        day = self._looked.mail.sent.on if self._looked.mail.sent is not None else None
        confirms = ConferralId(self.confirms.value()) if self.confirms.value() else None
        reply = Reply(self.reply.value()) if self.reply.value() else None
        self._keeping = True  # another page is shown next: this one is not drawn again
        try:
            items = self._items()
            change = self.desk.act(lambda store: keep_message(store, matter, content, confirms, reply, items))
            self.desk.happened(day)
            on = min(day or self.desk.today, self.desk.today)
            self.desk.minutes_asked.emit(TimeAsked(matter, on, "message about a conferral", change.fact))
        except DocketError as wrong:
            self.desk.say(str(wrong), stays=True)
            return
        finally:
            self._keeping = False
        self._looked = None  # it is kept
        kept = Place("matter", self.place.matter, "conferral", str(confirms or ""))
        QTimer.singleShot(0, lambda: self._go_on(kept))  # in a turn of its own, as after a form

    def _go_on(self, kept: Place) -> None:
        if self.isVisible() and self._looked is None:
            self.desk.go(kept, remember=False)

    def _items(self) -> tuple[ItemId, ...] | None:
        text = self.reply_items.text()
        if not text:
            return None
        item_of = {t: i for i, t in tokens_by_item(self.desk.record(self.place.matter)).items()}
        found = read_items(text, known=tuple(item_of)).tokens
        missing = [t for t in found if t not in item_of]
        if missing:
            raise InvalidInput(f"Item {missing[0]} is not on file in this matter; correct the list.")
        return tuple(item_of[t] for t in found)

    def commands(self) -> tuple[Command, ...]:
        """Copy and save the draft, choose a message, keep it."""
        return (
            Command("Choose a message file...", self._choose, "Ctrl+Shift+O"),
            Command("Keep the message", self._keep, "Ctrl+Return"),
            Command("Copy the text of the draft", self._copy_text, "Ctrl+Alt+K"),
            Command("Save as a mail draft...", self._save, "Ctrl+Alt+S"),
        )

    def heading(self) -> str:
        """The page's name."""
        return "Confirming message"

    def first_stop(self) -> QWidget | None:
        """Saving the draft; keeping a message that was read takes the keyboard by itself."""
        return self._first

    # Qt's interface

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one message file; other files are the window's to attach."""
        if is_message(files_in(event.mimeData())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the message that was dropped."""
        self._look(files_in(event.mimeData())[0])


def _talk_words(contact: object) -> str:
    from docket_assistant.domain.conferral import Conferral

    assert isinstance(contact, Conferral)
    day = short_date(contact.held_on) if contact.held_on else "date not stated"
    return f"{mode_word(contact.mode).capitalize()}, {day}"


def _address_line(address: ComparedAddress) -> Words:
    words, role = _ON_RECORD[address.on_record]
    of = f", of {address.of}" if address.of else ""
    near = f"; the nearest on record is {address.nearest}" if address.nearest else ""
    shown = address.address or "address not stated"
    return Words(f"{address.line}: {shown}{of}: {words}{near}", role=role, wrap=True, select=True)
