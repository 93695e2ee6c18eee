"""Attach to...: files that were dropped or chosen, and the fact that they belong to, the likeliest first."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.app.attachments import likeliest, places_for_files
from docket_assistant.domain.writable import writable
from docket_assistant.ui.attached_acts import attach_files, files_to_attach
from docket_assistant.ui.back_page import BackPage
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.dropped import files_in
from docket_assistant.ui.files import choose_several
from docket_assistant.ui.page import Command, clear, wide
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.wording.attachments import files_word, shown_name

_SHOWN = 20
_PROPOSED = "Proposed from what was in view and from the name of the file; look before you attach."
_EMPTY = "Drop files on the window, or choose them. A copy is kept beside the store; the original stays."


class AttachPage(BackPage):
    """The files, what they belong to, and one button."""

    help = (
        "Files are attached to the matter, or to a response, an order, a talk, a message, a motion, a "
        "filing or a paper of it. A copy is kept beside the store under the digest of its content, so that "
        "a change is noticed; the original stays where it is.\n\n"
        "Files can be dropped anywhere on the window while a matter is in view. A message file (.eml) that "
        "is dropped is read as a message; choose it here to keep it as a file."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Attach to...")
        self.attach_button = Button("Attach", self._attach, role="primary", tip="Ctrl+Enter")
        self.title_row.addWidget(self.attach_button)
        self.problem = Words("", Type.LEAD, role="problem", wrap=True)
        self.problem.setAccessibleName("What is wrong")
        self.head.addWidget(self.problem)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(14)
        about = Card("Belongs to")
        self.about = ChoiceField("The fact that the files belong to", desk.colors, hint=_PROPOSED)
        about.add(self.about)
        self.rows.addLayout(self._cards)
        self.rows.addWidget(about)
        self.rows.addStretch(1)
        self.paths: tuple[Path, ...] = ()

    def show_place(self, place: Place) -> None:
        """Show the files that the place names, with the likeliest fact chosen."""
        self.paths = files_to_attach(place)
        self.place = place
        self._say("")
        if not place.matter or not self.desk.is_open:
            return
        record = self.desk.record(place.matter)
        self.about.offer(places_for_files(record))
        self.about.choose(likeliest(record, self.paths[0].name if self.paths else "", place.tab))
        self.reload()

    def reload(self) -> None:
        """Draw the list of files; what is chosen stays chosen."""
        if not self.place.matter or not self.desk.is_open:
            return
        self.about.offer(places_for_files(self.desk.record(self.place.matter)))
        clear(self._cards)
        card = Card("Files")
        if self.paths:
            card.head.insertWidget(1, Words(files_word(len(self.paths)), role="muted"))
        else:
            card.add(Words(_EMPTY, role="muted", wrap=True))
        for path in self.paths[:_SHOWN]:
            card.body.addLayout(self._file(path))
        if len(self.paths) > _SHOWN:
            card.add(Words(f"and {files_word(len(self.paths) - _SHOWN)} more", role="muted"))
        self.choose_button = Button("Choose files", self._choose)
        card.add(self.choose_button)
        self._cards.addWidget(card)

    def _file(self, path: Path) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        name, folder = shown_name(writable(path.name)), shown_name(writable(str(path.parent)))
        row.addWidget(wide(Words(name, Type.LEAD, wrap=True)), 4)
        row.addWidget(wide(Words(folder, role="muted", wrap=True)), 3)
        row.addWidget(
            Button("Leave out", partial(self._leave_out, path), role="link", name=f"Leave out {name}")
        )
        return row

    # What can be done

    def take(self, paths: Sequence[Path]) -> None:
        """Add files to those that are listed."""
        new = tuple(path for path in paths if path not in self.paths)
        if not self.paths and new and not self.about.value():
            self.about.choose(likeliest(self.desk.record(self.place.matter), new[0].name, self.place.tab))
        self.paths += new
        self._say("")
        self.reload()

    def _leave_out(self, path: Path) -> None:
        self.paths = tuple(one for one in self.paths if one != path)
        self.reload()
        self.choose_button.setFocus()

    def _choose(self) -> None:
        self.take(choose_several("Attach files"))

    def _attach(self) -> None:
        if not self.paths:
            self._say("No file is chosen; choose one, or drop it on the window.")
            return
        self._say("")
        self.problem.setText("The files are being copied.")
        self.problem.become("muted")
        self.problem.show()
        attach_files(self, self.desk, self.paths, self.about.value(), self._say)

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.become("problem")
        self.problem.setVisible(bool(text))

    def commands(self) -> tuple[Command, ...]:
        """Attach, and choose more."""
        return (
            Command("Attach the files", self._attach, "Ctrl+Return"),
            Command("Choose files...", self._choose, "Ctrl+Shift+O"),
        )

    def heading(self) -> str:
        """The page's name."""
        return "Attach to..."

    def first_stop(self) -> QWidget | None:
        """The fact, where files are listed; else the button that chooses some."""
        return self.about.box if self.paths else self.choose_button if self.place.matter else self.back_link

    # Qt's interface

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take more files."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """List the files that were dropped."""
        self.take(files_in(event.mimeData()))
