"""A letter as a message: whom it goes to, what is to be looked at first, and saving it unsent."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from docket_assistant.domain.errors import DocketError
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.files import choose_save
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from docket_assistant.app.conferrals.addressing import MailDraft
    from docket_assistant.app.papers.family import PaperAsked

_FILE = "Messages (*.eml)"


class LetterCard(Card):
    """The message that says what a letter says."""

    def __init__(self, desk: Desk, asked: "PaperAsked", name: str) -> None:
        from docket_assistant.app.papers.letter_mail import draft_letter

        super().__init__("As a message")
        self._desk, self._name = desk, name
        self.draft: MailDraft = draft_letter(asked, desk.today)
        to = "; ".join(f"{a.name} <{a.address}>" for a in self.draft.to)
        self.add(Words(f"To: {to or 'no address of record is on file'}", Type.LEAD, wrap=True, select=True))
        self.add(Words(f"Subject: {self.draft.subject}", wrap=True, select=True))
        for warning in self.draft.warnings:
            self.add(Words(warning, role="amber", wrap=True, select=True))
        acts = WrapRow()
        acts.add(Button("Copy text", self.copy))
        self.save_button = Button("Save as a mail draft", self.save, tip="Ctrl+Alt+S")
        acts.add(self.save_button)
        self.add(acts)

    def copy(self) -> None:
        """The text on the clipboard, for a mail program."""
        QApplication.clipboard().setText(self.draft.text)
        self._desk.say("Copied. Paste it into your mail program.")

    def save(self) -> None:
        """Write the draft where counsel says; it opens unsent."""
        from docket_assistant.app.conferrals.addressing import write_draft

        path = choose_save("Save as a mail draft", self._name, _FILE)
        if path is None:
            return
        try:
            write_draft(self.draft, path)
        except DocketError as wrong:
            self._desk.say(str(wrong), stays=True)
            return
        self._desk.say(f"Saved as {path.name}. It opens unsent in your mail program.")
