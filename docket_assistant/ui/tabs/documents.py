"""Papers made: what each was made from, whether it still matches, where its file is, and what was filed."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout

from docket_assistant.app.paper_standing import ChangedFact, FileStanding, PaperStanding, papers_standing
from docket_assistant.domain.errors import DocketError
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import Command
from docket_assistant.ui.palettes import Tone
from docket_assistant.ui.places import Place
from docket_assistant.ui.tab import Tab
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import TextField
from docket_assistant.ui.widgets.inline_form import InlineForm
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.pill import Pill, Status
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.wording.days import docket_date, short_date

if TYPE_CHECKING:
    from docket_assistant.app.ripeness import Ripeness

_SHOWN = 6
_VARIANTS = {
    "full": "states an accord on every item",
    "partial": "states an accord on some items",
    "none": "states that no accord was reached",
    "attempted": "states efforts to confer",
    "incomplete": "reports on a talk that did not cover everything",
}
_FILES = {
    FileStanding.AS_WRITTEN: "The file is as it was written.",
    FileStanding.CHANGED: "The file was changed since it was written; what was changed is not looked at.",
    FileStanding.WRITTEN_OVER: "A later paper was written to the same file.",
    FileStanding.GONE: "The file is not where it was written; it was moved, renamed or deleted.",
    FileStanding.UNREADABLE: "The file cannot be read now.",
}
_EMPTY = (
    "No paper was made yet. A statement is drafted from the record and remembers the facts it was made from:"
    " what a court is told must still be so on the day it is filed."
)


class DocumentsTab(Tab):
    """The papers, the newest first."""

    help = (
        "Papers made from the record, the newest first. Each remembers the facts it was made from; where "
        "one of them is no longer what it was, the paper no longer matches and says so. The file on disk "
        "is compared with what was written."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._found: tuple[PaperStanding, ...] = ()
        self._whole: set[str] = set()
        self._filing = ""
        self._typed: dict[str, str] = {}
        self._form: InlineForm | None = None

    def draw(self, ripeness: "Ripeness", fact: str) -> None:
        """One card a paper; ``fact`` is the paper to show first."""
        self._form = None
        found = papers_standing(ripeness.record, self.desk.today)
        self._found = tuple(sorted(found, key=lambda one: one.paper.id != fact))
        if not found:
            card = Card()
            card.add(Words(_EMPTY, role="muted", wrap=True))
            card.add(Button("Draft statement", self._draft))
            self.rows.addWidget(card)
        for standing in self._found:
            self.rows.addWidget(self._card(standing))
        self.rows.addStretch(1)

    def _card(self, standing: PaperStanding) -> Card:
        paper = standing.paper
        card = Card()
        card.setAccessibleName(paper.title)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Words(paper.title, Type.CARD, wrap=True, select=True), 1)
        head.addWidget(Pill(_status(standing), self.desk.theme.colors))
        card.body.addLayout(head)
        made = f"Made as of {docket_date(paper.made_as_of)}"
        variant = _VARIANTS.get(paper.variant, paper.variant)
        card.add(Words(f"{made}  \u00b7  {variant}", role="muted", wrap=True))
        path = Path(paper.path)
        card.add(Words(f"{path.name}  in  {path.parent}", role="muted", wrap=True, select=True))
        role = "muted" if standing.file is FileStanding.AS_WRITTEN else "amber"
        card.add(Words(_FILES[standing.file], role=role, wrap=True))
        for filing in standing.filings:
            number = f", ECF No. {filing.ecf_number}" if filing.ecf_number else ""
            card.add(Words(f"Filed {docket_date(filing.filed_on)}{number}: {filing.what}", wrap=True))
        self._changes(card, standing)
        self._acts(card, standing)
        return card

    def _changes(self, card: Card, standing: PaperStanding) -> None:
        changes = standing.changes
        if not changes:
            return
        card.add(Words("No longer matches:", Type.LEAD))
        every = standing.paper.id in self._whole
        for change in changes if every else changes[:_SHOWN]:
            card.add(Words(f"\u25c7  {_sentence(change)}", wrap=True, select=True))
        if len(changes) > _SHOWN:
            word = "Show fewer" if every else f"Show all {len(changes)}"
            card.add(Button(word, lambda: self._more(standing), role="link"))

    def _acts(self, card: Card, standing: PaperStanding) -> None:
        about = f"paper of {short_date(standing.paper.made_as_of)}"
        acts = QHBoxLayout()
        acts.setSpacing(10)
        there = standing.file not in (FileStanding.GONE, FileStanding.UNREADABLE)
        if there:
            acts.addWidget(
                Button("Open in Word", lambda: self._open(standing), name=f"Open in Word: {about}")
            )
        acts.addWidget(
            Button("Show in folder", lambda: self._folder(standing), name=f"Show in folder: {about}")
        )
        if self._filing != standing.paper.id:
            acts.addWidget(
                Button("Record as filed", lambda: self._ask(standing), name=f"Record as filed: {about}")
            )
        acts.addWidget(Button("Draft statement", self._draft, role="link"))
        acts.addStretch(1)
        card.body.addLayout(acts)
        if self._filing == standing.paper.id:
            self._form = self._filing_form(standing)
            card.add(self._form)

    def _filing_form(self, standing: PaperStanding) -> InlineForm:
        what = TextField("What was filed")
        day = DateField("Filed on", lambda: self.desk.today, needed=True)
        number = TextField("ECF number", placeholder="57")
        fields = {"day": day, "number": number, "what": what}

        def save() -> None:
            on = day.value()
            assert on is not None, "the field asks for a day"
            self._file(standing, what.text(), on, number.text())

        form = InlineForm("What was filed, and when", "Record filing", fields, save, self._close)
        form.restore(self._typed)
        for field in fields.values():
            field.edited.connect(lambda: self._typed.update(form.states()))
        return form

    # What can be done

    def _redraw(self) -> None:
        self.desk.as_of_changed.emit(self.matter)

    def _focus(self, word: str) -> None:
        """Give the keyboard back to the act it came from; drawing anew took it away."""
        found = (b for b in self.findChildren(Button) if b.accessibleName().startswith(word))
        button = next(found, None)
        if button is not None:
            button.setFocus()

    def _more(self, standing: PaperStanding) -> None:
        self._whole ^= {standing.paper.id}
        self._redraw()
        self._focus("Show")

    def _draft(self) -> None:
        self.desk.go(Place("statement", self.matter))

    def _open(self, standing: PaperStanding) -> None:
        path = Path(standing.paper.path)
        if not path.is_file():
            self.desk.say(f"{path.name} is not in {path.parent} any more.")
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.desk.say(f"No program opened {path.name}; open it from {path.parent}.")

    def _folder(self, standing: PaperStanding) -> None:
        folder = Path(standing.paper.path).parent
        if not folder.is_dir() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.desk.say(f"The folder {folder} could not be shown.")

    def _ask(self, standing: PaperStanding) -> None:
        if self._filing != standing.paper.id:
            self._filing = standing.paper.id
            self._typed = {"what": standing.paper.title}
        self._redraw()
        if self._form is not None:
            self._form.start()

    def _close(self) -> None:
        self._filing = ""
        self._redraw()
        self._focus("Record as filed")

    def _file(self, standing: PaperStanding, what: str, on: date, number: str) -> None:
        from docket_assistant.app.orders import file_paper
        from docket_assistant.domain.ids import MatterId

        matter, paper, today = MatterId(self.matter), standing.paper.id, self.desk.today
        asked, self._filing = self._filing, ""  # the page is drawn again within the act
        try:
            self.desk.act(
                lambda store: file_paper(
                    store, matter, what, on, today, duty=standing.duty, paper=paper, ecf_number=number
                )
            )
        except DocketError:
            self._filing = asked
            raise
        self.desk.happened(on)
        self._focus("Record as filed")

    def commands(self) -> tuple[Command, ...]:
        """What can be done with the newest paper."""
        if not self._found:
            return ()
        newest = self._found[0]
        return (
            Command("Open the newest paper in Word", lambda: self._open(newest), "Ctrl+Shift+O"),
            Command("Show the newest paper in its folder", lambda: self._folder(newest), "Ctrl+Shift+L"),
            Command("Record the newest paper as filed", lambda: self._ask(newest), "Ctrl+Shift+R"),
        )


def _status(standing: PaperStanding) -> Status:
    if standing.file in (FileStanding.GONE, FileStanding.UNREADABLE):
        return Status("File not found", Tone.RED, "cross")
    if standing.changes:
        return Status("No longer matches", Tone.AMBER, "diamond")
    return Status("Matches the record", Tone.GREEN, "check")


def _sentence(change: ChangedFact) -> str:
    name = f"{change.name[:1].upper()}{change.name[1:]}"
    if not change.field:
        return f"{name}: {change.now}."
    return f"{name}: {change.field} changed from {change.was} to {change.now}."
